package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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
func accumulated(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i := 2; i < len(p.Mentions); i++ {
		wi := p.Mentions[i]
		w := &c.Mentions[wi]
		f := c.At(w.Figure)
		if !strings.HasPrefix(w.Label, "累计") || !content.IsPart(w) || used[f.ID] || w.Depth > 0 || f.Dimension == numeral.Percent || f.Dimension == numeral.Money {
			continue
		}
		added := likeBefore(c, p, wi, wi)
		if added < 0 || !lang.ContainsAny(c.Mentions[added].Label, broughtNew) {
			continue
		}
		was := likeBefore(c, p, added, wi)
		if was >= 0 && strings.HasPrefix(c.Mentions[was].Label, "累计") {
			if x := likeBefore(c, p, was, wi); x >= 0 && lang.ContainsAny(c.Mentions[x].Label, broughtNew) {
				continue // 新增村 a 个，累计 b 个；新增站 c 个，累计 d 个: b is what the villages come to
			}
		}
		if was < 0 || !lang.ContainsAny(clause.Words(p, &c.Mentions[was]), thereWas) && !lang.ContainsAny(p.Words(content.SentenceStart(p, c.Mentions[was].Pos), c.Mentions[was].Pos), thereWas) || lang.ContainsAny(c.Mentions[was].Label, broughtNew) {
			continue
		}
		used[f.ID] = true
		if c.Accrued == nil {
			c.Accrued = map[content.FigureID]bool{}
		}
		c.Accrued[f.ID] = true
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.Closed, Reach: content.ReachParagraph,
			Readings: []content.Reading{{Parts: clause.Terms(c, []int{was, added})}}})
	}
}

// likeBefore is the quantity of the sort of mention like right before mention mi in its sentence or
// the one before, with nothing but rates and amounts of other sorts between; -1 if there is none.
func likeBefore(c *content.Draft, p *content.Para, mi, like int) int {
	for x := mi - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence >= p.Lex[c.Mentions[mi].Pos].Sentence-1; x-- {
		if y := &c.Mentions[x]; y.Depth == c.Mentions[like].Depth && clause.SameSort(c, x, like) {
			if !content.IsPart(y) {
				return -1
			}
			return x
		}
	}
	return -1
}

// RateAgain reads a rate that bears the name of one before it in its sentence: the quantity right
// before it over the whole of that one. It reports whether it did.
func RateAgain(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if len(fr.Readings) > 0 || !lang.HasAnySuffix(m.Label, []string{"率", "比例"}) || !content.Longer(m.Label, 2) {
		return false
	}
	near := mi - 1
	if near < p.Mentions[0] || !strings.HasPrefix(c.Mentions[near].Label, "累计") || c.Mentions[near].Depth != m.Depth || clause.StrongMark(p, c.Mentions[near].Pos, m.Pos) {
		return false
	}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if y.Role != content.RoleRate || y.Label != m.Label {
			continue
		}
		for _, i := range clause.FramesOf(c, y.Figure) {
			g := &c.Frames[i]
			if len(g.Readings) == 0 || g.Readings[0].Formula != "a/b" {
				continue
			}
			a, b := c.MentionIndex(g.Readings[0].Operands[0]), g.Readings[0].Operands[1]
			if a < 0 || !clause.SameSort(c, a, near) || c.At(c.Mentions[near].Figure).Value.GreaterThan(c.At(b).Value) {
				continue
			}
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[near].Figure, b}, HoldOnly: g.Readings[0].Weak || g.Readings[0].HoldOnly}}
			return true
		}
		return false
	}
	return false
}
