package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
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
func scoringHead(p *content.Para) (columns int) {
	if p.Marks&content.Spaces == 0 || p.Marks&(content.Digits|content.Stops|content.Semicolons) != 0 {
		return 0
	}
	words := strings.Fields(p.Line)
	if len(words) < 3 || len(words) > 8 {
		return 0
	}
	weight := -1
	for k, w := range words {
		role, exact := lang.RoleOf(w)
		switch {
		case role == lang.ColTarget || role == lang.ColActual || role == lang.ColBudget || role == lang.ColExecuted || role == lang.ColInitial:
			return 0
		case role == lang.ColWeight && exact && k > 0:
			if weight >= 0 {
				return 0
			}
			weight = k
		case role == lang.ColScore && weight >= 0 && k == weight+1:
			columns = 2
		case columns > 0 && k == weight+columns && strings.HasSuffix(w, "分"):
			columns++
		}
	}
	return columns
}

// scoringRow parts a line of such a block: names, a weight, its score, and the words behind them. At is
// where the words behind begin, 0 if the line is no row.
func scoringRow(ps []content.Piece, columns int) (weight, at int) {
	weight = slices.IndexFunc(ps, func(g content.Piece) bool { return table.Numeric(&g.Cell) })
	if weight < 1 || weight > 3 || !slices.ContainsFunc(ps[:weight], func(g content.Piece) bool { return strings.ContainsFunc(g.Text, lang.IsHan) }) {
		return 0, 0
	}
	for at = weight; at < len(ps) && at < weight+columns && table.Numeric(&ps[at].Cell); at++ {
		if !content.NumberWord(ps[at].Text) || ps[at].Percent {
			return 0, 0
		}
	}
	if at < weight+2 || at < len(ps) && table.Numeric(&ps[at].Cell) && !ps[at].Dash {
		return 0, 0
	}
	for i := range ps[:weight] {
		if content.Longer(ps[i].Text, content.CellLine) || content.Parted(ps[i].Text) {
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
func scoringRows(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	columns := scoringHead(ps[i])
	if columns == 0 {
		return 0
	}
	h := &table.Header{Fixed: true, Flat: true, Cols: []content.Column{{Role: lang.ColName}, {Role: lang.ColWeight}, {Role: lang.ColScore}}}
	h.Classify()
	var rows []table.Row
	var total *table.Row
	wrapped, end := 0, i+1
	for j := i + 1; j < len(ps) && total == nil; j++ {
		q := ps[j]
		if q.Text.Len() == 0 {
			break
		}
		if pageMark(q.Line) {
			continue
		}
		if f, _ := fieldsAt(c, ps, j); reflow.BudgetFields(f) || reflow.IndicatorFields(f) || scoringHead(q) > 0 || content.StartsSection(q.Text.Runes) {
			break
		}
		pieces := withCaps(c, pieces(c, q.Text, q, table.ContextOf(c, q), j))
		weight, at := scoringRow(pieces, columns)
		if at == 0 || c.At(pieces[weight+1].Fig).Value.GreaterThan(c.At(pieces[weight].Fig).Value) {
			if wrapped++; len(rows) == 0 || wrapped > maxWrapped {
				break
			}
			continue
		}
		wrapped, end = 0, j+1
		r := table.Row{Index: j}
		for k := range pieces[:weight] {
			g := pieces[k].Cell
			g.Col = 0
			r.Cells = append(r.Cells, g)
		}
		for k := range 2 {
			g := pieces[weight+k].Cell
			g.Col = k + 1
			r.Cells = append(r.Cells, g)
		}
		if stream.IsTotalLabel(pieces[0].Text) {
			total = &r
			break
		}
		rows = append(rows, r)
	}
	if len(rows) < minScored {
		return 0
	}
	for k := range rows {
		form.OpenCaps(c, &rows[k], grid.Form, true)
		form.IndicatorRow(c, h, &rows[k], grid.Form)
	}
	if total != nil {
		form.TotalRow(c, h, total, grid.Form)
	}
	return end - i
}
