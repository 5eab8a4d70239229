package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// Rows that tell by turns what was planned and what became of it, for places or projects in columns:
//
//	指标 | 类别 | 北片区 | 南片区 | 合计
//	改造户厕（座） | 计划 | 120 | 85 | 205
//	 | 实际 | 121 | 80 | 201
//
// The word that says which of the two a row tells stands right before its values.

// turnGoals and turnResults are further words of rows, besides those of columns, that say which of the two they tell.
var (
	turnGoals   = []string{"任务", "下达任务", "年度任务", "计划任务", "目标数", "应完成"}
	turnResults = []string{"完成量", "已完成", "实完成", "实际达到"}
)

// TurnWord is which of the two a word says that a row tells: ColTarget, ColActual, or another role.
func TurnWord(s string) lang.ColumnRole {
	if content.Longer(s, longestTurn) {
		return lang.ColUnknown
	}
	switch h := lang.HeaderText(s); {
	case slices.Contains(turnGoals, h):
		return lang.ColTarget
	case slices.Contains(turnResults, h):
		return lang.ColActual
	}
	return GoalColumn(s)
}

// turnAt is the cell of a row whose word says that the row tells goals (ColTarget) or results (ColActual), with a value
// behind it; -1 if there is none.
func turnAt(r *table.Row) (k int, role lang.ColumnRole) {
	for i := range r.Cells {
		g := &r.Cells[i]
		switch {
		case g.Blank:
			continue
		case !table.Words(g):
			if table.Numeric(g) && i == 0 {
				continue // 序号
			}
			return -1, lang.ColUnknown
		}
		if x := TurnWord(g.Text); (x == lang.ColTarget || x == lang.ColActual) && i+1 < len(r.Cells) && !table.Words(&r.Cells[i+1]) {
			return i, x
		}
	}
	return -1, lang.ColUnknown
}

// longestTurn is the length up to which a word says which of the two a row tells.
const longestTurn = 8

// TurnRows reads the rows of this kind among rows.
func TurnRows(c *content.Draft, rows []table.Row) {
	var head *table.Row
	for i := 0; i+1 < len(rows); i++ {
		k, role := turnAt(&rows[i])
		if k < 0 {
			if !rows[i].HasNumber() && rows[i].Filled() > 2 {
				head = &rows[i]
			}
			continue
		}
		m, next := turnAt(&rows[i+1])
		if role != lang.ColTarget || next != lang.ColActual || head == nil {
			continue
		}
		turn(c, head, &rows[i], &rows[i+1], k, m)
		i++
	}
}

// turn ties the goals of one row to the results of the next.
func turn(c *content.Draft, head, goals, results *table.Row, k, m int) {
	name, unit := turnName(goals, k)
	if name == "" {
		return
	}
	shift := results.Cells[m].Col - goals.Cells[k].Col
	var reason *content.Cell
	for _, r := range []*table.Row{goals, results} {
		if g := &r.Cells[len(r.Cells)-1]; table.Words(g) && g.P != nil && len([]rune(g.Text)) > 3 {
			reason = g
		}
	}
	for i := k + 1; i < len(goals.Cells); i++ {
		target := &goals.Cells[i]
		if target.Blank || table.Words(target) {
			continue
		}
		actual := cellAt(results, target.Col+shift)
		place := cellAt(head, target.Col)
		if actual == nil || place == nil || !table.Words(place) {
			continue
		}
		turnCells(c, target, actual, lang.HeaderText(place.Text), name, unit, goals.Index, reason != nil && lang.ContainsAny(reason.Text, explains))
	}
}

// turnCells ties one goal of a place to its result.
func turnCells(c *content.Draft, target, actual *content.Cell, place, name, unit string, row int, admitted bool) {
	frames, remarks := len(c.Frames), len(c.Remarks)
	TargetCells(c, &table.Header{}, target, actual, nil, nil, nil, name, "", unit)
	named := place + lang.HeaderText(name)
	if sum, _ := table.IsSumLabel(place); sum {
		place = ""
	}
	for f := frames; f < len(c.Frames); f++ {
		fr := &c.Frames[f]
		fr.Admitted = fr.Admitted || admitted
		c.Turned = append(c.Turned, content.Turned{Frame: f, Report: c.At(fr.Claim).Report, Row: row, Place: place})
	}
	for f := remarks; f < len(c.Remarks); f++ {
		c.Remarks[f].Words = named
	}
	for _, g := range []*content.Cell{target, actual} {
		if id := table.CellFigure(g); id != 0 {
			c.At(id).Name = named
		}
	}
}

// columnTurns reads the same table with its rows and columns changed: pairs of columns under the name of each place
// tell goals and results. It reports whether there are such columns.
//
//	指标 | 文化馆 |      | 图书馆 |
//	     | 计划   | 实际 | 计划   | 实际
func columnTurns(c *content.Draft, h *table.Header, rows []table.Row) bool {
	if h == nil {
		return false
	}
	var at []int
	for k := 1; k+1 < len(h.Cols); k++ {
		x, y := &h.Cols[k], &h.Cols[k+1]
		if x.Group > 0 && x.Group == y.Group && TurnWord(x.Own) == lang.ColTarget && TurnWord(y.Own) == lang.ColActual {
			at = append(at, k)
		}
	}
	if len(at) < 2 {
		return false
	}
	for i := range rows {
		r := &rows[i]
		shift := h.Align(r)
		first := slices.IndexFunc(r.Cells, func(g content.Cell) bool { return g.Col+shift >= at[0] })
		if first < 0 {
			continue
		}
		name, unit := turnName(r, first)
		if name == "" {
			continue
		}
		for _, k := range at {
			if target, actual := cellAt(r, k-shift), cellAt(r, k+1-shift); target != nil && actual != nil {
				place := strings.TrimSuffix(h.Cols[k].Text, h.Cols[k].Own)
				turnCells(c, target, actual, lang.HeaderText(place), name, unit, r.Index, false)
			}
		}
	}
	return true
}

// turnName is the name of the indicator of a row of goals, and the unit that its name or a cell of its own gives.
func turnName(r *table.Row, k int) (name, unit string) {
	for i := range k {
		g := &r.Cells[i]
		if !table.Words(g) || stream.IsLevelName(g.Text) {
			continue
		}
		if stream.UnitWord(g.Text) && name != "" {
			unit = g.Text
			continue
		}
		name = g.Text
	}
	if unit == "" {
		unit = unitInName(name)
	}
	return name, unit
}

// cellAt is the cell of a row that stands in a column, nil if there is none.
func cellAt(r *table.Row, col int) *content.Cell {
	for i := range r.Cells {
		if g := &r.Cells[i]; g.Col <= col && col < g.Col+max(1, g.Span) {
			return g
		}
	}
	return nil
}

// shortPlace is how much of a place's name a sentence must bear that says why it has not done all.
const shortPlace = 3

// AdmitTurned takes note of places of which the text says why they have not done all, 北片区因征地滞后尚未完工, and of
// the totals that they belong to.
func AdmitTurned(c *content.Draft, ps []*content.Para) {
	if len(c.Turned) == 0 {
		return
	}
	type rowOf struct{ report, block, row int }
	row := func(t content.Turned) rowOf { return rowOf{t.Report, c.At(c.Frames[t.Frame].Claim).Place.Block, t.Row} }
	rows := map[rowOf]bool{}
	places := map[int]map[string][]content.Turned{} // those of each report that no sentence has named yet
	for _, t := range c.Turned {
		if t.Place == "" {
			continue
		}
		if places[t.Report] == nil {
			places[t.Report] = map[string][]content.Turned{}
		}
		k := content.First(t.Place, shortPlace)
		places[t.Report][k] = append(places[t.Report][k], t)
	}
	for _, p := range ps {
		if !lang.ContainsAny(p.Line, WhyShort) {
			continue
		}
		for _, said := range strings.FieldsFunc(p.Line, func(r rune) bool { return r == '。' || r == '；' }) {
			if !lang.ContainsAny(said, WhyShort) {
				continue
			}
			for place, of := range places[p.Report] {
				if !strings.Contains(said, place) {
					continue
				}
				for _, t := range of {
					c.Frames[t.Frame].Admitted = true
					rows[row(t)] = true
				}
				delete(places[p.Report], place)
			}
		}
	}
	for _, t := range c.Turned {
		if t.Place == "" && rows[row(t)] {
			c.Frames[t.Frame].Admitted = true
		}
	}
}

// countGoal and countResult head the columns of goals and results that are counts.
var (
	countGoal   = []string{"目标任务", "任务数", "计划数", "年度计划", "年初计划"}
	countResult = []string{"完成数", "实际完成数", "实际数", "年末实际", "年末完成", "完成"}
)

// GoalColumn is the role of a line in the header of such a form.
func GoalColumn(s string) lang.ColumnRole {
	switch h := lang.HeaderText(s); {
	case slices.Contains(goalColumns, h) || slices.Contains(countGoal, h):
		return lang.ColTarget // 绩效目标, which above a table of another kind is the name of a block
	case slices.Contains(resultColumns, h) || slices.Contains(countResult, h):
		return lang.ColActual
	}
	role, _ := lang.RoleOf(s)
	return role
}
