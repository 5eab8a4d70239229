package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Months that what is left will last where a table prints what is left and what was spent, side by side or
// one below the other: 区域 | 收入 | 支出 | 滚存结余, and elsewhere 基金可支付 8.9 个月.

// leftNames are the names of what is left in tables that measure nothing else.
var leftNames = []string{"滚存结余", "累计结余", "期末余额", "年末余额", "累计结存", "期末结余", "年末结余"}

// PayableFromTables gives the months of prose such readings, for what is found nowhere else: that of the
// largest balance of the fund and account, which is that of all. They only verify.
func PayableFromTables(c *content.Draft) {
	var at []int
	for i := range c.Frames {
		if fr := &c.Frames[i]; fr.Rule == "derived/payable-months" && !fr.InTable && len(fr.Queries) > 0 && len(fr.Readings) == 0 {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return
	}
	type place struct{ report, table, row, cell int }
	byRow, byCell := map[place]content.FigureID{}, map[place]content.FigureID{}
	var left []content.FigureID
	for i := range c.Figures {
		f := &c.Figures[i]
		if f.Place.Table == 0 || f.Dimension != numeral.Money || f.Key.Mode == lang.Planned || clause.IsPrior(c, f) || strings.Contains(f.Name, "预算") {
			continue
		}
		switch {
		case f.Key.Measure == lang.CarryOver && !lang.ContainsAny(f.Name, []string{"上年", "年初"}) || lang.ContainsAny(f.Name, leftNames) && f.Key.Measure != lang.Opening:
			left = append(left, f.ID)
		case f.Key.Measure == lang.Outlay:
			if k := (place{f.Report, f.Place.Table, f.Place.Row, 0}); byRow[k] == 0 {
				byRow[k] = f.ID
			}
			if k := (place{f.Report, f.Place.Table, 0, f.Place.Cell}); byCell[k] == 0 || c.At(byCell[k]).Key.Account != f.Key.Account {
				if byCell[k] == 0 {
					byCell[k] = f.ID
				} else if k.row = 1; byCell[k] == 0 {
					byCell[k] = f.ID // that of an account
				}
			}
		}
	}
	for _, i := range at {
		fr := &c.Frames[i]
		claim := c.At(fr.Claim)
		want := fr.Queries[0].Wants[0].Key
		if want.Fund == lang.NoFund {
			want.Fund = claim.Key.Fund
		}
		balance, outlay := content.FigureID(0), content.FigureID(0)
		for _, id := range left {
			f := c.At(id)
			if f.Report != claim.Report || want.Account != f.Key.Account || want.Fund != lang.NoFund && f.Key.Fund != lang.NoFund && f.Key.Fund != want.Fund || balance != 0 && !f.Value.GreaterThan(c.At(balance).Value) {
				continue
			}
			for _, out := range []content.FigureID{byRow[place{f.Report, f.Place.Table, f.Place.Row, 0}], byCell[place{f.Report, f.Place.Table, 0, f.Place.Cell}], byCell[place{f.Report, f.Place.Table, 1, f.Place.Cell}]} {
				if out != 0 && c.At(out).Key.Account == f.Key.Account {
					balance, outlay = id, out
					break
				}
			}
		}
		if balance == 0 {
			continue
		}
		for _, q := range fr.Queries {
			fr.Readings = append(fr.Readings, content.Reading{Formula: q.Formula, Operands: []content.FigureID{balance, outlay}, HoldOnly: true, Fallback: true})
		}
	}
}
