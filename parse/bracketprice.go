package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What an item of a list comes to for each, in the bracket right behind its amount; how many there
// are is told before the list, or in the paragraphs before: 培训 1200 人，安排 60 万元，其中食宿费
// 36 万元（人均 300 元）、教材费 6 万元（每人 50 元）. What stands in the bracket is of no other amount.

// mostPriced is how many numbers are tried where several may be meant.
const mostPriced = 4

// bracketPrices reads them and gives the mentions that are read so.
func (c *Content) bracketPrices(p *para) map[int]bool {
	var done map[int]bool
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Depth == 0 || m.Role != RoleLevel || mi == p.mentions[0] {
			continue
		}
		f, a := c.figure(m.Figure), &c.Mentions[mi-1]
		if f.Dimension != numeral.Money && f.Dimension != numeral.PerHead || a.Depth != m.Depth-1 || !c.isAmount(a) || !p.aloneInBracket(a.Pos, m.Pos) {
			continue
		}
		b, average := c.priceBasis(p, m)
		if b.thing == "" || b.month || b.day || b.other {
			continue
		}
		heads, sure := c.pricedHeads(p, mi, b)
		if len(heads) == 0 || average && heads[0] == mi-2 {
			continue // 1200 人 60 万元（人均 500 元）
		}
		fr := Frame{Kind: KindProduct, Rule: "derived/standard", Claim: a.Figure, Reach: ReachSection, Closed: Closed}
		if average {
			fr.Rule, fr.Claim = "derived/average", m.Figure
		}
		for _, h := range heads {
			r := c.sumOfProducts([]int{h}, []int{mi}, mi)
			if average {
				r = Reading{Formula: "a/b", Operands: []FigureID{a.Figure, c.Mentions[h].Figure}}
			}
			r.HoldOnly = !sure
			fr.Readings = append(fr.Readings, r)
		}
		if done == nil {
			done = map[int]bool{}
		}
		done[mi] = true
		c.Frames = append(c.Frames, fr)
	}
	return done
}

// aloneInBracket reports whether the figure at lexeme k is the only one of a bracket that opens
// right behind the one at lexeme a.
func (p *para) aloneInBracket(a, k int) bool {
	if !p.bracketBehind(a, k) {
		return false
	}
	for j := k + 1; j < len(p.lex) && p.lex[j].depth >= p.lex[k].depth; j++ {
		if p.lex[j].kind == lexFigure {
			return false
		}
	}
	return true
}

// priceBasis is what an amount is for each of, and whether its word is one of averages: 人均, 每亩.
func (c *Content) priceBasis(p *para, m *Mention) (b basis, average bool) {
	if b = basisOf(c.figure(m.Figure), m.Label); b.thing != "" {
		return b, false
	}
	for _, w := range []string{"人", "户", "亩", "生", "台", "辆", "件"} {
		if strings.Contains(p.words(m.labelFrom, m.Pos), w+"均") {
			b.add([]rune(w))
			return b, true
		}
	}
	return b, false
}

// pricedHeads are the numbers before mention mi that an amount for each may be of: the only one of
// its paragraph, which is sure, or those of it and the paragraphs before.
func (c *Content) pricedHeads(p *para, mi int, b basis) (heads []int, sure bool) {
	report := c.figure(c.Mentions[mi].Figure).Report
	for x := mi - 2; x >= max(0, mi-farHeads) && len(heads) < mostPriced; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Report != report {
			break
		}
		if m.Para < 0 || m.Role != RoleLevel && m.Role != RoleLimit || m.Each || f.Key.Each || !b.counts(f, m.Label+m.After) {
			continue
		}
		if x < p.mentions[0] && sure {
			break
		}
		heads = append(heads, x)
		sure = len(heads) == 1 && x >= p.mentions[0]
	}
	return heads, sure
}
