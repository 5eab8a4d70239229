package check

import (
	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Causes of a rate or growth that does not hold: rounding, another base, another reading.

// rounding finds a quotient cut off, or rounded up, at the printed places, and
// a sum that is off by the last place.
func (n *inquiry) rounding() *Cause {
	c := n.claim.Numeral
	if c.Scale.IsZero() || n.claim.Approximate != "" {
		return nil
	}
	ulp := c.Scale.Mul(decimal.New(1, -c.Decimals))
	exact := n.mid().Quo(c.Scale)
	off := n.mid().Sub(n.stated).Abs()
	if quotientLike(n.tie.frame.Kind) && len(n.tie.outcome.reading.Parts) == 0 {
		if !off.LessThan(ulp) || c.Exact() && c.PowerTen.Equal(decimal.NewFromInt(1)) && off.Equal(ulp) {
			return nil
		}
		more := exact.StringFixed(c.Decimals + 2)
		if exact.Truncate(c.Decimals).Equal(c.Raw) {
			return &Cause{Kind: "truncated", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"尾数直接舍去，没有四舍五入：算得 " + more + unitText(n.claim),
				"cut off, not rounded: computed " + more + unitText(n.claim)}}
		}
		return &Cause{Kind: "rounding", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
			"末位取舍有误：算得 " + more + unitText(n.claim),
			"rounded wrongly in the last place: computed " + more + unitText(n.claim)}}
	}
	if n.claim.Dimension == numeral.Money && c.Decimals > 0 && len(n.ops) > 1 && off.LessThanOrEqual(ulp) {
		return &Cause{Kind: "rounding", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
			"相差末位一个单位，疑为各项取舍的尾差", "off by one in the last place: the parts may have been rounded"}}
	}
	return nil
}

// holdsAs reports whether the claim holds with another formula over the
// operands.
func (n *inquiry) holdsAs(formula string, ops []parse.FigureID) (outcome, bool) {
	f := *n.tie.frame
	o := n.v.evaluate(&f, parse.Reading{Formula: formula, Operands: ops})
	return o, holds(o.verdict)
}

// otherBases are the formulas that a change is computed with by mistake.
var otherBases = map[string][]struct{ formula, zh, en string }{
	"(a-b)/b": {{"(a-b)/a", "误以本期数为基数", "this year's figure taken as the base"}},
	"(b-a)/b": {{"(b-a)/a", "误以本期数为基数", "this year's figure taken as the base"}},
	"a/(b-a)": {{"a/b", "误以本期数为基数", "this year's figure taken as the base"}, {"a/(b+a)", "增减方向弄反", "the change taken in the wrong direction"}},
	"a/(b+a)": {{"a/b", "误以本期数为基数", "this year's figure taken as the base"}, {"a/(b-a)", "增减方向弄反", "the change taken in the wrong direction"}},
	"a/b":     {{"b/a", "分子分母颠倒", "numerator and denominator exchanged"}},
}

// base finds another base or operand that fits the claim.
func (n *inquiry) base() *Cause {
	r := n.tie.outcome.reading
	if len(r.Parts) > 0 || !quotientLike(n.tie.frame.Kind) {
		return nil
	}
	for _, alt := range otherBases[r.Formula] {
		if o, ok := n.holdsAs(alt.formula, r.Operands); ok && n.v.significant(n.tie.frame, o, 2) {
			f := n.v.formulaText(n.tie.frame, o.reading)
			return &Cause{Kind: "base", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				alt.zh + "：" + f + " 才等于 " + flat(n.claim.Text),
				alt.en + ": " + f + " gives " + flat(n.claim.Text)}}
		}
	}
	return n.otherOperand()
}

// baseWindow is how many figures to either side may stand for an operand.
const baseWindow = 40

// growth finds a ratio stated as growth, and percent stated as points.
func (n *inquiry) growth() *Cause {
	r := n.tie.outcome.reading
	if n.tie.frame.Kind != parse.KindChange || len(r.Parts) > 0 {
		return nil
	}
	switch r.Formula {
	case "(a-b)/b", "(b-a)/b":
		if o, ok := n.holdsAs("a/b", r.Operands); ok && n.v.significant(n.tie.frame, o, 2) {
			return &Cause{Kind: "growth", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"把本期与基期之比当成了增长：" + n.v.formulaText(n.tie.frame, o.reading) + " 是比值，增长要减去 1",
				"a ratio stated as growth: " + n.v.formulaText(n.tie.frame, o.reading) + " is the ratio, growth is one less"}}
		}
	case "a-b", "b-a":
		if n.claim.Dimension != numeral.Points {
			return nil
		}
		formula := "(a-b)/b"
		if r.Formula == "b-a" {
			formula = "(b-a)/b"
		}
		if o, ok := n.holdsAs(formula, r.Operands); ok && n.v.significant(n.tie.frame, o, 2) {
			return &Cause{Kind: "points", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"把增长率当成了百分点：" + n.v.formulaText(n.tie.frame, o.reading), "a rate of growth stated as percentage points: " + n.v.formulaText(n.tie.frame, o.reading)}}
		}
	}
	return nil
}
