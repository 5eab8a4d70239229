package form

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// resultCells reads the rows of an indicator block that gives no points and whose
// cells stand one to a row: names, then a target and a result, one behind the
// other, and perhaps why the target was missed. It returns how many rows it took,
// 0 if fewer than two indicators have both.
func resultCells(c *content.Draft, h *table.Header, rows []table.Row) int {
	var cells []*content.Cell
	for i := range rows {
		if !OneCell(&rows[i]) {
			return 0
		}
		if table.IsHeader(&rows[i]) {
			break
		}
		if g := table.FirstCell(&rows[i]); g != nil {
			cells = append(cells, g)
		}
	}
	type pair struct{ name, target, actual, reason *content.Cell }
	var pairs []pair
	var lost []table.Unfilled
	for i := 0; i < len(cells); {
		n := i
		for n < len(cells) && len(table.CellFigures(c, cells[n])) > 0 && !(n-i == 2 && cells[n].Text != "" && content.Longer(cells[n].Text, content.CellLine)) {
			n++ // up to a reason with figures of its own
		}
		if n-i == 2 && i > 0 && table.Words(cells[i-1]) {
			x := pair{cells[i-1], cells[i], cells[i+1], &content.Cell{}}
			if n+1 < len(cells) && !stream.IsLevelName(cells[n].Text) && (table.Words(cells[n]) && table.Words(cells[n+1]) || content.Longer(cells[n].Text, content.CellLine)) || n+1 == len(cells) {
				why := *cells[n]
				why.Fig = 0 // 剩余 0.45 万亩来年补上
				if k := slices.IndexFunc(h.Cols, func(x content.Column) bool { return x.Role == lang.ColReason }); k >= 0 {
					why.Col = k
				}
				x.reason = &why
			}
			pairs = append(pairs, x)
		}
		if n-i == 1 && i > 0 && table.Words(cells[i-1]) && n+1 < len(cells) && table.Words(cells[n]) && (stream.IsLevelName(cells[n].Text) || len(table.CellFigures(c, cells[n+1])) > 0) && table.CellFigure(cells[i]) != 0 && c.At(cells[i].Fig).Bound != "" {
			lost = append(lost, table.Unfilled{Limit: cells[i].Fig, Name: cells[i-1].Text}) // the next indicator begins right behind its target
		}
		i = max(n, i+1)
	}
	if len(pairs) < 2 {
		return 0
	}
	for _, x := range pairs {
		TargetCells(c, h, x.target, x.actual, nil, nil, x.reason, x.name.Text, "", "")
	}
	for _, u := range lost {
		if len(pairs) >= OthersFilled*len(lost) {
			MissingResult(c, &content.Cell{Blank: true}, u.Limit, u.Name, "")
		}
	}
	return len(rows)
}
