package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// pairSeries reads rates of completion one by one behind as many goals, each told with its
// result in a clause group of its own: 培训目标 900 人，实际 945 人；义诊目标 40 场，实际 42
// 场。完成率分别为 105%、105%.
func (c *Content) pairSeries(p *para, k int, series []int) bool {
	n := len(series)
	from := k
	for from > 0 && p.lex[from-1].kind != lexPunct {
		from--
	}
	switch strings.TrimSpace(p.words(from, k)) {
	case "完成率", "执行率", "支付率", "支出进度", "投资完成率", "任务完成率", "目标完成率", "计划完成率", "指标完成率":
	default: // 甲、乙两县完成率分别为
		return false
	}
	readings := make([]Reading, 0, n)
	for x := series[0] - 1; x >= p.mentions[0] && len(readings) < n; {
		last := x
		for x > p.mentions[0] && !p.strongMark(c.Mentions[x-1].Pos, c.Mentions[x].Pos) {
			x--
		}
		if p.lex[c.Mentions[last].Pos].sentence < p.lex[c.Mentions[series[0]].Pos].sentence-1 {
			return false
		}
		goal, result := c.goalAndResult(x, last)
		if goal == 0 {
			return false
		}
		readings = append(readings, Reading{Formula: "a/b", Operands: []FigureID{result, goal}})
		x--
	}
	if len(readings) < n {
		return false
	}
	for i, mi := range series {
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/completion", Claim: c.Mentions[mi].Figure, Reach: ReachParagraph, Closed: Closed, Readings: readings[n-1-i : n-i]})
	}
	return true
}

// goalAndResult are the goal and the result where mentions from to last are these two and
// nothing else, 0.
func (c *Content) goalAndResult(from, last int) (goal, result FigureID) {
	if last != from+1 || !c.sameSort(from, last) || c.figure(c.Mentions[from].Figure).Dimension == numeral.Percent {
		return 0, 0
	}
	a, b := &c.Mentions[from], &c.Mentions[last]
	planA, planB := a.Role == RoleLimit || c.isPlan(a.Figure), b.Role == RoleLimit || c.isPlan(b.Figure)
	switch {
	case planA && !planB && b.Role == RoleLevel:
		return a.Figure, b.Figure
	case planB && !planA && a.Role == RoleLevel:
		return b.Figure, a.Figure
	}
	return 0, 0
}
