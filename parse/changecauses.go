package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Changes and what they come of: 比上年增加 X，原因：一是甲增支 a；二是乙增支 b；三是丙减支 c.

// causing lead to what a change comes of.
var causing = []string{"原因", "主要是", "主要为", "主要系", "系", "缘于", "由于"}

// causesOf reads the changes told as the causes of another. Others need not be told, so that
// they only verify.
func (c *Content) causesOf(p *para) {
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		dir := changeOf(m)
		if dir == 0 || f.Dimension != numeral.Money || c.totalled(m.Figure) {
			continue
		}
		var parts []Part
		last := m
		for _, x := range p.mentions[i+1:] {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if p.lex[y.Pos].sentence > p.lex[m.Pos].sentence+1 || len(parts) > 0 && p.lex[y.Pos].sentence != p.lex[last.Pos].sentence {
				break
			}
			if len(parts) == 0 && g.Dimension == numeral.Percent {
				continue // 增长 R%
			}
			if words := p.words(m.Pos+1, y.Pos); len(parts) == 0 && !containsAny(words, causing) && !strings.HasPrefix(strings.TrimLeft(words, "，：；。 "), "一是") {
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
			parts, last = append(parts, Part{g.ID, own * dir}), y
		}
		if len(parts) < 2 || len(parts) > maxAlong {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/chain", Claim: f.ID, Closed: OpenList, Reach: ReachSentence, Readings: []Reading{{Parts: parts, HoldOnly: true}}})
	}
}

// saving end the names of what has been saved.
var saving = []string{"节约", "节省", "节支"}

// changeOf is which way an amount has changed what is spent, 0 if it tells of no change: 增加 X, 节约 X.
func changeOf(m *Mention) int {
	switch {
	case m.Role == RoleDelta:
		return m.Dir
	case (m.Role == RoleLevel || m.Role == RoleBase || m.Role == RoleAdjust) && hasAnySuffix(m.Label, saving):
		return -1
	}
	return 0
}

// totalled reports whether the changes of parts, or parts, are told of a figure already.
func (c *Content) totalled(id FigureID) bool {
	for _, i := range c.framesOf(id) {
		if c.Frames[i].Kind == KindTotal || c.Frames[i].Rule == "change/chain" {
			return true
		}
	}
	return false
}
