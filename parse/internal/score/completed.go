package score

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Scores given for how much was done: 完成 98.1%，得 9.8 分（满分 10 分）.

// completedScore reads a score right behind a rate, with its weight in the bracket behind it.
// How far a rate counts may be ruled otherwise, so that it only verifies.
func completedScore(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if mi-1 < p.Mentions[0] || mi+1 > p.Mentions[len(p.Mentions)-1] || !got(c, p, mi) || clause.Claimed(c, m.Figure) {
		return
	}
	rate, w := &c.Mentions[mi-1], &c.Mentions[mi+1]
	r, f := c.At(rate.Figure), c.At(w.Figure)
	if r.Dimension != numeral.Percent || rate.Role != content.RoleRate || rate.Depth != m.Depth || r.Value.GreaterThan(lang.DecOne) || p.Lex[rate.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.MarkBetween(p, rate.Pos, m.Pos) != '，' {
		return
	}
	if f.Dimension != numeral.Score || w.Depth != m.Depth+1 || !clause.BracketBehind(p, m.Pos, w.Pos) || !lang.ContainsAny(clause.Words(p, w), []string{"满分", "分值", "权重", "标准分"}) || f.Value.LessThan(c.At(m.Figure).Value) {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Capped: w.Figure,
		Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{rate.Figure, w.Figure}, HoldOnly: true}}})
}

// proRataWords say that points are given in proportion to what was done.
var proRataWords = []string{"按比例", "按完成比例", "按完成率", "按照完成", "按照比例", "按完成情况", "按实际完成", "按进度", "按照完成率", "按执行率", "相应得分", "折算"}

// proRata reads a score behind its weight and a rate: 该项 10 分，完成率 96%，按比例得 9.6 分; without such
// a word the score only verifies.
func proRata(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if f.Approximate != "" || !got(c, p, mi) || m.Total > 0 {
		return
	}
	for _, i := range clause.FramesOf(c, f.ID) {
		if c.Frames[i].Rule == "score/rate" || c.Frames[i].Rule == "score/deduction" {
			return
		}
	}
	rate, weight, goal := -1, -1, -1
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-6; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || g.Key.Measure == lang.Deduction || clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		switch {
		case g.Dimension == numeral.Percent && (y.Role == content.RoleLimit || g.Bound != "" || strings.HasPrefix(y.Label, "目标")):
			goal = x
		case g.Dimension == numeral.Percent && rate < 0 && y.Role == content.RoleRate && y.Depth == m.Depth:
			rate = x
		case g.Dimension == numeral.Score && weight < 0 && !got(c, p, x):
			weight = x
		case g.Dimension == numeral.Score:
			x = p.Mentions[0] // points of another item
		}
	}
	if rate < 0 || weight < 0 {
		return
	}
	r, w := c.At(c.Mentions[rate].Figure), c.At(c.Mentions[weight].Figure)
	if r.Value.GreaterThan(lang.DecOne) || r.Approximate != "" || r.Bound != "" || w.Value.LessThan(f.Value) || w.Value.Equal(lang.DecHundred) || w.Value.Equal(f.Value) {
		return
	}
	sure := lang.ContainsAny(p.Words(c.Mentions[max(rate, weight)].Pos, m.Pos), proRataWords)
	if !sure && f.Numeral.Decimals == 0 && !r.Value.Mul(w.Value).Equal(f.Value) {
		return // whole points by a rule of its own
	}
	readings := []content.Reading{{Formula: "a*b", Operands: []content.FigureID{r.ID, w.ID}, HoldOnly: !sure || goal >= 0}}
	if goal >= 0 { // 目标 95%，实际 93%，按比例得 …: of what was aimed at
		readings = append(readings, content.Reading{Formula: "a/b*c", Operands: []content.FigureID{r.ID, c.Mentions[goal].Figure, w.ID}, HoldOnly: !sure})
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: f.ID, Reach: content.ReachSentence, Closed: content.Closed, Capped: w.ID, Readings: readings})
}
