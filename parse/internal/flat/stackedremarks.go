package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// A list of items that was copied one cell to a line: the words of its header, then
// for each item its name, its amount and perhaps remarks, and a total at the end.
// Blank remarks are lost.

// itemRows reads such a list. It returns how many paragraphs it took.
func itemRows(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	k := 0
	for i+k < len(ps) && k <= maxStacked && isCellHead(ps[i+k]) {
		k++
	}
	cols := k - 1 // the last word is the name of the first item
	if i+k+1 < len(ps) && isItemName(ps[i+k]) && isCellNumber(ps[i+k+1]) {
		cols, k = k, k+1 // 30226 劳务费, or a name of more words than a header's
	}
	if n := fixedItems(c, ps, i, cols, grid); n > 0 {
		return n
	}
	if cols < 3 || i+k >= len(ps) || !isCellNumber(ps[i+k]) || !form.HeadsAmount(ps[i+1].Line) || lang.ContainsAny(ps[i+1].Line, form.SpentNames) {
		return 0
	}
	type item struct{ name, amount int }
	var items []item
	j := i + cols
	for summed := false; !summed; {
		items = append(items, item{j, j + 1})
		summed, _ = table.IsSumLabel(content.Trimmed(ps[j].Line))
		next := j + 2
		for next < len(ps) && !isCellNumber(ps[next]) && next-j <= cols {
			next++
		}
		if summed {
			j += 2
			break
		}
		if next >= len(ps) || !isCellNumber(ps[next]) || !isCellLine(ps[next-1].Line) || next-1 == j+1 {
			return 0
		}
		j = next - 1
	}
	if len(items) <= form.MinItems {
		return 0
	}
	cell := func(at, col int) content.Cell {
		return table.Cell(c, ps[at].Text, ps[at], table.ContextOf(c, ps[at]), col, 1)
	}
	head := table.Row{Cells: []content.Cell{cell(i, 0), cell(i+1, 1)}}
	h := table.ReadHeader(c, &head, grid)
	h.Fixed = true
	rows := make([]table.Row, len(items))
	for n, x := range items {
		rows[n] = table.Row{Index: n, Cells: []content.Cell{cell(x.name, 0), cell(x.amount, 1)}}
	}
	form.Plain(c, ps[i], h, rows, grid)
	return j - i
}

// isItemName reports whether a line may be the name of an item: words, before which a code may stand.
func isItemName(p *content.Para) bool {
	s := strings.TrimLeft(content.Trimmed(p.Line), "0123456789")
	return strings.ContainsFunc(s, lang.IsHan) && !content.Longer(s, 2*content.CellLine) && !content.Parted(s) && !strings.ContainsAny(s, "|\t")
}

// fixedItems reads such a list each of whose items takes as many lines as the header, up to its total: remarks may be
// long, or numbers. It returns how many paragraphs it took.
func fixedItems(c *content.Draft, ps []*content.Para, i, cols int, grid *table.Context) int {
	at := -1 // the only amount
	for k := 1; k < cols; k++ {
		if form.HeadsAmount(ps[i+k].Line) {
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
	for ; j+at < len(ps) && isItemName(ps[j]) && !table.BareSum(content.Trimmed(ps[j].Line)) && isCellNumber(ps[j+at]); j += cols {
		n++
	}
	if n <= form.MinItems || j+1 >= len(ps) || !table.BareSum(content.Trimmed(ps[j].Line)) || !isCellNumber(ps[j+1]) {
		return 0
	}
	cell := func(k, col int) content.Cell {
		return table.Cell(c, ps[k].Text, ps[k], table.ContextOf(c, ps[k]), col, 1)
	}
	head := table.Row{Cells: []content.Cell{cell(i, 0), cell(i+at, 1)}}
	h := table.ReadHeader(c, &head, grid)
	h.Fixed = true
	var rows []table.Row
	for m := range n {
		k := i + cols + m*cols
		r := table.Row{Index: m, Cells: []content.Cell{cell(k, 0), cell(k+at, 1)}}
		r.Cells[0].Text = strings.TrimLeft(r.Cells[0].Text, "0123456789 ") // codes that several items may share
		rows = append(rows, r)
	}
	rows = append(rows, table.Row{Index: n, Cells: []content.Cell{cell(j, 0), cell(j+1, 1)}})
	form.Plain(c, ps[i], h, rows, grid)
	return j + 2 - i
}
