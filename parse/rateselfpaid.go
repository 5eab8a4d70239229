package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What patients paid themselves: its rate over all of the cost, past what was paid for them,
// and what each of them paid.

// bornWords name what is left to the patient in the name of a rate.
var bornWords = []string{"自付", "自负", "个人负担", "个人承担", "个人支付"}

// selfPaidRate is the reading of a rate of what the patients paid themselves over all of the
// cost: 费用 X，统筹支付 Y，个人自付 Z，自付比例 R.
func (c *Content) selfPaidRate(p *para, mi int) (Reading, bool) {
	own := c.nearestMate(p, mi)
	if own < 0 || !containsAny(c.Mentions[mi].Label, bornWords) || c.figure(c.Mentions[own].Figure).Key.Measure != SelfPaid {
		return Reading{}, false
	}
	cost, paid := c.costAndPaid(p, own)
	if cost < 0 || len(paid) == 0 {
		return Reading{}, false
	}
	return Reading{Formula: "a/b", Operands: []FigureID{c.Mentions[own].Figure, c.Mentions[cost].Figure}}, true
}

// selfPaidEach reads 次均费用 X，次均统筹支付 Y，次均个人负担 Z.
func (c *Content) selfPaidEach(p *para, mi int) {
	m := &c.Mentions[mi]
	if c.figure(m.Figure).Key.Measure != SelfPaid {
		return
	}
	if cost, paid := c.costAndPaid(p, mi); cost >= 0 && len(paid) == 1 {
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/self-paid", Claim: m.Figure, Closed: Closed, Reach: ReachSentence,
			Readings: []Reading{{Formula: "a-b", Operands: []FigureID{c.Mentions[cost].Figure, c.Mentions[paid[0]].Figure}}}})
	}
}

// costAndPaid are the cost that stands before what patients paid themselves, in the clause of
// mention mi and for as many as it, and what was paid for them between the two; the cost is -1
// if there is none.
func (c *Content) costAndPaid(p *para, mi int) (cost int, paid []int) {
	m := &c.Mentions[mi]
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if y.Role != RoleLevel || f.Dimension != numeral.Money || y.Depth != m.Depth {
			continue
		}
		if y.Each != m.Each || y.Each && averageWord(y.Label) != averageWord(m.Label) {
			return -1, nil
		}
		switch k := f.Key.Measure; {
		case !f.Key.Part && (k == Cost || y.Each && strings.Contains(y.Label, "费用")):
			return x, paid
		case k == Reimbursed || k == Outlay:
			paid = append(paid, x)
		default:
			return -1, nil // 自费 a，自付 b
		}
	}
	return -1, nil
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
