package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// averageTimes reads 甲院 N 人次，次均 x 元；乙院 M 人次，次均 y 元。甲院次均是乙院的 Z 倍: the
// average told of each, by the words that begin its clause group.
func averageTimes(c *content.Draft, p *content.Para, mi int, a, b string) bool {
	m := &c.Mentions[mi]
	average := ""
	for _, w := range []string{"次均", "人均", "户均", "例均"} {
		if head, _, ok := strings.Cut(a, w); ok && content.Longer(head, 1) {
			a, average = head, w
		}
	}
	if average == "" {
		return false
	}
	b, _, _ = strings.Cut(b, average)
	find := func(name string) (found content.FigureID) {
		for x := mi - 1; x >= p.Mentions[0]; x-- {
			y := &c.Mentions[x]
			if !y.Each || y.Role != content.RoleLevel || c.At(y.Figure).Dimension != numeral.Money || !strings.Contains(y.Label, average) {
				continue
			}
			if first := groupBegins(c, p, x); !strings.Contains(c.Mentions[first].Label, name) && !strings.HasPrefix(y.Label, name) {
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
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{x, y}}}})
	return true
}

// groupBegins is the first mention of the clause group that mention mi stands in.
func groupBegins(c *content.Draft, p *content.Para, mi int) int {
	first := mi
	for x := range clause.Mates(c, p, mi) {
		if clause.StrongMark(p, c.Mentions[x].Pos, c.Mentions[mi].Pos) {
			break
		}
		first = x
	}
	return first
}
