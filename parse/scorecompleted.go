package parse

import "gouji/parse/numeral"

// Scores given for how much was done: 完成 98.1%，得 9.8 分（满分 10 分）.

// completedScore reads a score right behind a rate, with its weight in the bracket behind it.
// How far a rate counts may be ruled otherwise, so that it only verifies.
func (c *Content) completedScore(p *para, mi int) {
	m := &c.Mentions[mi]
	if mi-1 < p.mentions[0] || mi+1 > p.mentions[len(p.mentions)-1] || !c.got(p, mi) || c.claimed(m.Figure) {
		return
	}
	rate, w := &c.Mentions[mi-1], &c.Mentions[mi+1]
	r, f := c.figure(rate.Figure), c.figure(w.Figure)
	if r.Dimension != numeral.Percent || rate.Role != RoleRate || rate.Depth != m.Depth || r.Value.GreaterThan(decOne) || p.lex[rate.Pos].sentence != p.lex[m.Pos].sentence || p.markBetween(rate.Pos, m.Pos) != '，' {
		return
	}
	if f.Dimension != numeral.Score || w.Depth != m.Depth+1 || !p.bracketBehind(m.Pos, w.Pos) || !containsAny(p.clauseWords(w), []string{"满分", "分值", "权重", "标准分"}) || f.Value.LessThan(c.figure(m.Figure).Value) {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Capped: w.Figure,
		Readings: []Reading{{Formula: "a*b", Operands: []FigureID{rate.Figure, w.Figure}, HoldOnly: true}}})
}
