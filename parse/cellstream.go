package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
)

// The indicators of a form as one stream of cells, whatever parts them: blanks, ends of lines, bars, or a cell to each
// line. The words of the header tell the columns in their order; each cell then goes to the column that its kind suits
// best, from left to right and on to the next row, so that of all ways to part the stream into rows the one is taken
// that fits best. Merged cells, remarks and blank cells may be lost. What comes out must close: the weights come to
// their total or to a hundred, or the scores to theirs; else the lines are left to other readers.

// streamKind is what a cell of a stream may be, by its looks.
type streamKind uint8

const (
	streamWords  streamKind = iota
	streamLevel             // the name of a level: 产出指标（50分）
	streamBare              // a number alone
	streamNumber            // a number with a unit or a bound
	streamDash              // —, /, 无
	streamSign              // ≥ alone, 定性
	streamUnit              // a unit alone
	streamDate              // 2023年12月底前
	streamTotal             // the label of the total
)

// streamCell is one cell of a stream.
type streamCell struct {
	text   string
	kind   streamKind
	value  decimal.Decimal // of a bare number
	limit  bool            // a bound stands with the number
	rate   bool            // %
	line   int             // the line or row that it stands on
	make   func(col int) gcell
	from   document.Text // of a cell that may go on
	cap    bool          // ends in points in brackets
	p      *para         // the paragraph that it stands in, with where it begins and ends there, and its number
	at     [2]int
	number int
	unit   string // of a number
}

// maxStream is how many cells a form has at most.
const maxStream = 900

// kindOf tells what a cell may be.
func (s *streamCell) look() {
	t := strings.TrimSpace(s.text)
	switch {
	case t == "" || slices.Contains([]string{"-", "—", "——", "/", "×", "--", "无", "…", "\\", "……"}, t):
		s.kind = streamDash
		return
	case isSign(t):
		s.kind = streamSign
		return
	case isTotalLabel(t):
		s.kind = streamTotal
		return
	case isLevelName(capName(t)) && !longer(t, cellLine):
		s.kind = streamLevel
		return
	}
	if i := strings.LastIndexByte(t, '('); i > 0 {
		s.cap = bracketed(strings.ReplaceAll(t[i:], " ", ""))
	}
	rest := strings.TrimLeft(t, "≥≤<>=＝═≧≦ ")
	s.limit = len(rest) < len(t)
	for _, w := range []string{"不低于", "不少于", "不高于", "不超过", "大于等于", "小于等于", "大于", "小于", "达到"} {
		if r, ok := strings.CutPrefix(rest, w); ok {
			rest, s.limit = r, true
			break
		}
	}
	for _, w := range []string{"以上", "以内", "以下", "左右"} {
		if r, ok := strings.CutSuffix(rest, w); ok {
			rest, s.limit = r, true
		}
	}
	rs := []rune(rest)
	if n := numberEnd(rs); n > 0 {
		behind := strings.TrimSpace(string(rs[n:]))
		switch {
		case behind == "" && !s.limit:
			s.kind = streamBare
			s.value, _ = decimal.NewFromString(strings.ReplaceAll(string(rs[:n]), ",", ""))
			return
		case behind == "分" && !s.limit:
			s.kind = streamBare
			s.value, _ = decimal.NewFromString(strings.ReplaceAll(string(rs[:n]), ",", ""))
			return
		case behind == "" || behind == "%":
			s.unit = behind
			s.kind, s.rate = streamNumber, behind == "%"
			return
		case strings.HasPrefix(behind, "年") && (strings.ContainsAny(behind, "月日底前") || n == 4):
			s.kind = streamDate
			return
		case strings.HasPrefix(behind, "月") && strings.ContainsAny(behind, "日底前"):
			s.kind = streamDate
			return
		case unitWord(behind) || len([]rune(behind)) <= maxUnit && !strings.ContainsFunc(behind, isDigit) && !strings.ContainsAny(behind, ".、)）:："):
			s.kind, s.unit = streamNumber, behind
			return
		}
	}
	if unitWord(t) {
		s.kind = streamUnit
	}
}

// maxUnit is the length up to which words behind a number are its unit, though the lexicon does not have it.
const maxUnit = 3

// isSign reports whether a cell is a sign of comparison and nothing else.
func isSign(t string) bool {
	return slices.Contains([]string{"≥", "≤", "=", ">", "<", ">=", "<=", "==", "定性", "═", "≧", "≦"}, t)
}

// numberEnd is where the number ends that runes begin with, 0 if they begin with none.
func numberEnd(rs []rune) int {
	i := 0
	if i < len(rs) && rs[i] == '-' {
		i++
	}
	from := i
	for i < len(rs) && (isDigit(rs[i]) || i > from && (rs[i] == '.' || rs[i] == ',') && i+1 < len(rs) && isDigit(rs[i+1])) {
		i++
	}
	if i == from {
		return 0
	}
	return i
}

// streamOf parts a paragraph into cells: at its blanks, or where it is a cell of a line of its own, not at all.
func (c *Content) streamOf(out []streamCell, p *para, line int) []streamCell {
	first := len(out)
	add := func(from, to int) {
		t := p.text.Slice(from, to)
		if n := len(out); n > 0 && to-from <= cellLine {
			if s, ok := c.continuesLevel(&out[n-1], t, p, line); ok {
				out[n-1] = s
				return
			}
		}
		out = append(out, c.streamCell(p, from, to, line, len(out)-first+1))
	}
	depth := 0
	from := -1
	for i, r := range p.text.Runes {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		}
		if (r == ' ' || r == '|') && depth == 0 {
			if from >= 0 && i-from == 1 && spacedTotal(p.text.Runes[from:]) {
				continue // 总 分 100 98
			}
			if from >= 0 {
				add(from, i)
			}
			from = -1
		} else if from < 0 {
			from = i
		}
	}
	if from >= 0 {
		add(from, p.text.Len())
	}
	return out
}

// spacedTotal reports whether a text begins with the label of a total, its two characters apart.
func spacedTotal(rs []rune) bool {
	return len(rs) >= 3 && isTotalLabel(string(rs[:3])) && (len(rs) == 3 || rs[3] == ' ')
}

// streamCell is the cell of so many characters of a paragraph, the n-th of it.
func (c *Content) streamCell(p *para, from, to, line, n int) streamCell {
	t := p.text.Slice(from, to)
	s := streamCell{text: t.String(), from: t, line: line, p: p, at: [2]int{from, to}, number: n}
	s.make = func(col int) gcell {
		x := c.contextOf(p)
		x.cell = n
		return c.cell(t, p, x, col, 1)
	}
	s.look()
	return s
}

// joinedValues joins the numbers of a stream with the signs before and the units behind them, from which blanks part
// them: ≥ 90 %, 48 万元. Where these have columns of their own, they stay.
func (c *Content) joinedValues(s *stream, cells []streamCell) []streamCell {
	var out []streamCell
	for i := range cells {
		x := cells[i]
		if n := len(out); n > 0 && x.p != nil && out[n-1].p == x.p {
			b := &out[n-1]
			if !s.units && x.kind == streamUnit && (b.kind == streamBare || b.kind == streamNumber && b.unit == "") || !s.signs && b.kind == streamSign && x.kind <= streamNumber && x.kind >= streamBare && !x.limit {
				*b = c.streamCell(x.p, b.at[0], x.at[1], x.line, b.number)
				continue
			}
		}
		out = append(out, x)
	}
	return out
}

// continuesLevel joins what stands behind the name of a level, or the first part of it: 产出指标 | （50分）, 满意度 | 指标.
func (c *Content) continuesLevel(before *streamCell, t document.Text, p *para, line int) (streamCell, bool) {
	word := t.String()
	switch {
	case before.from.Len() == 0 || strings.ContainsRune(before.text, '('):
		return streamCell{}, false
	case bracketed(strings.ReplaceAll(word, " ", "")) && (before.kind == streamLevel || before.kind == streamWords && !longer(before.text, longHead)):
	case isLevelName(capName(before.text+word)) && (before.kind == streamWords || strings.HasPrefix(word, "指标")):
	default:
		return streamCell{}, false
	}
	whole := withCap(before.from, t)
	s := streamCell{text: whole.String(), from: whole, line: line}
	s.make = func(col int) gcell { return c.cell(whole, p, c.contextOf(p), col, 1) }
	s.look()
	return s, true
}

// streamForm reads the indicators of a form from paragraph i on. It returns how many paragraphs it took.
func (c *Content) streamForm(ps []*para, i int, grid *gridContext) int {
	if p := ps[i]; p.text.Len() == 0 || !c.belowHeader(ps, i) && (p.marks&digits != 0 && p.marks&spaces == 0 || !mayHeadStream(p)) {
		return 0
	}
	cells := c.headerAbove(ps, i)
	given := len(cells)
	j := i
	cut := func() bool { // reads another line
		if j >= len(ps) || ps[j].text.Len() == 0 || len(cells) > maxStream {
			return false
		}
		cells = c.streamOf(cells, ps[j], j)
		j++
		return true
	}
	for len(cells) < maxHeadCells+given && !(j > i+1 && j < len(ps) && c.headsAgain(ps[j])) && cut() {
	}
	cells = foldedHeads(cells)
	s := newStream(cells[:headCells(cells)])
	if s == nil {
		return 0
	}
	// The body, up to the total.
	ended, seen := false, s.heads
	for {
		if j < len(ps) && j > i+1 && c.headsAgain(ps[j]) {
			if ps[j].line != ps[i].line {
				break // another header
			}
			j++ // the same on the next page
			continue
		}
		for ; seen < len(cells) && !ended; seen++ {
			ended = cells[seen].kind == streamTotal && seen > s.heads
		}
		if ended || j >= len(ps) || c.streamEnds(ps[j], len(cells) > s.heads) || !cut() {
			break
		}
	}
	if ended && j < len(ps) { // the numbers of the total on lines of their own
		for last := cells[len(cells)-1]; j < len(ps) && (last.kind == streamTotal || last.kind == streamBare && len(ps[j].line) <= maxValueLine && j-1 == last.line) && isCellNumber(ps[j]); last = cells[len(cells)-1] {
			if !cut() {
				break
			}
		}
	}
	if !c.readStream(s, cells[s.heads:], grid) {
		return 0
	}
	return j - i
}

// streamCells reads the indicators of a form whose cells stand one to a row, and its budget block above them.
func (c *Content) streamCells(rows []grow, grid *gridContext) bool {
	at := slices.IndexFunc(rows, func(r grow) bool {
		g := firstCell(&r)
		return g != nil && g.words() && levelOfHead(g.text) > 0
	})
	if at < 0 {
		return false
	}
	var cells []streamCell
	for i := at; i < len(rows); i++ {
		g := firstCell(&rows[i])
		if g == nil {
			continue // a blank
		}
		x := streamCell{text: g.text, line: i}
		if len(cells) > maxStream {
			return false
		}
		x.make = func(col int) gcell {
			y := *g
			y.col = col
			return y
		}
		x.look()
		cells = append(cells, x)
	}
	cells = foldedHeads(cells)
	s := newStream(cells[:headCells(cells)])
	if s == nil {
		return false
	}
	before := c.made(grid.form)
	c.cellBudget(rows[:at], grid)
	if c.readStream(s, cells[s.heads:], grid) {
		return true
	}
	c.unmake(before)
	return false
}

// belowHeader reports whether paragraph i is the name of a level right below a table whose last row is the header of a
// form's indicators: a copy has kept that in one line, and set the cells below it one to a line.
func (c *Content) belowHeader(ps []*para, i int) bool {
	return i > 0 && ps[i-1].text.Len() == 0 && isLevelName(capName(ps[i].line)) && len(c.headerAbove(ps, i)) > 0
}

// headerAbove are the heads in the last row of the table right above paragraph i, nil if there is none.
func (c *Content) headerAbove(ps []*para, i int) []streamCell {
	if i == 0 || ps[i-1].text.Len() > 0 {
		return nil
	}
	b := &c.Document.Blocks[ps[i-1].block]
	if b.Kind != document.Grid || len(b.Table.Rows) == 0 {
		return nil
	}
	p := ps[i-1]
	var cells []streamCell
	for _, cell := range b.Table.Rows[len(b.Table.Rows)-1].Cells {
		if t := cell.Text; t.Len() > 0 {
			x := streamCell{text: t.String(), line: -1}
			x.make = func(col int) gcell { return c.cell(t, p, c.contextOf(p), col, 1) }
			x.look()
			cells = append(cells, x)
		}
	}
	if headCells(cells) < len(cells) {
		return nil
	}
	return cells
}

// headsAgain reports whether a line of several cells holds nothing but heads.
func (c *Content) headsAgain(p *para) bool {
	if p.marks&digits != 0 || p.marks&spaces == 0 {
		return false
	}
	more := c.streamOf(nil, p, 0)
	return len(more) >= minHeadWords && headCells(more) == len(more)
}

// minHeadWords is how many words of heads a line has at least that is a header of its own.
const minHeadWords = 3

// maxValueLine is how long a line may be that holds one number of a total.
const maxValueLine = 8

// mayHeadStream reports whether a line may begin the header of a form's indicators.
func mayHeadStream(p *para) bool {
	for w := range strings.FieldsSeq(p.line) {
		role, exact := roleOf(w)
		if p.marks&(stops|semicolons|commas) != 0 && levelOfHead(w) == 0 && role != ColOrdinal {
			return false
		}
		return exact && (role == ColName || role == ColOrdinal) && !longer(w, longHead)
	}
	return false
}

// streamEnds reports whether a line stands behind the stream: a heading, running text, or the header of another block.
func (c *Content) streamEnds(p *para, begun bool) bool {
	if p.text.Len() == 0 || startsSection(p.text.Runes) && p.marks&spaces == 0 {
		return true
	}
	if len(p.fields) > 0 && budgetFields(p.fields) {
		return true
	}
	return begun && p.marks&spaces == 0 && strings.HasSuffix(p.line, "。") && longer(p.line, longRemark)
}

// longRemark is the length from which a sentence is no remark of a form.
const longRemark = 60

// foldedHeads joins the words of a header that stand on two lines, the second behind the first: 年度 | 实际 | 分值 | 得分 | 指标值
// | 完成值.
func foldedHeads(cells []streamCell) []streamCell {
	for p := 4; p < len(cells) && p < maxHeadCells; p++ {
		var joins []int // the cell above each
		at := 0
		for p+len(joins) < len(cells) && len(joins) < maxFolded {
			below := strings.TrimSpace(cells[p+len(joins)].text)
			if cells[p+len(joins)].kind != streamWords || longer(below, maxFoldedWord) {
				break
			}
			for at < p {
				if role, exact := roleOf(cells[at].text + below); exact && !longer(cells[at].text, maxFoldedWord) && (role == ColTarget || role == ColActual || role == ColScore || role == ColWeight || role == ColReason) {
					break
				}
				at++
			}
			if at == p {
				break
			}
			joins = append(joins, at)
			at++
		}
		if len(joins) == 0 || joins[len(joins)-1] == p-1 && len(joins) == 1 {
			continue // a word broken in two, side by side
		}
		out := slices.Clone(cells[:p])
		for k, at := range joins {
			out[at].text += strings.TrimSpace(cells[p+k].text)
			out[at].kind = streamWords
		}
		if s := newStream(out[:headCells(out)]); s != nil && s.heads == p {
			return append(out, cells[p+len(joins):]...)
		}
	}
	return cells
}

// Of the words of a header on two lines: how many columns have two, and how long they are.
const (
	maxFolded     = 4
	maxFoldedWord = 6
	maxHeadCells  = 20
)

// headCells is how many cells from the first on head columns: up to one of a kind that has been, or behind the points to
// the name of an indicator.
func headCells(cells []streamCell) int {
	var seen [ColDeduct + 1]bool
	n := 0
	for n < len(cells) {
		k, text := headAt(cells, n)
		if k == 0 {
			break
		}
		role, _ := roleOf(text)
		whole := seen[ColTarget] && seen[ColActual] && seen[ColWeight] && seen[ColScore]
		if whole && role != ColReason && role != ColGrade && role != ColDeduct || seen[role] && role != ColName && role != ColReason || role == ColName && (seen[ColTarget] || seen[ColWeight]) {
			break
		}
		seen[role] = true
		n += k
	}
	return n
}

// headAt reads a head from cell n on: one cell, or a word on two. It returns how many cells it takes.
func headAt(cells []streamCell, n int) (int, string) {
	t := strings.TrimSpace(cells[n].text)
	role, exact := roleOf(t)
	if n+1 < len(cells) && cells[n+1].kind == streamWords && cells[n].kind == streamWords {
		joined := t + strings.TrimSpace(cells[n+1].text)
		next, ok := roleOf(cells[n+1].text)
		if r, ex := roleOf(joined); ex && (!exact || r != role && !(ok && next != ColUnknown)) && !longer(joined, maxHead) {
			return 2, joined // 年度 / 指标值
		}
	}
	if isLevelName(t) || longer(t, maxHead) || strings.ContainsAny(headerText(t), "0123456789") {
		return 0, ""
	}
	if exact || role == ColReason || role == ColScore || role == ColTarget || role == ColActual || role == ColRate {
		return 1, t
	}
	return 0, ""
}

// maxHead is the length up to which words head a column.
const maxHead = 20

// stream is a header in the order of its columns.
type stream struct {
	cols   []column
	from   []streamCell // the cell of each
	heads  int          // cells that the header takes
	name   int          // the column of the indicators' own names
	weight int
	score  int
	actual int
	units  bool // a column of units
	signs  bool
}

// newStream is the stream below a header, nil if that is not one of indicators with points.
func newStream(cells []streamCell) *stream {
	s := &stream{heads: len(cells), name: -1, weight: -1, score: -1}
	target, actual, seen := false, false, map[ColumnRole]int{}
	for n := 0; n < len(cells); {
		k, text := headAt(cells, n)
		if k == 0 {
			return nil
		}
		role, _ := roleOf(text)
		if role == ColName && levelOfHead(text) == 0 && headAtLevel(cells, n+k) && len(s.cols) == 0 {
			n += k // 绩效指标 before 一级指标
			continue
		}
		switch role {
		case ColName:
			if s.weight >= 0 || target || actual {
				return nil
			}
			s.name = len(s.cols)
		case ColWeight:
			s.weight = len(s.cols)
		case ColScore:
			s.score = len(s.cols)
		case ColTarget:
			target = true
		case ColActual:
			actual, s.actual = true, len(s.cols)
		case ColUnit:
			s.units = true
		case ColSign:
			s.signs = true
		case ColReason, ColRate, ColGrade, ColOrdinal, ColDeduct, ColScoreRate:
		default:
			return nil
		}
		if seen[role]++; seen[role] > 1 && role != ColName && role != ColReason {
			return nil
		}
		s.cols = append(s.cols, column{role: role, text: text})
		s.from = append(s.from, cells[n])
		n += k
	}
	if len(s.cols) < 5 || s.name < 0 || s.score < 0 || !target || !actual {
		return nil
	}
	return s
}

// headAtLevel reports whether the head of a column of the first level stands at a cell.
func headAtLevel(cells []streamCell, n int) bool {
	return n < len(cells) && levelOfHead(cells[n].text) == 1
}

// What it costs to set a cell under a column, or to leave a column of a row without one.
const (
	costNever = 1000
	costLevel = 2
)

// place is what it costs to set a cell under a column.
func (s *stream) place(x *streamCell, k int) int {
	switch role := s.cols[k].role; role {
	case ColName:
		switch {
		case k < s.name && x.kind == streamLevel:
			if n := levelOfHead(s.cols[k].text); n > 0 && n < 3 && isFirstLevel(capName(x.text)) != (n == 1) && capName(x.text) != "成本指标" {
				return 2
			}
			return 0
		case k < s.name && x.kind == streamWords && longer(x.text, cellLine):
			return 60
		case k < s.name && x.kind == streamWords && x.cap:
			return 2 // 产出及效率（40分）
		case k < s.name && x.kind == streamWords:
			return 16
		case k == s.name && x.kind == streamWords:
			return 0
		case k == s.name && x.kind == streamLevel:
			return 12
		case k == s.name && x.kind == streamUnit:
			return 20
		case x.kind == streamDash:
			return 30
		}
		return 120
	case ColTarget, ColActual:
		switch x.kind {
		case streamNumber, streamDate:
			if role == ColActual && x.limit {
				return 15
			}
			if role == ColTarget && x.limit {
				return 0
			}
			return 1
		case streamBare:
			if s.units {
				return 1
			}
			return 8
		case streamWords:
			if longer(x.text, longResult) {
				return 25
			}
			return 8
		case streamDash:
			return 8
		case streamLevel, streamTotal:
			return 90
		}
		return 30
	case ColWeight, ColScore:
		switch {
		case x.kind == streamBare && !x.value.GreaterThan(decHundred) && !x.value.LessThan(decZero):
			return 0
		case x.kind == streamNumber && x.rate && !x.limit && role == ColWeight:
			return 30
		}
		return costNever
	case ColReason:
		switch x.kind {
		case streamWords:
			return 4
		case streamDash:
			return 0
		case streamUnit, streamDate:
			return 20
		case streamLevel:
			return 60
		}
		return 70
	case ColUnit:
		switch x.kind {
		case streamUnit:
			return 0
		case streamDash:
			return 4
		case streamWords:
			if longer(x.text, maxUnit) {
				return 60
			}
			return 8
		case streamNumber, streamBare:
			return costNever
		}
		if strings.TrimSpace(x.text) == "%" {
			return 0
		}
		return 60
	case ColSign:
		switch x.kind {
		case streamSign:
			return 0
		case streamDash:
			return 6
		}
		return 80
	case ColOrdinal:
		if x.kind == streamBare && x.value.Equal(x.value.Floor()) {
			return 0
		}
		return 90
	case ColGrade:
		if x.kind == streamWords || x.kind == streamDash {
			return 6
		}
		return 70
	default: // rates and deductions
		switch {
		case x.kind == streamNumber && x.rate && s.cols[k].role != ColDeduct:
			return 0
		case x.kind == streamBare:
			return 5
		case x.kind == streamDash:
			return 2
		}
		return 90
	}
}

// longResult is the length from which a cell is more than a result in words.
const longResult = 24

// skip is what it costs that a row has no cell under a column.
func (s *stream) skip(k int) int {
	switch s.cols[k].role {
	case ColName:
		if k == s.name {
			return 90
		}
		return 1
	case ColTarget:
		return 22
	case ColActual:
		return 22
	case ColWeight, ColScore:
		return 60
	case ColUnit:
		return 6
	case ColSign:
		return 6
	case ColOrdinal:
		return 8
	case ColReason, ColDeduct, ColGrade:
		return 0
	}
	return 10
}

// step is the best way to have set the cells up to one, that one under a column.
type streamStep struct {
	cost int32
	from int16 // the column of the cell before it
	new  bool  // it begins a row
}

// rows parts cells among the rows of a stream: for each cell its column, and whether it begins a row. The cost tells
// how well they suit.
func (s *stream) rows(cells []streamCell) (cols []int, starts []bool, cost int) {
	w := len(s.cols)
	steps := make([]streamStep, len(cells)*w)
	skipped := make([]int, w+1) // of the columns before
	for k := range w {
		skipped[k+1] = skipped[k] + s.skip(k)
	}
	ends := func(k int) int { // a row ends behind column k
		if k < s.name {
			return 6 // the name of a level alone
		}
		return skipped[w] - skipped[k+1]
	}
	for i := range cells {
		x := &cells[i]
		for k := range w {
			at := &steps[i*w+k]
			at.cost = costNever * 100
			here := s.place(x, k)
			if here >= costNever {
				continue
			}
			begin := skipped[k] + here
			if k > s.name {
				begin += 40
			}
			if i == 0 {
				at.cost, at.new = int32(begin), true
				continue
			}
			prev := &cells[i-1]
			apart := prev.line != x.line
			for q := range w {
				before := steps[(i-1)*w+q].cost
				if before >= costNever*100 {
					continue
				}
				// on in the same row
				on := costNever * 100
				switch {
				case q < k:
					on = skipped[k] - skipped[q+1] + here
					if q < s.name && k > s.name {
						on += 40
					}
					if (q == s.weight && k == s.score || q == s.score && k == s.weight) && prev.value.LessThan(x.value) == (q == s.weight) && !prev.value.Equal(x.value) {
						on += 25 // more points than there are
					}
				case q == k && x.kind != streamLevel && prev.kind != streamLevel && (s.cols[k].role == ColReason || k == s.name || s.cols[k].role == ColActual || s.cols[k].role == ColTarget) && x.kind != streamBare && prev.kind != streamDash && x.kind != streamDash:
					on = 9 // goes on behind a blank, or on the next line
					if s.cols[k].role != ColReason {
						on = 14
					}
					if x.kind != streamWords || prev.cap && s.cols[k].role == ColName {
						on += 10
					}
				}
				if apart && on < costNever {
					on++
				}
				if total := before + int32(on); total < at.cost {
					*at = streamStep{total, int16(q), false}
				}
				// a new row
				next := begin + ends(q)
				if !apart {
					next += 2
				}
				if total := before + int32(next); total < at.cost {
					*at = streamStep{total, int16(q), true}
				}
			}
		}
	}
	last := len(cells) - 1
	best, k := int32(costNever*100), -1
	for q := range w {
		if total := steps[last*w+q].cost + int32(ends(q)); steps[last*w+q].cost < costNever*100 && total < best {
			best, k = total, q
		}
	}
	if k < 0 {
		return nil, nil, costNever
	}
	cols, starts = make([]int, len(cells)), make([]bool, len(cells))
	for i := last; i >= 0; i-- {
		cols[i], starts[i] = k, steps[i*w+k].new
		k = int(steps[i*w+k].from)
	}
	return cols, starts, int(best)
}

// streamRow is a row of cells with their columns.
type streamRow struct {
	cells []streamCell
	cols  []int
}

// at is the number under a column.
func (r *streamRow) at(col int) (decimal.Decimal, bool) {
	for i, k := range r.cols {
		if k == col && r.cells[i].kind == streamBare {
			return r.cells[i].value, true
		}
	}
	return decZero, false
}

// streamParts are the rows of a stream and its total.
type streamParts struct {
	rows  []streamRow
	total int          // the cell of its label, -1 if it has none
	sums  []streamCell // the numbers of the total
	full  decimal.Decimal
	top   bool // the total stands above the rows
	end   int  // the cells up to the end of the total
}

// part sets a stream into rows and reports whether they close, with the points of the budget's execution where these
// are known. Behind its total nothing may stand, or whatever there is where the stream is open.
func (c *Content) part(s *stream, cells []streamCell, rate [2]decimal.Decimal, open bool) (x streamParts, ok bool) {
	x.total = slices.IndexFunc(cells, func(x streamCell) bool { return x.kind == streamTotal })
	body := cells
	x.end = len(cells)
	if x.total >= 0 {
		rest := x.total + 1
		for rest < len(cells) && (cells[rest].kind == streamBare || cells[rest].kind == streamDash) && len(x.sums) < 2 {
			if cells[rest].kind == streamBare {
				x.sums = append(x.sums, cells[rest])
			}
			rest++
		}
		if rest < len(cells) && slices.Contains(gradeWords, cells[rest].text) {
			rest++
		}
		switch {
		case len(x.sums) == 0:
			return x, false
		case x.total == 0:
			body, x.top = cells[rest:], true
		case rest < len(cells) && !(len(cells)-rest <= 2 && cells[rest].kind == streamWords) && !open:
			return x, false // what else stands there would be lost
		default:
			body = cells[:x.total]
			if open {
				x.end = rest
			}
		}
	}
	body = c.joinedValues(s, body)
	if len(body) < minStreamCells {
		return x, false
	}
	cols, starts, cost := s.rows(body)
	if cols == nil {
		return x, false
	}
	for i := range body {
		if bracketed(body[i].text) || body[i].cap && slices.Contains(wholeCaps, "绩效"+strings.TrimPrefix(capName(body[i].text), "绩效")) {
			return x, false // points of a level whose name is lost, or of all: 年度 绩效 目标 (80 分)
		}
		if starts[i] {
			x.rows = append(x.rows, streamRow{})
		}
		r := &x.rows[len(x.rows)-1]
		if n := len(r.cols); n > 0 && r.cols[n-1] == cols[i] { // goes on with the cell before it
			if b := &r.cells[n-1]; b.p != nil && b.p == body[i].p {
				*b = c.streamCell(b.p, b.at[0], body[i].at[1], b.line, b.number)
			}
			continue
		}
		r.cells, r.cols = append(r.cells, body[i]), append(r.cols, cols[i])
	}
	// What it comes to must close.
	var weights, scores decimal.Decimal
	n := 0
	for i := range x.rows {
		w, hasW := x.rows[i].at(s.weight)
		y, hasY := x.rows[i].at(s.score)
		if (hasW || s.weight < 0) && hasY {
			n++
		} else if hasW || hasY {
			return x, false
		}
		weights, scores = weights.Add(w), scores.Add(y)
	}
	if n < minRows || cost > n*maxRowCost {
		return x, false
	}
	full, got := decHundred, decZero
	if len(x.sums) == 2 {
		full, got = x.sums[0].value, x.sums[1].value
		if s.score < s.weight && got.GreaterThan(full) {
			full, got = got, full
		}
	} else if len(x.sums) == 1 {
		got = x.sums[0].value
	}
	x.full = full
	if s.weight < 0 { // scores alone
		return x, len(x.sums) == 1 && scores.Add(rate[1]).Equal(got)
	}
	return x, weights.Equal(full) || weights.Add(rate[0]).Equal(full) || weights.Add(executionPoints).Equal(full) && rate[0].IsZero() ||
		len(x.sums) > 0 && (scores.Equal(got) || scores.Add(rate[1]).Equal(got))
}

// readStream reads the rows and the total of a stream. It reports whether they close.
func (c *Content) readStream(s *stream, cells []streamCell, grid *gridContext) bool {
	f := grid.form
	var rate [2]decimal.Decimal
	for k, id := range [...]FigureID{f.rateWeight, f.rateScore} {
		if id != 0 {
			rate[k] = c.figure(id).Value
		}
	}
	x, closes := c.part(s, cells, rate, false)
	if !closes {
		return false
	}
	rows, total, sums, sum, top := x.rows, x.total, x.sums, x.full, x.top
	// The header, and the rows below it.
	head := grow{}
	for k := range s.cols {
		g := s.from[k].make(k)
		g.text, g.role, g.exact, g.asked = s.cols[k].text, s.cols[k].role, true, true
		head.cells = append(head.cells, g)
	}
	h := c.header(&head, grid)
	h.fixed = true
	if !h.indicator {
		return false
	}
	grid.last.indicator = h
	c.capRow(&head, f)
	totalRow := func() grow {
		r := grow{cells: []gcell{cells[total].make(0)}}
		for i := range sums {
			col := s.score
			if len(sums) == 2 && sums[i].value.Equal(sum) && (i == 0) == (s.weight < s.score || !sums[0].value.Equal(sums[1].value) && sums[0].value.Equal(sum)) {
				col = s.weight
			}
			r.cells = append(r.cells, sums[i].make(col))
		}
		return r
	}
	if top {
		r := totalRow()
		c.topTotal(h, &r, f)
	}
	for n := range rows {
		r := grow{index: n}
		limit, reached := false, false
		for i := range rows[n].cells {
			r.cells = append(r.cells, rows[n].cells[i].make(rows[n].cols[i]))
			limit = limit || s.cols[rows[n].cols[i]].role == ColTarget && rows[n].cells[i].limit
			reached = reached || rows[n].cols[i] == s.actual
		}
		if limit && !reached {
			r.cells = append(r.cells, gcell{blank: true, col: s.actual})
		}
		c.capRow(&r, f)
		c.indicatorRow(h, &r, f)
	}
	if total > 0 {
		r := totalRow()
		c.totalRow(h, &r, f)
		if len(r.cells) == 3 {
			for i := total; i < len(cells); i++ {
				if cells[i].kind == streamWords {
					g := cells[i].make(0)
					c.gradeOfTotal(&g, h.number(&r, 0, ColScore))
				}
			}
		}
	}
	return true
}

// Of a stream: the number of cells it has at least, and what a row of it may cost.
const (
	minStreamCells = 8
	maxRowCost     = 45
)

// streamRows parts a line at the stream of indicators that it holds, from their header to their total, where that closes;
// nil if it does not, or if the line is nothing but the stream.
func streamRows(t document.Text) []document.Text {
	if !holds(t.Runes, "指标") || !holds(t.Runes, "分") {
		return nil
	}
	var c *Content
	var out []document.Text
	around := func(t document.Text) { // what stands between streams
		if t = trimText(t); t.Len() == 0 {
			return
		}
		if rows := budgetRows(t); rows != nil {
			out = append(out, rows...)
		} else {
			out = append(out, t)
		}
	}
	words := c.streamOf(nil, &para{text: t}, 0)
	behind, next, found := 0, 0, false // the end of the last stream, and the word behind it
	for k := 0; k < len(words); k++ {
		if levelOfHead(words[k].text) == 0 || k > 0 && levelOfHead(words[k-1].text) > 0 {
			continue
		}
		cells := foldedHeads(words[k:min(len(words), k+maxStream)])
		s := newStream(cells[:headCells(cells)])
		if s == nil {
			continue
		}
		x, closes := c.part(s, cells[s.heads:], [2]decimal.Decimal{}, true)
		if !closes && s.weight < 0 && len(x.sums) == 1 && len(x.rows) >= minRows {
			for _, w := range words[next:k] { // the score of the budget's execution
				if !closes && w.kind == streamBare && w.value.IsPositive() {
					x, closes = c.part(s, cells[s.heads:], [2]decimal.Decimal{decZero, w.value}, true)
				}
			}
		}
		if !closes || x.total <= 0 || k == 0 && x.end == len(cells)-s.heads {
			break
		}
		from, to := words[k].at[0], cells[s.heads+x.end-1].at[1]
		around(t.Slice(behind, from))
		out = append(out, t.Slice(from, to))
		behind, found = to, true
		for k+1 < len(words) && words[k+1].at[0] < to {
			k++
		}
		next = k + 1
	}
	if !found {
		return nil
	}
	around(t.Slice(behind, t.Len()))
	return out
}
