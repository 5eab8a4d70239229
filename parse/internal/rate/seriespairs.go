package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// pairSeries reads rates of completion one by one behind as many goals, each told with its
// result in a clause group of its own: 培训目标 900 人，实际 945 人；义诊目标 40 场，实际 42
// 场。完成率分别为 105%、105%.
func pairSeries(c *content.Draft, p *content.Para, k int, series []int) bool {
	n := len(series)
	from := k
	for from > 0 && p.Lex[from-1].Kind != content.LexPunct {
		from--
	}
	switch strings.TrimSpace(p.Words(from, k)) {
	case "完成率", "执行率", "支付率", "支出进度", "投资完成率", "任务完成率", "目标完成率", "计划完成率", "指标完成率":
	default: // 甲、乙两县完成率分别为
		return false
	}
	readings := make([]content.Reading, 0, n)
	for x := series[0] - 1; x >= p.Mentions[0] && len(readings) < n; {
		last := x
		for x > p.Mentions[0] && !clause.StrongMark(p, c.Mentions[x-1].Pos, c.Mentions[x].Pos) {
			x--
		}
		if p.Lex[c.Mentions[last].Pos].Sentence < p.Lex[c.Mentions[series[0]].Pos].Sentence-1 {
			return false
		}
		goal, result := goalAndResult(c, x, last)
		if goal == 0 {
			return false
		}
		readings = append(readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{result, goal}})
		x--
	}
	if len(readings) < n {
		return false
	}
	for i, mi := range series {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/completion", Claim: c.Mentions[mi].Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: readings[n-1-i : n-i]})
	}
	return true
}

// goalAndResult are the goal and the result where mentions from to last are these two and
// nothing else, 0.
func goalAndResult(c *content.Draft, from, last int) (goal, result content.FigureID) {
	if last != from+1 || !clause.SameSort(c, from, last) || c.At(c.Mentions[from].Figure).Dimension == numeral.Percent {
		return 0, 0
	}
	a, b := &c.Mentions[from], &c.Mentions[last]
	planA, planB := a.Role == content.RoleLimit || clause.IsPlan(c, a.Figure), b.Role == content.RoleLimit || clause.IsPlan(c, b.Figure)
	switch {
	case planA && !planB && b.Role == content.RoleLevel:
		return a.Figure, b.Figure
	case planB && !planA && a.Role == content.RoleLevel:
		return b.Figure, a.Figure
	}
	return 0, 0
}
