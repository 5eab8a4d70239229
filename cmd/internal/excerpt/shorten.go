package excerpt

import "strings"

// Shorten leaves out what is far from every mark, so that a passage has about
// limit characters. Every mark stays whole, with some words around it.
func (p Passage) Shorten(limit int) Passage {
	if len(p.Text) <= limit {
		return p
	}
	keep := make([]bool, len(p.Text))
	marks := 0
	for i, r := range p.Roles {
		if r != Plain && (i == 0 || p.Roles[i-1] == Plain) {
			marks++
		}
	}
	if marks == 0 {
		p.Text, p.Roles = p.Text[:limit:limit], p.Roles[:limit:limit]
		p.literal("…")
		return p
	}
	around := max(8, limit/marks/2)
	for i, r := range p.Roles {
		if r == Plain {
			continue
		}
		for j := max(0, i-around); j < min(len(keep), i+around/2+1); j++ {
			keep[j] = true
		}
	}
	out := Passage{Place: p.Place, Header: p.Header}
	for i := 0; i < len(keep); i++ {
		if keep[i] {
			out.Text = append(out.Text, p.Text[i])
			out.Roles = append(out.Roles, p.Roles[i])
			continue
		}
		j := i
		for j < len(keep) && !keep[j] {
			j++
		}
		// A gap of a few characters is not worth an ellipsis.
		if j-i <= 3 {
			out.Text = append(out.Text, p.Text[i:j]...)
			out.Roles = append(out.Roles, p.Roles[i:j]...)
		} else {
			out.literal("…")
		}
		i = j - 1
	}
	return out
}

// Marked is the text with on before and off behind every stretch that is
// marked, and the roles of these stretches in order.
func (p Passage) Marked(on, off string) (text string, roles []Role) {
	var b strings.Builder
	open := Plain
	for i, r := range p.Text {
		if p.Roles[i] != open {
			if open != Plain {
				b.WriteString(off)
			}
			if open = p.Roles[i]; open != Plain {
				b.WriteString(on)
				roles = append(roles, open)
			}
		}
		b.WriteRune(r)
	}
	if open != Plain {
		b.WriteString(off)
	}
	return b.String(), roles
}
