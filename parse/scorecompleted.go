package parse

import (
	"strings"

	"gouji/parse/numeral"
)

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

// proRataWords say that points are given in proportion to what was done.
var proRataWords = []string{"按比例", "按完成比例", "按完成率", "按照完成", "按照比例", "按完成情况", "按实际完成", "按进度", "按照完成率", "按执行率", "相应得分", "折算"}

// proRata reads a score behind its weight and a rate: 该项 10 分，完成率 96%，按比例得 9.6 分; without such
// a word the score only verifies.
func (c *Content) proRata(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if f.Approximate != "" || !c.got(p, mi) || m.Total > 0 {
		return
	}
	for _, i := range c.framesOf(f.ID) {
		if c.Frames[i].Rule == "score/rate" || c.Frames[i].Rule == "score/deduction" {
			return
		}
	}
	rate, weight, goal := -1, -1, -1
	for x := mi - 1; x >= p.mentions[0] && x >= mi-6; x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || g.Key.Measure == Deduction || p.strongMark(y.Pos, m.Pos) {
			break
		}
		switch {
		case g.Dimension == numeral.Percent && (y.Role == RoleLimit || g.Bound != "" || strings.HasPrefix(y.Label, "目标")):
			goal = x
		case g.Dimension == numeral.Percent && rate < 0 && y.Role == RoleRate && y.Depth == m.Depth:
			rate = x
		case g.Dimension == numeral.Score && weight < 0 && !c.got(p, x):
			weight = x
		case g.Dimension == numeral.Score:
			x = p.mentions[0] // points of another item
		}
	}
	if rate < 0 || weight < 0 {
		return
	}
	r, w := c.figure(c.Mentions[rate].Figure), c.figure(c.Mentions[weight].Figure)
	if r.Value.GreaterThan(decOne) || r.Approximate != "" || r.Bound != "" || w.Value.LessThan(f.Value) || w.Value.Equal(decHundred) || w.Value.Equal(f.Value) {
		return
	}
	sure := containsAny(p.words(c.Mentions[max(rate, weight)].Pos, m.Pos), proRataWords)
	if !sure && f.Numeral.Decimals == 0 && !r.Value.Mul(w.Value).Equal(f.Value) {
		return // whole points by a rule of its own
	}
	readings := []Reading{{Formula: "a*b", Operands: []FigureID{r.ID, w.ID}, HoldOnly: !sure || goal >= 0}}
	if goal >= 0 { // 目标 95%，实际 93%，按比例得 …: of what was aimed at
		readings = append(readings, Reading{Formula: "a/b*c", Operands: []FigureID{r.ID, c.Mentions[goal].Figure, w.ID}, HoldOnly: !sure})
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: f.ID, Reach: ReachSentence, Closed: Closed, Capped: w.ID, Readings: readings})
}
