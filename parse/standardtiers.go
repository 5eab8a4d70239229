package parse

import "gouji/parse/numeral"

// bearing are words of a level of government's share of what each gets.
var bearing = []string{"承担", "负担", "分担", "补助", "配套", "安排", "补贴"}

// tierStandards reads a standard whose shares by level of government follow
// without a word of opening: 每头 80 元，省级承担 50 元，市级 9 元，县级 21 元. Who else
// pays may be left unsaid, so that they only verify.
func (c *Content) tierStandards(p *para) {
	for i, mi := range p.mentions {
		w := &c.Mentions[mi]
		f := c.figure(w.Figure)
		if f.Dimension != numeral.Money || w.Role != RoleLevel && w.Role != RoleLimit || !w.Each && !c.isStandard(w) || f.Key.Tier != NoTier || !f.Numeral.Unit.Scale.Equal(decOne) || !f.Numeral.PowerTen.Equal(decOne) {
			continue
		}
		var parts []Part
		said := false
		for _, x := range p.mentions[i+1:] {
			m := &c.Mentions[x]
			g := c.figure(m.Figure)
			if p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || m.Depth != w.Depth || g.Dimension != numeral.Money || g.Key.Tier == NoTier || m.Role != RoleLevel || m.Total > 0 || !g.Numeral.Unit.Scale.Equal(decOne) || !g.Numeral.PowerTen.Equal(decOne) || g.Value.GreaterThan(f.Value) {
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

// isTotal reports whether one of the latest frames claims that a figure is a total.
func (c *Content) isTotal(id FigureID) bool {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farBack; i-- {
		if fr := &c.Frames[i]; fr.Claim == id && fr.Kind == KindTotal {
			return true
		}
	}
	return false
}
