package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates that rules set, and that nothing is computed from.

// thresholds are words of amounts that a rule of reimbursement sets.
var thresholds = []string{"起付", "限额", "封顶", "门槛", "上限", "下限"}

// ruled reports whether the amount right before a rate of reimbursement is one
// that a rule sets, so that the rate is of the rule too: 起付线 400 元，报销比例 78%;
// 5 万元至 10 万元部分报销比例 65%.
func ruled(c *content.Draft, p *content.Para, mi int) bool {
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension != numeral.Money {
			continue
		}
		if clause.Class(c, y) || f.Bound != "" || lang.ContainsAny(p.Words(y.LabelFrom, y.LabelTo)+f.Name, thresholds) || strings.HasPrefix(y.After, "至") {
			return true
		}
		j := y.Pos - 1
		for j >= 0 && clause.Blank(p, j) {
			j--
		}
		if j > 0 && p.Lex[j].Kind == content.LexTerm && p.Lex[j].Term.Word == "至" && p.Lex[j-1].Kind == content.LexFigure {
			return true
		}
		return false
	}
	return false
}

// treatment reports whether the two amounts before a rate of reimbursement, or
// one of them, are of treatment and who paid it, and none is of the fund itself or
// of what is raised for each: 财政补助 640 元、个人缴费 380 元，报销比例 70% says two things.
func treatment(c *content.Draft, p *content.Para, mi int) bool {
	n, of := 0, false
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension != numeral.Money || y.Role == content.RoleDelta {
			continue
		}
		switch f.Key.Measure {
		case lang.Cost, lang.Reimbursed, lang.SelfPaid:
			of = true
		case lang.Income, lang.Standard, lang.Budget, lang.Received, lang.CarryOver, lang.Surplus, lang.Opening, lang.Prepaid:
			return false
		}
		if n++; n == 2 {
			break
		}
	}
	return of
}
