package table

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Headers whose merged cells a copy has put side by side, their blanks behind them or lost, over a line of
// heads that has no cell for the names of the rows: 地区 | 任务完成情况(个) | 资金拨付情况(万元) over 任务数 | 完成数 |
// 完成率 | 安排数 | 拨付数 | 拨付率. A title over all but the names may stand between: 地区 | 某项工程 over the groups.
// How many heads stand under which group is told by what they are of where one group counts and the other is of
// money.

// Regrouped gives the cells of such headers their columns.
func Regrouped(rows []Row) {
	for i := 0; i+3 < len(rows); i++ {
		name := FirstCell(&rows[i])
		if name == nil || !Words(name) || len(rows[i].Cells) == 0 || rows[i].Cells[0].Blank {
			continue
		}
		if role, exact := lang.RoleOf(name.Text); role != lang.ColName || !exact && !lang.HasAnySuffix(lang.HeaderText(name.Text), []string{"名称", "单位", "地区"}) {
			continue
		}
		at, groups := i, leading(rows[i].Cells)
		if r := &rows[i]; len(groups) != 3 && r.Filled() == 2 && len(r.Cells) > 1 && !r.Cells[1].Blank && !Numeric(&r.Cells[1]) { // a title
			at, groups = i+1, leading(rows[i+1].Cells)
			groups = append([]content.Cell{*name}, groups...)
		}
		if len(groups) < 3 || at+3 >= len(rows) {
			continue
		}
		heads := leading(rows[at+1].Cells)
		if len(groups) > len(heads) || !rowsUnder(rows[at+2:], len(heads)+1) {
			continue
		}
		n := 0
		if len(groups) == 3 {
			n = countHeads(groups[1:], heads)
		}
		if n == 0 {
			if at == i && !spreadEvenly(heads, len(groups)-1) {
				// Which groups they stand under is not known, but the names are not theirs.
				low := []content.Cell{groups[0]}
				for k := range heads {
					heads[k].Col, heads[k].Span = k+1, 1
					low = append(low, heads[k])
				}
				rows[at].Cells, rows[at+1].Cells = groups[:1], low
			}
			continue
		}
		place := func(cells []content.Cell, k, col, span int) { cells[k].Col, cells[k].Span = col, span }
		top := append([]content.Cell(nil), groups...)
		place(top, 0, 0, 1)
		place(top, 1, 1, n)
		place(top, 2, 1+n, len(heads)-n)
		low := []content.Cell{{Blank: true, Span: 1}}
		for k := range heads {
			low = append(low, heads[k])
			place(low, k+1, k+1, 1)
		}
		if at > i {
			rows[i].Cells = rows[i].Cells[1:2] // the title
		}
		rows[at].Cells, rows[at+1].Cells = top, low
	}
}

// spreadEvenly reports whether heads can be parted among so many groups by their words or their number.
func spreadEvenly(heads []content.Cell, groups int) bool {
	cols := make([]content.Column, len(heads))
	for k := range heads {
		cols[k].Text = heads[k].Text
	}
	return alike(cols, groups) != nil
}

// rowsUnder reports whether the first two rows are of names and numbers, of so many cells.
func rowsUnder(rows []Row, width int) bool {
	for i := range 2 {
		r := &rows[i]
		n := len(r.Cells)
		if n != width || !Words(&r.Cells[0]) || r.Numbers()*2 < n-1 {
			return false
		}
	}
	return true
}

// countHeads is how many of a line of heads stand under the first of two groups, 0 where it cannot be told: where
// not one of the groups counts and the other is of money, or the heads of both kinds are mixed. Rates are of the
// heads before them.
func countHeads(groups, heads []content.Cell) int {
	first, second := moneyHead(groups[0].Text), moneyHead(groups[1].Text)
	if first == second || len(heads) < 4 {
		return 0
	}
	for k := range groups {
		if u, _, ok := lang.UnitIn(groups[k].Text); ok && (u.Dimension == numeral.Money) != moneyHead(groups[k].Text) {
			return 0
		}
	}
	at := 0
	for k := range heads {
		t := lang.HeaderText(heads[k].Text)
		role, _ := lang.RoleOf(t)
		if role == lang.ColReason || role == lang.ColRate || role == lang.ColGrowth || role == lang.ColPart || role == lang.ColArrival || lang.HasAnySuffix(t, rateNames) {
			continue
		}
		switch money := moneyHead(t); {
		case at == 0 && money == second:
			at = k
		case at > 0 && money == first:
			return 0
		}
	}
	return at
}

// moneyHeads are words of heads of amounts of money.
var moneyHeads = []string{"资金", "金额", "经费", "预算", "投资", "拨付", "下达", "支出", "支付", "补助", "补贴", "到位", "万元", "(元"}

// moneyHead reports whether a head is of amounts of money.
func moneyHead(s string) bool { return lang.ContainsAny(s, moneyHeads) }
