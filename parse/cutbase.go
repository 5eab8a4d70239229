package parse

import "gouji/parse/numeral"

// What an audit cut an amount from may be printed before the amount that it found due, in the
// sentence or the one before, alone or as the total of a list: 合同价依次为 a、b，合计 A。审定 x、y，
// 审定总额 C，核减 A−C，核减率 Y%.

var (
	// beforeCut are words of an amount that an audit may cut.
	beforeCut = []string{"送审", "报审", "申报", "报送", "上报", "概算", "估算", "控制价", "拦标价", "合同", "预算", "计划投资"}
	// foundDue are words of an amount that an audit found due.
	foundDue = []string{"审定", "核定", "审核", "结算", "决算"}
)

// isFoundDue reports whether a mention is an amount that an audit found due.
func (c *Content) isFoundDue(m *Mention) bool {
	return part(m) && c.figure(m.Figure).Dimension == numeral.Money && containsAny(m.Label, foundDue) && !containsAny(m.Label, beforeCut)
}

// foundDueBefore is the amount left of a cut where it is told right before the cut, -1 if it
// is not.
func (c *Content) foundDueBefore(p *para, cut int) int {
	if x := c.nearestMate(p, cut); x >= 0 && c.isFoundDue(&c.Mentions[x]) {
		return x
	}
	return -1
}

// cutBase is the amount that was cut to the one at mention left, -1 if none is told.
func (c *Content) cutBase(p *para, left int) int {
	l := &c.Mentions[left]
	for x := left - 1; x >= p.mentions[0] && x >= left-farBack; x-- {
		m := &c.Mentions[x]
		if p.lex[m.Pos].sentence < p.lex[l.Pos].sentence-1 {
			return -1
		}
		whole := c.listWhole(m.Figure)
		if !part(m) || m.Depth != l.Depth || c.figure(m.Figure).Dimension != numeral.Money || whole == l.Figure {
			continue
		}
		named := containsAny(m.Label, beforeCut)
		if !named && m.Total > 0 && x > p.mentions[0] {
			named = c.listWhole(c.Mentions[x-1].Figure) == m.Figure && containsAny(c.figure(c.Mentions[x-1].Figure).Name, beforeCut)
		}
		switch {
		case !named:
			return -1 // what stands between may be what was cut
		case whole == 0:
			return x
		case c.mentionIndex(whole) < left:
			return c.mentionIndex(whole)
		default:
			return -1
		}
	}
	return -1
}

// listWhole is the total of the list that a figure stands in, 0 if it stands in none.
func (c *Content) listWhole(id FigureID) FigureID {
	for _, i := range c.totalsOf(id) {
		if fr := &c.Frames[i]; fr.Rule != "sum/adjustment" && (!fr.Readings[0].Weak || c.closes(*fr)) {
			return fr.Claim
		}
	}
	return 0
}
