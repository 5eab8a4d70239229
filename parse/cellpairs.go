package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// A budget block whose cells stand one to a line by turns: the name of a stage and
// its amount (计划安排资金 / 190 / 实际支出 / 176), then for every source its name once
// for each stage, with the amount behind it where there is one.

// minStages is the number of stages from which such lines are a block.
const minStages = 2

// moneyStages are the words that tell the stage of the budget a cell names.
var moneyStages = []struct {
	role  ColumnRole
	words []string
}{
	{ColArrived, []string{"到位"}},
	{ColExecuted, []string{"支出", "执行", "使用"}},
	{ColBudget, []string{"预算", "计划", "安排"}},
}

// stageOf is the stage of the budget that a cell names, ColUnknown for none: 结余.
func stageOf(s string) ColumnRole {
	if t := headerText(s); !longer(t, 10) && !containsAny(t, eachWords) {
		for _, x := range moneyStages {
			if containsAny(t, x.words) {
				return x.role
			}
		}
	}
	return ColUnknown
}

// pairedCells reads such a block. It returns how many paragraphs it took.
func (c *Content) pairedCells(ps []*para, i int, grid *gridContext) int {
	h, total, j := c.stageCells(ps, i, grid)
	if h == nil {
		return 0
	}
	block := []grow{total}
	for j < len(ps) {
		r, n := c.sourceCells(ps, j, len(h.cols)-1)
		if n == 0 {
			break
		}
		block = append(block, r)
		j += n
	}
	if len(block) == 1 && h.leftColumn() > 0 && len(h.cols) > minStages+1 {
		c.budget(h, block, grid.form) // what was planned or arrived, spent and left
		return j - i
	}
	if len(block) == 1 || !slices.ContainsFunc(block[1:], ofSource) {
		return 0 // what it was for, and need not be all
	}
	c.budget(h, block, grid.form)
	return j - i
}

// stageCells reads the stages and their amounts: the header that they make, the row
// of the total, and the paragraph behind it. The header is nil where there are none.
func (c *Content) stageCells(ps []*para, i int, grid *gridContext) (*header, grow, int) {
	h := &header{fixed: true, cols: []column{{role: ColName}}}
	total := grow{cells: []gcell{{text: "年度资金总额", span: 1, p: &para{}}}}
	seen := map[ColumnRole]int{}
	unit, tens, has := grid.unit, grid.tens, grid.hasUnit
	note := func(s string) {
		if u, n, ok := unitIn(s); ok && u.Dimension == numeral.Money {
			unit, tens, has = u, n, true
		}
	}
	j := i
	for j+1 < len(ps) && isCellWord(ps[j]) && len(h.cols) <= maxStacked {
		role, k := stageOf(ps[j].line), j+1
		note(ps[j].line)
		if strings.HasPrefix(trimmed(ps[k].line), "(") && k+1 < len(ps) {
			note(ps[k].line)
			k++
		}
		if !isCellNumber(ps[k]) || role == ColUnknown && len(h.cols) == 1 {
			break
		}
		seen[role]++
		g := c.cell(ps[k].text, ps[k], c.contextOf(ps[k]), len(h.cols), 1)
		total.cells = append(total.cells, g)
		h.cols = append(h.cols, column{role: role, text: ps[j].line})
		j = k + 1
	}
	if len(h.cols) <= minStages || seen[ColExecuted] != 1 || seen[ColBudget] > 1 || seen[ColArrived] > 1 || seen[ColBudget]+seen[ColArrived] == 0 {
		return nil, grow{}, i
	}
	if has {
		h.setUnit(unit, tens)
	}
	return h, total, j
}

// sourceCells reads the name of a source that stands once for each of n stages, with
// its amounts. It returns how many paragraphs it took, 0 if there is none.
func (c *Content) sourceCells(ps []*para, j, n int) (grow, int) {
	nameOf := func(p *para) string { return strings.TrimPrefix(headerText(p.line), "其中") }
	if !isRowLabel(ps[j]) {
		return grow{}, 0 // its figures are those of the text behind the block
	}
	name, at := nameOf(ps[j]), j
	r := grow{cells: []gcell{c.cell(ps[j].text, ps[j], c.contextOf(ps[j]), 0, 1)}}
	for k := 1; k <= n; k++ {
		if at >= len(ps) || !isRowLabel(ps[at]) || nameOf(ps[at]) != name {
			return r, 0
		}
		if at++; at < len(ps) && isCellNumber(ps[at]) {
			r.cells = append(r.cells, c.cell(ps[at].text, ps[at], c.contextOf(ps[at]), k, 1))
			at++
		}
	}
	if g := &r.cells[0]; !strings.HasPrefix(g.text, "其中") {
		g.text = "其中：" + g.text // its place says so
	}
	return r, at - j
}
