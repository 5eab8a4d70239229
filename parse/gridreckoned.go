package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// reckoned reads how a row's amount is reckoned, from the words beside it: 28.8 | 120
// 人×2400 元.
func (c *Content) reckoned(rows []grow) {
	for i := range rows {
		amount := FigureID(0)
		for k := range rows[i].cells {
			g := &rows[i].cells[k]
			if g.numeric() {
				amount = g.fig
				continue
			}
			if g.p == nil || g.p.prose || amount == 0 || c.figure(amount).Dimension != numeral.Money {
				continue
			}
			if ids := c.factors(g.p); len(ids) > 1 && !slices.ContainsFunc(ids, func(id FigureID) bool { return c.figure(id).Value.Equal(c.figure(amount).Value) }) {
				c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: amount, Closed: Closed, Reach: ReachCell, InTable: true,
					Readings: []Reading{{Formula: "a*b*c"[:2*len(ids)-1], Operands: ids}}})
			}
		}
	}
}

// maxFactors is how many figures an amount is reckoned from at most.
const maxFactors = 3

// factors are the figures of a cell that nothing but × stands between, one of them an
// amount for each; nil where it says anything else.
func (c *Content) factors(p *para) []FigureID {
	var ids []FigureID
	from, money := 0, 0
	often := false // 元/人·月: for how many months must stand beside it
	for k, x := range p.lex {
		if x.kind != lexFigure {
			continue
		}
		if between := strings.TrimSpace(p.words(from, k)); len(ids) > 0 && !hasAnySuffix(between, timesSigns) {
			return nil
		}
		switch f := c.figure(x.fig); f.Dimension {
		case numeral.Money, numeral.PerHead:
			money++
			often = strings.ContainsAny(f.Unit, "月天日")
		case numeral.Percent, numeral.Score, numeral.None:
			return nil
		}
		ids = append(ids, x.fig)
		from = k + 1
	}
	if money != 1 || len(ids) > maxFactors || often && len(ids) < maxFactors || containsAny(p.words(from, len(p.lex)), timesSigns) || strings.ContainsAny(p.line, "+=-/÷") && !perEach(p.line) {
		return nil
	}
	return ids
}

// perEach reports whether the only sign of reckoning of a text besides × is that of
// 元/人.
func perEach(s string) bool {
	return strings.Count(s, "元/") == strings.Count(s, "/") && !strings.ContainsAny(s, "+=-÷")
}
