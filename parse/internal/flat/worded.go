package flat

import (
	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
)

// Rows of a form without points that spaces part, whose target and result are told in words
// behind the number of the indicator: 数量指标 指标1:扶持合作社 扶持合作社24家 已扶持22家 两家退出, or one
// of them with clauses of its own: 指标2:筹资标准 960元 960元，其中财政补助640元、个人缴费320元.

// reasonHeader heads a row without points and its reason.
var reasonHeader = &table.Header{Cols: []content.Column{{Role: lang.ColName}, {Role: lang.ColTarget}, {Role: lang.ColActual}, {Role: lang.ColReason, Text: "原因"}}}

// wordedRow reads such a row. It reports whether the line is one.
func wordedRow(c *content.Draft, q *content.Para) bool {
	words := wordsApart(q.Text)
	at := -1
	for i := range words {
		switch w := string(words[i].Runes); {
		case reflow.ValueWord(w) && (at < 0 || !proseLine(q.Line)):
			return false
		case headsItem(w):
			if at >= 0 {
				return false // two indicators on the line
			}
			at = i
		}
	}
	if at < 0 || len(words)-at < 3 || len(words)-at > 4 {
		return false
	}
	x := table.ContextOf(c, q)
	var cells []content.Cell
	for i, t := range words[at:] {
		x.Cell = i + 1
		cells = append(cells, table.Cell(c, t, q, x, i, 1))
	}
	var reason *content.Cell
	if len(cells) > 3 {
		reason = &cells[3]
	}
	target, actual := &cells[1], &cells[2]
	form.TargetCells(c, reasonHeader, target, actual, nil, nil, reason, cells[0].Text, "", "")
	limit, _ := form.ToldIn(c, target)
	if done, _ := form.ToldIn(c, actual); done != nil && limit != nil {
		form.ResultOf(c, done.ID, limit.ID, cells[0].Text, reason)
	}
	return true
}

// wordsApart are the words of a line that spaces part outside of brackets.
func wordsApart(t document.Text) []document.Text {
	var out []document.Text
	from, depth := 0, 0
	for i := 0; i <= t.Len(); i++ {
		if i == t.Len() || t.Runes[i] == ' ' && depth == 0 {
			if from < i {
				out = append(out, t.Slice(from, i))
			}
			from = i + 1
			continue
		}
		switch t.Runes[i] {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		}
	}
	return out
}
