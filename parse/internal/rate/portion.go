package rate

import (
	"strings"

	"gouji/parse/internal/average"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// Portions: an amount that is a fixed percentage of another, as contracts,
// loans and shares set it: 按结算价的 97% 支付 X, 年利率 3.4%，年付息 X.

// settingRates are words behind which a percentage sets an amount instead of
// reporting what a quotient came to.
var settingRates = []string{"按", "按照", "计取", "收取", "计收", "预留", "扣留", "留存", "计提", "提取", "利率", "费率", "税率", "余"}

// portion reads an amount that a percentage before it sets. It reports whether
// the percentage is of that sort.
func portion(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if m.Rate != nil || m.Share || f.Approximate != "" || strings.HasSuffix(m.Label, "率") && !lang.HasAnySuffix(m.Label, []string{"利率", "费率", "税率"}) {
		return false
	}
	setting := p.Words(clause.LabelStart(p, m.Pos), m.Pos)
	at, word := -1, ""
	for _, w := range settingRates {
		if i := strings.LastIndex(setting, w); i > at || i == at && len(w) > len(word) {
			at, word = i, w
		}
	}
	if b := average.OfFigure(c, p, mi); at < 0 && b >= 0 && strings.Contains(p.Words(clause.LabelStart(p, c.Mentions[b].Pos), c.Mentions[b].Pos), "按") && c.At(c.Mentions[b].Figure).Dimension == numeral.Money {
		// 按最低工资标准 2000 元的 85% 执行，即 1700 元; 按股金 300 万元的 6% 分红，年分红 18 万元
		if x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && c.At(c.Mentions[x].Figure).Dimension == numeral.Money && (lang.HasAnyPrefix(strings.TrimLeft(p.Words(clause.LabelStart(p, c.Mentions[x].Pos), c.Mentions[x].Pos), "，"), thatIs) || namedBy(c.Mentions[x].Label, m.After) || clause.MarkBetween(p, m.Pos, c.Mentions[x].Pos) == 0 && lang.HasAnyPrefix(m.After, takenBy)) {
			portionFrame(c, f, c.Mentions[x].Figure, c.Mentions[b].Figure, true)
			return true
		}
	}
	amount := amountBehind(c, p, mi)
	if contributes(c, p, mi) {
		return true
	}
	if b := average.OfFigure(c, p, mi); at < 0 && b >= 0 && amount >= 0 && strings.HasPrefix(p.Words(clause.LabelStart(p, c.Mentions[amount].Pos), c.Mentions[amount].Pos), "即") && clause.SameSort(c, b, amount) {
		// 完成预算 52 亿元的 50%，即 26 亿元
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: OfWhole(p, &c.Mentions[b]), Claim: f.ID, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[amount].Figure, c.Mentions[b].Figure}}}})
		return true
	}
	if at < 0 && amount >= 0 && lang.HasAnyPrefix(p.Words(clause.LabelStart(p, c.Mentions[amount].Pos), c.Mentions[amount].Pos), thatIs) {
		for _, w := range payingRates {
			if strings.HasSuffix(strings.TrimSpace(setting), w) {
				at, word = len(setting), w // 预拨 50%，计 629.47 万元
			}
		}
	}
	if x := mi + 1; at < 0 && amount < 0 && x <= p.Mentions[len(p.Mentions)-1] && average.AloneInBracket(p, m.Pos, c.Mentions[x].Pos) && standard.IsAmount(c, &c.Mentions[x]) && lang.HasAnySuffix(strings.TrimSpace(setting), total.Instalments) {
		at, word, amount = len(setting), "预付", x // 预付 30%（72 万元）
	}
	if at < 0 || amount < 0 {
		return false
	}
	base, sure := portionBase(c, p, mi, strings.TrimSuffix(strings.TrimSpace(setting[min(at+len(word), len(setting)):]), "的"), word)
	if base < 0 {
		return false
	}
	if at == len(setting) {
		sure = base == mi-1 // 应拨 X，预拨 50%，计 Y
	}
	if w := c.PartOf[c.Mentions[base].Figure]; w != 0 && clause.StrongMark(p, c.Mentions[base].Pos, m.Pos) {
		base, sure = c.MentionIndex(w), false // X 由 A a 和 B b 组成；中央承担 70%，即 Y: of all
	}
	portionFrame(c, f, c.Mentions[amount].Figure, c.Mentions[base].Figure, sure)
	restOfContract(c, p, base, amount)
	return true
}

// payrolls end the names of what contributions are a percentage of.
var payrolls = []string{"缴费基数", "缴费基", "工资总额", "缴费工资", "基数总额", "工资基数", "工资基", "缴费工资总额", "缴费基数总额"}

// contributes reads what a contribution of so many per cent of a payroll comes to: 按缴费基数 X，其中养老保险 16%、a，
// 职业年金 8%、b; 按工资总额 X 的 8%计算，应缴纳 a.
func contributes(c *content.Draft, p *content.Para, mi int) bool {
	x := mi + 1
	if x > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, y := &c.Mentions[mi], &c.Mentions[x]
	if !standard.IsAmount(c, y) || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) {
		return false
	}
	base := -1
	for b := mi - 1; b >= p.Mentions[0] && b >= mi-clause.FarMates && p.Lex[c.Mentions[b].Pos].Sentence == p.Lex[m.Pos].Sentence; b-- {
		if z := &c.Mentions[b]; c.At(z.Figure).Dimension == numeral.Money && z.Role == content.RoleLevel && !z.Each && lang.HasAnySuffix(z.Label, payrolls) {
			base = b
			break
		}
	}
	if base < 0 || !(clause.MarkBetween(p, m.Pos, y.Pos) == '、' && y.Label == "" || clause.MarkBetween(p, m.Pos, y.Pos) == '，' && base == mi-1 && lang.HasAnyPrefix(m.After, []string{"计", "测算", "核定", "征收", "缴"}) && lang.HasAnyPrefix(y.Label, []string{"应", "需", "共", "年", "全年"})) {
		return false
	}
	portionFrame(c, c.At(m.Figure), y.Figure, c.Mentions[base].Figure, true)
	return true
}

// namedBy reports whether an amount bears the name of what a percentage sets: the
// words behind the percentage end as its label does, 收取租金，年租金 X.
func namedBy(label, set string) bool {
	rs := []rune(set)
	return len(rs) >= 2 && len(rs) <= 4 && strings.HasSuffix(label, string(rs[len(rs)-2:]))
}

// portionFrame makes the frame of an amount that rate sets of a base.
func portionFrame(c *content.Draft, rate *content.Figure, amount, base content.FigureID, sure bool) {
	rate.Interval = numeral.Exactly(rate.Value) // set, not rounded
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/portion", Claim: amount, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{base, rate.ID}, Weak: !sure}}})
}

// payingRates are words of payment that set an amount by a percentage where the
// amount follows with one of thatIs.
var (
	payingRates = []string{"预拨", "预付", "拨付", "支付", "划拨", "兑现", "预支", "先行拨付", "承担", "负担", "分担", "补贴", "补助", "配套", "其中", "其中的"}
	thatIs      = []string{"即", "计", "共计", "合计", "为", "也就是", "应为", "应计", "应付", "应提", "约", "折合"}
)

// takenBy begin the words between a percentage of an amount and what it comes to: 按合同金额 860 万元的 5%扣留
// 质保金 43 万元.
var takenBy = []string{"扣留", "预留", "留存", "计取", "收取", "计提", "提取", "计收", "缴纳", "支付", "预付", "拨付", "返还", "补助", "补贴", "奖励", "配套", "承担", "扣除", "扣减", "安排", "上解", "上缴"}

// amountBehind is the sum of money that follows a percentage in its clause
// group, -1 if another percentage comes first.
func amountBehind(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && x <= mi+2; x++ {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) || y.Depth != m.Depth || f.Dimension == numeral.Percent {
			return -1
		}
		if f.Dimension == numeral.Money && y.Role == content.RoleLevel && !y.Each && !f.Key.Each {
			return x
		}
	}
	return -1
}

// portionBase is what a percentage is taken of: the amount that its words
// name, or the nearest before it.
func portionBase(c *content.Draft, p *content.Para, mi int, name, word string) (base int, sure bool) {
	m := &c.Mentions[mi]
	near := -1
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension != numeral.Money || y.Role != content.RoleLevel || y.Each || f.Key.Each || y.Depth > m.Depth {
			continue
		}
		if total.SetByRate(c, y.Figure) {
			continue // another's share
		}
		if near < 0 && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence {
			near = x
			if word == "利率" && !clause.StrongMark(p, y.Pos, m.Pos) {
				return x, true
			}
		}
		if len([]rune(name)) >= 2 && content.Similar(name, y.Label) >= 0.5 {
			return x, true
		}
	}
	if strings.HasPrefix(word, "其中") {
		return near, near == mi-1
	}
	// 按审定价的 97% 支付 X，余 3% 即 Y: of the same amount.
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-4; i-- {
		if fr := &c.Frames[i]; fr.Rule == "derived/portion" {
			b, last := c.MentionIndex(fr.Readings[0].Operands[0]), c.MentionIndex(fr.Claim)
			if b >= p.Mentions[0] && last >= p.Mentions[0] && p.Lex[c.Mentions[last].Pos].Sentence == p.Lex[m.Pos].Sentence {
				return b, !fr.Readings[0].Weak
			}
		}
	}
	if near < 0 {
		near = contractBefore(c, p, mi)
		return near, near >= 0
	}
	return near, contracted(&c.Mentions[near]) && (near == mi-1 || c.Mentions[near].Total > 0) && lang.ContainsAny(name, []string{"合同", "约定"})
}

// contracted reports whether a label is that of the price of a contract.
func contracted(m *content.Mention) bool {
	return lang.ContainsAny(m.Label, []string{"合同价", "合同总价", "合同金额", "合同总额", "合同款", "中标价", "中标金额", "结算价", "结算金额", "审定价", "审定金额"})
}

// contractBefore is the price of a contract that the sentence before that of a percentage tells
// last, the total of all where it tells several; -1 if it tells none: 合同总价 A，每亩 S 元。按约定支付
// 80%计 X.
func contractBefore(c *content.Draft, p *content.Para, mi int) int {
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack && p.Lex[c.Mentions[x].Pos].Sentence >= p.Lex[c.Mentions[mi].Pos].Sentence-1; x-- {
		y := &c.Mentions[x]
		if y.Depth > 0 || !content.IsPart(y) || c.At(y.Figure).Dimension != numeral.Money || c.At(y.Figure).Key.Each {
			continue
		}
		if !contracted(y) || c.PartOf[y.Figure] != 0 {
			return -1
		}
		return x
	}
	return -1
}

// restOfContract reads what is to be paid still, right behind an amount that a percentage sets of a
// price: 按 80%支付 A，尾款 X.
func restOfContract(c *content.Draft, p *content.Para, base, amount int) {
	x := amount + 1
	if x > p.Mentions[len(p.Mentions)-1] || !contracted(&c.Mentions[base]) {
		return
	}
	m, a := &c.Mentions[x], &c.Mentions[amount]
	if !content.IsPart(m) || c.At(m.Figure).Dimension != numeral.Money || p.Lex[m.Pos].Sentence != p.Lex[a.Pos].Sentence || clause.StrongMark(p, a.Pos, m.Pos) || !lang.HasAnySuffix(m.Label, []string{"尾款", "余款", "剩余", "未付", "未支付", "待付", "剩余款", "余", "未付款"}) || clause.Claimed(c, m.Figure) {
		return
	}
	if _, ok := change.Difference(c, p, x); ok && p.Lex[c.Mentions[base].Pos].Sentence == p.Lex[m.Pos].Sentence {
		return // read as any other rest
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{c.Mentions[base].Figure, a.Figure}}}})
}
