package form

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// A form whose rows a copy has cut in the wrong places: the label of a row ends
// the line of the one before it, and a blank cell ends a line. What is left is
// the order of the cells.

// SlippedHead reports whether a row heads a budget block and ends in the label of
// the first row below it.
func SlippedHead(r *table.Row) bool {
	n := len(r.Cells)
	for n > 0 && r.Cells[n-1].Blank {
		n--
	}
	if n < 4 || !IsBudgetLabel(r.Cells[n-1].Text) {
		return false
	}
	var fields []lang.ColumnRole
	for i := range r.Cells[:n-1] {
		role, exact := table.RoleOf(&r.Cells[i])
		if exact {
			fields = append(fields, role)
		}
	}
	return len(fields) >= n-2 && reflow.BudgetFields(fields)
}

// IsBudgetLabel reports whether a text is the label of a row of a budget block.
func IsBudgetLabel(s string) bool {
	total, part := reflow.BudgetLabel(s)
	return total || part
}

// WithoutLost leaves out the first columns of amounts where the values of the
// total show that they are blank in all rows.
func WithoutLost(h *table.Header, cells []content.Piece) {
	var values []content.Piece
	for i := 1; i < len(cells) && !table.Words(&cells[i].Cell); i++ {
		values = append(values, cells[i])
	}
	cols := make([]int, 0, len(h.Cols))
	for i := 1; i < len(h.Cols); i++ {
		cols = append(cols, i)
	}
	if n := LostBeforeRate(h, cols, values); n > 0 {
		h.Cols = append(h.Cols[:1:1], h.Cols[1+n:]...)
		h.Classify()
	}
}

// SlippedIndicators reads the indicators of such a form: the cells behind their
// header, one after the other.
func SlippedIndicators(c *content.Draft, cells []content.Piece, grid *table.Context) {
	low := slices.IndexFunc(cells, func(g content.Piece) bool { return lang.HeaderText(g.Text) == "一级指标" })
	if low < 0 {
		return
	}
	head := func(i, step int) (out []content.Cell, end int) {
		for ; i >= 0 && i < len(cells) && table.Words(&cells[i].Cell) && !stream.IsLevelName(cells[i].Text); i += step {
			role, exact := table.RoleOf(&cells[i].Cell)
			if role == lang.ColUnknown || !exact && role != lang.ColReason {
				break
			}
			out = append(out, cells[i].Cell)
		}
		return out, i
	}
	lower, body := head(low, 1)
	upper, _ := head(low-1, -1)
	slices.Reverse(upper)
	r := table.Row{}
	seen := map[lang.ColumnRole]bool{}
	for _, list := range [][]content.Cell{lower, upper} {
		own := map[lang.ColumnRole]bool{}
		for _, g := range list {
			role, _ := table.RoleOf(&g)
			if seen[role] {
				continue // 年度指标值 over 指标性质, 指标值 and 度量单位
			}
			own[role] = true
			g.Col, g.Span = len(r.Cells), 1
			r.Cells = append(r.Cells, g)
		}
		for role := range own {
			seen[role] = true
		}
	}
	h := table.ReadHeader(c, &r, grid)
	if !h.Indicator {
		return
	}
	h.Fixed = true
	grid.Last.Indicator = h
	rows := make([]table.Row, 0, len(cells)-body)
	for i := body; i < len(cells); i++ {
		g := cells[i].Cell
		g.Col = 0
		rows = append(rows, table.Row{Index: i, Cells: []content.Cell{g}})
	}
	BrokenIndicators(c, h, rows, grid.Form)
}

// LostBeforeRate is how many columns before that of the rate have lost their
// values: those of the first, where all others are there.
func LostBeforeRate(h *table.Header, cols []int, values []content.Piece) int {
	rate := slices.IndexFunc(cols, func(k int) bool { return h.Cols[k].Role == lang.ColRate })
	at := slices.IndexFunc(values, func(v content.Piece) bool { return v.Percent })
	if rate < 0 || at < 2 || at >= rate || len(values)-at != len(cols)-rate || h.Cols[cols[rate-1]].Role != lang.ColWeight {
		return 0
	}
	return rate - at
}
