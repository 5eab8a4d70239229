package form

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A list of what a form's money was spent on, whose total is what the form shows as spent:
// 实际支出（万元）832.14 … 支出明细：支出内容 | 实际支出数, 合计 8,321,400.00.

// SpentNames head the names of such a list.
var SpentNames = []string{"支出内容", "支出明细", "支出事项", "开支内容", "开支项目", "资金用途", "支出用途", "支出去向"}

// spentList ties the total of such a list to what was spent. Amounts without a unit are in 元 where those of the form
// are in 万元 and their total is some ten thousand times as much.
func spentList(c *content.Draft, s *table.Sheet, ctx *table.Context) {
	if len(c.FormMoney) == 0 {
		return
	}
	spent := c.FormMoney[len(c.FormMoney)-1].Executed
	if c.At(spent).Dimension != numeral.Money {
		return
	}
	k := -1
	for _, i := range s.Cols {
		if i >= len(s.H.Cols) {
			return
		}
		switch role := s.H.Cols[i].Role; {
		case role == lang.ColInitial || role == lang.ColBudget || role == lang.ColArrived:
			return
		case role == lang.ColExecuted || HeadsAmount(s.H.Cols[i].Text):
			if k >= 0 {
				return
			}
			k = i
		}
	}
	n := len(s.Lines)
	if k < 0 || n < MinItems+1 || len(s.H.Cols) == 0 || !strings.Contains(ctx.Caption, "支出明细") && !lang.ContainsAny(s.H.Cols[0].Text, SpentNames) {
		return
	}
	last := &s.Lines[n-1]
	total := last.Nums[k]
	if total == 0 || !table.BareSum(last.Text) || !s.H.Cols[k].Has && !spentInYuan(c, s, k, total, spent) {
		return
	}
	if g := c.At(total); g.Dimension != numeral.Money || g.Report != c.At(spent).Report {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindSame, Rule: "restatement/figure", Claim: total, Reach: content.ReachReport, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{spent}}}})
}

// yuanOff is how far a total in 元 may be off what was spent in 万元, both ways, to be known as one.
var yuanOff = decimal.NewFromInt(2)

// spentInYuan gives the bare amounts of such a list their 元.
func spentInYuan(c *content.Draft, s *table.Sheet, k int, total, spent content.FigureID) bool {
	g, f := c.At(total), c.At(spent)
	if g.Numeral.HasUnit || !f.Numeral.HasUnit || !f.Numeral.PowerTen.GreaterThan(lang.DecOne) || g.Value.GreaterThan(f.Value.Mul(yuanOff)) || g.Value.Mul(yuanOff).LessThan(f.Value) {
		return g.Numeral.HasUnit
	}
	for i := range s.Lines {
		if id := s.Lines[i].Nums[k]; id != 0 {
			table.GiveNamed(c, id, "元")
		}
	}
	return true
}

// MinItems is the number of items from which such lines are a list.
const MinItems = 2

// HeadsAmount reports whether a header's word names an amount of money.
func HeadsAmount(s string) bool {
	switch role, _ := lang.RoleOf(s); role {
	case lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted, lang.ColAmount:
		return true
	}
	return table.MoneyName(s)
}
