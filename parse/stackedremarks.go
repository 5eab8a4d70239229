package parse

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
	if cols < 3 || i+k >= len(ps) || !isCellNumber(ps[i+k]) || !headsAmount(ps[i+1].line) {
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

// headsAmount reports whether a header's word names an amount of money.
func headsAmount(s string) bool {
	switch role, _ := roleOf(s); role {
	case ColInitial, ColBudget, ColArrived, ColExecuted, ColAmount:
		return true
	}
	return moneyName(s)
}
