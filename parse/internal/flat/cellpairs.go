package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A budget block whose cells stand one to a line by turns: the name of a stage and
// its amount (计划安排资金 / 190 / 实际支出 / 176), then for every source its name once
// for each stage, with the amount behind it where there is one.

// pairedCells reads such a block. It returns how many paragraphs it took.
func pairedCells(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	h, total, j := stageCells(c, ps, i, grid)
	if h == nil {
		return 0
	}
	block := []table.Row{total}
	for j < len(ps) {
		r, n := sourceCells(c, ps, j, len(h.Cols)-1)
		if n == 0 {
			break
		}
		block = append(block, r)
		j += n
	}
	if len(block) == 1 && form.LeftColumn(h) > 0 && len(h.Cols) > form.MinStages+1 {
		form.Budget(c, h, block, grid.Form) // what was planned or arrived, spent and left
		return j - i
	}
	if len(block) == 1 || !slices.ContainsFunc(block[1:], form.OfSource) {
		return 0 // what it was for, and need not be all
	}
	form.Budget(c, h, block, grid.Form)
	return j - i
}

// stageCells reads the stages and their amounts: the header that they make, the row
// of the total, and the paragraph behind it. The header is nil where there are none.
func stageCells(c *content.Draft, ps []*content.Para, i int, grid *table.Context) (*table.Header, table.Row, int) {
	h := &table.Header{Fixed: true, Cols: []content.Column{{Role: lang.ColName}}}
	total := table.Row{Cells: []content.Cell{{Text: "年度资金总额", Span: 1, P: &content.Para{}}}}
	seen := map[lang.ColumnRole]int{}
	unit, tens, has := grid.Unit, grid.Tens, grid.HasUnit
	note := func(s string) {
		if u, n, ok := lang.UnitIn(s); ok && u.Dimension == numeral.Money {
			unit, tens, has = u, n, true
		}
	}
	j := i
	for j+1 < len(ps) && isCellWord(ps[j]) && len(h.Cols) <= maxStacked {
		role, k := reflow.StageOf(ps[j].Line), j+1
		note(ps[j].Line)
		if strings.HasPrefix(content.Trimmed(ps[k].Line), "(") && k+1 < len(ps) {
			note(ps[k].Line)
			k++
		}
		if !isCellNumber(ps[k]) || role == lang.ColUnknown && len(h.Cols) == 1 {
			break
		}
		seen[role]++
		g := table.Cell(c, ps[k].Text, ps[k], table.ContextOf(c, ps[k]), len(h.Cols), 1)
		total.Cells = append(total.Cells, g)
		h.Cols = append(h.Cols, content.Column{Role: role, Text: ps[j].Line})
		j = k + 1
	}
	if len(h.Cols) <= form.MinStages || seen[lang.ColExecuted] != 1 || seen[lang.ColBudget] > 1 || seen[lang.ColArrived] > 1 || seen[lang.ColBudget]+seen[lang.ColArrived] == 0 {
		return nil, table.Row{}, i
	}
	if has {
		form.SetUnit(h, unit, tens)
	}
	return h, total, j
}

// sourceCells reads the name of a source that stands once for each of n stages, with
// its amounts. It returns how many paragraphs it took, 0 if there is none.
func sourceCells(c *content.Draft, ps []*content.Para, j, n int) (table.Row, int) {
	nameOf := func(p *content.Para) string { return strings.TrimPrefix(lang.HeaderText(p.Line), "其中") }
	if !isRowLabel(ps[j]) {
		return table.Row{}, 0 // its figures are those of the text behind the block
	}
	name, at := nameOf(ps[j]), j
	r := table.Row{Cells: []content.Cell{table.Cell(c, ps[j].Text, ps[j], table.ContextOf(c, ps[j]), 0, 1)}}
	for k := 1; k <= n; k++ {
		if at >= len(ps) || !isRowLabel(ps[at]) || nameOf(ps[at]) != name {
			return r, 0
		}
		if at++; at < len(ps) && isCellNumber(ps[at]) {
			r.Cells = append(r.Cells, table.Cell(c, ps[at].Text, ps[at], table.ContextOf(c, ps[at]), k, 1))
			at++
		}
	}
	if g := &r.Cells[0]; !strings.HasPrefix(g.Text, "其中") {
		g.Text = "其中：" + g.Text // its place says so
	}
	return r, at - j
}
