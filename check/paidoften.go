package check

import (
	"strings"

	"gouji/parse/decimal"

	"gouji/parse"
	"gouji/parse/numeral"
)

// timesPaid are how often in a year one amount for each is paid as a rule: by terms, by quarters, by months.
var timesPaid = []int64{2, 3, 4, 12}

// paidOften reports whether an amount is exactly so often what a number and an amount for each of them come to as one is
// paid more than once a year, or the half of it, as for half a year: 资助 1200 人，每生每年 1500 元，春季发放 90 万元.
func (v *view) paidOften(fr *parse.Frame, o outcome) bool {
	if fr.Rule != "derived/standard" || fr.InTable || len(o.reading.Operands) != 2 || o.reading.Formula != "a*b" || !o.mid.IsPositive() {
		return false
	}
	if !containsWord(v.figure(fr.Claim).Name, "支出", "发放", "拨付", "支付", "兑付") {
		return false // 计 X
	}
	switch v.figure(o.reading.Operands[0]).Dimension {
	case numeral.Persons, numeral.Visits, numeral.Households:
	default:
		return false
	}
	stated := v.figure(fr.Claim).Value
	if stated.Mul(decimal.NewFromInt(2)).Equal(o.mid) {
		return true
	}
	for _, n := range timesPaid {
		if stated.Equal(o.mid.Mul(decimal.NewFromInt(n))) {
			return true
		}
	}
	return false
}

// grantWords are words of what one gets toward something.
var grantWords = []string{"补助", "补贴", "资助", "奖补", "奖励", "救助", "津贴", "补偿"}

// grantOfCost reports whether an average of what each got toward something was read as one of all that was spent, where
// neither the outlay nor those who are counted are told to be of that: 培训 1200 人，人均补助 300 元，支出 45 万元.
func (v *view) grantOfCost(fr *parse.Frame, r parse.Reading) bool {
	if fr.Rule != "derived/average" || fr.InTable || len(r.Operands) != 2 || !v.oneSentence(fr, r) || !containsWord(v.figure(fr.Claim).Name, grantWords...) {
		return false
	}
	for _, id := range r.Operands {
		if f := v.figure(id); containsWord(f.Name+v.after(id), grantWords...) || containsWord(f.Name, "发放", "兑付", "拨付", "报销", "减免") || strings.HasSuffix(f.Name, "金") && !hasSuffixOf(f.Name, []string{"资金", "基金"}) {
			return false
		}
	}
	return true
}

// after is the words behind a figure up to the next mark, "" where no sentence tells it.
func (v *view) after(id parse.FigureID) string {
	if m := v.c.Mention(id); m != nil {
		return m.After
	}
	return ""
}
