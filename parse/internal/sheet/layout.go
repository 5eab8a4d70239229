package sheet

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"gouji/parse/document"
)

// maxGap is how many blank rows a table may have in one place.
const maxGap = 30

// mostBlank is how many blank cells follow each other in a table that was pasted
// into one column.
const mostBlank = 8

// maxBlank is the width up to which the blank cells of a table are handed
// over; those of a wider one are left to be understood.
const maxBlank = 256

// band is some rows that belong together: one row, or those that vertical
// merges tie. first and last are numbers of rows, from and to indices of them.
type band struct {
	first, last int
	from, to    int
	lone        bool // only one cell is filled, and it is a line of text
	cell        int  // its place, from 1, in a table pasted into one column
}

// layOut hands the sheet over: tables, and as paragraphs the rows with a single
// text before and after a table, on both sides of blank rows, and of prose.
func (g *Grid) layOut(b *document.Builder, left *int) error {
	bands := g.bands()
	var table []band
	flush := func() error {
		err := g.table(b, table, left)
		table = nil
		return err
	}
	for i := 0; i < len(bands); {
		end := i + 1
		if bands[i].cell > 0 {
			for end < len(bands) && bands[end].cell > 1 {
				end++
			}
			if err := flush(); err != nil {
				return err
			}
			table = bands[i:end:end]
			if err := flush(); err != nil {
				return err
			}
			i = end
			continue
		}
		for end < len(bands) && bands[end].first == bands[end-1].last+1 && bands[end].cell == 0 {
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
func (g *Grid) bands() []band {
	var out []band
	m := 0
	for i := range g.Rows {
		n := g.Rows[i].N
		// Merges that start in blank rows above tie nothing to them.
		for m < len(g.Merges) && g.Merges[m].R1 < n {
			m++
		}
		last := n
		for ; m < len(g.Merges) && g.Merges[m].R1 == n; m++ {
			last = max(last, g.Merges[m].R2)
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
			out[i].last = g.Rows[out[i].to-1].N
		}
		only := g.only(out[i])
		out[i].lone = only != nil && wordy(only)
	}
	g.pasted(out)
	return out
}

// only is the cell of the band that is filled, nil if there are several.
func (g *Grid) only(b band) *Cell {
	var only *Cell
	for _, r := range g.Rows[b.from:b.to] {
		for i := range r.Cells {
			if only != nil {
				return nil
			}
			only = &r.Cells[i]
		}
	}
	return only
}

// wordy reports whether a cell holds more than a figure.
func wordy(c *Cell) bool { return strings.ContainsFunc(c.Text, unicode.IsLetter) }

// pasted marks bands that were pasted into one column: four or more below each
// other, words as well as figures, with nothing beside them and few blank rows
// between them. They are the cells of a table, or the lines of a text.
func (g *Grid) pasted(bands []band) {
	for i := 0; i < len(bands); {
		first := g.only(bands[i])
		words, lines, start, end := 0, false, i, i
		for ; first != nil && end < len(bands); end++ {
			c := g.only(bands[end])
			if c == nil || c.Col != first.Col || g.across(bands[end].first, c.Col) || end > i && bands[end].first > bands[end-1].last+1+mostBlank {
				break
			}
			if wordy(c) {
				words++
				if words == end-i+1 && strings.HasSuffix(strings.TrimSpace(c.Text), "。") {
					start = end + 1 // prose above the table
				}
			}
			lines = lines || blankBeforeFigure(c.Text)
		}
		if words -= start - i; end-start >= 4 && words > 0 && words < end-start {
			for k := start; k < end; k++ {
				bands[k].lone = lines
				if !lines {
					bands[k].cell = k - start + 1
				}
			}
		}
		i = max(end, i+1)
	}
}

// blankBeforeFigure reports whether text goes on with a figure after a blank.
func blankBeforeFigure(text string) bool {
	blank := false
	for _, r := range strings.TrimSpace(text) {
		if blank && r >= '0' && r <= '9' {
			return true
		}
		blank = unicode.IsSpace(r)
	}
	return false
}

// prose finds the next rows inside a table that are no part of it: several in
// a row with a single text that is not merged across, of which one ends a
// sentence. Both ends are len(bands) if there are none.
func (g *Grid) prose(bands []band) (from, to int) {
	for from = 0; from < len(bands); from = to + 1 {
		for from < len(bands) && !bands[from].lone {
			from++
		}
		to = from
		sentence := false
		for to < len(bands) && bands[to].lone {
			c := g.Rows[bands[to].from].Cells
			if len(c) == 0 || g.across(bands[to].first, c[0].Col) {
				sentence = false
				break
			}
			sentence = sentence || strings.HasSuffix(strings.TrimSpace(c[0].Text), "。")
			to++
		}
		if to > from+1 && sentence {
			return from, to
		}
	}
	return len(bands), len(bands)
}

// across reports whether the cell is merged over several columns.
func (g *Grid) across(row, col int) bool {
	i := sort.Search(len(g.Merges), func(i int) bool {
		a := g.Merges[i]
		return a.R1 > row || a.R1 == row && a.C1 >= col
	})
	return i < len(g.Merges) && g.Merges[i].R1 == row && g.Merges[i].C1 == col && g.Merges[i].C2 > col
}

// Lines are the lines of a text.
func Lines(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' })
}

// paragraphs hands the lines of lone cells over.
func (g *Grid) paragraphs(b *document.Builder, bands []band) {
	for _, x := range bands {
		for _, r := range g.Rows[x.from:x.to] {
			for _, c := range r.Cells {
				for _, line := range Lines(c.Text) {
					b.Paragraph(line)
				}
			}
		}
	}
}

// table hands over the rows of some bands as one table without blank margins.
func (g *Grid) table(b *document.Builder, bands []band, left *int) error {
	if len(bands) == 0 {
		return nil
	}
	top, bottom := bands[0].first, bands[len(bands)-1].last
	rows := g.Rows[bands[0].from:bands[len(bands)-1].to]
	c1, c2 := rows[0].Cells[0].Col, 0
	for _, r := range rows {
		if len(r.Cells) > 0 {
			c1, c2 = min(c1, r.Cells[0].Col), max(c2, r.Cells[len(r.Cells)-1].Col)
		}
	}
	merges := g.within(Area{top, c1, bottom, c2})
	width := c2 - c1 + 1
	cover := make([]*Area, width) // by column: the merge that covers the row
	grid := make([][]document.NewCell, bottom-top+1)
	for n := top; n <= bottom; n++ {
		for len(merges) > 0 && merges[0].R1 <= n {
			a := &merges[0]
			if *left -= a.C2 - a.C1 + 1; *left < 0 {
				return document.TooLarge
			}
			under := cover[a.C1-c1 : a.C2-c1+1]
			// Where merges overlap, the first one holds.
			if !slices.ContainsFunc(under, func(x *Area) bool { return x != nil && x.R2 >= n }) {
				for c := range under {
					under[c] = a
				}
			}
			merges = merges[1:]
		}
		var cells []Cell
		if len(rows) > 0 && rows[0].N == n {
			cells = rows[0].Cells
			rows = rows[1:]
		}
		out := make([]document.NewCell, 0, len(cells))
		for c := c1; c <= c2; c++ {
			a := cover[c-c1]
			if a != nil && a.R2 < n {
				a, cover[c-c1] = nil, nil
			}
			x := document.NewCell{Column: c - c1}
			filled := len(cells) > 0 && cells[0].Col == c
			if filled {
				x.Text, x.Raw = cells[0].Text, cells[0].Raw
				cells = cells[1:]
			}
			switch {
			case a != nil && (a.R1 != n || a.C1 != c):
				continue // covered, whatever it holds
			case a != nil:
				x.ColSpan, x.RowSpan = a.C2-a.C1+1, a.R2-a.R1+1
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
func (g *Grid) within(box Area) []Area {
	var out []Area
	for _, a := range g.Merges {
		if a.R1 < box.R1 || a.R1 > box.R2 || a.C1 < box.C1 || a.C1 > box.C2 {
			continue
		}
		a.R2, a.C2 = min(a.R2, box.R2), min(a.C2, box.C2)
		if a.R2 > a.R1 || a.C2 > a.C1 {
			out = append(out, a)
		}
	}
	return out
}
