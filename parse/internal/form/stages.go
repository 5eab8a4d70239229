package form

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
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

// StageRows reads such a block from the first of rows on; the stages may stand in several rows, each with the sources
// below it. It returns how many rows it took.
func StageRows(c *content.Draft, rows []table.Row, ctx *table.Context) int {
	b := stageBlock{seen: map[lang.ColumnRole]bool{}, unit: ctx.Unit, tens: ctx.Tens, has: ctx.HasUnit, cols: []content.Column{{Role: lang.ColName}},
		rows: []table.Row{{Cells: []content.Cell{{Text: "年度资金总额", Span: 1, P: &content.Para{}}}}}}
	n := 0
	for n < len(rows) {
		took := b.read(rows[n:])
		if took == 0 {
			break
		}
		n += took
	}
	sources := len(b.rows) - 1
	if n == 0 || len(b.cols) <= MinStages || !(sources >= MinStages && slices.ContainsFunc(b.rows[1:], OfSource)) && !(sources == 0 && b.left && len(b.cols) > MinStages+1) {
		return 0
	}
	h := &table.Header{Fixed: true, Cols: b.cols}
	if b.has {
		SetUnit(h, b.unit, b.tens)
	}
	Budget(c, h, b.rows, ctx.Form)
	return n
}

// stageBlock is what rows of stages and of their sources make up: the total's row, then those of the sources.
type stageBlock struct {
	cols []content.Column
	rows []table.Row
	seen map[lang.ColumnRole]bool
	left bool // what is left is a stage, too
	unit numeral.Unit
	tens decimal.Decimal
	has  bool
}

// read adds a row of stages and the rows of sources below it. It returns how many rows it took, 0 if there are none.
func (b *stageBlock) read(rows []table.Row) int {
	names, values, last := Pairs(rows[0].Cells)
	if len(names) == 0 || last != nil {
		return 0
	}
	left, seen := b.left, map[lang.ColumnRole]bool{}
	roles := make([]lang.ColumnRole, len(names))
	for k, name := range names {
		switch role := reflow.StageOf(name); {
		case lang.ContainsAny(name, table.LeftHeads) && role != lang.ColArrived && !left && (seen[lang.ColExecuted] || b.seen[lang.ColExecuted]):
			left = true
		case role == lang.ColUnknown || seen[role] || b.seen[role] || !lang.ContainsAny(name, []string{"资金", "预算", "金额", "投资", "支出", "到位"}):
			return 0
		default:
			roles[k], seen[role] = role, true
		}
	}
	n := 1
	var sources []table.Row
	for ; n < len(rows); n++ {
		r, ok := sourceOfStages(rows[n].Cells, len(names))
		if !ok || reflow.StageOf(r.Cells[0].Text) != lang.ColUnknown && !OfSource(r) || lang.ContainsAny(r.Cells[0].Text, []string{"结余", "节余"}) {
			break
		}
		sources = append(sources, r)
	}
	first := len(b.cols) == 1
	if !first && len(sources) != len(b.rows)-1 || len(names) < MinStages && len(sources) < MinStages {
		return 0
	}
	for i := range sources {
		if !first && stageSource(&sources[i]) != stageSource(&b.rows[i+1]) {
			return 0
		}
	}
	for k, name := range names {
		if u, t, ok := lang.UnitIn(name); ok && u.Dimension == numeral.Money {
			b.unit, b.tens, b.has = u, t, true
		}
		g := values[k]
		g.Col = len(b.cols)
		b.rows[0].Cells = append(b.rows[0].Cells, g)
		b.cols = append(b.cols, content.Column{Role: roles[k], Text: name})
	}
	for i, r := range sources {
		if first {
			b.rows = append(b.rows, r)
			continue
		}
		for _, g := range r.Cells[1:] {
			g.Col += len(b.cols) - 1 - len(names)
			b.rows[i+1].Cells = append(b.rows[i+1].Cells, g)
		}
	}
	b.left = left
	for role := range seen {
		b.seen[role] = true
	}
	return n
}

// OfSource reports whether a row names the level or the sort of money that pays: 其中：培训经费 is what it was for, and need
// not be all.
func OfSource(r table.Row) bool {
	name := strings.TrimLeft(strings.TrimPrefix(lang.HeaderText(r.Cells[0].Text), "其中"), "：:")
	return lang.HasAnyPrefix(name, table.TierRows) || lang.HasAnyPrefix(name, table.BesideLevels) || strings.Contains(name, "财政") || strings.Contains(name, "拨款")
}

// stageSource is the name of a source without the 其中 before the first.
func stageSource(r *table.Row) string {
	return strings.TrimPrefix(lang.HeaderText(r.Cells[0].Text), "其中")
}

// MostStageLines is how many lines such a block takes at most, a name and an amount to each stage and each source of it.
const MostStageLines = 120

// sourceOfStages is a row of a source's name, once for each of n stages with its amount where there is one.
func sourceOfStages(cells []content.Cell, n int) (r table.Row, ok bool) {
	nameOf := func(g *content.Cell) string { return strings.TrimPrefix(lang.HeaderText(g.Text), "其中") }
	stage, filled := 0, false
	for i := range cells {
		g := &cells[i]
		switch {
		case table.Words(g):
			if stage > 0 && nameOf(g) != nameOf(&r.Cells[0]) {
				return table.Row{}, false
			}
			if stage == 0 {
				name := *g
				name.Col = 0
				if !strings.HasPrefix(name.Text, "其中") {
					name.Text = "其中：" + name.Text // its place says so
				}
				r.Cells = append(r.Cells, name)
			}
			stage, filled = stage+1, false
		case table.Numeric(g) && stage > 0 && !filled:
			x := *g
			x.Col = stage
			r.Cells, filled = append(r.Cells, x), true
		case table.Numeric(g):
			return table.Row{}, false
		}
	}
	return r, stage == n
}

// MinStages is the number of stages from which such lines are a block.
const MinStages = 2
