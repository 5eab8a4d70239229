package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
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

// stageRows reads such a block from the first of rows on; the stages may stand in several rows, each with the sources
// below it. It returns how many rows it took.
func (c *Content) stageRows(rows []grow, ctx *gridContext) int {
	b := stageBlock{seen: map[ColumnRole]bool{}, unit: ctx.unit, tens: ctx.tens, has: ctx.hasUnit, cols: []column{{role: ColName}},
		rows: []grow{{cells: []gcell{{text: "年度资金总额", span: 1, p: &para{}}}}}}
	n := 0
	for n < len(rows) {
		took := b.read(rows[n:])
		if took == 0 {
			break
		}
		n += took
	}
	sources := len(b.rows) - 1
	if n == 0 || len(b.cols) <= minStages || !(sources >= minStages && slices.ContainsFunc(b.rows[1:], ofSource)) && !(sources == 0 && b.left && len(b.cols) > minStages+1) {
		return 0
	}
	h := &header{fixed: true, cols: b.cols}
	if b.has {
		h.setUnit(b.unit, b.tens)
	}
	c.budget(h, b.rows, ctx.form)
	return n
}

// stageBlock is what rows of stages and of their sources make up: the total's row, then those of the sources.
type stageBlock struct {
	cols []column
	rows []grow
	seen map[ColumnRole]bool
	left bool // what is left is a stage, too
	unit numeral.Unit
	tens decimal.Decimal
	has  bool
}

// read adds a row of stages and the rows of sources below it. It returns how many rows it took, 0 if there are none.
func (b *stageBlock) read(rows []grow) int {
	names, values, last := pairs(rows[0].cells)
	if len(names) == 0 || last != nil {
		return 0
	}
	left, seen := b.left, map[ColumnRole]bool{}
	roles := make([]ColumnRole, len(names))
	for k, name := range names {
		switch role := stageOf(name); {
		case containsAny(name, leftHeads) && role != ColArrived && !left && (seen[ColExecuted] || b.seen[ColExecuted]):
			left = true
		case role == ColUnknown || seen[role] || b.seen[role] || !containsAny(name, []string{"资金", "预算", "金额", "投资", "支出", "到位"}):
			return 0
		default:
			roles[k], seen[role] = role, true
		}
	}
	n := 1
	var sources []grow
	for ; n < len(rows); n++ {
		r, ok := sourceOfStages(rows[n].cells, len(names))
		if !ok || stageOf(r.cells[0].text) != ColUnknown && !ofSource(r) || containsAny(r.cells[0].text, []string{"结余", "节余"}) {
			break
		}
		sources = append(sources, r)
	}
	first := len(b.cols) == 1
	if !first && len(sources) != len(b.rows)-1 || len(names) < minStages && len(sources) < minStages {
		return 0
	}
	for i := range sources {
		if !first && stageSource(&sources[i]) != stageSource(&b.rows[i+1]) {
			return 0
		}
	}
	for k, name := range names {
		if u, t, ok := unitIn(name); ok && u.Dimension == numeral.Money {
			b.unit, b.tens, b.has = u, t, true
		}
		g := values[k]
		g.col = len(b.cols)
		b.rows[0].cells = append(b.rows[0].cells, g)
		b.cols = append(b.cols, column{role: roles[k], text: name})
	}
	for i, r := range sources {
		if first {
			b.rows = append(b.rows, r)
			continue
		}
		for _, g := range r.cells[1:] {
			g.col += len(b.cols) - 1 - len(names)
			b.rows[i+1].cells = append(b.rows[i+1].cells, g)
		}
	}
	b.left = left
	for role := range seen {
		b.seen[role] = true
	}
	return n
}

// ofSource reports whether a row names the level or the sort of money that pays: 其中：培训经费 is what it was for, and need
// not be all.
func ofSource(r grow) bool {
	name := strings.TrimLeft(strings.TrimPrefix(headerText(r.cells[0].text), "其中"), "：:")
	return hasAnyPrefix(name, tierRows) || hasAnyPrefix(name, besideLevels) || strings.Contains(name, "财政") || strings.Contains(name, "拨款")
}

// stageSource is the name of a source without the 其中 before the first.
func stageSource(r *grow) string {
	return strings.TrimPrefix(headerText(r.cells[0].text), "其中")
}

// mostStageLines is how many lines such a block takes at most, a name and an amount to each stage and each source of it.
const mostStageLines = 120

// stagesBelow reads such a block that was copied one cell to a line, stage below stage: 预算安排 / 520 / 其中：中央 / 120 /
// 省级 / 400 / 资金到位 / 500 / … It returns how many paragraphs it took.
func (c *Content) stagesBelow(ps []*para, i int, grid *gridContext) int {
	if i+5 >= len(ps) || stageOf(ps[i].line) == ColUnknown || !isCellNumber(ps[i+1]) || !isRowLabel(ps[i+2]) || !isCellNumber(ps[i+3]) || stageOf(ps[i+2].line) != ColUnknown {
		return 0
	}
	var rows []grow
	for j := i; j+1 < len(ps) && j < i+mostStageLines && isRowLabel(ps[j]) && isCellNumber(ps[j+1]); j += 2 {
		rows = append(rows, grow{index: len(rows), cells: []gcell{c.cell(ps[j].text, ps[j], c.contextOf(ps[j]), 0, 1), c.cell(ps[j+1].text, ps[j+1], c.contextOf(ps[j+1]), 1, 1)}})
	}
	around := *grid
	if i > 0 && !longer(ps[i-1].line, cellLine) {
		around.seeUnits(ps[i-1].line) // 资金情况（万元）
	}
	return 2 * c.stageRows(rows, &around)
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
