// Package sheet is what readers of spreadsheets have in common: the cells of a
// sheet, and how they become tables and paragraphs of a document.
package sheet

import (
	"fmt"
	"sort"

	"gouji/parse/document"
)

// Grid is what one sheet holds: the rows with filled cells, in order.
type Grid struct {
	Rows   []Row
	Merges []Area
	Boxes  []string // paragraphs of text boxes
	Hidden bool     // some rows or columns are
}

// Row is a row with filled cells.
type Row struct {
	N     int // from 0
	Cells []Cell
}

// Cell is a filled cell: its column from 0, what it shows, and the value behind
// where that is another.
type Cell struct {
	Col       int
	Text, Raw string
}

// Area is a rectangle of cells, its ends included, counted from 0.
type Area struct{ R1, C1, R2, C2 int }

// Put adds a cell to a row; cells come in the order of their rows, or nearly so.
func (g *Grid) Put(n int, c Cell) {
	if k := len(g.Rows); k == 0 || g.Rows[k-1].N != n {
		g.Rows = append(g.Rows, Row{N: n})
	}
	r := &g.Rows[len(g.Rows)-1]
	r.Cells = append(r.Cells, c)
}

// Empty reports whether the sheet holds nothing.
func (g *Grid) Empty() bool { return len(g.Rows) == 0 && len(g.Boxes) == 0 }

// HandOver gives a sheet to the builder: what a reader must know of it, its
// tables and paragraphs, and its text boxes. left is how many places of tables
// may still be handed over.
func (g *Grid) HandOver(b *document.Builder, name string, hidden bool, left *int) error {
	b.Sheet(name)
	if !g.Empty() {
		if hidden {
			b.Note(fmt.Sprintf("工作表“%s”是隐藏的，已一并检查", name), fmt.Sprintf("sheet %s is hidden and was checked as well", name))
		}
		if g.Hidden {
			b.Note(fmt.Sprintf("工作表“%s”有隐藏的行或列，已一并检查", name), fmt.Sprintf("sheet %s has hidden rows or columns, which were checked as well", name))
		}
	}
	if err := g.layOut(b, left); err != nil {
		return err
	}
	for _, p := range g.Boxes {
		b.Paragraph(p)
	}
	return nil
}

// Order sorts rows and cells, which a sheet should hold in order but may not,
// and joins what it holds of the same row.
func (g *Grid) Order() {
	byRow := func(i, j int) bool { return g.Rows[i].N < g.Rows[j].N }
	if !sort.SliceIsSorted(g.Rows, byRow) {
		sort.SliceStable(g.Rows, byRow)
	}
	rows := g.Rows[:0]
	for _, r := range g.Rows {
		if n := len(rows); n > 0 && rows[n-1].N == r.N {
			rows[n-1].Cells = append(rows[n-1].Cells, r.Cells...)
		} else {
			rows = append(rows, r)
		}
	}
	g.Rows = rows
	for i := range g.Rows {
		cells := g.Rows[i].Cells
		byCol := func(i, j int) bool { return cells[i].Col < cells[j].Col }
		if !sort.SliceIsSorted(cells, byCol) {
			sort.SliceStable(cells, byCol)
		}
		kept := cells[:0]
		for _, c := range cells {
			if n := len(kept); n == 0 || kept[n-1].Col != c.Col {
				kept = append(kept, c)
			}
		}
		g.Rows[i].Cells = kept
	}
	sort.SliceStable(g.Merges, func(i, j int) bool {
		if g.Merges[i].R1 != g.Merges[j].R1 {
			return g.Merges[i].R1 < g.Merges[j].R1
		}
		return g.Merges[i].C1 < g.Merges[j].C1
	})
}
