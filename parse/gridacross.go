package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

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
		return !col.percent() && col.role != ColGrowth && col.role != ColOrdinal && col.role != ColChange && !col.each()
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
		} else if h.cols[t].group == 0 {
			add(h.topColumns(t, s.cols, plain))
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
		// 下达资金小计 | 已报账 | 待报账: what became of it is no list of parts, as like as not.
		became := n == 0 && slices.ContainsFunc(right, func(k int) bool { return hasAnyPrefix(h.cols[k].text, becameWords) || !h.kindOf(t, k) })
		c.acrossFrames(s, t, ways, !became)
		if len(left) >= 2 {
			c.partedAgain(s, t, right)
		}
	}
	c.suffixedTotals(s, plain)
	c.seasonTotals(s, plain)
	c.namedRowTotals(s, plain, total)
	c.unmarkedColumns(s, plain)
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
	// 计划投资 | 中央资金 | 省级资金 | 其他资金: sources part the column before.
	source := func(k int) bool {
		return k < len(h.cols) && plain(k) && len([]rune(headerText(h.cols[k].text))) <= maxSourceName && (h.cols[k].key.Tier != NoTier || containsAny(headerText(h.cols[k].text), []string{"其他资金", "自筹", "社会资金", "单位资金"})) && !strings.HasPrefix(h.cols[k].text, "其中")
	}
	for n := 1; n < len(s.cols); n++ {
		m := n
		tiers := map[Tier]bool{}
		for m < len(s.cols) && source(s.cols[m]) && s.cols[m] == s.cols[n]+m-n {
			tiers[h.cols[s.cols[m]].key.Tier] = true
			m++
		}
		if t := s.cols[n-1]; m-n >= 2 && len(tiers) >= 2 && t == s.cols[n]-1 && plain(t) && t < len(h.cols) && h.cols[t].key.Tier == NoTier && (h.cols[t].group == 0 || h.cols[t].group == h.cols[s.cols[n]].group) {
			c.acrossFrames(s, t, [][]int{s.cols[n:m]}, false)
		}
		n = max(n, m)
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

// becameWords begin the heads of what has become of an amount.
var becameWords = []string{"已", "待", "未", "实际", "尚"}

// membersOf are, by a word of the head of a total, words that the heads of all its parts hold.
var membersOf = map[string][]string{"三公": {"出国", "出境", "接待", "用车", "公车", "车辆"}}

// kindOf reports whether column k may be a part of the total t before it: what is left is none of 支出合计, 会议费
// none of 三公经费合计.
func (h *header) kindOf(t, k int) bool {
	whole, name := headerText(h.cols[t].text), headerText(h.cols[k].text)
	for w, words := range membersOf {
		if strings.Contains(whole, w) && !containsAny(name, words) {
			return false
		}
	}
	return !strings.Contains(whole, "支出") || !hasAnySuffix(name, balanceColumns)
}

// wholeNames end the name of a column that may be the total of the items that
// the others name: 健康教育 | 妇幼保健 | 下达资金金额.
var wholeNames = []string{"金额", "资金", "总额", "总数", "总量", "资金数", "资金额", "下达数", "补助数", "拨付数", "经费"}

// namedRowTotals adds up the columns of items beside the first or last one where
// that alone names an amount, or a total by 总. The rows must bear it out.
func (c *Content) namedRowTotals(s *sheet, plain, total func(int) bool) {
	n := len(s.cols)
	if n < 3 {
		return
	}
	for _, k := range s.cols {
		if k >= len(s.h.cols) || total(k) || !plain(k) {
			return
		}
	}
	amount := func(k int) bool {
		t := headerText(s.h.cols[k].text)
		return hasAnySuffix(t, wholeNames) || strings.HasPrefix(t, "总") || strings.Contains(t, "总人") || strings.Contains(t, "总户")
	}
	try := func(t int, rest []int) {
		if !amount(t) {
			return
		}
		for _, k := range rest {
			if r := s.h.cols[k].role; amount(k) || r != ColUnknown && r != ColName && r != ColAmount {
				return
			}
		}
		c.acrossFrames(s, t, [][]int{rest}, false)
	}
	try(s.cols[n-1], s.cols[:n-1])
	try(s.cols[0], s.cols[1:])
}

// minBorne is the number of rows that must bear a total out which no word names, and minDigits
// that of the digits of their totals: three rows of three digits, or five of two.
const (
	minBorne  = 3
	minDigits = 9
)

// unmarkedColumns finds columns that are the sum of the columns right behind them
// in every row, but perhaps one of many, although no word says so: 参保人数 | 缴费人数 |
// 领取人数.
func (c *Content) unmarkedColumns(s *sheet, plain func(int) bool) {
	item := func(k, whole int) bool {
		if k >= len(s.h.cols) || !plain(k) || strings.HasPrefix(s.h.cols[k].text, "其中") || s.h.lettered(k) {
			return false
		}
		r := s.h.cols[k].role
		return (r == ColUnknown || r == ColAmount || r == ColActual && k == whole) && flowClass(s.h.cols[k].key.Measure) == 0
	}
	for n := 0; n < len(s.cols); n++ {
		if !item(s.cols[n], s.cols[n]) {
			continue
		}
		for m := n + 2; m < len(s.cols) && m <= n+maxParts && item(s.cols[m-1], s.cols[n]) && item(s.cols[m], s.cols[n]); m++ {
			list := s.cols[n+1 : m+1]
			if c.columnsClose(s, s.cols[n], list) {
				c.acrossFrames(s, s.cols[n], [][]int{list}, false)
				n = m
				break
			}
		}
	}
}

// maxParts is how many columns may be the parts of an unmarked one.
const maxParts = 6

// columnsClose reports whether a column is the sum of others in so many rows, with so many
// digits, that it must be meant, and is not in at most one row of five.
func (c *Content) columnsClose(s *sheet, t int, list []int) bool {
	yes, no, digits := 0, 0, 0
	for i := range s.lines {
		l := &s.lines[i]
		whole := l.nums[t]
		if whole == 0 || !c.addable(s, i, t) {
			continue
		}
		w, sum, parts := c.figure(whole), numeral.Exactly(decZero), 0
		for _, k := range list {
			id := l.nums[k]
			if id == 0 {
				continue
			}
			f := c.figure(id)
			if f.Dimension != w.Dimension || !c.addable(s, i, k) {
				return false
			}
			if !f.Value.IsZero() {
				parts++
			}
			sum = sum.Add(f.Interval)
		}
		switch {
		case parts < 2 || w.Numeral.Integers+int(w.Numeral.Decimals) < 2:
		case sum.Meet(w.Interval):
			yes++
			digits += w.Numeral.Integers + int(w.Numeral.Decimals)
		default:
			no++
		}
	}
	return yes >= minBorne && digits >= minDigits && no <= yes/4
}

// topColumns are the columns of no group and the totals of the groups, nil where
// no group has one.
func (h *header) topColumns(t int, cols []int, plain func(int) bool) []int {
	var out []int
	totals := 0
	for _, k := range cols {
		switch {
		case k == t || k >= len(h.cols):
		case h.cols[k].group == 0 && plain(k):
			out = append(out, k)
		case h.cols[k].group > 0 && h.cols[k].role == ColTotal:
			totals++
			out = append(out, k)
		}
	}
	if totals == 0 {
		return nil
	}
	return out
}

// maxSourceName is the length up to which a header may be the bare name of a
// source of money.
const maxSourceName = 8

// alikeColumns are the columns of other groups with the same words under the
// group's name: those that a sum of their own takes in only where t is that sum.
func (h *header) alikeColumns(t int, cols []int) []int {
	var out []int
	if h.cols[t].group == 0 || h.cols[t].own == "" {
		return nil
	}
	summed := map[int]bool{} // groups two rows above that print their own sum
	for _, k := range cols {
		if k < len(h.cols) && h.cols[k].subtotal {
			summed[h.cols[k].outer] = true
		}
	}
	for _, k := range cols {
		if k == t || k >= len(h.cols) || !h.cols[t].sumsUp(&h.cols[k]) || h.cols[k].group == h.cols[t].group || h.cols[k].group == 0 {
			continue
		}
		if h.cols[t].subtotal {
			if h.cols[k].outer == h.cols[t].outer {
				out = append(out, k)
			}
		} else if h.cols[k].subtotal || !summed[h.cols[k].outer] {
			out = append(out, k)
		}
	}
	return out
}

// sumsUp reports whether a column's words under its group are those of another: 户数
// beside 户数, or 总户数 under the group that is the whole of the others.
func (col *column) sumsUp(other *column) bool {
	return other.own == col.own || col.over && col.own == "总"+other.own
}

// acrossFrames makes the frames of a column that is the sum of others; sure
// tells whether the first way leaves no doubt.
func (c *Content) acrossFrames(s *sheet, t int, ways [][]int, sure bool) {
	if len(ways) == 0 || s.h.lettered(t) {
		return
	}
	if ways = c.severalParts(s, t, ways); len(ways) == 0 {
		return
	}
	c.groups++
	overleaf := c.overleaf(s, t, ways[0])
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
				fr.Readings = append(fr.Readings, Reading{Parts: parts, Weak: !sure || n > 0 || len(fr.Readings) > 0, Way: n, HoldOnly: overleaf})
			}
		}
		if len(fr.Readings) > 0 {
			wf.Key.Whole = true
			c.Frames = append(c.Frames, fr)
		}
	}
}

// rowsShort is how many totals of rows that are too large tell that their columns go on.
const rowsShort = 3

// overleaf reports whether the columns of a total go on in another table, on the next page: in most rows it is larger than
// what stands beside it.
func (c *Content) overleaf(s *sheet, t int, way []int) bool {
	short, other := 0, 0
	for i := range s.lines {
		whole := s.lines[i].nums[t]
		if whole == 0 || !c.addable(s, i, t) {
			continue
		}
		n, sum := 0, decZero
		for _, k := range way {
			if id := s.lines[i].nums[k]; id != 0 && c.addable(s, i, k) {
				n, sum = n+1, sum.Add(c.figure(id).Value)
			}
		}
		switch {
		case n < 2:
		case sum.LessThan(c.figure(whole).Value):
			short++
		default:
			other++
		}
	}
	return short >= rowsShort && short > other
}

// severalParts leaves the ways of which two columns or more can be parts of column t in some row: in
// 人数 | 月工资 | 月数 | 合计 one is of its kind, and the others are what it is multiplied with.
func (c *Content) severalParts(s *sheet, t int, ways [][]int) [][]int {
	return slices.DeleteFunc(ways, func(list []int) bool {
		first := -1
		for i := range s.lines {
			whole := s.lines[i].nums[t]
			if whole == 0 {
				continue
			}
			for _, k := range list {
				if id := s.lines[i].nums[k]; id != 0 && k != first && c.addable(s, i, k) && (c.figure(id).Dimension == c.figure(whole).Dimension || !c.figure(whole).Numeral.HasUnit) {
					if first >= 0 {
						return false
					}
					first = k
				}
			}
		}
		return true
	})
}
