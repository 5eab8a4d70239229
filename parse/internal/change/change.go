package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Growth and decrease: an amount of change (比上年增加 X) stands behind the
// quantity that changed, a rate of change (增长 Z%) behind the quantity or the
// amount. The base is printed (比上年 Y), or rebuilt from the amount, or
// another period's figure that check looks for.

// Read finds the changes of a paragraph.
func Read(c *content.Draft, p *content.Para) {
	budgetGaps(c, p)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if p.Told[mi] {
			continue
		}
		if c.At(m.Figure).Dimension == numeral.Percent && variation(c, p, mi) {
			continue
		}
		if sign, compared, doubt := gapToBudget(m.Label); sign != 0 && !compared && !doubt {
			continue // 超收 X: of no other year
		}
		switch m.Role {
		case content.RoleDelta:
			if goalGap(c, p, mi) {
				continue
			}
			if farGap(c, p, mi) && c.At(m.Figure).Dimension != numeral.Points {
				continue
			}
			if c.At(m.Figure).Dimension == numeral.Points {
				pointsChange(c, p, mi)
			} else {
				movesBehind(c, p, mi)
				amountChange(c, p, mi)
			}
		case content.RoleGrowth:
			rateChange(c, p, mi)
		}
	}
	steps(c, p)
	stocks(c, p)
}

// amountChange reads 比上年增加 X.
func amountChange(c *content.Draft, p *content.Para, mi int) {
	if Cut(c, p, mi) || netChange(c, p, mi) || seriesSteps(c, p, mi) || overApplied(c, p, mi) {
		return
	}
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	cur, base, _ := Subject(c, p, mi, func(g *content.Figure) bool {
		return g.Dimension == f.Dimension && (f.Dimension != numeral.Count || f.Unit == g.Unit) || f.Dimension == numeral.Money && g.Dimension == numeral.PerHead
	})
	if base < 0 && cur >= 0 {
		if base = priorBehind(c, p, cur); base < 0 { // 支出 X（上年 B），增加 D
			base = priorBehind(c, p, mi) // 支出 X，比上年增加 D（上年 B）
		}
	}
	if x := priorBehind(c, p, mi); cur < 0 && base < 0 && x >= 0 {
		cur, base = comparedAbove(c, p, mi), x // 在职 X 人 …。在职人员比上年减少 D 人（上年 B 人）
	}
	if cur >= 0 && base >= 0 && notBelowPrior(p) {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: c.Mentions[cur].Figure, Op: ">=", Reach: content.ReachParagraph, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{c.Mentions[base].Figure}}}})
	}
	now, then := betweenYears(c, p, mi)
	switch a, b := quantitiesCompared(c, p, mi); {
	case movedBehind(c, p, mi):
		cur, base = mi+2, mi+1
	case movedBetween(c, p, mi):
		cur, base = mi+1, mi-1
	case a >= 0 && b >= 0:
		cur, base = a, b
	case now != 0:
		cur, base = c.MentionIndex(now), c.MentionIndex(then)
	case b >= 0 && b < cur && (base < 0 || ofPlan(m.Label) && clause.IsPlan(c, c.Mentions[b].Figure) && !clause.IsPlan(c, c.Mentions[base].Figure)) && startsCompared(p, m):
		base = b
	}
	if cur >= 0 && base < 0 && (ExceedsGoal(m.Label) || clause.BesideGoal(m.Label) != 0) {
		base = goalBefore(c, p, mi, cur)
	}
	if cur >= 0 && toldAgain(c, p, cur, mi) {
		return
	}
	if base >= 0 && c.Mentions[base].AfterOpener >= 0 && c.Mentions[base].Depth > m.Depth {
		return // 批复 8 个项目（含上年结转 1 个），年中增加 3 个: one of them, no figure of before
	}
	base = ofComparedYear(c, p, m, base)
	fr := content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed}
	up := "a-b"
	if m.Dir < 0 && !strings.Contains(m.Label, "增减") { // 增减 260: its sign tells
		up = "b-a"
	}
	if r, ok := againstPlans(c, p, m, cur, base); ok {
		fr.Readings = []content.Reading{r}
	} else if id := initialOf(c, p, m, cur); id != 0 {
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[cur].Figure, id}}}
	} else if w, ok := c.OutcomeBefore(p, mi, max(cur, 0)); ok && cur >= 0 && !(base >= 0 && c.Mentions[base].Role == content.RoleBase && c.Mentions[base].Depth > m.Depth) {
		fr.Queries = []content.Query{{Formula: up, Wants: []content.Want{{Given: c.Mentions[cur].Figure}, w}}}
	} else if cur >= 0 && clause.OverPlan(c, p, m) && !(base >= 0 && clause.IsPlan(c, c.Mentions[base].Figure)) {
		fr.Queries = []content.Query{{Formula: up, Wants: []content.Want{{Given: c.Mentions[cur].Figure}, clause.PlanOfSame(c, cur)}}}
	} else if cur >= 0 && base >= 0 {
		now, then := c.Mentions[cur].Figure, c.Mentions[base].Figure
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{now, then}, HoldOnly: clause.IsPlan(c, then) && ofItem(c, now, then)}}
	} else if cur >= 0 {
		// Another period's figure of the same name.
		w := c.Want(cur)
		w.Key.Period = yearWanted(c, p, m)
		fr.Queries = []content.Query{{Formula: up, Wants: []content.Want{{Given: c.Mentions[cur].Figure}, w}, HoldOnly: headedOther(c, p, cur)}}
		if k := c.At(c.Mentions[cur].Figure).Key; k.Measure == lang.CarryOver {
			// 累计结余 X，比上年末增加 Y: what came in less what went out.
			key := content.Key{Fund: k.Fund, FundFrom: k.FundFrom, Account: k.Account, Tier: k.Tier, Dimension: numeral.Money}
			fr.Queries = append(fr.Queries, content.Query{Formula: up, HoldOnly: true, Wants: []content.Want{{Measures: content.Measures(lang.Income), Key: key}, {Measures: content.Measures(lang.Outlay), Key: key}}})
		}
	} else if fr.Queries = periodQuery(c, p, m, up); fr.Queries == nil && base >= 0 {
		fr.Queries = risenFrom(c, p, base, up)
	} else if fr.Queries == nil {
		fr.Queries = ofTwoYears(c, p, m, up)
	}
	if cur < 0 && base >= 0 {
		if id := printedNow(c, p, mi, base, -1); id != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: up, Operands: []content.FigureID{id, c.Mentions[base].Figure}, HoldOnly: true})
		}
		fr.Readings = append(fr.Readings, spentBefore(c, p, mi, base, up)...)
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// spendingWords say of an amount that it was paid out.
var spendingWords = []string{"支出", "发放", "兑付", "拨付", "支付", "使用", "执行", "补助", "补贴", "结算", "报销"}

// spentBefore are the ways to read a change of what was spent against what the sentence begins with, 与上年
// 发放 B 相比增加 D, as one from an outlay told before by another word. They only verify.
func spentBefore(c *content.Draft, p *content.Para, mi, base int, formula string) []content.Reading {
	b := &c.Mentions[base]
	if !strings.HasPrefix(b.After, "相比") || c.At(b.Figure).Dimension != numeral.Money {
		return nil
	}
	if name := comparedName(p, b); name != "" && !lang.ContainsAny(name, spendingWords) {
		return nil
	}
	var out []content.Reading
	for x := base - 1; x >= 0 && x >= base-clause.FarOpeners && len(out) < mostSpent; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			break
		}
		if y.Role == content.RoleLevel && y.Depth == 0 && !y.Each && !f.Key.Each && !f.Key.Part && f.Dimension == numeral.Money && !clause.IsPrior(c, f) && lang.ContainsAny(y.Label, spendingWords) {
			out = append(out, content.Reading{Formula: formula, Operands: []content.FigureID{f.ID, b.Figure}, HoldOnly: true})
		}
	}
	return out
}

// mostSpent is how many outlays told before are tried.
const mostSpent = 3

// headedOther reports whether a heading says of what an amount is that its own words
// leave open, so that the same words elsewhere are of something else: （三）“三公”经费。支出决算 X.
func headedOther(c *content.Draft, p *content.Para, mi int) bool {
	h := c.SectionHeading(p.Section)
	for _, w := range []string{"三公", "会议费", "培训费", "采购", "机关运行"} {
		if strings.Contains(h, w) && !strings.Contains(c.Mentions[mi].Label, w) {
			return true
		}
	}
	return false
}

// toldAgain reports whether a change bears a name of its own, and that of quantity cur
// has been told before it: 收入 X，比上年增加 Y，主要是人员经费增加 Z.
func toldAgain(c *content.Draft, p *content.Para, cur, mi int) bool {
	m := &c.Mentions[mi]
	name := content.CleanLabel(p, m)
	if len([]rune(name)) < 3 || strings.Contains(name, c.Mentions[cur].Label) || strings.Contains(c.Mentions[cur].Label, name) {
		return false
	}
	for x := mi - 1; x > cur && x >= mi-clause.FarStandard; x-- {
		if y := &c.Mentions[x]; y.Role == content.RoleDelta && clause.SameSort(c, x, mi) && content.CleanLabel(p, y) == "" {
			return true
		}
	}
	return false
}

// movedBehind reports whether what a change led from and to stands right behind
// it: 增加 D，由 X 增加到 Y.
func movedBehind(c *content.Draft, p *content.Para, mi int) bool {
	if mi+2 > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, b, n := &c.Mentions[mi], &c.Mentions[mi+1], &c.Mentions[mi+2]
	if b.Role != content.RoleBase || n.Role != content.RoleLevel || !clause.SameSort(c, mi, mi+1) || !clause.SameSort(c, mi, mi+2) || p.Lex[m.Pos].Sentence != p.Lex[n.Pos].Sentence || clause.MarkBetween(p, m.Pos, b.Pos) != '，' || clause.MarkBetween(p, b.Pos, n.Pos) != 0 {
		return false
	}
	name := ""
	for i := m.Pos + 1; i < b.Pos; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexText || x.Kind == content.LexTerm {
			name += p.Sub(x.From, x.To)
		}
	}
	return strings.Trim(name, "由从的 ") == "" // the same quantity: no name of its own
}

// comingTo begin the words between a change and what it comes to.
var comingTo = []string{"现有", "现为", "实有", "达到", "达", "至", "到", "增至", "增加至", "增加到", "升至", "提高到", "提高至", "降至", "减至", "减少到", "减少至"}

// movedBetween reports whether a change stands between what it is from and what it comes to: 由 A 增加 D 至 B, 在上年 A
// 的基础上增加 D，达到 B.
func movedBetween(c *content.Draft, p *content.Para, mi int) bool {
	if mi == p.Mentions[0] || mi == p.Mentions[len(p.Mentions)-1] {
		return false
	}
	a, m, b := &c.Mentions[mi-1], &c.Mentions[mi], &c.Mentions[mi+1]
	if b.Role != content.RoleLevel || a.Role != content.RoleLevel && a.Role != content.RoleBase || !clause.SameSort(c, mi, mi-1) || !clause.SameSort(c, mi, mi+1) || a.Depth != m.Depth || b.Depth != m.Depth || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence {
		return false
	}
	if k := clause.MarkBetween(p, m.Pos, b.Pos); k != 0 && k != '，' {
		return false
	}
	if !lang.HasAnyPrefix(strings.TrimLeft(p.Words(m.Pos+1, b.Pos), "，"), comingTo) {
		return false
	}
	k := clause.MarkBetween(p, a.Pos, m.Pos)
	return (k == 0 || k == '，') && strings.Contains(p.Words(a.Pos+1, m.Pos), "基础上") || k == 0 && lang.ContainsAny(p.Words(clause.LabelStart(p, a.Pos), a.Pos), []string{"由", "从"})
}

// ofTwoYears reads 基金支出同比增加 X where the report prints the quantity of its year
// and of the year before elsewhere, as in the columns of a table.
func ofTwoYears(c *content.Draft, p *content.Para, m *content.Mention, formula string) []content.Query {
	year := c.Reports[p.Report-1].Year
	name := content.CleanLabel(p, m)
	if year == 0 || len([]rune(name)) < 3 || m.Each {
		return nil
	}
	k := clause.KeyOf(p, m.LabelFrom, m.LabelTo)
	k.Dimension, k.Period = c.At(m.Figure).Dimension, lang.Period{Year: year}
	now := content.Want{Label: name, Measures: content.Measures(k.Measure), Key: k, Earlier: true}
	then := now
	then.Key.Period = lang.Period{Rel: "上年"}
	return []content.Query{{Formula: formula, HoldOnly: true, Wants: []content.Want{now, then}}}
}

// risenFrom reads 门诊支出较上年 B 增加 Y where the quantity itself stands elsewhere
// under its name.
func risenFrom(c *content.Draft, p *content.Para, base int, formula string) []content.Query {
	b := &c.Mentions[base]
	for i := b.LabelFrom; i < b.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind != content.LexTerm || x.Term.Class != lang.Compare {
			continue
		}
		name := content.WithoutYear(clause.Label(p, b.LabelFrom, i))
		if len([]rune(name)) < 3 {
			return nil
		}
		k := clause.KeyOf(p, b.LabelFrom, i)
		k.Dimension, k.Period = c.At(b.Figure).Dimension, lang.Period{}
		return []content.Query{{Formula: formula, Wants: []content.Want{{Label: name, Key: k, Measures: content.Measures(k.Measure), Earlier: true, Named: true}, {Given: b.Figure}}},
			{Formula: formula, HoldOnly: true, Wants: []content.Want{{Label: name, Key: k, Measures: content.Measures(k.Measure), Earlier: true}, {Given: b.Figure}}}}
	}
	return nil
}

// initialOf is the initial budget of the form whose adjusted budget is the
// quantity at cur: 全年预算 X，比年初预算增加 Y. It is 0 where several forms have it.
func initialOf(c *content.Draft, p *content.Para, m *content.Mention, cur int) content.FigureID {
	if cur < 0 || !strings.Contains(m.Label, "年初预算") || c.At(c.Mentions[cur].Figure).Dimension != numeral.Money {
		return 0
	}
	id := content.FigureID(0)
	for _, b := range c.Budgets {
		f := c.At(b.Adjusted)
		if f.Report != p.Report || !f.Interval.Meet(c.At(c.Mentions[cur].Figure).Interval) {
			continue
		}
		if id != 0 {
			return 0
		}
		id = b.Initial
	}
	return id
}

// periodQuery compares two printed periods: 4月末参保比3月末净增 314 人.
func periodQuery(c *content.Draft, p *content.Para, m *content.Mention, formula string) []content.Query {
	var now, then lang.Period
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind != content.LexPeriod {
			continue
		}
		if i > 0 && p.Lex[i-1].Kind == content.LexTerm && p.Lex[i-1].Term.Class == lang.Compare {
			then = *x.Period
		} else if now.IsZero() {
			now = *x.Period
		}
	}
	if now.IsZero() || then.IsZero() {
		// The periods of an earlier clause of the sentence still hold.
		for i := m.LabelFrom - 1; i >= max(0, m.LabelFrom-clause.FarWords) && p.Lex[i].Sentence == p.Lex[m.Pos].Sentence; i-- {
			x := &p.Lex[i]
			if x.Kind == content.LexPeriod {
				if i > 0 && p.Lex[i-1].Kind == content.LexTerm && p.Lex[i-1].Term.Class == lang.Compare {
					if then.IsZero() {
						then = *x.Period
					}
				} else {
					now = *x.Period
				}
			}
		}
	}
	if now.IsZero() && then.IsZero() {
		now, then = yearsCompared(p, m.Pos)
	}
	if now.IsZero() || then.IsZero() {
		return nil
	}
	k := clause.KeyOf(p, m.LabelFrom, m.LabelTo)
	a := content.Want{Measures: content.Measures(k.Measure), Label: content.CleanLabel(p, m), Key: k}
	a.Key.Period = now
	b := a
	b.Key.Period = then
	return []content.Query{{Formula: formula, Wants: []content.Want{a, b}}}
}

// yearsCompared are the year and the one before that the sentence before that of lexeme k
// compares: 2022年预算较2021年增加 X。接待费较上年减少 Y. They are zero where it compares no two.
func yearsCompared(p *content.Para, k int) (now, then lang.Period) {
	s := p.Lex[k].Sentence
	for i := content.SentenceStart(p, k) - 1; i >= 0 && p.Lex[i].Sentence == s-1; i-- {
		switch x := &p.Lex[i]; {
		case x.Kind != content.LexPeriod || x.Period.Year == 0:
		case i > 0 && p.Lex[i-1].Kind == content.LexTerm && p.Lex[i-1].Term.Class == lang.Compare:
			then = *x.Period
		case then.Year != 0:
			now = *x.Period
		}
	}
	if now.Year != then.Year+1 {
		return lang.Period{}, lang.Period{}
	}
	return now, then
}

// quantitiesCompared finds the two quantities that 秋季比春季多 X names: the one whose
// label holds the words before 比, and the one with those behind it. Where
// nothing stands before 比, only the second.
func quantitiesCompared(c *content.Draft, p *content.Para, mi int) (cur, base int) {
	m := &c.Mentions[mi]
	at, behind, end := -1, "", m.LabelTo
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind != content.LexTerm || x.Term.Class != lang.Compare {
			continue
		}
		switch w := x.Term.Word; {
		case w == "比" || w == "较":
			at, behind = i, ""
		case (w == "比年初" || w == "较年初") && (i+1 < m.LabelTo && p.Lex[i+1].Kind == content.LexTerm && p.Lex[i+1].Term.Class == lang.Noun || openedWith(c, p, mi)):
			at, behind = i, "年初" // 比年初预算增加; 年初结转 A，年末结转 B，比年初减少
		case w == "相比" && at < 0:
			if at = comparedWith(p, m.LabelFrom, i); at >= 0 {
				end = i
			}
		}
	}
	if at < 0 {
		return -1, -1
	}
	for end-1 > at && (clause.Blank(p, end-1) || p.Lex[end-1].Kind == content.LexTerm && (p.Lex[end-1].Term.Class == lang.Rise || p.Lex[end-1].Term.Class == lang.Fall)) {
		end--
	}
	a := strings.TrimSpace(p.Words(m.LabelFrom, at))
	b := behind + strings.TrimSpace(p.Words(at+1, end))
	b = strings.TrimSuffix(strings.TrimRight(b, "多少增减加高低节约省"), "数")
	find := func(w string) int {
		if len([]rune(w)) < 2 {
			return -1
		}
		part := -1 // of a total, which is meant only where nothing else is
		for x := range clause.Mates(c, p, mi) {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if d := g.Dimension; y.Role == content.RoleLevel && strings.Contains(y.Label, w) && (d == c.At(m.Figure).Dimension || m.Role == content.RoleGrowth && d != numeral.Percent && d != numeral.Points) {
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
func comparedWith(p *content.Para, from, i int) int {
	for j := i - 1; j >= from && p.Lex[j].Kind != content.LexPunct && p.Lex[j].Kind != content.LexFigure; j-- {
		if x := &p.Lex[j]; x.Kind == content.LexTerm && x.Term.Class == lang.Function && (x.Term.Word == "与" || x.Term.Word == "和") || x.Kind == content.LexText && p.Sub(x.From, x.To) == "同" {
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
