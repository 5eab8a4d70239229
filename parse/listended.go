package parse

import "strings"

// Behind a list that completes its total a sentence goes on to speak of the total, or of the last
// item: 支出 X，其中 A a，B b，比上年 Y 减少 D. What is compared with is near to what it was.

// totalNearer is the total of the list that mention x ends, where the list adds up to it and what is
// compared with lies nearer to it than to the item; 0 otherwise.
func (c *Content) totalNearer(p *para, x, base int) FigureID {
	w := c.wholeOfList(p, x)
	if w < 0 || base < 0 || w > x || !strings.ContainsRune("，、", p.markBetween(c.Mentions[x-1].Pos, c.Mentions[x].Pos)) {
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
