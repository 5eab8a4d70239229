package parse

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
	names, values, last := pairs(cells)
	if len(names) <= minPaired || last != nil {
		return
	}
	at := len(names) - 1
	if onlySum(names[0]) {
		at = 0
	}
	if !onlySum(names[at]) {
		return
	}
	var parts []Part
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
