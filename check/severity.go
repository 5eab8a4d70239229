package check

import (
	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Severity says how sure a finding is and how much it matters. An error needs
// operands of one unit, period and scope, a closed list, no approximation, and
// evidence in one sentence, one table or under identical names. A slip of the
// pen that mends the relation is evidence of its own: it shows that the list
// is complete and the operands are the right ones. What legitimate practice
// may explain is a note.

// plainSlip is the number of digits that must agree for a slip to stand for
// evidence.
const plainSlip = 4

// severity grades a relation that does not hold.
func (q *inquest) severity(t *tie, causes []Cause, s *suspect) Severity {
	v := q.v
	fr := t.frame
	claim := v.figure(fr.Claim)
	kind := ""
	if len(causes) > 0 {
		kind = causes[0].Kind
	}
	slip := q.plain(s)
	if kind == "double_part" && claim.Place.Table == 0 && !slip && t.outcome.mid.GreaterThan(claim.Value) {
		return Warning // what was added twice may be told twice: an item, and what it is made of
	}
	switch kind {
	case "truncated", "rounding", "base", "growth", "points":
		return Warning
	}
	switch fr.Kind {
	case parse.KindTarget:
		return v.limitSeverity(t)
	case parse.KindCount:
		return Warning
	case parse.KindSame:
		return v.sameSeverity(t)
	}
	switch fr.Rule {
	case "derived/payable-months", "derived/average", "derived/multiple", "score/rate", "score/indicator", "score/converted", "score/deduction", "ratio/score":
		return Warning // definitions and scoring rules are local
	}
	if v.approximated(t) || !v.sameSort(t) {
		return Warning
	}
	if fr.Kind == parse.KindTotal && fr.Closed != parse.Closed && !slip {
		// 等, 主要, 其中: the list may leave some out, or overlap.
		short := kind == "missing_part" && causes[0].Figure == 0
		doubted := (kind == "digit" || kind == "swap" || kind == "stale") && !containsWord(claim.Name, "合计", "共计", "总计") // 合计 says that nothing is left out
		if t.outcome.mid.LessThan(claim.Value) && (fr.Closed == parse.OpenList || short || doubted) {
			if fr.Closed == parse.OpenList || short && claim.Dimension != numeral.Money && !v.divides(t.outcome.reading) && !v.rounds(fr, t.outcome.reading) && !v.closedBeside(fr, t.outcome.reading) {
				return Note // 6例，其中甲1例、乙3例: the rest is of neither kind
			}
			return Warning
		}
		if claim.Dimension != numeral.Money || fr.Closed == parse.OpenList {
			return Warning
		}
	}
	if t.outcome.reading.Weak && !slip {
		return Warning
	}
	if !slip && farOff(claim.Value, t.outcome.mid) {
		return Warning // perhaps the words mean other figures
	}
	if v.together(t) || slip {
		return Error
	}
	return Warning
}

// divides reports whether the names of the parts say that they divide their whole.
func (v *view) divides(r parse.Reading) bool {
	if len(r.Parts) < 2 || len(r.Parts) > mostKinds {
		return false
	}
	names := make([]string, len(r.Parts))
	for i, x := range r.Parts {
		names[i] = v.figure(x.Figure).Name
	}
	return parse.Exhaustive(names)
}

// mostKinds is how many kinds a whole is divided into at most by their names.
const mostKinds = 6

// farOff reports whether one amount is not even half of the other.
func farOff(a, b decimal.Decimal) bool {
	a, b = a.Abs(), b.Abs()
	two := decimal.NewFromInt(2)
	return a.Mul(two).LessThan(b) || b.Mul(two).LessThan(a)
}

// digits is how many digits of a figure are printed.
func digits(f *parse.Figure) int { return f.Numeral.Integers + int(f.Numeral.Decimals) }

// speaking is how many digits of a figure can speak for a slip: round figures, 4800, differ by one digit as
// often as not.
func speaking(f *parse.Figure) int {
	if f.Numeral.Decimals > 0 {
		return digits(f)
	}
	return f.Numeral.Raw.Significant()
}

// limitSeverity grades a figure that misses its limit.
func (v *view) limitSeverity(t *tie) Severity {
	switch t.frame.Rule {
	case "bound/score":
		return Error
	case "bound/arrival", "bound/outlay", "bound/grade":
		return Warning
	case "bound/part":
		if v.together(t) && !v.approximated(t) && v.sameSort(t) {
			return Error
		}
		return Warning
	}
	// Targets may have been adjusted in due form.
	if t.frame.InTable && v.together(t) && !v.approximated(t) {
		return Error
	}
	return Warning
}

// sameSeverity grades a quantity that is stated twice.
func (v *view) sameSeverity(t *tie) Severity {
	a, b := v.figure(t.operands()[0]), v.figure(t.frame.Claim)
	if a.Approximate != "" || b.Approximate != "" {
		return Warning
	}
	switch t.frame.Rule {
	case "restatement/figure":
		if alikeNames(v.around(a).name, v.around(b).name) >= 0.95 && a.Key.Period == b.Key.Period && a.Key.Fund == b.Key.Fund && a.Dimension == b.Dimension {
			return Error
		}
		return Warning
	case "restatement/score":
		if v.scored(t) {
			return Warning
		}
		if s := slipTo(b, a.Value, a.Interval); alikeNames(v.around(a).name, v.around(b).name) >= 0.95 || s != nil && s.kind == "swap" {
			return Error
		}
	}
	return Warning
}

// scored reports whether both scores are totals of forms: a report may score
// several projects.
func (v *view) scored(t *tie) bool {
	a, b := v.figure(t.operands()[0]), v.figure(t.frame.Claim)
	return a.Key.Words == "total" && b.Key.Words == "total" || a.Place.Table > 0 && b.Place.Table > 0
}

// approximated reports whether a figure of a relation is only about right, or
// bounded to one side.
func (v *view) approximated(t *tie) bool {
	for _, id := range t.figures() {
		f := v.figure(id)
		if f.Approximate != "" && !(t.frame.Kind == parse.KindTarget && f.Bound != "") {
			return true
		}
	}
	return false
}

// sameSort reports whether the figures of a sum have one unit and no words
// that set them apart in time, and all the operands of another relation no
// such words.
func (v *view) sameSort(t *tie) bool {
	claim := v.figure(t.frame.Claim)
	sum := t.frame.Kind == parse.KindTotal || t.frame.Kind == parse.KindFlow
	for _, id := range t.operands() {
		f := v.figure(id)
		if sum && (f.Dimension != claim.Dimension || f.Dimension == numeral.Count && f.Unit != claim.Unit) {
			return false
		}
		if sum && f.Key.Period.Year != 0 && claim.Key.Period.Year != 0 && f.Key.Period.Year != claim.Key.Period.Year && t.frame.Kind == parse.KindTotal {
			return false
		}
		if t.frame.Kind != parse.KindChange && f.Key.Period.To != 0 && claim.Key.Period.To != 0 && f.Key.Period.To != claim.Key.Period.To {
			return false
		}
	}
	return true
}

// together reports whether the figures of a relation stand in one sentence or
// one table, or are joined by names that only they bear.
func (v *view) together(t *tie) bool {
	claim := v.figure(t.frame.Claim)
	for _, id := range t.operands() {
		f := v.figure(id)
		switch {
		case f.Report != claim.Report:
			return false
		case claim.Place.Table > 0 && f.Place.Table == claim.Place.Table:
		case f.Place.Sentence == claim.Place.Sentence && f.Place.Block == claim.Place.Block:
		case v.unique(f):
		default:
			return false
		}
	}
	return true
}

// unique reports whether no other figure of the report bears the name of
// figure f with another value.
func (v *view) unique(f *parse.Figure) bool {
	if len([]rune(f.Name)) < 4 {
		return false
	}
	lo, hi := max(1, int(f.ID)-window), min(len(v.c.Figures), int(f.ID)+window)
	for id := lo; id <= hi; id++ {
		g := &v.c.Figures[id-1]
		if g.ID != f.ID && g.Report == f.Report && g.Name == f.Name && g.Dimension == f.Dimension && !g.Value.Equal(f.Value) {
			return false
		}
	}
	return true
}
