package parse

import "gouji/parse/numeral"

// Totals whose parts are told one by one behind them, without a word of opening.

// maxGroups is the number of clause groups or sentences that can be such a list.
const maxGroups = 8

// groupsBehind reads 救助支出 X，比上年增加 Y。资助参保 n 人，支出 a；住院救助 m 人次，支出 b: what
// the clause groups of the next sentence spent, one amount to each. Others may
// have been left out, so that they only verify.
func (c *Content) groupsBehind(p *para, used map[FigureID]bool) {
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		f := c.figure(w.Figure)
		if !part(w) || w.Depth > 0 || used[w.Figure] || f.Dimension != numeral.Money || f.Key.Measure != Outlay && f.Key.Measure != Reimbursed {
			continue
		}
		if i > 0 && p.lex[c.Mentions[p.mentions[i-1]].Pos].sentence == p.lex[w.Pos].sentence {
			continue // not what its sentence is about
		}
		var parts []int
		group := -1
		for _, mi := range p.mentions[i+1:] {
			m := &c.Mentions[mi]
			g := c.figure(m.Figure)
			if s := p.lex[m.Pos].sentence - p.lex[w.Pos].sentence; s == 0 {
				continue
			} else if s > 1 {
				break
			}
			if !part(m) || m.Depth > 0 || !sameRole(g.Key.Measure, f.Key.Measure) || !addable(f, g) {
				continue
			}
			if at := g.Place.Group; at == group {
				parts = nil // two amounts in one group
				break
			} else {
				group = at
			}
			parts = append(parts, mi)
		}
		if len(parts) >= 2 && len(parts) <= maxGroups {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: c.terms(parts), Weak: true, HoldOnly: true}}})
		}
	}
}

// tierSentences reads 到位经费 X。中央资金 a 用于 …。省级资金 b …。县级配套 c …: a sentence to
// each level of government, which begins with its amount.
func (c *Content) tierSentences(p *para, used map[FigureID]bool) {
	whole, last := -1, -1
	var parts []int
	seen := map[Tier]bool{}
	flush := func() {
		if whole >= 0 && len(parts) >= 2 && !used[c.Mentions[whole].Figure] {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: c.Mentions[whole].Figure, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: c.terms(parts), Weak: true}}})
		}
		whole, parts, seen = -1, nil, map[Tier]bool{}
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Money || m.Depth > 0 || p.lex[m.Pos].sentence == last {
			continue // not the first amount of its sentence
		}
		last = p.lex[m.Pos].sentence
		switch {
		case f.Key.Tier == NoTier && part(m) && (f.Key.Measure == Budget || f.Key.Measure == Received):
			flush()
			whole = mi
		case f.Key.Tier != NoTier && part(m) && !seen[f.Key.Tier] && whole >= 0 && !f.Value.GreaterThan(c.figure(c.Mentions[whole].Figure).Value) && len(parts) < maxGroups:
			seen[f.Key.Tier] = true
			parts = append(parts, mi)
		default:
			flush()
		}
	}
	flush()
}
