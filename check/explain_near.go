package check

import (
	"math"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// surroundings tell of digits whether the number that they print may meet one of some
// spans. Most of the hundreds of misprints that are tried are far from all of
// them, and whole numbers are quickly compared.
type surroundings struct {
	scale    decimal.Decimal
	spans    []numeral.Interval
	negative bool // the number that the digits print
	// ranges are where the spans lie, with room to spare, in numbers of that
	// many decimals without their point.
	decimals int
	ranges   []wholes
}

// wholes are the whole numbers from lo up to hi.
type wholes struct{ lo, hi int64 }

// may reports whether the number of those digits, the last of them decimals,
// may meet a span.
func (r *surroundings) may(digits []byte, decimals int) bool {
	if len(digits) > maxWhole {
		return true
	}
	if r.ranges == nil || r.decimals != decimals {
		r.decimals, r.ranges = decimals, r.ranges[:0]
		for _, s := range r.spans {
			if r.negative {
				s = s.Neg()
			}
			r.ranges = append(r.ranges, wholes{r.whole(s.Lo, -1), r.whole(s.Hi, 1)})
		}
	}
	n := int64(0)
	for _, c := range digits {
		n = n*10 + int64(c-'0')
	}
	for _, w := range r.ranges {
		if w.lo <= n && n <= w.hi {
			return true
		}
	}
	return false
}

// maxWhole is the number of digits up to which ends are computed as whole
// numbers.
const maxWhole = 14

// whole is a number beyond the end of a span, on the side that the sign says.
func (r *surroundings) whole(e numeral.End, sign int64) int64 {
	if e.Infinite {
		return sign * math.MaxInt64
	}
	x := e.At.Quo(r.scale).Shift(int32(r.decimals)).Round(0)
	if n := x.NumDigits() + int(x.Exponent()); n > maxWhole {
		return sign * math.MaxInt64
	}
	return x.IntPart() + 2*sign // by rounding, and the half of a place that a number may be off
}
