package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// A plan and what became of it stand side by side: 收入预算数 X，决算数 Y. The
// second often says no more than that it came about; what it measures is what
// was planned.

// bareResults are the names of a figure that only says that it came about.
var bareResults = map[string]bool{
	"决算数": true, "决算": true, "执行数": true, "预算执行数": true, "实际执行数": true, "实际执行": true, "实际": true, "实际数": true, "实际完成": true, "实际完成数": true,
	"完成": true, "完成数": true, "执行": true, "决算金额": true, "实际发生": true,
}

// plansAndResults ties the results of a paragraph to the plans right before
// them.
func (c *Content) plansAndResults(p *para) {
	for i := 1; i < len(p.mentions); i++ {
		m, b := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i-1]]
		f, plan := c.figure(m.Figure), c.figure(b.Figure)
		if m.Role != RoleLevel || b.Role != RoleLevel || m.Depth != b.Depth || f.Dimension != plan.Dimension || f.Dimension != numeral.Money && f.Dimension != numeral.Persons {
			continue
		}
		if p.lex[m.Pos].sentence != p.lex[b.Pos].sentence || p.strongMark(b.Pos, m.Pos) {
			continue
		}
		if plan.Key.Mode != Planned && bareResults[m.Label] && strings.HasPrefix(m.Label, "实际") && hasAnySuffix(b.Label, []string{"预算收入", "预算支出"}) {
			plan.Key.Mode = Planned // 预算支出 X，实际完成 Y
			if plan.Key.Measure = Income; strings.HasSuffix(b.Label, "支出") {
				plan.Key.Measure = Outlay
			}
		}
		if !isFlow(plan.Key.Measure) || plan.Key.Mode != Planned {
			continue
		}
		switch {
		case bareResults[m.Label]:
			f.Key.Measure, f.Key.Account, f.Key.Tier, f.Key.Mode, f.Key.Words = plan.Key.Measure, plan.Key.Account, plan.Key.Tier, Done, plan.Key.Words
			if f.Key.Period.IsZero() {
				f.Key.Period, f.Period = plan.Key.Period, plan.Key.Period
			}
			f.Name = strings.TrimSuffix(strings.TrimSuffix(plan.Name, "数"), "预算") + m.Label
			m.Label = f.Name
		case m.afterOpener >= 0, f.Key.Measure != plan.Key.Measure || f.Key.Mode == Planned || f.Key.Account != plan.Key.Account || f.Key.Tier != plan.Key.Tier:
			continue
		}
		if c.planOf == nil {
			c.planOf = map[FigureID]FigureID{}
		}
		c.planOf[m.Figure] = b.Figure
	}
}

// plannedSection reports whether the innermost heading that speaks of a budget
// is about its making, not about what came of it: （一）基金收入预算. The name of an account
// says neither: （一）一般公共预算收支情况.
func (c *Content) plannedSection(s int) bool {
	for s >= 0 && s < len(c.sections) && (c.sections[s].heading >= 0 || c.sections[s].line != "") {
		text := c.sections[s].line
		if text == "" {
			if h := &c.Headings[c.sections[s].heading]; h.Alone {
				text = h.Text
			}
		}
		if own := accounts.Replace(text); (strings.Contains(own, "预算") || own != text && strings.Contains(own, "安排")) && !containsAny(text, []string{"，", "元", "%"}) {
			return !containsAny(text, []string{"执行", "完成", "决算", "调整", "使用", "到位", "支付", "拨付", "下达", "绩效"})
		}
		s = c.sections[s].parent
	}
	return false
}

// isStage reports whether a word only says that a figure is what came about:
// 年末滚存结余决算数 is a balance, no outlay.
func isStage(w string) bool { return w == "决算数" || w == "执行数" || w == "预算执行数" }

// isFlow reports whether a measure is what comes in, goes out or is left.
func isFlow(m Measure) bool { return flowClass(m) != 0 || m == Enrolled }

// ofOneMode are the items of a list that mixes plans with their results that
// are of the whole's kind: nil where the list does not mix them, or prints no
// plan for some of its items.
func (c *Content) ofOneMode(whole *Figure, parts []int) []int {
	var plans, rest []int
	planned := map[FigureID]bool{}
	for _, mi := range parts {
		if b := c.planOf[c.Mentions[mi].Figure]; b != 0 {
			planned[b] = true
		}
	}
	if len(planned) == 0 {
		return nil
	}
	for _, mi := range parts {
		if planned[c.Mentions[mi].Figure] {
			plans = append(plans, mi)
		} else {
			rest = append(rest, mi)
		}
	}
	if whole.Key.Mode != Planned {
		return rest
	}
	if len(plans) == len(rest) {
		return plans
	}
	return []int{}
}

// ofOneStage are the items of a list that tells of each what it had and what was
// spent of it (其中 A 100 万元支出 90 万元；B 70 万元支出 60 万元) that are of the whole's
// kind: nil where the list is none such.
func (c *Content) ofOneStage(p *para, whole *Figure, parts []int) []int {
	if c.somePaired(p, parts) {
		return []int{}
	}
	if len(parts) < 4 || len(parts)%2 != 0 {
		return nil
	}
	had, spent := everyOther(parts, 0), everyOther(parts, 1)
	own := func(mi int) int {
		m := &c.Mentions[mi]
		return flowClass(keyOf(p, m.labelFrom, m.labelTo).Measure)
	}
	for i := range had {
		if own(had[i]) == 2 || own(spent[i]) != 2 && (c.stage(p, whole, had[i]) || !c.stage(p, whole, spent[i])) || p.strongMark(c.Mentions[had[i]].Pos, c.Mentions[spent[i]].Pos) {
			return nil
		}
	}
	if c.spentOf == nil {
		c.spentOf = map[FigureID]FigureID{}
	}
	// One rate behind the last item may be of all of them.
	each := c.Mentions[spent[0]+1].Role == RoleRate
	for i, mi := range spent {
		f := c.figure(c.Mentions[had[i]].Figure)
		f.Key.Part = true
		if each {
			c.spentOf[c.Mentions[mi].Figure] = f.ID
		} else {
			c.spentOf[c.Mentions[mi].Figure] = 0
		}
	}
	switch {
	case flowClass(whole.Key.Measure) == 2 || whole.Key.Measure == Investment && strings.Contains(whole.Name, "完成投资"):
		return spent
	case flowClass(whole.Key.Measure) == 0:
		return had
	}
	return []int{}
}

// somePaired reports whether some items of a list tell what had come and what was done, and
// others one amount only: 中央资金到位 a，完成 b；自筹 d.
func (c *Content) somePaired(p *para, parts []int) bool {
	pairs := 0
	for i := 1; i < len(parts); i++ {
		had, done := &c.Mentions[parts[i-1]], &c.Mentions[parts[i]]
		if bareResults[done.Label] && strings.Contains(had.Label, "到位") && !p.strongMark(had.Pos, done.Pos) {
			pairs++
		}
	}
	return pairs > 0 && (2*pairs != len(parts) || pairs == 1)
}

// ownPlan relates the rate of execution right behind an amount to the plan of
// the same name printed elsewhere: 转移支出 X，预算执行率 R. It gives nil where
// the clause prints a plan itself.
func (c *Content) ownPlan(p *para, mi int) *Query {
	at := mi - 1
	for at > p.mentions[0] && (c.Mentions[at].Role == RoleDelta || c.Mentions[at].Role == RoleGrowth) && p.lex[c.Mentions[at].Pos].sentence == p.lex[c.Mentions[mi].Pos].sentence {
		at-- // 总收入 X，比预算增加 Y，预算执行率 R
	}
	if at < p.mentions[0] || p.lex[c.Mentions[at].Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence || p.strongMark(c.Mentions[at].Pos, c.Mentions[mi].Pos) {
		return nil
	}
	m := &c.Mentions[at]
	f := c.figure(m.Figure)
	if m.Role != RoleLevel || m.Each || m.Depth != c.Mentions[mi].Depth || f.Dimension != numeral.Money || f.Key.Measure != Income && f.Key.Measure != Outlay && f.Key.Measure != NoMeasure || f.Key.Mode == Planned {
		return nil
	}
	for x := range c.clauseMates(p, mi) {
		if g := c.figure(c.Mentions[x].Figure); c.Mentions[x].Role == RoleLevel && c.planOf[f.ID] == 0 && (g.Key.Measure == Budget || g.Key.Measure == Received || g.Key.Mode == Planned) {
			return nil
		}
	}
	if c.planOf[f.ID] == 0 && !c.planned(at) {
		return nil
	}
	return &Query{Formula: "a/b", Wants: []Want{{Given: f.ID}, c.planOfSame(at)}}
}

// farPlan is how many figures back the plan of a quantity is looked for.
const farPlan = 80

// planned reports whether the report prints a plan under the name of mention mi
// before it.
func (c *Content) planned(mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	for x := mi - 1; x >= 0 && x >= mi-farPlan; x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Report != f.Report {
			return false
		}
		if g.Key.Mode == Planned && g.Key.Measure == f.Key.Measure && g.Dimension == f.Dimension && similar(m.Label, y.Label) >= 0.5 {
			return true
		}
	}
	return false
}

// overPlan reports whether a change is one against the plan, not against
// another period: 比年初预算增加 X, 超预算 X.
func (c *Content) overPlan(p *para, m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind == lexPeriod && x.period.Rel == "上年" {
			return false
		}
		if x.kind == lexTerm && (x.term.Measure == Budget && strings.Contains(x.term.Word, "预算") || x.term.Word == "计划" || x.term.Word == "预计") {
			if j := p.before(i); j < m.labelFrom {
				return strings.HasPrefix(m.Label, "超") || i == m.labelFrom
			} else if y := &p.lex[j]; y.kind == lexTerm && (y.term.Class == Compare || y.term.Class == Rise || y.term.Class == Fall || y.term.Class == Approx) {
				return true
			}
		}
	}
	return false
}

// planOfSame is the want for the plan of the quantity that mention mi states.
func (c *Content) planOfSame(mi int) Want {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if b := c.planOf[f.ID]; b != 0 {
		return Want{Given: b}
	}
	return Want{Label: m.Label, Key: Key{Measure: f.Key.Measure, Fund: f.Key.Fund, Account: f.Key.Account, Tier: f.Key.Tier, Mode: Planned, Dimension: f.Dimension}, Like: 1}
}

// available are names of all the money that a project has: what was carried over
// and what the year brought.
var available = []string{"可用资金", "可用资金总额", "可支配资金", "可使用资金", "可安排资金", "全年可用资金", "资金总额", "总资金", "预算总额", "总预算"}

// carried are words of money that was left over the year before.
var carried = []string{"结转", "结余"}

// availableTotals reads 年初结转 A，本年下达 B，可用资金 C; 上年结转 A，财政拨款 B，其他收入 C，可用资金 D. Where what the
// year brought is told elsewhere the total is only verified.
func (c *Content) availableTotals(p *para, used map[FigureID]bool) {
	for i, mi := range p.mentions {
		w := &c.Mentions[mi]
		f := c.figure(w.Figure)
		if used[w.Figure] || !part(w) || f.Dimension != numeral.Money || !hasAnySuffix(w.Label, available) {
			continue
		}
		if parts := c.carriedAndBrought(p, i); parts != nil {
			used[w.Figure] = true
			readings := []Reading{{Parts: c.terms(parts)}}
			if more := c.andBefore(p, parts); len(more) > len(parts) {
				readings = append(readings, Reading{Parts: c.terms(more), HoldOnly: true})
			}
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: Closed, Reach: ReachSentence, Readings: readings})
			continue
		}
		if open := c.openedAbove(p, i); open != 0 && hasAnySuffix(w.Label, []string{"可用资金", "可支配资金", "可使用资金"}) {
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: w.Figure, Closed: Closed, Reach: ReachSection,
				Queries: []Query{{Formula: "a+b", HoldOnly: true, Wants: []Want{{Given: open}, {Measures: []Measure{Income, Received, Budget}, Key: Key{Dimension: numeral.Money}, Earlier: true}}}}})
		}
	}
}

// carriedAndBrought are the amounts right before the i-th of a paragraph, the first or the last of which was
// carried over, nil where none or several were.
func (c *Content) carriedAndBrought(p *para, i int) []int {
	w := &c.Mentions[p.mentions[i]]
	f := c.figure(w.Figure)
	first, over := i, 0
	for first > 0 && i-first < maxBrought {
		y := &c.Mentions[p.mentions[first-1]]
		if !part(y) || c.figure(y.Figure).Dimension != f.Dimension || y.Depth != w.Depth || p.lex[y.Pos].sentence != p.lex[w.Pos].sentence || i-first >= 2 && p.strongMark(y.Pos, w.Pos) {
			break
		}
		if c.takenBack(p, y) {
			break
		}
		first--
		if containsAny(y.Label, carried) {
			over++
			if i-first >= 2 {
				break
			}
		}
	}
	list := p.mentions[first:i]
	if len(list) < 2 || p.opensBetween(c.Mentions[list[0]].Pos, w.Pos) {
		return nil // 上年结转 A，本年下达 B，其中中央 b，可用资金 C
	}
	if hasAnyPrefix(c.Mentions[list[0]].Label, withBefore) {
		return nil // 筹集资金 A。连同上年结余 B、利息 C，可用资金 D
	}
	if name := availableTo(w.Label); name != "" && strings.Contains(c.Mentions[list[len(list)-1]].Label, name) && !strings.Contains(c.Mentions[list[0]].Label, name) {
		return nil // 甲项目上年结转 A；乙项目下达 B，乙项目可用资金 C
	}
	opens := containsAny(c.Mentions[list[0]].Label, carried)
	last := &c.Mentions[list[len(list)-1]]
	switch {
	case over == 1 && opens:
		return list
	case over == 1 && containsAny(last.Label, carried), over == 0 && strings.Contains(last.Label, "另"):
		return list[len(list)-2:] // 在上级补助 A 的基础上另投入 B，可用资金 C
	}
	return nil
}

// availableTo is the name of what has the money that a label says can be used, "" where it names none: 乙项目可用资金.
func availableTo(label string) string {
	for _, w := range available {
		if name, ok := strings.CutSuffix(label, w); ok {
			for _, any := range []string{"全年", "当年", "本年", "年度", "实际", "项目", "共", "总", "年"} {
				if name == any || isYearWord(name) {
					return ""
				}
			}
			return name
		}
	}
	return ""
}

// isYearWord reports whether words are a year and nothing else: 2023年, 2023年度.
func isYearWord(s string) bool {
	return strings.Trim(s, "0123456789年度全") == ""
}

// maxBrought is how many amounts before what can be used are looked at.
const maxBrought = 6

// openedAbove is what the year opened with, told before the i-th figure of a paragraph.
func (c *Content) openedAbove(p *para, i int) FigureID {
	for i--; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		if f := c.figure(m.Figure); part(m) && f.Dimension == numeral.Money && hasAnyPrefix(m.Label, []string{"年初结", "上年结", "期初结"}) {
			return f.ID
		}
	}
	return 0
}

// allOfIt stand behind an amount that has been handed down or paid in several lots.
var allOfIt = []string{"已全部", "全部", "已全数", "全数", "已足额", "已悉数"}

// addedTotals reads a total of what stands before it and what is added: 收入 A
// … 加上 B，收入总量 C.
func (c *Content) addedTotals(p *para, used map[FigureID]bool) {
	for _, first := range p.mentions {
		m := &c.Mentions[first]
		if !strings.HasPrefix(m.Label, "加上") || strings.HasPrefix(m.Label, "加上年") || !part(m) {
			continue
		}
		added := []int{first}
		whole := -1
		for mi := first + 1; mi <= p.mentions[len(p.mentions)-1]; mi++ {
			x := &c.Mentions[mi]
			if p.lex[x.Pos].sentence != p.lex[m.Pos].sentence || x.Depth != m.Depth {
				continue
			}
			if x.Total > 0 || hasAnyPrefix(x.After, allOfIt) || usable(x) {
				whole = mi
				break
			}
			if !part(x) {
				break
			}
			added = append(added, mi)
		}
		if whole < 0 {
			continue
		}
		w := c.figure(c.Mentions[whole].Figure)
		start := c.startOf(p, m.labelFrom, w)
		if start < 0 || used[w.ID] && slices.ContainsFunc(c.framesOf(w.ID), func(i int) bool { return c.Frames[i].Rule == "sum/components" }) {
			continue // 到位 A，加上上年结转 B，可用 X: read with what stands right before
		}
		used[w.ID] = true
		if outer := c.outerItems(p, added); len(outer) > 0 && outer[0] == first {
			added = outer
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.ID, Closed: Closed, Reach: ReachParagraph}
		list, sure := c.listAdded(p, start, m.labelFrom)
		if !sure {
			fr.Readings = append(fr.Readings, Reading{Parts: c.terms(append([]int{start}, added...))})
		}
		if len(list) > 1 {
			fr.Readings = append(fr.Readings, Reading{Parts: c.terms(append(list, added...))})
		}
		if more := c.andBefore(p, []int{start}); len(more) > 1 {
			fr.Readings = append(fr.Readings, Reading{Parts: c.terms(append(more, added...)), HoldOnly: true})
		}
		c.Frames = append(c.Frames, fr)
	}
}

// usable reports whether a mention is all that can be used: 全年可用于抗旱的资金.
func usable(m *Mention) bool {
	name := strings.TrimLeft(m.Label, "全本当年度内共总实际，")
	return part(m) && hasAnyPrefix(name, []string{"可用", "可使用", "可支配", "可安排", "可统筹"})
}

// listAdded is the list up to lexeme k that quantity start stands in: 到位中央 a、省级 b，加上县级 c，
// 共到位 X. It is sure where 、 or one 分别 joins its items, so that no other list can be meant.
func (c *Content) listAdded(p *para, start, k int) (list []int, sure bool) {
	for start > p.mentions[0] && c.Mentions[start].Peer == start-1 {
		start--
	}
	list, sure = []int{start}, true
	m := &c.Mentions[start]
	for mi := start + 1; mi <= p.mentions[len(p.mentions)-1] && c.Mentions[mi].Pos < k; mi++ {
		x := &c.Mentions[mi]
		last := &c.Mentions[list[len(list)-1]]
		f, g := c.figure(m.Figure), c.figure(x.Figure)
		if x.Depth > m.Depth || g.Dimension == numeral.Percent {
			continue
		}
		if !part(x) || x.Depth < m.Depth || x.Total > 0 || x.afterOpener > m.Pos || !addable(f, g) || g.Key.Measure != NoMeasure && g.Key.Measure != f.Key.Measure || p.strongMark(last.Pos, x.Pos) {
			return list[:1], false
		}
		sure = sure && (x.Peer == mi-1 || p.markBetween(last.Pos, x.Pos) == '、')
		list = append(list, mi)
	}
	if len(list) == 1 || p.strongMark(c.Mentions[list[len(list)-1]].Pos, k) {
		return list[:1], false
	}
	return list, sure
}

// startOf is the quantity that what begins at lexeme k is added to: the nearest one before
// it that measures what the total does, or has come in where the total is what can be
// used, and is no part of another, -1.
func (c *Content) startOf(p *para, k int, w *Figure) int {
	parts := map[FigureID]bool{}
	for i := len(c.Frames) - 1; i >= 0 && c.figure(c.Frames[i].Claim).Place.Block == p.block; i-- {
		if t := &c.Frames[i]; t.Kind == KindTotal && len(t.Readings) > 0 {
			for _, x := range t.Readings[0].Parts {
				parts[x.Figure] = true
			}
		}
	}
	for i := c.mentionsUpTo(p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		if !part(m) || m.Depth > 0 || f.Dimension != w.Dimension || parts[f.ID] || f.Key.Mode == Planned || containsAny(m.Label, dues) || containsAny(m.Label, causing) {
			continue // 支出 A，主要原因是增加资本金 b；加上结转下年 C
		}
		if f.Key.Measure == w.Key.Measure || w.Key.Measure == NoMeasure && strings.HasPrefix(w.Name, "可") && (f.Key.Measure == Received || f.Key.Measure == Income) {
			return p.mentions[i]
		}
	}
	return -1
}
