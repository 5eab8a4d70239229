package parse

import (
	"slices"
	"strings"
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

// turnWord is which of the two a word says that a row tells: ColTarget, ColActual, or another role.
func turnWord(s string) ColumnRole {
	if longer(s, longestTurn) {
		return ColUnknown
	}
	switch h := headerText(s); {
	case slices.Contains(turnGoals, h):
		return ColTarget
	case slices.Contains(turnResults, h):
		return ColActual
	}
	return goalColumn(s)
}

// turned is a target of such a table: the place or project in whose column it stands.
type turned struct {
	frame, report, row int
	place              string // "" for the total of all
}

// turnAt is the cell of a row whose word says that the row tells goals (ColTarget) or results (ColActual), with a value
// behind it; -1 if there is none.
func turnAt(r *grow) (k int, role ColumnRole) {
	for i := range r.cells {
		g := &r.cells[i]
		switch {
		case g.blank:
			continue
		case !g.words():
			if g.numeric() && i == 0 {
				continue // 序号
			}
			return -1, ColUnknown
		}
		if x := turnWord(g.text); (x == ColTarget || x == ColActual) && i+1 < len(r.cells) && !r.cells[i+1].words() {
			return i, x
		}
	}
	return -1, ColUnknown
}

// longestTurn is the length up to which a word says which of the two a row tells.
const longestTurn = 8

// turnRows reads the rows of this kind among rows.
func (c *Content) turnRows(rows []grow) {
	var head *grow
	for i := 0; i+1 < len(rows); i++ {
		k, role := turnAt(&rows[i])
		if k < 0 {
			if !rows[i].hasNumber() && rows[i].filled() > 2 {
				head = &rows[i]
			}
			continue
		}
		m, next := turnAt(&rows[i+1])
		if role != ColTarget || next != ColActual || head == nil {
			continue
		}
		c.turn(head, &rows[i], &rows[i+1], k, m)
		i++
	}
}

// turn ties the goals of one row to the results of the next.
func (c *Content) turn(head, goals, results *grow, k, m int) {
	name, unit := turnName(goals, k)
	if name == "" {
		return
	}
	shift := results.cells[m].col - goals.cells[k].col
	var reason *gcell
	for _, r := range []*grow{goals, results} {
		if g := &r.cells[len(r.cells)-1]; g.words() && g.p != nil && len([]rune(g.text)) > 3 {
			reason = g
		}
	}
	for i := k + 1; i < len(goals.cells); i++ {
		target := &goals.cells[i]
		if target.blank || target.words() {
			continue
		}
		actual := results.cellAt(target.col + shift)
		place := head.cellAt(target.col)
		if actual == nil || place == nil || !place.words() {
			continue
		}
		c.turnCells(target, actual, headerText(place.text), name, unit, goals.index, reason != nil && containsAny(reason.text, explains))
	}
}

// turnCells ties one goal of a place to its result.
func (c *Content) turnCells(target, actual *gcell, place, name, unit string, row int, admitted bool) {
	frames, remarks := len(c.Frames), len(c.Remarks)
	c.targetCells(&header{}, target, actual, nil, nil, nil, name, "", unit)
	named := place + headerText(name)
	if sum, _ := isSumLabel(place); sum {
		place = ""
	}
	for f := frames; f < len(c.Frames); f++ {
		fr := &c.Frames[f]
		fr.Admitted = fr.Admitted || admitted
		c.turned = append(c.turned, turned{f, c.figure(fr.Claim).Report, row, place})
	}
	for f := remarks; f < len(c.Remarks); f++ {
		c.Remarks[f].Words = named
	}
	for _, g := range []*gcell{target, actual} {
		if id := cellFigure(g); id != 0 {
			c.figure(id).Name = named
		}
	}
}

// columnTurns reads the same table with its rows and columns changed: pairs of columns under the name of each place
// tell goals and results. It reports whether there are such columns.
//
//	指标 | 文化馆 |      | 图书馆 |
//	     | 计划   | 实际 | 计划   | 实际
func (c *Content) columnTurns(h *header, rows []grow) bool {
	if h == nil {
		return false
	}
	var at []int
	for k := 1; k+1 < len(h.cols); k++ {
		x, y := &h.cols[k], &h.cols[k+1]
		if x.group > 0 && x.group == y.group && turnWord(x.own) == ColTarget && turnWord(y.own) == ColActual {
			at = append(at, k)
		}
	}
	if len(at) < 2 {
		return false
	}
	for i := range rows {
		r := &rows[i]
		shift := h.align(r)
		first := slices.IndexFunc(r.cells, func(g gcell) bool { return g.col+shift >= at[0] })
		if first < 0 {
			continue
		}
		name, unit := turnName(r, first)
		if name == "" {
			continue
		}
		for _, k := range at {
			if target, actual := r.cellAt(k-shift), r.cellAt(k+1-shift); target != nil && actual != nil {
				place := strings.TrimSuffix(h.cols[k].text, h.cols[k].own)
				c.turnCells(target, actual, headerText(place), name, unit, r.index, false)
			}
		}
	}
	return true
}

// turnName is the name of the indicator of a row of goals, and the unit that its name or a cell of its own gives.
func turnName(r *grow, k int) (name, unit string) {
	for i := range k {
		g := &r.cells[i]
		if !g.words() || isLevelName(g.text) {
			continue
		}
		if unitWord(g.text) && name != "" {
			unit = g.text
			continue
		}
		name = g.text
	}
	if unit == "" {
		unit = unitInName(name)
	}
	return name, unit
}

// cellAt is the cell of a row that stands in a column, nil if there is none.
func (r *grow) cellAt(col int) *gcell {
	for i := range r.cells {
		if g := &r.cells[i]; g.col <= col && col < g.col+max(1, g.span) {
			return g
		}
	}
	return nil
}

// shortPlace is how much of a place's name a sentence must bear that says why it has not done all.
const shortPlace = 3

// admitTurned takes note of places of which the text says why they have not done all, 北片区因征地滞后尚未完工, and of
// the totals that they belong to.
func (c *Content) admitTurned(ps []*para) {
	if len(c.turned) == 0 {
		return
	}
	type rowOf struct{ report, block, row int }
	row := func(t turned) rowOf { return rowOf{t.report, c.figure(c.Frames[t.frame].Claim).Place.Block, t.row} }
	rows := map[rowOf]bool{}
	places := map[int]map[string][]turned{} // those of each report that no sentence has named yet
	for _, t := range c.turned {
		if t.place == "" {
			continue
		}
		if places[t.report] == nil {
			places[t.report] = map[string][]turned{}
		}
		k := first(t.place, shortPlace)
		places[t.report][k] = append(places[t.report][k], t)
	}
	for _, p := range ps {
		if !containsAny(p.line, whyShort) {
			continue
		}
		for _, said := range strings.FieldsFunc(p.line, func(r rune) bool { return r == '。' || r == '；' }) {
			if !containsAny(said, whyShort) {
				continue
			}
			for place, of := range places[p.report] {
				if !strings.Contains(said, place) {
					continue
				}
				for _, t := range of {
					c.Frames[t.frame].Admitted = true
					rows[row(t)] = true
				}
				delete(places[p.report], place)
			}
		}
	}
	for _, t := range c.turned {
		if t.place == "" && rows[row(t)] {
			c.Frames[t.frame].Admitted = true
		}
	}
}

// cellTurns reads such a table that was copied one cell to a line. It returns how many paragraphs it took.
func (c *Content) cellTurns(ps []*para, i int, grid *gridContext) int {
	if !isCellHead(ps[i]) {
		return 0
	}
	at := i + 1 // the first word of goals
	for at < len(ps) && at < i+2*maxStacked && turnWord(ps[at].line) != ColTarget && isRowLabel(ps[at]) {
		at++
	}
	n := turnValues(ps, at+1)
	if at == i+1 || at >= len(ps) || turnWord(ps[at].line) != ColTarget || n < 2 || n > maxStacked {
		return 0
	}
	labels := (at - i - n - 1) / 2 // each with its head, as the words that tell the two
	if labels < 1 || labels > 4 || n+2*labels+1 != at-i {
		return 0
	}
	width := labels + 1 + n
	row := func(from, to, col, index int) grow {
		r := grow{index: index}
		for k := range col {
			r.cells = append(r.cells, gcell{blank: true, col: k, span: 1})
		}
		for k := from; k < to; k++ {
			r.cells = append(r.cells, c.cell(ps[k].text, ps[k], c.contextOf(ps[k]), col+k-from, 1))
		}
		return r
	}
	rows := []grow{row(i, i+width, 0, 0)}
	end := i + width
	for {
		names := 0
		for end+names < len(ps) && names < labels && turnWord(ps[end+names].line) != ColTarget && isRowLabel(ps[end+names]) {
			names++
		}
		at := end + names
		if names == 0 || at >= len(ps) || turnWord(ps[at].line) != ColTarget {
			break
		}
		goals := turnValues(ps, at+1)
		done := at + 1 + goals
		if goals == 0 || goals > n || done >= len(ps) || turnWord(ps[done].line) != ColActual || turnValues(ps, done+1) != goals {
			break
		}
		rows = append(rows, row(end, done, labels-names, len(rows)), row(done, done+1+goals, labels, len(rows)+1))
		end = done + 1 + goals
	}
	if len(rows) < 3 {
		return 0
	}
	h := c.header(&rows[0], grid)
	h.fixed = true
	c.plain(ps[i], h, rows[1:], grid)
	c.turnRows(rows)
	return end - i
}

// turnValues is how many lines from paragraph i on are values of such a row.
func turnValues(ps []*para, i int) int {
	n := 0
	for i+n < len(ps) && (isCellNumber(ps[i+n]) || isGoalValue(ps[i+n])) {
		n++
	}
	return n
}
