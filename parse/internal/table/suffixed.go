package table

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Columns that part the one beside them by their names: 集中供养户数 | 分散供养户数 |
// 户数, 保障人数 | 城市保障人数 | 农村保障人数.

// suffixedTotals adds up the columns right before or behind one whose name ends each
// of theirs. The rows must bear it out unless the names say that they make it up.
func suffixedTotals(c *content.Draft, s *Sheet, plain func(int) bool) {
	for n, t := range s.Cols {
		if t >= len(s.H.Cols) || !plain(t) || s.H.Cols[t].Group > 0 {
			continue
		}
		name, all := sumOfNamed(lang.HeaderText(s.H.Cols[t].Text))
		part := func(m int) bool {
			if m < 0 || m >= len(s.Cols) || s.Cols[m] >= len(s.H.Cols) || !plain(s.Cols[m]) {
				return false
			}
			other := lang.HeaderText(s.H.Cols[s.Cols[m]].Text)
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
		list := s.Cols[from:to]
		if rest, ok := strings.CutPrefix(lang.HeaderText(s.H.Cols[t].Text), "总"); ok && content.Longer(rest, 1) {
			list, name = nil, rest // 甲类户数 | 甲类资金 | 乙类户数 | 乙类资金 | 总户数
			for m := range n {
				if k := s.Cols[m]; k < len(s.H.Cols) && plain(k) && strings.HasSuffix(lang.HeaderText(s.H.Cols[k].Text), rest) {
					list = append(list, k)
				}
			}
		}
		if !content.Longer(name, 1) || len(list) < 2 || len(list) > maxParts {
			continue
		}
		acrossFrames(c, s, t, [][]int{list}, all || s.H.complementary(list))
	}
}

// sumOfNamed is the name of what a column adds up where it says that it adds up others: 合计下达
// beside 已下达 and 本次下达. all is false where it may be that of the years before as well, or says
// nothing of the sort.
func sumOfNamed(name string) (what string, all bool) {
	for _, w := range []string{"合计", "总计", "共计", "累计"} {
		if rest, ok := strings.CutPrefix(name, w); ok && content.Longer(rest, 1) {
			return rest, w != "累计"
		}
	}
	return name, false
}

// complementary reports whether two columns are named after the two parts of a whole.
func (h *Header) complementary(list []int) bool {
	if len(list) != 2 {
		return false
	}
	_, ok := clause.AreComplementary(h.Cols[list[0]].Text, h.Cols[list[1]].Text)
	return ok
}

// partedAgain adds up the columns right behind a total that its own list stands
// before: they part it once more where the rows bear it out.
func partedAgain(c *content.Draft, s *Sheet, t int, list []int) {
	for m := len(list); m >= 2; m-- {
		if columnsClose(c, s, t, list[:m]) {
			acrossFrames(c, s, t, [][]int{list[:m]}, false)
			return
		}
	}
}
