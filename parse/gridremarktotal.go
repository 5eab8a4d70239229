package parse

import "strings"

// The total of a form that shares its row with what the form has to say besides: 其他需要说明事项 |
// 无 | 总分 | 100 | 97.5 | 优. Its cells stand under no column of the indicators. Or it has a header of its
// own: 总分 | 总分值 | 总得分 | 自评等级, and its numbers in the row below.

// headsTotal reports whether a header is that of a form's total: its words, and behind them the points
// and the grade.
func (h *header) headsTotal() bool {
	label, scores := "", 0
	for i := range h.cols {
		col := &h.cols[i]
		switch {
		case col.text == "":
		case label == "":
			if label = col.text; !isTotalLabel(label) {
				return false
			}
		case col.role == ColScore:
			scores++
		case col.role != ColWeight && col.role != ColReason && !strings.Contains(col.text, "等"):
			return false // 自评等级, 评价等次
		}
	}
	return scores == 1
}

// remarkLabels begin the name of the cell for what a form says besides.
var remarkLabels = []string{"其他需要说明", "其它需要说明", "需要说明", "其他说明", "其他事项", "情况说明", "说明", "备注"}

// totalBehindRemark is where the label of a form's total stands in such a row, 0 if it is none: words
// before it, one or two bare numbers behind it, and at most words behind these.
func totalBehindRemark(r *grow) int {
	first := firstCell(r)
	if first == nil || !first.words() || !hasAnyPrefix(headerText(first.text), remarkLabels) {
		return 0
	}
	for i := range r.cells {
		g := &r.cells[i]
		if g.numeric() {
			return 0
		}
		if g == first || g.blank || !isTotalLabel(g.text) {
			continue
		}
		n := 0
		for k := i + 1; k < len(r.cells); k++ {
			switch v := &r.cells[k]; {
			case v.percent:
				return 0
			case v.numeric():
				if n++; n > 2 {
					return 0
				}
			}
		}
		if n == 0 {
			return 0
		}
		return i
	}
	return 0
}

// totalBehind is the total of such a row, its numbers under no column: the weights' sum stands
// before the scores'.
func (h *header) totalBehind(r *grow) *grow {
	at := totalBehindRemark(r)
	total := &grow{index: r.index}
	for i := range r.cells[at:] {
		g := r.cells[at+i]
		if i > 0 {
			g.col = len(h.cols) + i
		}
		total.cells = append(total.cells, g)
	}
	return total
}
