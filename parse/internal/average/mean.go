package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// meanOfSeries reads the mean of a series right before it: 得分分别为 a 分、b 分、c 分，平均
// 得分 X 分. A mean of rates may weigh them, so that it only verifies, as do means of
// what has names of its own and those told to be of something: 全市平均得分.
func meanOfSeries(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	r := content.Reading{HoldOnly: c.At(m.Figure).Dimension != numeral.Score}
	sum := ""
	for x := mi - 1; x >= p.Mentions[0] && len(r.Operands) < clause.MaxTerms; x-- {
		y := &c.Mentions[x]
		if y.Role != content.RoleLevel && y.Role != content.RoleRate || y.Depth != m.Depth || !clause.SameSort(c, x, mi) || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		r.Operands = append([]content.FigureID{y.Figure}, r.Operands...)
		sum += "+" + string(rune('a'+len(r.Operands)-1))
		if y.Peer == x-1 {
			continue
		}
		if b := &c.Mentions[max(0, x-1)]; clause.MarkBetween(p, b.Pos, y.Pos) != '、' && !(clause.MarkBetween(p, b.Pos, y.Pos) == '，' && b.Label != y.Label && clause.LastWord(b.Label) == clause.LastWord(y.Label)) {
			break
		}
		r.HoldOnly = true
	}
	n := len(r.Operands)
	if n < 2 || n == clause.MaxTerms || !strings.Contains(m.Label, "平均") {
		return
	}
	last := c.MentionOf(r.Operands[n-1])
	switch of := strings.TrimLeft(p.Words(last.Pos+1, m.Pos), "，、。； "); {
	case lang.HasAnyPrefix(of, announcedMean(n)):
		r.HoldOnly = false // 三项平均: of these
	case !strings.HasPrefix(of, "平均"):
		r.HoldOnly = true
	}
	r.Formula = "(" + sum[1:] + ")/" + string(rune('0'+n))
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
}

// announcedMean are words for the mean of so many.
func announcedMean(n int) []string {
	if n >= len(lang.Numerals) {
		return nil
	}
	words := []string{string(lang.Numerals[n]) + "项平均", string(lang.Numerals[n]) + "类平均", string(lang.Numerals[n]) + "者平均"}
	if n == 2 {
		words = append(words, "两项平均", "两类平均", "两者平均")
	}
	return words
}
