package parse

import "strings"

// Signed rates of change told by their name behind what there was in two years: 本年“三公”经费 A，上年 B，变动率-R%;
// 2020年支出 B，2021年支出 A，变动率为-R%.

// variationNames end the names of such rates.
var variationNames = []string{"变动率", "增减率", "变化率", "变动比例"}

// variation reads such a rate. It reports whether the name is that of one.
func (c *Content) variation(p *para, mi int) bool {
	m := &c.Mentions[mi]
	if !hasAnySuffix(strings.TrimSuffix(m.Label, "为"), variationNames) {
		return false
	}
	var of []int
	for x := mi - 1; x >= p.mentions[0] && len(of) < 2 && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x-- {
		y := &c.Mentions[x]
		switch {
		case y.Role == RoleDelta || y.Role == RoleGrowth:
		case y.Role != RoleLevel && y.Role != RoleBase || y.Depth != m.Depth || y.Each || len(of) > 0 && !c.sameSort(x, of[0]):
			return false
		default:
			of = append(of, x)
		}
	}
	if len(of) < 2 {
		return false
	}
	year := func(x int) int {
		f, y := c.figure(c.Mentions[x].Figure), &c.Mentions[x]
		own := c.Reports[f.Report-1].Year
		switch words := p.words(labelStart(p, y.Pos), y.Pos); {
		case containsAny(words, []string{"上年", "去年", "上一年"}):
			return -1
		case containsAny(words, []string{"本年", "当年", "今年"}):
			return 0
		case f.Key.Period.Year > 0:
			return f.Key.Period.Year
		case own > 0 && c.isPrior(f):
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
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "(a-b)/b", Operands: []FigureID{c.Mentions[now].Figure, c.Mentions[then].Figure}}}})
	return true
}
