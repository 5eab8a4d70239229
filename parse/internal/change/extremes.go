package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Gaps between extremes: 最高 A，最低 B，相差 C.

// GapOfExtremes reads how far the highest and the lowest of many, both told right before, lie
// apart.
func GapOfExtremes(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	if mi-2 < p.Mentions[0] || !lang.HasAnySuffix(m.Label, []string{"相差", "极差", "差距", "差值", "分差"}) {
		return false
	}
	hi, lo := mi-2, mi-1
	if strings.Contains(clause.Words(p, &c.Mentions[hi]), "最低") {
		hi, lo = lo, hi
	}
	a, b := &c.Mentions[hi], &c.Mentions[lo]
	if !strings.Contains(clause.Words(p, a), "最高") || !strings.Contains(clause.Words(p, b), "最低") || !clause.SameSort(c, hi, lo) || a.Depth != m.Depth || b.Depth != m.Depth || p.Lex[c.Mentions[mi-2].Pos].Sentence != p.Lex[m.Pos].Sentence {
		return false
	}
	if points := c.At(m.Figure).Dimension == numeral.Points && c.At(a.Figure).Dimension == numeral.Percent; !points && !clause.SameSort(c, hi, mi) || lang.ContainsAny(clause.Words(p, m), clause.Comparing[:3]) || strings.Contains(clause.Words(p, m), "上年") {
		return false // 与上年相差 X
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{a.Figure, b.Figure}}}})
	return true
}
