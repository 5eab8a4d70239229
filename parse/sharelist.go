package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Lists of parts with the share of each behind it, whose whole stands in an earlier sentence
// or paragraph: 支出 W，比上年增长 5%。… 教育支出 a，占 x%；卫生支出 b，占 y%；住房支出 c，占 z%。
// Which of the figures before is meant, the shares tell.

// minShares is the number of shares that tell their whole, one of which may be wrong. Two do
// where they are right and come to it.
const minShares = 3

// farWhole is how many figures before its list a whole is looked for.
const farWhole = 40

// sharing is a part and the share that it is told to be.
type sharing struct{ part, share int }

// shareLists finds the wholes of lists of shares that no words open.
func (c *Content) shareLists() {
	var run []sharing
	var first *para
	flush := func() {
		if len(run) >= minShares-1 {
			c.shareList(run)
		}
		run, first = nil, nil
	}
	for _, p := range c.paras {
		if p.rule || first != nil && (p.section != first.section && !nextItem(first, p) || p.report != first.report) {
			flush()
		}
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			switch {
			case c.bareShare(p, mi) && (len(run) == 0 || c.alike(run[0].part, mi-1)):
				run, first = append(run, sharing{mi - 1, mi}), p
			case len(run) > 0 && part(m) && m.Depth == 0 && c.alike(run[0].part, mi) && !(mi < p.mentions[len(p.mentions)-1] && c.bareShare(p, mi+1)):
				flush() // another amount without a share of its own
			}
		}
	}
	flush()
}

// nextItem reports whether a paragraph is the item of a list right behind another, told under a heading of
// its own: （1）教育支出 a，占 x%。¶ （2）卫生支出 b，占 y%.
func nextItem(last, p *para) bool {
	a, n := headingAt(last.text.Runes)
	b, m := headingAt(p.text.Runes)
	return n > 0 && m > 0 && a.Style == b.Style && b.Number == a.Number+1
}

// bareShare reports whether mention mi is the share, of a whole that it does not name, of the
// amount right before it: 支出 a，占 x%.
func (c *Content) bareShare(p *para, mi int) bool {
	m := &c.Mentions[mi]
	if mi <= p.mentions[0] || m.Role != RoleRate || !m.Share && m.Rate != shareRate || c.figure(m.Figure).Dimension != numeral.Percent {
		return false
	}
	y := &c.Mentions[mi-1]
	words := strings.Trim(p.words(y.Pos+1, m.Pos), "， 为")
	return part(y) && y.Depth == m.Depth && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && (words == "占" || words == "占比")
}

// shareList finds the whole of a list of shares, and makes it the total of the list where the
// shares are all of it.
func (c *Content) shareList(run []sharing) {
	parts := make([]Part, len(run))
	sum, all := decimal.Zero, numeral.Exactly(decimal.Zero)
	for i, x := range run {
		f := c.figure(c.Mentions[x.part].Figure)
		parts[i] = Part{f.ID, 1}
		sum, all = sum.Add(f.Value), all.Add(c.figure(c.Mentions[x.share].Figure).Interval)
		if slices.ContainsFunc(c.totalsOf(f.ID), func(i int) bool { return !c.Frames[i].Readings[0].HoldOnly }) {
			return // opened by words
		}
	}
	whole := c.wholeOfShares(run, sum)
	if whole == nil {
		return
	}
	if c.shareWhole == nil {
		c.shareWhole = map[FigureID]FigureID{}
	}
	for _, x := range run {
		c.shareWhole[c.Mentions[x.share].Figure] = whole.ID
	}
	if all.Contains(decOne) || whole.Interval.Contains(sum) {
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: whole.ID, Closed: HalfOpen, Reach: ReachSection, Readings: []Reading{{Parts: parts}}})
	}
}

// wholeOfShares is the figure nearest before a list of which all its shares are, but for one
// that may be wrong; nil if there is none.
func (c *Content) wholeOfShares(run []sharing, sum decimal.Decimal) *Figure {
	f := c.figure(c.Mentions[run[0].part].Figure)
	for id := f.ID - 1; id > 0 && id >= f.ID-farWhole; id-- {
		w := c.figure(id)
		m := c.mentionOf(id)
		if w.Report != f.Report || m == nil || !part(m) || m.Depth > 0 || !addable(w, f) || !w.Interval.Bounded() || w.Value.Sign() <= 0 {
			continue
		}
		wrong := 0
		for _, x := range run {
			if !isShare(c.figure(c.Mentions[x.part].Figure), w, c.figure(c.Mentions[x.share].Figure)) {
				wrong++
			}
		}
		closes := w.Interval.Contains(sum)
		if wrong == 0 && (closes || len(run) >= minShares) || wrong == 1 && (len(run) > minShares || closes && len(run) == minShares) {
			return w
		}
	}
	return nil
}

// isShare reports whether a over w is r within what their digits stand for.
func isShare(a, w, r *Figure) bool { return isOver(a, w, r.Interval) }

// isOver reports whether a over w can lie in an interval.
func isOver(a, w *Figure, r numeral.Interval) bool {
	if !a.Interval.Bounded() || !r.Bounded() {
		return false
	}
	return !a.Interval.Hi.At.LessThan(r.Lo.At.Mul(w.Interval.Lo.At)) && !a.Interval.Lo.At.GreaterThan(r.Hi.At.Mul(w.Interval.Hi.At))
}
