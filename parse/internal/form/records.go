package form

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// A table that was copied one cell to a line, whose rows have lost their
// width: merged cells stand once, and a bar by itself may be a blank cell or
// the beginning of a row. Words behind numbers begin a row.

// minRecords is the number of rows from which such cells are a table,
// MaxRecord the number of columns up to which.
const (
	minRecords = 2
	MaxRecord  = 6
)

// Records reads single cells as rows of words with numbers behind them, under
// a header of one line, or of two of which the upper has merged cells.
func Records(c *content.Draft, p *content.Para, rows []table.Row, grid *table.Context) bool {
	var cells []content.Cell
	for i := range rows {
		switch g := table.FirstCell(&rows[i]); {
		case g == nil:
			cells = append(cells, content.Cell{Blank: true})
		case len(cells) == 0 || !translates(g, &cells[len(cells)-1]):
			cells = append(cells, *g)
		}
	}
	for n := len(cells); n > 0 && !table.Numeric(&cells[n-1]); n-- {
		cells = cells[:n-1] // notes below the table
	}
	first := 0
	for first < len(cells) && !table.Numeric(&cells[first]) {
		first++
	}
	body := first - 1 // the first row's words
	if first == len(cells) || body < 1 || !table.Words(&cells[body]) {
		return false
	}
	var drawn []table.Row
	wide, narrow := 0, MaxRecord+1
	for i := body; i < len(cells); {
		if cells[i].Blank {
			i++
			continue
		}
		if !table.Words(&cells[i]) {
			return false
		}
		r := table.Row{Index: rows[i].Index, Cells: []content.Cell{cells[i]}}
		for i++; i < len(cells) && (table.Numeric(&cells[i]) || cells[i].Blank); i++ {
			if table.Numeric(&cells[i]) {
				r.Cells = append(r.Cells, cells[i])
			}
		}
		n := len(r.Cells) - 1
		if n == 0 || n > MaxRecord {
			return false
		}
		wide, narrow = max(wide, n), min(narrow, n)
		drawn = append(drawn, r)
	}
	h, at := recordHeader(c, cells[:body], wide, narrow, grid)
	if h == nil || len(drawn) < minRecords || narrow < 2 {
		return false
	}
	for i := range drawn {
		r := &drawn[i]
		n := len(r.Cells) - 1
		if n != wide && n != len(at) {
			return false
		}
		for k := range n {
			if r.Cells[k+1].Col = k + 1; n < wide {
				r.Cells[k+1].Col = at[k]
			}
		}
		r.Cells[0].Col = 0
	}
	Plain(c, p, h, drawn, grid)
	return true
}

// translates reports whether a cell says in Latin letters what the one before it
// says in Chinese.
func translates(g, before *content.Cell) bool {
	return table.Words(before) && table.Words(g) && strings.ContainsFunc(before.Text, lang.IsHan) && !strings.ContainsFunc(g.Text, lang.IsHan) && strings.ContainsFunc(g.Text, lang.IsLatin)
}

// lastCells is where the cells behind the last blank one begin.
func lastCells(cells []content.Cell) int {
	k := len(cells)
	for k > 0 && !cells[k-1].Blank {
		k--
	}
	return k
}

// withoutGroups takes the cells that stand over several columns out of a header
// of more cells than rows have: the one right before 合计 is over it and what
// stands behind it. It gives the group of each cell that is left, 0 for none.
func withoutGroups(cells []content.Cell, width int) (out []content.Cell, groups []int) {
	n := 0
	for i := range cells {
		if i > 0 && i+1 < len(cells) && len(cells)-n > width && table.OnlySum(cells[i+1].Text) && !table.OnlySum(cells[i].Text) {
			n++
			continue
		}
		out = append(out, cells[i])
		groups = append(groups, n)
	}
	return out, groups
}

// recordHeader is the header over records of so many numbers, nil if the words
// do not make one, and the columns that the numbers of narrower rows stand
// under: the first of each merged cell.
func recordHeader(c *content.Draft, cells []content.Cell, wide, narrow int, grid *table.Context) (h *table.Header, at []int) {
	var upper, lower []content.Cell
	broken := false
	for i := range cells {
		switch g := &cells[i]; {
		case g.Blank:
			broken = len(upper) > 0
		case !table.Words(g):
			return nil, nil
		case broken:
			lower = append(lower, *g)
		default:
			upper = append(upper, *g)
		}
	}
	head := func(list []content.Cell, from int) *table.Header {
		r := table.Row{Cells: []content.Cell{{Blank: true}}}
		for k := range list {
			g := list[k]
			g.Col = from + k
			r.Cells = append(r.Cells, g)
		}
		return table.ReadHeader(c, &r, grid)
	}
	if k := lastCells(cells); len(cells)-k == wide+1 && narrow == wide {
		upper, lower = cells[k:], nil // a title above
	}
	if len(lower) == 0 {
		upper, groups := withoutGroups(upper, wide+1)
		if len(upper) == wide+1 {
			upper, groups = upper[1:], groups[1:] // over the rows' words
		}
		if len(upper) != wide || narrow != wide {
			return nil, nil
		}
		h = head(upper, 1)
		h.Fixed = true
		for k, n := range groups {
			if n > 0 {
				col := &h.Cols[1+k]
				col.Own, col.Group = lang.HeaderText(col.Text), n
			}
		}
		return h, nil
	}
	if len(upper) == narrow+1 {
		upper = upper[1:]
	}
	// The first cell of the upper line is over those of the lower one.
	if len(upper) < 2 || len(lower) < 2 || len(upper)-1+len(lower) != wide {
		return nil, nil
	}
	up, low := head(upper, 1), head(lower, 1)
	h = &table.Header{Fixed: true, Cols: make([]content.Column, wide+1)}
	at = append(at, 1)
	for k := range lower {
		col := low.Cols[1+k]
		col.Own, col.Group = lang.HeaderText(col.Text), 1
		col.Key = table.MergeKey(up.Cols[1].Key, col.Key)
		col.Text = up.Cols[1].Text + col.Text
		h.Cols[1+k] = col
	}
	for k := 1; k < len(upper); k++ {
		h.Cols[len(lower)+k] = up.Cols[1+k]
		at = append(at, len(lower)+k)
	}
	h.Classify()
	return h, at
}
