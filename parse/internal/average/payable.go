package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Months that what is left will last: 累计结余 A，全年支出 B，可支付 X 个月.

// lasting are words of how long what is left will last.
var lasting = []string{"支付", "支配", "支撑", "保证支出", "备付", "维持"}

// warningLines follow a figure that others are held against: 6 个月的预警线.
var warningLines = []string{"警戒", "预警", "底线", "标准", "要求", "规定", "区间", "范围"}

// months reads 可支付 X 个月: what is left over what is spent in a month.
func months(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	w := p.Words(max(content.SentenceStart(p, m.Pos), m.Pos-clause.FarInner), m.Pos)
	if lang.ContainsAny(m.After, warningLines) {
		return // 高于 6 个月或 3 个月的预警线
	}
	if !lang.ContainsAny(w, lasting) && !(lang.ContainsAny(m.Label, []string{"相当于", "够", "可供", "可保障", "满足"}) && lang.ContainsAny(m.After, []string{"支出", "支付", "开支", "发放"})) {
		return
	}
	key := content.Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Account: f.Key.Account, Dimension: numeral.Money}
	if key.Account == lang.NoAccount {
		// 统筹结余 X …，还能支付: the account may stand earlier in the sentence.
		key.Account = accountBefore(p, m)
	}
	n := 12
	if q := c.Reports[p.Report-1].Months(f.Key.Period, periodAbove(c, p)); q != nil {
		n = q[0]
	}
	formulas := []string{"a/(b/12)"}
	if n != 12 {
		formulas = []string{"a/(b/" + lang.Itoa(n) + ")", "a/(b/12)"}
	}
	if own := clause.KeyOf(p, m.LabelFrom, m.LabelTo).Period; own.From > 0 && own.From == own.To {
		formulas, key.Period = []string{"a/b"}, own // 按6月支出水平可支付 X 个月
	}
	fr := content.Frame{Kind: content.KindProduct, Rule: "derived/payable-months", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed}
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-3; x-- {
		y := &c.Mentions[x]
		if y.Each && strings.Contains(y.Label, "月均") && p.Lex[y.Pos].Sentence >= p.Lex[m.Pos].Sentence-1 {
			// The monthly outlay is printed: it is the divisor.
			fr.Queries = []content.Query{{Formula: "a/b", Wants: []content.Want{{Measures: []lang.Measure{lang.CarryOver, lang.Residual}, Key: key}, {Given: y.Figure}}}}
			c.Frames = append(c.Frames, fr)
			return
		}
	}
	if x := mi + 1; strings.Contains(m.After, "月均") && x <= p.Mentions[len(p.Mentions)-1] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence && c.At(c.Mentions[x].Figure).Dimension == numeral.Money {
		// 相当于 10.7 个月的月均支出（1273 万元）
		fr.Queries = []content.Query{{Formula: "a/b", Wants: []content.Want{{Measures: []lang.Measure{lang.CarryOver, lang.Residual}, Key: key}, {Given: c.Mentions[x].Figure}}}}
		c.Frames = append(c.Frames, fr)
		return
	}
	if y := reckonedBy(c, p, mi); y != 0 {
		for _, formula := range formulas {
			fr.Queries = append(fr.Queries, content.Query{Formula: formula, Wants: []content.Want{{Measures: []lang.Measure{lang.CarryOver}, Key: key}, {Given: y}}})
		}
		c.Frames = append(c.Frames, fr)
		return
	}
	deducted := lang.ContainsAny(m.Label, []string{"扣除", "剔除"})                             // 扣除个人账户后可支付 X 个月
	otherYear := lang.ContainsAny(m.Label, []string{"上年", "去年", "上年度", "预算", "近三年", "前三年"}) // 按上年支出水平可支付 X 个月
	for _, formula := range formulas {
		fr.Queries = append(fr.Queries, content.Query{Formula: formula, HoldOnly: deducted || otherYear, Wants: []content.Want{
			{Measures: []lang.Measure{lang.CarryOver}, Key: key},
			{Measures: []lang.Measure{lang.Outlay}, Key: key},
		}})
	}
	c.Frames = append(c.Frames, fr)
}

// reckonedBy is the outlay that the clause of mention mi says its months are reckoned by, 0 if
// it prints none: 按上年支出 X 测算可支付 Y 个月.
func reckonedBy(c *content.Draft, p *content.Para, mi int) content.FigureID {
	if mi-1 < p.Mentions[0] {
		return 0
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.At(y.Figure)
	if f.Dimension != numeral.Money || f.Key.Measure != lang.Outlay || y.Each || !content.IsPart(y) || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.MarkBetween(p, y.Pos, m.Pos) != 0 {
		return 0
	}
	if !lang.HasAnyPrefix(strings.TrimSpace(p.Words(clause.LabelStart(p, y.Pos), y.Pos)), []string{"按", "以", "依"}) {
		return 0
	}
	return y.Figure
}

func accountBefore(p *content.Para, m *content.Mention) lang.Account {
	for i := m.Pos; i >= max(0, m.Pos-clause.FarInner) && p.Lex[i].Sentence == p.Lex[m.Pos].Sentence; i-- {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Account != lang.NoAccount && x.Depth <= p.Lex[m.Pos].Depth {
			// Only where it governs the clause: right before 累计结余 or 可支付.
			if i+1 < len(p.Lex) && p.Lex[i+1].Kind == content.LexTerm && (p.Lex[i+1].Term.Measure == lang.CarryOver || p.Lex[i+1].Term.Measure == lang.Months || p.Lex[i+1].Term.Measure == lang.Surplus) {
				return x.Term.Account
			}
		}
	}
	return lang.NoAccount
}
