package parse

import "slices"

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
		return ps
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
