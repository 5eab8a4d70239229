package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Computed columns and rows: rates, shares, changes, averages, products. The
// header's words say that a column is computed and mostly from which others;
// where they leave a choice, the cells of the column vote (check settles it).
// A row of rates below rows of amounts is read the same way, with rows and
// columns exchanged.

// head is the header of a column, or the label of a row where rows are read
// as columns.
type head struct {
	role  ColumnRole
	text  string
	key   Key
	group int
	of    ColumnRole // of the group's header
	year  int        // of a column of a time series
	prior bool       // 上年, 去年
	each  bool
	sum   bool // 合计 and its like
	level int  // of a row, from its number; 0 without one
	// letter is the column's own; letters and formula say how it is computed.
	letter, formula string
	letters         []string
	// own is the text without that of the cell above it; said is how it says in brackets that it is
	// computed of others by their names: 拨付率(拨付数/下达数).
	own  string
	said *noted
}

// axis is a table seen along its rows, or along its columns.
type axis struct {
	heads []head
	lines [][]FigureID // [line][head]
	total int          // the line that adds the others up, -1
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

// sheetFormulas finds the computed columns and rows of a plain table.
func (c *Content) sheetFormulas(s *sheet) {
	a := c.columnAxis(s)
	c.spentCells(a)
	c.formulas(a)
	c.formulas(c.rowAxis(s))
}

// columnAxis reads the columns of a sheet.
func (c *Content) columnAxis(s *sheet) *axis {
	a := &axis{total: -1}
	a.reduced = slices.ContainsFunc(s.h.cols, func(col column) bool { return containsAny(col.text, reductions) })
	for _, k := range s.cols {
		hd := head{role: ColUnknown}
		if k < len(s.h.cols) {
			col := &s.h.cols[k]
			hd = headOf(col.text, col.role, col.key)
			hd.group, hd.of = col.group, col.of
			hd.letter, hd.letters, hd.formula = lettersOf(col.text)
			hd.own, hd.said = col.own, saidInBrackets(col.text)
			if hasAnySuffix(hd.text, deviations) {
				hd.role = ColUnknown // the rows tell what is off what
			}
		}
		a.heads = append(a.heads, hd)
	}
	var periods []Period
	several, total := false, "" // totals of one name, each of the rows above it
	for i := range s.lines {
		l := &s.lines[i]
		if len(l.nums) == 0 {
			continue
		}
		row := make([]FigureID, len(s.cols))
		for n, k := range s.cols {
			row[n] = l.nums[k]
		}
		if l.sum && !isSubtotal(l.text) || l.region {
			several = several || a.total >= 0 && l.text == total && c.otherAmounts(a.lines[a.total], row)
			a.total, total = len(a.lines), l.text
		}
		periods = append(periods, periodIn(l.label))
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
func (c *Content) otherAmounts(x, y []FigureID) bool {
	for k := range x {
		if x[k] != 0 && y[k] != 0 {
			return !c.figure(x[k]).Value.Equal(c.figure(y[k]).Value)
		}
	}
	return false
}

// rowAxis reads the rows of a sheet as if they were columns.
func (c *Content) rowAxis(s *sheet) *axis {
	a := &axis{total: -1, across: true}
	var from []int
	for i := range s.lines {
		l := &s.lines[i]
		if len(l.nums) == 0 {
			continue
		}
		role, _ := roleOf(l.text)
		switch role {
		case ColRate, ColArrival, ColScoreRate, ColGrowth, ColPart, ColBudget, ColInitial, ColArrived, ColExecuted, ColChange:
		default:
			role = ColUnknown
		}
		hd := headOf(l.text, role, l.key)
		hd.sum, hd.level = l.sum || l.region, l.level
		if y := periodIn(l.label); y.Year > 0 {
			hd.year = y.Year
		}
		a.heads = append(a.heads, hd)
		from = append(from, i)
	}
	var years []int
	for n, k := range s.cols {
		year := 0
		if k < len(s.h.cols) {
			col := &s.h.cols[k]
			year = col.key.Period.Year
			if col.percent() || col.role == ColGrowth || col.role == ColWeight || col.role == ColScore {
				continue
			}
			if col.role == ColTotal {
				a.total = len(a.lines)
			}
		}
		row := make([]FigureID, len(from))
		for m, i := range from {
			row[m] = s.lines[i].nums[s.cols[n]]
		}
		a.lines = append(a.lines, row)
		years = append(years, year)
	}
	a.before = make([]int, len(years))
	for i, y := range years {
		a.before[i] = -1
		if j := slices.Index(years, y-1); y > 0 && j >= 0 && !s.side {
			a.before[i] = j
		}
	}
	return a
}

func headOf(text string, role ColumnRole, key Key) head {
	hd := head{role: role, text: headerText(text), key: key, each: isEach(text)}
	hd.sum = role == ColTotal
	hd.prior = key.Period.Rel == "上年" || key.Period.Rel == "上年末" || key.Period.Rel == "上期" || strings.HasPrefix(hd.text, "上年") || strings.HasPrefix(hd.text, "去年") || strings.HasPrefix(hd.text, "上期")
	if key.Period.Year > 0 {
		hd.year = key.Period.Year
	}
	return hd
}

// computed reports whether a head's own words say that it is a rate, a change
// or the like, so that nothing is computed from it.
func (h *head) computed() bool {
	switch h.role {
	case ColRate, ColArrival, ColScoreRate, ColGrowth, ColPart, ColOrdinal, ColGrade:
		return true
	}
	return false
}

// formulas finds the computed columns of an axis.
func (c *Content) formulas(a *axis) {
	for k := range a.heads {
		ways := c.waysOf(a, k)
		if len(ways) == 0 {
			continue
		}
		c.exactCounts(a, ways)
		c.groups++
		group := c.groups
		for n := range a.lines {
			c.computedCell(a, n, k, ways, group)
		}
	}
}

// computedCell makes the frame of one cell of a computed column.
func (c *Content) computedCell(a *axis, n, k int, ways []way, group int) {
	claim := a.lines[n][k]
	if claim == 0 {
		return
	}
	fr := Frame{Kind: KindQuotient, Rule: "ratio/table", Claim: claim, Closed: Closed, Reach: ReachCell, InTable: true, Group: group}
	for w := range ways {
		x := &ways[w]
		ids := make([]FigureID, len(x.operands))
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
		if !ok || !c.shapeFits(x.shape, claim, ids) {
			continue
		}
		fr.Readings = append(fr.Readings, Reading{Formula: x.formula, Operands: ids, Weak: !x.sure || len(fr.Readings) > 0, Way: w, HoldOnly: x.shape == shapeProduct && containsAny(a.heads[k].text, agreedPrices) || a.reduced && (x.shape == shapeProduct || x.shape == shapeFactors)})
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
func ruleOf(h *head, w *way) (Kind, string) {
	switch w.shape {
	case shapeDifference:
		if h.role == ColChange {
			return KindChange, "change/amount"
		}
		return KindFlow, "balance/table"
	case shapeSum:
		return KindFlow, "sum/adjustment"
	case shapeProduct, shapeTimes, shapePairs, shapeFactors:
		return KindProduct, "derived/standard"
	case shapeEach:
		return KindProduct, "derived/average"
	case shapeMonths:
		return KindProduct, "derived/payable-months"
	case shapeNoted:
		return ruleNoted(w.formula, h.computed())
	}
	switch h.role {
	case ColGrowth:
		return KindChange, "change/rate"
	case ColScoreRate:
		return KindQuotient, "ratio/score"
	}
	return KindQuotient, "ratio/table"
}

// shapeFits reports whether the dimensions of operands can give the claim's.
func (c *Content) shapeFits(s shape, claim FigureID, ids []FigureID) bool {
	f := c.figure(claim)
	a, b := c.figure(ids[0]), c.figure(ids[0])
	if len(ids) > 1 {
		b = c.figure(ids[1])
	}
	switch s {
	case shapeSum:
		for _, id := range ids {
			if c.figure(id).Dimension != f.Dimension {
				return false
			}
		}
		return f.Dimension == numeral.Money
	case shapeDifference:
		if !f.Numeral.HasUnit && a.Numeral.HasUnit && a.Dimension == b.Dimension && a.Dimension != numeral.Percent {
			c.giveUnit(claim, a.Numeral.Unit, a.Numeral.PowerTen) // a change is in the unit of what changes
			f.Key.Dimension = f.Dimension
		}
		for _, id := range ids {
			if c.figure(id).Dimension != f.Dimension {
				return false
			}
		}
		return true
	case shapeTimes:
		return f.Dimension == numeral.Money && c.timesFit(ids)
	case shapeNoted:
		return c.notedFit(f, ids)
	case shapeFactors:
		return c.factorsFit(f, ids)
	case shapePairs:
		return c.pairsFit(claim, ids)
	case shapeProduct:
		if strings.Contains(a.Unit+b.Unit, "月") {
			return false // 元/人·月: for how many months nobody knows
		}
		bare := func(x, std *Figure) bool { // 数量 45 | 单价 1350元; 3200米 | 45元
			measured := (x.Dimension == numeral.Length || x.Dimension == numeral.Weight) && x.Numeral.Unit.Scale.Equal(decOne)
			return (x.Dimension == numeral.None || measured) && strings.HasSuffix(std.Name, "单价")
		}
		if f.Dimension == numeral.Money && (standardOf(a) && (heads(b) || bare(b, a)) || standardOf(b) && (heads(a) || bare(a, b))) {
			// A bare standard beside an amount is in 元.
			for _, id := range ids {
				if x := c.figure(id); standardOf(x) && x.Dimension == numeral.None {
					c.giveNamed(id, "元")
				}
			}
			return true
		}
		return false
	case shapeEach:
		return a.Dimension == numeral.Money && (heads(b) || b.Dimension == numeral.Length || b.Dimension == numeral.Weight) && (f.Dimension == numeral.Money || f.Dimension == numeral.PerHead)
	case shapeMonths:
		return a.Dimension == b.Dimension && (f.Dimension == numeral.Months || f.Dimension == numeral.None)
	}
	return f.Dimension == numeral.Percent && a.Dimension != numeral.Percent && sameKind(a, b)
}

// sameKind reports whether two figures can be divided by each other to a rate.
func sameKind(a, b *Figure) bool {
	if a.Dimension == numeral.Persons && b.Dimension == numeral.Visits || a.Dimension == numeral.Visits && b.Dimension == numeral.Persons {
		return true
	}
	return a.Dimension == b.Dimension
}

// heads reports whether a figure counts what an amount can be for.
func heads(f *Figure) bool {
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Visits, numeral.Area, numeral.Count:
		return true
	}
	return f.Dimension == numeral.None && (f.Key.Measure == Headcount || f.Key.Measure == Enrolled || f.Key.Measure == Area)
}

func standardOf(f *Figure) bool {
	return f.Dimension == numeral.PerHead || f.Key.Measure == Standard || strings.Contains(f.Name, "标准") || strings.HasSuffix(f.Name, "单价")
}
