package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Signed rates of change told by their name behind what there was in two years: 本年“三公”经费 A，上年 B，变动率-R%;
// 2020年支出 B，2021年支出 A，变动率为-R%.

// VariationNames end the names of such rates.
var VariationNames = []string{"变动率", "增减率", "变化率", "变动比例"}

// variation reads such a rate. It reports whether the name is that of one.
func variation(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	if !lang.HasAnySuffix(strings.TrimSuffix(m.Label, "为"), VariationNames) {
		return false
	}
	var of []int
	for x := mi - 1; x >= p.Mentions[0] && len(of) < 2 && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x-- {
		y := &c.Mentions[x]
		switch {
		case y.Role == content.RoleDelta || y.Role == content.RoleGrowth:
		case y.Role != content.RoleLevel && y.Role != content.RoleBase || y.Depth != m.Depth || y.Each || len(of) > 0 && !clause.SameSort(c, x, of[0]):
			return false
		default:
			of = append(of, x)
		}
	}
	if len(of) < 2 {
		return false
	}
	year := func(x int) int {
		f, y := c.At(c.Mentions[x].Figure), &c.Mentions[x]
		own := c.Reports[f.Report-1].Year
		switch words := p.Words(clause.LabelStart(p, y.Pos), y.Pos); {
		case lang.ContainsAny(words, []string{"上年", "去年", "上一年"}):
			return -1
		case lang.ContainsAny(words, []string{"本年", "当年", "今年"}):
			return 0
		case f.Key.Period.Year > 0:
			return f.Key.Period.Year
		case own > 0 && clause.IsPrior(c, f):
			return own - 1
		}
		return -2
	}
	now, then := of[0], of[1]
	switch a, b := year(now), year(then); {
	case a == -1 && b != -1 && b <= 0, a > 0 && b > a, a == -1 && b > 0:
		now, then = then, now
	case b == -1 && a != -1, b > 0 && a > b:
	default:
		return true // which was before which is not told
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "(a-b)/b", Operands: []content.FigureID{c.Mentions[now].Figure, c.Mentions[then].Figure}}}})
	return true
}
