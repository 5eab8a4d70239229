package doc

import (
	"sort"
	"strings"

	"gouji/parse/document"
)

// row is the definition of a table row: the left edges of its cells, then the
// right edge of the last, in twentieths of a point, and how each is merged.
type row struct {
	edges  []int
	merges []merge
}

// merge says how a cell is merged with its neighbours.
type merge struct {
	first, covered bool // from left to right
	top, below     bool // from top to bottom
}

// modify applies a modifier of a row.
func (r *row) modify(op int, arg buf) {
	switch op {
	case tDefinition:
		n := arg.u8(0)
		if n > 64 || len(arg) < 1+2*(n+1) {
			return
		}
		r.edges, r.merges = make([]int, n+1), make([]merge, n)
		for i := range r.edges {
			r.edges[i] = arg.i16(1 + 2*i)
		}
		for i := range r.merges {
			flags := arg.u16(1 + 2*(n+1) + 20*i)
			r.merges[i] = merge{first: flags&1 != 0, covered: flags&2 != 0}
			r.merges[i].vertical(flags >> 5 & 3)
		}
	case tVertical:
		if i := arg.u8(0); i < len(r.merges) {
			r.merges[i].vertical(arg.u8(1))
		}
	case tMerge, tSplit:
		for i := arg.u8(0); i < arg.u8(1) && i < len(r.merges); i++ {
			r.merges[i].first = op == tMerge && i == arg.u8(0)
			r.merges[i].covered = op == tMerge && i > arg.u8(0)
		}
	case tInsert:
		r.insert(arg.u8(0), arg.u8(1), arg.u16(2))
	case tDelete:
		from, to := arg.u8(0), min(arg.u8(1), len(r.merges))
		if from < to {
			shift := r.edges[to] - r.edges[from]
			r.edges = append(r.edges[:from:from], r.edges[to:]...)
			for i := from; i < len(r.edges); i++ {
				r.edges[i] -= shift
			}
			r.merges = append(r.merges[:from:from], r.merges[to:]...)
		}
	case tWidth:
		for i := arg.u8(0); i < arg.u8(1) && i < len(r.merges); i++ {
			shift := arg.u16(2) - (r.edges[i+1] - r.edges[i])
			for j := i + 1; j < len(r.edges); j++ {
				r.edges[j] += shift
			}
		}
	}
}

// insert puts n cells of a width before cell i, or fills up to it.
func (r *row) insert(i, n, width int) {
	if len(r.edges) == 0 {
		r.edges = []int{0}
	}
	if i > len(r.merges) {
		n += i - len(r.merges)
		i = len(r.merges)
	}
	if n == 0 || n+len(r.merges) > 64 {
		return
	}
	edges := append([]int{}, r.edges[:i+1]...)
	for k := 1; k <= n; k++ {
		edges = append(edges, r.edges[i]+k*width)
	}
	for _, e := range r.edges[i+1:] {
		edges = append(edges, e+n*width)
	}
	merges := append([]merge{}, r.merges[:i]...)
	merges = append(merges, make([]merge, n)...)
	r.merges = append(merges, r.merges[i:]...)
	r.edges = edges
}

func (m *merge) vertical(kind int) { m.top, m.below = kind == 3, kind == 1 }

// grid is a table being read.
type grid struct {
	rows  []gridRow
	cells []cell // of the row being read
	cell  cell   // being read
	whole bool   // has ended rows, set at the end
}

type gridRow struct {
	*row
	cells []cell
	left  []int // the left edge of each cell, then the right edge of the last
}

// cell is a cell being read: its paragraphs, and what is handed over after the
// table, since a cell holds only text.
type cell struct {
	lines []string
	after []inner
}

// inner is a table or a text box inside a cell.
type inner struct {
	table *grid
	shape uint32
}

func (c *cell) blank() bool { return len(c.lines) == 0 && len(c.after) == 0 }

func (g *grid) endRow(r *row, deleted bool) {
	if !g.cell.blank() {
		g.cells = append(g.cells, g.cell)
	}
	if r == nil {
		r = &row{}
	}
	if !deleted {
		g.rows = append(g.rows, gridRow{row: r, cells: g.cells})
	}
	g.cells, g.cell = nil, cell{}
}

// end closes a table. One that breaks off inside a row keeps that row, but
// where no row ever ended it is no table, and end returns false.
func (g *grid) end() bool {
	g.whole = len(g.rows) > 0
	if len(g.cells) > 0 || !g.cell.blank() {
		g.endRow(nil, false)
	}
	return g.whole
}

// all are the cells of all rows.
func (g *grid) all() []*cell {
	var out []*cell
	for _, r := range g.rows {
		for i := range r.cells {
			out = append(out, &r.cells[i])
		}
	}
	return out
}

// Rows are drawn by hand, so edges may lie some way apart and still be one
// line of the table. slacks are the distances tried, in twentieths of a point:
// the first one that leaves every cell a column of its own holds. The outer
// edges may lie further apart, as whole rows are set off from each other.
var slacks = []int{150, 60, 20, 0}

const outerSlack = 300

// columns are the left edges of all columns of the grid. A cell spans those
// that begin left of its right edge by more than the slack.
func (g *grid) columns() (cols []int, slack int) {
	least, most := g.align()
	var all []int
	for i := range g.rows {
		left := g.rows[i].left
		last := len(left) - 1
		if left[0]-least < outerSlack {
			left[0] = least
		}
		if last > 0 && most-left[last] < outerSlack {
			left[last] = most
		}
		all = append(all, left[:last]...)
	}
	sort.Ints(all)
	for _, slack = range slacks {
		cols = cols[:0]
		for _, e := range all {
			if n := len(cols); n == 0 || e-cols[n-1] > slack {
				cols = append(cols, e)
			}
		}
		if slack == 0 || g.fits(cols) {
			break
		}
	}
	return cols, slack
}

// fits tells whether no two cells of a row begin in the same column.
func (g *grid) fits(cols []int) bool {
	for _, r := range g.rows {
		for k := 1; k < len(r.cells); k++ {
			if columnOf(cols, r.left[k]) == columnOf(cols, r.left[k-1]) {
				return false
			}
		}
	}
	return true
}

// columnOf is the column that an edge is the left line of.
func columnOf(cols []int, edge int) int { return max(sort.SearchInts(cols, edge+1)-1, 0) }

// align gives each row an edge for each of its cells and finds the outermost
// edges. A row without a definition is divided like the one above.
func (g *grid) align() (least, most int) {
	above := []int{0}
	for i := range g.rows {
		r := &g.rows[i]
		edges := r.edges
		if len(edges) == 0 {
			edges = above
		}
		r.left = make([]int, 0, len(r.cells)+1)
		for k := range len(r.cells) + 1 {
			switch {
			case k < len(edges):
				r.left = append(r.left, edges[k])
			default:
				r.left = append(r.left, r.left[k-1]+1000)
			}
			// Edges run from left to right, whatever a damaged file says.
			if k > 0 && r.left[k] <= r.left[k-1] {
				r.left[k] = r.left[k-1] + 1
			}
		}
		above = r.left
		if i == 0 || r.left[0] < least {
			least = r.left[0]
		}
		if last := r.left[len(r.left)-1]; i == 0 || last > most {
			most = last
		}
	}
	return least, most
}

// layOut puts the cells on the grid that the edges of all rows span, and
// joins the merged ones. Word shows nothing of the text in cells that a merge
// covers.
func (g *grid) layOut() [][]document.NewCell {
	cols, slack := g.columns()
	// owner is, for each column, the cell whose merge reaches down to here:
	// its place in rows.
	type place struct{ row, cell int }
	owner := make(map[int]place)
	rows := make([][]document.NewCell, len(g.rows))
	for i, r := range g.rows {
		reach := make(map[int]place)
		next := 0
		for k := 0; k < len(r.cells); k++ {
			c := document.NewCell{Text: strings.Join(r.cells[k].lines, "\n"), RowSpan: 1}
			c.Column = max(columnOf(cols, r.left[k]), next)
			end := r.left[k+1]
			var m merge
			if k < len(r.merges) {
				m = r.merges[k]
			}
			for m.first && k+1 < len(r.cells) && k+1 < len(r.merges) && r.merges[k+1].covered {
				k++
				end = r.left[k+1]
			}
			// The columns that begin left of the cell's right edge.
			c.ColSpan = max(sort.SearchInts(cols, end-slack)-c.Column, 1)
			next = c.Column + c.ColSpan
			if up, ok := owner[c.Column]; ok && m.below && rows[up.row][up.cell].ColSpan == c.ColSpan {
				top := &rows[up.row][up.cell]
				top.RowSpan = i - up.row + 1
				reach[c.Column] = up
				continue
			}
			rows[i] = append(rows[i], c)
			if m.top || m.below {
				reach[c.Column] = place{i, len(rows[i]) - 1}
			}
		}
		owner = reach
	}
	return rows
}
