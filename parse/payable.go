package parse

import (
	"gouji/parse/numeral"
	"strings"
)

// Months that what is left will last: 累计结余 A，全年支出 B，可支付 X 个月.

// lasting are words of how long what is left will last.
var lasting = []string{"支付", "支配", "支撑", "保证支出", "备付", "维持"}

// warningLines follow a figure that others are held against: 6 个月的预警线.
var warningLines = []string{"警戒", "预警", "底线", "标准", "要求", "规定", "区间", "范围"}

// months reads 可支付 X 个月: what is left over what is spent in a month.
func (c *Content) months(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	w := p.words(max(sentenceStart(p, m.Pos), m.Pos-farInner), m.Pos)
	if containsAny(m.After, warningLines) {
		return // 高于 6 个月或 3 个月的预警线
	}
	if !containsAny(w, lasting) && !(containsAny(m.Label, []string{"相当于", "够", "可供", "可保障", "满足"}) && containsAny(m.After, []string{"支出", "支付", "开支", "发放"})) {
		return
	}
	key := Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Account: f.Key.Account, Dimension: numeral.Money}
	if key.Account == NoAccount {
		// 统筹结余 X …，还能支付: the account may stand earlier in the sentence.
		key.Account = accountBefore(p, m)
	}
	n := 12
	if q := c.Reports[p.report-1].Months(f.Key.Period, c.periodAbove(p)); q != nil {
		n = q[0]
	}
	formulas := []string{"a/(b/12)"}
	if n != 12 {
		formulas = []string{"a/(b/" + itoa(n) + ")", "a/(b/12)"}
	}
	if own := keyOf(p, m.labelFrom, m.labelTo).Period; own.From > 0 && own.From == own.To {
		formulas, key.Period = []string{"a/b"}, own // 按6月支出水平可支付 X 个月
	}
	fr := Frame{Kind: KindProduct, Rule: "derived/payable-months", Claim: m.Figure, Reach: ReachSection, Closed: Closed}
	for x := mi - 1; x >= p.mentions[0] && x >= mi-3; x-- {
		y := &c.Mentions[x]
		if y.Each && strings.Contains(y.Label, "月均") && p.lex[y.Pos].sentence >= p.lex[m.Pos].sentence-1 {
			// The monthly outlay is printed: it is the divisor.
			fr.Queries = []Query{{Formula: "a/b", Wants: []Want{{Measures: []Measure{CarryOver, Residual}, Key: key}, {Given: y.Figure}}}}
			c.Frames = append(c.Frames, fr)
			return
		}
	}
	if x := mi + 1; strings.Contains(m.After, "月均") && x <= p.mentions[len(p.mentions)-1] && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence && c.figure(c.Mentions[x].Figure).Dimension == numeral.Money {
		// 相当于 10.7 个月的月均支出（1273 万元）
		fr.Queries = []Query{{Formula: "a/b", Wants: []Want{{Measures: []Measure{CarryOver, Residual}, Key: key}, {Given: c.Mentions[x].Figure}}}}
		c.Frames = append(c.Frames, fr)
		return
	}
	if y := c.reckonedBy(p, mi); y != 0 {
		for _, formula := range formulas {
			fr.Queries = append(fr.Queries, Query{Formula: formula, Wants: []Want{{Measures: []Measure{CarryOver}, Key: key}, {Given: y}}})
		}
		c.Frames = append(c.Frames, fr)
		return
	}
	deducted := containsAny(m.Label, []string{"扣除", "剔除"})                             // 扣除个人账户后可支付 X 个月
	otherYear := containsAny(m.Label, []string{"上年", "去年", "上年度", "预算", "近三年", "前三年"}) // 按上年支出水平可支付 X 个月
	for _, formula := range formulas {
		fr.Queries = append(fr.Queries, Query{Formula: formula, HoldOnly: deducted || otherYear, Wants: []Want{
			{Measures: []Measure{CarryOver}, Key: key},
			{Measures: []Measure{Outlay}, Key: key},
		}})
	}
	c.Frames = append(c.Frames, fr)
}

// reckonedBy is the outlay that the clause of mention mi says its months are reckoned by, 0 if
// it prints none: 按上年支出 X 测算可支付 Y 个月.
func (c *Content) reckonedBy(p *para, mi int) FigureID {
	if mi-1 < p.mentions[0] {
		return 0
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.figure(y.Figure)
	if f.Dimension != numeral.Money || f.Key.Measure != Outlay || y.Each || !part(y) || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.markBetween(y.Pos, m.Pos) != 0 {
		return 0
	}
	if !hasAnyPrefix(strings.TrimSpace(p.words(labelStart(p, y.Pos), y.Pos)), []string{"按", "以", "依"}) {
		return 0
	}
	return y.Figure
}

func accountBefore(p *para, m *Mention) Account {
	for i := m.Pos; i >= max(0, m.Pos-farInner) && p.lex[i].sentence == p.lex[m.Pos].sentence; i-- {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Account != NoAccount && x.depth <= p.lex[m.Pos].depth {
			// Only where it governs the clause: right before 累计结余 or 可支付.
			if i+1 < len(p.lex) && p.lex[i+1].kind == lexTerm && (p.lex[i+1].term.Measure == CarryOver || p.lex[i+1].term.Measure == Months || p.lex[i+1].term.Measure == Surplus) {
				return x.term.Account
			}
		}
	}
	return NoAccount
}
