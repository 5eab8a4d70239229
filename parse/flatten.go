package parse

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// flat finds the flattened forms and tables among the paragraphs of a
// document and reads them; the paragraphs it has read are returned, so that
// they are not taken for prose.
func (c *Content) flat(ps []*para, i int, grid *gridContext) int {
	before := c.made(grid.form)
	for _, read := range flatReaders {
		if n := read(c, ps, i, grid); n > 0 {
			return n
		}
		c.unmake(before)
	}
	return 0
}

// flatReaders are the ways to read a flattened table, the surest first.
var flatReaders = []func(*Content, []*para, int, *gridContext) int{
	(*Content).streamForm, (*Content).flatPairs, (*Content).sourcesAlong, (*Content).onLine, (*Content).scoringRows, (*Content).lettered, (*Content).letterCells, (*Content).nested, (*Content).pairedCells, (*Content).stagesBelow, (*Content).numberedCells, (*Content).cellTurns, (*Content).stacked, (*Content).itemRows, (*Content).torn, (*Content).flowCells, (*Content).resultsBehindHead, (*Content).lineForm, (*Content).keyedCells, (*Content).cellGoals, (*Content).flatForm, (*Content).spacedRemarks, (*Content).gapped, (*Content).spaced,
}

// cellLine is the length up to which a line may be a single cell.
const cellLine = 16

// isCellLine reports whether a paragraph may be one cell of a table that was
// copied one cell to a line.
func isCellLine(s string) bool {
	return s != "" && !longer(s, cellLine) && !parted(s)
}

// flatForm reads a flattened form that begins at paragraph i: a header of the
// budget block, its rows, a header of the indicator block, its rows and its
// total. It returns how many paragraphs it has taken.
func (c *Content) flatForm(ps []*para, i int, grid *gridContext) int {
	fields, n := c.fieldsAt(ps, i)
	budget, indicator := budgetFields(fields), indicatorFields(fields)
	if !budget && !indicator {
		return 0
	}
	for k := i + 1; budget && k < i+n; k++ {
		if _, rows := flowBlock(ps, k); rows > 0 {
			return 0 // a fund's block below
		}
	}
	if budget && !budgetFollows(ps, i+n) {
		return 0 // the header of an account, whose rows are no sources
	}
	text := joined(ps[i : i+n])
	h := flatHeader(fields)
	if n == 1 {
		h.otherColumns(ps[i].line)
	}
	if u, k, ok := unitIn(strings.ReplaceAll(text, " ", "")); ok {
		h.setUnit(u, k)
	} else if grid.hasUnit {
		h.setUnit(grid.unit, grid.tens)
	}
	// A unit on a line before the header: 项目资金 / （万元）.
	for b := max(0, i-2); b < i; b++ {
		if ps[b].text.Len() > 0 && ps[b].text.Len() < 20 {
			if u, k, ok := unitIn(ps[b].line); ok {
				h.setUnit(u, k)
			}
		} else if last := ps[b].line[strings.LastIndexByte(ps[b].line, ' ')+1:]; strings.HasPrefix(last, "(") {
			if u, k, ok := unitIn(last); ok {
				h.setUnit(u, k) // 实施单位 某局 项目资金 (万元)
			}
		}
	}
	j := i + n
	if budget {
		grid.last.budget = h
		natures := 0
		c.headPoints(h, ps[max(0, i-2):i+n])
		var stream []piece
		lines := 0
		for ; j < len(ps) && lines < 60; j++ {
			q := ps[j]
			if q.text.Len() == 0 {
				break // a table
			}
			s := q.line
			if f, _ := c.fieldsAt(ps, j); indicatorFields(f) || budgetFields(f) || tornHead(q) {
				break
			}
			if headsNatures(ps, j) {
				natures = j
				break
			}
			if strings.ContainsAny(s, "。") && len([]rune(s)) > 30 || titleLike(strings.TrimSpace(s)) && len(stream) > 0 && !isCellLine(s) || proseLine(s) {
				break
			}
			if len(stream) > 0 && (startsSection(q.text.Runes) || headsColumns(q)) {
				break // another part of the report, or another table
			}
			if strings.Contains(s, "绩效指标(") || strings.HasPrefix(strings.TrimSpace(s), "年度总体目标") || strings.HasPrefix(strings.TrimSpace(s), "年度目标") {
				if len(stream) > 0 && !strings.ContainsAny(s, "%") {
					break
				}
			}
			stream = append(stream, c.pieces(q.text, q, c.contextOf(q), j)...)
			if u, k, ok := unitIn(strings.ReplaceAll(s, " ", "")); ok {
				h.setUnit(u, k)
			}
			lines++
		}
		if h = c.placed(h, ps[max(0, i-headsFar):i], stream); h != nil {
			grid.last.budget = h
			c.flatBudget(h, h.labelsFirst(stream), grid.form)
		}
		if natures > 0 && (grid.form.budget != 0 || grid.form.executed != 0) {
			j += c.natureLines(ps, natures, grid.form)
		}
		return j - i
	}
	grid.last.indicator = h
	before := c.made(grid.form)
	if j < len(ps) && convertsScores(ps[j].line) {
		if m := c.convertedRows(ps, j+1, grid.form); m > 0 {
			return n + 1 + m
		}
		c.unmake(before)
	}
	if n >= 4 {
		lines, k := lineHeader(ps[i:i+n], fields)
		if m := c.indicatorLines(ps, i+k, lines, grid); m > 0 {
			return k + m
		}
		c.unmake(before)
	}
	rest := h
	rowsRead := 0
	var levels []levelPoints
	// The header's own line may go on with the first row.
	for ; j < len(ps); j++ {
		q := ps[j]
		if q.text.Len() == 0 {
			break
		}
		s := strings.TrimSpace(q.line)
		if f, _ := c.fieldsAt(ps, j); budgetFields(f) {
			break
		}
		var pieces []piece
		if capped(q) {
			pieces = c.pieces(q.text, q, c.contextOf(q), j)
			if n, closed := c.glued(rest, pieces, grid.form); n > 0 {
				if rowsRead += n; closed {
					j++
					break
				}
				continue
			}
		}
		if !rest.scored() && pieces == nil && c.wordedRow(q) {
			rowsRead++
			continue
		}
		if proseLine(s) {
			if pieces == nil {
				pieces = c.withCaps(c.pieces(q.text, q, c.contextOf(q), j))
			}
			if !c.rowOfRemark(rest, pieces) {
				break
			}
		}
		if n := c.capLines(ps, j, grid.form); n > 0 {
			j += n - 1
			continue
		}
		if pieces == nil {
			pieces = c.pieces(q.text, q, c.contextOf(q), j)
		}
		if rest.has(ColWeight) {
			pieces = c.withCaps(pieces)
		} else {
			pieces, levels = c.withoutLevels(pieces, levels)
		}
		if isTotalLine(s) || c.bareTotal(pieces, grid.form) {
			c.flatTotal(rest, pieces, grid.form)
			j++
			break
		}
		if !rest.scored() {
			rowsRead += c.flatResults(rest, pieces, rowsRead > 0 && j+1 < len(ps) && rowFollows(ps[j+1]))
		} else if c.flatIndicator(rest, pieces, grid.form) {
			rowsRead++
		} else if numericPieces(pieces) > 1 {
			grid.form.damaged = true
		}
	}
	if rowsRead == 0 {
		c.unmake(before)
		return n
	}
	c.closeLevels(levels)
	return j - i
}

// headPoints gives the column of points the weight that a line of the header prints for
// want of a column: 得分（20分*执行率）, 预算执行情况（20分）.
func (c *Content) headPoints(h *header, ps []*para) {
	score := slices.IndexFunc(h.cols, func(col column) bool { return col.role == ColScore })
	if score < 0 || h.has(ColWeight) {
		return
	}
	for _, q := range slices.Backward(ps) {
		if q.marks&digits == 0 || !q.has("分") || !containsAny(q.line, []string{"执行率", "预算执行"}) {
			continue
		}
		g := c.cell(q.text, q, c.contextOf(q), 0, 1)
		if g.p != nil && slices.ContainsFunc(g.p.lex, func(x lexeme) bool { return x.kind == lexFigure && c.figure(x.fig).Dimension == numeral.Score }) {
			h.cols[score].p = g.p
			return
		}
	}
}

// rowFollows reports whether a line begins a row of its own, with words and values
// behind them.
func rowFollows(p *para) bool {
	words, numbers := 0, 0
	for _, w := range wordsFrom(p.text, 0) {
		switch {
		case strings.ContainsAny(w, "0123456789"):
			numbers++
		case numbers == 0:
			words++
		}
	}
	return words > 0 && numbers > 0
}

// capLines reads the name of a level that stands alone on its line, with its
// cap on the same line or the next: 产出指标 / （50分）. It returns how many lines
// it took.
func (c *Content) capLines(ps []*para, j int, f *form) int {
	q := ps[j]
	lone := bracketed(strings.TrimSpace(q.line)) // its name is lost
	if !lone && (!isFirstLevel(capName(q.line)) || q.text.Len() > cellLine || strings.ContainsFunc(afterCap(q.line), isDigit)) {
		return 0
	}
	if lone {
		f.cap = -1
	}
	t, n := q.text, 1
	if j+1 < len(ps) && !strings.ContainsRune(q.line, '(') && bracketed(strings.TrimSpace(ps[j+1].line)) {
		t, n = withCap(t, ps[j+1].text), 2
	}
	g := c.cell(t, q, c.contextOf(q), 0, 1)
	c.openCap(&g, f, 0)
	return n
}

// afterCap is what stands behind the points of a level's name: 投入(10分) 立项 5 5 is a row of its own.
func afterCap(line string) string {
	_, rest, _ := strings.Cut(line, ")")
	return rest
}

// bracketed reports whether a line is a number of points in brackets.
func bracketed(s string) bool {
	s, ok := strings.CutPrefix(s, "(")
	if !ok {
		return false
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, ")"), "分")
	return s != "" && numberWord(s)
}

// budgetFollows reports whether a budget block may begin at paragraph i: among
// rows of words and numbers one bears the label of its total or has lost it. A total
// below rows of which none names a source closes a list.
func budgetFollows(ps []*para, i int) bool {
	j, sources := i, false
	for ; j < len(ps) && j < i+maxBlock && spacedRow(ps[j]) > 0; j++ {
		total, part := budgetLabelIn(strings.TrimRight(spacedWords(ps[j].line)[0], "0123456789.,")) // 年度资金总额:320
		if total {
			return sources || j < i+minListed
		}
		sources = sources || part
	}
	return j < i+minSpaced
}

// minListed is the number of rows from which a total closes a list.
const minListed = 2

// maxBlock is how many lines a budget block has at most.
const maxBlock = 30

// numericPieces is the number of values among pieces.
func numericPieces(ps []piece) int {
	n := 0
	for i := range ps {
		if ps[i].numeric() {
			n++
		}
	}
	return n
}

// indicatorLines reads an indicator block whose cells stand one to a line. It
// returns how many paragraphs it took.
func (c *Content) indicatorLines(ps []*para, j int, h *header, grid *gridContext) int {
	var rows []grow
	var ends []int // of each row, the paragraphs up to it
	for k := j; k < len(ps); k++ {
		q := ps[k]
		if q.text.Len() == 0 || len(rows) > 0 && (startsSection(q.text.Runes) || proseLine(q.line) && !cellsGoOn(ps, k+1)) {
			break
		}
		if f, _ := c.fieldsAt(ps, k); budgetFields(f) {
			break
		}
		if len(rows) < 6 && (strings.ContainsRune(strings.TrimSpace(q.line), ' ') || len(q.text.Runes) > 2*cellLine) {
			return 0 // rows of several cells
		}
		t := q.text
		if k+1 < len(ps) && isFirstLevel(capName(q.line)) && !strings.ContainsRune(q.line, '(') && bracketed(strings.TrimSpace(ps[k+1].line)) {
			t = withCap(t, ps[k+1].text)
			k++
		} else if k+1 < len(ps) && trimmed(ps[k+1].line) == "指标" && isLevelName(trimmed(q.line)+"指标") {
			t = withCap(t, ps[k+1].text) // 满意度 / 指标
			k++
		}
		rows = append(rows, grow{index: len(rows), cells: []gcell{c.cell(t, q, c.contextOf(q), 0, 1)}})
		ends = append(ends, k+1-j)
	}
	n := c.brokenIndicators(h, rows, grid.form)
	if n == 0 {
		return 0
	}
	return ends[n-1]
}

// withCap is the name of a level with its cap from the line behind it: 产出指标 /
// （50分）.
func withCap(t, points document.Text) document.Text {
	return document.Text{Runes: slices.Clip(t.Runes), At: slices.Clip(t.At)}.Append(points)
}

// cellsGoOn reports whether the cells of a form go on at paragraph i up to its
// total, or at least with the name of a level and the values of an indicator: what stands
// before is a reason that one of its cells gives.
func cellsGoOn(ps []*para, i int) bool {
	level, values := false, 0
	for k := i; k < len(ps) && k < i+maxCells; k++ {
		q := ps[k]
		switch s := strings.TrimSpace(q.line); {
		case q.text.Len() == 0 || startsSection(q.text.Runes) || k == i && !isCellLine(s):
			return false
		case isTotalLabel(s):
			return k > i
		case k < i+nextCells && isLevelName(s):
			level = true
		case level && k < i+nextCells && isCellNumber(q):
			if values++; values == minNextValues {
				return true
			}
		}
	}
	return false
}

// Within how many cells behind a reason the next indicator is looked for, and how many numbers show that it is one.
const (
	nextCells     = 24
	minNextValues = 3
)

// maxCells is how many cells are looked through for the total of a form.
const maxCells = 160

// startsSection reports whether a line is a heading of the text's own: 二、 or
// （二） before words without a number.
func startsSection(rs []rune) bool {
	h, end := headingAt(rs)
	return end > 0 && h.Level <= 2 && !strings.ContainsFunc(string(rs[end:]), isDigit)
}

// headsColumns reports whether a line is the header of a table whose cells are
// parted by spaces.
func headsColumns(p *para) bool {
	if p.marks&spaces == 0 || p.marks&(digits|commas|stops|semicolons) != 0 {
		return false
	}
	f := strings.Fields(p.line)
	if len(f) < 3 {
		return false
	}
	exact := 0
	for _, w := range f {
		if role, ok := roleOf(w); ok && role != ColReason {
			exact++
		}
	}
	return exact >= 2
}

// contextOf is where the figures of a paragraph stand.
func (c *Content) contextOf(p *para) context {
	b := &c.Document.Blocks[p.block]
	return context{block: p.block, section: p.section, report: p.report, page: b.Page, sheet: b.Sheet}
}

// proseLine reports whether a line is running text.
func proseLine(s string) bool {
	return longer(s, 24) && (strings.Count(s, "，")+strings.Count(s, "。") >= 2 || strings.HasSuffix(s, "。")) || strings.HasPrefix(s, "注：") || strings.HasPrefix(s, "说明：") || strings.HasPrefix(s, "填表说明")
}

// fieldsAt are the header words at paragraph i, joined over short lines where
// the header was copied one cell to a line, and the paragraphs it takes.
func (c *Content) fieldsAt(ps []*para, i int) ([]ColumnRole, int) {
	p := ps[i]
	if p.text.Len() == 0 {
		return nil, 0
	}
	s := p.line
	if !isCellLine(s) {
		if roles := budgetHeadWords(p); roles != nil {
			return roles, 1
		}
		if len(p.fields) == 0 || hasDigitsBeforeFields(s) {
			return nil, 1
		}
		return p.fields, 1
	}
	if !containsAny(s, []string{"预算", "指标", "年初", "全年", "执行", "分值"}) {
		return nil, 0
	}
	n := 0
	text := ""
	var roles []ColumnRole // of lines that are a header's words and nothing else
	for i+n < len(ps) && n < 16 {
		q := ps[i+n]
		t := strings.TrimSpace(q.line)
		if q.text.Len() == 0 || !isCellLine(t) || strings.ContainsAny(headerText(t), "0123456789") {
			break
		}
		if total, part := budgetLabel(t); total || part || isLevelName(t) {
			break
		}
		if role, ok := roleOf(t); ok || isMoneyColumn(role) || role == ColRate {
			roles = append(roles, role)
		}
		text += t
		n++
	}
	if len(roles) == n && budgetFields(roles) {
		return roles, n // each line is a head of its own
	}
	f := targetsFirst(fieldsIn(text))
	if !budgetFields(f) && !indicatorFields(f) && (budgetFields(roles) || indicatorFields(roles)) {
		return roles, n
	}
	return f, n
}

// budgetHeadWords are the roles of the words of a line that is the header of a budget block, its name before them: 项目资金
// 年初安排 全年安排 全年支出 支出进度. They are nil where a word is no head.
func budgetHeadWords(p *para) []ColumnRole {
	if p.marks&spaces == 0 || p.marks&(digits|stops|semicolons|commas) != 0 || p.text.Len() > maxHeadLine {
		return nil
	}
	var roles []ColumnRole
	for n, w := range strings.Fields(p.line) {
		role, exact := roleOf(w)
		if role == ColUnknown && n == 0 && strings.Contains(w, "资金") || bracketed(w) {
			continue
		}
		if !exact && !isMoneyColumn(role) && role != ColRate {
			return nil
		}
		roles = append(roles, role)
	}
	if !budgetFields(roles) {
		return nil
	}
	return roles
}

// maxHeadLine is the length up to which a line is the header of a budget block and nothing else.
const maxHeadLine = 80

// hasDigitsBeforeFields keeps lines of values from being read as headers.
func hasDigitsBeforeFields(s string) bool {
	digits := 0
	for _, r := range s {
		if isDigit(r) {
			digits++
		}
	}
	return digits > 6
}

func joined(ps []*para) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.line)
	}
	return b.String()
}

// bareTotal reports whether a line without words, but for a grade at its end, is the total of a form:
// two numbers of which the first is the sum of all weights read.
func (c *Content) bareTotal(ps []piece, f *form) bool {
	if n := len(ps); n == 3 && slices.Contains(gradeWords, ps[2].text) {
		ps = ps[:2]
	}
	if len(ps) == 0 || len(ps) > 2 || len(f.weights) < 2 {
		return false
	}
	for i := range ps {
		if !ps[i].numeric() || c.figure(ps[i].fig).Numeral.HasUnit {
			return false
		}
	}
	return len(ps) == 2 && c.figure(ps[0].fig).Value.Equal(c.weightsOf(f))
}

// flatTotal reads the total of a flattened form.
func (c *Content) flatTotal(h *header, ps []piece, f *form) {
	r := grow{}
	for i := range ps {
		if ps[i].numeric() {
			g := ps[i].gcell
			g.col = len(h.cols) + i // under no column: weights come before scores
			r.cells = append(r.cells, g)
		}
	}
	if len(r.cells) > 2 {
		r.cells = r.cells[:2]
	}
	c.totalRow(h, &r, f)
	if len(r.cells) == 2 {
		for i := range ps {
			c.gradeOfTotal(&ps[i].gcell, r.cells[1].fig)
		}
	}
}

// numberWord reports whether a word is a number of a table's cell.
func numberWord(s string) bool {
	if s == "-" || s == "--" || s == "——" {
		return true
	}
	digits := false
	for i, r := range s {
		switch {
		case isDigit(r):
			digits = true
		case r == '.' || r == ',' || r == '%' && i == len(s)-1 || r == '-' && i == 0:
		default:
			return s == "—" || s == "-" || s == "/"
		}
	}
	return digits
}

func indexRunes(rs, w []rune, from int) int {
	for i := from; i+len(w) <= len(rs); i++ {
		if string(rs[i:i+len(w)]) == string(w) {
			return i
		}
	}
	return from
}
