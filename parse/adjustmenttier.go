package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// One source of a budget is changed, and with it the budget: 中央资金 A、省级资金 B，合计 T。… 调减中央资金 D，调整后
// 中央资金 A'，全年预算 T'.

// tierAdjusted reads such a change, and reports whether it is one.
func (c *Content) tierAdjusted(p *para, adj []int) bool {
	d := adj[len(adj)-1]
	if len(adj) > 1 || d >= p.mentions[len(p.mentions)-1] {
		return false
	}
	m, after := &c.Mentions[d], &c.Mentions[d+1]
	f := c.figure(after.Figure)
	if m.Depth > 0 || after.Role != RoleLevel || after.Depth > 0 || f.Dimension != numeral.Money || !strings.Contains(p.words(labelStart(p, after.Pos), after.Pos), "调整后") || p.lex[after.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, after.Pos) {
		return false
	}
	tier := f.Key.Tier
	if tier == NoTier || c.figure(m.Figure).Key.Tier != NoTier && c.figure(m.Figure).Key.Tier != tier {
		return false
	}
	for x := d - 1; x >= 0 && x >= d-farBack; x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Report != p.report {
			return false
		}
		if y.Role != RoleLevel || g.Dimension != numeral.Money || g.Key.Tier != tier || g.Key.Each || y.Each || c.isPrior(g) || g.Key.Measure == Outlay {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: after.Figure, Reach: ReachSection, Closed: Closed,
			Readings: []Reading{{Parts: []Part{{y.Figure, 1}, {m.Figure, m.Dir}}}}})
		c.budgetOfTiers(p, d+1, y.Figure)
		return true
	}
	return false
}

// budgetOfTiers reads the whole budget right behind its changed source, whose parts are the others as they
// were: was is the source before the change.
func (c *Content) budgetOfTiers(p *para, changed int, was FigureID) {
	x := changed + 1
	if x > p.mentions[len(p.mentions)-1] {
		return
	}
	m, w := &c.Mentions[changed], &c.Mentions[x]
	f := c.figure(w.Figure)
	if w.Role != RoleLevel || w.Depth > 0 || f.Dimension != numeral.Money || f.Key.Tier != NoTier || p.lex[w.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, w.Pos) || !containsAny(w.Label, []string{"预算", "资金总额", "总额", "合计", "总计"}) || c.partOf[w.Figure] != 0 {
		return
	}
	for _, i := range c.totalsOf(was) {
		fr := &c.Frames[i]
		parts := fr.Readings[0].Parts
		if fr.Rule == "sum/adjustment" || fr.InTable || fr.Readings[0].Weak || len(parts) < 2 || slices.ContainsFunc(parts, func(t Part) bool { return t.Sign < 0 }) {
			continue
		}
		list := []Part{{m.Figure, 1}}
		for _, t := range parts {
			if t.Figure != was {
				list = append(list, t)
			}
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: list}}})
		return
	}
}
