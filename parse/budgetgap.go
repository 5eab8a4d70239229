package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// By how much a budget was exceeded or missed, in a word of its own: 收入预算 A，决算 B，
// 超收 X; 决算 B，比预算数短收 X，完成预算的 R%.

// gaps are words for it, with the sign of the result less the budget.
var gaps = map[string]int{"超收": 1, "多收": 1, "短收": -1, "欠收": -1, "少收": -1, "超支": 1, "多支": 1, "少支": -1, "节支": -1}

// perhapsGaps may be changes against another year.
var perhapsGaps = map[string]int{"增收": 1, "增支": 1, "减收": -1, "减支": -1}

// spared are words for what a budget was missed by where it is named: 比预算节约.
var spared = map[string]int{"节约": -1, "节省": -1, "压减": -1, "节约资金": -1}

// sparedOf end the names of what else than the budget itself money was spared against: 比采购预算
// 节约, 较招标控制价节约.
var sparedOf = []string{"预算", "预算价", "预算数", "预算金额", "控制价", "拦标价", "最高限价", "概算", "估算"}

// gapToBudget is the sign of what a label says a quantity was more or less than its budget,
// 0 if it says nothing of the sort. compared tells whether it names the budget; doubt,
// whether the word may be of another year.
func gapToBudget(label string) (sign int, compared, doubt bool) {
	rest := label
	for _, w := range []string{"比", "较"} {
		if s, ok := strings.CutPrefix(rest, w); ok {
			rest, compared = s, true
		}
	}
	if compared {
		rest = TrimPrefixes(rest, []string{"年初", "全年", "调整后", "收入", "支出", "年度", "批复"})
		s, ok := strings.CutPrefix(rest, "预算")
		if !ok {
			sign = sparedAgainst(rest)
			return sign, sign != 0, false
		}
		rest = strings.TrimPrefix(strings.TrimPrefix(s, "数"), "安排")
	}
	if sign = gaps[rest]; sign == 0 && compared {
		sign = spared[rest]
	}
	if sign == 0 {
		sign, doubt = perhapsGaps[rest], !compared
	}
	return sign, compared, doubt
}

// sparedAgainst is the sign of an amount spared against what its label names, 0 if it is no such
// amount, or of another year.
func sparedAgainst(label string) int {
	for w, sign := range spared {
		if s, ok := strings.CutSuffix(label, w); ok && hasAnySuffix(s, sparedOf) && !containsAny(s, []string{"年", "同期"}) {
			return sign
		}
	}
	return 0
}

// comparesBudget makes a gap that names the budget, or can be of nothing else, the amount of
// change that it is.
func comparesBudget(m *Mention) bool {
	sign, compared, doubt := gapToBudget(m.Label)
	if sign == 0 || doubt || !compared && (m.Label == "超支" || m.Label == "节支") {
		return false
	}
	m.Role, m.Dir = RoleDelta, sign
	return true
}

// budgetGaps reads such amounts behind a result whose plan stands before it.
func (c *Content) budgetGaps(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if c.budgetRowGap(p, mi) {
			continue
		}
		if m.Role != RoleLevel && m.Role != RoleDelta || m.Label == "节支" || c.figure(m.Figure).Dimension != numeral.Money {
			continue
		}
		sign, _, doubt := gapToBudget(m.Label)
		if sign == 0 {
			c.namedOver(p, mi)
			continue
		}
		cur, plan := c.resultAndPlan(p, mi)
		if plan == 0 {
			continue
		}
		r := Reading{Formula: "a-b", Operands: []FigureID{cur, plan}, HoldOnly: doubt || c.ofItem(cur, plan)}
		if sign < 0 {
			r.Formula = "b-a"
		}
		m.Role, m.Dir = RoleDelta, sign
		p.tell([]int{mi})
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
	}
}

// ofItem reports whether a result stands behind an opener and the plan found for it before
// that: 预算 X，实际 Y，其中接待费 b，比预算节约 Z may be of either.
func (c *Content) ofItem(cur, plan FigureID) bool {
	a, b := c.mentionOf(cur), c.mentionOf(plan)
	return a == nil || b == nil || a.afterOpener > b.Pos || c.partOf[cur] != 0 && c.partOf[plan] == 0
}

// namedOver reads 收入预算 A、支出预算 B，收入超预算 X: what has come in, or was spent, told
// before, over its plan in the sentence.
func (c *Content) namedOver(p *para, mi int) {
	m := &c.Mentions[mi]
	measure := Income
	switch m.Label {
	case "收入超预算", "收入超出预算":
	case "支出超预算", "支出超出预算":
		measure = Outlay
	default:
		return
	}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Key.Measure != measure || g.Key.Mode != Planned || y.Role != RoleLevel || !c.sameSort(x, mi) {
			continue
		}
		p.tell([]int{mi})
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachReport, Closed: Closed,
			Queries: []Query{{Formula: "a-b", Wants: []Want{{Measures: []Measure{measure}, Key: Key{Measure: measure, Fund: g.Key.Fund, FundFrom: g.Key.FundFrom, Mode: Done, Dimension: numeral.Money}, Earlier: true}, {Given: g.ID}}}}})
		return
	}
}

// resultAndPlan are what came of a plan and the plan, both in the clause group before
// mention mi; the plan is 0 where it does not print one.
func (c *Content) resultAndPlan(p *para, mi int) (cur, plan FigureID) {
	m := &c.Mentions[mi]
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if p.strongMark(y.Pos, m.Pos) {
			break
		}
		if y.Role != RoleLevel || !c.sameSort(x, mi) {
			continue
		}
		if plan = c.planOf[y.Figure]; plan == 0 && c.figure(y.Figure).Key.Mode != Planned {
			plan = c.planBefore(p, mi, x)
		}
		return y.Figure, plan
	}
	return 0, 0
}

// gapRate reads 决算 B，比预算数增加 X，完成预算的 R% where the budget itself is not printed in
// the clause group: it is what came of it less the gap. Where a plan is printed further
// up, that comes first.
func (c *Content) gapRate(p *para, mi int) (r Reading, ok bool) {
	m := &c.Mentions[mi]
	if mi-2 < p.mentions[0] || !strings.Contains(m.Label, "预算") || !strings.Contains(m.Label, "完成") && m.Rate != executionRate {
		return r, false
	}
	b, a := &c.Mentions[mi-1], &c.Mentions[mi-2]
	if b.Role != RoleDelta || a.Role != RoleLevel || a.Depth != m.Depth || b.Depth != m.Depth || !c.sameSort(mi-2, mi-1) || p.strongMark(a.Pos, m.Pos) || p.lex[a.Pos].sentence != p.lex[m.Pos].sentence {
		return r, false
	}
	if _, compared, _ := gapToBudget(b.Label); !compared && !c.overPlan(p, b) {
		return r, false
	}
	if c.planOf[a.Figure] != 0 || c.planBefore(p, mi, mi-2) != 0 || strings.Contains(m.Label, "调整") != strings.Contains(b.Label, "调整") {
		return r, false // 比年初预算增加 X，完成调整后预算的 R%
	}
	r = Reading{Formula: "a/(a-b)", Operands: []FigureID{a.Figure, b.Figure}, Fallback: c.plansTold(mi - 2)}
	if b.Dir < 0 {
		r.Formula = "a/(a+b)"
	}
	return r, true
}

// plansTold reports whether the report prints a plan before mention mi of what it measures.
func (c *Content) plansTold(mi int) bool {
	f := c.figure(c.Mentions[mi].Figure)
	for id := f.ID - 1; id > 0 && id >= f.ID-farPlan; id-- {
		g := c.figure(id)
		if g.Report != f.Report {
			break
		}
		if g.Dimension == f.Dimension && (g.Key.Fund == f.Key.Fund || g.Key.Fund == NoFund) && (g.Key.Measure == Budget || g.Key.Mode == Planned && g.Key.Measure == f.Key.Measure) {
			return true
		}
	}
	return false
}
