package flat

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
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
	p        *content.Para
	from, to int
}

// spacedHead reads the header of rows that begin at paragraph i and have as many
// numbers at most as there are columns; nil if there is none.
func spacedHead(c *content.Draft, ps []*content.Para, i, cols int, grid *table.Context) *table.Header {
	if i == 0 {
		return nil
	}
	numbers := rowNumbered(strings.Fields(ps[i].Line)) || isOrdinalName(ps[i].Line)
	if h := groupedHead(c, ps, i, cols, numbers, grid); h != nil {
		return h
	}
	words := headWords(ps[i-1])
	if n := len(words); n > 2 && graded(ps[i]) {
		if role, _ := lang.RoleOf(words[n-1].text); role == lang.ColGrade || role == lang.ColReason {
			words = words[:n-1]
		}
	}
	if numbers {
		words = withoutOrdinal(words)
	}
	if n := len(words); n == cols+2 {
		if role, _ := lang.RoleOf(words[n-1].text); role == lang.ColReason {
			words = words[:n-1] // 备注, which the first row has none of
		}
	}
	if len(words) < 2 || len(words) > cols+2 || strings.ContainsAny(strings.ReplaceAll(ps[i-1].Line, "其中：", ""), "，。；：") {
		return wrappedHead(c, ps, i, cols, numbers, grid)
	}
	if len(words) < cols { // the end of a header of several lines
		if h := wrappedHead(c, ps, i, cols, numbers, grid); h != nil {
			return h
		}
	}
	if r := headRow(c, words); table.IsHeader(&r) || len(words) == cols+1 && (headsWords(words) || namesItems(words)) {
		return table.ReadHeader(c, &r, grid)
	}
	return wrappedHead(c, ps, i, cols, numbers, grid)
}

// wrappedHead reads a header of several lines, each of which goes on with the word at the
// end of the one before. The words must be as many as the columns.
func wrappedHead(c *content.Draft, ps []*content.Para, i, cols int, numbers bool, grid *table.Context) *table.Header {
	var words []headWord
	for j := i - 1; j >= 0 && j >= i-maxHeadLines; j-- {
		q := ps[j]
		if q.Text.Len() == 0 || q.Marks&(content.Commas|content.Stops|content.Semicolons) != 0 || q.Marks&content.Digits != 0 && !yearsOnly(q.Text.Runes) || strings.ContainsAny(q.Line, "：:") {
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
		if r := headRow(c, head); table.IsHeader(&r) || headsWords(head) {
			return table.ReadHeader(c, &r, grid)
		}
	}
	return nil
}

// yearsOnly reports whether all numbers of a line are years, as a header's may be: 2021年度,
// 2022比2021增减.
func yearsOnly(rs []rune) bool {
	for i := 0; i < len(rs); i++ {
		j := i
		for j < len(rs) && lang.IsDigit(rs[j]) {
			j++
		}
		if j > i && (j-i != 4 || !lang.PlausibleYear(lang.Atoi(rs[i:j]))) {
			return false
		}
		i = j
	}
	return true
}

// headWords are the words of a line.
func headWords(p *content.Para) []headWord {
	var out []headWord
	off := 0
	for _, w := range strings.Fields(p.Line) {
		from := indexRunes(p.Text.Runes, []rune(w), off)
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
	if content.Longer(a, 1) || content.Longer(b, 1) || !isHanWord(a) || !isHanWord(b) {
		return false
	}
	_, exact := lang.RoleOf(a + b)
	return exact
}

// spreadLabel joins the letters of a header's first word: 项　　目.
func spreadLabel(words []headWord) []headWord {
	if len(words) < 3 || content.Longer(words[0].text, 1) || content.Longer(words[1].text, 1) {
		return words
	}
	first := headWord{words[0].text + words[1].text, words[0].pieces}
	return append([]headWord{first}, words[2:]...)
}

// withoutOrdinal leaves out the header of the rows' numbers.
func withoutOrdinal(words []headWord) []headWord {
	if len(words) > 0 {
		if role, ok := lang.RoleOf(words[0].text); ok && role == lang.ColOrdinal {
			return words[1:]
		}
	}
	return words
}

// headRow makes a row of cells of a header's words.
func headRow(c *content.Draft, words []headWord) table.Row {
	r := table.Row{}
	for k, w := range words {
		x := w.pieces[0]
		t := x.p.Text.Slice(x.from, x.to)
		for _, y := range w.pieces[1:] {
			t = document.Text{Runes: slices.Clip(t.Runes), At: slices.Clip(t.At)}.Append(y.p.Text.Slice(y.from, y.to))
		}
		r.Cells = append(r.Cells, table.Cell(c, t, x.p, table.ContextOf(c, x.p), k, 1))
	}
	return r
}

// headsWords reports whether the words of a line, one for each column behind
// it, are headers: most name a unit, a measure or something that tables have
// columns of.
func headsWords(words []headWord) bool {
	n := 0
	for _, w := range words[1:] {
		role, _ := lang.RoleOf(w.text)
		if _, _, ok := lang.UnitIn(w.text); ok || role != lang.ColUnknown || table.ImpliedUnit(w.text) != "" || namesMeasure(w.text) {
			n++
		}
		if strings.ContainsAny(lang.HeaderText(w.text), "0123456789") {
			return false
		}
	}
	return n*2 > len(words)-1
}

// namesItems reports whether the words of a line, one for each column, are the name of
// what the rows are and those of items: 乡镇 任务数 新建 维修, 街道名称 助餐 助洁 合计. Behind a longer name
// of the rows one of the items must be a column of tables too.
func namesItems(words []headWord) bool {
	first, exact := lang.RoleOf(words[0].text)
	if first != lang.ColName || !exact && !strings.HasSuffix(words[0].text, "名称") {
		return false
	}
	known := exact
	for _, w := range words[1:] {
		if strings.ContainsAny(w.text, "0123456789") || content.Longer(w.text, table.MaxRowName) {
			return false
		}
		role, exact := lang.RoleOf(w.text)
		known = known || role != lang.ColUnknown && exact || role == lang.ColTotal && isColumnTotal(words[1].text)
	}
	return known
}

// namesMeasure reports whether a header ends in the name of a quantity.
func namesMeasure(w string) bool {
	rs := []rune(lang.HeaderText(w))
	for i := range rs {
		if t, j := lang.Lexicon().At(rs, i, len(rs)); t != nil && t.Class == lang.Noun && j == len(rs) {
			return true
		}
	}
	return false
}
