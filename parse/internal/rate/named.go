package rate

import (
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// Rates by their nouns: 执行率, 到位率, 完成率, 报销比例.

// payersNamed say within the name of a rate whose money arrived.
var payersNamed = []string{"个人", "集体", "群众", "农户", "企业", "财政补助"}

// namedRate reads a rate by its noun.
func namedRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	m := &c.Mentions[mi]
	r, f := m.Rate, c.At(m.Figure)
	k := clause.KeyOf(p, m.LabelFrom, m.LabelTo)
	stem := clause.RateStem(p, m)
	if r == lang.ShareRate {
		fr.Rule = "ratio/share"
		shareNoun(c, p, mi, fr)
		return
	}
	switch r {
	case lang.ExecutionRate:
		fr.Rule = "ratio/execution"
	case lang.CompletionRate, lang.ArrivalRate:
		fr.Rule = "ratio/completion"
	case lang.BenefitRate:
		fr.Rule = "ratio/benefit"
	case lang.ScoreRate:
		fr.Rule = "ratio/score"
	}
	// Two figures of one dimension before the rate in its sentence are its
	// operands; otherwise they are looked for by what they measure.
	num := content.Want{Label: stem, Key: k, Measures: r.Num, Earlier: true}
	den := content.Want{Label: stem, Key: k, Measures: r.Den, Earlier: true, Like: 1}
	num.Key.Measure, den.Key.Measure = lang.NoMeasure, lang.NoMeasure
	if of := f.Key.Period; num.Key.Period.IsZero() && of.To != 0 && of.To != 12 {
		num.Key.Period = of // 截至 6 月底，执行率: what was spent by then
	}
	if flow := budgetedFlow(k, stem); r == lang.ExecutionRate && flow != lang.NoMeasure {
		// 基金总支出预算完成率: that outlay over its own budget.
		num.Measures = []lang.Measure{flow}
		den.Measures = []lang.Measure{flow}
		den.Key.Mode = lang.Planned
	}
	if r == lang.ExecutionRate && strings.HasSuffix(m.Label, "使用率") {
		num.Measures = []lang.Measure{lang.Outlay, lang.Investment, lang.Reimbursed} // 补偿 A，资金使用率 X%
	}
	if r == lang.ScoreRate {
		num.Key.Dimension, den.Key.Dimension = numeral.Score, numeral.Score
		num.Sentence, den.Sentence = true, true
		num.Label, den.Label = "", ""
	}
	if r == lang.ArrivalRate {
		if lang.ContainsAny(stem, []string{"标准", "政策", "人员", "物资", "设备", "服务"}) && inSentence(c, p, mi, numeral.Money) == 0 {
			return // 补助标准执行到位率: of no money
		}
		for _, w := range payersNamed {
			if strings.Contains(stem, w) && !strings.Contains(p.Words(content.SentenceStart(p, m.Pos), m.LabelFrom), w) {
				return // 实际筹集 X，个人缴费到位率: of what these paid
			}
		}
		arrivalOf(c, p, mi, &num, &den)
	}
	if r == lang.ExecutionRate && stem == "" {
		if q := total.OwnPlan(c, p, mi); q != nil {
			fr.Queries = append(fr.Queries, *q)
		}
	}
	if strings.HasPrefix(m.Label, "到位资金") && (r == lang.ExecutionRate || r == lang.OtherRate) {
		if pair := arrivedSpent(c, p, mi); pair != nil {
			fr.Rule = "ratio/execution"
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair, Spelled: true}}
		}
		return // 到位资金支付率: of what arrived, and of nothing else
	}
	if pair := carriedSpent(c, p, mi); pair != nil && r == lang.ExecutionRate {
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if pair, named := basedOn(c, p, mi); pair != nil {
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair}}
		return
	} else if named && rateInBracket(c, p, mi) == nil && pairAfter(c, p, mi) == nil {
		return // 共有老人 148 人，其中失能 62 人，床位使用率 X%: of beds that are not told
	}
	if f := goodDays(c, p, mi); f != 0 {
		// of a year, leap or not; days without a reading count for none
		fr.Readings = []content.Reading{{Formula: "a/365", Operands: []content.FigureID{f}, HoldOnly: true}, {Formula: "a/366", Operands: []content.FigureID{f}, HoldOnly: true}}
		return
	}
	for _, beside := range []func(*content.Para, int) []content.FigureID{func(p *content.Para, mi int) []content.FigureID { return namedPart(c, p, mi) }, func(p *content.Para, mi int) []content.FigureID { return rateInBracket(c, p, mi) }, func(p *content.Para, mi int) []content.FigureID { return pairAfter(c, p, mi) }} {
		if pair := beside(p, mi); pair != nil && r != lang.ScoreRate {
			// 参保率 X%，参保 A 人，常住人口 B 人: of those who live there, or of those who should
			sure := r != lang.EnrolmentRate || change.Owing(c.At(pair[1]).Name)
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair, HoldOnly: !sure}}
			return
		}
	}
	if pair, sure := ofNamedTask(c, p, mi); pair != nil {
		fr.Rule, fr.Readings = "ratio/completion", []content.Reading{{Formula: "a/b", Operands: pair, HoldOnly: !sure}}
		return
	}
	if r == lang.InpatientRate {
		inpatients(c, p, mi, fr)
		return
	}
	if r == lang.BenefitedRate {
		benefited(c, p, mi, fr)
		return
	}
	if lang.HasAnySuffix(m.Label, clause.Deviations) {
		deviation(c, p, mi, fr)
		return
	}
	if lang.HasAnySuffix(m.Label, detections) {
		if pair := casesAmong(c, p, mi); pair != nil {
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair}}
			return
		}
	}
	if pair := ofAllNamed(c, p, mi); pair != nil && (r.Fixed || r == lang.OtherRate) {
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if x, ok := restOfFailed(c, p, mi); ok && (r.Fixed || r == lang.OtherRate) {
		fr.Readings = []content.Reading{x}
		return
	}
	if pair := plainRate(c, p, mi); pair != nil && (r.Fixed || r == lang.OtherRate) {
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if pair := plainRate(c, p, mi); pair != nil && r == lang.CompletionRate {
		if begins := begins(c, p, pair[1]); begins || c.At(pair[0]).Value.Equal(c.At(pair[1]).Value) {
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair, HoldOnly: !begins}}
			return
		}
	}
	if pair := totalBehind(c, p, mi); pair != nil && r != lang.ExecutionRate {
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if pair := worksOf(c, p, mi); pair != nil {
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if r, ok := doneAndNot(c, p, mi); ok {
		fr.Readings = []content.Reading{r}
		return
	}
	if pair := dueAndDone(c, p, mi); pair != nil {
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: pair}}
		return
	}
	if r == lang.EnrolmentRate {
		if q := enrolledOfDue(c, p, mi); q != nil {
			fr.Queries = append(fr.Queries, *q)
			return
		}
	}
	if r.Fixed && (gradeRate(c, p, mi, fr) || ofListed(c, p, mi, fr) || statedShare(c, p, mi, fr)) {
		return
	}
	if r := selfPaidRate(c, p, mi); r != nil {
		fr.Rule, fr.Readings = "ratio/benefit", r
		return
	}
	pair := pairBefore(c, p, mi)
	if among := trueAmong(c, p, mi, stem); among != nil {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: among})
		return
	}
	if pair != nil && (lang.HasAnySuffix(m.Label, opinions) && c.At(pair[0]).Dimension == numeral.Money || siblings(c, pair) || r != lang.CompletionRate && lasts(c.At(pair[0]))) {
		pair = nil
	}
	if pair != nil && lang.HasAnySuffix(m.Label, opinions) && lang.ContainsAny(c.At(pair[0]).Name, []string{"收回", "回收", "有效", "发放", "发出"}) {
		pair = nil // 发放 500 份，收回 486 份，满意度 X%: how many were satisfied is not told
	}
	if pair != nil && r == lang.OtherRate && strings.HasSuffix(m.Label, "面") && clause.EndsRow(c, p, pair[1]) {
		if w := c.Figure(c.PartOf[pair[1]]); w != nil {
			pair = []content.FigureID{pair[0], w.ID}
		} else {
			pair = nil // 共 W 家，甲 a 家、乙 b 家；处理 n 家，处理面 X%: not of the last item
		}
	}
	if pair != nil && ratedApart(c, p, mi, pair[1]) {
		pair = nil // 甲开工 a 套，开工率 R%；建成 b 套，建成率 S%
	}
	if pair != nil && r == lang.OtherRate && clause.StrongMark(p, c.MentionOf(pair[0]).Pos, m.Pos) && !sharesWord(stem, c.MentionOf(pair[0]).Label) {
		pair = nil // 完成项目 1 个，目标值 1 个；验收合格率 100%
	}
	if pair != nil && c.At(pair[0]).Dimension == numeral.Score && r != lang.ScoreRate {
		pair = nil // A 扣 2 分，B 扣 1 分，满意率 Z%
	}
	if pair != nil && c.At(pair[0]).Dimension == numeral.Money && lang.HasAnySuffix(m.Label, worksRates) {
		pair = nil // 总投资 X，其中中央 A，开工率 100%: of the works
	}
	if r.Fixed || r == lang.CompletionRate || len(r.Num) == 0 {
		rateByName(c, p, mi, fr)
		if pair == nil && r != lang.CompletionRate && len(fr.Readings) == 0 {
			rateOfCounted(c, p, mi, fr)
		}
		if pair == nil {
			if l := limitBefore(c, p, mi); r == lang.CompletionRate && l >= 0 {
				x := &c.Mentions[l]
				fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{{Label: TargetName(p, x), Key: content.Key{Dimension: c.At(x.Figure).Dimension}}, {Given: x.Figure}}})
			} else if r == lang.CompletionRate {
				n := numerator(c, p, mi)
				plan, only := plannedAbove(c, p, n), true
				if plan == 0 && n >= 0 && n == mi-1 && lang.HasAnySuffix(m.Label, worksRates) && strings.Contains(c.Mentions[n].Label+c.Mentions[n].After, strings.TrimSuffix(clause.LastWord(m.Label), "率")) {
					plan, only = taskAbove(c, p, n)
				}
				if plan != 0 && n == mi-1 {
					fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[n].Figure, plan}, HoldOnly: !only})
				} else if n >= 0 {
					b := content.Want{Like: 1, Label: c.Mentions[n].Label + stem, Key: content.Key{Dimension: c.At(c.Mentions[n].Figure).Dimension}, Earlier: true}
					fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{{Given: c.Mentions[n].Figure}, b}})
				} else if len([]rune(stem)) >= 4 && len(fr.Readings) == 0 {
					// 道路改造完成率 X%: what was done and its target bear the name.
					done, plan := content.Want{Label: stem, Earlier: true}, content.Want{Label: stem, Like: 1, Key: content.Key{Mode: lang.Planned}}
					whole, of := done, plan
					whole.Named, of.Named = true, true
					fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{whole, of}}, content.Query{Formula: "a/b", Wants: []content.Want{done, plan}})
				}
			}
			return
		}
		// The planned one of two is the base; of two heads, those who should be.
		a, b := pair[0], pair[1]
		planA, planB := clause.IsPlan(c, a), clause.IsPlan(c, b)
		if planA && !planB {
			a, b = b, a
		}
		weak := !planA && !planB && (r != lang.EnrolmentRate || !strings.Contains(m.Label, "参")) || otherStage(c, m.Label, a)
		if r == lang.EnrolmentRate && c.At(b).Key.Measure == lang.Enrolled && c.At(a).Key.Measure == lang.Enrolled {
			return // 参保 X 万人，参加大病保险 Y 万人: two that are insured, and a rate of all
		}
		if ma, mb := c.At(a).Key.Measure, c.At(b).Key.Measure; mb == lang.Cost && (ma == lang.Reimbursed || ma == lang.Outlay) {
			weak = false // 费用 X，基金承担 Y，比例为 Z
			fr.Rule = "ratio/benefit"
		}
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a, b}, Weak: weak},
			content.Reading{Formula: "a/b", Operands: []content.FigureID{b, a}, Weak: true})
		return
	}
	told := true // the amounts are of what the rate speaks of
	if r == lang.BenefitRate {
		if ruled(c, p, mi) || severalPayers(c, p, mi, fr) {
			return
		}
		told = treatment(c, p, mi)
		if lang.ContainsAny(m.Label, []string{"政策范围", "政策内"}) && !lang.ContainsAny(p.Words(content.SentenceStart(p, m.Pos), m.LabelFrom), []string{"政策", "合规", "目录", "范围内"}) {
			told = false // 住院费用 B，支付 A，政策范围内报销比例 X%: over what the rules cover
		}
		if pair != nil && lang.ContainsAny(c.At(pair[1]).Name+c.At(pair[0]).Name, worksCosts) {
			fr.Rule, told = "ratio/execution", true // 合同总价 B，支付 A，支付比例 X%
		}
		if pair != nil && c.MentionOf(pair[0]).Each == c.MentionOf(pair[1]).Each {
			if costFirst(c, pair, m.Figure) {
				pair[0], pair[1] = pair[1], pair[0]
			}
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: pair, Weak: !told, HoldOnly: !told})
		}
		if a := paidBefore(c, p, mi); pair == nil && a != nil {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: a, HoldOnly: true})
		}
		if pair == nil && inSentence(c, p, mi, numeral.Money) == 0 {
			return // a ratio of policy, without amounts
		}
		num.Sentence, den.Sentence = true, true
		if cost := costBefore(c, p, mi); pair == nil && cost != 0 {
			den = content.Want{Given: cost}
		}
	}
	if x, whole := partSpent(c, p, mi); whole != 0 && num.Given == 0 {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[x].Figure, whole}})
		return
	}
	if x := partOfRate(c, p, mi); x >= 0 && num.Given == 0 {
		// 其中：A 支出 X，支出进度 Z%: the part's own rate, over the part's own base.
		y := &c.Mentions[x]
		c.At(m.Figure).Key.Part = true
		den.Label, den.Earlier = clause.WithoutScope(ownWords(p, y)), false
		if r == lang.ArrivalRate {
			den.Label = strings.TrimSuffix(den.Label, "资金")
		}
		den.Named = den.Label != "" && (r != lang.ExecutionRate || clause.KeyOf(p, y.LabelFrom, y.LabelTo).Tier == lang.NoTier)
		den.Key = clause.KeyOf(p, y.LabelFrom, y.LabelTo)
		den.Key.Measure, den.Key.Mode = lang.NoMeasure, lang.NoMode
		num = content.Want{Given: y.Figure}
		if x := c.At(y.Figure); !(x.Key.Measure == lang.Outlay && r == lang.ExecutionRate) && !(x.Key.Measure == lang.Received && x.Key.Tier != lang.NoTier && r == lang.ArrivalRate) {
			num = den
			num.Measures = r.Num
			num.Like = 0
		}
	}
	var several []content.FigureID // outlays beside each other
	if r == lang.ExecutionRate && stem == "" {
		if x := clause.NearestMate(c, p, mi); x >= 0 {
			if had, ok := c.SpentOf[c.Mentions[x].Figure]; ok {
				if had != 0 {
					fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[x].Figure, had}})
				}
				return
			}
		}
		if r, ok := withCarried(c, p, mi); ok {
			fr.Readings = append(fr.Readings, r)
		}
		if r := overEither(c, p, mi); r != nil {
			fr.Readings = append(fr.Readings, r...)
			return
		}
		if r := overArrived(c, p, mi); r != nil {
			fr.Readings = append(fr.Readings, r...)
			return
		}
		if pair := spentAgainst(c, p, mi); pair != nil {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: pair})
			return
		}
		if pair := budgetAndSpent(c, p, mi); pair != nil {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: pair})
			return
		}
		if several = spentBeside(c, p, mi); len(several) == 2 && num.Given == 0 {
			fr.Queries = append(fr.Queries, content.Query{Formula: "(a+b)/c", HoldOnly: true, Wants: []content.Want{{Given: several[0]}, {Given: several[1]}, {Measures: r.Den, Key: content.Key{Dimension: numeral.Money}, Earlier: true}}})
		} else if x := spentRightBefore(c, p, mi); x != 0 && num.Given == 0 && len(several) == 0 {
			num = content.Want{Given: x}
			if den.Key.Tier == lang.NoTier {
				den.Key.Tier = clause.KeyOf(p, c.Mentions[mi-1].LabelFrom, c.Mentions[mi-1].LabelTo).Tier
			}
		}
		spentAndLeft(c, p, mi, fr)
		if pair := pairBefore(c, p, mi); pair != nil && clause.FlowClass(c.At(pair[0]).Key.Measure) == 2 && lang.ContainsAny(c.At(pair[1]).Name, Raised) {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: pair}) // 筹集救助资金 B，支付 A，使用率 X%
			return
		}
	}
	q := content.Query{Formula: "a/b", Wants: []content.Want{num, den}, HoldOnly: !told || len(several) > 0 || stem != "" && (opensRates(c, p, mi) || r == lang.ExecutionRate && k.Tier != lang.NoTier && num.Given == 0 && !spentAround(c, p, mi))}
	if (r == lang.ArrivalRate || r == lang.ExecutionRate) && f.Value.Equal(lang.DecOne) && lang.ContainsAny(p.Words(content.SentenceStart(p, m.Pos), m.Pos), []string{"全部", "全额", "足额", "及时"}) {
		q.HoldOnly = true // 下达 X 万元，已全部拨付到位，到位率 100%: of X itself
	}
	fr.Queries = append(fr.Queries, q)
	if r == lang.ExecutionRate && stem == "" && den.Given == 0 {
		// 支出预算 B，支出 A。预算执行率 X%
		fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{num, BudgetOf(lang.Outlay, "支出预算", den)}, HoldOnly: q.HoldOnly})
	}
	if r == lang.ArrivalRate && den.Given == 0 && den.Label == "" {
		// 收入预算 B，实际到位 A，到位率 X%
		fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{num, BudgetOf(lang.Income, "收入预算", den)}, HoldOnly: q.HoldOnly})
	}
	if r == lang.ResidualRate {
		// 收入 A、支出 B，结余率 X%: what is left is not printed.
		in, out := den, num
		in.Measures, in.Like, in.Label = []lang.Measure{lang.Income, lang.Budget}, 0, ""
		out.Measures, out.Like, out.Label = []lang.Measure{lang.Outlay}, 1, ""
		fr.Queries = append(fr.Queries, content.Query{Formula: "(a-b)/a", Wants: []content.Want{in, out}, HoldOnly: true})
		in.Sentence, out.Sentence = true, true
		fr.Queries = append([]content.Query{{Formula: "(a-b)/a", Wants: []content.Want{in, out}}}, fr.Queries...)
	}
}

// BudgetOf is a wanted amount as the budget that bears the name of a flow: 支出预算.
func BudgetOf(flow lang.Measure, name string, w content.Want) content.Want {
	w.Label, w.Named = name, true
	w.Measures, w.Key.Mode = []lang.Measure{flow}, lang.Planned
	return w
}

// budgetedFlow is what a rate of execution says was budgeted, NoMeasure if it says
// nothing: 支出预算执行率.
func budgetedFlow(k content.Key, stem string) lang.Measure {
	switch {
	case k.Measure == lang.Income || k.Measure == lang.Outlay:
		return k.Measure
	case strings.HasSuffix(stem, "支出预算"):
		return lang.Outlay
	case strings.HasSuffix(stem, "收入预算"):
		return lang.Income
	}
	return lang.NoMeasure
}

// trueAmong are those of a number of things told with 中 of which the rate's own word is
// true, and all of them: 240 个项目中已竣工 216 个、在建 24 个，竣工率.
func trueAmong(c *content.Draft, p *content.Para, mi int, stem string) []content.FigureID {
	if stem == "" {
		stem = strings.TrimSuffix(c.Mentions[mi].Label, "率")
	}
	if len([]rune(stem)) < 2 || !p.May("中") {
		return nil
	}
	holds := content.FigureID(0)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) || y.Role != content.RoleLevel || f.Dimension == numeral.Money {
			return nil
		}
		switch {
		case holds == 0 && sharesWord(stem, y.Label+y.After) && !negated(y):
			holds = f.ID
		case holds != 0 && (strings.HasPrefix(y.After, "中") || strings.HasSuffix(y.After, "中") && !lang.HasAnySuffix(y.After, []string{"其中", "过程中", "建设中", "实施中", "进行中", "施工中", "当中"})) && f.Dimension == c.At(holds).Dimension && content.Pieces(f.Unit) == content.Pieces(c.At(holds).Unit):
			return []content.FigureID{holds, f.ID}
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
func plannedAbove(c *content.Draft, p *content.Para, n int) content.FigureID {
	if n < 0 || c.At(c.Mentions[n].Figure).Dimension == numeral.Money {
		return 0
	}
	plan := content.FigureID(0)
	for x := n - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if !clause.SameSort(c, x, n) || p.Lex[y.Pos].Sentence == p.Lex[c.Mentions[n].Pos].Sentence && !clause.StrongMark(p, y.Pos, c.Mentions[n].Pos) || y.Role != content.RoleLevel && y.Role != content.RoleLimit || !clause.IsPlan(c, y.Figure) || c.PartOf[y.Figure] != 0 {
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
func opensRates(c *content.Draft, p *content.Para, mi int) bool {
	for i := mi - 1; i >= p.Mentions[0] && c.Mentions[i].Role == content.RoleRate && c.Mentions[i].Rate == c.Mentions[mi].Rate; i-- {
		if change.OpenedSince(c, p, i, mi) {
			return true
		}
	}
	return false
}

// lasts reports whether a figure is a length of time, which is a part of no
// whole: 备付期限不少于 9 个月，实际 14 个月，发放率 100%.
func lasts(f *content.Figure) bool {
	return f.Dimension == numeral.Months || f.Dimension == numeral.Time
}

// Raised are words of money found for a purpose.
var Raised = []string{"筹集", "筹措"}

// worksCosts are words of what works cost, over which no treatment is paid.
var worksCosts = []string{"合同价", "合同总价", "合同金额", "合同总额", "总投资", "概算", "中标价", "中标金额", "工程款"}

// spentAround reports whether any outlay is told in the report shortly before a rate: where none is,
// 中央资金 X … 中央资金执行率 R% is over no amounts of the text.
func spentAround(c *content.Draft, p *content.Para, mi int) bool {
	claim := c.Mentions[mi].Figure
	for id := claim - 1; id >= 1 && id+farNamed > claim; id-- {
		if f := c.At(id); f.Report != p.Report {
			break
		} else if f.Key.Measure == lang.Outlay { // in a table, too
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
func otherStage(c *content.Draft, rate string, id content.FigureID) bool {
	for i, own := range stages {
		if lang.ContainsAny(rate, own) {
			return lang.ContainsAny(c.At(id).Name, stages[1-i])
		}
	}
	return false
}

// partOfRate is the named part of a whole that the rate right behind it speaks
// of, -1 if it speaks of no part.
func partOfRate(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	if m.Rate != lang.ExecutionRate && m.Rate != lang.ArrivalRate || clause.RateStem(p, m) != "" {
		return -1
	}
	x := clause.NearestMate(c, p, mi)
	if x < 0 {
		return -1
	}
	y := &c.Mentions[x]
	f := c.At(y.Figure)
	if y.Role != content.RoleLevel || f.Dimension != numeral.Money || len([]rune(ownWords(p, y))) < 2 || clause.StrongMark(p, y.Pos, m.Pos) {
		return -1
	}
	if x > p.Mentions[0] && clause.MarkBetween(p, c.Mentions[x-1].Pos, y.Pos) == '、' && clause.MarkBetween(p, y.Pos, m.Pos) == '，' && c.Mentions[x-1].Role == content.RoleLevel {
		return -1 // 其中 A a、B b，到位率: of the whole
	}
	own := clause.KeyOf(p, y.LabelFrom, y.LabelTo)
	arrived := own.Tier != lang.NoTier && own.Measure == lang.Received && x > p.Mentions[0] && clause.MarkBetween(p, c.Mentions[x-1].Pos, y.Pos) == '，'
	if x > p.Mentions[0] && y.AfterOpener < 0 && c.Mentions[x-1].Role != content.RoleRate && p.Lex[c.Mentions[x-1].Pos].Sentence == p.Lex[y.Pos].Sentence && !clause.StrongMark(p, c.Mentions[x-1].Pos, y.Pos) && !arrived {
		return -1 // A 支出 X、B 支出 Y，支出进度: the rate of both
	}
	if own.Tier != lang.NoTier || f.Key.Part && own.Measure == lang.Outlay && m.Rate == lang.ExecutionRate {
		return x
	}
	return -1
}

// ownWords are the words of a label before its measure: 市级部门 of 市级部门支出.
func ownWords(p *content.Para, m *content.Mention) string {
	to := m.LabelTo
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Measure != lang.NoMeasure {
			to = i
			break
		}
	}
	return strings.TrimSpace(clause.Label(p, m.LabelFrom, to))
}

// TargetName is the label of a target without the words of targets.
func TargetName(p *content.Para, m *content.Mention) string {
	var b strings.Builder
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.NamesAverage() {
			b.WriteString(p.Sub(x.From, x.To))
		}
	}
	return strings.TrimSpace(b.String())
}
