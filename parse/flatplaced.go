package parse

import (
	"slices"

	"gouji/parse/decimal"
)

// Budget blocks whose header a copy has torn: the head of the first column stands some lines
// above the others, or the labels of the rows stand between their values.

// headsFar is how many lines above a torn header the rest of it may stand.
const headsFar = 8

// initialHeads head the column of the initial budget.
var initialHeads = []string{"年初预算", "年初批复", "年初安排"}

// placed is the header of a budget block as its rows tell it: with a column of the initial budget
// before the others where they have one value more, and that column is headed in the lines above
// or is what the rates need. It is nil where nobody can tell under which columns the values stand.
func (c *Content) placed(h *header, above []*para, ps []piece) *header {
	row := h.firstRow(ps)
	if !h.has(ColExecuted) || row == nil || len(row) < len(h.cols) {
		return h
	}
	if h.has(ColInitial) || !h.has(ColBudget) {
		return nil
	}
	wide := *h
	wide.cols = slices.Insert(slices.Clone(h.cols), 1, column{role: ColInitial, text: budgetHeads[ColInitial]})
	if k := slices.IndexFunc(h.cols, func(col column) bool { return col.role == ColBudget }); h.cols[k].has {
		wide.cols[1].unit, wide.cols[1].tens, wide.cols[1].has = h.cols[k].unit, h.cols[k].tens, true
	}
	if len(row) != len(wide.cols)-1 {
		return nil
	}
	headed := slices.ContainsFunc(above, func(p *para) bool { return !longer(p.line, headLine) && containsAny(p.line, initialHeads) })
	if headed || c.ratesIn(&wide, row) {
		return &wide
	}
	return nil
}

// firstRow are the values of the first row with a rate, up to those that are due behind the rate:
// what stands between two words, or on one line. It is nil where no row has one.
func (h *header) firstRow(ps []piece) []piece {
	tail := len(h.cols) - 1 - slices.IndexFunc(h.cols, func(col column) bool { return col.role == ColRate })
	if tail == len(h.cols) {
		return nil
	}
	from := -1
	for i := range ps {
		g := &ps[i]
		switch {
		case !g.numeric() && !g.dash:
			from = -1
		case from < 0 || i-from >= minSpaced && g.line != ps[i-1].line:
			from = i
		case g.percent:
			return ps[from:min(len(ps), i+1+tail)]
		}
	}
	return nil
}

// ratesIn reports whether the rate of a row that fits is what was executed over the budget.
func (c *Content) ratesIn(h *header, row []piece) bool {
	var at [ColDeduct + 1]*Figure
	for i := range row {
		if row[i].numeric() {
			at[h.cols[i+1].role] = c.figure(row[i].fig)
		}
	}
	a, b, r := at[ColExecuted], at[ColBudget], at[ColRate]
	return a != nil && b != nil && r != nil && !b.Value.IsZero() && !a.Value.LessThan(r.Interval.Lo.At.Mul(b.Value)) && !a.Value.GreaterThan(r.Interval.Hi.At.Mul(b.Value))
}

// labelsFirst sets the labels of rows before their values, where the columns of points and rates
// stand before those labels: 10 95% 9.5 年度资金总额 80 80 76.
func (h *header) labelsFirst(ps []piece) []piece {
	if len(h.cols) < 2 || moneyColumn(&h.cols[1]) {
		return labelsBehind(ps)
	}
	out := ps[:0:0]
	for i := 0; i < len(ps); {
		n := 1
		for i+n < len(ps) && ps[i+n].line == ps[i].line {
			n++
		}
		row := ps[i : i+n]
		i += n
		label := slices.IndexFunc(row, func(g piece) bool {
			total, part := budgetLabelIn(g.text)
			return g.words() && (total || part)
		})
		if label > 0 && row[0].numeric() || label > 0 && row[0].dash {
			out = append(out, row[label])
			row = slices.Delete(slices.Clone(row), label, label+1)
		}
		out = append(out, row...)
	}
	return out
}

// labelsBehind sets the labels of rows before their values, where each stands behind them: the
// label of the total is the first and behind values, and no values are behind the last.
func labelsBehind(ps []piece) []piece {
	var out, run []piece
	labels := 0
	for i := range ps {
		g := &ps[i]
		total, part := false, false
		if g.words() {
			total, part = budgetLabelIn(g.text)
		}
		switch {
		case g.numeric() || g.dash:
			run = append(run, *g)
		case total || part:
			if labels == 0 && (!total || len(run) < minSpaced) {
				return ps
			}
			labels++
			out = append(append(out, *g), run...)
			run = nil
		case len(run) == 0:
			out = append(out, *g)
		default:
			return ps
		}
	}
	if labels < 2 || len(run) > 0 {
		return ps
	}
	return out
}

// moneyRoles are the columns of a budget block in which its rows add up.
var moneyRoles = []ColumnRole{ColInitial, ColBudget, ColArrived, ColExecuted}

// placeShort sets the amounts of the one row that has lost blanks, and prints no rate that would
// tell, under the columns where all rows add up to the total: 上年结转 6 6 has no initial budget.
func (c *Content) placeShort(h *header, rows []grow) {
	var cols []int // of the amounts that the total prints
	var left []decimal.Decimal
	var short *grow
	total := slices.IndexFunc(rows, func(r grow) bool { _, is, _ := budgetRowLabel(&r); return is })
	if total < 0 {
		return
	}
	for k := range h.cols {
		if id := h.number(&rows[total], 0, h.cols[k].role); id != 0 && slices.Contains(moneyRoles, h.cols[k].role) {
			cols, left = append(cols, k), append(left, c.figure(id).Value)
		}
	}
	for i := range rows {
		r := &rows[i]
		if i == total {
			continue
		}
		if h.amounts(r) < len(cols) && h.number(r, 0, ColRate) == 0 {
			if short != nil {
				return
			}
			short = r
			continue
		}
		for n, k := range cols {
			if id := h.number(r, 0, h.cols[k].role); id != 0 {
				left[n] = left[n].Sub(c.figure(id).Value)
			}
		}
	}
	if short == nil {
		return
	}
	var cells []int // of the row's amounts
	for i := range short.cells {
		if g := &short.cells[i]; g.dash || g.percent {
			return
		} else if g.numeric() {
			cells = append(cells, i)
		}
	}
	var at []int // the columns that lack something
	for n := range left {
		if !left[n].IsZero() {
			at = append(at, n)
		}
	}
	if len(cells) == 0 || len(cells) != len(at) {
		return
	}
	for m, i := range cells {
		if !c.figure(short.cells[i].fig).Value.Equal(left[at[m]]) {
			return
		}
	}
	for m, i := range cells {
		short.cells[i].col = cols[at[m]]
	}
}
