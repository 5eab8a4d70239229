package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Deductions that the end of their paragraph adds up: 目标未量化，扣 1 分；依据不足，扣 0.5 分。决策指标共扣 1.5 分.

// togetherWords end what leads to points that several things have lost together.
var togetherWords = []string{"共扣", "合计扣", "总计扣", "累计扣", "总共扣", "共扣除", "合计扣除", "共扣减", "共扣分", "共失", "共失分", "合计失分", "合计扣分"}

// lostTogether relates such a sum to the deductions before it, up to the one before.
func (c *Content) lostTogether(p *para) {
	if !p.may("扣") && !p.may("失") {
		return
	}
	var parts, all []Part
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		switch {
		case f.Dimension != numeral.Score:
		case f.Key.Measure != Deduction:
			if c.got(p, mi) {
				parts = nil // what it got ends an item
			}
		case m.Depth > 0 || f.Approximate != "" || strings.Contains(m.Label, "每") || m.afterOpener >= 0:
			return // how points are deducted, or parts of parts
		case hasAnySuffix(m.Label, togetherWords):
			if len(parts) >= 2 && !p.opensBehind(m) && !c.claimed(f.ID) {
				fr := Frame{Kind: KindScore, Rule: "score/deduction", Claim: f.ID, Reach: ReachParagraph, Closed: HalfOpen, Readings: []Reading{{Parts: parts}}}
				if len(all) > len(parts) {
					// 决策指标共扣 a 分。… 本次评价共扣 b 分: of all, perhaps
					fr.Readings = []Reading{{Parts: parts, HoldOnly: true}, {Parts: slices.Clone(all), HoldOnly: true}}
				}
				c.Frames = append(c.Frames, fr)
			}
			parts = nil
		case len(parts) < maxLost:
			parts, all = append(parts, Part{f.ID, 1}), append(all, Part{f.ID, 1})
		default:
			return
		}
	}
}
