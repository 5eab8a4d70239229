package form

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// A table whose rows did not come to the total of their points was misread, or holds a mistake. Where its cells, read as a
// stream, do come to it, they are read so: rows may have lost cells, or a row may stand on several lines.

// Span is a stretch of rows.
type Span struct{ From, To int }

// Spans are the stretches of rows with the indicators of a form, from their heads, or from the name of the first level
// where they have none, to the numbers of their total.
func Spans(rows []table.Row) []Span {
	var out []Span
	from := -1
	for i := range rows {
		g := table.FirstCell(&rows[i])
		if g == nil {
			continue
		}
		switch {
		case from < 0 && headsStream(&rows[i]):
			from = i
		case from < 0 && stream.IsLevelName(stream.CapName(g.Text)) && stream.IsFirstLevel(stream.CapName(g.Text)) && stream.CapName(g.Text) != "成本指标":
			from = i
		case from >= 0 && stream.IsTotalLabel(g.Text):
			to := i + 1
			for to < len(rows) && to < i+4 && (OneCell(&rows[to]) || table.Filled(&rows[to]) == 0) && (table.FirstCell(&rows[to]) == nil || table.Numeric(table.FirstCell(&rows[to]))) && rows[i].Numbers() < 2 {
				to++
			}
			out = append(out, Span{from, to})
			from = -1
		}
	}
	return out
}

// headsStream reports whether a row heads the indicators of a form: the names of levels, or what comes beside them.
func headsStream(r *table.Row) bool {
	n, level := 0, false
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.Blank {
			continue
		}
		if g.Fig != 0 {
			return false
		}
		switch role, exact := table.RoleOf(g); {
		case stream.LevelOfHead(g.Text) > 0:
			level = true
			n++
		case exact && (role == lang.ColTarget || role == lang.ColActual || role == lang.ColWeight || role == lang.ColScore):
			n++
		}
	}
	return n >= stream.MinHeadWords && (level || n == table.Filled(r) || n+1 == table.Filled(r))
}

// ClosedTotal reports whether a total among the last rows of a stretch was read, and its parts come to it.
func ClosedTotal(c *content.Draft, rows []table.Row, frames []content.Frame) bool {
	total := map[content.FigureID]bool{}
	for i := max(0, len(rows)-4); i < len(rows); i++ {
		for k := range rows[i].Cells {
			if id := rows[i].Cells[k].Fig; id != 0 {
				total[id] = true
			}
		}
	}
	for i := range frames {
		fr := &frames[i]
		if fr.Kind != content.KindScore || !total[fr.Claim] {
			continue
		}
		for _, r := range fr.Readings {
			sum := lang.DecZero
			for _, p := range r.Parts {
				sum = sum.Add(c.At(p.Figure).Value)
			}
			if len(r.Parts) > 1 && sum.Equal(c.At(fr.Claim).Value) {
				return true
			}
		}
	}
	return false
}

// StreamOfRows is the stream that the cells of some rows make up, nil if they come to no total.
func StreamOfRows(c *content.Draft, rows []table.Row) *stream.Guess {
	var cells []stream.Cell
	for i := range rows {
		for k := range rows[i].Cells {
			g := &rows[i].Cells[k]
			if g.Blank {
				continue
			}
			if len(cells) > stream.MaxStream {
				return nil
			}
			x := stream.Cell{Text: g.Text, Line: i, Cell: g}
			x.Look()
			cells = append(cells, x)
		}
	}
	for _, g := range stream.Guesses(cells) {
		if x, ok := g.Part(g.Body, false); ok && x.Total > 0 && len(x.Sums) == 2 && (x.Weights.Equal(x.Full) || x.Weights.Add(stream.ExecutionPoints).Equal(x.Full)) {
			return &g
		}
	}
	if len(cells) > 0 && cells[0].Kind == stream.StreamLevel {
		for _, g := range stream.Blind(cells) {
			if x, ok := g.Part(g.Body, false); ok && x.Total > 0 && x.ClosesBlind(g.Stream) {
				return &g
			}
		}
	}
	return nil
}

// ReadRowStream reads some rows as a stream.
func ReadRowStream(c *content.Draft, rows []table.Row, ctx *table.Context) bool {
	g := StreamOfRows(c, rows)
	return g != nil && ReadStream(c, g.Stream, g.Body, ctx)
}
