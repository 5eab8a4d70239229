package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// howDone say before what was done how it was, and not of whom.
var howDone = []string{"接受", "实际", "累计", "规范", "系统", "健康", "全程", "按时", "按期", "及时", "已"}

// plainRate is the number right before a rate that the rate's own word names, over the one
// larger number of the same things that stands before it, alone in the clause group: 在册 B 人，
// 规范管理的 A 人，规范管理率 X%. Nothing else can be meant; nil where more is told.
func (c *Content) plainRate(p *para, mi int) []FigureID {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || !longer(stem, 1) || mi-2 < p.mentions[0] {
		return nil
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	fa, fb := c.figure(a.Figure), c.figure(b.Figure)
	if a.Depth != m.Depth || b.Depth != m.Depth || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(b.Pos, m.Pos) || fa.Dimension == numeral.Money || fa.Dimension != fb.Dimension || fa.Unit != fb.Unit || fa.Value.GreaterThan(fb.Value) {
		return nil
	}
	lead, _, named := strings.Cut(a.Label, stem)
	for _, w := range howDone {
		lead = strings.Replace(lead, w, "", 1)
	}
	if !named || longer(lead, 2) || negated(a) || strings.Contains(b.Label, stem) || !part(a) || !part(b) || p.markBetween(b.Pos, a.Pos) == '、' || c.thirdBefore(p, mi-1, mi-1, mi-2) >= 0 || p.markBetween(a.Pos, m.Pos) != '，' {
		return nil
	}
	if mi < p.mentions[len(p.mentions)-1] {
		if y := &c.Mentions[mi+1]; p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && c.sameSort(mi+1, mi-1) && c.figure(y.Figure).Value.GreaterThan(fa.Value) {
			return nil // 履约 A 人，履约率 X%，重点人群签约 B 人: perhaps of those behind
		}
	}
	if name := []rune(b.Label); len(name) > 0 && strings.HasSuffix(stem, string(name[len(name)-1:])) {
		return nil // 顺产 B 人次，剖宫产 A 人次，剖宫产率: of both
	}
	if z := mi - 3; z >= p.mentions[0] && c.sameSort(z, mi-2) && p.markBetween(c.Mentions[z].Pos, b.Pos) == '、' {
		// 共 W 家，甲 b 家、乙 c 家；处理 A 家，处理率: of all of the list, not of its last item
		w := c.Figure(c.partOf[fb.ID])
		if w == nil || w.Value.LessThan(fa.Value) {
			return nil
		}
		return []FigureID{fa.ID, w.ID}
	}
	return []FigureID{fa.ID, fb.ID}
}
