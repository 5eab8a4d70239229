package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// completes reads 完成预算的 X%, 完成目标任务的 X%, 为预算的 X%.
func (c *Content) completes(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	at := -1
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind == lexTerm && (x.term.Word == "完成" || x.term.Word == "实现" || x.term.Word == "达" || x.term.Word == "达到" || x.term.Word == "为" || x.term.Word == "是") {
			at = i
			break
		}
	}
	if at < 0 || at+1 >= m.labelTo {
		return false
	}
	rest := label(p, at+1, m.labelTo)
	isOf := strings.HasSuffix(strings.TrimSpace(p.words(at+1, m.labelTo)), "的")
	if rest == "" {
		return false
	}
	k := keyOf(p, at+1, m.labelTo)
	plan := strings.Contains(rest, "预算") || strings.Contains(rest, "计划") || strings.Contains(rest, "目标") || strings.Contains(rest, "任务") || strings.Contains(rest, "指标")
	if p.lex[at].term.Word != "完成" && p.lex[at].term.Word != "实现" && !isOf {
		return false
	}
	if !plan && !isOf {
		return false
	}
	num := c.numerator(p, mi)
	if plan && num >= 0 {
		if done := c.doneBefore(p, mi, num); done >= 0 {
			fr.Rule, m.Subject = "ratio/completion", c.Mentions[done].Figure
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{m.Subject, c.Mentions[num].Figure}})
			return true
		}
	}
	if num >= 0 && strings.HasPrefix(rest, "预算") && strings.HasSuffix(c.Mentions[num].Label, "预算") && c.ofOwnBudget(num, fr) {
		return true
	}
	subject := label(p, m.labelFrom, at)
	var a Want
	if num >= 0 {
		a = Want{Given: c.Mentions[num].Figure}
	} else if subject != "" {
		sk := keyOf(p, m.labelFrom, at)
		sk.Dimension = headsCounted(subject)
		a = Want{Label: subject, Key: sk, Measures: measures(sk.Measure)}
	} else if strings.Contains(rest, "预算") {
		return c.completesBudget(p, mi, fr)
	} else {
		return strings.Contains(rest, "任务") && c.taskAbroad(p, mi, fr)
	}
	fr.Rule = "ratio/completion"
	if num >= 0 {
		m.Subject = c.Mentions[num].Figure
		if b := c.planOf[m.Subject]; b != 0 && plan {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{m.Subject, b}, HoldOnly: c.otherTask(num, b, rest)})
			return true
		}
	}
	if x := mi - 1; plan && num >= 0 && x >= p.mentions[0] && c.Mentions[x].Pos > at && c.Mentions[x].Depth == m.Depth+1 && c.sameSort(x, num) {
		// 完成预算（B）的 X%
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{a.Given, c.Mentions[x].Figure}})
		return true
	}
	if id := c.calledBefore(p, num, rest); id != 0 && (!plan || strings.HasPrefix(rest, "调整后")) {
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{a.Given, id}})
		return true
	}
	if id := c.planBefore(p, mi, num); plan && id != 0 {
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{a.Given, id}, HoldOnly: c.otherTask(num, id, rest)})
		return true
	}
	b := Want{Label: rest, Key: k, Like: 1}
	if plan {
		b.Key.Mode = Planned
		b.Measures = nil
		b.Key.Measure = NoMeasure
		if num >= 0 {
			nk := c.figure(c.Mentions[num].Figure).Key
			b.Key.Measure, b.Key.Fund, b.Key.Account = nk.Measure, nk.Fund, nk.Account
			b.Label = withoutDone(c.Mentions[num].Label) + whatPlanned(rest)
			for x := range c.clauseMates(p, mi) {
				if y := &c.Mentions[x]; x != num && c.isPlan(y.Figure) && c.figure(y.Figure).Dimension == c.figure(c.Mentions[num].Figure).Dimension {
					b.Label = c.Mentions[num].Label + rest // 目标任务 X，实际 Y，完成目标任务的 Z%
				}
			}
		} else {
			b.Label = subject + whatPlanned(rest)
		}
	} else {
		b.Measures = measures(k.Measure)
	}
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{a, b}})
	return true
}

// otherTask reports whether a rate is told of a task, where what stands before it is what was spent of a budget:
// 预算 B，支出 A，完成年度任务的 R%. The task may be of anything.
func (c *Content) otherTask(num int, plan FigureID, task string) bool {
	return c.figure(c.Mentions[num].Figure).Key.Measure == Outlay && c.figure(plan).Key.Measure == Budget && !containsAny(task, []string{"预算", "计划", "资金", "支出", "投资"})
}

// ofOwnBudget reads a rate over the budget right before it, of what came in or went out told earlier:
// 支出预算 B，完成预算的 R%. Which that is its words do not say, so that it only verifies.
func (c *Content) ofOwnBudget(num int, fr *Frame) bool {
	b := &c.Mentions[num]
	flow := NoMeasure
	switch {
	case strings.HasSuffix(b.Label, "收入预算"):
		flow = Income
	case strings.HasSuffix(b.Label, "支出预算"):
		flow = Outlay
	default:
		return false
	}
	k := Key{Dimension: numeral.Money, Fund: c.figure(b.Figure).Key.Fund, Account: c.figure(b.Figure).Key.Account, Measure: flow}
	fr.Rule = "ratio/completion"
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", HoldOnly: true, Wants: []Want{{Measures: []Measure{flow}, Label: strings.TrimSuffix(b.Label, "预算"), Key: k, Earlier: true}, {Given: b.Figure}}})
	return true
}

// doneBefore is what came of the plan at mention num, where it stands right before that: 支出决算为
// A，年初预算为 B，完成预算的 R%. It is -1 where it does not.
func (c *Content) doneBefore(p *para, mi, num int) int {
	m, done := &c.Mentions[num], num-1
	if done < p.mentions[0] || !c.isPlan(m.Figure) || !strings.Contains(m.Label, "预算") || longer(whatPlanned(m.Label), 2) {
		return -1
	}
	x := &c.Mentions[done]
	if of := p.words(m.Pos+1, c.Mentions[mi].Pos); strings.Contains(of, "年初") != strings.Contains(m.Label, "年初") && containsAny(of, []string{"年初预算", "调整"}) {
		return -1 // 决算 A，调整预算 B，完成年初预算的 R%
	}
	if !part(x) || x.Depth != m.Depth || c.isPlan(x.Figure) || !c.sameSort(done, num) || p.lex[x.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(x.Pos, c.Mentions[mi].Pos) || strings.Contains(x.Label, "预算") {
		return -1
	}
	return done
}

// calledBefore is the one quantity of a number's sort told before it in its report whose name ends
// as the one given but for 总, or begins and ends so: 批复总投资 X，完成 Y，为批复投资的 R%; 调整后改造任务 N
// 户 … 完成 n 户，为调整后任务的 R%. It is 0 if there is none, or several differ.
func (c *Content) calledBefore(p *para, num int, name string) FigureID {
	found := FigureID(0)
	stem := strings.ReplaceAll(name, "总", "")
	rs := []rune(stem)
	for x := num - 1; len(rs) > 3 && x >= 0 && x >= num-farBack; x-- {
		y := &c.Mentions[x]
		if c.figure(y.Figure).Report != p.report {
			break
		}
		label := strings.ReplaceAll(y.Label, "总", "")
		if x < p.mentions[0] && !strings.HasPrefix(stem, "调整后") {
			break
		}
		if y.Para < 0 || !c.whole(y) || !c.sameSort(x, num) || !strings.HasSuffix(label, stem) && !(len(rs) > 4 && strings.HasPrefix(label, string(rs[:3])) && strings.HasSuffix(label, string(rs[len(rs)-2:]))) {
			continue
		}
		if found != 0 && !c.figure(found).Value.Equal(c.figure(y.Figure).Value) {
			return 0
		}
		found = y.Figure
	}
	return found
}

// completesBudget reads a sentence of its own behind what was spent: 支出 A。完成预算的 X%.
func (c *Content) completesBudget(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	if sentenceStart(p, m.Pos) != m.labelFrom {
		return false
	}
	money := Key{Dimension: numeral.Money}
	done := Want{Measures: []Measure{Outlay}, Key: money, Earlier: true}
	fr.Rule = "ratio/completion"
	fr.Queries = append(fr.Queries,
		Query{Formula: "a/b", Wants: []Want{done, {Measures: []Measure{Budget, Received}, Key: money, Earlier: true, Like: 1}}},
		Query{Formula: "a/b", Wants: []Want{done, budgetOf(Outlay, "支出预算", Want{Key: money, Earlier: true, Like: 1})}})
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
func (c *Content) completesTarget(p *para, mi int, fr *Frame) bool {
	if m := &c.Mentions[mi]; m.Label != "完成" || mi < p.mentions[0]+2 {
		return false
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	f, g := c.figure(a.Figure), c.figure(b.Figure)
	if a.Role == RoleLimit && b.Role == RoleLevel && (bareGoal(a.Label) || a.Label == "计划") {
		a, b, f, g = b, a, g, f // 培训 412 人，目标 400 人，完成 103%
	}
	if part(a) && part(b) && (f.Key.Measure == Outlay || containsAny(a.Label, []string{"决算", "执行", "支出"})) && c.isPlan(b.Figure) && !c.isPlan(a.Figure) && f.Dimension == numeral.Money && a.Depth == b.Depth && p.markBetween(b.Pos, a.Pos) == '，' && p.markBetween(a.Pos, c.Mentions[mi].Pos) == '，' && !f.Key.Part && p.lex[b.Pos].sentence == p.lex[a.Pos].sentence {
		fr.Rule = "ratio/completion"
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{f.ID, g.ID}})
		return true // 全年预算 B，执行 A，完成 R%
	}
	if a.Role != RoleLevel || b.Role != RoleLimit || f.Dimension != g.Dimension || f.Unit != g.Unit || p.strongMark(min(a.Pos, b.Pos), c.Mentions[mi].Pos) || p.lex[b.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
		return false
	}
	fr.Rule = "ratio/completion"
	fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{f.ID, g.ID}})
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

// planStages are words of a plan that name nothing of their own.
var planStages = strings.NewReplacer("年度", "", "年初", "", "全年", "", "预算", "", "计划", "", "目标", "", "任务", "", "指标", "", "安排", "", "数", "")

// whatPlanned are the words of a plan's name that say what was planned.
func whatPlanned(plan string) string { return planStages.Replace(plan) }

// planBefore is the one quantity before mi in its sentence that is planned and
// of the kind of num: 年初预算收入 X，实际完成 Y，完成预算的. It is 0 where there are
// several, or others of that kind.
func (c *Content) planBefore(p *para, mi, num int) FigureID {
	if num < 0 {
		return 0
	}
	done := c.figure(c.Mentions[num].Figure)
	if x := num - 1; x >= p.mentions[0] {
		// 共有 X 公里，今年计划改造 A 公里，完成 B 公里，完成年度计划的 R%
		m, f := &c.Mentions[x], c.figure(c.Mentions[x].Figure)
		if c.isPlan(f.ID) && (m.Role == RoleLevel || m.Role == RoleLimit) && c.sameSort(x, num) && m.Depth == c.Mentions[num].Depth && p.lex[m.Pos].sentence == p.lex[c.Mentions[num].Pos].sentence && p.markBetween(m.Pos, c.Mentions[num].Pos) == '，' {
			return f.ID
		}
	}
	id := FigureID(0)
	for x := range c.clauseMates(p, mi) {
		f := c.figure(c.Mentions[x].Figure)
		if x == num || f.Dimension != done.Dimension || f.Unit != done.Unit {
			continue
		}
		if id != 0 || !c.isPlan(f.ID) || c.Mentions[x].Role != RoleLevel && c.Mentions[x].Role != RoleLimit {
			return 0
		}
		id = f.ID
	}
	return id
}

// arrivalOf reads 县级配套到位 90 万元，到位率 90%: what has arrived stands right
// before the rate, and what should have bears its name.
func (c *Content) arrivalOf(p *para, mi int, num, den *Want) {
	m := &c.Mentions[mi]
	n := c.nearestMate(p, mi)
	if n < 0 || n != mi-1 || p.strongMark(c.Mentions[n].Pos, m.Pos) {
		return
	}
	y := &c.Mentions[n]
	if f := c.figure(y.Figure); f.Key.Measure != Received || f.Key.Part || f.Dimension != numeral.Money || y.Role != RoleLevel {
		return
	}
	var stem strings.Builder
	for i := y.labelFrom; i < y.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexText || x.kind == lexTerm && x.term.Class == Noun && x.term.Measure != Received {
			stem.WriteString(p.sub(x.from, x.to))
		}
	}
	if s := strings.TrimSpace(stem.String()); len([]rune(s)) >= 4 && s != "项目资金" && s != "专项资金" && s != "财政资金" {
		*num = Want{Given: y.Figure}
		den.Label = strings.TrimSuffix(s, "资金")
		den.Key.Tier = c.figure(y.Figure).Key.Tier
		den.Named = den.Key.Tier != NoTier // one level's money is not measured by that of all
	}
}

// isPlan reports whether a figure is planned: a target, or what should be.
func (c *Content) isPlan(id FigureID) bool {
	f := c.figure(id)
	if f.Key.Mode == Planned || f.Key.Measure == Budget || f.Key.Measure == Goal || f.Key.Measure == Entitled {
		return true
	}
	if containsAny(f.Name, []string{"和实际", "与实际", "及实际"}) {
		return false // 计划和实际投保 X: both at once
	}
	for _, w := range []string{"计划", "目标", "任务", "应", "列入", "监测"} {
		if strings.Contains(f.Name, w) {
			return true
		}
	}
	if f.Dimension != numeral.Money && (strings.HasSuffix(f.Name, "规划") || strings.HasPrefix(f.Name, "规划建设") || strings.HasPrefix(f.Name, "规划新建")) {
		return true
	}
	return strings.Contains(accounts.Replace(f.Name), "预算") && !containsAny(f.Name, []string{"预算执行", "完成预算", "预算支出"})
}

// accounts takes the names of a government's accounts out of a quantity's: 一般公共预算
// 收入 has come in.
var accounts = strings.NewReplacer("一般公共预算", "", "公共财政预算", "", "政府性基金预算", "", "国有资本经营预算", "", "社会保险基金预算", "", "社保基金预算", "")
