package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// misprint is a value that one slip of the pen turns into what is printed.
type misprint struct {
	kind   string        // digit, swap, unit
	slip   string        // changed, swapped, lost, added, point, unit: what happened
	figure *parse.Figure // the figure as it would have been, without its text
	odds   float64       // how likely the slip makes of it just what is printed
}

// How likely each sort of slip is to make, of the very value meant, what is
// printed. A changed digit can become any of eight others; a value with a
// digit more than printed is one of ten times as many.
const (
	oddsChanged = 0.25 / 8
	oddsSwapped = 0.25
	oddsLost    = 0.02
	oddsAdded   = 0.01
	oddsPoint   = 0.1
	oddsUnit    = 0.05
	// finer is how seldom amounts and rates have more than two decimals.
	finer = 0.1
	// malformed is how much likelier a slip is in a figure that no one would
	// write: 05.
	malformed = 20
)

// print is the figure as it would be printed.
func (m *misprint) print() string { return printedAs(m.figure) }

// misprints lists the values that one slip turns into figure f and that the
// caller has a use for: there are hundreds of most figures, and few fit. Where
// spans are given, those far from all of them are of no use.
func misprints(f *parse.Figure, spans []numeral.Interval, wanted func(g *parse.Figure, odds float64) bool) []misprint {
	n := f.Numeral
	if n.Scale.IsZero() {
		return nil
	}
	d := int(n.Decimals)
	digits := n.Raw.Abs().AppendDigits(make([]byte, 0, 24), n.Decimals)
	for len(digits) < n.Integers+d {
		digits = append([]byte{'0'}, digits...)
	}
	care := 1.0
	if n.Integers > 1 && digits[0] == '0' {
		care = malformed
	}
	var out []misprint
	var scratch *parse.Figure
	try := func(kind, slip string, raw decimal.Decimal, decimals int32, powerTen decimal.Decimal, odds float64) {
		if scratch == nil {
			scratch = new(parse.Figure)
			*scratch = *f
		}
		scratch.Numeral.Scale, scratch.Numeral.PowerTen = n.Scale, n.PowerTen
		revalue(scratch, f, raw, decimals, powerTen)
		if wanted(scratch, odds) {
			out = append(out, misprint{kind, slip, scratch, odds})
			scratch = nil
		}
	}
	// far tells of a number printed with the unit of f whether all that it stands
	// for lies outside the spans.
	half, halfOf := decimal.Zero, int32(-1)
	far := func(raw decimal.Decimal, decimals int32) bool {
		if spans == nil || f.Approximate != "" {
			return false
		}
		if decimals != halfOf {
			half, halfOf = n.Scale.Mul(decimal.New(5, -decimals-1)), decimals
		}
		v := raw.Mul(n.Scale)
		if n.Raw.Sign() < 0 {
			v = v.Neg()
		}
		return !slices.ContainsFunc(spans, numeral.Around(v, half).Meet)
	}
	// near tells of the digits of such a number, before they are written, whether
	// it may be of use.
	within := surroundings{scale: n.Scale, spans: spans, negative: n.Raw.Sign() < 0, ranges: map[int][]wholes{}}
	all := spans == nil || f.Approximate != "" || len(digits) >= maxWhole
	near := func(number int64, decimals int) bool { return all || within.hold(number, decimals) }
	number := int64(0)
	for _, c := range digits {
		number = number*10 + int64(c-'0')
	}
	add := func(kind, slip string, s []byte, decimals int, odds float64) {
		for decimals >= len(s) {
			s = append([]byte{'0'}, s...)
		}
		if decimals < 0 {
			s = append(append([]byte(nil), s...), strings.Repeat("0", -decimals)...)
			decimals = 0
		}
		x, err := decimal.NewFromDigits(s)
		if err != nil {
			return
		}
		if x = x.Shift(int32(-decimals)); !far(x, int32(decimals)) {
			try(kind, slip, x, int32(decimals), n.PowerTen, odds*care)
		}
	}
	room := make([]byte, 0, len(digits)+1)          // for the digits of one try
	instead := func(i, j int, mid ...byte) []byte { // digits with mid in place of i up to j
		room = append(append(append(room[:0], digits[:i]...), mid...), digits[j:]...)
		return room
	}
	leading := func(s []byte, decimals int) bool { return len(s) > decimals+1 && s[0] == '0' }
	if len(digits) > 1 || f.Dimension != numeral.None {
		for i := range digits {
			place := tenTo(len(digits) - 1 - i)
			for c := byte('0'); c <= '9'; c++ {
				if c == digits[i] || !near(number+(int64(c)-int64(digits[i]))*place, d) {
					continue
				}
				if s := instead(i, i+1, c); !leading(s, d) {
					add("digit", "changed", s, d, oddsChanged)
				}
			}
		}
	}
	for i := 0; i+1 < len(digits); i++ {
		if digits[i] == digits[i+1] {
			continue
		}
		s := instead(i, i+2, digits[i+1], digits[i])
		if !leading(s, d) {
			add("swap", "swapped", s, d, oddsSwapped)
		}
	}
	if len(digits) < 2 {
		return out
	}
	for i := 0; i <= len(digits); i++ {
		place := int64(0)
		if !all {
			place = tenTo(len(digits) - i)
		}
		for c := byte('0'); c <= '9'; c++ {
			if i > 0 && digits[i-1] == c {
				continue // the same as behind the digit before
			}
			longer := int64(0) // of so many digits none is told apart by its worth
			if !all {
				longer = (number/place*10+int64(c-'0'))*place + number%place
			}
			whole := i <= len(digits)-d && !(i == 0 && c == '0') && near(longer, d)
			part := d > 0 && i >= len(digits)-d && near(longer, d+1)
			if !whole && !part {
				continue
			}
			s := instead(i, i, c)
			if whole {
				add("digit", "lost", s, d, oddsLost)
			}
			if part {
				odds := oddsLost
				if d > 1 {
					odds *= finer
				}
				add("digit", "lost", s, d+1, odds)
			}
		}
	}
	for i := range digits {
		if i > 0 && digits[i] == digits[i-1] {
			continue
		}
		s := instead(i, i+1)
		switch whole := len(digits) - d; {
		case i < whole && whole > 1 && !leading(s, d):
			add("digit", "added", s, d, oddsAdded)
		case i >= whole:
			add("digit", "added", s, d-1, oddsAdded)
		}
	}
	if n.Raw.Significant() < 2 {
		return out
	}
	for _, e := range []int{1, -1, 2, -2, 3, -3} {
		add("unit", "point", digits, d-e, oddsPoint/float64(e*e*e*e))
	}
	if f.Dimension == numeral.Percent {
		return out
	}
	for _, e := range []int32{4, -4, 8, -8} {
		ten := n.PowerTen.Shift(e)
		if ten.LessThan(decimal.NewFromInt(1)) || ten.GreaterThan(decimal.New(1, 8)) || ten.Equal(n.PowerTen) || !ten.Equal(decimal.New(1, 0)) && !ten.Equal(decimal.New(1, 4)) && !ten.Equal(decimal.New(1, 8)) {
			continue
		}
		try("unit", "unit", n.Raw.Abs(), n.Decimals, ten, oddsUnit)
	}
	return out
}

// tenTo is 10^n.
func tenTo(n int) int64 {
	x := int64(1)
	for range n {
		x *= 10
	}
	return x
}

// revalued is figure f printed with another number.
func revalued(f *parse.Figure, raw decimal.Decimal, decimals int32, powerTen decimal.Decimal) *parse.Figure {
	g := *f
	revalue(&g, f, raw, decimals, powerTen)
	g.Text = printedAs(&g)
	return &g
}

// wholeDigits is how many digits a number has before the point, 1 for 0.
func wholeDigits(x decimal.Decimal) int {
	if x.Exponent() <= 0 {
		if n := x.NumDigits() + int(x.Exponent()); n >= 1 {
			return n
		}
		return 1
	}
	return len(x.Abs().Truncate(0).String())
}

// revalue makes of g, a copy of figure f, one with another number. Its text
// stays that of f.
func revalue(g, f *parse.Figure, raw decimal.Decimal, decimals int32, powerTen decimal.Decimal) {
	if f.Numeral.Raw.Sign() < 0 {
		raw = raw.Neg()
	}
	g.Numeral.Raw, g.Numeral.Decimals = raw, decimals
	if !powerTen.Equal(f.Numeral.PowerTen) && !f.Numeral.PowerTen.IsZero() {
		g.Numeral.Scale = f.Numeral.Scale.Mul(powerTen).Div(f.Numeral.PowerTen)
		g.Numeral.PowerTen = powerTen
		g.UnitGiven = true // no longer that of the header
	}
	g.Numeral.Integers = wholeDigits(raw)
	g.Value = g.Numeral.Value()
	g.Interval = g.Numeral.Interval()
	if f.Approximate != "" {
		// The words around it stay: the interval keeps its shape.
		off := g.Value.Sub(f.Value)
		g.Interval = f.Interval
		g.Interval.Lo.At, g.Interval.Hi.At = f.Interval.Lo.At.Add(off), f.Interval.Hi.At.Add(off)
	}
}

// reprint is figure f with another value, rounded to its printed places, nil
// if that has another sign.
func reprint(f *parse.Figure, value decimal.Decimal) *parse.Figure {
	raw, ok := rawOf(f, value)
	if !ok {
		return nil
	}
	return revalued(f, raw, f.Numeral.Decimals, f.Numeral.PowerTen)
}

// rawOf is the number that figure f prints a value with, without its sign, if
// it has the same.
func rawOf(f *parse.Figure, value decimal.Decimal) (decimal.Decimal, bool) {
	if f.Numeral.Scale.IsZero() || value.Sign()*f.Value.Sign() < 0 {
		return decimal.Zero, false
	}
	return value.Quo(f.Numeral.Scale).Abs().Round(f.Numeral.Decimals), true
}

// printedAs is a figure's number as it is printed, with its unit where that is
// printed beside it and not in a header.
func printedAs(f *parse.Figure) string {
	return f.Numeral.Raw.StringFixed(f.Numeral.Decimals) + unitGiven(f)
}
