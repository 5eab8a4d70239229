package score

import (
	"slices"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// GradedCases reads a whole whose cases follow by grade, also with their shares: 走访 200 户，
// 非常满意 150 户，占 75%；满意 40 户，占 20%；不满意 10 户，占 5%.
func GradedCases(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i := 0; i < len(p.Mentions); i++ {
		from := i
		cases := casesByGrade(c, p, i)
		if len(cases) > 0 {
			i = cases[len(cases)-1] - p.Mentions[0]
		}
		if len(cases) < 2 || from == 0 {
			continue
		}
		whole := from - 1
		first := c.At(c.Mentions[cases[0]].Figure)
		for whole > 0 && clause.SameSort(c, p.Mentions[whole], cases[0]) && c.At(c.Mentions[p.Mentions[whole]].Figure).Value.LessThan(first.Value) {
			whole-- // of a list before: 抽检 90 批，其中甲 60 批、乙 30 批，合格 85 批
		}
		w := &c.Mentions[p.Mentions[whole]]
		if m := &c.Mentions[cases[0]]; whole == from-1 && used[w.Figure] || !content.IsPart(w) || !clause.SameSort(c, p.Mentions[whole], cases[0]) || clause.StrongMark(p, w.Pos, m.Pos) || p.Lex[w.Pos].Sentence != p.Lex[m.Pos].Sentence {
			continue
		}
		if whole < from-1 && c.At(w.Figure).Value.LessThan(first.Value) {
			continue
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, cases), HoldOnly: whole < from-1}}}
		used[w.Figure] = true
		c.Frames = append(c.Frames, fr)
	}
}

// casesByGrade are the cases from the i-th mention of a paragraph on that are told by grade,
// of which one is denied: 合格, 不合格. None where no grade is denied.
func casesByGrade(c *content.Draft, p *content.Para, i int) []int {
	var out []int
	denied := false
	for _, x := range p.Mentions[i:] {
		m := &c.Mentions[x]
		if len(out) > 0 {
			first := &c.Mentions[out[0]]
			if p.Lex[m.Pos].Sentence != p.Lex[first.Pos].Sentence {
				break
			}
			if c.At(m.Figure).Dimension == numeral.Percent && m.Depth == first.Depth {
				continue // its share, or its rate
			}
		}
		if !content.IsPart(m) || !clause.OfGrade(m.Label) || len(out) == clause.MaxAlong || len(out) > 0 && (!clause.SameSort(c, x, out[0]) || c.At(c.Mentions[x-1].Figure).Dimension != numeral.Percent && clause.StrongMark(p, c.Mentions[out[len(out)-1]].Pos, m.Pos)) {
			break
		}
		if slices.ContainsFunc(out, func(y int) bool { return c.Mentions[y].Label == m.Label }) {
			break // told of again
		}
		denied = denied || clause.LowGrade(m.Label)
		out = append(out, x)
	}
	if !denied {
		return nil
	}
	return out
}
