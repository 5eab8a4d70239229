package balance

import (
	"slices"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// balanceSeries reads what is left of several funds one by one, behind what each took
// in and paid: 甲收入 a、支出 b，乙收入 c、支出 d，分别结余 X、Y. It gives the balances
// that it has explained.
func balanceSeries(c *content.Draft, p *content.Para) map[int]bool {
	var done map[int]bool
	for k := range p.Lex {
		if !clause.OneByOne(p, k) {
			continue
		}
		series := clause.Series(c, p, k)
		if len(series) < 2 || !clause.Left(c.At(c.Mentions[series[0]].Figure).Key.Measure) {
			continue
		}
		first := &c.Mentions[series[0]]
		var in, out []content.FigureID
		for x := range clause.Mates(c, p, series[0]) {
			y := &c.Mentions[x]
			f := c.At(y.Figure)
			if y.Role != content.RoleLevel || y.Each || y.Depth > 0 || f.Key.Part || f.Dimension != numeral.Money {
				continue
			}
			switch f.Key.Measure {
			case lang.Income:
				in = append(in, f.ID)
			case lang.Outlay:
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
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/current", Claim: c.Mentions[mi].Figure, Closed: content.Closed, Reach: content.ReachSentence,
				Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{in[i], out[i]}}}})
		}
	}
	return done
}
