package parse

import (
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
	year  int  // of a column of a time series
	prior bool // 上年, 去年
	each  bool
	sum   bool // 合计 and its like
}

// axis is a table seen along its rows, or along its columns.
type axis struct {
	heads []head
	lines [][]FigureID // [line][head]
	total int          // the line that adds the others up, -1
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
)

// sheetFormulas finds the computed columns and rows of a plain table.
func (c *Content) sheetFormulas(s *sheet) {
	c.formulas(c.columnAxis(s))
	c.formulas(c.rowAxis(s))
}

// columnAxis reads the columns of a sheet.
func (c *Content) columnAxis(s *sheet) *axis {
	a := &axis{total: -1}
	for _, k := range s.cols {
		hd := head{role: ColUnknown}
		if k < len(s.h.cols) {
			col := &s.h.cols[k]
			hd = headOf(col.text, col.role, col.key)
			hd.group = col.group
		}
		a.heads = append(a.heads, hd)
	}
	var periods []Period
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
			a.total = len(a.lines)
		}
		periods = append(periods, periodIn(l.label))
		a.lines = append(a.lines, row)
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
		hd.sum = l.sum || l.region
		if y := periodIn(l.label); y.Year > 0 {
			hd.year = y.Year
		}
		a.heads = append(a.heads, hd)
		from = append(from, i)
	}
	for n, k := range s.cols {
		if k < len(s.h.cols) {
			col := &s.h.cols[k]
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
		fr.Readings = append(fr.Readings, Reading{Formula: x.formula, Operands: ids, Weak: !x.sure || len(fr.Readings) > 0, Way: w})
		if len(fr.Readings) == 1 {
			fr.Kind, fr.Rule = ruleOf(&a.heads[k], x)
		}
	}
	if len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// ruleOf is the rule that verifies a computed column.
func ruleOf(h *head, w *way) (Kind, string) {
	switch w.shape {
	case shapeDifference:
		if h.role == ColChange {
			return KindChange, "change/amount"
		}
		return KindFlow, "balance/table"
	case shapeProduct:
		return KindProduct, "derived/standard"
	case shapeEach:
		return KindProduct, "derived/average"
	case shapeMonths:
		return KindProduct, "derived/payable-months"
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
	case shapeDifference:
		if !f.Numeral.HasUnit && a.Numeral.HasUnit && a.Dimension == b.Dimension && a.Dimension != numeral.Percent {
			c.giveUnit(claim, a.Numeral.Unit, a.Numeral.PowerTen) // a change is in the unit of what changes
			f.Key.Dimension = f.Dimension
		}
		return a.Dimension == b.Dimension && f.Dimension == a.Dimension
	case shapeProduct:
		if f.Dimension == numeral.Money && (standardOf(a) && heads(b) || standardOf(b) && heads(a)) {
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
		return a.Dimension == numeral.Money && heads(b) && (f.Dimension == numeral.Money || f.Dimension == numeral.PerHead)
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

// waysOf lists the ways in which the head at k may be computed, the likeliest
// first; nil if its words do not say that it is.
func (c *Content) waysOf(a *axis, k int) []way {
	h := &a.heads[k]
	var out []way
	add := func(formula string, s shape, sure bool, ops ...operand) {
		for i := range ops {
			if ops[i].head < 0 || ops[i].head == k && ops[i].at == sameLine {
				return
			}
			for j := range ops[:i] {
				if ops[i] == ops[j] {
					return
				}
			}
		}
		if len(out) < maxWays {
			out = append(out, way{formula, ops, sure, s})
		}
	}
	same := func(i int) operand { return operand{i, sameLine} }
	role := h.role
	if role == ColChange && c.mostlyPercent(a, k) {
		role = ColGrowth
		h.role = ColGrowth
	}
	amounts := a.amounts(k)
	switch role {
	case ColRate, ColArrival, ColScoreRate:
		a.rateWays(k, amounts, add)
	case ColPart:
		c.shareWays(a, k, amounts, add)
	case ColGrowth:
		a.growthWays(k, amounts, add)
	case ColChange:
		a.changeWays(k, amounts, add)
	case ColDeduct:
		w, sc := a.nearestRole(k, ColWeight), a.nearestRole(k, ColScore)
		add("a-b", shapeDifference, true, same(w), same(sc))
	default:
		switch {
		case isMonths(h.text):
			bal, out := a.measure(k, CarryOver), a.measure(k, Outlay)
			f := []string{"a/(b/12)", "a/(b/6)", "a/(b/3)", "a/(b/9)"}
			if t := a.heads[max(out, 0)].text; strings.Contains(t, "上半年") || strings.Contains(t, "1-6月") {
				f[0], f[1] = f[1], f[0]
			}
			for _, x := range f {
				add(x, shapeMonths, true, same(bal), same(out))
			}
		case isAverage(h.text):
			a.averageWays(k, add)
		case isLeft(h):
			in, out := a.measure(k, Income), a.measure(k, Outlay)
			if h.key.Measure != Residual || in >= 0 && out >= 0 {
				add("a-b", shapeDifference, true, same(in), same(out))
			}
			ex := a.nearestRole(k, ColExecuted)
			for _, r := range []ColumnRole{ColBudget, ColArrived, ColInitial} {
				if h.key.Measure != Surplus {
					add("a-b", shapeDifference, false, same(a.nearestRole(k, r)), same(ex))
				}
			}
			for _, i := range amounts {
				for _, j := range amounts {
					if i < j {
						add("a-b", shapeDifference, false, same(i), same(j))
					}
				}
			}
		case !a.across && (isMoney(h.key.Measure) || strings.HasSuffix(h.text, "金额") || strings.HasSuffix(h.text, "资金") || strings.HasSuffix(h.text, "补贴") || strings.HasSuffix(h.text, "补助")):
			near := a.near(k, 3)
			var each, count []int
			for _, i := range near {
				switch x := &a.heads[i]; {
				case x.key.Measure == Standard || strings.HasSuffix(x.text, "标准") || strings.HasSuffix(x.text, "单价"):
					each = append(each, i)
				case x.key.Measure == Headcount || x.key.Measure == Enrolled || x.key.Measure == Area || impliedUnit(x.text) != "" || strings.HasSuffix(x.text, "数量") || strings.HasSuffix(x.text, "面积"):
					count = append(count, i)
				}
			}
			if len(each) == 1 && len(count) == 1 {
				add("a*b", shapeProduct, true, same(count[0]), same(each[0]))
				break
			}
			for _, i := range near {
				for _, j := range near {
					if i < j {
						add("a*b", shapeProduct, false, same(i), same(j))
					}
				}
			}
		}
	}
	return out
}

// maxWays bounds the ways that a column is tried in.
const maxWays = 14

// amounts are the heads near k that a rate or a change may be computed from,
// nearest first: those before it, then those right behind it.
func (a *axis) amounts(k int) []int {
	var out []int
	for j := k - 1; j >= 0 && len(out) < 5; j-- {
		if !a.heads[j].computed() && !a.heads[j].each {
			out = append(out, j)
		}
	}
	return out
}

// near are the n heads before k and the two behind it, whatever they are but
// rates.
func (a *axis) near(k, n int) []int {
	var out []int
	for j := max(0, k-n); j < len(a.heads) && j <= k+2; j++ {
		if j != k && !a.heads[j].computed() {
			out = append(out, j)
		}
	}
	return out
}

// nearestRole is the nearest head of a role before k, else behind it, -1.
func (a *axis) nearestRole(k int, r ColumnRole) int {
	for j := k - 1; j >= 0; j-- {
		if a.heads[j].role == r && !a.heads[j].prior {
			return j
		}
	}
	for j := k + 1; j < len(a.heads); j++ {
		if a.heads[j].role == r && !a.heads[j].prior {
			return j
		}
	}
	return -1
}

// measure is the nearest head of a measure, -1.
func (a *axis) measure(k int, m Measure) int {
	best := -1
	for j := range a.heads {
		if j == k || a.heads[j].key.Measure != m || a.heads[j].computed() || a.heads[j].each {
			continue
		}
		if best < 0 || abs(j-k) < abs(best-k) && a.heads[j].sum == a.heads[best].sum || a.heads[j].sum && !a.heads[best].sum {
			best = j
		}
	}
	return best
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// named is the head whose own words a text holds, the longest match first.
func (a *axis) named(k int, text string, pool []int) int {
	best, n := -1, 0
	for _, j := range pool {
		t := a.heads[j].text
		if t == "" || j == k {
			continue
		}
		m := 0
		switch {
		case strings.Contains(text, t):
			m = 100 + len(t)
		default:
			m = commonPairs(t, text)
		}
		if m > n {
			best, n = j, m
		}
	}
	if n < 2 {
		return -1
	}
	return best
}

// commonPairs counts the pairs of neighbouring characters of s that t holds.
func commonPairs(s, t string) int {
	rs := []rune(s)
	n := 0
	for i := 0; i+1 < len(rs); i++ {
		if strings.Contains(t, string(rs[i:i+2])) {
			n++
		}
	}
	return n
}

// rateWays are the ways of a rate: its words name both figures, or its kind
// does.
func (a *axis) rateWays(k int, amounts []int, add func(string, shape, bool, ...operand)) {
	h := &a.heads[k]
	pair := func(i, j int, sure bool) {
		if i >= 0 && j >= 0 && i != j {
			add("a/b", shapeRatio, sure, operand{i, sameLine}, operand{j, sameLine})
		}
	}
	t := h.text
	first := func(roles ...ColumnRole) int {
		for _, r := range roles {
			for _, j := range amounts {
				if a.heads[j].role == r && !a.heads[j].prior {
					return j
				}
			}
		}
		for _, r := range roles {
			if j := a.nearestRole(k, r); j >= 0 {
				return j
			}
		}
		return -1
	}
	// 决算数为调整预算数的%, 支出占预算%.
	if x, y, ok := splitRate(t); ok {
		num, den := a.named(k, x, amounts), a.named(k, y, amounts)
		if num < 0 {
			num = first(ColExecuted, ColAmount)
		}
		pair(num, den, true)
	}
	switch {
	case h.role == ColScoreRate:
		pair(first(ColScore), first(ColWeight), true)
	case h.role == ColArrival:
		pair(first(ColArrived), first(ColBudget, ColInitial), true)
	case strings.Contains(t, "执行") || strings.Contains(t, "支出") || strings.Contains(t, "支付") || strings.Contains(t, "预算完成") || strings.Contains(t, "进度") || strings.Contains(t, "拨付") || strings.Contains(t, "使用"):
		ex := first(ColExecuted)
		pair(ex, first(ColBudget), true)
		pair(ex, first(ColArrived), first(ColBudget) < 0)
		pair(ex, first(ColInitial), first(ColBudget, ColArrived) < 0)
	case strings.Contains(t, "完成"):
		num, den := -1, -1
		for _, j := range amounts {
			x := &a.heads[j]
			plan := containsAny(x.text, planWords) || x.role == ColBudget || x.role == ColInitial || x.role == ColTarget
			switch {
			case plan && den < 0:
				den = j
			case !plan && num < 0:
				num = j
			}
		}
		pair(num, den, true)
	}
	for x, i := range amounts {
		for _, j := range amounts[x+1:] {
			pair(i, j, false)
		}
	}
	for x, i := range amounts {
		for _, j := range amounts[x+1:] {
			pair(j, i, false)
		}
	}
}

// planWords are words of columns of what was planned.
var planWords = []string{"任务", "计划", "目标", "预算", "应", "下达", "批复", "年初"}

// splitRate parts a header that names both figures of a rate.
func splitRate(t string) (num, den string, ok bool) {
	s := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(t, "比例"), "比重"), "%"), "的")
	for _, w := range []string{"占", "完成", "为", "/", "与"} {
		if i := strings.Index(s, w); i >= 0 && i+len(w) < len(s) {
			return s[:i], s[i+len(w):], true
		}
	}
	return "", "", false
}

// shareWays are the ways of a share: the cell beside it over the column's
// total, or over the total of its own line.
func (c *Content) shareWays(a *axis, k int, amounts []int, add func(string, shape, bool, ...operand)) {
	t := a.heads[k].text
	if _, y, ok := splitRate(t); ok && strings.Contains(t, "占") && len(y) > 0 {
		if den := a.named(k, y, amounts); den >= 0 {
			for _, j := range amounts {
				add("a/b", shapeRatio, false, operand{j, sameLine}, operand{den, sameLine})
			}
		}
	}
	if a.total >= 0 {
		for n, j := range amounts {
			if n < 3 {
				add("a/b", shapeRatio, n == 0, operand{j, sameLine}, operand{j, totalLine})
			}
		}
	}
	for i := range a.heads {
		if a.heads[i].sum && i != k {
			for _, j := range amounts {
				add("a/b", shapeRatio, false, operand{j, sameLine}, operand{i, sameLine})
			}
		}
	}
}

// growthWays are the ways of a growth rate.
func (a *axis) growthWays(k int, amounts []int, add func(string, shape, bool, ...operand)) {
	cur, prev, sure := a.periods(k, amounts)
	if cur >= 0 && prev >= 0 {
		add("(a-b)/b", shapeRatio, sure, operand{cur, sameLine}, operand{prev, sameLine})
	}
	if a.consecutive && len(amounts) > 0 {
		for n, j := range amounts {
			if n < 3 {
				add("(a-b)/b", shapeRatio, n == 0 && prev < 0, operand{j, sameLine}, operand{j, lineBefore})
			}
		}
	}
	for x, i := range amounts {
		for _, j := range amounts[x+1:] {
			add("(a-b)/b", shapeRatio, false, operand{i, sameLine}, operand{j, sameLine})
			add("(a-b)/b", shapeRatio, false, operand{j, sameLine}, operand{i, sameLine})
		}
	}
	// The current amount and the change alone.
	if ch := a.nearestRole(k, ColChange); ch >= 0 && prev < 0 {
		for _, j := range amounts {
			if j != ch {
				add("a/(b-a)", shapeRatio, false, operand{ch, sameLine}, operand{j, sameLine})
			}
		}
	}
}

// changeWays are the ways of an amount of change.
func (a *axis) changeWays(k int, amounts []int, add func(string, shape, bool, ...operand)) {
	t := a.heads[k].text
	if strings.Contains(t, "预算") && !strings.Contains(t, "上年") {
		add("a-b", shapeDifference, true, operand{a.nearestRole(k, ColExecuted), sameLine}, operand{a.nearestRole(k, ColBudget), sameLine})
	}
	cur, prev, sure := a.periods(k, amounts)
	if cur >= 0 && prev >= 0 {
		add("a-b", shapeDifference, sure, operand{cur, sameLine}, operand{prev, sameLine})
	}
	if a.consecutive {
		for n, j := range amounts {
			if n < 3 {
				add("a-b", shapeDifference, n == 0 && prev < 0, operand{j, sameLine}, operand{j, lineBefore})
			}
		}
	}
	for x, i := range amounts {
		for _, j := range amounts[x+1:] {
			add("a-b", shapeDifference, false, operand{i, sameLine}, operand{j, sameLine})
			add("a-b", shapeDifference, false, operand{j, sameLine}, operand{i, sameLine})
		}
	}
}

// periods are the heads of the current and of the previous period that a
// change at k compares; sure tells whether their words say so.
func (a *axis) periods(k int, amounts []int) (cur, prev int, sure bool) {
	cur, prev = -1, -1
	// A time series: the year that the head names, or the last before it.
	year := 0
	if y := periodIn(a.heads[k].text).Year; y > 0 {
		year = y
	} else {
		for _, j := range amounts {
			if a.heads[j].year > 0 && !a.heads[j].prior {
				year = max(year, a.heads[j].year)
			}
		}
	}
	if year > 0 {
		for j := range a.heads {
			if j == k || a.heads[j].computed() || a.heads[j].role == ColChange || a.heads[k].group > 0 && a.heads[j].group != a.heads[k].group && a.heads[j].group > 0 && a.heads[j].year == 0 {
				continue
			}
			switch a.heads[j].year {
			case year:
				if cur < 0 || abs(j-k) < abs(cur-k) {
					cur = j
				}
			case year - 1:
				if prev < 0 || abs(j-k) < abs(prev-k) {
					prev = j
				}
			}
		}
		if cur >= 0 && prev >= 0 {
			return cur, prev, true
		}
	}
	for j := k - 1; j >= 0; j-- {
		if a.heads[j].prior && !a.heads[j].computed() {
			prev = j
			break
		}
	}
	if prev < 0 {
		for j := k + 1; j < len(a.heads) && j <= k+2; j++ {
			if a.heads[j].prior && !a.heads[j].computed() {
				prev = j
				break
			}
		}
	}
	if prev < 0 {
		return -1, -1, false
	}
	// The current one: the same words without 上年, else the nearest amount.
	cur = -1
	want := a.heads[prev].text
	for _, w := range []string{"上年度", "上年", "去年", "上期", "同期"} {
		want = strings.ReplaceAll(want, w, "")
	}
	for _, j := range amounts {
		if j != prev && want != "" && strings.TrimPrefix(strings.TrimPrefix(a.heads[j].text, "本年"), "当年") == want {
			return j, prev, true
		}
	}
	for j := prev - 1; j >= 0 && j >= prev-2; j-- {
		if !a.heads[j].computed() && a.heads[j].role != ColChange {
			return j, prev, true
		}
	}
	for j := prev + 1; j < k; j++ {
		if !a.heads[j].computed() && a.heads[j].role != ColChange {
			return j, prev, true
		}
	}
	return cur, prev, false
}

// averageWays are the ways of an amount for each: an amount over heads, both
// as near in words as can be.
func (a *axis) averageWays(k int, add func(string, shape, bool, ...operand)) {
	h := &a.heads[k]
	var money, count []int
	for j := range a.heads {
		x := &a.heads[j]
		if j == k || x.computed() || x.each {
			continue
		}
		if isMoney(x.key.Measure) || strings.HasSuffix(x.text, "金额") || strings.HasSuffix(x.text, "资金") || strings.HasSuffix(x.text, "支出") || strings.HasSuffix(x.text, "费用") || strings.HasSuffix(x.text, "补贴") || strings.HasSuffix(x.text, "经费") {
			money = append(money, j)
		} else {
			count = append(count, j)
		}
	}
	closest := func(list []int) []int {
		out := append([]int(nil), list...)
		score := func(j int) int {
			return commonPairs(h.text, a.heads[j].text)*100 - abs(j-k)
		}
		for i := 1; i < len(out); i++ {
			for m := i; m > 0 && score(out[m]) > score(out[m-1]); m-- {
				out[m], out[m-1] = out[m-1], out[m]
			}
		}
		if len(out) > 3 {
			out = out[:3]
		}
		return out
	}
	formulas := []string{"a/b"}
	if strings.Contains(h.text, "月") {
		formulas = []string{"a/b/12", "a/b"}
	}
	sure := len(money) == 1 && len(count) == 1 && len(formulas) == 1
	for _, i := range closest(money) {
		for _, j := range closest(count) {
			for _, f := range formulas {
				add(f, shapeEach, sure, operand{i, sameLine}, operand{j, sameLine})
			}
		}
	}
}

// isAverage reports whether a header names an amount for each of something.
func isAverage(t string) bool {
	for _, w := range []string{"人均", "次均", "户均", "亩均", "生均", "床均", "件均", "例均", "均次", "月均"} {
		if strings.Contains(t, w) {
			return true
		}
	}
	return strings.HasPrefix(t, "平均每") || strings.HasPrefix(t, "每") && strings.Contains(t, "平均")
}

// isLeft reports whether a header names what is left of others.
func isLeft(h *head) bool {
	if h.key.Measure == Surplus || h.key.Measure == Residual {
		return true
	}
	for _, w := range []string{"差额", "结余", "剩余", "余额", "未执行数", "未支出", "结转"} {
		if strings.HasSuffix(h.text, w) && h.key.Measure != CarryOver && h.key.Measure != Opening && h.key.Measure != Prepaid {
			return true
		}
	}
	return false
}

// mostlyPercent reports whether the cells under a head are per cent.
func (c *Content) mostlyPercent(a *axis, k int) bool {
	n, m := 0, 0
	for _, row := range a.lines {
		if row[k] != 0 {
			n++
			if c.figure(row[k]).Dimension == numeral.Percent {
				m++
			}
		}
	}
	return m*2 > n
}
