package parse

import (
	"slices"

	"gouji/parse/numeral"
)

// balanceSeries reads what is left of several funds one by one, behind what each took
// in and paid: 甲收入 a、支出 b，乙收入 c、支出 d，分别结余 X、Y. It gives the balances
// that it has explained.
func (c *Content) balanceSeries(p *para) map[int]bool {
	var done map[int]bool
	for k := range p.lex {
		if !p.oneByOne(k) {
			continue
		}
		series := c.series(p, k)
		if len(series) < 2 || !left(c.figure(c.Mentions[series[0]].Figure).Key.Measure) {
			continue
		}
		first := &c.Mentions[series[0]]
		var in, out []FigureID
		for x := range c.clauseMates(p, series[0]) {
			y := &c.Mentions[x]
			f := c.figure(y.Figure)
			if y.Role != RoleLevel || y.Each || y.Depth > 0 || f.Key.Part || f.Dimension != numeral.Money {
				continue
			}
			switch f.Key.Measure {
			case Income:
				in = append(in, f.ID)
			case Outlay:
				out = append(out, f.ID)
			}
			if len(in) > len(series) || len(out) > len(series) {
				break
			}
		}
		slices.Reverse(in)
		slices.Reverse(out)
		if len(in) != len(series) || len(out) != len(series) {
			continue
		}
		for i, mi := range series {
			formula := "a-b"
			if first.Signed() < 0 && c.Mentions[mi].Signed() > 0 {
				formula = "b-a" // 分别赤字 X、Y: the word stands before the first
			}
			if done == nil {
				done = map[int]bool{}
			}
			done[mi] = true
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/current", Claim: c.Mentions[mi].Figure, Closed: Closed, Reach: ReachSentence,
				Readings: []Reading{{Formula: formula, Operands: []FigureID{in[i], out[i]}}}})
		}
	}
	return done
}
