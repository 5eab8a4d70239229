package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Totals that say of how many they are, behind as many paragraphs that tell one each: 东镇：补助 a，…。¶ 西镇：补助 b，…。¶
// 两镇补助合计 X.

// countedAbove reads such totals.
func (c *Content) countedAbove() {
	for i, p := range c.paras {
		if len(p.mentions) == 0 {
			continue
		}
		w := &c.Mentions[p.mentions[0]]
		f := c.figure(w.Figure)
		if w.Total != 2 || !part(w) || w.Depth > 0 || f.Dimension != numeral.Money && f.Dimension != numeral.Persons {
			continue
		}
		n := p.countedAtStart()
		if n < 2 || n > i || c.claimed(w.Figure) {
			continue
		}
		if parts := c.aboveOf(i, n, w); parts != nil {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: Closed, Reach: ReachSection, Readings: []Reading{{Parts: c.terms(parts)}}})
		}
	}
}

// aboveOf are the first amounts, of one name that the total's holds, of the n paragraphs before
// paragraph i, nil if one has none, or the paragraph before them has one, too.
func (c *Content) aboveOf(i, n int, w *Mention) []int {
	first := func(p *para) int {
		for _, mi := range p.mentions {
			if m := &c.Mentions[mi]; part(m) && m.Depth == 0 && addable(c.figure(w.Figure), c.figure(m.Figure)) {
				return mi
			}
		}
		return -1
	}
	var parts []int
	for j := i - n; j < i; j++ {
		p := c.paras[j]
		mi := first(p)
		if mi < 0 || p.report != c.paras[i].report || p.inTable || p.heading {
			return nil
		}
		m := &c.Mentions[mi]
		if m.Total > 0 || m.Label == "" || commonPairs(m.Label, w.Label) == 0 || len(parts) > 0 && m.Label != c.Mentions[parts[0]].Label {
			return nil
		}
		parts = append(parts, mi)
	}
	if i > n && len(c.paras[i-n-1].mentions) > 0 {
		if mi := first(c.paras[i-n-1]); mi >= 0 && c.Mentions[mi].Label == c.Mentions[parts[0]].Label {
			return nil // there are more of them
		}
	}
	return parts
}

// countedAtStart is how many things a paragraph begins with, 0 if it does not: 三家医院, 上述两个镇.
func (p *para) countedAtStart() int {
	rs := p.text.Runes
	for _, w := range []string{"以上", "上述", "这"} {
		if hasAt(rs, 0, w) {
			rs = rs[len([]rune(w)):]
			break
		}
	}
	if len(rs) < 3 || !strings.ContainsRune("家个镇乡县区市所类项名户批村校院", rs[1]) {
		return 0
	}
	return map[rune]int{'两': 2, '二': 2, '2': 2, '三': 3, '3': 3, '四': 4, '4': 4, '五': 5, '5': 5, '六': 6, '6': 6, '七': 7, '7': 7, '八': 8, '8': 8}[rs[0]]
}
