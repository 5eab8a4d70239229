package check

import (
	"slices"

	"gouji/parse"
)

// A claim whose own sentence names its figures, and that does not hold over them, may hold over what another
// place prints where the sentence has a slip of the pen: 预算安排 129.79 万元，到位 965.35 万元，到位率 93.74%, and the
// form has 1029.79. The other figure shows which of the digits is wrong; it does not stand in for it.

// twinDigits is how many digits the two have to share.
const twinDigits = 3

// brokenTwin finds the reading of a claim's own sentence that fails, and that differs from the one that holds but
// by a slip of the pen in one figure.
func (v *view) brokenTwin(fr *parse.Frame, readings []parse.Reading, good outcome) (outcome, bool) {
	if fr.InTable || len(good.reading.Operands) == 0 || v.oneSentence(fr, good.reading) {
		return outcome{}, false
	}
	for i := range readings {
		r := &readings[i]
		if r.Weak || r.HoldOnly || r.Fallback || r.Formula != good.reading.Formula || len(r.Operands) != len(good.reading.Operands) || !v.oneSentence(fr, *r) || !v.sound(fr, r) {
			continue
		}
		if !v.slippedFrom(r.Operands, good.reading.Operands) {
			continue
		}
		o := v.evaluate(fr, *r)
		if o.verdict != Inconsistent {
			continue
		}
		o.slip = v.slipOf(fr, o)
		return o, true
	}
	return outcome{}, false
}

// orTwin is the outcome of a reading that holds, or of the one in the claim's own sentence that it stands in for.
func (v *view) orTwin(fr *parse.Frame, readings []parse.Reading, good outcome) outcome {
	if o, ok := v.brokenTwin(fr, readings, good); ok {
		return o
	}
	return good
}

// slippedFrom reports whether two lists of figures are of the same amounts but for one, which is a slip of the pen
// away from the other's.
func (v *view) slippedFrom(own, other []parse.FigureID) bool {
	at := -1
	for k := range own {
		if own[k] == other[k] || v.figure(own[k]).Value.Equal(v.figure(other[k]).Value) {
			continue
		}
		if at >= 0 {
			return false
		}
		at = k
	}
	if at < 0 || slices.Contains(own, other[at]) {
		return false
	}
	a, b := v.figure(own[at]), v.figure(other[at])
	if a.Dimension != b.Dimension || a.Approximate != "" || b.Approximate != "" || speaking(b) <= twinDigits {
		return false
	}
	s := slipTo(a, b.Value, b.Interval)
	return s != nil && s.strength >= twinDigits
}
