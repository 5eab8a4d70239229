package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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

// PlansAndResults ties the results of a paragraph to the plans right before
// them.
func PlansAndResults(c *content.Draft, p *content.Para) {
	for i := 1; i < len(p.Mentions); i++ {
		m, b := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i-1]]
		f, plan := c.At(m.Figure), c.At(b.Figure)
		if m.Role != content.RoleLevel || b.Role != content.RoleLevel || m.Depth != b.Depth || f.Dimension != plan.Dimension || f.Dimension != numeral.Money && f.Dimension != numeral.Persons {
			continue
		}
		if p.Lex[m.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.StrongMark(p, b.Pos, m.Pos) {
			continue
		}
		if plan.Key.Mode != lang.Planned && bareResults[m.Label] && strings.HasPrefix(m.Label, "实际") && lang.HasAnySuffix(b.Label, []string{"预算收入", "预算支出"}) {
			plan.Key.Mode = lang.Planned // 预算支出 X，实际完成 Y
			if plan.Key.Measure = lang.Income; strings.HasSuffix(b.Label, "支出") {
				plan.Key.Measure = lang.Outlay
			}
		}
		if !clause.IsFlow(plan.Key.Measure) || plan.Key.Mode != lang.Planned {
			continue
		}
		switch {
		case bareResults[m.Label]:
			f.Key.Measure, f.Key.Account, f.Key.Tier, f.Key.Mode, f.Key.Words = plan.Key.Measure, plan.Key.Account, plan.Key.Tier, lang.Done, plan.Key.Words
			if f.Key.Period.IsZero() {
				f.Key.Period, f.Period = plan.Key.Period, plan.Key.Period
			}
			f.Name = strings.TrimSuffix(strings.TrimSuffix(plan.Name, "数"), "预算") + m.Label
			m.Label = f.Name
		case m.AfterOpener >= 0, f.Key.Measure != plan.Key.Measure || f.Key.Mode == lang.Planned || f.Key.Account != plan.Key.Account || f.Key.Tier != plan.Key.Tier:
			continue
		}
		if c.PlanOf == nil {
			c.PlanOf = map[content.FigureID]content.FigureID{}
		}
		c.PlanOf[m.Figure] = b.Figure
	}
}

// PlannedSection reports whether the innermost heading that speaks of a budget
// is about its making, not about what came of it: （一）基金收入预算. The name of an account
// says neither: （一）一般公共预算收支情况.
func PlannedSection(c *content.Draft, s int) bool {
	for s >= 0 && s < len(c.Sections) && (c.Sections[s].Heading >= 0 || c.Sections[s].Line != "") {
		text := c.Sections[s].Line
		if text == "" {
			if h := &c.Headings[c.Sections[s].Heading]; h.Alone {
				text = h.Text
			}
		}
		if own := clause.Accounts.Replace(text); (strings.Contains(own, "预算") || own != text && strings.Contains(own, "安排")) && !lang.ContainsAny(text, []string{"，", "元", "%"}) {
			return !lang.ContainsAny(text, []string{"执行", "完成", "决算", "调整", "使用", "到位", "支付", "拨付", "下达", "绩效"})
		}
		s = c.Sections[s].Parent
	}
	return false
}

// ofOneMode are the items of a list that mixes plans with their results that
// are of the whole's kind: nil where the list does not mix them, or prints no
// plan for some of its items.
func ofOneMode(c *content.Draft, whole *content.Figure, parts []int) []int {
	var plans, rest []int
	planned := map[content.FigureID]bool{}
	for _, mi := range parts {
		if b := c.PlanOf[c.Mentions[mi].Figure]; b != 0 {
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
	if whole.Key.Mode != lang.Planned {
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
func ofOneStage(c *content.Draft, p *content.Para, whole *content.Figure, parts []int) []int {
	if somePaired(c, p, parts) {
		return []int{}
	}
	if len(parts) < 4 || len(parts)%2 != 0 {
		return nil
	}
	had, spent := EveryOther(parts, 0), EveryOther(parts, 1)
	own := func(mi int) int {
		m := &c.Mentions[mi]
		return clause.FlowClass(clause.KeyOf(p, m.LabelFrom, m.LabelTo).Measure)
	}
	for i := range had {
		if own(had[i]) == 2 || own(spent[i]) != 2 && (Stage(c, p, whole, had[i]) || !Stage(c, p, whole, spent[i])) || clause.StrongMark(p, c.Mentions[had[i]].Pos, c.Mentions[spent[i]].Pos) {
			return nil
		}
	}
	if c.SpentOf == nil {
		c.SpentOf = map[content.FigureID]content.FigureID{}
	}
	// One rate behind the last item may be of all of them.
	each := c.Mentions[spent[0]+1].Role == content.RoleRate
	for i, mi := range spent {
		f := c.At(c.Mentions[had[i]].Figure)
		f.Key.Part = true
		if each {
			c.SpentOf[c.Mentions[mi].Figure] = f.ID
		} else {
			c.SpentOf[c.Mentions[mi].Figure] = 0
		}
	}
	switch {
	case clause.FlowClass(whole.Key.Measure) == 2 || whole.Key.Measure == lang.Investment && strings.Contains(whole.Name, "完成投资"):
		return spent
	case clause.FlowClass(whole.Key.Measure) == 0:
		return had
	}
	return []int{}
}

// somePaired reports whether some items of a list tell what had come and what was done, and
// others one amount only: 中央资金到位 a，完成 b；自筹 d.
func somePaired(c *content.Draft, p *content.Para, parts []int) bool {
	pairs := 0
	for i := 1; i < len(parts); i++ {
		had, done := &c.Mentions[parts[i-1]], &c.Mentions[parts[i]]
		if bareResults[done.Label] && strings.Contains(had.Label, "到位") && !clause.StrongMark(p, had.Pos, done.Pos) {
			pairs++
		}
	}
	return pairs > 0 && (2*pairs != len(parts) || pairs == 1)
}

// OwnPlan relates the rate of execution right behind an amount to the plan of
// the same name printed elsewhere: 转移支出 X，预算执行率 R. It gives nil where
// the clause prints a plan itself.
func OwnPlan(c *content.Draft, p *content.Para, mi int) *content.Query {
	at := mi - 1
	for at > p.Mentions[0] && (c.Mentions[at].Role == content.RoleDelta || c.Mentions[at].Role == content.RoleGrowth) && p.Lex[c.Mentions[at].Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence {
		at-- // 总收入 X，比预算增加 Y，预算执行率 R
	}
	if at < p.Mentions[0] || p.Lex[c.Mentions[at].Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence || clause.StrongMark(p, c.Mentions[at].Pos, c.Mentions[mi].Pos) {
		return nil
	}
	m := &c.Mentions[at]
	f := c.At(m.Figure)
	if m.Role != content.RoleLevel || m.Each || m.Depth != c.Mentions[mi].Depth || f.Dimension != numeral.Money || f.Key.Measure != lang.Income && f.Key.Measure != lang.Outlay && f.Key.Measure != lang.NoMeasure || f.Key.Mode == lang.Planned {
		return nil
	}
	for x := range clause.Mates(c, p, mi) {
		if g := c.At(c.Mentions[x].Figure); c.Mentions[x].Role == content.RoleLevel && c.PlanOf[f.ID] == 0 && (g.Key.Measure == lang.Budget || g.Key.Measure == lang.Received || g.Key.Mode == lang.Planned) {
			return nil
		}
	}
	if c.PlanOf[f.ID] == 0 && !planned(c, at) {
		return nil
	}
	return &content.Query{Formula: "a/b", Wants: []content.Want{{Given: f.ID}, clause.PlanOfSame(c, at)}}
}

// planned reports whether the report prints a plan under the name of mention mi
// before it.
func planned(c *content.Draft, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	for x := mi - 1; x >= 0 && x >= mi-clause.FarPlan; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != f.Report {
			return false
		}
		if g.Key.Mode == lang.Planned && g.Key.Measure == f.Key.Measure && g.Dimension == f.Dimension && content.Similar(m.Label, y.Label) >= 0.5 {
			return true
		}
	}
	return false
}

// Available are names of all the money that a project has: what was carried over
// and what the year brought.
var Available = []string{"可用资金", "可用资金总额", "可支配资金", "可使用资金", "可安排资金", "全年可用资金", "资金总额", "总资金", "预算总额", "总预算"}

// carried are words of money that was left over the year before.
var carried = []string{"结转", "结余"}

// availableTotals reads 年初结转 A，本年下达 B，可用资金 C; 上年结转 A，财政拨款 B，其他收入 C，可用资金 D. Where what the
// year brought is told elsewhere the total is only verified.
func availableTotals(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i, mi := range p.Mentions {
		w := &c.Mentions[mi]
		f := c.At(w.Figure)
		if used[w.Figure] || !content.IsPart(w) || f.Dimension != numeral.Money || !lang.HasAnySuffix(w.Label, Available) {
			continue
		}
		if parts := carriedAndBrought(c, p, i); parts != nil {
			used[w.Figure] = true
			readings := []content.Reading{{Parts: clause.Terms(c, parts)}}
			if more := andBefore(c, p, parts); len(more) > len(parts) {
				readings = append(readings, content.Reading{Parts: clause.Terms(c, more), HoldOnly: true})
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.Closed, Reach: content.ReachSentence, Readings: readings})
			continue
		}
		if open := openedAbove(c, p, i); open != 0 && lang.HasAnySuffix(w.Label, []string{"可用资金", "可支配资金", "可使用资金"}) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/step", Claim: w.Figure, Closed: content.Closed, Reach: content.ReachSection,
				Queries: []content.Query{{Formula: "a+b", HoldOnly: true, Wants: []content.Want{{Given: open}, {Measures: []lang.Measure{lang.Income, lang.Received, lang.Budget}, Key: content.Key{Dimension: numeral.Money}, Earlier: true}}}}})
		}
	}
}

// carriedAndBrought are the amounts right before the i-th of a paragraph, the first or the last of which was
// carried over, nil where none or several were.
func carriedAndBrought(c *content.Draft, p *content.Para, i int) []int {
	w := &c.Mentions[p.Mentions[i]]
	f := c.At(w.Figure)
	first, over := i, 0
	for first > 0 && i-first < maxBrought {
		y := &c.Mentions[p.Mentions[first-1]]
		if !content.IsPart(y) || c.At(y.Figure).Dimension != f.Dimension || y.Depth != w.Depth || p.Lex[y.Pos].Sentence != p.Lex[w.Pos].Sentence || i-first >= 2 && clause.StrongMark(p, y.Pos, w.Pos) {
			break
		}
		if TakenBack(c, p, y) {
			break
		}
		first--
		if lang.ContainsAny(y.Label, carried) {
			over++
			if i-first >= 2 {
				break
			}
		}
	}
	list := p.Mentions[first:i]
	if len(list) < 2 || clause.OpensBetween(p, c.Mentions[list[0]].Pos, w.Pos) {
		return nil // 上年结转 A，本年下达 B，其中中央 b，可用资金 C
	}
	if lang.HasAnyPrefix(c.Mentions[list[0]].Label, withBefore) {
		return nil // 筹集资金 A。连同上年结余 B、利息 C，可用资金 D
	}
	if name := availableTo(w.Label); name != "" && strings.Contains(c.Mentions[list[len(list)-1]].Label, name) && !strings.Contains(c.Mentions[list[0]].Label, name) {
		return nil // 甲项目上年结转 A；乙项目下达 B，乙项目可用资金 C
	}
	opens := lang.ContainsAny(c.Mentions[list[0]].Label, carried)
	last := &c.Mentions[list[len(list)-1]]
	switch {
	case over == 1 && opens:
		return list
	case over == 1 && lang.ContainsAny(last.Label, carried), over == 0 && strings.Contains(last.Label, "另"):
		return list[len(list)-2:] // 在上级补助 A 的基础上另投入 B，可用资金 C
	}
	return nil
}

// availableTo is the name of what has the money that a label says can be used, "" where it names none: 乙项目可用资金.
func availableTo(label string) string {
	for _, w := range Available {
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
func openedAbove(c *content.Draft, p *content.Para, i int) content.FigureID {
	for i--; i >= 0; i-- {
		m := &c.Mentions[p.Mentions[i]]
		if f := c.At(m.Figure); content.IsPart(m) && f.Dimension == numeral.Money && lang.HasAnyPrefix(m.Label, []string{"年初结", "上年结", "期初结"}) {
			return f.ID
		}
	}
	return 0
}

// allOfIt stand behind an amount that has been handed down or paid in several lots.
var allOfIt = []string{"已全部", "全部", "已全数", "全数", "已足额", "已悉数"}

// addedTotals reads a total of what stands before it and what is added: 收入 A
// … 加上 B，收入总量 C.
func addedTotals(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for _, first := range p.Mentions {
		m := &c.Mentions[first]
		if !strings.HasPrefix(m.Label, "加上") || strings.HasPrefix(m.Label, "加上年") || !content.IsPart(m) {
			continue
		}
		added := []int{first}
		whole := -1
		for mi := first + 1; mi <= p.Mentions[len(p.Mentions)-1]; mi++ {
			x := &c.Mentions[mi]
			if p.Lex[x.Pos].Sentence != p.Lex[m.Pos].Sentence || x.Depth != m.Depth {
				continue
			}
			if x.Total > 0 || lang.HasAnyPrefix(x.After, allOfIt) || usable(x) {
				whole = mi
				break
			}
			if !content.IsPart(x) {
				break
			}
			added = append(added, mi)
		}
		if whole < 0 {
			continue
		}
		w := c.At(c.Mentions[whole].Figure)
		start := startOf(c, p, m.LabelFrom, w)
		if start < 0 || used[w.ID] && slices.ContainsFunc(clause.FramesOf(c, w.ID), func(i int) bool { return c.Frames[i].Rule == "sum/components" }) {
			continue // 到位 A，加上上年结转 B，可用 X: read with what stands right before
		}
		used[w.ID] = true
		if outer := outerItems(c, p, added); len(outer) > 0 && outer[0] == first {
			added = outer
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.ID, Closed: content.Closed, Reach: content.ReachParagraph}
		list, sure := listAdded(c, p, start, m.LabelFrom)
		if !sure {
			fr.Readings = append(fr.Readings, content.Reading{Parts: clause.Terms(c, append([]int{start}, added...))})
		}
		if len(list) > 1 {
			fr.Readings = append(fr.Readings, content.Reading{Parts: clause.Terms(c, append(list, added...))})
		}
		if more := andBefore(c, p, []int{start}); len(more) > 1 {
			fr.Readings = append(fr.Readings, content.Reading{Parts: clause.Terms(c, append(more, added...)), HoldOnly: true})
		}
		c.Frames = append(c.Frames, fr)
	}
}

// usable reports whether a mention is all that can be used: 全年可用于抗旱的资金.
func usable(m *content.Mention) bool {
	name := strings.TrimLeft(m.Label, "全本当年度内共总实际，")
	return content.IsPart(m) && lang.HasAnyPrefix(name, []string{"可用", "可使用", "可支配", "可安排", "可统筹"})
}

// listAdded is the list up to lexeme k that quantity start stands in: 到位中央 a、省级 b，加上县级 c，
// 共到位 X. It is sure where 、 or one 分别 joins its items, so that no other list can be meant.
func listAdded(c *content.Draft, p *content.Para, start, k int) (list []int, sure bool) {
	for start > p.Mentions[0] && c.Mentions[start].Peer == start-1 {
		start--
	}
	list, sure = []int{start}, true
	m := &c.Mentions[start]
	for mi := start + 1; mi <= p.Mentions[len(p.Mentions)-1] && c.Mentions[mi].Pos < k; mi++ {
		x := &c.Mentions[mi]
		last := &c.Mentions[list[len(list)-1]]
		f, g := c.At(m.Figure), c.At(x.Figure)
		if x.Depth > m.Depth || g.Dimension == numeral.Percent {
			continue
		}
		if !content.IsPart(x) || x.Depth < m.Depth || x.Total > 0 || x.AfterOpener > m.Pos || !content.Addable(f, g) || g.Key.Measure != lang.NoMeasure && g.Key.Measure != f.Key.Measure || clause.StrongMark(p, last.Pos, x.Pos) {
			return list[:1], false
		}
		sure = sure && (x.Peer == mi-1 || clause.MarkBetween(p, last.Pos, x.Pos) == '、')
		list = append(list, mi)
	}
	if len(list) == 1 || clause.StrongMark(p, c.Mentions[list[len(list)-1]].Pos, k) {
		return list[:1], false
	}
	return list, sure
}

// startOf is the quantity that what begins at lexeme k is added to: the nearest one before
// it that measures what the total does, or has come in where the total is what can be
// used, and is no part of another, -1.
func startOf(c *content.Draft, p *content.Para, k int, w *content.Figure) int {
	parts := map[content.FigureID]bool{}
	for i := len(c.Frames) - 1; i >= 0 && c.At(c.Frames[i].Claim).Place.Block == p.Block; i-- {
		if t := &c.Frames[i]; t.Kind == content.KindTotal && len(t.Readings) > 0 {
			for _, x := range t.Readings[0].Parts {
				parts[x.Figure] = true
			}
		}
	}
	for i := mentionsUpTo(c, p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.Mentions[i]]
		f := c.At(m.Figure)
		if !content.IsPart(m) || m.Depth > 0 || f.Dimension != w.Dimension || parts[f.ID] || f.Key.Mode == lang.Planned || lang.ContainsAny(m.Label, clause.Dues) || lang.ContainsAny(m.Label, change.Causing) {
			continue // 支出 A，主要原因是增加资本金 b；加上结转下年 C
		}
		if m.AfterOpener >= 0 || strings.HasPrefix(p.Words(content.SentenceStart(p, m.Pos), m.Pos), "其中") {
			continue // 收入 A。其中，土地收入 a。加上上级补助 b，收入总量 C
		}
		if f.Key.Measure == w.Key.Measure || w.Key.Measure == lang.NoMeasure && strings.HasPrefix(w.Name, "可") && (f.Key.Measure == lang.Received || f.Key.Measure == lang.Income) {
			return p.Mentions[i]
		}
	}
	return -1
}

// EveryOther are the items of a list that stand at even places, or at odd ones.
func EveryOther(list []int, from int) []int {
	var out []int
	for i := from; i < len(list); i += 2 {
		out = append(out, list[i])
	}
	return out
}
