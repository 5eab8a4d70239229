package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// takingOff begin the name of an amount that is taken off another.
var takingOff = []string{"扣除", "减去", "剔除", "扣减", "减除", "在扣除"}

// TakenOff reads A，扣除 b、c 后，用于 … 的总额为 X: what is left when several amounts
// have been taken off one.
func TakenOff(c *content.Draft, p *content.Para) {
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if i == 0 || f.Dimension != numeral.Money || !lang.HasAnyPrefix(m.Label, takingOff) || strings.Contains(m.Label, "后") {
			continue
		}
		base := -1
		for x := range clause.Mates(c, p, mi) {
			if y := &c.Mentions[x]; content.IsPart(y) && y.Depth == m.Depth && c.At(y.Figure).Dimension == numeral.Money {
				base = x
				break
			}
		}
		if base < 0 || clause.StrongMark(p, c.Mentions[base].Pos, m.Pos) {
			continue
		}
		off, last := []int{mi}, m
		open := false
		k := i + 1
		for ; k < len(p.Mentions) && !strings.HasPrefix(last.After, "后"); k++ {
			y := &c.Mentions[p.Mentions[k]]
			if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) || len(off) == clause.MaxTerms {
				break
			}
			open = open || strings.HasPrefix(last.After, "等")
			if c.At(y.Figure).Dimension == numeral.Money && y.Depth == m.Depth {
				off, last = append(off, p.Mentions[k]), y
			}
		}
		for ; k < len(p.Mentions) && c.At(c.Mentions[p.Mentions[k]].Figure).Dimension != numeral.Money; k++ {
		}
		if !strings.Contains(last.After, "后") || k >= len(p.Mentions) || len(off) < 2 {
			continue
		}
		rest := &c.Mentions[p.Mentions[k]]
		if p.Lex[rest.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, last.Pos, rest.Pos) || !content.IsPart(rest) || rest.Depth != m.Depth {
			continue
		}
		r := content.Reading{Formula: "a", Operands: []content.FigureID{c.Mentions[base].Figure}, Weak: open || strings.HasPrefix(last.After, "等")}
		for _, x := range off {
			r.Formula += "-" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, c.Mentions[x].Figure)
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: rest.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
	}
}
