package parse

import (
	"iter"
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// accountTotals reads what a fund took in, paid or has left, told of its pooled fund and
// its personal accounts behind, or before a total: 支出 X …。统筹基金支出 a，…；个人账户支出 b. Transfers and
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
		pooled, personal := c.accountParts(p, w, slices.Values(p.mentions[i+1:]))
		if (pooled < 0 || personal < 0) && (w.Total > 0 || strings.Contains(w.Label, "总")) {
			pooled, personal = c.accountParts(p, w, reversed(p.mentions[:i])) // …，基金总收入 X
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

// accountParts are the pooled fund's and the personal accounts' mentions of what whole w
// tells of, the first of each among those given up to where it is told of again, -1.
func (c *Content) accountParts(p *para, w *Mention, mentions iter.Seq[int]) (pooled, personal int) {
	pooled, personal = -1, -1
	wf := c.figure(w.Figure)
	k := wf.Key
	nearer := false // what is left in all is told behind it: 上年结余 B，年末滚存结余 X。其中统筹基金结余 a、个人账户结余 b
	for x := range mentions {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if k.Measure != CarryOver && g.Key.Measure == CarryOver && g.Key.Account == NoAccount && part(y) {
			nearer = true
		}
		if nearer && g.Key.Measure != k.Measure {
			continue
		}
		if !part(y) || g.Dimension != numeral.Money || g.Key.Measure != k.Measure && !(g.Key.Measure == Residual && flowClass(k.Measure) >= 3) || g.Key.Fund != k.Fund && g.Key.FundFrom < 2 || g.Key.Mode != k.Mode || c.isPrior(g) != c.isPrior(wf) {
			continue
		}
		account := c.accountTold(p, x)
		if account == NoAccount && !g.Key.Part && y.Depth == 0 {
			break // told of again, or another's
		}
		switch {
		case account == Pooled && pooled < 0:
			pooled = x
		case account == Personal && personal < 0:
			personal = x
		}
	}
	return pooled, personal
}

// accountTold is the account that a mention speaks of, also where only the one right before
// it names it: 个人账户收入 A，支出 B.
func (c *Content) accountTold(p *para, x int) Account {
	y := &c.Mentions[x]
	k := c.figure(y.Figure).Key
	if k.Account != NoAccount || x == p.mentions[0] || longer(y.Label, 2) {
		return k.Account
	}
	z := &c.Mentions[x-1]
	if b := c.figure(z.Figure).Key; part(z) && b.Measure != k.Measure && z.Depth == y.Depth && p.lex[z.Pos].sentence == p.lex[y.Pos].sentence && !p.strongMark(z.Pos, y.Pos) {
		return b.Account
	}
	return NoAccount
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
