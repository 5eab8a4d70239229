package check

import (
	"math"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// surroundings tell of whole numbers whether one printed with so many decimals
// may meet one of some spans. Most of the hundreds of misprints that are tried
// are far from all of them, and whole numbers are quickly compared.
type surroundings struct {
	scale    decimal.Decimal
	spans    []numeral.Interval
	negative bool // the numbers printed
	// ranges are where the spans lie, with room to spare, in numbers of that many
	// decimals without their point.
	ranges map[int][]wholes
}

// wholes are the whole numbers from lo up to hi.
type wholes struct{ lo, hi int64 }

// hold reports whether n may meet a span when the last of its digits are
// decimals.
func (s *surroundings) hold(n int64, decimals int) bool {
	ranges, ok := s.ranges[decimals]
	if !ok {
		for _, x := range s.spans {
			if s.negative {
				x = x.Neg()
			}
			ranges = append(ranges, wholes{s.whole(x.Lo, decimals, -1), s.whole(x.Hi, decimals, 1)})
		}
		s.ranges[decimals] = ranges
	}
	for _, w := range ranges {
		if w.lo <= n && n <= w.hi {
			return true
		}
	}
	return false
}

// maxWhole is the number of digits up to which numbers are compared as whole
// ones.
const maxWhole = 14

// whole is a number beyond the end of a span, on the side that the sign says.
func (s *surroundings) whole(e numeral.End, decimals int, sign int64) int64 {
	if e.Infinite {
		return sign * math.MaxInt64
	}
	x := e.At.Quo(s.scale).Shift(int32(decimals)).Round(0)
	if n := x.NumDigits() + int(x.Exponent()); n > maxWhole {
		return sign * math.MaxInt64
	}
	return x.IntPart() + 2*sign // by rounding, and the half of a place that a number may be off
}
