package total

import (
	"slices"
	"strconv"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// A total that comes from so many sides, each of them an item in words or numbers: 增加的 X
// 来自三个方面：1.甲 a；2.乙 b；3.丙 c。

// sideWords end what announces the items, leadSides begin it.
var (
	sideWords = []string{"方面", "部分", "个渠道", "个途径", "大块", "个板块"}
	leadSides = []string{"来自", "来源于", "包括", "用于", "投向", "由", "涉及", "分"}
)

// fromSides relates the amounts of a paragraph that come from so many sides to their items.
func fromSides(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !slices.ContainsFunc(sideWords, p.Has) {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if !content.IsPart(m) && m.Role != content.RoleDelta && m.Role != content.RoleAdjust || used[m.Figure] {
			continue
		}
		k, n := announces(p, m.Pos)
		if n < 2 {
			continue
		}
		parts := amountsOfItems(c, p, mi, k, n)
		if len(parts) == n {
			used[m.Figure] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: content.Closed, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
		}
	}
}

// announces is the colon behind the words at lexeme k that announce so many sides of what
// stands there, and how many; 0 if there are none.
func announces(p *content.Para, k int) (colon, n int) {
	for j := k + 1; j < len(p.Lex) && j < k+clause.FarInner && p.Lex[j].Sentence == p.Lex[k].Sentence; j++ {
		x := &p.Lex[j]
		switch {
		case x.Kind == content.LexPunct && x.R == '：':
			words := strings.TrimLeft(p.Words(k+1, j), "， 主要")
			if lang.HasAnySuffix(words, sideWords) && lang.HasAnyPrefix(words, leadSides) {
				return j, n
			}
			return 0, 0
		case x.Kind == content.LexNumber:
			n = int(x.Num.Raw.IntPart())
		case x.Kind == content.LexFigure, x.Kind == content.LexPunct && (x.R == '；' || x.R == '。'):
			return 0, 0
		}
	}
	return 0, 0
}

// amountsOfItems are the first amounts of the items, like mention mi, that follow the colon at
// lexeme k, as many as n.
func amountsOfItems(c *content.Draft, p *content.Para, mi, k, n int) []int {
	var parts []int
	next, waits := 1, false
	last := k // the colon, or the mark of the item before
	for j := k + 1; j < len(p.Lex) && j <= last+clause.FarWords && len(parts) <= n; j++ {
		if marksItem(p, j, next) {
			last = j
			if waits {
				return nil // an item without an amount
			}
			next, waits = next+1, true
			continue
		}
		if x, ok := clause.MentionAt(p, j); ok && waits && content.IsPart(&c.Mentions[x]) && c.Mentions[x].Depth == c.Mentions[mi].Depth && content.Addable(c.At(c.Mentions[mi].Figure), c.At(c.Mentions[x].Figure)) {
			parts, waits = append(parts, x), false
		}
	}
	if waits || next != n+1 {
		return nil
	}
	return parts
}

// marksItem reports whether lexeme j is the mark of item n: 2. or 二是.
func marksItem(p *content.Para, j, n int) bool {
	x := &p.Lex[j]
	s := p.Sub(x.From, x.To)
	switch {
	case n >= len(lang.Numerals):
		return false
	case x.Kind == content.LexOther:
		return strings.Trim(s, "().、．（） ") == strconv.Itoa(n) || s == string(rune('①'+n-1))
	case x.Kind == content.LexNumber:
		return s == string(lang.Numerals[n]) && x.To < len(p.Text.Runes) && p.Text.Runes[x.To] == '是'
	}
	return strings.HasPrefix(s, string(lang.Numerals[n])+"是")
}
