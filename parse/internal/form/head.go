package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// Forms without a row for their total print the score at their head: 自评总分 | 97.5.

// headTotals are the labels of such a score.
var headTotals = []string{"自评总分", "自评得分", "自评总得分", "自评分", "总得分", "总分", "自评综合得分", "综合得分"}

// HeadScore takes note of the score in a line above a form whose cells are parted by spaces, or glued together.
func HeadScore(c *content.Draft, p *content.Para, f *table.Form) {
	if f.Rows > 0 || p.Marks&content.Digits == 0 {
		return
	}
	if p.Marks&content.Spaces == 0 {
		gluedHeadScore(c, p, f)
		return
	}
	at := 0 // labels and numbers behind the last label
	for i, w := range reflow.WordsFrom(p.Text, 0) {
		if label, number, ok := strings.Cut(strings.Replace(w, "：", ":", 1), ":"); ok && number != "" && slices.Contains(headTotals, lang.HeaderText(label)) { // 自评总分：93.5
			if at = 1; content.NumberWord(strings.TrimSuffix(number, "分")) {
				i, w = i+len([]rune(label))+1, number
			}
		}
		switch number := content.NumberWord(strings.TrimSuffix(w, "分")); {
		case slices.Contains(headTotals, lang.HeaderText(w)):
			at = 1
		case at == 1 && number:
			headFigure(c, p, i, f)
			at = 2
		case at == 2 && number:
			f.Head = 0 // the full mark and the score: a total's own row
			return
		default:
			at = 0
		}
	}
}

// headFigure takes note of the score at character i of a line.
func headFigure(c *content.Draft, p *content.Para, i int, f *table.Form) {
	for k := range p.Lex {
		if x := &p.Lex[k]; x.Kind == content.LexFigure && x.From == i {
			f.Head = x.Fig
		}
	}
}

// gluedHeadScore takes note of the score that stands in such a line glued to its label: 自评得分96.8财政审定评分, 联系人周某自评总分(分)98.13.
func gluedHeadScore(c *content.Draft, p *content.Para, f *table.Form) {
	rs := p.Text.Runes
	if p.Marks&(content.Commas|content.Stops|content.Semicolons) != 0 {
		return
	}
	for i := 1; i < len(rs); i++ {
		if !lang.IsDigit(rs[i]) || lang.IsDigit(rs[i-1]) || rs[i-1] == '.' {
			continue
		}
		label := lang.HeaderText(string(rs[max(0, i-stream.MaxHead):i]))
		if slices.ContainsFunc(headTotals, func(w string) bool {
			return label == w && i <= stream.MaxHead || strings.HasPrefix(w, "自评") && strings.HasSuffix(label, w)
		}) {
			headFigure(c, p, i, f)
		}
	}
}

// HeadCell takes note of the score in a row above a form.
func HeadCell(c *content.Draft, r *table.Row, f *table.Form) {
	if f.Rows > 0 && f.Head == 0 || r.Numbers() != 1 {
		return
	}
	for k := 1; k < len(r.Cells); k++ {
		if g := &r.Cells[k]; table.Numeric(g) && !g.Percent && table.Words(&r.Cells[k-1]) && slices.Contains(headTotals, lang.HeaderText(r.Cells[k-1].Text)) {
			if f.Rows > 0 {
				endForm(c, f) // the head of the next form
			}
			f.Head = g.Fig
		}
	}
}

// headTotal adds the scores of a form up to the one at its head, and reports whether it could. Only weights
// that come to a hundred show that all of the form has been read.
func headTotal(c *content.Draft, f *table.Form) bool {
	if f.Head == 0 || f.Damaged || len(f.Weights) < stream.MinRows || len(f.Weights) != len(f.Scores) {
		return false
	}
	sum := lang.DecZero
	var parts []content.Part
	if f.RateWeight != 0 && f.RateScore != 0 {
		sum = c.At(f.RateWeight).Value
		parts = append(parts, content.Part{Figure: f.RateScore, Sign: 1})
	}
	for i, id := range f.Weights {
		sum = sum.Add(c.At(id).Value)
		parts = append(parts, content.Part{Figure: f.Scores[i], Sign: 1})
	}
	if !sum.Equal(lang.DecHundred) {
		return false
	}
	table.GiveNamed(c, f.Head, "分")
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: f.Head, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
	return true
}
