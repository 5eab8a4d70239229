package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
)

// sources are words of who pays what a fund raises for each person.
var sources = []string{"财政", "补助", "缴费", "个人", "统筹", "单位", "划转", "代扣"}

// financing reads what a fund raises for each person beside what each pays of
// it, without a word that opens the list: 财政补助 640 元，个人缴费 380 元，人均筹资 1020
// 元; 人均筹资 1020 元，财政补助 640 元、个人缴费 380 元.
func financing(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i, mi := range p.Mentions {
		w := &c.Mentions[mi]
		f := c.At(w.Figure)
		if used[w.Figure] || !clause.ForEach(f) || w.Role != content.RoleLevel || !w.Each && !clause.IsStandard(c, w) {
			continue
		}
		raised := strings.Contains(w.Label, "筹资")
		parts := sourcesWithin(c, p, w)
		if !raised && (!w.Each || !ofBothPayers(c, parts) || lang.ContainsAny(w.Label, []string{"支出", "费用", "报销", "支付"})) {
			continue
		}
		if len(parts) < 2 {
			parts = sourcesFrom(c, p, i, 1)
		}
		if len(parts) < 2 {
			parts = sourcesFrom(c, p, i, -1)
		}
		if len(parts) >= 2 {
			used[w.Figure] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
		}
	}
}

// sourcesWithin are the amounts in the bracket right behind one: 人均筹资 1020 元（个人
// 380 元、财政 640 元）.
func sourcesWithin(c *content.Draft, p *content.Para, w *content.Mention) []int {
	k := w.Pos + 1
	if k >= len(p.Lex) || p.Lex[k].Kind != content.LexPunct || p.Lex[k].R != '(' || p.Lex[k].Mate < 0 {
		return nil
	}
	items := clause.Items(c, p, k+1, p.Lex[k].Mate, p.Lex[k].Depth)
	for _, mi := range items {
		m := &c.Mentions[mi]
		if f := c.At(m.Figure); m.Role != content.RoleLevel || !standard.PartForEach(c.At(w.Figure), f) || !lang.ContainsAny(m.Label, sources) {
			return nil
		}
	}
	return items
}

// ofBothPayers reports whether of two amounts one is what a person pays and the other what public
// money adds: 按人均 1020 元（个人缴费 380 元、财政补助 640 元）计.
func ofBothPayers(c *content.Draft, parts []int) bool {
	if len(parts) != 2 {
		return false
	}
	a, b := c.Mentions[parts[0]].Label, c.Mentions[parts[1]].Label
	return strings.Contains(a, "个人") && strings.Contains(b, "财政") || strings.Contains(a, "财政") && strings.Contains(b, "个人")
}

// sourcesFrom are the amounts next to the i-th mention, behind or before it, that
// name who pays them.
func sourcesFrom(c *content.Draft, p *content.Para, i, step int) []int {
	w := &c.Mentions[p.Mentions[i]]
	whole := c.At(w.Figure)
	var out []int
	persons := 0
	for k := i + step; k >= 0 && k < len(p.Mentions); k += step {
		m := &c.Mentions[p.Mentions[k]]
		f := c.At(m.Figure)
		if step < 0 && len(out) == 1 && (f.Key.Tier != lang.NoTier || clause.InList(c, m.Figure)) && clause.BasisOf(f, m.Label).Thing == "" {
			continue // 财政补助每人 550 元，由中央 440 元、县级 110 元组成，中央占 80%；个人缴费每人 280 元
		}
		if p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || clause.StrongMark(p, min(w.Pos, m.Pos), max(w.Pos, m.Pos)) && (step > 0 || clause.BasisOf(f, m.Label).Thing == "") || m.Depth != w.Depth || m.Role != content.RoleLevel || !standard.PartForEach(whole, f) || strings.Contains(m.Label, "筹资") || !lang.ContainsAny(m.Label, sources) {
			break
		}
		if strings.Contains(m.Label, "个人") && !strings.Contains(m.Label, "账户") {
			persons++
		}
		out = append(out, p.Mentions[k])
	}
	if persons > 1 || persons == len(out) {
		return nil // what several kinds of people pay
	}
	if step < 0 {
		slices.Reverse(out)
	}
	return out
}
