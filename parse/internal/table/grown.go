package table

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// A column called 增长 or 同比增长 without a unit can hold by how much a quantity grew instead of the rate: 2022年 | 2023年 |
// 增长 over 12860 | 13520 | 660. That its numbers are differences of two others says so.

// growthRates end the heads of columns that hold rates whatever they print.
var growthRates = []string{"率", "幅", "速", "%", "比例", "(%)"}

// widestGrown is how many columns a table has at most whose differences are looked for.
const widestGrown = 12

// growthAmounts gives such columns their role.
func growthAmounts(c *content.Draft, s *Sheet) {
	if len(s.H.Cols) > widestGrown {
		return
	}
	for k := range s.H.Cols {
		col := &s.H.Cols[k]
		if col.Role != lang.ColGrowth || col.Has || lang.HasAnySuffix(strings.TrimSpace(lang.HeaderText(col.Text)), growthRates) || strings.Contains(col.Text, "%") {
			continue
		}
		for i := range s.H.Cols {
			for j := range s.H.Cols {
				if i != j && i != k && j != k && holdsDifferences(c, s, k, i, j) {
					col.Role = lang.ColChange
				}
			}
		}
	}
}

// holdsDifferences reports whether the numbers of column k are those of i less those of j, in more rows than not, and in none
// the rate by which these grew and not the difference.
func holdsDifferences(c *content.Draft, s *Sheet, k, i, j int) bool {
	yes, no := 0, 0
	for n := range s.Lines {
		l := &s.Lines[n]
		if l.Nums[k] == 0 || l.Nums[i] == 0 || l.Nums[j] == 0 {
			continue
		}
		f, a, b := c.At(l.Nums[k]), c.At(l.Nums[i]).Value, c.At(l.Nums[j]).Value
		switch d := a.Sub(b); {
		case f.Value.IsZero():
		case !f.Value.Equal(d):
			if no++; !b.IsZero() && f.Interval.Contains(d.Mul(lang.DecHundred).Div(b)) {
				return false
			}
		case !b.IsZero() && f.Interval.Contains(d.Mul(lang.DecHundred).Div(b)): // 100 | 110 | 10: either
		default:
			yes++
		}
	}
	return yes > no
}
