package parse

import "gouji/parse/numeral"

// Averages told one for each of several pairs of a number and an amount: 慢特病 800
// 人次、32 万元，普通门诊 2000 人次、18 万元。次均支付分别为 400 元、90 元.

// averageSeries relates such averages to the pairs before them in the paragraph,
// of which there must be as many, and tells which mentions are explained.
func (c *Content) averageSeries(p *para) map[int]bool {
	var done map[int]bool
	for k := range p.lex {
		if !p.oneByOne(k) {
			continue
		}
		series := c.series(p, k)
		if len(series) < 2 || !p.averages(k, c.Mentions[series[0]].Pos) {
			continue
		}
		number, amount := c.countedAmounts(p, series[0])
		if len(number) != len(series) {
			number, amount = c.lastRun(p, series[0], len(series), true), c.lastRun(p, series[0], len(series), false)
		}
		if number == nil || amount == nil || len(number) != len(series) {
			continue
		}
		if done == nil {
			done = map[int]bool{}
		}
		for i, mi := range series {
			done[mi] = true
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: c.Mentions[mi].Figure, Reach: ReachParagraph, Closed: Closed,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{amount[i], number[i]}}}})
		}
	}
	for i, mi := range p.mentions {
		// 支出分别为 A、B，享受 N 人次、M 人次，次均 x 元、y 元
		if !c.Mentions[mi].Each || done[mi] || c.figure(c.Mentions[mi].Figure).Dimension != numeral.Money {
			continue
		}
		n := c.peersFrom(p, i)
		amount, number := c.peersBefore(p, i, n, false), c.peersBefore(p, i, n, true)
		if n < 2 || amount == nil || number == nil {
			continue
		}
		if done == nil {
			done = map[int]bool{}
		}
		for j := range n {
			done[mi+j] = true
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: c.Mentions[mi+j].Figure, Reach: ReachParagraph, Closed: Closed,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{amount[j], number[j]}}}})
		}
	}
	return done
}

// peersFrom is how many values of one name follow each other from the i-th mention of a paragraph, which
// begins them.
func (c *Content) peersFrom(p *para, i int) int {
	if c.Mentions[p.mentions[i]].Peer >= 0 {
		return 0
	}
	n := 1
	for i+n < len(p.mentions) && c.Mentions[p.mentions[i+n]].Peer == p.mentions[i+n-1] {
		n++
	}
	return n
}

// peersBefore are the figures of the last run of n values of one name, amounts of money or numbers of heads,
// that its sentence tells before the i-th mention, nil if there is none or the last run is of others.
func (c *Content) peersBefore(p *para, i, n int, heads bool) []FigureID {
	for j := i - 1; n > 1 && j >= 0 && p.lex[c.Mentions[p.mentions[j]].Pos].sentence == p.lex[c.Mentions[p.mentions[i]].Pos].sentence; j-- {
		f := c.figure(c.Mentions[p.mentions[j]].Figure)
		counts := f.Dimension == numeral.Persons || f.Dimension == numeral.Visits || f.Dimension == numeral.Households || f.Dimension == numeral.Count
		if k := c.peersFrom(p, j); k == 0 || heads != counts || !heads && f.Dimension != numeral.Money || c.Mentions[p.mentions[j]].Each {
			continue
		} else if k != n {
			return nil
		}
		var out []FigureID
		for x := j; x < j+n; x++ {
			out = append(out, c.Mentions[p.mentions[x]].Figure)
		}
		return out
	}
	return nil
}

// lastRun are the last figures told one behind the other, numbers of heads or amounts of money, before mention mi in its
// sentence, where they are n and none among them is the whole of the others: 住院 n 人次、门诊 m 人次，分别支出 a、b.
func (c *Content) lastRun(p *para, mi, n int, heads bool) []FigureID {
	var out []FigureID
	for x := mi - 1; x >= p.mentions[0]; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		kind := f.Dimension == numeral.Money
		if heads {
			kind = f.Dimension == numeral.Persons || f.Dimension == numeral.Visits
		}
		switch {
		case p.lex[m.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence:
			return nil
		case !kind && out == nil:
			continue
		case kind && part(m) && m.Depth == 0 && !m.Each && m.Total == 0 && len(out) < n && (out == nil || c.figure(out[0]).Dimension == f.Dimension):
			out = append([]FigureID{f.ID}, out...)
			if x > p.mentions[0] {
				continue
			}
		}
		if w := c.figure(m.Figure); len(out) == n && (out[0] == f.ID || !kind || c.partOf[out[0]] == w.ID) {
			return out
		}
		return nil
	}
	return nil
}

// averages reports whether 次均, 人均 or 例均 stands in the phrase of lexeme k, up to
// the first value behind it.
func (p *para) averages(k, value int) bool {
	for k > 0 && p.lex[k-1].kind != lexFigure && !(p.lex[k-1].kind == lexPunct && p.lex[k-1].r != '、') {
		k--
	}
	for ; k < value; k++ {
		if x := &p.lex[k]; x.kind == lexTerm && x.term.Class == Average {
			switch x.term.Word {
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
func (c *Content) countedAmounts(p *para, mi int) (number, amount []FigureID) {
	for x := p.mentions[0]; x+1 < mi; x++ {
		m, y := &c.Mentions[x], &c.Mentions[x+1]
		f, g := c.figure(m.Figure), c.figure(y.Figure)
		if f.Dimension != numeral.Persons && f.Dimension != numeral.Visits || g.Dimension != numeral.Money || !part(m) || !part(y) || m.Depth > 0 || y.Depth > 0 || m.Total > 0 || f.Key.Whole {
			continue
		}
		if p.lex[m.Pos].sentence == p.lex[y.Pos].sentence && !p.strongMark(m.Pos, y.Pos) {
			number, amount = append(number, f.ID), append(amount, g.ID)
		}
	}
	return number, amount
}
