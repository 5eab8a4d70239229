package parse

// What a total and its parts were before: 标准由 a 元提高到 A 元，其中补助由 b 元提高到 B 元，缴费由 c 元
// 提高到 C 元. Where the new amounts are a list, the old ones are one, too.

// totalBases adds to each total of a paragraph, all of whose figures are told with what they were
// raised or cut from, the total of those.
func (c *Content) totalBases(p *para) {
	for i := 1; i < len(p.mentions); i++ {
		now := p.mentions[i]
		if c.Mentions[now].Role != RoleLevel || !c.raisedFrom(p, now) {
			continue
		}
		for _, fi := range c.framesOf(c.Mentions[now].Figure) {
			if fr := &c.Frames[fi]; fr.Kind != KindTotal || len(fr.Readings) != 1 || len(fr.Readings[0].Parts) < 2 {
				continue
			}
			before := c.Frames[fi]
			r := before.Readings[0]
			parts := make([]Part, 0, len(r.Parts))
			for _, x := range r.Parts {
				part := c.mentionIndex(x.Figure)
				if part <= p.mentions[0] || !c.raisedFrom(p, part) {
					break
				}
				x.Figure = c.Mentions[part-1].Figure
				parts = append(parts, x)
			}
			if len(parts) < len(r.Parts) {
				continue
			}
			before.Claim = c.Mentions[now-1].Figure
			before.Readings = []Reading{{Parts: parts, HoldOnly: r.HoldOnly, Weak: r.Weak}}
			c.Frames = append(c.Frames, before)
			break
		}
	}
}

// raisedFrom reports whether what a quantity was before stands right before it: 由 a 元提高到 A 元.
func (c *Content) raisedFrom(p *para, mi int) bool {
	b, m := &c.Mentions[mi-1], &c.Mentions[mi]
	return b.Role == RoleBase && c.sameSort(mi-1, mi) && p.lex[b.Pos].sentence == p.lex[m.Pos].sentence && p.markBetween(b.Pos, m.Pos) == 0
}
