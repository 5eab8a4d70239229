package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// What money of the budget draws after it: 每投入 1 元财政资金撬动社会资本 4.5 元, 资金放大 4.5 倍.

// draws are words for it.
var draws = []string{"撬动", "带动", "拉动", "放大", "引导", "吸引"}

// PerYuan marks the amounts that each 元 of another draws after it: they are parts and totals of nothing.
func PerYuan(c *content.Draft, p *content.Para) {
	if !p.HasAny(draws) {
		return
	}
	for i := 0; i+1 < len(p.Mentions); i++ {
		if !oneYuan(c, p, p.Mentions[i]) {
			continue
		}
		y := &c.Mentions[p.Mentions[i+1]]
		if g := c.At(y.Figure); g.Dimension == numeral.Money && p.Lex[y.Pos].Sentence == p.Lex[c.Mentions[p.Mentions[i]].Pos].Sentence && lang.ContainsAny(p.Words(c.Mentions[p.Mentions[i]].Pos+1, y.Pos), draws) {
			c.Mentions[p.Mentions[i]].Each, y.Each, g.Key.Each, y.Total = true, true, true, 0
		}
	}
}

// oneYuan reports whether a mention is 1 元, behind 每 or so bare that nothing else can be meant: 财政资金投入 1 元.
func oneYuan(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	return f.Dimension == numeral.Money && f.Value.Equal(lang.DecOne) && (f.Numeral.Decimals == 0 && f.Numeral.PowerTen.Equal(lang.DecOne) || strings.Contains(p.Words(clause.LabelStart(p, m.Pos), m.Pos), "每"))
}

// leverage reads them: what was drawn over what drew it, by their names, or the two amounts of the
// sentence. Whether what drew it counts with it the words do not say, so that it only verifies.
func leverage(c *content.Draft, p *content.Para) {
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		said, of := p.Words(clause.LabelStart(p, m.Pos), m.Pos), ""
		switch {
		case f.Dimension == numeral.Times && lang.ContainsAny(said, draws):
		case i > 0 && f.Dimension == numeral.Money && m.Each && oneYuan(c, p, p.Mentions[i-1]):
			of = c.Mentions[p.Mentions[i-1]].After
			if of == "" {
				of = c.Mentions[p.Mentions[i-1]].Label
			}
		default:
			continue
		}
		if clause.Claimed(c, m.Figure) {
			continue
		}
		var amounts []int
		for _, x := range p.Mentions {
			if y := &c.Mentions[x]; standard.IsAmount(c, y) && !c.At(y.Figure).Key.Each && (of != "" || x < mi && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence) {
				amounts = append(amounts, x)
			}
		}
		if len(amounts) < 2 || len(amounts) > 4 {
			continue
		}
		fr := content.Frame{Kind: content.KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen}
		for _, a := range amounts {
			for _, b := range amounts {
				x, y := &c.Mentions[a], &c.Mentions[b]
				if a == b || of == "" && a < b || of != "" && !(clause.SharesTwo(x.Label, strings.TrimSuffix(said, "达")) && clause.SharesTwo(y.Label, of)) {
					continue
				}
				ops := []content.FigureID{x.Figure, y.Figure}
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: ops, HoldOnly: true})
				if of == "" {
					fr.Readings = append(fr.Readings, content.Reading{Formula: "(a+b)/b", Operands: ops, HoldOnly: true})
				}
			}
		}
		if len(fr.Readings) > 0 {
			c.Frames = append(c.Frames, fr)
		}
	}
}
