package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Reckoned reads how a row's amount is reckoned, from the words beside it: 28.8 | 120
// 人×2400 元.
func Reckoned(c *content.Draft, rows []Row) {
	for i := range rows {
		amount := content.FigureID(0)
		for k := range rows[i].Cells {
			g := &rows[i].Cells[k]
			if Numeric(g) {
				amount = g.Fig
				continue
			}
			if g.P == nil || g.P.Prose || amount == 0 || c.At(amount).Dimension != numeral.Money {
				continue
			}
			if ids := factors(c, g.P); len(ids) > 1 && !slices.ContainsFunc(ids, func(id content.FigureID) bool { return c.At(id).Value.Equal(c.At(amount).Value) }) {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: amount, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
					Readings: []content.Reading{{Formula: "a*b*c"[:2*len(ids)-1], Operands: ids}}})
			}
		}
	}
}

// maxFactors is how many figures an amount is reckoned from at most.
const maxFactors = 3

// factors are the figures of a cell that nothing but × stands between, one of them an
// amount for each; nil where it says anything else.
func factors(c *content.Draft, p *content.Para) []content.FigureID {
	var ids []content.FigureID
	from, money := 0, 0
	often := false // 元/人·月: for how many months must stand beside it
	for k, x := range p.Lex {
		if x.Kind != content.LexFigure {
			continue
		}
		if between := strings.TrimSpace(p.Words(from, k)); len(ids) > 0 && !lang.HasAnySuffix(between, TimesSigns) {
			return nil
		}
		switch f := c.At(x.Fig); f.Dimension {
		case numeral.Money, numeral.PerHead:
			money++
			often = strings.ContainsAny(f.Unit, "月天日")
		case numeral.Percent, numeral.Score, numeral.None:
			return nil
		}
		ids = append(ids, x.Fig)
		from = k + 1
	}
	if money != 1 || len(ids) > maxFactors || often && len(ids) < maxFactors || lang.ContainsAny(p.Words(from, len(p.Lex)), TimesSigns) || strings.ContainsAny(p.Line, "+=-/÷") && !perEach(p.Line) {
		return nil
	}
	return ids
}

// perEach reports whether the only sign of reckoning of a text besides × is that of
// 元/人.
func perEach(s string) bool {
	return strings.Count(s, "元/") == strings.Count(s, "/") && !strings.ContainsAny(s, "+=-÷")
}

// TimesSigns and PlusSigns are what stands between their factors and terms.
var (
	TimesSigns = []string{"×", "*", "＊"}
	PlusSigns  = []string{"+", "＋"}
)
