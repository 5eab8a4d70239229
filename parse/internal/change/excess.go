package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// ExceedsGoal reports whether a label says by how much a goal was exceeded: 超任务
// 数 X, 超出计划 X, 高出目标 X, but not 超过计划 X, which names the plan.
func ExceedsGoal(label string) bool {
	for _, w := range []string{"超出", "高出", "高于", "超"} {
		if _, rest, ok := strings.Cut(label, w); ok && clause.NamesGoal(rest) {
			return true // 培训人数超出目标 X, too
		}
	}
	return false
}

// applied are words of what was asked for or set aside.
var applied = []string{"预算", "计划", "申请", "申报", "安排", "核定"}

// overApplied reads 申请甲补贴 A、乙补贴 B；发放甲补贴 C，超出预算 X；…: the amount right before
// over the one of the paragraph that was asked for by the same name.
func overApplied(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	cur := mi - 1
	if cur < p.Mentions[0] || !OverBudget(m.Label) || c.Mentions[cur].Role != content.RoleLevel || !clause.SameSort(c, cur, mi) || clause.MarkBetween(p, c.Mentions[cur].Pos, m.Pos) != '，' {
		return false
	}
	y := &c.Mentions[cur]
	best, most, rival := -1, 0, 0
	asked := false // the clause group that the mention stands in asks for money
	for x := p.Mentions[0]; x < cur; x++ {
		z := &c.Mentions[x]
		if x == p.Mentions[0] || clause.StrongMark(p, c.Mentions[x-1].Pos, z.Pos) {
			asked = false
		}
		asked = asked || lang.ContainsAny(z.Label, applied) && z.Role == content.RoleLevel
		if !asked || z.Role != content.RoleLevel || z.Depth != m.Depth || !clause.SameSort(c, x, mi) {
			continue
		}
		switch n := 10*sharedPairs(z.Label, y.Label) + sharedPairs(z.Label, y.Topic); { // its own name first
		case n > most:
			best, most, rival = x, n, most
		case n > rival:
			rival = n
		}
	}
	if best < 0 {
		return false
	}
	if c.At(y.Figure).Value.LessThan(c.At(c.Mentions[best].Figure).Value) {
		rival = most // less than it: another was meant, or one of them is wrong
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{y.Figure, c.Mentions[best].Figure}, Weak: rival == most}}})
	return true
}

// sharedPairs is how many pairs of neighbouring characters of a stand in b.
func sharedPairs(a, b string) int {
	n := 0
	rs := []rune(a)
	for i := 1; i < len(rs); i++ {
		if strings.Contains(b, string(rs[i-1:i+1])) {
			n++
		}
	}
	return n
}

// goalBefore is the goal of the quantity at cur, printed before mi in its sentence,
// -1 if there is none.
func goalBefore(c *content.Draft, p *content.Para, mi, cur int) int {
	for x := range clause.Mates(c, p, mi) {
		if y := &c.Mentions[x]; x != cur && (y.Role == content.RoleLimit || clause.IsPlan(c, y.Figure)) && clause.SameSort(c, x, cur) {
			return x
		}
	}
	return -1
}

// Partitives reads 支付 A 中的 B: what was paid is B, A is what it was paid from.
func Partitives(c *content.Draft, p *content.Para) {
	if !p.Has("中的") {
		return
	}
	for i := 1; i < len(p.Mentions); i++ {
		m, all := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i-1]]
		if all.After != "中的" || p.Words(all.Pos+1, m.Pos) != "中的" || !clause.SameSort(c, p.Mentions[i], p.Mentions[i-1]) {
			continue
		}
		f, g := c.At(m.Figure), c.At(all.Figure)
		m.Label, f.Name = all.Label, all.Label
		f.Key.Measure, g.Key.Measure = g.Key.Measure, lang.NoMeasure
		if clause.IsMoney(f.Key.Measure) {
			g.Key.Measure = lang.Budget
		}
		all.Label, g.Name = "", all.After
	}
}

// exceedingRates say by how much of it a goal was exceeded, where the goal is not named again:
// 计划 520 人，完成 536 人，超额 3.08%.
var exceedingRates = []string{"超额", "超额完成", "超额完成任务", "超额完成计划", "超额完成目标", "超", "超出", "超过", "超计划", "超任务", "超目标", "超出计划", "超出目标", "超出任务"}

// ExceededRates reads such rates: over what the amount of excess right before was reckoned
// against, or over the goal that stands beside its result.
func ExceededRates(c *content.Draft, p *content.Para) {
	if !p.May("超") {
		return
	}
	for i := 2; i < len(p.Mentions); i++ {
		mi := p.Mentions[i]
		m := &c.Mentions[mi]
		if c.At(m.Figure).Dimension != numeral.Percent || !slices.Contains(exceedingRates, m.Label) || clause.Claimed(c, m.Figure) {
			continue
		}
		done, goal := exceeded(c, p, mi)
		if goal == 0 {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "(a-b)/b", Operands: []content.FigureID{done, goal}}, {Formula: "a/b", Operands: []content.FigureID{done, goal}, HoldOnly: true}}})
	}
}

// exceeded are a result and its goal right before a rate of excess, 0 if there are none.
func exceeded(c *content.Draft, p *content.Para, mi int) (done, goal content.FigureID) {
	m := &c.Mentions[mi]
	x := mi - 1
	if y := &c.Mentions[x]; p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) || y.Depth != m.Depth {
		return 0, 0
	}
	for _, fi := range clause.FramesOf(c, c.Mentions[x].Figure) {
		if fr := &c.Frames[fi]; fr.Rule == "change/amount" && len(fr.Readings) == 1 && fr.Readings[0].Formula == "a-b" {
			return fr.Readings[0].Operands[0], fr.Readings[0].Operands[1]
		}
	}
	a, b := &c.Mentions[x-1], &c.Mentions[x]
	if !clause.SameSort(c, x-1, x) || a.Depth != b.Depth || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.StrongMark(p, a.Pos, b.Pos) {
		return 0, 0
	}
	planned := func(y *content.Mention) bool { return y.Role == content.RoleLimit || clause.IsPlan(c, y.Figure) }
	switch {
	case planned(a) && !planned(b):
		return b.Figure, a.Figure
	case planned(b) && !planned(a):
		return a.Figure, b.Figure
	}
	return 0, 0
}

// OverBudget reports whether a label says by how much a plan was exceeded:
// 超预算 X, but not 超预算支出 X.
func OverBudget(label string) bool {
	for _, w := range []string{"超出", "超过"} {
		if rest, ok := strings.CutPrefix(label, w); ok && lang.HasAnyPrefix(strings.TrimPrefix(rest, "年初"), applied) && !content.Longer(rest, 6) {
			return true // 超出预算金额 X
		}
	}
	return (strings.HasPrefix(label, "超预算") || strings.HasPrefix(label, "超年初预算") || strings.HasPrefix(label, "超计划")) && !lang.ContainsAny(label, []string{"收入", "支出"})
}
