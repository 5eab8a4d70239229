package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Grants that came in several goes, the first ahead of the year: 共下达 X … 提前下达 a …；
// 第二次下达 b ….

// aheadWords are of the first go, againWords of those that follow it.
var (
	aheadWords = []string{"提前下达", "提前拨付", "提前安排", "提前告知", "提前批"}
	againWords = []string{"第二", "再次", "再下达", "又下达", "后续", "追加下达", "补充下达", "年中下达", "年中追加", "清算下达", "清算"}
)

// farGrant is how many figures before the first go the grant itself may stand.
const farGrant = 12

// advanced reads them in a paragraph; the grant stands before them, there or in a paragraph
// before.
func (c *Content) advanced(p *para) {
	if !p.has("提前") {
		return
	}
	var parts []int
	again := false
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Money || m.Depth > 0 {
			continue
		}
		words := p.clauseWords(m)
		switch {
		case len(parts) == 0 && !containsAny(words, aheadWords):
			continue
		case !part(m) && m.Role != RoleAdjust || m.Total > 0:
			return
		case len(parts) == 0:
		case containsAny(words, againWords):
			again = true
		case !containsAny(words, []string{"下达", "拨付", "安排"}) || !p.dated(c.Mentions[parts[len(parts)-1]].Pos, m.Pos):
			return
		}
		parts = append(parts, mi)
	}
	if len(parts) < 2 {
		return
	}
	w := c.grantBefore(p, parts)
	if w < 0 {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[w].Figure, Closed: HalfOpen, Reach: ReachSection, Readings: []Reading{{Parts: c.terms(parts), HoldOnly: !again}}})
}

// grantBefore is the grant that came in such parts, -1 if none is told.
func (c *Content) grantBefore(p *para, parts []int) int {
	for x := parts[0] - 1; x >= 0 && x >= parts[0]-farGrant; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		switch {
		case f.Report != p.report || m.Para < 0:
			return -1
		case m.Total == 0 || m.Depth > 0 || f.Dimension != numeral.Money || !part(m):
			continue
		case f.Key.Measure != Budget && f.Key.Measure != Received && !strings.Contains(m.Label, "下达"):
			return -1
		}
		for _, y := range parts {
			if t := c.figure(c.Mentions[y].Figure).Key.Tier; f.Key.Tier != NoTier && t != f.Key.Tier {
				return -1 // 省级共下达 X; 提前下达中央资金 a
			}
		}
		return x
	}
	return -1
}

// clauseWords are the words from the figure or strong mark before a quantity up to it.
func (p *para) clauseWords(m *Mention) string {
	k := m.Pos
	for k > 0 && p.lex[k-1].sentence == p.lex[m.Pos].sentence && !(p.lex[k-1].kind == lexFigure && p.lex[k-1].depth == 0) && !(p.lex[k-1].kind == lexPunct && p.lex[k-1].r == '；') {
		k--
	}
	return p.words(k, m.Pos)
}
