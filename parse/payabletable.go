package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Months that what is left will last where a table prints what is left and what was spent, side by side or
// one below the other: 区域 | 收入 | 支出 | 滚存结余, and elsewhere 基金可支付 8.9 个月.

// leftNames are the names of what is left in tables that measure nothing else.
var leftNames = []string{"滚存结余", "累计结余", "期末余额", "年末余额", "累计结存", "期末结余", "年末结余"}

// payableFromTables gives the months of prose such readings, for what is found nowhere else: that of the
// largest balance of the fund and account, which is that of all. They only verify.
func (c *Content) payableFromTables() {
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
	byRow, byCell := map[place]FigureID{}, map[place]FigureID{}
	var left []FigureID
	for i := range c.Figures {
		f := &c.Figures[i]
		if f.Place.Table == 0 || f.Dimension != numeral.Money || f.Key.Mode == Planned || c.isPrior(f) || strings.Contains(f.Name, "预算") {
			continue
		}
		switch {
		case f.Key.Measure == CarryOver && !containsAny(f.Name, []string{"上年", "年初"}) || containsAny(f.Name, leftNames) && f.Key.Measure != Opening:
			left = append(left, f.ID)
		case f.Key.Measure == Outlay:
			if k := (place{f.Report, f.Place.Table, f.Place.Row, 0}); byRow[k] == 0 {
				byRow[k] = f.ID
			}
			if k := (place{f.Report, f.Place.Table, 0, f.Place.Cell}); byCell[k] == 0 || c.figure(byCell[k]).Key.Account != f.Key.Account {
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
		claim := c.figure(fr.Claim)
		want := fr.Queries[0].Wants[0].Key
		if want.Fund == NoFund {
			want.Fund = claim.Key.Fund
		}
		balance, outlay := FigureID(0), FigureID(0)
		for _, id := range left {
			f := c.figure(id)
			if f.Report != claim.Report || want.Account != f.Key.Account || want.Fund != NoFund && f.Key.Fund != NoFund && f.Key.Fund != want.Fund || balance != 0 && !f.Value.GreaterThan(c.figure(balance).Value) {
				continue
			}
			for _, out := range []FigureID{byRow[place{f.Report, f.Place.Table, f.Place.Row, 0}], byCell[place{f.Report, f.Place.Table, 0, f.Place.Cell}], byCell[place{f.Report, f.Place.Table, 1, f.Place.Cell}]} {
				if out != 0 && c.figure(out).Key.Account == f.Key.Account {
					balance, outlay = id, out
					break
				}
			}
		}
		if balance == 0 {
			continue
		}
		for _, q := range fr.Queries {
			fr.Readings = append(fr.Readings, Reading{Formula: q.Formula, Operands: []FigureID{balance, outlay}, HoldOnly: true, Fallback: true})
		}
	}
}
