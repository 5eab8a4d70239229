package parse

import (
	"slices"
	"strings"
)

// Forms without a row for their total print the score at their head: 自评总分 | 97.5.

// headTotals are the labels of such a score.
var headTotals = []string{"自评总分", "自评得分", "自评总得分", "自评分", "总得分", "总分", "自评综合得分", "综合得分"}

// headScore takes note of the score in a line above a form whose cells are parted by spaces, or glued together.
func (c *Content) headScore(p *para, f *form) {
	if f.rows > 0 || p.marks&digits == 0 {
		return
	}
	if p.marks&spaces == 0 {
		c.gluedHeadScore(p, f)
		return
	}
	at := 0 // labels and numbers behind the last label
	for i, w := range wordsFrom(p.text, 0) {
		if label, number, ok := strings.Cut(strings.Replace(w, "：", ":", 1), ":"); ok && number != "" && slices.Contains(headTotals, headerText(label)) { // 自评总分：93.5
			if at = 1; numberWord(strings.TrimSuffix(number, "分")) {
				i, w = i+len([]rune(label))+1, number
			}
		}
		switch number := numberWord(strings.TrimSuffix(w, "分")); {
		case slices.Contains(headTotals, headerText(w)):
			at = 1
		case at == 1 && number:
			c.headFigure(p, i, f)
			at = 2
		case at == 2 && number:
			f.head = 0 // the full mark and the score: a total's own row
			return
		default:
			at = 0
		}
	}
}

// headFigure takes note of the score at character i of a line.
func (c *Content) headFigure(p *para, i int, f *form) {
	for k := range p.lex {
		if x := &p.lex[k]; x.kind == lexFigure && x.from == i {
			f.head = x.fig
		}
	}
}

// gluedHeadScore takes note of the score that stands in such a line glued to its label: 自评得分96.8财政审定评分, 联系人周某自评总分(分)98.13.
func (c *Content) gluedHeadScore(p *para, f *form) {
	rs := p.text.Runes
	if p.marks&(commas|stops|semicolons) != 0 {
		return
	}
	for i := 1; i < len(rs); i++ {
		if !isDigit(rs[i]) || isDigit(rs[i-1]) || rs[i-1] == '.' {
			continue
		}
		label := headerText(string(rs[max(0, i-maxHead):i]))
		if slices.ContainsFunc(headTotals, func(w string) bool {
			return label == w && i <= maxHead || strings.HasPrefix(w, "自评") && strings.HasSuffix(label, w)
		}) {
			c.headFigure(p, i, f)
		}
	}
}

// headCell takes note of the score in a row above a form.
func (c *Content) headCell(r *grow, f *form) {
	if f.rows > 0 && f.head == 0 || r.numbers() != 1 {
		return
	}
	for k := 1; k < len(r.cells); k++ {
		if g := &r.cells[k]; g.numeric() && !g.percent && r.cells[k-1].words() && slices.Contains(headTotals, headerText(r.cells[k-1].text)) {
			if f.rows > 0 {
				c.endForm(f) // the head of the next form
			}
			f.head = g.fig
		}
	}
}

// headTotal adds the scores of a form up to the one at its head, and reports whether it could. Only weights
// that come to a hundred show that all of the form has been read.
func (c *Content) headTotal(f *form) bool {
	if f.head == 0 || f.damaged || len(f.weights) < minRows || len(f.weights) != len(f.scores) {
		return false
	}
	sum := decZero
	var parts []Part
	if f.rateWeight != 0 && f.rateScore != 0 {
		sum = c.figure(f.rateWeight).Value
		parts = append(parts, Part{f.rateScore, 1})
	}
	for i, id := range f.weights {
		sum = sum.Add(c.figure(id).Value)
		parts = append(parts, Part{f.scores[i], 1})
	}
	if !sum.Equal(decHundred) {
		return false
	}
	c.giveNamed(f.head, "分")
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: f.head, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
	return true
}
