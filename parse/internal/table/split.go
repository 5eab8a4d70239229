package table

import (
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// Rows that a copy has broken within a cell, which leaves a part of it, or nothing, on either line: the cells of both come
// to one more than a row has.

// splitsJoined joins such rows, where behind the break a number or the unit of one begins, and the cells then fall into columns
// of their kind.
func splitsJoined(rows []Row) []Row {
	width := usualWidth(rows)
	if width == 0 {
		return rows
	}
	var out []Row
	var head *Header
	for i := 0; i < len(rows); i++ {
		r := rows[i]
		if len(r.Cells) == width && IsHeader(&r) {
			head = rolesOf(&r)
		}
		if head != nil && i+1 < len(rows) && len(r.Cells) > 2 && len(rows[i+1].Cells) > 2 && len(r.Cells)+len(rows[i+1].Cells) == width+1 {
			if whole, ok := splitRow(&r, &rows[i+1]); ok && head.holds(&whole) {
				if out == nil {
					out = append(make([]Row, 0, len(rows)), rows[:i]...)
				}
				out = append(out, whole)
				i++
				continue
			}
		}
		if out != nil {
			out = append(out, r)
		}
	}
	if out == nil {
		return rows
	}
	return out
}

// splitRow is the row of the cells of two lines, where the last of the one and the first of the other are one cell.
func splitRow(a, b *Row) (Row, bool) {
	last, first := a.Cells[len(a.Cells)-1], b.Cells[0]
	if !Words(&a.Cells[0]) && !a.Cells[0].Blank || !(Numeric(&last) || last.Blank && Numeric(&a.Cells[len(a.Cells)-2])) {
		return Row{}, false
	}
	switch {
	case last.Blank && Numeric(&first):
		return joinedRow([]Row{{Index: a.Index, Cells: a.Cells[:len(a.Cells)-1]}, *b}), true
	case first.Blank && Numeric(&last) && Numeric(&b.Cells[1]):
		return joinedRow([]Row{*a, {Cells: b.Cells[1:]}}), true
	case Numeric(&last) && Words(&first) && Numeric(&b.Cells[1]):
		if _, _, ok := numeral.ParseUnit(first.Text); !ok {
			return Row{}, false
		}
		last.Fig, last.Text = 0, last.Text+first.Text // of no unit without its other half
		return joinedRow([]Row{{Index: a.Index, Cells: append(append([]content.Cell{}, a.Cells[:len(a.Cells)-1]...), last)}, {Cells: b.Cells[1:]}}), true
	}
	return Row{}, false
}

// usualWidth is the number of cells that most rows of five or more have, 0 where too few have as many.
func usualWidth(rows []Row) int {
	count, best := map[int]int{}, 0
	for i := range rows {
		if n := len(rows[i].Cells); n >= 5 {
			if count[n]++; count[n] > count[best] {
				best = n
			}
		}
	}
	if count[best] < minWhole {
		return 0
	}
	return best
}
