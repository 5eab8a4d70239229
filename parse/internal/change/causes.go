package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Changes and what they come of: 比上年增加 X，原因：一是甲增支 a；二是乙增支 b；三是丙减支 c.

// Causing lead to what a change comes of.
var Causing = []string{"原因", "主要是", "主要为", "主要系", "系", "缘于", "由于"}

// CausesOf reads the changes told as the causes of another. Others need not be told, so that
// they only verify.
func CausesOf(c *content.Draft, p *content.Para) {
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		dir := changeOf(m)
		if dir == 0 || f.Dimension != numeral.Money || totalled(c, m.Figure) {
			continue
		}
		var parts []content.Part
		last := m
		for _, x := range p.Mentions[i+1:] {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if p.Lex[y.Pos].Sentence > p.Lex[m.Pos].Sentence+1 || len(parts) > 0 && p.Lex[y.Pos].Sentence != p.Lex[last.Pos].Sentence {
				break
			}
			if len(parts) == 0 && g.Dimension == numeral.Percent {
				continue // 增长 R%
			}
			if words := p.Words(m.Pos+1, y.Pos); len(parts) == 0 && !lang.ContainsAny(words, Causing) && !strings.HasPrefix(strings.TrimLeft(words, "，：；。 "), "一是") {
				break
			}
			if g.Dimension != numeral.Money {
				continue
			}
			own := changeOf(y)
			if own == 0 || y.Depth != m.Depth || g.Value.GreaterThan(f.Value) && own == dir && len(parts) == 0 && strings.Contains(y.Label, "总") {
				parts = nil
				break
			}
			parts, last = append(parts, content.Part{Figure: g.ID, Sign: own * dir}), y
		}
		if len(parts) < 2 || len(parts) > clause.MaxAlong {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/chain", Claim: f.ID, Closed: content.OpenList, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: parts, HoldOnly: true}}})
	}
}

// Saving end the names of what has been saved.
var Saving = []string{"节约", "节省", "节支"}

// changeOf is which way an amount has changed what is spent, 0 if it tells of no change: 增加 X, 节约 X.
func changeOf(m *content.Mention) int {
	switch {
	case m.Role == content.RoleDelta:
		return m.Dir
	case (m.Role == content.RoleLevel || m.Role == content.RoleBase || m.Role == content.RoleAdjust) && lang.HasAnySuffix(m.Label, Saving):
		return -1
	}
	return 0
}

// totalled reports whether the changes of parts, or parts, are told of a figure already.
func totalled(c *content.Draft, id content.FigureID) bool {
	for _, i := range clause.FramesOf(c, id) {
		if c.Frames[i].Kind == content.KindTotal || c.Frames[i].Rule == "change/chain" {
			return true
		}
	}
	return false
}
