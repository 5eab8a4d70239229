package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// A sheet of two sides, 收入 on the left and 支出 on the right, is two tables
// whose rows stand beside each other; × and blanks fill the shorter one.

// sidesAt is the column at which the right side of a table of two sides
// begins, 0 if the table has one side.
func sidesAt(h *header, rows []grow) int {
	n := len(h.cols)
	if n < 4 {
		return 0
	}
	m := n / 2
	if wide := unevenSides(h); wide > 0 {
		m = wide
	} else if n%2 != 0 {
		return 0
	}
	if h.cols[m].role != ColName && h.cols[m].role != ColUnknown || h.cols[0].text == "" || h.cols[m].text == "" {
		return 0
	}
	both := 0
	for i := range rows {
		left, right := "", ""
		numbers := [2]int{}
		for k := range rows[i].cells {
			g := &rows[i].cells[k]
			switch {
			case g.col == 0 && g.words():
				left = g.text
			case g.col == m && g.words():
				right = g.text
			case g.col == m && g.numeric():
				return 0
			case g.numeric() && g.col < m:
				numbers[0]++
			case g.numeric():
				numbers[1]++
			}
		}
		if left != "" && right != "" && numbers[0] > 0 && numbers[1] > 0 {
			both++
		}
	}
	if both == 0 || both == 1 && (h.cols[m].role != ColName || h.cols[m].text != h.cols[0].text) {
		return 0 // two names alike in the header say it for one row
	}
	return m
}

// unevenSides is the only column behind the first that holds names, of a table whose right side
// has more columns than its left: 项目 | 决算数 | 项目 | 合计 | 一般公共预算 | 政府性基金. It is 0
// if there are none, or several.
func unevenSides(h *header) int {
	at := 0
	for k := 1; k < len(h.cols); k++ {
		if h.cols[k].role != ColName {
			continue
		}
		if at > 0 {
			return 0
		}
		at = k
	}
	if at < 2 || at >= len(h.cols)-2 || 2*at >= len(h.cols) || h.cols[0].role != ColName {
		return 0
	}
	return at
}

// sides reads a table of two sides: the sums of each, then the balances
// between them.
func (c *Content) sides(p *para, h *header, rows []grow, m int, ctx *gridContext) {
	var all []line
	cols := map[int]bool{}
	for side := 0; side < 2; side++ {
		from, to := 0, m
		if side == 1 {
			from, to = m, len(h.cols)
		}
		half := &header{row: h.row, fixed: true, cols: append([]column(nil), h.cols[from:to]...)}
		half.cols[0].role = ColName
		var part []grow
		for i := range rows {
			r := grow{index: rows[i].index}
			for _, g := range rows[i].cells {
				if g.col >= from && g.col < to || side == 1 && g.col >= to {
					g.col -= from
					r.cells = append(r.cells, g)
				}
			}
			part = append(part, r)
		}
		s := c.sheet(p, half, part, ctx)
		if s == nil {
			continue
		}
		s.side = true
		c.nameSide(s, h.cols[from].text)
		c.sheetTotals(s)
		c.sheetFormulas(s)
		all = append(all, s.lines...)
		for _, k := range s.cols {
			cols[k] = true
		}
	}
	var list []int
	for k := 0; k < len(h.cols); k++ {
		if cols[k] {
			list = append(list, k)
		}
	}
	c.tableFlows(all, list)
}

// nameSide gives the totals of a side what the side's header says of it:
// 小计 under 支出 is outlay.
func (c *Content) nameSide(s *sheet, title string) {
	m := NoMeasure
	switch t := headerText(title); {
	case strings.Contains(t, "收入") || strings.Contains(t, "来源"):
		m = Income
	case strings.Contains(t, "支出") || strings.Contains(t, "运用"):
		m = Outlay
	}
	if m == NoMeasure {
		return
	}
	for i := range s.lines {
		l := &s.lines[i]
		if l.key.Measure != NoMeasure {
			continue
		}
		if headerText(l.text) == "总计" || headerText(l.text) == "合计" && i == len(s.lines)-1 {
			continue // what came in and what was there
		}
		l.key.Measure = m
		for _, id := range l.nums {
			c.figure(id).Key.Measure = m
		}
	}
}

// flowSheet is the number of rows up to which a table can be an account, whose
// rows are balances of each other.
const flowSheet = 300

// tableFlows reads the balances of a column of income, outlay and what is
// left.
func (c *Content) tableFlows(lines []line, cols []int) {
	for _, k := range cols {
		flows := c.columnFlows(lines, k)
		for i := range lines {
			id := lines[i].nums[k]
			if id == 0 || lines[i].among || lines[i].each || len(lines) > flowSheet {
				continue
			}
			switch f := c.figure(id); {
			case f.Dimension != numeral.Money && f.Dimension != numeral.None:
			case f.Key.Measure == Surplus, f.Key.Measure == CarryOver, f.Key.Measure == Residual:
				c.tableFlow(flows, id, c.lastYearOn(&lines[i], f)) // of amounts: their rates do not balance
			}
		}
	}
}

// flowKey is what a balance and the figures that it comes from share, and the
// measure of one of these.
type flowKey struct {
	measure   Measure
	account   Account
	dimension numeral.Dimension
	fund      Fund // NoFund: of whichever
}

// columnFlows finds the figures of a column that balances come from: of each
// measure the row on the highest level.
func (c *Content) columnFlows(lines []line, k int) map[flowKey]FigureID {
	best := map[flowKey]FigureID{}
	levels := map[flowKey]int{}
	for i := range lines {
		l := &lines[i]
		x := l.nums[k]
		if x == 0 || l.among || l.each {
			continue
		}
		g := c.figure(x)
		if g.Key.Measure == NoMeasure || g.Key.Tier != NoTier {
			continue
		}
		t := headerText(l.text)
		level := l.level
		if level == 0 {
			level = 50
		}
		switch {
		case t == "总计":
			continue
		case strings.HasSuffix(t, "合计"):
			level = min(level, 3) - 45
		case strings.HasSuffix(t, "小计"):
			level = min(level, 3) - 40
		case strings.HasSuffix(t, "总计"):
			level = min(level, 3) - 42
		}
		for _, fund := range [...]Fund{NoFund, g.Key.Fund} {
			key := flowKey{g.Key.Measure, g.Key.Account, g.Dimension, fund}
			if best[key] == 0 || level < levels[key] {
				best[key], levels[key] = x, level
			}
		}
	}
	return best
}

// lastYearOn is the figure of the year before on the row of another, 0 if there is none.
func (c *Content) lastYearOn(l *line, f *Figure) (before FigureID) {
	for _, id := range l.nums {
		if id == 0 {
			continue // an empty cell
		}
		if g := c.figure(id); f.Key.Period.Year > 0 && g.Key.Period.Year == f.Key.Period.Year-1 && g.Dimension == f.Dimension && (before == 0 || id < before) {
			before = id
		}
	}
	return before
}

// firstOfFunds reports whether an income bears the name of one of several funds that the rows of a table name in turn, which
// balance f does not.
func (c *Content) firstOfFunds(flows map[flowKey]FigureID, in FigureID, f *Figure) bool {
	if in == 0 || f.Key.Fund != NoFund && f.Key.FundFrom == 0 || c.figure(in).Key.Fund == NoFund || c.figure(in).Key.FundFrom != 0 {
		return false
	}
	for k := range flows {
		if k.measure == Income && k.account == f.Key.Account && k.dimension == f.Dimension && k.fund != NoFund && k.fund != c.figure(in).Key.Fund {
			return true
		}
	}
	return false
}

// tableFlow reads one balance. before is the figure of the year before on its row.
func (c *Content) tableFlow(flows map[flowKey]FigureID, id, before FigureID) {
	f := c.figure(id)
	of := NoFund
	find := func(m Measure) FigureID { return flows[flowKey{m, f.Key.Account, f.Dimension, of}] }
	if first := find(f.Key.Measure); first != 0 && first != id && f.Key.Fund != NoFund && f.Key.Fund != c.figure(first).Key.Fund {
		of = f.Key.Fund // 四、当期结余 over 职工医保, 居民医保: each of its own
	}
	in, out, open := find(Income), find(Outlay), find(Opening)
	if of == NoFund && c.firstOfFunds(flows, in, f) {
		return // 职工医保收入, 职工医保支出, 居民医保收入, 居民医保支出, 当期结余: of both
	}
	brought := open == 0 && of != NoFund
	if brought {
		open = before
	}
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
			fr.Readings = append(fr.Readings, Reading{Formula: "a+b-c", Operands: []FigureID{open, in, out}, Weak: len(fr.Readings) > 0 || brought}) // between two years' ends balances are handed on, and set right
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
