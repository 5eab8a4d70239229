package parse

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// A list of what a form's money was spent on, whose total is what the form shows as spent:
// 实际支出（万元）832.14 … 支出明细：支出内容 | 实际支出数, 合计 8,321,400.00.

// spentNames head the names of such a list.
var spentNames = []string{"支出内容", "支出明细", "支出事项", "开支内容", "开支项目", "资金用途", "支出用途", "支出去向"}

// spentList ties the total of such a list to what was spent. Amounts without a unit are in 元 where those of the form
// are in 万元 and their total is some ten thousand times as much.
func (c *Content) spentList(s *sheet, ctx *gridContext) {
	if len(c.formMoney) == 0 {
		return
	}
	spent := c.formMoney[len(c.formMoney)-1].executed
	if c.figure(spent).Dimension != numeral.Money {
		return
	}
	k := -1
	for _, i := range s.cols {
		if i >= len(s.h.cols) {
			return
		}
		switch role := s.h.cols[i].role; {
		case role == ColInitial || role == ColBudget || role == ColArrived:
			return
		case role == ColExecuted || headsAmount(s.h.cols[i].text):
			if k >= 0 {
				return
			}
			k = i
		}
	}
	n := len(s.lines)
	if k < 0 || n < minItems+1 || len(s.h.cols) == 0 || !strings.Contains(ctx.caption, "支出明细") && !containsAny(s.h.cols[0].text, spentNames) {
		return
	}
	last := &s.lines[n-1]
	total := last.nums[k]
	if total == 0 || !bareSum(last.text) || !s.h.cols[k].has && !c.spentInYuan(s, k, total, spent) {
		return
	}
	if g := c.figure(total); g.Dimension != numeral.Money || g.Report != c.figure(spent).Report {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindSame, Rule: "restatement/figure", Claim: total, Reach: ReachReport, Closed: Closed,
		Readings: []Reading{{Formula: "a", Operands: []FigureID{spent}}}})
}

// yuanOff is how far a total in 元 may be off what was spent in 万元, both ways, to be known as one.
var yuanOff = decimal.NewFromInt(2)

// spentInYuan gives the bare amounts of such a list their 元.
func (c *Content) spentInYuan(s *sheet, k int, total, spent FigureID) bool {
	g, f := c.figure(total), c.figure(spent)
	if g.Numeral.HasUnit || !f.Numeral.HasUnit || !f.Numeral.PowerTen.GreaterThan(decOne) || g.Value.GreaterThan(f.Value.Mul(yuanOff)) || g.Value.Mul(yuanOff).LessThan(f.Value) {
		return g.Numeral.HasUnit
	}
	for i := range s.lines {
		if id := s.lines[i].nums[k]; id != 0 {
			c.giveNamed(id, "元")
		}
	}
	return true
}
