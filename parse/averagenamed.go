package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Averages one of whose two amounts stands elsewhere: 生育津贴支出 A … 享受生育津贴 N 人次，次均
// X. The one right before the average and the other bear one name.

// countingFirst begin and spendingLast end the name of a number of heads or of an amount without
// telling what thing it is of.
var (
	countingFirst = []string{"享受", "领取", "办理", "申领", "发放", "支付", "支出", "共", "累计", "其中", "全年", "年内"}
	spendingLast  = []string{"支出", "支付", "结算", "享受", "费用", "资金", "金额", "人次", "人数", "发放", "补偿"}
)

// benefiting stand between what was paid and whom it went to: 稳岗返还惠及企业 N 户.
var benefiting = []string{"惠及", "涉及", "覆盖", "受益"}

// thingNamed is a name without such words, and without those behind 惠及.
func thingNamed(label string) string {
	label = strings.TrimLeft(withoutScope(label), "①②③④⑤⑥⑦⑧⑨⑩")
	for _, w := range benefiting {
		label, _, _ = strings.Cut(label, w)
	}
	return TrimSuffixes(TrimPrefixes(label, countingFirst), spendingLast)
}

// namedAverage is the reading of an average as one of the two amounts before it, in its
// clause group, and the other of the same name told before in the report. It fails where
// the clause group tells both, or where several amounts bear the name.
func (c *Content) namedAverage(p *para, mi int, dims []numeral.Dimension) (r Reading, ok bool) {
	m := &c.Mentions[mi]
	if m.Depth > 0 || len(dims) == 0 || strings.Contains(m.Label, "月") {
		return r, false
	}
	near, first := -1, -1
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.strongMark(y.Pos, m.Pos) {
			break
		}
		switch first = x; {
		case y.Role != RoleLevel || y.Depth > 0:
			return r, false
		case y.Each:
		case f.Dimension == numeral.Money || slices.Contains(dims, f.Dimension):
			if near >= 0 {
				return r, false // the clause group tells more
			}
			near = x
		}
	}
	if near < 0 && first < 0 {
		near = c.countedBefore(p, mi, dims) // 享受甲津贴 N 人次，同比减少 d。次均津贴 X
		first = near
	}
	if near < 0 || !part(&c.Mentions[near]) {
		return r, false
	}
	given := c.figure(c.Mentions[near].Figure)
	counted := given.Dimension != numeral.Money
	name := thingNamed(c.Mentions[near].Label)
	if counted && first != near && containsAny(c.Mentions[first].Label, benefiting) {
		name = thingNamed(c.Mentions[first].Label) // 稳岗返还惠及企业 N 户、职工 M 人，人均 X
	}
	if !longer(name, 3) {
		return r, false
	}
	other := FigureID(0)
	for x := first - 1; x >= 0 && x >= first-2*farBack; x-- {
		z := &c.Mentions[x]
		f := c.figure(z.Figure)
		if f.Report != p.report {
			break
		}
		if !part(z) || z.Each || f.Key.Each || f.Key.Mode == Planned || counted && f.Dimension != numeral.Money || !counted && !slices.Contains(dims, f.Dimension) || thingNamed(z.Label) != name {
			continue
		}
		if other != 0 && !c.figure(other).Value.Equal(f.Value) {
			return r, false
		}
		other = f.ID
	}
	if other == 0 {
		return r, false
	}
	r = Reading{Formula: "a/b", Operands: []FigureID{other, given.ID}}
	if !counted {
		r.Operands = []FigureID{given.ID, other}
	}
	return r, true
}

// countedBefore is the number that begins the sentence before that of an average which bears
// the end of its name, -1 if there is none.
func (c *Content) countedBefore(p *para, mi int, dims []numeral.Dimension) int {
	m := &c.Mentions[mi]
	own := cleanLabel(p, m)
	if !longer(own, 1) {
		return -1
	}
	found := -1
	for x := mi - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence >= p.lex[m.Pos].sentence-1; x-- {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence == p.lex[m.Pos].sentence {
			return -1
		}
		if part(y) && slices.Contains(dims, c.figure(y.Figure).Dimension) {
			found = x
		} else if part(y) {
			return -1
		}
	}
	if found < 0 || !strings.HasSuffix(thingNamed(c.Mentions[found].Label), own) {
		return -1
	}
	return found
}

// personMonths is the reading of an average for each month of each as the amount before it
// over the months of all that the report counts: 发放 N 人月，支出 X，月人均 Y. Where the
// clause does not count them, those counted last before it are meant.
func (c *Content) personMonths(p *para, mi int, word string) (r Reading, ok bool) {
	m := &c.Mentions[mi]
	if !strings.Contains(word, "月") && !strings.Contains(m.Label, "每月") || !strings.Contains(m.Label, "人") {
		return r, false
	}
	amount, number := FigureID(0), FigureID(0)
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if y.Role != RoleLevel || y.Each || p.strongMark(y.Pos, m.Pos) {
			continue
		}
		switch {
		case personMonth(f) && number == 0:
			number = f.ID
		case f.Dimension == numeral.Persons || f.Dimension == numeral.Visits:
			return r, false // over heads
		case f.Dimension == numeral.Money && amount == 0:
			amount = f.ID
		}
	}
	for x := mi - 1; amount != 0 && number == 0 && x >= 0 && x >= mi-farBack; x-- {
		if f := c.figure(c.Mentions[x].Figure); f.Report != p.report {
			break
		} else if personMonth(f) {
			number = f.ID
		}
	}
	if amount == 0 || number == 0 {
		return r, false
	}
	return Reading{Formula: "a/b", Operands: []FigureID{amount, number}}, true
}

// personMonth reports whether a figure counts the months of all heads.
func personMonth(f *Figure) bool { return f.Unit == "人月" || f.Unit == "人·月" }

// dailyAverage reads 次均 X 元，次均 N 天，日均 Y 元: what each came to over the days of each.
func (c *Content) dailyAverage(p *para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	amount, days := FigureID(0), FigureID(0)
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		switch {
		case y.Role != RoleLevel:
		case days == 0 && g.Dimension == numeral.Time && g.Unit == "天" && containsAny(y.Label, eachDays):
			days = g.ID
		case amount == 0 && y.Each && g.Dimension == f.Dimension:
			amount = g.ID
		}
	}
	if amount == 0 || days == 0 {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: f.ID, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "a/b", Operands: []FigureID{amount, days}}}})
	return true
}

// eachDays are words of how many days each took.
var eachDays = []string{"均", "每人", "每次"}

// firstMonths is how many months the words right before a monthly average spread it over:
// 按前 7 个月月均支出 X, 0 if they do not say.
func (c *Content) firstMonths(p *para, mi int) int {
	if mi == p.mentions[0] {
		return 0
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.figure(y.Figure)
	if f.Dimension != numeral.Months || f.Numeral.Decimals > 0 || p.markBetween(y.Pos, m.Pos) != 0 || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || !strings.HasSuffix(p.words(labelStart(p, y.Pos), y.Pos), "前") {
		return 0
	}
	if n := int(f.Value.IntPart()); 0 < n && n <= 12 {
		return n
	}
	return 0
}

// flowAverage is the reading of 领取待遇 N 人，人均支出 X as what the paragraph has told to be
// spent, or come in, over the one number of heads in the clause group.
func (c *Content) flowAverage(p *para, mi int, dims []numeral.Dimension) (r Reading, ok bool) {
	m := &c.Mentions[mi]
	measure := keyOf(p, m.labelFrom, m.labelTo).Measure
	if measure != Outlay && measure != Income || m.Depth > 0 {
		return r, false
	}
	heads, amount := FigureID(0), FigureID(0)
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		switch {
		case p.strongMark(y.Pos, m.Pos), y.Role != RoleLevel, f.Dimension == numeral.Money, heads != 0:
			return r, false
		case slices.Contains(dims, f.Dimension):
			heads = f.ID
		}
	}
	for x := mi - 1; heads != 0 && x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if !part(y) || f.Key.Measure != measure || f.Dimension != numeral.Money || f.Key.Mode == Planned || f.Key.Part || c.isPrior(f) {
			continue
		}
		if amount != 0 {
			return r, false
		}
		amount = f.ID
	}
	if heads == 0 || amount == 0 {
		return r, false
	}
	return Reading{Formula: "a/b", Operands: []FigureID{amount, heads}}, true
}

// visitsEach reads 门诊 N 人次，人均就诊 X 次: the visits right before over all those insured. Who
// is counted differs, so that it only verifies.
func (c *Content) visitsEach(p *para, mi int) bool {
	f := c.figure(c.Mentions[mi].Figure)
	x := c.nearestMate(p, mi)
	if x < 0 || f.Unit != "次" || !part(&c.Mentions[x]) || c.figure(c.Mentions[x].Figure).Dimension != numeral.Visits || p.strongMark(c.Mentions[x].Pos, c.Mentions[mi].Pos) {
		return false
	}
	key := Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Dimension: numeral.Persons}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: f.ID, Reach: ReachReport, Closed: Closed,
		Queries: []Query{{Formula: "a/b", HoldOnly: true, Wants: []Want{{Given: c.Mentions[x].Figure}, {Measures: measures(Enrolled), Label: "参保人数", Key: key, Earlier: true}}}}})
	return true
}
