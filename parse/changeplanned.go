package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// What a change without a word of comparison is against, and what a change printed with its
// base alone is of.

// budgetedWords tell in the names of a plan and of what came of it which of them each is.
var budgetedWords = strings.NewReplacer("年初预算数", "", "年初预算", "", "全年预算数", "", "全年预算", "", "预算数", "", "预算安排", "", "预算", "", "年初", "", "决算数", "", "决算", "", "实际完成", "", "实际", "", "执行数", "", "完成数", "", "执行", "", "完成", "", "全年", "", "年度", "", "本年", "", "数", "", "为", "")

// budgetBeside is the budget right before result x, where a change behind it compares it with
// nothing else: 年初预算收入 A，决算收入 B，增加 D，增长 Z%. The change against another year
// is told apart by its own rate. It is -1 if there is none.
func (c *Content) budgetBeside(p *para, x, mi, delta int) int {
	b := x - 1
	if b < p.mentions[0] || delta >= 0 && p.compares(&c.Mentions[delta]) || p.compares(&c.Mentions[mi]) {
		return -1
	}
	m, y := &c.Mentions[b], &c.Mentions[x]
	f, g := c.figure(m.Figure), c.figure(y.Figure)
	if m.Role != RoleLevel || m.Depth != y.Depth || f.Dimension != numeral.Money || g.Dimension != f.Dimension || p.lex[m.Pos].sentence != p.lex[y.Pos].sentence || p.markBetween(m.Pos, y.Pos) != '，' && p.markBetween(m.Pos, y.Pos) != '、' {
		return -1
	}
	if !strings.Contains(m.Label, "预算") || strings.Contains(y.Label, "预算") || containsAny(y.Label, []string{"追加", "调整", "结余", "结转"}) {
		return -1
	}
	was, now := budgetedWords.Replace(withoutYear(m.Label)), budgetedWords.Replace(withoutYear(y.Label))
	if was != now && now != "" && !(was == "" && (now == "收入" || now == "支出")) && !(strings.HasSuffix(was, now) && longer(now, 1)) {
		return -1
	}
	if containsAny(p.words(sentenceStart(p, m.Pos), m.labelFrom), []string{"比上年", "较上年", "与上年", "同比"}) {
		return -1
	}
	if delta < 0 {
		delta = mi
	}
	d := c.figure(c.Mentions[delta].Figure)
	if d.Dimension == g.Dimension && !g.Value.Sub(f.Value).Abs().Equal(d.Value) && c.grewBy(delta, g) {
		return -1 // of the year before, as its rate tells
	}
	return b
}

// grewBy reports whether the rate of change right behind an amount of change is that of it over
// what figure f was before.
func (c *Content) grewBy(delta int, f *Figure) bool {
	if delta+1 >= len(c.Mentions) {
		return false
	}
	d, r := &c.Mentions[delta], c.figure(c.Mentions[delta+1].Figure)
	was := f.Value.Sub(c.figure(d.Figure).Value)
	if d.Dir < 0 {
		was = f.Value.Add(c.figure(d.Figure).Value)
	}
	if c.Mentions[delta+1].Role != RoleGrowth || r.Dimension != numeral.Percent || was.Sign() <= 0 {
		return false
	}
	// Without a quotient: the amount lies between the ends of the rate's interval times the base.
	low, high := r.Interval.Lo.At.Mul(was), r.Interval.Hi.At.Mul(was)
	v := c.figure(d.Figure).Value.Abs()
	return !v.LessThan(low) && !v.GreaterThan(high)
}

// fromBefore makes the first of 由 2020 年的 X 增加 Y the base of the change.
func (c *Content) fromBefore(p *para) {
	for i := 1; i < len(p.mentions); i++ {
		b, m := &c.Mentions[p.mentions[i-1]], &c.Mentions[p.mentions[i]]
		if b.Role == RoleBase && (m.Role == RoleLevel || m.Role == RoleDelta) && gaps[m.Label] != 0 && b.Depth == m.Depth && !strings.Contains(b.Label, "预算") && c.sameSort(p.mentions[i-1], p.mentions[i]) && p.lex[b.Pos].sentence == p.lex[m.Pos].sentence && p.markBetween(b.Pos, m.Pos) == 0 {
			m.Role, m.Dir, m.Label = RoleDelta, gaps[m.Label], "" // 比上年的 B 多支 D
			continue
		}
		if b.Role != RoleLevel || m.Role != RoleDelta && m.Role != RoleGrowth || b.Depth != m.Depth || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || p.markBetween(b.Pos, m.Pos) != 0 || !hasAnyPrefix(b.Label, []string{"由", "从"}) {
			continue
		}
		for k := b.labelFrom; k < b.labelTo; k++ {
			if x := &p.lex[k]; x.kind == lexPeriod && (x.period.Rel == "上年" || x.period.Year > 0 && (c.Reports[p.report-1].Year == 0 || x.period.Year < c.Reports[p.report-1].Year)) {
				b.Role = RoleBase
				break
			}
		}
	}
}

// flowTold is the whole income or outlay told last before a change that names it and prints what
// it was: 本年收入 X … 收入比上年 B 增加 D. Of several amounts it is the one that has changed so,
// -1 if none or more have.
func (c *Content) flowTold(p *para, base, change int) int {
	m := &c.Mentions[base]
	at := -1
	for i := m.labelFrom; i < m.labelTo && at < 0; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Compare {
			at = i
		}
	}
	if at <= m.labelFrom || m.Role != RoleBase {
		return -1
	}
	k := keyOf(p, m.labelFrom, at)
	if k.Measure != Income && k.Measure != Outlay || !plain(k.Words) || !ofAllWords(label(p, m.labelFrom, at), map[Measure]string{Income: "收入", Outlay: "支出"}[k.Measure]) {
		return -1
	}
	was := c.figure(m.Figure)
	var told []int
	for x := base - 1; x >= 0 && x >= base-farWholeFigures; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			break
		}
		if y.Para < 0 || !part(y) || y.Depth > 0 || f.Dimension != was.Dimension || f.Key.Measure != k.Measure || f.Key.Part || c.isPlan(f.ID) || c.isPrior(f) || f.Key.Account != NoAccount || f.Key.Tier != NoTier || !plain(budgetedWords.Replace(f.Key.Words)) {
			continue
		}
		told = append(told, x)
	}
	return c.changedSo(told, was, &c.Mentions[change])
}

// changedSo is the nearest of the quantities told under one name where they are all of one value, and of several
// the nearest that has changed from what it was as a change tells, -1 if none has.
func (c *Content) changedSo(told []int, was *Figure, change *Mention) int {
	several := slices.ContainsFunc(told, func(x int) bool {
		return !c.figure(c.Mentions[x].Figure).Value.Equal(c.figure(c.Mentions[told[0]].Figure).Value)
	})
	for _, x := range told {
		by := c.figure(c.Mentions[x].Figure).Value.Sub(was.Value)
		if !several || change.Role == RoleDelta && by.Abs().Equal(c.figure(change.Figure).Value) && by.Sign() == change.Dir {
			return x
		}
	}
	return -1
}

// planOnly reports whether a quantity is told as planned, and what follows is compared with
// what came about at another time.
func (c *Content) planOnly(y, base *Mention) bool {
	if !strings.Contains(y.Label, "预算") || strings.Contains(base.Label, "预算") || !c.isPlan(y.Figure) {
		return false
	}
	if containsAny(base.Label, []string{"实际", "决算", "执行"}) {
		return true // 三公经费预算 P，实际支出比上年的 B 减少 D
	}
	next := c.mentionIndex(y.Figure) + 1
	return next < len(c.Mentions) && c.Mentions[next].Role == RoleRate && c.Mentions[next].Pos < base.Pos && c.Mentions[next].Para == base.Para && strings.HasSuffix(c.Mentions[next].Label, "率")
}

// comparedAbove is the quantity told last in the section under the name that stands before 比 in the
// label of a change, -1 if none is: 在职人员 29 人 …。在职人员比上年减少 2 人.
func (c *Content) comparedAbove(p *para, mi int) int {
	m := &c.Mentions[mi]
	name := ""
	for i := m.labelFrom; i < m.labelTo && name == ""; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Compare {
			name = label(p, m.labelFrom, i)
		}
	}
	if !longer(name, 1) {
		return -1
	}
	for x, y := range c.sectionBefore(p, mi) {
		f := c.figure(y.Figure)
		if y.Label == name && part(y) && y.Depth <= m.Depth && c.sameSort(x, mi) && !c.isPrior(f) {
			return x
		}
	}
	return -1
}

// grandNames name the total of all that came in and of all that went out, which are the same, in
// the order of their characters; grandLabels end the labels of those totals.
var (
	grandNames  = []string{"收入支出总体", "收入支出总计", "收入支出总额", "收入和支出总计", "收支总体", "收支总计", "收支总额", "总收支", "总收入和总支出", "收入总计和支出总计", "收入总计支出总计"}
	grandLabels = []string{"收入总计", "支出总计", "收支总计", "收入支出总计", "总收入", "总支出", "收支总额", "收总计", "支总计"}
)

// grandTold is the total of income that a change of income and outlay together speaks of, told
// before it in its section: 收入总计 X … 支出总计 X。收入支出总体与上年相比，增加 D. It is -1
// where no total or different ones are told.
func (c *Content) grandTold(p *para, mi int, like func(*Figure) bool) int {
	s := sentenceStart(p, c.Mentions[mi].Pos)
	at := -1
	for i := s; i < c.Mentions[mi].Pos && i < s+farWords; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && (x.term.Class == Compare || x.term.Class == Rise || x.term.Class == Fall) {
			at = i
			break
		}
	}
	if at < 0 {
		return -1
	}
	words := strings.NewReplacer("、", "", "，", "", " ", "", "本年", "", "年度", "", "部门", "", "均", "", "各", "").Replace(p.words(s, c.Mentions[mi].Pos))
	if !containsAny(words, grandNames) {
		return -1
	}
	found := -1
	for x, y := range c.sectionBefore(p, mi) {
		f := c.figure(y.Figure)
		if y.Para < 0 || !part(y) || y.Depth > 0 || !like(f) || c.isPrior(f) || !hasAnySuffix(y.Label, grandLabels) {
			continue
		}
		if found >= 0 && !f.Value.Equal(c.figure(c.Mentions[found].Figure).Value) {
			return -1
		}
		found = x
	}
	return found
}

// openedWith reports whether the quantity two before a change is what there was at the beginning of
// the year, and the one right before it what there was at its end, by the same name: 年初结转 A，
// 年末结转 B，比年初减少 D.
func (c *Content) openedWith(p *para, mi int) bool {
	if c.Mentions[mi].Role == RoleGrowth {
		mi--
	}
	if mi-2 < p.mentions[0] {
		return false
	}
	a, b := &c.Mentions[mi-2], &c.Mentions[mi-1]
	_, was, ok := strings.Cut(a.Label, "年初")
	_, now, end := strings.Cut(b.Label, "年末")
	return ok && end && longer(was, 1) && was == now && c.sameSort(mi-2, mi-1) && p.lex[a.Pos].sentence == p.lex[c.Mentions[mi].Pos].sentence
}
