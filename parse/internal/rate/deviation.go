package rate

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// deviation reads 收入预算 B，实际 A，偏差率 X%: how far off the plan, with or without
// its sign.
func deviation(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	fr.Rule = "change/rate"
	pair := pairBefore(c, p, mi)
	if pair == nil {
		m := &c.Mentions[mi]
		if flow := budgetedFlow(clause.KeyOf(p, m.LabelFrom, m.LabelTo), clause.RateStem(p, m)); flow != lang.NoMeasure {
			offBudget(c, p, m, flow, fr) // 支出预算偏差率: of what was printed before
		}
		return
	}
	a, b := pair[0], pair[1]
	if clause.IsPlan(c, a) && !clause.IsPlan(c, b) {
		a, b = b, a
	}
	if !clause.IsPlan(c, b) {
		return
	}
	fr.Readings = []content.Reading{{Formula: "(a-b)/b", Operands: []content.FigureID{a, b}}}
	if c.At(c.Mentions[mi].Figure).Value.Sign() >= 0 && c.At(a).Value.LessThan(c.At(b).Value) {
		fr.Readings[0].Formula = "(b-a)/b"
	}
}
