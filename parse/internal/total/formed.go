package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// formed reads A a、B b、C c，构成 W w: the list before 构成 adds up to what stands behind
// it. It reports whether the opener at lexeme k joins such a list and its total.
func formed(c *content.Draft, p *content.Para, k int, used map[content.FigureID]bool) bool {
	if p.Lex[k].Term.Word != "构成" {
		return false
	}
	n := mentionsUpTo(c, p, k)
	if n < 2 || n == len(p.Mentions) {
		return false
	}
	wi := p.Mentions[n]
	w := &c.Mentions[wi]
	f := c.At(w.Figure)
	if !content.IsPart(w) || p.Lex[w.Pos].Sentence != p.Lex[k].Sentence || clause.MarkBetween(p, k, w.Pos) != 0 || clause.MarkBetween(p, c.Mentions[wi-1].Pos, k) != '，' {
		return false
	}
	list := []int{wi - 1}
	for x := wi - 2; x >= p.Mentions[0] && listedBy(c, p, x) && len(list) < clause.MaxAlong; x-- {
		list = append(list, x)
	}
	if len(list) < 2 || slices.ContainsFunc(list, func(x int) bool {
		return !content.IsPart(&c.Mentions[x]) || !content.Addable(f, c.At(c.Mentions[x].Figure))
	}) {
		return false
	}
	slices.Reverse(list)
	used[f.ID] = true
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, list), HoldOnly: includesMore(p, w.Pos)}}})
	return true
}

// includesMore reports whether the bracket right behind a total says that it includes
// something else: 构成 W（含 D）.
func includesMore(p *content.Para, k int) bool {
	if k+2 >= len(p.Lex) || p.Lex[k+1].Kind != content.LexPunct || p.Lex[k+1].R != '(' {
		return false
	}
	return lang.HasAnyPrefix(p.Sub(p.Lex[k+2].From, p.Lex[k+2].To), []string{"含", "包含", "包括"})
}

// listedBy reports whether 、 or 和 joins mention x to the one behind it.
func listedBy(c *content.Draft, p *content.Para, x int) bool {
	i, j := c.Mentions[x].Pos, c.Mentions[x+1].Pos
	return clause.MarkBetween(p, i, j) == '、' || clause.MarkBetween(p, i, j) == 0 && lang.HasAnyPrefix(strings.TrimSpace(p.Words(i+1, j)), []string{"和", "及", "以及"})
}
