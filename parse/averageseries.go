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
	return done
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
