package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Amounts for each: averages (人均, 次均), payable months, multiples, and
// standards times heads.

// products finds the derived amounts of a paragraph.
func (c *Content) products(p *para) {
	series := c.averageSeries(p)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		switch {
		case m.Role != RoleLevel, series[mi]:
		case m.Each && strings.Contains(m.Label, "日均") && c.dailyAverage(p, mi):
		case m.Each && strings.Contains(m.Label, "日均"):
			c.spread(p, mi, "365", "366")
		case m.Each && strings.Contains(m.Label, "月均") && f.Dimension != numeral.Money:
			c.spread(p, mi, "12")
		case f.Dimension == numeral.Score && m.Each, f.Dimension == numeral.Percent && m.Each:
			c.meanOfSeries(p, mi)
		case f.Dimension == numeral.Money && m.Each:
			c.average(p, mi)
		case f.Dimension == numeral.Money && f.Key.Each && m.Depth == 0 && strings.HasPrefix(m.Label, "每") && !c.isStandard(m):
			c.averageCount(p, mi) // 3.2 公里，投资 X，每公里投资 Y
		case m.Each && (f.Dimension == numeral.Visits || f.Dimension == numeral.Persons || f.Dimension == numeral.Count || f.Dimension == numeral.Area || f.Dimension == numeral.Length):
			c.averageCount(p, mi)
		case f.Dimension == numeral.Months:
			c.months(p, mi)
		case f.Dimension == numeral.Times:
			c.multiple(p, mi)
		}
	}
	c.standards(p)
	c.standardSeries(p)
	c.namedStandards(p)
	c.partStandards(p)
	c.extents(p)
	c.monthlyFees(p)
	c.raisedByStandard(p)
}

// averageOf maps the word of an average to what it is an average over.
var averageOf = []struct {
	word string
	dims []numeral.Dimension
}{
	{"每人次", []numeral.Dimension{numeral.Visits}}, {"人次均", []numeral.Dimension{numeral.Visits}}, {"次均", []numeral.Dimension{numeral.Visits, numeral.Count}},
	{"均次", []numeral.Dimension{numeral.Visits}}, {"例均", []numeral.Dimension{numeral.Visits, numeral.Count}}, {"户", []numeral.Dimension{numeral.Households, numeral.Count}}, {"亩", []numeral.Dimension{numeral.Area}},
	{"每家", []numeral.Dimension{numeral.Count}}, {"每件", []numeral.Dimension{numeral.Count}}, {"每个", []numeral.Dimension{numeral.Count}}, {"每台", []numeral.Dimension{numeral.Count}}, {"生均", []numeral.Dimension{numeral.Persons}}, {"人", []numeral.Dimension{numeral.Persons, numeral.Visits}}, {"件均", []numeral.Dimension{numeral.Count}}, {"职均", []numeral.Dimension{numeral.Persons}}, {"企均", []numeral.Dimension{numeral.Count, numeral.Households}}, {"床均", []numeral.Dimension{numeral.Count}},
	{"车均", []numeral.Dimension{numeral.Count}}, {"辆均", []numeral.Dimension{numeral.Count}}, {"村均", []numeral.Dimension{numeral.Count}}, {"校均", []numeral.Dimension{numeral.Count}}, {"场均", []numeral.Dimension{numeral.Count}}, {"班均", []numeral.Dimension{numeral.Count}}, {"台均", []numeral.Dimension{numeral.Count}},
}

// setFor begin the words behind an amount for each that is set, and not worked out.
var setFor = []string{"标准", "的标准", "的补助标准", "的补贴标准", "的定额", "定额"}

// average reads 次均 X 元: an amount over a number of heads.
func (c *Content) average(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	word, stem := "", strings.Builder{}
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind == lexTerm && x.term.Class == Average {
			word = x.term.Word
			continue
		}
		if x.kind == lexText || x.kind == lexTerm && x.term.Class == Noun {
			stem.WriteString(p.sub(x.from, x.to))
		}
	}
	if (strings.Contains(m.Label, "每月") || strings.Contains(word, "月") && hasAnyPrefix(p.words(m.labelFrom, m.labelTo), []string{"折合", "折算"})) && mi > p.mentions[0] && c.Mentions[mi-1].Each && c.figure(c.Mentions[mi-1].Figure).Dimension == f.Dimension {
		// 人均 X 元，折合每月 Y 元
		n := 12
		if q := c.Reports[p.report-1].Months(f.Key.Period, c.periodAbove(p)); q != nil {
			n = q[0]
		}
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a/" + itoa(n), Operands: []FigureID{c.Mentions[mi-1].Figure}}}})
		return
	}
	if m.Depth > 0 && strings.Contains(word, "月") && mi > p.mentions[0] && p.bracketBehind(c.Mentions[mi-1].Pos, m.Pos) && c.figure(c.Mentions[mi-1].Figure).Dimension == numeral.Money && !strings.Contains(c.Mentions[mi-1].Label, "月") {
		// 平均工资 72000 元（月平均 6000 元）
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a/12", Operands: []FigureID{c.Mentions[mi-1].Figure}}}})
		return
	}
	if strings.Contains(word, "月") && !strings.Contains(word, "人") {
		c.monthly(p, mi)
		return
	}
	if r, ok := c.personMonths(p, mi, word); ok {
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSection, Closed: Closed, Readings: []Reading{r}})
		return
	}
	if containsAny(p.words(m.labelFrom, m.Pos), []string{"最高", "最低"}) || strings.Contains(word, "日") || c.isStandard(m) && basisOf(f, m.Label).month || f.Approximate == "以上" || f.Approximate == "以下" {
		return // an average over time, what each gets in a month, a limit, or what one of many got
	}
	if hasAnyPrefix(m.After, setFor) {
		if name, ok := strings.CutSuffix(m.Label, "均"); ok && name != "" {
			m.Label, m.Each = "每"+name, false // 按户均 X 元的标准: a standard
		}
		return
	}
	monthly := strings.Contains(word, "月") // 月人均: whose months are not known for sure
	var dims []numeral.Dimension
	if word == "平均" || word == "平均每人" {
		if i := strings.Index(m.Label, "每"); i >= 0 {
			word = m.Label[i:]
		}
	}
	for _, a := range averageOf {
		if strings.Contains(word, a.word) {
			dims = a.dims
			break
		}
	}
	if b := basisOf(f, m.Label); dims == nil && b.thing != "" && !b.month && !b.day && !b.other && c.averageOver(p, mi, b) {
		return
	}
	if dims == nil && strings.HasSuffix(word, "均") {
		dims = []numeral.Dimension{numeral.Count} // 条均, 笔均
	}
	if word == "年均" {
		c.yearly(p, mi)
		return
	}
	if !monthly && (m.Depth > 0 && c.averageInBracket(p, mi, dims) || c.averageAhead(p, mi, dims)) {
		return
	}
	key := Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Account: f.Key.Account, Period: f.Key.Period}
	name := stem.String()
	if strings.HasPrefix(name, "每") {
		name = ""
	}
	if name != "" && len([]rune(name)) <= 2 && mi > p.mentions[0] {
		name = c.figure(c.Mentions[mi-1].Figure).Name // 享受 A 补贴 N 人，人均 X 元
		for x := range c.clauseMates(p, mi) {
			if c.Mentions[x].Role == RoleLevel {
				g := c.figure(c.Mentions[x].Figure)
				if w := c.Figure(c.partOf[g.ID]); w != nil && g.Key.Part && c.closesList(p, x, mi) {
					g = w // 投资 W，其中 A a、B b，户均 Y 元
				}
				name = g.Name // 退回 N 万元，增长 X%，户均 Y 元
				break
			}
		}
	}
	num := Want{Label: name, Key: key}
	num.Key.Dimension = numeral.Money
	fr := Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSection, Closed: Closed}
	dims = c.presentFirst(p, mi, dims)
	if strings.Contains(word, "户") && !c.householdsCounted(p, mi) {
		dims = []numeral.Dimension{numeral.Households}
	}
	for _, d := range dims {
		den := Want{Label: name, Key: key}
		den.Key.Dimension = d
		q := Query{Formula: "a/b", Wants: []Want{num, den}}
		if monthly {
			q.Formula, q.HoldOnly = "a/b/12", true
			for _, n := range c.Reports[p.report-1].Months(f.Key.Period, c.periodAbove(p)) {
				part := q
				if part.Formula = "a/b/" + itoa(n); f.Key.Measure == Outlay {
					part.Wants = []Want{{Measures: measures(Outlay), Key: num.Key, Sentence: true}, {Label: "享受待遇", Key: den.Key, Earlier: true}}
				}
				fr.Queries = append(fr.Queries, part)
			}
		}
		fr.Queries = append(fr.Queries, q)
	}
	if a, b, _ := c.averaged(p, mi, dims); b >= 0 && monthly && c.figure(c.Mentions[b].Figure).Dimension == numeral.Visits && strings.Contains(c.Mentions[b].Label, "累计") {
		// 累计保障 N 人次，支出 X，月人均 Y: each was counted every month.
		fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}}}
		fr.Queries = nil
	} else if a, b, only := c.averaged(p, mi, dims); b >= 0 && !monthly {
		// A bare 人均 behind one amount and one number of heads is of them.
		s := stem.String()
		sure := only && (s == "" || strings.HasSuffix(c.Mentions[a].Label, s) || strings.Contains(c.Mentions[b].Label, s))
		fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}, Weak: !sure}}
	} else if a, b := c.averagedWholes(p, mi, dims); a >= 0 && !monthly {
		fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}}}
		fr.Queries = nil
	} else if n := c.countedWhole(p, mi, dims); n >= 0 && !monthly {
		fr.Queries = []Query{{Formula: "a/b", Wants: []Want{num, {Given: c.Mentions[n].Figure}}}}
	}
	if r, ok := c.namedAverage(p, mi, dims); ok && !monthly {
		fr.Readings = append([]Reading{r}, fr.Readings...)
	} else if r, ok := c.flowAverage(p, mi, dims); ok && !monthly {
		fr.Readings = append([]Reading{r}, fr.Readings...)
	}
	if c.averagesBeside(p, mi) {
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = true
		}
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	c.overThings(word, &fr)
	if len(fr.Queries)+len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// averagedThings are the words of averages over things that are counted in 个, 座 or 辆 like
// many others, with the words that name the things.
var averagedThings = map[string][]string{"村均": {"村"}, "校均": {"校", "学"}, "车均": {"车", "辆"}, "班均": {"班"}, "台均": {"台"}, "场均": {"场"}}

// overThings leaves the readings of such an average over other things out; where the things
// are looked for, what is found only verifies.
func (c *Content) overThings(word string, fr *Frame) {
	things := averagedThings[word]
	if things == nil {
		return
	}
	fr.Readings = slices.DeleteFunc(fr.Readings, func(r Reading) bool {
		if len(r.Operands) != 2 {
			return false
		}
		f := c.figure(r.Operands[1])
		said := f.Unit + f.Name
		if m := c.mentionOf(f.ID); m != nil {
			said += m.After
		}
		return !containsAny(said, things)
	})
	for i := range fr.Queries {
		fr.Queries[i].HoldOnly = true
	}
}

// countedWhole is the number that an average comes back to past its parts, -1 if
// there is none: 改造 N 户，其中甲 …，乙 …，户均 Y 元.
func (c *Content) countedWhole(p *para, mi int, dims []numeral.Dimension) int {
	parts := false
	for x := range c.clauseMates(p, mi) {
		g := c.figure(c.Mentions[x].Figure)
		switch {
		case !slices.Contains(dims, g.Dimension) || c.Mentions[x].Role != RoleLevel:
			return -1
		case g.Key.Part:
			parts = true
		case g.Key.Whole && parts:
			return x
		default:
			return -1
		}
	}
	return -1
}

// averagedWholes are the amount and the number that an average behind ； comes
// back to, past their parts: 赔付 N 人次、X 万元，其中甲 …，乙 …；次均 Y 元.
func (c *Content) averagedWholes(p *para, mi int, dims []numeral.Dimension) (amount, number int) {
	amount, number = -1, -1
	f := c.figure(c.Mentions[mi].Figure)
	parts := false
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		switch {
		case y.Role != RoleLevel || y.Each || g.Key.Each:
		case g.Key.Part:
			parts = true
		case g.Dimension == f.Dimension && g.Key.Whole:
			if amount >= 0 {
				return -1, -1
			}
			amount = x
		case slices.Contains(dims, g.Dimension) && g.Key.Whole:
			if number >= 0 {
				return -1, -1
			}
			number = x
		}
	}
	if !parts || amount < 0 || number < 0 {
		return -1, -1
	}
	return amount, number
}

// spread reads 全年 X，日均 Y, 月均 Y: X over the days or months of a year. Those that
// were counted need not be all, so that it only verifies.
func (c *Content) spread(p *para, mi int, parts ...string) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if g := c.figure(y.Figure); y.Role == RoleLevel && !y.Each && g.Dimension == f.Dimension && g.Unit == f.Unit {
			fr := Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen}
			for i, n := range parts {
				fr.Readings = append(fr.Readings, Reading{Formula: "a/" + n, Operands: []FigureID{y.Figure}, HoldOnly: true, Weak: i > 0})
			}
			c.Frames = append(c.Frames, fr)
			return
		}
	}
}

// averaged are the amount and the number right before an average in its clause
// group: 接待费 6 万元，接待 720 人次，人均 X 元; N 家退回 X 万元，户均 Y 元. Only tells
// whether the group has no other.
func (c *Content) averaged(p *para, mi int, dims []numeral.Dimension) (amount, number int, only bool) {
	amount, number, only = -1, -1, true
	f := c.figure(c.Mentions[mi].Figure)
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if p.strongMark(y.Pos, c.Mentions[mi].Pos) {
			break
		}
		switch {
		case y.Role != RoleLevel && !(y.Role == RoleLimit && g.Key.Part) || y.Each || g.Key.Each || reference(y):
		case amount < 0 && g.Dimension == f.Dimension:
			amount = x
		case number < 0 && slices.Contains(dims, g.Dimension):
			number = x
			if w := c.wholeOfList(p, x); w >= 0 && amount == x+1 {
				number = w // 共 N 户，第一批 n 户，第二批 m 户，资金 X，户均 Y
			}
		case x == number || number >= 0 && c.partOf[g.ID] == c.Mentions[number].Figure:
		case g.Dimension == f.Dimension || slices.Contains(dims, g.Dimension):
			only = false
		}
	}
	if amount < 0 || number < 0 {
		return -1, -1, false
	}
	return amount, number, only
}

// measuredBefore reports whether what there was of the kind of mention mi in its clause
// group bears the name: 管护面积 X 亩 … 人均管护面积.
func (c *Content) measuredBefore(p *para, mi int, name string) bool {
	for x := range c.clauseMates(p, mi) {
		if y := &c.Mentions[x]; y.Role == RoleLevel && !y.Each && c.figure(y.Figure).Dimension == c.figure(c.Mentions[mi].Figure).Dimension {
			return len([]rune(name)) >= 2 && strings.Contains(y.Label, string([]rune(name)[:2]))
		}
	}
	return false
}

// wholeOfList is the whole in its sentence of which mention x and the one right before
// it are parts, -1.
func (c *Content) wholeOfList(p *para, x int) int {
	whole := c.partOf[c.Mentions[x].Figure]
	if whole == 0 || x == p.mentions[0] || c.partOf[c.Mentions[x-1].Figure] != whole {
		return -1
	}
	w := c.mentionIndex(whole)
	if w < p.mentions[0] || w > x || p.lex[c.Mentions[w].Pos].sentence != p.lex[c.Mentions[x].Pos].sentence || !c.sameSort(w, x) {
		return -1
	}
	return w
}

// averageCount reads 培训 900 人次，平均每期 30 人次.
func (c *Content) averageCount(p *para, mi int) {
	m := &c.Mentions[mi]
	b := basisOf(c.figure(m.Figure), m.Label)
	if strings.HasPrefix(m.Label, "人均") && c.visitsEach(p, mi) {
		return
	}
	for _, w := range []string{"户均", "人均", "场均", "期均", "班均", "校均", "村均", "馆均", "院均"} {
		if name, what, ok := strings.Cut(m.Label, w); ok && b.thing == "" && (what == "" || w == "人均" && name == "") {
			b.add([]rune(w)[:1]) // 人均管护面积
			if d := c.figure(m.Figure).Dimension; (d == numeral.Area || d == numeral.Length) && !c.measuredBefore(p, mi, what) {
				return
			}
		}
	}
	if b.thing != "" && !b.month && !b.day {
		c.averageOver(p, mi, b)
	}
}

// averageOver relates an average to what is counted in its sentence over what
// it was counted in, by the thing that its 每 names. It reports whether both
// stand there.
func (c *Content) averageOver(p *para, mi int, b basis) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	amount, number := -1, -1
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if y.Role != RoleLevel || y.Each || p.strongMark(y.Pos, m.Pos) {
			continue
		}
		same := g.Dimension == f.Dimension && (g.Unit == f.Unit || strings.HasSuffix(g.Unit, f.Unit)) // 检查 4000 家次，每家 2 次
		switch {
		case number < 0 && !g.Key.Part && (g.Dimension != f.Dimension || !same) && b.counts(g, y.Label+y.After):
			number = x
		case amount < 0 && same && !g.Key.Part:
			amount = x
		}
	}
	far := amount >= 0 && number < 0
	if far {
		number = c.onlyCounted(p, mi, b)
	}
	if amount < 0 || number < 0 {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "a" + strings.Replace(b.perUnit(), "/", "*", 1) + "/b", Operands: []FigureID{c.Mentions[amount].Figure, c.Mentions[number].Figure}, Weak: far}}})
	return true
}

// onlyCounted is the one number of an average's things in its sentence, plans aside, -1 if
// there are none or several: 硬化道路 A 公里；投资 X 万元，每公里 Y 万元.
func (c *Content) onlyCounted(p *para, mi int, b basis) int {
	found := -1
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if y.Each || y.Role != RoleLevel || c.isPlan(y.Figure) || g.Key.Part || !b.counts(g, y.Label+y.After) || g.Dimension == c.figure(c.Mentions[mi].Figure).Dimension {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}

// yearly reads 三年累计 X，年均 Y: a total over the years that its words count.
func (c *Content) yearly(p *para, mi int) {
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if y.Role != RoleLevel || c.figure(y.Figure).Dimension != c.figure(c.Mentions[mi].Figure).Dimension {
			continue
		}
		for i := y.labelFrom; i < y.labelTo; i++ {
			if z := &p.lex[i]; z.kind == lexNumber && z.to < p.text.Len() && (p.text.Runes[z.to] == '年' || z.num.HasUnit && p.text.Runes[z.to-1] == '年') && z.num.Raw.IntPart() > 1 {
				c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
					Readings: []Reading{{Formula: "a/" + itoa(int(z.num.Raw.IntPart())), Operands: []FigureID{y.Figure}}}})
			}
		}
		return
	}
}

// presentFirst puts the dimension that the sentence prints before the others.
func (c *Content) presentFirst(p *para, mi int, dims []numeral.Dimension) []numeral.Dimension {
	for x := range c.clauseMates(p, mi) {
		for i, d := range dims {
			if c.figure(c.Mentions[x].Figure).Dimension == d {
				out := append([]numeral.Dimension{d}, dims[:i]...)
				return append(out, dims[i+1:]...)
			}
		}
	}
	return dims
}

// lasting are words of how long what is left will last.
var lasting = []string{"支付", "支配", "支撑", "保证支出", "备付", "维持"}

// warningLines follow a figure that others are held against: 6 个月的预警线.
var warningLines = []string{"警戒", "预警", "底线", "标准", "要求", "规定"}

// months reads 可支付 X 个月: what is left over what is spent in a month.
func (c *Content) months(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	w := p.words(sentenceStart(p, m.Pos), m.Pos)
	if containsAny(m.After, warningLines) {
		return // 高于 6 个月或 3 个月的预警线
	}
	if !containsAny(w, lasting) && !(containsAny(m.Label, []string{"相当于", "够", "可供", "可保障", "满足"}) && containsAny(m.After, []string{"支出", "支付", "开支", "发放"})) {
		return
	}
	key := Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Account: f.Key.Account, Dimension: numeral.Money}
	if key.Account == NoAccount {
		// 统筹基金累计结余仍可保证…: the account may stand earlier in the sentence.
		key.Account = accountBefore(p, m)
	}
	n := 12
	if q := c.Reports[p.report-1].Months(f.Key.Period, c.periodAbove(p)); q != nil {
		n = q[0]
	}
	formulas := []string{"a/(b/12)"}
	if n != 12 {
		formulas = []string{"a/(b/" + itoa(n) + ")", "a/(b/12)"}
	}
	fr := Frame{Kind: KindProduct, Rule: "derived/payable-months", Claim: m.Figure, Reach: ReachSection, Closed: Closed}
	for x := mi - 1; x >= p.mentions[0] && x >= mi-3; x-- {
		y := &c.Mentions[x]
		if y.Each && strings.Contains(y.Label, "月均") && p.lex[y.Pos].sentence >= p.lex[m.Pos].sentence-1 {
			// The monthly outlay is printed: it is the divisor.
			fr.Queries = []Query{{Formula: "a/b", Wants: []Want{{Measures: []Measure{CarryOver, Residual}, Key: key}, {Given: y.Figure}}}}
			c.Frames = append(c.Frames, fr)
			return
		}
	}
	deducted := containsAny(m.Label, []string{"扣除", "剔除"}) // 扣除个人账户后可支付 X 个月
	for _, formula := range formulas {
		fr.Queries = append(fr.Queries, Query{Formula: formula, HoldOnly: deducted, Wants: []Want{
			{Measures: []Measure{CarryOver}, Key: key},
			{Measures: []Measure{Outlay}, Key: key},
		}})
	}
	c.Frames = append(c.Frames, fr)
}

func accountBefore(p *para, m *Mention) Account {
	for i := m.Pos; i >= 0 && p.lex[i].sentence == p.lex[m.Pos].sentence; i-- {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Account != NoAccount && x.depth <= p.lex[m.Pos].depth {
			// Only where it governs the clause: right before 累计结余 or 可支付.
			if i+1 < len(p.lex) && p.lex[i+1].kind == lexTerm && (p.lex[i+1].term.Measure == CarryOver || p.lex[i+1].term.Measure == Months || p.lex[i+1].term.Measure == Surplus) {
				return x.term.Account
			}
		}
	}
	return NoAccount
}

// multiple reads A 是 B 的 X 倍.
func (c *Content) multiple(p *para, mi int) {
	m := &c.Mentions[mi]
	if c.multipleOf(p, mi) {
		return
	}
	at := -1
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && (x.term.Word == "是" || x.term.Word == "为" || x.term.Word == "相当于" || x.term.Word == "达" || x.term.Word == "达到") {
			at = i
			break
		}
	}
	if at < 0 {
		return
	}
	a, b := label(p, m.labelFrom, at), label(p, at+1, m.labelTo)
	if a == "" {
		// 由 X 增加到 Y，为…的 N 倍
		cur, base, _ := c.subject(p, mi, func(g *Figure) bool { return g.Dimension != numeral.Percent && g.Dimension != numeral.Times })
		if base < 0 && len([]rune(b)) >= 2 {
			// 净收益 X，为年付息额的 N 倍: the figure before it over the one named.
			if n := c.nearestMate(p, mi); n >= 0 && c.Mentions[n].Role == RoleLevel {
				fr := Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
					Queries: []Query{{Formula: "a/b", Wants: []Want{{Given: c.Mentions[n].Figure}, {Label: b, Key: keyOf(p, at+1, m.labelTo), Earlier: true, Like: 1}}}}}
				if n > p.mentions[0] {
					// 追回 Y，罚款 X，为违规金额的 N 倍: perhaps of what stands right before
					if y := &c.Mentions[n-1]; (part(y) || y.Role == RoleAdjust) && c.sameSort(n-1, n) && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence {
						fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[n].Figure, y.Figure}, HoldOnly: true}}
					}
				}
				c.Frames = append(c.Frames, fr)
			}
			return
		}
		if cur >= 0 && base >= 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[cur].Figure, c.Mentions[base].Figure}}}})
		}
		return
	}
	if b == "" {
		return
	}
	if c.averageTimes(p, mi, a, b) {
		return
	}
	ka, kb := keyOf(p, m.labelFrom, at), keyOf(p, at+1, m.labelTo)
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
		Queries: []Query{{Formula: "a/b", Wants: []Want{
			{Measures: measures(ka.Measure), Key: ka, Label: a, Earlier: true},
			{Measures: measures(kb.Measure), Key: kb, Label: b, Earlier: true, Like: 1}}}}})
}

// multipleOf reads A X，是 B Y 的 N 倍 where both figures are printed.
func (c *Content) multipleOf(p *para, mi int) bool {
	m := &c.Mentions[mi]
	b := c.ofFigure(p, mi)
	if b < 0 {
		return false
	}
	w := &c.Mentions[b]
	leads := false
	for i := w.labelFrom; i < w.labelTo; i++ {
		x := &p.lex[i]
		leads = leads || x.kind == lexTerm && (x.term.Class == Share || x.term.Class == Level)
	}
	if !leads {
		return false
	}
	for a := range c.clauseMates(p, mi) {
		x, y := c.figure(c.Mentions[a].Figure), c.figure(w.Figure)
		if a == b || !sameKind(x, y) || x.Unit != y.Unit {
			continue
		}
		if c.Mentions[a].Role != RoleLevel {
			return false
		}
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{x.ID, y.ID}}}})
		return true
	}
	return false
}

// monthly reads 月均支出 X: the outlay of the period over its months.
func (c *Content) monthly(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	key := Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Account: f.Key.Account, Dimension: numeral.Money}
	fr := Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSection, Closed: Closed}
	months := []string{"12"}
	if n := c.firstMonths(p, mi); n != 0 {
		fr.Queries = append(fr.Queries, Query{Formula: "a/" + itoa(n), Wants: []Want{{Measures: []Measure{Outlay, Reimbursed}, Key: key}}})
		c.Frames = append(c.Frames, fr)
		return
	}
	for _, x := range c.Reports[p.report-1].Months(f.Key.Period, c.periodAbove(p)) {
		months = append([]string{itoa(x)}, months...)
	}
	measure := f.Key.Measure
	if measure == NoMeasure {
		measure = Outlay
	}
	for _, n := range months {
		fr.Queries = append(fr.Queries, Query{Formula: "a/" + n, Wants: []Want{{Measures: measures(measure), Key: key}}})
	}
	c.Frames = append(c.Frames, fr)
}

// Months is the number of months that a figure's own period, or else its
// report's title, covers, where that is not a year.
func (r *Report) Months(own, title Period) []int {
	for _, p := range []Period{own, title} {
		if p.To > 0 && p.From > 0 && p.To-p.From+1 < 12 && (p.From == 1 || p.To-p.From == 2) {
			return []int{p.To - p.From + 1}
		}
	}
	return nil
}

// periodAbove is the period that the report's title names.
func (c *Content) periodAbove(p *para) Period { return c.Reports[p.report-1].Stretch() }

// Stretch is the period that a report's title names.
func (r *Report) Stretch() Period {
	switch {
	case strings.Contains(r.Title, "上半年"):
		return Period{From: 1, To: 6}
	case strings.Contains(r.Title, "前三季度"):
		return Period{From: 1, To: 9}
	}
	return periodIn(r.Title)
}

// headRatio reads 在职退休比为 2.57: those in work over those retired.
func (c *Content) headRatio(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.None || m.Role != RoleLevel || !dependency(m.Label) {
			continue
		}
		if c.isPrior(f) || containsAny(m.Label, []string{"由", "从"}) {
			// 在职退休比由上年的 3.14 降至 3.09: the ratio is what it came to.
			to := c.cameTo(p, mi)
			if to < 0 {
				continue
			}
			m = &c.Mentions[to]
		}
		if a, b := c.counted(p, mi, "在职", "退休"), c.counted(p, mi, "退休", "在职"); a != 0 && b != 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/dependency", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{a, b}}}})
			continue
		}
		w := func(s string) Want { return Want{Label: s, Key: Key{Dimension: numeral.Persons}, Earlier: true} }
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/dependency", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
			Queries: []Query{{Formula: "a/b", Wants: []Want{w("在职"), w("退休")}}}})
	}
}

// cameTo is the figure that 由 X 降至 Y leads to, -1 if the sentence has none.
func (c *Content) cameTo(p *para, mi int) int {
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1] && x <= mi+2; x++ {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
			break
		}
		if j := p.before(y.Pos); j >= 0 && p.lex[j].kind == lexTerm && p.lex[j].term.Class == Level && len(p.lex[j].term.Word) > 3 {
			return x
		}
	}
	return -1
}

// dependency reports whether a label names the ratio of those in work to those
// retired.
func dependency(label string) bool {
	return containsAny(label, []string{"职退比", "抚养比", "赡养比", "负担比"}) || strings.Contains(label, "在职") && strings.Contains(label, "退休") && strings.Contains(label, "比")
}

// counted is the number of heads before mi in its sentence whose label names
// one thing and not the other, 0 if there is none.
func (c *Content) counted(p *para, mi int, name, other string) FigureID {
	for x := range c.clauseMates(p, mi) {
		m := &c.Mentions[x]
		if c.figure(m.Figure).Dimension == numeral.Persons && m.Role == RoleLevel && strings.Contains(m.Label, name) && !strings.Contains(m.Label, other) {
			return m.Figure
		}
	}
	return 0
}

// underway are words of what is not done yet.
var underway = []string{"尚在", "正在", "在办", "在建", "待办", "未办结", "尚未", "未完工", "未开工"}

// countedOn reports whether the sentence goes on from the i-th mention to another number of
// the same things: 在建 6 个，4 个尚未启动.
func (c *Content) countedOn(p *para, i int) bool {
	if i+1 >= len(p.mentions) {
		return false
	}
	m, n := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i+1]]
	return part(n) && c.sameSort(p.mentions[i], p.mentions[i+1]) && p.lex[n.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(m.Pos, n.Pos)
}

// begun are words of works that have begun, whether they are done or not.
var begun = []string{"开工", "启动", "动工", "立项"}

// unfinished reads N 项，完成 M 项 … 未完成 K 项: what is left of a count.
func (c *Content) unfinished(p *para) {
	for i := 2; i < len(p.mentions); i++ {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		rest := strings.HasPrefix(m.Label, "其余") || strings.HasPrefix(m.Label, "剩余")
		if f.Dimension != numeral.Count || m.Role != RoleLevel || c.inList(f.ID) || !strings.Contains(m.Label, "未完成") && !strings.Contains(m.Label, "未达标") && !containsAny(p.words(m.labelFrom, m.Pos), underway) && !strings.HasPrefix(m.After, "未") && !rest {
			continue
		}
		var two []FigureID
		for j := i - 1; j >= 0 && len(two) < 3; j-- {
			y := &c.Mentions[p.mentions[j]]
			g := c.figure(y.Figure)
			if p.lex[y.Pos].sentence < p.lex[m.Pos].sentence-1 {
				break
			}
			if g.Dimension == numeral.Count && g.Unit == f.Unit && c.whole(y) && !c.inList(y.Figure) {
				two = append(two, y.Figure)
			}
		}
		third := len(two) == 3 && c.mentionOf(two[2]).Para == m.Para && p.lex[c.mentionOf(two[2]).Pos].sentence == p.lex[m.Pos].sentence
		if two = two[:min(len(two), 2)]; len(two) == 0 {
			continue
		}
		if len(two) == 2 && rest {
			done := c.mentionOf(two[0])
			if done == nil || !containsAny(done.Label, []string{"已", "完"}) || done.afterOpener >= 0 {
				continue // one of several parts
			}
		}
		if done := c.mentionOf(two[0]); containsAny(done.Label, begun) && !strings.Contains(p.words(m.labelFrom, m.Pos), "未") {
			continue // 已开工 18 个、在建 12 个: of those begun
		}
		if len(two) == 2 {
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a-b", Operands: []FigureID{two[1], two[0]}, HoldOnly: third || c.countedOn(p, i)}}}) // 共 20 个，已开工 18 个，已竣工 12 个，未开工 2 个
		}
	}
}
