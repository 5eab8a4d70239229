package total

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Totals of what goes through a list beside what is counted: 甲 n 人，资助 a；乙 m 人，资助 b。
// 两类合计 N 人，资助资金 X.

// pairedTotals adds up the amounts beside the numbers of a total that stands behind them,
// where each number has one and the total, too. The totals of the paragraph are the Frames
// from the given one on.
func pairedTotals(c *content.Draft, p *content.Para, used map[content.FigureID]bool, from int) {
	for i := from; i < len(c.Frames); i++ {
		fr := &c.Frames[i]
		w := c.MentionIndex(fr.Claim)
		if fr.Kind != content.KindTotal || len(fr.Readings) == 0 || fr.Readings[0].Weak || w < 0 || c.Mentions[w].Total < 2 || c.At(fr.Claim).Dimension == numeral.Money {
			continue
		}
		x := amountOfTotal(c, p, w)
		if x < 0 || used[c.Mentions[x].Figure] || c.Mentions[x].Peer >= 0 && c.Mentions[x].Peer != w {
			continue
		}
		parts := fr.Readings[0].Parts
		var amounts []int
		for k, t := range parts {
			mi := c.MentionIndex(t.Figure)
			next := w
			if k+1 < len(parts) {
				next = c.MentionIndex(parts[k+1].Figure)
			}
			if mi < p.Mentions[0] || next <= mi || mi >= w {
				amounts = nil
				break
			}
			a := onlyAmount(c, p, mi, next)
			if a < 0 || c.Mentions[a].Label != "" && table.CommonPairs(c.Mentions[a].Label, c.Mentions[x].Label) == 0 && !(c.Mentions[x].Label == "" && (amounts == nil || c.Mentions[amounts[0]].Label == c.Mentions[a].Label)) {
				amounts = nil
				break
			}
			amounts = append(amounts, a)
		}
		if len(amounts) < 2 {
			continue
		}
		used[c.Mentions[x].Figure] = true
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[x].Figure, Closed: content.HalfOpen, Reach: fr.Reach, Readings: []content.Reading{{Parts: clause.Terms(c, amounts)}}})
	}
}

// amountOfTotal is the amount beside a total of numbers: the first behind it that has a name
// (合计 N 人，资助 X，占预算 B 的 R%), one without only where there is no other. It is -1 where
// there is none.
func amountOfTotal(c *content.Draft, p *content.Para, w int) int {
	amounts := nextAmounts(c, p, w, p.Mentions[len(p.Mentions)-1]+1)
	if len(amounts) == 0 || !content.IsPart(&c.Mentions[amounts[0]]) || len(amounts) > 1 && c.At(c.Mentions[amounts[0]].Figure).Name == "" {
		return -1
	}
	return amounts[0]
}

// onlyAmount is the one amount behind mention mi and before mention end, -1 where there is
// none or another.
func onlyAmount(c *content.Draft, p *content.Para, mi, end int) int {
	if amounts := nextAmounts(c, p, mi, end); len(amounts) == 1 && content.IsPart(&c.Mentions[amounts[0]]) {
		return amounts[0]
	}
	return -1
}

// nextAmounts are the first two amounts of money behind mention mi and before mention end
// in its clause group, those for each aside.
func nextAmounts(c *content.Draft, p *content.Para, mi, end int) []int {
	var found []int
	m := &c.Mentions[mi]
	for x := mi + 1; x < end && len(found) < 2; x++ {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) {
			break
		}
		if f := c.At(y.Figure); f.Dimension == numeral.Money && !y.Each && !f.Key.Each && !clause.IsStandard(c, y) && y.Depth == m.Depth {
			found = append(found, x)
		}
	}
	return found
}
