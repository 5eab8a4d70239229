package parse

import (
	"slices"
	"strings"

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
func (c *Content) carriedOn(p *para, mi int) (out []Reading) {
	m := &c.Mentions[mi]
	k := c.figure(m.Figure).Key
	if k.Measure != Residual && k.Measure != CarryOver || k.Part || containsAny(m.Label, []string{"累计", "滚存", "历年"}) {
		return nil
	}
	var opening, coming, spent, planned, back FigureID
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.strongMark(y.Pos, m.Pos) {
			break
		}
		if f.Dimension != numeral.Money || y.Depth != m.Depth || f.Key.Part && !c.adjusts(f.ID) {
			continue
		}
		at := &coming
		switch {
		case containsAny(y.Label, takenBack):
			at = &back
		case !part(y):
			return nil
		case f.Key.Measure == Prepaid || f.Key.Measure == Opening:
			at = &opening
		case containsAny(y.Label, arranged):
			planned = f.ID
			continue
		case (f.Key.Measure == Outlay || f.Key.Measure == Reimbursed) && containsAny(y.Label, spentFor) && spent == 0 && coming == 0:
			at = &spent
		case !containsAny(y.Label, comingIn):
			return nil
		}
		if *at != 0 {
			return nil
		}
		*at = f.ID
	}
	if planned != 0 && spent != 0 {
		out = []Reading{{Formula: "a-b", Operands: []FigureID{planned, spent}, HoldOnly: true}}
		if opening != 0 && coming == 0 { // 上年结转 A，本年安排 B: beside it, or with it
			out = append(out, Reading{Formula: "a+b-c", Operands: []FigureID{opening, planned, spent}, HoldOnly: true})
		}
	}
	carried := strings.Contains(m.Label, "结转") && containsAny(m.Label, nextYear)
	if coming == 0 && planned != 0 && spent != 0 && opening != 0 {
		return out
	}
	if coming == 0 || spent == 0 || opening == 0 && !carried {
		return nil
	}
	r := Reading{Formula: "a-b", Operands: []FigureID{coming, spent}, Spelled: true}
	if opening != 0 {
		out = append(out, Reading{Formula: r.Formula, Operands: r.Operands, HoldOnly: true}) // of what came alone
		r.Formula, r.Operands = "a+b-c", []FigureID{opening, coming, spent}
	} else {
		r.Spelled = !c.broughtOn(p, mi)
	}
	if back != 0 {
		r.Formula, r.Operands = r.Formula+"-"+string(rune('a'+len(r.Operands))), append(r.Operands, back)
	}
	return append([]Reading{r}, out...)
}

// spentAndCarried reports whether 其中 opens what was spent and what is carried on, of a whole
// before which stands what there was: 上年结转 A，下达 B，其中已支出 C，结转下年 X. Of B alone they
// are no parts.
func (c *Content) spentAndCarried(p *para, whole int, items []int) bool {
	if len(items) < 2 || whole >= items[0] {
		return false
	}
	spent, carried := false, false
	for _, x := range items {
		k := c.figure(c.Mentions[x].Figure).Key.Measure
		spent = spent || k == Outlay || k == Reimbursed
		carried = carried || k == CarryOver || k == Residual
	}
	if !spent || !carried {
		return false
	}
	for x := whole - 1; x >= p.mentions[0] && x >= whole-farMates; x-- {
		y := &c.Mentions[x]
		if p.strongMark(y.Pos, c.Mentions[whole].Pos) {
			return false
		}
		if k := c.figure(y.Figure).Key.Measure; k == Prepaid || k == Opening || k == CarryOver {
			return true
		}
	}
	return false
}

// adjusts reports whether a figure was taken for a step of a budget and for nothing else.
func (c *Content) adjusts(id FigureID) bool {
	list := c.totalsOf(id)
	return len(list) > 0 && !slices.ContainsFunc(list, func(i int) bool { return c.Frames[i].Rule != "sum/adjustment" })
}

// broughtOn reports whether the paragraph of a mention tells of what there was before.
func (c *Content) broughtOn(p *para, mi int) bool {
	for x := mi - 1; x >= p.mentions[0] && x >= mi-farMates; x-- {
		if k := c.figure(c.Mentions[x].Figure).Key.Measure; k == Prepaid || k == Opening {
			return true
		}
	}
	return false
}
