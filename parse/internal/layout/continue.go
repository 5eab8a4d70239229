package layout

import (
	"math"
	"slices"
)

// fits reports whether t on the next page has the columns of the table: the
// same edges, or the same outer edges and no others than it, or than t.
func (a *table) fits(t *table) bool {
	if a.loose != t.loose || math.Abs(a.width-t.width) > 2 {
		return false
	}
	slack := 4.0
	if a.loose {
		slack = 14
	}
	// Pages that are not bound alike may be shifted as a whole.
	shift := t.xs[0] - a.xs[0]
	if math.Abs(shift) > 4*slack || math.Abs(t.xs[len(t.xs)-1]-a.xs[len(a.xs)-1]-shift) > slack {
		return false
	}
	if a.loose && len(a.xs) != len(t.xs) {
		return false
	}
	few, many := a.xs, t.xs
	if len(few) > len(many) {
		few, many, shift = many, few, -shift
	}
	hits := 0
	for _, x := range few {
		if math.Abs(many[nearest(many, x+shift)]-x-shift) <= slack {
			hits++
		}
	}
	return hits == len(few) || len(few) > 4 && hits >= len(few)-1
}

// join appends t, the part of the table on the next page, and reports whether
// it is one. Header rows that t repeats are dropped.
func (a *table) join(t *table) bool {
	if !a.fits(t) || len(a.rows) == 0 || len(t.rows) == 0 {
		return false
	}
	at, bt := a.unite(t)
	head := 0
	for head < len(t.rows)-1 && head < len(a.rows) && same(a.rows[head], t.rows[head], at, bt) {
		head++
	}
	for i, r := range a.rows {
		a.rows[i] = respan(r, at)
	}
	rows := slices.Clone(t.rows[head:])
	for i, r := range rows {
		rows[i] = respan(r, bt)
	}
	if spanned(t.rows, head) { // only a part of the header is repeated
		rows = slices.Clone(t.rows)
		for i, r := range rows {
			rows[i] = respan(r, bt)
		}
	}
	resumed := a.resume(rows)
	if a.carry(rows[0]) {
		rows = rows[1:]
		for _, c := range resumed {
			c.rows--
		}
	}
	a.turns = append(a.turns, turn{len(a.rows), t.page})
	a.rows = append(a.rows, rows...)
	return true
}

// unite gives the table the edges of both parts, and tells where the old edges
// of each are among them.
func (a *table) unite(t *table) (at, bt []int) {
	shift := t.xs[0] - a.xs[0]
	slack := 4.0
	if a.loose {
		slack = math.Inf(1)
	}
	all := slices.Clone(a.xs)
	if !a.loose {
		for _, x := range t.xs {
			if x -= shift; math.Abs(all[nearest(all, x)]-x) > slack {
				all = append(all, x)
				slices.Sort(all)
			}
		}
	}
	for _, x := range a.xs {
		at = append(at, nearest(all, x))
	}
	for i, x := range t.xs {
		if a.loose {
			bt = append(bt, i)
		} else {
			bt = append(bt, nearest(all, x-shift))
		}
	}
	a.xs = all
	return at, bt
}

// respan puts the cells of a row on new columns.
func respan(r []cell, to []int) []cell {
	out := make([]cell, 0, len(r))
	for _, c := range r {
		from, end := to[c.col], to[min(c.col+c.cols, len(to)-1)]
		c.col, c.cols = from, max(1, end-from)
		if n := len(out); n > 0 && out[n-1].col+out[n-1].cols > c.col {
			out[n-1].cols = max(1, c.col-out[n-1].col)
			if out[n-1].col == c.col {
				out[n-1].text += c.text
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// same reports whether two rows say the same in the same columns.
func same(a, b []cell, at, bt []int) bool {
	if len(a) != len(b) {
		return false
	}
	words := false
	for i := range a {
		if a[i].text != b[i].text || at[a[i].col] != bt[b[i].col] || a[i].rows != b[i].rows {
			return false
		}
		words = words || a[i].text != "" && !numeric(a[i].text)
	}
	return words
}

// resume lets a merged cell that the page's end cuts reach over its empty rest
// on the next page. It returns those cells.
func (a *table) resume(rows [][]cell) (resumed []*cell) {
	for k := 0; k < len(rows[0]); k++ {
		c := rows[0][k]
		if c.text != "" {
			continue
		}
		i, j := a.above(c.col)
		if i < 0 {
			continue
		}
		over := &a.rows[i][j]
		if over.cols != c.cols || over.rows < 2 && c.rows < 2 || over.text == "" {
			continue
		}
		over.rows += c.rows
		resumed = append(resumed, over)
		rows[0] = slices.Delete(slices.Clone(rows[0]), k, k+1)
		k--
	}
	return resumed
}

// above is the cell of the last row in a column, or what reaches into it.
func (a *table) above(col int) (i, j int) {
	for i := len(a.rows) - 1; i >= 0; i-- {
		for j, c := range a.rows[i] {
			if c.col == col && i+c.rows >= len(a.rows) {
				return i, j
			}
		}
	}
	return -1, -1
}

// carry appends the first row of the next page to the last row of the table if
// the page's end cuts a row: what it holds goes on with full cells, and cells
// that were filled have nothing more.
func (a *table) carry(r []cell) bool {
	if len(a.rows) == 0 || len(r) == 0 {
		return false
	}
	type pair struct{ over, more *cell }
	var pairs []pair
	blank := false
	for k := range r {
		c := &r[k]
		i, j := a.above(c.col)
		if i < 0 || a.rows[i][j].cols != c.cols || c.rows > 1 {
			return false
		}
		over := &a.rows[i][j]
		switch {
		case c.text == "":
			blank = blank || over.text != ""
		case over.text == "" || over.last == nil || c.last == nil || numeric(over.text) || numeric(c.text) || over.room > 1.3*over.last.size || ends(over.last.last().R):
			return false
		default:
			pairs = append(pairs, pair{over, c})
		}
	}
	if !blank || len(pairs) == 0 {
		return false
	}
	for _, p := range pairs {
		p.over.text = join(p.over.last, p.over.text, p.more.last, 0)
		if first := p.more.text; len([]rune(first)) > 0 && p.more.last.text() != first {
			// The carried text has several lines: take all of them.
			p.over.text = p.over.text[:len(p.over.text)-len(p.more.last.text())] + first
		}
		p.over.last, p.over.room = p.more.last, p.more.room
	}
	return true
}
