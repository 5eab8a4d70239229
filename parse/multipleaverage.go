package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// averageTimes reads 甲院 N 人次，次均 x 元；乙院 M 人次，次均 y 元。甲院次均是乙院的 Z 倍: the
// average told of each, by the words that begin its clause group.
func (c *Content) averageTimes(p *para, mi int, a, b string) bool {
	m := &c.Mentions[mi]
	average := ""
	for _, w := range []string{"次均", "人均", "户均", "例均"} {
		if head, _, ok := strings.Cut(a, w); ok && longer(head, 1) {
			a, average = head, w
		}
	}
	if average == "" {
		return false
	}
	b, _, _ = strings.Cut(b, average)
	find := func(name string) (found FigureID) {
		for x := mi - 1; x >= p.mentions[0]; x-- {
			y := &c.Mentions[x]
			if !y.Each || y.Role != RoleLevel || c.figure(y.Figure).Dimension != numeral.Money || !strings.Contains(y.Label, average) {
				continue
			}
			if first := c.groupBegins(p, x); !strings.Contains(c.Mentions[first].Label, name) && !strings.HasPrefix(y.Label, name) {
				continue
			}
			if found != 0 {
				return 0
			}
			found = y.Figure
		}
		return found
	}
	x, y := find(a), find(b)
	if x == 0 || y == 0 || x == y {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
		Readings: []Reading{{Formula: "a/b", Operands: []FigureID{x, y}}}})
	return true
}

// groupBegins is the first mention of the clause group that mention mi stands in.
func (c *Content) groupBegins(p *para, mi int) int {
	first := mi
	for x := range c.clauseMates(p, mi) {
		if p.strongMark(c.Mentions[x].Pos, c.Mentions[mi].Pos) {
			break
		}
		first = x
	}
	return first
}
