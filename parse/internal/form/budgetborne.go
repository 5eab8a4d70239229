package form

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Rates and points of a budget block that bear one another out: where the score is what the
// amounts make of the weight, the rate between them is of these amounts, however far off it is.

// borneOut confirms the frame of a budget's rate where the score follows from the amounts, and that
// of the score where the rate does.
func borneOut(c *content.Draft, score *content.Frame, rate, executed, budget, weight content.FigureID) {
	b := c.At(budget).Value
	if !b.IsPositive() {
		return
	}
	done := c.At(executed).Value.Div(b)
	if done.GreaterThan(lang.DecOne) {
		done = lang.DecOne
	}
	r, s := c.At(rate).Interval, c.At(score.Claim).Numeral.Interval()
	points := done.Mul(c.At(weight).Value)
	byRate := !done.LessThan(r.Lo.At) && !done.GreaterThan(r.Hi.At)
	byScore := !points.LessThan(s.Lo.At) && !points.GreaterThan(s.Hi.At)
	if byRate {
		score.Confirmed = true
		return
	}
	if w := c.At(weight).Value; !r.Lo.At.Mul(w).GreaterThan(s.Hi.At) && !r.Hi.At.Mul(w).LessThan(s.Lo.At) {
		return // the score follows from the rate as printed, too, which may be of another budget
	}
	for i := len(c.Frames) - 1; byScore && i >= 0; i-- {
		if fr := &c.Frames[i]; fr.Rule == "ratio/execution" && fr.Claim == rate {
			fr.Confirmed = true
			return
		}
	}
}
