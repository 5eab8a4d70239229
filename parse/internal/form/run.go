package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// A table that was copied one cell to a line between bars.

// MaxLead is how many single cells, such as titles, may stand above a table
// that is found by nothing but its period. A sheet of one long column is not
// looked through from each of its rows on.
const MaxLead = 24

// CellsIn counts the rows from the first on that hold one cell each.
func CellsIn(rows []table.Row) int {
	n := 0
	for n < len(rows) && OneCell(&rows[n]) {
		n++
	}
	return n
}

// HeadsBefore are the roles of the last rows that each head a column: 全年预算 and 执行数 are two heads, though 预算执行数 is one,
// too.
func HeadsBefore(rows []table.Row) (roles []lang.ColumnRole) {
	for k := len(rows) - 1; k >= 0; k-- {
		g := table.FirstCell(&rows[k])
		if g == nil {
			continue
		}
		role, exact := lang.RoleOf(g.Text)
		if !exact && !IsMoneyColumn(role) && role != lang.ColRate {
			break
		}
		roles = append(roles, role)
	}
	slices.Reverse(roles)
	return roles
}

// GoalBlocks begin the block of a form that sets the goals in words.
var GoalBlocks = []string{"年度总体目标", "总体目标", "年度目标", "年度绩效目标", "年初设定目标", "预期目标"}

// MarkGoals marks the texts of goals in forms that were copied one cell to a
// line: 年初设定目标 and 全年实际完成情况, and behind them a text for each. told are those of
// texts of goals and results that were parted from their heads, by block.
func MarkGoals(ps []*content.Para, told map[int]content.Side) {
	for b, side := range told {
		ps[b].Side, ps[b].Goal = side, side == content.GoalSide
	}
	for i := 0; i+3 < len(ps); i++ {
		if ps[i].Text.Len() == 0 || ps[i].Text.Len() > content.CellLine || ps[i+1].Text.Len() == 0 || ps[i+1].Text.Len() > content.CellLine {
			continue
		}
		role, ok := lang.RoleOf(ps[i+1].Line)
		if !ok || role != lang.ColActual {
			continue
		}
		if role, ok = lang.RoleOf(ps[i].Line); ok && role == lang.ColTarget || slices.Contains(GoalBlocks, lang.HeaderText(ps[i].Line)) {
			ps[i+2].Goal = ps[i+2].Text.Len() > content.CellLine && ps[i+3].Text.Len() > content.CellLine
		}
	}
}

// IndicatorCells finds the header of an indicator block among single cells:
// the row of its first cell and the number of its cells. Without one it gives
// the number of rows.
func IndicatorCells(rows []table.Row) (at, width int) {
	for i := range rows {
		if g := table.FirstCell(&rows[i]); g == nil || !strings.Contains(g.Text, "级指标") {
			continue
		}
		n, roles := 0, map[lang.ColumnRole]int{}
		for k := i; k < len(rows); k++ {
			g := table.FirstCell(&rows[k])
			if g == nil || !table.Words(g) || stream.IsLevelName(g.Text) {
				break
			}
			role, _ := table.RoleOf(g)
			if role == lang.ColUnknown {
				break
			}
			roles[role]++
			n++
		}
		if roles[lang.ColName] >= 2 && roles[lang.ColTarget] > 0 && roles[lang.ColActual] > 0 {
			return i, n
		}
	}
	return len(rows), 0
}

// CellIndicators reads the indicator block of a form from single cells: in
// rows of the header's width where every blank cell has kept its line, else a
// record after the other.
func CellIndicators(c *content.Draft, rows []table.Row, width int, grid *table.Context) bool {
	var cells []content.Cell
	for i := range rows {
		g := table.FirstCell(&rows[i])
		if g == nil {
			g = &content.Cell{Blank: true}
		}
		cells = append(cells, *g)
	}
	cut := func(i int) table.Row {
		r := table.Row{Index: rows[i].Index}
		for k := 0; k < width && i+k < len(cells); k++ {
			g := cells[i+k]
			g.Col = k
			r.Cells = append(r.Cells, g)
		}
		return r
	}
	head := cut(0)
	h := table.ReadHeader(c, &head, grid)
	if !h.Indicator {
		return false
	}
	h.Fixed = true
	grid.Last.Indicator = h
	var drawn []table.Row
	for i := width; i+width <= len(cells); i += width {
		r := cut(i)
		if !suits(h, &r) {
			break
		}
		drawn = append(drawn, r)
		if table.IsTotalRow(&r) {
			break
		}
	}
	if len(drawn) < 2 || !table.IsTotalRow(&drawn[len(drawn)-1]) && (len(drawn)+1)*width+width <= len(cells) {
		return BrokenIndicators(c, h, rows[width:], grid.Form) > 0
	}
	for i := range drawn {
		r := &drawn[i]
		if table.IsTotalRow(r) {
			TotalRow(c, h, r, grid.Form)
			break
		}
		CapRow(c, r, grid.Form)
		IndicatorRow(c, h, r, grid.Form)
	}
	return true
}

// suits reports whether the cells of a row are of the kinds of its columns:
// points where points are due, words where names are.
func suits(h *table.Header, r *table.Row) bool {
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.Blank || g.Dash || i >= len(h.Cols) {
			continue
		}
		switch h.Cols[i].Role {
		case lang.ColName:
			if !table.Words(g) {
				return false
			}
		case lang.ColWeight, lang.ColScore, lang.ColConverted:
			if !table.Numeric(g) || g.Percent {
				return false
			}
		}
	}
	return true
}

// OneCell reports whether a row holds a single cell.
func OneCell(r *table.Row) bool {
	n := 0
	for i := range r.Cells {
		if !r.Cells[i].Blank {
			n++
		}
	}
	return n <= 1
}

// Period finds the width of a table from its cells: the number of columns at
// which each column holds numbers or words alike.
func Period(c *content.Draft, p *content.Para, rows []table.Row, grid *table.Context) bool {
	cells := make([]*content.Cell, len(rows))
	for i := range rows {
		if cells[i] = table.FirstCell(&rows[i]); cells[i] == nil {
			cells[i] = &content.Cell{Blank: true}
		}
	}
	cells = cells[:notesAt(cells)]
	for skip := 0; skip <= 3 && skip < len(cells); skip++ {
		if skip > 0 {
			if _, head := table.RoleOf(cells[skip-1]); head {
				break // a column's head, no title
			}
		}
		list := cells[skip:]
		for k := 2; k <= 12 && k*2 <= len(list); k++ {
			list := list
			if total := totalCells(list, k); total != nil {
				list = total
			}
			if len(list)%k != 0 || !regular(list, k) {
				continue
			}
			var drawn []table.Row
			for i := 0; i < len(list); i += k {
				r := table.Row{Index: i / k}
				for j := 0; j < k; j++ {
					g := *list[i+j]
					g.Col = j
					r.Cells = append(r.Cells, g)
				}
				drawn = append(drawn, r)
			}
			for i := 0; i < skip; i++ {
				grid.See(cells[i].Text)
			}
			h := table.ReadHeader(c, &drawn[0], grid)
			h.Fixed = true
			Plain(c, p, h, drawn[1:], grid)
			return true
		}
	}
	return false
}

// notesAt is how many cells stand above the first that is a note to the table, or above the sentence that
// ends it.
func notesAt(cells []*content.Cell) int {
	if n := len(cells) - 1; n >= reflow.MinCells && table.Words(cells[n]) && content.Longer(cells[n].Text, 2*content.CellLine) && strings.HasSuffix(cells[n].Text, "。") {
		cells = cells[:n]
	}
	for i, g := range cells {
		if i >= reflow.MinCells && lang.HasAnyPrefix(g.Text, []string{"注:", "注：", "备注:", "备注："}) {
			return i
		}
	}
	return len(cells)
}

// totalCells are cells in rows of k whose last row, 合计 and a number for each column of numbers,
// has lost the cells between; nil if they do not end so.
func totalCells(cells []*content.Cell, k int) []*content.Cell {
	n := len(cells) / k * k
	if n < 2*k || n == len(cells) || !table.Words(cells[n]) || !stream.IsTotalLabel(cells[n].Text) {
		return nil
	}
	row := make([]*content.Cell, k)
	for j := range row {
		row[j] = &content.Cell{Blank: true}
	}
	at, named := n, false
	for j, above := range cells[n-k : n] {
		switch {
		case !named && table.Words(above):
			row[j], named = cells[n], true
			at++
		case named && at < len(cells) && table.Numeric(above):
			row[j] = cells[at]
			at++
		}
	}
	if at < len(cells) || !named || !table.Numeric(cells[at-1]) {
		return nil
	}
	return append(cells[:n:n], row...)
}

// regular reports whether cells fall into columns of k: a row of words heads
// them, of which that over the names may be blank, and below it each column holds only numbers or only words.
func regular(cells []*content.Cell, k int) bool {
	for j := 0; j < k; j++ {
		if !table.Words(cells[j]) && !(j == 0 && k > 2 && cells[j].Blank) {
			return false
		}
	}
	numeric := 0
	for j := 0; j < k; j++ {
		n, w := 0, 0
		for i := k + j; i < len(cells); i += k {
			switch {
			case table.Numeric(cells[i]):
				n++
			case table.Words(cells[i]):
				w++
			}
		}
		if n > 0 && w > 0 {
			return false
		}
		if n > 0 {
			numeric++
		}
	}
	return numeric > 0
}
