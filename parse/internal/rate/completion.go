package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// completes reads 完成预算的 X%, 完成目标任务的 X%, 为预算的 X%.
func completes(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	at := -1
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexTerm && (x.Term.Word == "完成" || x.Term.Word == "实现" || x.Term.Word == "达" || x.Term.Word == "达到" || x.Term.Word == "为" || x.Term.Word == "是") {
			at = i
			break
		}
	}
	if at < 0 || at+1 >= m.LabelTo {
		return false
	}
	rest := clause.Label(p, at+1, m.LabelTo)
	isOf := strings.HasSuffix(strings.TrimSpace(p.Words(at+1, m.LabelTo)), "的")
	if rest == "" {
		return false
	}
	k := clause.KeyOf(p, at+1, m.LabelTo)
	plan := strings.Contains(rest, "预算") || strings.Contains(rest, "计划") || strings.Contains(rest, "目标") || strings.Contains(rest, "任务") || strings.Contains(rest, "指标")
	if p.Lex[at].Term.Word != "完成" && p.Lex[at].Term.Word != "实现" && !isOf {
		return false
	}
	if !plan && !isOf {
		return false
	}
	num := numerator(c, p, mi)
	if plan && num >= 0 {
		if done := doneBefore(c, p, mi, num); done >= 0 {
			fr.Rule, m.Subject = "ratio/completion", c.Mentions[done].Figure
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{m.Subject, c.Mentions[num].Figure}})
			return true
		}
	}
	if num >= 0 && strings.HasPrefix(rest, "预算") && strings.HasSuffix(c.Mentions[num].Label, "预算") && ofOwnBudget(c, num, fr) {
		return true
	}
	subject := clause.Label(p, m.LabelFrom, at)
	var a content.Want
	if num >= 0 {
		a = content.Want{Given: c.Mentions[num].Figure}
	} else if subject != "" {
		sk := clause.KeyOf(p, m.LabelFrom, at)
		sk.Dimension = headsCounted(subject)
		a = content.Want{Label: subject, Key: sk, Measures: content.Measures(sk.Measure)}
	} else if strings.Contains(rest, "预算") {
		return completesBudget(c, p, mi, fr)
	} else {
		return strings.Contains(rest, "任务") && taskAbroad(c, p, mi, fr)
	}
	fr.Rule = "ratio/completion"
	if num >= 0 {
		m.Subject = c.Mentions[num].Figure
		if b := c.PlanOf[m.Subject]; b != 0 && plan {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{m.Subject, b}, HoldOnly: otherTask(c, num, b, rest)})
			return true
		}
	}
	if x := mi - 1; plan && num >= 0 && x >= p.Mentions[0] && c.Mentions[x].Pos > at && c.Mentions[x].Depth == m.Depth+1 && clause.SameSort(c, x, num) {
		// 完成预算（B）的 X%
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, c.Mentions[x].Figure}})
		return true
	}
	if id := calledBefore(c, p, num, rest); id != 0 && (!plan || strings.HasPrefix(rest, "调整后")) {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, id}})
		return true
	}
	if id := clause.PlanBefore(c, p, mi, num); plan && id != 0 {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, id}, HoldOnly: otherTask(c, num, id, rest)})
		return true
	}
	b := content.Want{Label: rest, Key: k, Like: 1}
	if plan {
		b.Key.Mode = lang.Planned
		b.Measures = nil
		b.Key.Measure = lang.NoMeasure
		if num >= 0 {
			nk := c.At(c.Mentions[num].Figure).Key
			b.Key.Measure, b.Key.Fund, b.Key.Account = nk.Measure, nk.Fund, nk.Account
			b.Label = withoutDone(c.Mentions[num].Label) + whatPlanned(rest)
			for x := range clause.Mates(c, p, mi) {
				if y := &c.Mentions[x]; x != num && clause.IsPlan(c, y.Figure) && c.At(y.Figure).Dimension == c.At(c.Mentions[num].Figure).Dimension {
					b.Label = c.Mentions[num].Label + rest // 目标任务 X，实际 Y，完成目标任务的 Z%
				}
			}
		} else {
			b.Label = subject + whatPlanned(rest)
		}
	} else {
		b.Measures = content.Measures(k.Measure)
	}
	fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{a, b}})
	return true
}

// otherTask reports whether a rate is told of a task, where what stands before it is what was spent of a budget:
// 预算 B，支出 A，完成年度任务的 R%. The task may be of anything.
func otherTask(c *content.Draft, num int, plan content.FigureID, task string) bool {
	return c.At(c.Mentions[num].Figure).Key.Measure == lang.Outlay && c.At(plan).Key.Measure == lang.Budget && !lang.ContainsAny(task, []string{"预算", "计划", "资金", "支出", "投资"})
}

// ofOwnBudget reads a rate over the budget right before it, of what came in or went out told earlier:
// 支出预算 B，完成预算的 R%. Which that is its words do not say, so that it only verifies.
func ofOwnBudget(c *content.Draft, num int, fr *content.Frame) bool {
	b := &c.Mentions[num]
	flow := lang.NoMeasure
	switch {
	case strings.HasSuffix(b.Label, "收入预算"):
		flow = lang.Income
	case strings.HasSuffix(b.Label, "支出预算"):
		flow = lang.Outlay
	default:
		return false
	}
	k := content.Key{Dimension: numeral.Money, Fund: c.At(b.Figure).Key.Fund, Account: c.At(b.Figure).Key.Account, Measure: flow}
	fr.Rule = "ratio/completion"
	fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", HoldOnly: true, Wants: []content.Want{{Measures: []lang.Measure{flow}, Label: strings.TrimSuffix(b.Label, "预算"), Key: k, Earlier: true}, {Given: b.Figure}}})
	return true
}

// doneBefore is what came of the plan at mention num, where it stands right before that: 支出决算为
// A，年初预算为 B，完成预算的 R%. It is -1 where it does not.
func doneBefore(c *content.Draft, p *content.Para, mi, num int) int {
	m, done := &c.Mentions[num], num-1
	if done < p.Mentions[0] || !clause.IsPlan(c, m.Figure) || !strings.Contains(m.Label, "预算") || content.Longer(whatPlanned(m.Label), 2) {
		return -1
	}
	x := &c.Mentions[done]
	if of := p.Words(m.Pos+1, c.Mentions[mi].Pos); strings.Contains(of, "年初") != strings.Contains(m.Label, "年初") && lang.ContainsAny(of, []string{"年初预算", "调整"}) {
		return -1 // 决算 A，调整预算 B，完成年初预算的 R%
	}
	if !content.IsPart(x) || x.Depth != m.Depth || clause.IsPlan(c, x.Figure) || !clause.SameSort(c, done, num) || p.Lex[x.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, x.Pos, c.Mentions[mi].Pos) || strings.Contains(x.Label, "预算") {
		return -1
	}
	return done
}

// calledBefore is the one quantity of a number's sort told before it in its report whose name ends
// as the one given but for 总, or begins and ends so: 批复总投资 X，完成 Y，为批复投资的 R%; 调整后改造任务 N
// 户 … 完成 n 户，为调整后任务的 R%. It is 0 if there is none, or several differ.
func calledBefore(c *content.Draft, p *content.Para, num int, name string) content.FigureID {
	found := content.FigureID(0)
	stem := strings.ReplaceAll(name, "总", "")
	rs := []rune(stem)
	for x := num - 1; len(rs) > 3 && x >= 0 && x >= num-clause.FarBack; x-- {
		y := &c.Mentions[x]
		if c.At(y.Figure).Report != p.Report {
			break
		}
		label := strings.ReplaceAll(y.Label, "总", "")
		if x < p.Mentions[0] && !strings.HasPrefix(stem, "调整后") {
			break
		}
		if y.Para < 0 || !clause.Whole(c, y) || !clause.SameSort(c, x, num) || !strings.HasSuffix(label, stem) && !(len(rs) > 4 && strings.HasPrefix(label, string(rs[:3])) && strings.HasSuffix(label, string(rs[len(rs)-2:]))) {
			continue
		}
		if found != 0 && !c.At(found).Value.Equal(c.At(y.Figure).Value) {
			return 0
		}
		found = y.Figure
	}
	return found
}

// completesBudget reads a sentence of its own behind what was spent: 支出 A。完成预算的 X%.
func completesBudget(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if content.SentenceStart(p, m.Pos) != m.LabelFrom {
		return false
	}
	money := content.Key{Dimension: numeral.Money}
	done := content.Want{Measures: []lang.Measure{lang.Outlay}, Key: money, Earlier: true}
	fr.Rule = "ratio/completion"
	fr.Queries = append(fr.Queries,
		content.Query{Formula: "a/b", Wants: []content.Want{done, {Measures: []lang.Measure{lang.Budget, lang.Received}, Key: money, Earlier: true, Like: 1}}},
		content.Query{Formula: "a/b", Wants: []content.Want{done, BudgetOf(lang.Outlay, "支出预算", content.Want{Key: money, Earlier: true, Like: 1})}})
	return true
}

// headsCounted is how a name says that heads are counted: 直接救助人次, 资助人数.
func headsCounted(name string) numeral.Dimension {
	switch {
	case strings.HasSuffix(name, "人次"):
		return numeral.Visits
	case strings.HasSuffix(name, "人数"):
		return numeral.Persons
	case strings.HasSuffix(name, "户数"):
		return numeral.Households
	}
	return numeral.None
}

// completesTarget reads 目标 X 个，实际 Y 个，完成 Z%: the result over the target
// right before it.
func completesTarget(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	if m := &c.Mentions[mi]; m.Label != "完成" || mi < p.Mentions[0]+2 {
		return false
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	f, g := c.At(a.Figure), c.At(b.Figure)
	if a.Role == content.RoleLimit && b.Role == content.RoleLevel && (BareGoal(a.Label) || a.Label == "计划") {
		a, b, f, g = b, a, g, f // 培训 412 人，目标 400 人，完成 103%
	}
	if content.IsPart(a) && content.IsPart(b) && (f.Key.Measure == lang.Outlay || lang.ContainsAny(a.Label, []string{"决算", "执行", "支出"})) && clause.IsPlan(c, b.Figure) && !clause.IsPlan(c, a.Figure) && f.Dimension == numeral.Money && a.Depth == b.Depth && clause.MarkBetween(p, b.Pos, a.Pos) == '，' && clause.MarkBetween(p, a.Pos, c.Mentions[mi].Pos) == '，' && !f.Key.Part && p.Lex[b.Pos].Sentence == p.Lex[a.Pos].Sentence {
		fr.Rule = "ratio/completion"
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{f.ID, g.ID}})
		return true // 全年预算 B，执行 A，完成 R%
	}
	if a.Role != content.RoleLevel || b.Role != content.RoleLimit || f.Dimension != g.Dimension || f.Unit != g.Unit || clause.StrongMark(p, min(a.Pos, b.Pos), c.Mentions[mi].Pos) || p.Lex[b.Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence {
		return false
	}
	fr.Rule = "ratio/completion"
	fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{f.ID, g.ID}})
	return true
}

// withoutDone is the name of a quantity without the word that it was done.
func withoutDone(name string) string {
	for _, w := range []string{"实际完成", "已完成", "共完成", "完成"} {
		if s := strings.TrimSuffix(name, w); len([]rune(s)) >= 4 {
			name = s
		}
	}
	return name
}

// PlanStages are words of a plan that name nothing of their own.
var PlanStages = strings.NewReplacer("年度", "", "年初", "", "全年", "", "预算", "", "计划", "", "目标", "", "任务", "", "指标", "", "安排", "", "数", "")

// whatPlanned are the words of a plan's name that say what was planned.
func whatPlanned(plan string) string { return PlanStages.Replace(plan) }

// arrivalOf reads 县级配套到位 90 万元，到位率 90%: what has arrived stands right
// before the rate, and what should have bears its name.
func arrivalOf(c *content.Draft, p *content.Para, mi int, num, den *content.Want) {
	m := &c.Mentions[mi]
	n := clause.NearestMate(c, p, mi)
	if n < 0 || n != mi-1 || clause.StrongMark(p, c.Mentions[n].Pos, m.Pos) {
		return
	}
	y := &c.Mentions[n]
	if f := c.At(y.Figure); f.Key.Measure != lang.Received || f.Key.Part || f.Dimension != numeral.Money || y.Role != content.RoleLevel {
		return
	}
	var stem strings.Builder
	for i := y.LabelFrom; i < y.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexText || x.Kind == content.LexTerm && x.Term.Class == lang.Noun && x.Term.Measure != lang.Received {
			stem.WriteString(p.Sub(x.From, x.To))
		}
	}
	if s := strings.TrimSpace(stem.String()); len([]rune(s)) >= 4 && s != "项目资金" && s != "专项资金" && s != "财政资金" {
		*num = content.Want{Given: y.Figure}
		den.Label = strings.TrimSuffix(s, "资金")
		den.Key.Tier = c.At(y.Figure).Key.Tier
		den.Named = den.Key.Tier != lang.NoTier // one level's money is not measured by that of all
	}
}

// BareGoal reports whether the words of a limit name nothing of their own, so that
// it is the limit of what was spoken of, also behind ；.
func BareGoal(label string) bool {
	switch label {
	case "目标", "目标值", "年度目标", "年度目标值", "绩效目标", "绩效目标值", "年初目标", "年初目标值", "计划目标":
		return true
	}
	return false
}
