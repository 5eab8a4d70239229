package parse

import (
	"slices"
	"strings"
)

// Budget blocks that part one total in more ways than one: 资金来源：（1）财政性资金 （2）其他资金 资金结
// 构：（1）基本支出 （2）项目支出. The rows of each way come to the total.

// structureHeads head the rows of one way, structureParts name such rows that no source is
// called.
var (
	structureHeads = []string{"资金来源", "资金结构", "按资金来源分", "按资金来源", "按资金性质分", "按支出性质分", "按支出结构分", "按收入性质分", "收入构成", "支出构成", "支出结构"}
	structureParts = []string{"财政性资金", "基本支出", "项目支出", "人员经费", "公用经费", "人员类项目", "公用经费项目", "特定目标类项目", "一般公共预算拨款", "政府性基金预算拨款"}
)

// structureRow is 0 where a label is of no row of a way, 1 where it begins a way and 2
// where it goes on with it.
func structureRow(s string) int {
	begins := false
	t := strings.TrimLeft(s, " ")
	for _, w := range structureHeads {
		if rest, ok := strings.CutPrefix(t, w); ok && strings.ContainsAny(rest, ":：(（") {
			t, begins = strings.TrimLeft(rest, ":： "), true
			break
		}
	}
	number := 0
	if rest := strings.TrimLeft(t, "(（"); rest != t {
		if i := strings.IndexAny(rest, ")）"); i == 1 && isDigit(rune(rest[0])) {
			number = int(rest[0] - '0')
		}
	}
	switch {
	case !slices.Contains(structureParts, headerText(t)) && !containsAny(t, budgetParts):
		return 0
	case begins || number == 1:
		return 1
	case number > 1:
		return 2
	}
	return 0
}

// isStructureHead reports whether a label heads the rows of a way in a row of its own: 按支出性质分：.
func isStructureHead(s string) bool {
	return slices.Contains(structureHeads, strings.Trim(s, ":： "))
}

// headsWay reports whether a row heads those of a way.
func (r *grow) headsWay() bool {
	return slices.ContainsFunc(r.cells, func(g gcell) bool { return g.words() && isStructureHead(g.text) })
}

// isStructurePart reports whether a label is of a row of a way that no source is called.
func isStructurePart(s string) bool {
	return slices.Contains(structureParts, headerText(strings.TrimLeft(strings.TrimPrefix(s, "其中"), ":：")))
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
		switch k := structureRow(label); {
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
