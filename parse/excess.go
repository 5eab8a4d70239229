package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// exceedsGoal reports whether a label says by how much a goal was exceeded: 超任务
// 数 X, 超出计划 X, 高出目标 X, but not 超过计划 X, which names the plan.
func exceedsGoal(label string) bool {
	for _, w := range []string{"超出", "高出", "高于", "超"} {
		if _, rest, ok := strings.Cut(label, w); ok && namesGoal(rest) {
			return true // 培训人数超出目标 X, too
		}
	}
	return false
}

// besideGoal tells by its sign whether a label says by how much a goal was missed
// or exceeded: 较目标少 X, 距目标差 X, 比计划多 X. It is 0 for any other label.
func besideGoal(label string) int {
	rest, ok := label, false
	for _, w := range []string{"较", "比", "距离", "距", "离"} {
		if rest, ok = strings.CutPrefix(label, w); ok {
			break
		}
	}
	less, more := strings.TrimRight(rest, "少低差缺还尚"), strings.TrimRight(rest, "多高")
	switch {
	case ok && less != rest && namesGoal(less):
		return -1
	case ok && more != rest && namesGoal(more):
		return 1
	}
	return 0
}

// namesGoal reports whether words name a goal and nothing else.
func namesGoal(rest string) bool {
	rest = TrimPrefixes(rest, []string{"年度", "年初", "既定"})
	switch strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(rest, "完成"), "数"), "值") {
	case "任务", "计划", "目标", "目标任务", "计划任务", "任务目标":
		return true
	}
	return false
}

// applied are words of what was asked for or set aside.
var applied = []string{"预算", "计划", "申请", "申报", "安排", "核定"}

// overApplied reads 申请甲补贴 A、乙补贴 B；发放甲补贴 C，超出预算 X；…: the amount right before
// over the one of the paragraph that was asked for by the same name.
func (c *Content) overApplied(p *para, mi int) bool {
	m := &c.Mentions[mi]
	cur := mi - 1
	if cur < p.mentions[0] || !overBudget(m.Label) || c.Mentions[cur].Role != RoleLevel || !c.sameSort(cur, mi) || p.markBetween(c.Mentions[cur].Pos, m.Pos) != '，' {
		return false
	}
	y := &c.Mentions[cur]
	best, most, rival := -1, 0, 0
	asked := false // the clause group that the mention stands in asks for money
	for x := p.mentions[0]; x < cur; x++ {
		z := &c.Mentions[x]
		if x == p.mentions[0] || p.strongMark(c.Mentions[x-1].Pos, z.Pos) {
			asked = false
		}
		asked = asked || containsAny(z.Label, applied) && z.Role == RoleLevel
		if !asked || z.Role != RoleLevel || z.Depth != m.Depth || !c.sameSort(x, mi) {
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
	if c.figure(y.Figure).Value.LessThan(c.figure(c.Mentions[best].Figure).Value) {
		rival = most // less than it: another was meant, or one of them is wrong
	}
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
		Readings: []Reading{{Formula: "a-b", Operands: []FigureID{y.Figure, c.Mentions[best].Figure}, Weak: rival == most}}})
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
func (c *Content) goalBefore(p *para, mi, cur int) int {
	for x := range c.clauseMates(p, mi) {
		if y := &c.Mentions[x]; x != cur && (y.Role == RoleLimit || c.isPlan(y.Figure)) && c.sameSort(x, cur) {
			return x
		}
	}
	return -1
}

// partitives reads 支付 A 中的 B: what was paid is B, A is what it was paid from.
func (c *Content) partitives(p *para) {
	if !p.has("中的") {
		return
	}
	for i := 1; i < len(p.mentions); i++ {
		m, all := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i-1]]
		if all.After != "中的" || p.words(all.Pos+1, m.Pos) != "中的" || !c.sameSort(p.mentions[i], p.mentions[i-1]) {
			continue
		}
		f, g := c.figure(m.Figure), c.figure(all.Figure)
		m.Label, f.Name = all.Label, all.Label
		f.Key.Measure, g.Key.Measure = g.Key.Measure, NoMeasure
		if isMoney(f.Key.Measure) {
			g.Key.Measure = Budget
		}
		all.Label, g.Name = "", all.After
	}
}

// exceedingRates say by how much of it a goal was exceeded, where the goal is not named again:
// 计划 520 人，完成 536 人，超额 3.08%.
var exceedingRates = []string{"超额", "超额完成", "超额完成任务", "超额完成计划", "超额完成目标", "超", "超出", "超过", "超计划", "超任务", "超目标", "超出计划", "超出目标", "超出任务"}

// exceededRates reads such rates: over what the amount of excess right before was reckoned
// against, or over the goal that stands beside its result.
func (c *Content) exceededRates(p *para) {
	if !p.may("超") {
		return
	}
	for i := 2; i < len(p.mentions); i++ {
		mi := p.mentions[i]
		m := &c.Mentions[mi]
		if c.figure(m.Figure).Dimension != numeral.Percent || !slices.Contains(exceedingRates, m.Label) || c.claimed(m.Figure) {
			continue
		}
		done, goal := c.exceeded(p, mi)
		if goal == 0 {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "(a-b)/b", Operands: []FigureID{done, goal}}, {Formula: "a/b", Operands: []FigureID{done, goal}, HoldOnly: true}}})
	}
}

// exceeded are a result and its goal right before a rate of excess, 0 if there are none.
func (c *Content) exceeded(p *para, mi int) (done, goal FigureID) {
	m := &c.Mentions[mi]
	x := mi - 1
	if y := &c.Mentions[x]; p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(y.Pos, m.Pos) || y.Depth != m.Depth {
		return 0, 0
	}
	for _, fi := range c.framesOf(c.Mentions[x].Figure) {
		if fr := &c.Frames[fi]; fr.Rule == "change/amount" && len(fr.Readings) == 1 && fr.Readings[0].Formula == "a-b" {
			return fr.Readings[0].Operands[0], fr.Readings[0].Operands[1]
		}
	}
	a, b := &c.Mentions[x-1], &c.Mentions[x]
	if !c.sameSort(x-1, x) || a.Depth != b.Depth || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence || p.strongMark(a.Pos, b.Pos) {
		return 0, 0
	}
	planned := func(y *Mention) bool { return y.Role == RoleLimit || c.isPlan(y.Figure) }
	switch {
	case planned(a) && !planned(b):
		return b.Figure, a.Figure
	case planned(b) && !planned(a):
		return a.Figure, b.Figure
	}
	return 0, 0
}
