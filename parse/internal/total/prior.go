package total

import (
	"slices"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// Totals told beside those of the year before: the parts behind both are those of the report's own year.

// currentFirst puts what was in the year before, from which a change has been told since, behind
// what it is now: 支出 X，上年支出 B，增加 Y，其中 A a、B b.
func currentFirst(c *content.Draft, p *content.Para, wholes, items []int) []int {
	if len(wholes) < 2 || len(items) == 0 || !clause.LabelKey(c, p, &c.Mentions[items[0]]).Period.IsZero() {
		return wholes
	}
	b := c.At(c.Mentions[wholes[0]].Figure)
	x := wholes[0] + 1
	if !before(c, wholes[0]) || x >= items[0] || c.Mentions[x].Role != content.RoleDelta && c.Mentions[x].Role != content.RoleGrowth {
		return wholes
	}
	for i, w := range wholes[1:] {
		f := c.At(c.Mentions[w].Figure)
		if f.Dimension == b.Dimension && f.Key.Measure == b.Key.Measure && !before(c, w) {
			out := append([]int{w}, wholes[:i+1]...)
			return append(out, wholes[i+2:]...)
		}
	}
	return wholes
}

// allPrior reports whether all of some quantities are those of the year before.
func allPrior(c *content.Draft, list []int) bool {
	return !slices.ContainsFunc(list, func(mi int) bool { return !before(c, mi) })
}

// before reports whether a quantity is that of the year before the report's own, or of the year that
// the change right behind it is told against: 2022年支出 B，2023年比2022年增加 D.
func before(c *content.Draft, mi int) bool {
	f := c.At(c.Mentions[mi].Figure)
	year := f.Key.Period.Year
	if clause.IsPrior(c, f) || year > 0 && f.Report > 0 && year == c.Reports[f.Report-1].Year-1 {
		return true
	}
	return change.ToldAgainst(c, mi)
}
