package parse

import (
	"slices"
	"strings"
)

// formed reads A a、B b、C c，构成 W w: the list before 构成 adds up to what stands behind
// it. It reports whether the opener at lexeme k joins such a list and its total.
func (c *Content) formed(p *para, k int, used map[FigureID]bool) bool {
	if p.lex[k].term.Word != "构成" {
		return false
	}
	n := c.mentionsUpTo(p, k)
	if n < 2 || n == len(p.mentions) {
		return false
	}
	wi := p.mentions[n]
	w := &c.Mentions[wi]
	f := c.figure(w.Figure)
	if !part(w) || p.lex[w.Pos].sentence != p.lex[k].sentence || p.markBetween(k, w.Pos) != 0 || p.markBetween(c.Mentions[wi-1].Pos, k) != '，' {
		return false
	}
	list := []int{wi - 1}
	for x := wi - 2; x >= p.mentions[0] && c.listedBy(p, x) && len(list) < maxAlong; x-- {
		list = append(list, x)
	}
	if len(list) < 2 || slices.ContainsFunc(list, func(x int) bool { return !part(&c.Mentions[x]) || !addable(f, c.figure(c.Mentions[x].Figure)) }) {
		return false
	}
	slices.Reverse(list)
	used[f.ID] = true
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(list), HoldOnly: p.includesMore(w.Pos)}}})
	return true
}

// includesMore reports whether the bracket right behind a total says that it includes
// something else: 构成 W（含 D）.
func (p *para) includesMore(k int) bool {
	if k+2 >= len(p.lex) || p.lex[k+1].kind != lexPunct || p.lex[k+1].r != '(' {
		return false
	}
	return hasAnyPrefix(p.sub(p.lex[k+2].from, p.lex[k+2].to), []string{"含", "包含", "包括"})
}

// listedBy reports whether 、 or 和 joins mention x to the one behind it.
func (c *Content) listedBy(p *para, x int) bool {
	i, j := c.Mentions[x].Pos, c.Mentions[x+1].Pos
	return p.markBetween(i, j) == '、' || p.markBetween(i, j) == 0 && hasAnyPrefix(strings.TrimSpace(p.words(i+1, j)), []string{"和", "及", "以及"})
}
