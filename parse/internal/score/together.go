package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Deductions that the end of their paragraph adds up: 目标未量化，扣 1 分；依据不足，扣 0.5 分。决策指标共扣 1.5 分.

// togetherWords end what leads to points that several things have lost together.
var togetherWords = []string{"共扣", "合计扣", "总计扣", "累计扣", "总共扣", "共扣除", "合计扣除", "共扣减", "共扣分", "共失", "共失分", "合计失分", "合计扣分"}

// lostTogether relates such a sum to the deductions before it, up to the one before.
func lostTogether(c *content.Draft, p *content.Para) {
	if !p.May("扣") && !p.May("失") {
		return
	}
	var parts, all []content.Part
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		switch {
		case f.Dimension != numeral.Score:
		case f.Key.Measure != lang.Deduction:
			if got(c, p, mi) {
				parts = nil // what it got ends an item
			}
		case m.Depth > 0 || f.Approximate != "" || strings.Contains(m.Label, "每") || m.AfterOpener >= 0:
			return // how points are deducted, or parts of parts
		case lang.HasAnySuffix(m.Label, togetherWords):
			if len(parts) >= 2 && !clause.OpensBehind(p, m) && !clause.Claimed(c, f.ID) {
				fr := content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: f.ID, Reach: content.ReachParagraph, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts}}}
				if len(all) > len(parts) {
					// 决策指标共扣 a 分。… 本次评价共扣 b 分: of all, perhaps
					fr.Readings = []content.Reading{{Parts: parts, HoldOnly: true}, {Parts: slices.Clone(all), HoldOnly: true}}
				}
				c.Frames = append(c.Frames, fr)
			}
			parts = nil
		case len(parts) < maxLost:
			parts, all = append(parts, content.Part{Figure: f.ID, Sign: 1}), append(all, content.Part{Figure: f.ID, Sign: 1})
		default:
			return
		}
	}
}
