package parse

import "strings"

// A list of items that was copied one cell to a line: the words of its header, then
// for each item its name, its amount and perhaps remarks, and a total at the end.
// Blank remarks are lost.

// minItems is the number of items from which such lines are a list.
const minItems = 2

// itemRows reads such a list. It returns how many paragraphs it took.
func (c *Content) itemRows(ps []*para, i int, grid *gridContext) int {
	k := 0
	for i+k < len(ps) && k <= maxStacked && isCellHead(ps[i+k]) {
		k++
	}
	cols := k - 1 // the last word is the name of the first item
	if i+k+1 < len(ps) && isItemName(ps[i+k]) && isCellNumber(ps[i+k+1]) {
		cols, k = k, k+1 // 30226 劳务费, or a name of more words than a header's
	}
	if n := c.fixedItems(ps, i, cols, grid); n > 0 {
		return n
	}
	if cols < 3 || i+k >= len(ps) || !isCellNumber(ps[i+k]) || !headsAmount(ps[i+1].line) || containsAny(ps[i+1].line, spentNames) {
		return 0
	}
	type item struct{ name, amount int }
	var items []item
	j := i + cols
	for summed := false; !summed; {
		items = append(items, item{j, j + 1})
		summed, _ = isSumLabel(trimmed(ps[j].line))
		next := j + 2
		for next < len(ps) && !isCellNumber(ps[next]) && next-j <= cols {
			next++
		}
		if summed {
			j += 2
			break
		}
		if next >= len(ps) || !isCellNumber(ps[next]) || !isCellLine(ps[next-1].line) || next-1 == j+1 {
			return 0
		}
		j = next - 1
	}
	if len(items) <= minItems {
		return 0
	}
	cell := func(at, col int) gcell {
		return c.cell(ps[at].text, ps[at], c.contextOf(ps[at]), col, 1)
	}
	head := grow{cells: []gcell{cell(i, 0), cell(i+1, 1)}}
	h := c.header(&head, grid)
	h.fixed = true
	rows := make([]grow, len(items))
	for n, x := range items {
		rows[n] = grow{index: n, cells: []gcell{cell(x.name, 0), cell(x.amount, 1)}}
	}
	c.plain(ps[i], h, rows, grid)
	return j - i
}

// isItemName reports whether a line may be the name of an item: words, before which a code may stand.
func isItemName(p *para) bool {
	s := strings.TrimLeft(trimmed(p.line), "0123456789")
	return strings.ContainsFunc(s, isHan) && !longer(s, 2*cellLine) && !parted(s) && !strings.ContainsAny(s, "|\t")
}

// fixedItems reads such a list each of whose items takes as many lines as the header, up to its total: remarks may be
// long, or numbers. It returns how many paragraphs it took.
func (c *Content) fixedItems(ps []*para, i, cols int, grid *gridContext) int {
	at := -1 // the only amount
	for k := 1; k < cols; k++ {
		if headsAmount(ps[i+k].line) {
			if at > 0 {
				return 0
			}
			at = k
		}
	}
	if at < 0 || cols < 3 {
		return 0
	}
	j, n := i+cols, 0
	for ; j+at < len(ps) && isItemName(ps[j]) && !bareSum(trimmed(ps[j].line)) && isCellNumber(ps[j+at]); j += cols {
		n++
	}
	if n <= minItems || j+1 >= len(ps) || !bareSum(trimmed(ps[j].line)) || !isCellNumber(ps[j+1]) {
		return 0
	}
	cell := func(k, col int) gcell {
		return c.cell(ps[k].text, ps[k], c.contextOf(ps[k]), col, 1)
	}
	head := grow{cells: []gcell{cell(i, 0), cell(i+at, 1)}}
	h := c.header(&head, grid)
	h.fixed = true
	var rows []grow
	for m := range n {
		k := i + cols + m*cols
		r := grow{index: m, cells: []gcell{cell(k, 0), cell(k+at, 1)}}
		r.cells[0].text = strings.TrimLeft(r.cells[0].text, "0123456789 ") // codes that several items may share
		rows = append(rows, r)
	}
	rows = append(rows, grow{index: n, cells: []gcell{cell(j, 0), cell(j+1, 1)}})
	c.plain(ps[i], h, rows, grid)
	return j + 2 - i
}

// headsAmount reports whether a header's word names an amount of money.
func headsAmount(s string) bool {
	switch role, _ := roleOf(s); role {
	case ColInitial, ColBudget, ColArrived, ColExecuted, ColAmount:
		return true
	}
	return moneyName(s)
}
