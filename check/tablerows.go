package check

import (
	"strings"

	"gouji/parse"
)

// Rates told in words over the cells of a table: they are of the row that the words name,
// of the row of totals where they name none, and never of two columns of two rows.

// otherRows reports whether a choice of cells is not one that the words of a rate can mean.
// The totals are among the choices.
func (v *view) otherRows(fr *parse.Frame, ids []parse.FigureID, totals map[string]bool) bool {
	if fr.Kind != parse.KindQuotient || fr.InTable || len(ids) != 2 {
		return false
	}
	a, b := v.figure(ids[0]), v.figure(ids[1])
	if !v.cell(a) || !v.cell(b) || a.Place.Table == 0 || a.Place.Table != b.Place.Table || v.namesRow(fr, a) || v.namesRow(fr, b) {
		return false
	}
	if a.Place.Row != b.Place.Row {
		return !sameColumn(a, b)
	}
	return !a.Key.Whole && a.Key.Part && totals[columnsOf(a, b)]
}

// namesRow reports whether the words of a rate name the row that a cell stands in.
func (v *view) namesRow(fr *parse.Frame, cell *parse.Figure) bool {
	claim := v.figure(fr.Claim)
	return cell.Key.Words != "" && (strings.Contains(claim.Name, cell.Key.Words) || strings.Contains(claim.Topic, cell.Key.Words))
}

// ofTotals are the pairs of columns of which a choice takes the row of totals.
func (v *view) ofTotals(list []combo) map[string]bool {
	var out map[string]bool
	for _, c := range list {
		if len(c.ids) != 2 {
			return nil
		}
		if a, b := v.figure(c.ids[0]), v.figure(c.ids[1]); a.Key.Whole && b.Key.Whole && v.cell(a) && a.Place.Table > 0 && a.Place.Table == b.Place.Table && a.Place.Row == b.Place.Row {
			if out == nil {
				out = map[string]bool{}
			}
			out[columnsOf(a, b)] = true
		}
	}
	return out
}

// columnsOf tells two columns of a table from others.
func columnsOf(a, b *parse.Figure) string {
	return itoa(a.Place.Table) + ":" + itoa(a.Place.Cell) + "/" + itoa(b.Place.Cell)
}

// sameColumn reports whether two cells of a table stand in one column.
func sameColumn(a, b *parse.Figure) bool { return a.Place.Cell == b.Place.Cell }
