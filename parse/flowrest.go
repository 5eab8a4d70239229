package parse

import "slices"

// What is left tells only of a part of the money before it where it is itself a part of what is left
// of all, or where more was taken back behind it: 支出 A，结余 B，其中中央资金 a，县级资金 b; 支付 A，
// 结转下年 B，收回指标 C.

// restOfRest reports whether mention mi is such a rest.
func (c *Content) restOfRest(p *para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if k := f.Key.Measure; k != Residual && k != CarryOver {
		return false
	}
	if own := c.labelKey(p, m); own.Account != NoAccount || own.Fund != NoFund {
		return false
	}
	if w := c.Figure(c.partOf[f.ID]); w != nil && (w.Key.Measure == Residual || w.Key.Measure == CarryOver) {
		return slices.ContainsFunc(c.totalsOf(f.ID), func(i int) bool { return c.Frames[i].Claim == w.ID && c.closes(c.Frames[i]) })
	}
	if mi >= p.mentions[len(p.mentions)-1] {
		return false
	}
	y := &c.Mentions[mi+1]
	return p.markBetween(m.Pos, y.Pos) == '，' && c.figure(y.Figure).Dimension == f.Dimension && y.Depth == m.Depth && hasAnyPrefix(y.Label, takenBack)
}

// besideUndone reports whether what is wanting is told behind what has not been granted yet, which
// may come: 已拨付 A，未拨付 B；需求 C，缺口 D.
func (c *Content) besideUndone(p *para, mi int) bool {
	if !wanting(c.Mentions[mi].Label) {
		return false
	}
	for x := range c.clauseMates(p, mi) {
		if hasAnyPrefix(c.Mentions[x].Label, []string{"未", "尚未"}) {
			return true
		}
	}
	return false
}

// holdOnly lets readings and queries confirm a claim, and no more.
func holdOnly(rs []Reading, qs []Query) ([]Reading, []Query) {
	rs, qs = onlyHolding(rs), slices.Clone(qs)
	for i := range qs {
		qs[i].HoldOnly = true
	}
	return rs, qs
}
