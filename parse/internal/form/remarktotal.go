package form

import (
	"strings"

	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// The total of a form that shares its row with what the form has to say besides: 其他需要说明事项 |
// 无 | 总分 | 100 | 97.5 | 优. Its cells stand under no column of the indicators. Or it has a header of its
// own: 总分 | 总分值 | 总得分 | 自评等级, and its numbers in the row below.

// headsTotal reports whether a header is that of a form's total: its words, and behind them the points
// and the grade.
func headsTotal(h *table.Header) bool {
	label, scores := "", 0
	for i := range h.Cols {
		col := &h.Cols[i]
		switch {
		case col.Text == "":
		case label == "":
			if label = col.Text; !stream.IsTotalLabel(label) {
				return false
			}
		case col.Role == lang.ColScore:
			scores++
		case col.Role != lang.ColWeight && col.Role != lang.ColReason && !strings.Contains(col.Text, "等"):
			return false // 自评等级, 评价等次
		}
	}
	return scores == 1
}

// remarkLabels begin the name of the cell for what a form says besides.
var remarkLabels = []string{"其他需要说明", "其它需要说明", "需要说明", "其他说明", "其他事项", "情况说明", "说明", "备注"}

// totalBehindRemark is where the label of a form's total stands in such a row, 0 if it is none: words
// before it, one or two bare numbers behind it, and at most words behind these.
func totalBehindRemark(r *table.Row) int {
	first := table.FirstCell(r)
	if first == nil || !table.Words(first) || !lang.HasAnyPrefix(lang.HeaderText(first.Text), remarkLabels) {
		return 0
	}
	for i := range r.Cells {
		g := &r.Cells[i]
		if table.Numeric(g) {
			return 0
		}
		if g == first || g.Blank || !stream.IsTotalLabel(g.Text) {
			continue
		}
		n := 0
		for k := i + 1; k < len(r.Cells); k++ {
			switch v := &r.Cells[k]; {
			case v.Percent:
				return 0
			case table.Numeric(v):
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
func totalBehind(h *table.Header, r *table.Row) *table.Row {
	at := totalBehindRemark(r)
	total := &table.Row{Index: r.Index}
	for i := range r.Cells[at:] {
		g := r.Cells[at+i]
		if i > 0 {
			g.Col = len(h.Cols) + i
		}
		total.Cells = append(total.Cells, g)
	}
	return total
}
