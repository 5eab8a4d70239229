package total

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// withBefore begin a list of what is added to an amount told before it.
var withBefore = []string{"连同", "加上", "加之", "另加", "再加上"}

// alongBefore reads a total behind what is added to an amount of an earlier
// sentence: 财政补助到账 A。连同个人缴费 B、利息 C，基金总收入 X. Which amount that is the
// words do not say, so that it only verifies.
func alongBefore(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for k := range p.Lex {
		if x := &p.Lex[k]; x.Kind != content.LexText && x.Kind != content.LexTerm || x.Depth > 0 || !lang.HasAnyPrefix(p.Sub(x.From, p.Text.Len()), withBefore) {
			continue
		}
		if n := mentionsUpTo(c, p, k); n > 0 && p.Lex[c.Mentions[p.Mentions[n-1]].Pos].Sentence == p.Lex[k].Sentence {
			continue // A a，加上 B b，共计 X
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Closed: content.Closed, Reach: content.ReachSection}
		q := content.Query{HoldOnly: true}
		last := -1
		for _, mi := range clause.Items(c, p, k, clause.ScopeEnd(p, k), 0) {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			if !content.IsPart(m) || f.Dimension != numeral.Money || len(q.Wants) == clause.MaxAlong {
				break
			}
			if last >= 0 && clause.MarkBetween(p, c.Mentions[last].Pos, m.Pos) != '、' {
				fr.Claim = f.ID
				break
			}
			q.Formula += string(rune('a'+len(q.Wants))) + "+"
			q.Wants = append(q.Wants, content.Want{Given: f.ID})
			last = mi
		}
		if fr.Claim != 0 && toldInAll(c, p, fr.Claim) {
			continue // 加上上级补助 a，上年结余 b，收入总计 T: b is one more
		}
		if fr.Claim == 0 || used[fr.Claim] || len(q.Wants) == 0 {
			continue
		}
		used[fr.Claim] = true
		q.Formula += string(rune('a' + len(q.Wants)))
		q.Wants = append(q.Wants, content.Want{Measures: []lang.Measure{lang.Received, lang.Income, lang.Budget}, Key: content.Key{Dimension: numeral.Money}, Earlier: true})
		fr.Queries = []content.Query{q}
		if a := mainAbove(c, p, p.Lex[k].Sentence); a != 0 {
			parts := []content.Part{{Figure: a, Sign: 1}}
			for _, w := range q.Wants[:len(q.Wants)-1] {
				parts = append(parts, content.Part{Figure: w.Given, Sign: 1})
			}
			fr.Readings = []content.Reading{{Parts: parts}}
		}
		c.Frames = append(c.Frames, fr)
	}
}

// comesTo are words that end the name of what a list comes to.
var comesTo = []string{"总计", "合计", "总量", "总额", "共计"}

// toldInAll reports whether the sentence of a figure tells behind it what all of its list comes to, in more than the figure.
func toldInAll(c *content.Draft, p *content.Para, id content.FigureID) bool {
	f := c.At(id)
	for x := c.MentionIndex(id) + 1; x > 0 && x <= p.Mentions[len(p.Mentions)-1]; x++ {
		m := &c.Mentions[x]
		g := c.At(m.Figure)
		if g.Place.Sentence != f.Place.Sentence {
			return false
		}
		if g.Dimension == f.Dimension && g.Value.GreaterThan(f.Value) && lang.HasAnySuffix(m.Label, comesTo) {
			return true
		}
	}
	return false
}

// mainAbove is the amount that the sentence right before the given one tells, 0 if it tells several that are no
// items of it: 筹集资金 A，其中中央 a、省级 b。连同 …
func mainAbove(c *content.Draft, p *content.Para, sentence int) content.FigureID {
	var one content.FigureID
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if p.Lex[m.Pos].Sentence != sentence-1 || f.Dimension != numeral.Money || m.Depth > 0 {
			continue
		}
		switch {
		case one == 0:
			if !content.IsPart(m) || f.Key.Each || !lang.ContainsAny(m.Label, []string{"筹集", "到位", "到账", "下达", "安排", "收入", "拨入"}) {
				return 0
			}
			one = m.Figure
		case !clause.InList(c, m.Figure):
			return 0
		}
	}
	return one
}
