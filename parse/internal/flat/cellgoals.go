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

// A form of indicators that gives no points, copied one cell to a line: 一级指标 / 三级指标 / 指标值 /
// 实际完成值 / 偏差原因, then the levels, a name and its two values by turns. Words have lost their
// columns; two lines that are values, one right behind the other, are the goal and the result of the name
// right before them.

// goalHeadings are the columns that such a form may have; with others its rows have another width.
var goalHeadings = []lang.ColumnRole{lang.ColName, lang.ColTarget, lang.ColActual, lang.ColReason}

// cellGoals reads such a form from paragraph i on. It returns how many paragraphs it took.
func cellGoals(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if !isCellWord(ps[i]) {
		return 0
	}
	var roles []lang.ColumnRole
	j := i
	for ; j < len(ps) && len(roles) <= form.MaxRecord && isCellHead(ps[j]); j++ {
		role := form.GoalColumn(ps[j].Line)
		if role == lang.ColUnknown && len(roles) > 0 && roles[len(roles)-1] != lang.ColName || strings.Contains(ps[j].Line, "月") {
			break // 产出指标: the first level; 1-9月完成值 is no result
		}
		if stream.IsLevelName(ps[j].Line) && slices.Contains(roles, lang.ColActual) {
			break
		}
		if role == lang.ColUnknown {
			role = lang.ColName
		}
		roles = append(roles, role)
	}
	if !hasAll(roles, []lang.ColumnRole{lang.ColName, lang.ColTarget, lang.ColActual}) || !hasAll(goalHeadings, roles) || slices.Index(roles, lang.ColActual) != slices.Index(roles, lang.ColTarget)+1 {
		return 0
	}
	h := &table.Header{Fixed: true, Cols: []content.Column{{Role: lang.ColName}, {Role: lang.ColTarget}, {Role: lang.ColActual}, {Role: lang.ColReason}}}
	h.Classify()
	end, n := j, 0
	var lost []int
	for ; j < len(ps) && !content.StartsSection(ps[j].Text.Runes); j++ {
		if !isCellLine(ps[j].Line) && (!isGoalName(ps, j) && (j == 0 || !isGoalValue(ps[j-1]) || !slices.Contains(roles, lang.ColReason) || content.Longer(ps[j].Line, 4*content.CellLine))) {
			break // neither a long name nor the remark of the row above
		}
		if j+1 >= len(ps) || isGoalValue(ps[j]) || !isGoalValue(ps[j+1]) {
			continue
		}
		if j+2 >= len(ps) || !isGoalValue(ps[j+2]) {
			if from := goalBehind(ps[j]); from > 0 {
				q := ps[j]
				r := table.Row{Index: n, Cells: []content.Cell{table.Cell(c, q.Text.Slice(0, from), q, table.ContextOf(c, q), 0, 1), table.Cell(c, q.Text.Slice(from, q.Text.Len()), q, table.ContextOf(c, q), 1, 1), table.Cell(c, ps[j+1].Text, ps[j+1], table.ContextOf(c, ps[j+1]), 2, 1)}}
				form.IndicatorRow(c, h, &r, grid.Form)
				n++
				j++
				end = j + 1
				continue
			}
			if j+2 < len(ps) && n > 0 && lang.HasAnyPrefix(content.Trimmed(ps[j+1].String()), []string{"≥", "≤"}) && (stream.IsLevelName(ps[j+2].Line) || j+3 < len(ps) && isGoalValue(ps[j+3])) {
				lost = append(lost, j) // the next indicator begins right behind its target
			}
			continue
		}
		cells := ps[j : j+3]
		if behind := j + 3; slices.Contains(roles, lang.ColReason) && behind+1 < len(ps) && !isGoalValue(ps[behind+1]) && !stream.IsLevelName(ps[behind].Line) && !isGoalValue(ps[behind]) {
			cells = ps[j : j+4] // words that are no name of the next
		}
		r := table.Row{Index: n}
		for k, q := range cells {
			r.Cells = append(r.Cells, table.Cell(c, q.Text, q, table.ContextOf(c, q), k, 1))
		}
		form.IndicatorRow(c, h, &r, grid.Form)
		n++
		j += 2
		end = j + 1
	}
	if n < minStacked {
		return 0
	}
	for _, j := range lost {
		if q := ps[j+1]; j < end && n >= form.OthersFilled*len(lost) {
			if g := table.Cell(c, q.Text, q, table.ContextOf(c, q), 1, 1); g.Fig != 0 {
				form.MissingResult(c, &content.Cell{Blank: true}, g.Fig, lang.HeaderText(ps[j].Line), "")
			}
		}
	}
	return end - i
}

// isGoalName reports whether paragraph j is the name of an indicator that is longer than other cells, right
// before a goal and a result.
func isGoalName(ps []*content.Para, j int) bool {
	p := ps[j]
	return j+1 < len(ps) && !content.Longer(p.Line, 2*content.CellLine) && !content.Parted(p.Line) && !strings.ContainsAny(p.Line, "|\t：:") && isGoalValue(ps[j+1]) && (j+2 < len(ps) && isGoalValue(ps[j+2]) || goalBehind(p) > 0)
}

// goalBehind is where the goal begins that ends a line behind the name of its indicator, 0 if none does: 亮灯率≥98%, 经费控制在
// 20万元以内, 办结率100%.
func goalBehind(p *content.Para) int {
	rs := p.Text.Runes
	end := content.LeadingSpace(rs) + len(reflow.TrimRunes(rs))
	for _, w := range []string{"以上", "以内", "以下"} {
		if strings.HasSuffix(string(rs[:end]), w) {
			end -= 2
			break
		}
	}
	to := end
	for to > 0 && end-to <= stream.MaxUnit && !lang.IsDigit(rs[to-1]) {
		to--
	}
	from := to
	for from > 0 && (lang.IsDigit(rs[from-1]) || rs[from-1] == '.' || rs[from-1] == ',') {
		from--
	}
	if from == to || to < end && rs[to] != '%' && !stream.UnitWord(string(rs[to:end])) || to < end && rs[to] == '年' {
		return 0
	}
	name := from
	for name > 0 && strings.ContainsRune(stream.BoundSigns, rs[name-1]) {
		name--
	}
	for _, w := range valueWords {
		if before, ok := strings.CutSuffix(string(rs[:name]), w); ok {
			name = len([]rune(before))
			break
		}
	}
	if name == from && (to == end || rs[to] != '%') || name < 2 || !lang.IsHan(rs[name-1]) {
		return 0
	}
	return name
}

// valueWords stand before the number of a goal or a result.
var valueWords = []string{"不低于", "不少于", "不超过", "不高于", "大于等于", "小于等于", "大于", "小于", "控制在", "实际完成", "已完成", "完成", "达到", "达"}

// isGoalValue reports whether a line is a number with its unit and nothing else, or a bound: ≥95%, 12万件以上.
func isGoalValue(p *content.Para) bool {
	s := content.Trimmed(p.String())
	if i := slices.IndexFunc(valueWords, func(w string) bool { return strings.HasPrefix(s, w) }); i >= 0 {
		s = s[len(valueWords[i]):]
	}
	s = strings.TrimLeft(s, "≥≤><=＞＜")
	return s != "" && s[0] >= '0' && s[0] <= '9' && !content.Longer(s, maxGoalValue) && !strings.ContainsAny(s, "，。；、：:( \t")
}

// maxGoalValue is the length up to which a line may be such a value.
const maxGoalValue = 12
