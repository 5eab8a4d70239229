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
	reading("a/b", paid[0], cost)
	reading("(a+b)/c", paid[1], paid[0], cost)
	if len(paid) == mostPaying {
		reading("(a+b+c)/d", paid[2], paid[1], paid[0], cost)
	}
	reading("a/b", paid[len(paid)-1], cost)
	return true
}

// paying are words for those who pay of what treatment cost.
var paying = []string{"医保", "保险", "救助", "报销", "基金", "统筹", "补助"}
