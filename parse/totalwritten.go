package parse

import "strings"

// Sums that are written out: 中央 A+省级 B+县级 C=X, 总投资=A+B+C=X, 年初 A+追加 B-调减 C=X.

// written reads such sums of a paragraph.
func (c *Content) written(p *para, used map[FigureID]bool) {
	if !p.may("=") && !p.may("＝") {
		return
	}
	for i := 0; i < len(p.mentions); i++ {
		parts := []Part{{c.Mentions[p.mentions[i]].Figure, 1}}
		j := i
		for j+1 < len(p.mentions) && c.sameSort(p.mentions[i], p.mentions[j+1]) {
			sign := c.signBetween(p, p.mentions[j], p.mentions[j+1])
			if sign == 0 {
				break
			}
			j++
			parts = append(parts, Part{c.Mentions[p.mentions[j]].Figure, sign})
		}
		if j == i {
			continue
		}
		w := -1
		switch {
		case j+1 < len(p.mentions) && c.sameSort(p.mentions[i], p.mentions[j+1]) && c.equalsBetween(p, p.mentions[j], p.mentions[j+1]):
			w = p.mentions[j+1]
		case i > 0 && c.sameSort(p.mentions[i], p.mentions[i-1]) && c.equalsBetween(p, p.mentions[i-1], p.mentions[i]):
			w = p.mentions[i-1]
		}
		if w >= 0 {
			for x := min(w, p.mentions[i]); x <= max(w, p.mentions[j]); x++ {
				m := &c.Mentions[x]
				m.Role, m.Dir, m.Op = RoleLevel, 0, ""
				c.figure(m.Figure).Bound = "" // = makes no target of what it stands before
			}
			f := c.Mentions[w].Figure
			used[f] = true
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: parts}}})
		}
		i = j
	}
}

// signBetween is the sign that joins mention x to the next one, 0 if none does.
func (c *Content) signBetween(p *para, x, y int) int {
	s := c.joined(p, x, y)
	switch {
	case strings.HasPrefix(s, "+"), strings.HasPrefix(s, "＋"):
		return 1
	case strings.HasPrefix(s, "-"), strings.HasPrefix(s, "－"), strings.HasPrefix(s, "—"), strings.HasPrefix(s, "−"):
		return -1
	}
	return 0
}

// equalsBetween reports whether = stands right behind mention x, before y or its name.
func (c *Content) equalsBetween(p *para, x, y int) bool {
	s := c.joined(p, x, y)
	return strings.HasPrefix(s, "=") || strings.HasPrefix(s, "＝")
}

// joined are the words between two mentions of one clause, "" where a mark parts them.
func (c *Content) joined(p *para, x, y int) string {
	a, b := &c.Mentions[x], &c.Mentions[y]
	if p.lex[a.Pos].sentence != p.lex[b.Pos].sentence || a.Depth != b.Depth || p.markBetween(a.Pos, b.Pos) != 0 {
		return ""
	}
	s := strings.TrimSpace(p.sub(p.lex[a.Pos].to, p.lex[b.Pos].from))
	if longer(s, 24) {
		return ""
	}
	return s
}
