package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Weights and scores side by side, without the words 分值 and 得分: 决策 20 分得 18
// 分；决策（20分）得 18 分；决策 20 分、过程 20 分，分别得 18 分、19 分.

// gotWords lead to a score that was got.
var gotWords = []string{"得", "得分", "实得", "实际得分", "自评得", "自评得分", "评得", "评分", "得到", "评价得", "考核得", "获得", "得分为", "计", "计分", "记", "记分"}

// allWords name a total of scores that follow them.
var allWords = []string{"共", "共计", "合计", "总计", "总分", "总得分", "合计得分", "共得", "总得", "累计得分", "合计得", "共计得"}

// weightWords end what leads to the weight of an item.
var weightWords = []string{"为", "占", "满分", "分值", "权重", "标准分"}

// wholeWords name what the score of a whole report is of: 综合得分, 总得分, 最终评分.
var wholeWords = []string{"综合", "总", "最终", "总体", "项目综合", "项目总"}

// otherItem reports whether points are said to be got for another item than the one
// that the points before them name, or for all: 产出 47 分，效益得 29 分；满意度 10 分，综合得分
// 97 分.
func (c *Content) otherItem(w, s int) bool {
	name := TrimSuffixes(c.Mentions[s].Label, append([]string{"为", "自评", "实际"}, gotWords...))
	if strings.HasPrefix(name, "按") || hasAnySuffix(name, []string{"折算", "换算", "计算", "折合"}) {
		return false // 执行率 10 分，按执行率折算得 9.6 分
	}
	return (scoredItem(name) || slices.Contains(wholeWords, name)) && scoredItem(TrimSuffixes(c.Mentions[w].Label, weightWords)) && !strings.Contains(c.Mentions[w].Label, name)
}

// scorePairs tells weights from scores where they stand side by side.
func (c *Content) scorePairs(p *para) {
	var pairs [][2]int // weight, score
	behind := map[int]bool{}
	for i := 1; i < len(p.mentions); i++ {
		w, s := p.mentions[i-1], p.mentions[i]
		if c.scoreIn(w) && c.scoreIn(s) && c.got(p, w) && c.Mentions[s].Depth > c.Mentions[w].Depth && p.bracketBehind(c.Mentions[w].Pos, c.Mentions[s].Pos) && !c.bracketGoesOn(p, i) {
			behind[s] = true
			pairs = append(pairs, [2]int{s, w}) // 产出得 47 分（权重 50 分）
			continue
		}
		if behind[w] || i > 1 && behind[p.mentions[i-2]] && c.Mentions[w].Depth > c.Mentions[s].Depth {
			continue
		}
		if i > 1 && c.figure(c.Mentions[w].Figure).Dimension == numeral.Percent && c.Mentions[w].Depth == c.Mentions[s].Depth {
			w = p.mentions[i-2] // 满分 20 分，执行率 97%，计 19.4 分
		}
		if i > 1 && w == s-1 && (strings.HasPrefix(c.Mentions[w].Label, "扣") || strings.HasSuffix(c.Mentions[w].Label, "扣")) && c.Mentions[w].Depth == c.Mentions[s].Depth {
			w = c.pointsBefore(p, w) // 管理 40 分，扣 2 分，得 38 分
		}
		if c.inRun(p, w, s) {
			continue // 得 38 分、55 分，总得分 93 分: the last of several, and all of them
		}
		if w < 0 || c.Mentions[w].Total > 0 && selfScore(c.Mentions[s].Label) {
			continue // 权重合计 100 分，综合得分 94 分
		}
		if c.scoreIn(w) && c.scoreIn(s) && c.got(p, s) && !c.got(p, w) && !c.otherItem(w, s) && c.Mentions[w].Depth >= c.Mentions[s].Depth && p.lex[c.Mentions[w].Pos].sentence == p.lex[c.Mentions[s].Pos].sentence && !p.strongMark(c.Mentions[w].Pos, c.Mentions[s].Pos) {
			pairs = append(pairs, [2]int{w, s})
		}
	}
	for k := range p.lex {
		if !p.oneByOne(k) {
			continue
		}
		series := c.series(p, k)
		if len(series) < 2 || !c.scoreIn(series[0]) || !c.got(p, series[0]) && !hasAnySuffix(strings.TrimSpace(p.words(p.nameStart(k), k)), gotWords) {
			continue // 分别得 a 分、b 分, 自评得分分别为 a 分、b 分
		}
		if weights := c.scoresRightBefore(p, series[0], len(series)); weights != nil {
			pairs = pairs[:0]
			if full := series[0] - 1; full > weights[len(weights)-1] {
				c.Mentions[full].Role = RoleLevel
				c.figure(c.Mentions[full].Figure).Key.Measure = Weight
				c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/weights", Claim: c.Mentions[full].Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{{Parts: c.terms(weights)}}})
			}
			for i, s := range series {
				f := c.figure(c.Mentions[s].Figure)
				f.Name = c.Mentions[weights[i]].Label
				pairs = append(pairs, [2]int{weights[i], s})
				c.executionOfSeries(p, weights[i], s)
			}
			break
		}
	}
	if len(pairs) < 2 {
		return
	}
	var parts []int
	for _, x := range pairs {
		c.figure(c.Mentions[x[0]].Figure).Key.Measure = Weight
		c.figure(c.Mentions[x[1]].Figure).Key.Measure = ScoreOf
		c.Mentions[x[0]].Role = RoleLevel // 过程类指标 25 分: no target
		parts = append(parts, x[1])
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/score", Claim: c.Mentions[x[1]].Figure, Op: "<=", Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a", Operands: []FigureID{c.Mentions[x[0]].Figure}}}})
	}
	c.rateSeriesOf(p, pairs)
	c.totalAhead(p, pairs, parts)
	c.fullAhead(p, pairs)
	last := pairs[len(pairs)-1][1]
	if last == p.mentions[len(p.mentions)-1] {
		return
	}
	t := c.weightsBehind(p, last, pairs)
	if t > p.mentions[len(p.mentions)-1] {
		return
	}
	m := &c.Mentions[t]
	if !c.scoreIn(t) || p.lex[m.Pos].sentence > p.lex[c.Mentions[last].Pos].sentence+1 || !hasAnySuffix(m.Label, allWords) && !selfScore(m.Label) {
		return
	}
	c.figure(m.Figure).Key.Measure = ScoreOf
	m.Total = 2
	first := min(pairs[0][0], pairs[0][1])
	more := first > p.mentions[0] && c.scoreIn(first-1) && c.got(p, first-1) && p.lex[c.Mentions[first-1].Pos].sentence == p.lex[c.Mentions[first].Pos].sentence // 执行 10 分，按执行率计 9.4 分；产出 50 分，得 49 分; …
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: m.Figure, Reach: ReachParagraph, Closed: HalfOpen, Readings: []Reading{{Parts: c.terms(parts), HoldOnly: more || p.lossesOnly(sentenceStart(p, c.Mentions[first].Pos), c.Mentions[first].Pos)}}})
}

// executionOfSeries reads the score of the execution among several told one by one, by the rate that the report tells:
// 执行率 96% … 预算执行 10 分、产出指标 50 分，分别得 9.6 分、48 分. Bands of rates may be scored.
func (c *Content) executionOfSeries(p *para, weight, score int) {
	w, s := &c.Mentions[weight], c.Mentions[score].Figure
	if !containsAny(w.Label, executed) || slices.ContainsFunc(c.framesOf(s), func(i int) bool { return c.Frames[i].Rule == "score/rate" }) {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: s, Reach: ReachReport, Closed: Closed, Capped: w.Figure,
		Queries: []Query{{Formula: "a*b", HoldOnly: true, Wants: []Want{
			{Label: "资金预算执行率", Key: Key{Dimension: numeral.Percent}, Rate: executionRate},
			{Given: w.Figure},
		}}}})
}

// scoresByWeight reports whether as many points stand right before the series of points behind lexeme k: 投入 40 分、产出
// 60 分，得分分别为 38 分、55 分.
func (c *Content) scoresByWeight(p *para, k int) bool {
	series := c.series(p, k)
	return len(series) > 1 && c.scoreIn(series[0]) && c.scoresRightBefore(p, series[0], len(series)) != nil
}

// inRun reports whether of two mentions of points the first ends a run that 、 joins without names, or the second begins
// one.
func (c *Content) inRun(p *para, w, s int) bool {
	joined := func(x, y int) bool {
		return x >= p.mentions[0] && y <= p.mentions[len(p.mentions)-1] && c.scoreIn(x) && c.scoreIn(y) && p.markBetween(c.Mentions[x].Pos, c.Mentions[y].Pos) == '、' && cleanLabel(p, &c.Mentions[y]) == ""
	}
	return w > 0 && joined(w-1, w) || joined(s, s+1)
}

// pointsBefore is the mention of points before mention x in its clauses, with no more than a few numbers
// of other things between: 产出 50 分，因 1 项未完成扣 2 分. It is -1 if there is none.
func (c *Content) pointsBefore(p *para, x int) int {
	for y := x - 1; y >= p.mentions[0] && y >= x-4; y-- {
		m := &c.Mentions[y]
		if p.strongMark(m.Pos, c.Mentions[x].Pos) || p.lex[m.Pos].sentence != p.lex[c.Mentions[x].Pos].sentence {
			return -1
		}
		if c.figure(m.Figure).Dimension == numeral.Score {
			return y
		}
	}
	return -1
}

// weightsBehind reads the full mark that the weights of some pairs come to right behind the last
// score, and gives the mention behind: …，得 24 分。权重合计 100 分，综合得分 94 分.
func (c *Content) weightsBehind(p *para, last int, pairs [][2]int) int {
	m := &c.Mentions[last+1]
	if !c.scoreIn(last+1) || c.got(p, last+1) || !containsAny(m.Label, []string{"权重", "满分", "分值"}) || m.Total == 0 && !strings.HasPrefix(m.Label, "满分") || p.lex[m.Pos].sentence > p.lex[c.Mentions[last].Pos].sentence+1 {
		return last + 1
	}
	var weights []int
	for _, x := range pairs {
		weights = append(weights, x[0])
	}
	c.figure(m.Figure).Key.Measure = Weight
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/weights", Claim: m.Figure, Reach: ReachParagraph, Closed: HalfOpen, Readings: []Reading{{Parts: c.terms(weights)}}})
	return last + 2
}

// fullMarks name what all weights come to.
var fullMarks = []string{"满分", "总分", "总分值", "总分为", "满分为", "分值", "总权重", "权重"}

// fullAhead reads the full mark that stands right before three pairs or more, in their sentence or
// the one before: 满分 100 分。投入（20 分）得 19 分；产出（80 分）得 76 分.
func (c *Content) fullAhead(p *para, pairs [][2]int) {
	first := pairs[0][0]
	if len(pairs) < 3 || first == p.mentions[0] {
		return
	}
	m, w := &c.Mentions[first-1], &c.Mentions[first]
	if !c.scoreIn(first-1) || m.Depth > 0 || c.got(p, first-1) || !c.figure(m.Figure).Value.Equal(decHundred) || !hasAnySuffix(m.Label, fullMarks) || containsAny(m.Label, []string{"自评", "评价", "得"}) ||
		p.lex[m.Pos].sentence < p.lex[w.Pos].sentence-1 || c.claimed(m.Figure) || p.lossesOnly(m.Pos, w.Pos) {
		return
	}
	var weights []int
	for _, x := range pairs {
		weights = append(weights, x[0])
	}
	c.figure(m.Figure).Key.Measure = Weight
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/weights", Claim: m.Figure, Reach: ReachParagraph, Closed: HalfOpen, Readings: []Reading{{Parts: c.terms(weights)}}})
}

// lossesOnly reports whether the words between lexemes a and b say that what follows is only what lost points:
// 满分 100 分，失分主要在：过程（20 分）得 18 分.
func (p *para) lossesOnly(a, b int) bool {
	return containsAny(p.words(a, b), []string{"失分", "扣分", "丢分", "主要"})
}

// totalAhead reads the score of the report that stands alone in the sentence before three
// pairs or more: 自评 92 分。执行分值 10 分，得 9 分；产出分值 50 分，得 46 分；….
func (c *Content) totalAhead(p *para, pairs [][2]int, parts []int) {
	first := pairs[0][0]
	if len(pairs) < 3 || first == p.mentions[0] {
		return
	}
	t := first - 1
	m, w := &c.Mentions[t], &c.Mentions[first]
	if !c.scoreIn(t) || m.Depth > 0 || !selfScore(m.Label) || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence-1 || strings.TrimSpace(m.After) != "" || c.claimed(m.Figure) {
		return
	}
	for k := m.Pos + 1; k < w.Pos; k++ {
		if x := &p.lex[k]; x.kind == lexTerm && x.term.Class == Opener || x.kind == lexPunct && x.r == '：' {
			return // which scoreParts reads
		}
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: m.Figure, Reach: ReachParagraph, Closed: HalfOpen, Readings: []Reading{{Parts: c.terms(parts)}}})
}

// bracketGoesOn reports whether the bracket that the i-th mention begins goes on with
// points: 总分 86 分（投入 15 分得 13 分，…）.
func (c *Content) bracketGoesOn(p *para, i int) bool {
	if i+1 >= len(p.mentions) || !c.scoreIn(p.mentions[i+1]) {
		return false
	}
	open := c.Mentions[p.mentions[i]].Pos
	for open >= 0 && !(p.lex[open].kind == lexPunct && p.lex[open].r == '(') {
		open--
	}
	return open >= 0 && c.Mentions[p.mentions[i+1]].Pos < p.lex[open].mate
}

// rateSeriesOf reads 得分率分别为 a%、b%、c% behind as many weights and scores.
func (c *Content) rateSeriesOf(p *para, pairs [][2]int) {
	for k := c.Mentions[pairs[len(pairs)-1][1]].Pos; k < len(p.lex); k++ {
		if !p.oneByOne(k) || !strings.HasSuffix(strings.TrimSpace(p.words(max(0, k-4), k)), "得分率") {
			continue
		}
		series := c.series(p, k)
		if len(series) != len(pairs) || c.figure(c.Mentions[series[0]].Figure).Dimension != numeral.Percent {
			return
		}
		for i, mi := range series {
			c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/score", Claim: c.Mentions[mi].Figure, Reach: ReachParagraph, Closed: Closed,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[pairs[i][1]].Figure, c.Mentions[pairs[i][0]].Figure}}}})
		}
		return
	}
}

// scoreIn reports whether a mention is a number of points, and no deduction.
func (c *Content) scoreIn(mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	return f.Dimension == numeral.Score && (m.Role == RoleLevel || m.Role == RoleLimit) && f.Key.Measure != Deduction && f.Bound == ""
}

// got reports whether the words before a score say that it was got: 得, 自评得分, 项目管理（25 分）自评.
func (c *Content) got(p *para, mi int) bool {
	m := &c.Mentions[mi]
	words := strings.TrimSpace(p.words(m.labelFrom, m.Pos))
	name, own := strings.CutSuffix(words, "自评")
	return (own && (name == "" || scoredItem(name) || c.bracketedWithin(p, mi)) || hasAnySuffix(words, gotWords)) && !hasAnySuffix(words, []string{"合计", "共计", "总计", "累计", "小计", "合计得", "共计得", "合计得分", "共计得分", "总计得分"})
}

// bracketedWithin reports whether points stand in a bracket within the words before a score: 项目绩效
// （55 分）自评.
func (c *Content) bracketedWithin(p *para, mi int) bool {
	if mi == p.mentions[0] {
		return false
	}
	w, m := &c.Mentions[mi-1], &c.Mentions[mi]
	return c.scoreIn(mi-1) && w.Depth == m.Depth+1 && w.Pos > m.labelFrom
}

// scoresRightBefore are the n numbers of points that stand before mention mi,
// nil if other figures come between but what they make together: 投入 40 分、产出 60 分，满分 100 分，分别得.
func (c *Content) scoresRightBefore(p *para, mi, n int) []int {
	var out []int
	for x := mi - 1; x >= p.mentions[0] && len(out) < n; x-- {
		m := &c.Mentions[x]
		if !c.scoreIn(x) || c.got(p, x) || p.lex[m.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
			return nil
		}
		if len(out) == 0 && x == mi-1 && c.figure(m.Figure).Value.Equal(decHundred) && (hasAnySuffix(m.Label, fullMarks) || hasAnySuffix(m.Label, allWords)) {
			continue // 产出 30 分、效果 25 分，满分 100 分，分别得 …
		}
		out = append([]int{x}, out...)
	}
	if len(out) < n {
		return nil
	}
	return out
}
