package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// wholeInName is the quantity that the name of mention n says it is a part of, told before under
// that name: 住院费用 W … 住院费用中药品费 A，占 R%. It is 0 if the name says nothing of the sort, or
// nothing of that name is large enough.
func wholeInName(c *content.Draft, p *content.Para, n int) content.FigureID {
	m := &c.Mentions[n]
	whole, _, ok := strings.Cut(m.Label, "中")
	if !ok || !content.Longer(whole, 3) || strings.HasSuffix(whole, "其") {
		return 0
	}
	f := c.At(m.Figure)
	for x := n - 1; x >= 0 && x >= n-clause.FarBack; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != p.Report {
			return 0
		}
		if content.IsPart(y) && y.Depth == 0 && strings.HasSuffix(y.Label, whole) && content.Addable(g, f) && !g.Value.LessThan(f.Value) {
			return g.ID
		}
	}
	return 0
}
