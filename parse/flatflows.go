package parse

import "strings"

// The block of a fund's form that tells what came in, went out and is left, copied one
// cell to a line under the header of a budget block: 预算数 / 执行数 / 执行率 / 收入合计 / …

// minFlows is the number of rows from which such a block is one.
const minFlows = 3

// flowBlock is the width of the header of such a block that begins at paragraph i and the
// number of its rows, 0 if none does.
func flowBlock(ps []*para, i int) (width, rows int) {
	var fields []ColumnRole
	for ; i+width < len(ps) && width < maxRecord && isCellLine(ps[i+width].line); width++ {
		role, ok := roleOf(ps[i+width].line)
		if !ok {
			break
		}
		fields = append(fields, role)
	}
	if width < 3 || !budgetFields(fields) {
		return 0, 0
	}
	in, out := false, false
	for k := i + width; k+width < len(ps) && flowRow(ps[k:k+width+1]); k += width + 1 {
		name := ps[k].line
		if total, part := budgetLabel(name); total || part && !strings.Contains(name, "其中") && rows == 0 {
			return 0, 0 // sources of a budget
		}
		in, out = in || strings.Contains(name, "收入"), out || strings.Contains(name, "支出")
		rows++
	}
	if rows < minFlows || !in || !out {
		return 0, 0
	}
	return width, rows
}

// flowRow reports whether lines are the cells of a row: a name and values.
func flowRow(cells []*para) bool {
	for n, q := range cells {
		s := strings.TrimSpace(q.line)
		if q.text.Len() == 0 || !isCellLine(s) || (n == 0) == numberWord(s) {
			return false
		}
	}
	return true
}

// flowCells reads such a block as a plain table. It returns how many paragraphs it took.
func (c *Content) flowCells(ps []*para, i int, grid *gridContext) int {
	width, n := flowBlock(ps, i)
	if n == 0 {
		return 0
	}
	for b := i - 1; b >= 0 && b >= i-2 && !grid.hasUnit; b-- {
		grid.seeUnits(ps[b].line)
	}
	row := func(k, index int) grow {
		r := grow{index: index}
		for m := k; m < k+width+1; m++ {
			x := c.contextOf(ps[m])
			x.cell = m - k + 1
			r.cells = append(r.cells, c.cell(ps[m].text, ps[m], x, m-k, 1))
		}
		return r
	}
	head := grow{cells: []gcell{{blank: true}}}
	for m := range width {
		head.cells = append(head.cells, c.cell(ps[i+m].text, ps[i+m], c.contextOf(ps[i+m]), m+1, 1))
	}
	h := c.header(&head, grid)
	h.fixed = true
	var rows []grow
	for k := range n {
		rows = append(rows, row(i+width+k*(width+1), k+1))
	}
	c.plain(ps[i], h, rows, grid)
	return width + n*(width+1)
}
