package flat

import (
	"slices"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
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
func placed(c *content.Draft, h *table.Header, above []*content.Para, ps []content.Piece) *table.Header {
	row := firstRow(h, ps)
	if !h.Has(lang.ColExecuted) || row == nil || len(row) < len(h.Cols) {
		return h
	}
	if h.Has(lang.ColInitial) || !h.Has(lang.ColBudget) {
		return nil
	}
	wide := *h
	wide.Cols = slices.Insert(slices.Clone(h.Cols), 1, content.Column{Role: lang.ColInitial, Text: budgetHeads[lang.ColInitial]})
	if k := slices.IndexFunc(h.Cols, func(col content.Column) bool { return col.Role == lang.ColBudget }); h.Cols[k].Has {
		wide.Cols[1].Unit, wide.Cols[1].Tens, wide.Cols[1].Has = h.Cols[k].Unit, h.Cols[k].Tens, true
	}
	if len(row) != len(wide.Cols)-1 {
		return nil
	}
	headed := slices.ContainsFunc(above, func(p *content.Para) bool {
		return !content.Longer(p.Line, content.HeadLine) && lang.ContainsAny(p.Line, initialHeads)
	})
	if headed || ratesIn(c, &wide, row) {
		return &wide
	}
	return nil
}

// firstRow are the values of the first row with a rate, up to those that are due behind the rate:
// what stands between two words, or on one line. It is nil where no row has one.
func firstRow(h *table.Header, ps []content.Piece) []content.Piece {
	tail := len(h.Cols) - 1 - slices.IndexFunc(h.Cols, func(col content.Column) bool { return col.Role == lang.ColRate })
	if tail == len(h.Cols) {
		return nil
	}
	from := -1
	for i := range ps {
		g := &ps[i]
		switch {
		case !table.Numeric(&g.Cell) && !g.Dash:
			from = -1
		case from < 0 || i-from >= minSpaced && g.Line != ps[i-1].Line:
			from = i
		case g.Percent:
			return ps[from:min(len(ps), i+1+tail)]
		}
	}
	return nil
}

// ratesIn reports whether the rate of a row that fits is what was executed over the budget.
func ratesIn(c *content.Draft, h *table.Header, row []content.Piece) bool {
	var at [lang.ColDeduct + 1]*content.Figure
	for i := range row {
		if table.Numeric(&row[i].Cell) {
			at[h.Cols[i+1].Role] = c.At(row[i].Fig)
		}
	}
	a, b, r := at[lang.ColExecuted], at[lang.ColBudget], at[lang.ColRate]
	return a != nil && b != nil && r != nil && !b.Value.IsZero() && !a.Value.LessThan(r.Interval.Lo.At.Mul(b.Value)) && !a.Value.GreaterThan(r.Interval.Hi.At.Mul(b.Value))
}

// labelsFirst sets the labels of rows before their values, where the columns of points and rates
// stand before those labels: 10 95% 9.5 年度资金总额 80 80 76.
func labelsFirst(h *table.Header, ps []content.Piece) []content.Piece {
	if len(h.Cols) < 2 || table.MoneyColumn(&h.Cols[1]) {
		return labelsBehind(ps)
	}
	out := ps[:0:0]
	for i := 0; i < len(ps); {
		n := 1
		for i+n < len(ps) && ps[i+n].Line == ps[i].Line {
			n++
		}
		row := ps[i : i+n]
		i += n
		label := slices.IndexFunc(row, func(g content.Piece) bool {
			total, part := budgetLabelIn(g.Text)
			return table.Words(&g.Cell) && (total || part)
		})
		if label > 0 && table.Numeric(&row[0].Cell) || label > 0 && row[0].Dash {
			out = append(out, row[label])
			row = slices.Delete(slices.Clone(row), label, label+1)
		}
		out = append(out, row...)
	}
	return out
}

// labelsBehind sets the labels of rows before their values, where each stands behind them: the
// label of the total is the first and behind values, and no values are behind the last.
func labelsBehind(ps []content.Piece) []content.Piece {
	var out, run []content.Piece
	labels := 0
	for i := range ps {
		g := &ps[i]
		total, part := false, false
		if table.Words(&g.Cell) {
			total, part = budgetLabelIn(g.Text)
		}
		switch {
		case table.Numeric(&g.Cell) || g.Dash:
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
var moneyRoles = []lang.ColumnRole{lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted}

// placeShort sets the amounts of the one row that has lost blanks, and prints no rate that would
// tell, under the columns where all rows add up to the total: 上年结转 6 6 has no initial budget.
func placeShort(c *content.Draft, h *table.Header, rows []table.Row) {
	var cols []int // of the amounts that the total prints
	var left []decimal.Decimal
	var short *table.Row
	total := slices.IndexFunc(rows, func(r table.Row) bool { _, is, _ := form.BudgetRowLabel(&r); return is })
	if total < 0 {
		return
	}
	for k := range h.Cols {
		if id := h.Number(&rows[total], 0, h.Cols[k].Role); id != 0 && slices.Contains(moneyRoles, h.Cols[k].Role) {
			cols, left = append(cols, k), append(left, c.At(id).Value)
		}
	}
	for i := range rows {
		r := &rows[i]
		if i == total {
			continue
		}
		if form.Amounts(h, r) < len(cols) && h.Number(r, 0, lang.ColRate) == 0 {
			if short != nil {
				return
			}
			short = r
			continue
		}
		for n, k := range cols {
			if id := h.Number(r, 0, h.Cols[k].Role); id != 0 {
				left[n] = left[n].Sub(c.At(id).Value)
			}
		}
	}
	if short == nil {
		return
	}
	var cells []int // of the row's amounts
	for i := range short.Cells {
		if g := &short.Cells[i]; g.Dash || g.Percent {
			return
		} else if table.Numeric(g) {
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
		if !c.At(short.Cells[i].Fig).Value.Equal(left[at[m]]) {
			return
		}
	}
	for m, i := range cells {
		short.Cells[i].Col = cols[at[m]]
	}
}
