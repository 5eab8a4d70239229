package balance

import (
	"slices"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/rate"
	"gouji/parse/numeral"
)

// What is left: behind a rate, of what the rate was taken of; behind several amounts, of
// the first of them.

// restOfRate adds to what is left behind a rate of execution what the rate was taken
// of, less what was spent: 支出 X，执行率 R，未执行 Y.
func restOfRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	if mi-2 < p.Mentions[0] {
		return
	}
	at := rate.BeforeItems(c, p, mi-1)
	if at <= p.Mentions[0] {
		return
	}
	spent, rate, m := &c.Mentions[at-1], &c.Mentions[at], &c.Mentions[mi]
	if rate.Role != content.RoleRate || rate.Rate != lang.ExecutionRate && rate.Rate != lang.ArrivalRate && !rate.Share || rate.Share && c.At(spent.Figure).Key.Measure != lang.Outlay || c.At(spent.Figure).Dimension != numeral.Money || spent.Role != content.RoleLevel || spent.Depth != m.Depth || rate.Depth != m.Depth || p.Lex[spent.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, spent.Pos, m.Pos) {
		return
	}
	formula := "b-a"
	if m.Sign < 0 {
		formula = "a-b" // 缺口
	}
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-clause.FarBack; i-- {
		t := &c.Frames[i]
		if t.Claim != rate.Figure || t.Kind != content.KindQuotient {
			continue
		}
		wholeLess(t, spent.Figure, formula, fr)
		return
	}
}

// restOfNearRate is restOfRate, but of the item whose rate stands right before in a list of several it is
// first read to be what is left of that: 中央 a，执行率 A%；地方 b，执行率 B%，剩余 X.
func restOfNearRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	var own content.Frame
	restOfRate(c, p, mi, &own)
	m := &c.Mentions[mi]
	if len(own.Queries) == 0 || mi-2 < p.Mentions[0] || c.Mentions[mi-1].Role != content.RoleRate || !c.At(c.Mentions[mi-2].Figure).Key.Part || clause.StrongMark(p, c.Mentions[mi-2].Pos, m.Pos) {
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
func wholeLess(t *content.Frame, part content.FigureID, formula string, fr *content.Frame) {
	for _, r := range t.Readings {
		if r.Formula == "a/b" && r.Operands[0] == part {
			fr.Readings = append(fr.Readings, content.Reading{Formula: formula, Operands: r.Operands, Weak: r.Weak})
		}
	}
	for _, q := range t.Queries {
		if q.Formula == "a/b" {
			q.Formula, q.Also = formula, true
			q.Wants = append([]content.Want{{Given: part}}, q.Wants[1:]...)
			fr.Queries = append(fr.Queries, q)
		}
	}
}

// part is the figure that a rate is first read to be of, 0 if it is only looked for.
func part(t *content.Frame) content.FigureID {
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
func lessAll(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	f := c.At(c.Mentions[mi].Figure)
	if f.Key.Measure != lang.Residual {
		return content.Reading{}, false
	}
	var ids []content.FigureID
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) || len(ids) > clause.MaxAlong {
			break
		}
		if y.Depth != c.Mentions[mi].Depth || g.Dimension != numeral.Money {
			continue
		}
		if !content.IsPart(y) || g.Key.Part || g.Key.Whole {
			return content.Reading{}, false
		}
		ids = append([]content.FigureID{g.ID}, ids...)
	}
	if len(ids) < 3 || len(ids) > clause.MaxAlong || c.At(ids[0]).Key.Measure != lang.Budget && c.At(ids[0]).Key.Measure != lang.Received && c.At(ids[0]).Key.Measure != lang.Income {
		return content.Reading{}, false
	}
	r := content.Reading{Formula: "a", Operands: ids, HoldOnly: true}
	for i := range ids[1:] {
		r.Formula += "-" + string(rune('b'+i))
	}
	return r, true
}

// RestOfShare reads A x，占 W 的 Y%，其余 z: what is left of the whole that the
// share was taken of.
func RestOfShare(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Role != content.RoleLevel || mi < 2 || !lang.HasAnyPrefix(m.Label, []string{"其余", "余下", "剩余", "尚欠", "尚缺", "尚未", "未到位", "缺口"}) {
			continue
		}
		share := &c.Mentions[mi-1]
		if clause.Claimed(c, m.Figure) || !share.Share || share.Para != m.Para || p.Lex[share.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, share.Pos, m.Pos) && !lang.HasAnyPrefix(m.Label, []string{"其余", "余下"}) {
			continue
		}
		for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.Mentions[0]].Figure; i-- {
			fr := &c.Frames[i]
			if fr.Claim != share.Figure || fr.Rule != "ratio/share" {
				continue
			}
			rest := content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed}
			if x := c.Figure(part(fr)); x != nil && x.Dimension == c.At(m.Figure).Dimension {
				wholeLess(fr, x.ID, "b-a", &rest)
			}
			if len(rest.Queries)+len(rest.Readings) > 0 {
				c.Frames = append(c.Frames, rest)
			}
			break
		}
	}
}

// restOfRest reports whether mention mi is such a rest.
func restOfRest(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if k := f.Key.Measure; k != lang.Residual && k != lang.CarryOver {
		return false
	}
	if own := clause.LabelKey(c, p, m); own.Account != lang.NoAccount || own.Fund != lang.NoFund {
		return false
	}
	if w := c.Figure(c.PartOf[f.ID]); w != nil && (w.Key.Measure == lang.Residual || w.Key.Measure == lang.CarryOver) {
		return slices.ContainsFunc(clause.TotalsOf(c, f.ID), func(i int) bool { return c.Frames[i].Claim == w.ID && clause.Closes(c, c.Frames[i]) })
	}
	if mi >= p.Mentions[len(p.Mentions)-1] {
		return false
	}
	y := &c.Mentions[mi+1]
	return clause.MarkBetween(p, m.Pos, y.Pos) == '，' && c.At(y.Figure).Dimension == f.Dimension && y.Depth == m.Depth && lang.HasAnyPrefix(y.Label, takenBack)
}

// besideUndone reports whether what is wanting is told behind what has not been granted yet, which
// may come: 已拨付 A，未拨付 B；需求 C，缺口 D.
func besideUndone(c *content.Draft, p *content.Para, mi int) bool {
	if !change.Wanting(c.Mentions[mi].Label) {
		return false
	}
	for x := range clause.Mates(c, p, mi) {
		if lang.HasAnyPrefix(c.Mentions[x].Label, []string{"未", "尚未"}) {
			return true
		}
	}
	return false
}
