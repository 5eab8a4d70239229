package parse

import "gouji/parse/numeral"

// withBefore begin a list of what is added to an amount told before it.
var withBefore = []string{"连同", "加上", "加之", "另加", "再加上"}

// maxAlong is the number of amounts that such a list may hold.
const maxAlong = 8

// alongBefore reads a total behind what is added to an amount of an earlier
// sentence: 财政补助到账 A。连同个人缴费 B、利息 C，基金总收入 X. Which amount that is the
// words do not say, so that it only verifies.
func (c *Content) alongBefore(p *para, used map[FigureID]bool) {
	for k := range p.lex {
		if x := &p.lex[k]; x.kind != lexText && x.kind != lexTerm || x.depth > 0 || !hasAnyPrefix(p.sub(x.from, p.text.Len()), withBefore) {
			continue
		}
		if n := c.mentionsUpTo(p, k); n > 0 && p.lex[c.Mentions[p.mentions[n-1]].Pos].sentence == p.lex[k].sentence {
			continue // A a，加上 B b，共计 X
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/components", Closed: Closed, Reach: ReachSection}
		q := Query{HoldOnly: true}
		last := -1
		for _, mi := range c.items(p, k, p.scopeEnd(k), 0) {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if !part(m) || f.Dimension != numeral.Money || len(q.Wants) == maxAlong {
				break
			}
			if last >= 0 && p.markBetween(c.Mentions[last].Pos, m.Pos) != '、' {
				fr.Claim = f.ID
				break
			}
			q.Formula += string(rune('a'+len(q.Wants))) + "+"
			q.Wants = append(q.Wants, Want{Given: f.ID})
			last = mi
		}
		if fr.Claim == 0 || used[fr.Claim] || len(q.Wants) == 0 {
			continue
		}
		used[fr.Claim] = true
		q.Formula += string(rune('a' + len(q.Wants)))
		q.Wants = append(q.Wants, Want{Measures: []Measure{Received, Income, Budget}, Key: Key{Dimension: numeral.Money}, Earlier: true})
		fr.Queries = []Query{q}
		c.Frames = append(c.Frames, fr)
	}
}
