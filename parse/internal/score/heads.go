package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Headings that print what a part of the evaluation weighs, what it got, or both: 二、项目过程（25分，自评24分）,
// （二）过程情况（30 分）。制度未更新，扣 1.5 分，得 28.5 分. A heading has its line for itself, its score perhaps in the text
// below it, or the text goes on behind it. Those below one heading add up to that heading's points, or to those that the
// conclusion gives its name; those at the top to the full mark and to the report's own score; what the text
// of a heading deducts is what it has lost.

// scoreHead is a heading with points.
type scoreHead struct {
	p             *content.Para
	parent        int // section around it
	weight, score content.FigureID
	lost          []content.FigureID // that its text deducts
	rates         []content.FigureID // that its text tells
	byRate        bool               // it says that the points are the weight times a rate
	other         bool               // points of another kind stand there
	below         bool               // the text right below it was asked for its score
	runIn         bool               // the text goes on behind it
}

// minHeads is the number of headings with points that make up a report, minRuns that of those side by side
// that text goes on behind.
const (
	minHeads = 3
	minRuns  = 2
)

// Heads relates the points that headings print.
func Heads(c *content.Draft) {
	o := readOutline(c)
	if len(o.heads) == 0 {
		return
	}
	for i := range o.heads {
		h := &o.heads[i]
		beside := o.under[h.parent]
		if h.runIn && len(beside) < minRuns || !h.runIn && len(o.heads) < minHeads {
			continue
		}
		headOwn(c, h)
		if beside[0] == i {
			headSums(c, o, h.parent)
		}
	}
	lostOfHeads(c, o)
}

// lostOfHeads relates what a report says that all items together have lost to what its headings' texts deduct: 自评得分 96
// 分，其中 …，共扣 4 分.
func lostOfHeads(c *content.Draft, o *scoreOutline) {
	lost := map[int][]content.Part{} // by report
	for i := range o.heads {
		for _, id := range o.heads[i].lost {
			lost[c.At(id).Report] = append(lost[c.At(id).Report], content.Part{Figure: id, Sign: 1})
		}
	}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.At(m.Figure)
		if parts := lost[f.Report]; m.Para >= 0 && len(parts) > 1 && len(parts) <= maxLost && f.Dimension == numeral.Score && f.Key.Measure == lang.Deduction && lang.ContainsAny(m.Label, allLost) && besideScores(c, c.Paras[m.Para], i) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: f.ID, Reach: content.ReachReport, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: true}}})
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

// readOutline finds the headings with points, and takes from the text under them what they have got and lost.
func readOutline(c *content.Draft) *scoreOutline {
	o := &scoreOutline{under: map[int][]int{}, at: map[int]int{}, own: map[int]*ownPoints{}, extra: map[int]bool{}, top: map[int]int{}}
	last := -1
	for _, p := range c.Paras {
		h, ok := scoreHeadOf(c, p)
		if !ok && p.Section != last {
			h, ok = runHeadOf(c, p)
		}
		last = p.Section
		if ok {
			if _, found := o.top[p.Report]; !found {
				o.top[p.Report] = h.parent
			}
			o.under[h.parent] = append(o.under[h.parent], len(o.heads))
			o.heads = append(o.heads, h)
			o.at[p.Section] = len(o.heads)
		}
	}
	if len(o.heads) == 0 {
		return o
	}
	for _, p := range c.Paras {
		if slices.ContainsFunc(form.Bonus, p.Has) {
			o.extra[p.Report] = true
		}
		if x := o.at[p.Section]; x > 0 && o.heads[x-1].p == p {
			continue
		}
		if x := o.at[p.Section]; x > 0 && !o.heads[x-1].runIn {
			scoreBelow(c, p, &o.heads[x-1])
			ownScore(c, p, o.own, o.heads[x-1].score)
		} else {
			ownScore(c, p, o.own, 0)
		}
		for s := p.Section; s > 0; s = c.Sections[s].Parent {
			x := o.at[s]
			if x == 0 {
				continue
			}
			h := &o.heads[x-1]
			if h.runIn {
				break
			}
			if lostUnder(c, p, h); h.score != 0 {
				break // 一、（自评 19 分）（一）（自评 9 分）扣 1 分: of the inner one, whose score the outer adds up
			}
		}
	}
	return o
}

// headOwn relates the score of a heading to its weight.
func headOwn(c *content.Draft, h *scoreHead) {
	if h.weight == 0 || h.score == 0 {
		return
	}
	fr := form.ScoreLimit(h.score, h.weight)
	fr.InTable, fr.Reach = false, content.ReachParagraph
	c.Frames = append(c.Frames, fr)
	switch {
	case h.other:
	case len(h.lost) > 0:
		c.Frames = append(c.Frames, lostFrame(h))
	case len(h.rates) == 1 && h.byRate:
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: h.score, Reach: content.ReachParagraph, Closed: content.Closed, Capped: h.weight,
			Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{h.rates[0], h.weight}}}})
	}
}

// headSums relates the points of the headings side by side in one section to the points that are told of all of them.
// Where the report gives extra points the sums only verify.
func headSums(c *content.Draft, o *scoreOutline, section int) {
	list := o.under[section]
	if len(list) < 2 {
		return
	}
	first := &o.heads[list[0]]
	weights := headParts(c, o, list, func(h *scoreHead) content.FigureID { return h.weight })
	scores := headParts(c, o, list, func(h *scoreHead) content.FigureID { return h.score })
	if scores == nil {
		scores = scoresUnder(c, o, list)
	}
	some := o.extra[first.p.Report] || first.runIn && sectionsUnder(c, section) > len(list) // perhaps not all
	done := map[content.FigureID]bool{0: true}
	add := func(rule string, claim content.FigureID, parts []content.Part) {
		if parts != nil && !done[claim] {
			done[claim] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: rule, Claim: claim, Reach: content.ReachReport, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: some}}})
		}
	}
	var score, weight content.FigureID
	if x := o.at[section]; x > 0 {
		score, weight = o.heads[x-1].score, o.heads[x-1].weight
	}
	if score == 0 {
		told, of := levelTold(c, section, first.p)
		score = told
		if weight == 0 {
			weight = of
		}
	}
	all := lang.DecZero
	for _, x := range weights {
		all = all.Add(c.At(x.Figure).Value)
	}
	if whole := all.Equal(lang.DecHundred); whole || score != 0 || weight != 0 {
		for _, i := range list {
			if h := &o.heads[i]; h.runIn {
				if c.RunIn == nil {
					c.RunIn = map[*content.Para]bool{}
				}
				c.RunIn[h.p] = !whole
			}
		}
	}
	add("score/levels", weight, weights)
	add("score/total", score, scores)
	if first.runIn && (score != 0 || all.Equal(lang.DecHundred)) {
		add("score/total", runBehind(c, o.heads[list[len(list)-1]].p), scores)
	}
	if own := o.own[first.p.Report]; own != nil && len(list) >= minHeads && o.top[first.p.Report] == section && !first.runIn {
		add("score/weights", own.full, weights)
		add("score/total", own.total, scores)
	}
}

// sectionsUnder is how many headings stand right below that of a section.
func sectionsUnder(c *content.Draft, section int) int {
	n := 0
	for i := range c.Sections {
		if c.Sections[i].Parent == section {
			n++
		}
	}
	return n
}

// headParts are the points of one sort of some headings, none where one of them does not print them.
func headParts(c *content.Draft, o *scoreOutline, list []int, of func(h *scoreHead) content.FigureID) []content.Part {
	parts := make([]content.Part, 0, len(list))
	for _, i := range list {
		id := of(&o.heads[i])
		if id == 0 {
			return nil
		}
		parts = append(parts, content.Part{Figure: id, Sign: 1})
	}
	return parts
}

// scoresUnder are the scores of some headings, those of the headings below one in the place of one that has none itself;
// none where a score is wanting there, too.
func scoresUnder(c *content.Draft, o *scoreOutline, list []int) []content.Part {
	var parts []content.Part
	for _, i := range list {
		h := &o.heads[i]
		if h.score != 0 {
			parts = append(parts, content.Part{Figure: h.score, Sign: 1})
			continue
		}
		under := scoresUnder(c, o, o.under[h.p.Section])
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
func scoreHeadOf(c *content.Draft, p *content.Para) (h scoreHead, ok bool) {
	if p.InTable || !p.Heading || len(p.Mentions) == 0 || len(p.Mentions) > 2 {
		return h, false
	}
	if _, end := content.HeadingAt(p.Text.Runes); end == 0 {
		return h, false
	}
	h = scoreHead{p: p, parent: c.Sections[p.Section].Parent}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Score || f.Key.Measure == lang.Deduction || f.Bound != "" || f.Approximate != "" {
			return h, false
		}
		label := p.Words(m.LabelFrom, m.Pos)
		got := lang.ContainsAny(label, []string{"得", "自评", "评分"}) && !strings.Contains(label, "满分")
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
func runHeadOf(c *content.Draft, p *content.Para) (h scoreHead, ok bool) {
	if p.InTable || p.Heading || p.Rule || len(p.Mentions) == 0 || p.Section <= 0 || p.Section >= len(c.Sections) || c.Sections[p.Section].Heading < 0 {
		return h, false
	}
	if x := &c.Headings[c.Sections[p.Section].Heading]; x.Alone {
		return h, false
	}
	if _, end := content.HeadingAt(p.Text.Runes); end == 0 {
		return h, false
	}
	h = scoreHead{p: p, parent: c.Sections[p.Section].Parent, runIn: true}
	h.byRate = lang.ContainsAny(p.Line, []string{"率乘以分值", "率乘分值", "率乘以权重", "率×分值", "率折算", "率计分", "率计算得分", "率计算分值", "分×执行率", "分*执行率"})
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		first := p.Lex[m.Pos].Sentence == p.Lex[0].Sentence
		switch {
		case f.Dimension == numeral.Percent && m.Role == content.RoleRate && m.Depth == 0:
			h.rates = append(h.rates, f.ID)
		case f.Dimension != numeral.Score || f.Bound != "" || m.Role != content.RoleLevel:
		case lang.ContainsAny(m.Label, notLost) || f.Key.Measure == lang.Deduction && strings.Contains(p.Words(content.SentenceStart(p, m.Pos), m.Pos), "每"):
			h.other = true // 每低 1 个百分点扣 0.5 分: how points are deducted
		case f.Key.Measure == lang.Deduction && m.Depth == 0 && len(h.lost) < maxLost:
			h.lost = append(h.lost, f.ID)
		case first && m.Depth == 1 && h.weight == 0 && !got(c, p, mi):
			h.weight = f.ID
		case h.weight != 0 && h.score == 0 && (m.Depth == 0 || first && m.Depth == 1) && (got(c, p, mi) || m.Label == "自评"):
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
func scoreBelow(c *content.Draft, p *content.Para, h *scoreHead) {
	if h.weight == 0 || h.score != 0 && !h.below || p.InTable || p.Rule {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		name := content.TrimPrefixes(content.TrimSuffixes(m.Label, gotWords), belowWords)
		more := f.Value.GreaterThan(c.At(h.weight).Value)
		if f.Dimension != numeral.Score || f.Key.Measure == lang.Deduction || clause.SelfScore(m.Label) && (name != "" || more || h.below) {
			continue // 综上，自评得分 96 分: of all
		}
		if h.below || m.Depth > 0 || m.Role != content.RoleLevel || !got(c, p, mi) || name != "" || more {
			h.score, h.below = 0, true // points of parts
			return
		}
		h.score, h.below = f.ID, true
	}
}

// levelTold are the score and the weight told elsewhere under the name of a section, before its headings or behind them
// where the report gives itself its score, 0 if none are: 履职效能（50 分）得 48.3 分 of （二）履职效能分析.
func levelTold(c *content.Draft, section int, from *content.Para) (score, weight content.FigureID) {
	if section <= 0 || c.Sections[section].Heading < 0 {
		return 0, 0
	}
	name := strings.TrimSpace(c.Headings[c.Sections[section].Heading].Text)
	if i := strings.IndexAny(name, "(（"); i > 0 {
		name = name[:i]
	}
	name = content.TrimSuffixes(name, []string{"得分", "情况", "分析", "指标", "部分", "方面", "评价", "自评"})
	if !content.Longer(name, 1) || name == "绩效" {
		return 0, 0
	}
	first := from.Mentions[0]
	for x := first - 1; x >= 0 && x >= first-longScores && c.At(c.Mentions[x].Figure).Report == from.Report && c.Mentions[x].Para >= 0; x-- {
		if p := c.Paras[c.Mentions[x].Para]; levelScore(c, p, x, name) && (got(c, p, x) || c.At(c.Mentions[x].Figure).Key.Measure == lang.ScoreOf || p.Line == "" || besideScores(c, p, x)) {
			return c.Mentions[x].Figure, levelWeight(c, p, x)
		}
	}
	for x := first + 1; x < len(c.Mentions) && x <= first+longScores && c.At(c.Mentions[x].Figure).Report == from.Report && c.Mentions[x].Para >= 0; x++ {
		if p := c.Paras[c.Mentions[x].Para]; !p.InTable && levelScore(c, p, x, name) && besideScores(c, p, x) {
			return c.Mentions[x].Figure, 0
		}
	}
	return 0, 0
}

// levelScore reports whether a number of points bears the name of a level of the evaluation.
func levelScore(c *content.Draft, p *content.Para, x int, name string) bool {
	m := &c.Mentions[x]
	f := c.At(m.Figure)
	if f.Dimension != numeral.Score || m.Role != content.RoleLevel || m.Depth > 0 || f.Key.Measure == lang.Deduction || f.Key.Measure == lang.Weight {
		return false
	}
	named := rowName(content.TrimSuffixes(m.Label, gotWords))
	return named == name || rowName(content.TrimSuffixes(named, []string{"部分", "方面", "指标", "自评"})) == name
}

// levelWeight is the weight printed beside the score of a level, 0 if none is: 履职效能（50 分）得 48.3 分, 履职效能得 48.3 分（50 分）.
func levelWeight(c *content.Draft, p *content.Para, x int) content.FigureID {
	m := &c.Mentions[x]
	if w := x - 1; w >= p.Mentions[0] && c.Mentions[w].Depth == m.Depth+1 && c.At(c.Mentions[w].Figure).Dimension == numeral.Score && c.Mentions[w].Pos > m.LabelFrom-1 {
		return c.Mentions[w].Figure
	}
	if w := x + 1; w <= p.Mentions[len(p.Mentions)-1] && clause.BracketBehind(p, m.Pos, c.Mentions[w].Pos) && c.At(c.Mentions[w].Figure).Dimension == numeral.Score {
		return c.Mentions[w].Figure
	}
	return 0
}

// besideScores reports whether a number of points stands in a sentence that tells the report's
// own score: 自评得分 94 分，其中履职效能 48 分、管理效率 46 分.
func besideScores(c *content.Draft, p *content.Para, x int) bool {
	return slices.ContainsFunc(p.Mentions, func(y int) bool {
		return y < x && p.Lex[c.Mentions[y].Pos].Sentence >= p.Lex[c.Mentions[x].Pos].Sentence-1 && c.At(c.Mentions[y].Figure).Key.Measure == lang.ScoreOf && clause.SelfScore(c.Mentions[y].Label)
	})
}

// runBehind is the score that the paragraph behind the last of some headings gives all of them, 0
// if it gives none: 上述七项合计得 48 分.
func runBehind(c *content.Draft, last *content.Para) content.FigureID {
	i := c.Mentions[last.Mentions[0]].Para + 1
	if i >= len(c.Paras) {
		return 0
	}
	p := c.Paras[i]
	if p.InTable || p.Report != last.Report || len(p.Mentions) == 0 {
		return 0
	}
	m := &c.Mentions[p.Mentions[0]]
	f := c.At(m.Figure)
	if f.Dimension != numeral.Score || m.Role != content.RoleLevel || m.Depth > 0 || p.Lex[m.Pos].Sentence != p.Lex[0].Sentence || !lang.ContainsAny(p.Words(0, m.Pos), []string{"合计", "共计", "小计", "总计", "共得"}) {
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
func lostUnder(c *content.Draft, p *content.Para, h *scoreHead) {
	for _, mi := range p.Mentions {
		f := c.At(c.Mentions[mi].Figure)
		switch {
		case f.ID == h.score && h.below:
		case f.Dimension != numeral.Score || clause.SelfScore(c.Mentions[mi].Label) && h.below || lang.ContainsAny(c.Mentions[mi].Label, notLost) || c.Mentions[mi].Total > 0 && len(h.lost) > 0:
		case f.Key.Measure == lang.Deduction && len(h.lost) < maxLost:
			h.lost = append(h.lost, f.ID)
		default:
			h.other = true
		}
	}
}

// lostFrame relates a heading's score to its weight and to what is deducted
// under it.
func lostFrame(h *scoreHead) content.Frame {
	formula := "a"
	for i := range h.lost {
		formula += "-" + string(rune('b'+i))
	}
	return content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: h.score, Reach: content.ReachSection, Closed: content.HalfOpen,
		Readings: []content.Reading{{Formula: formula, Operands: append([]content.FigureID{h.weight}, h.lost...), HoldOnly: h.byRate}}}
}

// ownPoints are the full mark and the score of a report, 0 where it prints
// none.
type ownPoints struct{ full, total content.FigureID }

// ownScore takes note of a report's full mark and score, which is not that of the heading above it.
func ownScore(c *content.Draft, p *content.Para, own map[int]*ownPoints, heading content.FigureID) {
	if p.InTable || p.Rule {
		return
	}
	o := own[p.Report]
	if o == nil {
		o = &ownPoints{}
		own[p.Report] = o
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Score || m.Role != content.RoleLevel || m.Depth > 0 || clause.OfEarlier(c, m) {
			continue
		}
		switch {
		case o.full == 0 && f.Value.Equal(lang.DecHundred) && lang.ContainsAny(m.Label, []string{"满分", "总分"}):
			o.full = f.ID
		case o.total == 0 && f.ID != heading && f.Key.Measure == lang.ScoreOf && clause.SelfScore(m.Label) && !clause.Claimed(c, f.ID):
			o.total = f.ID
		}
	}
}
