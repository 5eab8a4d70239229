package parse

import "gouji/parse/numeral"

// What is left: behind a rate, of what the rate was taken of; behind several amounts, of
// the first of them.

// restOfRate adds to what is left behind a rate of execution what the rate was taken
// of, less what was spent: 支出 X，执行率 R，未执行 Y.
func (c *Content) restOfRate(p *para, mi int, fr *Frame) {
	if mi-2 < p.mentions[0] {
		return
	}
	at := c.beforeItems(p, mi-1)
	if at <= p.mentions[0] {
		return
	}
	spent, rate, m := &c.Mentions[at-1], &c.Mentions[at], &c.Mentions[mi]
	if rate.Role != RoleRate || rate.Rate != executionRate && rate.Rate != arrivalRate && !rate.Share || rate.Share && c.figure(spent.Figure).Key.Measure != Outlay || c.figure(spent.Figure).Dimension != numeral.Money || spent.Role != RoleLevel || spent.Depth != m.Depth || rate.Depth != m.Depth || p.lex[spent.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(spent.Pos, m.Pos) {
		return
	}
	formula := "b-a"
	if m.sign < 0 {
		formula = "a-b" // 缺口
	}
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farBack; i-- {
		t := &c.Frames[i]
		if t.Claim != rate.Figure || t.Kind != KindQuotient {
			continue
		}
		t.wholeLess(spent.Figure, formula, fr)
		return
	}
}

// restOfNearRate is restOfRate, but of the item whose rate stands right before in a list of several it is
// first read to be what is left of that: 中央 a，执行率 A%；地方 b，执行率 B%，剩余 X.
func (c *Content) restOfNearRate(p *para, mi int, fr *Frame) {
	var own Frame
	c.restOfRate(p, mi, &own)
	m := &c.Mentions[mi]
	if len(own.Queries) == 0 || mi-2 < p.mentions[0] || c.Mentions[mi-1].Role != RoleRate || !c.figure(c.Mentions[mi-2].Figure).Key.Part || p.strongMark(c.Mentions[mi-2].Pos, m.Pos) {
		fr.Readings, fr.Queries = append(fr.Readings, own.Readings...), append(fr.Queries, own.Queries...)
		return
	}
	for i := range fr.Queries {
		fr.Queries[i].Also = true
	}
	fr.Readings, fr.Queries = append(fr.Readings, own.Readings...), append(own.Queries, fr.Queries...)
}

// wholeLess adds to a claim of what is left, for each way in which a rate is of a part, the
// whole less that part.
func (t *Frame) wholeLess(part FigureID, formula string, fr *Frame) {
	for _, r := range t.Readings {
		if r.Formula == "a/b" && r.Operands[0] == part {
			fr.Readings = append(fr.Readings, Reading{Formula: formula, Operands: r.Operands, Weak: r.Weak})
		}
	}
	for _, q := range t.Queries {
		if q.Formula == "a/b" {
			q.Formula, q.Also = formula, true
			q.Wants = append([]Want{{Given: part}}, q.Wants[1:]...)
			fr.Queries = append(fr.Queries, q)
		}
	}
}

// part is the figure that a rate is first read to be of, 0 if it is only looked for.
func (t *Frame) part() FigureID {
	switch {
	case len(t.Readings) > 0 && t.Readings[0].Formula == "a/b":
		return t.Readings[0].Operands[0]
	case len(t.Queries) > 0 && t.Queries[0].Formula == "a/b":
		return t.Queries[0].Wants[0].Given
	}
	return 0
}

// lessAll reads what is left of a budget less all that its clause group names behind it:
// 拨款 A，支付货款 B，质保金 C，结余 X. That only verifies.
func (c *Content) lessAll(p *para, mi int) (Reading, bool) {
	f := c.figure(c.Mentions[mi].Figure)
	if f.Key.Measure != Residual {
		return Reading{}, false
	}
	var ids []FigureID
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if p.strongMark(y.Pos, c.Mentions[mi].Pos) || len(ids) > maxAlong {
			break
		}
		if y.Depth != c.Mentions[mi].Depth || g.Dimension != numeral.Money {
			continue
		}
		if !part(y) || g.Key.Part || g.Key.Whole {
			return Reading{}, false
		}
		ids = append([]FigureID{g.ID}, ids...)
	}
	if len(ids) < 3 || len(ids) > maxAlong || c.figure(ids[0]).Key.Measure != Budget && c.figure(ids[0]).Key.Measure != Received && c.figure(ids[0]).Key.Measure != Income {
		return Reading{}, false
	}
	r := Reading{Formula: "a", Operands: ids, HoldOnly: true}
	for i := range ids[1:] {
		r.Formula += "-" + string(rune('b'+i))
	}
	return r, true
}

// restOfShare reads A x，占 W 的 Y%，其余 z: what is left of the whole that the
// share was taken of.
func (c *Content) restOfShare(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || mi < 2 || !hasAnyPrefix(m.Label, []string{"其余", "余下", "剩余", "尚欠", "尚缺", "尚未", "未到位", "缺口"}) {
			continue
		}
		share := &c.Mentions[mi-1]
		if c.claimed(m.Figure) || !share.Share || share.Para != m.Para || p.lex[share.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(share.Pos, m.Pos) && !hasAnyPrefix(m.Label, []string{"其余", "余下"}) {
			continue
		}
		for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.mentions[0]].Figure; i-- {
			fr := &c.Frames[i]
			if fr.Claim != share.Figure || fr.Rule != "ratio/share" {
				continue
			}
			rest := Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachSection, Closed: Closed}
			if x := c.Figure(fr.part()); x != nil && x.Dimension == c.figure(m.Figure).Dimension {
				fr.wholeLess(x.ID, "b-a", &rest)
			}
			if len(rest.Queries)+len(rest.Readings) > 0 {
				c.Frames = append(c.Frames, rest)
			}
			break
		}
	}
}
