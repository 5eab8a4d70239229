package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// line is a row of a plain table: its label, its level in a hierarchy, and its
// number in each column.
type line struct {
	r      *grow
	label  string
	level  int  // from its number: 一、 1, （一） 2, 1、 3 …; 0 without one
	code   int  // digits of the code of a 类, 款 or 项 before its name; 0 without one
	indent int  // spaces before its label
	among  bool // 其中
	hash   bool // told by #
	sign   int  // −1 for 减：
	nums   map[int]FigureID
	key    Key
	text   string // the label without number and 其中
	unit   numeral.Unit
	tens   decimal.Decimal
	hasU   bool
	sum    bool
	region bool
	each   bool // an amount for each, a rate or the like: cannot be added up
	p      *para
}

// sheet is a plain table, or one side of a table of two sides.
type sheet struct {
	h     *header
	lines []line
	cols  []int
	// whole is set for rows that are explained as the sum of others, part for
	// rows that belong to one.
	whole, part []bool
	// side is set where the rows are those of one side of an account.
	side bool
}

// plain reads a table that is no form.
func (c *Content) plain(p *para, h *header, rows []grow, ctx *gridContext) {
	if h == nil {
		h = &header{}
	}
	if m := sidesAt(h, rows); m > 0 {
		c.sides(p, h, rows, m, ctx)
		return
	}
	if s := c.sheet(p, h, rows, ctx); s != nil {
		from := len(c.Frames)
		s.rowShares(c)
		c.sheetTotals(s)
		c.rateGoals(s)
		c.groupShares(s, from)
		c.amongColumnsOf(s)
		c.sheetFormulas(s)
		c.accounts(p, s)
		c.tableFlows(s.lines, s.cols)
		c.headerTargets(h, s.lines)
		c.besideForm(s, ctx.form)
		c.reckoned(rows)
		c.keepBudgetRows(s)
		c.spentList(s, ctx)
	}
}

// besideForm keeps the weights and scores of a table's rows for a form below it.
func (c *Content) besideForm(s *sheet, f *form) {
	if f == nil || len(f.weights) > 0 {
		return
	}
	for i := range s.lines {
		r, shift := s.lines[i].r, s.h.align(s.lines[i].r)
		if w, x := s.h.number(r, shift, ColWeight), s.h.number(r, shift, ColScore); w != 0 && x != 0 {
			f.beside[0], f.beside[1] = append(f.beside[0], w), append(f.beside[1], x)
		}
	}
}

// sheet reads the rows of a plain table, nil if they hold no number.
func (c *Content) sheet(p *para, h *header, rows []grow, ctx *gridContext) *sheet {
	s := &sheet{h: h, lines: make([]line, 0, len(rows))}
	numeric := 0
	for i := range rows {
		l := c.line(h, &rows[i])
		if len(l.nums) > 0 || l.label != "" {
			s.lines = append(s.lines, l)
		}
		if len(l.nums) > 0 {
			numeric++
		}
	}
	if numeric == 0 {
		return nil
	}
	c.replace(s)
	s.unitsBelow()
	c.growthAmounts(s)
	c.keys(h, s.lines, ctx, p)
	s.cols = columnsOf(s.lines)
	s.whole, s.part = make([]bool, len(s.lines)), make([]bool, len(s.lines))
	return s
}

// unitsBelow gives rows the unit that a row above them prints with its name, where
// no column has one: 救助支出（万元）, below it 城镇, 农村. Where columns have one, rows below a numbered one
// keep to it that bear no number: 一、参保人数（万人） over 职工, 居民, and 二、基金收入 of the caption's 万元.
func (s *sheet) unitsBelow() {
	numbered := false
	for i := range s.h.cols {
		if s.h.cols[i].counts != "" || s.h.cols[i].role == ColUnit {
			return
		}
		numbered = numbered || s.h.cols[i].has
	}
	var last *line
	for i := range s.lines {
		l := &s.lines[i]
		switch {
		case numbered && l.level > 0 && !l.hasU, numbered && l.sum:
			last = nil
		case l.hasU && (!numbered || l.level > 0):
			last = l
		case last == nil || len(l.nums) == 0 || l.each || last.each:
		case last.unit.Dimension == numeral.Money && impliedUnit(l.text) != "" || last.unit.Dimension != numeral.Money && moneyName(l.text):
			last = nil // of another kind
		default:
			l.unit, l.tens, l.hasU = last.unit, last.tens, true
		}
	}
}

// line reads one row of a plain table.
func (c *Content) line(h *header, r *grow) line {
	l := line{r: r, nums: map[int]FigureID{}, sign: 1}
	shift := 0
	if len(h.cols) > 0 {
		shift = h.align(r)
	}
	for i := range r.cells {
		g := &r.cells[i]
		k := g.col + shift
		switch {
		case g.numeric():
			if k >= 0 && k < len(h.cols) && h.cols[k].role == ColOrdinal {
				continue
			}
			if year := c.yearCell(h, g, k); year > 0 && len(l.nums) == 0 && l.label == "" {
				l.label, l.indent, l.p = g.text+"年", c.indentOf(g), g.p
				l.key.Period.Year = year
				continue
			}
			if len(l.nums) == 0 && l.label == "" && c.isCode(h, r, i, k) {
				l.code = len([]rune(g.text))
				continue
			}
			l.nums[k] = g.fig
		case g.words() && len(l.nums) == 0:
			if k >= 0 && k < len(h.cols) && h.cols[k].role == ColUnit || l.label != "" {
				if u, sc, ok := numeral.ParseUnit(headerText(g.text)); ok && u.Name != "" {
					l.unit, l.tens, l.hasU = u, sc, true
					continue
				}
			}
			if l.label == "" {
				l.label = g.text
				l.indent = c.indentOf(g)
				l.p = g.p
			} else if len([]rune(g.text)) < 30 {
				l.label += g.text
			}
			if g.p != nil {
				l.key = mergeKey(l.key, keyOf(g.p, 0, len(g.p.lex)))
			}
		}
	}
	if n, rest := codeOf(l.label); n > 0 {
		l.code, l.label = n, rest
	}
	rs := []rune(l.label)
	if hd, end := headingAt(rs); end > 0 && l.code == 0 {
		l.level = hd.Level
		rs = rs[end:]
	} else if n := letteredItem(rs); n > 0 && l.code == 0 {
		l.level = letterLevel
		rs = rs[n:]
	}
	s := strings.TrimSpace(string(rs))
	for _, w := range []string{"其中：", "其中:", "其中", "#"} {
		if t, ok := strings.CutPrefix(s, w); ok {
			l.among, l.hash = true, w == "#"
			s = strings.TrimSpace(t)
			break
		}
	}
	for _, w := range []string{"减：", "减:", "减去：", "扣除："} {
		if t, ok := strings.CutPrefix(s, w); ok {
			l.sign = -1
			s = strings.TrimSpace(t)
		}
	}
	if hd, end := headingAt([]rune(s)); l.among && end > 0 {
		s = strings.TrimSpace(string([]rune(s)[end:]))
		if l.level == 0 && l.code == 0 {
			l.level = hd.Level // 其中：1. above 2.
		}
	}
	l.text = s
	if u, n, ok := unitIn(s); ok && !l.hasU {
		l.unit, l.tens, l.hasU = u, n, true
	}
	l.sum, l.region = isSumLabel(s)
	l.each = isEach(s)
	if role, _ := roleOf(s); role == ColChange || role == ColGrowth {
		l.each = true
	}
	return l
}

// yearCell is the year that a cell under a head of years gives as a bare number, 0.
func (c *Content) yearCell(h *header, g *gcell, k int) int {
	if k < 0 || k >= len(h.cols) || h.cols[k].role != ColName || !slices.Contains([]string{"年度", "年份", "年"}, headerText(h.cols[k].text)) {
		return 0
	}
	f := c.figure(g.fig)
	if f.Numeral.HasUnit || f.Numeral.Decimals > 0 || f.Numeral.Integers != 4 || len([]rune(g.text)) != 4 {
		return 0
	}
	if y := int(f.Value.IntPart()); plausibleYear(y) {
		return y
	}
	return 0
}

// letterLevel is the level of a row that a capital letter numbers, below ①.
const letterLevel = 6

// letteredItem is the length of the letter that numbers a row, with the mark or
// blank behind it: A 城市 above B 农村. It is 0 if none does.
func letteredItem(rs []rune) int {
	if len(rs) < 3 || rs[0] < 'A' || rs[0] > 'Z' {
		return 0
	}
	n := 1
	if strings.ContainsRune(".、)", rs[n]) {
		n++
	}
	k := skipSpace(rs, n)
	if k == 1 || k >= len(rs) || !isHan(rs[k]) {
		return 0
	}
	return k
}

// isCode reports whether the number that begins a row is a code, not an
// amount: whole, of three digits or more, before the row's words.
func (c *Content) isCode(h *header, r *grow, i, k int) bool {
	f := c.figure(r.cells[i].fig)
	if f.Numeral.HasUnit || f.Numeral.Decimals > 0 || f.Numeral.Integers < 3 || strings.ContainsAny(r.cells[i].text, ",，%") {
		return false
	}
	if i+1 >= len(r.cells) || !r.cells[i+1].words() {
		return false
	}
	return k >= 0 && k < len(h.cols) && (h.cols[k].role == ColName || h.cols[k].role == ColUnknown)
}

// codeOf is the number of digits of a code that begins a label, and the label
// behind it.
func codeOf(s string) (int, string) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n < 3 || n > 12 || n == len(s) {
		return 0, s
	}
	rest := strings.TrimLeft(s[n:], " 　-—.、")
	if r := []rune(rest); len(r) < 2 || !isHan(r[0]) || strings.HasPrefix(rest, "年") {
		return 0, s
	}
	return n, rest
}

// codeBefore is the number of characters of a code that begins a cell of
// words: 2080150 项目管理, but not 4321 人.
func codeBefore(rs []rune) int {
	i := skipSpace(rs, 0)
	j := i
	for j < len(rs) && isDigit(rs[j]) {
		j++
	}
	if j-i < 3 || j-i > 12 || j >= len(rs) {
		return 0
	}
	if num, ok := numeral.At(rs, i); !ok || num.HasUnit || num.More || !num.PowerTen.Equal(decOne) {
		return 0
	}
	k := skipSpace(rs, j)
	if k+2 >= len(rs) || !isHan(rs[k]) || rs[k] == '年' {
		return 0
	}
	for _, r := range rs[k:] {
		if isDigit(r) {
			return 0
		}
	}
	return j
}

// indentOf counts the spaces before a cell's words; a full-width one counts
// twice.
func (c *Content) indentOf(g *gcell) int {
	if g.place.Line < 1 || g.place.Line > len(c.Document.Lines) {
		return 0
	}
	n, col := 0, 1
	for _, r := range c.Document.Lines[g.place.Line-1] {
		if col >= g.place.Column {
			break
		}
		switch r {
		case ' ', '\u00a0':
			n++
		case '　':
			n += 2
		default:
			n = 0
		}
		col++
	}
	return n
}

// eachWords are words of amounts that belong to one thing of many and cannot
// be added up.
var eachWords = []string{"人均", "次均", "户均", "亩均", "生均", "月均", "日均", "床均", "车均", "辆均", "件均", "例均", "均次", "平均", "单价", "标准", "率", "比例", "占比", "比重", "同比", "增幅", "增速", "月数", "每人", "每户", "每亩", "均价", "倍数", "进度", "费率"}

// isEach reports whether a label names an amount for each or a rate.
func isEach(s string) bool {
	t := headerText(s)
	if hasAnySuffix(t, stretchesOfEach) {
		return false
	}
	for _, w := range eachWords {
		if strings.HasSuffix(t, w) || w != "标准" && w != "率" && w != "平均" && strings.Contains(t, w) {
			return true
		}
	}
	return unitMean(t) || strings.HasSuffix(t, "均补助") || strings.HasSuffix(t, "%") || strings.HasPrefix(t, "平均") || perThing(t) || strings.Contains(t, "每") && strings.Contains(t, "平均")
}

// columnsOf are the columns that hold numbers, in order.
func columnsOf(lines []line) []int {
	maxCol := -1
	for _, l := range lines {
		for k := range l.nums {
			maxCol = max(maxCol, k)
		}
	}
	have := make([]bool, maxCol+1)
	for _, l := range lines {
		for k := range l.nums {
			if k >= 0 {
				have[k] = true
			}
		}
	}
	var out []int
	for k, ok := range have {
		if ok {
			out = append(out, k)
		}
	}
	return out
}

// keys gives every figure of a plain table its unit, name and key, from its
// row, its column and what stands around the table.
func (c *Content) keys(h *header, lines []line, ctx *gridContext, p *para) {
	if period := periodIn(ctx.caption); !period.IsZero() {
		ctx.period = period
	}
	fund := ctx.fund
	if fund == NoFund {
		fund = c.sectionFund(p.section)
	}
	items := 0       // rows of places, projects or the like
	year := 0        // that of the last of them
	several := false // the rows are of several years, and so is their total
	for i := range lines {
		if l := &lines[i]; len(l.nums) > 0 && !l.sum && !l.region && l.text != "" {
			items++
			several = several || year > 0 && l.key.Period.Year > 0 && l.key.Period.Year != year
			year = l.key.Period.Year
		}
	}
	for i := range lines {
		l := &lines[i]
		for k, id := range l.nums {
			f := c.figure(id)
			var col *column
			if k >= 0 && k < len(h.cols) {
				col = &h.cols[k]
			}
			c.cellUnit(id, l, col, ctx)
			key := l.key
			name := l.text
			if col != nil && col.key.Period.Year > 0 && key.Period == (Period{Rel: "本年"}) {
				key.Period = col.key.Period // 本年收入 of 2023
			}
			if col != nil {
				key = mergeKey(col.key, key)
				if col.key.Measure != NoMeasure && l.key.Measure == NoMeasure {
					key.Measure = col.key.Measure
				}
				if t := headerText(col.text); !slices.Contains(valueHeads, t) || name == "" {
					name += t
				}
			}
			if key.Fund == NoFund {
				key.Fund, key.FundFrom = fund, 3
			}
			if k := keyFromName(name); k.Rate != nil && f.Dimension == numeral.Percent {
				key.Rate = k.Rate
				// The rate of one of several is not the rate of all.
				key.Part = items > 1 && (several || !(l.sum && bareSum(l.text)) && !l.region)
			}
			if key.Period.IsZero() {
				key.Period = ctx.period
			}
			key.Dimension = f.Dimension
			f.Key, f.Name, f.Period = key, name, key.Period
		}
	}
}

// valueHeads head columns of values of any kind: their rows alone say what these are.
var valueHeads = []string{"数量", "数值", "数据", "指标数据", "数额", "金额", "指标值"}

// cellUnit gives a bare cell its unit: a rate's column and a rate's row are in
// per cent whatever the others are in; else the row's unit, the column's, the
// table's.
func (c *Content) cellUnit(id FigureID, l *line, col *column, ctx *gridContext) {
	heads := (l.key.Measure == Headcount || l.key.Measure == Enrolled || l.key.Measure == Entitled) && !moneyName(l.text)
	switch {
	case col != nil && (col.percent() || col.role == ColGrowth) && c.figure(id).Numeral.Integers > 4:
		// an amount that has slipped into a column of rates
	case col != nil && col.percent():
		c.giveNamed(id, "%")
	case col != nil && col.role == ColGrowth && !col.has:
		c.giveNamed(id, "%")
	case l.hasU && !col.pays(l.unit):
		c.giveUnit(id, l.unit, l.tens)
	case isMonths(l.text):
		c.giveNamed(id, "个月")
	case col != nil && col.has && heads && ctx.counted != nil && (impliedUnit(l.text) != "" || strings.HasSuffix(l.text, "参保") && !strings.HasPrefix(l.text, "资助")) && col.key.Measure == NoMeasure && col.unit == ctx.unit && !moneyName(col.text):
		c.giveHeads(id, ctx) // 单位：人、万元
	case col != nil && col.has:
		c.giveUnit(id, col.unit, col.tens)
	case col != nil && (col.role == ColWeight || col.role == ColScore || col.role == ColConverted || col.role == ColDeduct):
		c.giveNamed(id, "分")
	case rowRate(l.text):
		c.giveNamed(id, "%")
	case col != nil && isMonths(col.text):
		c.giveNamed(id, "个月")
	case ctx.small.Name != "" && col != nil && (col.key.Measure == Standard || strings.HasSuffix(headerText(col.text), "标准")):
		c.giveUnit(id, ctx.small, decOne)
	case col != nil && col.counts != "":
		if n, ok := ctx.counted[col.counts]; ok {
			u, _ := numeral.LookupUnit(col.counts)
			c.giveUnit(id, u, n) // 单位：万人次、万元
			break
		}
		c.giveNamed(id, col.counts)
	case ctx.hasUnit && !heads && !l.each && (col == nil || moneyColumn(col) && !col.each()):
		c.giveUnit(id, ctx.unit, ctx.tens)
	case heads && (col == nil || col.role != ColChange): // a change is in the unit of what changes
		c.giveHeads(id, ctx)
	}
}

// pays reports whether a column's own head prints a unit of money where the row is counted or
// measured: 名称 | 单位 | 数量 | 单价（元） | 金额（元） over a row in 顶.
func (col *column) pays(row numeral.Unit) bool {
	if col == nil || !col.has || col.unit.Dimension != numeral.Money {
		return false
	}
	switch row.Dimension {
	case numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Area, numeral.Length, numeral.Weight:
		_, _, own := unitIn(col.text)
		return own
	}
	return false
}

// giveHeads gives a bare number of people the unit that the table counts them
// in.
func (c *Content) giveHeads(id FigureID, ctx *gridContext) {
	if n, ok := ctx.counted["人"]; ok {
		u, _ := numeral.LookupUnit("人")
		c.giveUnit(id, u, n)
		return
	}
	c.giveNamed(id, "人")
}

// moneyEnds end the name of an amount of money.
var moneyEnds = []string{"经费", "资金", "支出", "收入", "费用", "补助", "补贴", "金额", "工资", "费", "拨款", "款", "津贴", "薪酬"}

// moneyName reports whether a label ends in the name of an amount of money,
// whatever stands before it: 人员经费, 救助资金.
func moneyName(s string) bool {
	t := headerText(s)
	return hasAnySuffix(t, moneyEnds)
}

// percent reports whether a column's bare numbers are per cent.
func (col *column) percent() bool {
	switch col.role {
	case ColRate, ColArrival, ColScoreRate, ColPart:
		return true
	case ColGrowth:
		return !col.has || col.unit.Dimension == numeral.Percent
	}
	return false
}

// rowRate reports whether a row's label names a rate, so that its bare
// numbers are per cent.
func rowRate(s string) bool {
	switch r, _ := roleOf(s); r {
	case ColRate, ColArrival, ColPart, ColScoreRate:
		return true
	case ColGrowth:
		t := headerText(s)
		return strings.HasSuffix(t, "率") || strings.HasSuffix(t, "幅") || strings.HasSuffix(t, "%") || strings.HasSuffix(t, "速")
	}
	return false
}

// isMonths reports whether a header names the months that a balance pays for.
func isMonths(s string) bool {
	t := headerText(s)
	return strings.HasSuffix(t, "月数") && (strings.Contains(t, "支付") || strings.Contains(t, "支配") || strings.Contains(t, "备付") || strings.Contains(t, "支撑"))
}

// addable reports whether a figure of a table can be a term of a sum.
func (c *Content) addable(s *sheet, i, k int) bool {
	id := s.lines[i].nums[k]
	points := k < len(s.h.cols) && (s.h.cols[k].role == ColWeight || s.h.cols[k].role == ColScore)
	if id == 0 || s.lines[i].each && !points { // the points of 预算执行率 add up
		return false
	}
	if k < len(s.h.cols) {
		col := &s.h.cols[k]
		if col.each() && col.role != ColPart && !col.percent() && s.payers() && c.figure(id).Dimension == numeral.PerHead {
			return true // what each level of government pays for each head
		}
		if col.percent() && col.role != ColPart || col.role == ColGrowth || col.each() && col.role != ColPart {
			return false
		}
		if col.role == ColPart {
			return c.figure(id).Dimension == numeral.Percent
		}
	}
	switch c.figure(id).Dimension {
	case numeral.Percent, numeral.Points, numeral.Months, numeral.Times, numeral.PerHead, numeral.Time:
		return false
	}
	return true
}

// payers reports whether the rows of a table but its totals are the levels of
// government, and those insured, who pay between them.
func (s *sheet) payers() bool {
	n := 0
	for i := range s.lines {
		switch l := &s.lines[i]; {
		case len(l.nums) == 0 || l.sum:
		case l.key.Tier != NoTier || strings.HasPrefix(l.text, "个人"):
			n++
		default:
			return false
		}
	}
	return n >= 2
}

// headerTargets reads a target that the header prints with a column's name:
// 报销比例（70%左右）.
func (c *Content) headerTargets(h *header, lines []line) {
	for k, col := range h.cols {
		if col.p == nil || col.role != ColRate {
			continue
		}
		var target FigureID
		for _, x := range col.p.lex {
			if x.kind == lexFigure && x.depth > 0 && c.figure(x.fig).Dimension == numeral.Percent {
				target = x.fig
			}
		}
		// The 100% of B/A×100% is no target.
		if target == 0 || strings.ContainsAny(col.text, "×*/÷") {
			continue
		}
		c.figure(target).Key.Mode = Planned
		for _, l := range lines {
			if id := l.nums[k]; id != 0 && c.figure(id).Dimension == numeral.Percent {
				c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: id, Op: ">=", Closed: Closed, Reach: ReachCell, InTable: true,
					Readings: []Reading{{Formula: "a", Operands: []FigureID{target}}}})
			}
		}
	}
}
