package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// A budget block whose stages stand side by side in a table, each behind its own name, and below them the sources of
// each with their names again:
//
//	计划安排资金（万元） | 190 | 实际到位资金（万元） | 176
//	其中：省财政         | 120 | 其中：省财政         | 120
//	县财政               | 70  | 县财政               | 56
//
// The amounts of some sources may be blank.

// stageRows reads such a block from the first of rows on. It returns how many rows it took.
func (c *Content) stageRows(rows []grow, ctx *gridContext) int {
	names, values, last := pairs(rows[0].cells)
	if len(names) < minStages || last != nil {
		return 0
	}
	h := &header{fixed: true, cols: []column{{role: ColName}}}
	total := grow{cells: []gcell{{text: "年度资金总额", span: 1, p: &para{}}}}
	seen := map[ColumnRole]bool{}
	unit, tens, has := ctx.unit, ctx.tens, ctx.hasUnit
	for k, name := range names {
		if u, n, ok := unitIn(name); ok && u.Dimension == numeral.Money {
			unit, tens, has = u, n, true
		}
		role := stageOf(name)
		if role == ColUnknown || seen[role] || !containsAny(name, []string{"资金", "预算", "金额", "投资", "支出", "到位"}) {
			return 0
		}
		seen[role] = true
		g := values[k]
		g.col = k + 1
		total.cells = append(total.cells, g)
		h.cols = append(h.cols, column{role: role, text: name})
	}
	if has {
		h.setUnit(unit, tens)
	}
	block, n := []grow{total}, 1
	for ; n < len(rows); n++ {
		r, ok := sourceOfStages(rows[n].cells, len(names))
		if !ok {
			break
		}
		block = append(block, r)
	}
	if len(block) <= minStages || !slices.ContainsFunc(block[1:], ofSource) {
		return 0
	}
	c.budget(h, block, ctx.form)
	return n
}

// ofSource reports whether a row names the level or the sort of money that pays: 其中：培训经费 is what it was for, and need
// not be all.
func ofSource(r grow) bool {
	name := strings.TrimLeft(strings.TrimPrefix(headerText(r.cells[0].text), "其中"), "：:")
	return hasAnyPrefix(name, tierRows) || hasAnyPrefix(name, besideLevels) || strings.Contains(name, "财政") || strings.Contains(name, "拨款")
}

// sourceOfStages is a row of a source's name, once for each of n stages with its amount where there is one.
func sourceOfStages(cells []gcell, n int) (r grow, ok bool) {
	nameOf := func(g *gcell) string { return strings.TrimPrefix(headerText(g.text), "其中") }
	stage, filled := 0, false
	for i := range cells {
		g := &cells[i]
		switch {
		case g.words():
			if stage > 0 && nameOf(g) != nameOf(&r.cells[0]) {
				return grow{}, false
			}
			if stage == 0 {
				name := *g
				name.col = 0
				if !strings.HasPrefix(name.text, "其中") {
					name.text = "其中：" + name.text // its place says so
				}
				r.cells = append(r.cells, name)
			}
			stage, filled = stage+1, false
		case g.numeric() && stage > 0 && !filled:
			x := *g
			x.col = stage
			r.cells, filled = append(r.cells, x), true
		case g.numeric():
			return grow{}, false
		}
	}
	return r, stage == n
}
