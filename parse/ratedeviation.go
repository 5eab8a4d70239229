package parse

// deviations end the names of rates by which what came about is off what was planned.
var deviations = []string{"偏差率", "偏离率", "偏离度", "差异率", "偏差度"}

// deviation reads 收入预算 B，实际 A，偏差率 X%: how far off the plan, with or without
// its sign.
func (c *Content) deviation(p *para, mi int, fr *Frame) {
	fr.Rule = "change/rate"
	pair := c.pairBefore(p, mi)
	if pair == nil {
		m := &c.Mentions[mi]
		if flow := budgetedFlow(keyOf(p, m.labelFrom, m.labelTo), rateStem(p, m)); flow != NoMeasure {
			c.offBudget(p, m, flow, fr) // 支出预算偏差率: of what was printed before
		}
		return
	}
	a, b := pair[0], pair[1]
	if c.isPlan(a) && !c.isPlan(b) {
		a, b = b, a
	}
	if !c.isPlan(b) {
		return
	}
	fr.Readings = []Reading{{Formula: "(a-b)/b", Operands: []FigureID{a, b}}}
	if c.figure(c.Mentions[mi].Figure).Value.Sign() >= 0 && c.figure(a).Value.LessThan(c.figure(b).Value) {
		fr.Readings[0].Formula = "(b-a)/b"
	}
}
