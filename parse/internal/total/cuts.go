package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// What an audit cut in all, and what it cut of each sort: 审减 W，其中预算评审 n 个、审减 a，
// 结算评审 m 个、审减 b.

// cutNames name what an audit cut.
var cutNames = []string{"审减", "审减额", "审减金额", "核减", "核减额", "核减金额"}

// cutTotals adds up what was cut of the sorts that 其中 opens, in the sentence of all that
// was cut or in the next.
func cutTotals(c *content.Draft, p *content.Para) {
	if !p.Has("减") || !p.Has("其中") {
		return
	}
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		if !isCut(c, w) {
			continue
		}
		var list []int
		opened := false
		for _, x := range p.Mentions[i+1:] {
			y := &c.Mentions[x]
			if s := p.Lex[y.Pos].Sentence - p.Lex[w.Pos].Sentence; s > 1 || s == 1 && !strings.HasPrefix(p.Words(content.SentenceStart(p, y.Pos), y.Pos), "其中") || len(list) == clause.MaxAlong {
				break
			}
			opened = opened || y.AfterOpener >= 0
			if !opened && isCut(c, y) {
				break // told of another
			}
			if opened && isCut(c, y) && y.Depth == w.Depth {
				list = append(list, x)
			}
		}
		if len(list) < 2 || oneLarger(c, c.At(w.Figure), list) {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, list)}}})
		return
	}
}

// isCut reports whether a mention says how much an audit cut.
func isCut(c *content.Draft, m *content.Mention) bool {
	return c.At(m.Figure).Dimension == numeral.Money && (m.Role == content.RoleLevel || m.Role == content.RoleDelta) && slices.Contains(cutNames, m.Label)
}
