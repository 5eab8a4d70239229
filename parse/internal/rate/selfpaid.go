package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What patients paid themselves: its rate over all of the cost, past what was paid for them,
// and what each of them paid.

// bornWords name what is left to the patient in the name of a rate.
var bornWords = []string{"自付", "自负", "个人负担", "个人承担", "个人支付"}

// selfPaidRate are the readings of a rate of what the patients paid themselves over all of the
// cost, or over what of it the rules cover: 费用 X，统筹支付 Y，个人自付 Z，自付比例 R.
func selfPaidRate(c *content.Draft, p *content.Para, mi int) []content.Reading {
	own := clause.NearestMate(c, p, mi)
	if own < 0 || !lang.ContainsAny(c.Mentions[mi].Label, bornWords) || c.At(c.Mentions[own].Figure).Key.Measure != lang.SelfPaid {
		return nil
	}
	costs, paid := CostAndPaid(c, p, own)
	if len(paid) == 0 {
		return nil
	}
	var out []content.Reading
	for _, x := range costs {
		out = append(out, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[own].Figure, c.Mentions[x].Figure}, Weak: len(out) > 0})
	}
	return out
}

// PaidOwnBehind reports whether what patients paid themselves is told in a second amount right
// behind mention mi: 自付 a，自费 b.
func PaidOwnBehind(c *content.Draft, p *content.Para, mi int) bool {
	if mi >= p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi+1]
	return p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, m.Pos, y.Pos) && lang.ContainsAny(y.Label, []string{"自费", "自付", "自负", "个人"})
}

// CostAndPaid are the costs that stand before what patients paid themselves, in the clause of
// mention mi and for as many as it, all of it first, and what was paid for them between.
func CostAndPaid(c *content.Draft, p *content.Para, mi int) (costs, paid []int) {
	m := &c.Mentions[mi]
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Role != content.RoleLevel || f.Dimension != numeral.Money || y.Depth != m.Depth {
			continue
		}
		if y.Each != m.Each || y.Each && averageWord(y.Label) != averageWord(m.Label) {
			break
		}
		k := f.Key.Measure
		cost := k == lang.Cost || y.Each && strings.Contains(y.Label, "费用")
		switch {
		case cost && lang.ContainsAny(y.Label, content.Covered):
			costs = append(costs, x)
			continue
		case cost && !f.Key.Part:
			return append([]int{x}, costs...), paid
		case len(costs) == 0 && (k == lang.Reimbursed || k == lang.Outlay):
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
