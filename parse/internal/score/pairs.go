package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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
func otherItem(c *content.Draft, w, s int) bool {
	name := content.TrimSuffixes(c.Mentions[s].Label, append([]string{"为", "自评", "实际"}, gotWords...))
	if strings.HasPrefix(name, "按") || lang.HasAnySuffix(name, []string{"折算", "换算", "计算", "折合"}) {
		return false // 执行率 10 分，按执行率折算得 9.6 分
	}
	return (scoredItem(name) || slices.Contains(wholeWords, name)) && scoredItem(content.TrimSuffixes(c.Mentions[w].Label, weightWords)) && !strings.Contains(c.Mentions[w].Label, name)
}

// scorePairs tells weights from scores where they stand side by side.
func scorePairs(c *content.Draft, p *content.Para) {
	var pairs [][2]int // weight, score
	behind := map[int]bool{}
	for i := 1; i < len(p.Mentions); i++ {
		w, s := p.Mentions[i-1], p.Mentions[i]
		if scoreIn(c, w) && scoreIn(c, s) && got(c, p, w) && c.Mentions[s].Depth > c.Mentions[w].Depth && clause.BracketBehind(p, c.Mentions[w].Pos, c.Mentions[s].Pos) && !bracketGoesOn(c, p, i) {
			behind[s] = true
			pairs = append(pairs, [2]int{s, w}) // 产出得 47 分（权重 50 分）
			continue
		}
		if behind[w] || i > 1 && behind[p.Mentions[i-2]] && c.Mentions[w].Depth > c.Mentions[s].Depth {
			continue
		}
		if i > 1 && c.At(c.Mentions[w].Figure).Dimension == numeral.Percent && c.Mentions[w].Depth == c.Mentions[s].Depth {
			w = p.Mentions[i-2] // 满分 20 分，执行率 97%，计 19.4 分
		}
		if i > 1 && w == s-1 && (strings.HasPrefix(c.Mentions[w].Label, "扣") || strings.HasSuffix(c.Mentions[w].Label, "扣")) && c.Mentions[w].Depth == c.Mentions[s].Depth {
			w = pointsBefore(c, p, w) // 管理 40 分，扣 2 分，得 38 分
		}
		if inRun(c, p, w, s) {
			continue // 得 38 分、55 分，总得分 93 分: the last of several, and all of them
		}
		if w < 0 || c.Mentions[w].Total > 0 && clause.SelfScore(c.Mentions[s].Label) {
			continue // 权重合计 100 分，综合得分 94 分
		}
		if scoreIn(c, w) && scoreIn(c, s) && (got(c, p, s) || behindFull(c, p, w, s)) && !got(c, p, w) && !otherItem(c, w, s) && c.Mentions[w].Depth >= c.Mentions[s].Depth && p.Lex[c.Mentions[w].Pos].Sentence == p.Lex[c.Mentions[s].Pos].Sentence && !clause.StrongMark(p, c.Mentions[w].Pos, c.Mentions[s].Pos) {
			pairs = append(pairs, [2]int{w, s})
		}
	}
	for k := range p.Lex {
		if !clause.OneByOne(p, k) {
			continue
		}
		series := clause.Series(c, p, k)
		if len(series) < 2 || !scoreIn(c, series[0]) || !got(c, p, series[0]) && !lang.HasAnySuffix(strings.TrimSpace(p.Words(clause.NameStart(p, k), k)), gotWords) {
			continue // 分别得 a 分、b 分, 自评得分分别为 a 分、b 分
		}
		if weights := scoresRightBefore(c, p, series[0], len(series)); weights != nil {
			pairs = pairs[:0]
			if full := series[0] - 1; full > weights[len(weights)-1] {
				c.Mentions[full].Role = content.RoleLevel
				c.At(c.Mentions[full].Figure).Key.Measure = lang.Weight
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/weights", Claim: c.Mentions[full].Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{{Parts: clause.Terms(c, weights)}}})
			}
			for i, s := range series {
				f := c.At(c.Mentions[s].Figure)
				f.Name = c.Mentions[weights[i]].Label
				pairs = append(pairs, [2]int{weights[i], s})
				executionOfSeries(c, p, weights[i], s)
			}
			break
		}
	}
	if len(pairs) < 2 {
		return
	}
	var parts []int
	for _, x := range pairs {
		c.At(c.Mentions[x[0]].Figure).Key.Measure = lang.Weight
		c.At(c.Mentions[x[1]].Figure).Key.Measure = lang.ScoreOf
		c.Mentions[x[0]].Role = content.RoleLevel // 过程类指标 25 分: no target
		parts = append(parts, x[1])
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/score", Claim: c.Mentions[x[1]].Figure, Op: "<=", Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{c.Mentions[x[0]].Figure}}}})
	}
	rateSeriesOf(c, p, pairs)
	totalAhead(c, p, pairs, parts)
	fullAhead(c, p, pairs)
	last := pairs[len(pairs)-1][1]
	if last == p.Mentions[len(p.Mentions)-1] {
		return
	}
	t := weightsBehind(c, p, last, pairs)
	if t > p.Mentions[len(p.Mentions)-1] {
		return
	}
	m := &c.Mentions[t]
	if !scoreIn(c, t) || p.Lex[m.Pos].Sentence > p.Lex[c.Mentions[last].Pos].Sentence+1 || !lang.HasAnySuffix(m.Label, allWords) && !clause.SelfScore(m.Label) {
		return
	}
	c.At(m.Figure).Key.Measure = lang.ScoreOf
	m.Total = 2
	first := min(pairs[0][0], pairs[0][1])
	more := first > p.Mentions[0] && scoreIn(c, first-1) && got(c, p, first-1) && p.Lex[c.Mentions[first-1].Pos].Sentence == p.Lex[c.Mentions[first].Pos].Sentence // 执行 10 分，按执行率计 9.4 分；产出 50 分，得 49 分; …
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: more || lossesOnly(p, content.SentenceStart(p, c.Mentions[first].Pos), c.Mentions[first].Pos)}}})
}

// executionOfSeries reads the score of the execution among several told one by one, by the rate that the report tells:
// 执行率 96% … 预算执行 10 分、产出指标 50 分，分别得 9.6 分、48 分. Bands of rates may be scored.
func executionOfSeries(c *content.Draft, p *content.Para, weight, score int) {
	w, s := &c.Mentions[weight], c.Mentions[score].Figure
	if !lang.ContainsAny(w.Label, Executed) || slices.ContainsFunc(clause.FramesOf(c, s), func(i int) bool { return c.Frames[i].Rule == "score/rate" }) {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: s, Reach: content.ReachReport, Closed: content.Closed, Capped: w.Figure,
		Queries: []content.Query{{Formula: "a*b", HoldOnly: true, Wants: []content.Want{
			{Label: "资金预算执行率", Key: content.Key{Dimension: numeral.Percent}, Rate: lang.ExecutionRate},
			{Given: w.Figure},
		}}}})
}

// ByWeight reports whether as many points stand right before the series of points behind lexeme k: 投入 40 分、产出
// 60 分，得分分别为 38 分、55 分.
func ByWeight(c *content.Draft, p *content.Para, k int) bool {
	series := clause.Series(c, p, k)
	return len(series) > 1 && scoreIn(c, series[0]) && scoresRightBefore(c, p, series[0], len(series)) != nil
}

// inRun reports whether of two mentions of points the first ends a run that 、 joins without names, or the second begins
// one.
func inRun(c *content.Draft, p *content.Para, w, s int) bool {
	joined := func(x, y int) bool {
		return x >= p.Mentions[0] && y <= p.Mentions[len(p.Mentions)-1] && scoreIn(c, x) && scoreIn(c, y) && clause.MarkBetween(p, c.Mentions[x].Pos, c.Mentions[y].Pos) == '、' && content.CleanLabel(p, &c.Mentions[y]) == ""
	}
	return w > 0 && joined(w-1, w) || joined(s, s+1)
}

// pointsBefore is the mention of points before mention x in its clauses, with no more than a few numbers
// of other things between: 产出 50 分，因 1 项未完成扣 2 分. It is -1 if there is none.
func pointsBefore(c *content.Draft, p *content.Para, x int) int {
	for y := x - 1; y >= p.Mentions[0] && y >= x-4; y-- {
		m := &c.Mentions[y]
		if clause.StrongMark(p, m.Pos, c.Mentions[x].Pos) || p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[x].Pos].Sentence {
			return -1
		}
		if c.At(m.Figure).Dimension == numeral.Score {
			return y
		}
	}
	return -1
}

// weightsBehind reads the full mark that the weights of some pairs come to right behind the last
// score, and gives the mention behind: …，得 24 分。权重合计 100 分，综合得分 94 分.
func weightsBehind(c *content.Draft, p *content.Para, last int, pairs [][2]int) int {
	m := &c.Mentions[last+1]
	if !scoreIn(c, last+1) || got(c, p, last+1) || !lang.ContainsAny(m.Label, []string{"权重", "满分", "分值"}) || m.Total == 0 && !strings.HasPrefix(m.Label, "满分") || p.Lex[m.Pos].Sentence > p.Lex[c.Mentions[last].Pos].Sentence+1 {
		return last + 1
	}
	var weights []int
	for _, x := range pairs {
		weights = append(weights, x[0])
	}
	c.At(m.Figure).Key.Measure = lang.Weight
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/weights", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, weights)}}})
	return last + 2
}

// fullMarks name what all weights come to.
var fullMarks = []string{"满分", "总分", "总分值", "总分为", "满分为", "分值", "总权重", "权重"}

// fullAhead reads the full mark that stands right before three pairs or more, in their sentence or
// the one before: 满分 100 分。投入（20 分）得 19 分；产出（80 分）得 76 分.
func fullAhead(c *content.Draft, p *content.Para, pairs [][2]int) {
	first := pairs[0][0]
	if len(pairs) < 3 || first == p.Mentions[0] {
		return
	}
	m, w := &c.Mentions[first-1], &c.Mentions[first]
	if !scoreIn(c, first-1) || m.Depth > 0 || got(c, p, first-1) || !c.At(m.Figure).Value.Equal(lang.DecHundred) || !lang.HasAnySuffix(m.Label, fullMarks) || lang.ContainsAny(m.Label, []string{"自评", "评价", "得"}) ||
		p.Lex[m.Pos].Sentence < p.Lex[w.Pos].Sentence-1 || clause.Claimed(c, m.Figure) || lossesOnly(p, m.Pos, w.Pos) {
		return
	}
	var weights []int
	for _, x := range pairs {
		weights = append(weights, x[0])
	}
	c.At(m.Figure).Key.Measure = lang.Weight
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/weights", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, weights)}}})
}

// lossesOnly reports whether the words between lexemes a and b say that what follows is only what lost points:
// 满分 100 分，失分主要在：过程（20 分）得 18 分.
func lossesOnly(p *content.Para, a, b int) bool {
	return lang.ContainsAny(p.Words(a, b), []string{"失分", "扣分", "丢分", "主要"})
}

// totalAhead reads the score of the report that stands alone in the sentence before three
// pairs or more: 自评 92 分。执行分值 10 分，得 9 分；产出分值 50 分，得 46 分；….
func totalAhead(c *content.Draft, p *content.Para, pairs [][2]int, parts []int) {
	first := pairs[0][0]
	if len(pairs) < 3 || first == p.Mentions[0] {
		return
	}
	t := first - 1
	m, w := &c.Mentions[t], &c.Mentions[first]
	if !scoreIn(c, t) || m.Depth > 0 || !clause.SelfScore(m.Label) || p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence-1 || strings.TrimSpace(m.After) != "" || clause.Claimed(c, m.Figure) {
		return
	}
	for k := m.Pos + 1; k < w.Pos; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexTerm && x.Term.Class == lang.Opener || x.Kind == content.LexPunct && x.R == '：' {
			return // which scoreParts reads
		}
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
}

// bracketGoesOn reports whether the bracket that the i-th mention begins goes on with
// points: 总分 86 分（投入 15 分得 13 分，…）.
func bracketGoesOn(c *content.Draft, p *content.Para, i int) bool {
	if i+1 >= len(p.Mentions) || !scoreIn(c, p.Mentions[i+1]) {
		return false
	}
	open := c.Mentions[p.Mentions[i]].Pos
	for open >= 0 && !(p.Lex[open].Kind == content.LexPunct && p.Lex[open].R == '(') {
		open--
	}
	return open >= 0 && c.Mentions[p.Mentions[i+1]].Pos < p.Lex[open].Mate
}

// rateSeriesOf reads 得分率分别为 a%、b%、c% behind as many weights and scores.
func rateSeriesOf(c *content.Draft, p *content.Para, pairs [][2]int) {
	for k := c.Mentions[pairs[len(pairs)-1][1]].Pos; k < len(p.Lex); k++ {
		if !clause.OneByOne(p, k) || !strings.HasSuffix(strings.TrimSpace(p.Words(max(0, k-4), k)), "得分率") {
			continue
		}
		series := clause.Series(c, p, k)
		if len(series) != len(pairs) || c.At(c.Mentions[series[0]].Figure).Dimension != numeral.Percent {
			return
		}
		for i, mi := range series {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/score", Claim: c.Mentions[mi].Figure, Reach: content.ReachParagraph, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[pairs[i][1]].Figure, c.Mentions[pairs[i][0]].Figure}}}})
		}
		return
	}
}

// scoreIn reports whether a mention is a number of points, and no deduction.
func scoreIn(c *content.Draft, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	return f.Dimension == numeral.Score && (m.Role == content.RoleLevel || m.Role == content.RoleLimit) && f.Key.Measure != lang.Deduction && f.Bound == ""
}

// got reports whether the words before a score say that it was got: 得, 自评得分, 项目管理（25 分）自评.
func got(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	words := strings.TrimSpace(p.Words(m.LabelFrom, m.Pos))
	name, own := strings.CutSuffix(words, "自评")
	return (own && (name == "" || scoredItem(name) || bracketedWithin(c, p, mi)) || lang.HasAnySuffix(words, gotWords)) && !lang.HasAnySuffix(words, []string{"合计", "共计", "总计", "累计", "小计", "合计得", "共计得", "合计得分", "共计得分", "总计得分"})
}

// behindFull reports whether score s stands right behind a bracket that holds nothing but w: 产出（50 分）48 分.
func behindFull(c *content.Draft, p *content.Para, w, s int) bool {
	k := c.Mentions[w].Pos
	return k+2 == c.Mentions[s].Pos && p.Lex[k-1].Kind == content.LexPunct && p.Lex[k-1].R == '(' && p.Lex[k-1].Mate == k+1
}

// bracketedWithin reports whether points stand in a bracket within the words before a score: 项目绩效
// （55 分）自评.
func bracketedWithin(c *content.Draft, p *content.Para, mi int) bool {
	if mi == p.Mentions[0] {
		return false
	}
	w, m := &c.Mentions[mi-1], &c.Mentions[mi]
	return scoreIn(c, mi-1) && w.Depth == m.Depth+1 && w.Pos > m.LabelFrom
}

// scoresRightBefore are the n numbers of points that stand before mention mi,
// nil if other figures come between but what they make together: 投入 40 分、产出 60 分，满分 100 分，分别得.
func scoresRightBefore(c *content.Draft, p *content.Para, mi, n int) []int {
	var out []int
	for x := mi - 1; x >= p.Mentions[0] && len(out) < n; x-- {
		m := &c.Mentions[x]
		if !scoreIn(c, x) || got(c, p, x) || p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence {
			return nil
		}
		if len(out) == 0 && x == mi-1 && c.At(m.Figure).Value.Equal(lang.DecHundred) && (lang.HasAnySuffix(m.Label, fullMarks) || lang.HasAnySuffix(m.Label, allWords)) {
			continue // 产出 30 分、效果 25 分，满分 100 分，分别得 …
		}
		out = append([]int{x}, out...)
	}
	if len(out) < n {
		return nil
	}
	return out
}
