package average

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Averages told one for each of several pairs of a number and an amount: 慢特病 800
// 人次、32 万元，普通门诊 2000 人次、18 万元。次均支付分别为 400 元、90 元.

// averageSeries relates such averages to the pairs before them in the paragraph,
// of which there must be as many, and tells which mentions are explained.
func averageSeries(c *content.Draft, p *content.Para) map[int]bool {
	var done map[int]bool
	for k := range p.Lex {
		if !clause.OneByOne(p, k) {
			continue
		}
		series := clause.Series(c, p, k)
		if len(series) < 2 || !averages(p, k, c.Mentions[series[0]].Pos) {
			continue
		}
		number, amount := countedAmounts(c, p, series[0])
		if len(number) != len(series) {
			number, amount = lastRun(c, p, series[0], len(series), true), lastRun(c, p, series[0], len(series), false)
		}
		if number == nil || amount == nil || len(number) != len(series) {
			continue
		}
		if done == nil {
			done = map[int]bool{}
		}
		for i, mi := range series {
			done[mi] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: c.Mentions[mi].Figure, Reach: content.ReachParagraph, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{amount[i], number[i]}}}})
		}
	}
	for i, mi := range p.Mentions {
		// 支出分别为 A、B，享受 N 人次、M 人次，次均 x 元、y 元
		if !c.Mentions[mi].Each || done[mi] || c.At(c.Mentions[mi].Figure).Dimension != numeral.Money {
			continue
		}
		n := peersFrom(c, p, i)
		amount, number := peersBefore(c, p, i, n, false), peersBefore(c, p, i, n, true)
		if n < 2 || amount == nil || number == nil {
			continue
		}
		if done == nil {
			done = map[int]bool{}
		}
		for j := range n {
			done[mi+j] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: c.Mentions[mi+j].Figure, Reach: content.ReachParagraph, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{amount[j], number[j]}}}})
		}
	}
	return done
}

// peersFrom is how many values of one name follow each other from the i-th mention of a paragraph, which
// begins them.
func peersFrom(c *content.Draft, p *content.Para, i int) int {
	if c.Mentions[p.Mentions[i]].Peer >= 0 {
		return 0
	}
	n := 1
	for i+n < len(p.Mentions) && c.Mentions[p.Mentions[i+n]].Peer == p.Mentions[i+n-1] {
		n++
	}
	return n
}

// peersBefore are the figures of the last run of n values of one name, amounts of money or numbers of heads,
// that its sentence tells before the i-th mention, nil if there is none or the last run is of others.
func peersBefore(c *content.Draft, p *content.Para, i, n int, heads bool) []content.FigureID {
	for j := i - 1; n > 1 && j >= 0 && p.Lex[c.Mentions[p.Mentions[j]].Pos].Sentence == p.Lex[c.Mentions[p.Mentions[i]].Pos].Sentence; j-- {
		f := c.At(c.Mentions[p.Mentions[j]].Figure)
		counts := f.Dimension == numeral.Persons || f.Dimension == numeral.Visits || f.Dimension == numeral.Households || f.Dimension == numeral.Count
		if k := peersFrom(c, p, j); k == 0 || heads != counts || !heads && f.Dimension != numeral.Money || c.Mentions[p.Mentions[j]].Each {
			continue
		} else if k != n {
			return nil
		}
		var out []content.FigureID
		for x := j; x < j+n; x++ {
			out = append(out, c.Mentions[p.Mentions[x]].Figure)
		}
		return out
	}
	return nil
}

// lastRun are the last figures told one behind the other, numbers of heads or amounts of money, before mention mi in its
// sentence, where they are n and none among them is the whole of the others: 住院 n 人次、门诊 m 人次，分别支出 a、b.
func lastRun(c *content.Draft, p *content.Para, mi, n int, heads bool) []content.FigureID {
	var out []content.FigureID
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		kind := f.Dimension == numeral.Money
		if heads {
			kind = f.Dimension == numeral.Persons || f.Dimension == numeral.Visits
		}
		switch {
		case p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence:
			return nil
		case !kind && out == nil:
			continue
		case kind && content.IsPart(m) && m.Depth == 0 && !m.Each && m.Total == 0 && len(out) < n && (out == nil || c.At(out[0]).Dimension == f.Dimension):
			out = append([]content.FigureID{f.ID}, out...)
			if x > p.Mentions[0] {
				continue
			}
		}
		if w := c.At(m.Figure); len(out) == n && (out[0] == f.ID || !kind || c.PartOf[out[0]] == w.ID) {
			return out
		}
		return nil
	}
	return nil
}

// averages reports whether 次均, 人均 or 例均 stands in the phrase of lexeme k, up to
// the first value behind it.
func averages(p *content.Para, k, value int) bool {
	for k > 0 && p.Lex[k-1].Kind != content.LexFigure && !(p.Lex[k-1].Kind == content.LexPunct && p.Lex[k-1].R != '、') {
		k--
	}
	for ; k < value; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexTerm && x.Term.Class == lang.Average {
			switch x.Term.Word {
			case "次均", "人均", "例均", "人次均", "均次":
				return true
			}
		}
	}
	return false
}

// countedAmounts are the numbers of people or visits before mention mi in its
// paragraph that an amount of money stands right behind, and these amounts;
// those that add others up are left out.
func countedAmounts(c *content.Draft, p *content.Para, mi int) (number, amount []content.FigureID) {
	for x := p.Mentions[0]; x+1 < mi; x++ {
		m, y := &c.Mentions[x], &c.Mentions[x+1]
		f, g := c.At(m.Figure), c.At(y.Figure)
		if f.Dimension != numeral.Persons && f.Dimension != numeral.Visits || g.Dimension != numeral.Money || !content.IsPart(m) || !content.IsPart(y) || m.Depth > 0 || y.Depth > 0 || m.Total > 0 || f.Key.Whole {
			continue
		}
		if p.Lex[m.Pos].Sentence == p.Lex[y.Pos].Sentence && !clause.StrongMark(p, m.Pos, y.Pos) {
			number, amount = append(number, f.ID), append(amount, g.ID)
		}
	}
	return number, amount
}
