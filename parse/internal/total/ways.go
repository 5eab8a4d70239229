package total

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// otherWays reads parts told behind others of the same whole: 资产 X，其中：自营 a，委托 b；
// 境内 c，境外 d. Both make it up. What follows ； may be of something else, so that it
// is only taken where it does.
func otherWays(c *content.Draft, p *content.Para, from int) {
	end := len(c.Frames)
	for i := from; i < end; i++ {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || fr.Rule != "sum/components" {
			continue
		}
		var parts []content.Part // up to the first ；
		for _, r := range fr.Readings {
			if n := len(r.Parts); n >= 2 && r.Parts[0].Figure == fr.Readings[0].Parts[0].Figure && n > len(parts) && !parted(c, p, r.Parts) {
				parts = r.Parts
			}
		}
		if parts == nil {
			continue
		}
		first, last := c.MentionIndex(parts[0].Figure), c.MentionIndex(parts[len(parts)-1].Figure)
		if first < 0 || last < first || first < p.Mentions[0] || last >= p.Mentions[len(p.Mentions)-1] {
			continue
		}
		whole, m := c.At(fr.Claim), &c.Mentions[last]
		if whole.ID > parts[0].Figure {
			continue // A a、B b，合计 X；…
		}
		var list []int
		for x := last + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
			y := &c.Mentions[x]
			if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || y.Depth != m.Depth || clause.StrongMark(p, c.Mentions[x-1].Pos, y.Pos) != (len(list) == 0) {
				break
			}
			if k := clause.FlowClass(c.At(y.Figure).Key.Measure); !content.IsPart(y) || y.Total > 0 || !content.Addable(whole, c.At(y.Figure)) || k != 0 && k != clause.FlowClass(whole.Key.Measure) {
				list = nil
				break
			}
			list = append(list, x)
		}
		if len(list) >= 2 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: whole.ID, Closed: content.HalfOpen, Reach: content.ReachSentence,
				Readings: []content.Reading{{Parts: clause.Terms(c, list), Weak: true}}})
		}
	}
}

// parted reports whether a stronger mark parts the terms of a sum.
func parted(c *content.Draft, p *content.Para, parts []content.Part) bool {
	first, last := c.MentionIndex(parts[0].Figure), c.MentionIndex(parts[len(parts)-1].Figure)
	return min(first, last) < p.Mentions[0] || clause.StrongMark(p, c.Mentions[first].Pos, c.Mentions[last].Pos)
}
