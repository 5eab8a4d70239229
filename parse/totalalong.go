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
		if fr.Claim != 0 && c.toldInAll(p, fr.Claim) {
			continue // 加上上级补助 a，上年结余 b，收入总计 T: b is one more
		}
		if fr.Claim == 0 || used[fr.Claim] || len(q.Wants) == 0 {
			continue
		}
		used[fr.Claim] = true
		q.Formula += string(rune('a' + len(q.Wants)))
		q.Wants = append(q.Wants, Want{Measures: []Measure{Received, Income, Budget}, Key: Key{Dimension: numeral.Money}, Earlier: true})
		fr.Queries = []Query{q}
		if a := c.mainAbove(p, p.lex[k].sentence); a != 0 {
			parts := []Part{{a, 1}}
			for _, w := range q.Wants[:len(q.Wants)-1] {
				parts = append(parts, Part{w.Given, 1})
			}
			fr.Readings = []Reading{{Parts: parts}}
		}
		c.Frames = append(c.Frames, fr)
	}
}

// comesTo are words that end the name of what a list comes to.
var comesTo = []string{"总计", "合计", "总量", "总额", "共计"}

// toldInAll reports whether the sentence of a figure tells behind it what all of its list comes to, in more than the figure.
func (c *Content) toldInAll(p *para, id FigureID) bool {
	f := c.figure(id)
	for x := c.mentionIndex(id) + 1; x > 0 && x <= p.mentions[len(p.mentions)-1]; x++ {
		m := &c.Mentions[x]
		g := c.figure(m.Figure)
		if g.Place.Sentence != f.Place.Sentence {
			return false
		}
		if g.Dimension == f.Dimension && g.Value.GreaterThan(f.Value) && hasAnySuffix(m.Label, comesTo) {
			return true
		}
	}
	return false
}

// mainAbove is the amount that the sentence right before the given one tells, 0 if it tells several that are no
// items of it: 筹集资金 A，其中中央 a、省级 b。连同 …
func (c *Content) mainAbove(p *para, sentence int) FigureID {
	var one FigureID
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if p.lex[m.Pos].sentence != sentence-1 || f.Dimension != numeral.Money || m.Depth > 0 {
			continue
		}
		switch {
		case one == 0:
			if !part(m) || f.Key.Each || !containsAny(m.Label, []string{"筹集", "到位", "到账", "下达", "安排", "收入", "拨入"}) {
				return 0
			}
			one = m.Figure
		case !c.inList(m.Figure):
			return 0
		}
	}
	return one
}
