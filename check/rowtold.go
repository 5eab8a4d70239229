package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
)

// Growth and shares told in words of the rows of a table: 项目 | 2023年执行数 | 2024年预算数, and below
// it 助残补贴减少 26 万元，下降 6.5%; 支出 520 万元，比预算数增加 40 万元. What the change starts from
// is another cell of the row that the words name, or of the one that prints the same amount.

// tableRow is a row, or one side of it, as the names of its cells tell it.
type tableRow struct {
	name  string
	cells []rowCell
}

type rowCell struct {
	id     parse.FigureID
	column string // what its name says of its column: 2023年执行数
}

// rowName is what a report calls a row.
type rowName struct {
	report int
	name   string
}

// tableRows are the rows whose columns are told by years, budget and execution.
type tableRows struct {
	named   map[rowName][]*tableRow
	amounts []amountCell // by their values
}

type amountCell struct {
	id  parse.FigureID
	row *tableRow
}

// columnEnds are the words that the names of such columns are made of, beside years.
var columnEnds = []string{"数", "额", "金额", "预算", "执行", "决算", "完成", "实际", "预计", "调整", "调整后", "年初", "全年", "上年度", "本年度", "上年", "本年", "去年", "年末"}

// splitCell parts the name of a cell into those of its row and its column.
func splitCell(name string) (row, column string) {
	row = name
	for {
		n := len(row)
		row = parse.TrimSuffixes(row, columnEnds)
		rest := strings.TrimSuffix(strings.TrimSuffix(row, "年度"), "年")
		if k := len(rest) - 4; k >= 0 && len(rest) < len(row) && strings.Trim(rest[k:], "0123456789") == "" {
			row = rest[:k]
		}
		if len(row) == n {
			return row, name[n:]
		}
	}
}

// tableRows finds the rows of all tables, once.
func (v *view) tableRows() *tableRows {
	if v.rows != nil {
		return v.rows
	}
	v.rows = &tableRows{named: map[rowName][]*tableRow{}}
	var last *tableRow
	at := parse.Place{}
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		name, column := splitCell(f.Name)
		if !v.cell(f) || name == "" || column == "" {
			last = nil
			continue
		}
		if last == nil || last.name != name || f.Place.Table != at.Table || f.Place.Row != at.Row {
			last = &tableRow{name: name}
			at = f.Place
			k := rowName{f.Report, name}
			v.rows.named[k] = append(v.rows.named[k], last)
		}
		last.cells = append(last.cells, rowCell{f.ID, column})
		v.rows.amounts = append(v.rows.amounts, amountCell{f.ID, last})
	}
	slices.SortStableFunc(v.rows.amounts, func(a, b amountCell) int { return v.figure(a.id).Value.Cmp(v.figure(b.id).Value) })
	return v.rows
}

// cellPair are the cells that a change leads to and starts from.
type cellPair struct{ cur, base parse.FigureID }

// base is what a change is told against: a year, 0 for the same one, and the kind of its column.
type base struct {
	year int
	kind []string // words of its column, nil for any
}

// fromTables puts what tables print before the readings of a claim in words.
func (v *view) fromTables(fr *parse.Frame, readings []parse.Reading) []parse.Reading {
	if more := v.fromYears(fr, readings); len(more) > len(readings) {
		return more
	}
	return v.fromRows(fr, readings)
}

// fromRows puts before the readings of a change, or in place of those of a share, the one over the
// rows of a table that the words name.
func (v *view) fromRows(fr *parse.Frame, readings []parse.Reading) []parse.Reading {
	if fr.InTable {
		return readings
	}
	switch fr.Rule {
	case "ratio/share":
		if r := v.shareOfRows(fr); r != nil {
			return []parse.Reading{*r}
		}
		return v.onlyNamedRows(fr, readings)
	case "change/amount", "change/rate":
		if containsWord(v.figure(fr.Claim).Topic, setAside...) {
			return v.cellsHold(readings)
		}
		p, sure := v.changeOfRow(fr)
		if p.base == 0 || fr.Rule == "change/rate" && v.rowPrints(p.base, v.figure(fr.Claim)) {
			return readings
		}
		formula := "a-b"
		if m := v.c.Mention(fr.Claim); m != nil && m.Dir < 0 {
			formula = "b-a"
		}
		if fr.Rule == "change/rate" {
			formula = "(" + formula + ")/b"
		}
		if sure {
			fr.Confirmed = true
			readings = slices.DeleteFunc(slices.Clone(readings), func(r parse.Reading) bool {
				return slices.ContainsFunc(r.Operands, func(id parse.FigureID) bool { return id != p.cur && id != p.base && v.cell(v.figure(id)) })
			})
		}
		return append([]parse.Reading{{Formula: formula, Operands: []parse.FigureID{p.cur, p.base}, HoldOnly: !sure}}, readings...)
	}
	return readings
}

// setAside are words of a change that is told of less than the rows of a table hold: 扣除一次性因素后，
// 支出增加 X.
var setAside = []string{"扣除", "剔除", "不含", "不包括", "不考虑", "同口径", "可比口径"}

// cellsHold lets readings over cells confirm a claim, and no more.
func (v *view) cellsHold(readings []parse.Reading) []parse.Reading {
	out := slices.Clone(readings)
	for i := range out {
		out[i].HoldOnly = out[i].HoldOnly || slices.ContainsFunc(out[i].Operands, func(id parse.FigureID) bool { return v.cell(v.figure(id)) })
	}
	return out
}

// changeOfRow finds the cells that a change is told of; sure is set where the words name the
// row, or the column that it starts from.
func (v *view) changeOfRow(fr *parse.Frame) (p cellPair, sure bool) {
	cur, amount := v.changedFrom(fr)
	if amount != 0 {
		if p, ok := v.rowPairs[amount]; ok {
			return p, true // the rate of the change told right before it
		}
	}
	claim := v.figure(fr.Claim)
	against := v.againstOf(fr, cur)
	subject := subjectOf(claim.Name)
	switch {
	case against.year == 0 && against.kind == nil, claim.Key.Period.From > 0: // of some months
	case subject != "":
		if rows := v.tableRows().named[rowName{claim.Report, subject}]; len(rows) == 1 {
			p, sure = v.pairOf(rows[0], 0, against), true
			if p.base != 0 && !wideFund(claim.Key.Fund) && wideFund(v.figure(p.base).Key.Fund) {
				p = v.pairOfFund(p, claim.Key.Fund) // 居民基金收支平稳，当期结余减少 X: not of 四、当期结余 but of 居民 below
			}
		}
	case cur != 0 && !v.cell(v.figure(cur)):
		p, sure = v.pairOfAmount(v.figure(cur), claim, against), against.kind != nil
	}
	if p.base == 0 || fr.Rule == "change/amount" && v.figure(p.base).Dimension != claim.Dimension || v.otherFund(claim, v.figure(p.base)) || otherFunds(claim.Key.Fund, v.figure(p.base).Key.Fund) {
		return cellPair{}, false
	}
	if _, column := splitCell(v.figure(p.base).Name); against.kind == nil && strings.Contains(column, "预算") && !strings.Contains(claim.Topic, "预算") {
		sure = false // what was spent more than the year before is no change of budgets
	}
	if sure && fr.Rule == "change/amount" {
		if v.rowPairs == nil {
			v.rowPairs = map[parse.FigureID]cellPair{}
		}
		v.rowPairs[fr.Claim] = p
	}
	return p, sure
}

// pairOfFund are the cells of a fund's row below the row of several that two cells stand in, of the same quantity and
// columns; none where it is not printed.
func (v *view) pairOfFund(p cellPair, fund parse.Fund) (own cellPair) {
	cur, base := v.figure(p.cur), v.figure(p.base)
	_, now := splitCell(cur.Name)
	_, then := splitCell(base.Name)
	for id := max(p.cur, p.base) + 1; id <= max(p.cur, p.base)+window; id++ {
		f := v.c.Figure(id)
		if f == nil || f.Place.Table != cur.Place.Table {
			break
		}
		if f.Key.Fund != fund || f.Key.Measure != cur.Key.Measure || f.Dimension != cur.Dimension {
			continue
		}
		switch _, column := splitCell(f.Name); {
		case own.cur == 0 && column == now:
			own.cur = id
		case own.base == 0 && column == then:
			own.base = id
		}
	}
	if own.cur == 0 || own.base == 0 || v.figure(own.cur).Place.Row != v.figure(own.base).Place.Row {
		return cellPair{}
	}
	return own
}

// wideFund reports whether a fund is none of its own.
func wideFund(f parse.Fund) bool {
	return f == parse.NoFund || f == parse.BasicMedical || f == parse.SeveralFunds
}

// otherFunds reports whether two funds are known to be two.
func otherFunds(a, b parse.Fund) bool { return a != b && !wideFund(a) && !wideFund(b) }

// rowPrints reports whether the row of a cell prints a rate itself, behind the cell: it is verified there,
// and in words it is told of the change beside it.
func (v *view) rowPrints(cell parse.FigureID, rate *parse.Figure) bool {
	row, _ := splitCell(v.figure(cell).Name)
	for id := cell + 1; id <= cell+maxColumns; id++ {
		f := v.c.Figure(id)
		if f == nil || !v.cell(f) || !strings.HasPrefix(f.Name, row) {
			return false
		}
		if f.Dimension == rate.Dimension && f.Value.Abs().Equal(rate.Value.Abs()) {
			return true
		}
	}
	return false
}

// maxColumns is how far behind a cell its row is looked through.
const maxColumns = 8

// changedFrom are the figure that a change has led to and the change that a rate is told behind, 0
// where they are not printed beside it.
func (v *view) changedFrom(fr *parse.Frame) (cur, amount parse.FigureID) {
	if len(fr.Readings) > 0 {
		if r := &fr.Readings[0]; len(r.Operands) == 2 && strings.HasPrefix(r.Formula, "a/(b") {
			return r.Operands[1], r.Operands[0]
		}
	}
	for _, q := range fr.Queries {
		if len(q.Wants) != 2 {
			continue
		}
		if strings.HasPrefix(q.Formula, "a/(b") {
			amount = q.Wants[0].Given
		} else if q.Wants[1].Given == 0 {
			cur = q.Wants[0].Given
		}
	}
	return cur, amount
}

// againstOf reads what a change is told against from the words before it, or from those that it
// takes over.
func (v *view) againstOf(fr *parse.Frame, cur parse.FigureID) base {
	claim := v.figure(fr.Claim)
	year := v.yearOf(claim)
	if cur != 0 {
		year = v.yearOf(v.figure(cur))
	}
	words := claim.Topic[max(strings.LastIndex(claim.Topic, "比"), strings.LastIndex(claim.Topic, "较"), 0):]
	var b base
	switch {
	case strings.Contains(words, "年初"):
		b.kind = []string{"年初"}
	case strings.Contains(words, "预算"):
		b.kind = []string{"预算"}
	case containsWord(words, "执行", "决算", "完成"):
		b.kind = []string{"执行", "决算", "完成"}
	}
	if containsWord(words, "上年", "去年", "同期", "同比") {
		b.year = year - 1
	}
	for _, q := range fr.Queries {
		for _, w := range q.Wants {
			if w.Given == 0 && w.Key.Period.Year > 0 && w.Key.Period.Year < year {
				b.year = w.Key.Period.Year
			} else if w.Given == 0 && w.Key.Period.Rel == "上年" {
				b.year = year - 1
			}
		}
	}
	if !strings.HasPrefix(words, "比") && !strings.HasPrefix(words, "较") {
		b.kind = nil // of the quantity itself, not of what it is compared to
	}
	return b
}

// subjectOf is what the name of a change says of what has changed, "" where it begins with
// the comparison.
func subjectOf(name string) string {
	name = strings.TrimPrefix(name, "其中")
	end := len(name)
	for _, w := range []string{"比", "较", "同比", "增", "减", "下降", "提高", "降低", "上升"} {
		if i := strings.Index(name, w); i >= 0 {
			end = min(end, i)
		}
	}
	return name[:end]
}

// cellsLike are the cells that print an amount told in words, or, where what is told of it is told
// more finely, that of which the words give the first digits.
func (v *view) cellsLike(cur, change *parse.Figure) []amountCell {
	low, high := cur.Value, cur.Value
	if coarse := cur.Interval.Bounded() && change.Interval.Bounded() && change.Dimension == cur.Dimension && cur.Interval.Width().GreaterThan(change.Interval.Width()); coarse {
		low, high = cur.Interval.Lo.At, cur.Interval.Hi.At
	}
	all := v.tableRows().amounts
	from, _ := slices.BinarySearchFunc(all, low, func(x amountCell, at decimal.Decimal) int { return v.figure(x.id).Value.Cmp(at) })
	to := from
	for to < len(all) && !v.figure(all[to].id).Value.GreaterThan(high) {
		if to++; to-from > window {
			return nil // so many print it that none is meant
		}
	}
	return all[from:to]
}

// pairOfAmount is the pair of the row that prints an amount told in words; where several do, they
// must start from the same.
func (v *view) pairOfAmount(cur, change *parse.Figure, against base) cellPair {
	var p cellPair
	for _, x := range v.cellsLike(cur, change) {
		f := v.figure(x.id)
		if f.Numeral.Raw.Significant() < printedDigits {
			continue
		}
		if y := f.Key.Period.Year; f.Report != cur.Report || f.Dimension != cur.Dimension || y > 0 && y != v.yearOf(cur) {
			continue
		}
		q := v.pairOf(x.row, f.ID, against)
		if q.base == 0 || p.base != 0 && !v.figure(p.base).Value.Equal(v.figure(q.base).Value) {
			return cellPair{}
		}
		p = q
		if f.Value.Equal(cur.Value) {
			p.cur = cur.ID // as the words tell it
		}
	}
	return p
}

// pairOf finds the cell of a row that a change starts from, and the one that it leads to where
// that is not given; none where several may be meant.
func (v *view) pairOf(row *tableRow, cur parse.FigureID, against base) cellPair {
	only := func(fits func(*parse.Figure, string) bool) parse.FigureID {
		found := parse.FigureID(0)
		for _, x := range row.cells {
			if x.id == cur || !fits(v.figure(x.id), x.column) {
				continue
			}
			if found != 0 {
				return 0
			}
			found = x.id
		}
		return found
	}
	from := only(func(f *parse.Figure, column string) bool {
		return (against.year == 0 || v.toldOf(f, against.year)) && (against.kind == nil || containsWord(column, against.kind...))
	})
	if from == 0 || cur != 0 {
		return cellPair{cur, from}
	}
	cur = from
	to := only(func(f *parse.Figure, column string) bool {
		if against.year > 0 {
			return v.toldOf(f, against.year+1)
		}
		return containsWord(column, "执行", "决算", "完成")
	})
	if to == 0 {
		return cellPair{}
	}
	return cellPair{to, from}
}

// toldOf reports whether a cell is of a year, which its column may name as that of the report or the
// one before.
func (v *view) toldOf(f *parse.Figure, year int) bool {
	switch p := f.Key.Period; {
	case p.Year > 0:
		return p.Year == year
	case p.Rel == "本年":
		return v.yearOf(f) == year
	case p.Rel == "上年" || p.Rel == "去年":
		return v.yearOf(f) == year+1
	}
	return false
}

// shareOfRows reads a share of one row of a table in another, both named by the words, in the year
// that they name.
func (v *view) shareOfRows(fr *parse.Frame) *parse.Reading {
	if len(fr.Readings) > 0 || len(fr.Queries) == 0 || len(fr.Queries[0].Wants) != 2 {
		return nil
	}
	a, b := &fr.Queries[0].Wants[0], &fr.Queries[0].Wants[1]
	year := a.Key.Period.Year
	if a.Given != 0 || b.Given != 0 || year == 0 || a.Label == "" || b.Label == "" {
		return nil
	}
	report := v.figure(fr.Claim).Report
	part := v.cellIn(report, strings.TrimPrefix(strings.TrimPrefix(a.Label, itoa(year)+"年度"), itoa(year)+"年"), year)
	whole := v.cellIn(report, b.Label, year)
	if part == 0 || whole == 0 || part == whole || v.figure(part).Place.Table != v.figure(whole).Place.Table || v.figure(part).Dimension != v.figure(whole).Dimension {
		return nil
	}
	return &parse.Reading{Formula: "a/b", Operands: []parse.FigureID{part, whole}}
}

// onlyNamedRows lets the readings of a share over a row that its words do not name confirm it, and no
// more.
func (v *view) onlyNamedRows(fr *parse.Frame, readings []parse.Reading) []parse.Reading {
	if len(fr.Readings) > 0 || len(fr.Queries) == 0 || fr.Queries[0].Wants[0].Given != 0 || fr.Queries[0].Wants[0].Label == "" {
		return readings
	}
	label := fr.Queries[0].Wants[0].Label
	for i := range readings {
		if r := &readings[i]; len(r.Operands) > 0 && v.cell(v.figure(r.Operands[0])) {
			row, column := splitCell(v.figure(r.Operands[0]).Name)
			r.HoldOnly = r.HoldOnly || column != "" && row != "" && !strings.Contains(label, row) && !strings.Contains(row, label) || v.ofTwoYears(r.Operands)
		}
	}
	return readings
}

// ofTwoYears reports whether cells tell of more than one year.
func (v *view) ofTwoYears(ids []parse.FigureID) bool {
	year := 0
	for _, id := range ids {
		y := v.figure(id).Key.Period.Year
		if y > 0 && year > 0 && y != year {
			return true
		}
		year = max(year, y)
	}
	return false
}

// cellIn is the cell of a year in the only row of a name, or else in the only one whose name ends
// so; 0 if there is none.
func (v *view) cellIn(report int, name string, year int) parse.FigureID {
	rows := v.tableRows().named[rowName{report, name}]
	if rows == nil && len(v.tableRows().named) <= window {
		for k, list := range v.tableRows().named {
			if k.report == report && strings.HasSuffix(k.name, name) {
				rows = append(rows, list...)
			}
		}
	}
	if len(rows) != 1 {
		return 0
	}
	return v.pairOf(rows[0], 0, base{year: year}).base
}
