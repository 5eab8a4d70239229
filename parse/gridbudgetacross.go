package parse

import "gouji/parse/numeral"

// A budget block whose rows and columns have changed places: the total and its sources head the
// columns, and what is budgeted, executed and scored names the rows.
//
//	项目资金（万元） | 年度资金总额 | 其中：财政拨款 | 其他资金
//	全年预算数      | 200         | 180          | 20
//	全年执行数      | 190         | 172          | 18
//	执行率          | 95%

// budgetAcross reads such a block from the first of rows on. It returns how many rows it took.
func (c *Content) budgetAcross(rows []grow, ctx *gridContext) int {
	heads := rows[0].cells
	totals, sources := 0, 0
	unit, tens, has := ctx.unit, ctx.tens, ctx.hasUnit
	var labels []gcell
	for i := range heads {
		g := &heads[i]
		if g.blank {
			continue
		}
		if !g.words() {
			return 0
		}
		if u, n, ok := unitIn(g.text); ok && u.Dimension == numeral.Money {
			unit, tens, has = u, n, true
		}
		total, part := budgetLabel(g.text)
		switch role, _ := g.roleOf(); {
		case len(labels) == 0 && !total: // the name of the block
			if part || role != ColUnknown && role != ColName {
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
	h := &header{fixed: true, cols: []column{{role: ColName}}}
	block := make([]grow, len(labels))
	for k := range labels {
		name := labels[k]
		name.col = 0
		block[k].cells = []gcell{name}
	}
	n := 1
	seen := map[ColumnRole]bool{}
	for ; n < len(rows); n++ {
		cells := rows[n].cells
		at := 0
		for at < len(cells) && cells[at].blank {
			at++
		}
		if at == len(cells) || !cells[at].words() {
			break
		}
		role, exact := cells[at].roleOf()
		if !exact && !isMoneyColumn(role) || seen[role] || !isMoneyColumn(role) && role != ColRate && role != ColArrival && role != ColWeight && role != ColScore {
			break
		}
		seen[role] = true
		h.cols = append(h.cols, column{role: role, text: cells[at].text})
		shift, fits := heads[0].col-cells[0].col, true
		for i := at + 1; i < len(cells) && fits; i++ {
			g := cells[i]
			if g.blank || g.dash {
				continue
			}
			fits = false
			for k := range labels {
				if g.numeric() && g.col+shift == labels[k].col {
					g.col, fits = len(h.cols)-1, true
					block[k].cells = append(block[k].cells, g)
					break
				}
			}
		}
		if !fits {
			return 0
		}
	}
	if !seen[ColExecuted] || !seen[ColBudget] && !seen[ColInitial] {
		return 0
	}
	if has {
		h.setUnit(unit, tens)
	}
	h.classify()
	c.budget(h, block, ctx.form)
	return n
}
