package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Rates that rules set, and that nothing is computed from.

// thresholds are words of amounts that a rule of reimbursement sets.
var thresholds = []string{"起付", "限额", "封顶", "门槛", "上限", "下限"}

// ruled reports whether the amount right before a rate of reimbursement is one
// that a rule sets, so that the rate is of the rule too: 起付线 400 元，报销比例 78%;
// 5 万元至 10 万元部分报销比例 65%.
func (c *Content) ruled(p *para, mi int) bool {
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Money {
			continue
		}
		if c.class(y) || f.Bound != "" || containsAny(p.words(y.labelFrom, y.labelTo)+f.Name, thresholds) || strings.HasPrefix(y.After, "至") {
			return true
		}
		j := y.Pos - 1
		for j >= 0 && p.blank(j) {
			j--
		}
		if j > 0 && p.lex[j].kind == lexTerm && p.lex[j].term.Word == "至" && p.lex[j-1].kind == lexFigure {
			return true
		}
		return false
	}
	return false
}

// treatment reports whether the two amounts before a rate of reimbursement, or
// one of them, are of treatment and who paid it, and none is of the fund itself or
// of what is raised for each: 财政补助 640 元、个人缴费 380 元，报销比例 70% says two things.
func (c *Content) treatment(p *para, mi int) bool {
	n, of := 0, false
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Money || y.Role == RoleDelta {
			continue
		}
		switch f.Key.Measure {
		case Cost, Reimbursed, SelfPaid:
			of = true
		case Income, Standard, Budget, Received, CarryOver, Surplus, Opening, Prepaid:
			return false
		}
		if n++; n == 2 {
			break
		}
	}
	return of
}
