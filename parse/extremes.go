package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Gaps between extremes: 最高 A，最低 B，相差 C.

// gapOfExtremes reads how far the highest and the lowest of many, both told right before, lie
// apart.
func (c *Content) gapOfExtremes(p *para, mi int) bool {
	m := &c.Mentions[mi]
	if mi-2 < p.mentions[0] || !hasAnySuffix(m.Label, []string{"相差", "极差", "差距", "差值", "分差"}) {
		return false
	}
	hi, lo := mi-2, mi-1
	if strings.Contains(p.clauseWords(&c.Mentions[hi]), "最低") {
		hi, lo = lo, hi
	}
	a, b := &c.Mentions[hi], &c.Mentions[lo]
	if !strings.Contains(p.clauseWords(a), "最高") || !strings.Contains(p.clauseWords(b), "最低") || !c.sameSort(hi, lo) || a.Depth != m.Depth || b.Depth != m.Depth || p.lex[c.Mentions[mi-2].Pos].sentence != p.lex[m.Pos].sentence {
		return false
	}
	if points := c.figure(m.Figure).Dimension == numeral.Points && c.figure(a.Figure).Dimension == numeral.Percent; !points && !c.sameSort(hi, mi) || containsAny(p.clauseWords(m), comparing[:3]) || strings.Contains(p.clauseWords(m), "上年") {
		return false // 与上年相差 X
	}
	c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{{Formula: "a-b", Operands: []FigureID{a.Figure, b.Figure}}}})
	return true
}
