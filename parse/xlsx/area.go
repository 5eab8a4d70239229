package xlsx

import (
	"sort"
	"strings"
)

// area is a rectangle of cells, its ends included, counted from 0.
type area struct{ r1, c1, r2, c2 int }

// parseArea reads a reference such as B2:D5.
func parseArea(ref string) (area, bool) {
	from, to, _ := strings.Cut(ref, ":")
	if to == "" {
		to = from
	}
	r1, c1, ok1 := reference(from)
	r2, c2, ok2 := reference(to)
	if !ok1 || !ok2 {
		return area{}, false
	}
	return area{min(r1, r2), min(c1, c2), max(r1, r2), max(c1, c2)}, true
}

// reference is the row and column, from 0, of a cell such as AB12.
func reference(ref string) (row, col int, ok bool) {
	i := 0
	for ; i < len(ref) && i < 4; i++ {
		c := ref[i]
		if c == '$' && i == 0 {
			continue
		}
		if c|0x20 < 'a' || c|0x20 > 'z' {
			break
		}
		col = col*26 + int(c|0x20-'a') + 1
	}
	for _, c := range strings.TrimPrefix(ref[i:], "$") {
		if c < '0' || c > '9' || row > maxRow {
			return 0, 0, false
		}
		row = row*10 + int(c-'0')
	}
	return row - 1, col - 1, col > 0 && row > 0 && row <= maxRow && col <= maxCol
}

// order sorts rows and cells, which a sheet should hold in order but may not,
// and joins what it holds of the same row.
func (g *grid) order() {
	byRow := func(i, j int) bool { return g.rows[i].n < g.rows[j].n }
	if !sort.SliceIsSorted(g.rows, byRow) {
		sort.SliceStable(g.rows, byRow)
	}
	rows := g.rows[:0]
	for _, r := range g.rows {
		if n := len(rows); n > 0 && rows[n-1].n == r.n {
			rows[n-1].cells = append(rows[n-1].cells, r.cells...)
		} else {
			rows = append(rows, r)
		}
	}
	g.rows = rows
	for i := range g.rows {
		cells := g.rows[i].cells
		byCol := func(i, j int) bool { return cells[i].col < cells[j].col }
		if !sort.SliceIsSorted(cells, byCol) {
			sort.SliceStable(cells, byCol)
		}
		kept := cells[:0]
		for _, c := range cells {
			if n := len(kept); n == 0 || kept[n-1].col != c.col {
				kept = append(kept, c)
			}
		}
		g.rows[i].cells = kept
	}
	sort.SliceStable(g.merges, func(i, j int) bool {
		if g.merges[i].r1 != g.merges[j].r1 {
			return g.merges[i].r1 < g.merges[j].r1
		}
		return g.merges[i].c1 < g.merges[j].c1
	})
}
