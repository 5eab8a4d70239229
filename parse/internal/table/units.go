package table

import (
	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Units that a caption gives one for each column: （单位：户、台、万元） over 受益户数 | 机具 | 补贴金额.

// unitOf is a unit and its power of ten.
type unitOf struct {
	unit numeral.Unit
	tens decimal.Decimal
}

// unitsInOrder gives the columns of numbers the units of the caption one by one, where there are as many
// and no name speaks against it.
func (h *Header) unitsInOrder(units []unitOf) {
	if len(units) < 2 {
		return
	}
	var cols []*content.Column
	for i := range h.Cols {
		col := &h.Cols[i]
		if i == 0 || col.Role == lang.ColName || col.Role == lang.ColOrdinal || col.Text == "" {
			continue
		}
		cols = append(cols, col)
	}
	if len(cols) != len(units) {
		return
	}
	borne := false // by the name of one of them at least: else the units may be those of rows
	for i, col := range cols {
		u := units[i].unit
		money := u.Dimension == numeral.Money
		if col.Has && col.Unit.Dimension != u.Dimension || col.Counts != "" && col.Counts != u.Name || MoneyName(col.Text) && !money || money && col.Counts != "" || Percent(col) != (u.Dimension == numeral.Percent) {
			return
		}
		borne = borne || money && MoneyName(col.Text) || col.Counts != "" && col.Counts == u.Name
	}
	if !borne {
		return
	}
	for i, col := range cols {
		if !col.Has && col.Counts == "" {
			col.Unit, col.Tens, col.Has = units[i].unit, units[i].tens, true
		}
	}
}
