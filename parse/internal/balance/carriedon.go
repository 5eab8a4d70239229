package balance

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What is carried on is what there was and what came less what was spent, all told in one
// sentence: 本年收入 A，上年结转 B，实际支出 C，结转下年使用 X.

// Words of the amounts before what is carried on.
var (
	nextYear  = []string{"下年", "次年", "下一年"}
	arranged  = []string{"安排", "预算", "计划", "指标", "合计", "总额", "可用", "应"} // of all there is, however it is spent
	comingIn  = []string{"收入", "下达", "筹集", "收到", "到位", "拨入", "拨付", "募集", "征收", "提取"}
	spentFor  = []string{"支出", "使用", "支付", "执行", "发放", "列支", "拨付", "兑付"}
	takenBack = []string{"收回", "上缴", "交回", "缴回", "退回", "核减", "调减"}
)

// carriedOn reads what is left as the sum of what there was and what came, less what was spent, where
// its clauses tell one of each, and nothing else that money was.
func carriedOn(c *content.Draft, p *content.Para, mi int) (out []content.Reading) {
	m := &c.Mentions[mi]
	k := c.At(m.Figure).Key
	if k.Measure != lang.Residual && k.Measure != lang.CarryOver || k.Part || lang.ContainsAny(m.Label, []string{"累计", "滚存", "历年"}) {
		return nil
	}
	var opening, coming, spent, planned, back content.FigureID
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		if f.Dimension != numeral.Money || y.Depth != m.Depth || f.Key.Part && !adjusts(c, f.ID) {
			continue
		}
		at := &coming
		switch {
		case lang.ContainsAny(y.Label, takenBack):
			at = &back
		case !content.IsPart(y):
			return nil
		case f.Key.Measure == lang.Prepaid || f.Key.Measure == lang.Opening:
			at = &opening
		case lang.ContainsAny(y.Label, arranged):
			planned = f.ID
			continue
		case (f.Key.Measure == lang.Outlay || f.Key.Measure == lang.Reimbursed) && lang.ContainsAny(y.Label, spentFor) && spent == 0 && coming == 0:
			at = &spent
		case !lang.ContainsAny(y.Label, comingIn):
			return nil
		}
		if *at != 0 {
			return nil
		}
		*at = f.ID
	}
	if planned != 0 && spent != 0 {
		out = []content.Reading{{Formula: "a-b", Operands: []content.FigureID{planned, spent}, HoldOnly: true}}
		if opening != 0 && coming == 0 { // 上年结转 A，本年安排 B: beside it, or with it
			out = append(out, content.Reading{Formula: "a+b-c", Operands: []content.FigureID{opening, planned, spent}, HoldOnly: true})
		}
	}
	carried := strings.Contains(m.Label, "结转") && lang.ContainsAny(m.Label, nextYear)
	if coming == 0 && planned != 0 && spent != 0 && opening != 0 {
		return out
	}
	if coming == 0 || spent == 0 || opening == 0 && !carried {
		return nil
	}
	r := content.Reading{Formula: "a-b", Operands: []content.FigureID{coming, spent}, Spelled: true}
	if opening != 0 {
		out = append(out, content.Reading{Formula: r.Formula, Operands: r.Operands, HoldOnly: true}) // of what came alone
		r.Formula, r.Operands = "a+b-c", []content.FigureID{opening, coming, spent}
	} else {
		r.Spelled = !broughtOn(c, p, mi)
	}
	if back != 0 {
		r.Formula, r.Operands = r.Formula+"-"+string(rune('a'+len(r.Operands))), append(r.Operands, back)
	}
	return append([]content.Reading{r}, out...)
}

// adjusts reports whether a figure was taken for a step of a budget and for nothing else.
func adjusts(c *content.Draft, id content.FigureID) bool {
	list := clause.TotalsOf(c, id)
	return len(list) > 0 && !slices.ContainsFunc(list, func(i int) bool { return c.Frames[i].Rule != "sum/adjustment" })
}

// broughtOn reports whether the paragraph of a mention tells of what there was before.
func broughtOn(c *content.Draft, p *content.Para, mi int) bool {
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarMates; x-- {
		if k := c.At(c.Mentions[x].Figure).Key.Measure; k == lang.Prepaid || k == lang.Opening {
			return true
		}
	}
	return false
}
