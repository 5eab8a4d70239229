package layout

import (
	"math"
	"slices"
	"strings"
)

// pieceGap is the blank, in ems, that can part two columns of a table without
// upright lines.
const pieceGap = 0.5

const (
	// maxLines bounds the lines of one page that make a table without lines.
	maxLines = 300
	// maxColumns bounds its columns.
	maxColumns = 60
)

// row is a line of a page, cut at its blanks.
type row struct {
	line   *line
	pieces []*line
}

func cutRow(l *line) row {
	if leaders(l.text()) {
		return row{l, []*line{l}}
	}
	return row{l, l.pieces(pieceGap)}
}

// aligned finds tables without lines: at least three rows in which at least
// three columns stand below each other. It returns them and the other lines.
func aligned(p *Page, lines []*line) (tables []*table, rest []*line) {
	rows := make([]row, len(lines))
	for i, l := range lines {
		rows[i] = cutRow(l)
	}
	tried := 0 // beginnings of the present block
	for i := 0; i < len(rows); {
		if i == 0 || !follows(p, rows[i-1], rows[i]) {
			tried = 0
		}
		if len(rows[i].pieces) >= 3 && tried < 8 {
			tried++
			end := i + 1
			for end < len(rows) && end-i < maxLines && follows(p, rows[end-1], rows[end]) {
				end++
			}
			for end > i && len(rows[end-1].pieces) < 3 && !hanging(rows[i:end]) {
				end--
			}
			if t := newAligned(p, rows[i:end], 3, 3); t != nil {
				// Cells of the first row may begin above the others, and lines of few
				// cells may make up a head.
				for n := min(i, len(rest), 8); n > 0; n-- {
					if rows[i-n].line != rest[len(rest)-n] || !linked(p, rows[i-n:i+1]) {
						continue
					}
					more := newAligned(p, rows[i-n:end], 3, 3)
					if more != nil && (len(more.rows) == len(t.rows) || len(more.rows) == len(t.rows)+1 && len(more.rows[0]) >= 3) {
						t, rest = more, rest[:len(rest)-n]
						break
					}
				}
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

// follows reports whether b can be the next line of a table after a.
func follows(p *Page, a, b row) bool {
	pitch := b.line.base - a.line.base
	size := max(a.line.size, b.line.size)
	return pitch > 0 && (pitch < 3*size || pitch < 5*size && len(a.pieces) >= 3 && len(b.pieces) >= 3) &&
		math.Abs(a.line.size-b.line.size) < 0.15*size &&
		!(len(b.pieces) == 1 && b.line.right-b.line.left > 0.45*p.Width)
}

// linked reports whether each of rows can be the next line of a table after the
// one before.
func linked(p *Page, rows []row) bool {
	for i := 1; i < len(rows); i++ {
		if !follows(p, rows[i-1], rows[i]) {
			return false
		}
	}
	return true
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
func newAligned(p *Page, rows []row, minRows, minCols int) *table {
	rich := 0
	for _, r := range rows {
		if len(r.pieces) >= minCols {
			rich++
		}
	}
	if rich < minRows {
		return nil
	}
	cols := columnsOf(rows)
	if len(cols) < minCols {
		return nil
	}
	cells := make([][]cell, len(rows))
	for i, r := range rows {
		cells[i] = place(r, cols)
	}
	found := together(rows, cells, cols)
	t := alignedTable(p, rows, cells, cols)
	if found != nil {
		t.rows = found
	} else {
		found = cells
	}
	good := 0
	for _, r := range found {
		if len(r) >= minCols {
			good++
		}
	}
	if good < minRows || good*3 < len(found) {
		return nil
	}
	return t
}

// columnsOf are the extents of the columns that the pieces of rows stand in,
// nil where they do not stand below each other. The narrow pieces come first;
// a wide one that would join several columns is taken for a merged cell unless
// there are many of its kind.
func columnsOf(rows []row) []Box {
	var pieces []*line
	em := 0.0
	for _, r := range rows {
		pieces = append(pieces, r.pieces...)
		em = max(em, r.line.size)
	}
	slices.SortStableFunc(pieces, func(a, b *line) int { return order(a.right-a.left, b.right-b.left) })
	type column struct {
		Box
		pieces []*line
		wide   int // pieces that reach over it and its neighbour to the right
	}
	var cols []*column
	for _, c := range pieces {
		from, to := len(cols), -1
		for i, col := range cols {
			if c.left < col.X1 && c.right > col.X0 {
				from, to = min(from, i), i
			}
		}
		switch {
		case to < 0:
			if len(cols) == maxColumns {
				return nil
			}
			at := slices.IndexFunc(cols, func(col *column) bool { return col.X0 >= c.right })
			if at < 0 {
				at = len(cols)
			}
			cols = slices.Insert(cols, at, &column{Box: Box{c.left, 0, c.right, 0}, pieces: []*line{c}})
		case from == to:
			cols[from].Box = cols[from].Around(Box{c.left, 0, c.right, 0})
			cols[from].pieces = append(cols[from].pieces, c)
		default:
			for i := from; i < to; i++ {
				cols[i].wide++
			}
		}
	}
	// Columns that many rows join are one.
	for i := len(cols) - 2; i >= 0; i-- {
		if a, b := cols[i], cols[i+1]; a.wide*3 > min(len(a.pieces), len(b.pieces)) && a.wide > 1 {
			a.Box, a.pieces, a.wide = a.Around(b.Box), append(a.pieces, b.pieces...), b.wide
			cols = slices.Delete(cols, i+1, i+2)
		}
	}
	fit := 0
	out := make([]Box, len(cols))
	for i, c := range cols {
		out[i] = c.Box
		if i > 0 && c.X0 <= cols[i-1].X1 {
			return nil
		}
		if lined(c.pieces, 0.7*em) {
			fit++
		}
	}
	if fit*5 < len(cols)*4 {
		return nil
	}
	return out
}

// lined reports whether most pieces have their left edges, right edges or
// middles below each other.
func lined(pieces []*line, slack float64) bool {
	for _, at := range []func(l *line) float64{
		func(l *line) float64 { return l.left },
		func(l *line) float64 { return l.right },
		func(l *line) float64 { return (l.left + l.right) / 2 },
	} {
		var xs []float64
		for _, c := range pieces {
			xs = append(xs, at(c))
		}
		mid, near := middle(xs), 0
		for _, x := range xs {
			if math.Abs(x-mid) < slack {
				near++
			}
		}
		if near*5 >= len(xs)*3 {
			return true
		}
	}
	return false
}

// place cuts a row at the lanes between columns. What runs over a lane without
// a gap is one cell over several columns.
func place(r row, cols []Box) (out []cell) {
	gs := r.line.glyphs
	start, from := 0, -1
	at := func(g Glyph) int {
		x := (g.Box.X0 + g.Box.X1) / 2
		for i := 1; i < len(cols); i++ {
			if x < (cols[i-1].X1+cols[i].X0)/2 {
				return i - 1
			}
		}
		return len(cols) - 1
	}
	end := func(stop, to int) {
		if l := newLine(slices.Clone(gs[start:stop])); l != nil {
			first, last := min(from, to), max(from, to) // glyphs that lie over each other may go back
			out = append(out, cell{text: l.text(), col: first, cols: last - first + 1, rows: 1, last: l})
		}
		start = stop
	}
	last := -1
	for i, g := range gs {
		if isSpace(g.R) {
			continue
		}
		col := at(g)
		if from < 0 {
			from = col
		}
		if last >= 0 {
			if to := at(gs[last]); to != col {
				if gap := g.Box.X0 - gs[last].Box.X1; gap > 0.2*g.Size || g.Box.X0 >= cols[col].X0-0.1*g.Size && gs[last].Box.X1 <= cols[to].X1+0.1*g.Size {
					end(i, to)
					from = col
				}
			}
		}
		last = i
	}
	if last >= 0 {
		end(len(gs), at(gs[last]))
	}
	// A row has each column once.
	for i := 1; i < len(out); {
		if a, b := &out[i-1], out[i]; b.col < a.col+a.cols {
			a.text, a.last = strings.TrimSpace(a.text+" "+b.text), b.last
			a.cols = max(a.cols, b.col+b.cols-a.col)
			out = slices.Delete(out, i, i+1)
			continue
		}
		i++
	}
	return out
}

// alignedTable makes rows of lines: a line that goes on with full cells above
// it belongs to their row.
func alignedTable(p *Page, rows []row, cells [][]cell, cols []Box) *table {
	n := len(cols)
	t := &table{page: p.Number, loose: true, width: p.Width, key: rows[0].line.key, box: Nowhere}
	t.xs = append(t.xs, cols[0].X0)
	for i := 1; i < n; i++ {
		t.xs = append(t.xs, (cols[i-1].X1+cols[i].X0)/2)
	}
	t.xs = append(t.xs, cols[n-1].X1)
	near, far := math.Inf(1), 0
	for i := 1; i < len(rows); i++ {
		near = min(near, rows[i].line.base-rows[i-1].line.base)
	}
	for i := 1; i < len(rows); i++ {
		if rows[i].line.base-rows[i-1].line.base > 1.15*near {
			far++
		}
	}
	for i, r := range rows {
		l := r.line
		t.box = t.box.Around(Box{l.left, l.top(), l.right, l.bottom()})
		if i > 0 && len(t.rows) > 0 {
			pitch := l.base - rows[i-1].line.base
			first := cells[i][0].col == 0 || len(cells[i])*2 >= n
			if pitch <= 1.15*near && (far > 0 || !first) && pitch < 1.9*l.size && goesOn(t.rows[len(t.rows)-1], cells[i], cols) {
				continue
			}
		}
		t.rows = append(t.rows, cells[i])
	}
	return t
}

// together makes one row of lines that stand closer than the rows do, wherever
// the cells of a row stand beside its longest one: nil if there is any doubt.
func together(rows []row, cells [][]cell, cols []Box) [][]cell {
	// The pitch is that of the lines of one cell.
	pitch := math.Inf(1)
	last := make([]*line, len(cols))
	for i := range rows {
		for _, c := range cells[i] {
			if c.cols > 1 {
				continue
			}
			if a := last[c.col]; a != nil && c.last.base-a.base > 0.9*a.size {
				pitch = min(pitch, c.last.base-a.base)
			}
			last[c.col] = c.last
		}
	}
	var out [][]cell
	for from := 0; from < len(rows); {
		to := from + 1
		for to < len(rows) && rows[to].line.base-rows[to-1].line.base <= 1.15*pitch {
			to++
		}
		r := joinedRow(cells[from:to], cols)
		if r == nil {
			return nil
		}
		out = append(out, r)
		from = to
	}
	if len(out) == len(rows) {
		return nil
	}
	return out
}

// joinedRow makes one row of lines, nil unless each cell that has several is
// text that fills them or goes on in brackets, and some cell has one line.
func joinedRow(parts [][]cell, cols []Box) (out []cell) {
	lines := make([]int, len(cols)) // of the cell that begins in each column
	owner := make([]*cell, len(cols))
	for _, part := range parts {
		for _, c := range part {
			above := owner[c.col]
			if above == nil {
				for i := range c.cols {
					if owner[c.col+i] != nil {
						return nil
					}
				}
				above = &c
				for i := range c.cols {
					owner[c.col+i] = above
				}
				lines[c.col] = 1
				continue
			}
			if above.col != c.col || above.cols != c.cols || numeric(above.text) || numeric(c.text) {
				return nil
			}
			room := cols[c.col+c.cols-1].X1 - above.last.right
			if above.last.left > cols[c.col].X0+0.5*above.last.size {
				room += above.last.left - cols[c.col].X0
			}
			if room > c.last.unit()+0.5*c.last.size && !opens(c.last.first().R) {
				return nil
			}
			above.text, above.last = join(above.last, above.text, c.last, 0), c.last
			lines[c.col]++
		}
	}
	single := len(parts) == 1
	for i, c := range owner {
		if c != nil && c.col == i {
			out = append(out, *c)
			single = single || lines[i] == 1
		}
	}
	if !single {
		return nil
	}
	return out
}

// goesOn appends more lines to the cells above them, if these are full.
func goesOn(above, more []cell, cols []Box) bool {
	at := make([]int, len(more))
	for i, m := range more {
		at[i] = slices.IndexFunc(above, func(c cell) bool { return c.col == m.col && c.cols == m.cols })
		if at[i] < 0 {
			return false
		}
		c := above[at[i]]
		room := cols[c.col+c.cols-1].X1 - c.last.right
		if c.last.left > cols[c.col].X0+0.5*c.last.size {
			room += c.last.left - cols[c.col].X0
		}
		if room > m.last.unit()+0.5*m.last.size || numeric(c.text) && numeric(m.text) && len([]rune(c.text)) < 8 {
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
func ruled(p *Page, rules []stroke, lines []*line) (tables []*table, rest []*line) {
	rest = lines
	rules = slices.Clone(rules)
	slices.SortFunc(rules, func(a, b stroke) int { return order(a.at, b.at) })
	used := make([]bool, len(rules))
	for i, r := range rules {
		if used[i] || r.to-r.from < 0.25*p.Width {
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
			r := cutRow(rest[last])
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
