package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Amounts for each: averages (人均, 次均), and what else is derived from amounts and
// numbers.

// products finds the derived amounts of a paragraph.
func (c *Content) products(p *para) {
	series := c.averageSeries(p)
	priced := c.bracketPrices(p)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		switch {
		case f.Dimension == numeral.Percent && m.Role == RoleRate && strings.Contains(m.Label, "平均") && !series[mi]:
			c.meanOfSeries(p, mi)
		case m.Role != RoleLevel, series[mi], priced[mi]:
		case f.Dimension == numeral.Months:
			c.months(p, mi) // 按月均支出水平可支付 X 个月, too
		case m.Each && strings.Contains(m.Label, "日均") && c.dailyAverage(p, mi):
		case m.Each && containsAny(m.Label, byTheDay) && f.Dimension != numeral.PerHead:
			c.spread(p, mi, "365", "366")
		case m.Each && containsAny(m.Label, byTheMonth) && f.Dimension != numeral.Money && f.Dimension != numeral.PerHead:
			c.spread(p, mi, "12")
		case m.Each && containsAny(m.Label, byTheYear) && f.Dimension != numeral.Money && f.Dimension != numeral.PerHead:
			c.yearly(p, mi)
		case f.Dimension == numeral.Score && m.Each, f.Dimension == numeral.Percent && m.Each:
			c.meanOfSeries(p, mi)
		case f.Dimension == numeral.Money && m.Each && c.perHundred(p, mi):
		case f.Dimension == numeral.Money && m.Each:
			c.average(p, mi)
		case f.Dimension == numeral.Money && f.Key.Each && m.Depth == 0 && hasAnyPrefix(m.Label, []string{"每", "单"}) && (!c.isStandard(m) || workedOut(p.words(labelStart(p, m.Pos), m.Pos)) || c.comesBehind(p, mi)):
			if c.comesBehind(p, mi) {
				f.rounded()
			}
			c.averageCount(p, mi) // 3.2 公里，投资 X，每公里投资 Y
		case f.Dimension == numeral.Money && f.Key.Each && m.Depth == 0 && strings.HasPrefix(m.Label, "每") && c.itemAverage(p, mi, basisOf(f, m.Label)):
		case f.Dimension == numeral.Time && hasAnySuffix(m.Label, stays) && (m.Each || strings.Contains(m.Label, "平均")):
			c.stay(p, mi)
		case f.Dimension == numeral.PerHead && (m.Each || hasAnySuffix(p.words(labelStart(p, m.Pos), m.Pos), workedOutBy)):
			c.averagePrinted(p, mi)
		case !m.Each && strings.HasPrefix(m.Label, "每") && f.Numeral.Decimals > 0 && (counted(f) || f.Dimension == numeral.Weight || f.Dimension == numeral.Length || f.Dimension == numeral.Area || f.Dimension == numeral.Time): // 洒水 X 吨，每架次 7.94 吨: no norm
			c.averageCount(p, mi)
		case m.Each && (f.Dimension == numeral.Time || f.Dimension == numeral.Households || f.Dimension == numeral.Visits || f.Dimension == numeral.Persons || f.Dimension == numeral.Count || f.Dimension == numeral.Area || f.Dimension == numeral.Length || f.Dimension == numeral.Weight):
			c.averageCount(p, mi)
		case f.Dimension == numeral.Times:
			c.multiple(p, mi)
		}
	}
	c.standards(p)
	c.standardSeries(p)
	c.classLists(p)
	c.classAmounts(p)
	c.classStandards(p)
	c.namedStandards(p)
	c.partStandards(p)
	c.ownedStandards(p)
	c.standardsByName(p)
	c.standardsOneByOne(p)
	c.extents(p)
	c.monthlyFees(p)
	c.yearStandards(p)
	c.dueByStandard(p)
	c.raisedByStandard(p)
	c.productsOut(p)
	c.countedEach(p)
	c.leverage(p)
}

// What averages over stretches of time are called.
var (
	byTheDay   = []string{"日均", "平均每天", "平均每日", "每天平均", "每日平均"}
	byTheMonth = []string{"月均", "平均每月", "每月平均", "平均每个月"}
	byTheYear  = []string{"年均", "平均每年", "每年平均"}
)

// averageOf maps the word of an average to what it is an average over.
var averageOf = []struct {
	word string
	dims []numeral.Dimension
}{
	{"每人次", []numeral.Dimension{numeral.Visits}}, {"人次均", []numeral.Dimension{numeral.Visits}}, {"次均", []numeral.Dimension{numeral.Visits, numeral.Count}},
	{"均次", []numeral.Dimension{numeral.Visits}}, {"例均", []numeral.Dimension{numeral.Visits, numeral.Count}}, {"户", []numeral.Dimension{numeral.Households, numeral.Count}}, {"亩", []numeral.Dimension{numeral.Area}},
	{"每家", []numeral.Dimension{numeral.Count}}, {"每件", []numeral.Dimension{numeral.Count}}, {"每个", []numeral.Dimension{numeral.Count}}, {"每台", []numeral.Dimension{numeral.Count}}, {"生均", []numeral.Dimension{numeral.Persons}}, {"人", []numeral.Dimension{numeral.Persons, numeral.Visits}}, {"件均", []numeral.Dimension{numeral.Count}}, {"案均", []numeral.Dimension{numeral.Count}}, {"职均", []numeral.Dimension{numeral.Persons}}, {"企均", []numeral.Dimension{numeral.Count, numeral.Households}}, {"床均", []numeral.Dimension{numeral.Count}},
	{"车均", []numeral.Dimension{numeral.Count}}, {"辆均", []numeral.Dimension{numeral.Count}}, {"村均", []numeral.Dimension{numeral.Count}}, {"校均", []numeral.Dimension{numeral.Count}}, {"场均", []numeral.Dimension{numeral.Count}}, {"班均", []numeral.Dimension{numeral.Count}}, {"台均", []numeral.Dimension{numeral.Count}},
}

// surveyed are words of averages that statistics find in samples, and no report divides:
// 农村居民人均可支配收入 X 元.
var surveyed = []string{"可支配收入", "纯收入", "消费支出", "生产总值"}

// spendings are the words behind 人均 that say no more than that money was spent.
var spendings = []string{"投入", "投资", "支出", "补助", "补贴", "资金", "经费", "成本", "费用", "受益", "获益", "受惠", "支付", "报销", "补偿", "救助"}

// spendable reports whether an amount is what was granted, came or was spent.
func (c *Content) spendable(id FigureID) bool {
	switch c.figure(id).Key.Measure {
	case Budget, Received, Outlay, Investment, Reimbursed:
		return true
	}
	return false
}

// setFor begin the words behind an amount for each that is set, and not worked out.
var setFor = []string{"标准", "的标准", "补助标准", "补贴标准", "筹资标准", "的补助标准", "的补贴标准", "的筹资标准", "的定额", "定额"}

// inOneClause reports whether an amount and a number of heads stand in one clause, right before the clause of what
// each got: 支付 43 名人员医疗费 X 万元，人均 Y 万元.
func (c *Content) inOneClause(p *para, a, b, mi int) bool {
	first, last := min(a, b), max(a, b)
	return first >= p.mentions[0] && last == mi-1 && first == mi-2 && p.markBetween(c.Mentions[first].Pos, c.Mentions[last].Pos) == 0 && p.markBetween(c.Mentions[last].Pos, c.Mentions[mi].Pos) == '，'
}

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
	if word == "每人次" && !strings.Contains(m.Label, "平均") && c.amountFollows(p, mi) {
		m.Each = false // 专家 26 人次，每人次劳务费 800 元，支付 X: a standard
		f.Key.Each = true
		return
	}
	if r, ok := c.feeAverage(p, mi); ok {
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed, Readings: []Reading{r}})
		return
	}
	if r, ok := c.personMonths(p, mi, word); ok {
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSection, Closed: Closed, Readings: []Reading{r}})
		return
	}
	if r, ok := c.monthAverage(p, mi, word); ok {
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed, Readings: []Reading{r}})
		return
	}
	if containsAny(p.words(m.labelFrom, m.Pos), []string{"最高", "最低"}) || strings.Contains(word, "日") || c.isStandard(m) && basisOf(f, m.Label).month || f.Approximate == "以上" || f.Approximate == "以下" {
		return // an average over time, what each gets in a month, a limit, or what one of many got
	}
	if name, ok := strings.CutPrefix(m.Label, "人均"); ok && hasAnySuffix(name, []string{"标准", "定额"}) {
		m.Label, m.Each = "每人"+name, false // 人均筹资标准 X 元: set, not worked out
		if f.Numeral.Decimals == 0 && f.Numeral.PowerTen.Equal(decOne) && f.Approximate == "" {
			f.Interval = numeral.Exactly(f.Value)
		}
		return
	}
	if hasAnyPrefix(m.After, setFor) {
		if name, ok := strings.CutSuffix(m.Label, "均"); ok && name != "" {
			if of, ok := strings.CutPrefix(name, "年"); ok && of != "" {
				name = of + "每年" // 按年人均 X 元的标准
			} else if of, ok := strings.CutPrefix(name, "月"); ok && of != "" {
				name = of + "每月"
			}
			m.Label, m.Each = "每"+name, false // 按户均 X 元的标准: a standard
		}
		return
	}
	monthly := strings.Contains(word, "月") || strings.Contains(m.Label, "每月") // 月人均: whose months are not known for sure
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
	b := basisOf(f, m.Label)
	if name, ok := strings.CutSuffix(word, "均"); ok && b.thing == "" && (strings.HasSuffix(name, "公里") || strings.HasSuffix(name, "吨")) {
		b.add([]rune(name)) // 公里均投资
	}
	if (dims == nil || b.unit.Dimension == numeral.Count || b.unit.Dimension == numeral.Length || b.unit.Dimension == numeral.Weight) && b.thing != "" && !b.month && !b.day && !b.other && c.averageOver(p, mi, b) {
		return
	}
	if dims == nil && strings.HasSuffix(word, "均") {
		dims = []numeral.Dimension{numeral.Count} // 条均, 笔均
	}
	if word == "年均" || word == "每年" {
		c.yearly(p, mi)
		return
	}
	if strings.Contains(word, "人") && c.casesBefore(p, mi) {
		dims = []numeral.Dimension{numeral.Count} // 救助患儿 12 例，支出 X，人均 Y
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
	if x := c.nearestMate(p, mi); x >= 0 && stem.Len() > 0 && p.markBetween(c.Mentions[x].Pos, m.Pos) == '，' {
		if w := c.wholeOfList(p, x); w >= 0 && c.figure(c.Mentions[w].Figure).Dimension == numeral.Money && strings.HasSuffix(c.Mentions[w].Label, stem.String()) {
			num = Want{Given: c.Mentions[w].Figure} // 筹资 W，由 A a 和 B b 构成，人均筹资 X
		}
	}
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
		if strings.HasPrefix(s, "每") {
			s = ""
		}
		sure := only && (s == "" || hasAnySuffix(s, spendings) && c.spendable(c.Mentions[a].Figure) && sharesTwo(s, c.Mentions[b].Label+c.Mentions[b].After) || slices.Contains(spendings, s) && c.spendable(c.Mentions[a].Figure) || strings.HasSuffix(c.Mentions[a].Label, s) || strings.Contains(c.Mentions[b].Label, s))
		fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}, Weak: !sure}}
		if sure && s == "" && !(strings.HasPrefix(word, "人") && c.figure(c.Mentions[b].Figure).Dimension == numeral.Visits) && c.inOneClause(p, a, b, mi) && !c.averagesBeside(p, mi) {
			fr.Readings[0].Spelled, fr.Queries = true, nil // another number of heads is not meant, even if it would do, but where each came several times
			c.Frames = append(c.Frames, fr)
			return
		}
	} else if a, b := c.averagedWholes(p, mi, dims); a >= 0 && !monthly {
		fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}}}
		fr.Queries = nil
	} else if n := c.countedWhole(p, mi, dims); n >= 0 && !monthly {
		fr.Queries = []Query{{Formula: "a/b", Wants: []Want{num, {Given: c.Mentions[n].Figure}}}}
	}
	fr.Readings = append(fr.Readings, c.raisedEach(p, mi)...)
	if r, ok := c.namedAverage(p, mi, dims); ok && !monthly {
		fr.Readings = append([]Reading{r}, fr.Readings...)
	} else if r, ok := c.flowAverage(p, mi, dims); ok && !monthly {
		fr.Readings = append([]Reading{r}, fr.Readings...)
	}
	if c.averagesBeside(p, mi) || containsAny(m.Label, surveyed) {
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = true
		}
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	if len(fr.Readings) == 0 && !monthly && f.Dimension == numeral.Money {
		fr.Readings = c.farAverage(p, mi, "a/b", func(g *Figure, _ *Mention) bool { return slices.Contains(dims, g.Dimension) })
	}
	c.overThings(word, &fr)
	if len(fr.Queries)+len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
	if name, ok := strings.CutSuffix(word, "均"); ok && !monthly && !anySure(fr.Readings) {
		var b basis
		b.add([]rune(name))
		c.itemAverage(p, mi, b)
	}
}

// anySure reports whether a reading is sure.
func anySure(list []Reading) bool {
	return slices.ContainsFunc(list, func(r Reading) bool { return !r.Weak && !r.HoldOnly })
}

// amountFollows reports whether an amount of money stands right behind an amount for each in its clause group,
// and none before it.
func (c *Content) amountFollows(p *para, mi int) bool {
	m := &c.Mentions[mi]
	for x := range c.clauseMates(p, mi) {
		if p.strongMark(c.Mentions[x].Pos, m.Pos) {
			break
		}
		if c.isAmount(&c.Mentions[x]) {
			return false
		}
	}
	x := mi + 1
	if x > p.mentions[len(p.mentions)-1] {
		return false
	}
	y := &c.Mentions[x]
	return c.isAmount(y) && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(m.Pos, y.Pos)
}

// spread reads 全年 X，日均 Y, 月均 Y: X over the days or months of a year. Those that
// were counted need not be all, so that it only verifies.
func (c *Content) spread(p *para, mi int, parts ...string) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	days, sure := FigureID(0), true
	if x := mi + 1; parts[0] == "365" && x <= p.mentions[len(p.mentions)-1] && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence && c.figure(c.Mentions[x].Figure).Unit == "天" && strings.HasSuffix(c.Mentions[x].Label, "持续") {
		days = c.Mentions[x].Figure // 出动 N 车次，平均每天 X 车次，持续 56 天
	}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if g := c.figure(y.Figure); days == 0 && parts[0] == "365" && g.Value.GreaterThan(decOne) && y.Role == RoleLevel && g.Dimension == numeral.Time && (strings.HasSuffix(g.Unit, "日") || g.Unit == "天") {
			days, sure = g.ID, ofAllDays(y, g) // 工作日 250 天
		}
	}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if y.Role == RoleLevel && !y.Each && days != 0 && g.Dimension == f.Dimension && g.Unit == f.Unit && g.ID != days {
			// 全年办件 N 件，工作日 250 天，日均 X 件
			if d := c.mentionOf(days); d.Pos < y.Pos && p.markBetween(d.Pos, y.Pos) == 0 {
				sure = true // 56 天共出动 N 车次
			}
			fr := Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{y.Figure, days}, HoldOnly: !sure}}}
			for i := 0; i < len(parts) && !sure; i++ {
				fr.Readings = append(fr.Readings, Reading{Formula: "a/" + parts[i], Operands: []FigureID{y.Figure}, HoldOnly: true, Weak: i > 0})
			}
			c.Frames = append(c.Frames, fr)
			return
		}
		if y.Role == RoleLevel && !y.Each && (g.Dimension == f.Dimension && g.Unit == f.Unit || g.Dimension == numeral.Visits && f.Dimension == numeral.Persons) {
			fr := Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen}
			for i, n := range parts {
				fr.Readings = append(fr.Readings, Reading{Formula: "a/" + n, Operands: []FigureID{y.Figure}, HoldOnly: true, Weak: i > 0})
			}
			c.Frames = append(c.Frames, fr)
			return
		}
	}
}

// dayWords are words of the days on which something was done, someDays of such as are not all of them.
var (
	dayWords = []string{"工作日", "开放", "开馆", "营业", "运行", "运营", "作业", "持续", "历时", "办公", "供餐", "开诊", "出诊", "展出", "供水", "供暖"}
	someDays = []string{"节假日", "休息日", "双休", "周末", "延时", "停", "闭馆", "检修", "应急"}
)

// ofAllDays reports whether a number of days is of those on which a quantity came about, by its name: 开放 310 天,
// but not 节假日值班 110 天, nor how long one thing takes: 办理时限 2 个工作日.
func ofAllDays(y *Mention, g *Figure) bool {
	return g.Unit == "天" && containsAny(y.Label, dayWords) && !containsAny(y.Label, someDays)
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
	own := false // 前三季度月均支出 X，全年支出 Y: of another stretch
	for i := m.labelFrom; i < m.labelTo; i++ {
		own = own || p.lex[i].kind == lexPeriod && p.lex[i].period.To > 0
	}
	for _, n := range months {
		fr.Queries = append(fr.Queries, Query{Formula: "a/" + n, HoldOnly: own, Wants: []Want{{Measures: measures(measure), Key: key}}})
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
