package form

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// An indicator of a flattened form whose result was never filled in has lost the cell: 满意度 ≥90% 10 10 among rows
// that print a result between the target and the points.

// OthersFilled is how many rows of a form print a result for each that does not.
const OthersFilled = 3

// Limits reports whether a value can only be a target or a result: no points.
func Limits(c *content.Draft, g *content.Cell) bool {
	if !table.Numeric(g) {
		return false
	}
	f := c.At(g.Fig)
	return g.Percent || f.Bound != "" || f.Numeral.HasUnit && f.Dimension != numeral.Score
}

// points reports whether a value can be a weight or a score.
func points(c *content.Draft, g *content.Cell) bool {
	if !table.Numeric(g) || g.Percent || g.Sign != "" {
		return false
	}
	f := c.At(g.Fig)
	return f.Bound == "" && (!f.Numeral.HasUnit || f.Dimension == numeral.Score)
}

// Fill notes the indicator of a row without a result.
func Fill(f *table.Form, limit content.FigureID, name string) {
	f.Unfilled = append(f.Unfilled, table.Unfilled{Limit: limit, Name: name})
}

// closeUnfilled tells the indicators without results of a form whose other rows have theirs.
func closeUnfilled(c *content.Draft, f *table.Form) {
	if f.Damaged || f.Paired < OthersFilled*len(f.Unfilled) {
		return
	}
	for _, u := range f.Unfilled {
		MissingResult(c, &content.Cell{Blank: true}, u.Limit, u.Name, "")
	}
	f.Unfilled = nil
}

// passedOver reports whether a dash stands for the result of an indicator that has been given all of its points: a dash
// can say that there were none, which meets a goal of few.
func passedOver(c *content.Draft, limit content.FigureID, name, sign string, weight, score *content.Cell) bool {
	w, s, f := table.CellFigure(weight), table.CellFigure(score), c.At(limit)
	if w == 0 || s == 0 || f.Value.IsZero() || f.Bound == "<=" || f.Bound == "<" || lang.ContainsAny(sign, []string{"≤", "<"}) || lang.WantsLess(name) {
		return false
	}
	return c.At(s).Value.IsPositive() && c.At(s).Value.Equal(c.At(w).Value)
}
