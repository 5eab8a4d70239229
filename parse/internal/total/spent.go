package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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
func spentOn(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.Has("用于") && !p.Has("，分别") {
		return
	}
	for k := 2; k+1 < len(p.Lex); k++ {
		at := k - 2 // the whole
		if p.Lex[k-1].Kind == content.LexFigure {
			at = k - 1 // 将 X 用于 A a、B b
		} else if p.Lex[k-1].Kind != content.LexPunct || p.Lex[k-1].R != '，' {
			continue
		}
		words := p.Sub(p.Lex[k].From, min(p.Text.Len(), p.Lex[k].From+4))
		each := lang.HasAnyPrefix(words, goingToEach)
		if !each && !lang.HasAnyPrefix(words, goingTo) {
			continue
		}
		whole, ok := clause.MentionAt(p, at)
		if !ok || !content.IsPart(&c.Mentions[whole]) || used[c.Mentions[whole].Figure] || c.At(c.Mentions[whole].Figure).Dimension != numeral.Money {
			continue
		}
		parts := itemsSpent(c, p, whole)
		if len(parts) < 2 || each && oneForOne(c, p, parts) {
			continue
		}
		used[c.Mentions[whole].Figure] = true
		closed := content.HalfOpen
		if !each {
			closed = content.OpenList // but no more than all of it
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[whole].Figure, Closed: closed, Reach: content.ReachSentence,
			Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: goesOn(c, p, parts[len(parts)-1])}}})
	}
}

// spentAbove reads 下达 X 万元，…。用于 A a、B b、C c: a sentence of what the money told first in the
// one before went to. Whether it is all of it nothing says, so that it only
// verifies, and the amount stays free for a list that is held against it.
func spentAbove(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i, first := range p.Mentions {
		m := &c.Mentions[first]
		s := content.SentenceStart(p, m.Pos)
		if i == 0 || s == 0 || p.Lex[c.Mentions[p.Mentions[i-1]].Pos].Sentence == p.Lex[m.Pos].Sentence || !lang.HasAnyPrefix(strings.TrimPrefix(strings.TrimPrefix(p.Words(s, m.Pos), "资金"), "主要"), goingTo) {
			continue
		}
		whole := i - 1
		for whole > 0 && p.Lex[c.Mentions[p.Mentions[whole-1]].Pos].Sentence == p.Lex[m.Pos].Sentence-1 {
			whole--
		}
		w := &c.Mentions[p.Mentions[whole]]
		if wf := c.At(w.Figure); !content.IsPart(w) || p.Lex[w.Pos].Sentence != p.Lex[m.Pos].Sentence-1 || wf.Dimension != numeral.Money || used[w.Figure] {
			continue
		}
		var list []int
		for _, x := range p.Mentions[i:] {
			y := &c.Mentions[x]
			if !content.IsPart(y) || y.Depth != w.Depth || !content.Addable(c.At(w.Figure), c.At(y.Figure)) || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || len(list) > 0 && clause.MarkBetween(p, c.Mentions[list[len(list)-1]].Pos, y.Pos) != '、' || len(list) == clause.MaxAlong {
				break
			}
			list = append(list, x)
		}
		if len(list) < 2 {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.OpenList, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, list), HoldOnly: true}}})
	}
}

// goesOn reports whether a list of items goes on behind its last amount: 路灯等项目, or
// what is left for something else.
func goesOn(c *content.Draft, p *content.Para, last int) bool {
	m := &c.Mentions[last]
	if i := m.Pos + 1; i < len(p.Lex) && p.Lex[i].Kind == content.LexPunct && p.Lex[i].R == '、' {
		return true
	}
	if last == p.Mentions[len(p.Mentions)-1] {
		return false
	}
	y := &c.Mentions[last+1]
	return p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && lang.HasAnyPrefix(y.Label, []string{"其余", "剩余", "结余", "余下", "余", "另", "尚", "未"})
}

// itemsSpent are the items that 、 joins behind a whole, none where the list is left
// open.
func itemsSpent(c *content.Draft, p *content.Para, whole int) []int {
	w := &c.Mentions[whole]
	var parts []int
	for mi := whole + 1; mi <= p.Mentions[len(p.Mentions)-1]; mi++ {
		m := &c.Mentions[mi]
		if m.Depth > w.Depth {
			continue
		}
		if n := len(parts); n > 0 && clause.MarkBetween(p, c.Mentions[parts[n-1]].Pos, m.Pos) != '、' {
			break
		}
		if !content.IsPart(m) || m.Label == "" || p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || !content.Addable(c.At(w.Figure), c.At(m.Figure)) {
			return nil
		}
		parts = append(parts, mi)
	}
	if n := len(parts); n < 2 || strings.HasPrefix(c.Mentions[parts[n-1]].After, "等") || clause.OpensList(c, p, c.Mentions[parts[0]].Pos, c.Mentions[parts[n-1]].Pos) {
		return nil
	}
	return parts
}

// spentOfEach leaves out of the parts of a total those that are not of its kind where an
// item tells of what it had and what was spent of it: 中央资金 A 全部支出，省级资金 B 支出 b:
// of what was spent in all A and b.
func spentOfEach(c *content.Draft, p *content.Para, whole *content.Figure, parts []int) []int {
	spent := clause.FlowClass(whole.Key.Measure) == clause.FlowClass(lang.Outlay)
	var out []int
	for i, mi := range parts {
		m := &c.Mentions[mi]
		if i > 0 && parts[i-1] == mi-1 && clause.MarkBetween(p, c.Mentions[mi-1].Pos, m.Pos) == 0 && isSpending(m.Label) && !isSpending(c.Mentions[mi-1].Label) {
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
