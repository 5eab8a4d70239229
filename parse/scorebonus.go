package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Points that are given on top of a score, and those that are taken off it.

// bonus reports whether a figure is so many points given on top: 加分 2 分. How many there
// may be at most, or for each thing, is none.
func (c *Content) bonus(m *Mention) bool {
	f := c.figure(m.Figure)
	return f.Dimension == numeral.Score && m.Role == RoleLevel && f.Key.Measure != Weight && hasAnySuffix(m.Label, []string{"加", "加分", "加分项", "加分项得", "奖励加分", "奖励分"}) && !containsAny(m.Label, []string{"每", "最高", "最多", "上限"})
}

// bonuses are the points that a paragraph says were given on top.
func (c *Content) bonuses(p *para) []int {
	var out []int
	for _, mi := range p.mentions {
		if c.bonus(&c.Mentions[mi]) && len(out) < 6 {
			out = append(out, mi)
		}
	}
	return out
}

// pointsAndBonus reads 总分 X 分，其中基础分 a 分，扣 b 分，加 d 分.
func (c *Content) pointsAndBonus(m *Mention, items []int) bool {
	var parts []Part
	cut := false
	for _, mi := range items {
		y := &c.Mentions[mi]
		f := c.figure(y.Figure)
		switch {
		case f.Dimension != numeral.Score || y.Role != RoleLevel:
			return false
		case len(parts) == 0:
			if !containsAny(y.Label, []string{"基础", "基本", "基准"}) {
				return false
			}
			parts = append(parts, Part{f.ID, 1})
		case f.Key.Measure == Deduction && !strings.Contains(y.Label, "每"):
			cut = true
			parts = append(parts, Part{f.ID, -1})
		case c.bonus(y):
			parts = append(parts, Part{f.ID, 1})
		default:
			return false
		}
	}
	if !cut || len(parts) < 2 {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen, Readings: []Reading{{Parts: parts}}})
	return true
}
