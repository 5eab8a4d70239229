package parse

import (
	"slices"

	"gouji/parse/numeral"
)

// Totals of what goes through a list beside what is counted: 甲 n 人，资助 a；乙 m 人，资助 b。
// 两类合计 N 人，资助资金 X.

// pairedTotals adds up the amounts beside the numbers of a total that stands behind them,
// where each number has one and the total, too. The totals of the paragraph are the Frames
// from the given one on.
func (c *Content) pairedTotals(p *para, used map[FigureID]bool, from int) {
	for i := from; i < len(c.Frames); i++ {
		fr := &c.Frames[i]
		w := c.mentionIndex(fr.Claim)
		if fr.Kind != KindTotal || len(fr.Readings) == 0 || fr.Readings[0].Weak || w < 0 || c.Mentions[w].Total < 2 || c.figure(fr.Claim).Dimension == numeral.Money {
			continue
		}
		x := c.onlyAmount(p, w, p.mentions[len(p.mentions)-1]+1)
		if x < 0 || used[c.Mentions[x].Figure] || c.Mentions[x].Peer >= 0 {
			continue
		}
		parts := fr.Readings[0].Parts
		var amounts []int
		for k, part := range parts {
			mi := c.mentionIndex(part.Figure)
			next := w
			if k+1 < len(parts) {
				next = c.mentionIndex(parts[k+1].Figure)
			}
			if mi < p.mentions[0] || next <= mi || mi >= w {
				amounts = nil
				break
			}
			a := c.onlyAmount(p, mi, next)
			if a < 0 || c.Mentions[a].Label != "" && commonPairs(c.Mentions[a].Label, c.Mentions[x].Label) == 0 {
				amounts = nil
				break
			}
			amounts = append(amounts, a)
		}
		if len(amounts) < 2 {
			continue
		}
		used[c.Mentions[x].Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[x].Figure, Closed: HalfOpen, Reach: fr.Reach, Readings: []Reading{{Parts: c.terms(slices.Clone(amounts))}}})
	}
}

// onlyAmount is the only amount of money behind mention mi and before mention end in its
// clause group, those for each aside, -1.
func (c *Content) onlyAmount(p *para, mi, end int) int {
	found := -1
	for x := mi + 1; x < end; x++ {
		m, y := &c.Mentions[mi], &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) {
			break
		}
		if f.Dimension != numeral.Money || y.Each || f.Key.Each || c.isStandard(y) || y.Depth != m.Depth {
			continue
		}
		if found >= 0 {
			if c.figure(c.Mentions[found].Figure).Name != "" && end > p.mentions[len(p.mentions)-1] {
				return found // 合计 N 人，资助 X，占预算 B 的 R%
			}
			return -1
		}
		if found = x; !part(y) {
			return -1
		}
	}
	return found
}
