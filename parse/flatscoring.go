package parse

import (
	"slices"
	"strings"
)

// Blocks of a form that score the work itself, without targets, copied a row to a line:
//
//	项目权重 评价内容 分值 自评分 评价标准及依据
//	项目决策 8 分 决策依据 4 4 有年度计划计 2 分，没有不得分。
//	决策程序 4 3 集体研究计 2 分；有记录计 2 分。
//
// What is said behind the points is how they are given: its numbers are none of the row's.

const (
	// minScored is the number of rows from which such lines are a block.
	minScored = 2
	// maxWrapped is how many lines the words behind the points go on for.
	maxWrapped = 3
)

// scoringHead reports whether a line heads such a block: weights and scores, perhaps more scores
// behind them, and no targets or amounts. columns is how many numbers a row has at most.
func scoringHead(p *para) (columns int) {
	if p.marks&spaces == 0 || p.marks&(digits|stops|semicolons) != 0 {
		return 0
	}
	words := strings.Fields(p.line)
	if len(words) < 3 || len(words) > 8 {
		return 0
	}
	weight := -1
	for k, w := range words {
		role, exact := roleOf(w)
		switch {
		case role == ColTarget || role == ColActual || role == ColBudget || role == ColExecuted || role == ColInitial:
			return 0
		case role == ColWeight && exact && k > 0:
			if weight >= 0 {
				return 0
			}
			weight = k
		case role == ColScore && weight >= 0 && k == weight+1:
			columns = 2
		case columns > 0 && k == weight+columns && strings.HasSuffix(w, "分"):
			columns++
		}
	}
	return columns
}

// scoringRow parts a line of such a block: names, a weight, its score, and the words behind them. At is
// where the words behind begin, 0 if the line is no row.
func scoringRow(ps []piece, columns int) (weight, at int) {
	weight = slices.IndexFunc(ps, func(g piece) bool { return g.numeric() })
	if weight < 1 || weight > 3 || !slices.ContainsFunc(ps[:weight], func(g piece) bool { return strings.ContainsFunc(g.text, isHan) }) {
		return 0, 0
	}
	for at = weight; at < len(ps) && at < weight+columns && ps[at].numeric(); at++ {
		if !numberWord(ps[at].text) || ps[at].percent {
			return 0, 0
		}
	}
	if at < weight+2 || at < len(ps) && ps[at].numeric() && !ps[at].dash {
		return 0, 0
	}
	for i := range ps[:weight] {
		if longer(ps[i].text, cellLine) || parted(ps[i].text) {
			return 0, 0
		}
	}
	return weight, at
}

// pageMark reports whether a line is nothing but the number of a page.
func pageMark(s string) bool {
	return strings.Trim(s, "0123456789-—– 第页共/") == ""
}

// scoringRows reads such a block. It returns how many paragraphs it took.
func (c *Content) scoringRows(ps []*para, i int, grid *gridContext) int {
	columns := scoringHead(ps[i])
	if columns == 0 {
		return 0
	}
	h := &header{fixed: true, flat: true, cols: []column{{role: ColName}, {role: ColWeight}, {role: ColScore}}}
	h.classify()
	var rows []grow
	var total *grow
	wrapped, end := 0, i+1
	for j := i + 1; j < len(ps) && total == nil; j++ {
		q := ps[j]
		if q.text.Len() == 0 {
			break
		}
		if pageMark(q.line) {
			continue
		}
		if f, _ := c.fieldsAt(ps, j); budgetFields(f) || indicatorFields(f) || scoringHead(q) > 0 || startsSection(q.text.Runes) {
			break
		}
		pieces := c.withCaps(c.pieces(q.text, q, c.contextOf(q), j))
		weight, at := scoringRow(pieces, columns)
		if at == 0 || c.figure(pieces[weight+1].fig).Value.GreaterThan(c.figure(pieces[weight].fig).Value) {
			if wrapped++; len(rows) == 0 || wrapped > maxWrapped {
				break
			}
			continue
		}
		wrapped, end = 0, j+1
		r := grow{index: j}
		for k := range pieces[:weight] {
			g := pieces[k].gcell
			g.col = 0
			r.cells = append(r.cells, g)
		}
		for k := range 2 {
			g := pieces[weight+k].gcell
			g.col = k + 1
			r.cells = append(r.cells, g)
		}
		if isTotalLabel(pieces[0].text) {
			total = &r
			break
		}
		rows = append(rows, r)
	}
	if len(rows) < minScored {
		return 0
	}
	for k := range rows {
		c.openCaps(&rows[k], grid.form, true)
		c.indicatorRow(h, &rows[k], grid.form)
	}
	if total != nil {
		c.totalRow(h, total, grid.form)
	}
	return end - i
}
