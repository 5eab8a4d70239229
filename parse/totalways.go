package parse

// otherWays reads parts told behind others of the same whole: 资产 X，其中：自营 a，委托 b；
// 境内 c，境外 d. Both make it up. What follows ； may be of something else, so that it
// is only taken where it does.
func (c *Content) otherWays(p *para, from int) {
	end := len(c.Frames)
	for i := from; i < end; i++ {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || fr.Rule != "sum/components" {
			continue
		}
		var parts []Part // up to the first ；
		for _, r := range fr.Readings {
			if n := len(r.Parts); n >= 2 && r.Parts[0].Figure == fr.Readings[0].Parts[0].Figure && n > len(parts) && !c.parted(p, r.Parts) {
				parts = r.Parts
			}
		}
		if parts == nil {
			continue
		}
		first, last := c.mentionIndex(parts[0].Figure), c.mentionIndex(parts[len(parts)-1].Figure)
		if first < 0 || last < first || first < p.mentions[0] || last >= p.mentions[len(p.mentions)-1] {
			continue
		}
		whole, m := c.figure(fr.Claim), &c.Mentions[last]
		if whole.ID > parts[0].Figure {
			continue // A a、B b，合计 X；…
		}
		var list []int
		for x := last + 1; x <= p.mentions[len(p.mentions)-1]; x++ {
			y := &c.Mentions[x]
			if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || y.Depth != m.Depth || p.strongMark(c.Mentions[x-1].Pos, y.Pos) != (len(list) == 0) {
				break
			}
			if k := flowClass(c.figure(y.Figure).Key.Measure); !part(y) || y.Total > 0 || !addable(whole, c.figure(y.Figure)) || k != 0 && k != flowClass(whole.Key.Measure) {
				list = nil
				break
			}
			list = append(list, x)
		}
		if len(list) >= 2 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: whole.ID, Closed: HalfOpen, Reach: ReachSentence,
				Readings: []Reading{{Parts: c.terms(list), Weak: true}}})
		}
	}
}

// parted reports whether a stronger mark parts the terms of a sum.
func (c *Content) parted(p *para, parts []Part) bool {
	first, last := c.mentionIndex(parts[0].Figure), c.mentionIndex(parts[len(parts)-1].Figure)
	return min(first, last) < p.mentions[0] || p.strongMark(c.Mentions[first].Pos, c.Mentions[last].Pos)
}
