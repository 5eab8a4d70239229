package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

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

// halfWholes name what basic and project outlay make up.
var halfWholes = []string{"支出", "总支出", "支出合计", "支出总计", "本年支出", "本年支出合计", "本年度支出", "全年支出", "决算支出", "支出决算", "实际支出", "部门支出", "支出决算数", "总支出决算"}

// halves reads 决算支出 X，增加 D。基本支出 A，用于 …；项目支出 B: the two kinds of a department's
// outlay, with the others that may stand beside them, make up the outlay told before them in the
// paragraph.
func (c *Content) halves(p *para) {
	if !p.may("基本支出") {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if !strings.HasSuffix(m.Label, "基本支出") || !part(m) || m.Depth > 0 || m.afterOpener >= 0 || c.inList(m.Figure) || c.isPlan(m.Figure) || c.isPrior(f) {
			continue
		}
		parts := []int{mi}
		for x := mi + 1; x <= p.mentions[len(p.mentions)-1] && p.lex[c.Mentions[x].Pos].sentence <= p.lex[m.Pos].sentence+1; x++ {
			y := &c.Mentions[x]
			if part(y) && y.Depth == m.Depth && c.sameSort(x, mi) && !c.isPrior(c.figure(y.Figure)) && hasAnySuffix(y.Label, []string{"项目支出", "经营支出", "上缴上级支出", "对附属单位补助支出"}) && !slices.ContainsFunc(parts, func(z int) bool { return c.Mentions[z].Label == y.Label }) {
				parts = append(parts, x)
			}
		}
		if len(parts) < 2 || c.inList(c.Mentions[parts[1]].Figure) {
			continue
		}
		for x := mi - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence >= p.lex[m.Pos].sentence-2; x-- {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if !part(y) || y.Depth > 0 || !c.sameSort(x, mi) || !slices.Contains(halfWholes, withoutYear(y.Label)) || c.isPlan(y.Figure) || c.isPrior(g) {
				continue
			}
			if !c.claimed(y.Figure) || !c.inTotalsOf(y.Figure, parts) {
				c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: y.Figure, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: c.terms(parts)}}})
			}
			break
		}
	}
}

// inTotalsOf reports whether a total has a list with the first of some parts.
func (c *Content) inTotalsOf(whole FigureID, parts []int) bool {
	for _, i := range c.framesOf(whole) {
		for _, r := range c.Frames[i].Readings {
			if slices.ContainsFunc(r.Parts, func(t Part) bool { return t.Figure == c.Mentions[parts[0]].Figure }) {
				return true
			}
		}
	}
	return false
}
