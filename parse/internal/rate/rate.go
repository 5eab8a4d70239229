package rate

import (
	"slices"
	"strings"

	"gouji/parse/internal/average"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// Rates: a percentage and the two figures it is the quotient of. The words
// say which: 执行率 is outlay over budget, 占…的 is the subject over what it is
// a part of, 完成预算的 is the subject over its own plan.

// Read finds the rates of a paragraph.
func Read(c *content.Draft, p *content.Para) {
	paired, borne := pairedRates(c, p), borneShares(c, p)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Role != content.RoleRate {
			continue
		}
		f := c.At(m.Figure)
		if ofSeveral(c, p, m) {
			f.Key.Part = true
		}
		if paired[mi] || borne[mi] {
			continue
		}
		if f.Dimension != numeral.Percent || f.Bound != "" || f.Approximate == "以下" && !m.Share {
			continue // 执行率不足 60%: nobody has computed it
		}
		rate(c, p, mi)
	}
}

// ofSeveral reports whether a rate is that of so many units, counted right
// before its name: 有 4 家单位支付率为 88%.
func ofSeveral(c *content.Draft, p *content.Para, m *content.Mention) bool {
	k := m.LabelFrom - 1
	if k < 0 || p.Lex[k].Kind != content.LexFigure {
		return false
	}
	f := c.At(p.Lex[k].Fig)
	return f.Dimension == numeral.Count && (f.Unit == "个" || f.Unit == "家" || f.Unit == "所")
}

// BeforeItems is mention x, or, where x is an item of what was spent, the share told of
// that: 支付 X，占 W 的 Y%，其中 A a、B b，剩余 z.
func BeforeItems(c *content.Draft, p *content.Para, x int) int {
	whole := c.PartOf[c.Mentions[x].Figure]
	for y := x; whole != 0 && y > p.Mentions[0] && c.Mentions[y].Figure > whole; y-- {
		if c.Mentions[y].Share && c.Mentions[y-1].Figure == whole {
			return y
		}
	}
	return x
}

// orOfBoth adds to a rate of counted things, read over the number before its own, that
// both may be kinds of one whole: 顺产 a 例，剖宫产 b 例，剖宫产率 X%.
func orOfBoth(c *content.Draft, fr *content.Frame) {
	if fr.Rule != "ratio/rate" || len(fr.Readings) == 0 {
		return
	}
	r := fr.Readings[0]
	if r.Formula != "a/b" || len(r.Operands) != 2 || r.Operands[0] != fr.Claim-1 || r.Operands[1] != fr.Claim-2 {
		return
	}
	switch c.At(r.Operands[1]).Dimension {
	case numeral.Count, numeral.Persons, numeral.Visits, numeral.Households:
		if w := c.PartOf[r.Operands[0]]; w != 0 && w == c.PartOf[r.Operands[1]] {
			// 受理 W 件，其中窗口 b 件、网上 a 件，网办率 X%: of the printed whole
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{r.Operands[0], w}}, {Formula: "a/b", Operands: r.Operands, HoldOnly: true}}
			return
		}
		// 县域内住院 a，县外住院 b，县域内就诊率 X%: the first of both
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/(a+b)", Operands: r.Operands, HoldOnly: true}, content.Reading{Formula: "a/(a+b)", Operands: []content.FigureID{r.Operands[1], r.Operands[0]}, HoldOnly: true})
	}
}

// otherRates end the name of a rate that the lexicon does not have.
var otherRates = []string{"率", "比例", "处理面", "处罚面", "查处面", "违规面", "惠及面", "普及面", "盈余面", "结余面", "超支面", "受益面", "覆盖面", "达标面"}

// rate makes the frame of one percentage.
func rate(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if lang.HasAnySuffix(strings.TrimSuffix(m.Label, "为"), change.VariationNames) || portion(c, p, mi) || portionNamed(c, p, mi) {
		return
	}
	if rateOfEach(c, p, mi) || amongTasks(c, p, mi) {
		return
	}
	fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/rate", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed}
	if pair := bracketShare(c, p, mi); pair != nil {
		fr.Rule, fr.Readings = "ratio/share", []content.Reading{{Formula: "a/b", Operands: pair}}
		c.Frames = append(c.Frames, fr)
		return
	}
	if a, b := pairBehind(c, p, mi); b != 0 {
		switch m.Rate {
		case lang.ShareRate:
			fr.Rule = "ratio/share"
		case lang.CompletionRate:
			fr.Rule = "ratio/completion"
		}
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{b, a}}}
		c.Frames = append(c.Frames, fr)
		return
	}
	if x := mi - 1; x >= p.Mentions[0] && x == clause.NearestMate(c, p, mi) && lang.HasAnySuffix(m.Label, spendingRates) && c.At(c.Mentions[x].Figure).Dimension == numeral.Money && c.At(c.Mentions[x].Figure).Key.Measure == lang.Outlay && clause.RateStem(p, m) == "" {
		m.Rate = lang.ExecutionRate // 债券资金支出 X，使用率 Z%
	}
	if strings.HasSuffix(m.Label, "结余率") {
		m.Rate = lang.ResidualRate // also 当期结余率
	}
	switch {
	case c.ShareWhole[m.Figure] != 0:
		fr.Rule, fr.Readings = "ratio/share", []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[mi-1].Figure, c.ShareWhole[m.Figure]}}}
	case c.TierShares[m.Figure] != [2]content.FigureID{}:
		x := c.TierShares[m.Figure]
		fr.Rule, fr.Readings = "ratio/share", []content.Reading{{Formula: "a/b", Operands: x[:]}}
	case itemPaid(c, p, mi, &fr):
	case itemRate(c, p, mi, &fr):
	case bornePart(c, p, mi, &fr):
	case m.Share && jointly(c, m) > 0:
		jointShare(c, p, mi, &fr)
	case (m.Share || m.Rate == lang.ShareRate) && namedJointly(c, p, mi, &fr):
	case baseAhead(c, p, mi, &fr):
	case m.Share:
		shareOf(c, p, mi, &fr)
	case strings.HasPrefix(m.Label, "综合") && lang.HasAnySuffix(m.Label, ofAllPayers) && severalPayers(c, p, mi, &fr):
		fr.Rule = "ratio/benefit"
	case nextStageRate(c, p, mi, &fr):
	case owedRate(c, p, mi, &fr):
	case stateRate(c, p, mi, &fr):
	case payoutRate(c, p, mi, &fr):
	case change.CutRate(c, p, mi, &fr):
	case change.AdjustRate(c, p, mi, &fr):
	case executedOf(c, p, mi, &fr):
	case ofNamed(c, p, mi, &fr):
	case completes(c, p, mi, &fr):
	case completesTarget(c, p, mi, &fr):
	case ratioOf(c, p, mi, &fr):
	case total.RateAgain(c, p, mi, &fr):
	case m.Rate != nil:
		namedRate(c, p, mi, &fr)
	default:
		switch {
		case lang.HasAnySuffix(m.Label, []string{"报销", "基金支付", "统筹支付", "补偿", "赔付"}):
			if !paidOfCost(c, p, mi) {
				return // 起付线 X 元，报销 Z%: a rule
			}
			m.Rate = lang.BenefitRate // 费用 X，基金支付 Y，报销 Z%
		case lang.HasAnySuffix(m.Label, otherRates):
			m.Rate = lang.OtherRate
		default:
			return
		}
		namedRate(c, p, mi, &fr)
	}
	if r, ok := change.GapRate(c, p, mi); ok {
		if fr.Rule = "ratio/completion"; !r.Fallback {
			fr.Readings, fr.Queries = nil, nil
		}
		fr.Readings = append(fr.Readings, r)
	}
	if r, ok := total.MendedRate(c, p, mi); ok {
		fr.Readings = append(fr.Readings, r)
	}
	orOfBoth(c, &fr)
	orOfOuter(c, p, mi, &fr)
	ofListTotal(c, p, &fr)
	ofAllPaid := strings.HasPrefix(m.Label, "综合") && lang.HasAnySuffix(m.Label, ofAllPayers) && len(fr.Readings) > 0 && !strings.Contains(fr.Readings[0].Formula, "+")
	if strings.HasSuffix(m.Label, "结算率") {
		// 直接结算 N 人次，费用 X，支付 Y，结算率 Z%: of those who settled, not of money
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = fr.Readings[i].HoldOnly || c.At(fr.Readings[i].Operands[0]).Dimension == numeral.Money
		}
	}
	mean := lang.HasAnySuffix(m.Label, []string{"出生率", "死亡率"}) && strings.HasSuffix(c.At(m.Figure).Text, "‰") // over the mean of a year
	if mean || ofAllPaid || lang.HasAnySuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.Pos)), ofAll) || m.Share && ofRegion(p.Words(m.LabelFrom, m.LabelTo)) || (m.Share || m.Rate == lang.ShareRate) && sharesBoth(c, p, mi) {
		// 综合保障率: of what others paid, too; 支付率均达 X%: of several things, each over
		// its own; 占全县 X%: of which nothing may be printed.
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = true
		}
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	if c.At(m.Figure).Value.Equal(lang.DecOne) {
		// 共 40 所，其中 A 35 所，覆盖率 100%: more often of all than a mistake
		for i := range fr.Readings {
			r := &fr.Readings[i]
			more := r.Formula == "a/b" && c.At(r.Operands[0]).Value.GreaterThan(c.At(r.Operands[1]).Value)
			r.HoldOnly = r.HoldOnly || r.Weak && !more // but no more than all of them
			if x, y := c.MentionIndex(r.Operands[0]), c.MentionIndex(r.Operands[1]); fr.Rule == "ratio/rate" && !more && p.Mentions[0] <= y && y < x && x < mi && clause.StrongMark(p, c.Mentions[y].Pos, c.Mentions[x].Pos) && !clause.StrongMark(p, c.Mentions[x].Pos, m.Pos) {
				r.HoldOnly = true // 17 个断面均达标；16 个水源地水质达标率 100%: of those that it names
			}
		}
	}
	if clause.IsPrior(c, c.At(m.Figure)) {
		for i := range fr.Readings { // 满意度 X%。上年满意度 Y%: not of this year's survey
			fr.Readings[i].HoldOnly = fr.Readings[i].HoldOnly || !clause.IsPrior(c, c.At(fr.Readings[i].Operands[0]))
		}
	}
	times := func(id content.FigureID) bool { return id != 0 && c.At(id).Dimension == numeral.Times } // 是上年的 1.4 倍，占计划的 X%
	fr.Readings = slices.DeleteFunc(fr.Readings, func(r content.Reading) bool {
		return slices.ContainsFunc(r.Operands, times) || len(r.Operands) == 2 && ratedApart(c, p, mi, r.Operands[1]) || slices.ContainsFunc(r.Operands, func(id content.FigureID) bool { return ratesElsewhere(c, p, mi, id) })
	})
	fr.Queries = slices.DeleteFunc(fr.Queries, func(q content.Query) bool {
		return slices.ContainsFunc(q.Wants, func(w content.Want) bool {
			return w.Given != 0 && (times(w.Given) || ratesElsewhere(c, p, mi, w.Given))
		})
	})
	for i := range fr.Readings {
		r := &fr.Readings[i]
		r.HoldOnly = r.HoldOnly || len(r.Operands) == 2 && PartwayOf(c, r.Operands[0], r.Operands[1]) || ofSome(c, p, mi, *r)
	}
	if defined(p, m.Pos) {
		fr.Readings = clause.OnlyHolding(fr.Readings) // its bracket says of what it is
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	fr.Readings = append(fr.Readings, otherBases(c, p, mi, fr.Readings)...)
	ofFirstBudget(c, p, mi, fr.Readings)
	amongReturned(c, p, &fr)
	byOwnWord(c, p, mi, &fr)
	if done, plan := allOfPlan(c, p, mi); plan != 0 && !m.Share {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{done, plan}, HoldOnly: true})
	}
	if r, ok := overOtherThings(c, p, mi); ok && fr.Rule == "ratio/rate" {
		fr.Readings = append(fr.Readings, r)
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// overOtherThings reads a rate of things of two kinds, told right before it: 126 个行政村建成卫生室 42 所，标准化率
// X%. One for each may be meant, and it only verifies.
func overOtherThings(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	if mi-2 < p.Mentions[0] || c.Mentions[mi].Share {
		return content.Reading{}, false
	}
	x, y := &c.Mentions[mi-2], &c.Mentions[mi-1]
	f, g := c.At(x.Figure), c.At(y.Figure)
	if f.Dimension != numeral.Count || g.Dimension != numeral.Count || f.Unit == g.Unit || f.Value.LessThan(g.Value) || !content.IsPart(x) || !content.IsPart(y) || clause.StrongMark(p, x.Pos, c.Mentions[mi].Pos) {
		return content.Reading{}, false
	}
	return content.Reading{Formula: "a/b", Operands: []content.FigureID{g.ID, f.ID}, HoldOnly: true}, true
}

// ofFirstBudget takes a rate that says that it is of the budget at the beginning of the year over the one called so, where its
// sentence tells what that became, too: 年初预算 A，调整预算数 B，决算数 C，完成年初预算的 R%.
func ofFirstBudget(c *content.Draft, p *content.Para, mi int, readings []content.Reading) {
	if !strings.Contains(c.Mentions[mi].Label, "年初预算") {
		return
	}
	for i := range readings {
		r := &readings[i]
		if r.Formula != "a/b" {
			continue
		}
		x := c.MentionIndex(r.Operands[1])
		if x < p.Mentions[0] || x >= mi || strings.Contains(c.Mentions[x].Label, "年初") {
			continue
		}
		for y := x - 1; y >= p.Mentions[0] && p.Lex[c.Mentions[y].Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence; y-- {
			if strings.Contains(c.Mentions[y].Label, "年初") && clause.IsPlan(c, c.Mentions[y].Figure) && clause.SameSort(c, y, x) {
				r.Operands = []content.FigureID{r.Operands[0], c.Mentions[y].Figure}
				break
			}
		}
	}
}

// otherBases are the readings over what a rate may be of as well as of the base it is read over: the plan right
// before it, 批复总投资 B，完成 A，为批复投资的 R%，当年计划 C，完成率 X%; and what the base itself was taken of, 在管 B
// 人，规范管理 A 人，规范管理率 R%，控制 a 人，控制率 X%. They only verify.
func otherBases(c *content.Draft, p *content.Para, mi int, readings []content.Reading) (out []content.Reading) {
	for _, r := range readings {
		if r.Formula != "a/b" || r.HoldOnly {
			continue
		}
		a, x := c.MentionIndex(r.Operands[0]), c.MentionIndex(r.Operands[1])
		if a < p.Mentions[0] || x < p.Mentions[0] || x > a || a >= mi {
			continue
		}
		if y := &c.Mentions[mi-1]; mi-1 > a && (y.Role == content.RoleLevel || y.Role == content.RoleLimit) && clause.IsPlan(c, y.Figure) && clause.SameSort(c, mi-1, a) {
			out = append(out, content.Reading{Formula: "a/b", Operands: []content.FigureID{r.Operands[0], y.Figure}, HoldOnly: true})
		}
		if x+1 == mi || x+1 == a {
			continue
		}
		for _, i := range clause.FramesOf(c, c.Mentions[x+1].Figure) {
			for _, s := range c.Frames[i].Readings {
				if s.Formula == "a/b" && s.Operands[0] == r.Operands[1] && c.At(s.Operands[1]).Dimension == c.At(r.Operands[0]).Dimension {
					out = append(out, content.Reading{Formula: "a/b", Operands: []content.FigureID{r.Operands[0], s.Operands[1]}, HoldOnly: true})
				}
			}
		}
	}
	return out
}

// ratesElsewhere reports whether a figure is a rate of another clause group, of which no other rate
// is made: 运行率 a%，目标 b%；完成率 R%.
func ratesElsewhere(c *content.Draft, p *content.Para, mi int, id content.FigureID) bool {
	x := c.MentionOf(id)
	return c.At(id).Dimension == numeral.Percent && x != nil && x.Para == c.Mentions[mi].Para && x.Pos < c.Mentions[mi].Pos && clause.StrongMark(p, x.Pos, c.Mentions[mi].Pos)
}

// defined reports whether the bracket right behind the figure at lexeme k tells in words what it is
// of: 预算完成率 R%（支出/年初结余与当年收入之和）.
func defined(p *content.Para, k int) bool {
	k++
	if k >= len(p.Lex) || p.Lex[k].Kind != content.LexPunct || p.Lex[k].R != '(' || p.Lex[k].Mate <= k {
		return false
	}
	s := p.Words(k+1, p.Lex[k].Mate)
	return strings.ContainsAny(s, "/／÷") && strings.Contains(s, "之和") && !strings.ContainsAny(s, "0123456789")
}

// ofListTotal reads a rate behind the last item of a list as that of the total, where this lies
// nearer to the base: 参保 A 万人，其中职工 a 万人，居民 b 万人，应参保 B 万人，参保率 X%.
func ofListTotal(c *content.Draft, p *content.Para, fr *content.Frame) {
	if fr.Rule != "ratio/rate" && fr.Rule != "ratio/completion" {
		return
	}
	for i := range fr.Readings {
		r := &fr.Readings[i]
		if r.Formula != "a/b" {
			continue
		}
		item, base := c.MentionIndex(r.Operands[0]), c.MentionIndex(r.Operands[1])
		if item < p.Mentions[0] || base <= item {
			continue
		}
		if t := clause.TotalNearer(c, p, item, base); t != 0 && t != r.Operands[1] {
			r.Operands = []content.FigureID{t, r.Operands[1]}
		}
	}
}

// rateOfEach reports whether a rate of completion is that of each of the things counted right
// before it, of which nothing says that they were completed: 12 项指标中 10 项完成率达到 100%.
func rateOfEach(c *content.Draft, p *content.Para, mi int) bool {
	if mi == p.Mentions[0] {
		return false
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi-1]
	return m.Rate == lang.CompletionRate && m.Label == "完成率" && c.At(y.Figure).Dimension == numeral.Count && strings.HasPrefix(y.After, m.Label) && !lang.ContainsAny(y.Label, total.Finished) && clause.MarkBetween(p, y.Pos, m.Pos) == 0
}

// spendingRates are other names for how far money was spent, where an outlay stands
// right before them.
var spendingRates = []string{"使用率", "发放率", "兑付率", "支用率", "兑现率"}

// ofAll end the words before a rate that several things have each.
var ofAll = []string{"均", "均为", "均达", "均达到", "都是", "都为", "都达到"}

// ofRegion reports whether the words of a share name no whole but a region: 占全县比重.
func ofRegion(words string) bool {
	_, whole, ok := strings.Cut(words, "占")
	if !ok {
		return false
	}
	whole = strings.TrimLeft(whole, "到 ")
	for _, r := range []string{"全国", "全省", "全市", "全县", "全区", "全州", "全旗", "全镇", "全乡"} {
		if rest, ok := strings.CutPrefix(whole, r); ok {
			return lang.HasAnyPrefix(rest, []string{"比重", "比例", "的比重", "的比例"})
		}
	}
	return false
}

// ratioOf reads 为 W 的 X% where W prints its figure: 为2022年常住人口 50 万人
// 的 98%. The two quantities are the two before the rate.
func ratioOf(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	b := average.OfFigure(c, p, mi)
	if b < 0 {
		return false
	}
	fb := c.At(c.Mentions[b].Figure)
	subject, own := subjectOfShare(c, p, b)
	for a := range clause.Mates(c, p, mi) {
		if a == b {
			continue
		}
		if subject.Label != "" && c.Mentions[a].Role == content.RoleLevel && !own(&c.Mentions[a]) {
			break
		}
		if c.At(c.Mentions[a].Figure).Key.Part && clause.StrongMark(p, c.Mentions[a].Pos, m.Pos) {
			continue
		}
		if clause.Reference(&c.Mentions[a]) || c.Mentions[a].Role == content.RoleDelta || c.Mentions[a].Role == content.RoleBase {
			continue // 比上年增加 Y，完成预算 B 的 Z%: not of the increase
		}
		if c.Mentions[a].Each && !c.Mentions[b].Each {
			continue // 支付 X，次均 x，占费用 B 的 Z%
		}
		if c.Mentions[a].Role == content.RoleLevel && a < b && clause.OutOfReach(c, p, mi, a, b) {
			continue
		}
		item := -1
		shares := strings.HasPrefix(c.Mentions[b].Label, "占")
		if w := clause.WholeOfList(c, p, a); w >= 0 && (shares || lang.ContainsAny(c.Mentions[b].Label, []string{"完成", "任务", "目标", "计划", "预算"})) && clause.MarkBetween(p, c.Mentions[a].Pos, c.Mentions[b].Pos) == '，' {
			item, a = a, w // 共 N 人，其中甲 a 人、乙 b 人，完成计划 P 人的 Z%
			switch {
			case clause.MarkBetween(p, c.Mentions[item-1].Pos, c.Mentions[item].Pos) == '、':
				if !shares { // 支出 X，其中甲 a、乙 b，占到位资金 W 的 Z%: but for a slip of X
					item = -1
				}
			case clause.TotalNearer(c, p, item, b) == 0:
				item, a = a, item // 其中甲 a 人，乙 b 人，完成计划 P 人的 Z%: perhaps of 乙
			}
		}
		fa := c.At(c.Mentions[a].Figure)
		if (fa.Dimension == fb.Dimension || fa.Dimension == numeral.Visits && fb.Dimension == numeral.Persons) && fa.Dimension != numeral.Percent {
			r := content.Reading{Formula: "a/b", Operands: []content.FigureID{fa.ID, fb.ID}}
			fr.Rule = OfWhole(p, &c.Mentions[b])
			if beyond(p, &c.Mentions[b]) {
				// 超过年度计划 1 万亩的 20%: by how much, or which share of it.
				fr.Kind, fr.Rule = content.KindChange, "change/rate"
				r.Formula = "(a-b)/b"
				fr.Readings = append(fr.Readings, r, content.Reading{Formula: "a/b", Operands: r.Operands, Weak: true})
				return true
			}
			// What stands before ； is mostly of something else.
			r.HoldOnly = clause.StrongMark(p, c.Mentions[a].Pos, m.Pos)
			fr.Readings = append(fr.Readings, r)
			if item >= 0 {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[item].Figure, fb.ID}, HoldOnly: true})
			}
			return true
		}
	}
	if y := &c.Mentions[b]; subject.Label == "" && strings.HasPrefix(p.Words(content.SentenceStart(p, y.Pos), y.Pos), "完成") {
		// 收入 X，其中 …。完成年度预算 B 的 R%
		if a := change.SoleBefore(c, p, b, func(f *content.Figure) bool { return f.Dimension == fb.Dimension && f.Unit == fb.Unit }); a >= 0 {
			fr.Rule = OfWhole(p, y)
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[a].Figure, fb.ID}})
			return true
		}
	}
	if subject.Label != "" {
		fr.Rule = OfWhole(p, &c.Mentions[b])
		fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{subject, {Given: fb.ID}}})
		if subject.Named && fb.Dimension == numeral.Money && lang.HasAnySuffix(subject.Label, ofAllFlows) {
			// 社会保险基金收入完成年度预算 B 的 X%, behind a table whose row is but 收入
			of := content.Want{Measures: subject.Measures, Key: subject.Key, Earlier: true}
			of.Key.Words, of.Key.FundFrom = "", 0
			fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{of, {Given: fb.ID}}, HoldOnly: true})
		}
		return true
	}
	return false
}

// ofAllFlows end the names of all that a fund takes in or spends.
var ofAllFlows = []string{"基金收入", "基金支出", "总收入", "总支出"}

// subjectOfShare is what the words before 占 name in the label of the whole b, and
// whether a quantity bears that name: 工伤保险支出占年初预算 25 亿元的 40%. Its label is
// empty where the words name nothing.
func subjectOfShare(c *content.Draft, p *content.Para, b int) (content.Want, func(*content.Mention) bool) {
	w := &c.Mentions[b]
	for i := w.LabelTo - 1; i > w.LabelFrom; i-- {
		x := &p.Lex[i]
		completes := average.Is(x, "完成")
		if x.Kind != content.LexTerm || x.Term.Class != lang.Share && !completes {
			continue
		}
		name, key, named := clause.Label(p, w.LabelFrom, i), clause.KeyOf(p, w.LabelFrom, i), false
		if completes && key.Fund == lang.NoFund && content.Longer(name, 3) {
			key.Fund, key.FundFrom, named = p.Own, 3, true // 基金支出完成预算 B 的 X%: of the section's fund
		} else if key.Fund == lang.NoFund {
			break
		}
		if completes && key.Measure != lang.Income && key.Measure != lang.Outlay || key.Measure == lang.NoMeasure {
			break
		}
		own := func(m *content.Mention) bool {
			k := c.At(m.Figure).Key
			return k.Measure == key.Measure && (k.Fund == key.Fund || k.Fund == lang.NoFund)
		}
		key.Dimension = c.At(w.Figure).Dimension
		return content.Want{Label: name, Key: key, Measures: content.Measures(key.Measure), Named: named}, own
	}
	return content.Want{}, nil
}

// beyond reports whether a quantity is led to by words that exceed it: 超过年度计划
// 1 万亩.
func beyond(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && (x.Term.Word == "超过" || x.Term.Word == "超出" || x.Term.Word == "高出" || x.Term.Word == "高于") {
			return true
		}
	}
	return false
}

// OfWhole is the rule of a rate taken of the quantity w, by the word that leads
// to w: 占常住人口 50 万人, 完成年度任务 700 万元.
func OfWhole(p *content.Para, w *content.Mention) string {
	for i := w.LabelTo - 1; i >= w.LabelFrom; i-- {
		switch x := p.Lex[i]; {
		case x.Kind != content.LexTerm:
		case x.Term.Class == lang.Share:
			return "ratio/share"
		case x.Term.Word == "完成":
			return "ratio/completion"
		}
	}
	return "ratio/rate"
}
