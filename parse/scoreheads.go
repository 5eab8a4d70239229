package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Headings that print what a part of the evaluation weighs and got: 二、项目过程
// （25分，自评24分）. Those side by side add up to the full mark and to the
// report's own score, those below a heading to that heading's; what the text
// under a heading deducts is what the heading has lost.

// scoreHead is a heading with points.
type scoreHead struct {
	p             *para
	parent        int // section around it
	weight, score FigureID
	lost          []FigureID // that the text under it deducts
	other         bool       // points of another kind stand there
	below         bool       // the text right below it was asked for its score
}

// minHeads is the number of headings with points that make up a report.
const minHeads = 3

// headScores relates the points that headings print.
func (c *Content) headScores() {
	var heads []scoreHead
	at := map[int]int{} // by section, 1 more than the place in heads
	for _, p := range c.paras {
		if h, ok := c.scoreHeadOf(p); ok {
			heads = append(heads, h)
			at[p.section] = len(heads)
		}
	}
	if len(heads) < minHeads {
		return
	}
	own := map[int]*ownPoints{}
	extra := map[int]bool{} // reports with points on top of the headings'
	for _, p := range c.paras {
		if slices.ContainsFunc(bonus, p.has) {
			extra[p.report] = true
		}
		if at[p.section] > 0 && heads[at[p.section]-1].p == p {
			continue
		}
		c.ownScore(p, own)
		if at[p.section] > 0 {
			c.scoreBelow(p, &heads[at[p.section]-1])
		}
		for s := p.section; s > 0; s = c.sections[s].parent {
			if at[s] == 0 {
				continue
			}
			if c.lostUnder(p, &heads[at[s]-1]); heads[at[s]-1].score != 0 {
				break // 一、（自评 19 分）（一）（自评 9 分）扣 1 分: of the inner one, whose score the outer adds up
			}
		}
	}
	under := map[int][]int{} // by section around them
	for i := range heads {
		under[heads[i].parent] = append(under[heads[i].parent], i)
	}
	done := map[int]bool{}
	for i := range heads {
		h := &heads[i]
		if h.weight != 0 && h.score != 0 {
			fr := scoreLimit(h.score, h.weight)
			fr.InTable, fr.Reach = false, ReachSentence
			c.Frames = append(c.Frames, fr)
			if len(h.lost) > 0 && !h.other {
				c.Frames = append(c.Frames, lostFrame(h))
			}
		}
		c.headSums(heads, under[h.p.section], 2, "score/levels", h.weight, h.score, extra[h.p.report])
		if o := own[h.p.report]; o != nil && !done[h.p.report] {
			done[h.p.report] = true
			c.headSums(heads, under[h.parent], minHeads, "score/weights", o.full, o.total, extra[h.p.report])
		}
	}
}

// belowWords lead to the score of a heading's item in the text right below it.
var belowWords = []string{"该项", "本项", "此项", "该指标", "该部分", "本部分", "自评", "实际", "应"}

// ItemScore marks the score of an item, told as that of the report would be.
const ItemScore = "item"

// scoreBelow takes the score of a heading that prints its weight alone from the text right below it:
// 二、过程（20 分） / 制度未更新，扣 1 分，得 19 分。 Where the text gives points to more, it is none.
func (c *Content) scoreBelow(p *para, h *scoreHead) {
	if h.weight == 0 || h.score != 0 && !h.below || p.inTable || p.rule {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		own := m.Label == "自评得" && c.figure(h.weight).Value.LessThan(decHundred)
		if f.Dimension != numeral.Score || f.Key.Measure == Deduction || selfScore(m.Label) && !own {
			continue // 综上，自评总得分 96 分: of all
		}
		name := TrimSuffixes(m.Label, gotWords)
		name = TrimPrefixes(name, belowWords)
		if h.below || m.Depth > 0 || m.Role != RoleLevel || !c.got(p, mi) || name != "" || f.Value.GreaterThan(c.figure(h.weight).Value) {
			h.score, h.below = 0, true // points of parts
			return
		}
		h.score, h.below = f.ID, true
		if own {
			f.Key.Words = ItemScore // of the heading, not of the report
		}
	}
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

// headSums relates the points of at least n headings to the weight and to the
// score that they make up. Where the report gives extra points the sums only
// verify.
func (c *Content) headSums(heads []scoreHead, list []int, n int, rule string, weight, score FigureID, extra bool) {
	if len(list) < n {
		return
	}
	var weights, scores []Part
	for _, i := range list {
		if h := &heads[i]; h.weight != 0 {
			weights = append(weights, Part{h.weight, 1})
		}
		if h := &heads[i]; h.score != 0 {
			scores = append(scores, Part{h.score, 1})
		}
	}
	add := func(rule string, claim FigureID, parts []Part) {
		if claim != 0 && len(parts) == len(list) {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: claim, Reach: ReachReport, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: extra}}})
		}
	}
	add(rule, weight, weights)
	add("score/total", score, scores)
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
		Readings: []Reading{{Formula: formula, Operands: append([]FigureID{h.weight}, h.lost...)}}}
}

// ownPoints are the full mark and the score of a report, 0 where it prints
// none.
type ownPoints struct{ full, total FigureID }

// ownScore takes note of a report's full mark and score.
func (c *Content) ownScore(p *para, own map[int]*ownPoints) {
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
		case o.total == 0 && f.Key.Measure == ScoreOf && selfScore(m.Label) && !c.claimed(f.ID):
			o.total = f.ID
		}
	}
}
