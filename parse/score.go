package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Scores in prose: parts of a score, deductions from 100, a rate times its
// weight.

// scores finds the score relations of a paragraph.
func (c *Content) scores(p *para) {
	c.fullBeforeCut(p)
	c.weighSeries(p)
	c.scorePairs(p)
	c.allDeducted(p)
	cut := c.cuts(p)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if c.figure(m.Figure).Dimension != numeral.Score || m.Role != RoleLevel {
			continue
		}
		k := c.figure(m.Figure).Key
		switch {
		case k.Measure == Deduction:
			continue
		case (containsAny(m.Label, executed) || (k.Measure == ScoreOf || c.got(p, mi)) && c.behindExecution(p, mi)) && m.Depth == 0:
			c.rateScore(p, mi)
		}
		if m.Depth == 0 {
			if !(k.Measure == Weight && c.claimed(m.Figure)) { // 满分 100 分, of the weights behind it
				c.scoreParts(p, mi)
			}
			c.levelScores(p, mi)
			c.deductions(p, mi, cut)
			c.completedScore(p, mi)
			c.proRata(p, mi)
			c.scoreOfWeight(p, mi)
		}
	}
	c.scoresOfAll(p)
	c.scoresBehind(p)
	c.scoreRows(p)
	c.leadPoints(p)
	c.lostTogether(p)
}

// fullBeforeCut takes a hundred points from which points are deducted right behind, to what was got, for the full mark
// whatever it is called: 自评总分 100 分，扣 6.5 分，自评得分 93.5 分.
func (c *Content) fullBeforeCut(p *para) {
	for i := 0; i+2 < len(p.mentions); i++ {
		m, cut, got := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i+1]], &c.Mentions[p.mentions[i+2]]
		f, g := c.figure(m.Figure), c.figure(got.Figure)
		if f.Key.Measure == ScoreOf && m.Role == RoleLevel && f.Value.Equal(decHundred) && c.figure(cut.Figure).Key.Measure == Deduction && g.Dimension == numeral.Score && g.Value.LessThan(decHundred) && (selfScore(got.Label) || c.got(p, p.mentions[i+2])) && p.lex[m.Pos].sentence == p.lex[got.Pos].sentence {
			f.Key.Measure = Weight
		}
	}
}

// executed name the part of a score that is given for spending the budget.
var executed = []string{"执行率", "资金执行", "预算执行"}

// behindExecution reports whether the rate of execution, or the weight behind
// it, stands right before a score: 预算执行率 92%，分值 10 分，得 9.2 分.
func (c *Content) behindExecution(p *para, mi int) bool {
	for x := mi - 1; x >= p.mentions[0] && x >= mi-2; x-- {
		m := &c.Mentions[x]
		switch {
		case p.lex[m.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence || m.Depth > c.Mentions[mi].Depth || x < mi-1 && p.strongMark(m.Pos, c.Mentions[mi].Pos):
			return false // 预算执行 10 分，按执行率计 9.4 分；产出 50 分，得 49 分
		case containsAny(m.Label, executed):
			return true
		case c.figure(m.Figure).Key.Measure != Weight && !(c.figure(m.Figure).Dimension == numeral.Percent && m.Label == "按"):
			return false // 满分 10 分，按 97.2% 计 9.7 分
		}
	}
	return false
}

// scoreOfWeight reads 产出指标分值 30 分，得分 28 分: a score is at most the weight
// right before it.
func (c *Content) scoreOfWeight(p *para, mi int) {
	m := &c.Mentions[mi]
	if mi == p.mentions[0] || c.figure(m.Figure).Key.Measure != ScoreOf || selfScore(m.Label) && !strings.HasPrefix(m.Label, "自评得分") {
		return
	}
	if c.claimed(m.Figure) || m.Total > 0 {
		return // 满分依次为 a 分、b 分，合计得分 X 分: of all
	}
	w := &c.Mentions[mi-1]
	if f := c.figure(w.Figure); f.Dimension == numeral.Score && f.Key.Measure == Weight && f.Bound == "" && f.Approximate == "" && w.Depth == m.Depth && p.lex[w.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(w.Pos, m.Pos) {
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/score", Claim: m.Figure, Op: "<=", Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a", Operands: []FigureID{w.Figure}}}})
	}
}

// longScores is how many figures a list of scores in a sentence has at most, so that the
// cost of a sentence without end stays linear.
const longScores = 120

// scoreParts reads 总分 X 分，其中 A a 分、B b 分.
func (c *Content) scoreParts(p *para, mi int) {
	m := &c.Mentions[mi]
	if m.Peer >= 0 && c.figure(m.Figure).Key.Measure == Weight {
		return // 满分分别为 10 分、30 分，得分分别为 …
	}
	open := -1
	for k := m.Pos + 1; k < len(p.lex) && p.lex[k].sentence <= p.lex[m.Pos].sentence+1; k++ {
		x := &p.lex[k]
		if x.kind == lexFigure && x.depth == 0 {
			if y, ok := p.mentionAt(k); ok && y == mi+1 && selfScore(m.Label) && c.figure(x.fig).Key.Measure == Deduction {
				continue // 自评得 96 分，扣 4 分。其中 …
			}
			c.scoresBefore(p, mi)
			return
		}
		if x.sentence > p.lex[m.Pos].sentence && !(x.kind == lexTerm && x.term.Class == Opener) && !p.blank(k) && x.kind != lexPunct {
			c.scoresBefore(p, mi)
			return
		}
		if x.kind == lexPunct && x.r == '；' && x.depth == m.Depth && !(k+1 < len(p.lex) && p.lex[k+1].kind == lexTerm && p.lex[k+1].term.Class == Opener) {
			c.scoresBefore(p, mi)
			return // 权重 …，合计 100 分；得分分别为 …
		}
		if x.kind == lexPunct && x.r == '(' && x.mate > k && len(c.items(p, k+1, x.mate, x.depth)) < 2 {
			k = x.mate // （满分 100 分）
			continue
		}
		if p.oneByOne(k) && c.scoresByWeight(p, k) {
			c.scoresBefore(p, mi)
			return // 投入 40 分、产出 60 分，得分分别为 38 分、55 分
		}
		if x.kind == lexTerm && x.term.Class == Opener || x.kind == lexPunct && (x.r == '：' || x.r == '(' && x.mate > k) || p.oneByOne(k) && c.levelsOneByOne(p, m, k) {
			open = k
			break
		}
	}
	if open < 0 {
		c.scoresBefore(p, mi)
		return
	}
	end := p.scopeEnd(open)
	if p.lex[open].kind == lexPunct && p.lex[open].r == '(' {
		end = p.lex[open].mate
	}
	if p.lossesOnly(m.Pos, open) {
		return
	}
	var got, all []int
	weights := false
	items := c.items(p, open+1, end, p.lex[open].depth)
	if len(items) > longScores || c.pointsAndBonus(m, items) {
		return
	}
	var reduced []Part // items told as what they weigh and what they lost
	var reducedWeights []Part
	for i, x := range items {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Score || y.Role != RoleLevel {
			continue
		}
		if d := c.lostOnly(p, items, i); d >= 0 {
			reduced = append(reduced, Part{f.ID, 1}, Part{c.Mentions[d].Figure, -1})
			reducedWeights = append(reducedWeights, Part{f.ID, 1})
			continue
		}
		if len(all) >= 2 && strings.HasPrefix(y.Label, "自评") && p.strongMark(c.Mentions[all[len(all)-1]].Pos, y.Pos) {
			break // another total
		}
		if len(all) >= 3 && len(got) == 0 && strings.HasPrefix(y.Label, "自评") && selfScore(y.Label) {
			break // 满分 100 分，其中投入 20 分、产出 80 分，自评得 96 分
		}
		if strings.HasSuffix(y.Label, "得") || strings.HasPrefix(y.Label, "得") {
			got = append(got, x)
			all = append(all, x)
			continue
		}
		switch f.Key.Measure {
		case Weight:
			weights = true
			if next := c.pastDeduction(items, i+1); next < len(items) && c.got(p, items[next]) {
				all = append(all, x) // A 10 分，得 9 分; A 10 分，扣 1 分，得 9 分
			}
			continue
		case Deduction:
			continue
		case ScoreOf:
			got = append(got, x)
		}
		all = append(all, x)
	}
	parts := all
	if (weights || len(all) > len(got)) && len(got) >= 2 {
		parts = got
		// What stands before each score is its weight.
		var list []Part
		for _, x := range all {
			if !slices.Contains(got, x) {
				list = append(list, Part{c.Mentions[x].Figure, 1})
			}
		}
		if full := c.fullMark(p, mi); full != 0 && len(list) == len(got) {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/weights", Claim: full, Reach: ReachSentence, Closed: HalfOpen, Readings: []Reading{{Parts: append(reducedWeights, list...)}}})
		}
		if len(list) > 0 && len(list) < len(got) {
			parts = all
			var mixed []int
			for i, x := range all {
				if slices.Contains(got, x) || i+1 == len(all) || !slices.Contains(got, all[i+1]) || !strings.HasPrefix(c.Mentions[all[i+1]].Label, "得") {
					mixed = append(mixed, x)
				}
			}
			parts = mixed
		}
	}
	if len(parts)+len(reducedWeights) < 2 {
		c.scoresBefore(p, mi) // A 9.5 分、B 48 分，总分 57.5 分。其中 A 满分 10 分，按执行率计分
		return
	}
	if len(got) > 0 && len(reduced) == 0 && len(parts) == len(got) && len(all) == 2*len(got) {
		var list []int
		for _, x := range all {
			if !slices.Contains(got, x) {
				list = append(list, x)
			}
		}
		if weighs := c.figure(m.Figure).Key.Measure == Weight; weighs || !c.got(p, mi) && c.addUp(list, m.Figure) {
			if !weighs {
				c.figure(m.Figure).Key.Measure = Weight // 管理指标 20 分，其中 A 12 分，得 11 分；B 8 分，得 8 分
			}
			parts = list // 满分 100 分：A 10 分，得 9 分；B 90 分，得 88 分: the weights, not the scores
		}
	}
	rule := "score/total"
	switch k := c.figure(m.Figure).Key; {
	case k.Measure == Weight || containsAny(m.Label, []string{"满分"}):
		rule = "score/weights"
	case k.Measure != ScoreOf && len(got) == 0 && isLevelName(m.Label):
		if containsAny(p.words(m.Pos, c.Mentions[parts[0]].Pos), []string{"权重", "分值", "满分"}) {
			return // 满意度 10 分（权重分别为 10、50、30、10 分）: of all that stands before it
		}
		rule = "score/levels"
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen,
		Readings: []Reading{{Parts: append(reduced, c.terms(parts)...), HoldOnly: rule == "score/total" && c.someLevels(p, m, parts)}}})
}

// someLevels reports whether the scores behind a total are those of levels of a form, but not of all.
func (c *Content) someLevels(p *para, m *Mention, parts []int) bool {
	for _, x := range parts {
		if !scoredItem(TrimSuffixes(c.Mentions[x].Label, gotWords)) {
			return false
		}
	}
	if len(parts) == 2 && c.figure(c.Mentions[parts[0]].Figure).Value.Add(c.figure(c.Mentions[parts[1]].Figure).Value).LessThan(c.figure(m.Figure).Value) {
		return true // 其中产出 48 分、效益 28 分: beside what was spent, and what people thought
	}
	return len(parts) > 0 && leavesLevels(p.words(m.Pos, c.Mentions[parts[len(parts)-1]].Pos))
}

// addUp reports whether mentions add up to a figure as printed.
func (c *Content) addUp(list []int, whole FigureID) bool {
	ids := make([]FigureID, len(list))
	for i, x := range list {
		ids[i] = c.Mentions[x].Figure
	}
	return c.sumOf(ids).Equal(c.figure(whole).Value)
}

// levelsOneByOne reports whether the names before 分别 at lexeme k are the levels of a form, so
// that what they got makes up the report's score m: 自评得分 91 分，决策、过程、产出分别得 18 分、….
func (c *Content) levelsOneByOne(p *para, m *Mention, k int) bool {
	if !selfScore(m.Label) || m.Depth != p.lex[k].depth {
		return false
	}
	if all := p.words(p.phraseStart(k), k); hasAnyPrefix(all, []string{"各部分", "各项", "各级", "各类", "各指标", "各一级", "各维度", "各方面"}) && strings.HasSuffix(all, "得分") {
		return len(c.series(p, k)) >= 3 // 自评得分 91 分，各部分得分依次为 …
	}
	names := p.splitNames(p.phraseStart(k), k)
	for _, s := range names {
		if !scoredItem(TrimSuffixes(label(p, s.from, s.to), []string{"得分", "得", "指标", "方面"})) {
			return false
		}
	}
	return len(names) >= 3 && len(c.series(p, k)) == len(names)
}

// lostOnly is the deduction that the i-th of some items tells in place of its score, -1:
// 过程 20 分，扣 1.5 分；产出 30 分，得 29 分.
func (c *Content) lostOnly(p *para, items []int, i int) int {
	if i+1 >= len(items) || c.got(p, items[i]) {
		return -1
	}
	m, d := &c.Mentions[items[i]], &c.Mentions[items[i+1]]
	f, g := c.figure(m.Figure), c.figure(d.Figure)
	if f.Key.Measure == Deduction || g.Dimension != numeral.Score || g.Key.Measure != Deduction || d.Role != RoleLevel || d.Depth != m.Depth || c.allLost(p, items[i+1]) || strings.Contains(d.Label, "每") || p.strongMark(m.Pos, d.Pos) || f.Value.LessThan(g.Value) {
		return -1
	}
	if i+2 < len(items) && !p.strongMark(d.Pos, c.Mentions[items[i+2]].Pos) {
		return -1 // 产出 30 分，扣 1 分，得 29 分
	}
	return items[i+1]
}

// pastDeduction is place i of items, or the one behind it where a deduction stands there.
func (c *Content) pastDeduction(items []int, i int) int {
	if i < len(items) && c.figure(c.Mentions[items[i]].Figure).Key.Measure == Deduction {
		i++
	}
	return i
}

// scoresBefore reads A 得 a 分，B 得 b 分，合计得分 X 分.
func (c *Content) scoresBefore(p *para, mi int) {
	m := &c.Mentions[mi]
	if c.claimed(m.Figure) || m.Peer >= 0 || c.weightSeries(p, mi) {
		return
	}
	if k := c.figure(m.Figure).Key.Measure; k != ScoreOf && !(k == NoMeasure && m.Total == 2) || !selfScore(m.Label) && m.Total < 2 || c.scoredWeight(p, mi) {
		return
	}
	if c.scoreSeries(p, mi) {
		return
	}
	var parts []int
	bare, fraction := 0, false // items that no word calls scores: weights, as like as not
	sentence := p.lex[m.Pos].sentence
	for i := p.preceding(mi) - 1; i >= 0; i-- {
		x := p.mentions[i]
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if s := p.lex[y.Pos].sentence; s < sentence && len(parts) > 0 && s < p.lex[c.Mentions[parts[0]].Pos].sentence || s < sentence-1 {
			break
		}
		switch {
		case f.Dimension != numeral.Score || y.Depth > m.Depth || f.Key.Measure == Weight || f.Key.Measure == Deduction:
		case c.weighs(p, x):
		case y.Role == RoleLevel && f.Key.Measure != ScoreOf && scoredItem(y.Label) && p.lex[y.Pos].sentence == sentence:
			bare++
			fraction = fraction || f.Numeral.Decimals > 0
			parts = append([]int{x}, parts...)
		case y.Role != RoleLevel || f.Key.Measure != ScoreOf && !c.got(p, x) || selfScore(y.Label) && !c.scoredWeight(p, x) && !containsAny(y.Label, []string{"指标", "产出", "效益", "过程", "决策", "投入", "部分"}):
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
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen,
		Readings: []Reading{{Parts: c.terms(parts), HoldOnly: bare > 0 && !fraction}}})
}

// scoredItem reports whether a label names what forms give points for.
func scoredItem(label string) bool {
	label = TrimSuffixes(label, []string{"类指标", "类", "部分", "方面", "环节", "维度", "得分", "得"})
	label = strings.TrimPrefix(label, "项目")
	return isLevelName(label) || isLevelName(label+"指标") || containsAny(label, []string{"预算执行", "资金执行", "执行率"})
}

// scoredWeight reports whether a score stands right behind the weight that it was
// given of: 决策满分 15 分，自评 14 分.
func (c *Content) scoredWeight(p *para, x int) bool {
	if x <= p.mentions[0] {
		return false
	}
	w, s := &c.Mentions[x-1], &c.Mentions[x]
	f := c.figure(w.Figure)
	return f.Dimension == numeral.Score && f.Key.Measure == Weight && f.Value.LessThan(decHundred) && w.Depth == s.Depth && p.lex[w.Pos].sentence == p.lex[s.Pos].sentence && !p.strongMark(w.Pos, s.Pos)
}

// weighs reports whether a number of points is the weight of the score printed
// right behind it: 产出 50 分得 48 分.
func (c *Content) weighs(p *para, x int) bool {
	if x+1 > p.mentions[len(p.mentions)-1] {
		return false
	}
	w, s := &c.Mentions[x], &c.Mentions[x+1]
	if c.got(p, x) || !c.got(p, x+1) || c.otherItem(x, x+1) || s.Depth != w.Depth || s.labelFrom > w.Pos+2 || p.lex[w.Pos].sentence != p.lex[s.Pos].sentence {
		return false
	}
	a, b := c.figure(w.Figure), c.figure(s.Figure)
	return a.Dimension == numeral.Score && b.Dimension == numeral.Score && !a.Value.LessThan(b.Value)
}

// scoreList reads numbered paragraphs that each give the weight and the score
// of one indicator: the scores add to the report's, the weights to its full mark.
func (c *Content) scoreList(l itemList) {
	var scores, weights []Part
	unsure := false
	if c.runIn[l.items[0]] {
		return // they make up what one heading of several is given
	}
	for _, p := range l.items {
		score, weight := c.itemPoints(p)
		if len(score) == 0 {
			return
		}
		if len(score) != len(weight) {
			unsure = unsure || len(score) > 1 // which are its own, and which of others
			score, weight = score[:1], weight[:min(len(weight), 1)]
		}
		scores, weights = append(scores, score...), append(weights, weight...)
	}
	total, full := FigureID(0), FigureID(0)
	for i := l.first - 1; i >= 0 && i >= l.first-3 && c.paras[i].report == c.paras[l.first].report; i-- {
		p := c.paras[i]
		for j := len(p.mentions) - 1; j >= 0; j-- {
			m := &c.Mentions[p.mentions[j]]
			f := c.figure(m.Figure)
			switch {
			case f.Dimension != numeral.Score || m.Role != RoleLevel || f.Key.Measure != ScoreOf && f.Key.Measure != Weight:
			case full == 0 && f.Value.Equal(decHundred) && containsAny(m.Label, []string{"满分", "总分", "总分值"}):
				full = f.ID
			case total == 0 && f.Key.Measure == ScoreOf && i >= l.first-2:
				total = f.ID
			}
		}
	}
	if next := l.first + len(l.items); total == 0 && next < len(c.paras) && c.paras[next].report == c.paras[l.first].report {
		p := c.paras[next]
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			if f := c.figure(m.Figure); p.lex[m.Pos].sentence == 0 && f.Dimension == numeral.Score && f.Key.Measure == ScoreOf && m.Role == RoleLevel && selfScore(m.Label) {
				total = f.ID // 综合得分 X 分
				more, sure := c.scoresAhead(p, mi)
				scores, unsure = append(scores, more...), unsure || !sure
				break
			}
		}
	}
	if total != 0 {
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: total, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: scores, HoldOnly: unsure}}})
	}
	if full != 0 && len(weights) == len(scores) {
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/weights", Claim: full, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: weights}}})
	}
}

// scoresAhead are the scores that the sentence of a total gives before it, besides those of the
// items: 加上预算执行率（10分）得 9.6 分，总分 96.6 分. sure is unset where points stand there of which
// the words do not say what they are.
func (c *Content) scoresAhead(p *para, total int) (scores []Part, sure bool) {
	sure = true
	for x := p.mentions[0]; x < total; x++ {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		switch {
		case f.Dimension != numeral.Score || f.Key.Measure == Weight || f.Value.Equal(decHundred):
		case m.Depth == 0 && f.Key.Measure != Deduction && m.Role == RoleLevel && (f.Key.Measure == ScoreOf || c.got(p, x)):
			scores = append(scores, Part{f.ID, 1})
		case m.Depth == 0 || f.Key.Measure == Deduction:
			sure = false
		}
	}
	return scores, sure
}

// itemPoints are the scores and the weights that a numbered paragraph gives its indicators,
// those of the first where that has them all: 得 19.2 分，其中甲得 10 分，乙得 9.2 分.
func (c *Content) itemPoints(p *para) (scores, weights []Part) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Score || m.Role != RoleLevel {
			continue
		}
		switch f.Key.Measure {
		case ScoreOf:
			scores = append(scores, Part{f.ID, 1})
		case Weight:
			weights = append(weights, Part{f.ID, 1})
		}
	}
	if len(scores) < 3 {
		return scores, weights
	}
	rest := decZero
	for _, x := range scores[1:] {
		rest = rest.Add(c.figure(x.Figure).Value)
	}
	if rest.Equal(c.figure(scores[0].Figure).Value) {
		return scores[:1], weights[:min(len(weights), 1)]
	}
	return scores, weights
}

// fullMark is 满分 100 分 in the sentence of a score.
func (c *Content) fullMark(p *para, mi int) FigureID {
	for x := mi - 1; x >= p.mentions[0]; x-- {
		m := &c.Mentions[x]
		if p.lex[m.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
			return 0
		}
		if f := c.figure(m.Figure); f.Dimension == numeral.Score && f.Key.Measure == Weight {
			return m.Figure
		}
	}
	return 0
}

// selfScore reports whether a label names the report's own score.
func selfScore(label string) bool {
	return !ItemScored(label) && containsAny(label, []string{"自评", "总分", "总得分", "综合得分", "综合评分", "最终", "评分结果", "评价结果"})
}

// wholeScored are words between 自评 and 得 that name no item: 自评综合得 X 分.
var wholeScored = strings.NewReplacer("综合", "", "最终", "", "实际", "", "合计", "", "共计", "", "结果", "", "平均", "", "项目", "", "整体", "", "总", "", "共", "", "实", "", "应", "", "分", "", "为", "", "的", "", "得", "")

// ItemScored reports whether a label says that the evaluation gave points to an item of its
// own name: 自评预算编制得 14 分.
func ItemScored(label string) bool {
	_, rest, ok := strings.Cut(label, "自评")
	return ok && strings.HasSuffix(rest, "得") && len([]rune(wholeScored.Replace(rest))) >= 2
}

// cuts are the points that a paragraph says were deducted of its score, none where
// items of it have lost them.
func (c *Content) cuts(p *para) []int {
	var cut []int
	seen, ruled := -1, -1 // the last sentence with a deduction, and that says how points are deducted
	for _, x := range p.mentions {
		m := &c.Mentions[x]
		if g := c.figure(m.Figure); g.Dimension != numeral.Score || g.Key.Measure != Deduction {
			continue
		}
		s := p.lex[m.Pos].sentence
		if strings.Contains(m.Label, "每") || s != seen && strings.Contains(p.restOfSentence(m.Pos), "扣完为止") {
			ruled = s // 每发现一处扣 2 分，逾期扣 1 分
		}
		seen = s
		if ruled == s {
			continue
		}
		if x-2 >= p.mentions[0] && c.weighs(p, x-2) || c.itemWeight(p, x-1) || c.leftToItem(p, x) {
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
func (c *Content) leftToItem(p *para, x int) bool {
	if x+1 > p.mentions[len(p.mentions)-1] {
		return false
	}
	d, s := &c.Mentions[x], &c.Mentions[x+1]
	name, ok := strings.CutSuffix(d.Label, "扣")
	return ok && scoredItem(TrimSuffixes(name, []string{"因", "被"})) && c.scoreIn(x+1) && slices.Contains(gotWords, s.Label) && d.Depth == s.Depth && p.lex[d.Pos].sentence == p.lex[s.Pos].sentence && !p.strongMark(d.Pos, s.Pos)
}

// itemWeight reports whether mention w is the full mark of one item, named with it: 效益满分 30 分，因管护
// 不到位扣 1 分.
func (c *Content) itemWeight(p *para, w int) bool {
	if w < p.mentions[0] {
		return false
	}
	m := &c.Mentions[w]
	name, ok := strings.CutSuffix(m.Label, "满分")
	f := c.figure(m.Figure)
	return ok && longer(name, 1) && !selfScore(name) && f.Dimension == numeral.Score && f.Value.LessThan(decHundred) && p.lex[m.Pos].sentence == p.lex[c.Mentions[w+1].Pos].sentence
}

// deductions reads 得 X 分 … 扣 Y 分: 100 less all deductions of the section.
func (c *Content) deductions(p *para, mi int, cut []int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if f.Key.Measure != ScoreOf || !selfScore(m.Label) && !(m.Total == 2 && c.claimed(m.Figure)) || c.scoredWeight(p, mi) && strings.HasPrefix(m.Label, "自评") || c.ofPart(p, mi) {
		c.lostPoints(p, mi)
		return
	}
	if len(cut) == 0 || len(cut) > 12 || f.Value.GreaterThan(decHundred) {
		return
	}
	made := c.claimed(m.Figure)
	if t := c.deductedAll(p, cut); t >= 0 {
		var parts []Part
		for _, x := range cut {
			if x != cut[t] {
				parts = append(parts, Part{c.Mentions[x].Figure, 1})
			}
		}
		if len(parts) > 1 {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: c.Mentions[cut[t]].Figure, Reach: ReachParagraph, Closed: HalfOpen,
				Readings: []Reading{{Parts: parts}}})
		}
		cut = cut[t : t+1]
	}
	formula := "100"
	var ids []FigureID
	if full := c.hundred(p, mi); full != 0 {
		formula, ids = "a", []FigureID{full}
	}
	for _, x := range cut {
		formula += "-" + string(rune('a'+len(ids)))
		ids = append(ids, c.Mentions[x].Figure)
	}
	for _, x := range c.bonuses(p) {
		formula += "+" + string(rune('a'+len(ids)))
		ids = append(ids, c.Mentions[x].Figure)
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: m.Figure, Reach: ReachParagraph, Closed: HalfOpen,
		Readings: []Reading{{Formula: formula, Operands: ids, HoldOnly: made}}}) // where it is the sum of its parts, too
}

// ofPart reports whether a score is the first that fits the full marks, in brackets, of the part that
// its paragraph tells of: 产出（30分）。… 扣1.5分，自评得分28.5分.
func (c *Content) ofPart(p *para, mi int) bool {
	m := &c.Mentions[mi]
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Score || f.Key.Measure == Deduction {
			continue
		}
		return y.Depth > m.Depth && f.Value.LessThan(decHundred) && f.Value.GreaterThanOrEqual(c.figure(m.Figure).Value)
	}
	return false
}

// allDeducted reads 满分 100 分，共扣 3 分，其中 A 扣 1 分、B 扣 2 分 where the score
// itself stands elsewhere: the points deducted, and what is left of the full mark.
func (c *Content) allDeducted(p *para) {
	var cut []int
	for _, x := range p.mentions {
		switch g := c.figure(c.Mentions[x].Figure); {
		case g.Dimension != numeral.Score:
		case g.Key.Measure == ScoreOf && selfScore(c.Mentions[x].Label):
			return // deductions reads it
		case g.Key.Measure == Deduction && !strings.Contains(c.Mentions[x].Label, "每"):
			if len(cut) > 0 && c.Mentions[x].Depth > c.Mentions[cut[0]].Depth {
				continue // of a part that is deducted, too
			}
			cut = append(cut, x)
		}
	}
	if len(cut) < 3 || len(cut) > 12 || c.deductedAll(p, cut) != 0 {
		return
	}
	all := &c.Mentions[cut[0]]
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: all.Figure, Reach: ReachParagraph, Closed: HalfOpen,
		Readings: []Reading{{Parts: c.terms(cut[1:])}}})
	full := c.fullMark(p, cut[0])
	if full == 0 || !c.figure(full).Value.Equal(decHundred) {
		return
	}
	for x := cut[0] - 1; x >= 0 && x >= cut[0]-farBack; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Report != p.report {
			return
		}
		if f.Dimension == numeral.Score && f.Key.Measure == ScoreOf && m.Role == RoleLevel && m.Depth == 0 && selfScore(m.Label) && m.Figure != full {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: f.ID, Reach: ReachReport, Closed: Closed,
				Readings: []Reading{{Formula: "a-b", Operands: []FigureID{full, all.Figure}}}})
			return
		}
	}
}

// deductedAll finds the deduction that adds the others up: 共扣 3 分，其中 A 扣 1
// 分、B 扣 2 分. It gives its place in the list, -1 if there is none.
func (c *Content) deductedAll(p *para, cut []int) int {
	for i, x := range cut {
		m := &c.Mentions[x]
		switch {
		case m.Total > 0 || containsAny(m.Label, []string{"合计", "共扣", "总扣", "累计"}):
			if i > 0 && i+1 < len(cut) {
				continue // A 扣 1 分；B、C 共扣 2 分；D 扣 1 分
			}
			return i
		case i+1 < len(cut) && i == 0 && c.Mentions[cut[1]].afterOpener > m.Pos:
			return i
		case i+1 < len(cut) && i == 0:
			if k := m.Pos + 1; k < len(p.lex) && p.lex[k].kind == lexPunct && (p.lex[k].r == '：' || p.lex[k].r == '(' && p.lex[k].mate > c.Mentions[cut[1]].Pos) {
				return i
			}
		}
	}
	if c.bareFirst(p, cut) {
		return 0
	}
	if len(cut) > 2 && strings.Contains(p.words(c.Mentions[cut[0]].Pos+1, c.Mentions[cut[1]].Pos), "原因") {
		return 0 // 扣 3 分，扣分原因为：A 扣 1 分，B 扣 2 分
	}
	return -1
}

// lostPoints reads 标准分 14 分，得分 10.5 分，扣 3.5 分: the points lost are the
// weight less the score.
func (c *Content) lostPoints(p *para, mi int) {
	c.leftPoints(p, mi)
	if mi-1 < p.mentions[0] || mi+1 > p.mentions[len(p.mentions)-1] {
		return
	}
	if c.bracketWeight(p, mi) {
		c.lostLater(p, mi, 2)
		return
	}
	w, d := &c.Mentions[mi-1], &c.Mentions[mi+1]
	m := &c.Mentions[mi]
	wf, df := c.figure(w.Figure), c.figure(d.Figure)
	if wf.Key.Measure != Weight && !c.weighs(p, mi-1) || p.lex[w.Pos].sentence != p.lex[m.Pos].sentence || w.Depth > m.Depth && wf.Value.Equal(decHundred) {
		return // 得 91 分（满分 100 分），其中决策 20 分，扣 2 分
	}
	if df.Key.Measure != Deduction || p.lex[w.Pos].sentence != p.lex[d.Pos].sentence {
		c.lostLater(p, mi, 3)
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: d.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "a-b", Operands: []FigureID{w.Figure, m.Figure}}}})
}

// bracketWeight reports whether the weight of a score stands in a bracket behind the name
// of what is scored: 过程指标（20 分），得 18 分.
func (c *Content) bracketWeight(p *para, mi int) bool {
	w, m := &c.Mentions[mi-1], &c.Mentions[mi]
	f := c.figure(w.Figure)
	k := w.Pos + 1
	return f.Dimension == numeral.Score && w.Label == "" && w.Depth == m.Depth+1 && k < len(p.lex) && p.lex[k].kind == lexPunct && p.lex[k].r == ')' && p.lex[k].mate == w.Pos-1 &&
		p.lex[w.Pos].sentence == p.lex[m.Pos].sentence && m.Label != "" && strings.HasPrefix(m.Label, "得") && hasAnySuffix(p.words(sentenceStart(p, w.Pos), w.Pos-1), []string{"指标", "情况", "管理"})
}

// lostLater reads 权重 25 分，得分 21 分。进度滞后扣 3 分，资料不全扣 1 分: the score is
// the weight less what the paragraph goes on to deduct. From so many figures on that is sure.
func (c *Content) lostLater(p *para, mi, enough int) {
	ops := []FigureID{c.Mentions[mi-1].Figure}
	formula := "a"
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1]; x++ {
		f := c.figure(c.Mentions[x].Figure)
		if f.Dimension != numeral.Score {
			continue
		}
		if f.Key.Measure != Deduction || len(ops) > 8 {
			return
		}
		if c.Mentions[x].afterOpener >= 0 {
			break // 扣 3 分，其中 A 扣 2 分、B 扣 1 分
		}
		formula += "-" + string(rune('a'+len(ops)))
		ops = append(ops, f.ID)
	}
	if len(ops) > 1 {
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: c.Mentions[mi].Figure, Reach: ReachParagraph, Closed: HalfOpen,
			Readings: []Reading{{Formula: formula, Operands: ops, Weak: len(ops) < enough}}})
	}
}

// leftPoints reads 满分 50 分，扣 3 分，得 47 分: what is left of the weight.
func (c *Content) leftPoints(p *para, mi int) {
	if mi-2 < p.mentions[0] || c.leftOfBracket(p, mi) {
		return
	}
	x := c.pointsBefore(p, mi-1)
	if x < 0 {
		return
	}
	w, d, m := &c.Mentions[x], &c.Mentions[mi-1], &c.Mentions[mi]
	wf, df := c.figure(w.Figure), c.figure(d.Figure)
	if c.figure(m.Figure).Key.Measure != ScoreOf && !c.got(p, mi) || df.Key.Measure != Deduction || strings.Contains(d.Label, "每") || wf.Dimension != numeral.Score || wf.Key.Measure != Weight && !strings.HasSuffix(w.Label, "指标") || p.lex[w.Pos].sentence != p.lex[m.Pos].sentence {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "a-b", Operands: []FigureID{w.Figure, d.Figure}}}})
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
		behindRate := x == mi-2 && c.Mentions[mi-1].Rate == executionRate
		if g.Dimension == numeral.Score && (g.Key.Measure == Weight || y.Depth > m.Depth || strings.Contains(y.Label, "执行")) && g.Value.LessThan(decHundred) && (y.Pos >= m.labelFrom-4 || behindRate) {
			weight = y.Figure
			break
		}
	}
	if k := m.Pos + 1; weight == 0 && k < len(p.lex) && p.lex[k].kind == lexPunct && p.lex[k].r == '(' && p.lex[k].mate > k {
		// 资金执行 9.6 分（满分 10 分）
		for _, x := range c.items(p, k+1, p.lex[k].mate, p.lex[k].depth) {
			if g := c.figure(c.Mentions[x].Figure); g.Key.Measure == Weight || g.Dimension == numeral.Score && c.Mentions[x].Label == "" && g.Value.GreaterThanOrEqual(c.figure(m.Figure).Value) {
				weight = g.ID
			}
		}
	}
	if weight == 0 {
		return
	}
	// 预算执行 10 分，得 10 分: bands of rates may be scored, of which nobody knows.
	named := strings.Contains(m.Label, "执行率") || strings.Contains(m.Label, "资金执行") || mi > p.mentions[0] && strings.Contains(c.Mentions[mi-1].Label, "执行率") || mi-2 >= p.mentions[0] && strings.Contains(c.Mentions[mi-2].Label, "执行率")
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: m.Figure, Reach: ReachReport, Closed: Closed, Capped: weight,
		Queries: []Query{{Formula: "a*b", HoldOnly: !named, Wants: []Want{
			{Label: "资金预算执行率", Key: Key{Dimension: numeral.Percent}, Rate: executionRate},
			{Given: weight},
		}}}})
}
