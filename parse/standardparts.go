package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Standards that are parts of one: 筹资标准 870 元，其中政府补贴 540 元、个人缴费 330 元。
// 参保 N 万人，政府补贴应到位 X 万元.

// partStandards relates the amounts that bear the name of such a part to the
// heads of their sentence.
func (c *Content) partStandards(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		w := c.Figure(c.partOf[f.ID])
		if w == nil || !forEach(f) || m.Role != RoleLevel || len([]rune(m.Label)) < 4 {
			continue
		}
		if s := c.mentionIndex(w.ID); s < 0 || !c.Mentions[s].Each && !c.isStandard(&c.Mentions[s]) {
			continue
		}
		for x := mi + 1; x < min(len(c.Mentions), mi+farStandard); x++ {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if g.Report != f.Report || g.Place.Block > f.Place.Block+1 {
				break
			}
			if !c.isAmount(y) || !strings.Contains(y.Label, m.Label) || y.Para < 0 {
				continue
			}
			if heads := c.headsBefore(y, x); heads != 0 {
				c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: g.ID, Reach: ReachParagraph, Closed: Closed,
					Readings: []Reading{{Formula: "a*b", Operands: []FigureID{heads, f.ID}, Weak: !strings.Contains(y.Label, "应")}}})
				break
			}
		}
	}
}

// headsBefore are the heads printed before an amount in its sentence, 0 if there
// are none or several.
func (c *Content) headsBefore(m *Mention, mi int) FigureID {
	q := c.paras[m.Para]
	heads := FigureID(0)
	for x := range c.clauseMates(q, mi) {
		if h := c.figure(c.Mentions[x].Figure); h.Dimension == numeral.Persons && c.Mentions[x].Role == RoleLevel {
			if heads != 0 {
				return 0
			}
			heads = h.ID
		}
	}
	return heads
}
