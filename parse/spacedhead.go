package parse

import (
	"slices"
	"strings"

	"gouji/parse/document"
)

// Headers of tables whose cells are parted by spaces: the words of the line before the
// rows, or of a few lines where words were too long for their columns.

// maxHeadLines is how many lines such a header has at most.
const maxHeadLines = 12

// headWord is a word of a header, and the lines and places of its pieces.
type headWord struct {
	text   string
	pieces []headPiece
}

type headPiece struct {
	p        *para
	from, to int
}

// spacedHead reads the header of rows that begin at paragraph i and have as many
// numbers at most as there are columns; nil if there is none.
func (c *Content) spacedHead(ps []*para, i, cols int, grid *gridContext) *header {
	if i == 0 {
		return nil
	}
	numbers := rowNumbered(strings.Fields(ps[i].line)) || isOrdinalName(ps[i].line)
	if h := c.groupedHead(ps, i, cols, numbers, grid); h != nil {
		return h
	}
	words := headWords(ps[i-1])
	if n := len(words); n > 2 && graded(ps[i]) {
		if role, _ := roleOf(words[n-1].text); role == ColGrade || role == ColReason {
			words = words[:n-1]
		}
	}
	if numbers {
		words = withoutOrdinal(words)
	}
	if n := len(words); n == cols+2 {
		if role, _ := roleOf(words[n-1].text); role == ColReason {
			words = words[:n-1] // 备注, which the first row has none of
		}
	}
	if len(words) < 2 || len(words) > cols+2 || strings.ContainsAny(strings.ReplaceAll(ps[i-1].line, "其中：", ""), "，。；：") {
		return c.wrappedHead(ps, i, cols, numbers, grid)
	}
	if len(words) < cols { // the end of a header of several lines
		if h := c.wrappedHead(ps, i, cols, numbers, grid); h != nil {
			return h
		}
	}
	if r := c.headRow(words); isHeader(&r) || len(words) == cols+1 && (headsWords(words) || namesItems(words)) {
		return c.header(&r, grid)
	}
	return c.wrappedHead(ps, i, cols, numbers, grid)
}

// wrappedHead reads a header of several lines, each of which goes on with the word at the
// end of the one before. The words must be as many as the columns.
func (c *Content) wrappedHead(ps []*para, i, cols int, numbers bool, grid *gridContext) *header {
	var words []headWord
	for j := i - 1; j >= 0 && j >= i-maxHeadLines; j-- {
		q := ps[j]
		if q.text.Len() == 0 || q.marks&(commas|stops|semicolons) != 0 || q.marks&digits != 0 && !yearsOnly(q.text.Runes) || strings.ContainsAny(q.line, "：:") {
			return nil
		}
		line := headWords(q)
		if len(line) == 0 {
			return nil
		}
		if n := len(line); len(words) > 0 {
			words[0].text = line[n-1].text + words[0].text
			words[0].pieces = append(line[n-1].pieces, words[0].pieces...)
			line = line[:n-1]
		}
		words = append(line, words...)
		head := spreadLabel(words)
		if numbers {
			head = withoutOrdinal(head)
		}
		if len(head) != cols+1 || j == i-1 {
			continue
		}
		if r := c.headRow(head); isHeader(&r) || headsWords(head) {
			return c.header(&r, grid)
		}
	}
	return nil
}

// yearsOnly reports whether all numbers of a line are years, as a header's may be: 2021年度,
// 2022比2021增减.
func yearsOnly(rs []rune) bool {
	for i := 0; i < len(rs); i++ {
		j := i
		for j < len(rs) && isDigit(rs[j]) {
			j++
		}
		if j > i && (j-i != 4 || !plausibleYear(atoi(rs[i:j]))) {
			return false
		}
		i = j
	}
	return true
}

// headWords are the words of a line.
func headWords(p *para) []headWord {
	var out []headWord
	off := 0
	for _, w := range strings.Fields(p.line) {
		from := indexRunes(p.text.Runes, []rune(w), off)
		off = from + len([]rune(w))
		if n := len(out) - 1; n >= 0 && spreadWord(out[n].text, w) {
			out[n].text += w
			out[n].pieces = append(out[n].pieces, headPiece{p, from, off})
			continue
		}
		out = append(out, headWord{w, []headPiece{{p, from, off}}})
	}
	return out
}

// spreadWord reports whether two letters of a line are one word of a header, set apart to fill its
// column: 合 计.
func spreadWord(a, b string) bool {
	if longer(a, 1) || longer(b, 1) || !isHanWord(a) || !isHanWord(b) {
		return false
	}
	_, exact := roleOf(a + b)
	return exact
}

// spreadLabel joins the letters of a header's first word: 项　　目.
func spreadLabel(words []headWord) []headWord {
	if len(words) < 3 || longer(words[0].text, 1) || longer(words[1].text, 1) {
		return words
	}
	first := headWord{words[0].text + words[1].text, words[0].pieces}
	return append([]headWord{first}, words[2:]...)
}

// withoutOrdinal leaves out the header of the rows' numbers.
func withoutOrdinal(words []headWord) []headWord {
	if len(words) > 0 {
		if role, ok := roleOf(words[0].text); ok && role == ColOrdinal {
			return words[1:]
		}
	}
	return words
}

// headRow makes a row of cells of a header's words.
func (c *Content) headRow(words []headWord) grow {
	r := grow{}
	for k, w := range words {
		x := w.pieces[0]
		t := x.p.text.Slice(x.from, x.to)
		for _, y := range w.pieces[1:] {
			t = document.Text{Runes: slices.Clip(t.Runes), At: slices.Clip(t.At)}.Append(y.p.text.Slice(y.from, y.to))
		}
		r.cells = append(r.cells, c.cell(t, x.p, c.contextOf(x.p), k, 1))
	}
	return r
}

// headsWords reports whether the words of a line, one for each column behind
// it, are headers: most name a unit, a measure or something that tables have
// columns of.
func headsWords(words []headWord) bool {
	n := 0
	for _, w := range words[1:] {
		role, _ := roleOf(w.text)
		if _, _, ok := unitIn(w.text); ok || role != ColUnknown || impliedUnit(w.text) != "" || namesMeasure(w.text) {
			n++
		}
		if strings.ContainsAny(headerText(w.text), "0123456789") {
			return false
		}
	}
	return n*2 > len(words)-1
}

// namesItems reports whether the words of a line, one for each column, are the name of
// what the rows are and those of items: 乡镇 任务数 新建 维修, 街道名称 助餐 助洁 合计. Behind a longer name
// of the rows one of the items must be a column of tables too.
func namesItems(words []headWord) bool {
	first, exact := roleOf(words[0].text)
	if first != ColName || !exact && !strings.HasSuffix(words[0].text, "名称") {
		return false
	}
	known := exact
	for _, w := range words[1:] {
		if strings.ContainsAny(w.text, "0123456789") || longer(w.text, maxRowName) {
			return false
		}
		role, exact := roleOf(w.text)
		known = known || role != ColUnknown && exact || role == ColTotal && isColumnTotal(words[1].text)
	}
	return known
}

// namesMeasure reports whether a header ends in the name of a quantity.
func namesMeasure(w string) bool {
	rs := []rune(headerText(w))
	for i := range rs {
		if t, j := lexicon().At(rs, i, len(rs)); t != nil && t.Class == Noun && j == len(rs) {
			return true
		}
	}
	return false
}
