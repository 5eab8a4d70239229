package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/count"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// Amounts for each: averages (人均, 次均), and what else is derived from amounts and
// numbers.

// Products finds the derived amounts of a paragraph.
func Products(c *content.Draft, p *content.Para) {
	series := averageSeries(c, p)
	priced := bracketPrices(c, p)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		switch {
		case f.Dimension == numeral.Percent && m.Role == content.RoleRate && strings.Contains(m.Label, "平均") && !series[mi]:
			meanOfSeries(c, p, mi)
		case m.Role != content.RoleLevel, series[mi], priced[mi]:
		case f.Dimension == numeral.Months:
			months(c, p, mi) // 按月均支出水平可支付 X 个月, too
		case m.Each && strings.Contains(m.Label, "日均") && dailyAverage(c, p, mi):
		case m.Each && lang.ContainsAny(m.Label, byTheDay) && f.Dimension != numeral.PerHead:
			spread(c, p, mi, "365", "366")
		case m.Each && lang.ContainsAny(m.Label, byTheMonth) && f.Dimension != numeral.Money && f.Dimension != numeral.PerHead:
			spread(c, p, mi, "12")
		case m.Each && lang.ContainsAny(m.Label, byTheYear) && f.Dimension != numeral.Money && f.Dimension != numeral.PerHead:
			yearly(c, p, mi)
		case f.Dimension == numeral.Score && m.Each, f.Dimension == numeral.Percent && m.Each:
			meanOfSeries(c, p, mi)
		case f.Dimension == numeral.Money && m.Each && perHundred(c, p, mi):
		case f.Dimension == numeral.Money && m.Each:
			average(c, p, mi)
		case f.Dimension == numeral.Money && f.Key.Each && m.Depth == 0 && lang.HasAnyPrefix(m.Label, []string{"每", "单"}) && (!clause.IsStandard(c, m) || WorkedOut(p.Words(clause.LabelStart(p, m.Pos), m.Pos)) || comesBehind(c, p, mi)):
			if comesBehind(c, p, mi) {
				Rounded(f)
			}
			averageCount(c, p, mi) // 3.2 公里，投资 X，每公里投资 Y
		case f.Dimension == numeral.Money && f.Key.Each && m.Depth == 0 && strings.HasPrefix(m.Label, "每") && itemAverage(c, p, mi, clause.BasisOf(f, m.Label)):
		case f.Dimension == numeral.Time && lang.HasAnySuffix(m.Label, stays) && (m.Each || strings.Contains(m.Label, "平均")):
			stay(c, p, mi)
		case f.Dimension == numeral.PerHead && (m.Each || lang.HasAnySuffix(p.Words(clause.LabelStart(p, m.Pos), m.Pos), workedOutBy)):
			averagePrinted(c, p, mi)
		case !m.Each && strings.HasPrefix(m.Label, "每") && f.Numeral.Decimals > 0 && (clause.Counted(f) || f.Dimension == numeral.Weight || f.Dimension == numeral.Length || f.Dimension == numeral.Area || f.Dimension == numeral.Time): // 洒水 X 吨，每架次 7.94 吨: no norm
			averageCount(c, p, mi)
		case m.Each && (f.Dimension == numeral.Time || f.Dimension == numeral.Households || f.Dimension == numeral.Visits || f.Dimension == numeral.Persons || f.Dimension == numeral.Count || f.Dimension == numeral.Area || f.Dimension == numeral.Length || f.Dimension == numeral.Weight):
			averageCount(c, p, mi)
		case f.Dimension == numeral.Times:
			multiple(c, p, mi)
		}
	}
	standard.Read(c, p)
	standard.Series(c, p)
	standard.ClassLists(c, p)
	standard.ClassAmounts(c, p)
	standard.Classes(c, p)
	standard.Named(c, p)
	standard.Parts(c, p)
	standard.Owned(c, p)
	standard.ByName(c, p)
	standard.OneByOne(c, p)
	extents(c, p)
	monthlyFees(c, p)
	yearStandards(c, p)
	standard.Due(c, p)
	standard.Raised(c, p)
	productsOut(c, p)
	count.Each(c, p)
	leverage(c, p)
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
func spendable(c *content.Draft, id content.FigureID) bool {
	switch c.At(id).Key.Measure {
	case lang.Budget, lang.Received, lang.Outlay, lang.Investment, lang.Reimbursed:
		return true
	}
	return false
}

// setFor begin the words behind an amount for each that is set, and not worked out.
var setFor = []string{"标准", "的标准", "补助标准", "补贴标准", "筹资标准", "的补助标准", "的补贴标准", "的筹资标准", "的定额", "定额"}

// inOneClause reports whether an amount and a number of heads stand in one clause, right before the clause of what
// each got: 支付 43 名人员医疗费 X 万元，人均 Y 万元.
func inOneClause(c *content.Draft, p *content.Para, a, b, mi int) bool {
	first, last := min(a, b), max(a, b)
	return first >= p.Mentions[0] && last == mi-1 && first == mi-2 && clause.MarkBetween(p, c.Mentions[first].Pos, c.Mentions[last].Pos) == 0 && clause.MarkBetween(p, c.Mentions[last].Pos, c.Mentions[mi].Pos) == '，'
}

// average reads 次均 X 元: an amount over a number of heads.
func average(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	word, stem := "", strings.Builder{}
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexTerm && x.Term.Class == lang.Average {
			word = x.Term.Word
			continue
		}
		if x.Kind == content.LexText || x.Kind == content.LexTerm && x.Term.Class == lang.Noun {
			stem.WriteString(p.Sub(x.From, x.To))
		}
	}
	if (strings.Contains(m.Label, "每月") || strings.Contains(word, "月") && lang.HasAnyPrefix(p.Words(m.LabelFrom, m.LabelTo), []string{"折合", "折算"})) && mi > p.Mentions[0] && c.Mentions[mi-1].Each && c.At(c.Mentions[mi-1].Figure).Dimension == f.Dimension {
		// 人均 X 元，折合每月 Y 元
		n := 12
		if q := c.Reports[p.Report-1].Months(f.Key.Period, periodAbove(c, p)); q != nil {
			n = q[0]
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/" + lang.Itoa(n), Operands: []content.FigureID{c.Mentions[mi-1].Figure}}}})
		return
	}
	if m.Depth > 0 && strings.Contains(word, "月") && mi > p.Mentions[0] && clause.BracketBehind(p, c.Mentions[mi-1].Pos, m.Pos) && c.At(c.Mentions[mi-1].Figure).Dimension == numeral.Money && !strings.Contains(c.Mentions[mi-1].Label, "月") {
		// 平均工资 72000 元（月平均 6000 元）
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/12", Operands: []content.FigureID{c.Mentions[mi-1].Figure}}}})
		return
	}
	if strings.Contains(word, "月") && !strings.Contains(word, "人") {
		monthly(c, p, mi)
		return
	}
	if word == "每人次" && !strings.Contains(m.Label, "平均") && amountFollows(c, p, mi) {
		m.Each = false // 专家 26 人次，每人次劳务费 800 元，支付 X: a standard
		f.Key.Each = true
		return
	}
	if r, ok := feeAverage(c, p, mi); ok {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: []content.Reading{r}})
		return
	}
	if r, ok := personMonths(c, p, mi, word); ok {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed, Readings: []content.Reading{r}})
		return
	}
	if r, ok := monthAverage(c, p, mi, word); ok {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: []content.Reading{r}})
		return
	}
	if _, risen, ok := strings.Cut(m.Label, "人均"); ok && lang.HasAnyPrefix(risen, []string{"提高", "增加", "增长", "上调", "上涨", "提标"}) {
		return // 养老金年人均提高 X 元: by how much each gets more
	}
	if lang.ContainsAny(p.Words(m.LabelFrom, m.Pos), []string{"最高", "最低"}) || strings.Contains(word, "日") || clause.IsStandard(c, m) && clause.BasisOf(f, m.Label).Month || f.Approximate == "以上" || f.Approximate == "以下" {
		return // an average over time, what each gets in a month, a limit, or what one of many got
	}
	if name, ok := strings.CutPrefix(m.Label, "人均"); ok && lang.HasAnySuffix(name, []string{"标准", "定额"}) {
		m.Label, m.Each = "每人"+name, false // 人均筹资标准 X 元: set, not worked out
		if f.Numeral.Decimals == 0 && f.Numeral.PowerTen.Equal(lang.DecOne) && f.Approximate == "" {
			f.Interval = numeral.Exactly(f.Value)
		}
		return
	}
	if lang.HasAnyPrefix(m.After, setFor) {
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
	b := clause.BasisOf(f, m.Label)
	if name, ok := strings.CutSuffix(word, "均"); ok && b.Thing == "" && (strings.HasSuffix(name, "公里") || strings.HasSuffix(name, "吨")) {
		b.Add([]rune(name)) // 公里均投资
	}
	if (dims == nil || b.Unit.Dimension == numeral.Count || b.Unit.Dimension == numeral.Length || b.Unit.Dimension == numeral.Weight) && b.Thing != "" && !b.Month && !b.Day && !b.Other && averageOver(c, p, mi, b) {
		return
	}
	if dims == nil && strings.HasSuffix(word, "均") {
		dims = []numeral.Dimension{numeral.Count} // 条均, 笔均
	}
	if word == "年均" || word == "每年" {
		yearly(c, p, mi)
		return
	}
	if strings.Contains(word, "人") && casesBefore(c, p, mi) {
		dims = []numeral.Dimension{numeral.Count} // 救助患儿 12 例，支出 X，人均 Y
	}
	if !monthly && (m.Depth > 0 && averageInBracket(c, p, mi, dims) || averageAhead(c, p, mi, dims)) {
		return
	}
	key := content.Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Account: f.Key.Account, Period: f.Key.Period}
	name := stem.String()
	if strings.HasPrefix(name, "每") {
		name = ""
	}
	if name != "" && len([]rune(name)) <= 2 && mi > p.Mentions[0] {
		name = c.At(c.Mentions[mi-1].Figure).Name // 享受 A 补贴 N 人，人均 X 元
		for x := range clause.Mates(c, p, mi) {
			if c.Mentions[x].Role == content.RoleLevel {
				g := c.At(c.Mentions[x].Figure)
				if w := c.Figure(c.PartOf[g.ID]); w != nil && g.Key.Part && clause.ClosesList(c, p, x, mi) {
					g = w // 投资 W，其中 A a、B b，户均 Y 元
				}
				name = g.Name // 退回 N 万元，增长 X%，户均 Y 元
				break
			}
		}
	}
	num := content.Want{Label: name, Key: key}
	num.Key.Dimension = numeral.Money
	if x := clause.NearestMate(c, p, mi); x >= 0 && stem.Len() > 0 && clause.MarkBetween(p, c.Mentions[x].Pos, m.Pos) == '，' {
		if w := clause.WholeOfList(c, p, x); w >= 0 && c.At(c.Mentions[w].Figure).Dimension == numeral.Money && strings.HasSuffix(c.Mentions[w].Label, stem.String()) {
			num = content.Want{Given: c.Mentions[w].Figure} // 筹资 W，由 A a 和 B b 构成，人均筹资 X
		}
	}
	fr := content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed}
	dims = presentFirst(c, p, mi, dims)
	if strings.Contains(word, "户") && !householdsCounted(c, p, mi) {
		dims = []numeral.Dimension{numeral.Households}
	}
	for _, d := range dims {
		den := content.Want{Label: name, Key: key}
		den.Key.Dimension = d
		q := content.Query{Formula: "a/b", Wants: []content.Want{num, den}}
		if monthly {
			q.Formula, q.HoldOnly = "a/b/12", true
			for _, n := range c.Reports[p.Report-1].Months(f.Key.Period, periodAbove(c, p)) {
				part := q
				if part.Formula = "a/b/" + lang.Itoa(n); f.Key.Measure == lang.Outlay {
					part.Wants = []content.Want{{Measures: content.Measures(lang.Outlay), Key: num.Key, Sentence: true}, {Label: "享受待遇", Key: den.Key, Earlier: true}}
				}
				fr.Queries = append(fr.Queries, part)
			}
		}
		fr.Queries = append(fr.Queries, q)
	}
	if a, b, _ := averaged(c, p, mi, dims); b >= 0 && monthly && c.At(c.Mentions[b].Figure).Dimension == numeral.Visits && strings.Contains(c.Mentions[b].Label, "累计") {
		// 累计保障 N 人次，支出 X，月人均 Y: each was counted every month.
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}}}
		fr.Queries = nil
	} else if a, b, only := averaged(c, p, mi, dims); b >= 0 && !monthly {
		// A bare 人均 behind one amount and one number of heads is of them.
		s := stem.String()
		if strings.HasPrefix(s, "每") {
			s = ""
		}
		sure := only && (s == "" || lang.HasAnySuffix(s, spendings) && spendable(c, c.Mentions[a].Figure) && clause.SharesTwo(s, c.Mentions[b].Label+c.Mentions[b].After) || slices.Contains(spendings, s) && spendable(c, c.Mentions[a].Figure) || strings.HasSuffix(c.Mentions[a].Label, s) || strings.Contains(c.Mentions[b].Label, s))
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}, Weak: !sure}}
		if sure && s == "" && !(strings.HasPrefix(word, "人") && c.At(c.Mentions[b].Figure).Dimension == numeral.Visits) && inOneClause(c, p, a, b, mi) && !averagesBeside(c, p, mi) {
			fr.Readings[0].Spelled, fr.Queries = true, nil // another number of heads is not meant, even if it would do, but where each came several times
			c.Frames = append(c.Frames, fr)
			return
		}
	} else if a, b := averagedWholes(c, p, mi, dims); a >= 0 && !monthly {
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}}}
		fr.Queries = nil
	} else if n := countedWhole(c, p, mi, dims); n >= 0 && !monthly {
		fr.Queries = []content.Query{{Formula: "a/b", Wants: []content.Want{num, {Given: c.Mentions[n].Figure}}}}
	}
	fr.Readings = append(fr.Readings, raisedEach(c, p, mi)...)
	if r, ok := namedAverage(c, p, mi, dims); ok && !monthly {
		fr.Readings = append([]content.Reading{r}, fr.Readings...)
	} else if r, ok := flowAverage(c, p, mi, dims); ok && !monthly {
		fr.Readings = append([]content.Reading{r}, fr.Readings...)
	}
	if averagesBeside(c, p, mi) || lang.ContainsAny(m.Label, surveyed) {
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = true
		}
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	if len(fr.Readings) == 0 && !monthly && f.Dimension == numeral.Money {
		fr.Readings = farAverage(c, p, mi, "a/b", func(g *content.Figure, _ *content.Mention) bool { return slices.Contains(dims, g.Dimension) })
	}
	overThings(c, word, &fr)
	if len(fr.Queries)+len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
	if name, ok := strings.CutSuffix(word, "均"); ok && !monthly && !anySure(fr.Readings) {
		var b clause.Basis
		b.Add([]rune(name))
		itemAverage(c, p, mi, b)
	}
}

// anySure reports whether a reading is sure.
func anySure(list []content.Reading) bool {
	return slices.ContainsFunc(list, func(r content.Reading) bool { return !r.Weak && !r.HoldOnly })
}

// amountFollows reports whether an amount of money stands right behind an amount for each in its clause group,
// and none before it.
func amountFollows(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	for x := range clause.Mates(c, p, mi) {
		if clause.StrongMark(p, c.Mentions[x].Pos, m.Pos) {
			break
		}
		if standard.IsAmount(c, &c.Mentions[x]) {
			return false
		}
	}
	x := mi + 1
	if x > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	y := &c.Mentions[x]
	return standard.IsAmount(c, y) && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, m.Pos, y.Pos)
}

// spread reads 全年 X，日均 Y, 月均 Y: X over the days or months of a year. Those that
// were counted need not be all, so that it only verifies.
func spread(c *content.Draft, p *content.Para, mi int, parts ...string) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	days, sure := content.FigureID(0), true
	if x := mi + 1; parts[0] == "365" && x <= p.Mentions[len(p.Mentions)-1] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence && c.At(c.Mentions[x].Figure).Unit == "天" && strings.HasSuffix(c.Mentions[x].Label, "持续") {
		days = c.Mentions[x].Figure // 出动 N 车次，平均每天 X 车次，持续 56 天
	}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if g := c.At(y.Figure); days == 0 && parts[0] == "365" && g.Value.GreaterThan(lang.DecOne) && y.Role == content.RoleLevel && g.Dimension == numeral.Time && (strings.HasSuffix(g.Unit, "日") || g.Unit == "天") {
			days, sure = g.ID, ofAllDays(y, g) // 工作日 250 天
		}
	}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Role == content.RoleLevel && !y.Each && days != 0 && g.Dimension == f.Dimension && g.Unit == f.Unit && g.ID != days {
			// 全年办件 N 件，工作日 250 天，日均 X 件
			if d := c.MentionOf(days); d.Pos < y.Pos && clause.MarkBetween(p, d.Pos, y.Pos) == 0 {
				sure = true // 56 天共出动 N 车次
			}
			fr := content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{y.Figure, days}, HoldOnly: !sure}}}
			for i := 0; i < len(parts) && !sure; i++ {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/" + parts[i], Operands: []content.FigureID{y.Figure}, HoldOnly: true, Weak: i > 0})
			}
			c.Frames = append(c.Frames, fr)
			return
		}
		if y.Role == content.RoleLevel && !y.Each && (g.Dimension == f.Dimension && g.Unit == f.Unit || g.Dimension == numeral.Visits && f.Dimension == numeral.Persons) {
			fr := content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen}
			for i, n := range parts {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/" + n, Operands: []content.FigureID{y.Figure}, HoldOnly: true, Weak: i > 0})
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
func ofAllDays(y *content.Mention, g *content.Figure) bool {
	return g.Unit == "天" && lang.ContainsAny(y.Label, dayWords) && !lang.ContainsAny(y.Label, someDays)
}

// monthly reads 月均支出 X: the outlay of the period over its months.
func monthly(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	key := content.Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Account: f.Key.Account, Dimension: numeral.Money}
	fr := content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed}
	months := []string{"12"}
	if n := firstMonths(c, p, mi); n != 0 {
		fr.Queries = append(fr.Queries, content.Query{Formula: "a/" + lang.Itoa(n), Wants: []content.Want{{Measures: []lang.Measure{lang.Outlay, lang.Reimbursed}, Key: key}}})
		c.Frames = append(c.Frames, fr)
		return
	}
	for _, x := range c.Reports[p.Report-1].Months(f.Key.Period, periodAbove(c, p)) {
		months = append([]string{lang.Itoa(x)}, months...)
	}
	measure := f.Key.Measure
	if measure == lang.NoMeasure {
		measure = lang.Outlay
	}
	own := false // 前三季度月均支出 X，全年支出 Y: of another stretch
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		own = own || p.Lex[i].Kind == content.LexPeriod && p.Lex[i].Period.To > 0
	}
	for _, n := range months {
		fr.Queries = append(fr.Queries, content.Query{Formula: "a/" + n, HoldOnly: own, Wants: []content.Want{{Measures: content.Measures(measure), Key: key}}})
	}
	c.Frames = append(c.Frames, fr)
}

// periodAbove is the period that the report's title names.
func periodAbove(c *content.Draft, p *content.Para) lang.Period {
	return c.Reports[p.Report-1].Stretch()
}
