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
			if !c.isAmount(y) || !strings.Contains(y.Label, m.Label) && !paidBySame(y.Label, m.Label) || y.Para < 0 {
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

// payersOfParts are who pays the parts of a standard, dueParts the words of all that they pay.
var (
	payersOfParts = []string{"个人", "财政", "单位", "集体"}
	dueParts      = []string{"部分", "应缴", "应补", "应补助", "应筹", "应负担", "应承担", "资金"}
)

// paidBySame reports whether an amount is named after the payer of a part of a standard, in other
// words than that: 个人部分 X of 个人缴费, 应补助资金 X of 财政补助.
func paidBySame(label, part string) bool {
	if strings.Contains(label, "应补助") && strings.Contains(part, "补助") {
		return true
	}
	for _, w := range payersOfParts {
		if rest, ok := strings.CutPrefix(label, w); ok && strings.HasPrefix(part, w) {
			return hasAnyPrefix(rest, dueParts)
		}
	}
	return false
}

// ofPartOnly reports whether an amount is named after who pays one of the parts of a factor that it
// is read of, so that all of that makes none of it.
func (c *Content) ofPartOnly(factors []FigureID, amount *Mention) bool {
	for _, id := range factors {
		for _, i := range c.framesOf(id) {
			for _, r := range c.Frames[i].Readings {
				for _, t := range r.Parts {
					if x := c.mentionOf(t.Figure); x != nil && paidBySame(amount.Label, x.Label) {
						return true
					}
				}
			}
		}
	}
	return false
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
