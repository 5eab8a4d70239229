package parse

import (
	"slices"
	"strings"
)

// A form of indicators without levels that was copied one cell to a line: 指标 / 年度指标值 /
// 实际完成值 / 分值 / 得分 / 偏差原因, then as many lines for each indicator, of which the remark's
// may be lost, and the total with its points.

// cellHeads are the columns that the header of such a form has.
var cellHeads = []ColumnRole{ColTarget, ColActual, ColWeight, ColScore}

// lineForm reads such a form from paragraph i on. It returns how many paragraphs it took.
func (c *Content) lineForm(ps []*para, i int, grid *gridContext) int {
	if !isCellWord(ps[i]) {
		return 0
	}
	var roles []ColumnRole
	for i+len(roles) < len(ps) && len(roles) <= maxRecord {
		p := ps[i+len(roles)]
		role, _ := roleOf(p.line)
		if !isCellWord(p) || role == ColUnknown || len(roles) == 0 && role != ColName || len(roles) > 0 && role == ColName || slices.Contains(roles, role) {
			break
		}
		if role != ColReason && hasAll(roles, cellHeads) {
			break // 预算执行率: the first indicator
		}
		roles = append(roles, role)
	}
	if !hasAll(roles, cellHeads) {
		return 0
	}
	f := lineRows{ps: ps, width: len(roles), weight: slices.Index(roles, ColWeight), score: slices.Index(roles, ColScore)}
	f.remarks = roles[len(roles)-1] == ColReason
	starts, end := f.read(i + len(roles))
	if len(starts) < minStacked {
		return 0
	}
	h := &header{fixed: true}
	for _, r := range roles {
		h.cols = append(h.cols, column{role: r})
	}
	h.classify()
	grid.last.indicator = h
	cell := func(j, col int) gcell { return c.cell(ps[j].text, ps[j], c.contextOf(ps[j]), col, 1) }
	for n, at := range starts {
		next := end
		if n+1 < len(starts) {
			next = starts[n+1]
		}
		r := grow{index: n}
		for k := 0; k < next-at; k++ {
			r.cells = append(r.cells, cell(at+k, k))
		}
		c.indicatorRow(h, &r, grid.form)
	}
	if end < len(ps) && isTotalLabel(ps[end].line) {
		total := grow{index: len(starts), cells: []gcell{cell(end, 0)}}
		for end+1 < len(ps) && headsPoints(ps[end+1].line) {
			end++ // 总分 / 总分值 / 总得分 / 自评等级 / 100 / 95
		}
		cols := []int{f.weight, f.score}
		n := 0
		for n < len(cols) && end+1+n < len(ps) && isCellNumber(ps[end+1+n]) {
			n++
		}
		for k, col := range cols[len(cols)-n:] { // one number alone is the score
			total.cells = append(total.cells, cell(end+1+k, col))
		}
		c.totalRow(h, &total, grid.form)
		end += n + 1
	}
	return end - i
}

// headsPoints reports whether a line is the head of the points or of the grade of a form's total.
func headsPoints(s string) bool {
	role, _ := roleOf(s)
	return role == ColWeight || role == ColScore || strings.HasSuffix(s, "等级") || strings.HasSuffix(s, "等次")
}

// hasAll reports whether a header has all of these columns.
func hasAll(roles, want []ColumnRole) bool {
	return !slices.ContainsFunc(want, func(r ColumnRole) bool { return !slices.Contains(roles, r) })
}

// lineRows are the lines of such a form while they are read.
type lineRows struct {
	ps            []*para
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
	if j+n > len(f.ps) || f.total(j) || isCellNumber(f.ps[j]) || startsSection(f.ps[j].text.Runes) {
		return false
	}
	for k := range n {
		if p := f.ps[j+k]; p.text.Len() == 0 || p.text.Len() > 2*cellLine {
			return false
		}
	}
	return isCellNumber(f.ps[j+f.weight]) && isCellNumber(f.ps[j+f.score])
}

// total reports whether paragraph j names the form's total.
func (f *lineRows) total(j int) bool { return j < len(f.ps) && isTotalLabel(f.ps[j].line) }

// remark reports whether paragraph j may be the remark of the last row.
func (f *lineRows) remark(j int) bool {
	return j < len(f.ps) && isCellLine(f.ps[j].line) && !startsSection(f.ps[j].text.Runes)
}
