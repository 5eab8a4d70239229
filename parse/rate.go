package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Rates: a percentage and the two figures it is the quotient of. The words
// say which: 执行率 is outlay over budget, 占…的 is the subject over what it is
// a part of, 完成预算的 is the subject over its own plan.

// rates finds the rates of a paragraph.
func (c *Content) rates(p *para) {
	paired := c.pairedRates(p)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleRate || paired[mi] {
			continue
		}
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Percent || f.Bound != "" {
			continue
		}
		c.rate(p, mi)
	}
}

// restOfShare reads A x，占 W 的 Y%，其余 z: what is left of the whole that the
// share was taken of.
func (c *Content) restOfShare(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || mi < 2 || !strings.HasPrefix(m.Label, "其余") && !strings.HasPrefix(m.Label, "余下") && !strings.HasPrefix(m.Label, "剩余") {
			continue
		}
		share := &c.Mentions[mi-1]
		if c.claimed(p, m.Figure) || !share.Share || share.Para != m.Para || p.lex[share.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(share.Pos, m.Pos) {
			continue
		}
		for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.mentions[0]].Figure; i-- {
			fr := &c.Frames[i]
			if fr.Claim != share.Figure || fr.Rule != "ratio/share" {
				continue
			}
			rest := Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachSection, Closed: Closed}
			for _, q := range fr.Queries {
				if given := c.figure(q.Wants[0].Given); q.Formula == "a/b" && given != nil && given.Dimension == c.figure(m.Figure).Dimension {
					q.Formula = "b-a"
					rest.Queries = append(rest.Queries, q)
				}
			}
			for _, r := range fr.Readings {
				if r.Formula == "a/b" && c.figure(r.Operands[0]).Dimension == c.figure(m.Figure).Dimension {
					rest.Readings = append(rest.Readings, Reading{Formula: "b-a", Operands: r.Operands, Weak: r.Weak})
				}
			}
			if len(rest.Queries)+len(rest.Readings) > 0 {
				c.Frames = append(c.Frames, rest)
			}
			break
		}
	}
}

// rate makes the frame of one percentage.
func (c *Content) rate(p *para, mi int) {
	m := &c.Mentions[mi]
	if c.portion(p, mi) {
		return
	}
	fr := Frame{Kind: KindQuotient, Rule: "ratio/rate", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
	if a, b := c.pairBehind(p, mi); b != 0 {
		if m.Rate == shareRate {
			fr.Rule = "ratio/share"
		}
		fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{b, a}}}
		c.Frames = append(c.Frames, fr)
		return
	}
	if strings.HasSuffix(m.Label, "结余率") {
		m.Rate = residualRate // also 当期结余率
	}
	switch {
	case m.Share && c.jointly(p, m) > 0:
		c.jointShare(p, mi, &fr)
	case c.rateAhead(p, mi, &fr):
	case m.Share:
		c.shareOf(p, mi, &fr)
	case c.cutRate(p, mi, &fr):
	case c.adjustRate(p, mi, &fr):
	case c.completes(p, mi, &fr):
	case c.completesTarget(p, mi, &fr):
	case c.ratioOf(p, mi, &fr):
	case m.Rate != nil:
		c.namedRate(p, mi, &fr)
	default:
		switch {
		case hasSuffixOf(m.Label, []string{"报销", "基金支付", "统筹支付", "补偿", "赔付"}):
			if !c.paidOfCost(p, mi) {
				return // 起付线 X 元，报销 Z%: a rule
			}
			m.Rate = benefitRate // 费用 X，基金支付 Y，报销 Z%
		case hasSuffixOf(m.Label, []string{"率", "比例", "盈余面", "结余面", "超支面", "受益面", "覆盖面", "达标面"}):
			m.Rate = otherRate
		default:
			return
		}
		c.namedRate(p, mi, &fr)
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// claimed reports whether a frame of a paragraph claims a figure already.
func (c *Content) claimed(p *para, id FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.mentions[0]].Figure; i-- {
		if c.Frames[i].Claim == id {
			return true
		}
	}
	return false
}

// pairBehind are the two quantities of one kind in the bracket right behind a
// rate, the whole and what counts of it: 合格率 96%（抽检 50 批，合格 48 批）.
func (c *Content) pairBehind(p *para, mi int) (whole, counts FigureID) {
	m := &c.Mentions[mi]
	k := m.Pos + 1
	for k < len(p.lex) && p.blank(k) {
		k++
	}
	if m.Share || k >= len(p.lex) || p.lex[k].kind != lexPunct || p.lex[k].r != '(' || p.lex[k].mate < 0 {
		return 0, 0
	}
	list := c.items(p, k+1, p.lex[k].mate, p.lex[k].depth)
	if len(list) == 1 {
		return c.wholeBehind(p, mi, list[0])
	}
	if len(list) != 2 {
		return 0, 0
	}
	a, b := &c.Mentions[list[0]], &c.Mentions[list[1]]
	fa, fb := c.figure(a.Figure), c.figure(b.Figure)
	if !part(a) || !part(b) || fa.Dimension == numeral.Percent || !addable(fa, fb) && !addable(fb, fa) || a.Label+a.After == "" || b.Label == "" {
		return 0, 0
	}
	if fb.Value.GreaterThan(fa.Value) {
		fa, fb = fb, fa
	}
	return fa.ID, fb.ID
}

// wholeBehind is the one quantity in the bracket behind a rate where its words say
// that it is all that the quantity before the rate is a part of: 已覆盖 90 家，覆盖率 75%
// （应覆盖 120 家）.
func (c *Content) wholeBehind(p *para, mi, only int) (whole, counts FigureID) {
	w := &c.Mentions[only]
	n := c.nearestMate(p, mi)
	if n < 0 || !part(w) || !containsAny(w.Label+w.After, []string{"应", "符合", "总", "全部", "共", "计划"}) {
		return 0, 0
	}
	y := &c.Mentions[n]
	if !part(y) || !c.sameSort(n, only) || p.strongMark(y.Pos, c.Mentions[mi].Pos) || c.figure(y.Figure).Value.GreaterThan(c.figure(w.Figure).Value) {
		return 0, 0
	}
	return w.Figure, y.Figure
}

// numerator is the quantity that a share or completion speaks of: the figure
// before it in its clause, or before the bracket it stands in.
func (c *Content) numerator(p *para, mi int) int {
	m := &c.Mentions[mi]
	for i := p.preceding(mi) - 1; i >= 0; i-- {
		x := p.mentions[i]
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence {
			return -1
		}
		if y.Depth > m.Depth {
			continue
		}
		f := c.figure(y.Figure)
		if f.Dimension == numeral.Percent || f.Dimension == numeral.Points || f.Dimension == numeral.Times || f.Dimension == numeral.PerHead {
			continue
		}
		if y.Role == RoleLevel {
			return x
		}
	}
	return -1
}

// ofFigure is the figure that a rate or multiple is taken of where 的 joins
// them: 50 万人的 98%; -1 if there is none.
func (c *Content) ofFigure(p *para, mi int) int {
	m := &c.Mentions[mi]
	if !strings.HasPrefix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), "的") {
		return -1
	}
	return c.nearestMate(p, mi)
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
	for a := range c.clauseMates(p, mi) {
		if a == b {
			continue
		}
		if c.figure(c.Mentions[a].Figure).Key.Part && p.strongMark(c.Mentions[a].Pos, m.Pos) {
			continue
		}
		if reference(&c.Mentions[a]) || c.Mentions[a].Role == RoleDelta || c.Mentions[a].Role == RoleBase {
			continue // 比上年增加 Y，完成预算 B 的 Z%: not of the increase
		}
		fa := c.figure(c.Mentions[a].Figure)
		if fa.Dimension == fb.Dimension && fa.Dimension != numeral.Percent {
			r := Reading{Formula: "a/b", Operands: []FigureID{fa.ID, fb.ID}}
			fr.Rule = ofWhole(p, &c.Mentions[b])
			if beyond(p, &c.Mentions[b]) {
				// 超过年度计划 1 万亩的 20%: by how much, or which share of it.
				fr.Kind, fr.Rule = KindChange, "change/rate"
				r.Formula = "(a-b)/b"
				fr.Readings = append(fr.Readings, r, Reading{Formula: "a/b", Operands: r.Operands, Weak: true})
				return true
			}
			fr.Readings = append(fr.Readings, r)
			return true
		}
	}
	return false
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
	if r == scoreRate {
		num.Key.Dimension, den.Key.Dimension = numeral.Score, numeral.Score
		num.Sentence, den.Sentence = true, true
	}
	if r == executionRate && (k.Measure == Income || k.Measure == Outlay) {
		// 基金总支出预算完成率: that outlay over its own budget.
		num.Measures = []Measure{k.Measure}
		den.Measures = nil
		den.Key.Measure, den.Key.Mode = k.Measure, Planned
	}
	if r == scoreRate {
		num.Key.Dimension, den.Key.Dimension = numeral.Score, numeral.Score
		num.Sentence, den.Sentence = true, true
		num.Label, den.Label = "", ""
	}
	if r == arrivalRate {
		c.arrivalOf(p, mi, &num, &den)
	}
	if r == executionRate && stem == "" {
		if q := c.ownPlan(p, mi); q != nil {
			fr.Queries = append(fr.Queries, *q)
		}
	}
	if r == inpatientRate {
		c.inpatients(p, mi, fr)
		return
	}
	if hasSuffixOf(m.Label, detections) {
		if pair := c.casesAmong(p, mi); pair != nil {
			fr.Readings = []Reading{{Formula: "a/b", Operands: pair}}
			return
		}
	}
	if r.Fixed && (c.ofListed(p, mi, fr) || c.statedShare(p, mi, fr)) {
		return
	}
	pair := c.pairBefore(p, mi)
	if pair != nil && c.siblings(pair) {
		pair = nil
	}
	if r.Fixed || r == completionRate || len(r.Num) == 0 {
		c.rateByName(p, mi, fr)
		if pair == nil {
			if l := c.limitBefore(p, mi); r == completionRate && l >= 0 {
				x := &c.Mentions[l]
				fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{{Label: targetName(p, x), Key: Key{Dimension: c.figure(x.Figure).Dimension}}, {Given: x.Figure}}})
			} else if r == completionRate {
				if n := c.numerator(p, mi); n >= 0 {
					b := Want{Like: 1, Label: c.Mentions[n].Label + stem, Key: Key{Dimension: c.figure(c.Mentions[n].Figure).Dimension}}
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
		weak := !planA && !planB && r != enrolmentRate
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
		if c.ruled(p, mi) {
			return
		}
		told = c.treatment(p, mi)
		if pair != nil && c.mentionOf(pair[0]).Each == c.mentionOf(pair[1]).Each {
			if c.costFirst(pair, m.Figure) {
				pair[0], pair[1] = pair[1], pair[0]
			}
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: pair, Weak: !told, HoldOnly: !told})
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
		den.Label, den.Named, den.Earlier = ownWords(p, y), true, false
		den.Key = keyOf(p, y.labelFrom, y.labelTo)
		den.Key.Measure, den.Key.Mode = NoMeasure, NoMode
		num = Want{Given: y.Figure}
		if x := c.figure(y.Figure); x.Key.Measure != Outlay || r != executionRate {
			num = den
			num.Measures = r.Num
			num.Like = 0
		}
	}
	q := Query{Formula: "a/b", Wants: []Want{num, den}, HoldOnly: !told}
	if (r == arrivalRate || r == executionRate) && f.Value.Equal(decOne) && containsAny(p.words(sentenceStart(p, m.Pos), m.Pos), []string{"全部", "全额", "足额", "及时"}) {
		q.HoldOnly = true // 下达 X 万元，已全部拨付到位，到位率 100%: of X itself
	}
	fr.Queries = append(fr.Queries, q)
	if r == residualRate {
		// 收入 A、支出 B，结余率 X%: what is left is not printed.
		in, out := den, num
		in.Measures, in.Like, in.Label = []Measure{Income, Budget}, 0, ""
		out.Measures, out.Like, out.Label = []Measure{Outlay}, 1, ""
		in.Sentence, out.Sentence = true, true
		fr.Queries = append([]Query{{Formula: "(a-b)/a", Wants: []Want{in, out}}}, fr.Queries...)
	}
}

// costFirst reports whether the first of two amounts before a rate of
// reimbursement is what the treatment cost: 基金支付 Y，总费用 X，报销比例 Z%.
func (c *Content) costFirst(pair []FigureID, rate FigureID) bool {
	a, b := c.figure(pair[0]), c.figure(pair[1])
	if x, y := a.Key.Measure == Cost, b.Key.Measure == Cost; x != y {
		return x
	}
	return a.Value.GreaterThan(b.Value) && c.figure(rate).Value.LessThanOrEqual(decOne)
}

// paidOfCost reports whether the two amounts before a percentage are what treatment
// cost and what of it was paid.
func (c *Content) paidOfCost(p *para, mi int) bool {
	pair := c.pairBefore(p, mi)
	if pair == nil {
		return false
	}
	a, b := c.figure(pair[0]).Key.Measure, c.figure(pair[1]).Key.Measure
	paid := func(m Measure) bool { return m == Reimbursed || m == Outlay }
	return paid(a) && b == Cost || paid(b) && a == Cost
}

// costBefore is the one cost of treatment that the sentence before a rate of
// reimbursement prints, where the rate's own prints none.
func (c *Content) costBefore(p *para, mi int) FigureID {
	cost := FigureID(0)
	s := p.lex[c.Mentions[mi].Pos].sentence
	for i := p.preceding(mi) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		at := p.lex[m.Pos].sentence
		if at < s-1 {
			break
		}
		if f.Key.Measure != Cost || f.Dimension != numeral.Money || !part(m) {
			continue
		}
		if at == s || cost != 0 {
			return 0
		}
		cost = f.ID
	}
	return cost
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
	if x > p.mentions[0] && y.afterOpener < 0 && c.Mentions[x-1].Role != RoleRate && p.lex[c.Mentions[x-1].Pos].sentence == p.lex[y.Pos].sentence {
		return -1 // A 支出 X、B 支出 Y，支出进度: the rate of both
	}
	own := keyOf(p, y.labelFrom, y.labelTo)
	if own.Tier != NoTier || f.Key.Part && own.Measure == Outlay && m.Rate == executionRate {
		return x
	}
	return -1
}

// partSpent is the amount right before a rate of execution and the part of a
// whole, printed in a paragraph before, that it was spent of: 总投资 W，其中财政奖补 B
// … 奖补资金拨付 A，拨付率 X%. The figure is 0 where no part, or more than one,
// bears the amount's name.
func (c *Content) partSpent(p *para, mi int) (spent int, whole FigureID) {
	m := &c.Mentions[mi]
	x := c.nearestMate(p, mi)
	if m.Rate != executionRate || rateStem(p, m) != "" || x < 0 || x != mi-1 || x != p.mentions[0] && p.lex[c.Mentions[x-1].Pos].sentence == p.lex[m.Pos].sentence {
		return -1, 0
	}
	y := &c.Mentions[x]
	core := strings.TrimSuffix(strings.TrimSuffix(ownWords(p, y), "资金"), "经费")
	if f := c.figure(y.Figure); f.Dimension != numeral.Money || y.Role != RoleLevel || f.Key.Tier != NoTier || len([]rune(core)) < 2 || strings.Contains(core, "项目") {
		return -1, 0
	}
	for z := p.mentions[0] - 1; z >= 0 && z >= p.mentions[0]-farBack; z-- {
		b := &c.Mentions[z]
		f := c.figure(b.Figure)
		if f.Report != p.report {
			break
		}
		if f.Dimension != numeral.Money || b.Role != RoleLevel || !strings.Contains(b.Label, core) {
			continue
		}
		if whole != 0 && whole != f.ID || !f.Key.Part {
			return -1, 0
		}
		whole = f.ID
	}
	return x, whole
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

// limitBefore is the target right before a rate in its clause group, -1.
func (c *Content) limitBefore(p *para, mi int) int {
	for x := range c.clauseMates(p, mi) {
		m := &c.Mentions[x]
		if m.Role == RoleLimit || c.figure(m.Figure).Key.Mode == Planned {
			return x
		}
		if m.Role == RoleLevel {
			return -1
		}
	}
	return -1
}

// rateAhead reads 常住人口 B 人，参保率 X%，参保 A 人: what the rate counts stands
// behind it, its base before it.
func (c *Content) rateAhead(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || len([]rune(stem)) < 2 || mi == p.mentions[0] || mi == p.mentions[len(p.mentions)-1] {
		return false
	}
	b, a := &c.Mentions[mi-1], &c.Mentions[mi+1]
	fb, fa := c.figure(b.Figure), c.figure(a.Figure)
	if !part(b) || !part(a) || fa.Dimension != fb.Dimension || fa.Unit != fb.Unit || fa.Value.GreaterThan(fb.Value) || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence || p.strongMark(b.Pos, a.Pos) || a.Depth != m.Depth || b.Depth != m.Depth {
		return false
	}
	name := strings.TrimPrefix(strings.TrimPrefix(a.Label, "实际"), "已")
	if name != stem && name != stem+"人数" && name != stem+"人员" || strings.Contains(b.Label, stem) && !c.isPlan(b.Figure) {
		return false
	}
	fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{fa.ID, fb.ID}}}
	return true
}

// rateEnds end the names of rates: 合格率, 满意度, 盈余面.
const rateEnds = "率度面"

// rateByName reads X率 where a quantity named X is printed: 规范管理率 is
// 规范管理 over what it is a part of, a quantity of the same kind before it.
func (c *Content) rateByName(p *para, mi int, fr *Frame) {
	m := &c.Mentions[mi]
	rs := []rune(m.Label)
	if len(rs) < 3 || !strings.ContainsRune(rateEnds, rs[len(rs)-1]) {
		return
	}
	for _, n := range []int{4, 2} {
		if len(rs) <= n {
			continue
		}
		if c.rateByStem(p, mi, string(rs[len(rs)-1-n:len(rs)-1]), fr) {
			return
		}
	}
}

// rateByStem relates the quantity whose words hold a stem to those before it.
func (c *Content) rateByStem(p *para, mi int, stem string, fr *Frame) bool {
	for x := mi - 1; x >= 0 && x >= mi-8; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			return false
		}
		if y.Role != RoleLevel || f.Dimension == numeral.Percent || f.Dimension == numeral.Money && strings.HasSuffix(c.Mentions[mi].Label, "面") || !strings.Contains(y.Label+y.After, stem) {
			continue
		}
		for z := x - 1; z >= 0 && z >= x-6; z-- {
			b := &c.Mentions[z]
			g := c.figure(b.Figure)
			if b.Role == RoleLevel && g.Report == p.report && g.Dimension == f.Dimension && g.Unit == f.Unit && g.Value.GreaterThanOrEqual(f.Value) {
				fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{f.ID, g.ID}, Weak: true})
			}
		}
		return true
	}
	return false
}

// inSentence counts the figures of a dimension before mi in its sentence.
func (c *Content) inSentence(p *para, mi int, d numeral.Dimension) int {
	n := 0
	for x := range c.clauseMates(p, mi) {
		if c.figure(c.Mentions[x].Figure).Dimension == d {
			n++
		}
	}
	return n
}

// rateStem is the label of a rate without the rate's own noun.
func rateStem(p *para, m *Mention) string {
	var b strings.Builder
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind == lexText || x.kind == lexTerm && x.term.Class == Noun {
			b.WriteString(p.sub(x.from, x.to))
		}
	}
	return strings.TrimSpace(b.String())
}

// negated reports whether a mention counts what a rate leaves out: 未完成, 不合格, or
// what is over the plan.
func negated(m *Mention) bool {
	if containsAny(m.After, []string{"计划", "目标", "任务"}) {
		return false // 超额完成 3600 人次的年度计划: the plan
	}
	for _, w := range []string{"未", "不", "超额", "超出", "超计划"} {
		if strings.HasPrefix(m.Label, w) || strings.HasPrefix(m.Label, "其中"+w) {
			return true
		}
	}
	return strings.HasPrefix(m.After, "未") // 1 项未完成
}

// pairBefore are the two levels of one dimension that stand right before a
// rate in its sentence: numerator last, denominator before it.
func (c *Content) pairBefore(p *para, mi int) []FigureID {
	var a *Figure
	for x := range c.clauseMates(p, mi) {
		f := c.figure(c.Mentions[x].Figure)
		if f.Dimension == numeral.Percent {
			return nil
		}
		if negated(&c.Mentions[x]) {
			continue // 完成 8 项，未完成 1 项，完成率: what the rate leaves out
		}
		if a != nil && c.Mentions[x].Each && !c.mentionOf(a.ID).Each {
			continue // 费用 X，次均费用 x，基金支付 Y，支付比例
		}
		switch role := c.Mentions[x].Role; {
		case a == nil && (role == RoleLevel || role == RoleLimit):
			a = f
		case a != nil && f.Dimension == a.Dimension && f.Unit == a.Unit:
			return []FigureID{a.ID, f.ID}
		}
	}
	return nil
}

// thresholds are words of amounts that a rule of reimbursement sets.
var thresholds = []string{"起付", "限额", "封顶", "门槛", "上限", "下限"}

// ruled reports whether the amount right before a rate of reimbursement is one
// that a rule sets, so that the rate is of the rule too: 起付线 400 元，报销比例 78%;
// 5 万元至 10 万元部分报销比例 65%.
func (c *Content) ruled(p *para, mi int) bool {
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Money {
			continue
		}
		if c.class(y) || f.Bound != "" || containsAny(p.words(y.labelFrom, y.labelTo)+f.Name, thresholds) || strings.HasPrefix(y.After, "至") {
			return true
		}
		j := y.Pos - 1
		for j >= 0 && p.blank(j) {
			j--
		}
		if j > 0 && p.lex[j].kind == lexTerm && p.lex[j].term.Word == "至" && p.lex[j-1].kind == lexFigure {
			return true
		}
		return false
	}
	return false
}

// treatment reports whether the two amounts before a rate of reimbursement, or
// one of them, are of treatment and who paid it, and none is of the fund itself or
// of what is raised for each: 财政补助 640 元、个人缴费 380 元，报销比例 70% says two things.
func (c *Content) treatment(p *para, mi int) bool {
	n, of := 0, false
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Money || y.Role == RoleDelta {
			continue
		}
		switch f.Key.Measure {
		case Cost, Reimbursed, SelfPaid:
			of = true
		case Income, Standard, Budget, Received, CarryOver, Surplus, Opening, Prepaid:
			return false
		}
		if n++; n == 2 {
			break
		}
	}
	return of
}
