package parse

import (
	"slices"
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

// pointsPairwise reads points told one by one against as many rates, behind as many: A、B 分别为
// a%、b%，与上年的 c%、d% 相比，分别下降 x、y 个百分点. It reports whether the words tell of such
// points; the frame has a reading where all of them stand there.
func (c *Content) pointsPairwise(p *para, mi int, fr *Frame) bool {
	points := c.joinedSeries(p, mi)
	at := slices.Index(points, mi)
	last := points[0] - 1
	for last >= p.mentions[0] && c.figure(c.Mentions[last].Figure).Dimension != numeral.Percent && p.lex[c.Mentions[last].Pos].sentence == p.lex[c.Mentions[mi].Pos].sentence {
		last-- // 下降 3.9 个、6.3 个百分点: the first is counted in 个
	}
	if last <= p.mentions[0] || c.figure(c.Mentions[last].Figure).Dimension != numeral.Percent {
		return false
	}
	bases := c.joinedSeries(p, last)
	if b := &c.Mentions[last-1]; len(bases) < 2 && len(points) > 1 && c.figure(b.Figure).Dimension == numeral.Percent && comparesWith(p, b) && p.markBetween(b.Pos, c.Mentions[last].Pos) == 0 {
		return true // 与上年的 c%、前年的 d% 相比，分别下降 x、y 个百分点: two years, one rate
	}
	if len(bases) < 2 || p.strongMark(c.Mentions[last].Pos, c.Mentions[mi].Pos) || !comparesWith(p, &c.Mentions[bases[0]]) || !strings.Contains(p.words(c.Mentions[last].Pos+1, c.Mentions[mi].Pos), "分别") {
		return false
	}
	if len(points) != len(bases) {
		return true
	}
	for x := bases[0] - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence == p.lex[c.Mentions[mi].Pos].sentence; x-- {
		if c.figure(c.Mentions[x].Figure).Dimension != numeral.Percent {
			continue
		}
		now := c.joinedSeries(p, x)
		if x = now[0]; len(now) != len(bases) || comparesWith(p, &c.Mentions[x]) {
			continue
		}
		formula := "a-b"
		if c.Mentions[points[0]].Dir < 0 {
			formula = "b-a"
		}
		fr.Readings = []Reading{{Formula: formula, Operands: []FigureID{c.Mentions[now[at]].Figure, c.Mentions[bases[at]].Figure}}}
		return true
	}
	return true
}

// joinedSeries are the mentions of mi's dimension around it that nothing but 、, 和 and their own
// units part.
func (c *Content) joinedSeries(p *para, mi int) []int {
	joined := func(x, y int) bool {
		a, b := &c.Mentions[x], &c.Mentions[y]
		if c.figure(a.Figure).Dimension != c.figure(b.Figure).Dimension || a.Depth != b.Depth {
			return false
		}
		between := strings.TrimSpace(p.sub(p.lex[a.Pos].to, p.lex[b.Pos].from))
		return slices.Contains([]string{"、", "和", "及", "与", "以及"}, between)
	}
	first, last := mi, mi
	for first > p.mentions[0] && joined(first-1, first) {
		first--
	}
	for last < p.mentions[len(p.mentions)-1] && joined(last, last+1) {
		last++
	}
	var out []int
	for x := first; x <= last; x++ {
		out = append(out, x)
	}
	return out
}

// comparesWith reports whether the words of a mention say that something is compared with it:
// 与上年的 A%, 较上年同期 A%.
func comparesWith(p *para, m *Mention) bool {
	k := m.Pos
	for k > 0 && p.lex[k-1].kind != lexFigure && !(p.lex[k-1].kind == lexPunct && p.lex[k-1].mate < 0) {
		k--
	}
	return hasAnyPrefix(strings.TrimSpace(p.words(k, m.Pos)), comparing)
}
