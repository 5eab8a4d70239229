package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What a change without a word of comparison is against, and what a change printed with its
// base alone is of.

// budgetedWords tell in the names of a plan and of what came of it which of them each is.
var budgetedWords = strings.NewReplacer("年初预算数", "", "年初预算", "", "全年预算数", "", "全年预算", "", "预算数", "", "预算安排", "", "预算", "", "年初", "", "决算数", "", "决算", "", "实际完成", "", "实际", "", "执行数", "", "完成数", "", "执行", "", "完成", "", "全年", "", "年度", "", "本年", "", "数", "", "为", "")

// budgetBeside is the budget right before result x, where a change behind it compares it with
// nothing else: 年初预算收入 A，决算收入 B，增加 D，增长 Z%. The change against another year
// is told apart by its own rate. It is -1 if there is none.
func budgetBeside(c *content.Draft, p *content.Para, x, mi, delta int) int {
	b := x - 1
	if b < p.Mentions[0] || delta >= 0 && Compares(p, &c.Mentions[delta]) || Compares(p, &c.Mentions[mi]) {
		return -1
	}
	m, y := &c.Mentions[b], &c.Mentions[x]
	f, g := c.At(m.Figure), c.At(y.Figure)
	if m.Role != content.RoleLevel || m.Depth != y.Depth || f.Dimension != numeral.Money || g.Dimension != f.Dimension || p.Lex[m.Pos].Sentence != p.Lex[y.Pos].Sentence || clause.MarkBetween(p, m.Pos, y.Pos) != '，' && clause.MarkBetween(p, m.Pos, y.Pos) != '、' {
		return -1
	}
	if !strings.Contains(m.Label, "预算") || strings.Contains(y.Label, "预算") || lang.ContainsAny(y.Label, []string{"追加", "调整", "结余", "结转"}) {
		return -1
	}
	was, now := budgetedWords.Replace(content.WithoutYear(m.Label)), budgetedWords.Replace(content.WithoutYear(y.Label))
	if was != now && now != "" && !(was == "" && (now == "收入" || now == "支出")) && !(strings.HasSuffix(was, now) && content.Longer(now, 1)) {
		return -1
	}
	if lang.ContainsAny(p.Words(content.SentenceStart(p, m.Pos), m.LabelFrom), []string{"比上年", "较上年", "与上年", "同比"}) {
		return -1
	}
	if delta < 0 {
		delta = mi
	}
	d := c.At(c.Mentions[delta].Figure)
	if d.Dimension == g.Dimension && !g.Value.Sub(f.Value).Abs().Equal(d.Value) && grewBy(c, delta, g) {
		return -1 // of the year before, as its rate tells
	}
	return b
}

// grewBy reports whether the rate of change right behind an amount of change is that of it over
// what figure f was before.
func grewBy(c *content.Draft, delta int, f *content.Figure) bool {
	if delta+1 >= len(c.Mentions) {
		return false
	}
	d, r := &c.Mentions[delta], c.At(c.Mentions[delta+1].Figure)
	was := f.Value.Sub(c.At(d.Figure).Value)
	if d.Dir < 0 {
		was = f.Value.Add(c.At(d.Figure).Value)
	}
	if c.Mentions[delta+1].Role != content.RoleGrowth || r.Dimension != numeral.Percent || was.Sign() <= 0 {
		return false
	}
	// Without a quotient: the amount lies between the ends of the rate's interval times the base.
	low, high := r.Interval.Lo.At.Mul(was), r.Interval.Hi.At.Mul(was)
	v := c.At(d.Figure).Value.Abs()
	return !v.LessThan(low) && !v.GreaterThan(high)
}

// FromBefore makes the first of 由 2020 年的 X 增加 Y the base of the change.
func FromBefore(c *content.Draft, p *content.Para) {
	for i := 1; i < len(p.Mentions); i++ {
		b, m := &c.Mentions[p.Mentions[i-1]], &c.Mentions[p.Mentions[i]]
		if b.Role == content.RoleBase && (m.Role == content.RoleLevel || m.Role == content.RoleDelta) && gaps[m.Label] != 0 && b.Depth == m.Depth && !strings.Contains(b.Label, "预算") && clause.SameSort(c, p.Mentions[i-1], p.Mentions[i]) && p.Lex[b.Pos].Sentence == p.Lex[m.Pos].Sentence && clause.MarkBetween(p, b.Pos, m.Pos) == 0 {
			m.Role, m.Dir, m.Label = content.RoleDelta, gaps[m.Label], "" // 比上年的 B 多支 D
			continue
		}
		if b.Role != content.RoleLevel || m.Role != content.RoleDelta && m.Role != content.RoleGrowth || b.Depth != m.Depth || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.MarkBetween(p, b.Pos, m.Pos) != 0 || !lang.HasAnyPrefix(b.Label, []string{"由", "从"}) {
			continue
		}
		for k := b.LabelFrom; k < b.LabelTo; k++ {
			if x := &p.Lex[k]; x.Kind == content.LexPeriod && (x.Period.Rel == "上年" || x.Period.Year > 0 && (c.Reports[p.Report-1].Year == 0 || x.Period.Year < c.Reports[p.Report-1].Year)) {
				b.Role = content.RoleBase
				break
			}
		}
	}
}

// flowTold is the whole income or outlay told last before a change that names it and prints what
// it was: 本年收入 X … 收入比上年 B 增加 D. Of several amounts it is the one that has changed so,
// -1 if none or more have.
func flowTold(c *content.Draft, p *content.Para, base, change int) int {
	m := &c.Mentions[base]
	at := -1
	for i := m.LabelFrom; i < m.LabelTo && at < 0; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare {
			at = i
		}
	}
	if at <= m.LabelFrom || m.Role != content.RoleBase {
		return -1
	}
	k := clause.KeyOf(p, m.LabelFrom, at)
	if k.Measure != lang.Income && k.Measure != lang.Outlay || !clause.Plain(k.Words) || !ofAllWords(clause.Label(p, m.LabelFrom, at), map[lang.Measure]string{lang.Income: "收入", lang.Outlay: "支出"}[k.Measure]) {
		return -1
	}
	was := c.At(m.Figure)
	var told []int
	for x := base - 1; x >= 0 && x >= base-clause.FarWholeFigures; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			break
		}
		if y.Para < 0 || !content.IsPart(y) || y.Depth > 0 || f.Dimension != was.Dimension || f.Key.Measure != k.Measure || f.Key.Part || clause.IsPlan(c, f.ID) || clause.IsPrior(c, f) || f.Key.Account != lang.NoAccount || f.Key.Tier != lang.NoTier || !clause.Plain(budgetedWords.Replace(f.Key.Words)) {
			continue
		}
		told = append(told, x)
	}
	return changedSo(c, told, was, &c.Mentions[change])
}

// changedSo is the nearest of the quantities told under one name where they are all of one value, and of several
// the nearest that has changed from what it was as a change tells, -1 if none has.
func changedSo(c *content.Draft, told []int, was *content.Figure, change *content.Mention) int {
	several := slices.ContainsFunc(told, func(x int) bool {
		return !c.At(c.Mentions[x].Figure).Value.Equal(c.At(c.Mentions[told[0]].Figure).Value)
	})
	for _, x := range told {
		by := c.At(c.Mentions[x].Figure).Value.Sub(was.Value)
		if !several || change.Role == content.RoleDelta && by.Abs().Equal(c.At(change.Figure).Value) && by.Sign() == change.Dir {
			return x
		}
	}
	return -1
}

// planOnly reports whether a quantity is told as planned, and what follows is compared with
// what came about at another time.
func planOnly(c *content.Draft, y, base *content.Mention) bool {
	if !strings.Contains(y.Label, "预算") || strings.Contains(base.Label, "预算") || !clause.IsPlan(c, y.Figure) {
		return false
	}
	if lang.ContainsAny(base.Label, []string{"实际", "决算", "执行"}) {
		return true // 三公经费预算 P，实际支出比上年的 B 减少 D
	}
	next := c.MentionIndex(y.Figure) + 1
	return next < len(c.Mentions) && c.Mentions[next].Role == content.RoleRate && c.Mentions[next].Pos < base.Pos && c.Mentions[next].Para == base.Para && strings.HasSuffix(c.Mentions[next].Label, "率")
}

// comparedAbove is the quantity told last in the section under the name that stands before 比 in the
// label of a change, -1 if none is: 在职人员 29 人 …。在职人员比上年减少 2 人.
func comparedAbove(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	name := ""
	for i := m.LabelFrom; i < m.LabelTo && name == ""; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare {
			name = clause.Label(p, m.LabelFrom, i)
		}
	}
	if !content.Longer(name, 1) {
		return -1
	}
	for x, y := range SectionBefore(c, p, mi) {
		f := c.At(y.Figure)
		if y.Label == name && content.IsPart(y) && y.Depth <= m.Depth && clause.SameSort(c, x, mi) && !clause.IsPrior(c, f) {
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
func grandTold(c *content.Draft, p *content.Para, mi int, like func(*content.Figure) bool) int {
	s := content.SentenceStart(p, c.Mentions[mi].Pos)
	at := -1
	for i := s; i < c.Mentions[mi].Pos && i < s+clause.FarWords; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && (x.Term.Class == lang.Compare || x.Term.Class == lang.Rise || x.Term.Class == lang.Fall) {
			at = i
			break
		}
	}
	if at < 0 {
		return -1
	}
	words := strings.NewReplacer("、", "", "，", "", " ", "", "本年", "", "年度", "", "部门", "", "均", "", "各", "").Replace(p.Words(s, c.Mentions[mi].Pos))
	if !lang.ContainsAny(words, grandNames) {
		return -1
	}
	found := -1
	for x, y := range SectionBefore(c, p, mi) {
		f := c.At(y.Figure)
		if y.Para < 0 || !content.IsPart(y) || y.Depth > 0 || !like(f) || clause.IsPrior(c, f) || !lang.HasAnySuffix(y.Label, grandLabels) {
			continue
		}
		if found >= 0 && !f.Value.Equal(c.At(c.Mentions[found].Figure).Value) {
			return -1
		}
		found = x
	}
	return found
}

// openedWith reports whether the quantity two before a change is what there was at the beginning of
// the year, and the one right before it what there was at its end, by the same name: 年初结转 A，
// 年末结转 B，比年初减少 D.
func openedWith(c *content.Draft, p *content.Para, mi int) bool {
	if c.Mentions[mi].Role == content.RoleGrowth {
		mi--
	}
	if mi-2 < p.Mentions[0] {
		return false
	}
	a, b := &c.Mentions[mi-2], &c.Mentions[mi-1]
	_, was, ok := strings.Cut(a.Label, "年初")
	_, now, end := strings.Cut(b.Label, "年末")
	return ok && end && content.Longer(was, 1) && was == now && clause.SameSort(c, mi-2, mi-1) && p.Lex[a.Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence
}
