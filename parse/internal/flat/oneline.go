package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

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
func onLine(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	p := ps[i]
	if p.Marks&content.Spaces == 0 || p.Marks&content.Digits == 0 || p.Marks&(content.Stops|content.Semicolons) != 0 || !p.Has("计") {
		return 0
	}
	var words []onLineWord
	first := -1 // value
	for at, s := range reflow.WordsFrom(p.Text, 0) {
		w := onLineWord{from: at, to: at + len([]rune(s)), text: s}
		w.value = content.NumberWord(s) || lang.IsDigit([]rune(s)[0]) && !strings.Contains(s, "年")
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
			} else if !stream.IsTotalLabel(words[k].text) {
				return 0
			}
		}
		if words[k].value || content.Longer(words[k].text, content.CellLine) || content.Parted(words[k].text) {
			return 0
		}
		summed = stream.IsTotalLabel(words[k].text)
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
		if strings.ContainsFunc(w.text, lang.IsDigit) {
			return 0 // what else it says would be lost
		}
	}
	cell := func(k, col int) content.Cell {
		x := table.ContextOf(c, p)
		x.Cell = k + 1
		return table.Cell(c, p.Text.Slice(words[k].from, words[k].to), p, x, col, 1)
	}
	for _, w := range words[:head] {
		grid.See(w.text)
	}
	var top table.Row
	for col := range columns + 1 {
		top.Cells = append(top.Cells, cell(head+col, col))
	}
	h := table.ReadHeader(c, &top, grid)
	h.Fixed = true
	drawn := make([]table.Row, len(rows))
	for n, r := range rows {
		drawn[n] = table.Row{Index: n, Cells: []content.Cell{cell(r.name, 0)}}
		for col := range columns {
			drawn[n].Cells = append(drawn[n].Cells, cell(r.at+col, col+1))
		}
	}
	form.Plain(c, p, h, drawn, grid)
	return 1
}
