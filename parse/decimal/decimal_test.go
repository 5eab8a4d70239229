package decimal

import (
	"fmt"
	"math"
	"math/rand"
	"testing"

	shopspring "github.com/shopspring/decimal"
)

// TestLikeShopspring compares every method with the library's, for numbers
// that fit a word, that just do, and that do not.
func TestLikeShopspring(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	some := func() Decimal {
		c := []int64{0, 1, -1, 5, 10, 10000, math.MaxInt64, -math.MaxInt64, math.MinInt64, r.Int63n(100), r.Int63n(1e6), -r.Int63n(1e12), r.Int63()}
		return New(c[r.Intn(len(c))], r.Int31n(24)-14)
	}
	for range 20000 {
		a, b := some(), some()
		x, y := a.widen(), b.widen()
		p := r.Int31n(20) - 2
		same := func(what string, got Decimal, want shopspring.Decimal) {
			t.Helper()
			if g := got.widen(); g.Cmp(want) != 0 || got.String() != want.String() || got.StringFixed(p) != want.StringFixed(p) {
				t.Fatalf("%v, %v (%d): %s = %v, want %v", x, y, p, what, g, want)
			}
		}
		same("a", a, x)
		same("a+b", a.Add(b), x.Add(y))
		same("a-b", a.Sub(b), x.Sub(y))
		same("a*b", a.Mul(b), x.Mul(y))
		same("-a", a.Neg(), x.Neg())
		same("|a|", a.Abs(), x.Abs())
		same("shift", a.Shift(p), x.Shift(p))
		same("round", a.Round(p), x.Round(p))
		same("floor", a.Floor(), x.Floor())
		same("truncate", a.Truncate(p), x.Truncate(p))
		if !b.IsZero() {
			same("a/b rounded", a.DivRound(b, p), x.DivRound(y, p))
			same("a/b", a.Div(b), x.Div(y))
			// Compared with the numbers of fewer digits around it, and rounded
			// to them, a quotient must do as the one with all its digits.
			q := a.Quo(b)
			places := r.Int31n(12)
			want := x.DivRound(y, places)
			if got := q.Round(places); want.NumDigits() < 15 && got.widen().Cmp(want) != 0 {
				t.Fatalf("%v / %v = %v: rounded to %d decimals %v, want %v", x, y, q, places, got, want)
			}
			half := shopspring.New(5, -places-1)
			for _, near := range []shopspring.Decimal{want, want.Add(half), want.Sub(half)} {
				if n := narrow(near); a.wide == nil && b.wide == nil && n.NumDigits() < 15 {
					if got, want := q.Cmp(n), x.Cmp(near.Mul(y))*y.Sign(); got != want {
						t.Fatalf("%v / %v = %v: compared with %v %d, want %d", x, y, q, n, got, want)
					}
				}
			}
		}
		for _, s := range []string{x.String(), x.StringFixed(p)} {
			got, err := NewFromString(s)
			want, werr := shopspring.NewFromString(s)
			if (err == nil) != (werr == nil) {
				t.Fatalf("%q: %v, want %v", s, err, werr)
			}
			same("read", got, want)
		}
		if got, want := a.Cmp(b), x.Cmp(y); got != want {
			t.Fatalf("%v, %v: compared %d, want %d", x, y, got, want)
		}
		got := fmt.Sprint(a.Sign(), a.IsZero(), a.IsPositive(), a.IntPart(), a.NumDigits(), a.Exponent(), a.Coefficient())
		if want := fmt.Sprint(x.Sign(), x.IsZero(), x.IsPositive(), x.IntPart(), x.NumDigits(), x.Exponent(), x.Coefficient()); got != want {
			t.Fatalf("%v: %s, want %s", x, got, want)
		}
	}
	for _, s := range []string{"", ".", "1.", ".5", "-1.5", "1.2.3", "x", "1e3", "00.50", "1234567890123456789012.345"} {
		got, err := NewFromString(s)
		want, werr := shopspring.NewFromString(s)
		if (err == nil) != (werr == nil) || err == nil && got.String() != want.String() {
			t.Errorf("%q: %v, %v; want %v, %v", s, got, err, want, werr)
		}
	}
}
