package numeral

import "testing"

// span makes an interval of a text such as "[1,2)"; an empty end is infinite.
func span(t *testing.T, s string) Interval {
	t.Helper()
	open := map[byte]bool{'(': true, ')': true}
	end := func(at string, o bool) End {
		if at == "" {
			return End{Infinite: true}
		}
		return End{At: dec(at), Open: o}
	}
	for i := range s {
		if s[i] == ',' {
			return Interval{end(s[1:i], open[s[0]]), end(s[i+1:len(s)-1], open[s[len(s)-1]])}
		}
	}
	t.Fatalf("no interval: %s", s)
	return Interval{}
}

func same(a, b Interval) bool {
	end := func(a, b End) bool {
		return a.Infinite == b.Infinite && (a.Infinite || a.At.Equal(b.At) && a.Open == b.Open)
	}
	return end(a.Lo, b.Lo) && end(a.Hi, b.Hi)
}

func TestMeet(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"[1,2]", "[2,3]", true}, // closed ends touch
		{"[1,2)", "[2,3]", false},
		{"[1,2]", "(2,3]", false},
		{"[1,2.01)", "[2,3]", true},
		{"[1,2]", "[3,4]", false},
		{"[1,9]", "[3,4]", true},
		{"[3,3]", "[3,3]", true},
		{"[3,3]", "(3,)", false},
		{"[3,)", "(,3]", true},
		{"(,)", "[7,7]", true},
	} {
		a, b := span(t, c.a), span(t, c.b)
		if a.Meet(b) != c.want || b.Meet(a) != c.want {
			t.Errorf("%s and %s: %v, %v", c.a, c.b, a.Meet(b), b.Meet(a))
		}
	}
}

func TestContains(t *testing.T) {
	for _, c := range []struct {
		a, v string
		want bool
	}{
		{"[1,2]", "1", true}, {"[1,2]", "2", true}, {"[1,2]", "2.0001", false},
		{"(1,2)", "1", false}, {"(1,2)", "2", false}, {"(1,2)", "1.5", true},
		{"[1,)", "1e9", true}, {"[1,)", "0.9", false}, {"(,1]", "-1e9", true},
	} {
		if got := span(t, c.a).Contains(dec(c.v)); got != c.want {
			t.Errorf("%s in %s: %v", c.v, c.a, got)
		}
	}
}

func TestArithmetic(t *testing.T) {
	for _, c := range []struct{ a, b, sum, difference string }{
		{"[1,2]", "[10,20]", "[11,22]", "[-19,-8]"},
		{"[1,2)", "[10,20]", "[11,22)", "[-19,-8)"},
		{"[1,2]", "[10,20)", "[11,22)", "(-19,-8]"},
		{"[1,)", "[10,20]", "[11,)", "[-19,)"},
		{"[1,2]", "[10,)", "[11,)", "(,-8]"},
		{"[0.1,0.1]", "[0.2,0.2]", "[0.3,0.3]", "[-0.1,-0.1]"},
	} {
		a, b := span(t, c.a), span(t, c.b)
		if got := a.Add(b); !same(got, span(t, c.sum)) {
			t.Errorf("%s + %s = %v", c.a, c.b, got)
		}
		if got := a.Sub(b); !same(got, span(t, c.difference)) {
			t.Errorf("%s - %s = %v", c.a, c.b, got)
		}
		if !same(a.Neg().Neg(), a) {
			t.Errorf("-(-%s) = %v", c.a, a.Neg().Neg())
		}
	}
}

func TestIntervalKinds(t *testing.T) {
	for _, c := range []struct {
		a                    string
		exact, bounded, zero bool
	}{
		{"[4,4]", true, true, false},
		{"[4,5]", false, true, false},
		{"[4,)", false, false, false},
		{"(0,4]", false, true, true}, // touching zero is as bad as holding it
		{"[-1,1]", false, true, true},
		{"(,-1]", false, false, false},
		{"[0,0]", true, true, true},
	} {
		a := span(t, c.a)
		if a.Exact() != c.exact || a.Bounded() != c.bounded || a.HoldsZero() != c.zero {
			t.Errorf("%s: exact %v, bounded %v, zero %v", c.a, a.Exact(), a.Bounded(), a.HoldsZero())
		}
	}
	if a := Around(dec("5"), dec("0.5")); !same(a, span(t, "[4.5,5.5]")) || !a.Width().Equal(dec("1")) {
		t.Errorf("around 5: %v, width %s", a, a.Width())
	}
	if a := Exactly(dec("5")); !a.Exact() || !a.Width().IsZero() {
		t.Errorf("exactly 5: %v", a)
	}
}
