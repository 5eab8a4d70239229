package check

import (
	"testing"

	"gouji/parse/decimal"
)

// TestSolve solves each sort of formula for each of its operands.
func TestSolve(t *testing.T) {
	v := []decimal.Decimal{decimal.NewFromInt(60), decimal.NewFromInt(48), decimal.NewFromInt(16)}
	for _, s := range []string{"a+b", "b-a", "a*b", "a/b", "a+b-c", "a*b+c", "a/b*c", "a/b*100", "a/(b/12)", "(a-b)/b", "(b-a)/a", "a/(b-a)", "a/(b+a)", "a*b*12"} {
		f := compile(s)
		c, err := f.at(v)
		if err != nil {
			t.Fatal(s, err)
		}
		for i := range v {
			if !f.has(i) {
				continue
			}
			x, err := f.solve(i, c, v)
			if off := x.Sub(v[i]).Abs(); err != nil || off.GreaterThan(decimal.New(1, -12)) {
				t.Errorf("%s for operand %d: %v, %v; want %v", s, i, x, err, v[i])
			}
		}
	}
	if x, err := compile("a/b").solve(1, decimal.Zero, v); err == nil {
		t.Errorf("60/b = 0: %v", x)
	}
}
