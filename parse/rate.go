package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Rates: a percentage and the two figures it is the quotient of. The words
// say which: 执行率 is outlay over budget, 占…的 is the subject over what it is
// a part of, 完成预算的 is the subject over its own plan.

// rates finds the rates of a paragraph.
func (c *Content) rates(p *para) {
	paired, borne := c.pairedRates(p), c.borneShares(p)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleRate {
			continue
		}
		f := c.figure(m.Figure)
		if c.ofSeveral(p, m) {
			f.Key.Part = true
		}
		if paired[mi] || borne[mi] {
			continue
		}
		if f.Dimension != numeral.Percent || f.Bound != "" || f.Approximate == "以下" && !m.Share {
			continue // 执行率不足 60%: nobody has computed it
		}
		c.rate(p, mi)
	}
}

// ofSeveral reports whether a rate is that of so many units, counted right
// before its name: 有 4 家单位支付率为 88%.
func (c *Content) ofSeveral(p *para, m *Mention) bool {
	k := m.labelFrom - 1
	if k < 0 || p.lex[k].kind != lexFigure {
		return false
	}
	f := c.figure(p.lex[k].fig)
	return f.Dimension == numeral.Count && (f.Unit == "个" || f.Unit == "家" || f.Unit == "所")
}

// beforeItems is mention x, or, where x is an item of what was spent, the share told of
// that: 支付 X，占 W 的 Y%，其中 A a、B b，剩余 z.
func (c *Content) beforeItems(p *para, x int) int {
	whole := c.partOf[c.Mentions[x].Figure]
	for y := x; whole != 0 && y > p.mentions[0] && c.Mentions[y].Figure > whole; y-- {
		if c.Mentions[y].Share && c.Mentions[y-1].Figure == whole {
			return y
		}
	}
	return x
}

// orOfBoth adds to a rate of counted things, read over the number before its own, that
// both may be kinds of one whole: 顺产 a 例，剖宫产 b 例，剖宫产率 X%.
func (c *Content) orOfBoth(fr *Frame) {
	if fr.Rule != "ratio/rate" || len(fr.Readings) == 0 {
		return
	}
	r := fr.Readings[0]
	if r.Formula != "a/b" || len(r.Operands) != 2 || r.Operands[0] != fr.Claim-1 || r.Operands[1] != fr.Claim-2 {
		return
	}
	switch c.figure(r.Operands[1]).Dimension {
	case numeral.Count, numeral.Persons, numeral.Visits, numeral.Households:
		if w := c.partOf[r.Operands[0]]; w != 0 && w == c.partOf[r.Operands[1]] {
			// 受理 W 件，其中窗口 b 件、网上 a 件，网办率 X%: of the printed whole
			fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{r.Operands[0], w}}, {Formula: "a/b", Operands: r.Operands, HoldOnly: true}}
			return
		}
		// 县域内住院 a，县外住院 b，县域内就诊率 X%: the first of both
		fr.Readings = append(fr.Readings, Reading{Formula: "a/(a+b)", Operands: r.Operands, HoldOnly: true}, Reading{Formula: "a/(a+b)", Operands: []FigureID{r.Operands[1], r.Operands[0]}, HoldOnly: true})
	}
}

// otherRates end the name of a rate that the lexicon does not have.
var otherRates = []string{"率", "比例", "处理面", "处罚面", "查处面", "违规面", "惠及面", "普及面", "盈余面", "结余面", "超支面", "受益面", "覆盖面", "达标面"}

// rate makes the frame of one percentage.
func (c *Content) rate(p *para, mi int) {
	m := &c.Mentions[mi]
	if hasAnySuffix(strings.TrimSuffix(m.Label, "为"), variationNames) || c.portion(p, mi) || c.portionNamed(p, mi) {
		return
	}
	if c.rateOfEach(p, mi) || c.amongTasks(p, mi) {
		return
	}
	fr := Frame{Kind: KindQuotient, Rule: "ratio/rate", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
	if pair := c.bracketShare(p, mi); pair != nil {
		fr.Rule, fr.Readings = "ratio/share", []Reading{{Formula: "a/b", Operands: pair}}
		c.Frames = append(c.Frames, fr)
		return
	}
	if a, b := c.pairBehind(p, mi); b != 0 {
		switch m.Rate {
		case shareRate:
			fr.Rule = "ratio/share"
		case completionRate:
			fr.Rule = "ratio/completion"
		}
		fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{b, a}}}
		c.Frames = append(c.Frames, fr)
		return
	}
	if x := mi - 1; x >= p.mentions[0] && x == c.nearestMate(p, mi) && hasAnySuffix(m.Label, spendingRates) && c.figure(c.Mentions[x].Figure).Dimension == numeral.Money && c.figure(c.Mentions[x].Figure).Key.Measure == Outlay && rateStem(p, m) == "" {
		m.Rate = executionRate // 债券资金支出 X，使用率 Z%
	}
	if strings.HasSuffix(m.Label, "结余率") {
		m.Rate = residualRate // also 当期结余率
	}
	switch {
	case c.shareWhole[m.Figure] != 0:
		fr.Rule, fr.Readings = "ratio/share", []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[mi-1].Figure, c.shareWhole[m.Figure]}}}
	case c.tierShares[m.Figure] != [2]FigureID{}:
		x := c.tierShares[m.Figure]
		fr.Rule, fr.Readings = "ratio/share", []Reading{{Formula: "a/b", Operands: x[:]}}
	case c.itemPaid(p, mi, &fr):
	case c.itemRate(p, mi, &fr):
	case c.bornePart(p, mi, &fr):
	case m.Share && c.jointly(m) > 0:
		c.jointShare(p, mi, &fr)
	case (m.Share || m.Rate == shareRate) && c.namedJointly(p, mi, &fr):
	case c.rateAhead(p, mi, &fr):
	case m.Share:
		c.shareOf(p, mi, &fr)
	case strings.HasPrefix(m.Label, "综合") && hasAnySuffix(m.Label, ofAllPayers) && c.severalPayers(p, mi, &fr):
		fr.Rule = "ratio/benefit"
	case c.nextStageRate(p, mi, &fr):
	case c.owedRate(p, mi, &fr):
	case c.stateRate(p, mi, &fr):
	case c.payoutRate(p, mi, &fr):
	case c.cutRate(p, mi, &fr):
	case c.adjustRate(p, mi, &fr):
	case c.executedOf(p, mi, &fr):
	case c.ofNamed(p, mi, &fr):
	case c.completes(p, mi, &fr):
	case c.completesTarget(p, mi, &fr):
	case c.ratioOf(p, mi, &fr):
	case c.rateAgain(p, mi, &fr):
	case m.Rate != nil:
		c.namedRate(p, mi, &fr)
	default:
		switch {
		case hasAnySuffix(m.Label, []string{"报销", "基金支付", "统筹支付", "补偿", "赔付"}):
			if !c.paidOfCost(p, mi) {
				return // 起付线 X 元，报销 Z%: a rule
			}
			m.Rate = benefitRate // 费用 X，基金支付 Y，报销 Z%
		case hasAnySuffix(m.Label, otherRates):
			m.Rate = otherRate
		default:
			return
		}
		c.namedRate(p, mi, &fr)
	}
	if r, ok := c.gapRate(p, mi); ok {
		if fr.Rule = "ratio/completion"; !r.Fallback {
			fr.Readings, fr.Queries = nil, nil
		}
		fr.Readings = append(fr.Readings, r)
	}
	if r, ok := c.mendedRate(p, mi); ok {
		fr.Readings = append(fr.Readings, r)
	}
	c.orOfBoth(&fr)
	c.orOfOuter(p, mi, &fr)
	c.ofListTotal(p, &fr)
	ofAllPaid := strings.HasPrefix(m.Label, "综合") && hasAnySuffix(m.Label, ofAllPayers) && len(fr.Readings) > 0 && !strings.Contains(fr.Readings[0].Formula, "+")
	if strings.HasSuffix(m.Label, "结算率") {
		// 直接结算 N 人次，费用 X，支付 Y，结算率 Z%: of those who settled, not of money
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = fr.Readings[i].HoldOnly || c.figure(fr.Readings[i].Operands[0]).Dimension == numeral.Money
		}
	}
	mean := hasAnySuffix(m.Label, []string{"出生率", "死亡率"}) && strings.HasSuffix(c.figure(m.Figure).Text, "‰") // over the mean of a year
	if mean || ofAllPaid || hasAnySuffix(strings.TrimSpace(p.words(m.labelFrom, m.Pos)), ofAll) || m.Share && ofRegion(p.words(m.labelFrom, m.labelTo)) || (m.Share || m.Rate == shareRate) && c.sharesBoth(p, mi) {
		// 综合保障率: of what others paid, too; 支付率均达 X%: of several things, each over
		// its own; 占全县 X%: of which nothing may be printed.
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = true
		}
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	if c.figure(m.Figure).Value.Equal(decOne) {
		// 共 40 所，其中 A 35 所，覆盖率 100%: more often of all than a mistake
		for i := range fr.Readings {
			r := &fr.Readings[i]
			more := r.Formula == "a/b" && c.figure(r.Operands[0]).Value.GreaterThan(c.figure(r.Operands[1]).Value)
			r.HoldOnly = r.HoldOnly || r.Weak && !more // but no more than all of them
			if x, y := c.mentionIndex(r.Operands[0]), c.mentionIndex(r.Operands[1]); fr.Rule == "ratio/rate" && !more && p.mentions[0] <= y && y < x && x < mi && p.strongMark(c.Mentions[y].Pos, c.Mentions[x].Pos) && !p.strongMark(c.Mentions[x].Pos, m.Pos) {
				r.HoldOnly = true // 17 个断面均达标；16 个水源地水质达标率 100%: of those that it names
			}
		}
	}
	if c.isPrior(c.figure(m.Figure)) {
		for i := range fr.Readings { // 满意度 X%。上年满意度 Y%: not of this year's survey
			fr.Readings[i].HoldOnly = fr.Readings[i].HoldOnly || !c.isPrior(c.figure(fr.Readings[i].Operands[0]))
		}
	}
	times := func(id FigureID) bool { return id != 0 && c.figure(id).Dimension == numeral.Times } // 是上年的 1.4 倍，占计划的 X%
	fr.Readings = slices.DeleteFunc(fr.Readings, func(r Reading) bool {
		return slices.ContainsFunc(r.Operands, times) || len(r.Operands) == 2 && c.ratedApart(p, mi, r.Operands[1]) || slices.ContainsFunc(r.Operands, func(id FigureID) bool { return c.ratesElsewhere(p, mi, id) })
	})
	fr.Queries = slices.DeleteFunc(fr.Queries, func(q Query) bool {
		return slices.ContainsFunc(q.Wants, func(w Want) bool { return w.Given != 0 && (times(w.Given) || c.ratesElsewhere(p, mi, w.Given)) })
	})
	for i := range fr.Readings {
		r := &fr.Readings[i]
		r.HoldOnly = r.HoldOnly || len(r.Operands) == 2 && c.partwayOf(r.Operands[0], r.Operands[1]) || c.ofSome(p, mi, *r)
	}
	if p.defined(m.Pos) {
		fr.Readings = onlyHolding(fr.Readings) // its bracket says of what it is
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	fr.Readings = append(fr.Readings, c.otherBases(p, mi, fr.Readings)...)
	c.ofFirstBudget(p, mi, fr.Readings)
	c.amongReturned(p, &fr)
	c.byOwnWord(p, mi, &fr)
	if done, plan := c.allOfPlan(p, mi); plan != 0 && !m.Share {
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{done, plan}, HoldOnly: true})
	}
	if r, ok := c.overOtherThings(p, mi); ok && fr.Rule == "ratio/rate" {
		fr.Readings = append(fr.Readings, r)
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// overOtherThings reads a rate of things of two kinds, told right before it: 126 个行政村建成卫生室 42 所，标准化率
// X%. One for each may be meant, and it only verifies.
func (c *Content) overOtherThings(p *para, mi int) (Reading, bool) {
	if mi-2 < p.mentions[0] || c.Mentions[mi].Share {
		return Reading{}, false
	}
	x, y := &c.Mentions[mi-2], &c.Mentions[mi-1]
	f, g := c.figure(x.Figure), c.figure(y.Figure)
	if f.Dimension != numeral.Count || g.Dimension != numeral.Count || f.Unit == g.Unit || f.Value.LessThan(g.Value) || !part(x) || !part(y) || p.strongMark(x.Pos, c.Mentions[mi].Pos) {
		return Reading{}, false
	}
	return Reading{Formula: "a/b", Operands: []FigureID{g.ID, f.ID}, HoldOnly: true}, true
}

// ofFirstBudget takes a rate that says that it is of the budget at the beginning of the year over the one called so, where its
// sentence tells what that became, too: 年初预算 A，调整预算数 B，决算数 C，完成年初预算的 R%.
func (c *Content) ofFirstBudget(p *para, mi int, readings []Reading) {
	if !strings.Contains(c.Mentions[mi].Label, "年初预算") {
		return
	}
	for i := range readings {
		r := &readings[i]
		if r.Formula != "a/b" {
			continue
		}
		x := c.mentionIndex(r.Operands[1])
		if x < p.mentions[0] || x >= mi || strings.Contains(c.Mentions[x].Label, "年初") {
			continue
		}
		for y := x - 1; y >= p.mentions[0] && p.lex[c.Mentions[y].Pos].sentence == p.lex[c.Mentions[mi].Pos].sentence; y-- {
			if strings.Contains(c.Mentions[y].Label, "年初") && c.isPlan(c.Mentions[y].Figure) && c.sameSort(y, x) {
				r.Operands = []FigureID{r.Operands[0], c.Mentions[y].Figure}
				break
			}
		}
	}
}

// otherBases are the readings over what a rate may be of as well as of the base it is read over: the plan right
// before it, 批复总投资 B，完成 A，为批复投资的 R%，当年计划 C，完成率 X%; and what the base itself was taken of, 在管 B
// 人，规范管理 A 人，规范管理率 R%，控制 a 人，控制率 X%. They only verify.
func (c *Content) otherBases(p *para, mi int, readings []Reading) (out []Reading) {
	for _, r := range readings {
		if r.Formula != "a/b" || r.HoldOnly {
			continue
		}
		a, x := c.mentionIndex(r.Operands[0]), c.mentionIndex(r.Operands[1])
		if a < p.mentions[0] || x < p.mentions[0] || x > a || a >= mi {
			continue
		}
		if y := &c.Mentions[mi-1]; mi-1 > a && (y.Role == RoleLevel || y.Role == RoleLimit) && c.isPlan(y.Figure) && c.sameSort(mi-1, a) {
			out = append(out, Reading{Formula: "a/b", Operands: []FigureID{r.Operands[0], y.Figure}, HoldOnly: true})
		}
		if x+1 == mi || x+1 == a {
			continue
		}
		for _, i := range c.framesOf(c.Mentions[x+1].Figure) {
			for _, s := range c.Frames[i].Readings {
				if s.Formula == "a/b" && s.Operands[0] == r.Operands[1] && c.figure(s.Operands[1]).Dimension == c.figure(r.Operands[0]).Dimension {
					out = append(out, Reading{Formula: "a/b", Operands: []FigureID{r.Operands[0], s.Operands[1]}, HoldOnly: true})
				}
			}
		}
	}
	return out
}

// ratesElsewhere reports whether a figure is a rate of another clause group, of which no other rate
// is made: 运行率 a%，目标 b%；完成率 R%.
func (c *Content) ratesElsewhere(p *para, mi int, id FigureID) bool {
	x := c.mentionOf(id)
	return c.figure(id).Dimension == numeral.Percent && x != nil && x.Para == c.Mentions[mi].Para && x.Pos < c.Mentions[mi].Pos && p.strongMark(x.Pos, c.Mentions[mi].Pos)
}

// defined reports whether the bracket right behind the figure at lexeme k tells in words what it is
// of: 预算完成率 R%（支出/年初结余与当年收入之和）.
func (p *para) defined(k int) bool {
	k++
	if k >= len(p.lex) || p.lex[k].kind != lexPunct || p.lex[k].r != '(' || p.lex[k].mate <= k {
		return false
	}
	s := p.words(k+1, p.lex[k].mate)
	return strings.ContainsAny(s, "/／÷") && strings.Contains(s, "之和") && !strings.ContainsAny(s, "0123456789")
}

// ofListTotal reads a rate behind the last item of a list as that of the total, where this lies
// nearer to the base: 参保 A 万人，其中职工 a 万人，居民 b 万人，应参保 B 万人，参保率 X%.
func (c *Content) ofListTotal(p *para, fr *Frame) {
	if fr.Rule != "ratio/rate" && fr.Rule != "ratio/completion" {
		return
	}
	for i := range fr.Readings {
		r := &fr.Readings[i]
		if r.Formula != "a/b" {
			continue
		}
		item, base := c.mentionIndex(r.Operands[0]), c.mentionIndex(r.Operands[1])
		if item < p.mentions[0] || base <= item {
			continue
		}
		if t := c.totalNearer(p, item, base); t != 0 && t != r.Operands[1] {
			r.Operands = []FigureID{t, r.Operands[1]}
		}
	}
}

// rateOfEach reports whether a rate of completion is that of each of the things counted right
// before it, of which nothing says that they were completed: 12 项指标中 10 项完成率达到 100%.
func (c *Content) rateOfEach(p *para, mi int) bool {
	if mi == p.mentions[0] {
		return false
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi-1]
	return m.Rate == completionRate && m.Label == "完成率" && c.figure(y.Figure).Dimension == numeral.Count && strings.HasPrefix(y.After, m.Label) && !containsAny(y.Label, finished) && p.markBetween(y.Pos, m.Pos) == 0
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
			return hasAnyPrefix(rest, []string{"比重", "比例", "的比重", "的比例"})
		}
	}
	return false
}

// claimed reports whether a frame made so far claims a figure.
func (c *Content) claimed(id FigureID) bool { return len(c.framesOf(id)) > 0 }

// framesOf are the frames made so far that claim a figure.
func (c *Content) framesOf(id FigureID) []int {
	if c.framesBy == nil {
		c.framesBy = map[FigureID][]int{}
	}
	for ; c.seen < len(c.Frames); c.seen++ {
		claim := c.Frames[c.seen].Claim
		c.framesBy[claim] = append(c.framesBy[claim], c.seen)
	}
	return c.framesBy[id]
}

// ratioOf reads 为 W 的 X% where W prints its figure: 为2022年常住人口 50 万人
// 的 98%. The two quantities are the two before the rate.
func (c *Content) ratioOf(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	b := c.ofFigure(p, mi)
	if b < 0 {
		return false
	}
	fb := c.figure(c.Mentions[b].Figure)
	subject, own := c.subjectOfShare(p, b)
	for a := range c.clauseMates(p, mi) {
		if a == b {
			continue
		}
		if subject.Label != "" && c.Mentions[a].Role == RoleLevel && !own(&c.Mentions[a]) {
			break
		}
		if c.figure(c.Mentions[a].Figure).Key.Part && p.strongMark(c.Mentions[a].Pos, m.Pos) {
			continue
		}
		if reference(&c.Mentions[a]) || c.Mentions[a].Role == RoleDelta || c.Mentions[a].Role == RoleBase {
			continue // 比上年增加 Y，完成预算 B 的 Z%: not of the increase
		}
		if c.Mentions[a].Each && !c.Mentions[b].Each {
			continue // 支付 X，次均 x，占费用 B 的 Z%
		}
		if c.Mentions[a].Role == RoleLevel && a < b && c.outOfReach(p, mi, a, b) {
			continue
		}
		item := -1
		shares := strings.HasPrefix(c.Mentions[b].Label, "占")
		if w := c.wholeOfList(p, a); w >= 0 && (shares || containsAny(c.Mentions[b].Label, []string{"完成", "任务", "目标", "计划", "预算"})) && p.markBetween(c.Mentions[a].Pos, c.Mentions[b].Pos) == '，' {
			item, a = a, w // 共 N 人，其中甲 a 人、乙 b 人，完成计划 P 人的 Z%
			switch {
			case p.markBetween(c.Mentions[item-1].Pos, c.Mentions[item].Pos) == '、':
				if !shares { // 支出 X，其中甲 a、乙 b，占到位资金 W 的 Z%: but for a slip of X
					item = -1
				}
			case c.totalNearer(p, item, b) == 0:
				item, a = a, item // 其中甲 a 人，乙 b 人，完成计划 P 人的 Z%: perhaps of 乙
			}
		}
		fa := c.figure(c.Mentions[a].Figure)
		if (fa.Dimension == fb.Dimension || fa.Dimension == numeral.Visits && fb.Dimension == numeral.Persons) && fa.Dimension != numeral.Percent {
			r := Reading{Formula: "a/b", Operands: []FigureID{fa.ID, fb.ID}}
			fr.Rule = ofWhole(p, &c.Mentions[b])
			if beyond(p, &c.Mentions[b]) {
				// 超过年度计划 1 万亩的 20%: by how much, or which share of it.
				fr.Kind, fr.Rule = KindChange, "change/rate"
				r.Formula = "(a-b)/b"
				fr.Readings = append(fr.Readings, r, Reading{Formula: "a/b", Operands: r.Operands, Weak: true})
				return true
			}
			// What stands before ； is mostly of something else.
			r.HoldOnly = p.strongMark(c.Mentions[a].Pos, m.Pos)
			fr.Readings = append(fr.Readings, r)
			if item >= 0 {
				fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{c.Mentions[item].Figure, fb.ID}, HoldOnly: true})
			}
			return true
		}
	}
	if y := &c.Mentions[b]; subject.Label == "" && strings.HasPrefix(p.words(sentenceStart(p, y.Pos), y.Pos), "完成") {
		// 收入 X，其中 …。完成年度预算 B 的 R%
		if a := c.soleBefore(p, b, func(f *Figure) bool { return f.Dimension == fb.Dimension && f.Unit == fb.Unit }); a >= 0 {
			fr.Rule = ofWhole(p, y)
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{c.Mentions[a].Figure, fb.ID}})
			return true
		}
	}
	if subject.Label != "" {
		fr.Rule = ofWhole(p, &c.Mentions[b])
		fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{subject, {Given: fb.ID}}})
		if subject.Named && fb.Dimension == numeral.Money && hasAnySuffix(subject.Label, ofAllFlows) {
			// 社会保险基金收入完成年度预算 B 的 X%, behind a table whose row is but 收入
			of := Want{Measures: subject.Measures, Key: subject.Key, Earlier: true}
			of.Key.Words, of.Key.FundFrom = "", 0
			fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{of, {Given: fb.ID}}, HoldOnly: true})
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
func (c *Content) subjectOfShare(p *para, b int) (Want, func(*Mention) bool) {
	w := &c.Mentions[b]
	for i := w.labelTo - 1; i > w.labelFrom; i-- {
		x := &p.lex[i]
		completes := x.is("完成")
		if x.kind != lexTerm || x.term.Class != Share && !completes {
			continue
		}
		name, key, named := label(p, w.labelFrom, i), keyOf(p, w.labelFrom, i), false
		if completes && key.Fund == NoFund && longer(name, 3) {
			key.Fund, key.FundFrom, named = p.own, 3, true // 基金支出完成预算 B 的 X%: of the section's fund
		} else if key.Fund == NoFund {
			break
		}
		if completes && key.Measure != Income && key.Measure != Outlay || key.Measure == NoMeasure {
			break
		}
		own := func(m *Mention) bool {
			k := c.figure(m.Figure).Key
			return k.Measure == key.Measure && (k.Fund == key.Fund || k.Fund == NoFund)
		}
		key.Dimension = c.figure(w.Figure).Dimension
		return Want{Label: name, Key: key, Measures: measures(key.Measure), Named: named}, own
	}
	return Want{}, nil
}

// beyond reports whether a quantity is led to by words that exceed it: 超过年度计划
// 1 万亩.
func beyond(p *para, m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && (x.term.Word == "超过" || x.term.Word == "超出" || x.term.Word == "高出" || x.term.Word == "高于") {
			return true
		}
	}
	return false
}

// ofWhole is the rule of a rate taken of the quantity w, by the word that leads
// to w: 占常住人口 50 万人, 完成年度任务 700 万元.
func ofWhole(p *para, w *Mention) string {
	for i := w.labelTo - 1; i >= w.labelFrom; i-- {
		switch x := p.lex[i]; {
		case x.kind != lexTerm:
		case x.term.Class == Share:
			return "ratio/share"
		case x.term.Word == "完成":
			return "ratio/completion"
		}
	}
	return "ratio/rate"
}
