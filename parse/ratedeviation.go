package parse

import (
	"slices"

	"gouji/parse/numeral"
)

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

// offGoal reads the cell of an indicator's row that tells how far the result is off its target: 偏离度, of the target,
// with or without its sign, or in points where both are per cents. The rows of a form have it alike. What says that
// nothing is off says no more than that the target was met, and of costs and the like less is better.
func (c *Content) offGoal(off, target, actual *gcell, sign string, f *form) {
	id, t, a := cellFigure(off), cellFigure(target), cellFigure(actual)
	if id == 0 || t == 0 || a == 0 || f == nil {
		return
	}
	tf, af := c.figure(t), c.figure(a)
	if tf.Dimension != af.Dimension || tf.Value.IsZero() || tf.Numeral.HasUnit != af.Numeral.HasUnit {
		return
	}
	c.giveNamed(id, "%")
	claim := c.figure(id)
	if claim.Dimension != numeral.Percent || claim.Value.IsZero() && !tf.Value.Equal(af.Value) {
		return
	}
	if f.deviations == 0 {
		c.groups++
		f.deviations = c.groups
	}
	inverse := tf.Bound == "<=" || tf.Bound == "<" || slices.Contains([]string{"≤", "<", "<="}, sign)
	fr := Frame{Kind: KindChange, Rule: "change/rate", Claim: id, Closed: HalfOpen, Reach: ReachCell, InTable: true, Group: f.deviations}
	add := func(way int, formula string) {
		fr.Readings = append(fr.Readings, Reading{Formula: formula, Operands: []FigureID{a, t}, Weak: way > 0, Way: way, HoldOnly: inverse})
	}
	add(0, "(a-b)/b")
	if claim.Value.Sign() > 0 && af.Value.LessThan(tf.Value) || claim.Value.Sign() < 0 && inverse {
		add(1, "(b-a)/b")
	}
	if tf.Dimension == numeral.Percent {
		add(2, "a-b")
	}
	c.Frames = append(c.Frames, fr)
}
