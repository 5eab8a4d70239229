package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// totalRows reads 小计, 合计 and 全市 rows, and sections whose first row is
// their unmarked total.
func (c *Content) totalRows(s *sheet, depth []int) {
	var sums []int
	regions := 0
	numeric := 0
	first := -1
	for i := range s.lines {
		l := &s.lines[i]
		if len(l.nums) == 0 {
			continue
		}
		numeric++
		if first < 0 {
			first = i
		}
		if s.whole[i] {
			continue // explained by its own level
		}
		if l.sum || l.region {
			sums = append(sums, i)
			if l.region {
				regions++
			}
		}
	}
	if regions > 1 {
		n := 0
		for _, i := range sums {
			if !s.lines[i].region {
				sums[n] = i
				n++
			}
		}
		sums = sums[:n]
	}
	if numeric <= smallSheet {
		c.unmarkedSections(s)
	}
	if len(sums) == 0 || c.nestedSums(s, sums) {
		return
	}
	// Sub-totals that stand before their rows: the first row, or the one behind
	// a total that stands first, is a sub-total.
	before := false
	for n, i := range sums {
		if isSubtotal(s.lines[i].text) && (i == first || n > 0 && sums[n-1] == first && i == first+1) {
			before = true
		}
	}
	cover := make([]int, len(s.lines)) // 1+index in sums of the sub-total that covers a row
	for n, i := range sums {
		l := &s.lines[i]
		lo := 0
		if n > 0 {
			lo = sums[n-1] + 1
		}
		hi := len(s.lines)
		if n+1 < len(sums) {
			hi = sums[n+1]
		}
		var ways []sumWay
		sure := l.sum
		add := func(rows []int, sure bool) {
			if len(rows) == 0 {
				return
			}
			for _, w := range ways {
				if equalInts(w.rows, rows) {
					return
				}
			}
			ways = append(ways, sumWay{rows: rows, sure: sure && len(ways) == 0 && (len(rows) >= 2 || c.onlySubtotal(s, rows[0], i)), one: onlySum(l.text) && len(rows) == 1})
		}
		leadTotal := i == first && !(isSubtotal(l.text) && len(sums) > 1)
		switch {
		case isSubtotal(l.text) && before:
			rows := c.topRows(s, i+1, min(hi, levelEnds(depth, i)), i, nil)
			add(rows, sure)
			for _, j := range rows {
				cover[j] = n + 1
			}
		case leadTotal:
			add(c.topRows(s, i+1, len(s.lines), i, cover), sure && onlySum(l.text))
			add(sumsOnly(s, i+1, len(s.lines)), false)
			add(c.topRows(s, i+1, hi, i, nil), false)
			add(c.leafRows(s, i+1, len(s.lines)), false)
			for m := 2; m <= maxRun; m++ {
				add(runOf(s, i+1, i+1+m), false)
			}
		case isSubtotal(l.text):
			rows := c.topRows(s, lo, i, i, nil)
			add(rows, sure)
			for _, j := range rows {
				cover[j] = n + 1
			}
			c.runsBefore(s, i, lo, add)
		default:
			if end := levelEnds(depth, i); depth[i] > 0 && end > i+1 && end < len(s.lines) {
				add(c.topRows(s, i+1, end, i, nil), false) // 二、支出合计, its items, 三、本年结余
			}
			named := !bareSum(l.text) && !l.region
			if named {
				c.runsBefore(s, i, max(lo, 0), add)
				add(c.topRows(s, 0, i, i, cover), false)
				break
			}
			rows := c.topRows(s, 0, i, i, cover)
			add(rows, sure)
			if n+1 < len(sums) && !l.region && len(rows) >= 2 {
				for _, j := range rows {
					cover[j] = n + 1 // a later total adds this one up, not its rows
				}
			}
			if n > 0 && !isSubtotal(s.lines[sums[n-1]].text) && !onlySum(s.lines[sums[n-1]].text) {
				// 本年收入合计, 上年结余, 总计: a total at each printed level.
				add(append([]int{sums[n-1]}, c.topRows(s, lo, i, i, nil)...), false)
			}
			add(c.topRows(s, 0, i, i, nil), false)
			add(sumsOnly(s, 0, i), false)
			if n > 0 {
				add(append([]int{sums[n-1]}, c.topRows(s, lo, i, i, nil)...), false)
			}
			add(c.topRows(s, lo, i, i, nil), false)
			add(c.leafRows(s, 0, i), false)
			add(c.topRows(s, i+1, hi, i, nil), false)
		}
		if len(ways) > 0 && !leadTotal && !isSubtotal(l.text) {
			add(numberedRows(s, depth, i), false)
		}
		c.sumFrames(s, i, ways, Closed)
	}
}

// numberedRows are the rows before row i that bear the numbers of the highest level, where 其中 stands among them,
// nil elsewhere: 一、工资, 其中：基本工资, 津贴, 二、商品服务, 支出合计. What goes on behind 其中 bears no number.
func numberedRows(s *sheet, depth []int, i int) (rows []int) {
	among, top := false, 0
	for j := 0; j < i; j++ {
		among = among || s.lines[j].among
		if depth[j] > 0 && (top == 0 || depth[j] < top) {
			top = depth[j]
		}
	}
	for j := 0; among && j < i; j++ {
		if l := &s.lines[j]; depth[j] == top && top > 0 && len(l.nums) > 0 && !l.among && !l.sum {
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
func (c *Content) onlySubtotal(s *sheet, j, i int) bool {
	return j < i && i > j+1 && isSubtotal(s.lines[j].text) && c.rowMeasure(s, j) == c.rowMeasure(s, i) && !c.anyRow(s, j+1, i)
}

// runsBefore adds the runs of rows that end right before row i.
func (c *Content) runsBefore(s *sheet, i, lo int, add func([]int, bool)) {
	for m := 2; m <= maxRun && i-m >= lo; m++ {
		add(runOf(s, i-m, i), false)
	}
}

func runOf(s *sheet, from, to int) []int {
	var out []int
	for j := max(0, from); j < to && j < len(s.lines); j++ {
		if len(s.lines[j].nums) > 0 && !s.lines[j].among {
			out = append(out, j)
		}
	}
	return out
}

// sumsOnly are the sub-totals among rows.
func sumsOnly(s *sheet, from, to int) []int {
	var out []int
	for j := from; j < to; j++ {
		if s.lines[j].sum && isSubtotal(s.lines[j].text) && len(s.lines[j].nums) > 0 {
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
func (c *Content) topRows(s *sheet, from, to, total int, cover []int) []int {
	var out []int
	carry := false
	for j := from; j < to; j++ {
		if c.rowMeasure(s, j) == CarryOver {
			carry = true
		}
	}
	other := NoMeasure // the rows of the other side
	switch t := s.lines[total].text; {
	case strings.Contains(t, "收入") && !strings.Contains(t, "支"):
		other = Outlay
	case strings.Contains(t, "支出"):
		other = Income
	}
	for j := from; j < to && j < len(s.lines); j++ {
		l := &s.lines[j]
		if other != NoMeasure && c.rowMeasure(s, j) == other {
			continue
		}
		if len(l.nums) == 0 || j == total || l.among || s.part[j] || cover != nil && cover[j] > 0 {
			continue
		}
		if l.region {
			continue
		}
		if l.sum && cover == nil {
			continue
		}
		if carry && c.rowMeasure(s, j) == Surplus {
			continue // what is left of this year is inside what is left of all
		}
		out = append(out, j)
	}
	return out
}

// leafRows are the rows that add up nothing themselves.
func (c *Content) leafRows(s *sheet, from, to int) []int {
	var out []int
	for j := from; j < to; j++ {
		l := &s.lines[j]
		if len(l.nums) > 0 && !l.sum && !l.region && !s.whole[j] {
			out = append(out, j)
		}
	}
	return out
}

// rowMeasure is what a row measures.
func (c *Content) rowMeasure(s *sheet, j int) Measure { return s.lines[j].key.Measure }

// unmarkedSections finds rows that are the sum of the rows behind them in
// most columns although no mark says so; two columns or more must bear it
// out.
func (c *Content) unmarkedSections(s *sheet) {
	heads := make([]bool, len(s.lines))
	columns := 0
	for _, k := range s.cols {
		for i := range s.lines {
			if c.addable(s, i, k) {
				columns++
				break
			}
		}
	}
	if columns < 2 {
		return
	}
	for i := 0; i < len(s.lines); i++ {
		l := &s.lines[i]
		if len(l.nums) == 0 || l.sum || l.region || l.among || s.whole[i] || s.part[i] && !heads[i] {
			continue
		}
		for j := i + 2; j < len(s.lines) && j <= i+maxRun; j++ {
			x := &s.lines[j]
			if x.sum || x.region || x.among || s.whole[j] || s.part[j] || len(x.nums) == 0 || s.part[i+1] || s.whole[i+1] || s.lines[i+1].sum || s.lines[i+1].region || s.lines[i+1].among || len(s.lines[i+1].nums) == 0 {
				break
			}
			if a, b := flowClass(l.key.Measure), flowClass(x.key.Measure); a != 0 && b != 0 && a != b {
				break // income is outlay and surplus together: a balance, told elsewhere
			}
			yes, no := c.runCloses(s, i, j)
			if yes >= 2 && yes > no {
				heads[i], s.whole[i] = true, true
				var rows []int
				for m := i + 1; m <= j; m++ {
					rows = append(rows, m)
					s.part[m] = true
				}
				c.sumFrames(s, i, []sumWay{{rows: rows}}, HalfOpen)
				break
			}
		}
	}
}

// runCloses counts the columns in which row i is the sum of rows i+1 … j, and
// those in which it is not.
func (c *Content) runCloses(s *sheet, i, j int) (yes, no int) {
	var rows []int
	for m := i + 1; m <= j; m++ {
		rows = append(rows, m)
	}
	return c.listCloses(s, i, rows, 2)
}

// listCloses counts the columns in which row i is the sum of others, and those
// in which it is not. Columns with fewer parts than least count neither way.
func (c *Content) listCloses(s *sheet, i int, rows []int, least int) (yes, no int) {
	for _, k := range s.cols {
		whole := s.lines[i].nums[k]
		if whole == 0 || !c.addable(s, i, k) {
			continue
		}
		w := c.figure(whole)
		sum := numeral.Exactly(decZero)
		parts := 0
		for _, m := range rows {
			id := s.lines[m].nums[k]
			if id == 0 {
				continue
			}
			f := c.figure(id)
			if !c.addable(s, m, k) || f.Dimension != w.Dimension {
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
