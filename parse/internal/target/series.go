package target

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
)

// Targets told one for each of several results: 甲县 93%、乙县 88%，分别高于目标 90%
// 和 85%; 均高于 90%、85%的目标.

// goalNames name a target before or behind a series.
var goalNames = []string{"目标", "要求", "标准", "控制线", "不低于", "不少于", "不高于", "不超过"}

// targetSeries relates the targets behind 分别 to the results before it, in
// order, and tells which mentions are such targets.
func targetSeries(c *content.Draft, p *content.Para) map[int]bool {
	var done map[int]bool
	for k := range p.Lex {
		x := &p.Lex[k]
		if !clause.OneByOne(p, k) && !evenly(p, k) {
			continue
		}
		limits := clause.Series(c, p, k)
		n := len(limits)
		if n < 2 || !clause.OneByOne(p, k) && c.Mentions[limits[0]].Pos-k > nearLimit || limits[n-1]-limits[0] != n-1 {
			continue
		}
		from := k
		for from > 0 && p.Lex[from-1].Sentence == x.Sentence && p.Lex[from-1].Kind != content.LexFigure {
			from--
		}
		words := p.Words(from, c.Mentions[limits[0]].Pos)
		if !lang.ContainsAny(words+c.Mentions[limits[n-1]].After, goalNames) {
			continue // 分别高于上年 A 和 B
		}
		first := limits[0] - n
		if first < p.Mentions[0] || !resultsOf(c, p, first, limits, x) {
			continue
		}
		if done == nil {
			done = map[int]bool{}
		}
		op := ">="
		if strings.Contains(words, "低于") && !strings.Contains(words, "不低于") || lang.ContainsAny(words, []string{"不高于", "不超过", "控制"}) {
			op = "<="
		}
		for i, mi := range limits {
			l := &c.Mentions[mi]
			l.Role, l.Op = content.RoleLimit, op
			c.At(l.Figure).Bound = op
			done[mi] = true
			targetFrame(c, p, mi, first+i)
		}
	}
	return done
}

// nearLimit is how many lexemes behind 均 the first target stands: 均高于 90%、85%的目标.
const nearLimit = 4

// evenly reports whether the lexeme at k says that what follows is true of each result.
func evenly(p *content.Para, k int) bool {
	x := &p.Lex[k]
	return (x.Kind == content.LexTerm || x.Kind == content.LexText) && lang.HasAnyPrefix(p.Sub(x.From, x.To), []string{"均", "都", "全部"})
}

// resultsOf reports whether as many results as limits stand right before these,
// each of its limit's sort.
func resultsOf(c *content.Draft, p *content.Para, first int, limits []int, each *content.Lexeme) bool {
	for i, mi := range limits {
		y, l := &c.Mentions[first+i], &c.Mentions[mi]
		if p.Lex[y.Pos].Sentence != each.Sentence || y.Depth != l.Depth || y.Role != content.RoleLevel && y.Role != content.RoleRate || l.Role == content.RoleDelta || !form.AlikeTarget(c.At(l.Figure), c.At(y.Figure)) {
			return false
		}
	}
	return true
}
