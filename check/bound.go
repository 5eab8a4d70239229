package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// meets reports whether an actual figure meets its limit, reading both as
// what they stand for: a limit is missed only where no value of the actual
// could meet it.
func meets(op string, actual, limit numeral.Interval) bool {
	point := numeral.Interval{Lo: actual.Lo, Hi: actual.Hi}
	switch op {
	case ">=":
		return point.Hi.Infinite || limit.Lo.Infinite || point.Hi.At.GreaterThanOrEqual(limit.Lo.At)
	case "<=":
		return point.Lo.Infinite || limit.Hi.Infinite || point.Lo.At.LessThanOrEqual(limit.Hi.At)
	case ">":
		return point.Hi.Infinite || limit.Lo.Infinite || point.Hi.At.GreaterThan(limit.Lo.At)
	case "<":
		return point.Lo.Infinite || limit.Hi.Infinite || point.Lo.At.LessThan(limit.Hi.At)
	case "==":
		return point.Meet(limit)
	}
	return true
}

// opWords are the signs of bounds as they are printed in formulas.
var opWords = map[string]string{">=": "≥", "<=": "≤", ">": ">", "<": "<", "==": "="}

// brokenWords are the signs that hold where a bound does not.
var brokenWords = map[string]string{">=": "<", "<=": ">", ">": "≤", "<": "≥", "==": "≠"}

// bound decides a figure against its target or limit.
func (v *view) bound(fr *parse.Frame) (Relation, outcome, bool) {
	if fr.Rule == "bound/part" && len(fr.Readings) > 0 && v.grownInRow(fr, outcome{reading: fr.Readings[0]}) {
		return Relation{}, outcome{}, false
	}
	if len(fr.Readings) == 0 || len(fr.Readings[0].Operands) == 0 {
		return Relation{}, outcome{}, false
	}
	r := fr.Readings[0]
	actual, limit := v.figure(fr.Claim), v.figure(r.Operands[0])
	o := outcome{reading: r, verdict: Consistent, mid: limit.Value, computed: limit.Interval}
	ai, li := actual.Interval, printedInterval(limit)
	if fr.Rule == "bound/target" && limit.Approximate != "约" && limit.Approximate != "左右" && (limit.Bound != "" || limit.Dimension != numeral.Money) {
		li = numeral.Exactly(limit.Value) // a threshold is no measurement
	}
	if (fr.Op == "<" || fr.Op == ">") && actual.Approximate == "" {
		ai = numeral.Exactly(actual.Value) // 10 天 is not more than 10 天
	}
	if fr.Rule == "bound/grade" || fr.Rule == "bound/score" {
		// Points are exact: 79.6 分 is not 80 分及以上.
		li = numeral.Exactly(limit.Value)
		if actual.Approximate == "" {
			ai = numeral.Exactly(actual.Value)
		}
	}
	if !meets(fr.Op, ai, li) {
		o.verdict = Inconsistent
		if fr.Admitted || r.HoldOnly || actual.Glued || limit.Glued || fr.Rule == "bound/target" && v.gapBehind(actual, limit) || v.otherWhole(fr, r) {
			return Relation{}, o, false // the report says so itself, or nothing is sure
		}
	}
	rel := Relation{Rule: fr.Rule, Verdict: o.verdict, Claim: fr.Claim, Operands: r.Operands, Stated: actual.Text}
	sign := opWords[fr.Op]
	if o.verdict == Inconsistent {
		sign = brokenWords[fr.Op]
	}
	rel.Formula = strings.TrimSpace(actual.Text) + " " + sign + " " + strings.TrimSpace(limit.Text)
	rel.Computed = opWords[fr.Op] + limit.Text
	if o.verdict == Inconsistent {
		rel.Difference = signed(actual, actual.Value.Sub(limit.Value))
	}
	return rel, o, true
}

// printedInterval is what a limit's digits stand for: 以上 behind a limit says
// its direction and does not widen it.
func printedInterval(f *parse.Figure) numeral.Interval { return f.Numeral.Interval() }
