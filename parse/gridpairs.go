package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Forms that print budget, receipts and outlay side by side, each behind its
// own name (预算数 A 到位数 B 执行数 C), and score each indicator out of a
// hundred, to be converted by its share.

// pairs reads cells that are names and values by turns, and a last value of
// its own.
func pairs(cells []gcell) (names []string, values []gcell, last *gcell) {
	for i := range cells {
		g := &cells[i]
		switch {
		case g.blank:
		case g.words() && len(names) == len(values):
			names = append(names, g.text)
		case g.numeric() && len(values) < len(names):
			values = append(values, *g)
		case g.numeric() && last == nil:
			last = g
		default:
			return nil, nil, nil
		}
	}
	if len(names) != len(values) {
		return nil, nil, nil
	}
	return names, values, last
}

// pairedBudget reads the budget block of such a form from rows of cells. It
// returns how many rows it took.
func (c *Content) pairedBudget(rows []grow, unit numeral.Unit, tens decimal.Decimal, f *form) int {
	if len(rows) == 0 {
		return 0
	}
	cells := rows[0].cells
	label := ""
	if len(cells) > 4 && cells[0].words() && cells[1].words() {
		if total, _ := budgetLabel(cells[0].text); total {
			label, cells = cells[0].text, cells[1:] // 年度资金总额 | 全年预算数 | 9 | 全年执行数 | 8
		}
	}
	if len(cells) > 4 && cells[0].words() && strings.Contains(cells[0].text, "预算执行") {
		if u, n, ok := unitIn(cells[0].text); ok && u.Dimension == numeral.Money {
			unit, tens = u, n // 预算执行情况（万元）| 预算数 | 9 | 执行数 | 8
		}
		cells = cells[1:]
	}
	if !namesBudget(cells) {
		return 0
	}
	names, values, rate := pairs(cells)
	h := &header{fixed: true, cols: []column{{role: ColName}}}
	seen := map[ColumnRole]bool{}
	money := 0
	for _, n := range names {
		role, exact := roleOf(n)
		switch role {
		case ColInitial, ColBudget, ColArrived, ColExecuted:
			money++
		case ColRate, ColArrival, ColWeight, ColScore:
			if money < 2 || rate != nil {
				return 0
			}
		default:
			return 0
		}
		if !exact || seen[role] {
			return 0
		}
		seen[role] = true
		h.cols = append(h.cols, column{role: role, text: n, unit: unit, tens: tens, has: unit.Name != ""})
	}
	if money < 2 || !seen[ColExecuted] {
		return 0
	}
	h.cols = append(h.cols, column{role: ColRate})
	row := func(label string, values []gcell) grow {
		r := grow{cells: []gcell{{text: label, span: 1, p: &para{}}}}
		for k, g := range values {
			g.col = k + 1
			r.cells = append(r.cells, g)
		}
		return r
	}
	for k := range h.cols {
		if !isMoneyColumn(h.cols[k].role) {
			h.cols[k].has = false
		}
	}
	total := row("年度资金总额", values)
	if rate != nil {
		g := *rate
		g.col = len(h.cols) - 1
		total.cells = append(total.cells, g)
	}
	block := []grow{total}
	n := 1
	for ; n < len(rows); n++ {
		if label != "" {
			r, ok := sourceOfPairs(rows[n].cells, h)
			if !ok {
				break
			}
			block = append(block, r)
			continue
		}
		labels, list, over := pairs(rows[n].cells)
		if over != nil || len(labels) != len(names) {
			break
		}
		if _, part := budgetLabel(labels[0]); !part || headerText(labels[0]) != headerText(labels[len(labels)-1]) {
			break
		}
		block = append(block, row(labels[0], list))
	}
	c.budget(h, block, f)
	return n
}

// sourceOfPairs is the row of a source whose own name stands before the names and values of its
// columns: 其他资金 | 全年预算数 | 40 | 全年执行数 | 35. Values may be blank.
func sourceOfPairs(cells []gcell, h *header) (r grow, ok bool) {
	if len(cells) < 3 || !cells[0].words() {
		return r, false
	}
	if _, part := budgetLabel(cells[0].text); !part {
		return r, false
	}
	name := cells[0]
	name.col = 0
	r.cells = append(r.cells, name)
	at := -1
	for i := 1; i < len(cells); i++ {
		g := cells[i]
		switch {
		case g.blank || g.dash:
		case g.words():
			role, _ := g.roleOf()
			if at = slices.IndexFunc(h.cols, func(col column) bool { return col.role == role }); role == ColUnknown || at < 0 {
				return r, false
			}
		case g.numeric() && at > 0:
			g.col = at
			r.cells = append(r.cells, g)
			at = -1
		default:
			return r, false
		}
	}
	return r, true
}

// namesBudget reports whether the first words among cells are a name of the
// budget or of what became of it.
func namesBudget(cells []gcell) bool {
	for i := range cells {
		if g := &cells[i]; g.words() {
			switch role, exact := g.roleOf(); role {
			case ColInitial, ColBudget, ColArrived, ColExecuted:
				return exact
			}
			return false
		}
	}
	return false
}

// flatPairs reads the budget block of such a form from paragraphs.
func (c *Content) flatPairs(ps []*para, i int, grid *gridContext) int {
	if ps[i].text.Len() == 0 || ps[i].text.Len() > 2*longCaption {
		return 0
	}
	if p := ps[i]; p.marks&digits == 0 || p.marks&(commas|stops|semicolons) != 0 || !p.has("预算数") || !p.has("执行数") {
		return 0
	}
	var rows []grow
	for k := i; k < len(ps) && k < i+maxRun && ps[k].text.Len() > 0 && ps[k].text.Len() <= 2*longCaption; k++ {
		r := grow{index: k}
		for _, x := range c.pieces(ps[k].text, ps[k], c.contextOf(ps[k]), k) {
			r.cells = append(r.cells, x.gcell)
		}
		if names, _, _ := pairs(r.cells); names == nil {
			break
		}
		rows = append(rows, r)
	}
	for b := i - 1; b >= 0 && b >= i-6 && !grid.hasUnit; b-- {
		grid.seeUnits(ps[b].line)
	}
	return c.pairedBudget(rows, grid.unit, grid.tens, grid.form)
}

// converted is an indicator of such a form: its target and result, and the
// numbers that end its row: weight, score, share and converted score, or
// these without the weight.
type converted struct {
	names          []gcell
	target, actual *gcell
	unit           *gcell
	points         []gcell
}

// convertsScores reports whether the second line of a header converts scores.
func convertsScores(s string) bool {
	return strings.Contains(s, "折算得分") && strings.Contains(s, "权重")
}

// convertedRows reads the indicator block of such a form behind its header. It
// returns how many paragraphs it took, 0 if the points do not close.
func (c *Content) convertedRows(ps []*para, j int, f *form) int {
	h := &header{fixed: true, indicator: true}
	for _, r := range []ColumnRole{ColName, ColName, ColName, ColTarget, ColUnit, ColActual, ColWeight, ColScore, ColShare, ColConverted} {
		h.cols = append(h.cols, column{role: r})
	}
	var list []converted
	var total []gcell
	closes := 0
	n := 0
	for ; j+n < len(ps) && total == nil; n++ {
		q := ps[j+n]
		if q.text.Len() == 0 || proseLine(q.string()) || startsSection(q.text.Runes) {
			break
		}
		pp := c.pieces(q.text, q, c.contextOf(q), j+n)
		if isTotalLine(strings.TrimSpace(q.string())) {
			for i := range pp {
				if pp[i].numeric() {
					total = append(total, pp[i].gcell)
				}
			}
			continue
		}
		if x, ok := c.convertedRow(pp); ok {
			list = append(list, x)
			p := x.points[len(x.points)-3:]
			product := c.figure(p[0].fig).Value.Mul(c.figure(p[1].fig).Value).Div(decHundred)
			if c.figure(p[2].fig).Interval.Contains(product) {
				closes++
			}
		}
	}
	if closes < 2 || closes*2 < len(list) {
		return 0
	}
	three := 0 // rows without a weight
	for i := range list {
		if len(list[i].points) == 3 {
			three++
		}
	}
	for _, x := range list {
		if len(x.points) == 4 && three*2 > len(list) {
			x.actual, x.points = &x.points[0], x.points[1:] // a bare result before them
		}
		r := grow{}
		put := func(g *gcell, k int) {
			if g != nil {
				v := *g
				v.col = k
				r.cells = append(r.cells, v)
			}
		}
		for k := range x.names {
			put(&x.names[k], 3-len(x.names)+k)
		}
		put(x.target, 3)
		put(x.unit, 4)
		put(x.actual, 5)
		for k := range x.points {
			put(&x.points[k], 10-len(x.points)+k)
		}
		c.indicatorRow(h, &r, f)
	}
	if n := len(total); n >= 1 && n <= 3 {
		r := grow{}
		cols := []int{6, 8, 9}[3-n:]
		if n == 1 && c.figure(total[0].fig).Value.Equal(decHundred) {
			cols = []int{8} // the full mark, not what was reached
		}
		for k := range total {
			total[k].col = cols[k]
			r.cells = append(r.cells, total[k])
		}
		c.totalRow(h, &r, f)
	}
	return n
}

// convertedRow parts the pieces of one indicator.
func (c *Content) convertedRow(pp []piece) (converted, bool) {
	var x converted
	at := len(pp)
	for at > 0 && pp[at-1].numeric() && !pp[at-1].percent {
		at--
	}
	for i := at; i < len(pp); i++ {
		x.points = append(x.points, pp[i].gcell)
	}
	if len(x.points) < 3 || len(x.points) > 4 {
		return x, false
	}
	for i := 0; i < at; i++ {
		g := pp[i].gcell
		switch {
		case g.numeric() && x.target == nil:
			x.target = &g
		case g.numeric() && x.actual == nil:
			x.actual = &g
		case g.words() && x.target == nil:
			x.names = append(x.names, g)
		case g.words() && x.unit == nil && x.actual == nil:
			if unitWord(g.text) {
				x.unit = &g
			}
		}
	}
	if len(x.names) > 3 {
		x.names = x.names[len(x.names)-3:]
	}
	return x, len(x.names) > 0
}
