package parse

import "gouji/parse/document"

// Rows of a form without points that spaces part, whose target and result are told in words
// behind the number of the indicator: 数量指标 指标1:扶持合作社 扶持合作社24家 已扶持22家 两家退出, or one
// of them with clauses of its own: 指标2:筹资标准 960元 960元，其中财政补助640元、个人缴费320元.

// reasonHeader heads a row without points and its reason.
var reasonHeader = &header{cols: []column{{role: ColName}, {role: ColTarget}, {role: ColActual}, {role: ColReason, text: "原因"}}}

// wordedRow reads such a row. It reports whether the line is one.
func (c *Content) wordedRow(q *para) bool {
	words := wordsApart(q.text)
	at := -1
	for i := range words {
		switch w := string(words[i].Runes); {
		case valueWord(w) && (at < 0 || !proseLine(q.line)):
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
	x := c.contextOf(q)
	var cells []gcell
	for i, t := range words[at:] {
		x.cell = i + 1
		cells = append(cells, c.cell(t, q, x, i, 1))
	}
	var reason *gcell
	if len(cells) > 3 {
		reason = &cells[3]
	}
	target, actual := &cells[1], &cells[2]
	c.targetCells(reasonHeader, target, actual, nil, nil, reason, cells[0].text, "", "")
	limit, _ := c.toldIn(target)
	if done, _ := c.toldIn(actual); done != nil && limit != nil {
		c.resultOf(done.ID, limit.ID, cells[0].text, reason)
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
