package score

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Points that are given on top of a score, and those that are taken off it.

// bonus reports whether a figure is so many points given on top: 加分 2 分. How many there
// may be at most, or for each thing, is none.
func bonus(c *content.Draft, m *content.Mention) bool {
	f := c.At(m.Figure)
	return f.Dimension == numeral.Score && m.Role == content.RoleLevel && f.Key.Measure != lang.Weight && lang.HasAnySuffix(m.Label, []string{"加", "加分", "加分项", "加分项得", "奖励加分", "奖励分"}) && !lang.ContainsAny(m.Label, []string{"每", "最高", "最多", "上限"})
}

// bonuses are the points that a paragraph says were given on top.
func bonuses(c *content.Draft, p *content.Para) []int {
	var out []int
	for _, mi := range p.Mentions {
		if bonus(c, &c.Mentions[mi]) && len(out) < 6 {
			out = append(out, mi)
		}
	}
	return out
}

// pointsAndBonus reads 总分 X 分，其中基础分 a 分，扣 b 分，加 d 分.
func pointsAndBonus(c *content.Draft, m *content.Mention, items []int) bool {
	var parts []content.Part
	cut := false
	for _, mi := range items {
		y := &c.Mentions[mi]
		f := c.At(y.Figure)
		switch {
		case f.Dimension != numeral.Score || y.Role != content.RoleLevel:
			return false
		case len(parts) == 0:
			if !lang.ContainsAny(y.Label, []string{"基础", "基本", "基准"}) {
				return false
			}
			parts = append(parts, content.Part{Figure: f.ID, Sign: 1})
		case f.Key.Measure == lang.Deduction && !strings.Contains(y.Label, "每"):
			cut = true
			parts = append(parts, content.Part{Figure: f.ID, Sign: -1})
		case bonus(c, y):
			parts = append(parts, content.Part{Figure: f.ID, Sign: 1})
		default:
			return false
		}
	}
	if !cut || len(parts) < 2 {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts}}})
	return true
}
