package parse

import "strings"

// Tables whose cells are parted by spaces and whose blank cells a copy has made line
// breaks: below columns of four, 甲镇 / (a blank line) / 3 7.2 has lost the two between. A
// row is as many cells as the others have, line breaks counted.

// gapped reads such a table, whose first row begins at paragraph i. It returns how many
// paragraphs it took.
func (c *Content) gapped(ps []*para, i int, grid *gridContext) int {
	if i == 0 || !isNamed(ps[i]) || belowRow(ps, i) {
		return 0
	}
	for _, fewer := range []int{0, 1} { // blanks than line breaks
		if n := c.gappedRows(ps, i, fewer, grid); n > 0 {
			return n
		}
	}
	return 0
}

// belowRow reports whether a row stands right above paragraph i, so that no table begins there.
func belowRow(ps []*para, i int) bool {
	p := ps[i-1]
	return onlyNumbers(p) || p.marks&digits != 0 && isNamed(p) && !yearsOnly(p.text.Runes)
}

// gappedRows reads such a table where each run of line breaks stands for as many blanks,
// or so many fewer.
func (c *Content) gappedRows(ps []*para, i, fewer int, grid *gridContext) int {
	var rows [][]gapWord
	n, width, gaps := 0, 0, false
	for i+n < len(ps) && isNamed(ps[i+n]) {
		row, taken := gapRow(ps, i+n, fewer)
		sum, _ := isSumLabel(row[0].text)
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
	numbers := rowNumbered(strings.Fields(ps[i].line)) || isOrdinalName(ps[i].line)
	cols := width - 1
	if numbers {
		cols--
	}
	if !gaps || len(rows) < minSpaced || cols < 2 {
		return 0
	}
	h := c.spacedHead(ps, i, cols, grid)
	if h == nil || len(h.cols) != cols+1 {
		return 0
	}
	h.fixed = true
	out := make([]grow, len(rows))
	for k, row := range rows {
		out[k].index = k
		if numbers && len(row) == width {
			row = row[1:]
		}
		for m, w := range row {
			if w.p == nil {
				out[k].cells = append(out[k].cells, gcell{blank: true, col: m})
				continue
			}
			x := c.contextOf(w.p)
			x.cell = m + 1
			out[k].cells = append(out[k].cells, c.cell(w.p.text.Slice(w.from, w.to), w.p, x, m, 1))
		}
	}
	c.plain(ps[i], h, out, grid)
	return n
}

// minGapped is how many cells the rows of such a table have at least.
const minGapped = 4

// gapWord is a cell of such a row, without a paragraph where it is blank.
type gapWord struct {
	text     string
	p        *para
	from, to int
}

// gapRow are the cells of the row that begins at paragraph i, and how many paragraphs
// it takes.
func gapRow(ps []*para, i, fewer int) (row []gapWord, n int) {
	for i+n < len(ps) && (n == 0 || onlyNumbers(ps[i+n])) {
		q := ps[i+n]
		if n > 0 {
			for range int(lineOfPara(q)-lineOfPara(ps[i+n-1])) - fewer {
				row = append(row, gapWord{})
			}
		}
		words := strings.Fields(q.line)
		for k, at := range wordsAt(q.text.Runes, words) {
			if last := len(row) - 1; k > 0 && n == 0 && !longer(words[k], 1) && isHanWord(words[k]) && last >= 0 && !longer(row[last].text, 1) && isHanWord(row[last].text) {
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
func isNamed(p *para) bool {
	if p.text.Len() == 0 || p.marks&(commas|stops|semicolons|colons|bars) != 0 || longer(p.line, maxRow) {
		return false
	}
	words := strings.Fields(p.line)
	if isOrdinalName(p.line) || rowNumbered(words) {
		words = words[1:]
	}
	names := 0
	for names < len(words) && isHanWord(words[names]) {
		names++
	}
	if names == 0 || names > 1 && longer(words[0], 1) {
		return false
	}
	for _, w := range words[names:] {
		if !numberWord(w) {
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
	return len(words) == 2 && len(words[0]) <= 3 && isDigits([]rune(words[0])) && isHanWord(words[1])
}

// onlyNumbers reports whether a line holds numbers and nothing else.
func onlyNumbers(p *para) bool {
	words := strings.Fields(p.line)
	for _, w := range words {
		if !numberWord(w) {
			return false
		}
	}
	return len(words) > 0
}

func lineOfPara(p *para) int32 { return p.text.At[0].Line }
