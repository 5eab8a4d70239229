package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// meanOfSeries reads the mean of a series right before it: 得分分别为 a 分、b 分、c 分，平均
// 得分 X 分. A mean of rates may weigh them, so that it only verifies, as do means of
// what has names of its own and those told to be of something: 全市平均得分.
func (c *Content) meanOfSeries(p *para, mi int) {
	m := &c.Mentions[mi]
	r := Reading{HoldOnly: c.figure(m.Figure).Dimension != numeral.Score}
	sum := ""
	for x := mi - 1; x >= p.mentions[0] && len(r.Operands) < maxTerms; x-- {
		y := &c.Mentions[x]
		if y.Role != RoleLevel && y.Role != RoleRate || y.Depth != m.Depth || !c.sameSort(x, mi) || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(y.Pos, m.Pos) {
			break
		}
		r.Operands = append([]FigureID{y.Figure}, r.Operands...)
		sum += "+" + string(rune('a'+len(r.Operands)-1))
		if y.Peer == x-1 {
			continue
		}
		if p.markBetween(c.Mentions[max(0, x-1)].Pos, y.Pos) != '、' {
			break
		}
		r.HoldOnly = true
	}
	n := len(r.Operands)
	if n < 2 || n == maxTerms || !strings.Contains(m.Label, "平均") {
		return
	}
	last := c.mentionOf(r.Operands[n-1])
	if of := strings.TrimLeft(p.words(last.Pos+1, m.Pos), "，、。； "); !strings.HasPrefix(of, "平均") {
		r.HoldOnly = true
	}
	r.Formula = "(" + sum[1:] + ")/" + string(rune('0'+n))
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
}
