package parse

import "slices"

// A budget block whose columns stand several times side by side, once for each fund or project: 资金来源 |
// 甲补助预算数 | 执行数 | 执行率 | 乙补助预算数 | 执行数 | 执行率.

// budgetGroups reads each group of such columns as a block of its own. The money of one is not that of
// the whole form, which therefore takes only the first.
func (c *Content) budgetGroups(h *header, rows []grow, f *form) {
	starts := h.budgetStarts()
	if len(starts) < 2 || slices.ContainsFunc(rows, func(r grow) bool { return h.align(&r) != 0 }) {
		c.budget(h, rows, f)
		return
	}
	for n, from := range starts {
		end := len(h.cols)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		own := *h
		own.fixed = true // as they stand
		own.cols = make([]column, len(h.cols))
		copy(own.cols, h.cols)
		for k := range own.cols {
			if role := own.cols[k].role; (k < from || k >= end) && (isMoneyColumn(role) || role == ColRate || role == ColArrival || role == ColWeight || role == ColScore) {
				own.cols[k].role = ColUnknown
			}
		}
		if n > 0 {
			f = newForm()
		}
		c.budget(&own, rows, f)
	}
}

// budgetStarts are the columns where the groups begin: each holds the same columns of money in the
// same order, two at least.
func (h *header) budgetStarts() []int {
	var starts []int
	var first, now []ColumnRole
	for k := range h.cols {
		role := h.cols[k].role
		if !isMoneyColumn(role) && role != ColRate && role != ColArrival {
			continue
		}
		if len(starts) == 0 || isMoneyColumn(role) && role == first[0] {
			if len(starts) == 2 && !slices.Equal(first, now) {
				return nil
			}
			starts, now = append(starts, k), nil
		}
		if len(starts) == 1 {
			first = append(first, role)
		}
		now = append(now, role)
	}
	if len(starts) < 2 || len(first) < 2 || !slices.Equal(first, now) {
		return nil
	}
	return starts
}

// isMoneyColumn reports whether a column of a budget block holds amounts.
func isMoneyColumn(r ColumnRole) bool {
	return r == ColInitial || r == ColBudget || r == ColArrived || r == ColExecuted
}
