package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Growth and decrease: an amount of change (比上年增加 X) stands behind the
// quantity that changed, a rate of change (增长 Z%) behind the quantity or the
// amount. The base is printed (比上年 Y), or rebuilt from the amount, or
// another period's figure that check looks for.

// changes finds the changes of a paragraph.
func (c *Content) changes(p *para) {
	c.budgetGaps(p)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if p.told[mi] {
			continue
		}
		if c.figure(m.Figure).Dimension == numeral.Percent && c.variation(p, mi) {
			continue
		}
		if sign, compared, doubt := gapToBudget(m.Label); sign != 0 && !compared && !doubt {
			continue // 超收 X: of no other year
		}
		switch m.Role {
		case RoleDelta:
			if c.goalGap(p, mi) {
				continue
			}
			if c.farGap(p, mi) && c.figure(m.Figure).Dimension != numeral.Points {
				continue
			}
			if c.figure(m.Figure).Dimension == numeral.Points {
				c.pointsChange(p, mi)
			} else {
				c.movesBehind(p, mi)
				c.amountChange(p, mi)
			}
		case RoleGrowth:
			c.rateChange(p, mi)
		}
	}
	c.steps(p)
	c.stocks(p)
}

// amountChange reads 比上年增加 X.
func (c *Content) amountChange(p *para, mi int) {
	if c.cut(p, mi) || c.netChange(p, mi) || c.seriesSteps(p, mi) || c.overApplied(p, mi) {
		return
	}
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	cur, base, _ := c.subject(p, mi, func(g *Figure) bool {
		return g.Dimension == f.Dimension && (f.Dimension != numeral.Count || f.Unit == g.Unit) || f.Dimension == numeral.Money && g.Dimension == numeral.PerHead
	})
	if base < 0 && cur >= 0 {
		if base = c.priorBehind(p, cur); base < 0 { // 支出 X（上年 B），增加 D
			base = c.priorBehind(p, mi) // 支出 X，比上年增加 D（上年 B）
		}
	}
	if x := c.priorBehind(p, mi); cur < 0 && base < 0 && x >= 0 {
		cur, base = c.comparedAbove(p, mi), x // 在职 X 人 …。在职人员比上年减少 D 人（上年 B 人）
	}
	if cur >= 0 && base >= 0 && notBelowPrior(p) {
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: c.Mentions[cur].Figure, Op: ">=", Reach: ReachParagraph, Closed: Closed,
			Readings: []Reading{{Formula: "a", Operands: []FigureID{c.Mentions[base].Figure}}}})
	}
	now, then := c.betweenYears(p, mi)
	switch a, b := c.comparedNames(p, mi); {
	case c.movedBehind(p, mi):
		cur, base = mi+2, mi+1
	case c.movedBetween(p, mi):
		cur, base = mi+1, mi-1
	case a >= 0 && b >= 0:
		cur, base = a, b
	case now != 0:
		cur, base = c.mentionIndex(now), c.mentionIndex(then)
	case b >= 0 && b < cur && (base < 0 || ofPlan(m.Label) && c.isPlan(c.Mentions[b].Figure) && !c.isPlan(c.Mentions[base].Figure)) && startsCompared(p, m):
		base = b
	}
	if cur >= 0 && base < 0 && (exceedsGoal(m.Label) || besideGoal(m.Label) != 0) {
		base = c.goalBefore(p, mi, cur)
	}
	if cur >= 0 && c.toldAgain(p, cur, mi) {
		return
	}
	if base >= 0 && c.Mentions[base].afterOpener >= 0 && c.Mentions[base].Depth > m.Depth {
		return // 批复 8 个项目（含上年结转 1 个），年中增加 3 个: one of them, no figure of before
	}
	base = c.ofComparedYear(p, m, base)
	fr := Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
	up := "a-b"
	if m.Dir < 0 && !strings.Contains(m.Label, "增减") { // 增减 260: its sign tells
		up = "b-a"
	}
	if id := c.initialOf(p, m, cur); id != 0 {
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[cur].Figure, id}}}
	} else if w, ok := c.outcomeBefore(p, mi, max(cur, 0)); ok && cur >= 0 && !(base >= 0 && c.Mentions[base].Role == RoleBase && c.Mentions[base].Depth > m.Depth) {
		fr.Queries = []Query{{Formula: up, Wants: []Want{{Given: c.Mentions[cur].Figure}, w}}}
	} else if cur >= 0 && c.overPlan(p, m) && !(base >= 0 && c.isPlan(c.Mentions[base].Figure)) {
		fr.Queries = []Query{{Formula: up, Wants: []Want{{Given: c.Mentions[cur].Figure}, c.planOfSame(cur)}}}
	} else if cur >= 0 && base >= 0 {
		now, then := c.Mentions[cur].Figure, c.Mentions[base].Figure
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{now, then}, HoldOnly: c.isPlan(then) && c.ofItem(now, then)}}
	} else if cur >= 0 {
		// Another period's figure of the same name.
		w := c.want(cur)
		w.Key.Period = c.yearWanted(p, m)
		fr.Queries = []Query{{Formula: up, Wants: []Want{{Given: c.Mentions[cur].Figure}, w}, HoldOnly: c.headedOther(p, cur)}}
		if k := c.figure(c.Mentions[cur].Figure).Key; k.Measure == CarryOver {
			// 累计结余 X，比上年末增加 Y: what came in less what went out.
			key := Key{Fund: k.Fund, FundFrom: k.FundFrom, Account: k.Account, Tier: k.Tier, Dimension: numeral.Money}
			fr.Queries = append(fr.Queries, Query{Formula: up, HoldOnly: true, Wants: []Want{{Measures: measures(Income), Key: key}, {Measures: measures(Outlay), Key: key}}})
		}
	} else if fr.Queries = c.periodQuery(p, m, up); fr.Queries == nil && base >= 0 {
		fr.Queries = c.risenFrom(p, base, up)
	} else if fr.Queries == nil {
		fr.Queries = c.ofTwoYears(p, m, up)
	}
	if cur < 0 && base >= 0 {
		if id := c.printedNow(p, mi, base, -1); id != 0 {
			fr.Readings = append(fr.Readings, Reading{Formula: up, Operands: []FigureID{id, c.Mentions[base].Figure}, HoldOnly: true})
		}
		fr.Readings = append(fr.Readings, c.spentBefore(p, mi, base, up)...)
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// spendingWords say of an amount that it was paid out.
var spendingWords = []string{"支出", "发放", "兑付", "拨付", "支付", "使用", "执行", "补助", "补贴", "结算", "报销"}

// spentBefore are the ways to read a change of what was spent against what the sentence begins with, 与上年
// 发放 B 相比增加 D, as one from an outlay told before by another word. They only verify.
func (c *Content) spentBefore(p *para, mi, base int, formula string) []Reading {
	b := &c.Mentions[base]
	if !strings.HasPrefix(b.After, "相比") || c.figure(b.Figure).Dimension != numeral.Money {
		return nil
	}
	if name := comparedName(p, b); name != "" && !containsAny(name, spendingWords) {
		return nil
	}
	var out []Reading
	for x := base - 1; x >= 0 && x >= base-farOpeners && len(out) < mostSpent; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			break
		}
		if y.Role == RoleLevel && y.Depth == 0 && !y.Each && !f.Key.Each && !f.Key.Part && f.Dimension == numeral.Money && !c.isPrior(f) && containsAny(y.Label, spendingWords) {
			out = append(out, Reading{Formula: formula, Operands: []FigureID{f.ID, b.Figure}, HoldOnly: true})
		}
	}
	return out
}

// mostSpent is how many outlays told before are tried.
const mostSpent = 3

// headedOther reports whether a heading says of what an amount is that its own words
// leave open, so that the same words elsewhere are of something else: （三）“三公”经费。支出决算 X.
func (c *Content) headedOther(p *para, mi int) bool {
	h := c.headingText(p.section)
	for _, w := range []string{"三公", "会议费", "培训费", "采购", "机关运行"} {
		if strings.Contains(h, w) && !strings.Contains(c.Mentions[mi].Label, w) {
			return true
		}
	}
	return false
}

// toldAgain reports whether a change bears a name of its own, and that of quantity cur
// has been told before it: 收入 X，比上年增加 Y，主要是人员经费增加 Z.
func (c *Content) toldAgain(p *para, cur, mi int) bool {
	m := &c.Mentions[mi]
	name := cleanLabel(p, m)
	if len([]rune(name)) < 3 || strings.Contains(name, c.Mentions[cur].Label) || strings.Contains(c.Mentions[cur].Label, name) {
		return false
	}
	for x := mi - 1; x > cur && x >= mi-farStandard; x-- {
		if y := &c.Mentions[x]; y.Role == RoleDelta && c.sameSort(x, mi) && cleanLabel(p, y) == "" {
			return true
		}
	}
	return false
}

// movedBehind reports whether what a change led from and to stands right behind
// it: 增加 D，由 X 增加到 Y.
func (c *Content) movedBehind(p *para, mi int) bool {
	if mi+2 > p.mentions[len(p.mentions)-1] {
		return false
	}
	m, b, n := &c.Mentions[mi], &c.Mentions[mi+1], &c.Mentions[mi+2]
	if b.Role != RoleBase || n.Role != RoleLevel || !c.sameSort(mi, mi+1) || !c.sameSort(mi, mi+2) || p.lex[m.Pos].sentence != p.lex[n.Pos].sentence || p.markBetween(m.Pos, b.Pos) != '，' || p.markBetween(b.Pos, n.Pos) != 0 {
		return false
	}
	name := ""
	for i := m.Pos + 1; i < b.Pos; i++ {
		if x := &p.lex[i]; x.kind == lexText || x.kind == lexTerm {
			name += p.sub(x.from, x.to)
		}
	}
	return strings.Trim(name, "由从的 ") == "" // the same quantity: no name of its own
}

// comingTo begin the words between a change and what it comes to.
var comingTo = []string{"现有", "现为", "实有", "达到", "达", "至", "到", "增至", "增加至", "增加到", "升至", "提高到", "提高至", "降至", "减至", "减少到", "减少至"}

// movedBetween reports whether a change stands between what it is from and what it comes to: 由 A 增加 D 至 B, 在上年 A
// 的基础上增加 D，达到 B.
func (c *Content) movedBetween(p *para, mi int) bool {
	if mi == p.mentions[0] || mi == p.mentions[len(p.mentions)-1] {
		return false
	}
	a, m, b := &c.Mentions[mi-1], &c.Mentions[mi], &c.Mentions[mi+1]
	if b.Role != RoleLevel || a.Role != RoleLevel && a.Role != RoleBase || !c.sameSort(mi, mi-1) || !c.sameSort(mi, mi+1) || a.Depth != m.Depth || b.Depth != m.Depth || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence {
		return false
	}
	if k := p.markBetween(m.Pos, b.Pos); k != 0 && k != '，' {
		return false
	}
	if !hasAnyPrefix(strings.TrimLeft(p.words(m.Pos+1, b.Pos), "，"), comingTo) {
		return false
	}
	k := p.markBetween(a.Pos, m.Pos)
	return (k == 0 || k == '，') && strings.Contains(p.words(a.Pos+1, m.Pos), "基础上") || k == 0 && containsAny(p.words(labelStart(p, a.Pos), a.Pos), []string{"由", "从"})
}

// ofTwoYears reads 基金支出同比增加 X where the report prints the quantity of its year
// and of the year before elsewhere, as in the columns of a table.
func (c *Content) ofTwoYears(p *para, m *Mention, formula string) []Query {
	year := c.Reports[p.report-1].Year
	name := cleanLabel(p, m)
	if year == 0 || len([]rune(name)) < 3 || m.Each {
		return nil
	}
	k := keyOf(p, m.labelFrom, m.labelTo)
	k.Dimension, k.Period = c.figure(m.Figure).Dimension, Period{Year: year}
	now := Want{Label: name, Measures: measures(k.Measure), Key: k, Earlier: true}
	then := now
	then.Key.Period = Period{Rel: "上年"}
	return []Query{{Formula: formula, HoldOnly: true, Wants: []Want{now, then}}}
}

// risenFrom reads 门诊支出较上年 B 增加 Y where the quantity itself stands elsewhere
// under its name.
func (c *Content) risenFrom(p *para, base int, formula string) []Query {
	b := &c.Mentions[base]
	for i := b.labelFrom; i < b.labelTo; i++ {
		if x := &p.lex[i]; x.kind != lexTerm || x.term.Class != Compare {
			continue
		}
		name := withoutYear(label(p, b.labelFrom, i))
		if len([]rune(name)) < 3 {
			return nil
		}
		k := keyOf(p, b.labelFrom, i)
		k.Dimension, k.Period = c.figure(b.Figure).Dimension, Period{}
		return []Query{{Formula: formula, Wants: []Want{{Label: name, Key: k, Measures: measures(k.Measure), Earlier: true, Named: true}, {Given: b.Figure}}},
			{Formula: formula, HoldOnly: true, Wants: []Want{{Label: name, Key: k, Measures: measures(k.Measure), Earlier: true}, {Given: b.Figure}}}}
	}
	return nil
}

// initialOf is the initial budget of the form whose adjusted budget is the
// quantity at cur: 全年预算 X，比年初预算增加 Y. It is 0 where several forms have it.
func (c *Content) initialOf(p *para, m *Mention, cur int) FigureID {
	if cur < 0 || !strings.Contains(m.Label, "年初预算") || c.figure(c.Mentions[cur].Figure).Dimension != numeral.Money {
		return 0
	}
	id := FigureID(0)
	for _, b := range c.budgets {
		f := c.figure(b.adjusted)
		if f.Report != p.report || !f.Interval.Meet(c.figure(c.Mentions[cur].Figure).Interval) {
			continue
		}
		if id != 0 {
			return 0
		}
		id = b.initial
	}
	return id
}

// periodQuery compares two printed periods: 4月末参保比3月末净增 314 人.
func (c *Content) periodQuery(p *para, m *Mention, formula string) []Query {
	var now, then Period
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind != lexPeriod {
			continue
		}
		if i > 0 && p.lex[i-1].kind == lexTerm && p.lex[i-1].term.Class == Compare {
			then = *x.period
		} else if now.IsZero() {
			now = *x.period
		}
	}
	if now.IsZero() || then.IsZero() {
		// The periods of an earlier clause of the sentence still hold.
		for i := m.labelFrom - 1; i >= max(0, m.labelFrom-farWords) && p.lex[i].sentence == p.lex[m.Pos].sentence; i-- {
			x := &p.lex[i]
			if x.kind == lexPeriod {
				if i > 0 && p.lex[i-1].kind == lexTerm && p.lex[i-1].term.Class == Compare {
					if then.IsZero() {
						then = *x.period
					}
				} else {
					now = *x.period
				}
			}
		}
	}
	if now.IsZero() && then.IsZero() {
		now, then = p.yearsCompared(m.Pos)
	}
	if now.IsZero() || then.IsZero() {
		return nil
	}
	k := keyOf(p, m.labelFrom, m.labelTo)
	a := Want{Measures: measures(k.Measure), Label: cleanLabel(p, m), Key: k}
	a.Key.Period = now
	b := a
	b.Key.Period = then
	return []Query{{Formula: formula, Wants: []Want{a, b}}}
}

// yearsCompared are the year and the one before that the sentence before that of lexeme k
// compares: 2022年预算较2021年增加 X。接待费较上年减少 Y. They are zero where it compares no two.
func (p *para) yearsCompared(k int) (now, then Period) {
	s := p.lex[k].sentence
	for i := sentenceStart(p, k) - 1; i >= 0 && p.lex[i].sentence == s-1; i-- {
		switch x := &p.lex[i]; {
		case x.kind != lexPeriod || x.period.Year == 0:
		case i > 0 && p.lex[i-1].kind == lexTerm && p.lex[i-1].term.Class == Compare:
			then = *x.period
		case then.Year != 0:
			now = *x.period
		}
	}
	if now.Year != then.Year+1 {
		return Period{}, Period{}
	}
	return now, then
}

// comparedNames finds the two quantities that 秋季比春季多 X names: the one whose
// label holds the words before 比, and the one with those behind it. Where
// nothing stands before 比, only the second.
func (c *Content) comparedNames(p *para, mi int) (cur, base int) {
	m := &c.Mentions[mi]
	at, behind, end := -1, "", m.labelTo
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind != lexTerm || x.term.Class != Compare {
			continue
		}
		switch w := x.term.Word; {
		case w == "比" || w == "较":
			at, behind = i, ""
		case (w == "比年初" || w == "较年初") && (i+1 < m.labelTo && p.lex[i+1].kind == lexTerm && p.lex[i+1].term.Class == Noun || c.openedWith(p, mi)):
			at, behind = i, "年初" // 比年初预算增加; 年初结转 A，年末结转 B，比年初减少
		case w == "相比" && at < 0:
			if at = p.comparedWith(m.labelFrom, i); at >= 0 {
				end = i
			}
		}
	}
	if at < 0 {
		return -1, -1
	}
	for end-1 > at && (p.blank(end-1) || p.lex[end-1].kind == lexTerm && (p.lex[end-1].term.Class == Rise || p.lex[end-1].term.Class == Fall)) {
		end--
	}
	a := strings.TrimSpace(p.words(m.labelFrom, at))
	b := behind + strings.TrimSpace(p.words(at+1, end))
	b = strings.TrimSuffix(strings.TrimRight(b, "多少增减加高低节约省"), "数")
	find := func(w string) int {
		if len([]rune(w)) < 2 {
			return -1
		}
		part := -1 // of a total, which is meant only where nothing else is
		for x := range c.clauseMates(p, mi) {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if d := g.Dimension; y.Role == RoleLevel && strings.Contains(y.Label, w) && (d == c.figure(m.Figure).Dimension || m.Role == RoleGrowth && d != numeral.Percent && d != numeral.Points) {
				if !g.Key.Part {
					return x
				}
				if part < 0 {
					part = x
				}
			}
		}
		return part
	}
	return find(a), find(b)
}

// comparedWith is the 与 that leads to what 相比 at lexeme i compares with, from lexeme
// from on, -1 if there is none: 与年初预算相比.
func (p *para) comparedWith(from, i int) int {
	for j := i - 1; j >= from && p.lex[j].kind != lexPunct && p.lex[j].kind != lexFigure; j-- {
		if x := &p.lex[j]; x.kind == lexTerm && x.term.Class == Function && (x.term.Word == "与" || x.term.Word == "和") || x.kind == lexText && p.sub(x.from, x.to) == "同" {
			return j
		}
	}
	return -1
}

func flip(s string) string {
	if s == "a-b" {
		return "b-a"
	}
	return "a-b"
}
