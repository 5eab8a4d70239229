package parse

import (
	"strings"

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
func (c *Content) budgetSteps(p *para) bool {
	var told []budgetStep
	at := budgetStep{base: -1}
	more := false // than adjustments reads
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Money || m.Depth > 0 || f.Key.Each || m.Each {
			continue
		}
		dir := c.stepOf(p, mi)
		switch {
		case at.base < 0 && (c.initial(m) || part(m) && containsAny(m.Label, atFirst) || part(m) && c.initialCount(p, mi) >= 0):
			at.base = mi
		case at.base < 0:
		case dir != 0 && len(at.steps) < mostSteps:
			at.steps, at.dirs = append(at.steps, mi), append(at.dirs, dir)
			more = more || m.Role != RoleAdjust
		case len(at.steps) == 0:
			if m.Role == RoleLevel {
				at.base = -1
			}
		case m.Role == RoleLevel && c.becomes(p, mi):
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
		fr := Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: c.Mentions[x.result].Figure, Reach: ReachParagraph, Closed: HalfOpen}
		parts := []Part{{c.Mentions[x.base].Figure, 1}}
		for i, mi := range x.steps {
			m := &c.Mentions[mi]
			m.Role, m.Dir = RoleAdjust, x.dirs[i]
			parts = append(parts, Part{m.Figure, m.Dir})
		}
		fr.Readings = []Reading{{Parts: parts}}
		c.Frames = append(c.Frames, fr)
		c.countedSteps(p, x)
	}
	c.sinceStart(p, told[0].base, told[len(told)-1].result)
	return true
}

// sinceStart reads by how much a budget has changed since the start of the year, where that is told
// right behind what it came to: 最终全年预算 X，较年初增加 Y，增幅 Z%.
func (c *Content) sinceStart(p *para, base, result int) {
	operands := []FigureID{c.Mentions[result].Figure, c.Mentions[base].Figure}
	told := false
	for mi := result + 1; mi <= p.mentions[len(p.mentions)-1] && mi <= result+2; mi++ {
		m := &c.Mentions[mi]
		if p.lex[m.Pos].sentence != p.lex[c.Mentions[result].Pos].sentence || p.strongMark(c.Mentions[result].Pos, m.Pos) || m.Dir == 0 {
			return
		}
		since := strings.Contains(p.words(m.labelFrom, m.Pos), "年初") && p.compares(m) || told && cleanLabel(p, m) == ""
		up := map[int]string{1: "a-b", -1: "b-a"}[m.Dir]
		switch {
		case m.Role == RoleDelta && since && c.sameSort(mi, result):
			c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed, Readings: []Reading{{Formula: up, Operands: operands}}})
		case m.Role == RoleGrowth && since:
			c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed, Readings: []Reading{{Formula: "(" + up + ")/b", Operands: operands}}})
		default:
			return
		}
		told = true
		p.tell([]int{mi})
	}
}

// becomes reports whether an amount is called what a budget came to.
func (c *Content) becomes(p *para, mi int) bool {
	m := &c.Mentions[mi]
	name := c.stepName(p, mi)
	return adjusted(name) || containsAny(name, endedAs) || containsAny(p.words(m.labelFrom, m.Pos), adjustedTo)
}

// stepOf is +1 for what was added to a budget, -1 for what was cut from it, 0 for anything else.
func (c *Content) stepOf(p *para, mi int) int {
	m := &c.Mentions[mi]
	name := c.stepName(p, mi)
	switch {
	case m.Role == RoleAdjust:
		return m.Dir
	case m.Role != RoleLevel && m.Role != RoleDelta || m.Total > 0 || containsAny(name, comparing) || containsAny(name, []string{"同期", "同比", "节约", "结余"}) && !c.takenIn(m):
		return 0
	case c.takenIn(m):
		return 1
	}
	within := c.stepCount(p, mi) >= 0 || containsAny(name, stepSure) || containsAny(name, []string{"年中", "中期", "执行中", "年内"})
	for i := m.labelFrom; i < m.labelTo && !within; i++ {
		x := &p.lex[i]
		within = x.kind == lexPeriod && x.period.From > 0 && x.period.From == x.period.To // 7月增加 A
	}
	switch {
	case !within:
		return 0
	case containsAny(name, stepDown) && !containsAny(name, stepUp):
		return -1
	case containsAny(name, stepUp) && !containsAny(name, stepDown):
		return 1
	}
	return 0
}

// takenIn reports whether an amount left of the year before is said to have been put to the
// budget: 并将上年结转 X 并入.
func (c *Content) takenIn(m *Mention) bool {
	return m.Role == RoleLevel && containsAny(m.Label, []string{"结转", "结余", "存量"}) && hasAnyPrefix(m.After, []string{"并入", "一并纳入", "一并列入", "一并安排", "纳入预算", "列入预算"})
}

// stepName is what the words call an amount; where they call it an amount only, what they call the
// count right before it: 年中追加项目 n 个，金额 X.
func (c *Content) stepName(p *para, mi int) string {
	if x := c.stepCount(p, mi); x >= 0 {
		return c.Mentions[x].Label
	}
	return c.nameOf(&c.Mentions[mi])
}

// stepCount is the count of projects that gives an amount right behind it its name, -1 if there is
// none.
func (c *Content) stepCount(p *para, mi int) int {
	x := mi - 1
	if x < p.mentions[0] {
		return -1
	}
	m, y := &c.Mentions[mi], &c.Mentions[x]
	if c.figure(y.Figure).Dimension != numeral.Count || y.Depth != m.Depth || !strings.Contains(y.Label+y.After, "项目") || p.lex[m.Pos].sentence != p.lex[y.Pos].sentence || p.strongMark(y.Pos, m.Pos) {
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
func (c *Content) initialCount(p *para, mi int) int {
	x := c.stepCount(p, mi)
	if x < 0 || !strings.Contains(c.Mentions[x].Label, "年初") || strings.Contains(c.Mentions[x].Label, "结转") {
		return -1
	}
	return x
}

// countedSteps reads the numbers of projects beside the steps of a budget.
func (c *Content) countedSteps(p *para, s budgetStep) {
	first := c.stepCount(p, s.base)
	if first < 0 {
		return
	}
	last := c.stepCount(p, s.result)
	if y := s.result - 1; last < 0 && y > s.base && c.sameSort(y, first) && p.lex[c.Mentions[y].Pos].sentence == p.lex[c.Mentions[s.result].Pos].sentence && strings.Contains(c.Mentions[y].Label+c.Mentions[y].After, "项目") {
		last = y // 全年共计项目 n 个，调整后预算 X
	}
	parts, some := []Part{{c.Mentions[first].Figure, 1}}, false
	for i, mi := range s.steps {
		x := c.stepCount(p, mi)
		if x < 0 {
			some = true // 调减维修费 A: perhaps a project less
			continue
		}
		parts = append(parts, Part{c.Mentions[x].Figure, s.dirs[i]})
	}
	if last < 0 || len(parts) < 2 || c.figure(c.Mentions[last].Figure).Unit != c.figure(c.Mentions[first].Figure).Unit {
		return
	}
	for _, i := range c.framesOf(c.Mentions[last].Figure) {
		if fr := &c.Frames[i]; fr.Kind == KindTotal && len(fr.Readings) > 0 { // of what else is told before
			fr.Readings = []Reading{{Parts: parts, HoldOnly: some}}
			return
		}
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: c.Mentions[last].Figure, Reach: ReachParagraph, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: some}}})
}
