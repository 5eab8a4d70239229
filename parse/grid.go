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
}

// header is a row of columns.
type header struct {
	cols []column
	row  int
	// form tells a self-evaluation form's block: budget or indicators.
	budget, indicator bool
	fixed             bool // rows are already set under its columns
}

// gridContext is what stands around a table.
type gridContext struct {
	unit    numeral.Unit
	tens    numeral.Numeral
	hasUnit bool
	fund    Fund
	period  Period
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
	for i, r := range b.Table.Rows {
		row := grow{index: i}
		for k := range r.Cells {
			cell := &r.Cells[k]
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

// see takes note of a caption or of a line before a table.
func (g *gridContext) see(s string) {
	s = normalized(s)
	if containsAny(s, metaWords) {
		return
	}
	if u, n, ok := unitIn(s); ok {
		g.unit, g.tens, g.hasUnit = u, n, true
	}
	g.caption = s
	if f, _ := fundOf(s); f != NoFund {
		g.fund = f
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
	q := &para{block: p.block, text: t, section: p.section, report: p.report, inTable: true}
	q.sentence = c.sentences
	l := lexer{c: c, text: t}
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
		if oneCell(r) {
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
			if u, n, ok := unitIn(s); ok {
				ctx.unit, ctx.tens, ctx.hasUnit = u, n, true
			}
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
		if isHeader(r) {
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
		if col.has && (col.role == ColUnknown || col.role == ColName) {
			// 项目资金（万元）: the unit of all columns behind it.
			common, commonTens, hasCommon = col.unit, col.tens, true
		}
		for s := 0; s < max(1, g.span); s++ {
			h.cols = append(h.cols, col)
		}
	}
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
	case ColInitial, ColBudget, ColArrived, ColExecuted, ColAmount, ColTotal, ColChange, ColUnknown:
		return !(col.key.Measure == Headcount || col.key.Measure == Enrolled || col.key.Measure == Entitled)
	}
	return false
}

// headerCell reads one header cell.
func (c *Content) headerCell(g *gcell) column {
	col := column{text: g.text, p: g.p}
	col.role, col.exact = roleOf(g.text)
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

// mergesWith reports whether a header row goes on with the one above it: a
// header over two lines.
func mergesWith(h *header, r *grow) bool {
	return len(r.cells) >= 2
}

// mergeHeader joins a second header line to the first: a column's own words
// below, the words of its group above.
func (c *Content) mergeHeader(h *header, r *grow, ctx *gridContext) *header {
	lower := c.header(r, ctx)
	out := &header{}
	n := max(len(h.cols), len(lower.cols))
	for i := 0; i < n; i++ {
		var col column
		if i < len(lower.cols) && lower.cols[i].text != "" {
			col = lower.cols[i]
			if i < len(h.cols) {
				up := h.cols[i]
				if !col.has && up.has && moneyColumn(&col) {
					col.unit, col.tens, col.has = up.unit, up.tens, true
				}
				col.key = mergeKey(up.key, col.key)
				if up.text != col.text {
					col.text = up.text + col.text
				}
			}
		} else if i < len(h.cols) {
			col = h.cols[i]
		}
		out.cols = append(out.cols, col)
	}
	out.classify()
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
