package parse

import "strings"

// A table that was copied one cell to a line, whose rows have lost their
// width: merged cells stand once, and a bar by itself may be a blank cell or
// the beginning of a row. Words behind numbers begin a row.

// minRecords is the number of rows from which such cells are a table,
// maxRecord the number of columns up to which.
const (
	minRecords = 2
	maxRecord  = 6
)

// records reads single cells as rows of words with numbers behind them, under
// a header of one line, or of two of which the upper has merged cells.
func (c *Content) records(p *para, rows []grow, grid *gridContext) bool {
	var cells []gcell
	for i := range rows {
		switch g := firstCell(&rows[i]); {
		case g == nil:
			cells = append(cells, gcell{blank: true})
		case len(cells) == 0 || !translates(g, &cells[len(cells)-1]):
			cells = append(cells, *g)
		}
	}
	for n := len(cells); n > 0 && !cells[n-1].numeric(); n-- {
		cells = cells[:n-1] // notes below the table
	}
	first := 0
	for first < len(cells) && !cells[first].numeric() {
		first++
	}
	body := first - 1 // the first row's words
	if first == len(cells) || body < 1 || !cells[body].words() {
		return false
	}
	var table []grow
	wide, narrow := 0, maxRecord+1
	for i := body; i < len(cells); {
		if cells[i].blank {
			i++
			continue
		}
		if !cells[i].words() {
			return false
		}
		r := grow{index: rows[i].index, cells: []gcell{cells[i]}}
		for i++; i < len(cells) && (cells[i].numeric() || cells[i].blank); i++ {
			if cells[i].numeric() {
				r.cells = append(r.cells, cells[i])
			}
		}
		n := len(r.cells) - 1
		if n == 0 || n > maxRecord {
			return false
		}
		wide, narrow = max(wide, n), min(narrow, n)
		table = append(table, r)
	}
	h, at := c.recordHeader(cells[:body], wide, narrow, grid)
	if h == nil || len(table) < minRecords || narrow < 2 {
		return false
	}
	for i := range table {
		r := &table[i]
		n := len(r.cells) - 1
		if n != wide && n != len(at) {
			return false
		}
		for k := range n {
			if r.cells[k+1].col = k + 1; n < wide {
				r.cells[k+1].col = at[k]
			}
		}
		r.cells[0].col = 0
	}
	c.plain(p, h, table, grid)
	return true
}

// translates reports whether a cell says in Latin letters what the one before it
// says in Chinese.
func translates(g, before *gcell) bool {
	return before.words() && g.words() && strings.ContainsFunc(before.text, isHan) && !strings.ContainsFunc(g.text, isHan) && strings.ContainsFunc(g.text, isLatin)
}

// lastCells is where the cells behind the last blank one begin.
func lastCells(cells []gcell) int {
	k := len(cells)
	for k > 0 && !cells[k-1].blank {
		k--
	}
	return k
}

// withoutGroups takes the cells that stand over several columns out of a header
// of more cells than rows have: the one right before 合计 is over it and what
// stands behind it. It gives the group of each cell that is left, 0 for none.
func withoutGroups(cells []gcell, width int) (out []gcell, groups []int) {
	n := 0
	for i := range cells {
		if i > 0 && i+1 < len(cells) && len(cells)-n > width && onlySum(cells[i+1].text) && !onlySum(cells[i].text) {
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
func (c *Content) recordHeader(cells []gcell, wide, narrow int, grid *gridContext) (h *header, at []int) {
	var upper, lower []gcell
	broken := false
	for i := range cells {
		switch g := &cells[i]; {
		case g.blank:
			broken = len(upper) > 0
		case !g.words():
			return nil, nil
		case broken:
			lower = append(lower, *g)
		default:
			upper = append(upper, *g)
		}
	}
	head := func(list []gcell, from int) *header {
		r := grow{cells: []gcell{{blank: true}}}
		for k := range list {
			g := list[k]
			g.col = from + k
			r.cells = append(r.cells, g)
		}
		return c.header(&r, grid)
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
		h.fixed = true
		for k, n := range groups {
			if n > 0 {
				col := &h.cols[1+k]
				col.own, col.group = headerText(col.text), n
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
	h = &header{fixed: true, cols: make([]column, wide+1)}
	at = append(at, 1)
	for k := range lower {
		col := low.cols[1+k]
		col.own, col.group = headerText(col.text), 1
		col.key = mergeKey(up.cols[1].key, col.key)
		col.text = up.cols[1].text + col.text
		h.cols[1+k] = col
	}
	for k := 1; k < len(upper); k++ {
		h.cols[len(lower)+k] = up.cols[1+k]
		at = append(at, len(lower)+k)
	}
	h.classify()
	return h, at
}
