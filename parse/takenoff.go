package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// takingOff begin the name of an amount that is taken off another.
var takingOff = []string{"扣除", "减去", "剔除", "扣减", "减除", "在扣除"}

// takenOff reads A，扣除 b、c 后，用于 … 的总额为 X: what is left when several amounts
// have been taken off one.
func (c *Content) takenOff(p *para) {
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if i == 0 || f.Dimension != numeral.Money || !hasAnyPrefix(m.Label, takingOff) || strings.Contains(m.Label, "后") {
			continue
		}
		base := -1
		for x := range c.clauseMates(p, mi) {
			if y := &c.Mentions[x]; part(y) && y.Depth == m.Depth && c.figure(y.Figure).Dimension == numeral.Money {
				base = x
				break
			}
		}
		if base < 0 || p.strongMark(c.Mentions[base].Pos, m.Pos) {
			continue
		}
		off, last := []int{mi}, m
		open := false
		k := i + 1
		for ; k < len(p.mentions) && !strings.HasPrefix(last.After, "后"); k++ {
			y := &c.Mentions[p.mentions[k]]
			if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) || len(off) == maxTerms {
				break
			}
			open = open || strings.HasPrefix(last.After, "等")
			if c.figure(y.Figure).Dimension == numeral.Money && y.Depth == m.Depth {
				off, last = append(off, p.mentions[k]), y
			}
		}
		for ; k < len(p.mentions) && c.figure(c.Mentions[p.mentions[k]].Figure).Dimension != numeral.Money; k++ {
		}
		if !strings.Contains(last.After, "后") || k >= len(p.mentions) || len(off) < 2 {
			continue
		}
		rest := &c.Mentions[p.mentions[k]]
		if p.lex[rest.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(last.Pos, rest.Pos) || !part(rest) || rest.Depth != m.Depth {
			continue
		}
		r := Reading{Formula: "a", Operands: []FigureID{c.Mentions[base].Figure}, Weak: open || strings.HasPrefix(last.After, "等")}
		for _, x := range off {
			r.Formula += "-" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, c.Mentions[x].Figure)
		}
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: rest.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
	}
}
