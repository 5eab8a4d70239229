package parse

import (
	"slices"

	"gouji/parse/numeral"
)

// accountTotals reads what a fund took in, paid or has left, told of its pooled fund and
// its personal accounts behind: 支出 X …。统筹基金支出 a，…；个人账户支出 b. Transfers and
// interest may stand aside, so that it is only taken where it holds. The totals of the
// paragraph found so far are the Frames from the given one on.
func (c *Content) accountTotals(p *para, from int) {
	if !p.has("统筹") {
		return
	}
	summed := map[FigureID]*Frame{} // the totals claimed already
	for i := range c.Frames[from:] {
		if fr := &c.Frames[from+i]; fr.Kind == KindTotal {
			summed[fr.Claim] = fr
		}
	}
	for i, mi := range p.mentions {
		w := &c.Mentions[mi]
		wf := c.figure(w.Figure)
		k := wf.Key
		if !part(w) || w.Depth > 0 || wf.Dimension != numeral.Money || k.Account != NoAccount || k.Part || flowClass(k.Measure) == 0 || reference(w) {
			continue
		}
		pooled, personal := -1, -1
		for _, x := range p.mentions[i+1:] {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if !part(y) || g.Dimension != numeral.Money || g.Key.Measure != k.Measure && !(g.Key.Measure == Residual && flowClass(k.Measure) >= 3) || g.Key.Fund != k.Fund && g.Key.FundFrom < 2 || g.Key.Mode != k.Mode || c.isPrior(g) != c.isPrior(wf) {
				continue
			}
			if g.Key.Account == NoAccount && !g.Key.Part && y.Depth == 0 {
				break // told of again, or another's
			}
			switch {
			case g.Key.Account == Pooled && pooled < 0:
				pooled = x
			case g.Key.Account == Personal && personal < 0:
				personal = x
			}
		}
		if pooled < 0 || personal < 0 || c.Mentions[pooled].Depth != c.Mentions[personal].Depth {
			continue
		}
		parts := c.signedTerms([]int{pooled, personal})
		if fr := summed[w.Figure]; fr != nil {
			for r := range fr.Readings {
				if slices.Equal(fr.Readings[r].Parts, parts) && fr.Readings[r].HoldOnly {
					fr.Readings[r].Weak, fr.Readings[r].HoldOnly = true, false // there are no other accounts
				}
			}
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachParagraph,
			Readings: []Reading{{Parts: parts, Weak: flowClass(k.Measure) < 3}}}) // of what is left there is nothing else
	}
}
