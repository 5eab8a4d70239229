package change

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What an audit cut an amount from may be printed before the amount that it found due, in the
// sentence or the one before, alone or as the total of a list: 合同价依次为 a、b，合计 A。审定 x、y，
// 审定总额 C，核减 A−C，核减率 Y%.

var (
	// beforeCut are words of an amount that an audit may cut.
	beforeCut = []string{"送审", "报审", "申报", "报送", "上报", "概算", "估算", "控制价", "拦标价", "合同", "预算", "计划投资"}
	// foundDue are words of an amount that an audit found due.
	foundDue = []string{"审定", "核定", "审核", "结算", "决算"}
)

// IsFoundDue reports whether a mention is an amount that an audit found due.
func IsFoundDue(c *content.Draft, m *content.Mention) bool {
	return content.IsPart(m) && c.At(m.Figure).Dimension == numeral.Money && lang.ContainsAny(m.Label, foundDue) && !lang.ContainsAny(m.Label, beforeCut)
}

// foundDueBefore is the amount left of a cut where it is told right before the cut, -1 if it
// is not.
func foundDueBefore(c *content.Draft, p *content.Para, cut int) int {
	if x := clause.NearestMate(c, p, cut); x >= 0 && IsFoundDue(c, &c.Mentions[x]) {
		return x
	}
	return -1
}

// CutBase is the amount that was cut to the one at mention left, -1 if none is told.
func CutBase(c *content.Draft, p *content.Para, left int) int {
	l := &c.Mentions[left]
	for x := left - 1; x >= p.Mentions[0] && x >= left-clause.FarBack; x-- {
		m := &c.Mentions[x]
		if p.Lex[m.Pos].Sentence < p.Lex[l.Pos].Sentence-1 {
			return -1
		}
		whole := ListWhole(c, m.Figure)
		if !content.IsPart(m) || m.Depth != l.Depth || c.At(m.Figure).Dimension != numeral.Money || whole == l.Figure {
			continue
		}
		named := lang.ContainsAny(m.Label, beforeCut)
		if !named && m.Total > 0 && x > p.Mentions[0] {
			named = ListWhole(c, c.Mentions[x-1].Figure) == m.Figure && lang.ContainsAny(c.At(c.Mentions[x-1].Figure).Name, beforeCut)
		}
		switch {
		case !named:
			return -1 // what stands between may be what was cut
		case whole == 0:
			return x
		case c.MentionIndex(whole) < left:
			return c.MentionIndex(whole)
		default:
			return -1
		}
	}
	return -1
}

// ListWhole is the total of the list that a figure stands in, 0 if it stands in none.
func ListWhole(c *content.Draft, id content.FigureID) content.FigureID {
	for _, i := range clause.TotalsOf(c, id) {
		if fr := &c.Frames[i]; fr.Rule != "sum/adjustment" && (!fr.Readings[0].Weak || clause.Closes(c, *fr)) {
			return fr.Claim
		}
	}
	return 0
}
