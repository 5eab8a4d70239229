package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Scores in prose: parts of a score, deductions from 100, a rate times its
// weight.

// scores finds the score relations of a paragraph.
func (c *Content) scores(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if c.figure(m.Figure).Dimension != numeral.Score || m.Role != RoleLevel {
			continue
		}
		k := c.figure(m.Figure).Key
		switch {
		case k.Measure == Deduction:
			continue
		case (strings.Contains(m.Label, "执行率") || k.Measure == ScoreOf && mi > p.mentions[0] && strings.Contains(c.Mentions[mi-1].Label, "执行率") && c.figure(c.Mentions[mi-1].Figure).Key.Measure == Weight) && m.Depth == 0:
			c.rateScore(p, mi)
		}
		if m.Depth == 0 {
			c.scoreParts(p, mi)
			c.deductions(p, mi)
		}
	}
}

// scoreParts reads 总分 X 分，其中 A a 分、B b 分.
func (c *Content) scoreParts(p *para, mi int) {
	m := &c.Mentions[mi]
	open := -1
	for k := m.Pos + 1; k < len(p.lex) && p.lex[k].sentence == p.lex[m.Pos].sentence; k++ {
		x := p.lex[k]
		if x.kind == lexFigure && x.depth == 0 {
			return
		}
		if x.kind == lexTerm && x.term.Class == Opener || x.kind == lexPunct && (x.r == '：' || x.r == '(' && x.mate > k) {
			open = k
			break
		}
	}
	if open < 0 {
		return
	}
	end := p.scopeEnd(open)
	if p.lex[open].kind == lexPunct && p.lex[open].r == '(' {
		end = p.lex[open].mate
	}
	var got, all []int
	weights := false
	for _, x := range c.items(p, open+1, end, p.lex[open].depth) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Score || y.Role != RoleLevel {
			continue
		}
		switch f.Key.Measure {
		case Weight:
			weights = true
			continue
		case Deduction:
			continue
		case ScoreOf:
			got = append(got, x)
		}
		all = append(all, x)
	}
	parts := all
	if weights && len(got) >= 2 {
		parts = got
	}
	if len(parts) < 2 {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen,
		Readings: []Reading{{Parts: c.terms(parts)}}})
}

// deductions reads 得 X 分 … 扣 Y 分: 100 less all deductions of the section.
func (c *Content) deductions(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if f.Key.Measure != ScoreOf {
		return
	}
	var cut []FigureID
	for _, x := range p.mentions {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Dimension == numeral.Score && g.Key.Measure == Deduction {
			cut = append(cut, y.Figure)
		}
	}
	if len(cut) == 0 || len(cut) > 8 || f.Value.GreaterThan(decHundred) {
		return
	}
	formula := "100"
	for i := range cut {
		formula += "-" + string(rune('a'+i))
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: m.Figure, Reach: ReachParagraph, Closed: HalfOpen,
		Readings: []Reading{{Formula: formula, Operands: cut}}})
}

// rateScore reads 预算执行率（满分 10 分）得 X 分: the rate times its weight.
func (c *Content) rateScore(p *para, mi int) {
	m := &c.Mentions[mi]
	weight := FigureID(0)
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || mi-x > 2 {
			break
		}
		g := c.figure(y.Figure)
		if g.Dimension == numeral.Score && g.Key.Measure == Weight && y.Pos >= m.labelFrom-4 {
			weight = y.Figure
			break
		}
	}
	if weight == 0 {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: m.Figure, Reach: ReachReport, Closed: Closed,
		Queries: []Query{{Formula: "a*b", Wants: []Want{
			{Label: "资金预算执行率", Key: Key{Dimension: numeral.Percent}, Rate: executionRate},
			{Given: weight},
		}}}})
}
