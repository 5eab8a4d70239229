package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
)

// The block of a fund's form that tells what came in, went out and is left, copied one
// cell to a line under the header of a budget block: 预算数 / 执行数 / 执行率 / 收入合计 / …

// minFlows is the number of rows from which such a block is one.
const minFlows = 3

// flowBlock is the width of the header of such a block that begins at paragraph i and the
// number of its rows, 0 if none does.
func flowBlock(ps []*content.Para, i int) (width, rows int) {
	var fields []lang.ColumnRole
	for ; i+width < len(ps) && width < form.MaxRecord && isCellLine(ps[i+width].Line); width++ {
		role, ok := lang.RoleOf(ps[i+width].Line)
		if !ok {
			break
		}
		fields = append(fields, role)
	}
	if width < 3 || !reflow.BudgetFields(fields) {
		return 0, 0
	}
	in, out := false, false
	for k := i + width; k+width < len(ps) && flowRow(ps[k:k+width+1]); k += width + 1 {
		name := ps[k].Line
		if total, part := reflow.BudgetLabel(name); total || part && !strings.Contains(name, "其中") && rows == 0 {
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
func flowRow(cells []*content.Para) bool {
	for n, q := range cells {
		s := strings.TrimSpace(q.Line)
		if q.Text.Len() == 0 || !isCellLine(s) || (n == 0) == content.NumberWord(s) {
			return false
		}
	}
	return true
}

// flowCells reads such a block as a plain table. It returns how many paragraphs it took.
func flowCells(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	width, n := flowBlock(ps, i)
	if n == 0 {
		return 0
	}
	for b := i - 1; b >= 0 && b >= i-2 && !grid.HasUnit; b-- {
		grid.SeeUnits(ps[b].Line)
	}
	row := func(k, index int) table.Row {
		r := table.Row{Index: index}
		for m := k; m < k+width+1; m++ {
			x := table.ContextOf(c, ps[m])
			x.Cell = m - k + 1
			r.Cells = append(r.Cells, table.Cell(c, ps[m].Text, ps[m], x, m-k, 1))
		}
		return r
	}
	head := table.Row{Cells: []content.Cell{{Blank: true}}}
	for m := range width {
		head.Cells = append(head.Cells, table.Cell(c, ps[i+m].Text, ps[i+m], table.ContextOf(c, ps[i+m]), m+1, 1))
	}
	h := table.ReadHeader(c, &head, grid)
	h.Fixed = true
	var rows []table.Row
	for k := range n {
		rows = append(rows, row(i+width+k*(width+1), k+1))
	}
	form.Plain(c, ps[i], h, rows, grid)
	return width + n*(width+1)
}
