package parse

import "strconv"

// Averages over the years that a total was counted in: 三年累计 X，年均 Y.

// yearly reads 三年累计 X，年均 Y and 2019—2021年共 X，年均 Y: a total over the years that its
// words count or span.
func (c *Content) yearly(p *para, mi int) {
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if y.Role != RoleLevel || y.Each || c.figure(y.Figure).Dimension != c.figure(c.Mentions[mi].Figure).Dimension {
			continue
		}
		if n := p.yearsTold(sentenceStart(p, y.Pos), y.Pos); n > 1 {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a/" + itoa(n), Operands: []FigureID{y.Figure}}}})
		}
		return
	}
}

// yearsTold is how many years lexemes i up to j count (五年间) or span (2019—2021年,
// 2019年至2021年), the last of what they say, 0 if they say nothing of it.
func (p *para) yearsTold(i, j int) int {
	rs := p.text.Runes
	n := 0
	for k := i; k < j; k++ {
		switch x := &p.lex[k]; x.kind {
		case lexNumber:
			if v := int(x.num.Raw.IntPart()); v > 1 && v < 100 && x.to < len(rs) && (rs[x.to] == '年' || x.num.HasUnit && rs[x.to-1] == '年') && !hasAt(rs, x.to, "年级") {
				n = v
			}
		case lexPeriod:
			d := yearsOf(rs[x.from:x.to])
			if k+2 < j && p.lex[k+2].kind == lexPeriod && (p.lex[k+1].is("至") || p.lex[k+1].is("到")) {
				k += 2
				d = append(d, yearsOf(rs[p.lex[k].from:p.lex[k].to])...)
			}
			if n = 0; len(d) == 2 && d[1] > d[0] {
				n = d[1] - d[0] + 1
			}
		}
	}
	return n
}

// is reports whether a lexeme is a word of the lexicon.
func (x *lexeme) is(word string) bool { return x.kind == lexTerm && x.term.Word == word }

// yearsOf are the years that a time prints.
func yearsOf(rs []rune) []int {
	var out []int
	for i := 0; i+4 <= len(rs); i++ {
		if y, err := strconv.Atoi(string(rs[i : i+4])); err == nil && y > 1900 && y < 2100 && (i == 0 || !isDigit(rs[i-1])) && (i+4 == len(rs) || !isDigit(rs[i+4])) {
			out = append(out, y)
			i += 3
		}
	}
	return out
}
