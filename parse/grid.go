package parse

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// gcell is a cell of a table, or a piece of a flattened form, as the rules of
// tables see it.
type gcell struct {
	text    string
	p       *para
	fig     FigureID // the cell's one number, 0 if it holds none or several
	blank   bool
	dash    bool   // —, /, ×: says that nothing belongs here
	percent bool   // its number is printed with %
	sign    string // the cell is nothing but ≥, ≤, =, 定性
	col     int
	span    int
	place   Place
}

// grow is a row of cells.
type grow struct {
	cells []gcell
	index int
}

// column is what the header says of one column.
type column struct {
	role  ColumnRole
	exact bool
	text  string
	unit  numeral.Unit
	tens  numeral.Numeral // PowerTen of the unit
	has   bool            // a unit is printed
	key   Key
	p     *para // the header cell, for targets printed in it
	// group numbers the columns under one cell of the row above, from 1; own is
	// the column's text without the group's; over is set where the group is the
	// whole of the others.
	group  int
	own    string
	over   bool
	first  int    // where the group's cell stands
	counts string // the unit that the header's noun implies: 人, 户, 人次
}

// header is a row of columns.
type header struct {
	cols []column
	row  int
	// form tells a self-evaluation form's block: budget or indicators.
	budget, indicator bool
	fixed             bool // rows are already set under its columns
	spans             []int
	rows              int // header rows joined in it
}

// gridContext is what stands around a table.
type gridContext struct {
	unit    numeral.Unit
	tens    numeral.Numeral
	hasUnit bool
	fund    Fund
	period  Period
	small   numeral.Unit // 元 where amounts are in a larger unit and standards in 元
	caption string
	last    *formHeaders
	form    *form
}

// formHeaders keep the headers of the last form, for a form of the same make
// that prints none.
type formHeaders struct {
	budget, indicator *header
}

// table reads a Grid.
func (c *Content) table(p *para, ctx *gridContext) {
	b := &c.Document.Blocks[p.block]
	rows := make([]grow, 0, len(b.Table.Rows))
	x := context{block: p.block, section: p.section, report: p.report, page: b.Page, sheet: b.Sheet, table: b.Table.Number}
	codes := codeColumns(b.Table)
	for i, r := range b.Table.Rows {
		row := grow{index: i}
		for k := range r.Cells {
			cell := &r.Cells[k]
			s := strings.TrimSpace(cell.Text.String())
			if isDigits(s) && (codes[cell.Column] || k > 0 && len(s) >= 5 && codeName(strings.TrimSpace(r.Cells[k-1].Text.String()))) {
				row.cells = append(row.cells, gcell{text: s, col: cell.Column, span: cell.ColSpan, place: placeOf(cell.Text, 0, cell.Text.Len())})
				continue
			}
			x.row, x.cell = i+1, k+1
			row.cells = append(row.cells, c.cell(cell.Text, p, x, cell.Column, cell.ColSpan))
		}
		rows = append(rows, row)
	}
	if b.Table.Caption != "" {
		ctx.see(b.Table.Caption)
	}
	c.rows(p, rows, ctx)
}

// codeColumns are the columns that a header says hold codes: 科目编码, 联系电话.
func codeColumns(t *document.Table) map[int]bool {
	out := map[int]bool{}
	for i := 0; i < len(t.Rows) && i < 6; i++ {
		for k := range t.Rows[i].Cells {
			s := normalized(strings.TrimSpace(t.Rows[i].Cells[k].Text.String()))
			if len([]rune(s)) <= 12 && codeName(s) {
				out[t.Rows[i].Cells[k].Column] = true
			}
		}
	}
	return out
}

func isDigits(s string) bool {
	for _, r := range s {
		if !isDigit(r) {
			return false
		}
	}
	return s != ""
}

// see takes note of a caption or of a line before a table.
func (g *gridContext) see(s string) {
	s = normalized(s)
	if containsAny(s, metaWords) {
		return
	}
	g.seeUnits(s)
	g.caption = s
	if q := periodIn(s); !q.IsZero() {
		g.period = q
	}
	if f, _ := fundOf(s); f != NoFund {
		g.fund = f
	}
}

// unitCaptions begin a cell that gives the unit of a whole table.
var unitCaptions = []string{"单位：", "单位:", "金额单位", "计量单位", "(单位"}

// seeUnits takes note of the units that a caption gives: one for all, or 人、元、
// 万元 for columns of each kind. The last amount of money is that of the
// amounts.
func (g *gridContext) seeUnits(s string) {
	u, n, ok := unitIn(s)
	if !ok {
		return
	}
	g.unit, g.tens, g.hasUnit, g.small = u, n, true, numeral.Unit{}
	i := strings.LastIndex(s, "单位")
	if i < 0 {
		return
	}
	money := 0
	for _, w := range strings.FieldsFunc(s[i+len("单位"):], func(r rune) bool { return strings.ContainsRune("：:、，,;；/()", r) }) {
		x, sc, ok := numeral.ParseUnit(strings.TrimSpace(w))
		if !ok || x.Dimension != numeral.Money {
			continue
		}
		if money++; money > 1 {
			g.small = g.unit
		}
		g.unit, g.tens = x, numeral.Numeral{PowerTen: sc}
	}
}

// forget drops what a caption said when other text has come between.
func (g *gridContext) forget() {
	g.hasUnit, g.caption, g.fund, g.period = false, "", NoFund, Period{}
}

func normalized(s string) string {
	return strings.Map(document.Normal, s)
}

// longCell is the length from which a cell with clauses in it is read as
// prose.
const longCell = 18

// cell reads one cell. Its figures are made here; a cell of prose is read
// like a paragraph.
func (c *Content) cell(t document.Text, p *para, x context, col, span int) gcell {
	g := gcell{text: strings.TrimSpace(t.String()), col: col, span: span}
	if t.Len() > 0 {
		g.place = placeOf(t, 0, t.Len())
	}
	switch g.text {
	case "":
		g.blank = true
		return g
	case "-", "—", "——", "/", "×", "--", "－", "无", "*", "\\", "…":
		g.dash = true
		return g
	case "≥", "≤", "=", ">", "<", ">=", "<=", "定性", "==":
		g.sign = g.text
		return g
	}
	if n := codeBefore(t.Runes); n > 0 {
		t = t.Slice(n, t.Len()) // a code before a name is no figure
	}
	q := &para{block: p.block, text: t, section: p.section, report: p.report, inTable: true}
	q.sentence = c.sentences
	l := lexer{c: c, text: t, cell: true}
	l.make = func(t document.Text, k token) FigureID { return c.newFigure(t, k, x) }
	x.sentence = q.sentence
	q.lex = l.run(true)
	c.sentences++
	g.p = q
	c.templateRemark(q)
	c.logicCells(q)
	n := 0
	only := true
	for k := range q.lex {
		y := q.lex[k]
		switch {
		case y.kind == lexFigure:
			n++
			g.fig = y.fig
			c.figure(y.fig).Place.Sentence = q.sentence + y.sentence
		case q.blank(k), y.kind == lexTerm && (y.term.Class == Limit || y.term.Class == After || y.term.Class == Approx), y.kind == lexPunct && (y.r == '$' || y.r == '(' || y.r == ')'):
		default:
			only = false
		}
	}
	if n != 1 || !only {
		g.fig = 0
	} else {
		g.percent = c.figure(g.fig).Dimension == numeral.Percent
	}
	if n > 0 && g.fig == 0 && len(q.lex) > 0 {
		c.sentences += q.lex[len(q.lex)-1].sentence
		if t.Len() >= longCell && strings.ContainsAny(g.text, "，。；,") || adjusts(q) {
			c.paras = append(c.paras, q)
			q.prose = true
		}
	}
	return g
}

// numeric reports whether a cell holds one number and nothing else.
func (g *gcell) numeric() bool { return g.fig != 0 }

// words reports whether a cell holds words.
func (g *gcell) words() bool { return !g.blank && !g.dash && g.sign == "" && g.fig == 0 }

// rows parts the rows of a table at its headers and reads each part.
func (c *Content) rows(p *para, rows []grow, ctx *gridContext) {
	var h *header
	from := 0
	flush := func(to int) {
		if from < to {
			c.stretch(p, h, rows[from:to], ctx)
		}
	}
	for i := 0; i < len(rows); i++ {
		r := &rows[i]
		for k := range r.cells { // 编制单位：某中心 | 单位：万元
			if s := normalized(r.cells[k].text); hasAnyPrefix(s, unitCaptions) {
				ctx.seeUnits(s)
			}
		}
		if oneCell(r) {
			for b := max(0, i-2); b < i; b++ {
				for k := range rows[b].cells {
					if x := rows[b].cells[k]; x.words() && strings.HasSuffix(x.text, ")") {
						if u, n, ok := unitIn(x.text); ok && u.Dimension == numeral.Money {
							ctx.unit, ctx.tens, ctx.hasUnit = u, n, true
						}
					}
				}
			}
			if n := c.cellRun(p, rows[i:], ctx); n > 0 {
				flush(i)
				from, h = i+n, nil
				i += n - 1
				continue
			}
		}
		if s := soleText(r); s != "" {
			// A caption or title inside the table.
			flush(i)
			from = i + 1
			ctx.seeUnits(s)
			if f, _ := fundOf(s); f != NoFund && len([]rune(s)) < 24 {
				ctx.fund = f
			}
			if len([]rune(s)) < 40 {
				ctx.caption = s
			}
			if h != nil && h.row < i && !strings.ContainsAny(s, "，。") && i+1 < len(rows) && isHeader(&rows[i+1]) {
				h = nil
			}
			continue
		}
		if isHeader(r) || headsRows(rows, i, h) {
			flush(i)
			from = i + 1
			if h != nil && from-2 == h.row && mergesWith(h, r) {
				h = c.mergeHeader(h, r, ctx)
			} else {
				h = c.header(r, ctx)
			}
			h.row = i
			if h.budget {
				ctx.last.budget = h
			}
			if h.indicator {
				ctx.last.indicator = h
				if n := c.brokenIndicators(h, rows[from:], ctx.form); n > 0 {
					from += n
					i = from - 1
				}
			}
		}
	}
	flush(len(rows))
}

// soleText is the text of a row that holds one cell of words and no number.
func soleText(r *grow) string {
	s := ""
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank {
			continue
		}
		if s != "" || !g.words() {
			return ""
		}
		s = g.text
	}
	return s
}

// isHeader reports whether a row heads columns: two cells or more with a
// header's words, and no number but years.
func isHeader(r *grow) bool {
	exact, like, other, cells := 0, 0, 0, 0
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank {
			continue
		}
		cells++
		if g.fig != 0 || g.sign != "" && g.sign != "定性" || g.dash {
			return false
		}
		role, ex := roleOf(g.text)
		switch {
		case ex:
			exact++
		case role != ColUnknown || yearHeader(g):
			like++
		case len([]rune(g.text)) > 24:
			other += 2
		default:
			other++
		}
	}
	n := exact + like
	return exact >= 2 && n >= other || n >= 2 && n > other || exact >= 1 && other >= 1 && cells >= 3 && allMeasures(r)
}

// headsRows reports whether a row of words is a header by its place: above
// another header with more cells than its own, or above rows that hold numbers
// where it holds words.
func headsRows(rows []grow, i int, h *header) bool {
	r := &rows[i]
	n := 0
	for k := range r.cells {
		g := &r.cells[k]
		switch {
		case g.blank:
		case !g.words() || g.fig != 0 || len([]rune(g.text)) > 20 || strings.ContainsAny(g.text, "。；：□☑"):
			return false
		default:
			n++
		}
	}
	if n < 2 || i+1 >= len(rows) {
		return false
	}
	next := &rows[i+1]
	if isHeader(next) {
		m, roles := 0, 0
		for k := range next.cells {
			if !next.cells[k].blank {
				m++
				if x, _ := roleOf(next.cells[k].text); x != ColUnknown && x != ColName {
					roles++
				}
			}
		}
		first, _ := roleOf(next.cells[0].text)
		return m > n && roles*2 > m && (next.cells[0].blank || first != ColName && first != ColOrdinal) && !strings.Contains(next.cells[0].text, "资金")
	}
	if h != nil && (h.budget || h.indicator || i > 0 && h.row < i-1 && len(h.cols) == len(r.cells)) {
		return false
	}
	for j := i + 1; j <= i+2; j++ {
		if j >= len(rows) {
			return j > i+1
		}
		x := &rows[j]
		if x.numbers() < 1 || x.numbers()*2 < n-1 || len(x.cells) < n || len(x.cells) > len(r.cells)+1 || !x.leadsWords() {
			return false
		}
	}
	return true
}

// leadsWords reports whether a row begins with words.
func (r *grow) leadsWords() bool {
	for i := range r.cells {
		if !r.cells[i].blank {
			return r.cells[i].words()
		}
	}
	return false
}

// yearHeader reports whether a header cell is a year or period.
func yearHeader(g *gcell) bool {
	if g.p == nil {
		return false
	}
	for _, x := range g.p.lex {
		if x.kind == lexPeriod {
			return len([]rune(g.text)) <= 14
		}
	}
	return false
}

// allMeasures reports whether the cells of a row name measures.
func allMeasures(r *grow) bool {
	n, m := 0, 0
	for i := range r.cells {
		g := &r.cells[i]
		if g.p == nil {
			continue
		}
		n++
		if k := keyOf(g.p, 0, len(g.p.lex)); k.Measure != NoMeasure || k.Fund != NoFund || k.Tier != NoTier {
			m++
		} else if r, _ := roleOf(g.text); r != ColUnknown {
			m++
		} else if _, _, ok := unitIn(g.text); ok {
			m++
		}
	}
	return n >= 2 && m*2 >= n
}

// header reads a header row.
func (c *Content) header(r *grow, ctx *gridContext) *header {
	h := &header{}
	var common numeral.Unit
	var commonTens numeral.Numeral
	hasCommon := false
	for i := range r.cells {
		g := &r.cells[i]
		for len(h.cols) < g.col {
			h.cols = append(h.cols, column{})
		}
		col := c.headerCell(g)
		if i == 0 && col.role == ColAmount {
			col.role = ColName // 资金投入情况（万元）, over the names of its rows
		}
		if col.has && (col.role == ColUnknown || col.role == ColName) {
			// 项目资金（万元）: the unit of all columns behind it.
			common, commonTens, hasCommon = col.unit, col.tens, true
		}
		for s := 0; s < max(1, g.span); s++ {
			h.cols = append(h.cols, col)
		}
		h.spans = append(h.spans, max(1, g.span))
	}
	h.partUnits()
	for i := range h.cols {
		col := &h.cols[i]
		if col.has || !moneyColumn(col) {
			continue
		}
		if hasCommon {
			col.unit, col.tens, col.has = common, commonTens, true
		} else if ctx.hasUnit {
			col.unit, col.tens, col.has = ctx.unit, ctx.tens, true
		}
	}
	h.classify()
	return h
}

// partUnits gives the columns behind 其中 the unit of the column that they are
// parts of.
func (h *header) partUnits() {
	whole := -1
	for i := range h.cols {
		col := &h.cols[i]
		switch {
		case strings.HasPrefix(col.text, "其中") && i > 0:
			if whole < 0 {
				whole = i - 1
			}
		case whole >= 0 && (col.role != ColUnknown || col.has || col.counts != "" || isMoney(col.key.Measure) || moneyName(col.text)):
			whole = -1
		}
		if whole >= 0 && !col.has && col.counts == "" && !moneyName(col.text) {
			w := &h.cols[whole]
			col.counts, col.unit, col.tens, col.has = w.counts, w.unit, w.tens, w.has
		}
	}
}

// classify tells a form's blocks from other tables.
func (h *header) classify() {
	n := map[ColumnRole]int{}
	for _, col := range h.cols {
		n[col.role]++
	}
	h.budget = n[ColExecuted] > 0 && (n[ColBudget] > 0 || n[ColInitial] > 0) && n[ColTarget] == 0
	h.indicator = !h.budget && (n[ColTarget] > 0 && (n[ColActual] > 0 || n[ColWeight] > 0 || n[ColName] >= 2) || n[ColWeight] > 0 && n[ColScore] > 0 || n[ColScore] > 0 && n[ColActual] > 0)
}

// moneyColumn reports whether a unit of money given for the table holds for a
// column.
func moneyColumn(col *column) bool {
	switch col.role {
	case ColInitial, ColBudget, ColArrived, ColExecuted, ColAmount, ColTotal, ColUnknown:
		if col.counts != "" || isMonths(col.text) || col.key.Measure == Standard || strings.HasSuffix(headerText(col.text), "标准") {
			return false
		}
		return moneyName(col.text) || !(col.key.Measure == Headcount || col.key.Measure == Enrolled || col.key.Measure == Entitled)
	}
	return false
}

// headerCell reads one header cell.
func (c *Content) headerCell(g *gcell) column {
	col := column{text: g.text, p: g.p}
	col.role, col.exact = roleOf(g.text)
	col.counts = impliedUnit(g.text)
	if u, n, ok := unitIn(g.text); ok {
		col.unit, col.tens, col.has = u, n, true
		switch {
		case u.Dimension == numeral.Percent && col.role == ColUnknown:
			col.role = ColRate
		case col.role == ColUnknown:
			col.role = ColAmount
		}
	}
	if g.p != nil {
		col.key = keyOf(g.p, 0, len(g.p.lex))
		// The bare name of a year: 2021年.
		if col.key.Period.IsZero() {
			for _, x := range g.p.lex {
				if x.kind == lexPeriod {
					col.key.Period = merge(col.key.Period, x.period)
				}
			}
		}
		for _, x := range g.p.lex {
			if x.kind == lexTerm && x.term.Class == Rate {
				col.key.Rate = x.term.Rate
			}
		}
	}
	return col
}

// impliedUnit is the unit that a header's noun implies: 人数 is in 人.
func impliedUnit(s string) string {
	t := headerText(s)
	for _, w := range []struct{ ends, unit string }{{"人次", "人次"}, {"人次数", "人次"}, {"人数", "人"}, {"户数", "户"}, {"学生数", "人"}, {"职工数", "人"}} {
		if strings.HasSuffix(t, w.ends) {
			return w.unit
		}
	}
	return ""
}

// mergesWith reports whether a header row goes on with the one above it: a
// header over two lines.
func mergesWith(h *header, r *grow) bool {
	return len(r.cells) >= 2
}

// mergeHeader joins a second header line to the first: a column's own words
// below, the words of its group above. A group's cell stands once over its
// columns; where the places it covers are blank or lost, it is spread.
func (c *Content) mergeHeader(h *header, r *grow, ctx *gridContext) *header {
	lower := c.header(r, ctx)
	up, low := spread(h, lower)
	out := &header{rows: h.rows + 1}
	group := 0
	for i := range low {
		col := low[i]
		if col.text == "" {
			col = up[i]
			out.cols = append(out.cols, col)
			continue
		}
		u := up[i]
		if u.text != "" && u.text != col.text {
			if i == 0 || up[i-1].text != u.text || low[i-1].text == "" || up[i-1].first != u.first {
				group++
			}
			col.group = group
			col.own = headerText(col.text)
			col.over = u.role == ColTotal || containsAny(headerText(u.text), []string{"合计", "总计"})
			if !col.has && u.has && moneyColumn(&col) {
				col.unit, col.tens, col.has = u.unit, u.tens, true
			}
			col.key = mergeKey(u.key, col.key)
			if col.role == ColUnknown && u.role != ColName {
				col.role = u.role
			}
			col.text = u.text + col.text
		}
		out.cols = append(out.cols, col)
	}
	out.classify()
	return out
}

// spread sets the cells of an upper header line over those of the lower one.
func spread(h, lower *header) (up, low []column) {
	up, low = append([]column(nil), h.cols...), append([]column(nil), lower.cols...)
	for i := range up {
		up[i].first = i
	}
	blanks := 0
	for _, col := range low {
		if col.text != "" {
			break
		}
		blanks++
	}
	names, groups := 0, 0
	gaps := false
	for i, col := range up {
		if col.text == "" {
			gaps = gaps || i > 0
			continue
		}
		if groups == 0 && (col.role == ColName || col.role == ColOrdinal || col.role == ColUnit || i < blanks) {
			names++
		} else {
			groups++
		}
	}
	wide := len(low) - blanks // columns of the lower line
	switch {
	case gaps, groups == 0, len(up) >= len(low)+names && blanks == 0 && len(up) == len(low):
		// Set already: blanks under a group's cell belong to it.
		for i := 1; i < len(up) && i < len(low); i++ {
			if up[i].text == "" && low[i].text != "" && up[i-1].text != "" && (i > names || names == 0) {
				f := up[i-1].first
				up[i] = up[i-1]
				up[i].first = f
			}
		}
	case blanks <= names && len(up) < names+wide && wide > groups:
		// The group's cells stand side by side: each covers as many columns.
		ends := alike(low[blanks:], groups)
		if ends == nil {
			break
		}
		var u, l []column
		for i := 0; i < names; i++ {
			u, l = append(u, up[i]), append(l, column{})
		}
		for i, n := range ends {
			for j := 0; j < n; j++ {
				u = append(u, up[names+i])
			}
		}
		l = append(l, low[blanks:]...)
		up, low = u, l
	}
	for len(up) < len(low) {
		up = append(up, column{})
	}
	for len(low) < len(up) {
		low = append(low, column{})
	}
	return up, low
}

// alike parts columns among groups: at each return of the first column's
// words, else evenly. It returns the number of columns of each group.
func alike(cols []column, groups int) []int {
	var out []int
	for i, col := range cols {
		if i == 0 || headerText(col.text) == headerText(cols[0].text) {
			out = append(out, 0)
		}
		out[len(out)-1]++
	}
	if len(out) == groups {
		return out
	}
	if len(cols)%groups != 0 {
		return nil
	}
	out = nil
	for i := 0; i < groups; i++ {
		out = append(out, len(cols)/groups)
	}
	return out
}

// mergeKey fills what b leaves open from a.
func mergeKey(a, b Key) Key {
	if b.Measure == NoMeasure {
		b.Measure = a.Measure
	}
	if b.Fund == NoFund {
		b.Fund, b.FundFrom = a.Fund, a.FundFrom
	}
	if b.Account == NoAccount {
		b.Account = a.Account
	}
	if b.Tier == NoTier {
		b.Tier = a.Tier
	}
	if b.Mode == NoMode {
		b.Mode = a.Mode
	}
	if b.Period.IsZero() {
		b.Period = a.Period
	}
	if b.Rate == nil {
		b.Rate = a.Rate
	}
	return b
}
