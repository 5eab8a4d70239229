package text

import (
	"strings"
	"unicode/utf8"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// layout groups lines into blocks in one pass.
type layout struct {
	doc      *document.Document
	markdown bool
	tables   int

	room    document.Text // for the lines to come
	para    document.Text // the paragraph under construction
	table   *document.Table
	kind    byte  // of the table: '|', '\t', ','
	framed  []int // its rows that begin with a bar
	fenced  bool  // inside a Markdown code fence
	skipped int   // blank lines and page numbers since the last line
	last    int   // length of the paragraph's last line
	width   int   // at which the text was broken by its margin, 0 if it was not
	columns int   // the same in columns, of which Chinese characters take two, where they tell it better
	broad   int   // columns of the paragraph's last line
	apart   bool  // blank lines part nearly all lines
	value   bool  // the line before the paragraph is a value by itself
}

func (l *layout) run() {
	width, near := margin(l.doc.Lines, length, maxMargin, 1)
	l.width = width
	if wide, more := margin(l.doc.Lines, columns, 2*maxMargin, 2); more > near {
		l.width, l.columns = 0, wide // digits and letters are half as wide
	}
	l.apart = apart(l.doc.Lines)
	n := 0
	for _, line := range l.doc.Lines {
		n += length(line)
	}
	l.room = document.Text{Runes: make([]rune, n), At: make([]document.Pos, n)}
	l.doc.Blocks = make([]document.Block, 0, min(len(l.doc.Lines), blocksAtOnce))
	barAt := -1 // the line whose bar ends the cell before it
	rows := barRows(l.doc.Lines)
	behind := 0 // the row that was read last
	for i, line := range l.doc.Lines {
		if i < behind {
			continue
		}
		if end, ok := rows[i]; ok {
			l.endPara()
			l.row(l.barRow(i, end), '|')
			l.skipped, behind = 0, end
			continue
		}
		t, bar, tab := l.lineText(line, i+1)
		body := trim(t)
		switch {
		case i == barAt:
		case l.cellAt(i, body, i > 0 && (barAt == i-1 || l.blankAt(i-1))):
			l.endPara()
			l.row([]document.Cell{{Text: plainCell(body), ColSpan: 1, RowSpan: 1}}, '|')
			barAt = i + 1
		case body.Len() == 0 || pageNumber(body.Runes):
			if l.table != nil && l.kind == '\t' {
				l.endTable()
			}
			l.skipped++
			continue
		case l.markdown && strings.HasPrefix(strings.TrimSpace(line), "```"):
			l.endAll()
			l.fenced = !l.fenced
		case l.markdown && !l.fenced && heading(body.Runes) > 0:
			l.endAll()
			n := heading(body.Runes)
			l.add(document.Block{Kind: document.Heading, Level: n, Text: trim(body.Slice(n, body.Len()))})
		case bar && barred(line):
			l.endPara()
			l.row(barCells(t), '|')
			if t.Runes[0] == '|' && t.Len() > 1 && l.table != nil {
				l.framed = append(l.framed, len(l.table.Rows)-1)
			}
		case tab && strings.Contains(strings.Trim(line, "\t "), "\t"), l.table != nil && l.kind == '\t' && l.skipped == 0 && (strings.HasPrefix(line, "\t") || strings.HasSuffix(line, "\t\t")): // also a name alone before blank cells
			l.endPara()
			l.row(tabCells(t), '\t')
		case l.table != nil && l.kind != ',' && l.skipped == 0 && (levelAlone(body.Runes) && i+1 < len(l.doc.Lines) && l.goesOn(l.doc.Lines[i+1]) || l.blankRow(body.Runes, i)):
			l.endPara()
			l.row([]document.Cell{{Text: body, ColSpan: 1, RowSpan: 1}}, l.kind) // 产出指标, merged over its rows
		case quoted(line, 2), l.table != nil && l.kind == ',' && l.skipped == 0 && (quoted(line, 1) || quoted(line, 0) && strings.Contains(line, ",,")):
			l.endPara()
			l.row(quotedCells(t), ',')
		default:
			l.endTable()
			if l.markdown {
				body = unmark(body)
			}
			l.line(unstretched(body), i)
		}
		l.skipped = 0
	}
	l.endAll()
}

// levelAlone reports whether a line is the name of an indicator's level and no more, its points
// apart: 产出指标（50分）.
func levelAlone(rs []rune) bool {
	s := strings.TrimSpace(string(rs))
	if i := strings.IndexByte(s, '('); i > 0 && strings.HasSuffix(s, "分)") {
		s = s[:i]
	}
	name, ok := strings.CutSuffix(s, "指标")
	return ok && name != "" && utf8.RuneCountInString(name) <= maxLevelName && !strings.ContainsAny(name, " ：:，。、0123456789")
}

// maxLevelName is the length up to which a word may name a level of indicators.
const maxLevelName = 7

// blankRow reports whether line i is the name of a row that has lost its blank cells: between two rows of the same width
// that hold numbers.
func (l *layout) blankRow(rs []rune, i int) bool {
	s := strings.TrimSpace(string(rs))
	if l.kind != '\t' || length(s) > maxBlankRow || startsItem(rs) || strings.ContainsAny(s, "0123456789，。；、()") || i+1 >= len(l.doc.Lines) {
		return false
	}
	above, below := l.doc.Lines[i-1], l.doc.Lines[i+1]
	return strings.Count(above, "\t") >= minRowMarks-1 && strings.ContainsAny(above, "0123456789") && strings.ContainsAny(below, "0123456789") &&
		strings.Count(strings.TrimRight(above, "\t"), "\t") == strings.Count(strings.TrimRight(below, "\t"), "\t")
}

// maxBlankRow is the length up to which a line is the name of a row.
const maxBlankRow = 12

// goesOn reports whether a line is a row of several cells of the table before it.
func (l *layout) goesOn(line string) bool { return strings.Count(line, string(l.kind)) >= minRowMarks }

// minRowMarks is how many marks part the cells of a row that goes on behind a line of one.
const minRowMarks = 3

// cellAt reports whether line i is one cell whose bar stands alone on the next
// line, in a table that was copied so: the cell before it is one too, or the two
// behind it are.
func (l *layout) cellAt(i int, body document.Text, follows bool) bool {
	lone := func(k int) bool { return k < len(l.doc.Lines) && strings.TrimSpace(l.doc.Lines[k]) == "|" }
	if n := body.Len(); n == 0 || n > maxLoneCell || body.Runes[n-1] == '|' || !lone(i+1) || lone(i) {
		return false // 480 |: its bar stands behind it, and a blank cell below
	}
	return follows || lone(i+3) && !lone(i+2) && lone(i+5) && !lone(i+4)
}

// blankAt reports whether line i is the bar of a blank cell in a table that was copied so.
func (l *layout) blankAt(i int) bool {
	return l.table != nil && l.kind == '|' && strings.TrimSpace(l.doc.Lines[i]) == "|" && len(l.table.Rows) > 1 && len(l.table.Rows[len(l.table.Rows)-1].Cells) == 1
}

// maxLoneCell is the length up to which a line may be such a cell.
const maxLoneCell = 40

// blocksAtOnce is for how many blocks room is made at first.
const blocksAtOnce = 64

func (l *layout) add(b document.Block) { l.doc.Blocks = append(l.doc.Blocks, b) }

func (l *layout) endAll() {
	l.endPara()
	l.endTable()
}

func (l *layout) endPara() {
	if l.para.Len() > 0 {
		l.add(document.Block{Text: l.para})
		l.para = document.Text{}
	}
}

func (l *layout) endTable() {
	if l.table != nil {
		l.unframe()
		l.tables++
		l.table.Number = l.tables
		l.add(document.Block{Kind: document.Grid, Table: l.table})
		l.table = nil
	}
}

// unframe gives the rows that begin with a bar the blank cell before it, where
// most rows of their table have no frame, or those above them have one cell more: a
// copy has broken them there.
func (l *layout) unframe() {
	if n := len(l.framed); n > 0 && !l.markdown && (n*2 < len(l.table.Rows) || l.oneShort()) {
		for _, i := range l.framed {
			cells := append([]document.Cell{{ColSpan: 1, RowSpan: 1}}, l.table.Rows[i].Cells...)
			for k := range cells {
				cells[k].Column = k
			}
			l.table.Rows[i].Cells = cells
		}
	}
	l.framed = nil
}

// oneShort reports whether the rows that begin with a bar mostly have one cell less than the
// last row above them that does not, in a table of which a quarter do not.
func (l *layout) oneShort() bool {
	short, even, open, width := 0, 0, 0, 0
	framed := l.framed
	for i, r := range l.table.Rows {
		if len(framed) == 0 || framed[0] != i {
			open++
			width = len(r.Cells)
			continue
		}
		framed = framed[1:]
		switch width {
		case len(r.Cells) + 1:
			short++
		case len(r.Cells):
			even++
		}
	}
	return short > even && open > 2 && open*4 >= len(l.table.Rows)
}

// line takes up line i, of prose: it goes on with the paragraph before it
// where that one was broken off in the middle.
func (l *layout) line(t document.Text, i int) {
	if t.Len() == 0 {
		return // nothing but marks of emphasis
	}
	last := l.para.Runes[max(0, l.para.Len()-l.last):]
	if l.para.Len() > 0 && (l.partsAmount(t.Runes) || (brokenOff(l.para.Runes, l.last) && !l.cellEnds() || l.full()) && !startsItem(t.Runes) && !startsForm(t.Runes) && !tableRows(last, t.Runes) && !(headWords(last) && headWords(t.Runes)) && !((reasoned(last) || formRow(last)) && beginsRow(t.Runes)) && !(l.value && l.cellBegins(i, t.Runes))) {
		if needsSpace(l.para.Runes, t.Runes) {
			l.para.Runes = append(l.para.Runes, ' ')
			l.para.At = append(l.para.At, l.para.At[len(l.para.At)-1])
		}
		l.para = l.para.Append(t)
		l.last, l.broad = t.Len(), columnsOf(t.Runes)
		return
	}
	l.value = l.para.Len() > 0 && l.para.Len() == l.last && l.valueLine(i-l.skipped-1)
	l.endPara()
	l.last, l.broad = t.Len(), columnsOf(t.Runes)
	n := t.Len()
	l.para = document.Text{Runes: t.Runes[:n:n], At: t.At[:n:n]} // what it may go on with stands elsewhere
}

// cellBegins reports whether line i begins a row of a form that was copied one cell to a line,
// behind the remark of the row before: a level, or a name with a value below it.
func (l *layout) cellBegins(i int, rs []rune) bool {
	return len(rs) <= maxLoneCell && (beginsRow(rs) || l.valueLine(i+1))
}

// valueLine reports whether line i is one value of a form: 6.67, ≥95%, 3.24万份.
func (l *layout) valueLine(i int) bool {
	if i < 0 || i >= len(l.doc.Lines) {
		return false
	}
	s := strings.TrimSpace(l.doc.Lines[i])
	return isValue(s) && len(s) <= maxValue && !strings.ContainsAny(s, " 　，。；、,;\t|")
}

// maxValue is the length in bytes up to which a line may be a value alone.
const maxValue = 24

// cellEnds reports whether the blank line behind the paragraph's last line parts
// cells, or paragraphs, of a text that is set so: that line is too short to have
// been broken by a margin.
func (l *layout) cellEnds() bool { return l.apart && l.skipped > 0 && l.last < fullLine }

// minApart is the number of lines from which blank lines between nearly all of them
// tell how a text is set.
const minApart = 24

// apart reports whether blank lines part nearly all lines of a text.
func apart(lines []string) bool {
	filled, followed := 0, 0
	for i, s := range lines {
		if strings.TrimSpace(s) == "" {
			continue
		}
		filled++
		if i+1 < len(lines) && strings.TrimSpace(lines[i+1]) == "" {
			followed++
		}
	}
	return filled >= minApart && followed*10 >= filled*9
}

func (l *layout) row(cells []document.Cell, kind byte) {
	if l.table != nil && l.kind != kind {
		l.endTable()
	}
	if kind == '|' && ruler(cells) { // |---|:--:|
		return
	}
	if l.table == nil {
		l.table, l.kind = &document.Table{}, kind
	}
	l.table.Rows = append(l.table.Rows, document.Row{Cells: cells})
}

// minBroken is the length from which a line without closing punctuation is
// taken for one that was broken by its margin.
const minBroken = 18

// brokenOff reports whether a paragraph stops in the middle of a sentence.
func brokenOff(rs []rune, last int) bool {
	n := len(rs)
	if last < minBroken || spaced(rs[n-last:]) {
		return false
	}
	switch rs[n-1] {
	case '。', '；', '：', ':', ';', '！', '？', '!', '?', '…', '”', '"':
		return false
	}
	// A heading or a cover line has no clause; running prose has.
	from, to := n-last, n
	if startsItem(rs[from:]) {
		from += 4 // the mark of 四、 is no mark of a clause
		if open := lastBracket(rs, from); open > 0 {
			to = open // 二、产出（30分，得28分）: a heading with a remark behind it
		}
	}
	for i := from; i < to; i++ {
		switch rs[i] {
		case '，', '。', '；', ',', '、':
			if i > 0 && !isDigit(rs[i-1]) { // in 9,034 it parts thousands
				return true
			}
		}
	}
	// A full line without a mark goes on where the paragraph has others.
	return last >= fullLine && last < n
}

// partsAmount reports whether the margin parted the amount that the paragraph's last
// line ends with from its unit, at which running prose goes on: 支出 36.20 万 | 元，比.
func (l *layout) partsAmount(next []rune) bool {
	rs := l.para.Runes
	n := len(rs)
	if l.skipped > 0 || l.last < minBroken {
		return false
	}
	unit := 0
	switch {
	case (rs[n-1] == '万' || rs[n-1] == '亿') && next[0] == '元':
		unit = 1
		for n > 1 && rs[n-2] == ' ' {
			n--
		}
		n--
	case len(next) > 1 && (next[0] == '万' || next[0] == '亿') && next[1] == '元':
		unit = 2
	}
	return unit > 0 && n > 0 && isDigit(rs[n-1]) && len(next) > unit && strings.ContainsRune("，。；、,;", next[unit])
}

// lastBracket is where the bracket opens that a line ends with, 0 if it ends
// with none.
func lastBracket(rs []rune, from int) int {
	n := len(rs)
	if rs[n-1] != ')' && rs[n-1] != '）' {
		return 0
	}
	for i := n - 2; i >= from; i-- {
		if rs[i] == '(' || rs[i] == '（' {
			return i
		}
	}
	return 0
}

// spaced reports whether a line is made of many words with spaces between: cells
// of a form, no prose. Those around numbers, 收入 20 万元, are not counted.
func spaced(rs []rune) bool {
	n := 0
	for i := 1; i+1 < len(rs); i++ {
		if rs[i] == ' ' && rs[i-1] != ' ' && isDigit(rs[i-1]) == isDigit(rs[i+1]) && !isLatin(rs[i-1]) && !isLatin(rs[i+1]) {
			n++
		}
	}
	return n >= minWords && n*maxWord >= len(rs)
}

// minWords is the number of words from which a line may be a row of cells,
// maxWord the length that these have on average at most.
const (
	minWords = 8
	maxWord  = 10
)

// full reports whether the paragraph's last line reaches the margin at which
// the text was broken, so that even a stop at its end need not end the
// paragraph.
func (l *layout) full() bool {
	return l.width > 0 && l.last >= l.width-2 && l.last <= l.width+1 || l.columns > 0 && l.broad >= l.columns-4 && l.broad <= l.columns+2
}

// columns is how many columns a text takes where Chinese characters take two and others one.
func columns(s string) int { return columnsOf([]rune(s)) }

func columnsOf(rs []rune) int {
	n := 0
	for _, r := range rs {
		if n++; r > 0x2000 {
			n++
		}
	}
	return n
}

// A text was broken by its margin where many lines are of nearly one length
// and none much longer.
const (
	minFull   = 6  // lines at the margin
	maxMargin = 60 // characters
)

// length is the number of characters of a text.
func length(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

// margin finds the length at which a text was broken, as it is measured, at most longest; and how many lines are of
// about that length, 0 if it was not. A character is so much long.
func margin(lines []string, measure func(string) int, longest, one int) (width, near int) {
	count := make([]int, longest+2)
	n := 0
	for _, s := range lines {
		k := measure(strings.TrimSpace(s))
		if k == 0 || strings.ContainsAny(s, "\t|") {
			continue
		}
		n++
		if k > longest {
			return 0, 0 // a line that was not broken
		}
		count[k]++
	}
	for w := longest; w >= 20*one; w-- {
		near = count[w]
		for d := 1; d <= 2*one && w-d > 0; d++ {
			near += count[w-d]
		}
		if count[w] > 0 {
			if near >= minFull && near*4 >= n {
				return w, near
			}
			if near*8 < n {
				continue
			}
		}
	}
	return 0, 0
}

// fullLine is the length from which a line fills its page.
const fullLine = 28

// maxSource is the length up to which a line may be the cell that names a
// source of money: 其中：本年财政拨款.
const maxSource = 14

// startsForm reports whether a line is the title or header of a form.
func startsForm(rs []rune) bool {
	s := string(rs)
	if (strings.HasPrefix(s, "其中:") || strings.HasPrefix(s, "其中：")) && len(rs) <= maxSource && !strings.ContainsAny(s, "0123456789。") {
		return true
	}
	return strings.Contains(s, "自评表") || strings.Contains(s, "一级指标") || strings.Contains(s, "年初预算数") || strings.Contains(s, "全年预算数") || strings.Contains(s, "年度资金总额") || headsIndicators(s) || firstIndicator(s) && numbersIn(rs) > 1
}

// firstIndicator reports whether a line begins with the name of an indicator of the first level and
// its points or further cells: 产出指标 （50分） 数量指标.
func firstIndicator(s string) bool {
	for _, w := range []string{"产出指标", "效益指标", "满意度指标"} {
		if rest, ok := strings.CutPrefix(s, w); ok && (strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "(")) {
			return true
		}
	}
	return false
}

// headsIndicators reports whether the words of a line head what indicators are to reach and what
// they have reached, each in a column of its own: 年度指标值 实际完成值 分值 得分.
func headsIndicators(s string) bool {
	i := strings.Index(s, "指标值 ")
	return i >= 0 && strings.Contains(s[i:], "完成值") && !strings.ContainsAny(s, "，。；")
}

// tableRows reports whether one of two lines, the later behind the other, is a
// row of a table whose cells are parted by spaces: words and then numbers.
func tableRows(a, b []rune) bool {
	m, n := numbersAtEnd(a), numbersAtEnd(b)
	return rowCells(a) && rowCells(b) || m > 0 && n > 0 && totalFirst(b) || m >= 3 || n >= 3 || m == 2 && n == 2 || m == 1 && n == 1 && weighted(a) && weighted(b) || m > 0 && n > 0 && numbersIn(a) > m && numbersIn(b) > n && wordFirst(b)
}

// rowCells reports whether a line is of several cells, one of them a value, or of more, and has no
// mark of a clause: 指标2：接种率 ≥90% 93.5%.
func rowCells(rs []rune) bool {
	for _, r := range rs {
		if strings.ContainsRune("，。；,;、", r) {
			return false
		}
	}
	words := strings.Fields(string(rs))
	if len(words) < minCells {
		return false
	}
	for _, w := range words[1:] {
		if strings.ContainsAny(w[:1], "0123456789") || strings.HasPrefix(w, "≥") || strings.HasPrefix(w, "≤") {
			return true
		}
	}
	return len(words) > minHeadWords
}

// minCells is how many cells such a line has at least.
const minCells = 3

// totalFirst reports whether a line begins with the name of a total.
func totalFirst(rs []rune) bool {
	switch strings.Trim(strings.Fields(string(rs))[0], "：:") {
	case "总分", "合计", "总计", "小计":
		return true
	}
	return false
}

// weighted reports whether a line ends in an indicator with what it weighs, and its score:
// 队伍建设（6分） 5.
func weighted(rs []rune) bool {
	words := strings.Fields(string(rs))
	return len(words) > 1 && (strings.HasSuffix(words[len(words)-2], "分)") || strings.HasSuffix(words[len(words)-2], "分）"))
}

// headWords reports whether a line may be one of a header of two, its words parted by
// spaces: four short words or more, and neither a number nor the mark of a clause.
func headWords(rs []rune) bool {
	words := strings.Fields(string(rs))
	if len(words) < minHeadWords || len(rs) > maxWord*len(words) {
		return false
	}
	for _, r := range rs {
		if isDigit(r) || strings.ContainsRune("，。；：:;", r) {
			return false
		}
	}
	return true
}

// minHeadWords is how many words such a line has at least.
const minHeadWords = 4

// numbersIn counts the numbers of a line that spaces part from all other words,
// as of a row of a form that has words between them: 指标 5 目标 结果 5.
func numbersIn(rs []rune) int {
	n := 0
	for _, w := range strings.Fields(string(rs)) {
		if isNumber(w) {
			n++
		}
	}
	return n
}

func isNumber(w string) bool { return strings.Trim(w, "0123456789.,-%—/") == "" }

// wordFirst reports whether a line begins with words that are no unit of the
// number which ends the line before.
func wordFirst(rs []rune) bool {
	f := strings.Fields(string(rs))
	_, _, unit := numeral.ParseUnit(f[0])
	return !unit && length(f[0]) >= 3
}

// numbersAtEnd counts the numbers, parted by spaces, that end a line behind
// its first word.
func numbersAtEnd(rs []rune) int {
	f := strings.Fields(string(rs))
	n := 0
	for k := len(f) - 1; k > 0; k-- {
		if !isNumber(f[k]) {
			break
		}
		n++
	}
	return n
}

// startsItem reports whether a line begins with a heading number or list
// marker and so starts a paragraph of its own.
func startsItem(rs []rune) bool {
	i := 0
	for i < len(rs) && rs[i] == ' ' {
		i++
	}
	if i >= 2 { // an indent
		return true
	}
	if i >= len(rs) {
		return false
	}
	j := i
	if rs[j] == '(' {
		j++
		k := j
		for k < len(rs) && (isDigit(rs[k]) || isChineseDigit(rs[k])) {
			k++
		}
		return k > j && k < len(rs) && rs[k] == ')'
	}
	if rs[j] >= '①' && rs[j] <= '⑳' || rs[j] == '—' || rs[j] == '●' || rs[j] == '■' {
		return true
	}
	if rs[j] == '第' {
		j++
	}
	k := j
	for k < len(rs) && isChineseDigit(rs[k]) {
		k++
	}
	if k > j && k < len(rs) && (rs[k] == '、' || rs[k] == '是' && k-j == 1 || rs[k] == '章' || rs[k] == '节' || rs[k] == '部' && rs[i] == '第') {
		return true
	}
	k = j
	for k < len(rs) && isDigit(rs[k]) {
		k++
	}
	return k > j && k-j <= 2 && k+1 < len(rs) && (rs[k] == '、' || rs[k] == '.' && !isDigit(rs[k+1]))
}

// pageNumber reports whether a line is nothing but a page number: - 3 -,
// —23—, 第3页 共8页.
func pageNumber(rs []rune) bool {
	digits, marks := 0, 0
	for _, r := range rs {
		switch {
		case isDigit(r):
			digits++
		case r == '-' || r == '—' || r == '第' || r == '页' || r == '共' || r == '/' && marks > 0:
			marks++
		case r == ' ':
		default:
			return false
		}
	}
	return digits > 0 && digits <= 6 && marks >= 2
}

// barred reports whether a line with a bar is a row of a table drawn with bars.
func barred(line string) bool {
	s := strings.TrimSpace(line)
	// A bar inside running prose makes no table.
	return length(s) < 400 || strings.Count(s, "|")+strings.Count(s, "｜")+strings.Count(s, "│") > 2
}

// needsSpace reports whether two lines part Latin words.
func needsSpace(a, b []rune) bool {
	x, y := a[len(a)-1], b[0]
	return isLatin(x) && isLatin(y)
}

// heading is the level of a Markdown heading line, 0 if it is none.
func heading(rs []rune) int {
	n := 0
	for n < len(rs) && rs[n] == '#' {
		n++
	}
	if n > 0 && n <= 6 && n < len(rs) && rs[n] == ' ' {
		return n
	}
	return 0
}

// unmark drops Markdown's marks of emphasis, lists and quotations from a line
// of prose.
func unmark(t document.Text) document.Text {
	i := 0
	for i < t.Len() && (t.Runes[i] == '>' || t.Runes[i] == ' ' || (t.Runes[i] == '*' || t.Runes[i] == '-' || t.Runes[i] == '+') && i+1 < t.Len() && t.Runes[i+1] == ' ') {
		i++
	}
	var out document.Text
	for ; i < t.Len(); i++ {
		r := t.Runes[i]
		if r == '`' || r == '*' && (i+1 < t.Len() && t.Runes[i+1] == '*' || i > 0 && t.Runes[i-1] == '*') {
			continue
		}
		out.Runes = append(out.Runes, r)
		out.At = append(out.At, t.At[i])
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isChineseDigit(r rune) bool {
	return strings.ContainsRune("〇零一二三四五六七八九十百", r)
}
