package parse

import "gouji/parse/numeral"

// What a standard for each of those insured should bring in, told in a later sentence of the
// paragraph: 参合 N 人。筹资标准每人 s 元，其中…。应筹基金 X.

// raisedByStandard reads such amounts where the paragraph has told one number of those
// insured and one standard for each of them, and nothing else that could be meant.
func (c *Content) raisedByStandard(p *para) {
	if !p.hasAny(dues) {
		return
	}
	heads, std := FigureID(0), FigureID(0)
	several := false
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		switch {
		case m.Depth > 0 || f.Key.Part || m.Role != RoleLevel && m.Role != RoleLimit:
		case f.Dimension == numeral.Persons && f.Key.Measure == Enrolled && m.Role == RoleLevel:
			several = several || heads != 0
			heads = f.ID
		case c.isStandard(m) && c.WholeOf(f.ID) == 0 && basisOf(f, m.Label).unit.Dimension == numeral.Persons:
			several = several || std != 0
			std = f.ID
		case containsAny(m.Label, dues) && part(m) && f.Dimension == numeral.Money && heads != 0 && std != 0 && !several && !c.claimed(f.ID):
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: ReachParagraph, Closed: Closed,
				Readings: []Reading{{Formula: "a*b", Operands: []FigureID{heads, std}}}})
			return
		}
	}
}
