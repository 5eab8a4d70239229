package xls

import (
	"sort"
	"strings"
	"unicode"

	"gouji/parse/document"
)

// grid is what one sheet holds: the rows with filled cells, in order.
type grid struct {
	rows   []row
	merges []area
	boxes  []string // paragraphs of text boxes
	hidden bool     // some rows or columns are
}

type row struct {
	n     int // from 0
	cells []cell
}

type cell struct {
	col       int
	text, raw string
}

// area is a block of cells, all ends included.
type area struct{ r1, c1, r2, c2 int }

// put adds a cell. Cells come in the order of their rows, or nearly so.
func (g *grid) put(n, col int, c cell) {
	c.col = col
	if k := len(g.rows); k == 0 || g.rows[k-1].n != n {
		g.rows = append(g.rows, row{n: n})
	}
	r := &g.rows[len(g.rows)-1]
	r.cells = append(r.cells, c)
}

// order sorts rows, cells and merges, and joins what there is of one row. Of
// two cells in one place the later one holds.
func (g *grid) order() {
	sort.SliceStable(g.rows, func(i, j int) bool { return g.rows[i].n < g.rows[j].n })
	rows := g.rows[:0]
	for _, r := range g.rows {
		if k := len(rows); k > 0 && rows[k-1].n == r.n {
			rows[k-1].cells = append(rows[k-1].cells, r.cells...)
		} else {
			rows = append(rows, r)
		}
	}
	g.rows = rows
	for i := range g.rows {
		all := g.rows[i].cells
		sort.SliceStable(all, func(i, j int) bool { return all[i].col < all[j].col })
		kept := all[:0]
		for _, c := range all {
			if k := len(kept); k > 0 && kept[k-1].col == c.col {
				kept = kept[:k-1]
			}
			kept = append(kept, c)
		}
		g.rows[i].cells = kept
	}
	sort.SliceStable(g.merges, func(i, j int) bool {
		a, b := g.merges[i], g.merges[j]
		return a.r1 < b.r1 || a.r1 == b.r1 && a.c1 < b.c1
	})
}

// maxGap is how many blank rows a table may have in one place.
const maxGap = 30

// band is some rows that belong together: one row, or those that vertical
// merges tie. first and last are numbers of rows, from and to indices of them.
type band struct {
	first, last int
	from, to    int
	lone        bool // only one cell is filled, and it has words
}

// layOut hands the sheet over: its tables, and as paragraphs the rows with a
// single text before and after a table, on both sides of blank rows, and of
// prose. left is how many places of tables may still be handed over.
func (g *grid) layOut(b *document.Builder, left *int) error {
	var table []band
	flush := func() error {
		err := g.table(b, table, left)
		table = nil
		return err
	}
	bands := g.bands()
	for len(bands) > 0 {
		// A run of rows without a blank one between them.
		n := 1
		for n < len(bands) && bands[n].first == bands[n-1].last+1 {
			n++
		}
		run := bands[:n]
		bands = bands[n:]
		head, tail := 0, len(run)
		for head < tail && run[head].lone {
			head++
		}
		for tail > head && run[tail-1].lone {
			tail--
		}
		far := len(table) > 0 && run[0].first-table[len(table)-1].last > maxGap
		if head > 0 || far {
			if err := flush(); err != nil {
				return err
			}
		}
		g.paragraphs(b, run[:head])
		inner := run[head:tail]
		for {
			from, to := g.prose(inner)
			table = append(table, inner[:from]...)
			if from == len(inner) {
				break
			}
			if err := flush(); err != nil {
				return err
			}
			g.paragraphs(b, inner[from:to])
			inner = inner[to:]
		}
		if tail < len(run) {
			if err := flush(); err != nil {
				return err
			}
			g.paragraphs(b, run[tail:])
		}
	}
	return flush()
}

// bands groups the rows that vertical merges tie together.
func (g *grid) bands() []band {
	var out []band
	merges := g.merges
	for i, r := range g.rows {
		// Merges that start in blank rows above tie nothing to them.
		for len(merges) > 0 && merges[0].r1 < r.n {
			merges = merges[1:]
		}
		last := r.n
		for ; len(merges) > 0 && merges[0].r1 == r.n; merges = merges[1:] {
			last = max(last, merges[0].r2)
		}
		if k := len(out) - 1; k >= 0 && out[k].last >= r.n {
			out[k].last = max(out[k].last, last)
			out[k].to = i + 1
			continue
		}
		out = append(out, band{first: r.n, last: last, from: i, to: i + 1})
	}
	if k := len(out) - 1; k >= 0 {
		// Merged blank rows below the last filled one are of no use.
		out[k].last = g.rows[out[k].to-1].n
	}
	for i := range out {
		out[i].lone = g.isLone(out[i])
	}
	return out
}

// isLone tells whether only one cell of a band is filled, and it has words.
func (g *grid) isLone(b band) bool {
	var only *cell
	for _, r := range g.rows[b.from:b.to] {
		for i := range r.cells {
			if only != nil {
				return false
			}
			only = &r.cells[i]
		}
	}
	return only != nil && strings.ContainsFunc(only.text, unicode.IsLetter)
}

// prose finds the next rows inside a table that are no part of it: several in
// a row with a single text that is not merged across, of which one ends a
// sentence. Both ends are len(bands) if there are none.
func (g *grid) prose(bands []band) (from, to int) {
	for from = 0; from < len(bands); from = to + 1 {
		for from < len(bands) && !bands[from].lone {
			from++
		}
		to = from
		sentence := false
		for to < len(bands) && bands[to].lone {
			c := g.rows[bands[to].from].cells
			if len(c) == 0 || g.across(bands[to].first, c[0].col) {
				sentence = false
				break
			}
			sentence = sentence || strings.HasSuffix(strings.TrimSpace(c[0].text), "。")
			to++
		}
		if to > from+1 && sentence {
			return from, to
		}
	}
	return len(bands), len(bands)
}

// across reports whether the cell is merged over several columns.
func (g *grid) across(row, col int) bool {
	i := sort.Search(len(g.merges), func(i int) bool {
		a := g.merges[i]
		return a.r1 > row || a.r1 == row && a.c1 >= col
	})
	return i < len(g.merges) && g.merges[i].r1 == row && g.merges[i].c1 == col && g.merges[i].c2 > col
}

// paragraphs hands the lines of lone cells over.
func (g *grid) paragraphs(b *document.Builder, bands []band) {
	for _, x := range bands {
		for _, r := range g.rows[x.from:x.to] {
			for _, c := range r.cells {
				for _, line := range lines(c.text) {
					b.Paragraph(line)
				}
			}
		}
	}
}

// lines are the lines of a text.
func lines(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' })
}

// table hands the rows of some bands over as one table without blank margins.
func (g *grid) table(b *document.Builder, bands []band, left *int) error {
	if len(bands) == 0 {
		return nil
	}
	box := area{bands[0].first, maxCol, bands[len(bands)-1].last, 0}
	rows := g.rows[bands[0].from:bands[len(bands)-1].to]
	for _, r := range rows {
		box.c1 = min(box.c1, r.cells[0].col)
		box.c2 = max(box.c2, r.cells[len(r.cells)-1].col)
	}
	merges := g.within(box)
	var cover [maxCol]area // by column: the last merge that covers it
	for c := range cover {
		cover[c].r2 = -1
	}
	out := make([][]document.NewCell, box.r2-box.r1+1)
	for n := box.r1; n <= box.r2; n++ {
		for ; len(merges) > 0 && merges[0].r1 <= n; merges = merges[1:] {
			a := merges[0]
			// Where merges overlap, the first one holds.
			free := true
			for c := a.c1; c <= a.c2; c++ {
				free = free && cover[c].r2 < n
			}
			for c := a.c1; c <= a.c2 && free; c++ {
				cover[c] = a
			}
			if *left -= a.c2 - a.c1; *left < 0 {
				return document.TooLarge
			}
		}
		var cells []cell
		if len(rows) > 0 && rows[0].n == n {
			cells = rows[0].cells
			rows = rows[1:]
		}
		blank := true
		for c := box.c1; c <= box.c2; c++ {
			x := document.NewCell{Column: c - box.c1}
			if len(cells) > 0 && cells[0].col == c {
				x.Text, x.Raw = cells[0].text, cells[0].raw
				cells = cells[1:]
			}
			if a := cover[c]; a.r2 >= n {
				if a.r1 != n || a.c1 != c {
					continue // covered, whatever it holds
				}
				x.ColSpan, x.RowSpan = a.c2-a.c1+1, a.r2-a.r1+1
			}
			blank = blank && x.Text == "" && x.RowSpan == 0
			out[n-box.r1] = append(out[n-box.r1], x)
		}
		if *left -= box.c2 - box.c1 + 1; *left < 0 {
			return document.TooLarge
		}
		if blank {
			out[n-box.r1] = nil
		}
	}
	b.Table("", out)
	return nil
}

// within are the merges that begin in box, cut to it.
func (g *grid) within(box area) []area {
	var out []area
	for _, a := range g.merges {
		if a.r1 < box.r1 || a.r1 > box.r2 || a.c1 < box.c1 || a.c1 > box.c2 {
			continue
		}
		a.r2, a.c2 = min(a.r2, box.r2), min(a.c2, box.c2)
		if a.r2 > a.r1 || a.c2 > a.c1 {
			out = append(out, a)
		}
	}
	return out
}
