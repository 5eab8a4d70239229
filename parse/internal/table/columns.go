package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Computed columns and rows: rates, shares, changes, averages, products. The
// header's words say that a column is computed and mostly from which others;
// where they leave a choice, the cells of the column vote (check settles it).
// A row of rates below rows of amounts is read the same way, with rows and
// columns exchanged.

// Head is the header of a column, or the label of a row where rows are read
// as columns.
type Head struct {
	role  lang.ColumnRole
	text  string
	key   content.Key
	group int
	of    lang.ColumnRole // of the group's header
	year  int             // of a column of a time series
	Prior bool            // 上年, 去年
	Each  bool
	sum   bool // 合计 and its like
	level int  // of a row, from its number; 0 without one
	// letter is the column's own; letters and formula say how it is computed.
	letter, formula string
	letters         []string
	// own is the text without that of the cell above it; said is how it says in brackets that it is
	// computed of others by their names: 拨付率(拨付数/下达数).
	own  string
	said *content.Noted
}

// axis is a table seen along its rows, or along its columns.
type axis struct {
	heads []Head
	lines [][]content.FigureID // [line][head]
	total int                  // the line that adds the others up, -1
	// reduced tells of a column of what is taken off the price: 数量 | 单价 | 折扣 | 金额.
	reduced bool
	// before is, for each line, the line of the year before, -1; consecutive is
	// set where two lines or more have one.
	before      []int
	consecutive bool
	across      bool // rows read as columns
}

// operand is a cell that a computed cell is made from: under a head, on the
// same line, on the line of the total, or on the line before.
type operand struct {
	head int
	at   lineOf
}

type lineOf int

const (
	sameLine lineOf = iota
	totalLine
	lineBefore
)

// way is one way to compute a column.
type way struct {
	formula  string
	operands []operand
	sure     bool
	shape    shape
}

// shape says which dimensions a formula takes and gives.
type shape int

const (
	shapeRatio shape = iota
	shapeDifference
	shapeProduct
	shapeEach
	shapeMonths
	shapeSum
	shapeTimes
	shapePairs
	shapeNoted   // as a note says
	shapeFactors // a product that the rows bear out
)

// SheetFormulas finds the computed columns and rows of a plain table.
func SheetFormulas(c *content.Draft, s *Sheet) {
	a := columnAxis(c, s)
	spentCells(c, a)
	formulas(c, a)
	formulas(c, rowAxis(c, s))
}

// columnAxis reads the columns of a sheet.
func columnAxis(c *content.Draft, s *Sheet) *axis {
	a := &axis{total: -1}
	a.reduced = slices.ContainsFunc(s.H.Cols, func(col content.Column) bool { return lang.ContainsAny(col.Text, reductions) })
	for _, k := range s.Cols {
		hd := Head{role: lang.ColUnknown}
		if k < len(s.H.Cols) {
			col := &s.H.Cols[k]
			hd = HeadOf(col.Text, col.Role, col.Key)
			hd.group, hd.of = col.Group, col.Of
			hd.letter, hd.letters, hd.formula = LettersOf(col.Text)
			hd.own, hd.said = col.Own, SaidInBrackets(col.Text)
			if lang.HasAnySuffix(hd.text, clause.Deviations) {
				hd.role = lang.ColUnknown // the rows tell what is off what
			}
		}
		a.heads = append(a.heads, hd)
	}
	var periods []lang.Period
	several, total := false, "" // totals of one name, each of the rows above it
	for i := range s.Lines {
		l := &s.Lines[i]
		if len(l.Nums) == 0 {
			continue
		}
		row := make([]content.FigureID, len(s.Cols))
		for n, k := range s.Cols {
			row[n] = l.Nums[k]
		}
		if l.Sum && !IsSubtotal(l.Text) || l.region {
			several = several || a.total >= 0 && l.Text == total && otherAmounts(c, a.lines[a.total], row)
			a.total, total = len(a.lines), l.Text
		}
		periods = append(periods, lang.PeriodIn(l.Label))
		a.lines = append(a.lines, row)
	}
	if several {
		a.total = -1
	}
	a.before = make([]int, len(a.lines))
	n := 0
	for i := range periods {
		a.before[i] = -1
		if i > 0 && periods[i].Year > 0 {
			for _, j := range []int{i - 1, i + 1} {
				if j < len(periods) && periods[j].Year == periods[i].Year-1 && periods[j].To == periods[i].To {
					a.before[i] = j
					n++
					break
				}
			}
		}
	}
	if len(periods) > 1 && periods[0].Year > 0 && periods[1].Year == periods[0].Year-1 {
		a.before[0] = 1
		n++
	}
	a.consecutive = n >= 2
	return a
}

// otherAmounts reports whether the first amounts of two rows differ.
func otherAmounts(c *content.Draft, x, y []content.FigureID) bool {
	for k := range x {
		if x[k] != 0 && y[k] != 0 {
			return !c.At(x[k]).Value.Equal(c.At(y[k]).Value)
		}
	}
	return false
}

// rowAxis reads the rows of a sheet as if they were columns.
func rowAxis(c *content.Draft, s *Sheet) *axis {
	a := &axis{total: -1, across: true}
	var from []int
	for i := range s.Lines {
		l := &s.Lines[i]
		if len(l.Nums) == 0 {
			continue
		}
		role, _ := lang.RoleOf(l.Text)
		switch role {
		case lang.ColRate, lang.ColArrival, lang.ColScoreRate, lang.ColGrowth, lang.ColPart, lang.ColBudget, lang.ColInitial, lang.ColArrived, lang.ColExecuted, lang.ColChange:
		default:
			role = lang.ColUnknown
		}
		hd := HeadOf(l.Text, role, l.Key)
		hd.sum, hd.level = l.Sum || l.region, l.Level
		if y := lang.PeriodIn(l.Label); y.Year > 0 {
			hd.year = y.Year
		}
		a.heads = append(a.heads, hd)
		from = append(from, i)
	}
	var years []int
	for n, k := range s.Cols {
		year := 0
		if k < len(s.H.Cols) {
			col := &s.H.Cols[k]
			year = col.Key.Period.Year
			if Percent(col) || col.Role == lang.ColGrowth || col.Role == lang.ColWeight || col.Role == lang.ColScore {
				continue
			}
			if col.Role == lang.ColTotal {
				a.total = len(a.lines)
			}
		}
		row := make([]content.FigureID, len(from))
		for m, i := range from {
			row[m] = s.Lines[i].Nums[s.Cols[n]]
		}
		a.lines = append(a.lines, row)
		years = append(years, year)
	}
	a.before = make([]int, len(years))
	for i, y := range years {
		a.before[i] = -1
		if j := slices.Index(years, y-1); y > 0 && j >= 0 && !s.Side {
			a.before[i] = j
		}
	}
	return a
}

// HeadOf is the head of a column with a text.
func HeadOf(text string, role lang.ColumnRole, key content.Key) Head {
	hd := Head{role: role, text: lang.HeaderText(text), key: key, Each: IsEach(text)}
	hd.sum = role == lang.ColTotal
	hd.Prior = key.Period.Rel == "上年" || key.Period.Rel == "上年末" || key.Period.Rel == "上期" || strings.HasPrefix(hd.text, "上年") || strings.HasPrefix(hd.text, "去年") || strings.HasPrefix(hd.text, "上期")
	if key.Period.Year > 0 {
		hd.year = key.Period.Year
	}
	return hd
}

// computed reports whether a head's own words say that it is a rate, a change
// or the like, so that nothing is computed from it.
func (h *Head) computed() bool {
	switch h.role {
	case lang.ColRate, lang.ColArrival, lang.ColScoreRate, lang.ColGrowth, lang.ColPart, lang.ColOrdinal, lang.ColGrade:
		return true
	}
	return false
}

// formulas finds the computed columns of an axis.
func formulas(c *content.Draft, a *axis) {
	for k := range a.heads {
		ways := waysOf(c, a, k)
		if len(ways) == 0 {
			continue
		}
		exactCounts(c, a, ways)
		c.Groups++
		group := c.Groups
		for n := range a.lines {
			computedCell(c, a, n, k, ways, group)
		}
	}
}

// computedCell makes the frame of one cell of a computed column.
func computedCell(c *content.Draft, a *axis, n, k int, ways []way, group int) {
	claim := a.lines[n][k]
	if claim == 0 {
		return
	}
	fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/table", Claim: claim, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Group: group}
	for w := range ways {
		x := &ways[w]
		ids := make([]content.FigureID, len(x.operands))
		ok := true
		for i, o := range x.operands {
			line := n
			switch o.at {
			case totalLine:
				line = a.total
				if line == n {
					ok = false // the total's share of itself
				}
			case lineBefore:
				line = -1
				if a.before != nil {
					line = a.before[n]
				}
			}
			if line < 0 || !ok {
				ok = false
				break
			}
			ids[i] = a.lines[line][o.head]
			ok = ok && ids[i] != 0 && ids[i] != claim
		}
		if !ok || !shapeFits(c, x.shape, claim, ids) {
			continue
		}
		fr.Readings = append(fr.Readings, content.Reading{Formula: x.formula, Operands: ids, Weak: !x.sure || len(fr.Readings) > 0, Way: w, HoldOnly: x.shape == shapeProduct && lang.ContainsAny(a.heads[k].text, agreedPrices) || a.reduced && (x.shape == shapeProduct || x.shape == shapeFactors)})
		if len(fr.Readings) == 1 {
			fr.Kind, fr.Rule = ruleOf(&a.heads[k], x)
		}
	}
	if len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// agreedPrices are of amounts that a contract settled, which may be less than number times price.
var agreedPrices = []string{"中标", "成交", "合同", "结算", "决算", "审定"}

// reductions are words of a column of what is taken off the price.
var reductions = []string{"折扣", "折率", "优惠", "下浮", "减免"}

// ruleOf is the rule that verifies a computed column.
func ruleOf(h *Head, w *way) (content.Kind, string) {
	switch w.shape {
	case shapeDifference:
		if h.role == lang.ColChange {
			return content.KindChange, "change/amount"
		}
		return content.KindFlow, "balance/table"
	case shapeSum:
		return content.KindFlow, "sum/adjustment"
	case shapeProduct, shapeTimes, shapePairs, shapeFactors:
		return content.KindProduct, "derived/standard"
	case shapeEach:
		return content.KindProduct, "derived/average"
	case shapeMonths:
		return content.KindProduct, "derived/payable-months"
	case shapeNoted:
		return ruleNoted(w.formula, h.computed())
	}
	switch h.role {
	case lang.ColGrowth:
		return content.KindChange, "change/rate"
	case lang.ColScoreRate:
		return content.KindQuotient, "ratio/score"
	}
	return content.KindQuotient, "ratio/table"
}

// shapeFits reports whether the dimensions of operands can give the claim's.
func shapeFits(c *content.Draft, s shape, claim content.FigureID, ids []content.FigureID) bool {
	f := c.At(claim)
	a, b := c.At(ids[0]), c.At(ids[0])
	if len(ids) > 1 {
		b = c.At(ids[1])
	}
	switch s {
	case shapeSum:
		for _, id := range ids {
			if c.At(id).Dimension != f.Dimension {
				return false
			}
		}
		return f.Dimension == numeral.Money
	case shapeDifference:
		if !f.Numeral.HasUnit && a.Numeral.HasUnit && a.Dimension == b.Dimension && a.Dimension != numeral.Percent {
			GiveUnit(c, claim, a.Numeral.Unit, a.Numeral.PowerTen) // a change is in the unit of what changes
			f.Key.Dimension = f.Dimension
		}
		for _, id := range ids {
			if c.At(id).Dimension != f.Dimension {
				return false
			}
		}
		return true
	case shapeTimes:
		return f.Dimension == numeral.Money && timesFit(c, ids)
	case shapeNoted:
		return notedFit(c, f, ids)
	case shapeFactors:
		return factorsFit(c, f, ids)
	case shapePairs:
		return pairsFit(c, claim, ids)
	case shapeProduct:
		if strings.Contains(a.Unit+b.Unit, "月") {
			return false // 元/人·月: for how many months nobody knows
		}
		bare := func(x, std *content.Figure) bool { // 数量 45 | 单价 1350元; 3200米 | 45元
			measured := (x.Dimension == numeral.Length || x.Dimension == numeral.Weight) && x.Numeral.Unit.Scale.Equal(lang.DecOne)
			return (x.Dimension == numeral.None || measured) && strings.HasSuffix(std.Name, "单价")
		}
		if f.Dimension == numeral.Money && (standardOf(a) && (Heads(b) || bare(b, a)) || standardOf(b) && (Heads(a) || bare(a, b))) {
			// A bare standard beside an amount is in 元.
			for _, id := range ids {
				if x := c.At(id); standardOf(x) && x.Dimension == numeral.None {
					GiveNamed(c, id, "元")
				}
			}
			return true
		}
		return false
	case shapeEach:
		return a.Dimension == numeral.Money && (Heads(b) || b.Dimension == numeral.Length || b.Dimension == numeral.Weight) && (f.Dimension == numeral.Money || f.Dimension == numeral.PerHead)
	case shapeMonths:
		return a.Dimension == b.Dimension && (f.Dimension == numeral.Months || f.Dimension == numeral.None)
	}
	return f.Dimension == numeral.Percent && a.Dimension != numeral.Percent && SameKind(a, b)
}

// SameKind reports whether two figures can be divided by each other to a rate.
func SameKind(a, b *content.Figure) bool {
	if a.Dimension == numeral.Persons && b.Dimension == numeral.Visits || a.Dimension == numeral.Visits && b.Dimension == numeral.Persons {
		return true
	}
	return a.Dimension == b.Dimension
}

// Heads reports whether a figure counts what an amount can be for.
func Heads(f *content.Figure) bool {
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Visits, numeral.Area, numeral.Count:
		return true
	}
	return f.Dimension == numeral.None && (f.Key.Measure == lang.Headcount || f.Key.Measure == lang.Enrolled || f.Key.Measure == lang.Area)
}

func standardOf(f *content.Figure) bool {
	return f.Dimension == numeral.PerHead || f.Key.Measure == lang.Standard || strings.Contains(f.Name, "标准") || strings.HasSuffix(f.Name, "单价")
}
