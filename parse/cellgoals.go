package parse

import (
	"slices"
	"strings"
)

// A form of indicators that gives no points, copied one cell to a line: 一级指标 / 三级指标 / 指标值 /
// 实际完成值 / 偏差原因, then the levels, a name and its two values by turns. Words have lost their
// columns; two lines that are values, one right behind the other, are the goal and the result of the name
// right before them.

// goalHeadings are the columns that such a form may have; with others its rows have another width.
var goalHeadings = []ColumnRole{ColName, ColTarget, ColActual, ColReason}

// countGoal and countResult head the columns of goals and results that are counts.
var (
	countGoal   = []string{"目标任务", "任务数", "计划数", "年度计划", "年初计划"}
	countResult = []string{"完成数", "实际完成数", "实际数", "年末实际", "年末完成", "完成"}
)

// goalColumn is the role of a line in the header of such a form.
func goalColumn(s string) ColumnRole {
	switch h := headerText(s); {
	case slices.Contains(goalColumns, h) || slices.Contains(countGoal, h):
		return ColTarget // 绩效目标, which above a table of another kind is the name of a block
	case slices.Contains(resultColumns, h) || slices.Contains(countResult, h):
		return ColActual
	}
	role, _ := roleOf(s)
	return role
}

// cellGoals reads such a form from paragraph i on. It returns how many paragraphs it took.
func (c *Content) cellGoals(ps []*para, i int, grid *gridContext) int {
	if !isCellWord(ps[i]) {
		return 0
	}
	var roles []ColumnRole
	j := i
	for ; j < len(ps) && len(roles) <= maxRecord && isCellHead(ps[j]); j++ {
		role := goalColumn(ps[j].line)
		if role == ColUnknown && len(roles) > 0 && roles[len(roles)-1] != ColName || strings.Contains(ps[j].line, "月") {
			break // 产出指标: the first level; 1-9月完成值 is no result
		}
		if isLevelName(ps[j].line) && slices.Contains(roles, ColActual) {
			break
		}
		if role == ColUnknown {
			role = ColName
		}
		roles = append(roles, role)
	}
	if !hasAll(roles, []ColumnRole{ColName, ColTarget, ColActual}) || !hasAll(goalHeadings, roles) || slices.Index(roles, ColActual) != slices.Index(roles, ColTarget)+1 {
		return 0
	}
	h := &header{fixed: true, cols: []column{{role: ColName}, {role: ColTarget}, {role: ColActual}, {role: ColReason}}}
	h.classify()
	end, n := j, 0
	var lost []int
	for ; j < len(ps) && !startsSection(ps[j].text.Runes); j++ {
		if !isCellLine(ps[j].line) && (!isGoalName(ps, j) && (j == 0 || !isGoalValue(ps[j-1]) || !slices.Contains(roles, ColReason) || longer(ps[j].line, 4*cellLine))) {
			break // neither a long name nor the remark of the row above
		}
		if j+1 >= len(ps) || isGoalValue(ps[j]) || !isGoalValue(ps[j+1]) {
			continue
		}
		if j+2 >= len(ps) || !isGoalValue(ps[j+2]) {
			if from := goalBehind(ps[j]); from > 0 {
				q := ps[j]
				r := grow{index: n, cells: []gcell{c.cell(q.text.Slice(0, from), q, c.contextOf(q), 0, 1), c.cell(q.text.Slice(from, q.text.Len()), q, c.contextOf(q), 1, 1), c.cell(ps[j+1].text, ps[j+1], c.contextOf(ps[j+1]), 2, 1)}}
				c.indicatorRow(h, &r, grid.form)
				n++
				j++
				end = j + 1
				continue
			}
			if j+2 < len(ps) && n > 0 && hasAnyPrefix(trimmed(ps[j+1].string()), []string{"≥", "≤"}) && (isLevelName(ps[j+2].line) || j+3 < len(ps) && isGoalValue(ps[j+3])) {
				lost = append(lost, j) // the next indicator begins right behind its target
			}
			continue
		}
		cells := ps[j : j+3]
		if behind := j + 3; slices.Contains(roles, ColReason) && behind+1 < len(ps) && !isGoalValue(ps[behind+1]) && !isLevelName(ps[behind].line) && !isGoalValue(ps[behind]) {
			cells = ps[j : j+4] // words that are no name of the next
		}
		r := grow{index: n}
		for k, q := range cells {
			r.cells = append(r.cells, c.cell(q.text, q, c.contextOf(q), k, 1))
		}
		c.indicatorRow(h, &r, grid.form)
		n++
		j += 2
		end = j + 1
	}
	if n < minStacked {
		return 0
	}
	for _, j := range lost {
		if q := ps[j+1]; j < end && n >= othersFilled*len(lost) {
			if g := c.cell(q.text, q, c.contextOf(q), 1, 1); g.fig != 0 {
				c.missingResult(&gcell{blank: true}, g.fig, headerText(ps[j].line), "")
			}
		}
	}
	return end - i
}

// isGoalName reports whether paragraph j is the name of an indicator that is longer than other cells, right
// before a goal and a result.
func isGoalName(ps []*para, j int) bool {
	p := ps[j]
	return j+1 < len(ps) && !longer(p.line, 2*cellLine) && !parted(p.line) && !strings.ContainsAny(p.line, "|\t：:") && isGoalValue(ps[j+1]) && (j+2 < len(ps) && isGoalValue(ps[j+2]) || goalBehind(p) > 0)
}

// goalBehind is where the goal begins that ends a line behind the name of its indicator, 0 if none does: 亮灯率≥98%, 经费控制在
// 20万元以内, 办结率100%.
func goalBehind(p *para) int {
	rs := trimRunes(p.text.Runes)
	end := len(rs)
	for _, w := range []string{"以上", "以内", "以下"} {
		if strings.HasSuffix(string(rs[:end]), w) {
			end -= 2
			break
		}
	}
	to := end
	for to > 0 && end-to <= maxUnit && !isDigit(rs[to-1]) {
		to--
	}
	from := to
	for from > 0 && (isDigit(rs[from-1]) || rs[from-1] == '.' || rs[from-1] == ',') {
		from--
	}
	if from == to || to < end && rs[to] != '%' && !unitWord(string(rs[to:end])) || to < end && rs[to] == '年' {
		return 0
	}
	name := from
	for name > 0 && strings.ContainsRune(boundSigns, rs[name-1]) {
		name--
	}
	for _, w := range valueWords {
		if before, ok := strings.CutSuffix(string(rs[:name]), w); ok {
			name = len([]rune(before))
			break
		}
	}
	if name == from && (to == end || rs[to] != '%') || name < 2 || !isHan(rs[name-1]) {
		return 0
	}
	return name
}

// valueWords stand before the number of a goal or a result.
var valueWords = []string{"不低于", "不少于", "不超过", "不高于", "大于等于", "小于等于", "大于", "小于", "控制在", "实际完成", "已完成", "完成", "达到", "达"}

// isGoalValue reports whether a line is a number with its unit and nothing else, or a bound: ≥95%, 12万件以上.
func isGoalValue(p *para) bool {
	s := trimmed(p.string())
	if i := slices.IndexFunc(valueWords, func(w string) bool { return strings.HasPrefix(s, w) }); i >= 0 {
		s = s[len(valueWords[i]):]
	}
	s = strings.TrimLeft(s, "≥≤><=＞＜")
	return s != "" && s[0] >= '0' && s[0] <= '9' && !longer(s, maxGoalValue) && !strings.ContainsAny(s, "，。；、：:( \t")
}

// maxGoalValue is the length up to which a line may be such a value.
const maxGoalValue = 12
