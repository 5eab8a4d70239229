package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
)

// IsStructureHead reports whether a label heads the rows of a way in a row of its own: 按支出性质分：.
func IsStructureHead(s string) bool {
	return slices.Contains(reflow.StructureHeads, strings.Trim(s, ":： "))
}

// headsWay reports whether a row heads those of a way.
func headsWay(r *table.Row) bool {
	return slices.ContainsFunc(r.Cells, func(g content.Cell) bool { return table.Words(&g) && IsStructureHead(g.Text) })
}

// structures are the first rows of the ways and those behind their last, nil where there are
// not two ways or more, or rows that are of none. Of a row it is told its label and whether the
// head of a way stands above it; the rows above the first such head are a way too.
func structures(n int, row func(int) (label string, opens bool)) [][2]int {
	var ways [][2]int
	headed := false
	for i := range n {
		_, opens := row(i)
		headed = headed || opens
	}
	for i := range n {
		label, opens := row(i)
		switch k := reflow.StructureRow(label); {
		case opens || k == 1 || headed && i == 0:
			ways = append(ways, [2]int{i, i + 1})
		case (k == 2 || headed) && len(ways) > 0:
			ways[len(ways)-1][1] = i + 1
		default:
			return nil
		}
	}
	if len(ways) < 2 {
		return nil
	}
	return ways
}
