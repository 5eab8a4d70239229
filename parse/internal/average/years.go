package average

import (
	"strconv"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Averages over the years that a total was counted in: 三年累计 X，年均 Y.

// yearly reads 三年累计 X，年均 Y and 2019—2021年共 X，年均 Y: a total over the years that its
// words count or span.
func yearly(c *content.Draft, p *content.Para, mi int) {
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if y.Role != content.RoleLevel || y.Each || c.At(y.Figure).Dimension != c.At(c.Mentions[mi].Figure).Dimension {
			continue
		}
		if n := yearsTold(p, content.SentenceStart(p, y.Pos), y.Pos); n > 1 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a/" + lang.Itoa(n), Operands: []content.FigureID{y.Figure}}}})
		}
		return
	}
}

// yearsTold is how many years lexemes i up to j count (五年间) or span (2019—2021年,
// 2019年至2021年), the last of what they say, 0 if they say nothing of it.
func yearsTold(p *content.Para, i, j int) int {
	rs := p.Text.Runes
	n := 0
	for k := i; k < j; k++ {
		switch x := &p.Lex[k]; x.Kind {
		case content.LexNumber:
			if v := int(x.Num.Raw.IntPart()); v > 1 && v < 100 && x.To < len(rs) && (rs[x.To] == '年' || x.Num.HasUnit && rs[x.To-1] == '年') && !lang.HasAt(rs, x.To, "年级") {
				n = v
			}
		case content.LexPeriod:
			d := yearsOf(rs[x.From:x.To])
			if k+2 < j && p.Lex[k+2].Kind == content.LexPeriod && (Is(&p.Lex[k+1], "至") || Is(&p.Lex[k+1], "到")) {
				k += 2
				d = append(d, yearsOf(rs[p.Lex[k].From:p.Lex[k].To])...)
			}
			if n = 0; len(d) == 2 && d[1] > d[0] {
				n = d[1] - d[0] + 1
			}
		}
	}
	return n
}

// Is reports whether a lexeme is a word of the lexicon.
func Is(x *content.Lexeme, word string) bool { return x.Kind == content.LexTerm && x.Term.Word == word }

// yearsOf are the years that a time prints.
func yearsOf(rs []rune) []int {
	var out []int
	for i := 0; i+4 <= len(rs); i++ {
		if y, err := strconv.Atoi(string(rs[i : i+4])); err == nil && y > 1900 && y < 2100 && (i == 0 || !lang.IsDigit(rs[i-1])) && (i+4 == len(rs) || !lang.IsDigit(rs[i+4])) {
			out = append(out, y)
			i += 3
		}
	}
	return out
}
