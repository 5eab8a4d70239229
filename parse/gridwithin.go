package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Rows of an indicator block that tell what the indicator above is made of
// print a target and a result and no points of their own: 修建水渠 | 10 | 8公里 |
// 8公里 | 10, below it 其中干渠 | 3公里 | 3公里.

// withinPair is a target and a result.
type withinPair struct{ target, actual FigureID }

func isWithin(name string) bool { return strings.HasPrefix(name, "其中") }

// withinRow reads such a row, whose values stand under the columns of others.
func (c *Content) withinRow(h *header, r *grow, name string, f *form) bool {
	if !isWithin(name) || r.numbers() != 2 {
		return false
	}
	var values []*gcell
	for i := range r.cells {
		if r.cells[i].numeric() {
			values = append(values, &r.cells[i])
		}
	}
	t, a := c.figure(values[0].fig), c.figure(values[1].fig)
	if !t.Numeral.HasUnit || t.Unit != a.Unit || t.Dimension == numeral.Percent {
		return false
	}
	c.targetCells(h, values[0], values[1], nil, nil, nil, name, "", "")
	f.within = append(f.within, withinPair{t.ID, a.ID})
	return true
}

// closeWithin adds up the rows within the last indicator. They need not be all
// that it is made of: they are its parts where its target or its result is
// their sum.
func (c *Content) closeWithin(f *form) {
	list := f.within
	f.within = nil
	if len(list) < 2 || f.whole.target == 0 || f.whole.actual == 0 {
		return
	}
	frame := func(whole FigureID, of func(withinPair) FigureID) Frame {
		var parts []Part
		for _, x := range list {
			if c.figure(of(x)).Unit == c.figure(whole).Unit {
				parts = append(parts, Part{of(x), 1})
			}
		}
		return Frame{Kind: KindTotal, Rule: "sum/components", Claim: whole, Closed: HalfOpen, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}}
	}
	targets := frame(f.whole.target, func(x withinPair) FigureID { return x.target })
	results := frame(f.whole.actual, func(x withinPair) FigureID { return x.actual })
	if c.closes(targets) || c.closes(results) {
		c.Frames = append(c.Frames, targets, results)
	}
}
