package parse

import (
	"slices"
)

// Totals told beside those of the year before: the parts behind both are those of the report's own year.

// currentFirst puts what was in the year before, from which a change has been told since, behind
// what it is now: 支出 X，上年支出 B，增加 Y，其中 A a、B b.
func (c *Content) currentFirst(p *para, wholes, items []int) []int {
	if len(wholes) < 2 || len(items) == 0 || !c.labelKey(p, &c.Mentions[items[0]]).Period.IsZero() {
		return wholes
	}
	b := c.figure(c.Mentions[wholes[0]].Figure)
	x := wholes[0] + 1
	if !c.before(wholes[0]) || x >= items[0] || c.Mentions[x].Role != RoleDelta && c.Mentions[x].Role != RoleGrowth {
		return wholes
	}
	for i, w := range wholes[1:] {
		f := c.figure(c.Mentions[w].Figure)
		if f.Dimension == b.Dimension && f.Key.Measure == b.Key.Measure && !c.before(w) {
			out := append([]int{w}, wholes[:i+1]...)
			return append(out, wholes[i+2:]...)
		}
	}
	return wholes
}

// allPrior reports whether all of some quantities are those of the year before.
func (c *Content) allPrior(list []int) bool {
	return !slices.ContainsFunc(list, func(mi int) bool { return !c.before(mi) })
}

// before reports whether a quantity is that of the year before the report's own, or of the year that
// the change right behind it is told against: 2022年支出 B，2023年比2022年增加 D.
func (c *Content) before(mi int) bool {
	f := c.figure(c.Mentions[mi].Figure)
	year := f.Key.Period.Year
	if c.isPrior(f) || year > 0 && f.Report > 0 && year == c.Reports[f.Report-1].Year-1 {
		return true
	}
	return c.toldAgainst(mi)
}

// toldAgainst reports whether the change right behind a quantity is told against the year of it.
func (c *Content) toldAgainst(mi int) bool {
	year := c.figure(c.Mentions[mi].Figure).Key.Period.Year
	if year == 0 || mi+1 == len(c.Mentions) {
		return false
	}
	m := &c.Mentions[mi+1]
	return m.Role == RoleDelta && m.Para == c.Mentions[mi].Para && containsAny(m.Label, []string{"比" + itoa(year), "较" + itoa(year)})
}
