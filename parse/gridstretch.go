package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// stretch reads the rows between two headers. Rows of a form are recognised
// by their labels even where the form prints no header; all others are a
// plain table.
func (c *Content) stretch(p *para, h *header, rows []grow, ctx *gridContext) {
	f := ctx.form
	var plain, money []grow
	inside := false // the row before was an indicator's
	flushMoney := func() {
		if len(money) == 0 {
			return
		}
		hb := h
		if hb == nil || !hb.budget {
			hb = ctx.last.budget
		}
		if hb != nil {
			c.budget(hb, money, f)
		}
		money = nil
	}
	for i := range rows {
		r := &rows[i]
		_, total, part := budgetRowLabel(r)
		hi := h
		if hi == nil || !hi.indicator {
			hi = nil
			if h == nil || h.budget {
				hi = ctx.last.indicator
			}
		}
		was := inside
		inside = false
		switch {
		case isTotalRow(r) && hi != nil && len(f.weights)+len(f.scores) > 0:
			flushMoney()
			c.totalRow(hi, r, f)
		case (total || part) && r.hasNumber() && (h != nil && h.budget || ctx.last.budget != nil && total && r.numbers() >= 3 || len(money) > 0):
			money = append(money, *r)
		case hi != nil && (h != nil && h.indicator || startsWithLevel(r) || was && len(r.cells) > 0 && r.cells[0].blank && r.hasNumber()):
			inside = true
			flushMoney()
			c.capRow(r, f)
			c.indicatorRow(hi, r, f)
		default:
			flushMoney()
			c.capRow(r, f)
			plain = append(plain, *r)
		}
	}
	flushMoney()
	if len(plain) > 0 && (h == nil || !h.indicator && !h.budget) {
		c.plain(p, h, plain, ctx)
	}
}

// capRow notes a cap printed for a whole block: 绩效指标（90分）, 预算执行情况（10分）.
func (c *Content) capRow(r *grow, f *form) {
	for i := range r.cells {
		g := &r.cells[i]
		if strings.HasPrefix(g.text, "绩效指标(") && g.p != nil {
			for _, x := range g.p.lex {
				if x.kind == lexFigure && c.figure(x.fig).Dimension == numeral.Score {
					f.caps = append(f.caps, capGroup{figure: x.fig, all: true})
				}
			}
		}
	}
}

// numbers is how many numeric cells a row has.
func (r *grow) numbers() int {
	n := 0
	for i := range r.cells {
		if r.cells[i].numeric() {
			n++
		}
	}
	return n
}

// startsWithLevel reports whether a row begins with the name of an
// indicator's level.
func startsWithLevel(r *grow) bool {
	for i := range r.cells {
		if r.cells[i].blank {
			continue
		}
		return isLevelName(r.cells[i].text)
	}
	return false
}

// isTotalRow reports whether a row adds others up.
func isTotalRow(r *grow) bool {
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank {
			continue
		}
		return isTotalLabel(g.text)
	}
	return false
}

// tableTotals head a row that adds the others of a plain table up; the second
// list names the whole of a region.
var (
	sumRows    = []string{"合计", "总计", "共计", "小计", "总额", "合计数", "累计", "总 计", "合 计", "小 计"}
	regionRows = []string{"全市", "全省", "全州", "全县", "全区", "全国", "全盟", "总数", "全市合计", "全省合计", "全旗", "全院", "全局"}
)

func isSumLabel(s string) (sum, region bool) {
	t := headerText(s)
	for _, w := range sumRows {
		if t == headerText(w) {
			return true, false
		}
	}
	for _, w := range regionRows {
		if t == w {
			return false, true
		}
	}
	return strings.HasSuffix(t, "合计") || strings.HasSuffix(t, "总计"), false
}

// line is a row of a plain table: its label, its level in a hierarchy, and its
// number in each column.
type line struct {
	r      *grow
	label  string
	level  int  // from its number: 一、 1, （一） 2, 1、 3 …; 0 without one
	among  bool // 其中
	nums   map[int]FigureID
	key    Key
	text   string // the label without number and 其中
	unit   numeral.Unit
	tens   numeral.Numeral
	hasU   bool
	sum    bool
	region bool
}

// plain reads a table that is no form.
func (c *Content) plain(p *para, h *header, rows []grow, ctx *gridContext) {
	if h == nil {
		h = &header{}
	}
	var lines []line
	for i := range rows {
		l := c.line(h, &rows[i], ctx)
		if len(l.nums) > 0 || l.label != "" {
			lines = append(lines, l)
		}
	}
	c.keys(h, lines, ctx, p)
	numeric := 0
	for _, l := range lines {
		if len(l.nums) > 0 {
			numeric++
		}
	}
	if numeric == 0 {
		return
	}
	cols := columnsOf(lines)
	if numeric == 1 {
		c.rowTotals(h, lines, cols)
		c.columnFormulas(h, lines, cols)
		return
	}
	if !c.hierarchy(lines, cols) {
		c.rowSums(lines, cols)
	}
	c.rowTotals(h, lines, cols)
	c.columnFormulas(h, lines, cols)
	c.tableFlows(lines, cols)
	c.headerTargets(h, lines)
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
		if target == 0 {
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

// line reads one row of a plain table.
func (c *Content) line(h *header, r *grow, ctx *gridContext) line {
	l := line{r: r, nums: map[int]FigureID{}}
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
			l.nums[k] = g.fig
		case g.words() && len(l.nums) == 0:
			if k >= 0 && k < len(h.cols) && h.cols[k].role == ColUnit || l.label != "" {
				if u, sc, ok := numeral.ParseUnit(headerText(g.text)); ok && u.Name != "" {
					l.unit, l.tens.PowerTen, l.hasU = u, sc, true
					continue
				}
			}
			if l.label == "" {
				l.label = g.text
			} else if len([]rune(g.text)) < 30 {
				l.label += g.text
			}
			if g.p != nil {
				l.key = mergeKey(l.key, keyOf(g.p, 0, len(g.p.lex)))
			}
		}
	}
	rs := []rune(l.label)
	if hd, end := headingAt(rs); end > 0 {
		l.level = hd.Level
		rs = rs[end:]
	}
	s := strings.TrimSpace(string(rs))
	for _, w := range []string{"其中：", "其中:", "其中", "#"} {
		if t, ok := strings.CutPrefix(s, w); ok {
			l.among = true
			s = strings.TrimSpace(t)
			break
		}
	}
	if hd, end := headingAt([]rune(s)); l.among && end > 0 {
		_ = hd
		s = strings.TrimSpace(string([]rune(s)[end:]))
	}
	l.text = s
	l.sum, l.region = isSumLabel(s)
	return l
}

// columnsOf are the columns that hold numbers, in order.
func columnsOf(lines []line) []int {
	maxCol := -1
	for _, l := range lines {
		for k := range l.nums {
			maxCol = max(maxCol, k)
		}
	}
	var out []int
	for k := 0; k <= maxCol; k++ {
		for _, l := range lines {
			if l.nums[k] != 0 {
				out = append(out, k)
				break
			}
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
	for i := range lines {
		l := &lines[i]
		for k, id := range l.nums {
			f := c.figure(id)
			var col *column
			if k >= 0 && k < len(h.cols) {
				col = &h.cols[k]
			}
			switch {
			case l.hasU:
				c.giveUnit(id, l.unit, l.tens.PowerTen)
			case col != nil && col.has:
				c.giveUnit(id, col.unit, col.tens.PowerTen)
			case col != nil && (col.role == ColRate || col.role == ColGrowth || col.role == ColShare || col.role == ColScoreRate):
				c.giveNamed(id, "%")
			case col != nil && (col.role == ColWeight || col.role == ColScore):
				c.giveNamed(id, "分")
			case ctx.hasUnit && !(l.key.Measure == Headcount || l.key.Measure == Enrolled || l.key.Measure == Entitled) && (col == nil || moneyColumn(col)):
				c.giveUnit(id, ctx.unit, ctx.tens.PowerTen)
			case l.key.Measure == Enrolled || l.key.Measure == Headcount:
				c.giveNamed(id, "人")
			}
			key := l.key
			name := l.text
			if col != nil {
				key = mergeKey(col.key, key)
				if col.key.Measure != NoMeasure && l.key.Measure == NoMeasure {
					key.Measure = col.key.Measure
				}
				name += headerText(col.text)
			}
			if key.Fund == NoFund {
				key.Fund, key.FundFrom = fund, 3
			}
			if k := keyFromName(name); k.Rate != nil && f.Dimension == numeral.Percent {
				key.Rate = k.Rate
			}
			if key.Period.IsZero() {
				key.Period = ctx.period
			}
			key.Dimension = f.Dimension
			f.Key, f.Name, f.Period = key, name, key.Period
		}
	}
}

// additive reports whether the figures of a column can be added up.
func (c *Content) additive(lines []line, k int) bool {
	for _, l := range lines {
		if id := l.nums[k]; id != 0 {
			switch c.figure(id).Dimension {
			case numeral.Percent, numeral.Points, numeral.Months, numeral.Times, numeral.PerHead, numeral.Time:
				return false
			}
		}
	}
	return true
}

// hierarchy adds up rows whose labels are numbered in levels: 一、 over 1、 2、,
// or marked 其中. It reports whether the table has such levels.
func (c *Content) hierarchy(lines []line, cols []int) bool {
	levels := map[int]bool{}
	marked := false
	for _, l := range lines {
		if len(l.nums) > 0 {
			levels[l.level] = true
			marked = marked || l.among
		}
	}
	if len(levels) < 2 && !marked {
		return false
	}
	for i := range lines {
		w := &lines[i]
		if len(w.nums) == 0 || w.among {
			continue
		}
		// Children: the rows behind it of the next deeper level, up to a row of
		// its own level or above.
		var kids []int
		child := 0
		amongs := 0
		for j := i + 1; j < len(lines); j++ {
			x := &lines[j]
			if x.among {
				if len(kids) == 0 && child == 0 {
					amongs++
					kids = append(kids, j)
					continue
				}
				if amongs > 0 {
					kids = append(kids, j)
				}
				continue
			}
			if amongs > 0 {
				// Rows without number behind 其中 go on with its list.
				if x.level == 0 && w.level != 0 && !x.sum {
					kids = append(kids, j)
					continue
				}
				break
			}
			if x.level == 0 && w.level != 0 && child == 0 && len(kids) == 0 {
				break
			}
			if x.level == 0 || x.level <= w.level || w.level == 0 {
				break
			}
			if child == 0 {
				child = x.level
			}
			if x.level == child {
				kids = append(kids, j)
			}
		}
		if len(kids) == 0 {
			continue
		}
		for _, k := range cols {
			whole := w.nums[k]
			if whole == 0 || !c.additive(lines, k) {
				continue
			}
			c.figure(whole).Key.Whole = len(kids) > 1 && amongs == 0
			for _, j := range kids {
				if id := lines[j].nums[k]; id != 0 {
					x := c.figure(id)
					c.inherit(&x.Key, c.figure(whole).Key)
					if x.Key.Account == NoAccount {
						x.Key.Account = c.figure(whole).Key.Account
					}
					x.Key.Part = true
				}
			}
			var parts []Part
			if wf := c.figure(whole); wf.Numeral.HasUnit {
				for _, j := range kids {
					if id := lines[j].nums[k]; id != 0 {
						c.giveUnit(id, wf.Numeral.Unit, wf.Numeral.PowerTen)
					}
				}
			}
			for _, j := range kids {
				if id := lines[j].nums[k]; id != 0 && c.figure(id).Dimension == c.figure(whole).Dimension {
					parts = append(parts, Part{id, 1})
				}
			}
			switch {
			case len(parts) == 0:
			case len(parts) == 1 && amongs > 0:
				c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/part", Claim: parts[0].Figure, Op: "<=", Reach: ReachCell, InTable: true,
					Readings: []Reading{{Formula: "a", Operands: []FigureID{whole}}}})
			case amongs > 0:
				c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/table", Claim: whole, Closed: HalfOpen, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts, Weak: true}}})
			case len(parts) >= 2:
				c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/table", Claim: whole, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
			}
		}
	}
	return true
}

// rowSums adds up the rows of a table whose last or first row is their total,
// with sub-totals on the way.
func (c *Content) rowSums(lines []line, cols []int) {
	var sums, regions []int
	for i, l := range lines {
		if len(l.nums) == 0 {
			continue
		}
		if l.sum {
			sums = append(sums, i)
		}
		if l.region {
			regions = append(regions, i)
		}
	}
	if len(sums) == 0 && len(regions) != 1 {
		return
	}
	table := TableSum{}
	if len(sums) == 0 {
		sums = regions
		table.Region = true
	}
	for n, s := range sums {
		w := &lines[s]
		var from, to int
		switch {
		case s == 0 || n == 0 && s < len(lines)/2 && len(sums) == 1:
			from, to = s+1, len(lines) // the total stands first
		default:
			from, to = 0, s
			if n > 0 && strings.Contains(lines[s].text, "小计") {
				from = sums[n-1] + 1
			}
		}
		for _, k := range cols {
			whole := w.nums[k]
			if whole == 0 || !c.additive(lines, k) {
				continue
			}
			var parts, subs []Part
			for j := from; j < to; j++ {
				id := lines[j].nums[k]
				if id == 0 || lines[j].among || c.figure(id).Dimension != c.figure(whole).Dimension {
					continue
				}
				if lines[j].sum {
					subs = append(subs, Part{id, 1})
					continue
				}
				parts = append(parts, Part{id, 1})
			}
			if len(parts) == 0 {
				continue
			}
			c.figure(whole).Key.Whole = true
			fr := Frame{Kind: KindTotal, Rule: "sum/table", Claim: whole, Closed: Closed, Reach: ReachCell, InTable: true, Table: table}
			if len(subs) >= 2 {
				fr.Readings = append(fr.Readings, Reading{Parts: subs, Weak: true})
			}
			fr.Readings = append(fr.Readings, Reading{Parts: parts})
			if c.figure(whole).Dimension == numeral.Score || c.figure(whole).Key.Measure == Weight || c.figure(whole).Key.Measure == ScoreOf {
				fr.Kind, fr.Rule = KindScore, "score/total"
			}
			c.Frames = append(c.Frames, fr)
		}
	}
}

// TableSum says of which sort a table's total is: the whole of a region may
// list only some of its parts.
type TableSum struct{ Region bool }

// rowTotals adds up the columns under a header 合计.
func (c *Content) rowTotals(h *header, lines []line, cols []int) {
	if len(h.cols) == 0 {
		return
	}
	for _, t := range cols {
		if t >= len(h.cols) || h.cols[t].role != ColTotal {
			continue
		}
		// The parts stand before it back to another total, or behind it.
		var left, right []int
		for _, k := range cols {
			if k >= len(h.cols) {
				continue
			}
			switch {
			case k < t && h.cols[k].role == ColTotal:
				left = nil
			case k < t && c.additive(lines, k):
				left = append(left, k)
			case k > t && (len(right) == 0 || true) && h.cols[k].role != ColTotal && c.additive(lines, k):
				right = append(right, k)
			case k > t && h.cols[k].role == ColTotal:
				k = len(h.cols)
			}
		}
		for _, l := range lines {
			whole := l.nums[t]
			if whole == 0 {
				continue
			}
			fr := Frame{Kind: KindTotal, Rule: "sum/table", Claim: whole, Closed: Closed, Reach: ReachCell, InTable: true}
			for _, side := range [][]int{left, right} {
				var parts []Part
				for _, k := range side {
					if id := l.nums[k]; id != 0 && c.figure(id).Dimension == c.figure(whole).Dimension {
						parts = append(parts, Part{id, 1})
					}
				}
				if len(parts) >= 2 {
					fr.Readings = append(fr.Readings, Reading{Parts: parts, Weak: len(fr.Readings) > 0})
				}
			}
			if len(fr.Readings) > 0 {
				c.Frames = append(c.Frames, fr)
			}
		}
	}
}

// columnFormulas reads columns that are computed from others: rates, changes,
// products. Which columns they are computed from is told by their names; the
// rows only confirm it (check asks for a majority).
func (c *Content) columnFormulas(h *header, lines []line, cols []int) {
	if len(h.cols) == 0 {
		return
	}
	group := 0
	for n, k := range cols {
		if k >= len(h.cols) {
			continue
		}
		col := &h.cols[k]
		var shapes []string
		back := 4
		switch {
		case col.role == ColRate || col.role == ColScoreRate:
			shapes = []string{"b/a", "a/b"}
		case col.role == ColGrowth:
			shapes = []string{"(a-b)/b", "(b-a)/a", "a/(b-a)"}
		case col.role == ColChange:
			shapes = []string{"a-b", "b-a"}
		case isMoney(col.key.Measure) || strings.HasSuffix(headerText(col.text), "金额"):
			if col.key.Measure == Surplus || col.key.Measure == Residual || col.key.Measure == CarryOver {
				shapes = []string{"a-b"}
			} else {
				shapes = []string{"a*b"}
				back = 3
			}
		default:
			continue
		}
		var cand []int
		for m := n - 1; m >= 0 && len(cand) < back; m-- {
			j := cols[m]
			if j < len(h.cols) && h.cols[j].role != ColRate && h.cols[j].role != ColGrowth && h.cols[j].role != ColOrdinal {
				cand = append(cand, j)
			}
		}
		for m := n + 1; m < len(cols) && m <= n+2 && len(cand) < back+1 && col.role != ColRate; m++ {
			cand = append(cand, cols[m])
		}
		if len(cand) < 2 {
			continue
		}
		group++
		for _, l := range lines {
			claim := l.nums[k]
			if claim == 0 {
				continue
			}
			fr := Frame{Kind: KindQuotient, Rule: "ratio/table", Claim: claim, Closed: Closed, Reach: ReachCell, InTable: true, Column: columnID(h, k, l.r)}
			switch shapes[0] {
			case "(a-b)/b":
				fr.Kind, fr.Rule = KindChange, "change/rate"
			case "a-b":
				fr.Kind, fr.Rule = KindFlow, "balance/table"
				if col.role == ColChange {
					fr.Kind, fr.Rule = KindChange, "change/amount"
				}
			case "a*b":
				fr.Kind, fr.Rule = KindProduct, "derived/standard"
			}
			cf := c.figure(claim)
			for i := range cand {
				for j := i + 1; j < len(cand); j++ {
					b, a := l.nums[cand[i]], l.nums[cand[j]] // a stands left of b
					if a == 0 || b == 0 {
						continue
					}
					fa, fb := c.figure(a), c.figure(b)
					for _, s := range shapes {
						if !shapeFits(s, cf, fa, fb) {
							continue
						}
						fr.Readings = append(fr.Readings, Reading{Formula: s, Operands: []FigureID{a, b}, Weak: true})
					}
				}
			}
			if len(fr.Readings) > 0 {
				c.Frames = append(c.Frames, fr)
			}
		}
	}
}

// columnID numbers a computed column of a document.
func columnID(h *header, k int, r *grow) int { return h.row*1000 + k + 1 }

// shapeFits reports whether a formula's dimensions can give the claim's.
func shapeFits(s string, claim, a, b *Figure) bool {
	switch s {
	case "a*b":
		heads := func(f *Figure) bool {
			return f.Dimension == numeral.Persons || f.Dimension == numeral.Households || f.Dimension == numeral.Visits || f.Dimension == numeral.Area || f.Dimension == numeral.Count
		}
		each := func(f *Figure) bool { return f.Dimension == numeral.PerHead || f.Key.Measure == Standard }
		return claim.Dimension == numeral.Money && (heads(a) && each(b) || heads(b) && each(a))
	case "a-b", "b-a":
		return a.Dimension == b.Dimension && claim.Dimension == a.Dimension
	}
	return claim.Dimension == numeral.Percent && a.Dimension == b.Dimension && a.Dimension != numeral.Percent
}

// tableFlows reads the balances of a column of income, outlay and what is
// left.
func (c *Content) tableFlows(lines []line, cols []int) {
	for _, k := range cols {
		for i := range lines {
			id := lines[i].nums[k]
			if id == 0 || lines[i].among {
				continue
			}
			f := c.figure(id)
			find := func(m Measure) FigureID {
				// The row of that measure on the highest level.
				best := FigureID(0)
				level := 1 << 30
				for j := range lines {
					x := lines[j].nums[k]
					if x == 0 || x == id || lines[j].among {
						continue
					}
					g := c.figure(x)
					if g.Key.Measure != m || g.Key.Account != f.Key.Account || g.Dimension != f.Dimension || g.Key.Tier != NoTier {
						continue
					}
					lv := lines[j].level
					if lv == 0 {
						lv = 50
					}
					if strings.Contains(lines[j].text, "合计") || strings.Contains(lines[j].text, "总计") {
						lv -= 40
					}
					if lv < level {
						best, level = x, lv
					}
				}
				return best
			}
			in, out, open := find(Income), find(Outlay), find(Opening)
			fr := Frame{Kind: KindFlow, Claim: id, Closed: Closed, Reach: ReachCell, InTable: true}
			switch f.Key.Measure {
			case Surplus:
				fr.Rule = "balance/current"
				if in != 0 && out != 0 {
					fr.Readings = []Reading{{Formula: "a-b", Operands: []FigureID{in, out}}}
				}
			case CarryOver:
				fr.Rule = "balance/rolling"
				cur := find(Surplus)
				if open != 0 && cur != 0 {
					fr.Readings = append(fr.Readings, Reading{Formula: "a+b", Operands: []FigureID{open, cur}})
				}
				if open != 0 && in != 0 && out != 0 {
					fr.Readings = append(fr.Readings, Reading{Formula: "a+b-c", Operands: []FigureID{open, in, out}, Weak: len(fr.Readings) > 0})
				}
			case Residual:
				fr.Rule = "balance/residual"
				if b := find(Budget); b != 0 && out != 0 {
					fr.Readings = []Reading{{Formula: "a-b", Operands: []FigureID{b, out}}}
				}
			}
			if len(fr.Readings) > 0 {
				c.Frames = append(c.Frames, fr)
			}
		}
	}
}
