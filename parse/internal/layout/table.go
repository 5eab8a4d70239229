package layout

import (
	"math"
	"slices"
	"strings"

	"gouji/parse/document"
)

// table is a table as it stands on one page, or joined over several.
type table struct {
	page  int
	turns []turn    // where it goes on on later pages
	xs    []float64 // the edges of its columns
	loose bool      // the edges are guessed from the text
	rows  [][]cell
	width float64 // of the page
	key   float64 // its place in the reading order of the page
	box   Box
}

// turn is the first row of a table on a later page.
type turn struct{ row, page int }

// cell is a cell of a table; spans count from 1.
type cell struct {
	text            string
	col, cols, rows int
	last            *line   // the last line of its text
	room            float64 // what was left free behind that line
}

// fill gives a grid the characters that stand in it and returns the others.
func fill(gs []*grid, glyphs []Glyph) (rest []Glyph) {
	if len(gs) == 0 {
		return glyphs
	}
	// The innermost grid comes first.
	byArea := slices.Clone(gs)
	slices.SortStableFunc(byArea, func(a, b *grid) int {
		return order(a.box.Width()*a.box.Height(), b.box.Width()*b.box.Height())
	})
	inside := make([][]Glyph, len(byArea))
next:
	for _, g := range glyphs {
		for i, gr := range byArea {
			if gr.box.holds(Center(g)) {
				inside[i] = append(inside[i], g)
				continue next
			}
		}
		rest = append(rest, g)
	}
	for i, gr := range byArea {
		gr.take(inside[i])
	}
	return rest
}

// Center is the middle of a character's body.
func Center(g Glyph) Point {
	p := Point{(g.Box.X0 + g.Box.X1) / 2, (g.Box.Y0 + g.Box.Y1) / 2}
	switch g.Turn {
	case 0:
		p.Y = g.At.Y - 0.35*g.Size
	case 2:
		p.Y = g.At.Y + 0.35*g.Size
	case 1:
		p.X = g.At.X + 0.35*g.Size
	case 3:
		p.X = g.At.X - 0.35*g.Size
	}
	return p
}

// take puts characters into the fields of the grid. Level text that is printed
// over an upright line without a gap belongs to one field as a whole.
func (g *grid) take(glyphs []Glyph) {
	var level []Glyph
	for _, c := range glyphs {
		if c.Turn == 0 {
			level = append(level, c)
		} else if f := g.at(Center(c)); f != nil {
			f.glyphs = append(f.glyphs, c)
		}
	}
	for _, l := range linesOf(level) {
		gs := l.glyphs
		for i := 0; i < len(gs); {
			f := g.at(Center(gs[i]))
			count := map[*field]int{f: 1}
			j := i + 1
			for ; j < len(gs); j++ {
				to := g.at(Center(gs[j]))
				if to == f && len(count) > 1 && gs[j].Box.X0-gs[j-1].Box.X1 > 0.5*gs[j].Size {
					break // what follows in the field that the text ran into
				}
				if to != f && !crosses(gs[j-1], gs[j], f, to) {
					break
				}
				f = to
				count[f]++
			}
			best := g.at(Center(gs[i]))
			for c := i; c < j; c++ {
				if f := g.at(Center(gs[c])); f != nil && (best == nil || count[f] > count[best]) {
					best = f
				}
			}
			if best != nil {
				best.glyphs = append(best.glyphs, gs[i:j]...)
			}
			i = j
		}
	}
}

// crosses reports whether neighbours in different fields of one row are parts
// of a text that runs over the line between them.
func crosses(a, b Glyph, from, to *field) bool {
	if from == nil || to == nil || from.row != to.row || isSpace(a.R) || isSpace(b.R) || math.Abs(a.At.Y-b.At.Y) > 0.1*a.Size {
		return false
	}
	edge := to.box.X0
	if gap := b.Box.X0 - a.Box.X1; gap > 0.15*max(a.Size, b.Size) {
		return false
	}
	return a.Box.X1 > edge+0.2*a.Size || b.Box.X0 < edge-0.2*b.Size
}

// real reports whether the grid is a table and no frame or diagram: several
// of its fields hold text.
func (g *grid) real() bool {
	n := 0
	for _, f := range g.cells {
		for _, c := range f.glyphs {
			if !isSpace(c.R) {
				n++
				break
			}
		}
	}
	share := 20
	if len(g.xs) == 2 {
		share = 2
	}
	return n >= 2 && n*share >= len(g.cells)
}

// table is the grid with the text of its cells.
func (g *grid) table(p *Page) *table {
	t := &table{page: p.Number, xs: g.xs, rows: make([][]cell, len(g.ys)-1), width: p.Width, key: g.box.Y0, box: g.box}
	for _, f := range g.cells { // in order of rows and columns
		c := cell{col: f.col, cols: f.cols, rows: f.rows}
		c.text, c.last, c.room = f.text()
		t.rows[f.row] = append(t.rows[f.row], c)
	}
	for _, r := range t.rows {
		slices.SortFunc(r, func(a, b cell) int { return a.col - b.col })
	}
	t.split(g)
	return t
}

// text is what a field says, its lines joined.
func (f *field) text() (text string, last *line, room float64) {
	var turned [4][]Glyph
	for _, c := range f.glyphs {
		turned[c.Turn] = append(turned[c.Turn], c)
	}
	for q, gs := range turned {
		if len(gs) == 0 {
			continue
		}
		b := f.box
		if q != 0 {
			gs = level(gs, q)
			b = Nowhere
			for _, g := range gs {
				b = b.Around(g.Box)
			}
		}
		var part string
		part, last, room = joinLines(linesOf(gs), b)
		text = strings.TrimSpace(text + " " + part)
	}
	return text, last, room
}

// level turns characters that are turned by q quarters upright, in some place.
func level(gs []Glyph, q int) []Glyph {
	m := upright(0, 0, q)
	out := make([]Glyph, len(gs))
	for i, g := range gs {
		g.Box, g.At, g.Turn = m.BoxOf(g.Box), m.Apply(g.At), 0
		out[i] = g
	}
	return out
}

// joinLines joins the lines of a text that fills b.
func joinLines(lines []*line, b Box) (text string, last *line, room float64) {
	if len(lines) == 0 {
		return "", nil, 0
	}
	// The text keeps the same distance from both sides as a rule.
	margin := b.X1 - lines[0].right
	for _, l := range lines {
		margin = min(margin, b.X1-l.right)
	}
	margin = max(0, min(margin, 6))
	for _, l := range lines {
		if last == nil {
			text = l.text()
		} else {
			text = join(last, text, l, room)
		}
		last, room = l, b.X1-margin-l.right
		if left := l.left - b.X0 - margin; left > 0.5*l.size { // centred text
			room += left
		}
	}
	return text, last, room
}

// split parts rows whose lines were left out.
func (t *table) split(g *grid) {
	if len(g.ys)-1 > 50 || len(g.xs) < 3 {
		return
	}
	parts := make([][][]cell, len(t.rows))
	count := make([]int, len(t.rows)) // the rows that each row is
	for j, r := range t.rows {
		parts[j] = t.parts(g, j, r)
		count[j] = max(1, len(parts[j]))
	}
	var rows [][]cell
	for j, r := range t.rows {
		if parts[j] == nil {
			parts[j] = [][]cell{r}
		}
		for i := range parts[j][0] {
			c := &parts[j][0][i]
			if reach := t.reach(j, c.col); reach > 1 {
				c.rows = 0
				for _, n := range count[j:min(j+reach, len(count))] {
					c.rows += n
				}
			}
		}
		rows = append(rows, parts[j]...)
	}
	t.rows = rows
}

// reach is how many rows the cell of row j in a column covers.
func (t *table) reach(j, col int) int {
	for _, c := range t.rows[j] {
		if c.col == col {
			return c.rows
		}
	}
	return 1
}

// spanned reports whether a cell from above reaches into row j.
func spanned(rows [][]cell, j int) bool {
	for i := range j {
		for _, c := range rows[i] {
			if i+c.rows > j {
				return true
			}
		}
	}
	return false
}

// width is the width of a cell.
func (c cell) width(t *table) float64 { return t.xs[c.col+c.cols] - t.xs[c.col] }

// parts are the rows that row j really is, nil if it is one.
func (t *table) parts(g *grid, j int, r []cell) [][]cell {
	all := make([][]*line, len(r))
	for i, c := range r {
		if c.rows > 1 {
			continue
		}
		f := g.owner[j*(len(g.xs)-1)+c.col]
		for _, gl := range f.glyphs {
			if gl.Turn != 0 {
				return nil
			}
		}
		all[i] = linesOf(f.glyphs)
	}
	bases := t.figures(r, all)
	if bases == nil {
		bases = t.listed(r, all)
	}
	if bases == nil {
		return nil
	}
	out := make([][]cell, len(bases))
	for i, c := range r {
		lines := all[i]
		if c.rows > 1 || len(lines) == 1 && alongside(lines[0], bases) {
			if c.rows == 1 {
				c.rows = len(bases)
			}
			out[0] = append(out[0], c)
			continue
		}
		for k := range bases {
			// Further lines of a text stand between its row and the next.
			n := 0
			for n < len(lines) && (k == len(bases)-1 || lines[n].base < bases[k+1]-0.5*lines[n].size) {
				n++
			}
			x1 := t.xs[c.col+c.cols]
			c.text, c.last, c.room = joinLines(lines[:n], Box{X0: t.xs[c.col], X1: x1})
			lines = lines[n:]
			out[k] = append(out[k], c)
		}
	}
	return out
}

// alongside reports whether a single line stands beside all rows and not in one of
// them: between two, or as words in the middle.
func alongside(l *line, bases []float64) bool {
	k := nearest(bases, l.base)
	return math.Abs(bases[k]-l.base) > 0.4*l.size || 2*k+1 == len(bases) && !numeric(l.text())
}

// cut reports whether a line of a cell ends because what comes next had no
// more room in it.
func (t *table) cut(c cell, lines []*line, next func(*line) float64) bool {
	for k := 1; k < len(lines); k++ {
		if c.width(t)-(lines[k-1].right-lines[k-1].left) < next(lines[k])+0.8*lines[k].size {
			return true
		}
	}
	return false
}

// figures are the baselines of rows that two cells show with figures below each
// other, perhaps below a head.
func (t *table) figures(r []cell, all [][]*line) (bases []float64) {
	columns := 0
	for i, lines := range all {
		words, figures := 0, 0
		var at []float64
		for k, l := range lines {
			if numeric(l.text()) {
				figures++
			} else {
				words = k + 1
			}
			at = append(at, l.base)
		}
		// Only a figure wider than its cell goes on in the next line.
		if words > 1 || figures < 2 || t.cut(r[i], lines, func(l *line) float64 { return l.first().Box.Width() }) {
			continue
		}
		if size := lines[0].size; len(bases) > 0 && !among(at, bases, size) && !among(bases, at, size) {
			return nil
		}
		columns++
		if len(at) > len(bases) {
			bases = at
		}
	}
	if columns < 2 {
		return nil
	}
	for _, lines := range all {
		if len(lines) > 0 && lines[0].base < bases[0]-0.5*lines[0].size {
			return nil // a text begins above them
		}
	}
	return bases
}

// among reports whether each of some heights is among those of all.
func among(some, all []float64, size float64) bool {
	for _, y := range some {
		if math.Abs(all[nearest(all, y)]-y) > 0.4*size {
			return false
		}
	}
	return true
}

// listed are the baselines of rows of which at least two cells have three lines
// or more, one of them nothing but figures.
func (t *table) listed(r []cell, all [][]*line) (bases []float64) {
	for _, lines := range all {
		if len(lines) > len(bases) {
			bases = bases[:0]
			for _, l := range lines {
				bases = append(bases, l.base)
			}
		}
	}
	if len(bases) < 3 {
		return nil
	}
	same, figures := 0, false
	for i, lines := range all {
		if t.cut(r[i], lines, (*line).unit) {
			return nil
		}
		fit, numbers := len(lines) == len(bases), true
		for k, l := range lines {
			fit = fit && math.Abs(l.base-bases[k]) < 0.4*l.size
			numbers = numbers && numeric(l.text())
			if math.Abs(bases[nearest(bases, l.base)]-l.base) > 0.4*l.size {
				return nil
			}
		}
		if fit {
			same++
			figures = figures || numbers
		}
	}
	if same < 2 || !figures {
		return nil
	}
	return bases
}

// numeric reports whether s is a figure, perhaps with a unit.
func numeric(s string) bool {
	digits := 0
	n := 0
	for _, r := range s {
		n++
		if IsDigit(r) || strings.ContainsRune(",.%-+±≥≤/—－ ", r) {
			digits++
		}
	}
	return n > 0 && digits*3 >= n*2
}

// cells are the rows as a Builder takes them.
func (t *table) cells() [][]document.NewCell {
	out := make([][]document.NewCell, len(t.rows))
	page, turns := 0, t.turns
	for i, r := range t.rows {
		for len(turns) > 0 && turns[0].row <= i {
			page, turns = turns[0].page, turns[1:]
		}
		for _, c := range r {
			out[i] = append(out[i], document.NewCell{Text: c.text, Column: c.col, ColSpan: c.cols, RowSpan: c.rows, Page: page})
		}
	}
	return out
}
