package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Rates by their nouns: 执行率, 到位率, 完成率, 报销比例.

// payersNamed say within the name of a rate whose money arrived.
var payersNamed = []string{"个人", "集体", "群众", "农户", "企业", "财政补助"}

// namedRate reads a rate by its noun.
func (c *Content) namedRate(p *para, mi int, fr *Frame) {
	m := &c.Mentions[mi]
	r, f := m.Rate, c.figure(m.Figure)
	k := keyOf(p, m.labelFrom, m.labelTo)
	stem := rateStem(p, m)
	if r == shareRate {
		fr.Rule = "ratio/share"
		c.shareNoun(p, mi, fr)
		return
	}
	switch r {
	case executionRate:
		fr.Rule = "ratio/execution"
	case completionRate, arrivalRate:
		fr.Rule = "ratio/completion"
	case benefitRate:
		fr.Rule = "ratio/benefit"
	case scoreRate:
		fr.Rule = "ratio/score"
	}
	// Two figures of one dimension before the rate in its sentence are its
	// operands; otherwise they are looked for by what they measure.
	num := Want{Label: stem, Key: k, Measures: r.Num, Earlier: true}
	den := Want{Label: stem, Key: k, Measures: r.Den, Earlier: true, Like: 1}
	num.Key.Measure, den.Key.Measure = NoMeasure, NoMeasure
	if of := f.Key.Period; num.Key.Period.IsZero() && of.To != 0 && of.To != 12 {
		num.Key.Period = of // 截至 6 月底，执行率: what was spent by then
	}
	if flow := budgetedFlow(k, stem); r == executionRate && flow != NoMeasure {
		// 基金总支出预算完成率: that outlay over its own budget.
		num.Measures = []Measure{flow}
		den.Measures = []Measure{flow}
		den.Key.Mode = Planned
	}
	if r == executionRate && strings.HasSuffix(m.Label, "使用率") {
		num.Measures = []Measure{Outlay, Investment, Reimbursed} // 补偿 A，资金使用率 X%
	}
	if r == scoreRate {
		num.Key.Dimension, den.Key.Dimension = numeral.Score, numeral.Score
		num.Sentence, den.Sentence = true, true
		num.Label, den.Label = "", ""
	}
	if r == arrivalRate {
		if containsAny(stem, []string{"标准", "政策", "人员", "物资", "设备", "服务"}) && c.inSentence(p, mi, numeral.Money) == 0 {
			return // 补助标准执行到位率: of no money
		}
		for _, w := range payersNamed {
			if strings.Contains(stem, w) && !strings.Contains(p.words(sentenceStart(p, m.Pos), m.labelFrom), w) {
				return // 实际筹集 X，个人缴费到位率: of what these paid
			}
		}
		c.arrivalOf(p, mi, &num, &den)
	}
	if r == executionRate && stem == "" {
		if q := c.ownPlan(p, mi); q != nil {
			fr.Queries = append(fr.Queries, *q)
		}
	}
	if strings.HasPrefix(m.Label, "到位资金") && (r == executionRate || r == otherRate) {
		if pair := c.arrivedSpent(p, mi); pair != nil {
			fr.Rule = "ratio/execution"
			fr.Readings = []Reading{{Formula: "a/b", Operands: pair, Spelled: true}}
		}
		return // 到位资金支付率: of what arrived, and of nothing else
	}
	if pair := c.carriedSpent(p, mi); pair != nil && r == executionRate {
		fr.Readings = []Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if pair, named := c.basedOn(p, mi); pair != nil {
		fr.Readings = []Reading{{Formula: "a/b", Operands: pair}}
		return
	} else if named && c.rateInBracket(p, mi) == nil && c.pairAfter(p, mi) == nil {
		return // 共有老人 148 人，其中失能 62 人，床位使用率 X%: of beds that are not told
	}
	if f := c.goodDays(p, mi); f != 0 {
		// of a year, leap or not; days without a reading count for none
		fr.Readings = []Reading{{Formula: "a/365", Operands: []FigureID{f}, HoldOnly: true}, {Formula: "a/366", Operands: []FigureID{f}, HoldOnly: true}}
		return
	}
	for _, beside := range []func(*para, int) []FigureID{c.namedPart, c.rateInBracket, c.pairAfter} {
		if pair := beside(p, mi); pair != nil && r != scoreRate {
			// 参保率 X%，参保 A 人，常住人口 B 人: of those who live there, or of those who should
			sure := r != enrolmentRate || Owing(c.figure(pair[1]).Name)
			fr.Readings = []Reading{{Formula: "a/b", Operands: pair, HoldOnly: !sure}}
			return
		}
	}
	if pair, sure := c.ofNamedTask(p, mi); pair != nil {
		fr.Rule, fr.Readings = "ratio/completion", []Reading{{Formula: "a/b", Operands: pair, HoldOnly: !sure}}
		return
	}
	if r == inpatientRate {
		c.inpatients(p, mi, fr)
		return
	}
	if r == benefitedRate {
		c.benefited(p, mi, fr)
		return
	}
	if hasAnySuffix(m.Label, deviations) {
		c.deviation(p, mi, fr)
		return
	}
	if hasAnySuffix(m.Label, detections) {
		if pair := c.casesAmong(p, mi); pair != nil {
			fr.Readings = []Reading{{Formula: "a/b", Operands: pair}}
			return
		}
	}
	if pair := c.plainRate(p, mi); pair != nil && (r.Fixed || r == otherRate) {
		fr.Readings = []Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if pair := c.plainRate(p, mi); pair != nil && r == completionRate {
		if begins := c.begins(p, pair[1]); begins || c.figure(pair[0]).Value.Equal(c.figure(pair[1]).Value) {
			fr.Readings = []Reading{{Formula: "a/b", Operands: pair, HoldOnly: !begins}}
			return
		}
	}
	if pair := c.totalBehind(p, mi); pair != nil && r != executionRate {
		fr.Readings = []Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if pair := c.worksOf(p, mi); pair != nil {
		fr.Readings = []Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if r, ok := c.doneAndNot(p, mi); ok {
		fr.Readings = []Reading{r}
		return
	}
	if pair := c.dueAndDone(p, mi); pair != nil {
		fr.Readings = []Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if r == enrolmentRate {
		if q := c.enrolledOfDue(p, mi); q != nil {
			fr.Queries = append(fr.Queries, *q)
			return
		}
	}
	if r.Fixed && (c.gradeRate(p, mi, fr) || c.ofListed(p, mi, fr) || c.statedShare(p, mi, fr)) {
		return
	}
	if r := c.selfPaidRate(p, mi); r != nil {
		fr.Rule, fr.Readings = "ratio/benefit", r
		return
	}
	pair := c.pairBefore(p, mi)
	if among := c.trueAmong(p, mi, stem); among != nil {
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: among})
		return
	}
	if pair != nil && (hasAnySuffix(m.Label, opinions) && c.figure(pair[0]).Dimension == numeral.Money || c.siblings(pair) || r != completionRate && lasts(c.figure(pair[0]))) {
		pair = nil
	}
	if pair != nil && hasAnySuffix(m.Label, opinions) && containsAny(c.figure(pair[0]).Name, []string{"收回", "回收", "有效", "发放", "发出"}) {
		pair = nil // 发放 500 份，收回 486 份，满意度 X%: how many were satisfied is not told
	}
	if pair != nil && r == otherRate && strings.HasSuffix(m.Label, "面") && c.endsRow(p, pair[1]) {
		if w := c.Figure(c.partOf[pair[1]]); w != nil {
			pair = []FigureID{pair[0], w.ID}
		} else {
			pair = nil // 共 W 家，甲 a 家、乙 b 家；处理 n 家，处理面 X%: not of the last item
		}
	}
	if pair != nil && c.ratedApart(p, mi, pair[1]) {
		pair = nil // 甲开工 a 套，开工率 R%；建成 b 套，建成率 S%
	}
	if pair != nil && r == otherRate && p.strongMark(c.mentionOf(pair[0]).Pos, m.Pos) && !sharesWord(stem, c.mentionOf(pair[0]).Label) {
		pair = nil // 完成项目 1 个，目标值 1 个；验收合格率 100%
	}
	if pair != nil && c.figure(pair[0]).Dimension == numeral.Score && r != scoreRate {
		pair = nil // A 扣 2 分，B 扣 1 分，满意率 Z%
	}
	if pair != nil && c.figure(pair[0]).Dimension == numeral.Money && hasAnySuffix(m.Label, worksRates) {
		pair = nil // 总投资 X，其中中央 A，开工率 100%: of the works
	}
	if r.Fixed || r == completionRate || len(r.Num) == 0 {
		c.rateByName(p, mi, fr)
		if pair == nil && r != completionRate && len(fr.Readings) == 0 {
			c.rateOfCounted(p, mi, fr)
		}
		if pair == nil {
			if l := c.limitBefore(p, mi); r == completionRate && l >= 0 {
				x := &c.Mentions[l]
				fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{{Label: targetName(p, x), Key: Key{Dimension: c.figure(x.Figure).Dimension}}, {Given: x.Figure}}})
			} else if r == completionRate {
				n := c.numerator(p, mi)
				plan, only := c.plannedAbove(p, n), true
				if plan == 0 && n >= 0 && n == mi-1 && hasAnySuffix(m.Label, worksRates) && strings.Contains(c.Mentions[n].Label+c.Mentions[n].After, strings.TrimSuffix(lastWord(m.Label), "率")) {
					plan, only = c.taskAbove(p, n)
				}
				if plan != 0 && n == mi-1 {
					fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{c.Mentions[n].Figure, plan}, HoldOnly: !only})
				} else if n >= 0 {
					b := Want{Like: 1, Label: c.Mentions[n].Label + stem, Key: Key{Dimension: c.figure(c.Mentions[n].Figure).Dimension}, Earlier: true}
					fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{{Given: c.Mentions[n].Figure}, b}})
				} else if len([]rune(stem)) >= 4 && len(fr.Readings) == 0 {
					// 道路改造完成率 X%: what was done and its target bear the name.
					done, plan := Want{Label: stem, Earlier: true}, Want{Label: stem, Like: 1, Key: Key{Mode: Planned}}
					whole, of := done, plan
					whole.Named, of.Named = true, true
					fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{whole, of}}, Query{Formula: "a/b", Wants: []Want{done, plan}})
				}
			}
			return
		}
		// The planned one of two is the base; of two heads, those who should be.
		a, b := pair[0], pair[1]
		planA, planB := c.isPlan(a), c.isPlan(b)
		if planA && !planB {
			a, b = b, a
		}
		weak := !planA && !planB && (r != enrolmentRate || !strings.Contains(m.Label, "参")) || c.otherStage(m.Label, a)
		if r == enrolmentRate && c.figure(b).Key.Measure == Enrolled && c.figure(a).Key.Measure == Enrolled {
			return // 参保 X 万人，参加大病保险 Y 万人: two that are insured, and a rate of all
		}
		if ma, mb := c.figure(a).Key.Measure, c.figure(b).Key.Measure; mb == Cost && (ma == Reimbursed || ma == Outlay) {
			weak = false // 费用 X，基金承担 Y，比例为 Z
			fr.Rule = "ratio/benefit"
		}
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{a, b}, Weak: weak},
			Reading{Formula: "a/b", Operands: []FigureID{b, a}, Weak: true})
		return
	}
	told := true // the amounts are of what the rate speaks of
	if r == benefitRate {
		if c.ruled(p, mi) || c.severalPayers(p, mi, fr) {
			return
		}
		told = c.treatment(p, mi)
		if containsAny(m.Label, []string{"政策范围", "政策内"}) && !containsAny(p.words(sentenceStart(p, m.Pos), m.labelFrom), []string{"政策", "合规", "目录", "范围内"}) {
			told = false // 住院费用 B，支付 A，政策范围内报销比例 X%: over what the rules cover
		}
		if pair != nil && containsAny(c.figure(pair[1]).Name+c.figure(pair[0]).Name, worksCosts) {
			fr.Rule, told = "ratio/execution", true // 合同总价 B，支付 A，支付比例 X%
		}
		if pair != nil && c.mentionOf(pair[0]).Each == c.mentionOf(pair[1]).Each {
			if c.costFirst(pair, m.Figure) {
				pair[0], pair[1] = pair[1], pair[0]
			}
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: pair, Weak: !told, HoldOnly: !told})
		}
		if a := c.paidBefore(p, mi); pair == nil && a != nil {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: a, HoldOnly: true})
		}
		if pair == nil && c.inSentence(p, mi, numeral.Money) == 0 {
			return // a ratio of policy, without amounts
		}
		num.Sentence, den.Sentence = true, true
		if cost := c.costBefore(p, mi); pair == nil && cost != 0 {
			den = Want{Given: cost}
		}
	}
	if x, whole := c.partSpent(p, mi); whole != 0 && num.Given == 0 {
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{c.Mentions[x].Figure, whole}})
		return
	}
	if x := c.partOfRate(p, mi); x >= 0 && num.Given == 0 {
		// 其中：A 支出 X，支出进度 Z%: the part's own rate, over the part's own base.
		y := &c.Mentions[x]
		c.figure(m.Figure).Key.Part = true
		den.Label, den.Earlier = withoutScope(ownWords(p, y)), false
		if r == arrivalRate {
			den.Label = strings.TrimSuffix(den.Label, "资金")
		}
		den.Named = den.Label != "" && (r != executionRate || keyOf(p, y.labelFrom, y.labelTo).Tier == NoTier)
		den.Key = keyOf(p, y.labelFrom, y.labelTo)
		den.Key.Measure, den.Key.Mode = NoMeasure, NoMode
		num = Want{Given: y.Figure}
		if x := c.figure(y.Figure); !(x.Key.Measure == Outlay && r == executionRate) && !(x.Key.Measure == Received && x.Key.Tier != NoTier && r == arrivalRate) {
			num = den
			num.Measures = r.Num
			num.Like = 0
		}
	}
	var several []FigureID // outlays beside each other
	if r == executionRate && stem == "" {
		if x := c.nearestMate(p, mi); x >= 0 {
			if had, ok := c.spentOf[c.Mentions[x].Figure]; ok {
				if had != 0 {
					fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{c.Mentions[x].Figure, had}})
				}
				return
			}
		}
		if r, ok := c.withCarried(p, mi); ok {
			fr.Readings = append(fr.Readings, r)
		}
		if r := c.overEither(p, mi); r != nil {
			fr.Readings = append(fr.Readings, r...)
			return
		}
		if r := c.overArrived(p, mi); r != nil {
			fr.Readings = append(fr.Readings, r...)
			return
		}
		if pair := c.spentAgainst(p, mi); pair != nil {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: pair})
			return
		}
		if pair := c.budgetAndSpent(p, mi); pair != nil {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: pair})
			return
		}
		if several = c.spentBeside(p, mi); len(several) == 2 && num.Given == 0 {
			fr.Queries = append(fr.Queries, Query{Formula: "(a+b)/c", HoldOnly: true, Wants: []Want{{Given: several[0]}, {Given: several[1]}, {Measures: r.Den, Key: Key{Dimension: numeral.Money}, Earlier: true}}})
		} else if x := c.spentRightBefore(p, mi); x != 0 && num.Given == 0 && len(several) == 0 {
			num = Want{Given: x}
			if den.Key.Tier == NoTier {
				den.Key.Tier = keyOf(p, c.Mentions[mi-1].labelFrom, c.Mentions[mi-1].labelTo).Tier
			}
		}
		c.spentAndLeft(p, mi, fr)
		if pair := c.pairBefore(p, mi); pair != nil && flowClass(c.figure(pair[0]).Key.Measure) == 2 && containsAny(c.figure(pair[1]).Name, raised) {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: pair}) // 筹集救助资金 B，支付 A，使用率 X%
			return
		}
	}
	q := Query{Formula: "a/b", Wants: []Want{num, den}, HoldOnly: !told || len(several) > 0 || stem != "" && (c.opensRates(p, mi) || r == executionRate && k.Tier != NoTier && num.Given == 0 && !c.spentAround(p, mi))}
	if (r == arrivalRate || r == executionRate) && f.Value.Equal(decOne) && containsAny(p.words(sentenceStart(p, m.Pos), m.Pos), []string{"全部", "全额", "足额", "及时"}) {
		q.HoldOnly = true // 下达 X 万元，已全部拨付到位，到位率 100%: of X itself
	}
	fr.Queries = append(fr.Queries, q)
	if r == executionRate && stem == "" && den.Given == 0 {
		// 支出预算 B，支出 A。预算执行率 X%
		fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{num, budgetOf(Outlay, "支出预算", den)}, HoldOnly: q.HoldOnly})
	}
	if r == arrivalRate && den.Given == 0 && den.Label == "" {
		// 收入预算 B，实际到位 A，到位率 X%
		fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{num, budgetOf(Income, "收入预算", den)}, HoldOnly: q.HoldOnly})
	}
	if r == residualRate {
		// 收入 A、支出 B，结余率 X%: what is left is not printed.
		in, out := den, num
		in.Measures, in.Like, in.Label = []Measure{Income, Budget}, 0, ""
		out.Measures, out.Like, out.Label = []Measure{Outlay}, 1, ""
		fr.Queries = append(fr.Queries, Query{Formula: "(a-b)/a", Wants: []Want{in, out}, HoldOnly: true})
		in.Sentence, out.Sentence = true, true
		fr.Queries = append([]Query{{Formula: "(a-b)/a", Wants: []Want{in, out}}}, fr.Queries...)
	}
}

// budgetOf is a wanted amount as the budget that bears the name of a flow: 支出预算.
func budgetOf(flow Measure, name string, w Want) Want {
	w.Label, w.Named = name, true
	w.Measures, w.Key.Mode = []Measure{flow}, Planned
	return w
}

// budgetedFlow is what a rate of execution says was budgeted, NoMeasure if it says
// nothing: 支出预算执行率.
func budgetedFlow(k Key, stem string) Measure {
	switch {
	case k.Measure == Income || k.Measure == Outlay:
		return k.Measure
	case strings.HasSuffix(stem, "支出预算"):
		return Outlay
	case strings.HasSuffix(stem, "收入预算"):
		return Income
	}
	return NoMeasure
}

// trueAmong are those of a number of things told with 中 of which the rate's own word is
// true, and all of them: 240 个项目中已竣工 216 个、在建 24 个，竣工率.
func (c *Content) trueAmong(p *para, mi int, stem string) []FigureID {
	if stem == "" {
		stem = strings.TrimSuffix(c.Mentions[mi].Label, "率")
	}
	if len([]rune(stem)) < 2 || !p.may("中") {
		return nil
	}
	holds := FigureID(0)
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.strongMark(y.Pos, c.Mentions[mi].Pos) || y.Role != RoleLevel || f.Dimension == numeral.Money {
			return nil
		}
		switch {
		case holds == 0 && sharesWord(stem, y.Label+y.After) && !negated(y):
			holds = f.ID
		case holds != 0 && (strings.HasPrefix(y.After, "中") || strings.HasSuffix(y.After, "中") && !hasAnySuffix(y.After, []string{"其中", "过程中", "建设中", "实施中", "进行中", "施工中", "当中"})) && f.Dimension == c.figure(holds).Dimension && pieces(f.Unit) == pieces(c.figure(holds).Unit):
			return []FigureID{holds, f.ID}
		}
	}
	return nil
}

// sharesWord reports whether the last two characters of a rate's stem stand in a name.
func sharesWord(stem, name string) bool {
	rs := []rune(stem)
	return len(rs) < 2 || strings.Contains(name, string(rs[len(rs)-2:]))
}

// plannedAbove is the only quantity of a mention's sort that the sentences and clause
// groups before it in its paragraph have planned, 0: 计划改造小区 12 个。截至年底，开工 11 个，开工率.
func (c *Content) plannedAbove(p *para, n int) FigureID {
	if n < 0 || c.figure(c.Mentions[n].Figure).Dimension == numeral.Money {
		return 0
	}
	plan := FigureID(0)
	for x := n - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		if !c.sameSort(x, n) || p.lex[y.Pos].sentence == p.lex[c.Mentions[n].Pos].sentence && !p.strongMark(y.Pos, c.Mentions[n].Pos) || y.Role != RoleLevel && y.Role != RoleLimit || !c.isPlan(y.Figure) || c.partOf[y.Figure] != 0 {
			continue
		}
		if plan != 0 {
			return 0
		}
		plan = y.Figure
	}
	return plan
}

// opensRates reports whether a rate is one of those that alone open the rate before
// them: 支出进度 X%，其中甲支出进度 Y%、乙支出进度 Z%. What was spent of all is not
// what they are of.
func (c *Content) opensRates(p *para, mi int) bool {
	for i := mi - 1; i >= p.mentions[0] && c.Mentions[i].Role == RoleRate && c.Mentions[i].Rate == c.Mentions[mi].Rate; i-- {
		if c.openedSince(p, i, mi) {
			return true
		}
	}
	return false
}

// lasts reports whether a figure is a length of time, which is a part of no
// whole: 备付期限不少于 9 个月，实际 14 个月，发放率 100%.
func lasts(f *Figure) bool { return f.Dimension == numeral.Months || f.Dimension == numeral.Time }

// raised are words of money found for a purpose.
var raised = []string{"筹集", "筹措"}

// endsRow reports whether 、 joins a quantity to one of its sort right before it.
func (c *Content) endsRow(p *para, id FigureID) bool {
	x := c.mentionIndex(id)
	return x > p.mentions[0] && c.sameSort(x-1, x) && p.markBetween(c.Mentions[x-1].Pos, c.Mentions[x].Pos) == '、'
}

// worksCosts are words of what works cost, over which no treatment is paid.
var worksCosts = []string{"合同价", "合同总价", "合同金额", "合同总额", "总投资", "概算", "中标价", "中标金额", "工程款"}

// spentAround reports whether any outlay is told in the report shortly before a rate: where none is,
// 中央资金 X … 中央资金执行率 R% is over no amounts of the text.
func (c *Content) spentAround(p *para, mi int) bool {
	claim := c.Mentions[mi].Figure
	for id := claim - 1; id >= 1 && id+farNamed > claim; id-- {
		if f := c.figure(id); f.Report != p.report {
			break
		} else if f.Key.Measure == Outlay { // in a table, too
			return true
		}
	}
	return false
}

// worksRates are rates of works, which are counted.
var worksRates = []string{"开工率", "完工率", "竣工率"}

// opinions are rates of those who were asked.
var opinions = []string{"满意度", "满意率", "知晓率"}

// stages are what is done to works, one after the other.
var stages = [][]string{{"开工"}, {"竣工", "完工", "建成", "验收"}}

// otherStage reports whether a quantity is of another stage than the rate of works
// behind it: 已开工 900 户，竣工率 80%.
func (c *Content) otherStage(rate string, id FigureID) bool {
	for i, own := range stages {
		if containsAny(rate, own) {
			return containsAny(c.figure(id).Name, stages[1-i])
		}
	}
	return false
}

// partOfRate is the named part of a whole that the rate right behind it speaks
// of, -1 if it speaks of no part.
func (c *Content) partOfRate(p *para, mi int) int {
	m := &c.Mentions[mi]
	if m.Rate != executionRate && m.Rate != arrivalRate || rateStem(p, m) != "" {
		return -1
	}
	x := c.nearestMate(p, mi)
	if x < 0 {
		return -1
	}
	y := &c.Mentions[x]
	f := c.figure(y.Figure)
	if y.Role != RoleLevel || f.Dimension != numeral.Money || len([]rune(ownWords(p, y))) < 2 || p.strongMark(y.Pos, m.Pos) {
		return -1
	}
	if x > p.mentions[0] && p.markBetween(c.Mentions[x-1].Pos, y.Pos) == '、' && p.markBetween(y.Pos, m.Pos) == '，' && c.Mentions[x-1].Role == RoleLevel {
		return -1 // 其中 A a、B b，到位率: of the whole
	}
	own := keyOf(p, y.labelFrom, y.labelTo)
	arrived := own.Tier != NoTier && own.Measure == Received && x > p.mentions[0] && p.markBetween(c.Mentions[x-1].Pos, y.Pos) == '，'
	if x > p.mentions[0] && y.afterOpener < 0 && c.Mentions[x-1].Role != RoleRate && p.lex[c.Mentions[x-1].Pos].sentence == p.lex[y.Pos].sentence && !p.strongMark(c.Mentions[x-1].Pos, y.Pos) && !arrived {
		return -1 // A 支出 X、B 支出 Y，支出进度: the rate of both
	}
	if own.Tier != NoTier || f.Key.Part && own.Measure == Outlay && m.Rate == executionRate {
		return x
	}
	return -1
}

// scopeLeads are the areas that a name begins with, and the words for all of them.
var scopeLeads = []string{
	"全省", "全市", "全州", "全县", "全区", "全镇", "我省", "我市", "我州", "我县", "我区", "我镇",
	"共", "已", "累计", "实际", "合计", "总",
}

// withoutScope is a name without the area at its beginning and the words for all of
// it: nothing of 全市共 is a name.
func withoutScope(name string) string {
	return TrimPrefixes(name, scopeLeads)
}

// ownWords are the words of a label before its measure: 市级部门 of 市级部门支出.
func ownWords(p *para, m *Mention) string {
	to := m.labelTo
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Measure != NoMeasure {
			to = i
			break
		}
	}
	return strings.TrimSpace(label(p, m.labelFrom, to))
}
