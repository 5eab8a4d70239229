package parse

import "strings"

// A column called 增长 or 同比增长 without a unit can hold by how much a quantity grew instead of the rate: 2022年 | 2023年 |
// 增长 over 12860 | 13520 | 660. That its numbers are differences of two others says so.

// growthRates end the heads of columns that hold rates whatever they print.
var growthRates = []string{"率", "幅", "速", "%", "比例", "(%)"}

// widestGrown is how many columns a table has at most whose differences are looked for.
const widestGrown = 12

// growthAmounts gives such columns their role.
func (c *Content) growthAmounts(s *sheet) {
	if len(s.h.cols) > widestGrown {
		return
	}
	for k := range s.h.cols {
		col := &s.h.cols[k]
		if col.role != ColGrowth || col.has || hasAnySuffix(strings.TrimSpace(headerText(col.text)), growthRates) || strings.Contains(col.text, "%") {
			continue
		}
		for i := range s.h.cols {
			for j := range s.h.cols {
				if i != j && i != k && j != k && c.holdsDifferences(s, k, i, j) {
					col.role = ColChange
				}
			}
		}
	}
}

// holdsDifferences reports whether the numbers of column k are those of i less those of j, in more rows than not, and in none
// the rate by which these grew and not the difference.
func (c *Content) holdsDifferences(s *sheet, k, i, j int) bool {
	yes, no := 0, 0
	for n := range s.lines {
		l := &s.lines[n]
		if l.nums[k] == 0 || l.nums[i] == 0 || l.nums[j] == 0 {
			continue
		}
		f, a, b := c.figure(l.nums[k]), c.figure(l.nums[i]).Value, c.figure(l.nums[j]).Value
		switch d := a.Sub(b); {
		case f.Value.IsZero():
		case !f.Value.Equal(d):
			if no++; !b.IsZero() && f.Interval.Contains(d.Mul(decHundred).Div(b)) {
				return false
			}
		case !b.IsZero() && f.Interval.Contains(d.Mul(decHundred).Div(b)): // 100 | 110 | 10: either
		default:
			yes++
		}
	}
	return yes > no
}
