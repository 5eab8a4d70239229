package total

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// What a total and its parts were before: 标准由 a 元提高到 A 元，其中补助由 b 元提高到 B 元，缴费由 c 元
// 提高到 C 元. Where the new amounts are a list, the old ones are one, too.

// Bases adds to each total of a paragraph, all of whose figures are told with what they were
// raised or cut from, the total of those.
func Bases(c *content.Draft, p *content.Para) {
	for i := 1; i < len(p.Mentions); i++ {
		now := p.Mentions[i]
		if c.Mentions[now].Role != content.RoleLevel || !raisedFrom(c, p, now) {
			continue
		}
		for _, fi := range clause.FramesOf(c, c.Mentions[now].Figure) {
			if fr := &c.Frames[fi]; fr.Kind != content.KindTotal || len(fr.Readings) != 1 || len(fr.Readings[0].Parts) < 2 {
				continue
			}
			before := c.Frames[fi]
			r := before.Readings[0]
			parts := make([]content.Part, 0, len(r.Parts))
			for _, x := range r.Parts {
				part := c.MentionIndex(x.Figure)
				if part <= p.Mentions[0] || !raisedFrom(c, p, part) {
					break
				}
				x.Figure = c.Mentions[part-1].Figure
				parts = append(parts, x)
			}
			if len(parts) < len(r.Parts) {
				continue
			}
			before.Claim = c.Mentions[now-1].Figure
			before.Readings = []content.Reading{{Parts: parts, HoldOnly: r.HoldOnly, Weak: r.Weak}}
			c.Frames = append(c.Frames, before)
			break
		}
	}
}

// raisedFrom reports whether what a quantity was before stands right before it: 由 a 元提高到 A 元.
func raisedFrom(c *content.Draft, p *content.Para, mi int) bool {
	b, m := &c.Mentions[mi-1], &c.Mentions[mi]
	return b.Role == content.RoleBase && clause.SameSort(c, mi-1, mi) && p.Lex[b.Pos].Sentence == p.Lex[m.Pos].Sentence && clause.MarkBetween(p, b.Pos, m.Pos) == 0
}
