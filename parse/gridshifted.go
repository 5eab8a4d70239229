package parse

import "gouji/parse/decimal"

// Rows whose blank cells a copy has moved to their end: 其他收入 | 4.2 | 5.6 | -12%
// | | | under columns of budget, outlay, last year's and two rates. A rate that
// stands where amounts are due gives them away.

// shifted reports whether a row's cells have left their columns.
func (s *sheet) shifted(l *line) bool {
	n := len(l.r.cells)
	if n < 2 || !l.r.cells[n-1].blank || len(s.h.cols) == 0 {
		return false
	}
	for i := range l.r.cells {
		g := &l.r.cells[i]
		if g.percent && g.col < len(s.h.cols) && !s.h.cols[g.col].percent() {
			return true
		}
	}
	return false
}

// replace puts the amounts of shifted rows under the columns in which they are
// what the rows beside them leave of the row that all are parts of. Those that
// more columns than one could hold say nothing.
func (c *Content) replace(s *sheet) {
	var lost []int
	for i := range s.lines {
		if s.shifted(&s.lines[i]) {
			lost = append(lost, i)
		}
	}
	numbers := make([][]gcell, len(lost))
	for n, i := range lost {
		l := &s.lines[i]
		for _, g := range l.r.cells {
			if g.numeric() {
				numbers[n] = append(numbers[n], g)
			}
		}
		clear(l.nums)
	}
	for n, i := range lost {
		c.replaceRow(s, i, numbers[n])
	}
}

// replaceRow puts the numbers of one shifted row under their columns.
func (c *Content) replaceRow(s *sheet, i int, numbers []gcell) {
	l := &s.lines[i]
	rest := c.restBeside(s, i)
	if rest == nil {
		return
	}
	at, last := map[int]FigureID{}, -1
	rate := FigureID(0)
	earlier := false
	for _, g := range numbers {
		if g.percent {
			if rate != 0 {
				return
			}
			rate = g.fig
			continue
		}
		k := -1
		for col := last + 1; col < len(s.h.cols); col++ {
			if x, ok := rest[col]; ok && x.Equal(c.figure(g.fig).Value) {
				if k >= 0 {
					return
				}
				k = col
			}
		}
		if k < 0 || c.figure(g.fig).Value.IsZero() {
			return
		}
		at[k], last = g.fig, k
		earlier = earlier || s.h.cols[k].key.Period.Rel == "上年" || containsAny(s.h.cols[k].text, []string{"上年", "去年"})
	}
	if rate != 0 {
		role := ColRate
		if earlier {
			role = ColGrowth
		}
		for k := range s.h.cols {
			if s.h.cols[k].role == role {
				at[k] = rate
			}
		}
	}
	for k, id := range at {
		l.nums[k] = id
	}
}

// restBeside is what the rows on a row's own level leave, in each column, of the
// row above that all are parts of; nil where the numbers of rows do not tell.
func (c *Content) restBeside(s *sheet, i int) map[int]decimal.Decimal {
	level := s.lines[i].level
	whole := i - 1
	for whole >= 0 && s.lines[whole].level >= level {
		whole--
	}
	if level == 0 || whole < 0 || s.lines[whole].level == 0 {
		return nil
	}
	rest := map[int]decimal.Decimal{}
	for k, id := range s.lines[whole].nums {
		rest[k] = c.figure(id).Value
	}
	for j := whole + 1; j < len(s.lines) && s.lines[j].level >= level; j++ {
		for k, id := range s.lines[j].nums {
			if x, ok := rest[k]; ok && s.lines[j].level == level {
				rest[k] = x.Sub(c.figure(id).Value)
			}
		}
	}
	return rest
}
