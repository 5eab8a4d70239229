package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
)

// cellRun reads rows of a Grid that hold one cell each, of which so many stand
// above. It returns how many rows it took.
func cellRun(c *content.Draft, p *content.Para, rows []table.Row, above int, grid *table.Context) int {
	n := len(rows)
	if n < reflow.MinCells || above > form.MaxLead {
		return 0
	}
	cells := rows[:n]
	if streamCells(c, cells, grid) {
		return n
	}
	at, width := form.IndicatorCells(cells)
	if at == n {
		cells = form.TargetsMoved(cells)
		at, width = form.IndicatorCells(cells)
	}
	budget := cellBudget(c, cells[:at], grid)
	if at < len(cells) && form.CellIndicators(c, cells[at:], width, grid) || budget {
		return n
	}
	if form.Period(c, p, rows[:n], grid) || form.Records(c, p, rows[:n], grid) {
		return n
	}
	return 0
}

// cellBudget reads the budget block of a form.
func cellBudget(c *content.Draft, rows []table.Row, grid *table.Context) bool {
	n := len(rows)
	for a := 0; a < n; a++ {
		text := ""
		for b := a; b < n && b < a+12; b++ {
			g := table.FirstCell(&rows[b])
			if g == nil || table.Numeric(g) {
				break
			}
			if t, pt := reflow.BudgetLabel(g.Text); t || pt {
				break
			}
			text += g.Text
			f := reflow.FieldsIn(text)
			if !reflow.BudgetFields(f) {
				continue
			}
			// The header ends where the values' first label stands.
			e := b + 1
			for e < n {
				x := table.FirstCell(&rows[e])
				if x == nil {
					e++
					continue
				}
				if t, pt := reflow.BudgetLabel(x.Text); t || pt || table.Numeric(x) {
					break
				}
				text += x.Text
				e++
			}
			roles := form.HeadsBefore(rows[a:e])
			if !reflow.BudgetFields(roles) {
				roles = reflow.FieldsIn(text)
			}
			h := flatHeader(roles)
			for k := max(0, a-2); k <= e && k < n; k++ {
				if x := table.FirstCell(&rows[k]); x != nil {
					if u, t, ok := lang.UnitIn(x.Text); ok {
						form.SetUnit(h, u, t)
					}
				}
			}
			if grid.HasUnit {
				for k := range h.Cols {
					if h.Cols[k].Role == lang.ColBudget && !h.Cols[k].Has || h.Cols[k].Role == lang.ColExecuted && !h.Cols[k].Has {
						form.SetUnit(h, grid.Unit, grid.Tens)
					}
				}
			}
			grid.Last.Budget = h
			var stream []content.Piece
			for k := e; k < n; k++ {
				g := table.FirstCell(&rows[k])
				if g == nil {
					stream = append(stream, content.Piece{Cell: content.Cell{Blank: true}, Line: k})
					continue
				}
				if strings.HasPrefix(g.Text, "绩效指标(") || lang.HasAnyPrefix(lang.HeaderText(g.Text), form.GoalBlocks) {
					break
				}
				stream = append(stream, content.Piece{Cell: *g, Line: k})
			}
			flatBudget(c, h, stream, grid.Form)
			for k := e; k < n; k++ {
				form.CapRow(c, &rows[k], grid.Form)
			}
			return true
		}
	}
	return false
}
