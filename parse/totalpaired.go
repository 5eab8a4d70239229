package parse

import "gouji/parse/numeral"

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
		x := c.amountOfTotal(p, w)
		if x < 0 || used[c.Mentions[x].Figure] || c.Mentions[x].Peer >= 0 && c.Mentions[x].Peer != w {
			continue
		}
		parts := fr.Readings[0].Parts
		var amounts []int
		for k, t := range parts {
			mi := c.mentionIndex(t.Figure)
			next := w
			if k+1 < len(parts) {
				next = c.mentionIndex(parts[k+1].Figure)
			}
			if mi < p.mentions[0] || next <= mi || mi >= w {
				amounts = nil
				break
			}
			a := c.onlyAmount(p, mi, next)
			if a < 0 || c.Mentions[a].Label != "" && commonPairs(c.Mentions[a].Label, c.Mentions[x].Label) == 0 && !(c.Mentions[x].Label == "" && (amounts == nil || c.Mentions[amounts[0]].Label == c.Mentions[a].Label)) {
				amounts = nil
				break
			}
			amounts = append(amounts, a)
		}
		if len(amounts) < 2 {
			continue
		}
		used[c.Mentions[x].Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[x].Figure, Closed: HalfOpen, Reach: fr.Reach, Readings: []Reading{{Parts: c.terms(amounts)}}})
	}
}

// amountOfTotal is the amount beside a total of numbers: the first behind it that has a name
// (合计 N 人，资助 X，占预算 B 的 R%), one without only where there is no other. It is -1 where
// there is none.
func (c *Content) amountOfTotal(p *para, w int) int {
	amounts := c.nextAmounts(p, w, p.mentions[len(p.mentions)-1]+1)
	if len(amounts) == 0 || !part(&c.Mentions[amounts[0]]) || len(amounts) > 1 && c.figure(c.Mentions[amounts[0]].Figure).Name == "" {
		return -1
	}
	return amounts[0]
}

// onlyAmount is the one amount behind mention mi and before mention end, -1 where there is
// none or another.
func (c *Content) onlyAmount(p *para, mi, end int) int {
	if amounts := c.nextAmounts(p, mi, end); len(amounts) == 1 && part(&c.Mentions[amounts[0]]) {
		return amounts[0]
	}
	return -1
}

// nextAmounts are the first two amounts of money behind mention mi and before mention end
// in its clause group, those for each aside.
func (c *Content) nextAmounts(p *para, mi, end int) []int {
	var found []int
	m := &c.Mentions[mi]
	for x := mi + 1; x < end && len(found) < 2; x++ {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) {
			break
		}
		if f := c.figure(y.Figure); f.Dimension == numeral.Money && !y.Each && !f.Key.Each && !c.isStandard(y) && y.Depth == m.Depth {
			found = append(found, x)
		}
	}
	return found
}
