package table

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/numeral"
)

// Line is a row of a plain table: its label, its level in a hierarchy, and its
// number in each column.
type Line struct {
	R      *Row
	Label  string
	Level  int  // from its number: 一、 1, （一） 2, 1、 3 …; 0 without one
	code   int  // digits of the code of a 类, 款 or 项 before its name; 0 without one
	indent int  // spaces before its label
	Among  bool // 其中
	hash   bool // told by #
	sign   int  // −1 for 减：
	Nums   map[int]content.FigureID
	Key    content.Key
	Text   string // the label without number and 其中
	unit   numeral.Unit
	tens   decimal.Decimal
	hasU   bool
	Sum    bool
	region bool
	Each   bool // an amount for each, a rate or the like: cannot be added up
	p      *content.Para
}

// Sheet is a plain table, or one side of a table of two sides.
type Sheet struct {
	H     *Header
	Lines []Line
	Cols  []int
	// whole is set for rows that are explained as the sum of others, part for
	// rows that belong to one.
	whole, part []bool
	// Side is set where the rows are those of one side of an account.
	Side bool
}

// BesideForm keeps the weights and scores of a table's rows for a form below it.
func BesideForm(c *content.Draft, s *Sheet, f *Form) {
	if f == nil || len(f.Weights) > 0 {
		return
	}
	for i := range s.Lines {
		r, shift := s.Lines[i].R, s.H.Align(s.Lines[i].R)
		if w, x := s.H.Number(r, shift, lang.ColWeight), s.H.Number(r, shift, lang.ColScore); w != 0 && x != 0 {
			f.Beside[0], f.Beside[1] = append(f.Beside[0], w), append(f.Beside[1], x)
		}
	}
}

// ReadSheet reads the rows of a plain table, nil if they hold no number.
func ReadSheet(c *content.Draft, p *content.Para, h *Header, rows []Row, ctx *Context) *Sheet {
	s := &Sheet{H: h, Lines: make([]Line, 0, len(rows))}
	numeric := 0
	for i := range rows {
		l := line(c, h, &rows[i])
		if len(l.Nums) > 0 || l.Label != "" {
			s.Lines = append(s.Lines, l)
		}
		if len(l.Nums) > 0 {
			numeric++
		}
	}
	if numeric == 0 {
		return nil
	}
	replace(c, s)
	s.unitsBelow()
	growthAmounts(c, s)
	keys(c, h, s.Lines, ctx, p)
	s.Cols = columnsOf(s.Lines)
	s.whole, s.part = make([]bool, len(s.Lines)), make([]bool, len(s.Lines))
	return s
}

// unitsBelow gives rows the unit that a row above them prints with its name, where
// no column has one: 救助支出（万元）, below it 城镇, 农村. Where columns have one, rows below a numbered one
// keep to it that bear no number: 一、参保人数（万人） over 职工, 居民, and 二、基金收入 of the caption's 万元.
func (s *Sheet) unitsBelow() {
	numbered := false
	for i := range s.H.Cols {
		if s.H.Cols[i].Counts != "" || s.H.Cols[i].Role == lang.ColUnit {
			return
		}
		numbered = numbered || s.H.Cols[i].Has
	}
	var last *Line
	for i := range s.Lines {
		l := &s.Lines[i]
		switch {
		case numbered && l.Level > 0 && !l.hasU, numbered && l.Sum:
			last = nil
		case l.hasU && (!numbered || l.Level > 0):
			last = l
		case last == nil || len(l.Nums) == 0 || l.Each || last.Each:
		case last.unit.Dimension == numeral.Money && ImpliedUnit(l.Text) != "" || last.unit.Dimension != numeral.Money && MoneyName(l.Text):
			last = nil // of another kind
		default:
			l.unit, l.tens, l.hasU = last.unit, last.tens, true
		}
	}
}

// line reads one row of a plain table.
func line(c *content.Draft, h *Header, r *Row) Line {
	l := Line{R: r, Nums: map[int]content.FigureID{}, sign: 1}
	shift := 0
	if len(h.Cols) > 0 {
		shift = h.Align(r)
	}
	for i := range r.Cells {
		g := &r.Cells[i]
		k := g.Col + shift
		switch {
		case Numeric(g):
			if k >= 0 && k < len(h.Cols) && h.Cols[k].Role == lang.ColOrdinal {
				continue
			}
			if year := yearCell(c, h, g, k); year > 0 && len(l.Nums) == 0 && l.Label == "" {
				l.Label, l.indent, l.p = g.Text+"年", indentOf(c, g), g.P
				l.Key.Period.Year = year
				continue
			}
			if len(l.Nums) == 0 && l.Label == "" && isCode(c, h, r, i, k) {
				l.code = len([]rune(g.Text))
				continue
			}
			l.Nums[k] = g.Fig
		case Words(g) && len(l.Nums) == 0:
			if k >= 0 && k < len(h.Cols) && h.Cols[k].Role == lang.ColUnit || l.Label != "" {
				if u, sc, ok := numeral.ParseUnit(lang.HeaderText(g.Text)); ok && u.Name != "" {
					l.unit, l.tens, l.hasU = u, sc, true
					continue
				}
			}
			if l.Label == "" {
				l.Label = g.Text
				l.indent = indentOf(c, g)
				l.p = g.P
			} else if len([]rune(g.Text)) < 30 {
				l.Label += g.Text
			}
			if g.P != nil {
				l.Key = MergeKey(l.Key, clause.KeyOf(g.P, 0, len(g.P.Lex)))
			}
		}
	}
	if n, rest := codeOf(l.Label); n > 0 {
		l.code, l.Label = n, rest
	}
	rs := []rune(l.Label)
	if hd, end := content.HeadingAt(rs); end > 0 && l.code == 0 {
		l.Level = hd.Level
		rs = rs[end:]
	} else if n := letteredItem(rs); n > 0 && l.code == 0 {
		l.Level = letterLevel
		rs = rs[n:]
	}
	s := strings.TrimSpace(string(rs))
	for _, w := range []string{"其中：", "其中:", "其中", "#"} {
		if t, ok := strings.CutPrefix(s, w); ok {
			l.Among, l.hash = true, w == "#"
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
	if hd, end := content.HeadingAt([]rune(s)); l.Among && end > 0 {
		s = strings.TrimSpace(string([]rune(s)[end:]))
		if l.Level == 0 && l.code == 0 {
			l.Level = hd.Level // 其中：1. above 2.
		}
	}
	l.Text = s
	if u, n, ok := lang.UnitIn(s); ok && !l.hasU {
		l.unit, l.tens, l.hasU = u, n, true
	}
	l.Sum, l.region = IsSumLabel(s)
	l.Each = IsEach(s)
	if role, _ := lang.RoleOf(s); role == lang.ColChange || role == lang.ColGrowth {
		l.Each = true
	}
	return l
}

// yearCell is the year that a cell under a head of years gives as a bare number, 0.
func yearCell(c *content.Draft, h *Header, g *content.Cell, k int) int {
	if k < 0 || k >= len(h.Cols) || h.Cols[k].Role != lang.ColName || !slices.Contains([]string{"年度", "年份", "年"}, lang.HeaderText(h.Cols[k].Text)) {
		return 0
	}
	f := c.At(g.Fig)
	if f.Numeral.HasUnit || f.Numeral.Decimals > 0 || f.Numeral.Integers != 4 || len([]rune(g.Text)) != 4 {
		return 0
	}
	if y := int(f.Value.IntPart()); lang.PlausibleYear(y) {
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
	k := lang.SkipSpace(rs, n)
	if k == 1 || k >= len(rs) || !lang.IsHan(rs[k]) {
		return 0
	}
	return k
}

// isCode reports whether the number that begins a row is a code, not an
// amount: whole, of three digits or more, before the row's words.
func isCode(c *content.Draft, h *Header, r *Row, i, k int) bool {
	f := c.At(r.Cells[i].Fig)
	if f.Numeral.HasUnit || f.Numeral.Decimals > 0 || f.Numeral.Integers < 3 || strings.ContainsAny(r.Cells[i].Text, ",，%") {
		return false
	}
	if i+1 >= len(r.Cells) || !Words(&r.Cells[i+1]) {
		return false
	}
	return k >= 0 && k < len(h.Cols) && (h.Cols[k].Role == lang.ColName || h.Cols[k].Role == lang.ColUnknown)
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
	if r := []rune(rest); len(r) < 2 || !lang.IsHan(r[0]) || strings.HasPrefix(rest, "年") {
		return 0, s
	}
	return n, rest
}

// codeBefore is the number of characters of a code that begins a cell of
// words: 2080150 项目管理, but not 4321 人.
func codeBefore(rs []rune) int {
	i := lang.SkipSpace(rs, 0)
	j := i
	for j < len(rs) && lang.IsDigit(rs[j]) {
		j++
	}
	if j-i < 3 || j-i > 12 || j >= len(rs) {
		return 0
	}
	if num, ok := numeral.At(rs, i); !ok || num.HasUnit || num.More || !num.PowerTen.Equal(lang.DecOne) {
		return 0
	}
	k := lang.SkipSpace(rs, j)
	if k+2 >= len(rs) || !lang.IsHan(rs[k]) || rs[k] == '年' {
		return 0
	}
	for _, r := range rs[k:] {
		if lang.IsDigit(r) {
			return 0
		}
	}
	return j
}

// indentOf counts the spaces before a cell's words; a full-width one counts
// twice.
func indentOf(c *content.Draft, g *content.Cell) int {
	if g.Place.Line < 1 || g.Place.Line > len(c.Document.Lines) {
		return 0
	}
	n, col := 0, 1
	for _, r := range c.Document.Lines[g.Place.Line-1] {
		if col >= g.Place.Column {
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

// IsEach reports whether a label names an amount for each or a rate.
func IsEach(s string) bool {
	t := lang.HeaderText(s)
	if lang.HasAnySuffix(t, stretchesOfEach) {
		return false
	}
	for _, w := range reflow.EachWords {
		if strings.HasSuffix(t, w) || w != "标准" && w != "率" && w != "平均" && strings.Contains(t, w) {
			return true
		}
	}
	return unitMean(t) || strings.HasSuffix(t, "均补助") || strings.HasSuffix(t, "%") || strings.HasPrefix(t, "平均") || perThing(t) || strings.Contains(t, "每") && strings.Contains(t, "平均")
}

// columnsOf are the columns that hold numbers, in order.
func columnsOf(lines []Line) []int {
	maxCol := -1
	for _, l := range lines {
		for k := range l.Nums {
			maxCol = max(maxCol, k)
		}
	}
	have := make([]bool, maxCol+1)
	for _, l := range lines {
		for k := range l.Nums {
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
func keys(c *content.Draft, h *Header, lines []Line, ctx *Context, p *content.Para) {
	if period := lang.PeriodIn(ctx.Caption); !period.IsZero() {
		ctx.period = period
	}
	fund := ctx.Fund
	if fund == lang.NoFund {
		fund = c.SectionFund(p.Section)
	}
	items := 0       // rows of places, projects or the like
	year := 0        // that of the last of them
	several := false // the rows are of several years, and so is their total
	for i := range lines {
		if l := &lines[i]; len(l.Nums) > 0 && !l.Sum && !l.region && l.Text != "" {
			items++
			several = several || year > 0 && l.Key.Period.Year > 0 && l.Key.Period.Year != year
			year = l.Key.Period.Year
		}
	}
	for i := range lines {
		l := &lines[i]
		for k, id := range l.Nums {
			f := c.At(id)
			var col *content.Column
			if k >= 0 && k < len(h.Cols) {
				col = &h.Cols[k]
			}
			cellUnit(c, id, l, col, ctx)
			key := l.Key
			name := l.Text
			if col != nil && col.Key.Period.Year > 0 && key.Period == (lang.Period{Rel: "本年"}) {
				key.Period = col.Key.Period // 本年收入 of 2023
			}
			if col != nil {
				key = MergeKey(col.Key, key)
				if col.Key.Measure != lang.NoMeasure && l.Key.Measure == lang.NoMeasure {
					key.Measure = col.Key.Measure
				}
				if t := lang.HeaderText(col.Text); !slices.Contains(valueHeads, t) || name == "" {
					name += t
				}
			}
			if key.Fund == lang.NoFund {
				key.Fund, key.FundFrom = fund, 3
			}
			if k := KeyFromName(name); k.Rate != nil && f.Dimension == numeral.Percent {
				key.Rate = k.Rate
				// The rate of one of several is not the rate of all.
				key.Part = items > 1 && (several || !(l.Sum && BareSum(l.Text)) && !l.region)
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
func cellUnit(c *content.Draft, id content.FigureID, l *Line, col *content.Column, ctx *Context) {
	heads := (l.Key.Measure == lang.Headcount || l.Key.Measure == lang.Enrolled || l.Key.Measure == lang.Entitled) && !MoneyName(l.Text)
	switch {
	case col != nil && (Percent(col) || col.Role == lang.ColGrowth) && c.At(id).Numeral.Integers > 4:
		// an amount that has slipped into a column of rates
	case col != nil && Percent(col):
		GiveNamed(c, id, "%")
	case col != nil && col.Role == lang.ColGrowth && !col.Has:
		GiveNamed(c, id, "%")
	case l.hasU && !pays(col, l.unit):
		GiveUnit(c, id, l.unit, l.tens)
	case isMonths(l.Text):
		GiveNamed(c, id, "个月")
	case col != nil && col.Has && heads && ctx.counted != nil && (ImpliedUnit(l.Text) != "" || strings.HasSuffix(l.Text, "参保") && !strings.HasPrefix(l.Text, "资助")) && col.Key.Measure == lang.NoMeasure && col.Unit == ctx.Unit && !MoneyName(col.Text):
		giveHeads(c, id, ctx) // 单位：人、万元
	case col != nil && col.Has:
		GiveUnit(c, id, col.Unit, col.Tens)
	case col != nil && (col.Role == lang.ColWeight || col.Role == lang.ColScore || col.Role == lang.ColConverted || col.Role == lang.ColDeduct):
		GiveNamed(c, id, "分")
	case rowRate(l.Text):
		GiveNamed(c, id, "%")
	case col != nil && isMonths(col.Text):
		GiveNamed(c, id, "个月")
	case ctx.small.Name != "" && col != nil && (col.Key.Measure == lang.Standard || strings.HasSuffix(lang.HeaderText(col.Text), "标准")):
		GiveUnit(c, id, ctx.small, lang.DecOne)
	case col != nil && col.Counts != "":
		if n, ok := ctx.counted[col.Counts]; ok {
			u, _ := numeral.LookupUnit(col.Counts)
			GiveUnit(c, id, u, n) // 单位：万人次、万元
			break
		}
		GiveNamed(c, id, col.Counts)
	case ctx.HasUnit && !heads && !l.Each && (col == nil || MoneyColumn(col) && !each(col)):
		GiveUnit(c, id, ctx.Unit, ctx.Tens)
	case heads && (col == nil || col.Role != lang.ColChange): // a change is in the unit of what changes
		giveHeads(c, id, ctx)
	}
}

// pays reports whether a column's own head prints a unit of money where the row is counted or
// measured: 名称 | 单位 | 数量 | 单价（元） | 金额（元） over a row in 顶.
func pays(col *content.Column, row numeral.Unit) bool {
	if col == nil || !col.Has || col.Unit.Dimension != numeral.Money {
		return false
	}
	switch row.Dimension {
	case numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Area, numeral.Length, numeral.Weight:
		_, _, own := lang.UnitIn(col.Text)
		return own
	}
	return false
}

// giveHeads gives a bare number of people the unit that the table counts them
// in.
func giveHeads(c *content.Draft, id content.FigureID, ctx *Context) {
	if n, ok := ctx.counted["人"]; ok {
		u, _ := numeral.LookupUnit("人")
		GiveUnit(c, id, u, n)
		return
	}
	GiveNamed(c, id, "人")
}

// moneyEnds end the name of an amount of money.
var moneyEnds = []string{"经费", "资金", "支出", "收入", "费用", "补助", "补贴", "金额", "工资", "费", "拨款", "款", "津贴", "薪酬"}

// MoneyName reports whether a label ends in the name of an amount of money,
// whatever stands before it: 人员经费, 救助资金.
func MoneyName(s string) bool {
	t := lang.HeaderText(s)
	return lang.HasAnySuffix(t, moneyEnds)
}

// Percent reports whether a column's bare numbers are per cent.
func Percent(col *content.Column) bool {
	switch col.Role {
	case lang.ColRate, lang.ColArrival, lang.ColScoreRate, lang.ColPart:
		return true
	case lang.ColGrowth:
		return !col.Has || col.Unit.Dimension == numeral.Percent
	}
	return false
}

// rowRate reports whether a row's label names a rate, so that its bare
// numbers are per cent.
func rowRate(s string) bool {
	switch r, _ := lang.RoleOf(s); r {
	case lang.ColRate, lang.ColArrival, lang.ColPart, lang.ColScoreRate:
		return true
	case lang.ColGrowth:
		t := lang.HeaderText(s)
		return strings.HasSuffix(t, "率") || strings.HasSuffix(t, "幅") || strings.HasSuffix(t, "%") || strings.HasSuffix(t, "速")
	}
	return false
}

// isMonths reports whether a header names the months that a balance pays for.
func isMonths(s string) bool {
	t := lang.HeaderText(s)
	return strings.HasSuffix(t, "月数") && (strings.Contains(t, "支付") || strings.Contains(t, "支配") || strings.Contains(t, "备付") || strings.Contains(t, "支撑"))
}

// addable reports whether a figure of a table can be a term of a sum.
func addable(c *content.Draft, s *Sheet, i, k int) bool {
	id := s.Lines[i].Nums[k]
	points := k < len(s.H.Cols) && (s.H.Cols[k].Role == lang.ColWeight || s.H.Cols[k].Role == lang.ColScore)
	if id == 0 || s.Lines[i].Each && !points { // the points of 预算执行率 add up
		return false
	}
	if k < len(s.H.Cols) {
		col := &s.H.Cols[k]
		if each(col) && col.Role != lang.ColPart && !Percent(col) && s.payers() && c.At(id).Dimension == numeral.PerHead {
			return true // what each level of government pays for each head
		}
		if Percent(col) && col.Role != lang.ColPart || col.Role == lang.ColGrowth || each(col) && col.Role != lang.ColPart {
			return false
		}
		if col.Role == lang.ColPart {
			return c.At(id).Dimension == numeral.Percent
		}
	}
	switch c.At(id).Dimension {
	case numeral.Percent, numeral.Points, numeral.Months, numeral.Times, numeral.PerHead, numeral.Time:
		return false
	}
	return true
}

// payers reports whether the rows of a table but its totals are the levels of
// government, and those insured, who pay between them.
func (s *Sheet) payers() bool {
	n := 0
	for i := range s.Lines {
		switch l := &s.Lines[i]; {
		case len(l.Nums) == 0 || l.Sum:
		case l.Key.Tier != lang.NoTier || strings.HasPrefix(l.Text, "个人"):
			n++
		default:
			return false
		}
	}
	return n >= 2
}

// HeaderTargets reads a target that the header prints with a column's name:
// 报销比例（70%左右）.
func HeaderTargets(c *content.Draft, h *Header, lines []Line) {
	for k, col := range h.Cols {
		if col.P == nil || col.Role != lang.ColRate {
			continue
		}
		var target content.FigureID
		for _, x := range col.P.Lex {
			if x.Kind == content.LexFigure && x.Depth > 0 && c.At(x.Fig).Dimension == numeral.Percent {
				target = x.Fig
			}
		}
		// The 100% of B/A×100% is no target.
		if target == 0 || strings.ContainsAny(col.Text, "×*/÷") {
			continue
		}
		c.At(target).Key.Mode = lang.Planned
		for _, l := range lines {
			if id := l.Nums[k]; id != 0 && c.At(id).Dimension == numeral.Percent {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: id, Op: ">=", Closed: content.Closed, Reach: content.ReachCell, InTable: true,
					Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{target}}}})
			}
		}
	}
}

// KeyFromName reads a key off an indicator's name.
func KeyFromName(name string) content.Key {
	var k content.Key
	lx := lang.Lexicon()
	rs := []rune(name)
	for i := 0; i < len(rs); {
		t, j := lx.At(rs, i, len(rs))
		if t == nil {
			i++
			continue
		}
		if t.Class == lang.Rate {
			k.Rate = t.Rate
			if k.Rate == lang.ExecutionRate && lang.ContainsAny(name, Punctual) {
				k.Rate = lang.OtherRate
			}
		}
		if t.Fund != lang.NoFund && t.Fund != lang.BasicMedical {
			k.Fund = t.Fund
		}
		i = j
	}
	return k
}

// Punctual are words of rates that count what was paid in time.
var Punctual = []string{"按期", "及时", "按时", "足额"}
