package form

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Forms that print budget, receipts and outlay side by side, each behind its
// own name (预算数 A 到位数 B 执行数 C), and score each indicator out of a
// hundred, to be converted by its share.

// Pairs reads cells that are names and values by turns, and a last value of
// its own.
func Pairs(cells []content.Cell) (names []string, values []content.Cell, last *content.Cell) {
	for i := range cells {
		g := &cells[i]
		switch {
		case g.Blank:
		case table.Words(g) && len(names) == len(values):
			names = append(names, g.Text)
		case table.Numeric(g) && len(values) < len(names):
			values = append(values, *g)
		case table.Numeric(g) && last == nil:
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

// PairedBudget reads the budget block of such a form from rows of cells. It
// returns how many rows it took.
func PairedBudget(c *content.Draft, rows []table.Row, unit numeral.Unit, tens decimal.Decimal, f *table.Form) int {
	if len(rows) == 0 {
		return 0
	}
	cells := rows[0].Cells
	label := ""
	if len(cells) > 4 && table.Words(&cells[0]) && table.Words(&cells[1]) {
		if total, _ := reflow.BudgetLabel(cells[0].Text); total {
			label, cells = cells[0].Text, cells[1:] // 年度资金总额 | 全年预算数 | 9 | 全年执行数 | 8
		}
	}
	if len(cells) > 4 && table.Words(&cells[0]) && strings.Contains(cells[0].Text, "预算执行") {
		if u, n, ok := lang.UnitIn(cells[0].Text); ok && u.Dimension == numeral.Money {
			unit, tens = u, n // 预算执行情况（万元）| 预算数 | 9 | 执行数 | 8
		}
		cells = cells[1:]
	}
	if !namesBudget(cells) {
		return 0
	}
	names, values, rate := Pairs(cells)
	h := &table.Header{Fixed: true, Cols: []content.Column{{Role: lang.ColName}}}
	seen := map[lang.ColumnRole]bool{}
	money := 0
	for _, n := range names {
		role, exact := lang.RoleOf(n)
		switch role {
		case lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted:
			money++
		case lang.ColRate, lang.ColArrival, lang.ColWeight, lang.ColScore:
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
		h.Cols = append(h.Cols, content.Column{Role: role, Text: n, Unit: unit, Tens: tens, Has: unit.Name != ""})
	}
	if money < 2 || !seen[lang.ColExecuted] {
		return 0
	}
	h.Cols = append(h.Cols, content.Column{Role: lang.ColRate})
	row := func(label string, values []content.Cell) table.Row {
		r := table.Row{Cells: []content.Cell{{Text: label, Span: 1, P: &content.Para{}}}}
		for k, g := range values {
			g.Col = k + 1
			r.Cells = append(r.Cells, g)
		}
		return r
	}
	for k := range h.Cols {
		if !IsMoneyColumn(h.Cols[k].Role) {
			h.Cols[k].Has = false
		}
	}
	total := row("年度资金总额", values)
	if rate != nil {
		g := *rate
		g.Col = len(h.Cols) - 1
		total.Cells = append(total.Cells, g)
	}
	block := []table.Row{total}
	n := 1
	for ; n < len(rows); n++ {
		if label != "" {
			r, ok := sourceOfPairs(rows[n].Cells, h)
			if !ok {
				break
			}
			block = append(block, r)
			continue
		}
		labels, list, over := Pairs(rows[n].Cells)
		if over != nil || len(labels) != len(names) {
			break
		}
		if _, part := reflow.BudgetLabel(labels[0]); !part || lang.HeaderText(labels[0]) != lang.HeaderText(labels[len(labels)-1]) {
			break
		}
		block = append(block, row(labels[0], list))
	}
	Budget(c, h, block, f)
	return n
}

// sourceOfPairs is the row of a source whose own name stands before the names and values of its
// columns: 其他资金 | 全年预算数 | 40 | 全年执行数 | 35. Values may be blank.
func sourceOfPairs(cells []content.Cell, h *table.Header) (r table.Row, ok bool) {
	if len(cells) < 3 || !table.Words(&cells[0]) {
		return r, false
	}
	if _, part := reflow.BudgetLabel(cells[0].Text); !part {
		return r, false
	}
	name := cells[0]
	name.Col = 0
	r.Cells = append(r.Cells, name)
	at := -1
	for i := 1; i < len(cells); i++ {
		g := cells[i]
		switch {
		case g.Blank || g.Dash:
		case table.Words(&g):
			role, _ := table.RoleOf(&g)
			if at = slices.IndexFunc(h.Cols, func(col content.Column) bool { return col.Role == role }); role == lang.ColUnknown || at < 0 {
				return r, false
			}
		case table.Numeric(&g) && at > 0:
			g.Col = at
			r.Cells = append(r.Cells, g)
			at = -1
		default:
			return r, false
		}
	}
	return r, true
}

// namesBudget reports whether the first words among cells are a name of the
// budget or of what became of it.
func namesBudget(cells []content.Cell) bool {
	for i := range cells {
		if g := &cells[i]; table.Words(g) {
			switch role, exact := table.RoleOf(g); role {
			case lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted:
				return exact
			}
			return false
		}
	}
	return false
}

// Converted is an indicator of such a form: its target and result, and the
// numbers that end its row: weight, score, share and converted score, or
// these without the weight.
type Converted struct {
	Names          []content.Cell
	Target, Actual *content.Cell
	Unit           *content.Cell
	Points         []content.Cell
}

// ConvertsScores reports whether the second line of a header converts scores.
func ConvertsScores(s string) bool {
	return strings.Contains(s, "折算得分") && strings.Contains(s, "权重")
}

// ConvertedRow parts the pieces of one indicator.
func ConvertedRow(c *content.Draft, pp []content.Piece) (Converted, bool) {
	var x Converted
	at := len(pp)
	for at > 0 && table.Numeric(&pp[at-1].Cell) && !pp[at-1].Percent {
		at--
	}
	for i := at; i < len(pp); i++ {
		x.Points = append(x.Points, pp[i].Cell)
	}
	if len(x.Points) < 3 || len(x.Points) > 4 {
		return x, false
	}
	for i := 0; i < at; i++ {
		g := pp[i].Cell
		switch {
		case table.Numeric(&g) && x.Target == nil:
			x.Target = &g
		case table.Numeric(&g) && x.Actual == nil:
			x.Actual = &g
		case table.Words(&g) && x.Target == nil:
			x.Names = append(x.Names, g)
		case table.Words(&g) && x.Unit == nil && x.Actual == nil:
			if stream.UnitWord(g.Text) {
				x.Unit = &g
			}
		}
	}
	if len(x.Names) > 3 {
		x.Names = x.Names[len(x.Names)-3:]
	}
	return x, len(x.Names) > 0
}
