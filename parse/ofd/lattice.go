package ofd

import (
	"math"
	"regexp"
	"sort"
	"strings"

	"gouji/parse/document"
)

const (
	// same is how far lines may be apart to be one.
	same = 0.7
	// touch is how far the ends of lines may be from the lines they meet.
	touch = 1.0
	// shortest is the length below which a line is no border of a cell.
	shortest = 2.5
	// maxRules bounds the lines of a page that can be tables; a page with more
	// is a drawing.
	maxRules = 3000
)

// lattice is a table in ruled lines: the places of its borders, and for each
// place of the grid the cell that it belongs to.
type lattice struct {
	xs, ys []float64
	owner  []int // by row × column: index of a cell
	cells  []area
}

// area is a cell: its rows and columns, ends included.
type area struct{ r1, c1, r2, c2 int }

// lattices finds the tables of a page, from top to bottom.
func lattices(segments []segment) []*lattice {
	rules := join(segments)
	if len(rules) > maxRules {
		return nil
	}
	// Lines that touch belong to the same table.
	group := make([]int, len(rules))
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	upright := sort.Search(len(rules), func(i int) bool { return rules[i].vertical })
	for i, a := range rules[:upright] {
		j := upright + sort.Search(len(rules)-upright, func(j int) bool { return rules[upright+j].pos >= a.from-touch })
		for ; j < len(rules) && rules[j].pos <= a.to+touch; j++ {
			if a.meets(rules[j]) {
				group[root(i)] = root(j)
			}
		}
	}
	members := map[int][]segment{}
	var order []int
	for i, r := range rules {
		k := root(i)
		if members[k] == nil {
			order = append(order, k)
		}
		members[k] = append(members[k], r)
	}
	var out []*lattice
	for _, k := range order {
		if l := newLattice(members[k]); l != nil {
			out = append(out, l)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].ys[0] < out[j].ys[0] })
	return out
}

func (s segment) meets(t segment) bool {
	return t.pos >= s.from-touch && t.pos <= s.to+touch && s.pos >= t.from-touch && s.pos <= t.to+touch
}

// join makes one line of lines that lie upon or after each other. Level lines
// come first, and all are in the order of their places.
func join(segments []segment) []segment {
	sorted := append([]segment(nil), segments...)
	sort.Slice(sorted, func(i, j int) bool {
		a, b := sorted[i], sorted[j]
		if a.vertical != b.vertical {
			return b.vertical
		}
		return a.pos < b.pos
	})
	var out []segment
	for i := 0; i < len(sorted); {
		j := i
		for j < len(sorted) && sorted[j].vertical == sorted[i].vertical && sorted[j].pos-sorted[i].pos <= same {
			j++
		}
		run := sorted[i:j]
		i = j
		sort.Slice(run, func(i, j int) bool { return run[i].from < run[j].from })
		cur := run[0]
		flush := func() {
			if cur.to-cur.from >= shortest {
				out = append(out, cur)
			}
		}
		for _, s := range run[1:] {
			if s.from <= cur.to+touch {
				cur.to = math.Max(cur.to, s.to)
				continue
			}
			flush()
			cur = s
		}
		flush()
	}
	return out
}

// newLattice makes a table of lines that touch, nil if they form no more than
// one cell.
func newLattice(rules []segment) *lattice {
	var h, v []segment
	for _, r := range rules {
		if r.vertical {
			v = append(v, r)
		} else {
			h = append(h, r)
		}
	}
	if len(h) < 2 || len(v) < 1 {
		return nil
	}
	// A table may be open at its sides, at its top and at its bottom.
	v = closed(v, h)
	h = closed(h, v)
	l := &lattice{xs: places(v), ys: places(h)}
	cols, rows := len(l.xs)-1, len(l.ys)-1
	if cols < 1 || rows < 1 || rows*cols < 2 {
		return nil
	}
	// Borders: right[i*cols+j] is that at the right of place i, j.
	right, below := make([]bool, rows*cols), make([]bool, rows*cols)
	borders(v, l.xs, l.ys, func(x, y int) {
		if x > 0 {
			right[y*cols+x-1] = true
		}
	})
	borders(h, l.ys, l.xs, func(y, x int) {
		if y > 0 {
			below[(y-1)*cols+x] = true
		}
	})
	l.owner = make([]int, rows*cols)
	for i := range l.owner {
		l.owner[i] = -1
	}
	for r := range rows {
		for c := range cols {
			if l.owner[r*cols+c] >= 0 {
				continue
			}
			a := area{r, c, r, c}
			for a.c2+1 < cols && !right[r*cols+a.c2] && l.owner[r*cols+a.c2+1] < 0 {
				a.c2++
			}
			for a.r2+1 < rows && l.open(a, cols, right, below) {
				a.r2++
			}
			for i := a.r1; i <= a.r2; i++ {
				for j := a.c1; j <= a.c2; j++ {
					l.owner[i*cols+j] = len(l.cells)
				}
			}
			l.cells = append(l.cells, a)
		}
	}
	// Letters and small drawings are made of lines too.
	if len(l.cells) < 2 || l.xs[cols]-l.xs[0] < 15 || l.ys[rows]-l.ys[0] < 4 {
		return nil
	}
	return l
}

// open reports whether the row below an area belongs to it.
func (l *lattice) open(a area, cols int, right, below []bool) bool {
	for c := a.c1; c <= a.c2; c++ {
		next := (a.r2+1)*cols + c
		if below[a.r2*cols+c] || l.owner[next] >= 0 || c < a.c2 && right[next] {
			return false
		}
	}
	return true
}

// closed adds borders where those across reach further than the outermost of
// lines.
func closed(lines, across []segment) []segment {
	first, last := math.Inf(1), math.Inf(-1)
	for _, s := range lines {
		first, last = math.Min(first, s.pos), math.Max(last, s.pos)
	}
	from, to := math.Inf(1), math.Inf(-1)
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range across {
		from, to = math.Min(from, s.from), math.Max(to, s.to)
		low, high = math.Min(low, s.pos), math.Max(high, s.pos)
	}
	const least = 3
	if first-from > least {
		lines = append(lines, segment{from, low, high, lines[0].vertical})
	}
	if to-last > least {
		lines = append(lines, segment{to, low, high, lines[0].vertical})
	}
	return lines
}

// places are the places of lines, those that are close together as one.
func places(lines []segment) []float64 {
	var all []float64
	for _, s := range lines {
		all = append(all, s.pos)
	}
	sort.Float64s(all)
	out := all[:0]
	for _, p := range all {
		if len(out) == 0 || p-out[len(out)-1] > 1.2 {
			out = append(out, p)
		}
	}
	return out
}

// borders calls set for each piece between two places of across that a line at
// a place of along covers for the most part.
func borders(lines []segment, along, across []float64, set func(at, piece int)) {
	covered := map[[2]int]float64{}
	for _, s := range lines {
		at := nearest(along, s.pos)
		i := sort.SearchFloat64s(across, s.from) - 1
		for i = max(i, 0); i+1 < len(across) && across[i] < s.to; i++ {
			n := math.Min(s.to, across[i+1]) - math.Max(s.from, across[i])
			if n <= 0 {
				continue
			}
			k := [2]int{at, i}
			before := covered[k]
			covered[k] += n
			least := 0.6 * (across[i+1] - across[i])
			if before < least && before+n >= least {
				set(at, i)
			}
		}
	}
}

// nearest is the index of the place that is nearest to p.
func nearest(places []float64, p float64) int {
	i := sort.SearchFloat64s(places, p)
	if i == len(places) || i > 0 && p-places[i-1] < places[i]-p {
		i--
	}
	return i
}

// cell is the index of the cell at a point, -1 if it is outside.
func (l *lattice) cell(x, y float64) int {
	const margin = 0.3
	rows, cols := len(l.ys)-1, len(l.xs)-1
	if x < l.xs[0]-margin || x > l.xs[cols]+margin || y < l.ys[0]-margin || y > l.ys[rows]+margin {
		return -1
	}
	c := min(max(sort.SearchFloat64s(l.xs, x)-1, 0), cols-1)
	r := min(max(sort.SearchFloat64s(l.ys, y)-1, 0), rows-1)
	return l.owner[r*cols+c]
}

// take puts the glyphs that lie in the cells of the tables there, and gives
// back the others. Text that runs over a border without a gap stays together.
func take(tables []*lattice, glyphs []glyph) (inside [][][]glyph, rest []glyph) {
	inside = make([][][]glyph, len(tables))
	for i, t := range tables {
		inside[i] = make([][]glyph, len(t.cells))
	}
	table, cell := -1, -1
	for i, g := range glyphs {
		t, c := -1, -1
		for k, l := range tables {
			if n := l.cell(g.x+g.w/2, g.y-0.35*g.size); n >= 0 {
				t, c = k, n
				break
			}
		}
		follows := i > 0 && g.run == glyphs[i-1].run && math.Abs(g.y-glyphs[i-1].y) < 0.1*g.size &&
			math.Abs(g.x-glyphs[i-1].x-glyphs[i-1].w) < 0.2*g.size
		if !follows {
			table, cell = t, c
		}
		if table >= 0 {
			inside[table][cell] = append(inside[table][cell], g)
		} else {
			rest = append(rest, g)
		}
	}
	return inside, rest
}

// rows are the rows of a table, nil if fewer than two of its cells have text.
func (l *lattice) rows(inside [][]glyph) [][]document.NewCell {
	filled := 0
	texts := make([][]line, len(l.cells))
	for i := range l.cells {
		if texts[i] = lines(inside[i]); len(texts[i]) > 0 {
			filled++
		}
	}
	if filled < 2 {
		return nil
	}
	// Rows without lines between them are told by their figures. extra is how
	// many rows are added above each row of the grid.
	count := len(l.ys) - 1
	splits := make([][]float64, count)
	extra := make([]int, count+1)
	for r := range count {
		splits[r] = l.baselines(r, texts)
		extra[r+1] = extra[r] + max(0, len(splits[r])-1)
	}
	rows := make([][]document.NewCell, count+extra[count])
	for i, a := range l.cells {
		at := a.r1 + extra[a.r1]
		x := document.NewCell{Column: a.c1, ColSpan: a.c2 - a.c1 + 1, RowSpan: a.r2 - a.r1 + 1 + extra[a.r2+1] - extra[a.r1]}
		if split := splits[a.r1]; a.r1 == a.r2 && len(split) > 1 {
			x.RowSpan = 1
			text := texts[i]
			for k := range split {
				n := 0
				for n < len(text) && (k == len(split)-1 || text[n].y < split[k+1]-0.5*text[n].size) {
					n++
				}
				x.Text = joined(text[:n])
				text = text[n:]
				rows[at+k] = append(rows[at+k], x)
			}
			continue
		}
		x.Text = joined(texts[i])
		rows[at] = append(rows[at], x)
	}
	return rows
}

// joined is the text of some lines, with a line break between them unless a
// number runs over it.
func joined(lines []line) string {
	var out strings.Builder
	for i, l := range lines {
		if i > 0 {
			before := lines[i-1]
			same := l.first == before.last && split.MatchString(before.text+"\n"+l.text)
			if !same && !strings.ContainsAny(l.text[:1], ".,%") && !strings.HasSuffix(before.text, ",") {
				out.WriteByte('\n')
			}
		}
		out.WriteString(l.text)
	}
	return out.String()
}

var figure = regexp.MustCompile(`^[¥￥$]?\s*[-+−－]?[0-9][0-9,.]*\s*%?$`)

// baselines are where the rows stand that one row of the grid holds: at least
// two of its cells have several figures below each other, at the same heights.
// It is nil for a row that is one.
func (l *lattice) baselines(row int, texts [][]line) []float64 {
	var best []float64
	columns := 0
	cols := len(l.xs) - 1
	last := -1
	for _, i := range l.owner[row*cols : (row+1)*cols] {
		a := l.cells[i]
		if i == last || a.r1 != a.r2 {
			continue
		}
		last = i
		var at []float64
		figures := 0
		for n, t := range texts[i] {
			switch {
			case figure.MatchString(t.text):
				figures++
			case n > 0: // a head may stand above the figures
				figures = -len(texts[i])
			}
			at = append(at, t.y)
		}
		if figures < 2 {
			continue
		}
		size := texts[i][0].size
		if len(best) > 0 && !within(at, best, size) && !within(best, at, size) {
			return nil
		}
		columns++
		if len(at) > len(best) {
			best = at
		}
	}
	if columns < 2 {
		return nil
	}
	return best
}

// within reports whether each of some heights is among those of all.
func within(some, all []float64, size float64) bool {
	i := 0
	for _, y := range some {
		for i < len(all) && all[i] < y-0.4*size {
			i++
		}
		if i == len(all) || all[i] > y+0.4*size {
			return false
		}
	}
	return true
}
