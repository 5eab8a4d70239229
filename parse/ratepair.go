package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// The two quantities that stand beside a rate, before it or in the bracket behind it.

// pairBehind are the two quantities of one kind in the bracket right behind a
// rate, the whole and what counts of it: 合格率 96%（抽检 50 批，合格 48 批）.
func (c *Content) pairBehind(p *para, mi int) (whole, counts FigureID) {
	m := &c.Mentions[mi]
	k := m.Pos + 1
	for k < len(p.lex) && p.blank(k) {
		k++
	}
	if m.Share || k >= len(p.lex) || p.lex[k].kind != lexPunct || p.lex[k].r != '(' || p.lex[k].mate < 0 {
		return 0, 0
	}
	list := c.items(p, k+1, p.lex[k].mate, p.lex[k].depth)
	if len(list) == 1 {
		if n := c.trueBehind(p, mi, list[0]); n >= 0 {
			return c.Mentions[n].Figure, c.Mentions[list[0]].Figure
		}
		return c.wholeBehind(p, mi, list[0])
	}
	if len(list) != 2 {
		return 0, 0
	}
	a, b := &c.Mentions[list[0]], &c.Mentions[list[1]]
	fa, fb := c.figure(a.Figure), c.figure(b.Figure)
	if !part(a) || !part(b) || fa.Dimension == numeral.Percent || !addable(fa, fb) && !addable(fb, fa) || a.Label+a.After == "" || b.Label == "" {
		return 0, 0
	}
	if fb.Value.GreaterThan(fa.Value) {
		fa, fb = fb, fa
	}
	return fa.ID, fb.ID
}

// trueBehind is the quantity before a rate of which the one in the bracket behind it is the
// part that the rate's word is true of, -1: 走访 80 户，满意率 90%（72 户满意）.
func (c *Content) trueBehind(p *para, mi, only int) int {
	m, y := &c.Mentions[mi], &c.Mentions[only]
	stem := strings.TrimSuffix(strings.TrimSuffix(m.Label, "率"), "度")
	if len([]rune(stem)) < 2 || stem == m.Label || !part(y) || negated(y) || c.isPlan(y.Figure) || !strings.HasSuffix(y.Label+y.After, stem) && !strings.HasPrefix(y.Label, stem) {
		return -1
	}
	n := c.nearestMate(p, mi)
	if n < 0 || !part(&c.Mentions[n]) || !c.sameSort(n, only) || p.strongMark(c.Mentions[n].Pos, m.Pos) || c.figure(y.Figure).Value.GreaterThan(c.figure(c.Mentions[n].Figure).Value) {
		return -1
	}
	return n
}

// wholeOfRate are words with a number in brackets behind a rate by which it is all that the rate is of.
var wholeOfRate = []string{"应", "符合", "总", "全部", "共", "计划", "人口", "户籍", "常住", "辖区", "全县", "全市", "全区", "全省", "全州", "现有", "参保", "在管", "在册", "登记", "摸排", "排查", "在校", "建档"}

// wholeBehind is the one quantity in the bracket behind a rate where its words say
// that it is all that the quantity before the rate is a part of: 已覆盖 90 家，覆盖率 75%
// （应覆盖 120 家）.
func (c *Content) wholeBehind(p *para, mi, only int) (whole, counts FigureID) {
	w := &c.Mentions[only]
	n := c.nearestMate(p, mi)
	if n >= 0 && c.wholeOfList(p, n) >= 0 {
		if t := c.totalNearer(p, n, only); t != 0 {
			n = c.mentionIndex(t) // 完成 A 人，其中老人 a 人，儿童 b 人，完成率 X%（任务数 B 人）
		}
	}
	if n >= 0 && c.Mentions[mi].Rate == completionRate && w.Role == RoleLimit && (bareGoal(w.Label) || bareTask(w.Label) && !c.figure(c.Mentions[n].Figure).Key.Part) && part(&c.Mentions[n]) && c.sameSort(n, only) && !p.strongMark(c.Mentions[n].Pos, c.Mentions[mi].Pos) {
		return w.Figure, c.Mentions[n].Figure // 培训 525 人，完成率 105%（目标 500 人）
	}
	if n < 0 || !part(w) || !containsAny(w.Label+w.After, wholeOfRate) {
		return 0, 0
	}
	y := &c.Mentions[n]
	if !part(y) || !c.sameSort(n, only) && !oneEach(c.figure(y.Figure), c.figure(w.Figure)) || p.strongMark(y.Pos, c.Mentions[mi].Pos) || c.figure(y.Figure).Value.GreaterThan(c.figure(w.Figure).Value) {
		return 0, 0
	}
	return w.Figure, y.Figure
}

// bareTask reports whether a label says of what follows that it was the task, and nothing else.
func bareTask(label string) bool {
	switch strings.TrimPrefix(label, "年度") {
	case "任务", "任务数", "任务量", "任务值", "计划", "计划数", "计划任务", "计划任务数", "下达任务", "下达任务数", "目标任务", "目标任务数", "目标数", "计划完成":
		return true
	}
	return false
}

// oneEach reports whether f counts papers of which those whom g counts have one each:
// 档案 90 份 of 120 人.
func oneEach(f, g *Figure) bool {
	return f.Unit == "份" && (g.Dimension == numeral.Persons || g.Dimension == numeral.Households)
}

// dueAndDone are the two quantities right before a rate where the first says what should be
// and the second what is: 应筹集 B，实际筹集 A，筹资到位率 R.
func (c *Content) dueAndDone(p *para, mi int) []FigureID {
	if mi-2 < p.mentions[0] {
		return nil
	}
	m, a, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2]
	if !part(a) || !part(b) && b.Role != RoleLimit || !c.sameSort(mi-1, mi-2) || a.Depth != m.Depth || b.Depth != m.Depth || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(b.Pos, m.Pos) {
		return nil
	}
	_, due, told := strings.Cut(b.Label, "应")
	if done := strings.TrimPrefix(a.Label, "实际"); !told || done == a.Label || commonPairs(due, done) == 0 || !ofDue(m.Label, due) {
		return nil
	}
	return []FigureID{a.Figure, b.Figure}
}

// ofDue reports whether the words of a rate before its noun are of what was due: 筹资到位率 of
// 应筹集, but not 个人缴费到位率.
func ofDue(rate, due string) bool {
	first := []rune(rate)
	return len(first) > 0 && (strings.ContainsRune(due, first[0]) || hasAnyPrefix(rate, []string{"到位率", "完成率", "执行率"})) && !containsAny(rate, []string{"按时", "及时", "合格"})
}

// paidBefore are what was paid, told in a sentence before that of a rate of benefit, and the
// cost right before the rate: 赔付 A 万元。……合规费用 B 万元，支付比例 R%.
func (c *Content) paidBefore(p *para, mi int) []FigureID {
	cost := c.nearestMate(p, mi)
	if cost < 0 || cost != mi-1 || !strings.Contains(c.Mentions[cost].Label, "费用") || c.figure(c.Mentions[cost].Figure).Dimension != numeral.Money || !part(&c.Mentions[cost]) {
		return nil
	}
	for x := cost - 1; x >= p.mentions[0] && x >= mi-farBack; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension == numeral.Money && part(y) && !f.Key.Each && !f.Key.Part && containsAny(y.Label, []string{"赔付", "支付", "报销", "补偿", "救助"}) && f.Value.LessThan(c.figure(c.Mentions[cost].Figure).Value) {
			return []FigureID{f.ID, c.Mentions[cost].Figure}
		}
	}
	return nil
}

// numerator is the quantity that a share or completion speaks of: the figure
// before it in its clause, or before the bracket it stands in.
func (c *Content) numerator(p *para, mi int) int {
	m := &c.Mentions[mi]
	for i := p.preceding(mi) - 1; i >= 0; i-- {
		x := p.mentions[i]
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence {
			return -1
		}
		if y.Depth > m.Depth {
			continue
		}
		f := c.figure(y.Figure)
		if f.Dimension == numeral.Percent || f.Dimension == numeral.Points || f.Dimension == numeral.Times || f.Dimension == numeral.PerHead {
			continue
		}
		if d := countedBy(m.Label); d != numeral.None && f.Dimension != d {
			continue // 97 户 415 人，户数占比 R%
		}
		if y.Each && m.Share && x > p.mentions[0] && !strings.ContainsRune(m.Label, '均') {
			if b := &c.Mentions[x-1]; b.Role == RoleLevel && !b.Each && c.figure(b.Figure).Dimension == f.Dimension && p.lex[b.Pos].sentence == p.lex[m.Pos].sentence && p.markBetween(b.Pos, y.Pos) == '，' {
				continue // 拨付 X，月均 Y，占 W 的 R%: of X
			}
		}
		if m.Share && x == mi-2 && c.ofFigure(p, mi-1) == x && strings.HasPrefix(strings.TrimLeft(p.words(m.labelFrom, m.labelTo), " ，"), "占") {
			continue // 支出 X，占到位资金 W 的 R%，占预算的 S%: of X
		}
		if b := mi - 1; y.Role == RoleLevel && b > x && c.sameSort(x, b) && c.ofFigure(p, mi) == b && c.outOfReach(p, mi, x, b) {
			continue // of what its sentence begins with
		}
		if y.Role == RoleLevel {
			return x
		}
	}
	return -1
}

// countedBy is what a share says that it counts by, None where it does not: 户数占比, 人数占全县的.
func countedBy(label string) numeral.Dimension {
	switch {
	case hasAnyPrefix(label, []string{"户数占", "户数比"}):
		return numeral.Households
	case hasAnyPrefix(label, []string{"人数占", "人数比"}):
		return numeral.Persons
	}
	return numeral.None
}

// ofFigure is the figure that a rate or multiple is taken of where 的 joins
// them: 50 万人的 98%; -1 if there is none.
func (c *Content) ofFigure(p *para, mi int) int {
	m := &c.Mentions[mi]
	if !strings.HasPrefix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), "的") {
		return c.countedOf(p, mi)
	}
	return c.nearestMate(p, mi)
}

// coverWords begin the clause of a number of which a rate tells how much there was of it.
var coverWords = []string{"占", "约占", "共占", "覆盖", "覆盖了", "共覆盖", "涉及", "惠及", "达到", "相当于"}

// countedOf is the number right before a rate that counts things by their name, of which as many were told right before:
// 抽查企业 30 家，占全市 40 家重点企业的 75%; -1 if there is none.
func (c *Content) countedOf(p *para, mi int) int {
	b := mi - 1
	if b <= p.mentions[0] || c.Mentions[b].Role != RoleLevel || !c.sameSort(b-1, b) || c.Mentions[b-1].Role != RoleLevel {
		return -1
	}
	m, w, a := &c.Mentions[mi], &c.Mentions[b], &c.Mentions[b-1]
	if !counts(c.figure(w.Figure)) || w.Depth != m.Depth || a.Depth != m.Depth || p.lex[a.Pos].sentence != p.lex[m.Pos].sentence || p.markBetween(a.Pos, w.Pos) != '，' {
		return -1
	}
	between := []rune(p.sub(p.lex[w.Pos].to, p.lex[m.Pos].from))
	if n := len(between); n < 2 || n > cellLine || between[n-1] != '的' || strings.ContainsAny(string(between), "，。；：、()中有") {
		return -1
	}
	if !hasAnyPrefix(strings.TrimLeft(p.words(labelStart(p, w.Pos), w.Pos), "， "), coverWords) {
		return -1
	}
	return b
}

// costFirst reports whether the first of two amounts before a rate of
// reimbursement is what the treatment cost: 基金支付 Y，总费用 X，报销比例 Z%.
func (c *Content) costFirst(pair []FigureID, rate FigureID) bool {
	a, b := c.figure(pair[0]), c.figure(pair[1])
	if x, y := a.Key.Measure == Cost, b.Key.Measure == Cost; x != y {
		return x
	}
	return a.Value.GreaterThan(b.Value) && c.figure(rate).Value.LessThanOrEqual(decOne)
}

// paidOfCost reports whether the two amounts before a percentage are what treatment
// cost and what of it was paid.
func (c *Content) paidOfCost(p *para, mi int) bool {
	pair := c.pairBefore(p, mi)
	if pair == nil {
		return false
	}
	a, b := c.figure(pair[0]).Key.Measure, c.figure(pair[1]).Key.Measure
	paid := func(m Measure) bool { return m == Reimbursed || m == Outlay }
	return paid(a) && b == Cost || paid(b) && a == Cost
}

// costBefore is the one cost of treatment that the sentence before a rate of
// reimbursement prints, where the rate's own prints none.
func (c *Content) costBefore(p *para, mi int) FigureID {
	cost := FigureID(0)
	s := p.lex[c.Mentions[mi].Pos].sentence
	for i := p.preceding(mi) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		at := p.lex[m.Pos].sentence
		if at < s-1 {
			break
		}
		if f.Key.Measure != Cost || f.Dimension != numeral.Money || !part(m) {
			continue
		}
		if at == s || cost != 0 {
			return 0
		}
		cost = f.ID
	}
	return cost
}

// limitBefore is the target right before a rate in its clause group, -1.
func (c *Content) limitBefore(p *para, mi int) int {
	for x := range c.clauseMates(p, mi) {
		m := &c.Mentions[x]
		if negated(m) {
			continue // 完成 300 批，超计划 50 批
		}
		if m.Role == RoleLimit || c.figure(m.Figure).Key.Mode == Planned {
			return x
		}
		if m.Role == RoleLevel {
			return -1
		}
	}
	return -1
}

// inSentence counts the figures of a dimension before mi in its sentence.
func (c *Content) inSentence(p *para, mi int, d numeral.Dimension) int {
	n := 0
	for x := range c.clauseMates(p, mi) {
		if c.figure(c.Mentions[x].Figure).Dimension == d {
			n++
		}
	}
	return n
}

// negated reports whether a mention counts what a rate leaves out: 未完成, 不合格, or
// what is over the plan.
func negated(m *Mention) bool {
	if containsAny(m.After, []string{"计划", "目标", "任务"}) {
		return false // 超额完成 3600 人次的年度计划: the plan
	}
	if strings.HasPrefix(m.Label, "除") && strings.Contains(m.After, "外") {
		return true // 除 1 个指标外均已完成，完成率
	}
	for _, w := range []string{"未", "不", "欠", "缺", "超额", "超出", "超计划", "部分完成", "部分达标"} {
		if strings.HasPrefix(m.Label, w) || strings.HasPrefix(m.Label, "其中"+w) {
			return true
		}
	}
	return strings.HasPrefix(m.After, "未") // 1 项未完成
}

// pairBefore are the two levels of one dimension that stand right before a
// rate in its sentence: numerator last, denominator before it.
func (c *Content) pairBefore(p *para, mi int) []FigureID {
	var a *Figure
	heads := containsAny(c.Mentions[mi].Label, enrolled)
	for x := range c.clauseMates(p, mi) {
		f := c.figure(c.Mentions[x].Figure)
		if f.Dimension == numeral.Percent {
			return nil
		}
		if heads && f.Dimension == numeral.Money {
			continue // 应参保 B 人，参保 A 人，缴费 X，参保率
		}
		if y := &c.Mentions[x]; negated(y) || containsAny(p.words(y.labelFrom, y.Pos), underway) {
			continue // 完成 8 项，未完成 1 项，完成率: what the rate leaves out
		}
		if a != nil && c.Mentions[x].Each && !c.mentionOf(a.ID).Each {
			continue // 费用 X，次均费用 x，基金支付 Y，支付比例
		}
		switch role := c.Mentions[x].Role; {
		case a == nil && (role == RoleLevel || role == RoleLimit):
			a = f
		case a != nil && (role == RoleDelta || role == RoleAdjust):
			return nil // 下达 W，调减 D，实际下达 X，发放率: of X itself
		case a != nil && f.Dimension == a.Dimension && pieces(f.Unit) == pieces(a.Unit):
			if w := c.Figure(c.partOf[f.ID]); w != nil && w.Unit == a.Unit && c.partOf[a.ID] == 0 && p.strongMark(c.Mentions[x].Pos, c.Mentions[mi].Pos) {
				f = w // 共 12 项，其中 A 7 项、B 5 项；完成 11 项，完成率
			}
			if w := c.openedAlone(p, x); w != nil && w.Unit == a.Unit && c.stage(p, w, c.mentionIndex(a.ID)) {
				f = w // 共 12 项，其中 A 7 项，已完成 11 项，完成率
			}
			return []FigureID{a.ID, f.ID}
		}
	}
	return nil
}
