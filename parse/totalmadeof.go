package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What is left, and what that is: 项目结余 X，系招标节约 a 和质保金 b.

// beingOf begin the words that tell what an amount is; those of part of it only do not.
var beingOf = []string{"系", "为", "均为", "全部为", "分别为", "即", "包括"}

// madeOf adds up the amounts that what is left is told to be, in the clauses right behind it.
func (c *Content) madeOf(p *para, used map[FigureID]bool) {
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		wf := c.figure(w.Figure)
		if used[w.Figure] || !part(w) || wf.Dimension != numeral.Money || wf.Key.Measure != Residual && !containsAny(w.Label, []string{"结余", "结转", "剩余", "未支付", "未支出", "差额"}) {
			continue
		}
		var list []int
		for _, x := range p.mentions[i+1:] {
			m := &c.Mentions[x]
			if m.Depth > w.Depth {
				continue
			}
			prev := w
			if len(list) > 0 {
				prev = &c.Mentions[list[len(list)-1]]
			}
			mark := p.markBetween(prev.Pos, m.Pos)
			if p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || !part(m) || !addable(wf, c.figure(m.Figure)) || len(list) == maxAlong {
				break
			}
			if len(list) == 0 && (mark != '，' || !hasAnyPrefix(strings.TrimLeft(p.words(prev.Pos+1, m.Pos), "，, "), beingOf)) {
				break
			}
			if len(list) > 0 && mark != '、' && mark != 0 {
				break
			}
			list = append(list, x)
		}
		if len(list) < 2 || c.oneLarger(wf, list) {
			continue
		}
		used[w.Figure] = true
		for _, x := range list {
			if c.madeUp == nil {
				c.madeUp = map[FigureID]bool{}
			}
			c.madeUp[c.Mentions[x].Figure] = true
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(list), HoldOnly: c.leftOpen(p, w, list)}}})
	}
}

// leftOpen reports whether the words go on to more than a list's amounts, or take one off
// another: …等, 以及尾款, 扣减质保金.
func (c *Content) leftOpen(p *para, w *Mention, list []int) bool {
	last := &c.Mentions[list[len(list)-1]]
	end := last.Pos + 1
	for end < len(p.lex) && !(p.lex[end].kind == lexPunct && (p.lex[end].r == '，' || p.lex[end].r == '；' || p.lex[end].r == '。')) && p.lex[end].kind != lexFigure {
		end++
	}
	words := strings.TrimSpace(p.words(last.Pos+1, end))
	return hasAnyPrefix(words, []string{"等", "及", "以及", "和", "、"}) || containsAny(p.words(w.Pos+1, last.Pos), []string{"等", "扣减", "扣除", "减去"}) || c.goesOn(p, list[len(list)-1])
}
