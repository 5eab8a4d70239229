package rate

import (
	"slices"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates of two series told before them: 费用分别为 a、b 万元；报销分别为 c、d 万元，报销比例
// 分别为 x%、y%.

// farSeries is how many series back the two are looked for.
const farSeries = 8

// remember takes note of the series of quantities behind lexeme k.
func remember(c *content.Draft, p *content.Para, k int, series []int) {
	f := c.At(c.Mentions[series[0]].Figure)
	if f.Dimension == numeral.Percent || c.Mentions[series[0]].Role != content.RoleLevel {
		return
	}
	m := f.Key.Measure
	if m == lang.NoMeasure {
		m = clause.PhraseMeasure(c, p, k) // 下达资金分别为
	}
	c.Told = append(c.Told, content.ToldSeries{Items: series, Measure: m})
}

// overTold relates a series of rates to the two last series of as many
// quantities of one sort. Which is over which their measures say; where they do
// not, the later over the earlier only verifies.
func overTold(c *content.Draft, p *content.Para, k int, series []int) bool {
	first := &c.Mentions[series[0]]
	r := first.Rate
	for i := k - 1; r == nil && i >= 0 && p.Lex[i].Kind != content.LexFigure && p.Lex[i].Kind != content.LexPunct; i-- {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Rate {
			r = x.Term.Rate // 报销比例分别为
		}
	}
	if r == nil || first.Role != content.RoleRate || r == lang.ShareRate {
		return false
	}
	var pair []content.ToldSeries
	third := false // another of as many that the rates may be over
	for i := len(c.Told) - 1; i >= 0 && i >= len(c.Told)-farSeries && !third; i-- {
		s := c.Told[i]
		if len(s.Items) != len(series) || c.At(c.Mentions[s.Items[0]].Figure).Report != c.At(first.Figure).Report {
			continue
		}
		if len(pair) == 1 && !clause.SameSort(c, s.Items[0], pair[0].Items[0]) {
			continue
		}
		if third = len(pair) == 2; !third {
			pair = append(pair, s)
		}
	}
	if len(pair) < 2 {
		return false
	}
	num, den := pair[0], pair[1]
	if slices.Contains(r.Num, den.Measure) && slices.Contains(r.Den, num.Measure) {
		num, den = den, num
	}
	sure := slices.Contains(r.Num, num.Measure) && slices.Contains(r.Den, den.Measure)
	for i, mi := range series {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/rate", Claim: c.Mentions[mi].Figure, Reach: content.ReachSection, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[num.Items[i]].Figure, c.Mentions[den.Items[i]].Figure}, Weak: !sure, HoldOnly: !sure || third || num.Measure == lang.SelfPaid}}})
	}
	return true
}
