package table

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// spentCells takes note of what a table prints as spent, and of what: the text may
// tell of it by its amount alone, 支出 X，完成预算的 R%.
func spentCells(c *content.Draft, a *axis) {
	for k := range a.heads {
		h := &a.heads[k]
		budget := -1
		for j := range k {
			if x := &a.heads[j]; x.role == lang.ColBudget && x.group == h.group {
				budget = j
			}
		}
		if h.role != lang.ColExecuted || h.Prior || budget < 0 {
			continue
		}
		for _, l := range a.lines {
			if l[k] != 0 && l[budget] != 0 {
				c.Spent = append(c.Spent, content.Spent{Executed: l[k], Budget: l[budget]})
			}
		}
	}
}
