package parse

import (
	"gouji/parse/numeral"
)

// Headers whose merged cells a copy has put side by side, their blanks behind them or lost, over a line of
// heads that has no cell for the names of the rows: 地区 | 任务完成情况(个) | 资金拨付情况(万元) over 任务数 | 完成数 |
// 完成率 | 安排数 | 拨付数 | 拨付率. A title over all but the names may stand between: 地区 | 某项工程 over the groups.
// How many heads stand under which group is told by what they are of where one group counts and the other is of
// money.

// regrouped gives the cells of such headers their columns.
func regrouped(rows []grow) {
	for i := 0; i+3 < len(rows); i++ {
		name := firstCell(&rows[i])
		if name == nil || !name.words() || len(rows[i].cells) == 0 || rows[i].cells[0].blank {
			continue
		}
		if role, exact := roleOf(name.text); role != ColName || !exact && !hasAnySuffix(headerText(name.text), []string{"名称", "单位", "地区"}) {
			continue
		}
		at, groups := i, leading(rows[i].cells)
		if r := &rows[i]; len(groups) != 3 && r.filled() == 2 && len(r.cells) > 1 && !r.cells[1].blank && !r.cells[1].numeric() { // a title
			at, groups = i+1, leading(rows[i+1].cells)
			groups = append([]gcell{*name}, groups...)
		}
		if len(groups) < 3 || at+3 >= len(rows) {
			continue
		}
		heads := leading(rows[at+1].cells)
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
				low := []gcell{groups[0]}
				for k := range heads {
					heads[k].col, heads[k].span = k+1, 1
					low = append(low, heads[k])
				}
				rows[at].cells, rows[at+1].cells = groups[:1], low
			}
			continue
		}
		place := func(cells []gcell, k, col, span int) { cells[k].col, cells[k].span = col, span }
		top := append([]gcell(nil), groups...)
		place(top, 0, 0, 1)
		place(top, 1, 1, n)
		place(top, 2, 1+n, len(heads)-n)
		low := []gcell{{blank: true, span: 1}}
		for k := range heads {
			low = append(low, heads[k])
			place(low, k+1, k+1, 1)
		}
		if at > i {
			rows[i].cells = rows[i].cells[1:2] // the title
		}
		rows[at].cells, rows[at+1].cells = top, low
	}
}

// spreadEvenly reports whether heads can be parted among so many groups by their words or their number.
func spreadEvenly(heads []gcell, groups int) bool {
	cols := make([]column, len(heads))
	for k := range heads {
		cols[k].text = heads[k].text
	}
	return alike(cols, groups) != nil
}

// rowsUnder reports whether the first two rows are of names and numbers, of so many cells.
func rowsUnder(rows []grow, width int) bool {
	for i := range 2 {
		r := &rows[i]
		n := len(r.cells)
		if n != width || !r.cells[0].words() || r.numbers()*2 < n-1 {
			return false
		}
	}
	return true
}

// countHeads is how many of a line of heads stand under the first of two groups, 0 where it cannot be told: where
// not one of the groups counts and the other is of money, or the heads of both kinds are mixed. Rates are of the
// heads before them.
func countHeads(groups, heads []gcell) int {
	first, second := moneyHead(groups[0].text), moneyHead(groups[1].text)
	if first == second || len(heads) < 4 {
		return 0
	}
	for k := range groups {
		if u, _, ok := unitIn(groups[k].text); ok && (u.Dimension == numeral.Money) != moneyHead(groups[k].text) {
			return 0
		}
	}
	at := 0
	for k := range heads {
		t := headerText(heads[k].text)
		role, _ := roleOf(t)
		if role == ColReason || role == ColRate || role == ColGrowth || role == ColPart || role == ColArrival || hasAnySuffix(t, rateNames) {
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
func moneyHead(s string) bool { return containsAny(s, moneyHeads) }
