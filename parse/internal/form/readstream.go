package form

import (
	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// ReadStream reads the rows and the total of a stream. It reports whether they close.
func ReadStream(c *content.Draft, s *stream.Stream, cells []stream.Cell, grid *table.Context) bool {
	f := grid.Form
	points := func(id content.FigureID) decimal.Decimal {
		if id == 0 {
			return lang.DecZero
		}
		return c.At(id).Value
	}
	x, ok := s.Part(cells, false)
	if !ok || !x.Closes(s, points(f.RateWeight), points(f.RateScore)) {
		return false
	}
	rows, total, sums, sum, top := x.Rows, x.Total, x.Sums, x.Full, x.Top
	if s.Glued {
		s.NestLevels(rows)
	}
	// The header, and the rows below it.
	head := table.Row{}
	for k := range s.Cols {
		g := table.Under(c, &s.From[k], k)
		g.Text, g.Role, g.Exact, g.Asked = s.Cols[k].Text, s.Cols[k].Role, true, true
		head.Cells = append(head.Cells, g)
	}
	h := table.ReadHeader(c, &head, grid)
	h.Fixed = true
	if !h.Indicator {
		return false
	}
	grid.Last.Indicator = h
	CapRow(c, &head, f)
	if s.Above != nil && (s.Weight >= 0 || stream.LevelsMakeUp(cells, s.Above)) {
		g := table.Under(c, s.Above, 0)
		if id := FirstPoints(c, &g); id != 0 {
			f.Caps = append(f.Caps, table.CapGroup{Figure: id, All: true})
		}
	}
	totalRow := func() table.Row {
		r := table.Row{Cells: []content.Cell{table.Under(c, &cells[total], 0)}}
		for i := range sums {
			col := s.Score
			if len(sums) == 2 && sums[i].Value.Equal(sum) && (i == 0) == (s.Weight < s.Score || !sums[0].Value.Equal(sums[1].Value) && sums[0].Value.Equal(sum)) {
				col = s.Weight
			}
			if len(sums) == 1 && s.Weight >= 0 && x.Weights.Equal(sums[i].Value) && !x.Scores.Equal(sums[i].Value) {
				col = s.Weight // 合计 100 under the weights alone
			}
			r.Cells = append(r.Cells, table.Under(c, &sums[i], col))
		}
		return r
	}
	if top {
		r := totalRow()
		topTotal(c, h, &r, f)
	}
	for n := range rows {
		r := table.Row{Index: n}
		limit, reached, signed := false, false, false // behind ≥ in a cell of its own
		for i := range rows[n].Cells {
			r.Cells = append(r.Cells, table.Under(c, &rows[n].Cells[i], rows[n].Cols[i]))
			role := s.Cols[rows[n].Cols[i]].Role
			limit = limit || role == lang.ColTarget && (rows[n].Cells[i].Limit || signed && rows[n].Cells[i].Kind == stream.StreamBare)
			signed = role == lang.ColSign
			reached = reached || rows[n].Cols[i] == s.Actual
		}
		if limit && !reached {
			r.Cells = append(r.Cells, content.Cell{Blank: true, Col: s.Actual})
		}
		CapRow(c, &r, f)
		IndicatorRow(c, h, &r, f)
	}
	if total > 0 {
		r := totalRow()
		TotalRow(c, h, &r, f)
		if len(r.Cells) == 3 {
			for i := total; i < len(cells); i++ {
				if cells[i].Kind == stream.StreamWords {
					g := table.Under(c, &cells[i], 0)
					table.GradeOfTotal(c, &g, h.Number(&r, 0, lang.ColScore))
				}
			}
		}
	}
	return true
}

// FirstPoints is the first number of points in brackets of a cell, 0 if there
// is none.
func FirstPoints(c *content.Draft, g *content.Cell) content.FigureID {
	for _, x := range g.P.Lex {
		if x.Kind == content.LexFigure && x.Depth > 0 && c.At(x.Fig).Dimension == numeral.Score {
			return x.Fig
		}
	}
	return 0
}
