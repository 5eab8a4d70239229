package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Behind a list that completes its total a sentence goes on to speak of the total, or of the last
// item: 支出 X，其中 A a，B b，比上年 Y 减少 D. What is compared with is near to what it was.

// totalNearer is the total of the list that mention x ends, where the list adds up to it and what is
// compared with lies nearer to it than to the item; 0 otherwise.
func (c *Content) totalNearer(p *para, x, base int) FigureID {
	w := c.wholeOfList(p, x)
	if w < 0 || base < 0 || w > x {
		return 0
	}
	if !strings.ContainsRune("，、", p.markBetween(c.Mentions[c.alikeBefore(p, x)].Pos, c.Mentions[x].Pos)) {
		return 0
	}
	of, total, item := c.figure(c.Mentions[base].Figure), c.figure(c.Mentions[w].Figure), c.figure(c.Mentions[x].Figure)
	if of.Dimension != total.Dimension || of.Value.Sub(total.Value).Abs().GreaterThan(of.Value.Sub(item.Value).Abs()) {
		return 0
	}
	for _, i := range c.totalsOf(item.ID) {
		if fr := &c.Frames[i]; fr.Claim == total.ID && c.closes(*fr) {
			return total.ID
		}
	}
	return 0
}

// outOfReach reports whether a quantity cannot have come from a base by so small a change, or be so
// large a share of it, and another of its sentence can: 收入 A，除缴费外还有利息 a、其他收入 b，比上年的 B 增加
// D. What is said of the whole stands behind what it is made of.
func (c *Content) outOfReach(p *para, mi, x, base int) bool {
	m, b := c.figure(c.Mentions[mi].Figure), c.figure(c.Mentions[base].Figure)
	switch {
	case b.Value.Sign() <= 0 || c.wholeOfList(p, x) >= 0:
		return false // the items of a list are told from their total
	case m.Dimension == numeral.Percent:
		if c.Mentions[mi].Role == RoleGrowth && m.Value.Add(m.Value).GreaterThan(decOne) || c.Mentions[mi].Role != RoleGrowth && (m.Value.Add(m.Value).LessThan(decOne) || m.Value.GreaterThan(decOne.Add(decOne))) {
			return false
		}
	case m.Dimension != b.Dimension || m.Value.Add(m.Value).GreaterThan(b.Value):
		return false
	}
	if c.withinTwofold(x, b) {
		return false
	}
	for y := x - 1; y >= p.mentions[0] && y >= x-farBack && p.lex[c.Mentions[y].Pos].sentence == p.lex[c.Mentions[x].Pos].sentence; y-- {
		z := &c.Mentions[y]
		if y != base && z.Role == RoleLevel && c.partOf[z.Figure] == 0 && z.Depth <= c.Mentions[mi].Depth && c.sameSort(y, x) && !c.isPrior(c.figure(z.Figure)) && !c.isPlan(z.Figure) && c.withinTwofold(y, b) {
			return true
		}
	}
	return false
}

// withinTwofold reports whether a quantity is no more than twice another, and no less than half.
func (c *Content) withinTwofold(x int, b *Figure) bool {
	v := c.figure(c.Mentions[x].Figure).Value
	return v.LessThanOrEqual(b.Value.Add(b.Value)) && v.Add(v).GreaterThanOrEqual(b.Value)
}
