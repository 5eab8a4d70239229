package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// goingTo are the words behind which an amount's items follow. Those of the second
// list name all of them.
var (
	goingTo     = []string{"用于"}
	goingToEach = []string{"分别用于", "分别支持", "分别投入", "分别安排", "分别拨付", "分别下达", "分别补助", "分别投向"}
)

// spentOn reads 支出 X，用于 A a、B b、C c: what the money went to, item by item.
// Of two items more may be left unsaid.
func (c *Content) spentOn(p *para, used map[FigureID]bool) {
	if !p.has("用于") && !p.has("，分别") {
		return
	}
	for k := 2; k+1 < len(p.lex); k++ {
		at := k - 2 // the whole
		if p.lex[k-1].kind == lexFigure {
			at = k - 1 // 将 X 用于 A a、B b
		} else if p.lex[k-1].kind != lexPunct || p.lex[k-1].r != '，' {
			continue
		}
		words := p.sub(p.lex[k].from, min(p.text.Len(), p.lex[k].from+4))
		each := hasAnyPrefix(words, goingToEach)
		if !each && !hasAnyPrefix(words, goingTo) {
			continue
		}
		whole, ok := p.mentionAt(at)
		if !ok || !part(&c.Mentions[whole]) || used[c.Mentions[whole].Figure] || c.figure(c.Mentions[whole].Figure).Dimension != numeral.Money {
			continue
		}
		parts := c.itemsSpent(p, whole)
		if len(parts) < 2 || each && c.oneForOne(p, parts) {
			continue
		}
		used[c.Mentions[whole].Figure] = true
		closed := HalfOpen
		if !each {
			closed = OpenList // but no more than all of it
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[whole].Figure, Closed: closed, Reach: ReachSentence,
			Readings: []Reading{{Parts: c.terms(parts), HoldOnly: c.goesOn(p, parts[len(parts)-1])}}})
	}
}

// spentAbove reads 下达 X 万元，…。用于 A a、B b、C c: a sentence of what the money told first in the
// one before went to. Whether it is all of it nothing says, so that it only
// verifies, and the amount stays free for a list that is held against it.
func (c *Content) spentAbove(p *para, used map[FigureID]bool) {
	for i, first := range p.mentions {
		m := &c.Mentions[first]
		s := sentenceStart(p, m.Pos)
		if i == 0 || s == 0 || p.lex[c.Mentions[p.mentions[i-1]].Pos].sentence == p.lex[m.Pos].sentence || !hasAnyPrefix(strings.TrimPrefix(strings.TrimPrefix(p.words(s, m.Pos), "资金"), "主要"), goingTo) {
			continue
		}
		whole := i - 1
		for whole > 0 && p.lex[c.Mentions[p.mentions[whole-1]].Pos].sentence == p.lex[m.Pos].sentence-1 {
			whole--
		}
		w := &c.Mentions[p.mentions[whole]]
		if wf := c.figure(w.Figure); !part(w) || p.lex[w.Pos].sentence != p.lex[m.Pos].sentence-1 || wf.Dimension != numeral.Money || used[w.Figure] {
			continue
		}
		var list []int
		for _, x := range p.mentions[i:] {
			y := &c.Mentions[x]
			if !part(y) || y.Depth != w.Depth || !addable(c.figure(w.Figure), c.figure(y.Figure)) || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || len(list) > 0 && p.markBetween(c.Mentions[list[len(list)-1]].Pos, y.Pos) != '、' || len(list) == maxAlong {
				break
			}
			list = append(list, x)
		}
		if len(list) < 2 {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: OpenList, Reach: ReachParagraph, Readings: []Reading{{Parts: c.terms(list), HoldOnly: true}}})
	}
}

// goesOn reports whether a list of items goes on behind its last amount: 路灯等项目, or
// what is left for something else.
func (c *Content) goesOn(p *para, last int) bool {
	m := &c.Mentions[last]
	if i := m.Pos + 1; i < len(p.lex) && p.lex[i].kind == lexPunct && p.lex[i].r == '、' {
		return true
	}
	if last == p.mentions[len(p.mentions)-1] {
		return false
	}
	y := &c.Mentions[last+1]
	return p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && hasAnyPrefix(y.Label, []string{"其余", "剩余", "结余", "余下", "余", "另", "尚", "未"})
}

// itemsSpent are the items that 、 joins behind a whole, none where the list is left
// open.
func (c *Content) itemsSpent(p *para, whole int) []int {
	w := &c.Mentions[whole]
	var parts []int
	for mi := whole + 1; mi <= p.mentions[len(p.mentions)-1]; mi++ {
		m := &c.Mentions[mi]
		if m.Depth > w.Depth {
			continue
		}
		if n := len(parts); n > 0 && p.markBetween(c.Mentions[parts[n-1]].Pos, m.Pos) != '、' {
			break
		}
		if !part(m) || m.Label == "" || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || !addable(c.figure(w.Figure), c.figure(m.Figure)) {
			return nil
		}
		parts = append(parts, mi)
	}
	if n := len(parts); n < 2 || strings.HasPrefix(c.Mentions[parts[n-1]].After, "等") || c.opensList(p, c.Mentions[parts[0]].Pos, c.Mentions[parts[n-1]].Pos) {
		return nil
	}
	return parts
}

// spentOfEach leaves out of the parts of a total those that are not of its kind where an
// item tells of what it had and what was spent of it: 中央资金 A 全部支出，省级资金 B 支出 b:
// of what was spent in all A and b.
func (c *Content) spentOfEach(p *para, whole *Figure, parts []int) []int {
	spent := flowClass(whole.Key.Measure) == flowClass(Outlay)
	var out []int
	for i, mi := range parts {
		m := &c.Mentions[mi]
		if i > 0 && parts[i-1] == mi-1 && p.markBetween(c.Mentions[mi-1].Pos, m.Pos) == 0 && isSpending(m.Label) && !isSpending(c.Mentions[mi-1].Label) {
			if !spent {
				continue
			}
			if n := len(out); n > 0 && out[n-1] == mi-1 {
				out = out[:n-1]
			}
		}
		out = append(out, mi)
	}
	return out
}

// isSpending reports whether a label says that money was spent, and nothing else.
func isSpending(label string) bool {
	switch label {
	case "支出", "支付", "使用", "拨付", "实际支出", "实际支付", "已支出", "已支付", "执行", "已拨付", "实际拨付":
		return true
	}
	return false
}
