package parse

import (
	"slices"
	"strconv"
	"strings"
)

// A total that comes from so many sides, each of them an item in words or numbers: 增加的 X
// 来自三个方面：1.甲 a；2.乙 b；3.丙 c。

// sideWords end what announces the items, leadSides begin it.
var (
	sideWords = []string{"方面", "部分", "个渠道", "个途径", "大块", "个板块"}
	leadSides = []string{"来自", "来源于", "包括", "用于", "投向", "由", "涉及", "分"}
)

// fromSides relates the amounts of a paragraph that come from so many sides to their items.
func (c *Content) fromSides(p *para, used map[FigureID]bool) {
	if !slices.ContainsFunc(sideWords, p.has) {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if !part(m) && m.Role != RoleDelta && m.Role != RoleAdjust || used[m.Figure] {
			continue
		}
		k, n := p.announces(m.Pos)
		if n < 2 {
			continue
		}
		parts := c.amountsOfItems(p, mi, k, n)
		if len(parts) == n {
			used[m.Figure] = true
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: Closed, Reach: ReachParagraph, Readings: []Reading{{Parts: c.terms(parts)}}})
		}
	}
}

// announces is the colon behind the words at lexeme k that announce so many sides of what
// stands there, and how many; 0 if there are none.
func (p *para) announces(k int) (colon, n int) {
	for j := k + 1; j < len(p.lex) && j < k+farInner && p.lex[j].sentence == p.lex[k].sentence; j++ {
		x := &p.lex[j]
		switch {
		case x.kind == lexPunct && x.r == '：':
			words := strings.TrimLeft(p.words(k+1, j), "， 主要")
			if hasAnySuffix(words, sideWords) && hasAnyPrefix(words, leadSides) {
				return j, n
			}
			return 0, 0
		case x.kind == lexNumber:
			n = int(x.num.Raw.IntPart())
		case x.kind == lexFigure, x.kind == lexPunct && (x.r == '；' || x.r == '。'):
			return 0, 0
		}
	}
	return 0, 0
}

// amountsOfItems are the first amounts of the items, like mention mi, that follow the colon at
// lexeme k, as many as n.
func (c *Content) amountsOfItems(p *para, mi, k, n int) []int {
	var parts []int
	next, waits := 1, false
	last := k // the colon, or the mark of the item before
	for j := k + 1; j < len(p.lex) && j <= last+farWords && len(parts) <= n; j++ {
		if p.marksItem(j, next) {
			last = j
			if waits {
				return nil // an item without an amount
			}
			next, waits = next+1, true
			continue
		}
		if x, ok := p.mentionAt(j); ok && waits && part(&c.Mentions[x]) && c.Mentions[x].Depth == c.Mentions[mi].Depth && addable(c.figure(c.Mentions[mi].Figure), c.figure(c.Mentions[x].Figure)) {
			parts, waits = append(parts, x), false
		}
	}
	if waits || next != n+1 {
		return nil
	}
	return parts
}

// marksItem reports whether lexeme j is the mark of item n: 2. or 二是.
func (p *para) marksItem(j, n int) bool {
	x := &p.lex[j]
	s := p.sub(x.from, x.to)
	switch {
	case n >= len(numerals):
		return false
	case x.kind == lexOther:
		return strings.Trim(s, "().、．（） ") == strconv.Itoa(n) || s == string(rune('①'+n-1))
	case x.kind == lexNumber:
		return s == string(numerals[n]) && x.to < len(p.text.Runes) && p.text.Runes[x.to] == '是'
	}
	return strings.HasPrefix(s, string(numerals[n])+"是")
}
