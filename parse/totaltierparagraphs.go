package parse

import (
	"slices"

	"gouji/parse/numeral"
)

// Levels of government told one to a paragraph, and what is told of all of them behind: （一）中央下达
// A。¶（二）省级下达 B。¶（三）市县安排 C。¶ 到位资金 X，中央、省级、市县资金分别占 a%、b%、c%.

// tiersOneByOne are the amounts of the paragraphs right before that of mention mi which tell of
// money, each of one amount of a level of its own; nil if there are not two.
func (c *Content) tiersOneByOne(p *para, mi int) []Part {
	var out []Part
	seen := map[Tier]bool{}
	for x := p.mentions[0] - 1; x >= 0 && x >= mi-farBack; {
		at := c.Mentions[x].Para
		if at < 0 || c.paras[at].report != p.report {
			break
		}
		q := c.paras[at]
		x = q.mentions[0] - 1
		amounts := c.amountsOf(q)
		if len(amounts) == 0 {
			continue
		}
		f := c.figure(c.Mentions[amounts[0]].Figure)
		if k := f.Key; len(amounts) > 1 || k.Tier == NoTier || seen[k.Tier] || k.Measure != Budget && k.Measure != Received && k.Measure != NoMeasure || c.isPrior(f) {
			break
		}
		seen[f.Key.Tier] = true
		out = append(out, Part{f.ID, 1})
	}
	if len(out) < 2 {
		return nil
	}
	slices.Reverse(out)
	return out
}

// amountsOf are the amounts of money that a paragraph tells outside brackets.
func (c *Content) amountsOf(p *para) (out []int) {
	for _, mi := range p.mentions {
		if m := &c.Mentions[mi]; m.Depth == 0 && c.figure(m.Figure).Dimension == numeral.Money && m.Role == RoleLevel {
			out = append(out, mi)
		}
	}
	return out
}

// sharesOfTiers reads the shares behind lexeme k of levels of government that stand one to a
// paragraph before, in the one amount of their sentence: each is of the level that it names.
func (c *Content) sharesOfTiers(p *para, k int, series []int) bool {
	whole := c.nearestMate(p, series[0])
	if whole < 0 || !part(&c.Mentions[whole]) || c.figure(c.Mentions[whole].Figure).Dimension != numeral.Money {
		return false
	}
	tiers := p.tiersNamed(c.Mentions[whole].Pos+1, k)
	if len(tiers) != len(series) {
		return false
	}
	parts := c.tiersOneByOne(p, whole)
	if !slices.EqualFunc(tiers, parts, func(t Tier, x Part) bool { return c.figure(x.Figure).Key.Tier == t }) {
		return false
	}
	for i, mi := range series {
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: ReachSection, Closed: Closed,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{parts[i].Figure, c.Mentions[whole].Figure}}}})
	}
	return true
}

// tiersNamed are the levels of government that lexemes i up to j name.
func (p *para) tiersNamed(i, j int) (out []Tier) {
	for ; i < j; i++ {
		switch x := &p.lex[i]; {
		case x.kind != lexTerm || x.term.Tier == NoTier:
		case x.term.Tier == CentralAndProvincial:
			out = append(out, Central, Provincial)
		default:
			out = append(out, x.term.Tier)
		}
	}
	return out
}
