package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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
	if sign := differs(label); sign != 0 {
		return sign, true, false
	}
	rest := label
	for _, w := range []string{"比", "较"} {
		if s, ok := strings.CutPrefix(rest, w); ok {
			rest, compared = s, true
		}
	}
	if compared {
		rest = content.TrimPrefixes(rest, []string{"年初", "全年", "调整后", "收入", "支出", "年度", "批复"})
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

// differs is the sign of a label that says nothing but by how much a result and its budget differ: 决算数小于预算数 X,
// 实际支出大于年初预算 X.
func differs(label string) int {
	for w, sign := range map[string]int{"大于": 1, "多于": 1, "高于": 1, "小于": -1, "少于": -1, "低于": -1} {
		result, budget, ok := strings.Cut(label, w)
		if budget = content.TrimPrefixes(budget, []string{"年初", "全年", "调整后", "年度", "批复"}); ok && slices.Contains([]string{"预算", "预算数", "预算安排", "预算安排数"}, budget) && lang.HasAnySuffix(result, []string{"决算", "决算数", "执行数", "支出数", "支出", "完成数"}) {
			return sign
		}
	}
	return 0
}

// sparedAgainst is the sign of an amount spared against what its label names, 0 if it is no such
// amount, or of another year.
func sparedAgainst(label string) int {
	for w, sign := range spared {
		if s, ok := strings.CutSuffix(label, w); ok && lang.HasAnySuffix(s, sparedOf) && !lang.ContainsAny(s, []string{"年", "同期"}) {
			return sign
		}
	}
	return 0
}

// ComparesBudget makes a gap that names the budget, or can be of nothing else, the amount of
// change that it is.
func ComparesBudget(m *content.Mention) bool {
	sign, compared, doubt := gapToBudget(m.Label)
	if sign == 0 || doubt || !compared && (m.Label == "超支" || m.Label == "节支") {
		return false
	}
	m.Role, m.Dir = content.RoleDelta, sign
	return true
}

// budgetGaps reads such amounts behind a result whose plan stands before it.
func budgetGaps(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if budgetRowGap(c, p, mi) {
			continue
		}
		if m.Role != content.RoleLevel && m.Role != content.RoleDelta || m.Label == "节支" || c.At(m.Figure).Dimension != numeral.Money {
			continue
		}
		sign, _, doubt := gapToBudget(m.Label)
		if sign == 0 {
			namedOver(c, p, mi)
			continue
		}
		cur, plan := resultAndPlan(c, p, mi)
		if plan == 0 {
			continue
		}
		r := content.Reading{Formula: "a-b", Operands: []content.FigureID{cur, plan}, HoldOnly: doubt || ofItem(c, cur, plan)}
		if sign < 0 {
			r.Formula = "b-a"
		}
		m.Role, m.Dir = content.RoleDelta, sign
		Tell(p, []int{mi})
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
	}
}

// ofItem reports whether a result stands behind an opener and the plan found for it before
// that: 预算 X，实际 Y，其中接待费 b，比预算节约 Z may be of either.
func ofItem(c *content.Draft, cur, plan content.FigureID) bool {
	a, b := c.MentionOf(cur), c.MentionOf(plan)
	return a == nil || b == nil || a.AfterOpener > b.Pos || c.PartOf[cur] != 0 && c.PartOf[plan] == 0
}

// namedOver reads 收入预算 A、支出预算 B，收入超预算 X: what has come in, or was spent, told
// before, over its plan in the sentence.
func namedOver(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	measure := lang.Income
	switch m.Label {
	case "收入超预算", "收入超出预算":
	case "支出超预算", "支出超出预算":
		measure = lang.Outlay
	default:
		return
	}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Key.Measure != measure || g.Key.Mode != lang.Planned || y.Role != content.RoleLevel || !clause.SameSort(c, x, mi) {
			continue
		}
		Tell(p, []int{mi})
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: m.Figure, Reach: content.ReachReport, Closed: content.Closed,
			Queries: []content.Query{{Formula: "a-b", Wants: []content.Want{{Measures: []lang.Measure{measure}, Key: content.Key{Measure: measure, Fund: g.Key.Fund, FundFrom: g.Key.FundFrom, Mode: lang.Done, Dimension: numeral.Money}, Earlier: true}, {Given: g.ID}}}}})
		return
	}
}

// resultAndPlan are what came of a plan and the plan, both in the clause group before
// mention mi; the plan is 0 where it does not print one.
func resultAndPlan(c *content.Draft, p *content.Para, mi int) (cur, plan content.FigureID) {
	m := &c.Mentions[mi]
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		if y.Role != content.RoleLevel || !clause.SameSort(c, x, mi) {
			continue
		}
		if plan = c.PlanOf[y.Figure]; plan == 0 && c.At(y.Figure).Key.Mode != lang.Planned {
			plan = clause.PlanBefore(c, p, mi, x)
		}
		return y.Figure, plan
	}
	return 0, 0
}

// GapRate reads 决算 B，比预算数增加 X，完成预算的 R% where the budget itself is not printed in
// the clause group: it is what came of it less the gap. Where a plan is printed further
// up, that comes first.
func GapRate(c *content.Draft, p *content.Para, mi int) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	if mi-2 < p.Mentions[0] || !strings.Contains(m.Label, "预算") || !strings.Contains(m.Label, "完成") && m.Rate != lang.ExecutionRate {
		return r, false
	}
	b, a := &c.Mentions[mi-1], &c.Mentions[mi-2]
	if b.Role != content.RoleDelta || a.Role != content.RoleLevel || a.Depth != m.Depth || b.Depth != m.Depth || !clause.SameSort(c, mi-2, mi-1) || clause.StrongMark(p, a.Pos, m.Pos) || p.Lex[a.Pos].Sentence != p.Lex[m.Pos].Sentence {
		return r, false
	}
	if _, compared, _ := gapToBudget(b.Label); !compared && !clause.OverPlan(c, p, b) {
		return r, false
	}
	if c.PlanOf[a.Figure] != 0 || clause.PlanBefore(c, p, mi, mi-2) != 0 || strings.Contains(m.Label, "调整") != strings.Contains(b.Label, "调整") {
		return r, false // 比年初预算增加 X，完成调整后预算的 R%
	}
	r = content.Reading{Formula: "a/(a-b)", Operands: []content.FigureID{a.Figure, b.Figure}, Fallback: plansTold(c, mi-2)}
	if b.Dir < 0 {
		r.Formula = "a/(a+b)"
	}
	return r, true
}

// plansTold reports whether the report prints a plan before mention mi of what it measures.
func plansTold(c *content.Draft, mi int) bool {
	f := c.At(c.Mentions[mi].Figure)
	for id := f.ID - 1; id > 0 && id >= f.ID-clause.FarPlan; id-- {
		g := c.At(id)
		if g.Report != f.Report {
			break
		}
		if g.Dimension == f.Dimension && (g.Key.Fund == f.Key.Fund || g.Key.Fund == lang.NoFund) && (g.Key.Measure == lang.Budget || g.Key.Mode == lang.Planned && g.Key.Measure == f.Key.Measure) {
			return true
		}
	}
	return false
}

// againstPlans reads by how much what several things took together differs from what was planned for each of them, told
// before: 甲预算 A，支出 a；乙预算 B，支出 b，两项合计支出 X，较预算节约 D.
func againstPlans(c *content.Draft, p *content.Para, m *content.Mention, cur, base int) (content.Reading, bool) {
	if cur < 0 || base < 0 || c.Mentions[cur].Total == 0 || !clause.IsPlan(c, c.Mentions[base].Figure) || !clause.StrongMark(p, content.SentenceStart(p, m.Pos), c.Mentions[base].Pos) && !clause.StrongMark(p, c.Mentions[base].Pos, c.Mentions[cur].Pos) {
		return content.Reading{}, false
	}
	r := content.Reading{}
	for _, x := range p.Mentions {
		y := &c.Mentions[x]
		if x >= cur {
			break
		}
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || y.Role != content.RoleLevel || y.Depth != m.Depth || !clause.SameSort(c, x, cur) || !clause.IsPlan(c, y.Figure) {
			continue
		}
		if len(r.Operands) > 0 {
			r.Formula += "+"
		}
		r.Formula += string(rune('a' + len(r.Operands)))
		r.Operands = append(r.Operands, y.Figure)
	}
	if len(r.Operands) < 2 || len(r.Operands) > maxPlans {
		return content.Reading{}, false
	}
	spent := string(rune('a' + len(r.Operands)))
	r.Operands = append(r.Operands, c.Mentions[cur].Figure)
	if r.Formula += "-" + spent; m.Dir > 0 {
		r.Formula = spent + "-(" + strings.TrimSuffix(r.Formula, "-"+spent) + ")"
	}
	return r, true
}

// maxPlans is how many plans are added so at most.
const maxPlans = 8
