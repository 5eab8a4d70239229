package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Rows that add up others. What the layout says (numbers, codes, indents,
// 其中, 小计, 合计) gives one or several ways to read a row as the sum of
// others; the columns vote for one of them (check settles the vote).

// sumRows head a row that adds the others of a plain table up; the second
// list names the whole of a region.
var (
	sumRows    = []string{"合计", "总计", "共计", "小计", "总额", "合计数", "累计", "总和"}
	regionRows = []string{"全市", "全省", "全州", "全县", "全区", "全国", "全盟", "总数", "全旗", "全院", "全局", "全镇", "全街道", "全口径", "总体", "全乡", "全校", "全系统", "全辖区"}
)

func isSumLabel(s string) (sum, region bool) {
	t := headerText(s)
	for _, w := range sumRows {
		if t == w {
			return true, false
		}
	}
	for _, w := range regionRows {
		if t == w {
			return false, true
		}
	}
	return strings.HasSuffix(t, "合计") || strings.HasSuffix(t, "总计") || strings.HasSuffix(t, "小计"), false
}

// isSubtotal reports whether a sum's label is that of a part of the table.
func isSubtotal(s string) bool { return strings.HasSuffix(headerText(s), "小计") }

// bareSum reports whether a sum's label names nothing of its own.
func bareSum(s string) bool {
	t := headerText(s)
	for _, w := range []string{"收入", "支出", "资金", "本年", "当年", "费用", "经费", "基金", "预算", "项目", "金额", "本级"} {
		t = strings.ReplaceAll(t, w, "")
	}
	for _, w := range sumRows {
		if t == w {
			return true
		}
	}
	return false
}

// onlySum reports whether a label is nothing but 合计 or its like.
func onlySum(s string) bool {
	t := headerText(s)
	for _, w := range sumRows {
		if t == w {
			return true
		}
	}
	return false
}

// sumWay is one way to read a row as the sum of others.
type sumWay struct {
	rows []int
	sure bool
	one  bool // holds over a single row as well
}

// maxRun is the number of rows that an unmarked run may have.
const maxRun = 12

// smallSheet is the number of rows up to which unmarked sections are looked
// for.
const smallSheet = 80

// sheetTotals finds the sums down the columns of a plain table.
func (c *Content) sheetTotals(s *sheet) {
	depth := s.depths()
	for i := range s.lines {
		c.deeperRows(s, depth, i)
	}
	for i := range s.lines {
		c.amongRows(s, depth, i)
	}
	c.totalRows(s)
	c.rowTotals(s)
}

// depths gives each row its depth in the hierarchy that codes, numbers or
// indents make; 0 is unknown.
func (s *sheet) depths() []int {
	out := make([]int, len(s.lines))
	codes, levels, low, high := 0, 0, 1<<30, 0
	for i := range s.lines {
		l := &s.lines[i]
		if len(l.nums) == 0 {
			continue
		}
		if l.code > 0 {
			codes++
		}
		if l.level > 0 {
			levels++
		}
		if !l.sum {
			low, high = min(low, l.indent), max(high, l.indent)
		}
	}
	for i := range s.lines {
		l := &s.lines[i]
		switch {
		case codes >= 2:
			out[i] = l.code
		case levels >= 2:
			out[i] = l.level
			if l.level == 0 && l.indent > low && !l.sum {
				out[i] = 60 + l.indent
			}
		case high >= low+2 && !l.sum:
			out[i] = 60 + max(l.indent, low)
		}
	}
	return out
}

// deeperRows reads a row as the sum of the rows behind it that are one level
// deeper.
func (c *Content) deeperRows(s *sheet, depth []int, i int) {
	w := &s.lines[i]
	if len(w.nums) == 0 || w.among || depth[i] == 0 {
		return
	}
	var kids []int
	child := 0
	for j := i + 1; j < len(s.lines); j++ {
		x := &s.lines[j]
		if x.among {
			if depth[j] > 0 && depth[j] <= depth[i] {
				// 其中 on the whole's own level: the list of the whole itself.
				return
			}
			continue
		}
		if len(x.nums) == 0 && depth[j] == 0 {
			continue
		}
		if depth[j] == 0 || depth[j] <= depth[i] {
			break
		}
		if child == 0 || depth[j] < child {
			child = depth[j]
		}
		kids = append(kids, j)
	}
	n := 0
	for _, j := range kids {
		if depth[j] == child {
			kids[n] = j
			n++
		}
	}
	kids = kids[:n]
	if n == 0 || n == 1 && w.code == 0 {
		return
	}
	s.whole[i] = true
	for _, j := range kids {
		s.part[j] = true
	}
	c.sumFrames(s, i, []sumWay{{rows: kids, sure: true, one: w.code > 0}}, Closed)
}

// amongRows reads the 其中 rows behind a row.
func (c *Content) amongRows(s *sheet, depth []int, i int) {
	w := &s.lines[i]
	if len(w.nums) == 0 || w.among || i+1 >= len(s.lines) || !s.lines[i+1].among {
		return
	}
	j := i + 1
	var marked []int
	for j < len(s.lines) && s.lines[j].among {
		marked = append(marked, j)
		j++
	}
	list := append([]int(nil), marked...)
	for ; j < len(s.lines) && len(list) < maxRun; j++ {
		x := &s.lines[j]
		if x.among || x.sum || x.region || len(x.nums) == 0 {
			break
		}
		if depth[j] > 0 && depth[j] <= depth[i] || depth[i] == 0 && depth[j] > 0 {
			break
		}
		if j+1 < len(s.lines) && s.lines[j+1].among {
			break // a whole of its own
		}
		list = append(list, j)
	}
	var ways []sumWay
	for n := len(list); n >= max(2, len(marked)); n-- {
		ways = append(ways, sumWay{rows: list[:n]})
	}
	// A row behind the list that has 其中 of its own may still be of this list.
	if len(ways) == 0 && len(marked) == 1 {
		c.partLimit(s, i, marked[0])
		return
	}
	for _, j := range marked {
		s.part[j] = true
	}
	// The list that closes in most columns is no part of any other total.
	best, most := -1, 0
	for n, w := range ways {
		if yes, no := c.listCloses(s, i, w.rows, 1); yes > most && yes > no {
			best, most = n, yes
		}
	}
	if best >= 0 {
		for _, j := range ways[best].rows {
			s.part[j] = true
		}
	}
	c.sumFrames(s, i, ways, HalfOpen)
}

// partLimit says that a single 其中 row is at most its whole.
func (c *Content) partLimit(s *sheet, i, j int) {
	for _, k := range s.cols {
		whole, part := s.lines[i].nums[k], s.lines[j].nums[k]
		if whole == 0 || part == 0 || !c.addable(s, i, k) || c.figure(whole).Dimension != c.figure(part).Dimension {
			continue
		}
		c.handDown(whole, part, true)
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/part", Claim: part, Op: "<=", Reach: ReachCell, InTable: true,
			Readings: []Reading{{Formula: "a", Operands: []FigureID{whole}}}})
	}
}

// handDown lets a part take over what its whole says of it.
func (c *Content) handDown(whole, part FigureID, among bool) {
	x, w := c.figure(part), c.figure(whole)
	if w.Numeral.HasUnit {
		c.giveUnit(part, w.Numeral.Unit, w.Numeral.PowerTen)
		x.Key.Dimension = x.Dimension
	}
	c.inherit(&x.Key, w.Key)
	if x.Key.Account == NoAccount {
		x.Key.Account = w.Key.Account
	}
	x.Key.Part = true
}

// sumFrames makes the frames of one row that is the sum of others, one for
// each column.
func (c *Content) sumFrames(s *sheet, i int, ways []sumWay, closed Closure) {
	if len(ways) == 0 {
		return
	}
	c.groups++
	for _, k := range s.cols {
		whole := s.lines[i].nums[k]
		if whole == 0 || !c.addable(s, i, k) {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/table", Claim: whole, Closed: closed, Reach: ReachCell, InTable: true, Group: c.groups}
		wf := c.figure(whole)
		if wf.Dimension == numeral.Score || wf.Key.Measure == Weight || wf.Key.Measure == ScoreOf {
			fr.Kind, fr.Rule = KindScore, "score/total"
		}
		for n, w := range ways {
			var parts []Part
			unlike := false // a row of another dimension stands among them
			for _, j := range w.rows {
				id := s.lines[j].nums[k]
				if id == 0 || !c.addable(s, j, k) {
					continue
				}
				unlike = unlike || c.figure(id).Dimension != wf.Dimension
				if w.sure && n == 0 && closed == Closed || closed == HalfOpen && n == 0 {
					c.handDown(whole, id, closed == HalfOpen)
				}
				if c.figure(id).Dimension == wf.Dimension {
					parts = append(parts, Part{id, s.lines[j].sign})
				}
			}
			if len(parts) >= 2 || len(parts) == 1 && !unlike && (w.one || w.sure && s.lines[i].sum) {
				fr.Readings = append(fr.Readings, Reading{Parts: parts, Weak: !w.sure || len(fr.Readings) > 0, Way: n})
			}
		}
		if len(fr.Readings) > 0 {
			if closed == Closed {
				wf.Key.Whole = true
			}
			c.Frames = append(c.Frames, fr)
		}
	}
}

// totalRows reads 小计, 合计 and 全市 rows, and sections whose first row is
// their unmarked total.
func (c *Content) totalRows(s *sheet) {
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
	heads := make([]bool, len(s.lines))
	if numeric <= smallSheet {
		heads = c.unmarkedSections(s)
	}
	if len(sums) == 0 {
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
			ways = append(ways, sumWay{rows: rows, sure: sure && len(ways) == 0 && len(rows) >= 2, one: onlySum(l.text) && len(rows) == 1})
		}
		leadTotal := i == first && !(isSubtotal(l.text) && len(sums) > 1)
		switch {
		case isSubtotal(l.text) && before:
			add(c.topRows(s, i+1, hi, i, nil, heads), sure)
			for _, j := range c.topRows(s, i+1, hi, i, nil, heads) {
				cover[j] = n + 1
			}
		case leadTotal:
			add(c.topRows(s, i+1, len(s.lines), i, cover, heads), sure && onlySum(l.text))
			add(sumsOnly(s, i+1, len(s.lines)), false)
			add(c.topRows(s, i+1, hi, i, nil, heads), false)
			add(c.leafRows(s, i+1, len(s.lines)), false)
			for m := 2; m <= maxRun; m++ {
				add(runOf(s, i+1, i+1+m), false)
			}
		case isSubtotal(l.text):
			rows := c.topRows(s, lo, i, i, nil, heads)
			add(rows, sure)
			for _, j := range rows {
				cover[j] = n + 1
			}
			c.runsBefore(s, i, lo, add)
		default:
			named := !bareSum(l.text) && !l.region
			if named {
				c.runsBefore(s, i, max(lo, 0), add)
				add(c.topRows(s, 0, i, i, cover, heads), false)
				break
			}
			rows := c.topRows(s, 0, i, i, cover, heads)
			add(rows, sure)
			if n+1 < len(sums) && !l.region && len(rows) >= 2 {
				for _, j := range rows {
					cover[j] = n + 1 // a later total adds this one up, not its rows
				}
			}
			add(c.topRows(s, 0, i, i, nil, nil), false)
			add(sumsOnly(s, 0, i), false)
			if n > 0 {
				add(append([]int{sums[n-1]}, c.topRows(s, lo, i, i, nil, heads)...), false)
			}
			add(c.topRows(s, lo, i, i, nil, heads), false)
			add(c.leafRows(s, 0, i), false)
			add(c.topRows(s, i+1, hi, i, nil, heads), false)
		}
		c.sumFrames(s, i, ways, Closed)
	}
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
func (c *Content) topRows(s *sheet, from, to, total int, cover []int, heads []bool) []int {
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
func (c *Content) unmarkedSections(s *sheet) []bool {
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
		return heads
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
	return heads
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

// rowTotals adds up the columns under a header 合计 or 小计.
func (c *Content) rowTotals(s *sheet) {
	h := s.h
	if len(h.cols) == 0 {
		return
	}
	total := func(k int) bool { return k < len(h.cols) && h.cols[k].role == ColTotal }
	plain := func(k int) bool {
		if k >= len(h.cols) || total(k) {
			return false
		}
		col := &h.cols[k]
		return !col.percent() && col.role != ColGrowth && col.role != ColOrdinal && col.role != ColChange && !isEach(col.text)
	}
	for n, t := range s.cols {
		if !total(t) {
			continue
		}
		var left, all, totals, group, right []int
		for m := n - 1; m >= 0 && !total(s.cols[m]); m-- {
			if plain(s.cols[m]) {
				left = append([]int{s.cols[m]}, left...)
			}
		}
		for m := n + 1; m < len(s.cols) && !total(s.cols[m]); m++ {
			if plain(s.cols[m]) {
				right = append(right, s.cols[m])
			}
		}
		for m, k := range s.cols {
			if k >= len(h.cols) || m == n {
				continue
			}
			if total(k) {
				totals = append(totals, k)
			} else if plain(k) {
				all = append(all, k)
			}
			if plain(k) && h.cols[t].group > 0 && h.cols[k].group == h.cols[t].group {
				group = append(group, k)
			}
		}
		// Columns of the same kind under other groups: 合计|预算数 over 中央|预算数.
		var ways [][]int
		add := func(list []int) {
			if len(list) < 2 {
				return
			}
			for _, w := range ways {
				if equalInts(w, list) {
					return
				}
			}
			ways = append(ways, list)
		}
		if h.cols[t].group > 0 && len(group) >= 2 {
			add(group)
		}
		if same := h.alikeColumns(t, s.cols); len(same) >= 2 {
			add(same)
		}
		if n == 0 {
			add(right)
		}
		add(left)
		add(all)
		add(totals)
		add(right)
		c.acrossFrames(s, t, ways, true)
	}
	// 保障人数 | 其中：城市 | 农村: the columns behind 其中 part the one before.
	for n, k := range s.cols {
		if n == 0 || k >= len(h.cols) || !strings.HasPrefix(h.cols[k].text, "其中") || !plain(s.cols[n-1]) && !total(s.cols[n-1]) || strings.HasPrefix(h.cols[s.cols[n-1]].text, "其中") {
			continue
		}
		var list []int
		marked := 0
		for m := n; m < len(s.cols) && len(list) < maxRun && plain(s.cols[m]); m++ {
			if strings.HasPrefix(h.cols[s.cols[m]].text, "其中") {
				if marked != len(list) {
					break
				}
				marked++
			}
			list = append(list, s.cols[m])
		}
		var ways [][]int
		for m := len(list); m >= max(2, marked); m-- {
			ways = append(ways, list[:m])
		}
		c.acrossFrames(s, s.cols[n-1], ways, false)
	}
	// 预算数 under 合计, beside 预算数 under 中央 and 地方.
	for _, t := range s.cols {
		if t < len(h.cols) && h.cols[t].over && !total(t) && plain(t) {
			if same := h.alikeColumns(t, s.cols); len(same) >= 2 {
				c.acrossFrames(s, t, [][]int{same}, true)
			}
		}
	}
}

// alikeColumns are the columns of other groups with the same words under the
// group's name.
func (h *header) alikeColumns(t int, cols []int) []int {
	var out []int
	if h.cols[t].group == 0 || h.cols[t].own == "" {
		return nil
	}
	for _, k := range cols {
		if k != t && k < len(h.cols) && h.cols[k].own == h.cols[t].own && h.cols[k].group != h.cols[t].group && h.cols[k].group > 0 {
			out = append(out, k)
		}
	}
	return out
}

// acrossFrames makes the frames of a column that is the sum of others; sure
// tells whether the first way leaves no doubt.
func (c *Content) acrossFrames(s *sheet, t int, ways [][]int, sure bool) {
	if len(ways) == 0 {
		return
	}
	c.groups++
	for i := range s.lines {
		l := &s.lines[i]
		whole := l.nums[t]
		if whole == 0 || !c.addable(s, i, t) {
			continue
		}
		wf := c.figure(whole)
		if first := l.nums[ways[0][0]]; first != 0 && !wf.Numeral.HasUnit {
			if x := c.figure(first); x.Numeral.HasUnit && c.addable(s, i, ways[0][0]) {
				c.giveUnit(whole, x.Numeral.Unit, x.Numeral.PowerTen)
				wf.Key.Dimension = wf.Dimension
			}
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/table", Claim: whole, Closed: Closed, Reach: ReachCell, InTable: true, Group: c.groups}
		for n, w := range ways {
			var parts []Part
			for _, k := range w {
				if id := l.nums[k]; id != 0 && c.addable(s, i, k) && c.figure(id).Dimension == wf.Dimension {
					parts = append(parts, Part{id, 1})
				}
			}
			if len(parts) >= 2 || len(parts) == 1 && n == 0 {
				fr.Readings = append(fr.Readings, Reading{Parts: parts, Weak: !sure || n > 0 || len(fr.Readings) > 0, Way: n})
			}
		}
		if len(fr.Readings) > 0 {
			wf.Key.Whole = true
			c.Frames = append(c.Frames, fr)
		}
	}
}
