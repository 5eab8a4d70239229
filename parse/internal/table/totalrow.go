package table

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// totalRows reads 小计, 合计 and 全市 rows, and sections whose first row is
// their unmarked total.
func totalRows(c *content.Draft, s *Sheet, depth []int) {
	var sums []int
	regions := 0
	numeric := 0
	first := -1
	for i := range s.Lines {
		l := &s.Lines[i]
		if len(l.Nums) == 0 {
			continue
		}
		numeric++
		if first < 0 {
			first = i
		}
		if s.whole[i] {
			continue // explained by its own level
		}
		if l.Sum || l.region {
			sums = append(sums, i)
			if l.region {
				regions++
			}
		}
	}
	if regions > 1 {
		n := 0
		for _, i := range sums {
			if !s.Lines[i].region {
				sums[n] = i
				n++
			}
		}
		sums = sums[:n]
	}
	if numeric <= smallSheet {
		unmarkedSections(c, s)
	}
	if len(sums) == 0 || nestedSums(c, s, sums) {
		return
	}
	// Sub-totals that stand before their rows: the first row, or the one behind
	// a total that stands first, is a sub-total.
	before := false
	for n, i := range sums {
		if IsSubtotal(s.Lines[i].Text) && (i == first || n > 0 && sums[n-1] == first && i == first+1) {
			before = true
		}
	}
	cover := make([]int, len(s.Lines)) // 1+index in sums of the sub-total that covers a row
	for n, i := range sums {
		l := &s.Lines[i]
		lo := 0
		if n > 0 {
			lo = sums[n-1] + 1
		}
		hi := len(s.Lines)
		if n+1 < len(sums) {
			hi = sums[n+1]
		}
		var ways []sumWay
		sure := l.Sum
		add := func(rows []int, sure bool) {
			if len(rows) == 0 {
				return
			}
			for _, w := range ways {
				if equalInts(w.rows, rows) {
					return
				}
			}
			ways = append(ways, sumWay{rows: rows, sure: sure && len(ways) == 0 && (len(rows) >= 2 || onlySubtotal(c, s, rows[0], i)), one: OnlySum(l.Text) && len(rows) == 1})
		}
		leadTotal := i == first && !(IsSubtotal(l.Text) && len(sums) > 1)
		switch {
		case IsSubtotal(l.Text) && before:
			rows := topRows(c, s, i+1, min(hi, levelEnds(depth, i)), i, nil)
			add(rows, sure)
			for _, j := range rows {
				cover[j] = n + 1
			}
		case leadTotal:
			add(topRows(c, s, i+1, len(s.Lines), i, cover), sure && OnlySum(l.Text))
			add(sumsOnly(s, i+1, len(s.Lines)), false)
			add(topRows(c, s, i+1, hi, i, nil), false)
			add(leafRows(c, s, i+1, len(s.Lines)), false)
			for m := 2; m <= MaxRun; m++ {
				add(runOf(s, i+1, i+1+m), false)
			}
		case IsSubtotal(l.Text):
			rows := topRows(c, s, lo, i, i, nil)
			add(rows, sure)
			for _, j := range rows {
				cover[j] = n + 1
			}
			runsBefore(c, s, i, lo, add)
		default:
			if end := levelEnds(depth, i); depth[i] > 0 && end > i+1 && end < len(s.Lines) {
				add(topRows(c, s, i+1, end, i, nil), false) // 二、支出合计, its items, 三、本年结余
			}
			named := !BareSum(l.Text) && !l.region
			if named {
				runsBefore(c, s, i, max(lo, 0), add)
				add(topRows(c, s, 0, i, i, cover), false)
				break
			}
			rows := topRows(c, s, 0, i, i, cover)
			add(rows, sure)
			if n+1 < len(sums) && !l.region && len(rows) >= 2 {
				for _, j := range rows {
					cover[j] = n + 1 // a later total adds this one up, not its rows
				}
			}
			if n > 0 && !IsSubtotal(s.Lines[sums[n-1]].Text) && !OnlySum(s.Lines[sums[n-1]].Text) {
				// 本年收入合计, 上年结余, 总计: a total at each printed level.
				add(append([]int{sums[n-1]}, topRows(c, s, lo, i, i, nil)...), false)
			}
			add(topRows(c, s, 0, i, i, nil), false)
			add(sumsOnly(s, 0, i), false)
			if n > 0 {
				add(append([]int{sums[n-1]}, topRows(c, s, lo, i, i, nil)...), false)
			}
			add(topRows(c, s, lo, i, i, nil), false)
			add(leafRows(c, s, 0, i), false)
			add(topRows(c, s, i+1, hi, i, nil), false)
		}
		if len(ways) > 0 && !leadTotal && !IsSubtotal(l.Text) {
			add(numberedRows(s, depth, i), false)
		}
		sumFrames(c, s, i, ways, content.Closed)
	}
}

// numberedRows are the rows before row i that bear the numbers of the highest level, where 其中 stands among them,
// nil elsewhere: 一、工资, 其中：基本工资, 津贴, 二、商品服务, 支出合计. What goes on behind 其中 bears no number.
func numberedRows(s *Sheet, depth []int, i int) (rows []int) {
	among, top := false, 0
	for j := 0; j < i; j++ {
		among = among || s.Lines[j].Among
		if depth[j] > 0 && (top == 0 || depth[j] < top) {
			top = depth[j]
		}
	}
	for j := 0; among && j < i; j++ {
		if l := &s.Lines[j]; depth[j] == top && top > 0 && len(l.Nums) > 0 && !l.Among && !l.Sum {
			rows = append(rows, j)
		}
	}
	if len(rows) < 2 {
		return nil
	}
	return rows
}

// levelEnds is the row behind row i with which its level of the hierarchy ends: （二）上解支出 behind （一）支出小计.
func levelEnds(depth []int, i int) int {
	j := i + 1
	for j < len(depth) && (depth[i] == 0 || depth[j] == 0 || depth[j] > depth[i]) {
		j++
	}
	return j
}

// onlySubtotal reports whether row j is a sub-total and no row but blank ones stands between it and
// row i: 本年收入小计, 上级补助收入 without amounts, 本年收入合计.
func onlySubtotal(c *content.Draft, s *Sheet, j, i int) bool {
	return j < i && i > j+1 && IsSubtotal(s.Lines[j].Text) && rowMeasure(c, s, j) == rowMeasure(c, s, i) && !anyRow(c, s, j+1, i)
}

// runsBefore adds the runs of rows that end right before row i.
func runsBefore(c *content.Draft, s *Sheet, i, lo int, add func([]int, bool)) {
	for m := 2; m <= MaxRun && i-m >= lo; m++ {
		add(runOf(s, i-m, i), false)
	}
}

func runOf(s *Sheet, from, to int) []int {
	var out []int
	for j := max(0, from); j < to && j < len(s.Lines); j++ {
		if len(s.Lines[j].Nums) > 0 && !s.Lines[j].Among {
			out = append(out, j)
		}
	}
	return out
}

// sumsOnly are the sub-totals among rows.
func sumsOnly(s *Sheet, from, to int) []int {
	var out []int
	for j := from; j < to; j++ {
		if s.Lines[j].Sum && IsSubtotal(s.Lines[j].Text) && len(s.Lines[j].Nums) > 0 {
			out = append(out, j)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// topRows are the rows that a total over rows from … to adds up: not the
// parts of others, nor what a sub-total covers.
func topRows(c *content.Draft, s *Sheet, from, to, total int, cover []int) []int {
	var out []int
	carry := false
	for j := from; j < to; j++ {
		if rowMeasure(c, s, j) == lang.CarryOver {
			carry = true
		}
	}
	other := lang.NoMeasure // the rows of the other side
	switch t := s.Lines[total].Text; {
	case strings.Contains(t, "收入") && !strings.Contains(t, "支"):
		other = lang.Outlay
	case strings.Contains(t, "支出"):
		other = lang.Income
	}
	for j := from; j < to && j < len(s.Lines); j++ {
		l := &s.Lines[j]
		if other != lang.NoMeasure && rowMeasure(c, s, j) == other {
			continue
		}
		if len(l.Nums) == 0 || j == total || l.Among || s.part[j] || cover != nil && cover[j] > 0 {
			continue
		}
		if l.region {
			continue
		}
		if l.Sum && cover == nil {
			continue
		}
		if carry && rowMeasure(c, s, j) == lang.Surplus {
			continue // what is left of this year is inside what is left of all
		}
		out = append(out, j)
	}
	return out
}

// leafRows are the rows that add up nothing themselves.
func leafRows(c *content.Draft, s *Sheet, from, to int) []int {
	var out []int
	for j := from; j < to; j++ {
		l := &s.Lines[j]
		if len(l.Nums) > 0 && !l.Sum && !l.region && !s.whole[j] {
			out = append(out, j)
		}
	}
	return out
}

// rowMeasure is what a row measures.
func rowMeasure(c *content.Draft, s *Sheet, j int) lang.Measure { return s.Lines[j].Key.Measure }

// unmarkedSections finds rows that are the sum of the rows behind them in
// most columns although no mark says so; two columns or more must bear it
// out.
func unmarkedSections(c *content.Draft, s *Sheet) {
	heads := make([]bool, len(s.Lines))
	columns := 0
	for _, k := range s.Cols {
		for i := range s.Lines {
			if addable(c, s, i, k) {
				columns++
				break
			}
		}
	}
	if columns < 2 {
		return
	}
	for i := 0; i < len(s.Lines); i++ {
		l := &s.Lines[i]
		if len(l.Nums) == 0 || l.Sum || l.region || l.Among || s.whole[i] || s.part[i] && !heads[i] {
			continue
		}
		for j := i + 2; j < len(s.Lines) && j <= i+MaxRun; j++ {
			x := &s.Lines[j]
			if x.Sum || x.region || x.Among || s.whole[j] || s.part[j] || len(x.Nums) == 0 || s.part[i+1] || s.whole[i+1] || s.Lines[i+1].Sum || s.Lines[i+1].region || s.Lines[i+1].Among || len(s.Lines[i+1].Nums) == 0 {
				break
			}
			if a, b := clause.FlowClass(l.Key.Measure), clause.FlowClass(x.Key.Measure); a != 0 && b != 0 && a != b {
				break // income is outlay and surplus together: a balance, told elsewhere
			}
			yes, no := runCloses(c, s, i, j)
			if yes >= 2 && yes > no {
				heads[i], s.whole[i] = true, true
				var rows []int
				for m := i + 1; m <= j; m++ {
					rows = append(rows, m)
					s.part[m] = true
				}
				sumFrames(c, s, i, []sumWay{{rows: rows}}, content.HalfOpen)
				break
			}
		}
	}
}

// runCloses counts the columns in which row i is the sum of rows i+1 … j, and
// those in which it is not.
func runCloses(c *content.Draft, s *Sheet, i, j int) (yes, no int) {
	var rows []int
	for m := i + 1; m <= j; m++ {
		rows = append(rows, m)
	}
	return listCloses(c, s, i, rows, 2)
}

// listCloses counts the columns in which row i is the sum of others, and those
// in which it is not. Columns with fewer parts than least count neither way.
func listCloses(c *content.Draft, s *Sheet, i int, rows []int, least int) (yes, no int) {
	for _, k := range s.Cols {
		whole := s.Lines[i].Nums[k]
		if whole == 0 || !addable(c, s, i, k) {
			continue
		}
		w := c.At(whole)
		sum := numeral.Exactly(lang.DecZero)
		parts := 0
		for _, m := range rows {
			id := s.Lines[m].Nums[k]
			if id == 0 {
				continue
			}
			f := c.At(id)
			if !addable(c, s, m, k) || f.Dimension != w.Dimension {
				return 0, 1
			}
			if !f.Value.IsZero() {
				parts++
			}
			sum = sum.Add(f.Interval)
		}
		switch {
		case parts < least || w.Numeral.Integers+int(w.Numeral.Decimals) < 3:
		case sum.Meet(w.Interval):
			yes++
		default:
			no++
		}
	}
	return yes, no
}

func equalInts(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
