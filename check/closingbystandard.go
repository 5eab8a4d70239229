package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Rows of a table that print a standard and an amount, where the text right before it tells for how many: 按参保 3200
// 人测算，明细如下 over 级次 | 标准（元/人）| 到位金额（万元）. Where most rows come to their amounts, all are meant to.

// countsBefore is how many figures before such a table the number is looked for, leastByStandard how many rows have
// to come to their amounts.
const (
	countsBefore    = 12
	leastByStandard = 2
)

// standardRow is a row with one standard and one amount.
type standardRow struct{ standard, amount *parse.Figure }

// byStandard lists the products of such rows.
func (s *closings) byStandard() (out []parse.Frame) {
	for i := 0; i < len(s.c.Figures); {
		f := &s.c.Figures[i]
		if f.Place.Table == 0 {
			i++
			continue
		}
		first := i
		for i < len(s.c.Figures) && s.c.Figures[i].Place.Table == f.Place.Table && s.c.Figures[i].Report == f.Report {
			i++
		}
		rows := s.standardRows(s.c.Figures[first:i])
		if len(rows) < leastByStandard {
			continue
		}
		if n := s.countOfRows(f, rows); n != nil {
			for _, r := range rows {
				// What does not come to the product may have been paid in part; only a slip of the pen is one.
				product := n.Value.Mul(r.standard.Value)
				slip := swapped(digitsAs(r.amount, r.amount.Value), digitsAs(r.amount, product))
				out = append(out, parse.Frame{Kind: parse.KindProduct, Rule: "derived/standard", Claim: r.amount.ID, Reach: parse.ReachSection, Closed: parse.Closed,
					Readings: []parse.Reading{{Formula: "a*b", Operands: []parse.FigureID{n.ID, r.standard.ID}, HoldOnly: !slip && !r.amount.Interval.Contains(product)}}})
			}
		}
	}
	return out
}

// digitsAs are the digits of a value as a figure prints its own.
func digitsAs(f *parse.Figure, v decimal.Decimal) string {
	return strings.ReplaceAll(v.Quo(f.Numeral.Scale).Round(f.Numeral.Decimals).String(), ".", "")
}

// standardRows are the rows of a table, but for those of totals, that hold a standard and behind it an amount that
// nothing explains, and no number.
func (s *closings) standardRows(cells []parse.Figure) (out []standardRow) {
	for i := 0; i < len(cells); {
		row := cells[i].Place.Row
		var r standardRow
		fits := true
		for ; i < len(cells) && cells[i].Place.Row == row; i++ {
			switch f := &cells[i]; {
			case f.Dimension == numeral.PerHead && r.standard == nil && r.amount == nil:
				r.standard = f
			case f.Dimension == numeral.Money && r.standard != nil && r.amount == nil && !s.each(f):
				r.amount = f
			case f.Dimension == numeral.Percent:
			default:
				fits = false
			}
		}
		if fits && r.amount != nil && !s.decided[r.amount.ID] && !r.amount.Key.Whole && !containsWord(r.amount.Name, "合计", "总计", "小计") && !r.amount.Value.IsZero() && strings.HasPrefix(r.standard.Unit, "元/") {
			out = append(out, r)
		}
	}
	return out
}

// countOfRows is the number, told in the text before a table, with which most of its rows come to their amounts.
func (s *closings) countOfRows(table *parse.Figure, rows []standardRow) *parse.Figure {
	unit := strings.TrimPrefix(rows[0].standard.Unit, "元/")
	if slices.ContainsFunc(rows, func(r standardRow) bool { return r.standard.Unit != rows[0].standard.Unit }) {
		return nil
	}
	for id := table.ID - 1; id >= 1 && id+countsBefore >= table.ID; id-- {
		n := s.figure(id)
		if n.Report != table.Report || n.Place.Table > 0 {
			return nil
		}
		if n.Unit != unit || n.Approximate != "" || s.each(n) || !s.level(n) {
			continue
		}
		held := 0
		for _, r := range rows {
			if r.amount.Interval.Contains(n.Value.Mul(r.standard.Value)) {
				held++
			}
		}
		if held >= leastByStandard && 2*held > len(rows) {
			return n
		}
	}
	return nil
}
