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

// cellGoals reads such a form from paragraph i on. It returns how many paragraphs it took.
func (c *Content) cellGoals(ps []*para, i int, grid *gridContext) int {
	if !isCellWord(ps[i]) {
		return 0
	}
	var roles []ColumnRole
	j := i
	for ; j < len(ps) && len(roles) <= maxRecord && isCellHead(ps[j]); j++ {
		role, _ := roleOf(ps[j].line)
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
	for ; j < len(ps) && isCellLine(ps[j].line) && !startsSection(ps[j].text.Runes); j++ {
		if j+2 >= len(ps) || isGoalValue(ps[j]) || !isGoalValue(ps[j+1]) || !isGoalValue(ps[j+2]) {
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
	return end - i
}

// isGoalValue reports whether a line is a number with its unit and nothing else, or a bound: ≥95%, 12万件以上.
func isGoalValue(p *para) bool {
	s := strings.TrimLeft(trimmed(p.string()), "≥≤><=＞＜")
	return s != "" && s[0] >= '0' && s[0] <= '9' && !longer(s, maxGoalValue) && !strings.ContainsAny(s, "，。；、：:( \t")
}

// maxGoalValue is the length up to which a line may be such a value.
const maxGoalValue = 12
