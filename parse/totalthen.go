package parse

import "slices"

// Totals whose items are told in the next sentence, without a word of opening: 三公经费支出共计 X，
// 比预算减少 Y。公务用车费 a，公务接待费 b.

// totalThen reads a total that its sum word announces and that its sentence is about, and the
// amounts of one kind that the whole of the next sentence consists of. Others may have been left
// out, so that it is told only where it holds or a slip of the pen explains it.
func (c *Content) totalThen(p *para, from int) {
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		if !part(w) || w.Depth > 0 || w.Total < 2 || i > 0 && p.lex[c.Mentions[p.mentions[i-1]].Pos].sentence == p.lex[w.Pos].sentence {
			continue
		}
		if parts := c.sentenceItems(p, i); len(parts) > 1 && len(parts) <= maxGroups && !c.claimedSince(from, w.Figure) {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: c.terms(parts), Weak: true}}})
		}
	}
}

// listedThen reads 支付设备款 a、安装费 b、监理费 c，实际支出 X: a list of three items or more and,
// without a word of summing, what they come to. Where they do not, nothing is said.
func (c *Content) listedThen(p *para, from int) {
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		f := c.figure(w.Figure)
		if i < 3 || !part(w) || w.Total > 0 || wi-1 < p.mentions[0] || p.markBetween(c.Mentions[wi-1].Pos, w.Pos) != '，' {
			continue
		}
		list := []int{wi - 1}
		for x := wi - 2; x >= p.mentions[0] && c.listedBy(p, x) && len(list) < maxAlong; x-- {
			list = append(list, x)
		}
		slices.Reverse(list)
		if len(list) < 3 || p.lex[c.Mentions[list[0]].Pos].sentence != p.lex[w.Pos].sentence || slices.ContainsFunc(list, func(x int) bool {
			m := &c.Mentions[x]
			return !part(m) || m.Depth != w.Depth || !addable(f, c.figure(m.Figure))
		}) || c.closing([]int{wi}, list) < 0 || c.claimedSince(from, w.Figure) || c.inList(c.Mentions[list[0]].Figure) {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(list), HoldOnly: true}}})
	}
}

// sentenceItems are the amounts of the sentence behind that of the i-th mention of a paragraph, all
// of its sort and with names that end alike, besides how they changed; nil if it tells others.
func (c *Content) sentenceItems(p *para, i int) (parts []int) {
	w := &c.Mentions[p.mentions[i]]
	for _, mi := range p.mentions[i+1:] {
		m := &c.Mentions[mi]
		switch s := p.lex[m.Pos].sentence - p.lex[w.Pos].sentence; {
		case s > 1:
			return parts
		case s == 0 && part(m) && addable(c.figure(w.Figure), c.figure(m.Figure)):
			return nil // 共计 X，支出 Y。…
		case s == 0, m.Depth > 0, m.Role == RoleDelta, m.Role == RoleGrowth, m.Role == RoleBase, m.Role == RoleRate:
			continue
		case !part(m) || m.Total > 0 || m.Label == "" || !addable(c.figure(w.Figure), c.figure(m.Figure)):
			return nil
		case len(parts) > 0 && !sameEnding(m.Label, c.Mentions[parts[0]].Label):
			return nil
		}
		parts = append(parts, mi)
	}
	return parts
}

// claimedSince reports whether one of the frames from the given one on claims a total and tells
// two of its parts.
func (c *Content) claimedSince(from int, id FigureID) bool {
	for _, fr := range c.Frames[from:] {
		if fr.Kind != KindTotal || fr.Claim != id {
			continue
		}
		for _, r := range fr.Readings {
			if len(r.Parts) > 1 {
				return true
			}
		}
	}
	return false
}
