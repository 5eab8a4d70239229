package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates of reimbursement where several have paid of one cost.

// mostPaying is how many amounts paid a rate may be of together.
const mostPaying = 3

// severalPayers reads 费用 C，基金支付 A，大病保险支付 B，报销比例 Z%: of the last of
// them, or of what all paid, nobody says which; nor of which cost where one paid those
// of several. It reports whether it is so.
func severalPayers(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	var paid []content.FigureID // the last first
	cost := content.FigureID(0)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension != numeral.Money || y.Each || y.Role != content.RoleLevel && y.Role != content.RoleAdjust {
			continue
		}
		if f.Key.Measure == lang.Cost || strings.HasSuffix(y.Label, "费用") {
			if cost != 0 {
				if len(paid) == 1 && c.MentionOf(paid[0]).Total > 0 && !lang.ContainsAny(c.At(cost).Name+f.Name, content.Covered) {
					fr.Readings = append(fr.Readings, content.Reading{Formula: "a/(b+c)", Operands: []content.FigureID{paid[0], f.ID, cost}, Weak: true, HoldOnly: true})
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
		if f.Key.Measure == lang.SelfPaid {
			continue
		}
		if f.Key.Measure != lang.Reimbursed && f.Key.Measure != lang.Outlay && !lang.ContainsAny(y.Label, clause.Paying) {
			return false
		}
		paid = append(paid, f.ID)
	}
	if cost == 0 || len(paid) < 2 || len(paid) > mostPaying {
		return false
	}
	reading := func(formula string, ids ...content.FigureID) {
		fr.Readings = append(fr.Readings, content.Reading{Formula: formula, Operands: ids, Weak: true, HoldOnly: true})
	}
	if strings.HasPrefix(c.Mentions[mi].Label, "综合") {
		r := content.Reading{Formula: "(a+b)/c", Operands: []content.FigureID{paid[1], paid[0], cost}}
		if len(paid) == mostPaying {
			r = content.Reading{Formula: "(a+b+c)/d", Operands: []content.FigureID{paid[2], paid[1], paid[0], cost}}
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
