package parse

import "gouji/parse/decimal"

// Score sheets whose items of two depths stand below one another in one column: (一)组织保障 20 over
// 1.制度建设 12 and 2.人员配备 8. The total is that of the outer items, and each of these that of the
// inner ones below it.

// outerRows are the places of the outer items of such a list and of what follows it, as the numbers of
// the items' names tell; nil where the names bear no numbers of two depths that count on without a gap.
func (c *Content) outerRows(list []FigureID) []int {
	var at []int
	var outer, inner Heading
	for i, id := range list {
		h, end := headingAt([]rune(c.figure(id).Name))
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
func (c *Content) closeOuter(f *form, total FigureID) {
	at := c.outerRows(f.weights)
	if at == nil || total == 0 {
		return
	}
	whole, outer, borneOut := decZero, decZero, false
	for k, i := range at[:len(at)-1] {
		sum := c.sumOf(f.weights[i+1 : at[k+1]])
		own := c.figure(f.weights[i]).Value
		borneOut = borneOut || sum.Equal(own)
		whole, outer = whole.Add(own).Add(sum), outer.Add(own)
	}
	if t := c.figure(total).Value; whole.Equal(t) || !borneOut && !outer.Equal(t) {
		return
	}
	f.weights = c.closeItems(f.weights, at, "score/weights")
	f.scores = c.closeItems(f.scores, c.outerRows(f.scores), "score/total")
}

// closeItems makes the frames of the outer items of a list, and tells which they are.
func (c *Content) closeItems(list []FigureID, at []int, rule string) []FigureID {
	var outer []FigureID
	for k := 0; k+1 < len(at); k++ {
		var parts []Part
		for _, id := range list[at[k]+1 : at[k+1]] {
			parts = append(parts, Part{id, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: list[at[k]], Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
		outer = append(outer, list[at[k]])
	}
	return outer
}

// sumOf adds figures up.
func (c *Content) sumOf(list []FigureID) decimal.Decimal {
	sum := decZero
	for _, id := range list {
		sum = sum.Add(c.figure(id).Value)
	}
	return sum
}
