package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// pointsOneByOne reads points told one by one against one rate, behind as many rates:
// 执行率分别为 A%、B%，较序时进度（75%）分别高 x 个百分点、低 y 个百分点.
func (c *Content) pointsOneByOne(p *para, mi int, fr *Frame) bool {
	first, last := mi, mi
	points := func(x int) bool {
		return c.Mentions[x].Role == RoleDelta && c.figure(c.Mentions[x].Figure).Dimension == numeral.Points
	}
	for first > p.mentions[0] && points(first-1) && p.markBetween(c.Mentions[first-1].Pos, c.Mentions[first].Pos) == '、' {
		first--
	}
	for last < p.mentions[len(p.mentions)-1] && points(last+1) && p.markBetween(c.Mentions[last].Pos, c.Mentions[last+1].Pos) == '、' {
		last++
	}
	n := last - first + 1
	base := first - 1
	if n < 2 || base-n < p.mentions[0] {
		return false
	}
	b, f := &c.Mentions[base], &c.Mentions[first]
	percent := func(x int) bool { return c.figure(c.Mentions[x].Figure).Dimension == numeral.Percent }
	if !percent(base) || p.lex[b.Pos].sentence != p.lex[f.Pos].sentence || markRank(p.markBetween(b.Pos, f.Pos)) > 0 || !strings.Contains(p.words(c.Mentions[base-1].Pos+1, f.Pos), "分别") {
		return false
	}
	for x := base - n; x < base; x++ {
		y := &c.Mentions[x]
		if !percent(x) || y.Role != RoleRate || p.lex[y.Pos].sentence != p.lex[f.Pos].sentence || x > base-n && p.markBetween(c.Mentions[x-1].Pos, y.Pos) != '、' {
			return false
		}
	}
	up := "a-b"
	if c.Mentions[mi].Dir < 0 {
		up = "b-a"
	}
	fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[base-n+mi-first].Figure, b.Figure}}}
	return true
}
