package balance

import (
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A budget told step by step: what it was at first, what was added to it and cut from it, and what it
// came to, in the clauses and sentences of one paragraph; and so perhaps again from there: 年初预算 A。
// 6月追加 B，并将上年结转 C 并入，预算调整为 D；11月收回 E，最终全年预算 F. Beside the amounts may stand
// the numbers of projects: 年初预算项目 m 个，金额 A；年中追加项目 n 个，金额 B。全年共计项目 m+n 个，调整后
// 预算 C.

var (
	// stepUp and stepDown are words of what was added to a budget and cut from it.
	stepUp   = []string{"追加", "调增", "增补", "补充下达", "补充安排", "新增", "增加", "增安排"}
	stepDown = []string{"调减", "核减", "收回", "压减", "压缩", "减少", "核销", "扣减", "调出", "取消"}
	// stepSure are those that nothing but a change to a budget is called by.
	stepSure = []string{"追加", "调增", "调减", "核减", "收回", "压减"}
	// amountOnly are the names of an amount that the count right before it gives its name.
	amountOnly = []string{"", "金额", "资金", "经费", "预算", "预算金额", "预算资金", "资金额", "涉及资金", "涉及金额", "计", "共计", "合计"}
	// atFirst name what a budget began with, besides the budget of 年初.
	atFirst = []string{"提前下达", "年初下达", "首批下达", "年初安排"}
	// endedAs name what it came to.
	endedAs = []string{"全年预算", "年度预算", "预算总额", "总预算", "调整预算", "最终"}
)

// mostSteps is how many changes of a budget are told at most between what it was and became.
const mostSteps = 8

// budgetStep is a budget before and after some changes.
type budgetStep struct {
	base, result int
	steps        []int
	dirs         []int
}

// budgetSteps reads a paragraph's budgets so. It reports whether it did: a budget that is changed once
// and in words that say so is left to adjustments.
func budgetSteps(c *content.Draft, p *content.Para) bool {
	var told []budgetStep
	at := budgetStep{base: -1}
	more := false // than adjustments reads
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money || m.Depth > 0 || f.Key.Each || m.Each {
			continue
		}
		dir := stepOf(c, p, mi)
		switch {
		case at.base < 0 && (initial(c, m) || content.IsPart(m) && lang.ContainsAny(m.Label, atFirst) || content.IsPart(m) && initialCount(c, p, mi) >= 0):
			at.base = mi
		case at.base < 0:
		case dir != 0 && len(at.steps) < mostSteps:
			at.steps, at.dirs = append(at.steps, mi), append(at.dirs, dir)
			more = more || m.Role != content.RoleAdjust
		case len(at.steps) == 0:
			if m.Role == content.RoleLevel {
				at.base = -1
			}
		case m.Role == content.RoleLevel && becomes(c, p, mi):
			at.result = mi
			told = append(told, at)
			at = budgetStep{base: mi}
		default:
			return false // what is told between may be a change, too
		}
	}
	if len(told) == 0 || len(at.steps) > 0 || len(told) == 1 && !more {
		return false
	}
	for _, x := range told {
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/adjustment", Claim: c.Mentions[x.result].Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen}
		parts := []content.Part{{Figure: c.Mentions[x.base].Figure, Sign: 1}}
		for i, mi := range x.steps {
			m := &c.Mentions[mi]
			m.Role, m.Dir = content.RoleAdjust, x.dirs[i]
			parts = append(parts, content.Part{Figure: m.Figure, Sign: m.Dir})
		}
		fr.Readings = []content.Reading{{Parts: parts}}
		c.Frames = append(c.Frames, fr)
		countedSteps(c, p, x)
	}
	sinceStart(c, p, told[0].base, told[len(told)-1].result)
	return true
}

// sinceStart reads by how much a budget has changed since the start of the year, where that is told
// right behind what it came to: 最终全年预算 X，较年初增加 Y，增幅 Z%.
func sinceStart(c *content.Draft, p *content.Para, base, result int) {
	operands := []content.FigureID{c.Mentions[result].Figure, c.Mentions[base].Figure}
	told := false
	for mi := result + 1; mi <= p.Mentions[len(p.Mentions)-1] && mi <= result+2; mi++ {
		m := &c.Mentions[mi]
		if p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[result].Pos].Sentence || clause.StrongMark(p, c.Mentions[result].Pos, m.Pos) || m.Dir == 0 {
			return
		}
		since := strings.Contains(p.Words(m.LabelFrom, m.Pos), "年初") && change.Compares(p, m) || told && content.CleanLabel(p, m) == ""
		up := map[int]string{1: "a-b", -1: "b-a"}[m.Dir]
		switch {
		case m.Role == content.RoleDelta && since && clause.SameSort(c, mi, result):
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: []content.Reading{{Formula: up, Operands: operands}}})
		case m.Role == content.RoleGrowth && since:
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: []content.Reading{{Formula: "(" + up + ")/b", Operands: operands}}})
		default:
			return
		}
		told = true
		change.Tell(p, []int{mi})
	}
}

// becomes reports whether an amount is called what a budget came to.
func becomes(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	name := stepName(c, p, mi)
	return adjusted(name) || lang.ContainsAny(name, endedAs) || lang.ContainsAny(p.Words(m.LabelFrom, m.Pos), change.AdjustedTo)
}

// stepOf is +1 for what was added to a budget, -1 for what was cut from it, 0 for anything else.
func stepOf(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	name := stepName(c, p, mi)
	switch {
	case m.Role == content.RoleAdjust:
		return m.Dir
	case m.Role != content.RoleLevel && m.Role != content.RoleDelta || m.Total > 0 || lang.ContainsAny(name, clause.Comparing) || lang.ContainsAny(name, []string{"同期", "同比", "节约", "结余"}) && !takenIn(c, m):
		return 0
	case takenIn(c, m):
		return 1
	}
	within := stepCount(c, p, mi) >= 0 || lang.ContainsAny(name, stepSure) || lang.ContainsAny(name, []string{"年中", "中期", "执行中", "年内"})
	for i := m.LabelFrom; i < m.LabelTo && !within; i++ {
		x := &p.Lex[i]
		within = x.Kind == content.LexPeriod && x.Period.From > 0 && x.Period.From == x.Period.To // 7月增加 A
	}
	switch {
	case !within:
		return 0
	case lang.ContainsAny(name, stepDown) && !lang.ContainsAny(name, stepUp):
		return -1
	case lang.ContainsAny(name, stepUp) && !lang.ContainsAny(name, stepDown):
		return 1
	}
	return 0
}

// takenIn reports whether an amount left of the year before is said to have been put to the
// budget: 并将上年结转 X 并入.
func takenIn(c *content.Draft, m *content.Mention) bool {
	return m.Role == content.RoleLevel && lang.ContainsAny(m.Label, []string{"结转", "结余", "存量"}) && lang.HasAnyPrefix(m.After, []string{"并入", "一并纳入", "一并列入", "一并安排", "纳入预算", "列入预算"})
}

// stepName is what the words call an amount; where they call it an amount only, what they call the
// count right before it: 年中追加项目 n 个，金额 X.
func stepName(c *content.Draft, p *content.Para, mi int) string {
	if x := stepCount(c, p, mi); x >= 0 {
		return c.Mentions[x].Label
	}
	return nameOf(c, &c.Mentions[mi])
}

// stepCount is the count of projects that gives an amount right behind it its name, -1 if there is
// none.
func stepCount(c *content.Draft, p *content.Para, mi int) int {
	x := mi - 1
	if x < p.Mentions[0] {
		return -1
	}
	m, y := &c.Mentions[mi], &c.Mentions[x]
	if c.At(y.Figure).Dimension != numeral.Count || y.Depth != m.Depth || !strings.Contains(y.Label+y.After, "项目") || p.Lex[m.Pos].Sentence != p.Lex[y.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) {
		return -1
	}
	for _, w := range amountOnly {
		if m.Label == w || m.Label == "项目"+w {
			return x
		}
	}
	return -1
}

// initialCount is the count right before an amount that names it as that of the budget at the start
// of the year, -1 if there is none.
func initialCount(c *content.Draft, p *content.Para, mi int) int {
	x := stepCount(c, p, mi)
	if x < 0 || !strings.Contains(c.Mentions[x].Label, "年初") || strings.Contains(c.Mentions[x].Label, "结转") {
		return -1
	}
	return x
}

// countedSteps reads the numbers of projects beside the steps of a budget.
func countedSteps(c *content.Draft, p *content.Para, s budgetStep) {
	first := stepCount(c, p, s.base)
	if first < 0 {
		return
	}
	last := stepCount(c, p, s.result)
	if y := s.result - 1; last < 0 && y > s.base && clause.SameSort(c, y, first) && p.Lex[c.Mentions[y].Pos].Sentence == p.Lex[c.Mentions[s.result].Pos].Sentence && strings.Contains(c.Mentions[y].Label+c.Mentions[y].After, "项目") {
		last = y // 全年共计项目 n 个，调整后预算 X
	}
	parts, some := []content.Part{{Figure: c.Mentions[first].Figure, Sign: 1}}, false
	for i, mi := range s.steps {
		x := stepCount(c, p, mi)
		if x < 0 {
			some = true // 调减维修费 A: perhaps a project less
			continue
		}
		parts = append(parts, content.Part{Figure: c.Mentions[x].Figure, Sign: s.dirs[i]})
	}
	if last < 0 || len(parts) < 2 || c.At(c.Mentions[last].Figure).Unit != c.At(c.Mentions[first].Figure).Unit {
		return
	}
	for _, i := range clause.FramesOf(c, c.Mentions[last].Figure) {
		if fr := &c.Frames[i]; fr.Kind == content.KindTotal && len(fr.Readings) > 0 { // of what else is told before
			fr.Readings = []content.Reading{{Parts: parts, HoldOnly: some}}
			return
		}
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/adjustment", Claim: c.Mentions[last].Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: some}}})
}
