package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// Sums that are written out: 中央 A+省级 B+县级 C=X, 总投资=A+B+C=X, 年初 A+追加 B-调减 C=X.

// written reads such sums of a paragraph.
func written(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.May("=") && !p.May("＝") {
		return
	}
	for i := 0; i < len(p.Mentions); i++ {
		parts := []content.Part{{Figure: c.Mentions[p.Mentions[i]].Figure, Sign: 1}}
		j := i
		for j+1 < len(p.Mentions) && clause.SameSort(c, p.Mentions[i], p.Mentions[j+1]) {
			sign := signBetween(c, p, p.Mentions[j], p.Mentions[j+1])
			if sign == 0 {
				break
			}
			j++
			parts = append(parts, content.Part{Figure: c.Mentions[p.Mentions[j]].Figure, Sign: sign})
		}
		if j == i {
			continue
		}
		w := -1
		switch {
		case j+1 < len(p.Mentions) && clause.SameSort(c, p.Mentions[i], p.Mentions[j+1]) && equalsBetween(c, p, p.Mentions[j], p.Mentions[j+1]):
			w = p.Mentions[j+1]
		case i > 0 && clause.SameSort(c, p.Mentions[i], p.Mentions[i-1]) && equalsBetween(c, p, p.Mentions[i-1], p.Mentions[i]):
			w = p.Mentions[i-1]
		}
		if w >= 0 {
			for x := min(w, p.Mentions[i]); x <= max(w, p.Mentions[j]); x++ {
				m := &c.Mentions[x]
				m.Role, m.Dir, m.Op = content.RoleLevel, 0, ""
				c.At(m.Figure).Bound = "" // = makes no target of what it stands before
			}
			f := c.Mentions[w].Figure
			used[f] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: parts}}})
		}
		i = j
	}
}

// signBetween is the sign that joins mention x to the next one, 0 if none does.
func signBetween(c *content.Draft, p *content.Para, x, y int) int {
	s := joined(c, p, x, y)
	switch {
	case strings.HasPrefix(s, "+"), strings.HasPrefix(s, "＋"):
		return 1
	case strings.HasPrefix(s, "-"), strings.HasPrefix(s, "－"), strings.HasPrefix(s, "—"), strings.HasPrefix(s, "−"):
		return -1
	}
	return 0
}

// equalsBetween reports whether = stands right behind mention x, before y or its name.
func equalsBetween(c *content.Draft, p *content.Para, x, y int) bool {
	s := joined(c, p, x, y)
	return strings.HasPrefix(s, "=") || strings.HasPrefix(s, "＝")
}

// joined are the words between two mentions of one clause, "" where a mark parts them.
func joined(c *content.Draft, p *content.Para, x, y int) string {
	a, b := &c.Mentions[x], &c.Mentions[y]
	if p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || a.Depth != b.Depth || clause.MarkBetween(p, a.Pos, b.Pos) != 0 {
		return ""
	}
	s := strings.TrimSpace(p.Sub(p.Lex[a.Pos].To, p.Lex[b.Pos].From))
	if content.Longer(s, 24) {
		return ""
	}
	return s
}
