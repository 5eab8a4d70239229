package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Headings that print what a part of the evaluation weighs, what it got, or both: 二、项目过程（25分，自评24分）,
// （二）过程情况（30 分）。制度未更新，扣 1.5 分，得 28.5 分. A heading has its line for itself, its score perhaps in the text
// below it, or the text goes on behind it. Those below one heading add up to that heading's points, or to those that the
// conclusion gives its name; those at the top to the full mark and to the report's own score; what the text
// of a heading deducts is what it has lost.

// scoreHead is a heading with points.
type scoreHead struct {
	p             *para
	parent        int // section around it
	weight, score FigureID
	lost          []FigureID // that its text deducts
	rates         []FigureID // that its text tells
	byRate        bool       // it says that the points are the weight times a rate
	other         bool       // points of another kind stand there
	below         bool       // the text right below it was asked for its score
	runIn         bool       // the text goes on behind it
}

// minHeads is the number of headings with points that make up a report, minRuns that of those side by side
// that text goes on behind.
const (
	minHeads = 3
	minRuns  = 2
)

// headScores relates the points that headings print.
func (c *Content) headScores() {
	o := c.scoreOutline()
	if len(o.heads) == 0 {
		return
	}
	for i := range o.heads {
		h := &o.heads[i]
		beside := o.under[h.parent]
		if h.runIn && len(beside) < minRuns || !h.runIn && len(o.heads) < minHeads {
			continue
		}
		c.headOwn(h)
		if beside[0] == i {
			c.headSums(o, h.parent)
		}
	}
	c.lostOfHeads(o)
}

// lostOfHeads relates what a report says that all items together have lost to what its headings' texts deduct: 自评得分 96
// 分，其中 …，共扣 4 分.
func (c *Content) lostOfHeads(o *scoreOutline) {
	lost := map[int][]Part{} // by report
	for i := range o.heads {
		for _, id := range o.heads[i].lost {
			lost[c.figure(id).Report] = append(lost[c.figure(id).Report], Part{id, 1})
		}
	}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.figure(m.Figure)
		if parts := lost[f.Report]; m.Para >= 0 && len(parts) > 1 && len(parts) <= maxLost && f.Dimension == numeral.Score && f.Key.Measure == Deduction && containsAny(m.Label, allLost) && c.besideScores(c.paras[m.Para], i) {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: f.ID, Reach: ReachReport, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: true}}})
		}
	}
}

// scoreOutline are the headings with points of a document, by the section that they stand in.
type scoreOutline struct {
	heads []scoreHead
	under map[int][]int      // by section around them
	at    map[int]int        // by their own section, 1 more than the place in heads
	own   map[int]*ownPoints // by report
	extra map[int]bool       // reports with points on top of the headings'
	top   map[int]int        // by report, the section of its first
}

// scoreOutline finds the headings with points, and takes from the text under them what they have got and lost.
func (c *Content) scoreOutline() *scoreOutline {
	o := &scoreOutline{under: map[int][]int{}, at: map[int]int{}, own: map[int]*ownPoints{}, extra: map[int]bool{}, top: map[int]int{}}
	last := -1
	for _, p := range c.paras {
		h, ok := c.scoreHeadOf(p)
		if !ok && p.section != last {
			h, ok = c.runHeadOf(p)
		}
		last = p.section
		if ok {
			if _, found := o.top[p.report]; !found {
				o.top[p.report] = h.parent
			}
			o.under[h.parent] = append(o.under[h.parent], len(o.heads))
			o.heads = append(o.heads, h)
			o.at[p.section] = len(o.heads)
		}
	}
	if len(o.heads) == 0 {
		return o
	}
	for _, p := range c.paras {
		if slices.ContainsFunc(bonus, p.has) {
			o.extra[p.report] = true
		}
		if x := o.at[p.section]; x > 0 && o.heads[x-1].p == p {
			continue
		}
		if x := o.at[p.section]; x > 0 && !o.heads[x-1].runIn {
			c.scoreBelow(p, &o.heads[x-1])
			c.ownScore(p, o.own, o.heads[x-1].score)
		} else {
			c.ownScore(p, o.own, 0)
		}
		for s := p.section; s > 0; s = c.sections[s].parent {
			x := o.at[s]
			if x == 0 {
				continue
			}
			h := &o.heads[x-1]
			if h.runIn {
				break
			}
			if c.lostUnder(p, h); h.score != 0 {
				break // 一、（自评 19 分）（一）（自评 9 分）扣 1 分: of the inner one, whose score the outer adds up
			}
		}
	}
	return o
}

// headOwn relates the score of a heading to its weight.
func (c *Content) headOwn(h *scoreHead) {
	if h.weight == 0 || h.score == 0 {
		return
	}
	fr := scoreLimit(h.score, h.weight)
	fr.InTable, fr.Reach = false, ReachParagraph
	c.Frames = append(c.Frames, fr)
	switch {
	case h.other:
	case len(h.lost) > 0:
		c.Frames = append(c.Frames, lostFrame(h))
	case len(h.rates) == 1 && h.byRate:
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: h.score, Reach: ReachParagraph, Closed: Closed, Capped: h.weight,
			Readings: []Reading{{Formula: "a*b", Operands: []FigureID{h.rates[0], h.weight}}}})
	}
}

// headSums relates the points of the headings side by side in one section to the points that are told of all of them.
// Where the report gives extra points the sums only verify.
func (c *Content) headSums(o *scoreOutline, section int) {
	list := o.under[section]
	if len(list) < 2 {
		return
	}
	first := &o.heads[list[0]]
	weights := c.headParts(o, list, func(h *scoreHead) FigureID { return h.weight })
	scores := c.headParts(o, list, func(h *scoreHead) FigureID { return h.score })
	if scores == nil {
		scores = c.scoresUnder(o, list)
	}
	some := o.extra[first.p.report] || first.runIn && c.sectionsUnder(section) > len(list) // perhaps not all
	done := map[FigureID]bool{0: true}
	add := func(rule string, claim FigureID, parts []Part) {
		if parts != nil && !done[claim] {
			done[claim] = true
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: claim, Reach: ReachReport, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: some}}})
		}
	}
	var score, weight FigureID
	if x := o.at[section]; x > 0 {
		score, weight = o.heads[x-1].score, o.heads[x-1].weight
	}
	if score == 0 {
		told, of := c.levelTold(section, first.p)
		score = told
		if weight == 0 {
			weight = of
		}
	}
	all := decZero
	for _, x := range weights {
		all = all.Add(c.figure(x.Figure).Value)
	}
	if whole := all.Equal(decHundred); whole || score != 0 || weight != 0 {
		for _, i := range list {
			if h := &o.heads[i]; h.runIn {
				if c.runIn == nil {
					c.runIn = map[*para]bool{}
				}
				c.runIn[h.p] = !whole
			}
		}
	}
	add("score/levels", weight, weights)
	add("score/total", score, scores)
	if first.runIn && (score != 0 || all.Equal(decHundred)) {
		add("score/total", c.runBehind(o.heads[list[len(list)-1]].p), scores)
	}
	if own := o.own[first.p.report]; own != nil && len(list) >= minHeads && o.top[first.p.report] == section && !first.runIn {
		add("score/weights", own.full, weights)
		add("score/total", own.total, scores)
	}
}

// sectionsUnder is how many headings stand right below that of a section.
func (c *Content) sectionsUnder(section int) int {
	n := 0
	for i := range c.sections {
		if c.sections[i].parent == section {
			n++
		}
	}
	return n
}

// headParts are the points of one sort of some headings, none where one of them does not print them.
func (c *Content) headParts(o *scoreOutline, list []int, of func(h *scoreHead) FigureID) []Part {
	parts := make([]Part, 0, len(list))
	for _, i := range list {
		id := of(&o.heads[i])
		if id == 0 {
			return nil
		}
		parts = append(parts, Part{id, 1})
	}
	return parts
}

// scoresUnder are the scores of some headings, those of the headings below one in the place of one that has none itself;
// none where a score is wanting there, too.
func (c *Content) scoresUnder(o *scoreOutline, list []int) []Part {
	var parts []Part
	for _, i := range list {
		h := &o.heads[i]
		if h.score != 0 {
			parts = append(parts, Part{h.score, 1})
			continue
		}
		under := c.scoresUnder(o, o.under[h.p.section])
		if under == nil {
			return nil
		}
		parts = append(parts, under...)
	}
	if len(parts) > longScores {
		return nil
	}
	return parts
}

// scoreHeadOf reads the points of a heading: one weight, one score, or a score
// behind its weight.
func (c *Content) scoreHeadOf(p *para) (h scoreHead, ok bool) {
	if p.inTable || !p.heading || len(p.mentions) == 0 || len(p.mentions) > 2 {
		return h, false
	}
	if _, end := headingAt(p.text.Runes); end == 0 {
		return h, false
	}
	h = scoreHead{p: p, parent: c.sections[p.section].parent}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Score || f.Key.Measure == Deduction || f.Bound != "" || f.Approximate != "" {
			return h, false
		}
		label := p.words(m.labelFrom, m.Pos)
		got := containsAny(label, []string{"得", "自评", "评分"}) && !strings.Contains(label, "满分")
		switch {
		case got && h.score == 0:
			h.score = f.ID
		case !got && h.weight == 0:
			h.weight = f.ID
		default:
			return h, false
		}
	}
	return h, true
}

// runHeadOf reads the points of a paragraph that such a heading begins, and the text behind it.
func (c *Content) runHeadOf(p *para) (h scoreHead, ok bool) {
	if p.inTable || p.heading || p.rule || len(p.mentions) == 0 || p.section <= 0 || p.section >= len(c.sections) || c.sections[p.section].heading < 0 {
		return h, false
	}
	if x := &c.Headings[c.sections[p.section].heading]; x.Alone {
		return h, false
	}
	if _, end := headingAt(p.text.Runes); end == 0 {
		return h, false
	}
	h = scoreHead{p: p, parent: c.sections[p.section].parent, runIn: true}
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
	return h, h.weight != 0 && h.score != 0
}

// belowWords lead to the score of a heading's item in the text right below it.
var belowWords = []string{"该项", "本项", "此项", "该指标", "该部分", "本部分", "自评", "实际", "应"}

// scoreBelow takes the score of a heading that prints its weight alone from the text right below it:
// 二、过程（20 分） / 制度未更新，扣 1 分，得 19 分。 Where the text gives points to more, it is none.
func (c *Content) scoreBelow(p *para, h *scoreHead) {
	if h.weight == 0 || h.score != 0 && !h.below || p.inTable || p.rule {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		name := TrimPrefixes(TrimSuffixes(m.Label, gotWords), belowWords)
		if f.Dimension != numeral.Score || f.Key.Measure == Deduction || name != "" && selfScore(m.Label) {
			continue // 综上，自评总得分 96 分: of all
		}
		if h.below || m.Depth > 0 || m.Role != RoleLevel || !c.got(p, mi) || name != "" || f.Value.GreaterThan(c.figure(h.weight).Value) {
			h.score, h.below = 0, true // points of parts
			return
		}
		h.score, h.below = f.ID, true
	}
}

// levelTold are the score and the weight told elsewhere under the name of a section, before its headings or behind them
// where the report gives itself its score, 0 if none are: 履职效能（50 分）得 48.3 分 of （二）履职效能分析.
func (c *Content) levelTold(section int, from *para) (score, weight FigureID) {
	if section <= 0 || c.sections[section].heading < 0 {
		return 0, 0
	}
	name := strings.TrimSpace(c.Headings[c.sections[section].heading].Text)
	if i := strings.IndexAny(name, "(（"); i > 0 {
		name = name[:i]
	}
	name = TrimSuffixes(name, []string{"得分", "情况", "分析", "指标", "部分", "方面", "评价", "自评"})
	if !longer(name, 1) || name == "绩效" {
		return 0, 0
	}
	first := from.mentions[0]
	for x := first - 1; x >= 0 && x >= first-longScores && c.figure(c.Mentions[x].Figure).Report == from.report && c.Mentions[x].Para >= 0; x-- {
		if p := c.paras[c.Mentions[x].Para]; c.levelScore(p, x, name) && (c.got(p, x) || c.figure(c.Mentions[x].Figure).Key.Measure == ScoreOf || p.line == "" || c.besideScores(p, x)) {
			return c.Mentions[x].Figure, c.levelWeight(p, x)
		}
	}
	for x := first + 1; x < len(c.Mentions) && x <= first+longScores && c.figure(c.Mentions[x].Figure).Report == from.report && c.Mentions[x].Para >= 0; x++ {
		if p := c.paras[c.Mentions[x].Para]; !p.inTable && c.levelScore(p, x, name) && c.besideScores(p, x) {
			return c.Mentions[x].Figure, 0
		}
	}
	return 0, 0
}

// levelScore reports whether a number of points bears the name of a level of the evaluation.
func (c *Content) levelScore(p *para, x int, name string) bool {
	m := &c.Mentions[x]
	f := c.figure(m.Figure)
	if f.Dimension != numeral.Score || m.Role != RoleLevel || m.Depth > 0 || f.Key.Measure == Deduction || f.Key.Measure == Weight {
		return false
	}
	named := rowName(TrimSuffixes(m.Label, gotWords))
	return named == name || rowName(TrimSuffixes(named, []string{"部分", "方面", "指标"})) == name
}

// levelWeight is the weight printed beside the score of a level, 0 if none is: 履职效能（50 分）得 48.3 分, 履职效能得 48.3 分（50 分）.
func (c *Content) levelWeight(p *para, x int) FigureID {
	m := &c.Mentions[x]
	if w := x - 1; w >= p.mentions[0] && c.Mentions[w].Depth == m.Depth+1 && c.figure(c.Mentions[w].Figure).Dimension == numeral.Score && c.Mentions[w].Pos > m.labelFrom-1 {
		return c.Mentions[w].Figure
	}
	if w := x + 1; w <= p.mentions[len(p.mentions)-1] && p.bracketBehind(m.Pos, c.Mentions[w].Pos) && c.figure(c.Mentions[w].Figure).Dimension == numeral.Score {
		return c.Mentions[w].Figure
	}
	return 0
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
func (c *Content) runBehind(last *para) FigureID {
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

// maxLost is the number of deductions up to which a heading's are read.
const maxLost = 8

// notLost are words of points that are deducted by a rule or were another year.
var notLost = []string{"每", "低于", "上年", "去年"}

// lostUnder takes note of what a paragraph under a heading deducts; points of
// other kinds are those of parts that the heading does not name.
func (c *Content) lostUnder(p *para, h *scoreHead) {
	for _, mi := range p.mentions {
		f := c.figure(c.Mentions[mi].Figure)
		switch {
		case f.ID == h.score && h.below:
		case f.Dimension != numeral.Score || selfScore(c.Mentions[mi].Label) && h.below || containsAny(c.Mentions[mi].Label, notLost) || c.Mentions[mi].Total > 0 && len(h.lost) > 0:
		case f.Key.Measure == Deduction && len(h.lost) < maxLost:
			h.lost = append(h.lost, f.ID)
		default:
			h.other = true
		}
	}
}

// lostFrame relates a heading's score to its weight and to what is deducted
// under it.
func lostFrame(h *scoreHead) Frame {
	formula := "a"
	for i := range h.lost {
		formula += "-" + string(rune('b'+i))
	}
	return Frame{Kind: KindScore, Rule: "score/deduction", Claim: h.score, Reach: ReachSection, Closed: HalfOpen,
		Readings: []Reading{{Formula: formula, Operands: append([]FigureID{h.weight}, h.lost...), HoldOnly: h.byRate}}}
}

// ownPoints are the full mark and the score of a report, 0 where it prints
// none.
type ownPoints struct{ full, total FigureID }

// ownScore takes note of a report's full mark and score, which is not that of the heading above it.
func (c *Content) ownScore(p *para, own map[int]*ownPoints, heading FigureID) {
	if p.inTable || p.rule {
		return
	}
	o := own[p.report]
	if o == nil {
		o = &ownPoints{}
		own[p.report] = o
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Score || m.Role != RoleLevel || m.Depth > 0 {
			continue
		}
		switch {
		case o.full == 0 && f.Value.Equal(decHundred) && containsAny(m.Label, []string{"满分", "总分"}):
			o.full = f.ID
		case o.total == 0 && f.ID != heading && f.Key.Measure == ScoreOf && selfScore(m.Label) && !c.claimed(f.ID):
			o.total = f.ID
		}
	}
}
