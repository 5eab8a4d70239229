package parse

import (
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Totals over the levels of government.

// tiers reads a budget whose sources are printed by level of government in
// another sentence: 中央 A、省级 B、市级 C … 全年预算 X.
func (c *Content) tiers(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel || m.Depth > 0 || f.Dimension != numeral.Money || f.Key.Tier != NoTier || f.Key.Account != NoAccount {
			continue
		}
		if f.Key.Measure != Budget && f.Key.Measure != Received || containsAny(m.Label, prices) || p.inClasses(m.Pos) {
			continue // 按用途划分：A a、B b are parts
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Across: AcrossTiers})
	}
}

// addsUp reports whether one of the latest totals claims a figure and its parts come to
// it.
func (c *Content) addsUp(id FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farBack; i-- {
		if fr := &c.Frames[i]; fr.Kind == KindTotal && fr.Claim == id && len(fr.Readings) > 0 && len(fr.Readings[0].Parts) > 1 && c.sumMeets(fr) {
			return true
		}
	}
	return false
}

// sumMeets reports whether the parts that a total is first read with come to it.
func (c *Content) sumMeets(fr *Frame) bool {
	sum := decimal.Zero
	for _, t := range fr.Readings[0].Parts {
		sum = sum.Add(c.figure(t.Figure).Value)
	}
	return c.figure(fr.Claim).Interval.Contains(sum)
}

// prices are words of what is paid for one thing, which no level of government
// need have granted.
var prices = []string{"合同", "中标", "控制价", "成交价", "采购", "审定价", "送审"}

// severalTiers name so many levels of government together.
var severalTiers = []string{"四级", "三级", "两级", "二级"}

// tierTotals reads a total over the levels of government named one by one in
// the paragraphs before: （一）中央资金 A （二）省级 B … 以上三级资金共计 X.
func (c *Content) tierTotals(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if c.addsUp(f.ID) {
			continue // 省级支出 a；县级支出 b；两级共支出 X
		}
		if m.Total < 2 && !containsAny(m.Label, severalTiers) || m.Role != RoleLevel || m.Depth > 0 || f.Dimension != numeral.Money || !containsAny(m.Label, severalTiers) && (f.Key.Tier != NoTier || !containsAny(m.Label, []string{"级资金", "各级", "级财政"})) {
			continue
		}
		var parts []Part
		seen := map[Tier]bool{}
		for id := max(1, int(f.ID)-farBack); id < int(f.ID); id++ {
			g := c.figure(FigureID(id))
			x := c.mentionOf(g.ID)
			if g.Report != f.Report || x == nil || x.Role != RoleLevel || x.Depth > 0 || g.Dimension != numeral.Money || g.Key.Each {
				continue
			}
			t := g.Key.Tier
			if t == NoTier || seen[t] || g.Key.Part {
				continue
			}
			seen[t] = true
			parts = append(parts, Part{g.ID, 1})
		}
		if len(parts) >= 2 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: parts}}})
		}
	}
}
