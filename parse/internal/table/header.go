package table

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/numeral"
)

// Header is a row of columns.
type Header struct {
	Cols []content.Column
	Row  int
	// form tells a self-evaluation form's block: budget or indicators.
	Budget, Indicator bool
	Fixed             bool // rows are already set under its columns
	Nested            bool // its heads stand in the order of what is part of what
	Flat              bool // of a flattened form: its columns are told by the order of values
	Others            bool // of those some are headed by words that forms do not have
	spans             []int
	rows              int // header rows joined in it
}

// IsHeader reports whether a row heads columns: two cells or more with a
// header's words, and no number but years.
func IsHeader(r *Row) bool {
	exact, like, other, cells := 0, 0, 0, 0
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.Blank {
			continue
		}
		cells++
		if g.Fig != 0 || g.Sign != "" && g.Sign != "定性" || g.Dash {
			return false
		}
		role, ex := RoleOf(g)
		switch {
		case ex:
			exact++
		case role != lang.ColUnknown || yearHeader(g):
			like++
		case content.Longer(g.Text, 24):
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
func (r *Row) headsTotal() bool {
	first, total := true, false
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.Blank {
			continue
		}
		role, exact := lang.RoleOf(g.Text)
		switch {
		case first && (role != lang.ColName || !exact && !strings.HasSuffix(g.Text, "名称")):
			return false
		case !first && (content.Longer(g.Text, MaxRowName) || strings.ContainsAny(g.Text, "0123456789。，")):
			return false
		case !first:
			total = total || role == lang.ColTotal
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
	return ok && of != "" && !lang.ContainsAny(of, sayings)
}

// HeadsRows reports whether a row of words is a header by its place: above
// another header with more cells than its own, or above rows that hold numbers
// where it holds words.
func HeadsRows(rows []Row, i int, h *Header) bool {
	r := &rows[i]
	n := 0
	for k := range r.Cells {
		g := &r.Cells[k]
		switch {
		case g.Blank:
		case !Words(g) || content.Longer(g.Text, 20) || g.P != nil && g.P.HasAny(sayings) && !headsPart(g.Text):
			return false
		default:
			n++
		}
	}
	if n < 2 || i+1 >= len(rows) {
		return false
	}
	next := &rows[i+1]
	if i+2 < len(rows) && !r.Cells[0].Blank && next.Cells[0].Blank && next.Filled() > 1 && next.Numbers() == 0 && IsHeader(&rows[i+2]) && r.width() == next.width() && next.width() == rows[i+2].width() {
		return true // 合计 | 车辆费 over | 小计 | 购置费 over 预算数 | 决算数
	}
	if IsHeader(next) {
		m, roles := 0, 0
		for k := range next.Cells {
			if !next.Cells[k].Blank {
				m++
				if x, _ := RoleOf(&next.Cells[k]); x != lang.ColUnknown && x != lang.ColName {
					roles++
				}
			}
		}
		first, _ := RoleOf(&next.Cells[0])
		return m > n && roles*2 > m && (next.Cells[0].Blank || first != lang.ColName && first != lang.ColOrdinal) && !strings.Contains(next.Cells[0].Text, "资金")
	}
	if i+2 < len(rows) && len(next.Cells) == len(r.Cells) && next.Cells[0].Blank && !r.Cells[0].Blank && next.Numbers() == 0 && next.Filled() > n && rows[i+2].Numbers() > 0 {
		return HeadsRows(rows, i+1, h) // groups over 到位 | 支出 | 到位 | 支出
	}
	if h != nil && (h.Budget || h.Indicator || i > 0 && h.Row < i-1 && len(h.Cols) == len(r.Cells)) {
		return false
	}
	for j := i + 1; j <= i+2; j++ {
		if j >= len(rows) {
			return j > i+1
		}
		x := &rows[j]
		if x.Numbers() < 1 || x.Numbers()*2 < n-1 || len(x.Cells) < n || len(x.Cells) > len(r.Cells)+1 || !x.leadsWords(r) {
			return false
		}
	}
	return true
}

// Filled is how many cells of a row are not blank.
func (r *Row) Filled() int {
	n := 0
	for k := range r.Cells {
		if !r.Cells[k].Blank {
			n++
		}
	}
	return n
}

// width is how many columns a row has.
func (r *Row) width() int {
	n := 0
	for k := range r.Cells {
		n = max(n, r.Cells[k].Col+max(1, r.Cells[k].Span))
	}
	return n
}

// leadsWords reports whether a row begins with words, behind its number where
// its header has a column of these.
func (r *Row) leadsWords(head *Row) bool {
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.Blank {
			continue
		}
		if role, _ := lang.RoleOf(head.Cells[0].Text); i == 0 && Numeric(g) && role == lang.ColOrdinal {
			continue // 序号
		}
		return Words(g)
	}
	return false
}

// yearHeader reports whether a header cell is a year or period.
func yearHeader(g *content.Cell) bool {
	if g.P == nil {
		return false
	}
	for _, x := range g.P.Lex {
		if x.Kind == content.LexPeriod {
			return len([]rune(g.Text)) <= 14
		}
	}
	return false
}

// allMeasures reports whether the cells of a row name measures.
func allMeasures(r *Row) bool {
	n, m := 0, 0
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.P == nil {
			continue
		}
		n++
		if k := clause.KeyOf(g.P, 0, len(g.P.Lex)); k.Measure != lang.NoMeasure || k.Fund != lang.NoFund || k.Tier != lang.NoTier {
			m++
		} else if r, _ := RoleOf(g); r != lang.ColUnknown {
			m++
		} else if _, _, ok := lang.UnitIn(g.Text); ok {
			m++
		}
	}
	return n >= 2 && m*2 >= n
}

// ReadHeader reads a header row.
func ReadHeader(c *content.Draft, r *Row, ctx *Context) *Header {
	h := &Header{Cols: make([]content.Column, 0, len(r.Cells)), spans: make([]int, 0, len(r.Cells))}
	var common numeral.Unit
	var commonTens decimal.Decimal
	hasCommon := false
	for i := range r.Cells {
		g := &r.Cells[i]
		for len(h.Cols) < g.Col {
			h.Cols = append(h.Cols, content.Column{})
		}
		col := headerCell(c, g)
		if i == 0 && col.Role == lang.ColAmount {
			col.Role = lang.ColName // 资金投入情况（万元）, over the names of its rows
		}
		if col.Has && (col.Role == lang.ColUnknown || col.Role == lang.ColName) {
			// 项目资金（万元）: the unit of all columns behind it.
			common, commonTens, hasCommon = col.Unit, col.Tens, true
		}
		for s := 0; s < max(1, g.Span); s++ {
			h.Cols = append(h.Cols, col)
		}
		h.spans = append(h.spans, max(1, g.Span))
	}
	h.partUnits()
	h.sharesOfColumns()
	h.totalOfShares()
	h.unitsInOrder(ctx.inOrder)
	for i := range h.Cols {
		col := &h.Cols[i]
		if col.Has || !MoneyColumn(col) {
			continue
		}
		if ctx.small.Name != "" && isAverage(lang.HeaderText(col.Text)) {
			col.Unit, col.Tens, col.Has = ctx.small, lang.DecOne, true // 次均费用 of 万元、元
			continue
		}
		if hasCommon {
			col.Unit, col.Tens, col.Has = common, commonTens, true
		} else if ctx.HasUnit {
			col.Unit, col.Tens, col.Has = ctx.Unit, ctx.Tens, true
		}
	}
	h.Classify()
	return h
}

// partUnits gives the columns behind 其中 the unit of the column that they are
// parts of.
func (h *Header) partUnits() {
	whole := -1
	for i := range h.Cols {
		col := &h.Cols[i]
		switch {
		case strings.HasPrefix(col.Text, "其中") && i > 0:
			if whole < 0 {
				whole = i - 1
			}
		case whole >= 0 && (col.Role != lang.ColUnknown || col.Has || col.Counts != "" || clause.IsMoney(col.Key.Measure) || MoneyName(col.Text)):
			whole = -1
		}
		if whole >= 0 && !col.Has && col.Counts == "" && !MoneyName(col.Text) {
			w := &h.Cols[whole]
			col.Counts, col.Unit, col.Tens, col.Has = w.Counts, w.Unit, w.Tens, w.Has
		}
	}
}

// sharesOfColumns makes rates of the shares that are taken of another column,
// not of the column's own total: 占预算比重 beside 预算数.
func (h *Header) sharesOfColumns() {
	for i := range h.Cols {
		if h.Cols[i].Role != lang.ColPart {
			continue
		}
		if n := SaidInBrackets(h.Cols[i].Text); n != nil && !lang.ContainsAny(n.Words[len(n.Words)-1], append([]string{"总"}, sumRows...)) {
			h.Cols[i].Role = lang.ColRate // 到位资金占比(到位资金/安排资金)
			continue
		}
		_, of, ok := splitRate(lang.HeaderText(h.Cols[i].Text))
		if !ok || !content.Longer(of, 1) || strings.HasPrefix(of, "总") || lang.ContainsAny(of, sumRows) {
			continue // 占比 is of no column, though 同比 holds a word of it
		}
		for k := range h.Cols {
			if k != i && h.Cols[k].Role != lang.ColPart && strings.Contains(lang.HeaderText(h.Cols[k].Text), of) {
				h.Cols[i].Role = lang.ColRate
				break
			}
		}
	}
}

// totalOfShares makes a total of the first amount where two others or more have their shares
// right behind them and it has none, but calls itself that of all: 总额 | 县级 | 占比 | 乡级 | 占比.
// They are in its unit.
func (h *Header) totalOfShares() {
	first, shared := -1, 0
	for i := range h.Cols {
		switch {
		case h.Cols[i].Role == lang.ColPart && i > 0 && i-1 != first:
			shared++
		case h.Cols[i].Role == lang.ColPart || h.Cols[i].Role == lang.ColTotal:
			return
		case first < 0 && i > 0:
			first = i
		}
	}
	if shared >= 2 && lang.HasAnySuffix(lang.HeaderText(h.Cols[first].Text), []string{"总额", "总数", "总量", "总人数", "总人次"}) {
		w := &h.Cols[first]
		w.Role = lang.ColTotal
		for i := first + 1; i < len(h.Cols); i++ {
			if col := &h.Cols[i]; col.Role != lang.ColPart && !col.Has && col.Counts == "" {
				col.Counts, col.Unit, col.Tens, col.Has = w.Counts, w.Unit, w.Tens, w.Has
			}
		}
	}
}

// Classify tells a form's blocks from other tables.
func (h *Header) Classify() {
	n := map[lang.ColumnRole]int{}
	for _, col := range h.Cols {
		n[col.Role]++
	}
	for i := range h.Cols {
		// 权重（%）, or 权重 between scores and what they are converted to: a share.
		col := &h.Cols[i]
		if col.Role == lang.ColWeight && n[lang.ColShare] == 0 && n[lang.ColScore] > 0 && (col.Has && col.Unit.Dimension == numeral.Percent || n[lang.ColConverted] > 0 && n[lang.ColWeight] == 1 && strings.Contains(col.Text, "权重")) {
			col.Role = lang.ColShare
			n[lang.ColWeight]--
			n[lang.ColShare]++
			break
		}
	}
	h.Budget = n[lang.ColExecuted] > 0 && (n[lang.ColBudget] > 0 || n[lang.ColInitial] > 0) && n[lang.ColTarget] == 0
	h.Indicator = !h.Budget && (n[lang.ColTarget] > 0 && (n[lang.ColActual] > 0 || n[lang.ColWeight] > 0 || n[lang.ColName] >= 2) || n[lang.ColWeight] > 0 && n[lang.ColScore] > 0 || n[lang.ColScore] > 0 && n[lang.ColActual] > 0 || n[lang.ColScore] > 0 && n[lang.ColShare] > 0 && n[lang.ColConverted] > 0 || n[lang.ColScore] > 0 && h.Levels() >= 2)
}

// Levels is how many columns hold the names of indicators of a level: 二级指标.
func (h *Header) Levels() int {
	n := 0
	for i := range h.Cols {
		if h.Cols[i].Role == lang.ColName && stream.LevelOfHead(h.Cols[i].Text) > 0 {
			n++
		}
	}
	return n
}

// MoneyColumn reports whether a unit of money given for the table holds for a
// column.
func MoneyColumn(col *content.Column) bool {
	switch col.Role {
	case lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted, lang.ColAmount, lang.ColTotal, lang.ColUnknown:
		if col.Counts != "" || isTimes(lang.HeaderText(col.Text)) || col.Key.Measure == lang.Standard || strings.HasSuffix(lang.HeaderText(col.Text), "标准") {
			return false
		}
		return MoneyName(col.Text) || !(col.Key.Measure == lang.Headcount || col.Key.Measure == lang.Enrolled || col.Key.Measure == lang.Entitled)
	}
	return false
}

// headerCell reads one header cell.
func headerCell(c *content.Draft, g *content.Cell) content.Column {
	col := content.Column{Text: g.Text, P: g.P}
	col.Role, col.Exact = RoleOf(g)
	col.Counts = ImpliedUnit(g.Text)
	if u, n, ok := lang.UnitIn(g.Text); ok {
		col.Unit, col.Tens, col.Has = u, n, true
		switch {
		case u.Dimension == numeral.Percent && col.Role == lang.ColUnknown:
			col.Role = lang.ColRate
		case col.Role == lang.ColUnknown:
			col.Role = lang.ColAmount
		}
	}
	if g.P != nil {
		col.Key = clause.KeyOf(g.P, 0, len(g.P.Lex))
		// The bare name of a year: 2021年.
		if col.Key.Period.IsZero() {
			for _, x := range g.P.Lex {
				if x.Kind == content.LexPeriod {
					col.Key.Period = lang.Merge(col.Key.Period, *x.Period)
				}
			}
		}
		for _, x := range g.P.Lex {
			if x.Kind == content.LexTerm && x.Term.Class == lang.Rate {
				col.Key.Rate = x.Term.Rate
			}
		}
	}
	return col
}

// ImpliedUnit is the unit that a header's noun implies: 人数 is in 人.
func ImpliedUnit(s string) string {
	t := lang.HeaderText(s)
	for _, w := range []struct{ ends, unit string }{{"人次", "人次"}, {"人次数", "人次"}, {"人数", "人"}, {"户数", "户"}, {"学生数", "人"}, {"职工数", "人"}} {
		if strings.HasSuffix(t, w.ends) {
			return w.unit
		}
	}
	return ""
}

// MergesWith reports whether a header row goes on with the one above it: a
// header over two lines.
func MergesWith(r *Row) bool {
	return len(r.Cells) >= 2
}

// MergeHeader joins a second header line to the first, over rows of so many cells:
// a column's own words below, the words of its group above. A group's cell stands once over its
// columns; where the places it covers are blank or lost, it is spread.
func MergeHeader(c *content.Draft, h *Header, r *Row, ctx *Context, width int) *Header {
	lower := ReadHeader(c, r, ctx)
	up, low := spread(h, lower, width)
	out := &Header{rows: h.rows + 1}
	group := 0
	for i := range low {
		col := low[i]
		if col.Text == "" {
			col = up[i]
			out.Cols = append(out.Cols, col)
			continue
		}
		u := up[i]
		if u.Text != "" && u.Text != col.Text {
			if i == 0 || up[i-1].Text != u.Text || low[i-1].Text == "" || up[i-1].First != u.First {
				group++
			}
			col.Group = group
			col.Outer, col.Subtotal = u.Group, u.Group > 0 && u.Role == lang.ColTotal
			col.Own = lang.HeaderText(col.Text)
			col.Of = u.Role
			col.Over = u.Role == lang.ColTotal || lang.ContainsAny(lang.HeaderText(u.Text), []string{"合计", "总计"})
			if !col.Has && u.Has && MoneyColumn(&col) {
				col.Unit, col.Tens, col.Has = u.Unit, u.Tens, true
			}
			_, _, printed := lang.UnitIn(col.Text)
			if w, tens, ok := lang.UnitIn(u.Text); ok && !printed && w.Dimension != numeral.Money && w.Dimension != numeral.Percent && !Percent(&col) && !MoneyName(col.Text) && !clause.IsMoney(col.Key.Measure) {
				col.Unit, col.Tens, col.Has = w, tens, true // 计划 | 实际 under 服务企业数（家）
			}
			if u.Counts != "" && col.Counts == "" && !printed && !Percent(&col) && !MoneyName(col.Text) && !clause.IsMoney(col.Key.Measure) {
				col.Counts, col.Has = u.Counts, false // 合计 under 参保人数
			}
			if !col.Has && col.Counts == "" && !Percent(&col) && ctx.HasUnit && clause.IsMoney(u.Key.Measure) && (col.Key.Measure == lang.Enrolled || col.Key.Measure == lang.Headcount) {
				col.Unit, col.Tens, col.Has = ctx.Unit, ctx.Tens, true // 资助参保 under 本年支出
				col.Key.Measure = u.Key.Measure
			}
			col.Key = MergeKey(u.Key, col.Key)
			if col.Role == lang.ColUnknown && u.Role != lang.ColName {
				col.Role = u.Role
			}
			col.Text = u.Text + col.Text
			if role, exact := lang.RoleOf(col.Text); exact && (col.Role == lang.ColUnknown || !col.Exact && u.Role == lang.ColUnknown) {
				col.Role, col.Exact = role, true // 实际完成 over 情况: a word on two lines
			}
		}
		out.Cols = append(out.Cols, col)
	}
	out.Classify()
	return out
}

// spread sets the cells of an upper header line over those of the lower one.
func spread(h, lower *Header, width int) (up, low []content.Column) {
	up, low = append([]content.Column(nil), h.Cols...), append([]content.Column(nil), lower.Cols...)
	for i := range up {
		if up[i].First = i; i > 0 && up[i].P != nil && up[i].P == up[i-1].P {
			up[i].First = up[i-1].First // one cell over several columns
		}
	}
	blanks := 0
	for _, col := range low {
		if col.Text != "" {
			break
		}
		blanks++
	}
	names, groups := 0, 0
	gaps := false
	for i, col := range up {
		if col.Text == "" {
			gaps = gaps || i > 0
			continue
		}
		if groups == 0 && (col.Role == lang.ColName || col.Role == lang.ColOrdinal || col.Role == lang.ColUnit || i < blanks) {
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
	if u, l := ByWidth(up, low, width); blanks == 0 && !gaps && u != nil {
		return u, l
	}
	if u := byBlanks(up, low, width); u != nil {
		for len(low) < len(u) {
			low = append(low, content.Column{})
		}
		return u, low
	}
	switch {
	case gaps, groups == 0, len(up) >= len(low)+names && blanks == 0 && len(up) == len(low):
		// Set already: blanks under a group's cell belong to it.
		for i := 1; i < len(up) && i < len(low); i++ {
			if up[i].Text == "" && low[i].Text != "" && up[i-1].Text != "" && (i > names || names == 0) {
				f := up[i-1].First
				up[i] = up[i-1]
				up[i].First = f
			}
		}
		// Blanks at the end of the upper line are lost: its last cell goes on.
		for n := len(up); gaps && n > 0 && n < len(low) && up[n-1].Text != "" && low[n-1].Text != "" && low[n].Text != ""; n++ {
			up = append(up, up[n-1])
		}
	case blanks <= names && len(up) < names+wide && wide > groups:
		// The group's cells stand side by side: each covers as many columns.
		ends := alike(low[blanks:], groups)
		if ends == nil {
			break
		}
		var u, l []content.Column
		for i := 0; i < names; i++ {
			u, l = append(u, up[i]), append(l, content.Column{})
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
		up = append(up, content.Column{})
	}
	for len(low) < len(up) {
		low = append(low, content.Column{})
	}
	return up, low
}

// ByWidth sets the cells of an upper line over those of a lower one that has none
// for the columns without a group: rows are as wide as both together. It returns
// nil where the two lines do not come to that.
func ByWidth(up, low []content.Column, width int) (u, l []content.Column) {
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
	for back < single-1 && (up[len(up)-1-back].Role == lang.ColReason || up[len(up)-1-back].Role == lang.ColGrade || strings.HasPrefix(up[len(up)-1-back].Text, "是否")) {
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
			l = append(l, content.Column{})
		}
		for range n {
			u = append(u, up[i])
		}
	}
	return u, l
}

// alike parts columns among groups: at each return of the first column's
// words, else evenly. It returns the number of columns of each group.
func alike(cols []content.Column, groups int) []int {
	var out []int
	for i, col := range cols {
		if i == 0 || UnderTotal(col.Text) == UnderTotal(cols[0].Text) {
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

// UnderTotal are the words of a column without the 总 that they have under a total: 总户数
// where the groups beside it have 户数.
func UnderTotal(s string) string { return strings.TrimPrefix(lang.HeaderText(s), "总") }

// returnsOf parts columns where the words of a plan stand, or words return: 计划 |
// 到位 | 支出 | 到位 | 支出 | 计划 | 实际.
func returnsOf(cols []content.Column) []int {
	var out []int
	seen := map[string]bool{}
	for _, col := range cols {
		t := UnderTotal(col.Text)
		if len(out) == 0 || seen[t] || lang.HasAnyPrefix(t, []string{"计划", "目标", "应"}) {
			out = append(out, 0)
			clear(seen)
		}
		seen[t] = true
		out[len(out)-1]++
	}
	return out
}

// MergeKey fills what b leaves open from a.
func MergeKey(a, b content.Key) content.Key {
	if b.Measure == lang.NoMeasure {
		b.Measure = a.Measure
	}
	if b.Fund == lang.NoFund || b.Fund == lang.BasicMedical && (a.Fund == lang.Employee || a.Fund == lang.Resident) {
		b.Fund, b.FundFrom = a.Fund, a.FundFrom // 基本医疗保险 under 职工
	}
	if b.Account == lang.NoAccount {
		b.Account = a.Account
	}
	if b.Tier == lang.NoTier {
		b.Tier = a.Tier
	}
	if b.Mode == lang.NoMode {
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

// targetsApart sets the cells of such a header over one another where the merged cells of the
// upper line have lost their width. It returns nil for any other header.
func targetsApart(up, low []content.Column) (u, l []content.Column) {
	if len(up) < 3 || up[0].Role != lang.ColName && up[0].Role != lang.ColUnknown || up[1].Role != lang.ColTarget {
		return nil, nil
	}
	for _, col := range up[2:] {
		switch col.Role {
		case lang.ColActual, lang.ColWeight, lang.ColScore, lang.ColReason, lang.ColRate, lang.ColGrade:
		default:
			return nil, nil
		}
	}
	names, target := 0, false
	for names < len(low) && low[names].Role == lang.ColName {
		names++
	}
	for _, col := range low[names:] {
		switch col.Role {
		case lang.ColSign, lang.ColUnit:
		case lang.ColTarget:
			target = true
		default:
			return nil, nil
		}
	}
	if names < 2 || !target || len(low)-names < 2 {
		return nil, nil
	}
	for i := range low {
		if i < names {
			u = append(u, up[0])
		} else {
			u = append(u, up[1])
		}
	}
	return append(u, up[2:]...), append(low[:len(low):len(low)], make([]content.Column, len(up)-2)...)
}

// MaxRowName is the length up to which a line may be the name of a row.
const MaxRowName = 24
