package parse

// Indicators without points behind their header on its own line, and on the lines below it:
// 三级指标 年度指标值 实际完成值 享受补贴人数 ≥420 433 … / 质量指标 发放准确率 ≥98% 100%.

// behindHead is where the rows begin that stand behind the names of targets and results on the line
// of a paragraph, and those names; 0 if it names points as well or no row follows.
func behindHead(p *para) (from int, heads []ColumnRole) {
	if p.text.Len() == 0 || p.marks&spaces == 0 || p.marks&digits == 0 || len(p.fields) < 2 {
		return 0, nil
	}
	words := tornWords(p.text, 0)
	roleAt := func(i int) ColumnRole {
		if i >= len(words) {
			return ColUnknown
		}
		role, _ := roleOf(string(p.text.Runes[words[i].from:words[i].to]))
		return role
	}
	for i := range words {
		if words[i].value {
			return 0, nil
		}
		if roleAt(i) == ColTarget && roleAt(i+1) == ColActual && i+2 < len(words) {
			if roleAt(i+2) != ColUnknown {
				return 0, nil
			}
			return words[i+2].from, []ColumnRole{ColName, ColTarget, ColActual}
		}
	}
	return 0, nil
}

// resultsBehindHead reads such indicators from paragraph i on. It returns how many paragraphs
// they take.
func (c *Content) resultsBehindHead(ps []*para, i int, grid *gridContext) int {
	from, heads := behindHead(ps[i])
	if from == 0 {
		return 0
	}
	h := flatHeader(heads)
	n := 0
	for ; i+n < len(ps); n++ {
		q := ps[i+n]
		if q.text.Len() == 0 || n > 0 && (startsSection(q.text.Runes) || proseLine(q.line)) {
			break
		}
		row := c.pieces(q.text.Slice(from, q.text.Len()), q, c.contextOf(q), i+n)
		if from = 0; !resultRows(row) {
			break
		}
		c.flatResults(h, row, false)
	}
	return n
}

// resultRows reports whether pieces are names and behind each a target and a result.
func resultRows(ps []piece) bool {
	names, values := 0, 0
	for i := range ps {
		g := &ps[i]
		switch {
		case g.numeric():
			values++
		case !g.words():
			return false
		case i > 0 && ps[i-1].numeric() && g.behind(&ps[i-1]) && len([]rune(g.text)) <= 3:
			// a unit that the lexicon does not know
		case values == 2:
			names, values = 1, 0
		case values == 0:
			names++
		default:
			return false
		}
		if values > 2 || values > 0 && names == 0 {
			return false
		}
	}
	return names > 0 && values == 2
}
