package check

import (
	"math/bits"
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// How well a figure answers to what the words of a claim want.

// narrowing are words of a name that make it less than the whole.
var narrowing = []string{"财政拨款", "一般公共预算", "政府性基金", "基本支出", "项目支出", "其他", "结转", "三公", "合同", "中标", "标段", "控制价"}

// denies reports whether a name says of what is wanted that it was not so.
func denies(name, want string) bool {
	_, rest, ok := strings.Cut(name, "未")
	if !ok || strings.Contains(want, "未") {
		return false
	}
	rs := []rune(rest)
	return len(rs) >= 2 && strings.Contains(want, string(rs[:2]))
}

// fit tells how well figure f answers a want of that label.
func (v *view) fit(fr *parse.Frame, f *parse.Figure, w *parse.Want, label *wording) (candidate, bool) {
	claim := v.figure(fr.Claim)
	no := candidate{}
	k := &f.Key
	if w.Key.Dimension != numeral.None && w.Key.Dimension != f.Dimension && !(w.Like > 0) && !(w.Key.Dimension == numeral.Visits && f.Dimension == numeral.Persons) {
		return no, false
	}
	if w.Like == 0 && w.Key.Dimension == numeral.None && (f.Dimension == numeral.Percent || f.Dimension == numeral.Points || f.Dimension == numeral.Score) {
		return no, false
	}
	if w.Like > 0 && isRest(f.Name) && !isRest(w.Label) && !(w.Named && strings.Contains(f.Name, w.Label)) {
		return no, false // 其余 8000 户 is no whole, other than 其余 X 由县级自筹
	}
	if strings.HasPrefix(f.Name, "未") && (k.Measure == parse.Received || k.Measure == parse.Outlay) && !strings.HasPrefix(w.Label, "未") {
		return no, false // 未到位 50 万元 has not arrived
	}
	if w.Like > 0 && len(w.Measures) > 0 && w.Measures[0] == parse.Budget && k.Measure == parse.Outlay && k.Mode != parse.Planned && v.c.Mention(f.ID) != nil {
		return no, false // what was spent is no budget
	}
	if w.Like > 0 && denies(f.Name, w.Label) {
		return no, false // 未入组病例 are no base of 占入组病例的
	}
	if w.Like > 0 && strings.Contains(w.Label, "合同") && k.Measure == parse.Budget && !containsWord(f.Name, "合同", "中标", "成交", "签约") {
		return no, false // 占合同总价的: of no budget
	}
	if fr.Kind == parse.KindChange && w.Label != "" && parse.Owing(f.Name) && !parse.Owing(w.Label) {
		return no, false // 资助人数比上年多 X: not 应资助
	}
	if w.Sentence && f.Place.Sentence != claim.Place.Sentence {
		return no, false
	}
	if w.Named && !strings.Contains(plainBrackets(f.Name), plainBrackets(w.Label)) || v.rivalNames(w.Key.Words, k.Words) {
		return no, false
	}
	m := v.c.Mention(f.ID)
	if m == nil && k.Tier == parse.OtherSource && w.Key.Tier == parse.NoTier {
		return no, false // one source in a form's table, not all of them
	}
	if w.Rate != nil {
		if m == nil || m.Rate != w.Rate || m.Role != parse.RoleRate {
			if !(m == nil && f.Key.Rate == w.Rate) {
				return no, false
			}
		}
	}
	planned := k.Mode == parse.Planned || k.Measure == parse.Budget || k.Measure == parse.Goal
	if m != nil {
		switch m.Role {
		case parse.RoleDelta, parse.RoleGrowth, parse.RoleAdjust:
			return no, false
		case parse.RoleLimit:
			planned = true
			if w.Key.Mode != parse.Planned && w.Label != "目标" {
				return no, false
			}
		case parse.RoleBase:
			if w.Key.Period.Rel == "" && !(wantsOpening(w) && k.Measure == parse.CarryOver) {
				return no, false
			}
		}
		if m.Each || k.Each {
			return no, false
		}
	}
	c := candidate{id: f.ID}
	if flow := w.Label == "" && (len(w.Measures) == 1 && (w.Measures[0] == parse.Income || w.Measures[0] == parse.Outlay)); flow && m != nil {
		switch {
		case m.Total > 0:
			c.score += 2
		case k.Words != "" && k.Account == w.Key.Account:
			c.score -= 2 // an item of income or outlay by name, not all of it
		}
	}
	if m != nil && m.Total == 2 && w.Label != "总" && claim.Dimension == numeral.Percent && (strings.Contains(claim.Name, "综合") || strings.HasPrefix(claim.Name, "全部")) {
		c.score += 4 // 全部项目综合执行率: of what all of them had
	}
	words := v.around(f)
	alike := similar(label, words.name)
	if (w.Like > 0 || w.Key.Dimension != numeral.None && w.Key.Dimension == f.Dimension) && alike < sameHead && headed(label, words.name) {
		alike = sameHead
	}
	if w.Like > 0 && w.Key.Mode == parse.Planned && alike < sameHead && inserted(label.headless(), words.name.text) {
		alike = sameHead // 资助参保 for 资助困难群众参保
	}
	if m != nil && w.Like > 0 && alike < sameHead && namedBehind(m.After, w.Label) {
		alike = sameHead // 发放 X 万元救助金 …，占救助金总额的
	}
	if m == nil && alike < sameHead && itemSpent(f, w.Label) {
		alike = sameHead
	}
	sim := alike
	if alike < topicShare && label.runes > 0 {
		sim = max(alike, topicShare*similar(label, v.topic(f)))
	}
	if fr.Rule == "ratio/share" && m == nil && w.Like == 0 && len(w.Measures) == 0 && label.runes > 1 && sim < 0.3 {
		return no, false // a cell of another name
	}
	if k.Whole && w.Key.Account == parse.NoAccount && (w.Key.Tier == parse.NoTier || m == nil && w.Key.Tier == k.Tier) {
		c.score += 2
	}
	if m == nil && w.Key.Tier != parse.NoTier && w.Key.Tier == k.Tier && k.Part && k.Words != "" && !strings.Contains(w.Label, k.Words) {
		c.score -= 5 // 县级资金 of one row of a table, of which nothing is said
	}
	if w.Key.Account == parse.NoAccount && w.Key.Tier == parse.NoTier && alike < 0.75 && !(w.Key.Fund != parse.NoFund && k.Fund == w.Key.Fund && k.FundFrom == 0 && w.Key.FundFrom <= 1) {
		// A part stands for its whole only where its own words are asked for, or
		// the whole is spoken of elsewhere.
		if whole := v.c.WholeOf(f.ID); k.Part && !(f.Place.Sentence == claim.Place.Sentence && whole != 0 && v.figure(whole).Place.Block != claim.Place.Block) {
			c.score -= 5
		}
	}
	if k.Whole && label.runes > 2 && strings.Contains(w.Label, "总") {
		c.score += 2 // 占总资金的: of what is a whole
		if m != nil && m.Total == 2 && strings.Contains(w.Label, "总额") {
			c.score += 3
		}
	}
	single := m != nil && label.runes > 2 && strings.Contains(w.Label, "总额") && !k.Whole && m.Total == 0 && !strings.Contains(f.Name, "总")
	if single {
		c.score -= 2 // one of several amounts is not all of them
	}
	c.score -= 3 * float64(bits.OnesCount64(words.name.narrowing()&^label.narrowing()))
	matched := len(w.Measures) == 0
	if w.Key.Measure != parse.NoMeasure && len(w.Measures) == 0 {
		if k.Measure == w.Key.Measure {
			c.score += 4
		} else if k.Measure != parse.NoMeasure && k.Measure != parse.Budget && !compatible(k.Measure, w.Key.Measure) {
			return no, false
		}
	}
	for i, x := range w.Measures {
		if x == parse.Opening && k.Measure == parse.Opening && v.inAnotherYear(k.Period, claim) {
			continue // what the year before began with
		}
		if x == k.Measure || x == parse.Opening && k.Measure == parse.CarryOver && m != nil && (m.Role == parse.RoleBase || k.Period.Rel == "" && v.yearOf(f) > 0 && v.yearOf(f) == v.yearOf(claim)-1) {
			c.score += 6 - float64(i)
			matched = true
			break
		}
	}
	if !matched {
		if k.Measure != parse.NoMeasure && sim < 0.75 || k.Measure == parse.NoMeasure && sim < 0.4 && f.Place.Sentence != claim.Place.Sentence {
			return no, false
		}
		c.score -= 2
	}
	if w.Key.Fund != parse.NoFund && k.Fund != parse.NoFund {
		if w.Key.Fund == k.Fund {
			c.score += 2
		} else if !(w.Key.Fund == parse.BasicMedical || k.Fund == parse.BasicMedical) {
			return no, false
		}
	} else if w.Key.Fund == parse.NoFund && k.Fund != parse.NoFund && k.Fund != parse.SeveralFunds && k.FundFrom <= 1 && len(w.Measures) > 0 && w.Label == "" {
		c.score -= 4 // one fund's, of what is told of all
	}
	if w.Key.Account != k.Account {
		if w.Key.Account != parse.NoAccount && k.Account != parse.NoAccount {
			return no, false
		}
		c.score -= 3
	} else if k.Account != parse.NoAccount {
		c.score += 2
	}
	if w.Key.Tier != k.Tier {
		if w.Key.Tier != parse.NoTier && k.Tier != parse.NoTier {
			return no, false
		}
		c.score -= 2
	} else if k.Tier != parse.NoTier {
		c.score += 2
	}
	if !v.periodsAgree(claim, w.Key.Period, k.Period) {
		return no, false
	}
	if y := w.Key.Period.Year; y != 0 && y == k.Period.Year && f.Place.Sentence != claim.Place.Sentence {
		c.score += 2 // of a table of years, the one asked for
	}
	if w.Key.Period.Year == 0 && w.Key.Period.Rel == "" && k.Period.Year > 0 && k.Period.Year < v.yearOf(claim) {
		c.score -= 3 // of a table of years, an earlier one
	}
	if w.Key.Mode == parse.Planned {
		if !planned {
			c.score -= 4
		}
	} else if k.Mode == parse.Planned && !(k.Measure == parse.Budget) {
		wantsBudget := false
		for _, x := range w.Measures {
			wantsBudget = wantsBudget || x == parse.Budget
		}
		if !wantsBudget {
			c.score -= 4
		}
	}
	near := 0.0
	switch {
	case f.Place.Sentence == claim.Place.Sentence:
		near = 6
	case f.Place.Block == claim.Place.Block:
		near = 4
	case f.Place.Block == claim.Place.Block-1 && w.Like > 0 && k.Whole && m != nil && m.Total > 0:
		near = 3 // 资金共到位 X …¶ 支出 Y，执行率
	case f.Place.Section == claim.Place.Section:
		near = 2
	}
	c.score += near + sim*8
	d := float64(claim.ID - f.ID)
	if d < 0 {
		d = -d
		if w.Earlier || fr.Kind == parse.KindFlow && f.Place.Section != claim.Place.Section {
			c.score -= 3 // what a balance comes from is told before it, or under its own heading
		}
	}
	c.score -= min(d*0.03, 3)
	// What a planned year begins with has come about, or is about to.
	unplanned := w.Key.Mode == parse.Planned && !planned && !(wantsOpening(w) && k.Measure == parse.CarryOver)
	c.doubt = unplanned || w.Earlier && f.ID > claim.ID ||
		w.Like > 0 && w.Label == "" && k.Part && k.Tier != parse.NoTier && w.Key.Tier == parse.NoTier // one level's share of the budget
	c.sure = !unplanned && (matched && len(w.Measures) > 0 && (near >= 4 || sim >= 0.5 || w.Label == "") || sim >= 0.8 || sim >= 0.65 && f.Dimension == numeral.Percent || near == 6 && (sim >= 0.5 || w.Label == "") || matched && len(w.Measures) > 0 && k.Whole && label.runes <= 4)
	// 门诊比例: the rate of the sentence that speaks of 门诊.
	named := f.Dimension == numeral.Percent && w.Key.Words != "" && k.Fund == w.Key.Fund && strings.Contains(f.Topic, w.Key.Words)
	if w.Key.Period.Rel == "上年" && w.Label != "" && sim < 0.5 {
		c.sure = false // another thing of the year before
	}
	if single {
		c.sure = false
	}
	if claim.Key.Measure != parse.NoMeasure && w.Key.Account != k.Account && f.Dimension == numeral.Money && f.Place.Block != claim.Place.Block {
		c.sure = false // of an account and of the fund
		c.doubt = c.doubt || fr.Kind == parse.KindFlow
	}
	if fr.Kind == parse.KindFlow && w.Key.Fund == parse.NoFund && k.Fund != parse.NoFund && k.FundFrom > 2 && f.Place.Section != claim.Place.Section {
		c.sure, c.doubt = false, true // what the heading of another section gives to one fund
	}
	c.sure = c.sure || named || w.Beside > 0 || matched && len(w.Measures) > 0 && k.Whole && w.Key.Fund != parse.NoFund && w.Key.Fund == k.Fund
	return c, true
}

// heads end a name by saying what sort of thing is counted, and no more: 入组病例,
// 追回金额, 缴费人数.
var heads = []string{"病例", "病例数", "例数", "人数", "人员", "人次", "户数", "家数", "数", "数量", "总数", "总额", "金额", "资金", "基金", "医保基金", "额", "资金总额", "总人数", "机构", "户", "人"}

// itemSpent reports whether a cell's row names what the outlay wanted is for, and no
// more: 占优抚支出的 of a row 优抚.
func itemSpent(f *parse.Figure, want string) bool {
	item, ok := strings.CutSuffix(want, "支出")
	return ok && item == f.Name && f.Dimension == numeral.Money && f.Key.Measure != parse.Income && f.Key.Measure != parse.Budget
}

// sameHead is how alike two names are that differ by such words alone.
const sameHead = 0.9

// topicShare is how alike the words around a figure make it at most.
const topicShare = 0.85

// headed reports whether a name wanted says the same as a figure's, but for
// the words of its head: 占入组病例的 after 入组 281947 例.
func headed(want, name *wording) bool {
	a, b := want.headless(), name.headless()
	return a != want.text && !fewerRunes(a, 2) && strings.HasSuffix(b, a)
}

// inserted reports whether a name is a short one with words put in between its two halves,
// each of two characters or more.
func inserted(short, name string) bool {
	a, b := []rune(short), []rune(name)
	if len(a) < 4 || len(b) <= len(a) {
		return false
	}
	for k := 2; k <= len(a)-2; k++ {
		if strings.HasPrefix(name, string(a[:k])) && strings.HasSuffix(name, string(a[k:])) {
			return true
		}
	}
	return false
}

// headless is a name without the longest head that leaves two characters.
func (w *wording) headless() string {
	if w.bare == "" {
		w.bare = w.text
		for _, h := range heads {
			if t, ok := strings.CutSuffix(w.text, h); ok && len(t) < len(w.bare) && len([]rune(t)) >= 2 {
				w.bare = t
			}
		}
	}
	return w.bare
}

// isRest reports whether a name says what is left of a whole.
func isRest(name string) bool {
	return strings.HasPrefix(name, "其余") || strings.HasPrefix(name, "余下")
}

// plainBrackets writes full-width brackets as plain ones.
func plainBrackets(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "（", "("), "）", ")")
}

// rivalNames reports whether two proper names share most of their words and
// yet name two things: 基础养护项目 and 应急养护项目.
func (v *view) rivalNames(a, b string) bool {
	if fewerRunes(a, 4) || fewerRunes(b, 4) || strings.Contains(a, b) || strings.Contains(b, a) {
		return false
	}
	return alikeNames(v.word(a), v.word(b)) >= 0.5
}

// yearOf is the year that a figure is of: the report's own where its words say
// no other.
func (v *view) yearOf(f *parse.Figure) int {
	if y := f.Key.Period.Year; y > 0 {
		return y
	}
	return v.c.Reports[f.Report-1].Year
}

// namedBehind reports whether the words behind a figure begin with the name of a total: 救助金 for 救助金总额.
func namedBehind(after, total string) bool {
	for _, w := range []string{"总额", "总数", "总量"} {
		if stem, ok := strings.CutSuffix(total, w); ok && !fewerRunes(stem, 2) {
			return strings.HasPrefix(after, stem)
		}
	}
	return false
}

// inAnotherYear reports whether a stretch of time is in another year than the claim's.
func (v *view) inAnotherYear(p parse.Period, claim *parse.Figure) bool {
	return p.Year > 0 && p.From == 0 && p.Year != v.yearOf(claim)
}

// compatible reports whether two measures may name one quantity.
func compatible(a, b parse.Measure) bool {
	set := func(m parse.Measure) int {
		switch m {
		case parse.Outlay, parse.Reimbursed:
			return 1
		case parse.Surplus, parse.Residual:
			return 2
		case parse.CarryOver, parse.Opening:
			return 3
		case parse.Enrolled, parse.Headcount:
			return 4
		}
		return int(m) + 10
	}
	return set(a) == set(b)
}

// periodsAgree reports whether a figure of period p can be the one wanted.
func (v *view) periodsAgree(claim *parse.Figure, want, p parse.Period) bool {
	year := v.c.Reports[claim.Report-1].Year
	prior := func(q parse.Period) bool {
		return q.Rel == "上年" || q.Rel == "上年末" || q.Rel == "上期" || q.Rel == "前年" || q.Year != 0 && (q.Year == year-1 || year == 0 && q.Year == claim.Key.Period.Year-1)
	}
	if want.Rel == "上年" {
		// A claim of another year than the report's: the year before that.
		return prior(p) && !(p.Year > 0 && claim.Key.Period.Year > 0 && p.Year >= claim.Key.Period.Year)
	}
	if want.Year != 0 && p.Year != 0 && want.Year != p.Year {
		return false
	}
	if want.To != 0 && p.To != 0 && want.To != p.To {
		return false
	}
	if want.To != 0 && p.To == 0 && !v.ofTitle(claim, want) || want.Year != 0 && want.Year != year && p.Year == 0 {
		return false
	}
	if want.IsZero() && (p.Rel == "上年" || p.Rel == "上期" || p.Rel == "前年" || p.Rel == "下年") {
		return false
	}
	return true
}

// ofTitle reports whether a stretch of the year is the one that all of a claim's
// report is about, by its title.
func (v *view) ofTitle(claim *parse.Figure, p parse.Period) bool {
	for len(v.stretches) < claim.Report {
		v.stretches = append(v.stretches, v.c.Reports[len(v.stretches)].Stretch())
	}
	t := v.stretches[claim.Report-1]
	return t.From == p.From && t.To == p.To
}

// wantsOpening reports whether a want is for what was there before the period.
func wantsOpening(w *parse.Want) bool {
	return len(w.Measures) > 0 && w.Measures[0] == parse.Opening
}
