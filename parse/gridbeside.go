package parse

// Spent is a cell of what was spent and that of its budget, beside it on its row.
type Spent struct{ Executed, Budget FigureID }

// spentCells takes note of what a table prints as spent, and of what: the text may
// tell of it by its amount alone, 支出 X，完成预算的 R%.
func (c *Content) spentCells(a *axis) {
	for k := range a.heads {
		h := &a.heads[k]
		budget := -1
		for j := range k {
			if x := &a.heads[j]; x.role == ColBudget && x.group == h.group {
				budget = j
			}
		}
		if h.role != ColExecuted || h.prior || budget < 0 {
			continue
		}
		for _, l := range a.lines {
			if l[k] != 0 && l[budget] != 0 {
				c.Spent = append(c.Spent, Spent{l[k], l[budget]})
			}
		}
	}
}
