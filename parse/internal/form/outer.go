package form

import (
	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// Score sheets whose items of two depths stand below one another in one column: (一)组织保障 20 over
// 1.制度建设 12 and 2.人员配备 8. The total is that of the outer items, and each of these that of the
// inner ones below it.

// outerRows are the places of the outer items of such a list and of what follows it, as the numbers of
// the items' names tell; nil where the names bear no numbers of two depths that count on without a gap.
func outerRows(c *content.Draft, list []content.FigureID) []int {
	var at []int
	var outer, inner content.Heading
	for i, id := range list {
		h, end := content.HeadingAt([]rune(c.At(id).Name))
		switch {
		case end == 0:
			return nil
		case i == 0 || h.Style == outer.Style:
			if h.Number != outer.Number+1 || i > 0 && inner.Number == 0 {
				return nil // an outer item without inner ones
			}
			outer, inner.Number = h, 0
			at = append(at, i)
		case h.Number != inner.Number+1 || inner.Style != "" && h.Style != inner.Style:
			return nil
		default:
			inner = h
		}
	}
	if len(at) < 2 || inner.Number == 0 {
		return nil
	}
	return append(at, len(list))
}

// closeOuter adds up the items of two depths of a form, and leaves the outer ones to its totals. That
// the items of both depths are not counted alike, the total or one of the outer items has to bear out.
func closeOuter(c *content.Draft, f *table.Form, total content.FigureID) {
	at := outerRows(c, f.Weights)
	if at == nil || total == 0 {
		return
	}
	whole, outer, borneOut := lang.DecZero, lang.DecZero, false
	for k, i := range at[:len(at)-1] {
		sum := SumOf(c, f.Weights[i+1:at[k+1]])
		own := c.At(f.Weights[i]).Value
		borneOut = borneOut || sum.Equal(own)
		whole, outer = whole.Add(own).Add(sum), outer.Add(own)
	}
	if t := c.At(total).Value; whole.Equal(t) || !borneOut && !outer.Equal(t) {
		return
	}
	f.Weights = closeItems(c, f.Weights, at, "score/weights")
	f.Scores = closeItems(c, f.Scores, outerRows(c, f.Scores), "score/total")
}

// closeItems makes the frames of the outer items of a list, and tells which they are.
func closeItems(c *content.Draft, list []content.FigureID, at []int, rule string) []content.FigureID {
	var outer []content.FigureID
	for k := 0; k+1 < len(at); k++ {
		var parts []content.Part
		for _, id := range list[at[k]+1 : at[k+1]] {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: rule, Claim: list[at[k]], Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
		outer = append(outer, list[at[k]])
	}
	return outer
}

// SumOf adds figures up.
func SumOf(c *content.Draft, list []content.FigureID) decimal.Decimal {
	sum := lang.DecZero
	for _, id := range list {
		sum = sum.Add(c.At(id).Value)
	}
	return sum
}
