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
	if o, ok := v.overFirstBudget(fr, readings, good); ok {
		return o
	}
	return v.orExact(fr, readings, good)
}

// orExact is the outcome of a quotient that holds only within what its figures stand for, or of the one over the
// same amount told to more places that comes to it: 下达 8663 万元，发放 8662.83 万元，户均 X.
func (v *view) orExact(fr *parse.Frame, readings []parse.Reading, good outcome) outcome {
	if good.verdict != Rounding || fr.InTable || fr.Kind != parse.KindProduct || good.reading.Formula != "a/b" || len(good.reading.Operands) != 2 {
		return good
	}
	rough := v.figure(good.reading.Operands[0])
	if rough.Place.Block == v.figure(fr.Claim).Place.Block {
		return good // told beside the claim
	}
	best := good
	for i := range readings {
		r := &readings[i]
		if r.Formula != "a/b" || len(r.Operands) != 2 || r.Operands[1] != good.reading.Operands[1] || r.Operands[0] == rough.ID {
			continue
		}
		if f := v.figure(r.Operands[0]); !rough.Interval.Contains(f.Value) || !f.Interval.Width().LessThan(rough.Interval.Width()) || f.Dimension != rough.Dimension {
			continue
		}
		if o := v.evaluate(fr, *r); o.verdict == Consistent && (best.verdict == Rounding || r.Operands[0] < fr.Claim && best.reading.Operands[0] > fr.Claim) {
			best = o // what was told before the claim first
		}
	}
	return best
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

// A rate of execution that holds over the budget at the beginning of the year only, where the words tell what that
// was adjusted to, was taken of the wrong one: 年初预算 A，年中压减 B，全年预算 A−B，支出 C，预算执行率
// C/A. A rate that says that it is of the first is not.

// adjustedBudgets name a budget as it came to be, firstBudgets as it was at first.
var (
	adjustedBudgets = []string{"调整后", "全年预算", "调整预算", "实际预算"}
	firstBudgets    = []string{"年初", "期初"}
)

// overFirstBudget finds the reading over the adjusted budget of a rate that holds over the first.
func (v *view) overFirstBudget(fr *parse.Frame, readings []parse.Reading, good outcome) (outcome, bool) {
	if fr.Rule != "ratio/execution" || fr.InTable || !good.reading.Weak || good.reading.Formula != "a/b" || len(good.reading.Operands) != 2 {
		return outcome{}, false
	}
	claim, first := v.figure(fr.Claim), v.figure(good.reading.Operands[1])
	if !containsWord(first.Name, firstBudgets...) || containsWord(first.Name, adjustedBudgets...) || containsWord(claim.Name, firstBudgets...) || claim.Approximate != "" {
		return outcome{}, false
	}
	for i := range readings {
		r := &readings[i]
		if r.Weak || r.HoldOnly || r.Fallback || r.Formula != "a/b" || len(r.Operands) != 2 || r.Operands[0] != good.reading.Operands[0] || !v.sound(fr, r) {
			continue
		}
		base := v.figure(r.Operands[1])
		if !containsWord(base.Name, adjustedBudgets...) || containsWord(base.Name, firstBudgets...) || claim.Place.Section < base.Place.Section || claim.Place.Section > base.Place.Section+1 || base.Dimension != first.Dimension {
			continue
		}
		if o := v.evaluate(fr, *r); o.verdict == Inconsistent {
			o.slip = v.slipOf(fr, o)
			return o, true
		}
	}
	return outcome{}, false
}
