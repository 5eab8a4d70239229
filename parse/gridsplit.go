package parse

import "gouji/parse/numeral"

// Rows that a copy has broken within a cell, which leaves a part of it, or nothing, on either line: the cells of both come
// to one more than a row has.

// splitsJoined joins such rows, where behind the break a number or the unit of one begins, and the cells then fall into columns
// of their kind.
func splitsJoined(rows []grow) []grow {
	width := usualWidth(rows)
	if width == 0 {
		return rows
	}
	var out []grow
	var head *header
	for i := 0; i < len(rows); i++ {
		r := rows[i]
		if len(r.cells) == width && isHeader(&r) {
			head = rolesOf(&r)
		}
		if head != nil && i+1 < len(rows) && len(r.cells) > 2 && len(rows[i+1].cells) > 2 && len(r.cells)+len(rows[i+1].cells) == width+1 {
			if whole, ok := splitRow(&r, &rows[i+1]); ok && head.holds(&whole) {
				if out == nil {
					out = append(make([]grow, 0, len(rows)), rows[:i]...)
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
func splitRow(a, b *grow) (grow, bool) {
	last, first := a.cells[len(a.cells)-1], b.cells[0]
	if !a.cells[0].words() && !a.cells[0].blank || !(last.numeric() || last.blank && a.cells[len(a.cells)-2].numeric()) {
		return grow{}, false
	}
	switch {
	case last.blank && first.numeric():
		return joinedRow([]grow{{index: a.index, cells: a.cells[:len(a.cells)-1]}, *b}), true
	case first.blank && last.numeric() && b.cells[1].numeric():
		return joinedRow([]grow{*a, {cells: b.cells[1:]}}), true
	case last.numeric() && first.words() && b.cells[1].numeric():
		if _, _, ok := numeral.ParseUnit(first.text); !ok {
			return grow{}, false
		}
		last.fig, last.text = 0, last.text+first.text // of no unit without its other half
		return joinedRow([]grow{{index: a.index, cells: append(append([]gcell{}, a.cells[:len(a.cells)-1]...), last)}, {cells: b.cells[1:]}}), true
	}
	return grow{}, false
}

// usualWidth is the number of cells that most rows of five or more have, 0 where too few have as many.
func usualWidth(rows []grow) int {
	count, best := map[int]int{}, 0
	for i := range rows {
		if n := len(rows[i].cells); n >= 5 {
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
