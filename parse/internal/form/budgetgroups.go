package form

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// A budget block whose columns stand several times side by side, once for each fund or project: 资金来源 |
// 甲补助预算数 | 执行数 | 执行率 | 乙补助预算数 | 执行数 | 执行率.

// budgetGroups reads each group of such columns as a block of its own. The money of one is not that of
// the whole form, which therefore takes only the first.
func budgetGroups(c *content.Draft, h *table.Header, rows []table.Row, f *table.Form) {
	starts := budgetStarts(h)
	if len(starts) < 2 || slices.ContainsFunc(rows, func(r table.Row) bool { return h.Align(&r) != 0 }) {
		Budget(c, h, rows, f)
		return
	}
	for n, from := range starts {
		end := len(h.Cols)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		own := *h
		own.Fixed = true // as they stand
		own.Cols = make([]content.Column, len(h.Cols))
		copy(own.Cols, h.Cols)
		for k := range own.Cols {
			if role := own.Cols[k].Role; (k < from || k >= end) && (IsMoneyColumn(role) || role == lang.ColRate || role == lang.ColArrival || role == lang.ColWeight || role == lang.ColScore) {
				own.Cols[k].Role = lang.ColUnknown
			}
		}
		if n > 0 {
			f = New()
		}
		Budget(c, &own, rows, f)
	}
}

// budgetStarts are the columns where the groups begin: each holds the same columns of money in the
// same order, two at least.
func budgetStarts(h *table.Header) []int {
	var starts []int
	var first, now []lang.ColumnRole
	for k := range h.Cols {
		role := h.Cols[k].Role
		if !IsMoneyColumn(role) && role != lang.ColRate && role != lang.ColArrival {
			continue
		}
		if len(starts) == 0 || IsMoneyColumn(role) && role == first[0] {
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

// IsMoneyColumn reports whether a column of a budget block holds amounts.
func IsMoneyColumn(r lang.ColumnRole) bool {
	return r == lang.ColInitial || r == lang.ColBudget || r == lang.ColArrived || r == lang.ColExecuted
}
