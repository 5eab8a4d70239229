package parse

import (
	"slices"
	"strings"
	"unicode"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/numeral"
)

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
	tens  decimal.Decimal // the power of ten before the unit
	has   bool            // a unit is printed
	key   Key
	p     *para // the header cell, for targets printed in it
	// group numbers the columns under one cell of the row above, from 1; own is
	// the column's text without the group's; over is set where the group is the
	// whole of the others.
	group int
	own   string
	over  bool
	of    ColumnRole // of the group's cell
	// outer numbers the columns under one cell two rows above, from 1; subtotal is set
	// where the group is the sum of the others there: 小计 under 公务用车费.
	outer    int
	subtotal bool
	first    int    // where the group's cell stands
	counts   string // the unit that the header's noun implies: 人, 户, 人次
	// isEach is of the text eachFor: whether it names amounts for each, or rates.
	isEach  bool
	eachFor string
}

// each reports whether a column holds amounts for each, or rates.
func (col *column) each() bool {
	if col.eachFor != col.text {
		col.eachFor, col.isEach = col.text, isEach(col.text)
	}
	return col.isEach
}

// gridContext is what stands around a table.
type gridContext struct {
	unit    numeral.Unit
	tens    decimal.Decimal
	hasUnit bool
	fund    Fund
	period  Period
	counted map[string]decimal.Decimal // powers of ten of units of counts, 万人次, by unit
	inOrder []unitOf                   // the units of a caption that gives several
	small   numeral.Unit               // 元 where amounts are in a larger unit and standards in 元
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
	codes, years := codeColumns(b.Table), bareYears(b.Table)
	for i, r := range b.Table.Rows {
		x.page = max(b.Page, r.Page)
		row := grow{index: i, cells: c.rooms.cells.take(len(r.Cells))[:0]}
		for k := range r.Cells {
			cell := &r.Cells[k]
			if rs := trimRunes(cell.Text.Runes); isDigits(rs) && (codes.at(i, cell.Column, len(rs)) || k > 0 && len(rs) >= 5 && codeNameAt(r.Cells[k-1].Text.Runes)) {
				row.cells = append(row.cells, gcell{text: string(rs), col: cell.Column, span: cell.ColSpan, place: placeOf(cell.Text, 0, cell.Text.Len())})
				continue
			}
			x.row, x.cell = i+1, k+1
			text := cell.Text
			if years[[2]int{i, k}] {
				text = asYear(text)
			}
			row.cells = append(row.cells, c.cell(text, p, x, cell.Column, cell.ColSpan))
			if n := len(row.cells); n > 1 && row.cells[n-1].p != nil && row.cells[n-1].p.prose && row.cells[n-2].words() && !longer(row.cells[n-2].text, cellLine) {
				row.cells[n-1].p.lead = row.cells[n-2].p
			}
		}
		if len(row.cells) == 0 {
			row.cells = append(row.cells, gcell{blank: true, span: 1}) // wholly covered by merged cells
		}
		rows = append(rows, row)
	}
	if b.Table.Caption != "" {
		ctx.see(normalized(b.Table.Caption))
	}
	if f := c.Document.Format; f == "txt" || f == "md" {
		rows = unwrapped(rows)
		respanned(rows)
		regrouped(rows)
	}
	c.rowsOrStreams(p, withoutHeadsAgain(rows), ctx)
	c.rowPairTotals(rows)
	c.goalRows(rows)
	c.turnRows(rows)
}

// contacts are words for numbers by which someone is reached, of contactDigits digits at least.
var contacts = []string{"电话", "手机", "传真", "热线", "邮编", "邮政编码"}

const contactDigits = 6

// codeRows are the columns of codes: for each the first row of codes, the row from which it holds something
// else, and how many digits the codes have at least.
type codeRows map[int][][3]int

// at reports whether a number of so many digits in a column of row i is a code.
func (r codeRows) at(i, col, digits int) bool {
	return slices.ContainsFunc(r[col], func(x [3]int) bool { return x[0] <= i && i < x[1] && digits >= x[2] })
}

// codeColumns are the columns that a header says hold codes, 科目编码, 联系电话, up to the next
// header: below the first block of a form, 项目编码 | |, stand others.
func codeColumns(t *document.Table) codeRows {
	var out codeRows
	for i := 0; i < len(t.Rows) && i < 6; i++ {
		for k := range t.Rows[i].Cells {
			if rs := trimRunes(t.Rows[i].Cells[k].Text.Runes); len(rs) <= 12 && codeNameAt(rs) && headsCodes(t, i, k) {
				if out == nil {
					out = codeRows{}
				}
				cell, digits := &t.Rows[i].Cells[k], 1
				if containsAny(string(rs), contacts) {
					digits = contactDigits // 联系电话 |  | heads no column of the tables below
				}
				for col := range max(1, cell.ColSpan) { // of as many levels as it spans
					at := cell.Column + col
					out[at] = append(out[at], [3]int{i, codesEnd(t, i, at), digits})
				}
			}
		}
	}
	return out
}

// codesEnd is the row below row i from which a column holds other things than codes: one of
// two cells of words or more, and nothing else, of which one stands in that column.
func codesEnd(t *document.Table, i, col int) int {
	for j := i + 1; j < len(t.Rows); j++ {
		names, n := false, 0
		for _, cell := range t.Rows[j].Cells {
			rs := trimRunes(cell.Text.Runes)
			if slices.ContainsFunc(rs, isDigit) {
				names = false
				break
			}
			names = names || cell.Column == col && len(rs) > longestLevel && !codeNameAt(rs)
			if len(rs) > 0 {
				n++
			}
		}
		if names && n > 1 {
			return j
		}
	}
	return len(t.Rows)
}

// headsCodes reports whether cell k of row i, which names codes, heads a column
// of them: the next cell holds no number, which would be its own (项目负责人及电话 |
// 王某 0100-1234567), and the cell below it is no name of another field.
func headsCodes(t *document.Table, i, k int) bool {
	cells := t.Rows[i].Cells
	if k+1 < len(cells) && (slices.ContainsFunc(cells[k+1].Text.Runes, isDigit) || len(trimRunes(cells[k+1].Text.Runes)) == 0 && containsAny(string(cells[k].Text.Runes), contacts)) {
		return false // 联系电话 | , left blank
	}
	if i+1 == len(t.Rows) {
		return true
	}
	for _, below := range t.Rows[i+1].Cells {
		if below.Column == cells[k].Column {
			rs := trimRunes(below.Text.Runes)
			return len(rs) <= longestLevel || slices.ContainsFunc(rs, isDigit)
		}
	}
	return true
}

// longestLevel is the length up to which a word below the head of a column of
// codes may be one of their levels: 类, 款, 项.
const longestLevel = 2

func isDigits(rs []rune) bool {
	for _, r := range rs {
		if !isDigit(r) {
			return false
		}
	}
	return len(rs) > 0
}

// trimRunes is a text without the white space around it.
func trimRunes(rs []rune) []rune {
	for len(rs) > 0 && unicode.IsSpace(rs[0]) {
		rs = rs[1:]
	}
	for len(rs) > 0 && unicode.IsSpace(rs[len(rs)-1]) {
		rs = rs[:len(rs)-1]
	}
	return rs
}

// see takes note of a caption or of a line before a table.
func (g *gridContext) see(s string) {
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
// 万元 for columns of each kind. The larger unit of money is that of the
// amounts.
func (g *gridContext) seeUnits(s string) {
	u, n, ok := unitIn(s)
	if !ok || u.Dimension == numeral.Percent && !strings.Contains(s, "单位") {
		return
	}
	g.unit, g.tens, g.hasUnit, g.small, g.counted = u, n, true, numeral.Unit{}, nil
	g.inOrder = nil
	said := onlyUnits(s)
	if i := strings.LastIndex(s, "单位"); i >= 0 {
		said = s[i+len("单位"):]
	}
	if said == "" {
		return
	}
	money := 0
	for _, w := range strings.FieldsFunc(said, func(r rune) bool { return strings.ContainsRune("：:、，,;；/()", r) }) {
		x, sc, ok := numeral.ParseUnit(strings.TrimSpace(w))
		if ok && x.Name != "" {
			g.inOrder = append(g.inOrder, unitOf{x, sc})
		}
		if ok && x.Dimension != numeral.Money && x.Name != "" {
			if g.counted == nil {
				g.counted = map[string]decimal.Decimal{}
			}
			g.counted[x.Name] = sc
		}
		if !ok || x.Dimension != numeral.Money {
			continue
		}
		if money++; money > 1 && sc.LessThan(g.tens) {
			g.small = x // 万元、元
			continue
		} else if money > 1 {
			g.small = g.unit
		}
		g.unit, g.tens = x, sc
	}
}

// onlyUnits is what stands in the last bracket of a caption if it holds two units or more and nothing else:
// 发放情况（人次、万元）.
func onlyUnits(s string) string {
	i := strings.LastIndexAny(s, "(")
	if i < 0 {
		return ""
	}
	s = strings.TrimRight(s[i+1:], "): ：")
	units := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、，,;；/", r) })
	if len(units) < 2 {
		return ""
	}
	for _, w := range units {
		if u, _, ok := numeral.ParseUnit(strings.TrimSpace(w)); !ok || u.Name == "" {
			return ""
		}
	}
	return s
}

// lastUnit is how long the words of a unit may be that end a paragraph.
const lastUnit = 12

// seeLastUnit takes note of the units that a paragraph above a table ends with: … 按科目列示如下（单位：万元）：
func (g *gridContext) seeLastUnit(s string) {
	if i := strings.LastIndex(s, "单位"); i >= 0 && !longer(s[i:], lastUnit) {
		g.seeUnits(s[i:])
	}
}

// forget drops what a caption said when other text has come between.
func (g *gridContext) forget() {
	g.hasUnit, g.caption, g.fund, g.period, g.inOrder = false, "", NoFund, Period{}, nil
}

// rows parts the rows of a table at its headers and reads each part.
func (c *Content) rows(p *para, rows []grow, ctx *gridContext) {
	var h *header
	var single struct{ from, to int } // the rows of one cell each that hold i
	if at := c.slippedForm(rows, ctx); at > 0 {
		rows = rows[:at]
	}
	from := 0
	nature := false // inside a list by the nature of income or outlay
	flush := func(to int) {
		if from < to {
			c.stretch(p, h, rows[from:to], ctx)
		}
	}
	for i := 0; i < len(rows); i++ {
		r := &rows[i]
		for k := range r.cells { // 编制单位：某中心 | 单位：万元
			if s := r.cells[k].text; hasAnyPrefix(s, unitCaptions) {
				if k+1 < len(r.cells) && strings.HasSuffix(strings.TrimRight(s, " :："), "单位") {
					s += r.cells[k+1].text // 金额单位： | 万元
				}
				ctx.seeUnits(s)
			}
		}
		c.headCell(r, ctx.form)
		n := c.pairedBudget(rows[i:], ctx.unit, ctx.tens, ctx.form)
		if n == 0 {
			n = c.stageRows(rows[i:], ctx)
		}
		if n == 0 {
			n = c.budgetAcross(rows[i:], ctx)
		}
		if n > 0 {
			flush(i)
			from, h = i+n, nil
			i += n - 1
			continue
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
			if i >= single.to {
				single.from, single.to = i, i+cellsIn(rows[i:])
			}
			if n := c.cellRun(p, rows[i:single.to], i-single.from, ctx); n > 0 {
				flush(i)
				from, h = i+n, nil
				i += n - 1
				continue
			}
		}
		if h != nil && h.row == i-1 && h.numberColumns(r) {
			h.row, from = i, i+1
			continue
		}
		nature = hasNature(r) || nature && c.hasNamedAmount(r)
		if s := soleText(r); s != "" && !nature && !blankItem(rows, from, i, s) && !(h != nil && h.indicator && isLevelName(s)) && !(h != nil && h.budget && sourceWithout(rows, i)) {
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
		if isHeader(r) && !(h != nil && h.indicator && r.headless()) || headsRows(rows, i, h) {
			flush(i)
			from = i + 1
			if h != nil && from-2 == h.row && mergesWith(r) {
				h = c.mergeHeader(h, r, ctx, widthOf(rows[i+1:]))
			} else {
				h = c.header(r, ctx)
			}
			h.row = i
			if h.budget {
				ctx.last.budget = h
			}
			if h.indicator {
				ctx.last.indicator = h
				c.capRow(r, ctx.form)
				if n := c.brokenIndicators(h, rows[from:], ctx.form); n > 0 {
					from += n
					i = from - 1
				}
			}
		}
	}
	flush(len(rows))
}

// widthOf is the number of cells that the next rows have, 0 where they differ.
func widthOf(rows []grow) int {
	n := 0
	for i := 0; i < len(rows) && i < 3; i++ {
		if k := len(rows[i].cells); i > 0 && k != n {
			return 0
		} else {
			n = k
		}
	}
	return n
}

// headless reports whether no cell of a row is a header's word: 完成时间 | 2023年底 | 2023年12月.
func (r *grow) headless() bool {
	for i := range r.cells {
		if role, _ := r.cells[i].roleOf(); role != ColUnknown {
			return false
		}
	}
	return true
}

// sourceWithout reports whether a row of a budget block is a source of money that had none, and no
// title: 上年结转资金 | | |, over a row of another.
func sourceWithout(rows []grow, i int) bool {
	if _, total, part := budgetRowLabel(&rows[i]); total || !part {
		return false
	}
	for j := i + 1; j < len(rows) && j <= i+maxWithout; j++ {
		if _, _, part := budgetRowLabel(&rows[j]); !part {
			return false
		}
		if rows[j].hasNumber() {
			return true
		}
	}
	return false
}

// maxWithout is how many sources without money may stand one behind the other.
const maxWithout = 3

// blankItem reports whether a row of words alone is an item without amounts,
// not a title: it is numbered on with a row of numbers before it, or another such item, and a row of numbers
// follows.
func blankItem(rows []grow, from, i int, s string) bool {
	h, end := headingAt([]rune(s))
	if f, _ := fundOf(s); end == 0 || f != NoFund || i+1 >= len(rows) || !rows[i+1].hasNumber() || len(rows[i].cells) < len(rows[i+1].cells) {
		return false
	}
	for j := i - 1; j >= from; j-- {
		x := &rows[j]
		if len(x.cells) == 0 || !x.hasNumber() && len(x.cells) < len(rows[i].cells) {
			continue
		}
		if g, e := headingAt([]rune(x.cells[0].text)); e > 0 && g.Level == h.Level {
			return g.Number+1 == h.Number
		}
	}
	return false
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
