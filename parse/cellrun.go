package parse

import (
	"slices"
	"strings"
)

// A table that was copied one cell to a line between bars.

// maxLead is how many single cells, such as titles, may stand above a table
// that is found by nothing but its period. A sheet of one long column is not
// looked through from each of its rows on.
const maxLead = 24

// cellsIn counts the rows from the first on that hold one cell each.
func cellsIn(rows []grow) int {
	n := 0
	for n < len(rows) && oneCell(&rows[n]) {
		n++
	}
	return n
}

// cellRun reads rows of a Grid that hold one cell each, of which so many stand
// above. It returns how many rows it took.
func (c *Content) cellRun(p *para, rows []grow, above int, grid *gridContext) int {
	n := len(rows)
	if n < minCells || above > maxLead {
		return 0
	}
	cells := rows[:n]
	if c.streamCells(cells, grid) {
		return n
	}
	at, width := indicatorCells(cells)
	if at == n {
		cells = targetsMoved(cells)
		at, width = indicatorCells(cells)
	}
	budget := c.cellBudget(cells[:at], grid)
	if at < len(cells) && c.cellIndicators(cells[at:], width, grid) || budget {
		return n
	}
	if c.period(p, rows[:n], grid) || c.records(p, rows[:n], grid) {
		return n
	}
	return 0
}

// headsBefore are the roles of the last rows that each head a column: 全年预算 and 执行数 are two heads, though 预算执行数 is one,
// too.
func headsBefore(rows []grow) (roles []ColumnRole) {
	for k := len(rows) - 1; k >= 0; k-- {
		g := firstCell(&rows[k])
		if g == nil {
			continue
		}
		role, exact := roleOf(g.text)
		if !exact && !isMoneyColumn(role) && role != ColRate {
			break
		}
		roles = append(roles, role)
	}
	slices.Reverse(roles)
	return roles
}

// cellBudget reads the budget block of a form.
func (c *Content) cellBudget(rows []grow, grid *gridContext) bool {
	n := len(rows)
	for a := 0; a < n; a++ {
		text := ""
		for b := a; b < n && b < a+12; b++ {
			g := firstCell(&rows[b])
			if g == nil || g.numeric() {
				break
			}
			if t, pt := budgetLabel(g.text); t || pt {
				break
			}
			text += g.text
			f := fieldsIn(text)
			if !budgetFields(f) {
				continue
			}
			// The header ends where the values' first label stands.
			e := b + 1
			for e < n {
				x := firstCell(&rows[e])
				if x == nil {
					e++
					continue
				}
				if t, pt := budgetLabel(x.text); t || pt || x.numeric() {
					break
				}
				text += x.text
				e++
			}
			roles := headsBefore(rows[a:e])
			if !budgetFields(roles) {
				roles = fieldsIn(text)
			}
			h := flatHeader(roles)
			for k := max(0, a-2); k <= e && k < n; k++ {
				if x := firstCell(&rows[k]); x != nil {
					if u, t, ok := unitIn(x.text); ok {
						h.setUnit(u, t)
					}
				}
			}
			if grid.hasUnit {
				for k := range h.cols {
					if h.cols[k].role == ColBudget && !h.cols[k].has || h.cols[k].role == ColExecuted && !h.cols[k].has {
						h.setUnit(grid.unit, grid.tens)
					}
				}
			}
			grid.last.budget = h
			var stream []piece
			for k := e; k < n; k++ {
				g := firstCell(&rows[k])
				if g == nil {
					stream = append(stream, piece{gcell: gcell{blank: true}, line: k})
					continue
				}
				if strings.HasPrefix(g.text, "绩效指标(") || hasAnyPrefix(headerText(g.text), goalBlocks) {
					break
				}
				stream = append(stream, piece{gcell: *g, line: k})
			}
			c.flatBudget(h, stream, grid.form)
			for k := e; k < n; k++ {
				c.capRow(&rows[k], grid.form)
			}
			return true
		}
	}
	return false
}

// goalBlocks begin the block of a form that sets the goals in words.
var goalBlocks = []string{"年度总体目标", "总体目标", "年度目标", "年度绩效目标", "年初设定目标", "预期目标"}

// markGoals marks the texts of goals in forms that were copied one cell to a
// line: 年初设定目标 and 全年实际完成情况, and behind them a text for each. told are those of
// texts of goals and results that were parted from their heads, by block.
func markGoals(ps []*para, told map[int]Side) {
	for b, side := range told {
		ps[b].side, ps[b].goal = side, side == GoalSide
	}
	for i := 0; i+3 < len(ps); i++ {
		if ps[i].text.Len() == 0 || ps[i].text.Len() > cellLine || ps[i+1].text.Len() == 0 || ps[i+1].text.Len() > cellLine {
			continue
		}
		role, ok := roleOf(ps[i+1].line)
		if !ok || role != ColActual {
			continue
		}
		if role, ok = roleOf(ps[i].line); ok && role == ColTarget || slices.Contains(goalBlocks, headerText(ps[i].line)) {
			ps[i+2].goal = ps[i+2].text.Len() > cellLine && ps[i+3].text.Len() > cellLine
		}
	}
}

// indicatorCells finds the header of an indicator block among single cells:
// the row of its first cell and the number of its cells. Without one it gives
// the number of rows.
func indicatorCells(rows []grow) (at, width int) {
	for i := range rows {
		if g := firstCell(&rows[i]); g == nil || !strings.Contains(g.text, "级指标") {
			continue
		}
		n, roles := 0, map[ColumnRole]int{}
		for k := i; k < len(rows); k++ {
			g := firstCell(&rows[k])
			if g == nil || !g.words() || isLevelName(g.text) {
				break
			}
			role, _ := g.roleOf()
			if role == ColUnknown {
				break
			}
			roles[role]++
			n++
		}
		if roles[ColName] >= 2 && roles[ColTarget] > 0 && roles[ColActual] > 0 {
			return i, n
		}
	}
	return len(rows), 0
}

// cellIndicators reads the indicator block of a form from single cells: in
// rows of the header's width where every blank cell has kept its line, else a
// record after the other.
func (c *Content) cellIndicators(rows []grow, width int, grid *gridContext) bool {
	var cells []gcell
	for i := range rows {
		g := firstCell(&rows[i])
		if g == nil {
			g = &gcell{blank: true}
		}
		cells = append(cells, *g)
	}
	cut := func(i int) grow {
		r := grow{index: rows[i].index}
		for k := 0; k < width && i+k < len(cells); k++ {
			g := cells[i+k]
			g.col = k
			r.cells = append(r.cells, g)
		}
		return r
	}
	head := cut(0)
	h := c.header(&head, grid)
	if !h.indicator {
		return false
	}
	h.fixed = true
	grid.last.indicator = h
	var table []grow
	for i := width; i+width <= len(cells); i += width {
		r := cut(i)
		if !h.suits(&r) {
			break
		}
		table = append(table, r)
		if isTotalRow(&r) {
			break
		}
	}
	if len(table) < 2 || !isTotalRow(&table[len(table)-1]) && (len(table)+1)*width+width <= len(cells) {
		return c.brokenIndicators(h, rows[width:], grid.form) > 0
	}
	for i := range table {
		r := &table[i]
		if isTotalRow(r) {
			c.totalRow(h, r, grid.form)
			break
		}
		c.capRow(r, grid.form)
		c.indicatorRow(h, r, grid.form)
	}
	return true
}

// suits reports whether the cells of a row are of the kinds of its columns:
// points where points are due, words where names are.
func (h *header) suits(r *grow) bool {
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank || g.dash || i >= len(h.cols) {
			continue
		}
		switch h.cols[i].role {
		case ColName:
			if !g.words() {
				return false
			}
		case ColWeight, ColScore, ColConverted:
			if !g.numeric() || g.percent {
				return false
			}
		}
	}
	return true
}

// minCells is the number of single cells from which they may be a table.
const minCells = 6

func oneCell(r *grow) bool {
	n := 0
	for i := range r.cells {
		if !r.cells[i].blank {
			n++
		}
	}
	return n <= 1
}

func firstCell(r *grow) *gcell {
	for i := range r.cells {
		if !r.cells[i].blank {
			return &r.cells[i]
		}
	}
	return nil
}

// period finds the width of a table from its cells: the number of columns at
// which each column holds numbers or words alike.
func (c *Content) period(p *para, rows []grow, grid *gridContext) bool {
	cells := make([]*gcell, len(rows))
	for i := range rows {
		if cells[i] = firstCell(&rows[i]); cells[i] == nil {
			cells[i] = &gcell{blank: true}
		}
	}
	cells = cells[:notesAt(cells)]
	for skip := 0; skip <= 3 && skip < len(cells); skip++ {
		if skip > 0 {
			if _, head := cells[skip-1].roleOf(); head {
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
			var table []grow
			for i := 0; i < len(list); i += k {
				r := grow{index: i / k}
				for j := 0; j < k; j++ {
					g := *list[i+j]
					g.col = j
					r.cells = append(r.cells, g)
				}
				table = append(table, r)
			}
			for i := 0; i < skip; i++ {
				grid.see(cells[i].text)
			}
			h := c.header(&table[0], grid)
			h.fixed = true
			c.plain(p, h, table[1:], grid)
			return true
		}
	}
	return false
}

// notesAt is how many cells stand above the first that is a note to the table, or above the sentence that
// ends it.
func notesAt(cells []*gcell) int {
	if n := len(cells) - 1; n >= minCells && cells[n].words() && longer(cells[n].text, 2*cellLine) && strings.HasSuffix(cells[n].text, "。") {
		cells = cells[:n]
	}
	for i, g := range cells {
		if i >= minCells && hasAnyPrefix(g.text, []string{"注:", "注：", "备注:", "备注："}) {
			return i
		}
	}
	return len(cells)
}

// totalCells are cells in rows of k whose last row, 合计 and a number for each column of numbers,
// has lost the cells between; nil if they do not end so.
func totalCells(cells []*gcell, k int) []*gcell {
	n := len(cells) / k * k
	if n < 2*k || n == len(cells) || !cells[n].words() || !isTotalLabel(cells[n].text) {
		return nil
	}
	row := make([]*gcell, k)
	for j := range row {
		row[j] = &gcell{blank: true}
	}
	at, named := n, false
	for j, above := range cells[n-k : n] {
		switch {
		case !named && above.words():
			row[j], named = cells[n], true
			at++
		case named && at < len(cells) && above.numeric():
			row[j] = cells[at]
			at++
		}
	}
	if at < len(cells) || !named || !cells[at-1].numeric() {
		return nil
	}
	return append(cells[:n:n], row...)
}

// regular reports whether cells fall into columns of k: a row of words heads
// them, of which that over the names may be blank, and below it each column holds only numbers or only words.
func regular(cells []*gcell, k int) bool {
	for j := 0; j < k; j++ {
		if !cells[j].words() && !(j == 0 && k > 2 && cells[j].blank) {
			return false
		}
	}
	numeric := 0
	for j := 0; j < k; j++ {
		n, w := 0, 0
		for i := k + j; i < len(cells); i += k {
			switch {
			case cells[i].numeric():
				n++
			case cells[i].words():
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
