package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
)

// Rows of names and values by turns that end in their total: 年度金额（万元） | 中央补助 | 520 | 地方资金 |
// 380 | 合计 | 900.

// minPaired is how many values such a row adds up at least.
const minPaired = 2

// RowPairTotals adds up the rows of this kind.
func RowPairTotals(c *content.Draft, rows []table.Row) {
	for i := range rows {
		rowPairTotal(c, rows[i].Cells)
	}
}

// rowPairTotal adds up one row, where its total stands last or first and nothing else is one.
func rowPairTotal(c *content.Draft, cells []content.Cell) {
	var lead *content.Cell
	if len(cells) > 2 && table.Words(&cells[0]) && table.Words(&cells[1]) {
		lead, cells = &cells[0], cells[1:]
	}
	names, values, last := Pairs(withoutEmpty(cells))
	if len(names) <= minPaired || last != nil {
		return
	}
	at := len(names) - 1
	if table.OnlySum(names[0]) || opensParts(names) {
		at = 0 // 资金总额 | 900 | 其中：财政拨款 | 520 | 其他资金 | 380
	} else if !table.OnlySum(names[at]) {
		return
	}
	var parts []content.Part
	if clause.Claimed(c, values[at].Fig) {
		return
	}
	for k := range names {
		if sum, _ := table.IsSumLabel(names[k]); k != at && (sum || table.IsEach(names[k])) {
			return
		}
		id := values[k].Fig
		if lead != nil {
			if u, n, ok := lang.UnitIn(lead.Text); ok {
				table.GiveUnit(c, id, u, n)
			}
		}
		if k != at {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
	}
	whole := c.At(values[at].Fig)
	for _, x := range parts {
		if f := c.At(x.Figure); f.Dimension != whole.Dimension || values[at].Percent {
			return
		}
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/table", Claim: whole.ID, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
}

// opensParts reports whether the first of some names is that of all the money, the second opens its parts, and no other does.
func opensParts(names []string) bool {
	return lang.HasAnySuffix(lang.HeaderText(names[0]), moneyNames) && reflow.StageOf(names[2]) == lang.ColUnknown && strings.HasPrefix(lang.HeaderText(names[1]), "其中") && !strings.HasPrefix(lang.HeaderText(names[0]), "其中") && !slices.Contains(names[2:], names[1])
}

// moneyNames end the names of the money that 其中 parts in such a row.
var moneyNames = []string{"资金总额", "总投资", "预算总额", "资金", "总额", "投资额", "金额", "预算数", "预算"}

// withoutEmpty are the cells of a row without the names behind which no value stands: 其他资金 | .
func withoutEmpty(cells []content.Cell) []content.Cell {
	if !slices.ContainsFunc(cells, func(g content.Cell) bool { return g.Blank || g.Dash }) {
		return cells
	}
	var out []content.Cell
	for i := range cells {
		g := &cells[i]
		if g.Blank || g.Dash || table.Words(g) && i+1 < len(cells) && (cells[i+1].Blank || cells[i+1].Dash) && i > 1 {
			continue
		}
		out = append(out, *g)
	}
	return out
}
