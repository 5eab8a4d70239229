package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Rates of reimbursement where several have paid of one cost.

// mostPaying is how many amounts paid a rate may be of together.
const mostPaying = 3

// severalPayers reads 费用 C，基金支付 A，大病保险支付 B，报销比例 Z%: of the last of
// them, or of what all paid, nobody says which; nor of which cost where one paid those
// of several. It reports whether it is so.
func (c *Content) severalPayers(p *para, mi int, fr *Frame) bool {
	var paid []FigureID // the last first
	cost := FigureID(0)
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Money || y.Each || y.Role != RoleLevel && y.Role != RoleAdjust {
			continue
		}
		if f.Key.Measure == Cost || strings.HasSuffix(y.Label, "费用") {
			if cost != 0 {
				if len(paid) == 1 && c.mentionOf(paid[0]).Total > 0 && !containsAny(c.figure(cost).Name+f.Name, covered) {
					fr.Readings = append(fr.Readings, Reading{Formula: "a/(b+c)", Operands: []FigureID{paid[0], f.ID, cost}, Weak: true, HoldOnly: true})
					return true
				}
				break
			}
			cost = f.ID
			if len(paid) != 1 {
				break
			}
			continue
		}
		if cost != 0 {
			break
		}
		if f.Key.Measure == SelfPaid {
			continue
		}
		if f.Key.Measure != Reimbursed && f.Key.Measure != Outlay && !containsAny(y.Label, paying) {
			return false
		}
		paid = append(paid, f.ID)
	}
	if cost == 0 || len(paid) < 2 || len(paid) > mostPaying {
		return false
	}
	reading := func(formula string, ids ...FigureID) {
		fr.Readings = append(fr.Readings, Reading{Formula: formula, Operands: ids, Weak: true, HoldOnly: true})
	}
	if strings.HasPrefix(c.Mentions[mi].Label, "综合") {
		r := Reading{Formula: "(a+b)/c", Operands: []FigureID{paid[1], paid[0], cost}}
		if len(paid) == mostPaying {
			r = Reading{Formula: "(a+b+c)/d", Operands: []FigureID{paid[2], paid[1], paid[0], cost}}
		}
		fr.Readings = append(fr.Readings, r) // 综合保障率: of all of them
		return true
	}
	reading("a/b", paid[0], cost)
	reading("(a+b)/c", paid[1], paid[0], cost)
	if len(paid) == mostPaying {
		reading("(a+b+c)/d", paid[2], paid[1], paid[0], cost)
	}
	reading("a/b", paid[len(paid)-1], cost)
	return true
}

// ofAllPayers end the names of rates of what all of them paid, behind 综合.
var ofAllPayers = []string{"保障率", "保障比例", "报销率", "报销比例", "救助率", "救助比例", "补偿比"}

// paying are words for those who pay of what treatment cost.
var paying = []string{"医保", "保险", "救助", "报销", "基金", "统筹", "补助"}

// leftByPayers reads 费用 C，基本医保支付 A、大病保险支付 B（后），个人负担 X: the cost less all that was
// paid of it. One payer alone is not read here.
func (c *Content) leftByPayers(p *para, mi int) (r Reading, ok bool) {
	m := &c.Mentions[mi]
	var ids []FigureID // the last first
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.strongMark(y.Pos, m.Pos) || y.Depth != m.Depth || f.Dimension != numeral.Money || len(ids) > mostPaying {
			return r, false
		}
		if !part(y) || f.Key.Part || f.Key.Whole {
			return r, false
		}
		ids = append([]FigureID{f.ID}, ids...)
		if f.Key.Measure == Cost {
			break
		}
		if f.Key.Measure != Reimbursed && f.Key.Measure != Outlay && !containsAny(y.Label, paying) {
			return r, false
		}
	}
	if len(ids) < 3 || c.figure(ids[0]).Key.Measure != Cost {
		return r, false
	}
	for i, id := range ids[2:] {
		if p.markBetween(c.mentionOf(ids[i+1]).Pos, c.mentionOf(id).Pos) != p.markBetween(c.mentionOf(ids[1]).Pos, c.mentionOf(ids[2]).Pos) {
			return r, false // not one list
		}
	}
	r = Reading{Formula: "a", Operands: ids}
	for i := range ids[1:] {
		r.Formula += "-" + string(rune('b'+i))
	}
	return r, true
}
