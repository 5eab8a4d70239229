package parse

import "strings"

// Targets told one for each of several results: 甲县 93%、乙县 88%，分别高于目标 90%
// 和 85%; 均高于 90%、85%的目标.

// goalNames name a target before or behind a series.
var goalNames = []string{"目标", "要求", "标准", "控制线", "不低于", "不少于", "不高于", "不超过"}

// targetSeries relates the targets behind 分别 to the results before it, in
// order, and tells which mentions are such targets.
func (c *Content) targetSeries(p *para) map[int]bool {
	var done map[int]bool
	for k := range p.lex {
		x := &p.lex[k]
		if !p.oneByOne(k) && !p.evenly(k) {
			continue
		}
		limits := c.series(p, k)
		n := len(limits)
		if n < 2 || !p.oneByOne(k) && c.Mentions[limits[0]].Pos-k > nearLimit || limits[n-1]-limits[0] != n-1 {
			continue
		}
		from := k
		for from > 0 && p.lex[from-1].sentence == x.sentence && p.lex[from-1].kind != lexFigure {
			from--
		}
		words := p.words(from, c.Mentions[limits[0]].Pos)
		if !containsAny(words+c.Mentions[limits[n-1]].After, goalNames) {
			continue // 分别高于上年 A 和 B
		}
		first := limits[0] - n
		if first < p.mentions[0] || !c.resultsOf(p, first, limits, x) {
			continue
		}
		if done == nil {
			done = map[int]bool{}
		}
		op := ">="
		if strings.Contains(words, "低于") && !strings.Contains(words, "不低于") || containsAny(words, []string{"不高于", "不超过", "控制"}) {
			op = "<="
		}
		for i, mi := range limits {
			l := &c.Mentions[mi]
			l.Role, l.Op = RoleLimit, op
			c.figure(l.Figure).Bound = op
			done[mi] = true
			c.targetFrame(p, mi, first+i)
		}
	}
	return done
}

// nearLimit is how many lexemes behind 均 the first target stands: 均高于 90%、85%的目标.
const nearLimit = 4

// evenly reports whether the lexeme at k says that what follows is true of each result.
func (p *para) evenly(k int) bool {
	x := &p.lex[k]
	return (x.kind == lexTerm || x.kind == lexText) && hasAnyPrefix(p.sub(x.from, x.to), []string{"均", "都", "全部"})
}

// resultsOf reports whether as many results as limits stand right before these,
// each of its limit's sort.
func (c *Content) resultsOf(p *para, first int, limits []int, each *lexeme) bool {
	for i, mi := range limits {
		y, l := &c.Mentions[first+i], &c.Mentions[mi]
		if p.lex[y.Pos].sentence != each.sentence || y.Depth != l.Depth || y.Role != RoleLevel && y.Role != RoleRate || l.Role == RoleDelta || !alikeTarget(c.figure(l.Figure), c.figure(y.Figure)) {
			return false
		}
	}
	return true
}
