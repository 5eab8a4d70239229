package parse

import "strings"

// Columns that part the one beside them by their names: 集中供养户数 | 分散供养户数 |
// 户数, 保障人数 | 城市保障人数 | 农村保障人数.

// suffixedTotals adds up the columns right before or behind one whose name ends each
// of theirs. The rows must bear it out unless the names say that they make it up.
func (c *Content) suffixedTotals(s *sheet, plain func(int) bool) {
	for n, t := range s.cols {
		if t >= len(s.h.cols) || !plain(t) || s.h.cols[t].group > 0 {
			continue
		}
		name, all := sumOfNamed(headerText(s.h.cols[t].text))
		part := func(m int) bool {
			if m < 0 || m >= len(s.cols) || s.cols[m] >= len(s.h.cols) || !plain(s.cols[m]) {
				return false
			}
			other := headerText(s.h.cols[s.cols[m]].text)
			return other != name && strings.HasSuffix(other, name)
		}
		from, to := n, n+1
		for part(from - 1) {
			from--
		}
		if from == n {
			for from = n + 1; part(to); to++ {
			}
		} else {
			to = n
		}
		list := s.cols[from:to]
		if rest, ok := strings.CutPrefix(headerText(s.h.cols[t].text), "总"); ok && longer(rest, 1) {
			list, name = nil, rest // 甲类户数 | 甲类资金 | 乙类户数 | 乙类资金 | 总户数
			for m := range n {
				if k := s.cols[m]; k < len(s.h.cols) && plain(k) && strings.HasSuffix(headerText(s.h.cols[k].text), rest) {
					list = append(list, k)
				}
			}
		}
		if !longer(name, 1) || len(list) < 2 || len(list) > maxParts {
			continue
		}
		c.acrossFrames(s, t, [][]int{list}, all || s.h.complementary(list))
	}
}

// sumOfNamed is the name of what a column adds up where it says that it adds up others: 合计下达
// beside 已下达 and 本次下达. all is false where it may be that of the years before as well, or says
// nothing of the sort.
func sumOfNamed(name string) (what string, all bool) {
	for _, w := range []string{"合计", "总计", "共计", "累计"} {
		if rest, ok := strings.CutPrefix(name, w); ok && longer(rest, 1) {
			return rest, w != "累计"
		}
	}
	return name, false
}

// complementary reports whether two columns are named after the two parts of a whole.
func (h *header) complementary(list []int) bool {
	if len(list) != 2 {
		return false
	}
	_, ok := complementary(h.cols[list[0]].text, h.cols[list[1]].text)
	return ok
}

// partedAgain adds up the columns right behind a total that its own list stands
// before: they part it once more where the rows bear it out.
func (c *Content) partedAgain(s *sheet, t int, list []int) {
	for m := len(list); m >= 2; m-- {
		if c.columnsClose(s, t, list[:m]) {
			c.acrossFrames(s, t, [][]int{list[:m]}, false)
			return
		}
	}
}
