package form

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// The column of what is left in a budget block: of each row what arrived, or was planned, less what
// was spent; and its total that of the sources.

// LeftColumn is the column of a header that tells what is left, -1 if none does or several do.
func LeftColumn(h *table.Header) int {
	found, spent := -1, false
	for k := range h.Cols {
		col := &h.Cols[k]
		if spent = spent || col.Role == lang.ColExecuted; !spent {
			continue // 结转资金 | 预算数 | 执行数: where it came from
		}
		if col.Role != lang.ColUnknown && col.Role != lang.ColAmount || !lang.ContainsAny(col.Text, table.LeftHeads) || lang.ContainsAny(col.Text, []string{"率", "原因", "上年", "去向", "年初"}) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// spentColumn is the column of what was spent, whose unit is that of what is left.
func spentColumn(h *table.Header) content.Column {
	for _, col := range h.Cols {
		if col.Role == lang.ColExecuted {
			return col
		}
	}
	return content.Column{}
}

// numberAt is the number of a row in its column k, 0 if there is none.
func numberAt(r *table.Row, k int) content.FigureID {
	for i := range r.Cells {
		if g := &r.Cells[i]; g.Col == k && table.Numeric(g) && !g.Percent {
			return g.Fig
		}
	}
	return 0
}

// leftOfBudget relates that column to the others; rows are the total's and those of its sources, with
// how far each is shifted. All of them are computed in one way.
func leftOfBudget(c *content.Draft, h *table.Header, rows []*table.Row, shifts []int) {
	k := LeftColumn(h)
	if k < 0 || len(rows) == 0 {
		return
	}
	c.Groups++
	var parts []content.Part
	whole, filled := content.FigureID(0), false
	for i, r := range rows {
		id := numberAt(r, k-shifts[i])
		if id == 0 {
			continue
		}
		if x := spentColumn(h); x.Has {
			table.GiveUnit(c, id, x.Unit, x.Tens)
		} else {
			table.GiveNamed(c, id, "元")
		}
		if i == 0 {
			whole = id
		} else {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
		budget, arrived, executed := h.Number(r, shifts[i], lang.ColBudget), h.Number(r, shifts[i], lang.ColArrived), h.Number(r, shifts[i], lang.ColExecuted)
		var readings []content.Reading
		if arrived != 0 && executed != 0 {
			readings = append(readings, content.Reading{Formula: "a-b", Operands: []content.FigureID{arrived, executed}})
		}
		if budget != 0 && executed != 0 {
			readings = append(readings, content.Reading{Formula: "a-b", Operands: []content.FigureID{budget, executed}, Weak: len(readings) > 0, Way: len(readings)})
		}
		if c.At(id).Value.IsZero() {
			for n := range readings {
				readings[n].HoldOnly = true // perhaps nobody filled it in
			}
		} else if i > 0 {
			filled = true
		}
		if len(readings) > 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: id, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Group: c.Groups, Readings: readings})
		}
	}
	if whole != 0 && len(parts) > 0 && len(parts) == len(rows)-1 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/sources", Claim: whole, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts, HoldOnly: !filled}}})
	}
}
