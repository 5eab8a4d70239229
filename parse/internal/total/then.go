package total

import (
	"slices"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// Totals whose items are told in the next sentence, without a word of opening: 三公经费支出共计 X，
// 比预算减少 Y。公务用车费 a，公务接待费 b.

// totalThen reads a total that its sum word announces and that its sentence is about, and the
// amounts of one kind that the whole of the next sentence consists of. Others may have been left
// out, so that it is told only where it holds or a slip of the pen explains it.
func totalThen(c *content.Draft, p *content.Para, from int) {
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		if !content.IsPart(w) || w.Depth > 0 || w.Total < 2 || i > 0 && p.Lex[c.Mentions[p.Mentions[i-1]].Pos].Sentence == p.Lex[w.Pos].Sentence {
			continue
		}
		if parts := sentenceItems(c, p, i); len(parts) > 1 && len(parts) <= maxGroups && !claimedSince(c, from, w.Figure) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, parts), Weak: true}}})
		}
	}
}

// listedThen reads 支付设备款 a、安装费 b、监理费 c，实际支出 X: a list of three items or more and,
// without a word of summing, what they come to. Where they do not, nothing is said.
func listedThen(c *content.Draft, p *content.Para, from int) {
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		f := c.At(w.Figure)
		if i < 3 || !content.IsPart(w) || w.Total > 0 || wi-1 < p.Mentions[0] || clause.MarkBetween(p, c.Mentions[wi-1].Pos, w.Pos) != '，' {
			continue
		}
		list := []int{wi - 1}
		for x := wi - 2; x >= p.Mentions[0] && listedBy(c, p, x) && len(list) < clause.MaxAlong; x-- {
			list = append(list, x)
		}
		slices.Reverse(list)
		if len(list) < 3 || p.Lex[c.Mentions[list[0]].Pos].Sentence != p.Lex[w.Pos].Sentence || slices.ContainsFunc(list, func(x int) bool {
			m := &c.Mentions[x]
			return !content.IsPart(m) || m.Depth != w.Depth || !content.Addable(f, c.At(m.Figure))
		}) || closing(c, []int{wi}, list) < 0 || claimedSince(c, from, w.Figure) || clause.InList(c, c.Mentions[list[0]].Figure) {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, list), HoldOnly: true}}})
	}
}

// sentenceItems are the amounts of the sentence behind that of the i-th mention of a paragraph, all
// of its sort and with names that end alike, besides how they changed; nil if it tells others.
func sentenceItems(c *content.Draft, p *content.Para, i int) (parts []int) {
	w := &c.Mentions[p.Mentions[i]]
	for _, mi := range p.Mentions[i+1:] {
		m := &c.Mentions[mi]
		switch s := p.Lex[m.Pos].Sentence - p.Lex[w.Pos].Sentence; {
		case s > 1:
			return parts
		case s == 0 && content.IsPart(m) && content.Addable(c.At(w.Figure), c.At(m.Figure)):
			return nil // 共计 X，支出 Y。…
		case s == 0, m.Depth > 0, m.Role == content.RoleDelta, m.Role == content.RoleGrowth, m.Role == content.RoleBase, m.Role == content.RoleRate:
			continue
		case !content.IsPart(m) || m.Total > 0 || m.Label == "" || !content.Addable(c.At(w.Figure), c.At(m.Figure)):
			return nil
		case len(parts) > 0 && !clause.SameEnding(m.Label, c.Mentions[parts[0]].Label):
			return nil
		}
		parts = append(parts, mi)
	}
	return parts
}

// claimedSince reports whether one of the frames from the given one on claims a total and tells
// two of its parts.
func claimedSince(c *content.Draft, from int, id content.FigureID) bool {
	for _, fr := range c.Frames[from:] {
		if fr.Kind != content.KindTotal || fr.Claim != id {
			continue
		}
		for _, r := range fr.Readings {
			if len(r.Parts) > 1 {
				return true
			}
		}
	}
	return false
}
