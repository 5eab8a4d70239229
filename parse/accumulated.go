package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// A stock told as what there was and what the year added: 至上年底已完成 A 个，完成率 R%；今年新完成 B
// 个，累计 A+B 个，完成率 S%. The rates that bear one name are of one whole.

var (
	// thereWas are words before a number of what there was before the year.
	thereWas = []string{"累计", "已", "年底", "年末", "年初", "此前", "原有", "前期", "历年"}
	// broughtNew are words before what the year added.
	broughtNew = []string{"新完成", "新建", "新增", "新改", "新治理", "新创建", "新添", "新装", "又完成", "再完成", "当年完成", "本年完成", "今年完成", "当年建成", "本年建成"}
)

// accumulated reads such a stock.
func (c *Content) accumulated(p *para, used map[FigureID]bool) {
	for i := 2; i < len(p.mentions); i++ {
		wi := p.mentions[i]
		w := &c.Mentions[wi]
		f := c.figure(w.Figure)
		if !strings.HasPrefix(w.Label, "累计") || !part(w) || used[f.ID] || w.Depth > 0 || f.Dimension == numeral.Percent || f.Dimension == numeral.Money {
			continue
		}
		added := c.likeBefore(p, wi, wi)
		if added < 0 || !containsAny(c.Mentions[added].Label, broughtNew) {
			continue
		}
		was := c.likeBefore(p, added, wi)
		if was >= 0 && strings.HasPrefix(c.Mentions[was].Label, "累计") {
			if x := c.likeBefore(p, was, wi); x >= 0 && containsAny(c.Mentions[x].Label, broughtNew) {
				continue // 新增村 a 个，累计 b 个；新增站 c 个，累计 d 个: b is what the villages come to
			}
		}
		if was < 0 || !containsAny(p.clauseWords(&c.Mentions[was]), thereWas) && !containsAny(p.words(sentenceStart(p, c.Mentions[was].Pos), c.Mentions[was].Pos), thereWas) || containsAny(c.Mentions[was].Label, broughtNew) {
			continue
		}
		used[f.ID] = true
		if c.accrued == nil {
			c.accrued = map[FigureID]bool{}
		}
		c.accrued[f.ID] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: Closed, Reach: ReachParagraph,
			Readings: []Reading{{Parts: c.terms([]int{was, added})}}})
	}
}

// likeBefore is the quantity of the sort of mention like right before mention mi in its sentence or
// the one before, with nothing but rates and amounts of other sorts between; -1 if there is none.
func (c *Content) likeBefore(p *para, mi, like int) int {
	for x := mi - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence >= p.lex[c.Mentions[mi].Pos].sentence-1; x-- {
		if y := &c.Mentions[x]; y.Depth == c.Mentions[like].Depth && c.sameSort(x, like) {
			if !part(y) {
				return -1
			}
			return x
		}
	}
	return -1
}

// rateAgain reads a rate that bears the name of one before it in its sentence: the quantity right
// before it over the whole of that one. It reports whether it did.
func (c *Content) rateAgain(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	if len(fr.Readings) > 0 || !hasAnySuffix(m.Label, []string{"率", "比例"}) || !longer(m.Label, 2) {
		return false
	}
	near := mi - 1
	if near < p.mentions[0] || !strings.HasPrefix(c.Mentions[near].Label, "累计") || c.Mentions[near].Depth != m.Depth || p.strongMark(c.Mentions[near].Pos, m.Pos) {
		return false
	}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if y.Role != RoleRate || y.Label != m.Label {
			continue
		}
		for _, i := range c.framesOf(y.Figure) {
			g := &c.Frames[i]
			if len(g.Readings) == 0 || g.Readings[0].Formula != "a/b" {
				continue
			}
			a, b := c.mentionIndex(g.Readings[0].Operands[0]), g.Readings[0].Operands[1]
			if a < 0 || !c.sameSort(a, near) || c.figure(c.Mentions[near].Figure).Value.GreaterThan(c.figure(b).Value) {
				continue
			}
			fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[near].Figure, b}, HoldOnly: g.Readings[0].Weak || g.Readings[0].HoldOnly}}
			return true
		}
		return false
	}
	return false
}
