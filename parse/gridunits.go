package parse

import (
	"gouji/parse/decimal"
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
func (h *header) unitsInOrder(units []unitOf) {
	if len(units) < 2 {
		return
	}
	var cols []*column
	for i := range h.cols {
		col := &h.cols[i]
		if i == 0 || col.role == ColName || col.role == ColOrdinal || col.text == "" {
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
		if col.has && col.unit.Dimension != u.Dimension || col.counts != "" && col.counts != u.Name || moneyName(col.text) && !money || money && col.counts != "" || col.percent() != (u.Dimension == numeral.Percent) {
			return
		}
		borne = borne || money && moneyName(col.text) || col.counts != "" && col.counts == u.Name
	}
	if !borne {
		return
	}
	for i, col := range cols {
		if !col.has && col.counts == "" {
			col.unit, col.tens, col.has = units[i].unit, units[i].tens, true
		}
	}
}
