package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Headings with points that the text goes on behind: 1.产出（20 分，得 18.5 分）。查出 …，扣 1.5 分；
// （二）过程情况（30 分）。制度未更新，扣 1.5 分，得 28.5 分. Those below one heading add up to what that
// heading, the sentence behind them or the conclusion gives its name, or to the report's own score.

// runHead is such a heading.
type runHead struct {
	p             *para
	parent        int // section around it
	weight, score FigureID
	lost          []FigureID
	rates         []FigureID // that its text tells
	byRate        bool       // it says that the points are the weight times a rate
	other         bool       // it tells other points
}

// minRuns is how many of them below one heading make up a list.
const minRuns = 2

// runInScores relates the points that such headings and their texts print.
func (c *Content) runInScores() {
	under := map[int][]*runHead{} // by section around them
	heads := map[int]FigureID{}   // the weights that headings of their own lines print, by section
	var order []int
	last := -1
	for _, p := range c.paras {
		if x, ok := c.scoreHeadOf(p); ok {
			heads[p.section] = x.weight
		}
		if p.section == last {
			continue // not the heading's own paragraph
		}
		last = p.section
		h := c.runHeadOf(p)
		if h == nil {
			continue
		}
		if len(under[h.parent]) == 0 {
			order = append(order, h.parent)
		}
		under[h.parent] = append(under[h.parent], h)
	}
	for _, parent := range order {
		list := under[parent]
		if len(list) < minRuns {
			continue
		}
		for _, h := range list {
			c.runOwn(h)
		}
		c.runSums(parent, list)
		if w := heads[parent]; w != 0 && !c.claimed(w) {
			whole, told := 0, []Part(nil)
			for i := range c.sections {
				if c.sections[i].parent == parent {
					whole++
				}
			}
			for _, h := range list {
				told = append(told, Part{h.weight, 1})
				if c.runIn == nil {
					c.runIn = map[*para]bool{}
				}
				c.runIn[h.p] = true
			}
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/levels", Claim: w, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: told, HoldOnly: whole != len(list)}}})
		}
	}
}

// runHeadOf reads the points of a paragraph that such a heading begins, nil if it is none.
func (c *Content) runHeadOf(p *para) *runHead {
	if p.inTable || p.heading || p.rule || len(p.mentions) == 0 || p.section <= 0 || p.section >= len(c.sections) || c.sections[p.section].heading < 0 {
		return nil
	}
	if x := &c.Headings[c.sections[p.section].heading]; x.Alone {
		return nil
	}
	if _, end := headingAt(p.text.Runes); end == 0 {
		return nil
	}
	h := &runHead{p: p, parent: c.sections[p.section].parent}
	h.byRate = containsAny(p.line, []string{"率乘以分值", "率乘分值", "率乘以权重", "率×分值", "率折算", "率计分", "率计算得分", "率计算分值", "分×执行率", "分*执行率"})
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		first := p.lex[m.Pos].sentence == p.lex[0].sentence
		switch {
		case f.Dimension == numeral.Percent && m.Role == RoleRate && m.Depth == 0:
			h.rates = append(h.rates, f.ID)
		case f.Dimension != numeral.Score || f.Bound != "" || m.Role != RoleLevel:
		case containsAny(m.Label, notLost) || f.Key.Measure == Deduction && strings.Contains(p.words(sentenceStart(p, m.Pos), m.Pos), "每"):
			h.other = true // 每低 1 个百分点扣 0.5 分: how points are deducted
		case f.Key.Measure == Deduction && m.Depth == 0 && len(h.lost) < maxLost:
			h.lost = append(h.lost, f.ID)
		case first && m.Depth == 1 && h.weight == 0 && !c.got(p, mi):
			h.weight = f.ID
		case h.weight != 0 && h.score == 0 && (m.Depth == 0 || first && m.Depth == 1) && (c.got(p, mi) || m.Label == "自评"):
			h.score = f.ID
		default:
			h.other = true
		}
	}
	if h.weight == 0 || h.score == 0 {
		return nil
	}
	return h
}

// runOwn relates the score of such a heading to its weight.
func (c *Content) runOwn(h *runHead) {
	fr := scoreLimit(h.score, h.weight)
	fr.InTable, fr.Reach = false, ReachParagraph
	c.Frames = append(c.Frames, fr)
	switch {
	case h.other:
	case len(h.lost) > 0:
		formula := "a"
		for i := range h.lost {
			formula += "-" + string(rune('b'+i))
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: h.score, Reach: ReachParagraph, Closed: HalfOpen,
			Readings: []Reading{{Formula: formula, Operands: append([]FigureID{h.weight}, h.lost...), HoldOnly: h.byRate}}})
	case len(h.rates) == 1 && h.byRate:
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: h.score, Reach: ReachParagraph, Closed: Closed, Capped: h.weight,
			Readings: []Reading{{Formula: "a*b", Operands: []FigureID{h.rates[0], h.weight}}}})
	}
}

// runSums relates the points of the headings below one section to the points that are told of
// all of them.
func (c *Content) runSums(parent int, list []*runHead) {
	var weights, scores []Part
	all := decZero
	for _, h := range list {
		weights, scores = append(weights, Part{h.weight, 1}), append(scores, Part{h.score, 1})
		all = all.Add(c.figure(h.weight).Value)
	}
	add := func(rule string, claim FigureID, parts []Part) {
		if claim != 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: claim, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: parts}}})
		}
	}
	whole := all.Equal(decHundred)
	score, weight := c.runTotal(parent, list)
	if score == 0 && !whole {
		return
	}
	for _, h := range list {
		if c.runIn == nil {
			c.runIn = map[*para]bool{}
		}
		c.runIn[h.p] = !whole
	}
	add("score/total", score, scores)
	add("score/levels", weight, weights)
	if behind := c.runBehind(list); behind != score {
		add("score/total", behind, scores)
	}
}

// runTotal are the score and the weight told before under the name of the section around some
// headings, 0 if none are: 履职效能（50 分）得 48.3 分 of （二）履职效能分析.
func (c *Content) runTotal(parent int, list []*runHead) (score, weight FigureID) {
	if parent <= 0 || c.sections[parent].heading < 0 {
		return 0, 0
	}
	name := TrimSuffixes(strings.TrimSpace(c.Headings[c.sections[parent].heading].Text), []string{"得分", "情况", "分析", "指标", "部分", "方面", "评价", "自评"})
	if i := strings.IndexAny(name, "(（"); i > 0 {
		name = name[:i]
	}
	if !longer(name, 1) || name == "绩效" {
		return 0, 0
	}
	first := list[0].p.mentions[0]
	for x := first - 1; x >= 0 && x >= first-longScores; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Report != list[0].p.report || m.Para < 0 {
			break
		}
		if f.Dimension != numeral.Score || m.Role != RoleLevel || m.Depth > 0 || f.Key.Measure == Deduction || f.Key.Measure == Weight {
			continue
		}
		p := c.paras[m.Para]
		named := rowName(TrimSuffixes(m.Label, gotWords))
		if named != name && rowName(TrimSuffixes(named, []string{"部分", "方面", "指标"})) != name {
			continue
		}
		if !c.got(p, x) && f.Key.Measure != ScoreOf && p.line != "" && !c.besideScores(p, x) {
			continue
		}
		score = f.ID
		if w := x - 1; w >= p.mentions[0] && c.Mentions[w].Depth == m.Depth+1 && c.figure(c.Mentions[w].Figure).Dimension == numeral.Score && c.Mentions[w].Pos > m.labelFrom-1 {
			weight = c.Mentions[w].Figure
		} else if w := x + 1; w <= p.mentions[len(p.mentions)-1] && p.bracketBehind(m.Pos, c.Mentions[w].Pos) && c.figure(c.Mentions[w].Figure).Dimension == numeral.Score {
			weight = c.Mentions[w].Figure
		}
		return score, weight
	}
	return 0, 0
}

// besideScores reports whether a number of points stands in a sentence that tells the report's
// own score: 自评得分 94 分，其中履职效能 48 分、管理效率 46 分.
func (c *Content) besideScores(p *para, x int) bool {
	return slices.ContainsFunc(p.mentions, func(y int) bool {
		return y < x && p.lex[c.Mentions[y].Pos].sentence >= p.lex[c.Mentions[x].Pos].sentence-1 && c.figure(c.Mentions[y].Figure).Key.Measure == ScoreOf && selfScore(c.Mentions[y].Label)
	})
}

// runBehind is the score that the paragraph behind the last of some headings gives all of them, 0
// if it gives none: 上述七项合计得 48 分.
func (c *Content) runBehind(list []*runHead) FigureID {
	last := list[len(list)-1].p
	i := slices.Index(c.paras, last)
	if i < 0 || i+1 >= len(c.paras) {
		return 0
	}
	p := c.paras[i+1]
	if p.inTable || p.report != last.report || len(p.mentions) == 0 {
		return 0
	}
	m := &c.Mentions[p.mentions[0]]
	f := c.figure(m.Figure)
	if f.Dimension != numeral.Score || m.Role != RoleLevel || m.Depth > 0 || p.lex[m.Pos].sentence != p.lex[0].sentence || !containsAny(p.words(0, m.Pos), []string{"合计", "共计", "小计", "总计", "共得"}) {
		return 0
	}
	return f.ID
}
