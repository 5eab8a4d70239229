package form

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A sheet of two sides, 收入 on the left and 支出 on the right, is two tables
// whose rows stand beside each other; × and blanks fill the shorter one.

// sidesAt is the column at which the right side of a table of two sides
// begins, 0 if the table has one side.
func sidesAt(h *table.Header, rows []table.Row) int {
	n := len(h.Cols)
	if n < 4 {
		return 0
	}
	m := n / 2
	if wide := unevenSides(h); wide > 0 {
		m = wide
	} else if n%2 != 0 {
		return 0
	}
	if h.Cols[m].Role != lang.ColName && h.Cols[m].Role != lang.ColUnknown || h.Cols[0].Text == "" || h.Cols[m].Text == "" {
		return 0
	}
	both := 0
	for i := range rows {
		left, right := "", ""
		numbers := [2]int{}
		for k := range rows[i].Cells {
			g := &rows[i].Cells[k]
			switch {
			case g.Col == 0 && table.Words(g):
				left = g.Text
			case g.Col == m && table.Words(g):
				right = g.Text
			case g.Col == m && table.Numeric(g):
				return 0
			case table.Numeric(g) && g.Col < m:
				numbers[0]++
			case table.Numeric(g):
				numbers[1]++
			}
		}
		if left != "" && right != "" && numbers[0] > 0 && numbers[1] > 0 {
			both++
		}
	}
	if both == 0 || both == 1 && (h.Cols[m].Role != lang.ColName || h.Cols[m].Text != h.Cols[0].Text) {
		return 0 // two names alike in the header say it for one row
	}
	return m
}

// unevenSides is the only column behind the first that holds names, of a table whose right side
// has more columns than its left: 项目 | 决算数 | 项目 | 合计 | 一般公共预算 | 政府性基金. It is 0
// if there are none, or several.
func unevenSides(h *table.Header) int {
	at := 0
	for k := 1; k < len(h.Cols); k++ {
		if h.Cols[k].Role != lang.ColName {
			continue
		}
		if at > 0 {
			return 0
		}
		at = k
	}
	if at < 2 || at >= len(h.Cols)-2 || 2*at >= len(h.Cols) || h.Cols[0].Role != lang.ColName {
		return 0
	}
	return at
}

// sides reads a table of two sides: the sums of each, then the balances
// between them.
func sides(c *content.Draft, p *content.Para, h *table.Header, rows []table.Row, m int, ctx *table.Context) {
	var all []table.Line
	cols := map[int]bool{}
	for side := 0; side < 2; side++ {
		from, to := 0, m
		if side == 1 {
			from, to = m, len(h.Cols)
		}
		half := &table.Header{Row: h.Row, Fixed: true, Cols: append([]content.Column(nil), h.Cols[from:to]...)}
		half.Cols[0].Role = lang.ColName
		var part []table.Row
		for i := range rows {
			r := table.Row{Index: rows[i].Index}
			for _, g := range rows[i].Cells {
				if g.Col >= from && g.Col < to || side == 1 && g.Col >= to {
					g.Col -= from
					r.Cells = append(r.Cells, g)
				}
			}
			part = append(part, r)
		}
		s := table.ReadSheet(c, p, half, part, ctx)
		if s == nil {
			continue
		}
		s.Side = true
		nameSide(c, s, h.Cols[from].Text)
		table.SheetTotals(c, s)
		table.SheetFormulas(c, s)
		all = append(all, s.Lines...)
		for _, k := range s.Cols {
			cols[k] = true
		}
	}
	var list []int
	for k := 0; k < len(h.Cols); k++ {
		if cols[k] {
			list = append(list, k)
		}
	}
	tableFlows(c, all, list)
}

// nameSide gives the totals of a side what the side's header says of it:
// 小计 under 支出 is outlay.
func nameSide(c *content.Draft, s *table.Sheet, title string) {
	m := lang.NoMeasure
	switch t := lang.HeaderText(title); {
	case strings.Contains(t, "收入") || strings.Contains(t, "来源"):
		m = lang.Income
	case strings.Contains(t, "支出") || strings.Contains(t, "运用"):
		m = lang.Outlay
	}
	if m == lang.NoMeasure {
		return
	}
	for i := range s.Lines {
		l := &s.Lines[i]
		if l.Key.Measure != lang.NoMeasure {
			continue
		}
		if lang.HeaderText(l.Text) == "总计" || lang.HeaderText(l.Text) == "合计" && i == len(s.Lines)-1 {
			continue // what came in and what was there
		}
		l.Key.Measure = m
		for _, id := range l.Nums {
			c.At(id).Key.Measure = m
		}
	}
}

// flowSheet is the number of rows up to which a table can be an account, whose
// rows are balances of each other.
const flowSheet = 300

// tableFlows reads the balances of a column of income, outlay and what is
// left.
func tableFlows(c *content.Draft, lines []table.Line, cols []int) {
	for _, k := range cols {
		flows := columnFlows(c, lines, k)
		for i := range lines {
			id := lines[i].Nums[k]
			if id == 0 || lines[i].Among || lines[i].Each || len(lines) > flowSheet {
				continue
			}
			switch f := c.At(id); {
			case f.Dimension != numeral.Money && f.Dimension != numeral.None:
			case f.Key.Measure == lang.Surplus, f.Key.Measure == lang.CarryOver, f.Key.Measure == lang.Residual:
				tableFlow(c, flows, id, lastYearOn(c, &lines[i], f)) // of amounts: their rates do not balance
			}
		}
	}
}

// flowKey is what a balance and the figures that it comes from share, and the
// measure of one of these.
type flowKey struct {
	measure   lang.Measure
	account   lang.Account
	dimension numeral.Dimension
	fund      lang.Fund // NoFund: of whichever
}

// columnFlows finds the figures of a column that balances come from: of each
// measure the row on the highest level.
func columnFlows(c *content.Draft, lines []table.Line, k int) map[flowKey]content.FigureID {
	best := map[flowKey]content.FigureID{}
	levels := map[flowKey]int{}
	for i := range lines {
		l := &lines[i]
		x := l.Nums[k]
		if x == 0 || l.Among || l.Each {
			continue
		}
		g := c.At(x)
		if g.Key.Measure == lang.NoMeasure || g.Key.Tier != lang.NoTier {
			continue
		}
		t := lang.HeaderText(l.Text)
		level := l.Level
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
		for _, fund := range [...]lang.Fund{lang.NoFund, g.Key.Fund} {
			key := flowKey{g.Key.Measure, g.Key.Account, g.Dimension, fund}
			if best[key] == 0 || level < levels[key] {
				best[key], levels[key] = x, level
			}
		}
	}
	return best
}

// lastYearOn is the figure of the year before on the row of another, 0 if there is none.
func lastYearOn(c *content.Draft, l *table.Line, f *content.Figure) (before content.FigureID) {
	for _, id := range l.Nums {
		if id == 0 {
			continue // an empty cell
		}
		if g := c.At(id); f.Key.Period.Year > 0 && g.Key.Period.Year == f.Key.Period.Year-1 && g.Dimension == f.Dimension && (before == 0 || id < before) {
			before = id
		}
	}
	return before
}

// firstOfFunds reports whether an income bears the name of one of several funds that the rows of a table name in turn, which
// balance f does not.
func firstOfFunds(c *content.Draft, flows map[flowKey]content.FigureID, in content.FigureID, f *content.Figure) bool {
	if in == 0 || f.Key.Fund != lang.NoFund && f.Key.FundFrom == 0 || c.At(in).Key.Fund == lang.NoFund || c.At(in).Key.FundFrom != 0 {
		return false
	}
	for k := range flows {
		if k.measure == lang.Income && k.account == f.Key.Account && k.dimension == f.Dimension && k.fund != lang.NoFund && k.fund != c.At(in).Key.Fund {
			return true
		}
	}
	return false
}

// tableFlow reads one balance. before is the figure of the year before on its row.
func tableFlow(c *content.Draft, flows map[flowKey]content.FigureID, id, before content.FigureID) {
	f := c.At(id)
	of := lang.NoFund
	find := func(m lang.Measure) content.FigureID { return flows[flowKey{m, f.Key.Account, f.Dimension, of}] }
	if first := find(f.Key.Measure); first != 0 && first != id && f.Key.Fund != lang.NoFund && f.Key.Fund != c.At(first).Key.Fund {
		of = f.Key.Fund // 四、当期结余 over 职工医保, 居民医保: each of its own
	}
	in, out, open := find(lang.Income), find(lang.Outlay), find(lang.Opening)
	if of == lang.NoFund && firstOfFunds(c, flows, in, f) {
		return // 职工医保收入, 职工医保支出, 居民医保收入, 居民医保支出, 当期结余: of both
	}
	brought := open == 0 && of != lang.NoFund
	if brought {
		open = before
	}
	fr := content.Frame{Kind: content.KindFlow, Claim: id, Closed: content.Closed, Reach: content.ReachCell, InTable: true}
	switch f.Key.Measure {
	case lang.Surplus:
		fr.Rule = "balance/current"
		if in != 0 && out != 0 {
			fr.Readings = []content.Reading{{Formula: "a-b", Operands: []content.FigureID{in, out}}}
		}
	case lang.CarryOver:
		fr.Rule = "balance/rolling"
		cur := find(lang.Surplus)
		if open != 0 && cur != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a+b", Operands: []content.FigureID{open, cur}})
		}
		if open != 0 && in != 0 && out != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a+b-c", Operands: []content.FigureID{open, in, out}, Weak: len(fr.Readings) > 0 || brought}) // between two years' ends balances are handed on, and set right
		}
	case lang.Residual:
		fr.Rule = "balance/residual"
		if b := find(lang.Budget); b != 0 && out != 0 {
			fr.Readings = []content.Reading{{Formula: "a-b", Operands: []content.FigureID{b, out}}}
		}
	}
	if len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}
