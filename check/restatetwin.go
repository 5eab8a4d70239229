package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Twins are two prints of one quantity with two digits exchanged, under
// whatever names: 惠及52814户 in one section, 涉及农户52184户 in another. That
// two quantities of one report have such numbers by chance is the rarer the
// more digits they have; and a figure that other relations confirm is no
// misprint, so one of the two must be unconfirmed.

// digitKindred is what twins have in common.
type digitKindred struct {
	report int
	dim    numeral.Dimension
	places int32
	digits uint64
	scale  decimal.Decimal
}

// restateTwins pairs the figures of a report that are twins, except those that
// frames pairs already.
func (v *view) restateTwins(confirmed []bool, frames []parse.Frame) []parse.Frame {
	paired := make([]bool, len(v.c.Figures)+1)
	for i := range frames {
		paired[frames[i].Claim] = true
	}
	last := v.digitKindred                               // the last figure of each
	before := make([]parse.FigureID, len(v.c.Figures)+1) // of the same, 0 if none is
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || digits(f) < minTwin || !(v.restatable(f) || f.Dimension == numeral.Money && fewerRunes(f.Name, 2) && v.c.Mention(f.ID) != nil || v.c.Mention(f.ID) == nil && f.Dimension == numeral.Money && f.Place.Cell > 0 && !fewerRunes(f.Name, 4) || v.countedResult(f) || v.nameless(f)) || f.Approximate != "" {
			continue
		}
		b := digitKindred{f.Report, f.Dimension, f.Numeral.Decimals, digitsHeld(f), f.Numeral.Scale.Reduced()}
		n := 0
		for id := last[b]; id != 0 && n < nearNames && !paired[f.ID]; id = before[id] {
			n++
			if g := v.figure(id); (!(confirmed[f.ID] && confirmed[id]) || v.spentTwice(g, f)) && v.twins(g, f) {
				out = append(out, v.same("restatement/figure", g, f))
				break
			}
		}
		before[f.ID], last[b] = last[b], f.ID
	}
	return out
}

// countedResult reports whether a number of people or things is what an indicator reached of a form that a copy has flattened.
func (v *view) countedResult(f *parse.Figure) bool {
	return v.c.Mention(f.ID) == nil && f.Place.Table == 0 && ofHeads(f) && !fewerRunes(f.Name, 4) && v.isLineResult(f)
}

// spentTwice reports whether two amounts of which each is borne out are what the total row of a form spends and what
// the text says was spent in all, so that they must be one.
func (v *view) spentTwice(a, b *parse.Figure) bool {
	if v.c.Mention(a.ID) != nil || v.c.Mention(b.ID) == nil || digits(a) < farTwin || a.Key.Measure != parse.Outlay || b.Key.Measure != parse.Outlay || !b.Key.Whole {
		return false
	}
	return strings.HasPrefix(a.Name, "年度资金总额") && strings.HasPrefix(strings.TrimLeft(b.Name, "全年"), "共")
}

// minTwin is how many digits twins have at least whose names are alike; those
// whose words have nothing in common have six.
const minTwin = 3

// farTwin is how many digits tell twins whatever their words, also in one
// paragraph.
const farTwin = 6

// surelyTwin is how many digits tell twins though one is among the goals and the other among the results.
const surelyTwin = 7

// rowTwin is how many digits tell twins of which one stands in a cell and one in the text of another row.
const rowTwin = 5

// manyFigures is how many figures a document has of which some have the same digits by chance.
const manyFigures = 1500

// digitsHeld tells how often each digit stands in a figure: the same of all
// that consist of the same digits.
func digitsHeld(f *parse.Figure) uint64 {
	var room [24]byte
	n := uint64(0)
	for _, c := range f.Numeral.Raw.Abs().AppendDigits(room[:0], f.Numeral.Decimals) {
		n += 1 << (6 * (c - '0'))
	}
	return n
}

// twins reports whether two figures of one sort are one quantity, printed
// with two digits exchanged.
func (v *view) twins(a, b *parse.Figure) bool {
	if v.twoOperands[tieKey(a.ID, b.ID)] || v.partOpened(a) != v.partOpened(b) && !v.ownName(a, b) || twoTimes(a, b) {
		return false
	}
	told := v.toldInRows(a, b) || v.toldInCells(a, b) || v.toldOfRow(a, b)
	if a.Interval.Meet(b.Interval) || a.Place.Table > 0 && a.Place.Table == b.Place.Table && !told || a.Place.Block == b.Place.Block && !told && (digits(a) < farTwin || !v.hundred(b)) && !(digits(a) >= surelyTwin && a.Name == b.Name) {
		return false
	}
	if a.Name == b.Name && v.many.has(a) || v.countedResult(a) && v.countedResult(b) {
		return false
	}
	if v.companions(a, b) {
		x, y := a.Numeral.Raw.Abs().Digits(a.Numeral.Decimals), b.Numeral.Raw.Abs().Digits(b.Numeral.Decimals)
		return x[0] != '0' && y[0] != '0' && exchanged(x, y) && swapped(x, y) && !v.contradict(a, b) && !v.goalAndResult(a, b)
	}
	if v.allOf(a, b) {
		x, y := a.Numeral.Raw.Abs().Digits(a.Numeral.Decimals), b.Numeral.Raw.Abs().Digits(b.Numeral.Decimals)
		return digits(a) > minTwin && x[0] != '0' && y[0] != '0' && exchanged(x, y) && swapped(x, y) && !v.otherOwner(a, b) && !v.besideGrant(a, b)
	}
	if v.countedBehind(a, b) {
		x, y := a.Numeral.Raw.Abs().Digits(a.Numeral.Decimals), b.Numeral.Raw.Abs().Digits(b.Numeral.Decimals)
		return x[0] != '0' && y[0] != '0' && exchanged(x, y) && swapped(x, y) && !v.contradict(a, b) && !v.otherOwner(a, b) && !v.goalAndResult(a, b)
	}
	if v.nameless(a) || v.nameless(b) {
		x, y := v.bracketed(a), v.bracketed(b)
		return digits(a) > minTwin && (x != nil || y != nil) && v.exchangedNamesakes(a, b, x, y)
	}
	x, y := a.Numeral.Raw.Abs().Digits(a.Numeral.Decimals), b.Numeral.Raw.Abs().Digits(b.Numeral.Decimals)
	if x[0] == '0' || y[0] == '0' || !exchanged(x, y) || v.contradict(a, b) || v.otherOwner(a, b) || v.twoForms(a, b) || v.goalAndResult(a, b) && !(swapped(x, y) && (len(x) >= surelyTwin || len(x) >= rowTwin && v.toldOfRow(a, b))) {
		return false
	}
	n := len(x)
	if !swapped(x, y) {
		n-- // digits far apart are less often exchanged
	}
	na, nb := v.nameOrGoals(a), v.nameOrGoals(b)
	alike := alikeNames(na, nb)
	if v.cell(a) && v.cell(b) {
		if alike = v.alikeRows(a.Name, b.Name); alike < 0.5 && n < farTwin && len(v.c.Figures) > manyFigures {
			return false // among so many cells some are alike by chance
		}
	}
	switch n {
	case 0, 1, 2:
		return false
	case 3:
		return alike >= 0.5
	case 4:
		return alike >= 0.1 || a.Key.Measure != parse.NoMeasure && compatible(a.Key.Measure, b.Key.Measure) || v.ofOneAmount(a, b)
	case 5:
		// Some word in common, before the figure or behind it.
		return alike > 0 || a.Key.Measure != parse.NoMeasure && compatible(a.Key.Measure, b.Key.Measure) || alikeNames(v.word(v.said(a)), v.word(v.said(b))) > 0 || max(similar(na, v.word(v.said(b))), similar(nb, v.word(v.said(a)))) > 0 || v.ofOneAmount(a, b)
	}
	return true
}

// nameOrGoals is the name of a figure, or that of its goal where it only says that this was reached: 基础养老金人数，指标值≥498万人，实际完成503.26万人.
func (v *view) nameOrGoals(f *parse.Figure) *wording {
	if parse.TrimPrefixes(f.Name, reachedOnly) == "" {
		if goal := v.targetOf(f); goal != nil && parse.TrimPrefixes(goal.Name, aimedOnly) != "" {
			return v.around(goal).name
		} else if goal != nil {
			sentence, _ := v.wordsBefore(goal)
			name, _, _ := strings.Cut(sentence, "，")
			return v.word(name)
		}
	}
	return v.around(f).name
}

// reachedOnly are the words of a name that says no more than that a goal was reached, and aimedOnly that it was set.
var (
	reachedOnly = []string{"实际", "完成", "达到", "实现", "值", "数", "情况", "为", "已"}
	aimedOnly   = []string{"年度", "年初", "指标", "目标", "计划", "值", "数", "任务", "为"}
)

// operandsTogether are the pairs of figures that a relation which holds takes as two: 应参保 X, 实际参保 Y，参保率 Y/X.
func (v *view) operandsTogether(r *Result) map[string]bool {
	out := map[string]bool{}
	for i := range r.Relations {
		// A rate of 100% rather says that both are meant to be the same.
		if rel := &r.Relations[i]; holds(rel.Verdict) && len(rel.Operands) == 2 && !strings.HasPrefix(rel.Rule, "sum/") && !v.figure(rel.Claim).Interval.Contains(decOne) {
			out[tieKey(rel.Operands[0], rel.Operands[1])] = true
		}
	}
	return out
}

// partOpened reports whether the clause of a figure of the text begins with 其中, so that it is a part of what stands before.
func (v *view) partOpened(f *parse.Figure) bool {
	return v.c.Mention(f.ID) != nil && f.Place.Table == 0 && strings.HasPrefix(strings.TrimLeft(v.clauseBefore(f), "，。；,; 　"), "其中")
}

// ownName reports whether two long figures bear a name of their own, the same or almost, so that the one may be told as a part and
// the other by itself: 其中技能培训补贴 402.78 万元、创业培训补贴 129.92 万元 and 拨付创业培训补贴 129.92 万元.
func (v *view) ownName(a, b *parse.Figure) bool {
	x, y := v.around(a).name, v.around(b).name
	return digits(a) > minTwin+1 && x.runes >= 4 && y.runes >= 4 && max(similar(x, y), similar(y, x)) >= 0.95
}

// twoTimes reports whether two numbers are dated, the one at the end of the year and the other within it, or one counts how often:
// 户 and 户次.
func twoTimes(a, b *parse.Figure) bool {
	p, q := a.Key.Period, b.Key.Period
	return p.To == 12 && q.To > 0 && q.To < 12 || q.To == 12 && p.To > 0 && p.To < 12 || strings.HasSuffix(a.Unit, "次") != strings.HasSuffix(b.Unit, "次") && a.Dimension == numeral.Households && a.Dimension == b.Dimension
}

// toldInRows reports whether two numbers of one form are told by the text of two of its rows.
func (v *view) toldInRows(a, b *parse.Figure) bool {
	return a.Place.Table > 0 && a.Place.Row != b.Place.Row && v.c.Mention(a.ID) != nil && v.c.Mention(b.ID) != nil
}

// toldInCells reports whether two long amounts of one row are told by the text of two of its cells: the goal and the result.
func (v *view) toldInCells(a, b *parse.Figure) bool {
	return a.Place.Table > 0 && a.Place.Row == b.Place.Row && a.Place.Cell != b.Place.Cell && digits(a) >= surelyTwin && v.c.Mention(a.ID) != nil && v.c.Mention(b.ID) != nil
}

// toldOfRow reports whether one of two long numbers of a form stands in a cell of its own and the text of another row
// tells the other: 资助参保人数 | ≥41000人 | 41286人 and 全年资助41826人参保.
func (v *view) toldOfRow(a, b *parse.Figure) bool {
	return a.Place.Table > 0 && a.Place.Table == b.Place.Table && a.Place.Row != b.Place.Row && digits(a) >= rowTwin && (v.c.Mention(a.ID) == nil) != (v.c.Mention(b.ID) == nil)
}

// allOf reports whether amount b only says that all of it was handed on, so that it must be what amount a was granted:
// 下达水利资金 1124.6 万元 and 截至12月底，1142.6 万元已全部拨付.
func (v *view) allOf(a, b *parse.Figure) bool {
	m := v.c.Mention(b.ID)
	if m == nil || b.Dimension != numeral.Money || !granted(a.Key.Measure) || a.Key.Part || strings.Trim(m.Label, "截至止0123456789年月日底末前，, ") != "" {
		return false
	}
	after := strings.TrimPrefix(strings.TrimPrefix(m.After, "均"), "已")
	return strings.HasPrefix(after, "全部") && containsWord(after, "拨付", "到位", "下达", "支出", "支付", "使用", "发放")
}

// besideGrant reports whether what an amount was that was handed on is told near grant a as well: as another grant, or as
// what comes to it, 下达 1124.6 万元，上年结转 18 万元.
func (v *view) besideGrant(a, b *parse.Figure) bool {
	gap := a.Value.Sub(b.Value).Abs()
	for id := a.ID - companionReach; id <= a.ID+companionReach; id++ {
		if g := v.c.Figure(id); g != nil && id != a.ID && id != b.ID && g.Dimension == numeral.Money && (g.Value.Equal(b.Value) || g.Value.Equal(gap)) {
			return true
		}
	}
	return false
}

// countedBehind reports whether one of two numbers of people or households stands before the words that name them, and the
// other behind the same words: 486名小学生 and 惠及小学生 468 人. The sentences name no part of the year.
func (v *view) countedBehind(a, b *parse.Figure) bool {
	if a.Dimension != numeral.Persons && a.Dimension != numeral.Households || a.Place.Table > 0 || b.Place.Table > 0 {
		return false
	}
	x, y := v.c.Mention(a.ID), v.c.Mention(b.ID)
	if x == nil || y == nil || x.Role != parse.RoleLevel && x.Peer < 0 || y.Role != parse.RoleLevel && y.Peer < 0 {
		return false
	}
	for _, f := range []*parse.Figure{a, b} {
		if line := v.lineOf(f); containsWord(line, "学期", "春季", "秋季", "季度", "上半年", "下半年", "首批", "第一批", "新增", "减少", "退出") {
			return false
		}
	}
	return nounBehind(x, y) || nounBehind(y, x)
}

// leastNoun is how many characters the words have at least that name whom a number counts, and behind and before it.
const leastNoun = 3

// nounBehind reports whether the words behind number x are those that end the label of number y, but for 共.
func nounBehind(x, y *parse.Mention) bool {
	noun, _, _ := strings.Cut(x.After, "，")
	rs, label := []rune(noun), strings.TrimRight(y.Label, "共有计为达")
	for n := len(rs); n >= leastNoun; n-- {
		if strings.HasSuffix(label, string(rs[:n])) {
			return true
		}
	}
	return false
}

// lineOf is the line in which a figure stands.
func (v *view) lineOf(f *parse.Figure) string {
	if f.Place.Line < 1 || f.Place.Line > len(v.c.Document.Lines) {
		return ""
	}
	return v.c.Document.Lines[f.Place.Line-1]
}

// nameless reports whether a number of people or things is told before what it counts: 为 1268 户农户.
func (v *view) nameless(f *parse.Figure) bool {
	m := v.c.Mention(f.ID)
	return m != nil && m.Role == parse.RoleLevel && (fewerRunes(f.Name, 2) || m.Peer >= 0) && ofHeads(f)
}

// bracketed is the figure right before the bracket in which a number without a name stands: 智能水表 60.31 万元
// （3260 块）, nil if it stands in none.
func (v *view) bracketed(f *parse.Figure) *parse.Figure {
	m, g := v.c.Mention(f.ID), v.c.Figure(f.ID-1)
	if m == nil || m.Depth == 0 || g == nil || g.Place.Sentence != f.Place.Sentence {
		return nil
	}
	if x := v.c.Mention(g.ID); x == nil || x.Depth != m.Depth-1 || fewerRunes(g.Name, 3) {
		return nil
	}
	return g
}

// exchangedNamesakes reports whether two numbers, of which one or both bear the names of the amounts x and y that
// their brackets stand behind, are one with two digits exchanged.
func (v *view) exchangedNamesakes(a, b, x, y *parse.Figure) bool {
	na, nb := v.around(a).name, v.around(b).name
	if x != nil {
		na = v.around(x).name
	}
	if y != nil {
		nb = v.around(y).name
	}
	i, j := a.Numeral.Raw.Abs().Digits(a.Numeral.Decimals), b.Numeral.Raw.Abs().Digits(b.Numeral.Decimals)
	return i[0] != '0' && j[0] != '0' && exchanged(i, j) && swapped(i, j) && na.runes >= 3 && nb.runes >= 3 && max(similar(na, nb), similar(nb, na)) >= 0.95 && !v.contradict(a, b) && !v.otherOwner(a, b) && !v.goalAndResult(a, b)
}

// ofHeads reports whether a figure is a number of people or things.
func ofHeads(f *parse.Figure) bool {
	switch f.Dimension {
	case numeral.Count, numeral.Persons, numeral.Visits, numeral.Households:
		return f.Bound == "" && !f.Value.IsZero()
	}
	return false
}

// companionReach is how many figures beside a number an amount told with it is looked for, and companionDigits how
// many digits that has at least.
const (
	companionReach  = 3
	companionDigits = 4
)

// companions reports whether two numbers of people or things are each told with the same amount of money in one
// sentence: 发放补贴 1286 户、257.2 万元 and 为 1268 户发放 257.2 万元.
func (v *view) companions(a, b *parse.Figure) bool {
	if !ofHeads(a) || a.Place.Sentence == b.Place.Sentence || digits(a) < minTwin {
		return false
	}
	return v.toldWithSame(a, b)
}

// ofOneAmount reports whether two amounts are each told with the same third one in one sentence: 配套资金 436.50 万元，
// 实际使用 418.24 万元 and 控制在 436.50 万元以内，实际 481.24 万元.
func (v *view) ofOneAmount(a, b *parse.Figure) bool {
	spent := func(f *parse.Figure) bool { return f.Key.Measure == parse.Outlay || f.Key.Mode == parse.Done }
	return a.Dimension == numeral.Money && spent(a) && spent(b) && !a.Key.Each && a.Place.Sentence != b.Place.Sentence && v.toldWithSame(a, b)
}

// toldWithSame reports whether the sentences of two figures tell the same amount of money beside them.
func (v *view) toldWithSame(a, b *parse.Figure) bool {
	for i := a.ID - companionReach; i <= a.ID+companionReach; i++ {
		x := v.c.Figure(i)
		if x == nil || i == a.ID || x.Dimension != numeral.Money || x.Place.Sentence != a.Place.Sentence || x.Numeral.Raw.Significant() < companionDigits || x.Key.Each {
			continue
		}
		for j := b.ID - companionReach; j <= b.ID+companionReach; j++ {
			if y := v.c.Figure(j); y != nil && j != b.ID && y.Dimension == x.Dimension && y.Place.Sentence == b.Place.Sentence && y.Value.Equal(x.Value) && y.Numeral.Raw.Significant() >= companionDigits {
				return true
			}
		}
	}
	return false
}

// alikeRows is how alike the names of two cells are, without the head of a column that they
// share.
func (v *view) alikeRows(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x) == 0 || len(y) == 0 {
		return alikeNames(v.word(a), v.word(b))
	}
	return alikeNames(v.word(string(x)), v.word(string(y)))
}

// hundred reports whether a rate of 100% is told right behind the second of two
// amounts of one paragraph: they are meant to be the same.
func (v *view) hundred(b *parse.Figure) bool {
	for f := v.c.Figure(b.ID + 1); f != nil && f.Place.Sentence == b.Place.Sentence && f.ID <= b.ID+2; f = v.c.Figure(f.ID + 1) {
		if f.Dimension == numeral.Percent {
			return f.Value.Equal(decOne)
		}
	}
	return false
}

// said are the words before and behind a figure.
func (v *view) said(f *parse.Figure) string {
	if m := v.c.Mention(f.ID); m != nil {
		return f.Name + m.After
	}
	return f.Name
}

// contradict reports whether the words of two figures say that they are of two
// quantities: of two funds, periods, levels of government, accounts, or one of
// a group and the other of another.
func (v *view) contradict(a, b *parse.Figure) bool {
	ka, kb := &a.Key, &b.Key
	namesakes := digits(a) >= farTwin && alikeNames(v.around(a).name, v.around(b).name) >= 0.4 // whose words name the fund
	if v.otherFund(a, b) && !namesakes || ka.Fund != kb.Fund && ka.Fund != parse.NoFund && kb.Fund != parse.NoFund && ka.FundFrom != 2 && kb.FundFrom != 2 {
		return true
	}
	p, q := yearEnd(ka.Period), yearEnd(kb.Period)
	if p.Year != q.Year && p.Year != 0 && q.Year != 0 || earlier(p) != earlier(q) || p.To != q.To && p.To != 0 && q.To != 0 {
		return true
	}
	if ka.Tier != kb.Tier && ka.Tier != parse.NoTier && kb.Tier != parse.NoTier || ka.Account != kb.Account && ka.Account != parse.NoAccount && kb.Account != parse.NoAccount {
		return true
	}
	if ka.Mode != kb.Mode && (ka.Mode == parse.Planned || kb.Mode == parse.Planned) || a.Dimension == numeral.Count && countUnit(a) != countUnit(b) {
		return true
	}
	if a.Dimension == numeral.Money && !compatible(ka.Measure, kb.Measure) && ka.Measure != parse.NoMeasure && kb.Measure != parse.NoMeasure && !(granted(ka.Measure) && granted(kb.Measure)) {
		return true
	}
	if ka.Each != kb.Each {
		return true
	}
	if v.otherOrdinal(a, b) {
		return true
	}
	if a.Dimension == numeral.Percent && (ka.Rate != kb.Rate || v.otherSubject(a, b)) {
		return true
	}
	return exclude(a.Name, b.Name)
}

// countUnit is what a figure counts in, without 次 and what a bracket adds: 场次, 台（套）.
func countUnit(f *parse.Figure) string {
	unit := f.Unit
	if i := strings.IndexAny(unit, "（("); i > 0 {
		unit = unit[:i]
	}
	return strings.TrimSuffix(unit, "次")
}

// earlier is how far back a period lies in words, "" for the report's own.
func earlier(p parse.Period) string {
	if p.Rel == "本年" {
		return ""
	}
	return p.Rel
}

// exclude reports whether two names say that they are of two things.
func exclude(a, b string) bool {
	for _, kinds := range exclusive {
		if x, y := firstIn(a, kinds), firstIn(b, kinds); x != y && x >= 0 && y >= 0 {
			return true
		}
	}
	return apart(a, b)
}

// otherOrdinal reports whether two figures are told of things that are numbered, by
// other numbers: 第一批 and 第二批. Where one alone is numbered, other values tell.
func (v *view) otherOrdinal(a, b *parse.Figure) bool {
	x, y := v.c.Mention(a.ID), v.c.Mention(b.ID)
	return x != nil && y != nil && x.Ordinal != y.Ordinal && (x.Ordinal != "" && y.Ordinal != "" || !a.Interval.Meet(b.Interval))
}

// apart reports whether two names tell members of a series by a number, a letter or
// a direction that only one of them bears, 一期工程 and 二期工程, or differ in one word
// by which such things are told apart: 早稻面积 and 晚稻面积.
func apart(a, b string) bool {
	for _, marks := range serial {
		if strings.ContainsAny(a, marks) && strings.ContainsAny(b, marks) && !strings.ContainsFunc(a, func(r rune) bool {
			return strings.ContainsRune(marks, r) && strings.ContainsRune(b, r)
		}) {
			return true
		}
	}
	x, y := []rune(a), []rune(b)
	before := '〇' // the last character that they begin with alike
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		before, x, y = x[0], x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	if len(x)+len(y) > 0 && strings.Trim(string(x)+string(y), serial[0]) == "" && (len(x) > 0 && len(y) > 0 || strings.ContainsRune(serial[0], before)) {
		return true // 十八期 and 十七期, 二十期 and 二十一期
	}
	return len(x) == len(y) && (len(x) == 1 || len(x) == 2) && slices.ContainsFunc(opposed, func(words string) bool {
		return strings.ContainsRune(words, x[0]) && strings.ContainsRune(words, y[0])
	})
}

// serial are the characters that tell the members of a series.
var serial = []string{"一二三四五六七八九十", "甲乙丙丁戊己", "东西南北", "ABCDEFGH"}

// opposed are characters that begin words by which two things are told apart.
var opposed = []string{"大中小", "新老旧", "春夏秋冬", "早中晚", "干支斗", "城乡农镇", "供排", "上中下", "内外", "前后", "高低", "公民私"}

// exclusive are words of which a quantity bears one at most of each row.
var exclusive = [][]string{
	{"住院", "门诊", "购药"},
	{"政策范围", "实际"}, // rates of reimbursement
	{"在职", "退休"},
	{"收入", "支出"},
	{"新增", "减少", "退出"},
	{"男", "女"},
	{"户籍人口", "常住人口", "符合", "应参保"},
	{"城镇", "农村"},
	{"城市", "农村"},
	{"年初", "年末"},
	{"一级", "二级", "三级"},
	{"小学", "初中", "高中", "幼儿"},
	{"特困", "低保", "孤儿", "残疾", "高龄"},
}

// firstIn is the index of the first of words that s holds, -1 if none.
func firstIn(s string, words []string) int {
	return slices.IndexFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// exchanged reports whether two strings differ by two characters that have
// changed places.
func exchanged(a, b string) bool {
	i, j := 0, len(a)-1
	for i < j && a[i] == b[i] {
		i++
	}
	for i < j && a[j] == b[j] {
		j--
	}
	return i < j && a[i] == b[j] && a[j] == b[i] && a[i+1:j] == b[i+1:j]
}
