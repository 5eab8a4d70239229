package table

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/numeral"
)

// Row is a row of cells.
type Row struct {
	Cells []content.Cell
	Index int
}

// each reports whether a column holds amounts for each, or rates.
func each(col *content.Column) bool {
	if col.EachFor != col.Text {
		col.EachFor, col.IsEach = col.Text, IsEach(col.Text)
	}
	return col.IsEach
}

// Context is what stands around a table.
type Context struct {
	Unit    numeral.Unit
	Tens    decimal.Decimal
	HasUnit bool
	Fund    lang.Fund
	period  lang.Period
	counted map[string]decimal.Decimal // powers of ten of units of counts, 万人次, by unit
	inOrder []unitOf                   // the units of a caption that gives several
	small   numeral.Unit               // 元 where amounts are in a larger unit and standards in 元
	Caption string
	Last    *FormHeaders
	Form    *Form
}

// FormHeaders keep the headers of the last form, for a form of the same make
// that prints none.
type FormHeaders struct {
	Budget, Indicator *Header
}

// contacts are words for numbers by which someone is reached, of contactDigits digits at least.
var contacts = []string{"电话", "手机", "传真", "热线", "邮编", "邮政编码"}

const contactDigits = 6

// CodeRows are the columns of codes: for each the first row of codes, the row from which it holds something
// else, and how many digits the codes have at least.
type CodeRows map[int][][3]int

// At reports whether a number of so many digits in a column of row i is a code.
func (r CodeRows) At(i, col, digits int) bool {
	return slices.ContainsFunc(r[col], func(x [3]int) bool { return x[0] <= i && i < x[1] && digits >= x[2] })
}

// CodeColumns are the columns that a header says hold codes, 科目编码, 联系电话, up to the next
// header: below the first block of a form, 项目编码 | |, stand others.
func CodeColumns(t *document.Table) CodeRows {
	var out CodeRows
	for i := 0; i < len(t.Rows) && i < 6; i++ {
		for k := range t.Rows[i].Cells {
			if rs := reflow.TrimRunes(t.Rows[i].Cells[k].Text.Runes); len(rs) <= 12 && reflow.CodeNameAt(rs) && headsCodes(t, i, k) {
				if out == nil {
					out = CodeRows{}
				}
				cell, digits := &t.Rows[i].Cells[k], 1
				if lang.ContainsAny(string(rs), contacts) {
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
			rs := reflow.TrimRunes(cell.Text.Runes)
			if slices.ContainsFunc(rs, lang.IsDigit) {
				names = false
				break
			}
			names = names || cell.Column == col && len(rs) > longestLevel && !reflow.CodeNameAt(rs)
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
	if k+1 < len(cells) && (slices.ContainsFunc(cells[k+1].Text.Runes, lang.IsDigit) || len(reflow.TrimRunes(cells[k+1].Text.Runes)) == 0 && lang.ContainsAny(string(cells[k].Text.Runes), contacts)) {
		return false // 联系电话 | , left blank
	}
	if i+1 == len(t.Rows) {
		return true
	}
	for _, below := range t.Rows[i+1].Cells {
		if below.Column == cells[k].Column {
			rs := reflow.TrimRunes(below.Text.Runes)
			return len(rs) <= longestLevel || slices.ContainsFunc(rs, lang.IsDigit)
		}
	}
	return true
}

// longestLevel is the length up to which a word below the head of a column of
// codes may be one of their levels: 类, 款, 项.
const longestLevel = 2

// See takes note of a caption or of a line before a table.
func (g *Context) See(s string) {
	if lang.ContainsAny(s, clause.MetaWords) {
		return
	}
	g.SeeUnits(s)
	g.Caption = s
	if q := lang.PeriodIn(s); !q.IsZero() {
		g.period = q
	}
	if f, _ := clause.FundOf(s); f != lang.NoFund {
		g.Fund = f
	}
}

// UnitCaptions begin a cell that gives the unit of a whole table.
var UnitCaptions = []string{"单位：", "单位:", "金额单位", "计量单位", "(单位"}

// SeeUnits takes note of the units that a caption gives: one for all, or 人、元、
// 万元 for columns of each kind. The larger unit of money is that of the
// amounts.
func (g *Context) SeeUnits(s string) {
	u, n, ok := lang.UnitIn(s)
	if !ok || u.Dimension == numeral.Percent && !strings.Contains(s, "单位") {
		return
	}
	g.Unit, g.Tens, g.HasUnit, g.small, g.counted = u, n, true, numeral.Unit{}, nil
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
		if money++; money > 1 && sc.LessThan(g.Tens) {
			g.small = x // 万元、元
			continue
		} else if money > 1 {
			g.small = g.Unit
		}
		g.Unit, g.Tens = x, sc
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

// SeeLastUnit takes note of the units that a paragraph above a table ends with: … 按科目列示如下（单位：万元）：
func (g *Context) SeeLastUnit(s string) {
	if i := strings.LastIndex(s, "单位"); i >= 0 && !content.Longer(s[i:], lastUnit) {
		g.SeeUnits(s[i:])
	}
}

// Forget drops what a caption said when other text has come between.
func (g *Context) Forget() {
	g.HasUnit, g.Caption, g.Fund, g.period, g.inOrder = false, "", lang.NoFund, lang.Period{}, nil
}

// WidthOf is the number of cells that the next rows have, 0 where they differ.
func WidthOf(rows []Row) int {
	n := 0
	for i := 0; i < len(rows) && i < 3; i++ {
		if k := len(rows[i].Cells); i > 0 && k != n {
			return 0
		} else {
			n = k
		}
	}
	return n
}

// Headless reports whether no cell of a row is a header's word: 完成时间 | 2023年底 | 2023年12月.
func (r *Row) Headless() bool {
	for i := range r.Cells {
		if role, _ := RoleOf(&r.Cells[i]); role != lang.ColUnknown {
			return false
		}
	}
	return true
}

// MaxWithout is how many sources without money may stand one behind the other.
const MaxWithout = 3

// BlankItem reports whether a row of words alone is an item without amounts,
// not a title: it is numbered on with a row of numbers before it, or another such item, and a row of numbers
// follows the last of them.
func BlankItem(rows []Row, from, i int, s string) bool {
	at := soleColumn(&rows[i])
	h, end := content.HeadingAt([]rune(s))
	if f, _ := clause.FundOf(s); end == 0 || f != lang.NoFund {
		return false
	}
	if at > 0 && i > from && len(rows[i-1].Cells) == len(rows[i].Cells) && headingUnder(&rows[i-1], at).Level == h.Level {
		return true // the right side of a table of two sides, whose left side has no row more
	}
	if !listGoesOn(rows, i, at, h) {
		return false
	}
	for j := i - 1; j >= from; j-- {
		x := &rows[j]
		if len(x.Cells) == 0 || !x.HasNumber() && len(x.Cells) < len(rows[i].Cells) {
			continue
		}
		if g := headingUnder(x, at); g.Level > 0 && g.Level == h.Level {
			return g.Number+1 == h.Number
		}
	}
	return false
}

// listGoesOn reports whether a row with a number stands behind row i, right behind it or behind further blank items
// that count on: 三、国防支出, 四、外交支出, 五、教育支出 | 12.
func listGoesOn(rows []Row, i, at int, h content.Heading) bool {
	for j := i + 1; j < min(len(rows), i+farBlank) && len(rows[i].Cells) >= len(rows[j].Cells); j++ {
		if rows[j].HasNumber() {
			return true
		}
		g := headingUnder(&rows[j], at)
		if SoleText(&rows[j]) == "" || g.Level != h.Level || g.Number != h.Number+j-i {
			return false
		}
	}
	return false
}

// farBlank is how many blank items may stand one behind the other, and one more.
const farBlank = 30

// soleColumn is the column of a row's only words.
func soleColumn(r *Row) int {
	for i := range r.Cells {
		if !r.Cells[i].Blank {
			return r.Cells[i].Col
		}
	}
	return 0
}

// headingUnder is the number of heading that a row's cell in a column begins with, of level 0 if none does.
func headingUnder(r *Row, col int) content.Heading {
	for i := range r.Cells {
		if g := &r.Cells[i]; g.Col == col {
			if h, end := content.HeadingAt([]rune(g.Text)); end > 0 {
				return h
			}
		}
	}
	return content.Heading{}
}

// SoleText is the text of a row that holds one cell of words and no number.
func SoleText(r *Row) string {
	s := ""
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.Blank {
			continue
		}
		if s != "" || !Words(g) {
			return ""
		}
		s = g.Text
	}
	return s
}

// HasNumber reports whether a row holds a numeric cell.
func (r *Row) HasNumber() bool {
	for i := range r.Cells {
		if Numeric(&r.Cells[i]) {
			return true
		}
	}
	return false
}
