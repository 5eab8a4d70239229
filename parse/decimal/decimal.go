// Package decimal holds exact decimal numbers. The numbers of reports have few
// digits, so that one machine word holds nearly all of them; what does not fit
// is left to shopspring/decimal, whose methods these are.
package decimal

import (
	"bytes"
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	shopspring "github.com/shopspring/decimal"
)

// Decimal is an exact decimal number; the zero value is 0.
type Decimal struct {
	coef int64 // the number is coef × 10^exp
	exp  int32
	wide *shopspring.Decimal // the number instead, where its digits do not fit a word
}

// Zero is 0.
var Zero Decimal

// New is coef × 10^exp.
func New(coef int64, exp int32) Decimal {
	if coef == math.MinInt64 {
		w := shopspring.New(coef, exp)
		return Decimal{wide: &w}
	}
	return Decimal{coef: coef, exp: exp}
}

// NewFromInt is a whole number.
func NewFromInt(n int64) Decimal { return New(n, 0) }

// NewFromString reads a number such as -12.50.
func NewFromString(s string) (Decimal, error) {
	if len(s) <= digitsOfWord {
		n, point, ok := int64(0), -1, len(s) > 0
		for i := 0; i < len(s) && ok; i++ {
			switch c := s[i]; {
			case c >= '0' && c <= '9':
				n = n*10 + int64(c-'0')
			case c == '.' && point < 0 && i > 0:
				point = i
			default:
				ok = false
			}
		}
		switch {
		case ok && point < 0:
			return Decimal{coef: n}, nil
		case ok:
			return Decimal{coef: n, exp: int32(point + 1 - len(s))}, nil
		}
	}
	w, err := shopspring.NewFromString(s)
	if err != nil {
		return Zero, err
	}
	return narrow(w), nil
}

// NewFromDigits reads a whole number from its digits.
func NewFromDigits(digits []byte) (Decimal, error) {
	if len(digits) > digitsOfWord {
		return NewFromString(string(digits))
	}
	n := int64(0)
	for _, c := range digits {
		n = n*10 + int64(c-'0')
	}
	return Decimal{coef: n}, nil
}

// RequireFromString reads a number that is known to be one.
func RequireFromString(s string) Decimal {
	d, err := NewFromString(s)
	if err != nil {
		panic(err)
	}
	return d
}

// digitsOfWord is how many digits fit a word, whatever they are.
const digitsOfWord = 18

// tens are the powers of ten that fit a word.
var tens = [digitsOfWord + 1]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// widen is the same number as shopspring has it.
func (d Decimal) widen() shopspring.Decimal {
	if d.wide != nil {
		return *d.wide
	}
	return shopspring.New(d.coef, d.exp)
}

// narrow is a number of shopspring, in a word if its digits fit.
func narrow(w shopspring.Decimal) Decimal {
	if c := w.Coefficient(); c.IsInt64() && c.Int64() != math.MinInt64 {
		return Decimal{coef: c.Int64(), exp: w.Exponent()}
	}
	return Decimal{wide: &w}
}

// product multiplies within a word.
func product(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func magnitude(a int64) uint64 {
	if a < 0 {
		return uint64(-a)
	}
	return uint64(a)
}

// align gives two numbers the smaller of their exponents, within a word.
func align(a, b Decimal) (x, y int64, exp int32, ok bool) {
	if a.wide != nil || b.wide != nil {
		return 0, 0, 0, false
	}
	switch e := int64(a.exp) - int64(b.exp); {
	case e == 0:
		return a.coef, b.coef, a.exp, true
	case e > 0 && e <= digitsOfWord:
		x, ok = product(a.coef, tens[e])
		return x, b.coef, b.exp, ok
	case e < 0 && -e <= digitsOfWord:
		y, ok = product(b.coef, tens[-e])
		return a.coef, y, a.exp, ok
	}
	return 0, 0, 0, false
}

// Add is d + e.
func (d Decimal) Add(e Decimal) Decimal {
	if x, y, exp, ok := align(d, e); ok {
		if s := x + y; (s > x) == (y > 0) && s != math.MinInt64 {
			return Decimal{coef: s, exp: exp}
		}
	}
	return narrow(d.widen().Add(e.widen()))
}

// Sub is d − e.
func (d Decimal) Sub(e Decimal) Decimal { return d.Add(e.Neg()) }

// Neg is −d.
func (d Decimal) Neg() Decimal {
	if d.wide == nil {
		return Decimal{coef: -d.coef, exp: d.exp}
	}
	return narrow(d.wide.Neg())
}

// Abs is d without its sign.
func (d Decimal) Abs() Decimal {
	if d.Sign() < 0 {
		return d.Neg()
	}
	return d
}

// Mul is d × e.
func (d Decimal) Mul(e Decimal) Decimal {
	if d.wide == nil && e.wide == nil {
		exp := int64(d.exp) + int64(e.exp)
		if p, ok := product(d.coef, e.coef); ok && int64(int32(exp)) == exp {
			return Decimal{coef: p, exp: int32(exp)}
		}
	}
	return narrow(d.widen().Mul(e.widen()))
}

// Shift is d × 10^n.
func (d Decimal) Shift(n int32) Decimal {
	if exp := int64(d.exp) + int64(n); d.wide == nil && int64(int32(exp)) == exp {
		return Decimal{coef: d.coef, exp: int32(exp)}
	}
	return narrow(d.widen().Shift(n))
}

// Div is d ÷ e, rounded to 16 decimals.
func (d Decimal) Div(e Decimal) Decimal { return d.DivRound(e, int32(shopspring.DivisionPrecision)) }

// DivRound is d ÷ e, rounded half up to the given decimals.
func (d Decimal) DivRound(e Decimal, places int32) Decimal {
	if d.wide == nil && e.wide == nil && e.coef != 0 {
		if q, ok := divide(d, e, places); ok {
			return q
		}
	}
	return narrow(d.widen().DivRound(e.widen(), places))
}

// divide divides within a word.
func divide(d, e Decimal, places int32) (Decimal, bool) {
	if x, ok := pointMoved(d, e); ok {
		if x.exp < -places {
			x = x.Round(places)
		}
		return x, true
	}
	more := int64(d.exp) - int64(e.exp) + int64(places) // decimals that the quotient has yet to get
	if more < 0 || more > digitsOfWord {
		return Zero, false
	}
	hi, lo := bits.Mul64(magnitude(d.coef), uint64(tens[more]))
	b := magnitude(e.coef)
	if hi >= b {
		return Zero, false
	}
	q, r := bits.Div64(hi, lo, b)
	if r >= b-r {
		q++
	}
	if q > math.MaxInt64 {
		return Zero, false
	}
	return Decimal{coef: signedAs(q, d.coef, e.coef), exp: -places}, true
}

// pointMoved is d ÷ e for a power of ten.
func pointMoved(d, e Decimal) (Decimal, bool) {
	for k, ten := range tens {
		if e.coef > ten {
			continue
		}
		exp := int64(d.exp) - int64(e.exp) - int64(k)
		return Decimal{coef: d.coef, exp: int32(exp)}, e.coef == ten && int64(int32(exp)) == exp
	}
	return Zero, false
}

// signedAs is q with the sign of a ÷ b.
func signedAs(q uint64, a, b int64) int64 {
	if (a < 0) != (b < 0) {
		return -int64(q)
	}
	return int64(q)
}

// Quo is d ÷ e in as many digits as a word holds. Where those are not all, the
// last one is neither 0 nor 5, so that the quotient is rounded, and compared
// with numbers of fewer digits, as if it had them all.
func (d Decimal) Quo(e Decimal) Decimal {
	if d.wide != nil || e.wide != nil || e.coef == 0 {
		return d.DivRound(e, widePlaces)
	}
	if d.coef == 0 {
		return Zero
	}
	if x, ok := pointMoved(d, e); ok {
		return x
	}
	// As many zeros go behind the dividend as give 17 or 18 digits.
	more := max(0, digitsOfWord-1+e.NumDigits()-d.NumDigits())
	exp := int64(d.exp) - int64(e.exp) - int64(more)
	if int64(int32(exp)) != exp {
		return d.DivRound(e, widePlaces)
	}
	first := max(0, min(more, digitsOfWord-d.NumDigits()))
	hi, lo := bits.Mul64(magnitude(d.coef)*uint64(tens[first]), uint64(tens[more-first]))
	q, r := bits.Div64(hi, lo, magnitude(e.coef))
	switch {
	case r == 0:
		for _, k := range [...]int64{16, 8, 4, 2, 1} {
			if ten := uint64(tens[k]); q%ten == 0 {
				q, exp = q/ten, exp+k
			}
		}
	case q%5 == 0:
		q++
	}
	return Decimal{coef: signedAs(q, d.coef, e.coef), exp: int32(exp)}
}

// widePlaces is how many decimals a quotient gets that does not fit a word.
const widePlaces = 28

// Round is d rounded half up to the given decimals.
func (d Decimal) Round(places int32) Decimal {
	if d.wide != nil {
		return narrow(d.wide.Round(places))
	}
	x, ok := rescale(d, -places, true)
	if !ok {
		return narrow(d.widen().Round(places))
	}
	return x
}

// Truncate is d without the decimals behind the given number of them.
func (d Decimal) Truncate(places int32) Decimal {
	if d.wide == nil {
		if -places <= d.exp {
			return d
		}
		if x, ok := rescale(d, -places, false); ok {
			return x
		}
	}
	return narrow(d.widen().Truncate(places))
}

// Floor is the greatest whole number that is not above d.
func (d Decimal) Floor() Decimal {
	if d.wide != nil || d.exp < -digitsOfWord {
		return narrow(d.widen().Floor())
	}
	n := d.Truncate(0)
	if d.coef < 0 && !n.Equal(d) {
		n.coef--
	}
	return n
}

// rescale is d with another exponent, within a word.
func rescale(d Decimal, exp int32, round bool) (Decimal, bool) {
	e := int64(exp) - int64(d.exp)
	switch {
	case e == 0:
		return d, true
	case e < 0 && -e <= digitsOfWord:
		x, ok := product(d.coef, tens[-e])
		return Decimal{coef: x, exp: exp}, ok
	case e < 0:
		return Zero, false
	case e > digitsOfWord+1: // less than half of one
		return Decimal{exp: exp}, true
	case e == digitsOfWord+1:
		return Zero, false
	}
	q, r := d.coef/tens[e], magnitude(d.coef%tens[e])
	if round && 2*r >= uint64(tens[e]) {
		if d.coef < 0 {
			q--
		} else {
			q++
		}
	}
	return Decimal{coef: q, exp: exp}, true
}

// Cmp is −1, 0 or 1 as d is less than, equal to or greater than e.
func (d Decimal) Cmp(e Decimal) int {
	if d.wide != nil || e.wide != nil {
		return d.widen().Cmp(e.widen())
	}
	if d.exp == e.exp {
		return cmp.Compare(d.coef, e.coef)
	}
	s, t := sign(d.coef), sign(e.coef)
	if s != t || s == 0 {
		return cmp.Compare(s, t)
	}
	if d.exp > e.exp {
		return s * cmpShifted(magnitude(d.coef), magnitude(e.coef), int64(d.exp)-int64(e.exp))
	}
	return -s * cmpShifted(magnitude(e.coef), magnitude(d.coef), int64(e.exp)-int64(d.exp))
}

// cmpShifted compares a × 10^n with b, neither of them 0.
func cmpShifted(a, b uint64, n int64) int {
	if n > digitsOfWord {
		return 1
	}
	if hi, lo := bits.Mul64(a, uint64(tens[n])); hi == 0 {
		return cmp.Compare(lo, b)
	}
	return 1
}

// Equal reports whether d and e are one number.
func (d Decimal) Equal(e Decimal) bool { return d.Cmp(e) == 0 }

// GreaterThan reports whether d > e.
func (d Decimal) GreaterThan(e Decimal) bool { return d.Cmp(e) > 0 }

// GreaterThanOrEqual reports whether d ≥ e.
func (d Decimal) GreaterThanOrEqual(e Decimal) bool { return d.Cmp(e) >= 0 }

// LessThan reports whether d < e.
func (d Decimal) LessThan(e Decimal) bool { return d.Cmp(e) < 0 }

// LessThanOrEqual reports whether d ≤ e.
func (d Decimal) LessThanOrEqual(e Decimal) bool { return d.Cmp(e) <= 0 }

// Sign is −1, 0 or 1.
func (d Decimal) Sign() int {
	if d.wide != nil {
		return d.wide.Sign()
	}
	return sign(d.coef)
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

// IsZero reports whether d is 0.
func (d Decimal) IsZero() bool { return d.Sign() == 0 }

// IsPositive reports whether d > 0.
func (d Decimal) IsPositive() bool { return d.Sign() > 0 }

// IntPart is d without its decimals.
func (d Decimal) IntPart() int64 {
	if d.wide == nil && d.exp == 0 {
		return d.coef
	}
	return d.widen().IntPart()
}

// Exponent and Coefficient are the two that d is written as.
func (d Decimal) Exponent() int32 {
	if d.wide != nil {
		return d.wide.Exponent()
	}
	return d.exp
}

// Coefficient is d without its power of ten.
func (d Decimal) Coefficient() *big.Int {
	if d.wide != nil {
		return d.wide.Coefficient()
	}
	return big.NewInt(d.coef)
}

// NumDigits is the number of digits of the coefficient.
func (d Decimal) NumDigits() int {
	if d.wide != nil {
		return d.wide.NumDigits()
	}
	m := magnitude(d.coef)
	n := bits.Len64(m) * 1233 >> 12 // by log 2: as many or one less
	if n > digitsOfWord || m >= uint64(tens[n]) {
		n++
	}
	return max(n, 1)
}

// Reduced is d without zeros at the end of its coefficient: the same for all
// that are equal, if they fit a word.
func (d Decimal) Reduced() Decimal {
	if d.wide != nil {
		return d
	}
	if d.coef == 0 {
		return Zero
	}
	for d.coef%10 == 0 {
		d.coef, d.exp = d.coef/10, d.exp+1
	}
	return d
}

// Significant is the number of digits of the coefficient without the zeros that
// it ends with, 0 for 0.
func (d Decimal) Significant() int {
	if d.wide != nil {
		return len(strings.TrimRight(d.wide.Abs().Coefficient().String(), "0"))
	}
	m, n := magnitude(d.coef), 0
	for m > 0 && m%10 == 0 {
		m /= 10
	}
	for ; m > 0; m /= 10 {
		n++
	}
	return n
}

// String writes d with a point, without zeros at the end of its decimals.
func (d Decimal) String() string { return d.write(true) }

// StringFixed writes d rounded to the given decimals, all of them.
func (d Decimal) StringFixed(places int32) string { return d.Round(places).write(false) }

// Digits are the digits of d rounded to the given decimals, without the point.
func (d Decimal) Digits(places int32) string {
	var room [2*digitsOfWord + 4]byte
	return string(d.AppendDigits(room[:0], places))
}

// AppendDigits sets the Digits of d behind s.
func (d Decimal) AppendDigits(s []byte, places int32) []byte {
	from := len(s)
	s = d.Round(places).append(s, false)
	if i := bytes.IndexByte(s[from:], '.'); i >= 0 {
		s = append(s[:from+i], s[from+i+1:]...)
	}
	return s
}

func (d Decimal) write(trim bool) string {
	var room [2*digitsOfWord + 4]byte
	return string(d.append(room[:0], trim))
}

func (d Decimal) append(s []byte, trim bool) []byte {
	if d.wide != nil || d.exp > digitsOfWord || d.exp < -digitsOfWord {
		if w := d.widen(); !trim {
			return append(s, w.StringFixed(-w.Exponent())...)
		} else {
			return append(s, w.String()...)
		}
	}
	if d.coef < 0 {
		s = append(s, '-')
	}
	m := magnitude(d.coef)
	if d.exp >= 0 {
		s = strconv.AppendUint(s, m, 10)
		for range d.exp {
			if m > 0 {
				s = append(s, '0')
			}
		}
		return s
	}
	one := uint64(tens[-d.exp])
	s = strconv.AppendUint(s, m/one, 10)
	s = append(s, '.')
	part := m % one
	for place := one / 10; place > 0; place /= 10 {
		if trim && part == 0 {
			break
		}
		s = append(s, byte('0'+part/place))
		part %= place
	}
	if s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	return s
}
