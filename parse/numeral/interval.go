// Package numeral holds the exact numbers of a report: what a printed numeral
// is worth, the interval that its rounding stands for, and the units it may
// carry. Nothing here is a floating-point number.
package numeral

import "gouji/parse/decimal"

// End is one end of an Interval. Its openness travels with it.
type End struct {
	At       decimal.Decimal
	Open     bool
	Infinite bool
}

// Interval is the set of values that a printed figure may stand for.
type Interval struct {
	Lo, Hi End
}

// Exactly is the interval of one value.
func Exactly(v decimal.Decimal) Interval {
	return Interval{End{At: v}, End{At: v}}
}

// Around is v ± half, both ends closed.
func Around(v, half decimal.Decimal) Interval {
	return Interval{End{At: v.Sub(half)}, End{At: v.Add(half)}}
}

// Exact reports whether the interval is a single value.
func (a Interval) Exact() bool {
	return !a.Lo.Infinite && !a.Hi.Infinite && a.Lo.At.Equal(a.Hi.At)
}

// Bounded reports whether both ends are finite.
func (a Interval) Bounded() bool { return !a.Lo.Infinite && !a.Hi.Infinite }

// Width is the distance of the ends of a bounded interval.
func (a Interval) Width() decimal.Decimal { return a.Hi.At.Sub(a.Lo.At) }

// Contains reports whether v lies in the interval.
func (a Interval) Contains(v decimal.Decimal) bool {
	if !a.Lo.Infinite {
		if c := v.Cmp(a.Lo.At); c < 0 || c == 0 && a.Lo.Open {
			return false
		}
	}
	if !a.Hi.Infinite {
		if c := v.Cmp(a.Hi.At); c > 0 || c == 0 && a.Hi.Open {
			return false
		}
	}
	return true
}

// Meet reports whether some value lies in both intervals.
func (a Interval) Meet(b Interval) bool {
	return below(&a.Lo, &b.Hi) && below(&b.Lo, &a.Hi)
}

// below reports whether an interval may start at lo and reach to hi.
func below(lo, hi *End) bool {
	if lo.Infinite || hi.Infinite {
		return true
	}
	c := lo.At.Cmp(hi.At)
	return c < 0 || c == 0 && !lo.Open && !hi.Open
}

// Neg is the interval of the negated values; the ends change places whole.
func (a Interval) Neg() Interval {
	lo, hi := a.Hi, a.Lo
	lo.At, hi.At = lo.At.Neg(), hi.At.Neg()
	return Interval{lo, hi}
}

// Add is the interval of all sums.
func (a Interval) Add(b Interval) Interval {
	return Interval{addEnd(a.Lo, b.Lo), addEnd(a.Hi, b.Hi)}
}

func addEnd(a, b End) End {
	if a.Infinite || b.Infinite {
		return End{Infinite: true}
	}
	return End{At: a.At.Add(b.At), Open: a.Open || b.Open}
}

// Sub is the interval of all differences.
func (a Interval) Sub(b Interval) Interval { return a.Add(b.Neg()) }

// HoldsZero reports whether zero lies between the ends or on one.
func (a Interval) HoldsZero() bool {
	return (a.Lo.Infinite || a.Lo.At.Sign() <= 0) && (a.Hi.Infinite || a.Hi.At.Sign() >= 0)
}
