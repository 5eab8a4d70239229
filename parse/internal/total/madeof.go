package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What is left, and what that is: 项目结余 X，系招标节约 a 和质保金 b.

// beingOf begin the words that tell what an amount is; those of part of it only do not.
var beingOf = []string{"系", "为", "均为", "全部为", "分别为", "即", "包括"}

// madeOf adds up the amounts that what is left is told to be, in the clauses right behind it.
func madeOf(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		wf := c.At(w.Figure)
		if used[w.Figure] || !content.IsPart(w) || wf.Dimension != numeral.Money || wf.Key.Measure != lang.Residual && !lang.ContainsAny(w.Label, []string{"结余", "结转", "剩余", "未支付", "未支出", "差额"}) {
			continue
		}
		var list []int
		for _, x := range p.Mentions[i+1:] {
			m := &c.Mentions[x]
			if m.Depth > w.Depth {
				continue
			}
			prev := w
			if len(list) > 0 {
				prev = &c.Mentions[list[len(list)-1]]
			}
			mark := clause.MarkBetween(p, prev.Pos, m.Pos)
			if p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || !content.IsPart(m) || !content.Addable(wf, c.At(m.Figure)) || len(list) == clause.MaxAlong {
				break
			}
			if len(list) == 0 && (mark != '，' || !lang.HasAnyPrefix(strings.TrimLeft(p.Words(prev.Pos+1, m.Pos), "，, "), beingOf)) {
				break
			}
			if len(list) > 0 && mark != '、' && mark != 0 {
				break
			}
			list = append(list, x)
		}
		if len(list) < 2 || oneLarger(c, wf, list) {
			continue
		}
		used[w.Figure] = true
		for _, x := range list {
			if c.MadeUp == nil {
				c.MadeUp = map[content.FigureID]bool{}
			}
			c.MadeUp[c.Mentions[x].Figure] = true
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, list), HoldOnly: leftOpen(c, p, w, list)}}})
	}
}

// leftOpen reports whether the words go on to more than a list's amounts, or take one off
// another: …等, 以及尾款, 扣减质保金.
func leftOpen(c *content.Draft, p *content.Para, w *content.Mention, list []int) bool {
	last := &c.Mentions[list[len(list)-1]]
	end := last.Pos + 1
	for end < len(p.Lex) && !(p.Lex[end].Kind == content.LexPunct && (p.Lex[end].R == '，' || p.Lex[end].R == '；' || p.Lex[end].R == '。')) && p.Lex[end].Kind != content.LexFigure {
		end++
	}
	words := strings.TrimSpace(p.Words(last.Pos+1, end))
	return lang.HasAnyPrefix(words, []string{"等", "及", "以及", "和", "、"}) || lang.ContainsAny(p.Words(w.Pos+1, last.Pos), []string{"等", "扣减", "扣除", "减去"}) || goesOn(c, p, list[len(list)-1])
}
