package xlsx

import (
	"sort"
	"strings"
	"unicode"

	"gouji/parse/document"
)

// maxGap is how many blank rows a table may have in one place.
const maxGap = 30

// maxBlank is the width up to which the blank cells of a table are handed
// over; those of a wider one are left to be understood.
const maxBlank = 256

// band is some rows that belong together: one row, or those that vertical
// merges tie. first and last are numbers of rows, from and to indices of them.
type band struct {
	first, last int
	from, to    int
	lone        bool // only one cell is filled, and it has words
}

// layOut hands the sheet over: tables, and as paragraphs the rows with a single
// text before and after a table, on both sides of blank rows, and of prose.
func (g *grid) layOut(b *document.Builder, left *int) error {
	bands := g.bands()
	var table []band
	flush := func() error {
		err := g.table(b, table, left)
		table = nil
		return err
	}
	for i := 0; i < len(bands); {
		end := i + 1
		for end < len(bands) && bands[end].first == bands[end-1].last+1 {
			end++
		}
		first, last := i, end
		for first < end && bands[first].lone {
			first++
		}
		for last > first && bands[last-1].lone {
			last--
		}
		far := len(table) > 0 && bands[i].first-table[len(table)-1].last > maxGap
		if first > i || far {
			if err := flush(); err != nil {
				return err
			}
		}
		g.paragraphs(b, bands[i:first])
		inner := bands[first:last]
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
		if last < end {
			if err := flush(); err != nil {
				return err
			}
			g.paragraphs(b, bands[last:end])
		}
		i = end
	}
	return flush()
}

// bands groups the rows that vertical merges tie together.
func (g *grid) bands() []band {
	var out []band
	m := 0
	for i := range g.rows {
		n := g.rows[i].n
		// Merges that start in blank rows above tie nothing to them.
		for m < len(g.merges) && g.merges[m].r1 < n {
			m++
		}
		last := n
		for ; m < len(g.merges) && g.merges[m].r1 == n; m++ {
			last = max(last, g.merges[m].r2)
		}
		if k := len(out) - 1; k >= 0 && out[k].last >= n {
			out[k].last = max(out[k].last, last)
			out[k].to = i + 1
			continue
		}
		out = append(out, band{first: n, last: last, from: i, to: i + 1})
	}
	for i := range out {
		// Merged blank rows below the last filled one are of no use.
		if i == len(out)-1 {
			out[i].last = g.rows[out[i].to-1].n
		}
		out[i].lone = g.lone(out[i])
	}
	return out
}

// lone reports whether only one cell of the band is filled, and it has words.
func (g *grid) lone(b band) bool {
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

func (g *grid) paragraphs(b *document.Builder, bands []band) {
	for _, x := range bands {
		for _, r := range g.rows[x.from:x.to] {
			for _, c := range r.cells {
				for _, line := range strings.FieldsFunc(c.text, func(r rune) bool { return r == '\n' || r == '\r' }) {
					b.Paragraph(line)
				}
			}
		}
	}
}

// table hands over the rows of some bands as one table without blank margins.
func (g *grid) table(b *document.Builder, bands []band, left *int) error {
	if len(bands) == 0 {
		return nil
	}
	top, bottom := bands[0].first, bands[len(bands)-1].last
	rows := g.rows[bands[0].from:bands[len(bands)-1].to]
	c1, c2 := maxCol, 0
	for _, r := range rows {
		if len(r.cells) > 0 {
			c1, c2 = min(c1, r.cells[0].col), max(c2, r.cells[len(r.cells)-1].col)
		}
	}
	merges := g.within(area{top, c1, bottom, c2})
	width := c2 - c1 + 1
	cover := make([]*area, width) // by column: the merge that covers the row
	grid := make([][]document.NewCell, bottom-top+1)
	for n := top; n <= bottom; n++ {
		for len(merges) > 0 && merges[0].r1 <= n {
			a := &merges[0]
			for c := a.c1; c <= a.c2; c++ {
				if *left--; *left < 0 {
					return document.TooLarge
				}
				// Where merges overlap, the first one holds.
				if x := cover[c-c1]; x == nil || x.r2 < n {
					cover[c-c1] = a
				}
			}
			merges = merges[1:]
		}
		var cells []cell
		if len(rows) > 0 && rows[0].n == n {
			cells = rows[0].cells
			rows = rows[1:]
		}
		out := make([]document.NewCell, 0, len(cells))
		for c := c1; c <= c2; c++ {
			a := cover[c-c1]
			if a != nil && a.r2 < n {
				a, cover[c-c1] = nil, nil
			}
			x := document.NewCell{Column: c - c1}
			filled := len(cells) > 0 && cells[0].col == c
			if filled {
				x.Text, x.Raw = cells[0].text, cells[0].raw
				cells = cells[1:]
			}
			switch {
			case a != nil && (a.r1 != n || a.c1 != c):
				continue // covered, whatever it holds
			case a != nil:
				x.ColSpan, x.RowSpan = a.c2-a.c1+1, a.r2-a.r1+1
			case !filled && width > maxBlank:
				continue
			}
			out = append(out, x)
		}
		// A row costs the places that its line takes, and the search for them.
		cost := width / 32
		if k := len(out); k > 0 {
			cost = max(cost, out[k-1].Column+1)
		}
		if *left -= cost; *left < 0 {
			return document.TooLarge
		}
		grid[n-top] = out
	}
	for i, r := range grid {
		if blank(r) {
			grid[i] = nil
		}
	}
	b.Table("", grid)
	return nil
}

// blank reports whether a row has neither text nor merged cells.
func blank(r []document.NewCell) bool {
	for _, c := range r {
		if c.Text != "" || c.RowSpan > 0 {
			return false
		}
	}
	return true
}

// within are the merges that lie in box, cut to it.
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
