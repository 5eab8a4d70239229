package total

import (
	"slices"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Levels of government told one to a paragraph, and what is told of all of them behind: （一）中央下达
// A。¶（二）省级下达 B。¶（三）市县安排 C。¶ 到位资金 X，中央、省级、市县资金分别占 a%、b%、c%.

// tiersOneByOne are the amounts of the paragraphs right before that of mention mi which tell of
// money, each of one amount of a level of its own; nil if there are not two.
func tiersOneByOne(c *content.Draft, p *content.Para, mi int) []content.Part {
	var out []content.Part
	seen := map[lang.Tier]bool{}
	for x := p.Mentions[0] - 1; x >= 0 && x >= mi-clause.FarBack; {
		at := c.Mentions[x].Para
		if at < 0 || c.Paras[at].Report != p.Report {
			break
		}
		q := c.Paras[at]
		x = q.Mentions[0] - 1
		amounts := amountsOf(c, q)
		if len(amounts) == 0 {
			continue
		}
		f := c.At(c.Mentions[amounts[0]].Figure)
		if k := f.Key; len(amounts) > 1 || k.Tier == lang.NoTier || seen[k.Tier] || k.Measure != lang.Budget && k.Measure != lang.Received && k.Measure != lang.NoMeasure || clause.IsPrior(c, f) {
			break
		}
		seen[f.Key.Tier] = true
		out = append(out, content.Part{Figure: f.ID, Sign: 1})
	}
	if len(out) < 2 {
		return nil
	}
	slices.Reverse(out)
	return out
}

// amountsOf are the amounts of money that a paragraph tells outside brackets.
func amountsOf(c *content.Draft, p *content.Para) (out []int) {
	for _, mi := range p.Mentions {
		if m := &c.Mentions[mi]; m.Depth == 0 && c.At(m.Figure).Dimension == numeral.Money && m.Role == content.RoleLevel {
			out = append(out, mi)
		}
	}
	return out
}

// SharesOfTiers reads the shares behind lexeme k of levels of government that stand one to a
// paragraph before, in the one amount of their sentence: each is of the level that it names.
func SharesOfTiers(c *content.Draft, p *content.Para, k int, series []int) bool {
	whole := clause.NearestMate(c, p, series[0])
	if whole < 0 || !content.IsPart(&c.Mentions[whole]) || c.At(c.Mentions[whole].Figure).Dimension != numeral.Money {
		return false
	}
	tiers := tiersNamed(p, c.Mentions[whole].Pos+1, k)
	if len(tiers) != len(series) {
		return false
	}
	parts := tiersOneByOne(c, p, whole)
	if !slices.EqualFunc(tiers, parts, func(t lang.Tier, x content.Part) bool { return c.At(x.Figure).Key.Tier == t }) {
		return false
	}
	for i, mi := range series {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: content.ReachSection, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{parts[i].Figure, c.Mentions[whole].Figure}}}})
	}
	return true
}

// tiersNamed are the levels of government that lexemes i up to j name.
func tiersNamed(p *content.Para, i, j int) (out []lang.Tier) {
	for ; i < j; i++ {
		switch x := &p.Lex[i]; {
		case x.Kind != content.LexTerm || x.Term.Tier == lang.NoTier:
		case x.Term.Tier == lang.CentralAndProvincial:
			out = append(out, lang.Central, lang.Provincial)
		default:
			out = append(out, x.Term.Tier)
		}
	}
	return out
}
