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
		if b := &c.Mentions[max(0, x-1)]; p.markBetween(b.Pos, y.Pos) != '、' && !(p.markBetween(b.Pos, y.Pos) == '，' && b.Label != y.Label && lastWord(b.Label) == lastWord(y.Label)) {
			break
		}
		r.HoldOnly = true
	}
	n := len(r.Operands)
	if n < 2 || n == maxTerms || !strings.Contains(m.Label, "平均") {
		return
	}
	last := c.mentionOf(r.Operands[n-1])
	switch of := strings.TrimLeft(p.words(last.Pos+1, m.Pos), "，、。； "); {
	case hasAnyPrefix(of, announcedMean(n)):
		r.HoldOnly = false // 三项平均: of these
	case !strings.HasPrefix(of, "平均"):
		r.HoldOnly = true
	}
	r.Formula = "(" + sum[1:] + ")/" + string(rune('0'+n))
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
}

// announcedMean are words for the mean of so many.
func announcedMean(n int) []string {
	if n >= len(numerals) {
		return nil
	}
	words := []string{string(numerals[n]) + "项平均", string(numerals[n]) + "类平均", string(numerals[n]) + "者平均"}
	if n == 2 {
		words = append(words, "两项平均", "两类平均", "两者平均")
	}
	return words
}
