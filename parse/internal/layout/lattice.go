package layout

import (
	"math"
	"slices"
	"sort"
)

const (
	// snap is how far lines meant to be one may lie apart.
	snap = 3.0
	// shortest is the length below which a line is no border of a cell.
	shortest = 7
	// least are the width and the height of the smallest table: letters and
	// small drawings are made of lines too.
	leastWidth, leastHeight = 42, 11
	// maxRules bounds the lines of a page that tables are looked for in.
	maxRules = 4000
)

// stroke is a level or upright line: at is its fixed coordinate, from and to
// the ends of the other one.
type stroke struct{ at, from, to float64 }

// grid is a table drawn with lines.
type grid struct {
	xs, ys []float64 // the edges of columns and rows
	cells  []*field
	owner  []*field // by row and column
	box    Box
}

// field is a cell of a grid.
type field struct {
	row, col, rows, cols int
	box                  Box
	glyphs               []Glyph
}

// at is the field at a point, nil if there is none.
func (g *grid) at(p Point) *field {
	if !g.box.holds(p) {
		return nil
	}
	i := min(max(sort.SearchFloat64s(g.xs, p.X)-1, 0), len(g.xs)-2)
	j := min(max(sort.SearchFloat64s(g.ys, p.Y)-1, 0), len(g.ys)-2)
	return g.owner[j*(len(g.xs)-1)+i]
}

// strokes parts thin boxes into level and upright lines, with those in one row
// joined.
func strokes(rules []Box) (level, up []stroke) {
	for _, r := range rules {
		if r.Width() >= r.Height() {
			level = append(level, stroke{(r.Y0 + r.Y1) / 2, r.X0, r.X1})
		} else {
			up = append(up, stroke{(r.X0 + r.X1) / 2, r.Y0, r.Y1})
		}
	}
	return joined(level), joined(up)
}

// joined brings lines that nearly coincide to one coordinate, and joins the
// parts of one line. Short ones are left out.
func joined(ss []stroke) []stroke {
	slices.SortFunc(ss, func(a, b stroke) int { return order(a.at, b.at) })
	var out []stroke
	for i := 0; i < len(ss); {
		j, sum, weight := i, 0.0, 0.0
		for ; j < len(ss) && ss[j].at-ss[i].at <= snap; j++ {
			w := ss[j].to - ss[j].from + 0.001
			sum, weight = sum+ss[j].at*w, weight+w
		}
		at := sum / weight
		group := ss[i:j]
		slices.SortFunc(group, func(a, b stroke) int { return order(a.from, b.from) })
		n := len(out)
		for _, s := range group {
			if len(out) > n && s.from <= out[len(out)-1].to+snap {
				out[len(out)-1].to = max(out[len(out)-1].to, s.to)
			} else {
				out = append(out, stroke{at, s.from, s.to})
			}
		}
		i = j
	}
	return slices.DeleteFunc(out, func(s stroke) bool { return s.to-s.from < shortest })
}

// grids finds the tables that lines draw: each cluster of connected lines with
// at least two cells. The level lines that belong to none are left over.
func grids(rules []Box) (found []*grid, rest []stroke) {
	level, up := strokes(rules)
	if len(level)+len(up) > maxRules {
		return nil, nil
	}
	parent := make([]int, len(level)+len(up))
	for i := range parent {
		parent[i] = i
	}
	root := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for i, h := range level {
		for j, v := range up {
			if v.at >= h.from-snap && v.at <= h.to+snap && h.at >= v.from-snap && h.at <= v.to+snap {
				parent[root(i)] = root(len(level) + j)
			}
		}
	}
	type cluster struct{ level, up []stroke }
	clusters := map[int]*cluster{}
	var roots []int
	of := func(i int) *cluster {
		r := root(i)
		if clusters[r] == nil {
			clusters[r] = &cluster{}
			roots = append(roots, r)
		}
		return clusters[r]
	}
	for i, h := range level {
		c := of(i)
		c.level = append(c.level, h)
	}
	for j, v := range up {
		c := of(len(level) + j)
		c.up = append(c.up, v)
	}
	for _, r := range roots {
		c := clusters[r]
		if g := newGrid(c.level, c.up); g != nil {
			found = append(found, g)
		} else {
			rest = append(rest, c.level...)
		}
	}
	return found, rest
}

// edges are the coordinates of lines, with the far ends of the lines across
// them where no line closes the table.
func edges(along, across []stroke) (at []float64, closed [2]bool) {
	for _, s := range along {
		if len(at) == 0 || s.at-at[len(at)-1] > snap {
			at = append(at, s.at)
		}
	}
	var froms, tos []float64
	for _, s := range across {
		froms, tos = append(froms, s.from), append(tos, s.to)
	}
	closed = [2]bool{true, true}
	if len(at) == 0 || len(froms) == 0 {
		return at, closed
	}
	if from := slices.Min(froms); from < at[0]-2*snap {
		at, closed[0] = append([]float64{from}, at...), false
	}
	if to := slices.Max(tos); to > at[len(at)-1]+2*snap {
		at, closed[1] = append(at, to), false
	}
	return at, closed
}

// drawn tells for each edge and each interval across whether a line is drawn.
func drawn(at []float64, along []stroke, across []float64) [][]bool {
	out := make([][]bool, len(at))
	for i := range out {
		out[i] = make([]bool, len(across)-1)
	}
	for _, s := range along {
		i := nearest(at, s.at)
		if math.Abs(at[i]-s.at) > snap {
			continue
		}
		for k := range len(across) - 1 {
			length := across[k+1] - across[k]
			if min(s.to, across[k+1])-max(s.from, across[k]) >= 0.6*length {
				out[i][k] = true
			}
		}
	}
	return out
}

func nearest(at []float64, x float64) int {
	i := sort.SearchFloat64s(at, x)
	if i == len(at) || i > 0 && x-at[i-1] < at[i]-x {
		i--
	}
	return i
}

// newGrid makes a grid of connected lines, nil if they enclose fewer than two
// cells. Neighbours without a line between them are one merged cell.
func newGrid(level, up []stroke) *grid {
	if len(level) < 2 && len(up) < 2 || len(level) == 0 || len(up) == 0 {
		return nil
	}
	xs, sides := edges(up, level)
	ys, caps := edges(level, up)
	if len(xs) < 2 || len(ys) < 2 || (len(xs)-1)*(len(ys)-1) < 2 || len(xs)*len(ys) > 250_000 {
		return nil
	}
	h, v := drawn(ys, level, xs), drawn(xs, up, ys)
	fill := func(edge []bool) {
		for i := range edge {
			edge[i] = true
		}
	}
	if !caps[0] {
		fill(h[0])
	}
	if !caps[1] {
		fill(h[len(ys)-1])
	}
	if !sides[0] {
		fill(v[0])
	}
	if !sides[1] {
		fill(v[len(xs)-1])
	}
	nx, ny := len(xs)-1, len(ys)-1
	area := make([]int, nx*ny) // the number of the connected area, from 1
	count := 0
	var stack []int
	for start := range area {
		if area[start] != 0 {
			continue
		}
		count++
		area[start] = count
		stack = append(stack[:0], start)
		visit := func(k int) {
			if area[k] == 0 {
				area[k] = count
				stack = append(stack, k)
			}
		}
		for len(stack) > 0 {
			k := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			i, j := k%nx, k/nx
			if i > 0 && !v[i][j] {
				visit(k - 1)
			}
			if i < nx-1 && !v[i+1][j] {
				visit(k + 1)
			}
			if j > 0 && !h[j][i] {
				visit(k - nx)
			}
			if j < ny-1 && !h[j+1][i] {
				visit(k + nx)
			}
		}
	}
	g := &grid{xs: xs, ys: ys, owner: make([]*field, nx*ny)}
	for k := range area { // areas that are no rectangles are cut into some
		if g.owner[k] != nil {
			continue
		}
		i, j := k%nx, k/nx
		f := &field{row: j, col: i, rows: 1, cols: 1}
		for i+f.cols < nx && area[k+f.cols] == area[k] && g.owner[k+f.cols] == nil {
			f.cols++
		}
		for j+f.rows < ny && wholeRow(area, g.owner, k+f.rows*nx, f.cols, area[k]) {
			f.rows++
		}
		for dj := range f.rows {
			for di := range f.cols {
				g.owner[k+dj*nx+di] = f
			}
		}
		g.cells = append(g.cells, f)
	}
	g.compress()
	if len(g.cells) < 2 || g.box.Width() < leastWidth || g.box.Height() < leastHeight {
		return nil
	}
	return g
}

// wholeRow reports whether n places from k on all belong to the area and to no
// field yet.
func wholeRow(area []int, owner []*field, k, n, want int) bool {
	for i := range n {
		if area[k+i] != want || owner[k+i] != nil {
			return false
		}
	}
	return true
}

// compress drops the edges at which no cell begins, and sets the boxes.
func (g *grid) compress() {
	nx, ny := len(g.xs)-1, len(g.ys)-1
	col, row := make([]int, nx+1), make([]int, ny+1)
	for _, f := range g.cells {
		col[f.col], row[f.row] = 1, 1
	}
	renumber := func(starts []int, at []float64) []float64 {
		var out []float64
		n := 0
		for i := range starts {
			begins := starts[i] == 1 || i == len(starts)-1
			starts[i] = n
			if begins {
				out = append(out, at[i])
				n++
			}
		}
		return out
	}
	xs, ys := renumber(col, g.xs), renumber(row, g.ys)
	for _, f := range g.cells {
		f.cols, f.rows = col[f.col+f.cols]-col[f.col], row[f.row+f.rows]-row[f.row]
		f.col, f.row = col[f.col], row[f.row]
	}
	g.xs, g.ys = xs, ys
	nx, ny = len(xs)-1, len(ys)-1
	g.owner = make([]*field, nx*ny)
	for _, f := range g.cells {
		f.box = Box{xs[f.col], ys[f.row], xs[f.col+f.cols], ys[f.row+f.rows]}
		for j := range f.rows {
			for i := range f.cols {
				g.owner[(f.row+j)*nx+f.col+i] = f
			}
		}
	}
	g.box = Box{xs[0], ys[0], xs[nx], ys[ny]}
}
