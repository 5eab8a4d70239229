package form

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Rows of an indicator block that tell what the indicator above is made of
// print a target and a result and no points of their own: 修建水渠 | 10 | 8公里 |
// 8公里 | 10, below it 其中干渠 | 3公里 | 3公里.

func isWithin(name string) bool { return strings.HasPrefix(name, "其中") }

// withinRow reads such a row, whose values stand under the columns of others.
func withinRow(c *content.Draft, h *table.Header, r *table.Row, name string, f *table.Form) bool {
	if !isWithin(name) || r.Numbers() != 2 {
		return false
	}
	var values []*content.Cell
	for i := range r.Cells {
		if table.Numeric(&r.Cells[i]) {
			values = append(values, &r.Cells[i])
		}
	}
	t, a := c.At(values[0].Fig), c.At(values[1].Fig)
	if !t.Numeral.HasUnit || t.Unit != a.Unit || t.Dimension == numeral.Percent {
		return false
	}
	TargetCells(c, h, values[0], values[1], nil, nil, nil, name, "", "")
	f.Within = append(f.Within, table.WithinPair{Target: t.ID, Actual: a.ID})
	return true
}

// closeWithin adds up the rows within the last indicator. They need not be all
// that it is made of: they are its parts where its target or its result is
// their sum.
func closeWithin(c *content.Draft, f *table.Form) {
	list := f.Within
	f.Within = nil
	if len(list) < 2 || f.Whole.Target == 0 || f.Whole.Actual == 0 {
		return
	}
	frame := func(whole content.FigureID, of func(table.WithinPair) content.FigureID) content.Frame {
		var parts []content.Part
		for _, x := range list {
			if c.At(of(x)).Unit == c.At(whole).Unit {
				parts = append(parts, content.Part{Figure: of(x), Sign: 1})
			}
		}
		return content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: whole, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}}
	}
	targets := frame(f.Whole.Target, func(x table.WithinPair) content.FigureID { return x.Target })
	results := frame(f.Whole.Actual, func(x table.WithinPair) content.FigureID { return x.Actual })
	if clause.Closes(c, targets) || clause.Closes(c, results) {
		c.Frames = append(c.Frames, targets, results)
	}
}
