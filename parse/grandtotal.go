package parse

// yearTotals reads what there was in a year in all, of which the paragraphs behind tell
// what came in and what was left from before: 收、支总计 X。… 本年收入合计 A，年初结转和结余
// B. What made good a gap may go untold, so that it only verifies.
func (c *Content) yearTotals(p *para) {
	if !p.has("总计") {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Total != 2 || m.Role != RoleLevel || m.Depth > 0 || !hasAnySuffix(m.Label, []string{"收入总计", "收支总计", "支总计"}) || c.claimed(f.ID) {
			continue
		}
		key := Key{Dimension: f.Dimension, Period: f.Key.Period}
		in, left := Want{Label: "本年收入合计", Measures: measures(Income), Key: key}, Want{Label: "年初结转和结余", Measures: []Measure{Opening, CarryOver}, Key: key}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: HalfOpen, Reach: ReachReport, Queries: []Query{{Formula: "a+b", Wants: []Want{in, left}, HoldOnly: true}}})
		return
	}
}
