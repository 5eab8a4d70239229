package parse

// Rates and points of a budget block that bear one another out: where the score is what the
// amounts make of the weight, the rate between them is of these amounts, however far off it is.

// borneOut confirms the frame of a budget's rate where the score follows from the amounts, and that
// of the score where the rate does.
func (c *Content) borneOut(score *Frame, rate, executed, budget, weight FigureID) {
	b := c.figure(budget).Value
	if !b.IsPositive() {
		return
	}
	done := c.figure(executed).Value.Div(b)
	if done.GreaterThan(decOne) {
		done = decOne
	}
	r, s := c.figure(rate).Interval, c.figure(score.Claim).Numeral.Interval()
	points := done.Mul(c.figure(weight).Value)
	byRate := !done.LessThan(r.Lo.At) && !done.GreaterThan(r.Hi.At)
	byScore := !points.LessThan(s.Lo.At) && !points.GreaterThan(s.Hi.At)
	if byRate {
		score.Confirmed = true
		return
	}
	if w := c.figure(weight).Value; !r.Lo.At.Mul(w).GreaterThan(s.Hi.At) && !r.Hi.At.Mul(w).LessThan(s.Lo.At) {
		return // the score follows from the rate as printed, too, which may be of another budget
	}
	for i := len(c.Frames) - 1; byScore && i >= 0; i-- {
		if fr := &c.Frames[i]; fr.Rule == "ratio/execution" && fr.Claim == rate {
			fr.Confirmed = true
			return
		}
	}
}
