package flat

import (
	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// shortRow is how many numbers stand below a label behind the rows of a stacked table of so
// many cells, where they are fewer than a row has: a blank cell has left no line. It is 0
// where no such row stands there.
func shortRow(ps []*content.Para, at, width int) int {
	if at >= len(ps) || !isRowLabel(ps[at]) {
		return 0
	}
	n := 0
	for at+1+n < len(ps) && n < width && isCellNumber(ps[at+1+n]) {
		n++
	}
	if n >= width-1 {
		return 0
	}
	return n
}

// lostCells are the columns of the blank cells of such a row: what the rows before leave of
// each column's total are its numbers, in order, and nothing where it is blank. One of them may
// be wrong. It reports whether they can be told; where there is no short row there is nothing
// to tell.
func lostCells(ps []*content.Para, starts []int, at, width, short int) (blanks []int, ok bool) {
	if short == 0 {
		return nil, true
	}
	if sum, _ := table.IsSumLabel(content.Trimmed(ps[starts[0]].String())); !sum {
		return nil, false
	}
	next, wrong := 0, 0
	for m := 1; m < width; m++ {
		left, ok := cellValue(ps[starts[0]+m])
		for _, r := range starts[1:] {
			x, is := cellValue(ps[r+m])
			left, ok = left.Sub(x), ok && is
		}
		if !ok {
			return nil, false
		}
		if left.IsZero() {
			blanks = append(blanks, m)
			continue
		}
		x, is := decimal.Zero, false
		if next < short {
			x, is = cellValue(ps[at+1+next])
		}
		if !is {
			return nil, false
		}
		if !x.Equal(left) {
			wrong++
		}
		next++
	}
	return blanks, next == short && (wrong == 0 || wrong == 1 && width-2 > minBorneOut)
}

// cellValue is the number of a cell, 0 for the dash in its place.
func cellValue(p *content.Para) (decimal.Decimal, bool) {
	n, ok := numeral.At([]rune(content.Trimmed(p.String())), 0)
	if !ok {
		return decimal.Zero, p.Marks&content.Digits == 0
	}
	return n.Value(), true
}
