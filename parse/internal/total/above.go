package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Totals that say of how many they are, behind as many paragraphs that tell one each: 东镇：补助 a，…。¶ 西镇：补助 b，…。¶
// 两镇补助合计 X.

// CountedAbove reads such totals.
func CountedAbove(c *content.Draft) {
	for i, p := range c.Paras {
		if len(p.Mentions) == 0 {
			continue
		}
		w := &c.Mentions[p.Mentions[0]]
		f := c.At(w.Figure)
		if w.Total != 2 || !content.IsPart(w) || w.Depth > 0 || f.Dimension != numeral.Money && f.Dimension != numeral.Persons {
			continue
		}
		n := countedAtStart(p)
		if n < 2 || n > i || clause.Claimed(c, w.Figure) {
			continue
		}
		if parts := aboveOf(c, i, n, w); parts != nil {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.Closed, Reach: content.ReachSection, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
		}
	}
}

// aboveOf are the first amounts, of one name that the total's holds, of the n paragraphs before
// paragraph i, nil if one has none, or the paragraph before them has one, too.
func aboveOf(c *content.Draft, i, n int, w *content.Mention) []int {
	first := func(p *content.Para) int {
		for _, mi := range p.Mentions {
			if m := &c.Mentions[mi]; content.IsPart(m) && m.Depth == 0 && content.Addable(c.At(w.Figure), c.At(m.Figure)) {
				return mi
			}
		}
		return -1
	}
	var parts []int
	for j := i - n; j < i; j++ {
		p := c.Paras[j]
		mi := first(p)
		if mi < 0 || p.Report != c.Paras[i].Report || p.InTable || p.Heading {
			return nil
		}
		m := &c.Mentions[mi]
		if m.Total > 0 || m.Label == "" || table.CommonPairs(m.Label, w.Label) == 0 || len(parts) > 0 && m.Label != c.Mentions[parts[0]].Label {
			return nil
		}
		parts = append(parts, mi)
	}
	if i > n && len(c.Paras[i-n-1].Mentions) > 0 {
		if mi := first(c.Paras[i-n-1]); mi >= 0 && c.Mentions[mi].Label == c.Mentions[parts[0]].Label {
			return nil // there are more of them
		}
	}
	return parts
}

// countedAtStart is how many things a paragraph begins with, 0 if it does not: 三家医院, 上述两个镇.
func countedAtStart(p *content.Para) int {
	rs := p.Text.Runes
	for _, w := range []string{"以上", "上述", "这"} {
		if lang.HasAt(rs, 0, w) {
			rs = rs[len([]rune(w)):]
			break
		}
	}
	if len(rs) < 3 || !strings.ContainsRune("家个镇乡县区市所类项名户批村校院", rs[1]) {
		return 0
	}
	return map[rune]int{'两': 2, '二': 2, '2': 2, '三': 3, '3': 3, '四': 4, '4': 4, '五': 5, '5': 5, '六': 6, '6': 6, '七': 7, '7': 7, '八': 8, '8': 8}[rs[0]]
}
