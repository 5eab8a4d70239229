package form

import (
	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A budget block whose rows and columns have changed places: the total and its sources head the
// columns, and what is budgeted, executed and scored names the rows.
//
//	项目资金（万元） | 年度资金总额 | 其中：财政拨款 | 其他资金
//	全年预算数      | 200         | 180          | 20
//	全年执行数      | 190         | 172          | 18
//	执行率          | 95%

// BudgetAcross reads such a block from the first of rows on. It returns how many rows it took.
func BudgetAcross(c *content.Draft, rows []table.Row, ctx *table.Context) int {
	heads := rows[0].Cells
	totals, sources := 0, 0
	unit, tens, has := ctx.Unit, ctx.Tens, ctx.HasUnit
	var labels []content.Cell
	for i := range heads {
		g := &heads[i]
		if g.Blank {
			continue
		}
		if !table.Words(g) {
			return 0
		}
		if u, n, ok := lang.UnitIn(g.Text); ok && u.Dimension == numeral.Money {
			unit, tens, has = u, n, true
		}
		total, part := reflow.BudgetLabel(g.Text)
		switch role, _ := table.RoleOf(g); {
		case len(labels) == 0 && !total: // the name of the block
			if part || role != lang.ColUnknown && role != lang.ColName {
				return 0
			}
			continue
		case total:
			totals++
		case part:
			sources++
		default:
			return 0
		}
		labels = append(labels, *g)
	}
	if totals != 1 || sources == 0 {
		return 0
	}
	h := &table.Header{Fixed: true, Cols: []content.Column{{Role: lang.ColName}}}
	block := make([]table.Row, len(labels))
	for k := range labels {
		name := labels[k]
		name.Col = 0
		block[k].Cells = []content.Cell{name}
	}
	n := 1
	seen := map[lang.ColumnRole]bool{}
	for ; n < len(rows); n++ {
		cells := rows[n].Cells
		at := 0
		for at < len(cells) && cells[at].Blank {
			at++
		}
		if at == len(cells) || !table.Words(&cells[at]) {
			break
		}
		role, exact := table.RoleOf(&cells[at])
		if !exact && !IsMoneyColumn(role) || seen[role] || !IsMoneyColumn(role) && role != lang.ColRate && role != lang.ColArrival && role != lang.ColWeight && role != lang.ColScore {
			break
		}
		seen[role] = true
		h.Cols = append(h.Cols, content.Column{Role: role, Text: cells[at].Text})
		shift, fits := heads[0].Col-cells[0].Col, true
		for i := at + 1; i < len(cells) && fits; i++ {
			g := cells[i]
			if g.Blank || g.Dash {
				continue
			}
			fits = false
			for k := range labels {
				if table.Numeric(&g) && g.Col+shift == labels[k].Col {
					g.Col, fits = len(h.Cols)-1, true
					block[k].Cells = append(block[k].Cells, g)
					break
				}
			}
		}
		if !fits {
			return 0
		}
	}
	if !seen[lang.ColExecuted] || !seen[lang.ColBudget] && !seen[lang.ColInitial] {
		return 0
	}
	if has {
		SetUnit(h, unit, tens)
	}
	h.Classify()
	Budget(c, h, block, ctx.Form)
	return n
}

// SetUnit gives the money columns the unit that a form's header prints: 项目资金（万元）.
func SetUnit(h *table.Header, u numeral.Unit, n decimal.Decimal) {
	for i := range h.Cols {
		if table.MoneyColumn(&h.Cols[i]) && h.Cols[i].Role != lang.ColUnknown {
			h.Cols[i].Unit, h.Cols[i].Tens, h.Cols[i].Has = u, n, true
		}
	}
}
