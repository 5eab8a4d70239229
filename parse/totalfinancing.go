package parse

import (
	"slices"
	"strings"
)

// sources are words of who pays what a fund raises for each person.
var sources = []string{"财政", "补助", "缴费", "个人", "统筹", "单位", "划转", "代扣"}

// financing reads what a fund raises for each person beside what each pays of
// it, without a word that opens the list: 财政补助 640 元，个人缴费 380 元，人均筹资 1020
// 元; 人均筹资 1020 元，财政补助 640 元、个人缴费 380 元.
func (c *Content) financing(p *para, used map[FigureID]bool) {
	for i, mi := range p.mentions {
		w := &c.Mentions[mi]
		f := c.figure(w.Figure)
		if used[w.Figure] || !strings.Contains(w.Label, "筹资") || !forEach(f) || w.Role != RoleLevel || !w.Each && !c.isStandard(w) {
			continue
		}
		parts := c.sourcesWithin(p, w)
		if len(parts) < 2 {
			parts = c.sourcesFrom(p, i, 1)
		}
		if len(parts) < 2 {
			parts = c.sourcesFrom(p, i, -1)
		}
		if len(parts) >= 2 {
			used[w.Figure] = true
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(parts)}}})
		}
	}
}

// sourcesWithin are the amounts in the bracket right behind one: 人均筹资 1020 元（个人
// 380 元、财政 640 元）.
func (c *Content) sourcesWithin(p *para, w *Mention) []int {
	k := w.Pos + 1
	if k >= len(p.lex) || p.lex[k].kind != lexPunct || p.lex[k].r != '(' || p.lex[k].mate < 0 {
		return nil
	}
	items := c.items(p, k+1, p.lex[k].mate, p.lex[k].depth)
	for _, mi := range items {
		m := &c.Mentions[mi]
		if f := c.figure(m.Figure); m.Role != RoleLevel || !partForEach(c.figure(w.Figure), f) || !containsAny(m.Label, sources) {
			return nil
		}
	}
	return items
}

// sourcesFrom are the amounts next to the i-th mention, behind or before it, that
// name who pays them.
func (c *Content) sourcesFrom(p *para, i, step int) []int {
	w := &c.Mentions[p.mentions[i]]
	whole := c.figure(w.Figure)
	var out []int
	persons := 0
	for k := i + step; k >= 0 && k < len(p.mentions); k += step {
		m := &c.Mentions[p.mentions[k]]
		f := c.figure(m.Figure)
		if p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || p.strongMark(min(w.Pos, m.Pos), max(w.Pos, m.Pos)) || m.Depth != w.Depth || m.Role != RoleLevel || !partForEach(whole, f) || strings.Contains(m.Label, "筹资") || !containsAny(m.Label, sources) {
			break
		}
		if strings.Contains(m.Label, "个人") && !strings.Contains(m.Label, "账户") {
			persons++
		}
		out = append(out, p.mentions[k])
	}
	if persons > 1 || persons == len(out) {
		return nil // what several kinds of people pay
	}
	if step < 0 {
		slices.Reverse(out)
	}
	return out
}
