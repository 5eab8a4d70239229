package parse

import "strings"

// A small table that a copy has put on one line, its cells parted by spaces: 支出明细（万元） 项目 金额
// 占比 培训费 12.5 25% 印刷费 37.5 75% 合计 50 100%. The words of the header right before the first
// name tell how many numbers a row has, and a total ends it.

// minOnLine is the number of rows above its total from which a line is such a table.
const minOnLine = 2

// onLineWord is a word of such a line.
type onLineWord struct {
	from, to int
	text     string
	value    bool
}

// onLine reads such a table. It returns how many paragraphs it took.
func (c *Content) onLine(ps []*para, i int, grid *gridContext) int {
	p := ps[i]
	if p.marks&spaces == 0 || p.marks&digits == 0 || p.marks&(stops|semicolons) != 0 || !p.has("计") {
		return 0
	}
	var words []onLineWord
	first := -1 // value
	for at, s := range wordsFrom(p.text, 0) {
		w := onLineWord{from: at, to: at + len([]rune(s)), text: s}
		w.value = numberWord(s) || isDigit([]rune(s)[0]) && !strings.Contains(s, "年")
		if w.value && first < 0 {
			first = len(words)
		}
		words = append(words, w)
	}
	if first < 2 {
		return 0
	}
	numbered := words[first].text == "1" && first+1 < len(words) && !words[first+1].value
	name := first - 1 // of the first row
	if numbered {
		name = first + 1
	}
	columns := 0
	for k := name + 1; k < len(words) && words[k].value; k++ {
		columns++
	}
	head := name - columns - 1
	if numbered {
		if columns--; columns > 0 && first >= columns+2 { // the number of the next row
			head = first - columns - 1
		}
	}
	if columns < 1 || head < 0 || numbered && head < 1 {
		return 0
	}
	type row struct{ name, at int }
	var rows []row
	k, summed := name, false
	for n := 1; k < len(words) && !summed; n++ {
		if numbered && n > 1 {
			if words[k].value && k+1 < len(words) && !words[k+1].value {
				k++
			} else if !isTotalLabel(words[k].text) {
				return 0
			}
		}
		if words[k].value || longer(words[k].text, cellLine) || parted(words[k].text) {
			return 0
		}
		summed = isTotalLabel(words[k].text)
		r := row{k, k + 1}
		for k++; k < len(words) && words[k].value && k < r.at+columns; k++ {
		}
		if k != r.at+columns {
			return 0
		}
		rows = append(rows, r)
	}
	if !summed || len(rows) <= minOnLine {
		return 0
	}
	for _, w := range words[k:] {
		if strings.ContainsFunc(w.text, isDigit) {
			return 0 // what else it says would be lost
		}
	}
	cell := func(k, col int) gcell {
		x := c.contextOf(p)
		x.cell = k + 1
		return c.cell(p.text.Slice(words[k].from, words[k].to), p, x, col, 1)
	}
	for _, w := range words[:head] {
		grid.see(w.text)
	}
	var top grow
	for col := range columns + 1 {
		top.cells = append(top.cells, cell(head+col, col))
	}
	h := c.header(&top, grid)
	h.fixed = true
	table := make([]grow, len(rows))
	for n, r := range rows {
		table[n] = grow{index: n, cells: []gcell{cell(r.name, 0)}}
		for col := range columns {
			table[n].cells = append(table[n].cells, cell(r.at+col, col+1))
		}
	}
	c.plain(p, h, table, grid)
	return 1
}
