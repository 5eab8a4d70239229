package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// What stands beside an average and tells which amounts and numbers it is of.

// farBeside is how many figures to either side of an average its amount is looked for.
const farBeside = 12

// averagesBeside reports whether the average of something else is told right before
// an average, or right behind it, and one amount with them, which is of both: 重建户均补
// 助 X、修缮户均补助 Y，补助资金 Z.
func averagesBeside(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	amounts := 0
	for x := mi; x >= max(p.Mentions[0], mi-farBeside) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x-- {
		amounts += amountOf(c, x, mi)
	}
	for x := mi + 1; x <= min(p.Mentions[len(p.Mentions)-1], mi+farBeside) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x++ {
		amounts += amountOf(c, x, mi)
	}
	if amounts != 1 {
		return false
	}
	for _, x := range []int{mi - 1, mi + 1} {
		if x < p.Mentions[0] || x > p.Mentions[len(p.Mentions)-1] {
			continue
		}
		y := &c.Mentions[x]
		if y.Each && clause.SameSort(c, x, mi) && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && y.Label != m.Label && content.CleanLabel(p, y) != "" && content.CleanLabel(p, m) != "" && !clause.StrongMarkAt(p, min(y.Pos, m.Pos), max(y.Pos, m.Pos), m.Depth) {
			return true
		}
	}
	return false
}

// amountOf is 1 for an amount that an average mi can be of, 0 for anything else.
func amountOf(c *content.Draft, x, mi int) int {
	y := &c.Mentions[x]
	if f := c.At(y.Figure); y.Role != content.RoleLevel || y.Each || f.Key.Each || f.Dimension != c.At(c.Mentions[mi].Figure).Dimension {
		return 0
	}
	return 1
}

// householdsCounted reports whether the sentence of an average over households counts
// what can be one: 家, 个.
func householdsCounted(c *content.Draft, p *content.Para, mi int) bool {
	for x := range clause.Mates(c, p, mi) {
		if f := c.At(c.Mentions[x].Figure); f.Dimension == numeral.Count && lang.HasAnyPrefix(f.Unit, []string{"家", "个", "户"}) {
			return true
		}
	}
	return false
}

// casesBefore reports whether the clause group of an average over persons counts them as
// cases, and in no other way.
func casesBefore(c *content.Draft, p *content.Para, mi int) bool {
	cases := 0
	for x := range clause.Mates(c, p, mi) {
		f := c.At(c.Mentions[x].Figure)
		switch {
		case clause.StrongMark(p, c.Mentions[x].Pos, c.Mentions[mi].Pos):
			return cases == 1
		case f.Dimension == numeral.Persons, f.Dimension == numeral.Visits, f.Dimension == numeral.Count && f.Unit != "例":
			return false
		case f.Dimension == numeral.Count:
			cases++
		}
	}
	return cases == 1
}

// OpenBefore is the bracket that lexeme k stands in, -1 if it stands in none.
func OpenBefore(p *content.Para, k int) int {
	for i := k - 1; i >= 0 && p.Lex[i].Sentence == p.Lex[k].Sentence; i-- {
		if x := &p.Lex[i]; x.Kind == content.LexPunct && x.R == '(' && x.Mate > k {
			return i
		}
	}
	return -1
}

// averageInBracket reads an amount behind which a bracket tells of how many it is, and
// what each of them gets on average: 工资 X 万元（80 人，人均 Y 万元）.
func averageInBracket(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) bool {
	m := &c.Mentions[mi]
	open := OpenBefore(p, m.Pos)
	if open < 1 {
		return false
	}
	list := clause.Items(c, p, open+1, p.Lex[open].Mate, m.Depth)
	k := open - 1
	for k > 0 && clause.Blank(p, k) {
		k--
	}
	a, ok := clause.MentionAt(p, k)
	if ok && len(list) > 0 && list[0] == mi && averageBehind(c, p, mi, a, dims) {
		return true
	}
	if len(list) != 2 || !ok || list[1] != mi {
		return false
	}
	amount, number := &c.Mentions[a], &c.Mentions[list[0]]
	if !standard.IsAmount(c, amount) || number.Role != content.RoleLevel || number.Each || !slices.Contains(dims, c.At(number.Figure).Dimension) {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{amount.Figure, number.Figure}}}})
	return true
}

// averageBehind reads the average that a bracket tells behind an amount and of how many it is: 助学
// 80 人 24 万元（人均 3000 元）. Mention a stands right before the bracket.
func averageBehind(c *content.Draft, p *content.Para, mi, a int, dims []numeral.Dimension) bool {
	if a == p.Mentions[0] || strings.TrimSuffix(c.Mentions[mi].Label, "均") == c.Mentions[mi].Label {
		return false
	}
	amount, number := &c.Mentions[a], &c.Mentions[a-1]
	if !standard.IsAmount(c, amount) {
		amount, number = number, amount // 24 万元资助 80 人
	}
	d := c.At(number.Figure).Dimension
	if !standard.IsAmount(c, amount) || number.Role != content.RoleLevel || number.Each || number.Depth != amount.Depth || !slices.Contains(dims, d) || d == numeral.Visits && strings.Contains(c.Mentions[mi].Label, "人均") {
		return false
	}
	if first, last := min(amount.Pos, number.Pos), max(amount.Pos, number.Pos); clause.MarkBetween(p, first, last) != 0 && p.Words(first+1, last) != "、" {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{amount.Figure, number.Figure}}}})
	return true
}

// averageAhead reads what each gains before what all of them gain: 带动 N 户，户均增收 Y 元，
// 共增收 X 万元.
func averageAhead(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) bool {
	if mi == p.Mentions[0] || mi == p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, number, amount := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi+1]
	if !lang.HasAnySuffix(m.Label, standard.Gains) || !lang.HasAnySuffix(amount.Label, standard.Gains) || amount.Total == 0 || amount.Each || number.Each || number.Role != content.RoleLevel || !slices.Contains(dims, c.At(number.Figure).Dimension) {
		return false
	}
	if f := c.At(amount.Figure); f.Dimension != numeral.Money || p.Lex[number.Pos].Sentence != p.Lex[amount.Pos].Sentence || clause.StrongMark(p, number.Pos, amount.Pos) || amount.Depth != m.Depth || number.Depth != m.Depth || clause.Compared(c, p, amount) {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: amount.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{number.Figure, m.Figure}}}})
	return true
}
