package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// What patients paid themselves: its rate over all of the cost, past what was paid for them,
// and what each of them paid.

// bornWords name what is left to the patient in the name of a rate.
var bornWords = []string{"自付", "自负", "个人负担", "个人承担", "个人支付"}

// selfPaidRate are the readings of a rate of what the patients paid themselves over all of the
// cost, or over what of it the rules cover: 费用 X，统筹支付 Y，个人自付 Z，自付比例 R.
func (c *Content) selfPaidRate(p *para, mi int) []Reading {
	own := c.nearestMate(p, mi)
	if own < 0 || !containsAny(c.Mentions[mi].Label, bornWords) || c.figure(c.Mentions[own].Figure).Key.Measure != SelfPaid {
		return nil
	}
	costs, paid := c.costAndPaid(p, own)
	if len(paid) == 0 {
		return nil
	}
	var out []Reading
	for _, x := range costs {
		out = append(out, Reading{Formula: "a/b", Operands: []FigureID{c.Mentions[own].Figure, c.Mentions[x].Figure}, Weak: len(out) > 0})
	}
	return out
}

// selfPaidEach reads 次均费用 X，次均统筹支付 Y，次均个人负担 Z. Where the words name others that pay,
// without their amounts, it only verifies.
func (c *Content) selfPaidEach(p *para, mi int) {
	m := &c.Mentions[mi]
	if c.figure(m.Figure).Key.Measure != SelfPaid {
		return
	}
	costs, paid := c.costAndPaid(p, mi)
	if len(costs) == 0 || len(paid) == 0 || len(paid) > 4 {
		return
	}
	fr := Frame{Kind: KindFlow, Rule: "balance/self-paid", Claim: m.Figure, Closed: Closed, Reach: ReachSentence}
	for _, x := range costs {
		r := Reading{Formula: "a", Operands: []FigureID{c.Mentions[x].Figure}, Weak: len(fr.Readings) > 0}
		r.HoldOnly = len(paid) == 1 && containsAny(p.words(c.Mentions[x].Pos, m.Pos), []string{"大病", "救助", "补充", "另", "惠民"}) || c.paidOwnBehind(p, mi)
		for _, y := range slices.Backward(paid) {
			r.Formula += "-" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, c.Mentions[y].Figure)
		}
		fr.Readings = append(fr.Readings, r)
	}
	c.Frames = append(c.Frames, fr)
}

// paidOwnBehind reports whether what patients paid themselves is told in a second amount right
// behind mention mi: 自付 a，自费 b.
func (c *Content) paidOwnBehind(p *para, mi int) bool {
	if mi >= p.mentions[len(p.mentions)-1] {
		return false
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi+1]
	return p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(m.Pos, y.Pos) && containsAny(y.Label, []string{"自费", "自付", "自负", "个人"})
}

// costAndPaid are the costs that stand before what patients paid themselves, in the clause of
// mention mi and for as many as it, all of it first, and what was paid for them between.
func (c *Content) costAndPaid(p *para, mi int) (costs, paid []int) {
	m := &c.Mentions[mi]
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if y.Role != RoleLevel || f.Dimension != numeral.Money || y.Depth != m.Depth {
			continue
		}
		if y.Each != m.Each || y.Each && averageWord(y.Label) != averageWord(m.Label) {
			break
		}
		k := f.Key.Measure
		cost := k == Cost || y.Each && strings.Contains(y.Label, "费用")
		switch {
		case cost && containsAny(y.Label, covered):
			costs = append(costs, x)
			continue
		case cost && !f.Key.Part:
			return append([]int{x}, costs...), paid
		case len(costs) == 0 && (k == Reimbursed || k == Outlay):
			paid = append(paid, x)
			continue
		}
		break // 自费 a，自付 b
	}
	return costs, paid
}

// averageWord is the word in a name for what its amount is an average over.
func averageWord(label string) string {
	for _, w := range []string{"次均", "人均", "例均"} {
		if strings.Contains(label, w) {
			return w
		}
	}
	return ""
}
