package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Totals whose parts are told one by one behind them, without a word of opening.

// maxGroups is the number of clause groups or sentences that can be such a list.
const maxGroups = 8

// groupsBehind reads 救助支出 X，比上年增加 Y。资助参保 n 人，支出 a；住院救助 m 人次，支出 b: what
// the clause groups of the next sentence spent, one amount to each. Others may
// have been left out, so that they only verify.
func groupsBehind(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		f := c.At(w.Figure)
		if !content.IsPart(w) || w.Depth > 0 || used[w.Figure] || f.Dimension != numeral.Money || f.Key.Measure != lang.Outlay && f.Key.Measure != lang.Reimbursed {
			continue
		}
		if i > 0 && p.Lex[c.Mentions[p.Mentions[i-1]].Pos].Sentence == p.Lex[w.Pos].Sentence {
			continue // not what its sentence is about
		}
		var parts []int
		group := -1
		for _, mi := range p.Mentions[i+1:] {
			m := &c.Mentions[mi]
			g := c.At(m.Figure)
			if s := p.Lex[m.Pos].Sentence - p.Lex[w.Pos].Sentence; s == 0 {
				continue
			} else if s > 1 {
				break
			}
			if !content.IsPart(m) || m.Depth > 0 || !sameRole(g.Key.Measure, f.Key.Measure) || !content.Addable(f, g) {
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
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.HalfOpen, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, parts), Weak: true, HoldOnly: true}}})
		}
	}
}

// tierSentences reads 到位经费 X。中央资金 a 用于 …。省级资金 b …。县级配套 c …: a sentence to
// each level of government, which begins with its amount.
func tierSentences(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	whole, last := -1, -1
	var parts []int
	seen := map[lang.Tier]bool{}
	flush := func() {
		if whole >= 0 && len(parts) >= 2 && !used[c.Mentions[whole].Figure] {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/tiers", Claim: c.Mentions[whole].Figure, Closed: content.HalfOpen, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, parts), Weak: true}}})
		}
		whole, parts, seen = -1, nil, map[lang.Tier]bool{}
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money || m.Depth > 0 || p.Lex[m.Pos].Sentence == last {
			continue // not the first amount of its sentence
		}
		last = p.Lex[m.Pos].Sentence
		switch {
		case f.Key.Tier == lang.NoTier && content.IsPart(m) && (f.Key.Measure == lang.Budget || f.Key.Measure == lang.Received):
			flush()
			whole = mi
		case f.Key.Tier != lang.NoTier && content.IsPart(m) && !seen[f.Key.Tier] && whole >= 0 && !f.Value.GreaterThan(c.At(c.Mentions[whole].Figure).Value) && len(parts) < maxGroups:
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
func halves(c *content.Draft, p *content.Para) {
	if !p.May("基本支出") {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if !strings.HasSuffix(m.Label, "基本支出") || !content.IsPart(m) || m.Depth > 0 || m.AfterOpener >= 0 || clause.InList(c, m.Figure) || clause.IsPlan(c, m.Figure) || clause.IsPrior(c, f) {
			continue
		}
		parts := []int{mi}
		for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && p.Lex[c.Mentions[x].Pos].Sentence <= p.Lex[m.Pos].Sentence+1; x++ {
			y := &c.Mentions[x]
			if content.IsPart(y) && y.Depth == m.Depth && clause.SameSort(c, x, mi) && !clause.IsPrior(c, c.At(y.Figure)) && lang.HasAnySuffix(y.Label, []string{"项目支出", "经营支出", "上缴上级支出", "对附属单位补助支出"}) && !slices.ContainsFunc(parts, func(z int) bool { return c.Mentions[z].Label == y.Label }) {
				parts = append(parts, x)
			}
		}
		if len(parts) < 2 || clause.InList(c, c.Mentions[parts[1]].Figure) {
			continue
		}
		for x := mi - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence >= p.Lex[m.Pos].Sentence-2; x-- {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if !content.IsPart(y) || y.Depth > 0 || !clause.SameSort(c, x, mi) || !slices.Contains(halfWholes, content.WithoutYear(y.Label)) || clause.IsPlan(c, y.Figure) || clause.IsPrior(c, g) {
				continue
			}
			if !clause.Claimed(c, y.Figure) || !inTotalsOf(c, y.Figure, parts) {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: y.Figure, Closed: content.HalfOpen, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
			}
			break
		}
	}
}

// inTotalsOf reports whether a total has a list with the first of some parts.
func inTotalsOf(c *content.Draft, whole content.FigureID, parts []int) bool {
	for _, i := range clause.FramesOf(c, whole) {
		for _, r := range c.Frames[i].Readings {
			if slices.ContainsFunc(r.Parts, func(t content.Part) bool { return t.Figure == c.Mentions[parts[0]].Figure }) {
				return true
			}
		}
	}
	return false
}
