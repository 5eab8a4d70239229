package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/count"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// What an item of a list comes to for each, in the bracket right behind its amount; how many there
// are is told before the list, or in the paragraphs before: 培训 1200 人，安排 60 万元，其中食宿费
// 36 万元（人均 300 元）、教材费 6 万元（每人 50 元）. What stands in the bracket is of no other amount.

// bracketPrices reads them and gives the mentions that are read so.
func bracketPrices(c *content.Draft, p *content.Para) map[int]bool {
	var done map[int]bool
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Depth == 0 || m.Role != content.RoleLevel || mi == p.Mentions[0] {
			continue
		}
		f, a := c.At(m.Figure), &c.Mentions[mi-1]
		if f.Dimension != numeral.Money && f.Dimension != numeral.PerHead || a.Depth != m.Depth-1 || !standard.IsAmount(c, a) || !AloneInBracket(p, a.Pos, m.Pos) {
			continue
		}
		b, average := priceBasis(c, p, m)
		if b.Thing == "" || b.Month || b.Day || b.Other {
			continue
		}
		heads, sure := pricedHeads(c, p, mi, b)
		if len(heads) == 0 || average && heads[0] == mi-2 {
			continue // 1200 人 60 万元（人均 500 元）
		}
		fr := content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: a.Figure, Reach: content.ReachSection, Closed: content.Closed}
		if average {
			fr.Rule, fr.Claim = "derived/average", m.Figure
		}
		for _, h := range heads {
			r := standard.SumOfProducts(c, []int{h}, []int{mi}, mi)
			if average {
				r = content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Figure, c.Mentions[h].Figure}}
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

// AloneInBracket reports whether the figure at lexeme k is the only one of a bracket that opens
// right behind the one at lexeme a.
func AloneInBracket(p *content.Para, a, k int) bool {
	if !clause.BracketBehind(p, a, k) {
		return false
	}
	for j := k + 1; j < len(p.Lex) && p.Lex[j].Depth >= p.Lex[k].Depth; j++ {
		if p.Lex[j].Kind == content.LexFigure {
			return false
		}
	}
	return true
}

// priceBasis is what an amount is for each of, and whether its word is one of averages: 人均, 每亩.
func priceBasis(c *content.Draft, p *content.Para, m *content.Mention) (b clause.Basis, average bool) {
	if b = clause.BasisOf(c.At(m.Figure), m.Label); b.Thing != "" {
		return b, false
	}
	for _, w := range []string{"人", "户", "亩", "生", "台", "辆", "件"} {
		if strings.Contains(p.Words(m.LabelFrom, m.Pos), w+"均") {
			b.Add([]rune(w))
			return b, true
		}
	}
	return b, false
}

// pricedHeads are the numbers before mention mi that an amount for each may be of: the only one of
// its paragraph, which is sure, or those of it and the paragraphs before.
func pricedHeads(c *content.Draft, p *content.Para, mi int, b clause.Basis) (heads []int, sure bool) {
	report := c.At(c.Mentions[mi].Figure).Report
	for x := mi - 2; x >= max(0, mi-standard.FarHeads) && len(heads) < count.MostPriced; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Report != report {
			break
		}
		if m.Para < 0 || m.Role != content.RoleLevel && m.Role != content.RoleLimit || m.Each || f.Key.Each || !standard.Counts(b, f, m.Label+m.After) {
			continue
		}
		if x < p.Mentions[0] && sure {
			break
		}
		heads = append(heads, x)
		sure = len(heads) == 1 && x >= p.Mentions[0]
	}
	return heads, sure
}
