package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/numeral"
)

// Scores in prose: parts of a score, deductions from 100, a rate times its
// weight.

// Read finds the score relations of a paragraph.
func Read(c *content.Draft, p *content.Para) {
	fullBeforeCut(c, p)
	weighSeries(c, p)
	scorePairs(c, p)
	allDeducted(c, p)
	cut := cuts(c, p)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if c.At(m.Figure).Dimension != numeral.Score || m.Role != content.RoleLevel {
			continue
		}
		k := c.At(m.Figure).Key
		switch {
		case k.Measure == lang.Deduction:
			continue
		case (lang.ContainsAny(m.Label, Executed) || (k.Measure == lang.ScoreOf || got(c, p, mi)) && behindExecution(c, p, mi)) && m.Depth == 0:
			rateScore(c, p, mi)
		}
		if m.Depth == 0 {
			if !(k.Measure == lang.Weight && clause.Claimed(c, m.Figure)) { // 满分 100 分, of the weights behind it
				scoreParts(c, p, mi)
			}
			form.LevelScores(c, p, mi)
			deductions(c, p, mi, cut)
			completedScore(c, p, mi)
			proRata(c, p, mi)
			scoreOfWeight(c, p, mi)
		}
	}
	scoresOfAll(c, p)
	scoresBehind(c, p)
	scoreRows(c, p)
	leadPoints(c, p)
	lostTogether(c, p)
}

// fullBeforeCut takes a hundred points from which points are deducted right behind, to what was got, for the full mark
// whatever it is called: 自评总分 100 分，扣 6.5 分，自评得分 93.5 分.
func fullBeforeCut(c *content.Draft, p *content.Para) {
	for i := 0; i+2 < len(p.Mentions); i++ {
		m, cut, given := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i+1]], &c.Mentions[p.Mentions[i+2]]
		f, g := c.At(m.Figure), c.At(given.Figure)
		if f.Key.Measure == lang.ScoreOf && m.Role == content.RoleLevel && f.Value.Equal(lang.DecHundred) && c.At(cut.Figure).Key.Measure == lang.Deduction && g.Dimension == numeral.Score && g.Value.LessThan(lang.DecHundred) && (clause.SelfScore(given.Label) || got(c, p, p.Mentions[i+2])) && p.Lex[m.Pos].Sentence == p.Lex[given.Pos].Sentence {
			f.Key.Measure = lang.Weight
		}
	}
}

// Executed name the part of a score that is given for spending the budget.
var Executed = []string{"执行率", "资金执行", "预算执行"}

// behindExecution reports whether the rate of execution, or the weight behind
// it, stands right before a score: 预算执行率 92%，分值 10 分，得 9.2 分.
func behindExecution(c *content.Draft, p *content.Para, mi int) bool {
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-2; x-- {
		m := &c.Mentions[x]
		switch {
		case p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence || m.Depth > c.Mentions[mi].Depth || x < mi-1 && clause.StrongMark(p, m.Pos, c.Mentions[mi].Pos):
			return false // 预算执行 10 分，按执行率计 9.4 分；产出 50 分，得 49 分
		case lang.ContainsAny(m.Label, Executed):
			return true
		case c.At(m.Figure).Key.Measure != lang.Weight && !(c.At(m.Figure).Dimension == numeral.Percent && m.Label == "按"):
			return false // 满分 10 分，按 97.2% 计 9.7 分
		}
	}
	return false
}

// scoreOfWeight reads 产出指标分值 30 分，得分 28 分: a score is at most the weight
// right before it.
func scoreOfWeight(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if mi == p.Mentions[0] || c.At(m.Figure).Key.Measure != lang.ScoreOf || clause.SelfScore(m.Label) && !strings.HasPrefix(m.Label, "自评得分") {
		return
	}
	if clause.Claimed(c, m.Figure) || m.Total > 0 {
		return // 满分依次为 a 分、b 分，合计得分 X 分: of all
	}
	w := &c.Mentions[mi-1]
	if f := c.At(w.Figure); f.Dimension == numeral.Score && f.Key.Measure == lang.Weight && f.Bound == "" && f.Approximate == "" && w.Depth == m.Depth && p.Lex[w.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, w.Pos, m.Pos) {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/score", Claim: m.Figure, Op: "<=", Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{w.Figure}}}})
	}
}

// longScores is how many figures a list of scores in a sentence has at most, so that the
// cost of a sentence without end stays linear.
const longScores = 120

// scoreParts reads 总分 X 分，其中 A a 分、B b 分.
func scoreParts(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if m.Peer >= 0 && c.At(m.Figure).Key.Measure == lang.Weight {
		return // 满分分别为 10 分、30 分，得分分别为 …
	}
	open := -1
	for k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Sentence <= p.Lex[m.Pos].Sentence+1; k++ {
		x := &p.Lex[k]
		if x.Kind == content.LexFigure && x.Depth == 0 {
			if y, ok := clause.MentionAt(p, k); ok && y == mi+1 && clause.SelfScore(m.Label) && c.At(x.Fig).Key.Measure == lang.Deduction {
				continue // 自评得 96 分，扣 4 分。其中 …
			}
			scoresBefore(c, p, mi)
			return
		}
		if x.Sentence > p.Lex[m.Pos].Sentence && !(x.Kind == content.LexTerm && x.Term.Class == lang.Opener) && !clause.Blank(p, k) && x.Kind != content.LexPunct {
			scoresBefore(c, p, mi)
			return
		}
		if x.Kind == content.LexPunct && x.R == '；' && x.Depth == m.Depth && !(k+1 < len(p.Lex) && p.Lex[k+1].Kind == content.LexTerm && p.Lex[k+1].Term.Class == lang.Opener) {
			scoresBefore(c, p, mi)
			return // 权重 …，合计 100 分；得分分别为 …
		}
		if x.Kind == content.LexPunct && x.R == '(' && x.Mate > k && len(clause.Items(c, p, k+1, x.Mate, x.Depth)) < 2 {
			k = x.Mate // （满分 100 分）
			continue
		}
		if clause.OneByOne(p, k) && ByWeight(c, p, k) {
			scoresBefore(c, p, mi)
			return // 投入 40 分、产出 60 分，得分分别为 38 分、55 分
		}
		if x.Kind == content.LexTerm && x.Term.Class == lang.Opener || x.Kind == content.LexPunct && (x.R == '：' || x.R == '(' && x.Mate > k) || clause.OneByOne(p, k) && levelsOneByOne(c, p, m, k) {
			open = k
			break
		}
	}
	if open < 0 {
		scoresBefore(c, p, mi)
		return
	}
	end := clause.ScopeEnd(p, open)
	if p.Lex[open].Kind == content.LexPunct && p.Lex[open].R == '(' {
		end = p.Lex[open].Mate
	}
	if lossesOnly(p, m.Pos, open) {
		return
	}
	var given, all []int
	weights := false
	items := clause.Items(c, p, open+1, end, p.Lex[open].Depth)
	if len(items) > longScores || pointsAndBonus(c, m, items) {
		return
	}
	var reduced []content.Part // items told as what they weigh and what they lost
	var reducedWeights []content.Part
	for i, x := range items {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension != numeral.Score || y.Role != content.RoleLevel {
			continue
		}
		if d := lostOnly(c, p, items, i); d >= 0 {
			reduced = append(reduced, content.Part{Figure: f.ID, Sign: 1}, content.Part{Figure: c.Mentions[d].Figure, Sign: -1})
			reducedWeights = append(reducedWeights, content.Part{Figure: f.ID, Sign: 1})
			continue
		}
		if len(all) >= 2 && strings.HasPrefix(y.Label, "自评") && clause.StrongMark(p, c.Mentions[all[len(all)-1]].Pos, y.Pos) {
			break // another total
		}
		if len(all) >= 3 && len(given) == 0 && strings.HasPrefix(y.Label, "自评") && clause.SelfScore(y.Label) {
			break // 满分 100 分，其中投入 20 分、产出 80 分，自评得 96 分
		}
		if strings.HasSuffix(y.Label, "得") || strings.HasPrefix(y.Label, "得") {
			given = append(given, x)
			all = append(all, x)
			continue
		}
		switch f.Key.Measure {
		case lang.Weight:
			weights = true
			if next := pastDeduction(c, items, i+1); next < len(items) && got(c, p, items[next]) {
				all = append(all, x) // A 10 分，得 9 分; A 10 分，扣 1 分，得 9 分
			}
			continue
		case lang.Deduction:
			continue
		case lang.ScoreOf:
			given = append(given, x)
		}
		all = append(all, x)
	}
	parts := all
	if (weights || len(all) > len(given)) && len(given) >= 2 {
		parts = given
		// What stands before each score is its weight.
		var list []content.Part
		for _, x := range all {
			if !slices.Contains(given, x) {
				list = append(list, content.Part{Figure: c.Mentions[x].Figure, Sign: 1})
			}
		}
		if full := fullMark(c, p, mi); full != 0 && len(list) == len(given) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/weights", Claim: full, Reach: content.ReachSentence, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: append(reducedWeights, list...)}}})
		}
		if len(list) > 0 && len(list) < len(given) {
			parts = all
			var mixed []int
			for i, x := range all {
				if slices.Contains(given, x) || i+1 == len(all) || !slices.Contains(given, all[i+1]) || !strings.HasPrefix(c.Mentions[all[i+1]].Label, "得") {
					mixed = append(mixed, x)
				}
			}
			parts = mixed
		}
	}
	if len(parts)+len(reducedWeights) < 2 {
		scoresBefore(c, p, mi) // A 9.5 分、B 48 分，总分 57.5 分。其中 A 满分 10 分，按执行率计分
		return
	}
	if len(given) > 0 && len(reduced) == 0 && len(parts) == len(given) && len(all) == 2*len(given) {
		var list []int
		for _, x := range all {
			if !slices.Contains(given, x) {
				list = append(list, x)
			}
		}
		if weighs := c.At(m.Figure).Key.Measure == lang.Weight; weighs || !got(c, p, mi) && addUp(c, list, m.Figure) {
			if !weighs {
				c.At(m.Figure).Key.Measure = lang.Weight // 管理指标 20 分，其中 A 12 分，得 11 分；B 8 分，得 8 分
			}
			parts = list // 满分 100 分：A 10 分，得 9 分；B 90 分，得 88 分: the weights, not the scores
		}
	}
	rule := "score/total"
	switch k := c.At(m.Figure).Key; {
	case k.Measure == lang.Weight || lang.ContainsAny(m.Label, []string{"满分"}):
		rule = "score/weights"
	case k.Measure != lang.ScoreOf && len(given) == 0 && stream.IsLevelName(m.Label):
		if lang.ContainsAny(p.Words(m.Pos, c.Mentions[parts[0]].Pos), []string{"权重", "分值", "满分"}) {
			return // 满意度 10 分（权重分别为 10、50、30、10 分）: of all that stands before it
		}
		rule = "score/levels"
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: rule, Claim: m.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen,
		Readings: []content.Reading{{Parts: append(reduced, clause.Terms(c, parts)...), HoldOnly: rule == "score/total" && someLevels(c, p, m, parts)}}})
}

// someLevels reports whether the scores behind a total are those of levels of a form, but not of all.
func someLevels(c *content.Draft, p *content.Para, m *content.Mention, parts []int) bool {
	for _, x := range parts {
		if !scoredItem(content.TrimSuffixes(c.Mentions[x].Label, gotWords)) {
			return false
		}
	}
	if len(parts) == 2 && c.At(c.Mentions[parts[0]].Figure).Value.Add(c.At(c.Mentions[parts[1]].Figure).Value).LessThan(c.At(m.Figure).Value) {
		return true // 其中产出 48 分、效益 28 分: beside what was spent, and what people thought
	}
	return len(parts) > 0 && leavesLevels(p.Words(m.Pos, c.Mentions[parts[len(parts)-1]].Pos))
}

// addUp reports whether mentions add up to a figure as printed.
func addUp(c *content.Draft, list []int, whole content.FigureID) bool {
	ids := make([]content.FigureID, len(list))
	for i, x := range list {
		ids[i] = c.Mentions[x].Figure
	}
	return form.SumOf(c, ids).Equal(c.At(whole).Value)
}

// levelsOneByOne reports whether the names before 分别 at lexeme k are the levels of a form, so
// that what they got makes up the report's score m: 自评得分 91 分，决策、过程、产出分别得 18 分、….
func levelsOneByOne(c *content.Draft, p *content.Para, m *content.Mention, k int) bool {
	if !clause.SelfScore(m.Label) || m.Depth != p.Lex[k].Depth {
		return false
	}
	if all := p.Words(clause.PhraseStart(p, k), k); lang.HasAnyPrefix(all, []string{"各部分", "各项", "各级", "各类", "各指标", "各一级", "各维度", "各方面"}) && strings.HasSuffix(all, "得分") {
		return len(clause.Series(c, p, k)) >= 3 // 自评得分 91 分，各部分得分依次为 …
	}
	names := clause.SplitNames(p, clause.PhraseStart(p, k), k)
	for _, s := range names {
		if !scoredItem(content.TrimSuffixes(clause.Label(p, s.From, s.To), []string{"得分", "得", "指标", "方面"})) {
			return false
		}
	}
	return len(names) >= 3 && len(clause.Series(c, p, k)) == len(names)
}

// lostOnly is the deduction that the i-th of some items tells in place of its score, -1:
// 过程 20 分，扣 1.5 分；产出 30 分，得 29 分.
func lostOnly(c *content.Draft, p *content.Para, items []int, i int) int {
	if i+1 >= len(items) || got(c, p, items[i]) {
		return -1
	}
	m, d := &c.Mentions[items[i]], &c.Mentions[items[i+1]]
	f, g := c.At(m.Figure), c.At(d.Figure)
	if f.Key.Measure == lang.Deduction || g.Dimension != numeral.Score || g.Key.Measure != lang.Deduction || d.Role != content.RoleLevel || d.Depth != m.Depth || tellsAllLost(c, p, items[i+1]) || strings.Contains(d.Label, "每") || clause.StrongMark(p, m.Pos, d.Pos) || f.Value.LessThan(g.Value) {
		return -1
	}
	if i+2 < len(items) && !clause.StrongMark(p, d.Pos, c.Mentions[items[i+2]].Pos) {
		return -1 // 产出 30 分，扣 1 分，得 29 分
	}
	return items[i+1]
}

// pastDeduction is place i of items, or the one behind it where a deduction stands there.
func pastDeduction(c *content.Draft, items []int, i int) int {
	if i < len(items) && c.At(c.Mentions[items[i]].Figure).Key.Measure == lang.Deduction {
		i++
	}
	return i
}

// scoresBefore reads A 得 a 分，B 得 b 分，合计得分 X 分.
func scoresBefore(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if clause.Claimed(c, m.Figure) || m.Peer >= 0 || weightSeries(c, p, mi) {
		return
	}
	if k := c.At(m.Figure).Key.Measure; k != lang.ScoreOf && !(k == lang.NoMeasure && m.Total == 2) || !clause.SelfScore(m.Label) && m.Total < 2 || scoredWeight(c, p, mi) {
		return
	}
	if scoreSeries(c, p, mi) {
		return
	}
	var parts []int
	bare, fraction := 0, false // items that no word calls scores: weights, as like as not
	sentence := p.Lex[m.Pos].Sentence
	for i := clause.Preceding(p, mi) - 1; i >= 0; i-- {
		x := p.Mentions[i]
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if s := p.Lex[y.Pos].Sentence; s < sentence && len(parts) > 0 && s < p.Lex[c.Mentions[parts[0]].Pos].Sentence || s < sentence-1 {
			break
		}
		switch {
		case f.Dimension != numeral.Score || y.Depth > m.Depth || f.Key.Measure == lang.Weight || f.Key.Measure == lang.Deduction:
		case weighs(c, p, x):
		case y.Role == content.RoleLevel && f.Key.Measure != lang.ScoreOf && scoredItem(y.Label) && p.Lex[y.Pos].Sentence == sentence:
			bare++
			fraction = fraction || f.Numeral.Decimals > 0
			parts = append([]int{x}, parts...)
		case y.Role != content.RoleLevel || f.Key.Measure != lang.ScoreOf && !got(c, p, x) || clause.SelfScore(y.Label) && !scoredWeight(c, p, x) && !lang.ContainsAny(y.Label, []string{"指标", "产出", "效益", "过程", "决策", "投入", "部分"}):
			return
		default:
			parts = append([]int{x}, parts...)
		}
		if len(parts) > longScores {
			return
		}
	}
	if len(parts) < 2 {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen,
		Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: bare > 0 && !fraction}}})
}

// scoredItem reports whether a label names what forms give points for.
func scoredItem(label string) bool {
	label = content.TrimSuffixes(label, []string{"类指标", "类", "部分", "方面", "环节", "维度", "得分", "得"})
	label = strings.TrimPrefix(label, "项目")
	return stream.IsLevelName(label) || stream.IsLevelName(label+"指标") || lang.ContainsAny(label, []string{"预算执行", "资金执行", "执行率"})
}

// scoredWeight reports whether a score stands right behind the weight that it was
// given of: 决策满分 15 分，自评 14 分.
func scoredWeight(c *content.Draft, p *content.Para, x int) bool {
	if x <= p.Mentions[0] {
		return false
	}
	w, s := &c.Mentions[x-1], &c.Mentions[x]
	f := c.At(w.Figure)
	return f.Dimension == numeral.Score && f.Key.Measure == lang.Weight && f.Value.LessThan(lang.DecHundred) && w.Depth == s.Depth && p.Lex[w.Pos].Sentence == p.Lex[s.Pos].Sentence && !clause.StrongMark(p, w.Pos, s.Pos)
}

// weighs reports whether a number of points is the weight of the score printed
// right behind it: 产出 50 分得 48 分.
func weighs(c *content.Draft, p *content.Para, x int) bool {
	if x+1 > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	w, s := &c.Mentions[x], &c.Mentions[x+1]
	if got(c, p, x) || !got(c, p, x+1) || otherItem(c, x, x+1) || s.Depth != w.Depth || s.LabelFrom > w.Pos+2 || p.Lex[w.Pos].Sentence != p.Lex[s.Pos].Sentence {
		return false
	}
	a, b := c.At(w.Figure), c.At(s.Figure)
	return a.Dimension == numeral.Score && b.Dimension == numeral.Score && !a.Value.LessThan(b.Value)
}

// ScoreList reads numbered paragraphs that each give the weight and the score
// of one indicator: the scores add to the report's, the weights to its full mark.
func ScoreList(c *content.Draft, l content.ItemList) {
	var scores, weights []content.Part
	unsure := false
	if c.RunIn[l.Items[0]] {
		return // they make up what one heading of several is given
	}
	for _, p := range l.Items {
		score, weight := itemPoints(c, p)
		if len(score) == 0 {
			return
		}
		if len(score) != len(weight) {
			unsure = unsure || len(score) > 1 // which are its own, and which of others
			score, weight = score[:1], weight[:min(len(weight), 1)]
		}
		scores, weights = append(scores, score...), append(weights, weight...)
	}
	total, full := content.FigureID(0), content.FigureID(0)
	for i := l.First - 1; i >= 0 && i >= l.First-3 && c.Paras[i].Report == c.Paras[l.First].Report; i-- {
		p := c.Paras[i]
		for j := len(p.Mentions) - 1; j >= 0; j-- {
			m := &c.Mentions[p.Mentions[j]]
			f := c.At(m.Figure)
			switch {
			case f.Dimension != numeral.Score || m.Role != content.RoleLevel || f.Key.Measure != lang.ScoreOf && f.Key.Measure != lang.Weight:
			case full == 0 && f.Value.Equal(lang.DecHundred) && lang.ContainsAny(m.Label, []string{"满分", "总分", "总分值"}):
				full = f.ID
			case total == 0 && f.Key.Measure == lang.ScoreOf && i >= l.First-2:
				total = f.ID
			}
		}
	}
	if next := l.First + len(l.Items); total == 0 && next < len(c.Paras) && c.Paras[next].Report == c.Paras[l.First].Report {
		p := c.Paras[next]
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			if f := c.At(m.Figure); p.Lex[m.Pos].Sentence == 0 && f.Dimension == numeral.Score && f.Key.Measure == lang.ScoreOf && m.Role == content.RoleLevel && clause.SelfScore(m.Label) {
				total = f.ID // 综合得分 X 分
				more, sure := scoresAhead(c, p, mi)
				scores, unsure = append(scores, more...), unsure || !sure
				break
			}
		}
	}
	if total != 0 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: total, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: scores, HoldOnly: unsure}}})
	}
	if full != 0 && len(weights) == len(scores) {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/weights", Claim: full, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: weights}}})
	}
}

// scoresAhead are the scores that the sentence of a total gives before it, besides those of the
// items: 加上预算执行率（10分）得 9.6 分，总分 96.6 分. sure is unset where points stand there of which
// the words do not say what they are.
func scoresAhead(c *content.Draft, p *content.Para, total int) (scores []content.Part, sure bool) {
	sure = true
	for x := p.Mentions[0]; x < total; x++ {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		switch {
		case f.Dimension != numeral.Score || f.Key.Measure == lang.Weight || f.Value.Equal(lang.DecHundred):
		case m.Depth == 0 && f.Key.Measure != lang.Deduction && m.Role == content.RoleLevel && (f.Key.Measure == lang.ScoreOf || got(c, p, x)):
			scores = append(scores, content.Part{Figure: f.ID, Sign: 1})
		case m.Depth == 0 || f.Key.Measure == lang.Deduction:
			sure = false
		}
	}
	return scores, sure
}

// itemPoints are the scores and the weights that a numbered paragraph gives its indicators,
// those of the first where that has them all: 得 19.2 分，其中甲得 10 分，乙得 9.2 分.
func itemPoints(c *content.Draft, p *content.Para) (scores, weights []content.Part) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Score || m.Role != content.RoleLevel {
			continue
		}
		switch f.Key.Measure {
		case lang.ScoreOf:
			scores = append(scores, content.Part{Figure: f.ID, Sign: 1})
		case lang.Weight:
			weights = append(weights, content.Part{Figure: f.ID, Sign: 1})
		}
	}
	if len(scores) < 3 {
		return scores, weights
	}
	rest := lang.DecZero
	for _, x := range scores[1:] {
		rest = rest.Add(c.At(x.Figure).Value)
	}
	if rest.Equal(c.At(scores[0].Figure).Value) {
		return scores[:1], weights[:min(len(weights), 1)]
	}
	return scores, weights
}

// fullMark is 满分 100 分 in the sentence of a score.
func fullMark(c *content.Draft, p *content.Para, mi int) content.FigureID {
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		m := &c.Mentions[x]
		if p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence {
			return 0
		}
		if f := c.At(m.Figure); f.Dimension == numeral.Score && f.Key.Measure == lang.Weight {
			return m.Figure
		}
	}
	return 0
}

// cuts are the points that a paragraph says were deducted of its score, none where
// items of it have lost them.
func cuts(c *content.Draft, p *content.Para) []int {
	var cut []int
	seen, ruled := -1, -1 // the last sentence with a deduction, and that says how points are deducted
	for _, x := range p.Mentions {
		m := &c.Mentions[x]
		if g := c.At(m.Figure); g.Dimension != numeral.Score || g.Key.Measure != lang.Deduction {
			continue
		}
		s := p.Lex[m.Pos].Sentence
		if strings.Contains(m.Label, "每") || s != seen && strings.Contains(clause.RestOfSentence(p, m.Pos), "扣完为止") {
			ruled = s // 每发现一处扣 2 分，逾期扣 1 分
		}
		seen = s
		if ruled == s {
			continue
		}
		if x-2 >= p.Mentions[0] && weighs(c, p, x-2) || itemWeight(c, p, x-1) || leftToItem(c, p, x) {
			return nil // what one item has lost
		}
		if strings.HasPrefix(m.After, "等") {
			return nil // and more
		}
		cut = append(cut, x)
	}
	return cut
}

// leftToItem reports whether a deduction is told of an item by its name, and what the item got right
// behind it: 产出指标扣 4 分得 46 分.
func leftToItem(c *content.Draft, p *content.Para, x int) bool {
	if x+1 > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	d, s := &c.Mentions[x], &c.Mentions[x+1]
	name, ok := strings.CutSuffix(d.Label, "扣")
	return ok && scoredItem(content.TrimSuffixes(name, []string{"因", "被"})) && scoreIn(c, x+1) && slices.Contains(gotWords, s.Label) && d.Depth == s.Depth && p.Lex[d.Pos].Sentence == p.Lex[s.Pos].Sentence && !clause.StrongMark(p, d.Pos, s.Pos)
}

// itemWeight reports whether mention w is the full mark of one item, named with it: 效益满分 30 分，因管护
// 不到位扣 1 分.
func itemWeight(c *content.Draft, p *content.Para, w int) bool {
	if w < p.Mentions[0] {
		return false
	}
	m := &c.Mentions[w]
	name, ok := strings.CutSuffix(m.Label, "满分")
	f := c.At(m.Figure)
	return ok && content.Longer(name, 1) && !clause.SelfScore(name) && f.Dimension == numeral.Score && f.Value.LessThan(lang.DecHundred) && p.Lex[m.Pos].Sentence == p.Lex[c.Mentions[w+1].Pos].Sentence
}

// deductions reads 得 X 分 … 扣 Y 分: 100 less all deductions of the section.
func deductions(c *content.Draft, p *content.Para, mi int, cut []int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if f.Key.Measure != lang.ScoreOf || !clause.SelfScore(m.Label) && !(m.Total == 2 && clause.Claimed(c, m.Figure)) || scoredWeight(c, p, mi) && strings.HasPrefix(m.Label, "自评") || ofPart(c, p, mi) {
		lostPoints(c, p, mi)
		return
	}
	if len(cut) == 0 || len(cut) > 12 || f.Value.GreaterThan(lang.DecHundred) {
		return
	}
	made := clause.Claimed(c, m.Figure)
	if t := deductedAll(c, p, cut); t >= 0 {
		var parts []content.Part
		for _, x := range cut {
			if x != cut[t] {
				parts = append(parts, content.Part{Figure: c.Mentions[x].Figure, Sign: 1})
			}
		}
		if len(parts) > 1 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: c.Mentions[cut[t]].Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen,
				Readings: []content.Reading{{Parts: parts}}})
		}
		cut = cut[t : t+1]
	}
	formula := "100"
	var ids []content.FigureID
	if full := hundred(c, p, mi); full != 0 {
		formula, ids = "a", []content.FigureID{full}
	}
	for _, x := range cut {
		formula += "-" + string(rune('a'+len(ids)))
		ids = append(ids, c.Mentions[x].Figure)
	}
	for _, x := range bonuses(c, p) {
		formula += "+" + string(rune('a'+len(ids)))
		ids = append(ids, c.Mentions[x].Figure)
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen,
		Readings: []content.Reading{{Formula: formula, Operands: ids, HoldOnly: made}}}) // where it is the sum of its parts, too
}

// ofPart reports whether a score is the first that fits the full marks, in brackets, of the part that
// its paragraph tells of: 产出（30分）。… 扣1.5分，自评得分28.5分.
func ofPart(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension != numeral.Score || f.Key.Measure == lang.Deduction {
			continue
		}
		return y.Depth > m.Depth && f.Value.LessThan(lang.DecHundred) && f.Value.GreaterThanOrEqual(c.At(m.Figure).Value)
	}
	return false
}

// allDeducted reads 满分 100 分，共扣 3 分，其中 A 扣 1 分、B 扣 2 分 where the score
// itself stands elsewhere: the points deducted, and what is left of the full mark.
func allDeducted(c *content.Draft, p *content.Para) {
	var cut []int
	for _, x := range p.Mentions {
		switch g := c.At(c.Mentions[x].Figure); {
		case g.Dimension != numeral.Score:
		case g.Key.Measure == lang.ScoreOf && clause.SelfScore(c.Mentions[x].Label):
			return // deductions reads it
		case g.Key.Measure == lang.Deduction && !strings.Contains(c.Mentions[x].Label, "每"):
			if len(cut) > 0 && c.Mentions[x].Depth > c.Mentions[cut[0]].Depth {
				continue // of a part that is deducted, too
			}
			cut = append(cut, x)
		}
	}
	if len(cut) < 3 || len(cut) > 12 || deductedAll(c, p, cut) != 0 {
		return
	}
	all := &c.Mentions[cut[0]]
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: all.Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen,
		Readings: []content.Reading{{Parts: clause.Terms(c, cut[1:])}}})
	full := fullMark(c, p, cut[0])
	if full == 0 || !c.At(full).Value.Equal(lang.DecHundred) {
		return
	}
	for x := cut[0] - 1; x >= 0 && x >= cut[0]-clause.FarBack; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Report != p.Report {
			return
		}
		if f.Dimension == numeral.Score && f.Key.Measure == lang.ScoreOf && m.Role == content.RoleLevel && m.Depth == 0 && clause.SelfScore(m.Label) && m.Figure != full {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: f.ID, Reach: content.ReachReport, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{full, all.Figure}}}})
			return
		}
	}
}

// deductedAll finds the deduction that adds the others up: 共扣 3 分，其中 A 扣 1
// 分、B 扣 2 分. It gives its place in the list, -1 if there is none.
func deductedAll(c *content.Draft, p *content.Para, cut []int) int {
	for i, x := range cut {
		m := &c.Mentions[x]
		switch {
		case m.Total > 0 || lang.ContainsAny(m.Label, []string{"合计", "共扣", "总扣", "累计"}):
			if i > 0 && i+1 < len(cut) {
				continue // A 扣 1 分；B、C 共扣 2 分；D 扣 1 分
			}
			return i
		case i+1 < len(cut) && i == 0 && c.Mentions[cut[1]].AfterOpener > m.Pos:
			return i
		case i+1 < len(cut) && i == 0:
			if k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Kind == content.LexPunct && (p.Lex[k].R == '：' || p.Lex[k].R == '(' && p.Lex[k].Mate > c.Mentions[cut[1]].Pos) {
				return i
			}
		}
	}
	if bareFirst(c, p, cut) {
		return 0
	}
	if len(cut) > 2 && strings.Contains(p.Words(c.Mentions[cut[0]].Pos+1, c.Mentions[cut[1]].Pos), "原因") {
		return 0 // 扣 3 分，扣分原因为：A 扣 1 分，B 扣 2 分
	}
	return -1
}

// lostPoints reads 标准分 14 分，得分 10.5 分，扣 3.5 分: the points lost are the
// weight less the score.
func lostPoints(c *content.Draft, p *content.Para, mi int) {
	leftPoints(c, p, mi)
	if mi-1 < p.Mentions[0] || mi+1 > p.Mentions[len(p.Mentions)-1] {
		return
	}
	if bracketWeight(c, p, mi) {
		lostLater(c, p, mi, 2)
		return
	}
	w, d := &c.Mentions[mi-1], &c.Mentions[mi+1]
	m := &c.Mentions[mi]
	wf, df := c.At(w.Figure), c.At(d.Figure)
	if wf.Key.Measure != lang.Weight && !weighs(c, p, mi-1) || p.Lex[w.Pos].Sentence != p.Lex[m.Pos].Sentence || w.Depth > m.Depth && wf.Value.Equal(lang.DecHundred) {
		return // 得 91 分（满分 100 分），其中决策 20 分，扣 2 分
	}
	if df.Key.Measure != lang.Deduction || p.Lex[w.Pos].Sentence != p.Lex[d.Pos].Sentence {
		lostLater(c, p, mi, 3)
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: d.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{w.Figure, m.Figure}}}})
}

// bracketWeight reports whether the weight of a score stands in a bracket behind the name
// of what is scored: 过程指标（20 分），得 18 分.
func bracketWeight(c *content.Draft, p *content.Para, mi int) bool {
	w, m := &c.Mentions[mi-1], &c.Mentions[mi]
	f := c.At(w.Figure)
	k := w.Pos + 1
	return f.Dimension == numeral.Score && w.Label == "" && w.Depth == m.Depth+1 && k < len(p.Lex) && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == ')' && p.Lex[k].Mate == w.Pos-1 &&
		p.Lex[w.Pos].Sentence == p.Lex[m.Pos].Sentence && m.Label != "" && strings.HasPrefix(m.Label, "得") && lang.HasAnySuffix(p.Words(content.SentenceStart(p, w.Pos), w.Pos-1), []string{"指标", "情况", "管理"})
}

// lostLater reads 权重 25 分，得分 21 分。进度滞后扣 3 分，资料不全扣 1 分: the score is
// the weight less what the paragraph goes on to deduct. From so many figures on that is sure.
func lostLater(c *content.Draft, p *content.Para, mi, enough int) {
	ops := []content.FigureID{c.Mentions[mi-1].Figure}
	formula := "a"
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
		f := c.At(c.Mentions[x].Figure)
		if f.Dimension != numeral.Score {
			continue
		}
		if f.Key.Measure != lang.Deduction || len(ops) > 8 {
			return
		}
		if c.Mentions[x].AfterOpener >= 0 {
			break // 扣 3 分，其中 A 扣 2 分、B 扣 1 分
		}
		formula += "-" + string(rune('a'+len(ops)))
		ops = append(ops, f.ID)
	}
	if len(ops) > 1 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: c.Mentions[mi].Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen,
			Readings: []content.Reading{{Formula: formula, Operands: ops, Weak: len(ops) < enough}}})
	}
}

// leftPoints reads 满分 50 分，扣 3 分，得 47 分: what is left of the weight.
func leftPoints(c *content.Draft, p *content.Para, mi int) {
	if mi-2 < p.Mentions[0] || leftOfBracket(c, p, mi) {
		return
	}
	x := pointsBefore(c, p, mi-1)
	if x < 0 {
		return
	}
	w, d, m := &c.Mentions[x], &c.Mentions[mi-1], &c.Mentions[mi]
	wf, df := c.At(w.Figure), c.At(d.Figure)
	if c.At(m.Figure).Key.Measure != lang.ScoreOf && !got(c, p, mi) || df.Key.Measure != lang.Deduction || strings.Contains(d.Label, "每") || wf.Dimension != numeral.Score || wf.Key.Measure != lang.Weight && !strings.HasSuffix(w.Label, "指标") || p.Lex[w.Pos].Sentence != p.Lex[m.Pos].Sentence {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{w.Figure, d.Figure}}}})
}

// rateScore reads 预算执行率（满分 10 分）得 X 分: the rate times its weight.
func rateScore(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	weight := content.FigureID(0)
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || mi-x > 2 {
			break
		}
		g := c.At(y.Figure)
		behindRate := x == mi-2 && c.Mentions[mi-1].Rate == lang.ExecutionRate
		if g.Dimension == numeral.Score && (g.Key.Measure == lang.Weight || y.Depth > m.Depth || strings.Contains(y.Label, "执行")) && g.Value.LessThan(lang.DecHundred) && (y.Pos >= m.LabelFrom-4 || behindRate) {
			weight = y.Figure
			break
		}
	}
	if k := m.Pos + 1; weight == 0 && k < len(p.Lex) && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == '(' && p.Lex[k].Mate > k {
		// 资金执行 9.6 分（满分 10 分）
		for _, x := range clause.Items(c, p, k+1, p.Lex[k].Mate, p.Lex[k].Depth) {
			if g := c.At(c.Mentions[x].Figure); g.Key.Measure == lang.Weight || g.Dimension == numeral.Score && c.Mentions[x].Label == "" && g.Value.GreaterThanOrEqual(c.At(m.Figure).Value) {
				weight = g.ID
			}
		}
	}
	if weight == 0 {
		return
	}
	// 预算执行 10 分，得 10 分: bands of rates may be scored, of which nobody knows.
	named := strings.Contains(m.Label, "执行率") || strings.Contains(m.Label, "资金执行") || mi > p.Mentions[0] && strings.Contains(c.Mentions[mi-1].Label, "执行率") || mi-2 >= p.Mentions[0] && strings.Contains(c.Mentions[mi-2].Label, "执行率")
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: m.Figure, Reach: content.ReachReport, Closed: content.Closed, Capped: weight,
		Queries: []content.Query{{Formula: "a*b", HoldOnly: !named, Wants: []content.Want{
			{Label: "资金预算执行率", Key: content.Key{Dimension: numeral.Percent}, Rate: lang.ExecutionRate},
			{Given: weight},
		}}}})
}
