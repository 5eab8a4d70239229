package score

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
)

// Points that 、 joins right before their total.

// scoreSeries reads the points that 、 joins right before their total: 得分依次为
// a 分、b 分、c 分，总得分 X 分, 投入 a 分、过程 b 分、产出 c 分，自评得分 X 分. Averages are
// no totals, and whole numbers that nothing calls scores may be weights.
func scoreSeries(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	var parts []int
	sum, largest, fraction := decimal.Zero, decimal.Zero, false
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if !scoreIn(c, x) || y.Role != content.RoleLevel || f.Key.Measure == lang.Weight || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence {
			break
		}
		if len(parts) > 0 && clause.MarkBetween(p, y.Pos, c.Mentions[parts[0]].Pos) != '、' {
			break
		}
		parts = append([]int{x}, parts...)
		sum = sum.Add(f.Value)
		fraction = fraction || f.Numeral.Decimals > 0
		if f.Value.GreaterThan(largest) {
			largest = f.Value
		}
	}
	if len(parts) < 3 {
		return false
	}
	first := &c.Mentions[parts[0]]
	lead := p.Words(first.LabelFrom, first.Pos)
	between := p.Words(c.Mentions[parts[len(parts)-1]].Pos+1, m.Pos)
	total := c.At(m.Figure).Value
	if lang.ContainsAny(lead+between, []string{"权重", "分值", "满分", "加权", "平均", "折算", "扣"}) || total.LessThan(largest) || sum.GreaterThan(lang.DecHundred) && !total.GreaterThan(lang.DecHundred) {
		return false
	}
	named := strings.Contains(lead, "得") || fraction || lang.ContainsAny(lead, []string{"指标", "方面", "部分"}) || slices.Contains([]string{"合计", "共计", "总计"}, m.Label)
	if full := sum.Equal(lang.DecHundred) || sum.Equal(lang.DecHundred.Sub(decimal.New(1, 1))); full && !fraction && !strings.Contains(lead, "得") && clause.SelfScore(m.Label) {
		named = false // 产出指标 50 分、效益指标 30 分、满意度指标 10 分，自评得分 X 分: what they could get
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen,
		Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: !named}}})
	return true
}

// weightLeads end what a series of weights is told by: 各部分满分依次为.
var weightLeads = []string{"满分", "分值", "权重", "标准分", "总分值"}

// weighSeries tells weights handed out one by one from the scores that stand before them, and
// holds each score against its own: 投入得 9 分、过程得 27 分，满分分别为 10 分、30 分.
func weighSeries(c *content.Draft, p *content.Para) {
	for k := range p.Lex {
		if !clause.OneByOne(p, k) {
			continue
		}
		series := clause.Series(c, p, k)
		if len(series) < 2 || len(series) > longScores || slices.ContainsFunc(series, func(x int) bool { return !scoreIn(c, x) }) {
			continue
		}
		if !lang.HasAnySuffix(strings.TrimSpace(p.Words(clause.NameStart(p, k), k)), weightLeads) {
			continue
		}
		for _, x := range series {
			c.At(c.Mentions[x].Figure).Key.Measure = lang.Weight
		}
		scores := scoresBeside(c, p, series)
		exceeds := func(i int) bool {
			return c.At(c.Mentions[scores[i]].Figure).Value.GreaterThan(c.At(c.Mentions[series[i]].Figure).Value)
		}
		if lead := p.Words(clause.NameStart(p, k), k); strings.Contains(lead, "权重") && slices.ContainsFunc(scores, func(x int) bool { return exceeds(x - scores[0]) }) {
			continue // 三个项目分别得 90 分、92 分，权重依次为 30 分、70 分: of an average
		}
		for i, x := range scores {
			c.At(c.Mentions[x].Figure).Key.Measure = lang.ScoreOf
			fr := form.ScoreLimit(c.Mentions[x].Figure, c.Mentions[series[i]].Figure)
			fr.InTable, fr.Reach = false, content.ReachSentence
			c.Frames = append(c.Frames, fr)
		}
	}
}

// scoresBeside are the scores, one for each weight of a series, right before it or behind 得分分别
// right behind it, nil where there are none.
func scoresBeside(c *content.Draft, p *content.Para, weights []int) []int {
	n, sentence := len(weights), p.Lex[c.Mentions[weights[0]].Pos].Sentence
	for _, first := range []int{weights[0] - n, weights[n-1] + 1} {
		last := first + n - 1
		if first < p.Mentions[0] || last > p.Mentions[len(p.Mentions)-1] || p.Lex[c.Mentions[first].Pos].Sentence != sentence || p.Lex[c.Mentions[last].Pos].Sentence != sentence {
			continue
		}
		if first > weights[0] {
			if words := p.Words(c.Mentions[weights[n-1]].Pos+1, c.Mentions[first].Pos); !strings.Contains(words, "得") || !lang.ContainsAny(words, []string{"分别", "依次"}) {
				continue
			}
		}
		scores := make([]int, n)
		for i := range scores {
			scores[i] = first + i
		}
		if !slices.ContainsFunc(scores, func(x int) bool {
			return !scoreIn(c, x) || c.At(c.Mentions[x].Figure).Key.Measure == lang.Weight || c.Mentions[x].Total > 0 || clause.SelfScore(c.Mentions[x].Label)
		}) {
			return scores
		}
	}
	return nil
}

// weightSeries reads the weights that 、 joins right before their total: 权重分别为 a
// 分、b 分、c 分，合计 100 分.
func weightSeries(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	if m.Total == 0 && c.At(m.Figure).Key.Measure != lang.Weight || strings.HasSuffix(m.Label, "得分") {
		return false // 满分依次为 a 分、b 分，合计得分 X 分: what was got
	}
	var parts []int
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if !scoreIn(c, x) || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		if len(parts) > 0 && clause.MarkBetween(p, y.Pos, c.Mentions[parts[0]].Pos) != '、' {
			break
		}
		parts = append([]int{x}, parts...)
	}
	if len(parts) < 2 {
		return false
	}
	lead := p.Words(c.Mentions[parts[0]].LabelFrom, c.Mentions[parts[0]].Pos)
	if strings.Contains(lead, "得") || !lang.ContainsAny(lead, []string{"权重", "分值", "满分", "标准分", "赋分"}) {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/weights", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
	return true
}
