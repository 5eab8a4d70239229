package pdf

import (
	"math"
	"slices"
	"strings"
)

// pieceGap is the blank, in ems, that parts the columns of a table without
// upright lines.
const pieceGap = 0.9

// row is a line of a page, cut at its wide blanks.
type row struct {
	line   *line
	pieces []*line
}

// aligned finds tables without lines: at least three rows in which at least
// three columns stand below each other. It returns them and the other lines.
func aligned(p *page, lines []*line) (tables []*table, rest []*line) {
	rows := make([]row, len(lines))
	for i, l := range lines {
		rows[i] = row{l, l.pieces(pieceGap)}
		if leaders(l.text()) {
			rows[i].pieces = []*line{l}
		}
	}
	for i := 0; i < len(rows); {
		if len(rows[i].pieces) >= 3 {
			end := i + 1
			for ; end < len(rows); end++ {
				r, before := rows[end], rows[end-1].line
				if r.line.base-before.base > 3*max(r.line.size, before.size) || r.line.base <= before.base {
					break
				}
				if len(r.pieces) == 1 && r.line.right-r.line.left > 0.45*p.width {
					break
				}
			}
			for end > i && len(rows[end-1].pieces) < 3 && !hanging(rows[i:end]) {
				end--
			}
			if t := newAligned(p, rows[i:end], 3, 3); t != nil {
				tables = append(tables, t)
				i = end
				continue
			}
		}
		rest = append(rest, rows[i].line)
		i++
	}
	return tables, rest
}

// hanging reports whether the last of rows is close below its forerunner, as
// the second line of a cell is.
func hanging(rows []row) bool {
	n := len(rows)
	if n < 2 {
		return false
	}
	a, b := rows[n-2].line, rows[n-1].line
	return b.base-a.base < 1.45*b.size && b.left > rows[n-2].pieces[0].right
}

// newAligned makes a table of rows if enough of them agree on the columns.
func newAligned(p *page, rows []row, minRows, minCols int) *table {
	counts := map[int]int{}
	for _, r := range rows {
		if n := len(r.pieces); n >= minCols {
			counts[n]++
		}
	}
	var order []int
	for n := range counts {
		order = append(order, n)
	}
	slices.SortFunc(order, func(a, b int) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return b - a
	})
	for _, n := range order {
		if counts[n] < minRows {
			continue
		}
		if cols := columnsOf(rows, n); cols != nil {
			return alignedTable(p, rows, cols)
		}
	}
	return nil
}

// columnsOf are the extents of n columns, nil where the rows of n pieces do
// not stand below each other.
func columnsOf(rows []row, n int) []box {
	cols := make([]box, n)
	for i := range cols {
		cols[i] = nowhere
	}
	var size float64
	var edges [3][][]float64
	for k := range edges {
		edges[k] = make([][]float64, n)
	}
	used := 0
	for _, r := range rows {
		if len(r.pieces) != n {
			continue
		}
		used++
		size = max(size, r.line.size)
		for i, c := range r.pieces {
			cols[i] = cols[i].around(box{c.left, 0, c.right, 0})
			edges[0][i] = append(edges[0][i], c.left)
			edges[1][i] = append(edges[1][i], c.right)
			edges[2][i] = append(edges[2][i], (c.left+c.right)/2)
		}
	}
	for i := range cols {
		if i > 0 && cols[i].x0 <= cols[i-1].x1 {
			return nil
		}
		fits := false
		for k := range edges {
			mid := middle(edges[k][i])
			near := 0
			for _, x := range edges[k][i] {
				if math.Abs(x-mid) < 0.7*size {
					near++
				}
			}
			fits = fits || near*5 >= used*3
		}
		if !fits {
			return nil
		}
	}
	return cols
}

// alignedTable fills the columns. A line that leaves the first column and most
// others empty and is close to the one above continues that row.
func alignedTable(p *page, rows []row, cols []box) *table {
	n := len(cols)
	t := &table{page: p.number, loose: true, width: p.width, key: rows[0].line.key, box: nowhere}
	t.xs = append(t.xs, cols[0].x0)
	for i := 1; i < n; i++ {
		t.xs = append(t.xs, (cols[i-1].x1+cols[i].x0)/2)
	}
	t.xs = append(t.xs, cols[n-1].x1)
	for i, r := range rows {
		var cells []cell
		for _, c := range r.pieces {
			from, to := n, -1
			for k, col := range cols {
				if min(c.right, col.x1)-max(c.left, col.x0) > 0.3*min(c.right-c.left, col.width()) {
					from, to = min(from, k), max(to, k)
				}
			}
			if to < 0 {
				from = columnAt(t.xs, (c.left+c.right)/2)
				to = from
			}
			if k := len(cells); k > 0 && from < cells[k-1].col+cells[k-1].cols {
				last := &cells[k-1]
				last.text = strings.TrimSpace(last.text + " " + c.text())
				last.cols = max(last.cols, to-last.col+1)
				last.last = c
				continue
			}
			cells = append(cells, cell{text: c.text(), col: from, cols: to - from + 1, rows: 1, last: c})
		}
		t.box = t.box.around(box{r.line.left, r.line.top(), r.line.right, r.line.bottom()})
		if i > 0 && len(t.rows) > 0 && len(cells)*2 < n && cells[0].col > 0 && r.line.base-rows[i-1].line.base < 1.45*r.line.size {
			if continueRow(t.rows[len(t.rows)-1], cells) {
				continue
			}
		}
		t.rows = append(t.rows, cells)
	}
	return t
}

// columnAt is the column in which x lies.
func columnAt(xs []float64, x float64) int {
	for i := 1; i < len(xs)-1; i++ {
		if x < xs[i] {
			return i - 1
		}
	}
	return len(xs) - 2
}

// continueRow appends more lines to the cells above them, if each has one.
func continueRow(above, more []cell) bool {
	at := make([]int, len(more))
	for i, m := range more {
		at[i] = slices.IndexFunc(above, func(c cell) bool { return c.col == m.col && c.text != "" && !numeric(c.text) })
		if at[i] < 0 {
			return false
		}
	}
	for i, m := range more {
		c := &above[at[i]]
		c.text = join(c.last, c.text, m.last, 0)
		c.last = m.last
	}
	return true
}

// ruled finds tables of which only level lines are drawn: three or more of
// the same length below each other, and text in columns between them.
func ruled(p *page, rules []stroke, lines []*line) (tables []*table, rest []*line) {
	rest = lines
	rules = slices.Clone(rules)
	slices.SortFunc(rules, func(a, b stroke) int { return order(a.at, b.at) })
	used := make([]bool, len(rules))
	for i, r := range rules {
		if used[i] || r.to-r.from < 0.25*p.width {
			continue
		}
		at := []float64{r.at}
		for j := i + 1; j < len(rules); j++ {
			if math.Abs(rules[j].from-r.from) < 5 && math.Abs(rules[j].to-r.to) < 5 {
				used[j] = true
				at = append(at, rules[j].at)
			}
		}
		if len(at) < 3 {
			continue
		}
		first := slices.IndexFunc(rest, func(l *line) bool { return l.base-0.3*l.size > at[0] })
		if first < 0 {
			continue
		}
		last := first
		var rows []row
		wide := 0
		for ; last < len(rest) && rest[last].base-0.3*rest[last].size < at[len(at)-1]; last++ {
			l := rest[last]
			r := row{l, l.pieces(0.7)}
			if len(r.pieces) >= 2 {
				wide++
			}
			rows = append(rows, r)
		}
		if len(rows) < 2 || wide*5 < len(rows)*3 {
			continue
		}
		if t := newAligned(p, rows, 2, 2); t != nil {
			tables = append(tables, t)
			rest = append(slices.Clone(rest[:first]), rest[last:]...)
		}
	}
	return tables, rest
}
