package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// What an audit cut in all, and what it cut of each sort: 审减 W，其中预算评审 n 个、审减 a，
// 结算评审 m 个、审减 b.

// cutNames name what an audit cut.
var cutNames = []string{"审减", "审减额", "审减金额", "核减", "核减额", "核减金额"}

// cutTotals adds up what was cut of the sorts that 其中 opens, in the sentence of all that
// was cut or in the next.
func (c *Content) cutTotals(p *para) {
	if !p.has("减") || !p.has("其中") {
		return
	}
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		if !c.isCut(w) {
			continue
		}
		var list []int
		opened := false
		for _, x := range p.mentions[i+1:] {
			y := &c.Mentions[x]
			if s := p.lex[y.Pos].sentence - p.lex[w.Pos].sentence; s > 1 || s == 1 && !strings.HasPrefix(p.words(sentenceStart(p, y.Pos), y.Pos), "其中") || len(list) == maxAlong {
				break
			}
			opened = opened || y.afterOpener >= 0
			if !opened && c.isCut(y) {
				break // told of another
			}
			if opened && c.isCut(y) && y.Depth == w.Depth {
				list = append(list, x)
			}
		}
		if len(list) < 2 || c.oneLarger(c.figure(w.Figure), list) {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: c.terms(list)}}})
		return
	}
}

// isCut reports whether a mention says how much an audit cut.
func (c *Content) isCut(m *Mention) bool {
	return c.figure(m.Figure).Dimension == numeral.Money && (m.Role == RoleLevel || m.Role == RoleDelta) && slices.Contains(cutNames, m.Label)
}
