package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// header is a row of columns.
type header struct {
	cols []column
	row  int
	// form tells a self-evaluation form's block: budget or indicators.
	budget, indicator bool
	fixed             bool // rows are already set under its columns
	nested            bool // its heads stand in the order of what is part of what
	flat              bool // of a flattened form: its columns are told by the order of values
	others            bool // of those some are headed by words that forms do not have
	spans             []int
	rows              int // header rows joined in it
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
		role, ex := g.roleOf()
		switch {
		case ex:
			exact++
		case role != ColUnknown || yearHeader(g):
			like++
		case longer(g.text, 24):
			other += 2
		default:
			other++
		}
	}
	n := exact + like
	if n >= 2 && cells >= 3 && r.headsTotal() {
		return true
	}
	return exact >= 2 && n >= other || n >= 2 && n > other || exact >= 1 && other >= 1 && cells >= 3 && allMeasures(r)
}

// headsTotal reports whether a row names what the rows are, then a total and what it is made up
// of: 机构名称 | 支出合计 | 其中：基本支出 | 人员支出 | 项目支出.
func (r *grow) headsTotal() bool {
	first, total := true, false
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank {
			continue
		}
		role, exact := roleOf(g.text)
		switch {
		case first && (role != ColName || !exact && !strings.HasSuffix(g.text, "名称")):
			return false
		case !first && (longer(g.text, maxRowName) || strings.ContainsAny(g.text, "0123456789。，")):
			return false
		case !first:
			total = total || role == ColTotal
		}
		first = false
	}
	return total
}

// sayings are marks of cells that say something and name nothing.
var sayings = []string{"。", "；", "：", "□", "☑"}

// headsPart reports whether a cell names a part of what the one before it heads: 其中：领取人数.
func headsPart(s string) bool {
	of, ok := strings.CutPrefix(s, "其中：")
	return ok && of != "" && !containsAny(of, sayings)
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
		case !g.words() || longer(g.text, 20) || g.p != nil && g.p.hasAny(sayings) && !headsPart(g.text):
			return false
		default:
			n++
		}
	}
	if n < 2 || i+1 >= len(rows) {
		return false
	}
	next := &rows[i+1]
	if i+2 < len(rows) && !r.cells[0].blank && next.cells[0].blank && next.filled() > 1 && next.numbers() == 0 && isHeader(&rows[i+2]) && r.width() == next.width() && next.width() == rows[i+2].width() {
		return true // 合计 | 车辆费 over | 小计 | 购置费 over 预算数 | 决算数
	}
	if isHeader(next) {
		m, roles := 0, 0
		for k := range next.cells {
			if !next.cells[k].blank {
				m++
				if x, _ := next.cells[k].roleOf(); x != ColUnknown && x != ColName {
					roles++
				}
			}
		}
		first, _ := next.cells[0].roleOf()
		return m > n && roles*2 > m && (next.cells[0].blank || first != ColName && first != ColOrdinal) && !strings.Contains(next.cells[0].text, "资金")
	}
	if i+2 < len(rows) && len(next.cells) == len(r.cells) && next.cells[0].blank && !r.cells[0].blank && next.numbers() == 0 && next.filled() > n && rows[i+2].numbers() > 0 {
		return headsRows(rows, i+1, h) // groups over 到位 | 支出 | 到位 | 支出
	}
	if h != nil && (h.budget || h.indicator || i > 0 && h.row < i-1 && len(h.cols) == len(r.cells)) {
		return false
	}
	for j := i + 1; j <= i+2; j++ {
		if j >= len(rows) {
			return j > i+1
		}
		x := &rows[j]
		if x.numbers() < 1 || x.numbers()*2 < n-1 || len(x.cells) < n || len(x.cells) > len(r.cells)+1 || !x.leadsWords(r) {
			return false
		}
	}
	return true
}

// filled is how many cells of a row are not blank.
func (r *grow) filled() int {
	n := 0
	for k := range r.cells {
		if !r.cells[k].blank {
			n++
		}
	}
	return n
}

// width is how many columns a row has.
func (r *grow) width() int {
	n := 0
	for k := range r.cells {
		n = max(n, r.cells[k].col+max(1, r.cells[k].span))
	}
	return n
}

// leadsWords reports whether a row begins with words, behind its number where
// its header has a column of these.
func (r *grow) leadsWords(head *grow) bool {
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank {
			continue
		}
		if role, _ := roleOf(head.cells[0].text); i == 0 && g.numeric() && role == ColOrdinal {
			continue // 序号
		}
		return g.words()
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
		} else if r, _ := g.roleOf(); r != ColUnknown {
			m++
		} else if _, _, ok := unitIn(g.text); ok {
			m++
		}
	}
	return n >= 2 && m*2 >= n
}

// header reads a header row.
func (c *Content) header(r *grow, ctx *gridContext) *header {
	h := &header{cols: make([]column, 0, len(r.cells)), spans: make([]int, 0, len(r.cells))}
	var common numeral.Unit
	var commonTens decimal.Decimal
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
	h.sharesOfColumns()
	h.totalOfShares()
	h.unitsInOrder(ctx.inOrder)
	for i := range h.cols {
		col := &h.cols[i]
		if col.has || !moneyColumn(col) {
			continue
		}
		if ctx.small.Name != "" && isAverage(headerText(col.text)) {
			col.unit, col.tens, col.has = ctx.small, decOne, true // 次均费用 of 万元、元
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

// sharesOfColumns makes rates of the shares that are taken of another column,
// not of the column's own total: 占预算比重 beside 预算数.
func (h *header) sharesOfColumns() {
	for i := range h.cols {
		if h.cols[i].role != ColPart {
			continue
		}
		if n := saidInBrackets(h.cols[i].text); n != nil && !containsAny(n.words[len(n.words)-1], append([]string{"总"}, sumRows...)) {
			h.cols[i].role = ColRate // 到位资金占比(到位资金/安排资金)
			continue
		}
		_, of, ok := splitRate(headerText(h.cols[i].text))
		if !ok || !longer(of, 1) || strings.HasPrefix(of, "总") || containsAny(of, sumRows) {
			continue // 占比 is of no column, though 同比 holds a word of it
		}
		for k := range h.cols {
			if k != i && h.cols[k].role != ColPart && strings.Contains(headerText(h.cols[k].text), of) {
				h.cols[i].role = ColRate
				break
			}
		}
	}
}

// totalOfShares makes a total of the first amount where two others or more have their shares
// right behind them and it has none, but calls itself that of all: 总额 | 县级 | 占比 | 乡级 | 占比.
// They are in its unit.
func (h *header) totalOfShares() {
	first, shared := -1, 0
	for i := range h.cols {
		switch {
		case h.cols[i].role == ColPart && i > 0 && i-1 != first:
			shared++
		case h.cols[i].role == ColPart || h.cols[i].role == ColTotal:
			return
		case first < 0 && i > 0:
			first = i
		}
	}
	if shared >= 2 && hasAnySuffix(headerText(h.cols[first].text), []string{"总额", "总数", "总量", "总人数", "总人次"}) {
		w := &h.cols[first]
		w.role = ColTotal
		for i := first + 1; i < len(h.cols); i++ {
			if col := &h.cols[i]; col.role != ColPart && !col.has && col.counts == "" {
				col.counts, col.unit, col.tens, col.has = w.counts, w.unit, w.tens, w.has
			}
		}
	}
}

// classify tells a form's blocks from other tables.
func (h *header) classify() {
	n := map[ColumnRole]int{}
	for _, col := range h.cols {
		n[col.role]++
	}
	for i := range h.cols {
		// 权重（%）, or 权重 between scores and what they are converted to: a share.
		col := &h.cols[i]
		if col.role == ColWeight && n[ColShare] == 0 && n[ColScore] > 0 && (col.has && col.unit.Dimension == numeral.Percent || n[ColConverted] > 0 && n[ColWeight] == 1 && strings.Contains(col.text, "权重")) {
			col.role = ColShare
			n[ColWeight]--
			n[ColShare]++
			break
		}
	}
	h.budget = n[ColExecuted] > 0 && (n[ColBudget] > 0 || n[ColInitial] > 0) && n[ColTarget] == 0
	h.indicator = !h.budget && (n[ColTarget] > 0 && (n[ColActual] > 0 || n[ColWeight] > 0 || n[ColName] >= 2) || n[ColWeight] > 0 && n[ColScore] > 0 || n[ColScore] > 0 && n[ColActual] > 0 || n[ColScore] > 0 && n[ColShare] > 0 && n[ColConverted] > 0 || n[ColScore] > 0 && h.levels() >= 2)
}

// levels is how many columns hold the names of indicators of a level: 二级指标.
func (h *header) levels() int {
	n := 0
	for i := range h.cols {
		if h.cols[i].role == ColName && levelOfHead(h.cols[i].text) > 0 {
			n++
		}
	}
	return n
}

// levelHeads are what heads a column of indicators of a level, from the first.
var levelHeads = [][]string{
	{"一级指标", "一级", "指标一级", "一级指标名称"},
	{"二级指标", "二级", "指标二级", "二级指标名称"},
	{"三级指标", "三级", "指标三级", "三级指标名称"},
	{"四级指标", "四级", "指标四级", "四级指标名称"},
}

// levelOfHead is the level whose indicators a head is over, 0 if it is over none: 2 for 二级指标.
func levelOfHead(s string) int {
	t := headerText(s)
	for i, words := range levelHeads {
		if slices.Contains(words, t) {
			return i + 1
		}
	}
	return 0
}

// moneyColumn reports whether a unit of money given for the table holds for a
// column.
func moneyColumn(col *column) bool {
	switch col.role {
	case ColInitial, ColBudget, ColArrived, ColExecuted, ColAmount, ColTotal, ColUnknown:
		if col.counts != "" || isTimes(headerText(col.text)) || col.key.Measure == Standard || strings.HasSuffix(headerText(col.text), "标准") {
			return false
		}
		return moneyName(col.text) || !(col.key.Measure == Headcount || col.key.Measure == Enrolled || col.key.Measure == Entitled)
	}
	return false
}

// headerCell reads one header cell.
func (c *Content) headerCell(g *gcell) column {
	col := column{text: g.text, p: g.p}
	col.role, col.exact = g.roleOf()
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
					col.key.Period = merge(col.key.Period, *x.period)
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
func mergesWith(r *grow) bool {
	return len(r.cells) >= 2
}

// mergeHeader joins a second header line to the first, over rows of so many cells:
// a column's own words below, the words of its group above. A group's cell stands once over its
// columns; where the places it covers are blank or lost, it is spread.
func (c *Content) mergeHeader(h *header, r *grow, ctx *gridContext, width int) *header {
	lower := c.header(r, ctx)
	up, low := spread(h, lower, width)
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
			col.outer, col.subtotal = u.group, u.group > 0 && u.role == ColTotal
			col.own = headerText(col.text)
			col.of = u.role
			col.over = u.role == ColTotal || containsAny(headerText(u.text), []string{"合计", "总计"})
			if !col.has && u.has && moneyColumn(&col) {
				col.unit, col.tens, col.has = u.unit, u.tens, true
			}
			_, _, printed := unitIn(col.text)
			if w, tens, ok := unitIn(u.text); ok && !printed && w.Dimension != numeral.Money && w.Dimension != numeral.Percent && !col.percent() && !moneyName(col.text) && !isMoney(col.key.Measure) {
				col.unit, col.tens, col.has = w, tens, true // 计划 | 实际 under 服务企业数（家）
			}
			if u.counts != "" && col.counts == "" && !printed && !col.percent() && !moneyName(col.text) && !isMoney(col.key.Measure) {
				col.counts, col.has = u.counts, false // 合计 under 参保人数
			}
			if !col.has && col.counts == "" && !col.percent() && ctx.hasUnit && isMoney(u.key.Measure) && (col.key.Measure == Enrolled || col.key.Measure == Headcount) {
				col.unit, col.tens, col.has = ctx.unit, ctx.tens, true // 资助参保 under 本年支出
				col.key.Measure = u.key.Measure
			}
			col.key = mergeKey(u.key, col.key)
			if col.role == ColUnknown && u.role != ColName {
				col.role = u.role
			}
			col.text = u.text + col.text
			if role, exact := roleOf(col.text); exact && (col.role == ColUnknown || !col.exact && u.role == ColUnknown) {
				col.role, col.exact = role, true // 实际完成 over 情况: a word on two lines
			}
		}
		out.cols = append(out.cols, col)
	}
	out.classify()
	return out
}

// spread sets the cells of an upper header line over those of the lower one.
func spread(h, lower *header, width int) (up, low []column) {
	up, low = append([]column(nil), h.cols...), append([]column(nil), lower.cols...)
	for i := range up {
		if up[i].first = i; i > 0 && up[i].p != nil && up[i].p == up[i-1].p {
			up[i].first = up[i-1].first // one cell over several columns
		}
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
	if u, l := targetsApart(up, low); blanks == 0 && !gaps && u != nil {
		return u, l
	}
	if u, l := byRoles(up, low, width); u != nil {
		return u, l
	}
	if u, l := byWidth(up, low, width); blanks == 0 && !gaps && u != nil {
		return u, l
	}
	if u := byBlanks(up, low, width); u != nil {
		for len(low) < len(u) {
			low = append(low, column{})
		}
		return u, low
	}
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
		// Blanks at the end of the upper line are lost: its last cell goes on.
		for n := len(up); gaps && n > 0 && n < len(low) && up[n-1].text != "" && low[n-1].text != "" && low[n].text != ""; n++ {
			up = append(up, up[n-1])
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

// byWidth sets the cells of an upper line over those of a lower one that has none
// for the columns without a group: rows are as wide as both together. It returns
// nil where the two lines do not come to that.
func byWidth(up, low []column, width int) (u, l []column) {
	single := width - len(low) // columns without a group
	groups := len(up) - single
	if single < 1 || groups < 2 || len(up) >= width {
		return nil, nil
	}
	ends := alike(low, groups)
	if len(ends) != groups {
		return nil, nil
	}
	back := 0 // of those, how many stand behind the groups
	for back < single-1 && (up[len(up)-1-back].role == ColReason || up[len(up)-1-back].role == ColGrade || strings.HasPrefix(up[len(up)-1-back].text, "是否")) {
		back++
	}
	at := 0
	for i := range up {
		n := 1
		if k := i - (single - back); k >= 0 && k < groups {
			n = ends[k]
			l = append(l, low[at:at+n]...)
			at += n
		} else {
			l = append(l, column{})
		}
		for range n {
			u = append(u, up[i])
		}
	}
	return u, l
}

// alike parts columns among groups: at each return of the first column's
// words, else evenly. It returns the number of columns of each group.
func alike(cols []column, groups int) []int {
	var out []int
	for i, col := range cols {
		if i == 0 || underTotal(col.text) == underTotal(cols[0].text) {
			out = append(out, 0)
		}
		out[len(out)-1]++
	}
	if len(out) == groups {
		return out
	}
	if out = returnsOf(cols); len(out) == groups {
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

// underTotal are the words of a column without the 总 that they have under a total: 总户数
// where the groups beside it have 户数.
func underTotal(s string) string { return strings.TrimPrefix(headerText(s), "总") }

// returnsOf parts columns where the words of a plan stand, or words return: 计划 |
// 到位 | 支出 | 到位 | 支出 | 计划 | 实际.
func returnsOf(cols []column) []int {
	var out []int
	seen := map[string]bool{}
	for _, col := range cols {
		t := underTotal(col.text)
		if len(out) == 0 || seen[t] || hasAnyPrefix(t, []string{"计划", "目标", "应"}) {
			out = append(out, 0)
			clear(seen)
		}
		seen[t] = true
		out[len(out)-1]++
	}
	return out
}

// mergeKey fills what b leaves open from a.
func mergeKey(a, b Key) Key {
	if b.Measure == NoMeasure {
		b.Measure = a.Measure
	}
	if b.Fund == NoFund || b.Fund == BasicMedical && (a.Fund == Employee || a.Fund == Resident) {
		b.Fund, b.FundFrom = a.Fund, a.FundFrom // 基本医疗保险 under 职工
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
