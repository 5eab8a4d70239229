package table

import (
	"gouji/parse/document"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
)

// Tables of years often head their columns with bare numbers: 指标 | 2021 | 2022 |
// 2023. Read as numbers they would make the header a row like any other.

// minYears is the number of years from which a row of them heads columns,
// minYearCells that of lines where each cell has its own.
const (
	minYears     = 2
	minYearCells = 3
)

// BareYears finds the cells, by row and place in it, that hold nothing but a year
// and head a column: years that follow one another, beside words alone.
func BareYears(t *document.Table) map[[2]int]bool {
	var out map[[2]int]bool
	set := func(i, k int) {
		if out == nil {
			out = map[[2]int]bool{}
		}
		out[[2]int{i, k}] = true
	}
	for i := range t.Rows {
		if i < maxYearRow && yearsHead(t.Rows[i].Cells) {
			for k := range t.Rows[i].Cells {
				if yearOf(t.Rows[i].Cells[k].Text) > 0 {
					set(i, k)
				}
			}
		}
	}
	for i := 1; i < len(t.Rows); i++ { // one cell to a line
		n := 0
		for i+n < len(t.Rows) && len(t.Rows[i+n].Cells) == 1 {
			y := yearOf(t.Rows[i+n].Cells[0].Text)
			if y == 0 || n > 0 && y != yearOf(t.Rows[i+n-1].Cells[0].Text)+1 {
				break
			}
			n++
		}
		if above := t.Rows[i-1].Cells; n < minYearCells || len(above) > 0 && yearOf(above[0].Text) > 0 {
			continue
		}
		for m := range n {
			set(i+m, 0)
		}
		i += n
	}
	return out
}

// maxYearRow is how many rows may stand above a row of years.
const maxYearRow = 6

// yearsHead reports whether a row holds years that follow one another, rising or
// falling, behind words or a blank, and no other number.
func yearsHead(cells []document.Cell) bool {
	n, last, step := 0, 0, 0
	for k := range cells {
		rs := reflow.TrimRunes(cells[k].Text.Runes)
		y := yearOf(cells[k].Text)
		switch {
		case y == 0:
			for _, r := range rs {
				if lang.IsDigit(r) {
					return false
				}
			}
			if n > 0 && len(rs) > 0 && n < minYears {
				return false
			}
			continue
		case k == 0:
			return false
		case n == 1:
			step = y - last
		}
		if n > 0 && (y-last != step || step != 1 && step != -1) {
			return false
		}
		last = y
		n++
	}
	return n >= minYears
}

// yearOf is the year that a text holds and nothing else, 0 if it holds none.
func yearOf(t document.Text) int {
	rs := reflow.TrimRunes(t.Runes)
	if len(rs) != 4 || !lang.IsDigits(rs) {
		return 0
	}
	if y := lang.Atoi(rs); lang.PlausibleYear(y) {
		return y
	}
	return 0
}

// AsYear is a bare year with the word that it leaves out.
func AsYear(t document.Text) document.Text {
	n := t.Len()
	for n > 0 && t.Runes[n-1] == ' ' {
		n--
	}
	return document.Text{Runes: append(t.Runes[:n:n], '年'), At: append(t.At[:n:n], t.At[n-1])}
}
