package parse

import (
	"slices"

	"gouji/parse/numeral"
)

// Rates of two series told before them: 费用分别为 a、b 万元；报销分别为 c、d 万元，报销比例
// 分别为 x%、y%.

// farSeries is how many series back the two are looked for.
const farSeries = 8

// toldSeries is a series of quantities and what they measure.
type toldSeries struct {
	items   []int
	measure Measure
}

// remember takes note of the series of quantities behind lexeme k.
func (c *Content) remember(p *para, k int, series []int) {
	f := c.figure(c.Mentions[series[0]].Figure)
	if f.Dimension == numeral.Percent || c.Mentions[series[0]].Role != RoleLevel {
		return
	}
	m := f.Key.Measure
	if m == NoMeasure {
		m = c.phraseMeasure(p, k) // 下达资金分别为
	}
	c.told = append(c.told, toldSeries{series, m})
}

// overTold relates a series of rates to the two last series of as many
// quantities of one sort. Which is over which their measures say; where they do
// not, the later over the earlier only verifies.
func (c *Content) overTold(p *para, k int, series []int) bool {
	first := &c.Mentions[series[0]]
	r := first.Rate
	for i := k - 1; r == nil && i >= 0 && p.lex[i].kind != lexFigure && p.lex[i].kind != lexPunct; i-- {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Rate {
			r = x.term.Rate // 报销比例分别为
		}
	}
	if r == nil || first.Role != RoleRate || r == shareRate {
		return false
	}
	var pair []toldSeries
	third := false // another of as many that the rates may be over
	for i := len(c.told) - 1; i >= 0 && i >= len(c.told)-farSeries && !third; i-- {
		s := c.told[i]
		if len(s.items) != len(series) || c.figure(c.Mentions[s.items[0]].Figure).Report != c.figure(first.Figure).Report {
			continue
		}
		if len(pair) == 1 && !c.sameSort(s.items[0], pair[0].items[0]) {
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
	if slices.Contains(r.Num, den.measure) && slices.Contains(r.Den, num.measure) {
		num, den = den, num
	}
	sure := slices.Contains(r.Num, num.measure) && slices.Contains(r.Den, den.measure)
	for i, mi := range series {
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/rate", Claim: c.Mentions[mi].Figure, Reach: ReachSection, Closed: Closed,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[num.items[i]].Figure, c.Mentions[den.items[i]].Figure}, Weak: !sure, HoldOnly: !sure || third || num.measure == SelfPaid}}})
	}
	return true
}
