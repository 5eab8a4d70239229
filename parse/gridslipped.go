package parse

import "slices"

// A form whose rows a copy has cut in the wrong places: the label of a row ends
// the line of the one before it, and a blank cell ends a line. What is left is
// the order of the cells.

// slippedForm reads such a form. It returns the row at which it begins, 0 if
// there is none.
func (c *Content) slippedForm(rows []grow, grid *gridContext) int {
	at := 1
	for at < len(rows) && !slippedHead(&rows[at]) {
		at++
	}
	if at+2 >= len(rows) {
		return 0
	}
	next := firstCell(&rows[at+1])
	if next == nil || !next.numeric() && !next.dash {
		return 0
	}
	var cells []piece
	for i := at; i < len(rows); i++ {
		for k := range rows[i].cells {
			if g := rows[i].cells[k]; !g.blank {
				cells = append(cells, piece{gcell: g, line: len(cells)})
			}
		}
	}
	var fields []ColumnRole
	k := 0
	for ; k < len(cells); k++ {
		if total, part := budgetLabel(cells[k].text); total || part {
			break
		}
		if role, _ := cells[k].roleOf(); role != ColUnknown {
			fields = append(fields, role)
		}
	}
	h := flatHeader(fields)
	if grid.hasUnit {
		h.setUnit(grid.unit, grid.tens)
	}
	for i := range rows[at-1].cells { // 项目资金（元）
		if u, t, ok := unitIn(rows[at-1].cells[i].text); ok {
			h.setUnit(u, t)
		}
	}
	end := k
	for end < len(cells) && (!cells[end].words() || isBudgetLabel(cells[end].text)) {
		end++
	}
	h.withoutLost(cells[k:end])
	grid.last.budget = h
	c.flatBudget(h, cells[k:end], grid.form)
	c.slippedIndicators(cells[end:], grid)
	return at
}

// slippedHead reports whether a row heads a budget block and ends in the label of
// the first row below it.
func slippedHead(r *grow) bool {
	n := len(r.cells)
	for n > 0 && r.cells[n-1].blank {
		n--
	}
	if n < 4 || !isBudgetLabel(r.cells[n-1].text) {
		return false
	}
	var fields []ColumnRole
	for i := range r.cells[:n-1] {
		role, exact := r.cells[i].roleOf()
		if exact {
			fields = append(fields, role)
		}
	}
	return len(fields) >= n-2 && budgetFields(fields)
}

func isBudgetLabel(s string) bool {
	total, part := budgetLabel(s)
	return total || part
}

// withoutLost leaves out the first columns of amounts where the values of the
// total show that they are blank in all rows.
func (h *header) withoutLost(cells []piece) {
	var values []piece
	for i := 1; i < len(cells) && !cells[i].words(); i++ {
		values = append(values, cells[i])
	}
	cols := make([]int, 0, len(h.cols))
	for i := 1; i < len(h.cols); i++ {
		cols = append(cols, i)
	}
	if n := h.lostBeforeRate(cols, values); n > 0 {
		h.cols = append(h.cols[:1:1], h.cols[1+n:]...)
		h.classify()
	}
}

// slippedIndicators reads the indicators of such a form: the cells behind their
// header, one after the other.
func (c *Content) slippedIndicators(cells []piece, grid *gridContext) {
	low := slices.IndexFunc(cells, func(g piece) bool { return headerText(g.text) == "一级指标" })
	if low < 0 {
		return
	}
	head := func(i, step int) (out []gcell, end int) {
		for ; i >= 0 && i < len(cells) && cells[i].words() && !isLevelName(cells[i].text); i += step {
			role, exact := cells[i].roleOf()
			if role == ColUnknown || !exact && role != ColReason {
				break
			}
			out = append(out, cells[i].gcell)
		}
		return out, i
	}
	lower, body := head(low, 1)
	upper, _ := head(low-1, -1)
	slices.Reverse(upper)
	r := grow{}
	seen := map[ColumnRole]bool{}
	for _, list := range [][]gcell{lower, upper} {
		own := map[ColumnRole]bool{}
		for _, g := range list {
			role, _ := g.roleOf()
			if seen[role] {
				continue // 年度指标值 over 指标性质, 指标值 and 度量单位
			}
			own[role] = true
			g.col, g.span = len(r.cells), 1
			r.cells = append(r.cells, g)
		}
		for role := range own {
			seen[role] = true
		}
	}
	h := c.header(&r, grid)
	if !h.indicator {
		return
	}
	h.fixed = true
	grid.last.indicator = h
	rows := make([]grow, 0, len(cells)-body)
	for i := body; i < len(cells); i++ {
		g := cells[i].gcell
		g.col = 0
		rows = append(rows, grow{index: i, cells: []gcell{g}})
	}
	c.brokenIndicators(h, rows, grid.form)
}
