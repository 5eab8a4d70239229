package table

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Totals that stand before what they add up, level by level: 全省合计, 甲市合计 over its
// counties, 乙市合计 over its own.

// nest is what the totals of such a table add up, and the total that each belongs to
// itself, -1.
type nest struct {
	parts  [][]int
	parent []int
}

// nestedSums reads a table all of whose totals stand before their rows, each but the first
// under a name of its own. It reports false where the rows are not of this kind: names
// alone leave it open whether a total stands before or behind, so most cells must close.
func nestedSums(c *content.Draft, s *Sheet, sums []int) bool {
	if len(sums) < 2 || anyRow(c, s, 0, sums[0]) || !anyRow(c, s, sums[len(sums)-1]+1, len(s.Lines)) {
		return false
	}
	for _, i := range sums[1:] {
		if !s.Lines[i].Sum || BareSum(s.Lines[i].Text) || i+1 < len(s.Lines) && s.Lines[i+1].Among {
			return false // 其中 leads but some of what a sub-total adds up
		}
	}
	best := nestOf(c, s, sums, true)
	yes, no := nestCloses(c, s, sums, best)
	if sums[1] > sums[0]+1 && !s.Lines[sums[0]].region && !BareSum(s.Lines[sums[0]].Text) {
		flat := nestOf(c, s, sums, false)
		if y, n := nestCloses(c, s, sums, flat); y-n >= yes-no {
			best, yes, no = flat, y, n
		}
	}
	if yes <= no && !(yes > 0 && sums[1] == sums[0]+1) {
		return false
	}
	for k, i := range sums {
		if len(best.parts[k]) > 0 {
			sumFrames(c, s, i, []sumWay{{rows: best.parts[k], sure: true, one: true}}, content.Closed)
		}
	}
	return true
}

// anyRow reports whether a row with numbers stands from … to.
func anyRow(c *content.Draft, s *Sheet, from, to int) bool {
	return slices.ContainsFunc(s.Lines[from:to], func(l Line) bool { return len(l.Nums) > 0 })
}

// nestOf gives every row to the total before it, and every total to the one before it whose
// word is the wider: 总计, 合计, 小计; led tells that the first holds all others.
func nestOf(c *content.Draft, s *Sheet, sums []int, led bool) nest {
	n := nest{make([][]int, len(sums)), make([]int, len(sums))}
	last := -1
	for j := sums[0]; j < len(s.Lines); j++ {
		if k := last + 1; k < len(sums) && sums[k] == j {
			up := last
			for up >= 0 && !(led && up == 0) && sumRank(s.Lines[sums[up]].Text) >= sumRank(s.Lines[j].Text) {
				up = n.parent[up]
			}
			if n.parent[k], last = up, k; up >= 0 {
				n.parts[up] = append(n.parts[up], j)
			}
			continue
		}
		n.parts[last] = append(n.parts[last], topRows(c, s, j, j+1, sums[last], nil)...)
	}
	freeRows(c, s, sums, n)
	return n
}

// sumRank orders the words that end the names of totals, the widest first.
func sumRank(s string) int {
	switch t := lang.HeaderText(s); {
	case lang.HasAnySuffix(t, []string{"总计"}):
		return 1
	case IsSubtotal(t):
		return 3
	}
	return 2
}

// nestCloses counts the cells of totals that close, and those that do not.
func nestCloses(c *content.Draft, s *Sheet, sums []int, n nest) (yes, no int) {
	for k, i := range sums {
		if len(n.parts[k]) > 0 {
			y, x := listCloses(c, s, i, n.parts[k], 1)
			yes, no = yes+y, no+x
		}
	}
	return yes, no
}

// mostFree is how many rows behind a total may be of the total above it.
const mostFree = 24

// freeRows gives the last rows behind a total to the total above it where the rows before
// them close: counties of no city. One column alone proves nothing unless the total above
// closes with them; else nothing is said of either.
func freeRows(c *content.Draft, s *Sheet, sums []int, n nest) {
	for k, i := range sums {
		list, up := n.parts[k], n.parent[k]
		if _, no := listCloses(c, s, i, list, 1); no == 0 || up < 0 || slices.ContainsFunc(list, func(j int) bool { return s.Lines[j].Sum }) {
			continue
		}
		for m := len(list) - 1; m > 0 && m >= len(list)-mostFree; m-- {
			yes, no := listCloses(c, s, i, list[:m], 1)
			if yes == 0 || no > 0 {
				continue
			}
			n.parts[k], n.parts[up] = list[:m], append(n.parts[up], list[m:]...)
			if y, x := listCloses(c, s, sums[up], n.parts[up], 1); yes < 2 && (y == 0 || x > 0) {
				n.parts[k], n.parts[up] = nil, nil
			}
			break
		}
	}
}
