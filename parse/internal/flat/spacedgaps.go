package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// Tables whose cells are parted by spaces and whose blank cells a copy has made line
// breaks: below columns of four, 甲镇 / (a blank line) / 3 7.2 has lost the two between. A
// row is as many cells as the others have, line breaks counted.

// gapped reads such a table, whose first row begins at paragraph i. It returns how many
// paragraphs it took.
func gapped(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if i == 0 || !isNamed(ps[i]) || belowRow(ps, i) {
		return 0
	}
	for _, fewer := range []int{0, 1} { // blanks than line breaks
		if n := gappedRows(c, ps, i, fewer, grid); n > 0 {
			return n
		}
	}
	return 0
}

// belowRow reports whether a row stands right above paragraph i, so that no table begins there.
func belowRow(ps []*content.Para, i int) bool {
	p := ps[i-1]
	return onlyNumbers(p) || p.Marks&content.Digits != 0 && isNamed(p) && !yearsOnly(p.Text.Runes)
}

// gappedRows reads such a table where each run of line breaks stands for as many blanks,
// or so many fewer.
func gappedRows(c *content.Draft, ps []*content.Para, i, fewer int, grid *table.Context) int {
	var rows [][]gapWord
	n, width, gaps := 0, 0, false
	for i+n < len(ps) && isNamed(ps[i+n]) {
		row, taken := gapRow(ps, i+n, fewer)
		sum, _ := table.IsSumLabel(row[0].text)
		if width == 0 {
			if width = len(row); width < minGapped {
				return 0
			}
		}
		if len(row) != width && !(sum && len(row) == width-1) {
			break
		}
		gaps = gaps || taken > 1
		rows = append(rows, row)
		n += taken
	}
	numbers := rowNumbered(strings.Fields(ps[i].Line)) || isOrdinalName(ps[i].Line)
	cols := width - 1
	if numbers {
		cols--
	}
	if !gaps || len(rows) < minSpaced || cols < 2 {
		return 0
	}
	h := spacedHead(c, ps, i, cols, grid)
	if h == nil || len(h.Cols) != cols+1 {
		return 0
	}
	h.Fixed = true
	out := make([]table.Row, len(rows))
	for k, row := range rows {
		out[k].Index = k
		if numbers && len(row) == width {
			row = row[1:]
		}
		for m, w := range row {
			if w.p == nil {
				out[k].Cells = append(out[k].Cells, content.Cell{Blank: true, Col: m})
				continue
			}
			x := table.ContextOf(c, w.p)
			x.Cell = m + 1
			out[k].Cells = append(out[k].Cells, table.Cell(c, w.p.Text.Slice(w.from, w.to), w.p, x, m, 1))
		}
	}
	form.Plain(c, ps[i], h, out, grid)
	return n
}

// minGapped is how many cells the rows of such a table have at least.
const minGapped = 4

// gapWord is a cell of such a row, without a paragraph where it is blank.
type gapWord struct {
	text     string
	p        *content.Para
	from, to int
}

// gapRow are the cells of the row that begins at paragraph i, and how many paragraphs
// it takes.
func gapRow(ps []*content.Para, i, fewer int) (row []gapWord, n int) {
	for i+n < len(ps) && (n == 0 || onlyNumbers(ps[i+n])) {
		q := ps[i+n]
		if n > 0 {
			for range int(lineOfPara(q)-lineOfPara(ps[i+n-1])) - fewer {
				row = append(row, gapWord{})
			}
		}
		words := strings.Fields(q.Line)
		for k, at := range wordsAt(q.Text.Runes, words) {
			if last := len(row) - 1; k > 0 && n == 0 && !content.Longer(words[k], 1) && isHanWord(words[k]) && last >= 0 && !content.Longer(row[last].text, 1) && isHanWord(row[last].text) {
				row[last].text += words[k] // 合　　计
				row[last].to = at.to
				continue
			}
			row = append(row, gapWord{words[k], q, at.from, at.to})
		}
		n++
	}
	return row, n
}

// isNamed reports whether a line begins with a name, perhaps behind its number, and
// holds nothing but numbers behind it.
func isNamed(p *content.Para) bool {
	if p.Text.Len() == 0 || p.Marks&(content.Commas|content.Stops|content.Semicolons|content.Colons|content.Bars) != 0 || content.Longer(p.Line, maxRow) {
		return false
	}
	words := strings.Fields(p.Line)
	if isOrdinalName(p.Line) || rowNumbered(words) {
		words = words[1:]
	}
	names := 0
	for names < len(words) && isHanWord(words[names]) {
		names++
	}
	if names == 0 || names > 1 && content.Longer(words[0], 1) {
		return false
	}
	for _, w := range words[names:] {
		if !content.NumberWord(w) {
			return false
		}
	}
	return true
}

// maxRow is the length up to which a line may be a row.
const maxRow = 90

// isOrdinalName reports whether a line is a row's number and its name.
func isOrdinalName(line string) bool {
	words := strings.Fields(line)
	return len(words) == 2 && len(words[0]) <= 3 && lang.IsDigits([]rune(words[0])) && isHanWord(words[1])
}

// onlyNumbers reports whether a line holds numbers and nothing else.
func onlyNumbers(p *content.Para) bool {
	words := strings.Fields(p.Line)
	for _, w := range words {
		if !content.NumberWord(w) {
			return false
		}
	}
	return len(words) > 0
}

func lineOfPara(p *content.Para) int32 { return p.Text.At[0].Line }
