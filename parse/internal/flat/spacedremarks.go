package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// Rows of a label, amounts and words behind them, parted by spaces, under a header
// whose last word says what these words are: 项目 上年度 本年度 测算依据及说明.

// remarkHeads are words of the head of such a column.
var remarkHeads = []string{"备注", "说明", "依据", "原因", "用途", "内容"}

// spacedRemarks reads such a table. It returns how many paragraphs it took.
func spacedRemarks(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	p := ps[i]
	if p.Marks&content.Spaces == 0 || p.Marks&(content.Stops|content.Semicolons) != 0 {
		return 0
	}
	heads := strings.Fields(p.Line)
	last := len(heads) - 1
	if last < 2 || content.Longer(heads[last], 8) || !lang.ContainsAny(heads[last], remarkHeads) {
		return 0
	}
	n, cols, remarks := 0, 0, 0
	for i+1+n < len(ps) {
		label, numbers, rest := remarkedRow(ps[i+1+n].Line)
		if label == 0 || numbers == 0 || cols > 0 && numbers != cols {
			break
		}
		cols = numbers
		if rest > 0 {
			remarks++
		}
		n++
	}
	if n < minSpaced || remarks < 2 || cols >= last {
		return 0
	}
	for _, w := range heads[last-cols : last] {
		if !form.HeadsAmount(w) {
			return 0
		}
	}
	plainWords(c, ps, i, n, cols, last, grid)
	return n + 1
}

// remarkedRow counts the words of a row before its numbers, its numbers, and the
// words behind them; label is 0 where it is no such row.
func remarkedRow(line string) (label, numbers, rest int) {
	words := strings.Fields(line)
	for label < len(words) && !strings.ContainsFunc(words[label], lang.IsDigit) && isHanWord(words[label]) {
		label++
	}
	for label+numbers < len(words) && content.NumberWord(words[label+numbers]) {
		numbers++
	}
	return label, numbers, len(words) - label - numbers
}

// plainWords reads the n rows below a header as a plain table of a label, amounts and
// a remark; the header's words before the last and the amounts' head the labels.
func plainWords(c *content.Draft, ps []*content.Para, i, n, cols, last int, grid *table.Context) {
	row := func(q *content.Para, from, numbers int) table.Row {
		var r table.Row
		rs, off := q.Text.Runes, 0
		cell := func(words []string, col int) {
			a := indexRunes(rs, []rune(words[0]), off)
			for _, w := range words {
				off = indexRunes(rs, []rune(w), off) + len([]rune(w))
			}
			x := table.ContextOf(c, q)
			x.Cell = col + 1
			r.Cells = append(r.Cells, table.Cell(c, q.Text.Slice(a, off), q, x, col, 1))
		}
		words := strings.Fields(q.Line)
		cell(words[:from], 0)
		for k := range numbers {
			cell(words[from+k:from+k+1], k+1)
		}
		if rest := words[from+numbers:]; len(rest) > 0 {
			cell(rest, numbers+1)
		}
		return r
	}
	head := row(ps[i], last-cols, cols)
	h := table.ReadHeader(c, &head, grid)
	h.Fixed = true
	rows := make([]table.Row, n)
	for k := range rows {
		q := ps[i+1+k]
		label, numbers, _ := remarkedRow(q.Line)
		rows[k] = row(q, label, numbers)
		rows[k].Index = k
	}
	form.Plain(c, ps[i], h, rows, grid)
}
