package form

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// What sentences tell of the budget that a form prints: what was added to it, what is
// left of one of its sources.

// formRemarks begin a line below a form that explains it.
var formRemarks = []string{"说明", "备注", "注:", "注：", "情况说明", "填表说明", "自评说明", "其他说明"}

// toldAdjustments relates the changes that a sentence below the only form of its
// report names to the budgets of the form: 说明：年中追加 6 万元.
func toldAdjustments(c *content.Draft, p *content.Para) {
	var parts []content.Part
	sentence, rest := -1, false
	flush := func() {
		if len(parts) > 0 && !rest {
			toldAdjustment(c, p, parts)
		}
		parts, rest = nil, false
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if k := p.Lex[m.Pos].Sentence; k != sentence {
			flush()
			sentence = k
		}
		switch {
		case c.At(m.Figure).Dimension != numeral.Money:
		case m.Role == content.RoleAdjust && c.PartOf[m.Figure] == 0:
			parts = append(parts, content.Part{Figure: m.Figure, Sign: m.Dir})
		default:
			rest = true
		}
	}
	flush()
}

// toldAdjustment relates changes to the budgets of the only form before them.
func toldAdjustment(c *content.Draft, p *content.Para, parts []content.Part) {
	var pair content.BudgetPair
	for _, b := range c.Budgets {
		if c.At(b.Initial).Report != p.Report || b.Initial > parts[0].Figure {
			continue
		}
		if pair.Initial != 0 {
			return
		}
		pair = b
	}
	if pair.Initial == 0 || !pair.Unit || c.At(pair.Initial).Value.Equal(c.At(pair.Adjusted).Value) {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/adjustment", Claim: pair.Adjusted, Closed: content.HalfOpen, Reach: content.ReachReport,
		Readings: []content.Reading{{Parts: append([]content.Part{{Figure: pair.Initial, Sign: 1}}, parts...), HoldOnly: !lang.HasAnyPrefix(p.Line, formRemarks)}}})
}

// sourceName is the label of a source without what says of which year it is, or
// that it is one of several.
func sourceName(label string) string {
	s := lang.HeaderText(label)
	return content.TrimPrefixes(s, []string{"其中", "本年", "当年", "年度", "：", ":"})
}

// ownSources begin the name of what is left of one source, not of all the money.
var ownSources = []string{"上年结转", "上年结余", "其他资金", "自筹资金", "单位资金", "配套资金"}

// RestOfSource reads what is left of one source that a form prints: 上年结转资金尚余
// X. It reports whether the words are of a source; where it is left, even of one
// that no form prints.
func RestOfSource(c *content.Draft, p *content.Para, m *content.Mention, left bool) bool {
	name := m.Label
	if i := strings.LastIndex(name, "，"); i >= 0 {
		name = name[i+len("，"):] // 其他资金 X 未支付，合计 Y: all of them
	}
	name = sourceName(name)
	for _, s := range c.Sources {
		if s.Report == p.Report && len([]rune(s.Name)) >= 4 && strings.HasPrefix(name, s.Name) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachReport, Closed: content.Closed, Readings: []content.Reading{{Parts: []content.Part{{Figure: s.Budget, Sign: 1}, {Figure: s.Executed, Sign: -1}}}}})
			return true
		}
	}
	return left && lang.HasAnyPrefix(name, ownSources)
}

// leftWords say that an amount is what is left of the budget of a form, or what is still
// to be paid; stepWords that it is what two of its columns differ by.
var (
	leftWords = []string{"未执行", "未使用", "未支付", "未支出", "未拨付", "未付", "结余", "剩余", "尚余", "余款", "尾款"}
	stepWords = []struct {
		words          []string
		larger, lesser func(content.FormMoney) content.FigureID
	}{
		{[]string{"执行数比到位数少", "执行数较到位数少", "执行数少于到位数"}, received, spent},
		{[]string{"执行数比预算数少", "执行数较预算数少", "执行数少于预算数", "执行数低于预算数"}, planned, spent},
		{[]string{"执行数超出预算数", "执行数超过预算数", "执行数超预算数", "执行数比预算数多", "执行数大于预算数"}, spent, planned},
		{[]string{"超出到位资金", "超过到位资金", "执行数超出到位数", "执行数超过到位数"}, spent, received},
	}
)

func planned(m content.FormMoney) content.FigureID { return m.Budget }

func received(m content.FormMoney) content.FigureID { return m.Arrived }

func spent(m content.FormMoney) content.FigureID { return m.Executed }

// toldRests relates what sentences tell of the money left, or overspent, to the forms
// before them: 尚有 X 未支付, 执行数超出预算数 X.
func toldRests(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if f := c.At(m.Figure); f.Dimension != numeral.Money || f.Value.IsZero() || m.Each {
			continue
		}
		words := strings.ReplaceAll(p.Words(m.LabelFrom, m.Pos), " ", "")
		if toldStep(c, p, m, words) || !lang.ContainsAny(words+m.After, leftWords) || lang.ContainsAny(words, []string{"累计", "滚存", "上年"}) {
			continue
		}
		var list []content.Reading
		add := func(a, b content.FigureID) {
			if a != 0 && b != 0 && a < m.Figure {
				list = append(list, content.Reading{Formula: "a-b", Operands: []content.FigureID{a, b}, Weak: len(list) > 0, HoldOnly: true})
			}
		}
		for _, x := range c.FormMoney {
			if x.Report == p.Report {
				add(x.Budget, x.Executed)
				add(x.Arrived, x.Executed)
			}
		}
		for _, x := range c.Sources {
			if x.Report == p.Report {
				add(x.Budget, x.Executed)
			}
		}
		if len(list) == 0 || len(list) > table.MaxWays {
			continue
		}
		if at := clause.FramesOf(c, m.Figure); len(at) > 0 {
			if fr := &c.Frames[at[0]]; fr.Kind == content.KindFlow {
				fr.Readings = append(fr.Readings[:len(fr.Readings):len(fr.Readings)], list...)
			}
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachReport, Closed: content.Closed, Readings: list})
	}
}

// toldStep relates an amount to the two columns of the only form of its report that it
// is said to be the difference of. It reports whether it is said so.
func toldStep(c *content.Draft, p *content.Para, m *content.Mention, words string) bool {
	for _, x := range stepWords {
		if !lang.HasAnySuffix(words, x.words) {
			continue
		}
		var of []content.FormMoney
		for _, y := range c.FormMoney {
			if y.Report == p.Report {
				of = append(of, y)
			}
		}
		if len(of) != 1 || x.larger(of[0]) == 0 || x.lesser(of[0]) == 0 || clause.Claimed(c, m.Figure) {
			return true
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachReport, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{x.larger(of[0]), x.lesser(of[0])}}}})
		return true
	}
	return false
}

// formShares are what a rate below a form is said to be of.
var formShares = []struct {
	of   string
	base func(content.FormMoney) content.FigureID
}{
	{"占到位", received}, {"占实际到位", received}, {"占当年到位", received},
	{"占预算", planned}, {"占全年预算", planned}, {"占计划安排", planned}, {"占年度预算", planned}, {"占调整后预算", planned},
}

// ToldShares relates a rate that a sentence takes of two columns of the only form of its report, where
// it does not print them itself: 全年支出占到位资金的 96.6%.
func ToldShares(c *content.Draft, p *content.Para) {
	if len(c.FormMoney) == 0 || !p.Has("占") {
		return
	}
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if c.At(m.Figure).Dimension != numeral.Percent {
			continue
		}
		words := strings.ReplaceAll(p.Words(m.LabelFrom, m.Pos), " ", "")
		spent, base, ok := strings.Cut(words, "占")
		if !ok || content.Longer(words, maxFormShare) || !lang.HasAnySuffix(spent, []string{"支出", "支出数", "执行数", "使用数", "执行金额"}) || lang.ContainsAny(words, []string{"其中", "中央", "省", "市", "县", "区", "经费", "项目支出", "，"}) {
			continue
		}
		if i > 0 && p.Lex[c.Mentions[p.Mentions[i-1]].Pos].Sentence == p.Lex[m.Pos].Sentence && c.At(c.Mentions[p.Mentions[i-1]].Figure).Dimension == numeral.Money {
			continue
		}
		for _, x := range formShares {
			if !strings.HasPrefix("占"+base, x.of) {
				continue
			}
			toldShare(c, p, m, x.base)
			break
		}
	}
}

// maxFormShare is the length up to which words name a share of two columns of a form.
const maxFormShare = 20

// toldShare takes a rate for what was spent over another column of the only form.
func toldShare(c *content.Draft, p *content.Para, m *content.Mention, base func(content.FormMoney) content.FigureID) {
	var of []content.FormMoney
	for _, y := range c.FormMoney {
		if y.Report == p.Report {
			of = append(of, y)
		}
	}
	if len(of) != 1 || base(of[0]) == 0 || of[0].Executed == 0 || c.At(base(of[0])).Value.IsZero() {
		return
	}
	r := content.Reading{Formula: "a/b", Operands: []content.FigureID{of[0].Executed, base(of[0])}}
	if at := clause.FramesOf(c, m.Figure); len(at) > 0 {
		if fr := &c.Frames[at[0]]; fr.Kind == content.KindQuotient {
			fr.Readings, fr.Queries, fr.Reach = []content.Reading{r}, nil, content.ReachReport
		}
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/execution", Claim: m.Figure, Reach: content.ReachReport, Closed: content.HalfOpen, Readings: []content.Reading{r}})
}
