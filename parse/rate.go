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
	switch {
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
		if !strings.HasSuffix(m.Label, "率") && !strings.HasSuffix(m.Label, "比例") {
			return
		}
		m.Rate = otherRate
		c.namedRate(p, mi, &fr)
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
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
	if len(list) != 2 {
		return 0, 0
	}
	a, b := &c.Mentions[list[0]], &c.Mentions[list[1]]
	fa, fb := c.figure(a.Figure), c.figure(b.Figure)
	if !part(a) || !part(b) || fa.Dimension == numeral.Percent || fa.Dimension != fb.Dimension || fa.Unit != fb.Unit || a.Label == "" || b.Label == "" {
		return 0, 0
	}
	if fb.Value.GreaterThan(fa.Value) {
		fa, fb = fb, fa
	}
	return fa.ID, fb.ID
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

// bothFunds begin the name of a whole that several funds make up.
var bothFunds = []string{"两项", "二项", "三项", "两类", "两个基金", "两个险种", "各险种"}

// shareOf reads 占 W 的 X%.
func (c *Content) shareOf(p *para, mi int, fr *Frame) {
	m := &c.Mentions[mi]
	fr.Rule = "ratio/share"
	at := -1
	for i := m.labelTo - 1; i >= m.labelFrom; i-- {
		if x := p.lex[i]; x.kind == lexTerm && x.term.Class == Share {
			at = i
			break
		}
	}
	if at < 0 {
		return
	}
	whole := wholeName(p, at+1, m.labelTo)
	wk := keyOf(p, at+1, m.labelTo)
	subject := label(p, m.labelFrom, at)
	sk := keyOf(p, m.labelFrom, at)
	num := c.numerator(p, mi)
	if num >= 0 && containsSuffix(whole, countWords) {
		num = c.countBefore(p, mi, num)
	}
	var a Want
	switch {
	case num >= 0 && (subject == "" || sameWords(subject, c.Mentions[num].Label) || len([]rune(c.Mentions[num].Label)) >= 2 && strings.HasPrefix(subject, c.Mentions[num].Label)):
		a = Want{Given: c.Mentions[num].Figure}
	case subject != "":
		a = Want{Label: subject, Key: sk, Measures: measures(sk.Measure)}
		// 支出占收入的 88%: both are named, the fund by the clause.
		if k := c.figure(m.Figure).Key; a.Key.Fund == NoFund && k.FundFrom <= 1 {
			a.Key.Fund = k.Fund
		}
	case num >= 0:
		a = Want{Given: c.Mentions[num].Figure}
	default:
		return
	}
	if whole == "" {
		if w, ok := c.sharedWhole[p.lex[m.Pos].sentence+p.sentence]; ok && a.Given != 0 {
			fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{a, w}})
			return
		}
	}
	if whole != "" && a.Given != 0 && wk.Measure != NoMeasure {
		if w := c.listedUnder(a.Given, wk.Measure); w != 0 {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{a.Given, w}})
			return
		}
	}
	if whole != "" {
		if c.sharedWhole == nil {
			c.sharedWhole = map[int]Want{}
		}
		c.sharedWhole[p.lex[m.Pos].sentence+p.sentence] = Want{Label: whole, Key: wk, Measures: measures(wk.Measure), Like: 1}
		b := Want{Label: whole, Key: wk, Measures: measures(wk.Measure), Like: 1}
		if b.Key.Fund == NoFund && containsAny(whole, bothFunds) {
			b.Key.Fund, b.Key.FundFrom = BasicMedical, 0
		}
		if b.Key.Fund == NoFund && a.Given == 0 {
			b.Key.Fund = a.Key.Fund
		}
		fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{a, b}})
		return
	}
	if a.Given != 0 {
		c.overWholes(fr, a.Given)
		return
	}
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{a, {Like: 1, Earlier: true, Label: "总"}}})
	fr.Group = groupOfSentence + p.sentence + p.lex[m.Pos].sentence
}

// shareWords end the name of a whole without belonging to it: 占项目总数的比例为.
var shareWords = []string{"的比例", "的比重", "的份额", "的百分比", "比例", "比重", "份额", "百分比"}

// wholeName is the label between lexemes i and j without its words for a share.
func wholeName(p *para, i, j int) string {
	s := label(p, i, j)
	for _, w := range shareWords {
		if t, ok := strings.CutSuffix(s, w); ok {
			return t
		}
	}
	return s
}

// countWords end the names of wholes that are counted.
var countWords = []string{"总数", "个数", "件数", "项目数", "数量", "户数", "人数", "人次", "总人数", "总户数"}

func containsSuffix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// countBefore is the part of a counted whole: the nearest figure that is no
// money, from the one before the share back to the last share.
func (c *Content) countBefore(p *para, mi, num int) int {
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		d := c.figure(y.Figure).Dimension
		if d == numeral.Percent {
			break
		}
		if y.Role == RoleLevel && d != numeral.Money && d != numeral.PerHead {
			return x
		}
	}
	return num
}

// listedUnder is the total of a measure whose list a part stands in, 0.
func (c *Content) listedUnder(part FigureID, m Measure) FigureID {
	for i := len(c.Frames) - 1; i >= 0; i-- {
		t := &c.Frames[i]
		if t.Kind != KindTotal || len(t.Readings) == 0 || t.Readings[0].Weak || c.figure(t.Claim).Key.Measure != m || c.figure(t.Claim).Report != c.figure(part).Report {
			continue
		}
		for _, x := range t.Readings[0].Parts {
			if x.Figure == part {
				return t.Claim
			}
		}
	}
	return 0
}

// overWholes relates a part to the totals it is a part of, then to the larger
// figures of its kind before it.
func (c *Content) overWholes(fr *Frame, part FigureID) {
	for i := len(c.Frames) - 1; i >= 0; i-- {
		t := &c.Frames[i]
		if t.Kind != KindTotal || len(t.Readings) == 0 {
			continue
		}
		for _, x := range t.Readings[0].Parts {
			if x.Figure != part {
				continue
			}
			weak := t.Readings[0].Weak
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{part, t.Claim}, Weak: weak})
			if !weak {
				return
			}
		}
	}
	if len(fr.Readings) > 0 {
		// Of several possible totals all shares of the sentence have one.
		fr.Group = groupOfSentence + c.figure(part).Place.Sentence
		return
	}
	for i := range c.Frames {
		if t := &c.Frames[i]; t.Rule == "bound/part" && t.Claim == part {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{part, t.Readings[0].Operands[0]}})
			return
		}
	}
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{{Given: part}, {Like: 1, Earlier: true, Label: "总"}}})
}

// groupOfSentence keeps the groups of sentences apart from those of series.
const groupOfSentence = 1 << 20

// sameWords reports whether a subject only repeats the words of the figure
// before it, or stands for it.
func sameWords(subject, name string) bool {
	return subject == name || strings.HasSuffix(name, subject) || subject == "其" || subject == "其中"
}

// completes reads 完成预算的 X%, 完成目标任务的 X%, 为预算的 X%.
func (c *Content) completes(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	at := -1
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := p.lex[i]
		if x.kind == lexTerm && (x.term.Word == "完成" || x.term.Word == "实现" || x.term.Word == "达" || x.term.Word == "达到" || x.term.Word == "为" || x.term.Word == "是") {
			at = i
			break
		}
	}
	if at < 0 || at+1 >= m.labelTo {
		return false
	}
	rest := label(p, at+1, m.labelTo)
	isOf := strings.HasSuffix(strings.TrimSpace(words(p.text, p.lex, at+1, m.labelTo)), "的")
	if rest == "" {
		return false
	}
	k := keyOf(p, at+1, m.labelTo)
	plan := strings.Contains(rest, "预算") || strings.Contains(rest, "计划") || strings.Contains(rest, "目标") || strings.Contains(rest, "任务") || strings.Contains(rest, "指标")
	if p.lex[at].term.Word != "完成" && p.lex[at].term.Word != "实现" && !isOf {
		return false
	}
	if !plan && !isOf {
		return false
	}
	num := c.numerator(p, mi)
	subject := label(p, m.labelFrom, at)
	var a Want
	if num >= 0 {
		a = Want{Given: c.Mentions[num].Figure}
	} else if subject != "" {
		sk := keyOf(p, m.labelFrom, at)
		a = Want{Label: subject, Key: sk, Measures: measures(sk.Measure)}
	} else {
		return false
	}
	fr.Rule = "ratio/completion"
	if num >= 0 {
		m.Subject = c.Mentions[num].Figure
		if b := c.planOf[m.Subject]; b != 0 && plan {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{m.Subject, b}})
			return true
		}
	}
	if id := c.planBefore(p, mi, num); plan && id != 0 {
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{a.Given, id}})
		return true
	}
	b := Want{Label: rest, Key: k, Like: 1}
	if plan {
		b.Key.Mode = Planned
		b.Measures = nil
		b.Key.Measure = NoMeasure
		if num >= 0 {
			nk := c.figure(c.Mentions[num].Figure).Key
			b.Key.Measure, b.Key.Fund, b.Key.Account = nk.Measure, nk.Fund, nk.Account
			b.Label = c.Mentions[num].Label + whatPlanned(rest)
			for x := range c.clauseMates(p, mi) {
				if y := &c.Mentions[x]; x != num && c.isPlan(y.Figure) && c.figure(y.Figure).Dimension == c.figure(c.Mentions[num].Figure).Dimension {
					b.Label = c.Mentions[num].Label + rest // 目标任务 X，实际 Y，完成目标任务的 Z%
				}
			}
		} else {
			b.Label = subject + rest
		}
	} else {
		b.Measures = measures(k.Measure)
	}
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{a, b}})
	return true
}

// completesTarget reads 目标 X 个，实际 Y 个，完成 Z%: the result over the target
// right before it.
func (c *Content) completesTarget(p *para, mi int, fr *Frame) bool {
	if m := &c.Mentions[mi]; m.Label != "完成" || mi < p.mentions[0]+2 {
		return false
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	f, g := c.figure(a.Figure), c.figure(b.Figure)
	if a.Role != RoleLevel || b.Role != RoleLimit || f.Dimension != g.Dimension || f.Unit != g.Unit || p.strongMark(b.Pos, c.Mentions[mi].Pos) || p.lex[b.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
		return false
	}
	fr.Rule = "ratio/completion"
	fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{f.ID, g.ID}})
	return true
}

// planStages are words of a plan that name nothing of their own.
var planStages = strings.NewReplacer("年度", "", "年初", "", "全年", "", "预算", "", "计划", "", "目标", "", "任务", "", "指标", "", "安排", "", "数", "")

// whatPlanned are the words of a plan's name that say what was planned.
func whatPlanned(plan string) string { return planStages.Replace(plan) }

// planBefore is the one quantity before mi in its sentence that is planned and
// of the kind of num: 年初预算收入 X，实际完成 Y，完成预算的. It is 0 where there are
// several, or others of that kind.
func (c *Content) planBefore(p *para, mi, num int) FigureID {
	if num < 0 {
		return 0
	}
	done := c.figure(c.Mentions[num].Figure)
	id := FigureID(0)
	for x := range c.clauseMates(p, mi) {
		f := c.figure(c.Mentions[x].Figure)
		if x == num || f.Dimension != done.Dimension || f.Unit != done.Unit {
			continue
		}
		if id != 0 || !c.isPlan(f.ID) || c.Mentions[x].Role != RoleLevel && c.Mentions[x].Role != RoleLimit {
			return 0
		}
		id = f.ID
	}
	return id
}

// ratioOf reads 为 W 的 X% where W prints its figure: 为2022年常住人口 50 万人
// 的 98%. The two quantities are the two before the rate.
func (c *Content) ratioOf(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	if !strings.HasPrefix(strings.TrimSpace(words(p.text, p.lex, m.labelFrom, m.labelTo)), "的") {
		return false
	}
	b := c.nearestMate(p, mi)
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
		if x := p.lex[i]; x.kind == lexTerm && (x.term.Word == "超过" || x.term.Word == "超出" || x.term.Word == "高出" || x.term.Word == "高于") {
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
	r := m.Rate
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
	if r.Fixed && c.statedShare(p, mi, fr) {
		return
	}
	pair := c.pairBefore(p, mi)
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
					fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{{Label: stem, Earlier: true}, {Label: stem, Like: 1, Key: Key{Mode: Planned}}}})
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
		if ma, mb := c.figure(a).Key.Measure, c.figure(b).Key.Measure; mb == Cost && (ma == Reimbursed || ma == Outlay) {
			weak = false // 费用 X，基金承担 Y，比例为 Z
			fr.Rule = "ratio/benefit"
		}
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{a, b}, Weak: weak},
			Reading{Formula: "a/b", Operands: []FigureID{b, a}, Weak: true})
		return
	}
	if r == benefitRate {
		if pair != nil {
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: pair})
		}
		if pair == nil && c.inSentence(p, mi, numeral.Money) == 0 {
			return // a ratio of policy, without amounts
		}
		num.Sentence, den.Sentence = true, true
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
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{num, den}})
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
	if x > p.mentions[0] && y.afterOpener < 0 && c.Mentions[x-1].Role != RoleRate && p.lex[c.Mentions[x-1].Pos].sentence == p.lex[y.Pos].sentence {
		return -1 // A 支出 X、B 支出 Y，支出进度: the rate of both
	}
	own := keyOf(p, y.labelFrom, y.labelTo)
	if own.Tier != NoTier || f.Key.Part && own.Measure == Outlay && m.Rate == executionRate {
		return x
	}
	return -1
}

// ownWords are the words of a label before its measure: 市级部门 of 市级部门支出.
func ownWords(p *para, m *Mention) string {
	to := m.labelTo
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := p.lex[i]; x.kind == lexTerm && x.term.Measure != NoMeasure {
			to = i
			break
		}
	}
	return strings.TrimSpace(label(p, m.labelFrom, to))
}

// arrivalOf reads 县级配套到位 90 万元，到位率 90%: what has arrived stands right
// before the rate, and what should have bears its name.
func (c *Content) arrivalOf(p *para, mi int, num, den *Want) {
	m := &c.Mentions[mi]
	n := c.nearestMate(p, mi)
	if n < 0 || n != mi-1 || p.strongMark(c.Mentions[n].Pos, m.Pos) {
		return
	}
	y := &c.Mentions[n]
	if f := c.figure(y.Figure); f.Key.Measure != Received || f.Key.Part || f.Dimension != numeral.Money || y.Role != RoleLevel {
		return
	}
	var stem strings.Builder
	for i := y.labelFrom; i < y.labelTo; i++ {
		if x := p.lex[i]; x.kind == lexText || x.kind == lexTerm && x.term.Class == Noun && x.term.Measure != Received {
			stem.WriteString(string(p.text.Runes[x.from:x.to]))
		}
	}
	if s := strings.TrimSpace(stem.String()); len([]rune(s)) >= 4 && s != "项目资金" && s != "专项资金" && s != "财政资金" {
		*num = Want{Given: y.Figure}
		den.Label = strings.TrimSuffix(s, "资金")
	}
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

// rateByName reads X率 where a quantity named X is printed: 规范管理率 is
// 规范管理 over what it is a part of, a quantity of the same kind before it.
func (c *Content) rateByName(p *para, mi int, fr *Frame) {
	m := &c.Mentions[mi]
	rs := []rune(m.Label)
	if len(rs) < 3 || rs[len(rs)-1] != '率' && rs[len(rs)-1] != '度' {
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
		if y.Role != RoleLevel || f.Dimension == numeral.Percent || !strings.Contains(y.Label+y.After, stem) {
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

// isPlan reports whether a figure is planned: a target, or what should be.
func (c *Content) isPlan(id FigureID) bool {
	f := c.figure(id)
	if f.Key.Mode == Planned || f.Key.Measure == Budget || f.Key.Measure == Goal || f.Key.Measure == Entitled {
		return true
	}
	for _, w := range []string{"计划", "目标", "任务", "应", "列入", "监测"} {
		if strings.Contains(f.Name, w) {
			return true
		}
	}
	return strings.Contains(f.Name, "预算") && !containsAny(f.Name, []string{"预算执行", "完成预算", "预算支出"})
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
		x := p.lex[i]
		if x.kind == lexText || x.kind == lexTerm && x.term.Class == Noun {
			b.WriteString(string(p.text.Runes[x.from:x.to]))
		}
	}
	return strings.TrimSpace(b.String())
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
		switch role := c.Mentions[x].Role; {
		case a == nil && (role == RoleLevel || role == RoleLimit):
			a = f
		case a != nil && f.Dimension == a.Dimension && f.Unit == a.Unit:
			return []FigureID{a.ID, f.ID}
		}
	}
	return nil
}

// shareNoun reads 占比 X%: the figure before it over the whole it is part of.
func (c *Content) shareNoun(p *para, mi int, fr *Frame) {
	if stem := rateStem(p, &c.Mentions[mi]); len([]rune(stem)) >= 2 {
		// 中央资金占比 X%: the part is named.
		for x := mi - 1; x >= p.mentions[0] && x >= mi-12; x-- {
			if y := &c.Mentions[x]; part(y) && strings.Contains(y.Label, stem) {
				c.overWholes(fr, y.Figure)
				return
			}
		}
	}
	if n := c.numerator(p, mi); n >= 0 {
		c.overWholes(fr, c.Mentions[n].Figure)
		return
	}
	// A 占 B 的比重为 X%.
	m := &c.Mentions[mi]
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := p.lex[i]; x.kind == lexTerm && x.term.Class == Share {
			c.shareOf(p, mi, fr)
			return
		}
	}
}

// pairedRates reads two series side by side: A、B 分别为 1、2，占比分别为 x%、y%.
// It returns the mentions it has explained.
func (c *Content) pairedRates(p *para) map[int]bool {
	done := map[int]bool{}
	for k := range p.lex {
		x := p.lex[k]
		plain := x.kind == lexTerm && x.term.Class == Rate && (x.term.Rate == shareRate || x.term.Rate == otherRate && strings.HasSuffix(x.term.Word, "比例"))
		plain = plain || x.kind == lexTerm && x.term.Class == Share // A、B 各 1、2，占 x%、y%
		if x.kind != lexTerm || x.term.Class != Each && x.term.Word != "分别为" && x.term.Word != "分别是" && !plain {
			continue
		}
		series := c.series(p, k)
		if len(series) < 2 || done[series[0]] || c.figure(c.Mentions[series[0]].Figure).Dimension != numeral.Percent {
			continue
		}
		first := &c.Mentions[series[0]]
		values := c.valuesBefore(p, series[0], len(series))
		switch {
		case first.Role == RoleGrowth:
			continue
		case first.Rate == shareRate || first.Share || plain || c.shareAhead(p, k):
			if values == nil {
				values = c.valuesFar(p, series[0], len(series))
			}
			if values == nil {
				continue
			}
			c.groups++
			whole := c.wholeNamed(p, first)
			for i, mi := range series {
				fr := Frame{Kind: KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed}
				value := c.Mentions[values[i]].Figure
				if whole.Label != "" {
					fr.Queries = []Query{{Formula: "a/b", Wants: []Want{{Given: value}, whole}}}
				} else {
					c.overWholes(&fr, value)
				}
				if len(fr.Readings) == 0 {
					fr.Group = c.groups
				}
				c.Frames = append(c.Frames, fr)
				done[mi] = true
			}
		}
	}
	return done
}

// wholeNamed is what the words 占 W 的 before a series of shares name.
func (c *Content) wholeNamed(p *para, first *Mention) Want {
	for j := first.labelTo - 1; j >= first.labelFrom; j-- {
		if x := p.lex[j]; x.kind == lexTerm && x.term.Class == Share {
			w := Want{Label: wholeName(p, j+1, first.labelTo), Key: keyOf(p, j+1, first.labelTo), Like: 1}
			w.Measures = measures(w.Key.Measure)
			return w
		}
	}
	return Want{}
}

// valuesFar are the n parts of the last total before a series, or the last n
// plain quantities of the sentence before.
func (c *Content) valuesFar(p *para, mi, n int) []int {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-30; i-- {
		t := &c.Frames[i]
		if t.Kind != KindTotal || t.Claim >= c.Mentions[mi].Figure || c.figure(t.Claim).Report != p.report || c.figure(t.Claim).Place.Block < p.block-1 {
			continue
		}
		for _, r := range t.Readings {
			if len(r.Parts) != n {
				continue
			}
			var out []int
			for _, x := range r.Parts {
				if k := c.mentionIndex(x.Figure); k >= 0 {
					out = append(out, k)
				}
			}
			if len(out) == n {
				return out
			}
		}
	}
	var out []int
	s := p.lex[c.Mentions[mi].Pos].sentence
	for x := mi - 1; x >= p.mentions[0]; x-- {
		m := &c.Mentions[x]
		if p.lex[m.Pos].sentence < s-1 {
			break
		}
		f := c.figure(m.Figure)
		if !part(m) || f.Dimension == numeral.Percent || m.Depth > 0 {
			continue
		}
		if len(out) > 0 && f.Dimension != c.figure(c.Mentions[out[0]].Figure).Dimension {
			break
		}
		out = append([]int{x}, out...)
		if len(out) == n {
			return out
		}
	}
	return nil
}

// shareAhead reports whether 占 or 占比 stands just before lexeme k.
func (c *Content) shareAhead(p *para, k int) bool {
	for j := k; j >= 0 && j >= k-4; j-- {
		x := p.lex[j]
		if x.kind == lexFigure {
			return false
		}
		if x.kind == lexTerm && (x.term.Class == Share || x.term.Rate == shareRate || x.term.Word == "分别占") {
			return true
		}
	}
	return false
}

// valuesBefore are the n plain quantities of one dimension before a series,
// in order, nil if there are not that many in the sentence.
func (c *Content) valuesBefore(p *para, mi, n int) []int {
	var out []int
	var dim numeral.Dimension
	for x := range c.clauseMates(p, mi) {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if !part(m) || f.Dimension == numeral.Percent {
			if len(out) > 0 && f.Dimension == numeral.Percent {
				return nil
			}
			continue
		}
		if len(out) > 0 && f.Dimension != dim {
			return nil
		}
		dim = f.Dimension
		out = append([]int{x}, out...)
		if len(out) == n {
			return out
		}
	}
	return nil
}

// shareStems are the other words for what a rate of a survey or check counts.
var shareStems = map[string][]string{"回收": {"回收", "收回"}, "满意": {"满意", "好评"}, "合格": {"合格", "达标", "通过"}, "知晓": {"知晓", "了解", "知道"}, "有效": {"有效"}, "办结": {"办结"}}

// statedShare reads 走访 200 户，满意的 190 户，满意度 95%: the figure that bears the
// stem of the rate, over the nearest before it that it can be a part of.
func (c *Content) statedShare(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	rs := []rune(m.Label)
	if len(rs) < 3 || rs[len(rs)-1] != '率' && rs[len(rs)-1] != '度' {
		return false
	}
	stem := string(rs[len(rs)-3 : len(rs)-1])
	num := c.nearestMate(p, mi)
	if num < 0 || p.strongMark(c.Mentions[num].Pos, m.Pos) {
		return false
	}
	y := &c.Mentions[num]
	f := c.figure(y.Figure)
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count, numeral.Visits:
	default:
		return false
	}
	words := y.Label + y.After
	if y.Role != RoleLevel || !strings.Contains(words, string(rs[:len(rs)-1])) && !containsAny(words, shareStems[stem]) {
		return false
	}
	s, found := p.lex[m.Pos].sentence, false
	for x := num - 1; x >= p.mentions[0]; x-- {
		z := &c.Mentions[x]
		if p.lex[z.Pos].sentence < s-1 {
			break
		}
		g := c.figure(z.Figure)
		if g.Dimension == f.Dimension && g.Unit == f.Unit && z.Role == RoleLevel && z.Depth <= y.Depth {
			// A further base verifies, but the nearest that the part does not
			// exceed is the one meant.
			less := f.Value.GreaterThan(g.Value)
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{f.ID, g.ID}, Weak: found || less})
			found = found || !less
			if len(fr.Readings) == 4 {
				break
			}
		}
	}
	return len(fr.Readings) > 0
}
