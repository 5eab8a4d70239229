package average

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// Averages that their words or their place tell from set standards: 折 190 元/亩, 平均资助标准 2000 元/生·年,
// 每平方米综合造价 107.91 元 behind what was paid, 平均住院日 10.4 天.

var (
	// workedOutBy are words of an amount for each that was divided out, and so is rounded.
	workedOutBy = []string{"平均", "均价", "造价", "成本", "投资", "投入", "费用", "综合", "折合", "折算", "折"}
	// setBy are words of one that was set, whatever else stands with it: 综合单价, 成本定额.
	setBy = []string{"单价", "标准", "定额", "限额", "控制", "指导价", "中标", "合同", "按", "补助", "补贴"}
)

// WorkedOut reports whether the words of an amount for each say that it was divided out of others.
func WorkedOut(label string) bool {
	return lang.ContainsAny(label, workedOutBy) && (!lang.ContainsAny(label, setBy) || strings.Contains(label, "平均"))
}

// Rounded makes a figure stand for the interval that its last place stands for, as quotients do.
func Rounded(f *content.Figure) {
	if f.Approximate == "" {
		f.Interval = numeral.Around(f.Value, f.Numeral.Scale.Mul(decimal.New(5, -f.Numeral.Decimals-1)))
	}
}

// averageWords are words of amounts that were divided out.
var averageWords = []string{"人均", "次均", "户均", "均次", "月均", "日均", "年均", "平均"}

// RoundedChanges makes the amounts of changes from frame number from on that are averages rounded, as each of them
// was before one was taken from the other: 次均费用 5120.35 元，比上年的 4980.21 元增加 140.15 元.
func RoundedChanges(c *content.Draft, from int) {
	for i := from; i < len(c.Frames); i++ {
		fr := &c.Frames[i]
		if fr.Rule != "change/amount" || len(fr.Readings) == 0 || c.At(fr.Claim).Dimension != numeral.Money {
			continue
		}
		ops := append([]content.FigureID{fr.Claim}, fr.Readings[0].Operands...)
		mean := slices.ContainsFunc(ops, func(id content.FigureID) bool {
			m := c.MentionOf(id)
			return m != nil && (m.Each || lang.ContainsAny(m.Label, averageWords)) && !strings.Contains(m.Label, "标准")
		})
		for _, id := range ops {
			if f := c.At(id); mean && f.Dimension == numeral.Money && f.Numeral.Decimals > 0 {
				Rounded(f)
			}
		}
	}
}

// comesBehind reports whether a price mi for each, which no word tells from a standard, stands behind the
// only amount of its clause group, and is no round number: 拨付 X 万元，每平方米 107.91 元.
func comesBehind(c *content.Draft, p *content.Para, mi int) bool {
	m, f := &c.Mentions[mi], c.At(c.Mentions[mi].Figure)
	said := p.Words(clause.LabelStart(p, m.Pos), m.Pos)
	if !clause.ForEach(f) || f.Dimension != numeral.Money {
		return false
	}
	amounts, named := 0, false
	for x := range clause.Mates(c, p, mi) {
		if y := &c.Mentions[x]; clause.StrongMark(p, y.Pos, m.Pos) {
			break
		} else if standard.IsAmount(c, y) {
			amounts++
			named = SameTail(m.Label, y.Label) // 财政补贴 X，每平方米补贴 8 元
		}
	}
	if !named && (f.Numeral.Decimals == 0 || lang.ContainsAny(said, setBy)) {
		return false
	}
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) {
			break
		}
		if standard.IsAmount(c, y) {
			return false // 每平方米 3.1 元，计 X
		}
	}
	return amounts == 1
}

// averagePrinted reads an average that is printed for each of its things: 中标价 X，9580 亩，折 190 元/亩.
// Past other amounts of its sentence it only verifies.
func averagePrinted(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	b := clause.BasisOf(f, "")
	if b.Thing == "" || b.Month || b.Day || b.Other || clause.Claimed(c, m.Figure) || lang.ContainsAny(m.Label, []string{"最高", "最低", "原", "上年", "去年"}) {
		return
	}
	var amounts, numbers []content.FigureID
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Each || g.Key.Each {
			continue
		}
		switch {
		case standard.IsAmount(c, y) && len(amounts) < farOperands:
			amounts = append(amounts, g.ID)
		case standard.Counts(b, g, y.Label+y.After) && len(numbers) < farOperands:
			numbers = append(numbers, g.ID)
		}
	}
	sure := len(amounts) == 1 && len(numbers) == 1
	fr := content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed}
	for _, x := range amounts {
		for _, y := range numbers {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a" + strings.Replace(b.PerUnit(), "/", "*", 1) + "/b", Operands: []content.FigureID{x, y}, Weak: !sure, HoldOnly: !sure})
		}
	}
	if len(fr.Readings) > 0 {
		Rounded(f)
		c.Frames = append(c.Frames, fr)
	}
}

// raisedEach are the readings of 人均筹资 X 元 as what the insured paid and what the budget gave, told together
// before it, over those enrolled. What else was raised the words do not say, so that they only verify.
func raisedEach(c *content.Draft, p *content.Para, mi int) (out []content.Reading) {
	m := &c.Mentions[mi]
	if !strings.Contains(m.Label, "人均筹资") {
		return nil
	}
	fund := c.At(m.Figure).Key.Fund
	paid, given := -1, -1
	var heads []content.FigureID
	for x := mi - 1; x >= 0 && x >= mi-2*clause.FarStandard; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != p.Report {
			break
		}
		switch {
		case y.Role != content.RoleLevel || y.Each || g.Key.Each || g.Key.Mode == lang.Planned || clause.IsPrior(c, g) || fund != lang.NoFund && g.Key.Fund != lang.NoFund && g.Key.Fund != fund && g.Key.Fund != lang.BasicMedical:
		case g.Dimension == numeral.Money && paid < 0 && strings.Contains(y.Label, "个人缴费"):
			paid = x
		case g.Dimension == numeral.Persons && len(heads) < farOperands && (strings.Contains(y.Label, "参保") || fund != lang.NoFund && g.Key.Fund == fund):
			heads = append(heads, g.ID)
		}
	}
	for x := paid - 3; paid >= 0 && x <= paid+3; x++ {
		if x < 0 || x >= len(c.Mentions) || given >= 0 || c.Mentions[x].Para != c.Mentions[paid].Para {
			continue
		}
		if y := &c.Mentions[x]; y.Role == content.RoleLevel && clause.SameSort(c, x, paid) && lang.ContainsAny(y.Label, []string{"财政补助", "财政补贴"}) && clause.TierOf(y.Label) == "" {
			given = x
		}
	}
	if paid < 0 || given < 0 {
		return nil
	}
	for _, n := range heads {
		out = append(out, content.Reading{Formula: "(a+b)/c", Operands: []content.FigureID{c.Mentions[paid].Figure, c.Mentions[given].Figure, n}, HoldOnly: true, Weak: len(heads) > 1})
	}
	return out
}

// stays are names of how long each was in hospital.
var stays = []string{"住院日", "住院天", "住院天数", "住院床日", "住院时间", "住院时长"}

// stay reads 收治 N 人，住院床日 D 天，平均住院日 X 天: the days of all over those who stayed.
func stay(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	days, heads := content.FigureID(0), content.FigureID(0)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Each || clause.StrongMark(p, y.Pos, m.Pos) {
			continue
		}
		switch {
		case days == 0 && (g.Unit == "天" || g.Unit == "日" || g.Unit == "床日") && g.Value.GreaterThan(c.At(m.Figure).Value):
			days = g.ID
		case heads == 0 && (g.Dimension == numeral.Persons || g.Dimension == numeral.Visits || g.Unit == "例"):
			heads = g.ID
		}
	}
	if days == 0 || heads == 0 {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{days, heads}}}})
}

// eachTime reads an average over times where what was done is counted in something else: 抢修 A 处，出动 B
// 人次，平均每次 X 人. Not every one need have taken one time, so that it only verifies. It reports
// whether there is such a number, and none of times.
func eachTime(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	amount, number := content.FigureID(0), content.FigureID(0)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		switch {
		case clause.StrongMark(p, y.Pos, m.Pos) || y.Role != content.RoleLevel || y.Each:
		case amount == 0 && (g.Dimension == f.Dimension && strings.HasPrefix(g.Unit, f.Unit) || g.Dimension == numeral.Visits && f.Dimension == numeral.Persons):
			amount = g.ID
		case g.Dimension == numeral.Count && strings.HasSuffix(g.Unit, "次"):
			return false
		case g.Dimension == numeral.Count && number == 0:
			number = g.ID
		}
	}
	if amount == 0 || number == 0 {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen,
		Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{amount, number}, HoldOnly: true}}})
	return true
}
