package parse

import (
	"slices"
	"strings"
)

// Rows of names and values by turns that end in their total: 年度金额（万元） | 中央补助 | 520 | 地方资金 |
// 380 | 合计 | 900.

// minPaired is how many values such a row adds up at least.
const minPaired = 2

// rowPairTotals adds up the rows of this kind.
func (c *Content) rowPairTotals(rows []grow) {
	for i := range rows {
		c.rowPairTotal(rows[i].cells)
	}
}

// rowPairTotal adds up one row, where its total stands last or first and nothing else is one.
func (c *Content) rowPairTotal(cells []gcell) {
	var lead *gcell
	if len(cells) > 2 && cells[0].words() && cells[1].words() {
		lead, cells = &cells[0], cells[1:]
	}
	names, values, last := pairs(withoutEmpty(cells))
	if len(names) <= minPaired || last != nil {
		return
	}
	at := len(names) - 1
	if onlySum(names[0]) || opensParts(names) {
		at = 0 // 资金总额 | 900 | 其中：财政拨款 | 520 | 其他资金 | 380
	} else if !onlySum(names[at]) {
		return
	}
	var parts []Part
	if c.claimed(values[at].fig) {
		return
	}
	for k := range names {
		if sum, _ := isSumLabel(names[k]); k != at && (sum || isEach(names[k])) {
			return
		}
		id := values[k].fig
		if lead != nil {
			if u, n, ok := unitIn(lead.text); ok {
				c.giveUnit(id, u, n)
			}
		}
		if k != at {
			parts = append(parts, Part{id, 1})
		}
	}
	whole := c.figure(values[at].fig)
	for _, x := range parts {
		if f := c.figure(x.Figure); f.Dimension != whole.Dimension || values[at].percent {
			return
		}
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/table", Claim: whole.ID, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
}

// opensParts reports whether the first of some names is that of all the money, the second opens its parts, and no other does.
func opensParts(names []string) bool {
	return hasAnySuffix(headerText(names[0]), moneyNames) && stageOf(names[2]) == ColUnknown && strings.HasPrefix(headerText(names[1]), "其中") && !strings.HasPrefix(headerText(names[0]), "其中") && !slices.Contains(names[2:], names[1])
}

// moneyNames end the names of the money that 其中 parts in such a row.
var moneyNames = []string{"资金总额", "总投资", "预算总额", "资金", "总额", "投资额", "金额", "预算数", "预算"}

// withoutEmpty are the cells of a row without the names behind which no value stands: 其他资金 | .
func withoutEmpty(cells []gcell) []gcell {
	if !slices.ContainsFunc(cells, func(g gcell) bool { return g.blank || g.dash }) {
		return cells
	}
	var out []gcell
	for i := range cells {
		g := &cells[i]
		if g.blank || g.dash || g.words() && i+1 < len(cells) && (cells[i+1].blank || cells[i+1].dash) && i > 1 {
			continue
		}
		out = append(out, *g)
	}
	return out
}
