package parse

import "gouji/parse/numeral"

// An indicator of a flattened form whose result was never filled in has lost the cell: 满意度 ≥90% 10 10 among rows
// that print a result between the target and the points.

// unfilled is such an indicator.
type unfilled struct {
	limit FigureID
	name  string
}

// othersFilled is how many rows of a form print a result for each that does not.
const othersFilled = 3

// limits reports whether a value can only be a target or a result: no points.
func (c *Content) limits(g *gcell) bool {
	if !g.numeric() {
		return false
	}
	f := c.figure(g.fig)
	return g.percent || f.Bound != "" || f.Numeral.HasUnit && f.Dimension != numeral.Score
}

// points reports whether a value can be a weight or a score.
func (c *Content) points(g *gcell) bool {
	if !g.numeric() || g.percent || g.sign != "" {
		return false
	}
	f := c.figure(g.fig)
	return f.Bound == "" && (!f.Numeral.HasUnit || f.Dimension == numeral.Score)
}

// fill notes the indicator of a row without a result.
func (f *form) fill(limit FigureID, name string) {
	f.unfilled = append(f.unfilled, unfilled{limit, name})
}

// closeUnfilled tells the indicators without results of a form whose other rows have theirs.
func (c *Content) closeUnfilled(f *form) {
	if f.damaged || f.paired < othersFilled*len(f.unfilled) {
		return
	}
	for _, u := range f.unfilled {
		c.missingResult(&gcell{blank: true}, u.limit, u.name, "")
	}
	f.unfilled = nil
}

// passedOver reports whether a dash stands for the result of an indicator that has been given all of its points: a dash
// can say that there were none, which meets a goal of few.
func (c *Content) passedOver(limit FigureID, name, sign string, weight, score *gcell) bool {
	w, s, f := cellFigure(weight), cellFigure(score), c.figure(limit)
	if w == 0 || s == 0 || f.Value.IsZero() || f.Bound == "<=" || f.Bound == "<" || containsAny(sign, []string{"≤", "<"}) || lessIsBetter(name) {
		return false
	}
	return c.figure(s).Value.IsPositive() && c.figure(s).Value.Equal(c.figure(w).Value)
}
