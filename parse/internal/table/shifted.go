package table

import (
	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Rows whose blank cells a copy has moved to their end: 其他收入 | 4.2 | 5.6 | -12%
// | | | under columns of budget, outlay, last year's and two rates. A rate that
// stands where amounts are due gives them away.

// shifted reports whether a row's cells have left their columns.
func (s *Sheet) shifted(l *Line) bool {
	n := len(l.R.Cells)
	if n < 2 || !l.R.Cells[n-1].Blank || len(s.H.Cols) == 0 {
		return false
	}
	for i := range l.R.Cells {
		g := &l.R.Cells[i]
		if g.Percent && g.Col < len(s.H.Cols) && !Percent(&s.H.Cols[g.Col]) {
			return true
		}
	}
	return false
}

// replace puts the amounts of shifted rows under the columns in which they are
// what the rows beside them leave of the row that all are parts of. Those that
// more columns than one could hold say nothing.
func replace(c *content.Draft, s *Sheet) {
	var lost []int
	for i := range s.Lines {
		if s.shifted(&s.Lines[i]) {
			lost = append(lost, i)
		}
	}
	numbers := make([][]content.Cell, len(lost))
	for n, i := range lost {
		l := &s.Lines[i]
		for _, g := range l.R.Cells {
			if Numeric(&g) {
				numbers[n] = append(numbers[n], g)
			}
		}
		clear(l.Nums)
	}
	for n, i := range lost {
		replaceRow(c, s, i, numbers[n])
	}
}

// replaceRow puts the numbers of one shifted row under their columns.
func replaceRow(c *content.Draft, s *Sheet, i int, numbers []content.Cell) {
	l := &s.Lines[i]
	rest := restBeside(c, s, i)
	if rest == nil {
		return
	}
	at, last := map[int]content.FigureID{}, -1
	rate := content.FigureID(0)
	earlier := false
	for _, g := range numbers {
		if g.Percent {
			if rate != 0 {
				return
			}
			rate = g.Fig
			continue
		}
		k := -1
		for col := last + 1; col < len(s.H.Cols); col++ {
			if x, ok := rest[col]; ok && x.Equal(c.At(g.Fig).Value) {
				if k >= 0 {
					return
				}
				k = col
			}
		}
		if k < 0 || c.At(g.Fig).Value.IsZero() {
			return
		}
		at[k], last = g.Fig, k
		earlier = earlier || s.H.Cols[k].Key.Period.Rel == "上年" || lang.ContainsAny(s.H.Cols[k].Text, []string{"上年", "去年"})
	}
	if rate != 0 {
		role := lang.ColRate
		if earlier {
			role = lang.ColGrowth
		}
		for k := range s.H.Cols {
			if s.H.Cols[k].Role == role {
				at[k] = rate
			}
		}
	}
	for k, id := range at {
		l.Nums[k] = id
	}
}

// restBeside is what the rows on a row's own level leave, in each column, of the
// row above that all are parts of; nil where the numbers of rows do not tell.
func restBeside(c *content.Draft, s *Sheet, i int) map[int]decimal.Decimal {
	level := s.Lines[i].Level
	whole := i - 1
	for whole >= 0 && s.Lines[whole].Level >= level {
		whole--
	}
	if level == 0 || whole < 0 || s.Lines[whole].Level == 0 {
		return nil
	}
	rest := map[int]decimal.Decimal{}
	for k, id := range s.Lines[whole].Nums {
		rest[k] = c.At(id).Value
	}
	for j := whole + 1; j < len(s.Lines) && s.Lines[j].Level >= level; j++ {
		for k, id := range s.Lines[j].Nums {
			if x, ok := rest[k]; ok && s.Lines[j].Level == level {
				rest[k] = x.Sub(c.At(id).Value)
			}
		}
	}
	return rest
}
