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
		if used[w.Figure] || !forEach(f) || w.Role != RoleLevel || !w.Each && !c.isStandard(w) {
			continue
		}
		raised := strings.Contains(w.Label, "筹资")
		parts := c.sourcesWithin(p, w)
		if !raised && (!w.Each || !c.ofBothPayers(parts) || containsAny(w.Label, []string{"支出", "费用", "报销", "支付"})) {
			continue
		}
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

// ofBothPayers reports whether of two amounts one is what a person pays and the other what public
// money adds: 按人均 1020 元（个人缴费 380 元、财政补助 640 元）计.
func (c *Content) ofBothPayers(parts []int) bool {
	if len(parts) != 2 {
		return false
	}
	a, b := c.Mentions[parts[0]].Label, c.Mentions[parts[1]].Label
	return strings.Contains(a, "个人") && strings.Contains(b, "财政") || strings.Contains(a, "财政") && strings.Contains(b, "个人")
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
		if step < 0 && len(out) == 1 && (f.Key.Tier != NoTier || c.inList(m.Figure)) && basisOf(f, m.Label).thing == "" {
			continue // 财政补助每人 550 元，由中央 440 元、县级 110 元组成，中央占 80%；个人缴费每人 280 元
		}
		if p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || p.strongMark(min(w.Pos, m.Pos), max(w.Pos, m.Pos)) && (step > 0 || basisOf(f, m.Label).thing == "") || m.Depth != w.Depth || m.Role != RoleLevel || !partForEach(whole, f) || strings.Contains(m.Label, "筹资") || !containsAny(m.Label, sources) {
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
