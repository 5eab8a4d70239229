package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What money of the budget draws after it: 每投入 1 元财政资金撬动社会资本 4.5 元, 资金放大 4.5 倍.

// draws are words for it.
var draws = []string{"撬动", "带动", "拉动", "放大", "引导", "吸引"}

// perYuan marks the amounts that each 元 of another draws after it: they are parts and totals of nothing.
func (c *Content) perYuan(p *para) {
	if !p.may("每") {
		return
	}
	for i := 0; i+1 < len(p.mentions); i++ {
		if !c.oneYuan(p, p.mentions[i]) {
			continue
		}
		y := &c.Mentions[p.mentions[i+1]]
		if g := c.figure(y.Figure); g.Dimension == numeral.Money && p.lex[y.Pos].sentence == p.lex[c.Mentions[p.mentions[i]].Pos].sentence && containsAny(p.words(c.Mentions[p.mentions[i]].Pos+1, y.Pos), draws) {
			c.Mentions[p.mentions[i]].Each, y.Each, g.Key.Each, y.Total = true, true, true, 0
		}
	}
}

// oneYuan reports whether a mention is 1 元 behind 每.
func (c *Content) oneYuan(p *para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	return f.Dimension == numeral.Money && f.Value.Equal(decOne) && containsAny(p.words(labelStart(p, m.Pos), m.Pos), []string{"每"})
}

// leverage reads them: what was drawn over what drew it, by their names, or the two amounts of the
// sentence. Whether what drew it counts with it the words do not say, so that it only verifies.
func (c *Content) leverage(p *para) {
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		said, of := p.words(labelStart(p, m.Pos), m.Pos), ""
		switch {
		case f.Dimension == numeral.Times && containsAny(said, draws):
		case i > 0 && f.Dimension == numeral.Money && m.Each && c.oneYuan(p, p.mentions[i-1]):
			of = c.Mentions[p.mentions[i-1]].After
			if of == "" {
				of = c.Mentions[p.mentions[i-1]].Label
			}
		default:
			continue
		}
		if c.claimed(m.Figure) {
			continue
		}
		var amounts []int
		for _, x := range p.mentions {
			if y := &c.Mentions[x]; c.isAmount(y) && !c.figure(y.Figure).Key.Each && (of != "" || x < mi && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence) {
				amounts = append(amounts, x)
			}
		}
		if len(amounts) < 2 || len(amounts) > 4 {
			continue
		}
		fr := Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachParagraph, Closed: HalfOpen}
		for _, a := range amounts {
			for _, b := range amounts {
				x, y := &c.Mentions[a], &c.Mentions[b]
				if a == b || of == "" && a < b || of != "" && !(sharesTwo(x.Label, strings.TrimSuffix(said, "达")) && sharesTwo(y.Label, of)) {
					continue
				}
				ops := []FigureID{x.Figure, y.Figure}
				fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: ops, HoldOnly: true})
				if of == "" {
					fr.Readings = append(fr.Readings, Reading{Formula: "(a+b)/b", Operands: ops, HoldOnly: true})
				}
			}
		}
		if len(fr.Readings) > 0 {
			c.Frames = append(c.Frames, fr)
		}
	}
}
