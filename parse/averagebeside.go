package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// What stands beside an average and tells which amounts and numbers it is of.

// farBeside is how many figures to either side of an average its amount is looked for.
const farBeside = 12

// averagesBeside reports whether the average of something else is told right before
// an average, or right behind it, and one amount with them, which is of both: 重建户均补
// 助 X、修缮户均补助 Y，补助资金 Z.
func (c *Content) averagesBeside(p *para, mi int) bool {
	m := &c.Mentions[mi]
	amounts := 0
	for x := mi; x >= max(p.mentions[0], mi-farBeside) && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x-- {
		amounts += c.amountOf(x, mi)
	}
	for x := mi + 1; x <= min(p.mentions[len(p.mentions)-1], mi+farBeside) && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x++ {
		amounts += c.amountOf(x, mi)
	}
	if amounts != 1 {
		return false
	}
	for _, x := range []int{mi - 1, mi + 1} {
		if x < p.mentions[0] || x > p.mentions[len(p.mentions)-1] {
			continue
		}
		y := &c.Mentions[x]
		if y.Each && c.sameSort(x, mi) && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && y.Label != m.Label && cleanLabel(p, y) != "" && cleanLabel(p, m) != "" && !p.strongMarkAt(min(y.Pos, m.Pos), max(y.Pos, m.Pos), m.Depth) {
			return true
		}
	}
	return false
}

// amountOf is 1 for an amount that an average mi can be of, 0 for anything else.
func (c *Content) amountOf(x, mi int) int {
	y := &c.Mentions[x]
	if f := c.figure(y.Figure); y.Role != RoleLevel || y.Each || f.Key.Each || f.Dimension != c.figure(c.Mentions[mi].Figure).Dimension {
		return 0
	}
	return 1
}

// householdsCounted reports whether the sentence of an average over households counts
// what can be one: 家, 个.
func (c *Content) householdsCounted(p *para, mi int) bool {
	for x := range c.clauseMates(p, mi) {
		if f := c.figure(c.Mentions[x].Figure); f.Dimension == numeral.Count && hasAnyPrefix(f.Unit, []string{"家", "个", "户"}) {
			return true
		}
	}
	return false
}

// casesBefore reports whether the clause group of an average over persons counts them as
// cases, and in no other way.
func (c *Content) casesBefore(p *para, mi int) bool {
	cases := 0
	for x := range c.clauseMates(p, mi) {
		f := c.figure(c.Mentions[x].Figure)
		switch {
		case p.strongMark(c.Mentions[x].Pos, c.Mentions[mi].Pos):
			return cases == 1
		case f.Dimension == numeral.Persons, f.Dimension == numeral.Visits, f.Dimension == numeral.Count && f.Unit != "例":
			return false
		case f.Dimension == numeral.Count:
			cases++
		}
	}
	return cases == 1
}

// openBefore is the bracket that lexeme k stands in, -1 if it stands in none.
func (p *para) openBefore(k int) int {
	for i := k - 1; i >= 0 && p.lex[i].sentence == p.lex[k].sentence; i-- {
		if x := &p.lex[i]; x.kind == lexPunct && x.r == '(' && x.mate > k {
			return i
		}
	}
	return -1
}

// averageInBracket reads an amount behind which a bracket tells of how many it is, and
// what each of them gets on average: 工资 X 万元（80 人，人均 Y 万元）.
func (c *Content) averageInBracket(p *para, mi int, dims []numeral.Dimension) bool {
	m := &c.Mentions[mi]
	open := p.openBefore(m.Pos)
	if open < 1 {
		return false
	}
	list := c.items(p, open+1, p.lex[open].mate, m.Depth)
	k := open - 1
	for k > 0 && p.blank(k) {
		k--
	}
	a, ok := p.mentionAt(k)
	if ok && len(list) > 0 && list[0] == mi && c.averageBehind(p, mi, a, dims) {
		return true
	}
	if len(list) != 2 || !ok || list[1] != mi {
		return false
	}
	amount, number := &c.Mentions[a], &c.Mentions[list[0]]
	if !c.isAmount(amount) || number.Role != RoleLevel || number.Each || !slices.Contains(dims, c.figure(number.Figure).Dimension) {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "a/b", Operands: []FigureID{amount.Figure, number.Figure}}}})
	return true
}

// averageBehind reads the average that a bracket tells behind an amount and of how many it is: 助学
// 80 人 24 万元（人均 3000 元）. Mention a stands right before the bracket.
func (c *Content) averageBehind(p *para, mi, a int, dims []numeral.Dimension) bool {
	if a == p.mentions[0] || strings.TrimSuffix(c.Mentions[mi].Label, "均") == c.Mentions[mi].Label {
		return false
	}
	amount, number := &c.Mentions[a], &c.Mentions[a-1]
	if !c.isAmount(amount) {
		amount, number = number, amount // 24 万元资助 80 人
	}
	d := c.figure(number.Figure).Dimension
	if !c.isAmount(amount) || number.Role != RoleLevel || number.Each || number.Depth != amount.Depth || !slices.Contains(dims, d) || d == numeral.Visits && strings.Contains(c.Mentions[mi].Label, "人均") {
		return false
	}
	if first, last := min(amount.Pos, number.Pos), max(amount.Pos, number.Pos); p.markBetween(first, last) != 0 && p.words(first+1, last) != "、" {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "a/b", Operands: []FigureID{amount.Figure, number.Figure}}}})
	return true
}

// averageAhead reads what each gains before what all of them gain: 带动 N 户，户均增收 Y 元，
// 共增收 X 万元.
func (c *Content) averageAhead(p *para, mi int, dims []numeral.Dimension) bool {
	if mi == p.mentions[0] || mi == p.mentions[len(p.mentions)-1] {
		return false
	}
	m, number, amount := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi+1]
	if !hasAnySuffix(m.Label, gains) || !hasAnySuffix(amount.Label, gains) || amount.Total == 0 || amount.Each || number.Each || number.Role != RoleLevel || !slices.Contains(dims, c.figure(number.Figure).Dimension) {
		return false
	}
	if f := c.figure(amount.Figure); f.Dimension != numeral.Money || p.lex[number.Pos].sentence != p.lex[amount.Pos].sentence || p.strongMark(number.Pos, amount.Pos) || amount.Depth != m.Depth || number.Depth != m.Depth || c.compared(p, amount) {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: amount.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "a*b", Operands: []FigureID{number.Figure, m.Figure}}}})
	return true
}
