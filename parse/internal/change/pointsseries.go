package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// pointsOneByOne reads points told one by one against one rate, behind as many rates:
// 执行率分别为 A%、B%，较序时进度（75%）分别高 x 个百分点、低 y 个百分点.
func pointsOneByOne(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	first, last := mi, mi
	points := func(x int) bool {
		return c.Mentions[x].Role == content.RoleDelta && c.At(c.Mentions[x].Figure).Dimension == numeral.Points
	}
	for first > p.Mentions[0] && points(first-1) && clause.MarkBetween(p, c.Mentions[first-1].Pos, c.Mentions[first].Pos) == '、' {
		first--
	}
	for last < p.Mentions[len(p.Mentions)-1] && points(last+1) && clause.MarkBetween(p, c.Mentions[last].Pos, c.Mentions[last+1].Pos) == '、' {
		last++
	}
	n := last - first + 1
	base := first - 1
	if n < 2 || base-n < p.Mentions[0] {
		return false
	}
	b, f := &c.Mentions[base], &c.Mentions[first]
	percent := func(x int) bool { return c.At(c.Mentions[x].Figure).Dimension == numeral.Percent }
	if !percent(base) || p.Lex[b.Pos].Sentence != p.Lex[f.Pos].Sentence || clause.MarkRank(clause.MarkBetween(p, b.Pos, f.Pos)) > 0 || !strings.Contains(p.Words(c.Mentions[base-1].Pos+1, f.Pos), "分别") {
		return false
	}
	for x := base - n; x < base; x++ {
		y := &c.Mentions[x]
		if !percent(x) || y.Role != content.RoleRate || p.Lex[y.Pos].Sentence != p.Lex[f.Pos].Sentence || x > base-n && clause.MarkBetween(p, c.Mentions[x-1].Pos, y.Pos) != '、' {
			return false
		}
	}
	up := "a-b"
	if c.Mentions[mi].Dir < 0 {
		up = "b-a"
	}
	fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[base-n+mi-first].Figure, b.Figure}}}
	return true
}

// pointsPairwise reads points told one by one against as many rates, behind as many: A、B 分别为
// a%、b%，与上年的 c%、d% 相比，分别下降 x、y 个百分点. It reports whether the words tell of such
// points; the frame has a reading where all of them stand there.
func pointsPairwise(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	points := JoinedSeries(c, p, mi)
	at := slices.Index(points, mi)
	last := points[0] - 1
	for last >= p.Mentions[0] && c.At(c.Mentions[last].Figure).Dimension != numeral.Percent && p.Lex[c.Mentions[last].Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence {
		last-- // 下降 3.9 个、6.3 个百分点: the first is counted in 个
	}
	if last <= p.Mentions[0] || c.At(c.Mentions[last].Figure).Dimension != numeral.Percent {
		return false
	}
	bases := JoinedSeries(c, p, last)
	if b := &c.Mentions[last-1]; len(bases) < 2 && len(points) > 1 && c.At(b.Figure).Dimension == numeral.Percent && comparesWith(p, b) && clause.MarkBetween(p, b.Pos, c.Mentions[last].Pos) == 0 {
		return true // 与上年的 c%、前年的 d% 相比，分别下降 x、y 个百分点: two years, one rate
	}
	if len(bases) < 2 || clause.StrongMark(p, c.Mentions[last].Pos, c.Mentions[mi].Pos) || !comparesWith(p, &c.Mentions[bases[0]]) || !strings.Contains(p.Words(c.Mentions[last].Pos+1, c.Mentions[mi].Pos), "分别") {
		return false
	}
	if len(points) != len(bases) {
		return true
	}
	for x := bases[0] - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence; x-- {
		if c.At(c.Mentions[x].Figure).Dimension != numeral.Percent {
			continue
		}
		now := JoinedSeries(c, p, x)
		if x = now[0]; len(now) != len(bases) || comparesWith(p, &c.Mentions[x]) {
			continue
		}
		formula := "a-b"
		if c.Mentions[points[0]].Dir < 0 {
			formula = "b-a"
		}
		fr.Readings = []content.Reading{{Formula: formula, Operands: []content.FigureID{c.Mentions[now[at]].Figure, c.Mentions[bases[at]].Figure}}}
		return true
	}
	return true
}

// JoinedSeries are the mentions of mi's dimension around it that nothing but 、, 和 and their own
// units part.
func JoinedSeries(c *content.Draft, p *content.Para, mi int) []int {
	joined := func(x, y int) bool {
		a, b := &c.Mentions[x], &c.Mentions[y]
		if c.At(a.Figure).Dimension != c.At(b.Figure).Dimension || a.Depth != b.Depth {
			return false
		}
		between := strings.TrimSpace(p.Sub(p.Lex[a.Pos].To, p.Lex[b.Pos].From))
		return slices.Contains([]string{"、", "和", "及", "与", "以及"}, between)
	}
	first, last := mi, mi
	for first > p.Mentions[0] && joined(first-1, first) {
		first--
	}
	for last < p.Mentions[len(p.Mentions)-1] && joined(last, last+1) {
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
func comparesWith(p *content.Para, m *content.Mention) bool {
	k := m.Pos
	for k > 0 && p.Lex[k-1].Kind != content.LexFigure && !(p.Lex[k-1].Kind == content.LexPunct && p.Lex[k-1].Mate < 0) {
		k--
	}
	return lang.HasAnyPrefix(strings.TrimSpace(p.Words(k, m.Pos)), clause.Comparing)
}
