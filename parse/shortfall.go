package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Shortfalls: what should have been granted less what was: 应补助 A，实际下达 B，缺口 C.

// dueWords begin the names of what should be granted, grantedWords are of what was.
var (
	dueWords     = []string{"应", "需", "核定"}
	grantedWords = []string{"实际", "下达", "到位", "拨付", "落实", "已"}
)

// shortfall is the reading of a 缺口 of money as what should have been granted, told in its
// sentence or in the one before, less what was.
func (c *Content) shortfall(p *para, mi int) (Reading, bool) {
	m := &c.Mentions[mi]
	if !strings.HasSuffix(m.Label, "缺口") || containsAny(m.Label, []string{"收支", "当期", "当年", "本年", "基金"}) {
		return Reading{}, false
	}
	granted := -1
	for x := mi - 1; x >= p.mentions[0] && x >= mi-farMates; x-- {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence < p.lex[m.Pos].sentence-1 {
			break
		}
		f := c.figure(y.Figure)
		if y.Role == RoleRate || f.Dimension != numeral.Money || y.Depth != m.Depth || f.Key.Part {
			continue
		}
		switch {
		case !part(y) && y.Role != RoleLimit:
			return Reading{}, false
		case granted < 0 && !hasAnyPrefix(y.Label, dueWords) && containsAny(y.Label, grantedWords) && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence:
			granted = x
		case granted >= 0 && hasAnyPrefix(y.Label, dueWords):
			return Reading{Formula: "a-b", Operands: []FigureID{y.Figure, c.Mentions[granted].Figure}}, true
		default:
			return Reading{}, false
		}
	}
	return Reading{}, false
}
