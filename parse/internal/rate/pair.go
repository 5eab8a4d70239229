package rate

import (
	"strings"

	"gouji/parse/internal/average"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// The two quantities that stand beside a rate, before it or in the bracket behind it.

// pairBehind are the two quantities of one kind in the bracket right behind a
// rate, the whole and what counts of it: 合格率 96%（抽检 50 批，合格 48 批）.
func pairBehind(c *content.Draft, p *content.Para, mi int) (whole, counts content.FigureID) {
	m := &c.Mentions[mi]
	k := m.Pos + 1
	for k < len(p.Lex) && clause.Blank(p, k) {
		k++
	}
	if m.Share || k >= len(p.Lex) || p.Lex[k].Kind != content.LexPunct || p.Lex[k].R != '(' || p.Lex[k].Mate < 0 {
		return 0, 0
	}
	list := clause.Items(c, p, k+1, p.Lex[k].Mate, p.Lex[k].Depth)
	if len(list) == 1 {
		if n := trueBehind(c, p, mi, list[0]); n >= 0 {
			return c.Mentions[n].Figure, c.Mentions[list[0]].Figure
		}
		return wholeBehind(c, p, mi, list[0])
	}
	if len(list) != 2 {
		return 0, 0
	}
	a, b := &c.Mentions[list[0]], &c.Mentions[list[1]]
	fa, fb := c.At(a.Figure), c.At(b.Figure)
	if !content.IsPart(a) || !content.IsPart(b) || fa.Dimension == numeral.Percent || !content.Addable(fa, fb) && !content.Addable(fb, fa) || a.Label+a.After == "" || b.Label == "" {
		return 0, 0
	}
	if fb.Value.GreaterThan(fa.Value) {
		fa, fb = fb, fa
	}
	return fa.ID, fb.ID
}

// trueBehind is the quantity before a rate of which the one in the bracket behind it is the
// part that the rate's word is true of, -1: 走访 80 户，满意率 90%（72 户满意）.
func trueBehind(c *content.Draft, p *content.Para, mi, only int) int {
	m, y := &c.Mentions[mi], &c.Mentions[only]
	stem := strings.TrimSuffix(strings.TrimSuffix(m.Label, "率"), "度")
	if len([]rune(stem)) < 2 || stem == m.Label || !content.IsPart(y) || negated(y) || clause.IsPlan(c, y.Figure) || !strings.HasSuffix(y.Label+y.After, stem) && !strings.HasPrefix(y.Label, stem) {
		return -1
	}
	n := clause.NearestMate(c, p, mi)
	if n < 0 || !content.IsPart(&c.Mentions[n]) || !clause.SameSort(c, n, only) || clause.StrongMark(p, c.Mentions[n].Pos, m.Pos) || c.At(y.Figure).Value.GreaterThan(c.At(c.Mentions[n].Figure).Value) {
		return -1
	}
	return n
}

// wholeOfRate are words with a number in brackets behind a rate by which it is all that the rate is of.
var wholeOfRate = []string{"应", "符合", "总", "全部", "共", "计划", "人口", "户籍", "常住", "辖区", "全县", "全市", "全区", "全省", "全州", "现有", "参保", "在管", "在册", "登记", "摸排", "排查", "在校", "建档"}

// wholeBehind is the one quantity in the bracket behind a rate where its words say
// that it is all that the quantity before the rate is a part of: 已覆盖 90 家，覆盖率 75%
// （应覆盖 120 家）.
func wholeBehind(c *content.Draft, p *content.Para, mi, only int) (whole, counts content.FigureID) {
	w := &c.Mentions[only]
	n := clause.NearestMate(c, p, mi)
	if n >= 0 && clause.WholeOfList(c, p, n) >= 0 {
		if t := clause.TotalNearer(c, p, n, only); t != 0 {
			n = c.MentionIndex(t) // 完成 A 人，其中老人 a 人，儿童 b 人，完成率 X%（任务数 B 人）
		}
	}
	if n >= 0 && c.Mentions[mi].Rate == lang.CompletionRate && w.Role == content.RoleLimit && (BareGoal(w.Label) || bareTask(w.Label) && !c.At(c.Mentions[n].Figure).Key.Part) && content.IsPart(&c.Mentions[n]) && clause.SameSort(c, n, only) && !clause.StrongMark(p, c.Mentions[n].Pos, c.Mentions[mi].Pos) {
		return w.Figure, c.Mentions[n].Figure // 培训 525 人，完成率 105%（目标 500 人）
	}
	if n < 0 || !content.IsPart(w) || !lang.ContainsAny(w.Label+w.After, wholeOfRate) {
		return 0, 0
	}
	y := &c.Mentions[n]
	if !content.IsPart(y) || !clause.SameSort(c, n, only) && !oneEach(c.At(y.Figure), c.At(w.Figure)) || clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) || c.At(y.Figure).Value.GreaterThan(c.At(w.Figure).Value) {
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
func oneEach(f, g *content.Figure) bool {
	return f.Unit == "份" && (g.Dimension == numeral.Persons || g.Dimension == numeral.Households)
}

// dueAndDone are the two quantities right before a rate where the first says what should be
// and the second what is: 应筹集 B，实际筹集 A，筹资到位率 R.
func dueAndDone(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	if mi-2 < p.Mentions[0] {
		return nil
	}
	m, a, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2]
	if !content.IsPart(a) || !content.IsPart(b) && b.Role != content.RoleLimit || !clause.SameSort(c, mi-1, mi-2) || a.Depth != m.Depth || b.Depth != m.Depth || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, b.Pos, m.Pos) {
		return nil
	}
	_, due, told := strings.Cut(b.Label, "应")
	if done := strings.TrimPrefix(a.Label, "实际"); !told || done == a.Label || table.CommonPairs(due, done) == 0 || !ofDue(m.Label, due) {
		return nil
	}
	return []content.FigureID{a.Figure, b.Figure}
}

// ofDue reports whether the words of a rate before its noun are of what was due: 筹资到位率 of
// 应筹集, but not 个人缴费到位率.
func ofDue(rate, due string) bool {
	first := []rune(rate)
	return len(first) > 0 && (strings.ContainsRune(due, first[0]) || lang.HasAnyPrefix(rate, []string{"到位率", "完成率", "执行率"})) && !lang.ContainsAny(rate, []string{"按时", "及时", "合格"})
}

// paidBefore are what was paid, told in a sentence before that of a rate of benefit, and the
// cost right before the rate: 赔付 A 万元。……合规费用 B 万元，支付比例 R%.
func paidBefore(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	cost := clause.NearestMate(c, p, mi)
	if cost < 0 || cost != mi-1 || !strings.Contains(c.Mentions[cost].Label, "费用") || c.At(c.Mentions[cost].Figure).Dimension != numeral.Money || !content.IsPart(&c.Mentions[cost]) {
		return nil
	}
	for x := cost - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension == numeral.Money && content.IsPart(y) && !f.Key.Each && !f.Key.Part && lang.ContainsAny(y.Label, []string{"赔付", "支付", "报销", "补偿", "救助"}) && f.Value.LessThan(c.At(c.Mentions[cost].Figure).Value) {
			return []content.FigureID{f.ID, c.Mentions[cost].Figure}
		}
	}
	return nil
}

// numerator is the quantity that a share or completion speaks of: the figure
// before it in its clause, or before the bracket it stands in.
func numerator(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	for i := clause.Preceding(p, mi) - 1; i >= 0; i-- {
		x := p.Mentions[i]
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence {
			return -1
		}
		if y.Depth > m.Depth {
			continue
		}
		f := c.At(y.Figure)
		if f.Dimension == numeral.Percent || f.Dimension == numeral.Points || f.Dimension == numeral.Times || f.Dimension == numeral.PerHead {
			continue
		}
		if d := countedBy(m.Label); d != numeral.None && f.Dimension != d {
			continue // 97 户 415 人，户数占比 R%
		}
		if y.Each && m.Share && x > p.Mentions[0] && !strings.ContainsRune(m.Label, '均') {
			if b := &c.Mentions[x-1]; b.Role == content.RoleLevel && !b.Each && c.At(b.Figure).Dimension == f.Dimension && p.Lex[b.Pos].Sentence == p.Lex[m.Pos].Sentence && clause.MarkBetween(p, b.Pos, y.Pos) == '，' {
				continue // 拨付 X，月均 Y，占 W 的 R%: of X
			}
		}
		if m.Share && x == mi-2 && average.OfFigure(c, p, mi-1) == x && strings.HasPrefix(strings.TrimLeft(p.Words(m.LabelFrom, m.LabelTo), " ，"), "占") {
			continue // 支出 X，占到位资金 W 的 R%，占预算的 S%: of X
		}
		if b := mi - 1; y.Role == content.RoleLevel && b > x && clause.SameSort(c, x, b) && average.OfFigure(c, p, mi) == b && clause.OutOfReach(c, p, mi, x, b) {
			continue // of what its sentence begins with
		}
		if y.Role == content.RoleLevel {
			return x
		}
	}
	return -1
}

// countedBy is what a share says that it counts by, None where it does not: 户数占比, 人数占全县的.
func countedBy(label string) numeral.Dimension {
	switch {
	case lang.HasAnyPrefix(label, []string{"户数占", "户数比"}):
		return numeral.Households
	case lang.HasAnyPrefix(label, []string{"人数占", "人数比"}):
		return numeral.Persons
	}
	return numeral.None
}

// costFirst reports whether the first of two amounts before a rate of
// reimbursement is what the treatment cost: 基金支付 Y，总费用 X，报销比例 Z%.
func costFirst(c *content.Draft, pair []content.FigureID, rate content.FigureID) bool {
	a, b := c.At(pair[0]), c.At(pair[1])
	if x, y := a.Key.Measure == lang.Cost, b.Key.Measure == lang.Cost; x != y {
		return x
	}
	return a.Value.GreaterThan(b.Value) && c.At(rate).Value.LessThanOrEqual(lang.DecOne)
}

// paidOfCost reports whether the two amounts before a percentage are what treatment
// cost and what of it was paid.
func paidOfCost(c *content.Draft, p *content.Para, mi int) bool {
	pair := pairBefore(c, p, mi)
	if pair == nil {
		return false
	}
	a, b := c.At(pair[0]).Key.Measure, c.At(pair[1]).Key.Measure
	paid := func(m lang.Measure) bool { return m == lang.Reimbursed || m == lang.Outlay }
	return paid(a) && b == lang.Cost || paid(b) && a == lang.Cost
}

// costBefore is the one cost of treatment that the sentence before a rate of
// reimbursement prints, where the rate's own prints none.
func costBefore(c *content.Draft, p *content.Para, mi int) content.FigureID {
	cost := content.FigureID(0)
	s := p.Lex[c.Mentions[mi].Pos].Sentence
	for i := clause.Preceding(p, mi) - 1; i >= 0; i-- {
		m := &c.Mentions[p.Mentions[i]]
		f := c.At(m.Figure)
		at := p.Lex[m.Pos].Sentence
		if at < s-1 {
			break
		}
		if f.Key.Measure != lang.Cost || f.Dimension != numeral.Money || !content.IsPart(m) {
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
func limitBefore(c *content.Draft, p *content.Para, mi int) int {
	for x := range clause.Mates(c, p, mi) {
		m := &c.Mentions[x]
		if negated(m) {
			continue // 完成 300 批，超计划 50 批
		}
		if m.Role == content.RoleLimit || c.At(m.Figure).Key.Mode == lang.Planned {
			return x
		}
		if m.Role == content.RoleLevel {
			return -1
		}
	}
	return -1
}

// inSentence counts the figures of a dimension before mi in its sentence.
func inSentence(c *content.Draft, p *content.Para, mi int, d numeral.Dimension) int {
	n := 0
	for x := range clause.Mates(c, p, mi) {
		if c.At(c.Mentions[x].Figure).Dimension == d {
			n++
		}
	}
	return n
}

// negated reports whether a mention counts what a rate leaves out: 未完成, 不合格, or
// what is over the plan.
func negated(m *content.Mention) bool {
	if lang.ContainsAny(m.After, []string{"计划", "目标", "任务"}) {
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
func pairBefore(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	var a *content.Figure
	heads := lang.ContainsAny(c.Mentions[mi].Label, enrolled)
	for x := range clause.Mates(c, p, mi) {
		f := c.At(c.Mentions[x].Figure)
		if f.Dimension == numeral.Percent {
			return nil
		}
		if heads && f.Dimension == numeral.Money {
			continue // 应参保 B 人，参保 A 人，缴费 X，参保率
		}
		if y := &c.Mentions[x]; negated(y) || lang.ContainsAny(p.Words(y.LabelFrom, y.Pos), clause.Underway) {
			continue // 完成 8 项，未完成 1 项，完成率: what the rate leaves out
		}
		if a != nil && c.Mentions[x].Each && !c.MentionOf(a.ID).Each {
			continue // 费用 X，次均费用 x，基金支付 Y，支付比例
		}
		switch role := c.Mentions[x].Role; {
		case a == nil && (role == content.RoleLevel || role == content.RoleLimit):
			a = f
		case a != nil && (role == content.RoleDelta || role == content.RoleAdjust):
			return nil // 下达 W，调减 D，实际下达 X，发放率: of X itself
		case a != nil && f.Dimension == a.Dimension && content.Pieces(f.Unit) == content.Pieces(a.Unit):
			if w := c.Figure(c.PartOf[f.ID]); w != nil && w.Unit == a.Unit && c.PartOf[a.ID] == 0 && clause.StrongMark(p, c.Mentions[x].Pos, c.Mentions[mi].Pos) {
				f = w // 共 12 项，其中 A 7 项、B 5 项；完成 11 项，完成率
			}
			if w := total.OpenedAlone(c, p, x); w != nil && w.Unit == a.Unit && total.Stage(c, p, w, c.MentionIndex(a.ID)) {
				f = w // 共 12 项，其中 A 7 项，已完成 11 项，完成率
			}
			return []content.FigureID{a.ID, f.ID}
		}
	}
	return nil
}
