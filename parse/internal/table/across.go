package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/numeral"
)

// rowTotals adds up the columns under a header 合计 or 小计.
func rowTotals(c *content.Draft, s *Sheet) {
	h := s.H
	if len(h.Cols) == 0 {
		return
	}
	total := func(k int) bool { return k < len(h.Cols) && h.Cols[k].Role == lang.ColTotal }
	plain := func(k int) bool {
		if k >= len(h.Cols) || total(k) {
			return false
		}
		col := &h.Cols[k]
		return !Percent(col) && col.Role != lang.ColGrowth && col.Role != lang.ColOrdinal && col.Role != lang.ColChange && !each(col)
	}
	for n, t := range s.Cols {
		if !total(t) {
			continue
		}
		var left, all, totals, group, right []int
		for m := n - 1; m >= 0 && !total(s.Cols[m]); m-- {
			if plain(s.Cols[m]) {
				left = append([]int{s.Cols[m]}, left...)
			}
		}
		for m := n + 1; m < len(s.Cols) && !total(s.Cols[m]); m++ {
			if plain(s.Cols[m]) {
				right = append(right, s.Cols[m])
			}
		}
		for m, k := range s.Cols {
			if k >= len(h.Cols) || m == n {
				continue
			}
			if total(k) {
				totals = append(totals, k)
			} else if plain(k) {
				all = append(all, k)
			}
			if plain(k) && h.Cols[t].Group > 0 && h.Cols[k].Group == h.Cols[t].Group {
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
		if h.Cols[t].Group > 0 && len(group) >= 2 {
			add(group)
		} else if h.Cols[t].Group == 0 {
			add(h.topColumns(t, s.Cols, plain))
		}
		if same := h.alikeColumns(t, s.Cols); len(same) >= 2 {
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
		became := n == 0 && slices.ContainsFunc(right, func(k int) bool { return lang.HasAnyPrefix(h.Cols[k].Text, becameWords) || !h.kindOf(t, k) })
		acrossFrames(c, s, t, ways, !became)
		if len(left) >= 2 {
			partedAgain(c, s, t, right)
		}
	}
	suffixedTotals(c, s, plain)
	seasonTotals(c, s, plain)
	namedRowTotals(c, s, plain, total)
	unmarkedColumns(c, s, plain)
	// 保障人数 | 其中：城市 | 农村: the columns behind 其中 part the one before.
	for n, k := range s.Cols {
		if n == 0 || k >= len(h.Cols) || !strings.HasPrefix(h.Cols[k].Text, "其中") || !plain(s.Cols[n-1]) && !total(s.Cols[n-1]) || strings.HasPrefix(h.Cols[s.Cols[n-1]].Text, "其中") {
			continue
		}
		var list []int
		marked := 0
		for m := n; m < len(s.Cols) && len(list) < MaxRun && plain(s.Cols[m]); m++ {
			if strings.HasPrefix(h.Cols[s.Cols[m]].Text, "其中") {
				if marked != len(list) {
					break
				}
				marked++
			}
			list = append(list, s.Cols[m])
		}
		var ways [][]int
		for m := len(list); m >= max(2, marked); m-- {
			ways = append(ways, list[:m])
		}
		acrossFrames(c, s, s.Cols[n-1], ways, false)
	}
	// 计划投资 | 中央资金 | 省级资金 | 其他资金: sources part the column before.
	source := func(k int) bool {
		return k < len(h.Cols) && plain(k) && len([]rune(lang.HeaderText(h.Cols[k].Text))) <= reflow.MaxSourceName && (h.Cols[k].Key.Tier != lang.NoTier || lang.ContainsAny(lang.HeaderText(h.Cols[k].Text), []string{"其他资金", "自筹", "社会资金", "单位资金"})) && !strings.HasPrefix(h.Cols[k].Text, "其中")
	}
	for n := 1; n < len(s.Cols); n++ {
		m := n
		tiers := map[lang.Tier]bool{}
		for m < len(s.Cols) && source(s.Cols[m]) && s.Cols[m] == s.Cols[n]+m-n {
			tiers[h.Cols[s.Cols[m]].Key.Tier] = true
			m++
		}
		if t := s.Cols[n-1]; m-n >= 2 && len(tiers) >= 2 && t == s.Cols[n]-1 && plain(t) && t < len(h.Cols) && h.Cols[t].Key.Tier == lang.NoTier && (h.Cols[t].Group == 0 || h.Cols[t].Group == h.Cols[s.Cols[n]].Group) {
			acrossFrames(c, s, t, [][]int{s.Cols[n:m]}, false)
		}
		n = max(n, m)
	}
	// 预算数 under 合计, beside 预算数 under 中央 and 地方.
	for _, t := range s.Cols {
		if t < len(h.Cols) && h.Cols[t].Over && !total(t) && plain(t) {
			if same := h.alikeColumns(t, s.Cols); len(same) >= 2 {
				acrossFrames(c, s, t, [][]int{same}, true)
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
func (h *Header) kindOf(t, k int) bool {
	whole, name := lang.HeaderText(h.Cols[t].Text), lang.HeaderText(h.Cols[k].Text)
	for w, words := range membersOf {
		if strings.Contains(whole, w) && !lang.ContainsAny(name, words) {
			return false
		}
	}
	return !strings.Contains(whole, "支出") || !lang.HasAnySuffix(name, balanceColumns)
}

// wholeNames end the name of a column that may be the total of the items that
// the others name: 健康教育 | 妇幼保健 | 下达资金金额.
var wholeNames = []string{"金额", "资金", "总额", "总数", "总量", "资金数", "资金额", "下达数", "补助数", "拨付数", "经费"}

// namedRowTotals adds up the columns of items beside the first or last one where
// that alone names an amount, or a total by 总. The rows must bear it out.
func namedRowTotals(c *content.Draft, s *Sheet, plain, total func(int) bool) {
	n := len(s.Cols)
	if n < 3 {
		return
	}
	for _, k := range s.Cols {
		if k >= len(s.H.Cols) || total(k) || !plain(k) {
			return
		}
	}
	amount := func(k int) bool {
		t := lang.HeaderText(s.H.Cols[k].Text)
		return lang.HasAnySuffix(t, wholeNames) || strings.HasPrefix(t, "总") || strings.Contains(t, "总人") || strings.Contains(t, "总户")
	}
	try := func(t int, rest []int) {
		if !amount(t) {
			return
		}
		for _, k := range rest {
			if r := s.H.Cols[k].Role; amount(k) || r != lang.ColUnknown && r != lang.ColName && r != lang.ColAmount {
				return
			}
		}
		acrossFrames(c, s, t, [][]int{rest}, false)
	}
	try(s.Cols[n-1], s.Cols[:n-1])
	try(s.Cols[0], s.Cols[1:])
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
func unmarkedColumns(c *content.Draft, s *Sheet, plain func(int) bool) {
	item := func(k, whole int) bool {
		if k >= len(s.H.Cols) || !plain(k) || strings.HasPrefix(s.H.Cols[k].Text, "其中") || s.H.lettered(k) {
			return false
		}
		r := s.H.Cols[k].Role
		return (r == lang.ColUnknown || r == lang.ColAmount || r == lang.ColActual && k == whole) && clause.FlowClass(s.H.Cols[k].Key.Measure) == 0
	}
	for n := 0; n < len(s.Cols); n++ {
		if !item(s.Cols[n], s.Cols[n]) {
			continue
		}
		for m := n + 2; m < len(s.Cols) && m <= n+maxParts && item(s.Cols[m-1], s.Cols[n]) && item(s.Cols[m], s.Cols[n]); m++ {
			list := s.Cols[n+1 : m+1]
			if columnsClose(c, s, s.Cols[n], list) {
				acrossFrames(c, s, s.Cols[n], [][]int{list}, false)
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
func columnsClose(c *content.Draft, s *Sheet, t int, list []int) bool {
	yes, no, digits := 0, 0, 0
	for i := range s.Lines {
		l := &s.Lines[i]
		whole := l.Nums[t]
		if whole == 0 || !addable(c, s, i, t) {
			continue
		}
		w, sum, parts := c.At(whole), numeral.Exactly(lang.DecZero), 0
		for _, k := range list {
			id := l.Nums[k]
			if id == 0 {
				continue
			}
			f := c.At(id)
			if f.Dimension != w.Dimension || !addable(c, s, i, k) {
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
func (h *Header) topColumns(t int, cols []int, plain func(int) bool) []int {
	var out []int
	totals := 0
	for _, k := range cols {
		switch {
		case k == t || k >= len(h.Cols):
		case h.Cols[k].Group == 0 && plain(k):
			out = append(out, k)
		case h.Cols[k].Group > 0 && h.Cols[k].Role == lang.ColTotal:
			totals++
			out = append(out, k)
		}
	}
	if totals == 0 {
		return nil
	}
	return out
}

// alikeColumns are the columns of other groups with the same words under the
// group's name: those that a sum of their own takes in only where t is that sum.
func (h *Header) alikeColumns(t int, cols []int) []int {
	var out []int
	if h.Cols[t].Group == 0 || h.Cols[t].Own == "" {
		return nil
	}
	summed := map[int]bool{} // groups two rows above that print their own sum
	for _, k := range cols {
		if k < len(h.Cols) && h.Cols[k].Subtotal {
			summed[h.Cols[k].Outer] = true
		}
	}
	for _, k := range cols {
		if k == t || k >= len(h.Cols) || !sumsUp(&h.Cols[t], &h.Cols[k]) || h.Cols[k].Group == h.Cols[t].Group || h.Cols[k].Group == 0 {
			continue
		}
		if h.Cols[t].Subtotal {
			if h.Cols[k].Outer == h.Cols[t].Outer {
				out = append(out, k)
			}
		} else if h.Cols[k].Subtotal || !summed[h.Cols[k].Outer] {
			out = append(out, k)
		}
	}
	return out
}

// sumsUp reports whether a column's words under its group are those of another: 户数
// beside 户数, or 总户数 under the group that is the whole of the others.
func sumsUp(col *content.Column, other *content.Column) bool {
	return other.Own == col.Own || col.Over && col.Own == "总"+other.Own
}

// acrossFrames makes the frames of a column that is the sum of others; sure
// tells whether the first way leaves no doubt.
func acrossFrames(c *content.Draft, s *Sheet, t int, ways [][]int, sure bool) {
	if len(ways) == 0 || s.H.lettered(t) {
		return
	}
	if ways = severalParts(c, s, t, ways); len(ways) == 0 {
		return
	}
	c.Groups++
	overleaf := overleaf(c, s, t, ways[0])
	for i := range s.Lines {
		l := &s.Lines[i]
		whole := l.Nums[t]
		if whole == 0 || !addable(c, s, i, t) {
			continue
		}
		wf := c.At(whole)
		if first := l.Nums[ways[0][0]]; first != 0 && !wf.Numeral.HasUnit {
			if x := c.At(first); x.Numeral.HasUnit && addable(c, s, i, ways[0][0]) {
				GiveUnit(c, whole, x.Numeral.Unit, x.Numeral.PowerTen)
				wf.Key.Dimension = wf.Dimension
			}
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/table", Claim: whole, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Group: c.Groups}
		for n, w := range ways {
			var parts []content.Part
			for _, k := range w {
				if id := l.Nums[k]; id != 0 && addable(c, s, i, k) && c.At(id).Dimension == wf.Dimension {
					parts = append(parts, content.Part{Figure: id, Sign: 1})
				}
			}
			if len(parts) >= 2 || len(parts) == 1 && n == 0 {
				fr.Readings = append(fr.Readings, content.Reading{Parts: parts, Weak: !sure || n > 0 || len(fr.Readings) > 0, Way: n, HoldOnly: overleaf})
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
func overleaf(c *content.Draft, s *Sheet, t int, way []int) bool {
	short, other := 0, 0
	for i := range s.Lines {
		whole := s.Lines[i].Nums[t]
		if whole == 0 || !addable(c, s, i, t) {
			continue
		}
		n, sum := 0, lang.DecZero
		for _, k := range way {
			if id := s.Lines[i].Nums[k]; id != 0 && addable(c, s, i, k) {
				n, sum = n+1, sum.Add(c.At(id).Value)
			}
		}
		switch {
		case n < 2:
		case sum.LessThan(c.At(whole).Value):
			short++
		default:
			other++
		}
	}
	return short >= rowsShort && short > other
}

// severalParts leaves the ways of which two columns or more can be parts of column t in some row: in
// 人数 | 月工资 | 月数 | 合计 one is of its kind, and the others are what it is multiplied with.
func severalParts(c *content.Draft, s *Sheet, t int, ways [][]int) [][]int {
	return slices.DeleteFunc(ways, func(list []int) bool {
		first := -1
		for i := range s.Lines {
			whole := s.Lines[i].Nums[t]
			if whole == 0 {
				continue
			}
			for _, k := range list {
				if id := s.Lines[i].Nums[k]; id != 0 && k != first && addable(c, s, i, k) && (c.At(id).Dimension == c.At(whole).Dimension || !c.At(whole).Numeral.HasUnit) {
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
