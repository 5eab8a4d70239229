package flat

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// A form of indicators without levels that was copied one cell to a line: 指标 / 年度指标值 /
// 实际完成值 / 分值 / 得分 / 偏差原因, then as many lines for each indicator, of which the remark's
// may be lost, and the total with its points.

// cellHeads are the columns that the header of such a form has.
var cellHeads = []lang.ColumnRole{lang.ColTarget, lang.ColActual, lang.ColWeight, lang.ColScore}

// lineForm reads such a form from paragraph i on. It returns how many paragraphs it took.
func lineForm(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if !isCellWord(ps[i]) {
		return 0
	}
	var roles []lang.ColumnRole
	for i+len(roles) < len(ps) && len(roles) <= form.MaxRecord {
		p := ps[i+len(roles)]
		role, _ := lang.RoleOf(p.Line)
		if !isCellWord(p) || role == lang.ColUnknown || len(roles) == 0 && role != lang.ColName || len(roles) > 0 && role == lang.ColName || slices.Contains(roles, role) {
			break
		}
		if role != lang.ColReason && hasAll(roles, cellHeads) {
			break // 预算执行率: the first indicator
		}
		roles = append(roles, role)
	}
	if !hasAll(roles, cellHeads) {
		return 0
	}
	f := lineRows{ps: ps, width: len(roles), weight: slices.Index(roles, lang.ColWeight), score: slices.Index(roles, lang.ColScore)}
	f.remarks = roles[len(roles)-1] == lang.ColReason
	starts, end := f.read(i + len(roles))
	if len(starts) < minStacked {
		return 0
	}
	h := &table.Header{Fixed: true}
	for _, r := range roles {
		h.Cols = append(h.Cols, content.Column{Role: r})
	}
	h.Classify()
	grid.Last.Indicator = h
	cell := func(j, col int) content.Cell {
		return table.Cell(c, ps[j].Text, ps[j], table.ContextOf(c, ps[j]), col, 1)
	}
	for n, at := range starts {
		next := end
		if n+1 < len(starts) {
			next = starts[n+1]
		}
		r := table.Row{Index: n}
		for k := 0; k < next-at; k++ {
			r.Cells = append(r.Cells, cell(at+k, k))
		}
		form.IndicatorRow(c, h, &r, grid.Form)
	}
	if end < len(ps) && stream.IsTotalLabel(ps[end].Line) {
		total := table.Row{Index: len(starts), Cells: []content.Cell{cell(end, 0)}}
		for end+1 < len(ps) && reflow.HeadsPoints(ps[end+1].Line) {
			end++ // 总分 / 总分值 / 总得分 / 自评等级 / 100 / 95
		}
		cols := []int{f.weight, f.score}
		n := 0
		for n < len(cols) && end+1+n < len(ps) && isCellNumber(ps[end+1+n]) {
			n++
		}
		for k, col := range cols[len(cols)-n:] { // one number alone is the score
			total.Cells = append(total.Cells, cell(end+1+k, col))
		}
		form.TotalRow(c, h, &total, grid.Form)
		end += n + 1
	}
	return end - i
}

// hasAll reports whether a header has all of these columns.
func hasAll(roles, want []lang.ColumnRole) bool {
	return !slices.ContainsFunc(want, func(r lang.ColumnRole) bool { return !slices.Contains(roles, r) })
}

// lineRows are the lines of such a form while they are read.
type lineRows struct {
	ps            []*content.Para
	width         int
	weight, score int // their columns
	remarks       bool
}

// read takes rows from paragraph j on and tells where each begins and the last ends.
func (f *lineRows) read(j int) (starts []int, end int) {
	for f.row(j) {
		starts = append(starts, j)
		if next := j + f.width - 1; f.remarks && (f.row(next) || f.total(next)) && !f.row(next+1) && !f.total(next+1) {
			j = next // the remark has left no line
			continue
		}
		if !f.row(j+f.width) && !f.total(j+f.width) && f.remarks && !f.remark(j+f.width-1) {
			return starts, j + f.width - 1
		}
		j += f.width
	}
	return starts, min(j, len(f.ps))
}

// row reports whether an indicator may begin at paragraph j: words, and points where they are due.
func (f *lineRows) row(j int) bool {
	n := f.width
	if f.remarks {
		n--
	}
	if j+n > len(f.ps) || f.total(j) || isCellNumber(f.ps[j]) || content.StartsSection(f.ps[j].Text.Runes) {
		return false
	}
	for k := range n {
		if p := f.ps[j+k]; p.Text.Len() == 0 || p.Text.Len() > 2*content.CellLine {
			return false
		}
	}
	return isCellNumber(f.ps[j+f.weight]) && isCellNumber(f.ps[j+f.score])
}

// total reports whether paragraph j names the form's total.
func (f *lineRows) total(j int) bool { return j < len(f.ps) && stream.IsTotalLabel(f.ps[j].Line) }

// remark reports whether paragraph j may be the remark of the last row.
func (f *lineRows) remark(j int) bool {
	return j < len(f.ps) && isCellLine(f.ps[j].Line) && !content.StartsSection(f.ps[j].Text.Runes)
}
