package parse

// bearing are words of a level of government's share of what each gets.
var bearing = []string{"承担", "负担", "分担", "补助", "配套", "安排", "补贴"}

// tierStandards reads a standard whose shares by level of government follow
// without a word of opening: 每头 80 元，省级承担 50 元，市级 9 元，县级 21 元. Who else
// pays may be left unsaid, so that they only verify.
func (c *Content) tierStandards(p *para) {
	for i, mi := range p.mentions {
		w := &c.Mentions[mi]
		f := c.figure(w.Figure)
		if !forEach(f) || w.Role != RoleLevel && w.Role != RoleLimit || !w.Each && !c.isStandard(w) || f.Key.Tier != NoTier {
			continue
		}
		var parts []Part
		said := false
		for _, x := range p.mentions[i+1:] {
			m := &c.Mentions[x]
			g := c.figure(m.Figure)
			if p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || m.Depth != w.Depth || g.Key.Tier == NoTier || m.Role != RoleLevel || m.Total > 0 || !partForEach(f, g) {
				break
			}
			said = said || containsAny(m.Label, bearing)
			parts = append(parts, Part{g.ID, 1})
		}
		if len(parts) < 2 || !said || c.isTotal(f.ID) {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: parts, HoldOnly: true}}})
	}
}

// bearers reads who bears a standard of an earlier sentence of the paragraph:
// 补助标准 620 元。分担办法：中央 372 元、省级 186 元、市级 42 元、县级 20 元. The standards are
// many, so that they only verify.
func (c *Content) bearers(p *para) {
	for run := range c.tierRuns(p) {
		first := &c.Mentions[run[0]]
		if !c.ofSmallMoney(run) || !containsAny(p.words(sentenceStart(p, first.Pos), first.Pos), bearing) || c.inList(first.Figure) {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/components", Closed: HalfOpen, Reach: ReachParagraph}
		for x := run[0] - 1; x >= p.mentions[0] && x >= run[0]-farOpeners; x-- {
			w := &c.Mentions[x]
			f := c.figure(w.Figure)
			if !forEach(f) || w.Role != RoleLevel && w.Role != RoleLimit || !w.Each && !c.isStandard(w) || f.Key.Tier != NoTier {
				continue
			}
			if c.isTotal(f.ID) || !c.makeUp(f, run) {
				continue
			}
			for _, mi := range run {
				c.figure(c.Mentions[mi].Figure).Key.Each = true
			}
			fr.Claim, fr.Readings = f.ID, []Reading{{Parts: c.terms(run), HoldOnly: true}}
			c.Frames = append(c.Frames, fr)
			break
		}
	}
}

// ofSmallMoney reports whether all of a list is printed as amounts for each are.
func (c *Content) ofSmallMoney(list []int) bool {
	for _, mi := range list {
		if !forEach(c.figure(c.Mentions[mi].Figure)) {
			return false
		}
	}
	return true
}

// isTotal reports whether one of the latest frames claims that a figure is a total.
func (c *Content) isTotal(id FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farBack; i-- {
		if fr := &c.Frames[i]; fr.Claim == id && fr.Kind == KindTotal {
			return true
		}
	}
	return false
}
