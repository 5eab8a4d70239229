package parse

import "strings"

// wholeInName is the quantity that the name of mention n says it is a part of, told before under
// that name: 住院费用 W … 住院费用中药品费 A，占 R%. It is 0 if the name says nothing of the sort, or
// nothing of that name is large enough.
func (c *Content) wholeInName(p *para, n int) FigureID {
	m := &c.Mentions[n]
	whole, _, ok := strings.Cut(m.Label, "中")
	if !ok || !longer(whole, 3) || strings.HasSuffix(whole, "其") {
		return 0
	}
	f := c.figure(m.Figure)
	for x := n - 1; x >= 0 && x >= n-farBack; x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Report != p.report {
			return 0
		}
		if part(y) && y.Depth == 0 && strings.HasSuffix(y.Label, whole) && addable(g, f) && !g.Value.LessThan(f.Value) {
			return g.ID
		}
	}
	return 0
}
