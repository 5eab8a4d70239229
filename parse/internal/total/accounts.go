package total

import (
	"iter"
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// accountTotals reads what a fund took in, paid or has left, told of its pooled fund and
// its personal accounts behind, or before a total: 支出 X …。统筹基金支出 a，…；个人账户支出 b. Transfers and
// interest may stand aside, so that it is only taken where it holds. The totals of the
// paragraph found so far are the Frames from the given one on.
func accountTotals(c *content.Draft, p *content.Para, from int) {
	if !p.Has("统筹") {
		return
	}
	summed := map[content.FigureID]*content.Frame{} // the totals claimed already
	for i := range c.Frames[from:] {
		if fr := &c.Frames[from+i]; fr.Kind == content.KindTotal {
			summed[fr.Claim] = fr
		}
	}
	for i, mi := range p.Mentions {
		w := &c.Mentions[mi]
		wf := c.At(w.Figure)
		k := wf.Key
		if !content.IsPart(w) || w.Depth > 0 || wf.Dimension != numeral.Money || k.Account != lang.NoAccount || k.Part || clause.FlowClass(k.Measure) == 0 || clause.Reference(w) {
			continue
		}
		pooled, personal := accountParts(c, p, w, slices.Values(p.Mentions[i+1:]))
		if (pooled < 0 || personal < 0) && (w.Total > 0 || strings.Contains(w.Label, "总")) {
			pooled, personal = accountParts(c, p, w, reversed(p.Mentions[:i])) // …，基金总收入 X
		}
		if pooled < 0 || personal < 0 || c.Mentions[pooled].Depth != c.Mentions[personal].Depth {
			continue
		}
		parts := signedTerms(c, []int{pooled, personal})
		if fr := summed[w.Figure]; fr != nil {
			for r := range fr.Readings {
				if slices.Equal(fr.Readings[r].Parts, parts) && fr.Readings[r].HoldOnly {
					fr.Readings[r].Weak, fr.Readings[r].HoldOnly = true, false // there are no other accounts
				}
			}
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachParagraph,
			Readings: []content.Reading{{Parts: parts, Weak: clause.FlowClass(k.Measure) < 3}}}) // of what is left there is nothing else
	}
}

// accountParts are the pooled fund's and the personal accounts' mentions of what whole w
// tells of, the first of each among those given up to where it is told of again, -1.
func accountParts(c *content.Draft, p *content.Para, w *content.Mention, mentions iter.Seq[int]) (pooled, personal int) {
	pooled, personal = -1, -1
	wf := c.At(w.Figure)
	k := wf.Key
	nearer := false // what is left in all is told behind it: 上年结余 B，年末滚存结余 X。其中统筹基金结余 a、个人账户结余 b
	for x := range mentions {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if k.Measure != lang.CarryOver && g.Key.Measure == lang.CarryOver && g.Key.Account == lang.NoAccount && content.IsPart(y) {
			nearer = true
		}
		if nearer && g.Key.Measure != k.Measure {
			continue
		}
		if !content.IsPart(y) || g.Dimension != numeral.Money || g.Key.Measure != k.Measure && !(g.Key.Measure == lang.Residual && clause.FlowClass(k.Measure) >= 3) || g.Key.Fund != k.Fund && g.Key.FundFrom < 2 || g.Key.Mode != k.Mode || clause.IsPrior(c, g) != clause.IsPrior(c, wf) {
			continue
		}
		account := accountTold(c, p, x)
		if account == lang.NoAccount && !g.Key.Part && y.Depth == 0 {
			break // told of again, or another's
		}
		switch {
		case account == lang.Pooled && pooled < 0:
			pooled = x
		case account == lang.Personal && personal < 0:
			personal = x
		}
	}
	return pooled, personal
}

// accountTold is the account that a mention speaks of, also where only the one right before
// it names it: 个人账户收入 A，支出 B.
func accountTold(c *content.Draft, p *content.Para, x int) lang.Account {
	y := &c.Mentions[x]
	k := c.At(y.Figure).Key
	if k.Account != lang.NoAccount || x == p.Mentions[0] || content.Longer(y.Label, 2) {
		return k.Account
	}
	z := &c.Mentions[x-1]
	if b := c.At(z.Figure).Key; content.IsPart(z) && b.Measure != k.Measure && z.Depth == y.Depth && p.Lex[z.Pos].Sentence == p.Lex[y.Pos].Sentence && !clause.StrongMark(p, z.Pos, y.Pos) {
		return b.Account
	}
	return lang.NoAccount
}

// reversed are the mentions given from the last to the first.
func reversed(mentions []int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, x := range slices.Backward(mentions) {
			if !yield(x) {
				return
			}
		}
	}
}
