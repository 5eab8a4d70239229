package standard

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Standards that are parts of one: 筹资标准 870 元，其中政府补贴 540 元、个人缴费 330 元。
// 参保 N 万人，政府补贴应到位 X 万元.

// Parts relates the amounts that bear the name of such a part to the
// heads of their sentence.
func Parts(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		w := c.Figure(c.PartOf[f.ID])
		if w == nil || !clause.ForEach(f) || m.Role != content.RoleLevel || len([]rune(m.Label)) < 4 {
			continue
		}
		if s := c.MentionIndex(w.ID); s < 0 || !c.Mentions[s].Each && !clause.IsStandard(c, &c.Mentions[s]) {
			continue
		}
		for x := mi + 1; x < min(len(c.Mentions), mi+clause.FarStandard); x++ {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if g.Report != f.Report || g.Place.Block > f.Place.Block+1 {
				break
			}
			if !IsAmount(c, y) || !strings.Contains(y.Label, m.Label) && !paidBySame(y.Label, m.Label) || y.Para < 0 {
				continue
			}
			if heads := headsBefore(c, y, x); heads != 0 {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: g.ID, Reach: content.ReachParagraph, Closed: content.Closed,
					Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{heads, f.ID}, Weak: !strings.Contains(y.Label, "应")}}})
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
			return lang.HasAnyPrefix(rest, dueParts)
		}
	}
	return false
}

// ofPartOnly reports whether an amount is named after who pays one of the parts of a factor that it
// is read of, so that all of that makes none of it.
func ofPartOnly(c *content.Draft, factors []content.FigureID, amount *content.Mention) bool {
	for _, id := range factors {
		for _, i := range clause.FramesOf(c, id) {
			for _, r := range c.Frames[i].Readings {
				for _, t := range r.Parts {
					if x := c.MentionOf(t.Figure); x != nil && paidBySame(amount.Label, x.Label) {
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
func headsBefore(c *content.Draft, m *content.Mention, mi int) content.FigureID {
	q := c.Paras[m.Para]
	heads := content.FigureID(0)
	for x := range clause.Mates(c, q, mi) {
		if h := c.At(c.Mentions[x].Figure); h.Dimension == numeral.Persons && c.Mentions[x].Role == content.RoleLevel {
			if heads != 0 {
				return 0
			}
			heads = h.ID
		}
	}
	return heads
}
