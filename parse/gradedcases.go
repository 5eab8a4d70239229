package parse

import (
	"slices"

	"gouji/parse/numeral"
)

// gradedCases reads a whole whose cases follow by grade, also with their shares: 走访 200 户，
// 非常满意 150 户，占 75%；满意 40 户，占 20%；不满意 10 户，占 5%.
func (c *Content) gradedCases(p *para, used map[FigureID]bool) {
	for i := 0; i < len(p.mentions); i++ {
		from := i
		cases := c.casesByGrade(p, i)
		if len(cases) > 0 {
			i = cases[len(cases)-1] - p.mentions[0]
		}
		if len(cases) < 2 || from == 0 {
			continue
		}
		whole := from - 1
		first := c.figure(c.Mentions[cases[0]].Figure)
		for whole > 0 && c.sameSort(p.mentions[whole], cases[0]) && c.figure(c.Mentions[p.mentions[whole]].Figure).Value.LessThan(first.Value) {
			whole-- // of a list before: 抽检 90 批，其中甲 60 批、乙 30 批，合格 85 批
		}
		w := &c.Mentions[p.mentions[whole]]
		if m := &c.Mentions[cases[0]]; whole == from-1 && used[w.Figure] || !part(w) || !c.sameSort(p.mentions[whole], cases[0]) || p.strongMark(w.Pos, m.Pos) || p.lex[w.Pos].sentence != p.lex[m.Pos].sentence {
			continue
		}
		if whole < from-1 && c.figure(w.Figure).Value.LessThan(first.Value) {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(cases), HoldOnly: whole < from-1}}}
		used[w.Figure] = true
		c.Frames = append(c.Frames, fr)
	}
}

// casesByGrade are the cases from the i-th mention of a paragraph on that are told by grade,
// of which one is denied: 合格, 不合格. None where no grade is denied.
func (c *Content) casesByGrade(p *para, i int) []int {
	var out []int
	denied := false
	for _, x := range p.mentions[i:] {
		m := &c.Mentions[x]
		if len(out) > 0 {
			first := &c.Mentions[out[0]]
			if p.lex[m.Pos].sentence != p.lex[first.Pos].sentence {
				break
			}
			if c.figure(m.Figure).Dimension == numeral.Percent && m.Depth == first.Depth {
				continue // its share, or its rate
			}
		}
		if !part(m) || !ofGrade(m.Label) || len(out) == maxAlong || len(out) > 0 && (!c.sameSort(x, out[0]) || c.figure(c.Mentions[x-1].Figure).Dimension != numeral.Percent && p.strongMark(c.Mentions[out[len(out)-1]].Pos, m.Pos)) {
			break
		}
		if slices.ContainsFunc(out, func(y int) bool { return c.Mentions[y].Label == m.Label }) {
			break // told of again
		}
		denied = denied || lowGrade(m.Label)
		out = append(out, x)
	}
	if !denied {
		return nil
	}
	return out
}
