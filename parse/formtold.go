package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What sentences tell of the budget that a form prints: what was added to it, what is
// left of one of its sources.

// formRemarks begin a line below a form that explains it.
var formRemarks = []string{"说明", "备注", "注:", "注：", "情况说明", "填表说明", "自评说明", "其他说明"}

// toldAdjustments relates the changes that a sentence below the only form of its
// report names to the budgets of the form: 说明：年中追加 6 万元.
func (c *Content) toldAdjustments(p *para) {
	var parts []Part
	sentence, rest := -1, false
	flush := func() {
		if len(parts) > 0 && !rest {
			c.toldAdjustment(p, parts)
		}
		parts, rest = nil, false
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if k := p.lex[m.Pos].sentence; k != sentence {
			flush()
			sentence = k
		}
		switch {
		case c.figure(m.Figure).Dimension != numeral.Money:
		case m.Role == RoleAdjust && c.partOf[m.Figure] == 0:
			parts = append(parts, Part{m.Figure, m.Dir})
		default:
			rest = true
		}
	}
	flush()
}

// toldAdjustment relates changes to the budgets of the only form before them.
func (c *Content) toldAdjustment(p *para, parts []Part) {
	var pair budgetPair
	for _, b := range c.budgets {
		if c.figure(b.initial).Report != p.report || b.initial > parts[0].Figure {
			continue
		}
		if pair.initial != 0 {
			return
		}
		pair = b
	}
	if pair.initial == 0 || !pair.unit || c.figure(pair.initial).Value.Equal(c.figure(pair.adjusted).Value) {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: pair.adjusted, Closed: HalfOpen, Reach: ReachReport,
		Readings: []Reading{{Parts: append([]Part{{pair.initial, 1}}, parts...), HoldOnly: !hasAnyPrefix(p.line, formRemarks)}}})
}

// sourceRow is what a budget block prints of one source of its money.
type sourceRow struct {
	name             string
	report           int
	budget, executed FigureID
}

// sourceName is the label of a source without what says of which year it is, or
// that it is one of several.
func sourceName(label string) string {
	s := headerText(label)
	return TrimPrefixes(s, []string{"其中", "本年", "当年", "年度", "：", ":"})
}

// ownSources begin the name of what is left of one source, not of all the money.
var ownSources = []string{"上年结转", "上年结余", "其他资金", "自筹资金", "单位资金", "配套资金"}

// restOfSource reads what is left of one source that a form prints: 上年结转资金尚余
// X. It reports whether the words are of a source; where it is left, even of one
// that no form prints.
func (c *Content) restOfSource(p *para, m *Mention, left bool) bool {
	name := m.Label
	if i := strings.LastIndex(name, "，"); i >= 0 {
		name = name[i+len("，"):] // 其他资金 X 未支付，合计 Y: all of them
	}
	name = sourceName(name)
	for _, s := range c.sources {
		if s.report == p.report && len([]rune(s.name)) >= 4 && strings.HasPrefix(name, s.name) {
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachReport, Closed: Closed, Readings: []Reading{{Parts: []Part{{s.budget, 1}, {s.executed, -1}}}}})
			return true
		}
	}
	return left && hasAnyPrefix(name, ownSources)
}

// formMoney is what the total of a budget block prints, 0 for what it does not.
type formMoney struct {
	report                    int
	budget, arrived, executed FigureID
}

// leftWords say that an amount is what is left of the budget of a form, or what is still
// to be paid; stepWords that it is what two of its columns differ by.
var (
	leftWords = []string{"未执行", "未使用", "未支付", "未支出", "未拨付", "未付", "结余", "剩余", "尚余", "余款", "尾款"}
	stepWords = []struct {
		words          []string
		larger, lesser func(formMoney) FigureID
	}{
		{[]string{"执行数比到位数少", "执行数较到位数少", "执行数少于到位数"}, formMoney.received, formMoney.spent},
		{[]string{"执行数比预算数少", "执行数较预算数少", "执行数少于预算数", "执行数低于预算数"}, formMoney.planned, formMoney.spent},
		{[]string{"执行数超出预算数", "执行数超过预算数", "执行数超预算数", "执行数比预算数多", "执行数大于预算数"}, formMoney.spent, formMoney.planned},
		{[]string{"超出到位资金", "超过到位资金", "执行数超出到位数", "执行数超过到位数"}, formMoney.spent, formMoney.received},
	}
)

func (m formMoney) planned() FigureID  { return m.budget }
func (m formMoney) received() FigureID { return m.arrived }
func (m formMoney) spent() FigureID    { return m.executed }

// FormSpent is the budget and the outlay in the total row of the last form before a figure, 0 where there is none.
func (c *Content) FormSpent(f *Figure) (planned, spent FigureID) {
	for _, x := range c.formMoney {
		if x.report == f.Report && x.executed != 0 && x.executed < f.ID {
			planned, spent = x.budget, x.executed
		}
	}
	return planned, spent
}

// toldRests relates what sentences tell of the money left, or overspent, to the forms
// before them: 尚有 X 未支付, 执行数超出预算数 X.
func (c *Content) toldRests(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if f := c.figure(m.Figure); f.Dimension != numeral.Money || f.Value.IsZero() || m.Each {
			continue
		}
		words := strings.ReplaceAll(p.words(m.labelFrom, m.Pos), " ", "")
		if c.toldStep(p, m, words) || !containsAny(words+m.After, leftWords) || containsAny(words, []string{"累计", "滚存", "上年"}) {
			continue
		}
		var list []Reading
		add := func(a, b FigureID) {
			if a != 0 && b != 0 && a < m.Figure {
				list = append(list, Reading{Formula: "a-b", Operands: []FigureID{a, b}, Weak: len(list) > 0, HoldOnly: true})
			}
		}
		for _, x := range c.formMoney {
			if x.report == p.report {
				add(x.budget, x.executed)
				add(x.arrived, x.executed)
			}
		}
		for _, x := range c.sources {
			if x.report == p.report {
				add(x.budget, x.executed)
			}
		}
		if len(list) == 0 || len(list) > maxWays {
			continue
		}
		if at := c.framesOf(m.Figure); len(at) > 0 {
			if fr := &c.Frames[at[0]]; fr.Kind == KindFlow {
				fr.Readings = append(fr.Readings[:len(fr.Readings):len(fr.Readings)], list...)
			}
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachReport, Closed: Closed, Readings: list})
	}
}

// toldStep relates an amount to the two columns of the only form of its report that it
// is said to be the difference of. It reports whether it is said so.
func (c *Content) toldStep(p *para, m *Mention, words string) bool {
	for _, x := range stepWords {
		if !hasAnySuffix(words, x.words) {
			continue
		}
		var of []formMoney
		for _, y := range c.formMoney {
			if y.report == p.report {
				of = append(of, y)
			}
		}
		if len(of) != 1 || x.larger(of[0]) == 0 || x.lesser(of[0]) == 0 || c.claimed(m.Figure) {
			return true
		}
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachReport, Closed: Closed,
			Readings: []Reading{{Formula: "a-b", Operands: []FigureID{x.larger(of[0]), x.lesser(of[0])}}}})
		return true
	}
	return false
}

// formShares are what a rate below a form is said to be of.
var formShares = []struct {
	of   string
	base func(formMoney) FigureID
}{
	{"占到位", formMoney.received}, {"占实际到位", formMoney.received}, {"占当年到位", formMoney.received},
	{"占预算", formMoney.planned}, {"占全年预算", formMoney.planned}, {"占计划安排", formMoney.planned}, {"占年度预算", formMoney.planned}, {"占调整后预算", formMoney.planned},
}

// toldShares relates a rate that a sentence takes of two columns of the only form of its report, where
// it does not print them itself: 全年支出占到位资金的 96.6%.
func (c *Content) toldShares(p *para) {
	if len(c.formMoney) == 0 || !p.has("占") {
		return
	}
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		if c.figure(m.Figure).Dimension != numeral.Percent {
			continue
		}
		words := strings.ReplaceAll(p.words(m.labelFrom, m.Pos), " ", "")
		spent, base, ok := strings.Cut(words, "占")
		if !ok || longer(words, maxFormShare) || !hasAnySuffix(spent, []string{"支出", "支出数", "执行数", "使用数", "执行金额"}) || containsAny(words, []string{"其中", "中央", "省", "市", "县", "区", "经费", "项目支出", "，"}) {
			continue
		}
		if i > 0 && p.lex[c.Mentions[p.mentions[i-1]].Pos].sentence == p.lex[m.Pos].sentence && c.figure(c.Mentions[p.mentions[i-1]].Figure).Dimension == numeral.Money {
			continue
		}
		for _, x := range formShares {
			if !strings.HasPrefix("占"+base, x.of) {
				continue
			}
			c.toldShare(p, m, x.base)
			break
		}
	}
}

// maxFormShare is the length up to which words name a share of two columns of a form.
const maxFormShare = 20

// toldShare takes a rate for what was spent over another column of the only form.
func (c *Content) toldShare(p *para, m *Mention, base func(formMoney) FigureID) {
	var of []formMoney
	for _, y := range c.formMoney {
		if y.report == p.report {
			of = append(of, y)
		}
	}
	if len(of) != 1 || base(of[0]) == 0 || of[0].executed == 0 || c.figure(base(of[0])).Value.IsZero() {
		return
	}
	r := Reading{Formula: "a/b", Operands: []FigureID{of[0].executed, base(of[0])}}
	if at := c.framesOf(m.Figure); len(at) > 0 {
		if fr := &c.Frames[at[0]]; fr.Kind == KindQuotient {
			fr.Readings, fr.Queries, fr.Reach = []Reading{r}, nil, ReachReport
		}
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/execution", Claim: m.Figure, Reach: ReachReport, Closed: HalfOpen, Readings: []Reading{r}})
}
