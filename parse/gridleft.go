package parse

// The column of what is left in a budget block: of each row what arrived, or was planned, less what
// was spent; and its total that of the sources.

// leftHeads are words of the head of such a column.
var leftHeads = []string{"结余", "结转", "剩余", "未支出", "未执行", "未使用", "节余", "余额"}

// leftColumn is the column of a header that tells what is left, -1 if none does or several do.
func (h *header) leftColumn() int {
	found, spent := -1, false
	for k := range h.cols {
		col := &h.cols[k]
		if spent = spent || col.role == ColExecuted; !spent {
			continue // 结转资金 | 预算数 | 执行数: where it came from
		}
		if col.role != ColUnknown && col.role != ColAmount || !containsAny(col.text, leftHeads) || containsAny(col.text, []string{"率", "原因", "上年", "去向", "年初"}) {
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
func (h *header) spentColumn() column {
	for _, col := range h.cols {
		if col.role == ColExecuted {
			return col
		}
	}
	return column{}
}

// numberAt is the number of a row in its column k, 0 if there is none.
func (r *grow) numberAt(k int) FigureID {
	for i := range r.cells {
		if g := &r.cells[i]; g.col == k && g.numeric() && !g.percent {
			return g.fig
		}
	}
	return 0
}

// leftOfBudget relates that column to the others; rows are the total's and those of its sources, with
// how far each is shifted. All of them are computed in one way.
func (c *Content) leftOfBudget(h *header, rows []*grow, shifts []int) {
	k := h.leftColumn()
	if k < 0 || len(rows) == 0 {
		return
	}
	c.groups++
	var parts []Part
	whole, filled := FigureID(0), false
	for i, r := range rows {
		id := r.numberAt(k - shifts[i])
		if id == 0 {
			continue
		}
		if x := h.spentColumn(); x.has {
			c.giveUnit(id, x.unit, x.tens)
		} else {
			c.giveNamed(id, "元")
		}
		if i == 0 {
			whole = id
		} else {
			parts = append(parts, Part{id, 1})
		}
		budget, arrived, executed := h.number(r, shifts[i], ColBudget), h.number(r, shifts[i], ColArrived), h.number(r, shifts[i], ColExecuted)
		var readings []Reading
		if arrived != 0 && executed != 0 {
			readings = append(readings, Reading{Formula: "a-b", Operands: []FigureID{arrived, executed}})
		}
		if budget != 0 && executed != 0 {
			readings = append(readings, Reading{Formula: "a-b", Operands: []FigureID{budget, executed}, Weak: len(readings) > 0, Way: len(readings)})
		}
		if c.figure(id).Value.IsZero() {
			for n := range readings {
				readings[n].HoldOnly = true // perhaps nobody filled it in
			}
		} else if i > 0 {
			filled = true
		}
		if len(readings) > 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: id, Closed: Closed, Reach: ReachCell, InTable: true, Group: c.groups, Readings: readings})
		}
	}
	if whole != 0 && len(parts) > 0 && len(parts) == len(rows)-1 {
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/sources", Claim: whole, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts, HoldOnly: !filled}}})
	}
}
