package rate

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
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

// ShareLists finds the wholes of lists of shares that no words open.
func ShareLists(c *content.Draft) {
	var run []sharing
	var first *content.Para
	flush := func() {
		if len(run) >= minShares-1 {
			shareList(c, run)
		}
		run, first = nil, nil
	}
	for _, p := range c.Paras {
		if p.Rule || first != nil && (p.Section != first.Section && !nextItem(first, p) || p.Report != first.Report) {
			flush()
		}
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			switch {
			case bareShare(c, p, mi) && (len(run) == 0 || alike(c, run[0].part, mi-1)):
				run, first = append(run, sharing{mi - 1, mi}), p
			case len(run) > 0 && content.IsPart(m) && m.Depth == 0 && alike(c, run[0].part, mi) && !(mi < p.Mentions[len(p.Mentions)-1] && bareShare(c, p, mi+1)):
				flush() // another amount without a share of its own
			}
		}
	}
	flush()
}

// nextItem reports whether a paragraph is the item of a list right behind another, told under a heading of
// its own: （1）教育支出 a，占 x%。¶ （2）卫生支出 b，占 y%.
func nextItem(last, p *content.Para) bool {
	a, n := content.HeadingAt(last.Text.Runes)
	b, m := content.HeadingAt(p.Text.Runes)
	return n > 0 && m > 0 && a.Style == b.Style && b.Number == a.Number+1
}

// bareShare reports whether mention mi is the share, of a whole that it does not name, of the
// amount right before it: 支出 a，占 x%.
func bareShare(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	if mi <= p.Mentions[0] || m.Role != content.RoleRate || !m.Share && m.Rate != lang.ShareRate || c.At(m.Figure).Dimension != numeral.Percent {
		return false
	}
	y := &c.Mentions[mi-1]
	words := strings.Trim(p.Words(y.Pos+1, m.Pos), "， 为")
	return content.IsPart(y) && y.Depth == m.Depth && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && (words == "占" || words == "占比")
}

// shareList finds the whole of a list of shares, and makes it the total of the list where the
// shares are all of it.
func shareList(c *content.Draft, run []sharing) {
	parts := make([]content.Part, len(run))
	sum, all := decimal.Zero, numeral.Exactly(decimal.Zero)
	for i, x := range run {
		f := c.At(c.Mentions[x.part].Figure)
		parts[i] = content.Part{Figure: f.ID, Sign: 1}
		sum, all = sum.Add(f.Value), all.Add(c.At(c.Mentions[x.share].Figure).Interval)
		if slices.ContainsFunc(clause.TotalsOf(c, f.ID), func(i int) bool { return !c.Frames[i].Readings[0].HoldOnly }) {
			return // opened by words
		}
	}
	whole := wholeOfShares(c, run, sum)
	if whole == nil {
		return
	}
	if c.ShareWhole == nil {
		c.ShareWhole = map[content.FigureID]content.FigureID{}
	}
	for _, x := range run {
		c.ShareWhole[c.Mentions[x.share].Figure] = whole.ID
	}
	if all.Contains(lang.DecOne) || whole.Interval.Contains(sum) {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: whole.ID, Closed: content.HalfOpen, Reach: content.ReachSection, Readings: []content.Reading{{Parts: parts}}})
	}
}

// wholeOfShares is the figure nearest before a list of which all its shares are, but for one
// that may be wrong; nil if there is none.
func wholeOfShares(c *content.Draft, run []sharing, sum decimal.Decimal) *content.Figure {
	f := c.At(c.Mentions[run[0].part].Figure)
	for id := f.ID - 1; id > 0 && id >= f.ID-farWhole; id-- {
		w := c.At(id)
		m := c.MentionOf(id)
		if w.Report != f.Report || m == nil || !content.IsPart(m) || m.Depth > 0 || !content.Addable(w, f) || !w.Interval.Bounded() || w.Value.Sign() <= 0 {
			continue
		}
		wrong := 0
		for _, x := range run {
			if !isShare(c.At(c.Mentions[x.part].Figure), w, c.At(c.Mentions[x.share].Figure)) {
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
func isShare(a, w, r *content.Figure) bool { return table.IsOver(a, w, r.Interval) }
