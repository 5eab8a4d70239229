package layout

import "slices"

// footnotes parts the notes at the foot of a page from its other lines: small
// lines that begin with a mark which stands raised in the text, or below a
// short line drawn at the left.
func footnotes(p *Page, rules []stroke, lines []*line) (body, notes []*line) {
	var sizes []float64
	raised := map[string]bool{}
	at := -1
	for i, l := range lines {
		if i > 0 && l.base > 0.4*p.Height {
			m := mark(l)
			ruled := func(r stroke) bool {
				return r.to-r.from < 0.45*p.Width && l.base > r.at && l.base-r.at < 3*l.size+6
			}
			if m != "" && l.size < 0.93*middle(sizes) && (raised[m] || slices.ContainsFunc(rules, ruled)) {
				at = i
				break
			}
		}
		sizes = append(sizes, l.size)
		for _, m := range l.marks() {
			raised[m] = true
		}
	}
	if at < 0 {
		return lines, nil
	}
	for _, l := range lines[at:] {
		if l.size >= 0.97*middle(sizes) {
			return lines, nil
		}
	}
	return lines[:at], lines[at:]
}

// marks are the raised small characters of a line.
func (l *line) marks() (out []string) {
	for i := 0; i < len(l.glyphs); i++ {
		if j, s := l.mark(i); j > i {
			out = append(out, s)
			i = j - 1
		}
	}
	return out
}

// mark is the raised text that begins at character i, and its end.
func (l *line) mark(i int) (end int, text string) {
	var s []rune
	j := i
	for ; j < len(l.glyphs); j++ {
		g := l.glyphs[j]
		if g.Size > 0.8*l.size || g.At.Y > l.base-0.1*l.size {
			break
		}
		if g.R != '[' && g.R != ']' {
			s = append(s, g.R)
		}
	}
	return j, string(s)
}

// unmark takes the raised marks of notes out of a line.
func (l *line) unmark(marks map[string]bool) {
	keep := make([]Glyph, 0, len(l.glyphs))
	for i := 0; i < len(l.glyphs); {
		j, s := l.mark(i)
		if j == i {
			keep = append(keep, l.glyphs[i])
			i++
			continue
		}
		if !marks[s] {
			keep = append(keep, l.glyphs[i:j]...)
		}
		i = j
	}
	l.glyphs, l.said = keep, ""
}

// mark is what a note begins with: a number, a circled one, or an asterisk.
func mark(l *line) string {
	var s []rune
	for _, g := range l.glyphs {
		switch {
		case IsDigit(g.R), g.R >= '①' && g.R <= '⑳', g.R == '*':
			s = append(s, g.R)
			continue
		case g.R == '[' || g.R == ']' || isSpace(g.R) && len(s) == 0:
			continue
		}
		break
	}
	if len(s) > 3 {
		return ""
	}
	return string(s)
}
