package check

import (
	"math"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// slip is a mistake of the pen in one printed figure: a digit changed, two
// swapped, one lost or added, the point or the unit shifted.
type slip struct {
	kind     string // digit, swap, unit
	figure   parse.FigureID
	value    decimal.Decimal // what the figure should be, in base units
	print    string          // the same as it would be printed, without unit
	strength int             // digits that speak for it
}

// minSlip is the number of agreeing digits from which a slip says which
// reading was meant.
const minSlip = 3

// slipOf finds a figure of a failed relation whose mending by one slip makes
// the relation hold. The claim is tried first, then the operands; the slip
// with the most agreeing digits wins.
func (v *view) slipOf(fr *parse.Frame, o outcome) *slip {
	var best *slip
	try := func(id parse.FigureID, want decimal.Decimal, iv numeral.Interval) {
		f := v.figure(id)
		s := slipTo(f, want, iv)
		if s == nil {
			return
		}
		s.figure = id
		if s.kind == "swap" {
			s.strength++ // fewer numbers are a swap away than a digit
		}
		if best == nil || s.strength > best.strength {
			best = s
		}
	}
	if s := v.lostSign(fr, o); s != nil {
		return s
	}
	mid, computed := o.mid, v.reach(fr, o)
	if v.negative(fr.Claim) && v.figure(fr.Claim).Value.Sign() > 0 && fr.Kind == parse.KindFlow {
		mid, computed = mid.Neg(), computed.Neg()
	}
	try(fr.Claim, mid, computed)
	if len(o.reading.Parts) > maxMended {
		return best
	}
	for i, id := range operands(o.reading) {
		if want, iv, ok := v.solve(fr, o.reading, i); ok {
			try(id, want, iv)
		}
	}
	if s := v.otherUnit(fr, o.reading); s != nil && (best == nil || best.kind != "unit") {
		return s
	}
	return best
}

// otherUnit finds the only one of the amounts that are added to a total which bears another unit than all others, where
// with theirs the sum is the total to the last digit: 共 50 万元，其中甲 25 万元、乙 15 万元、丙 10 元.
func (v *view) otherUnit(fr *parse.Frame, r parse.Reading) *slip {
	claim := v.figure(fr.Claim)
	if len(r.Parts) < 2 || claim.Dimension != numeral.Money || claim.Approximate != "" {
		return nil
	}
	var odd *parse.Figure
	sum := decimal.Zero
	for _, p := range r.Parts {
		f := v.figure(p.Figure)
		if !f.Numeral.Scale.Equal(claim.Numeral.Scale) {
			if odd != nil || f.Value.IsZero() {
				return nil
			}
			odd = f
		}
		x := f.Numeral.Raw
		if p.Sign < 0 {
			x = x.Neg()
		}
		sum = sum.Add(x)
	}
	if odd == nil || !sum.Equal(claim.Numeral.Raw) {
		return nil
	}
	return &slip{kind: "unit", figure: odd.ID, value: odd.Numeral.Raw.Mul(claim.Numeral.Scale), print: odd.Numeral.Raw.Abs().StringFixed(odd.Numeral.Decimals), strength: plainSlip}
}

// lostSign is the slip of a surplus that was printed without its minus: 收入 80 万元，支出 95 万元，当年结余
// 15 万元, or of one that counts in another as it stands, where only less would do.
func (v *view) lostSign(fr *parse.Frame, o outcome) *slip {
	bare := func(id parse.FigureID) bool {
		f := v.figure(id)
		return f.Key.Measure == parse.Surplus && f.Value.Sign() > 0 && !v.negative(id) && digits(f) > minSlip && strings.HasSuffix(f.Name, "结余")
	}
	lost := func(id parse.FigureID) *slip {
		f := v.figure(id)
		return &slip{kind: "sign", figure: id, value: f.Value.Neg(), print: "-" + f.Numeral.Raw.StringFixed(f.Numeral.Decimals), strength: digits(f)}
	}
	switch {
	case fr.Kind == parse.KindFlow && o.reading.Formula == "a-b" && bare(fr.Claim) && v.oneSentence(fr, o.reading) && v.figure(fr.Claim).Interval.Contains(o.mid.Neg()):
		return lost(fr.Claim)
	case fr.Kind == parse.KindTotal && !fr.InTable && v.figure(fr.Claim).Key.Measure == parse.Surplus:
		for _, x := range o.reading.Parts {
			if f := v.figure(x.Figure); x.Sign > 0 && bare(x.Figure) && v.figure(fr.Claim).Interval.Contains(o.mid.Sub(f.Value).Sub(f.Value)) {
				return lost(x.Figure)
			}
		}
	}
	return nil
}

// reach is the values that a claim may be printed as: what its operands give,
// and where it is a quotient printed like an exact amount, what rounds to it.
func (v *view) reach(fr *parse.Frame, o outcome) numeral.Interval {
	n := v.figure(fr.Claim).Numeral
	if !n.Exact() || o.err != nil || !strings.Contains(o.reading.Formula, "/") {
		return o.computed
	}
	return o.computed.Add(numeral.Around(decimal.Zero, n.Scale.Mul(decimal.New(5, -n.Decimals-1))))
}

// maxMended is the number of parts up to which a list is looked through for the
// one that a slip has changed: among more, one will always seem to fit, and the
// cost of a list stays linear.
const maxMended = 100

// narrow is the width, as a share of the figure, up to which a slip that fits
// what is needed is no accident.
var narrow = decimal.New(1, -2)

// mendable reports whether one slip in one of its figures would make a reading
// hold, so that it may be the one meant however far off it is.
func (v *view) mendable(fr *parse.Frame, o outcome) bool {
	fits := func(id parse.FigureID, want decimal.Decimal, iv numeral.Interval) bool {
		f := v.figure(id)
		if digits(f) < minSlip && !(fr.InTable && digits(f) == minSlip-1) || !iv.Bounded() || want.Sign() == 0 || iv.Width().GreaterThan(want.Abs().Mul(narrow)) {
			return false
		}
		fit := misprints(f, []numeral.Interval{iv}, func(g *parse.Figure, odds float64) bool {
			return odds >= oddsLost && iv.Meet(g.Interval)
		})
		return len(fit) > 0
	}
	if fits(fr.Claim, o.mid, v.reach(fr, o)) {
		return true
	}
	if len(o.reading.Parts) > maxMended {
		return false
	}
	for i, id := range operands(o.reading) {
		if want, iv, ok := v.solve(fr, o.reading, i); ok && fits(id, want, iv) {
			return true
		}
	}
	return false
}

// solve computes the value that operand i would need for the relation to hold
// with the claim as stated.
func (v *view) solve(fr *parse.Frame, r parse.Reading, i int) (decimal.Decimal, numeral.Interval, bool) {
	claim := v.figure(fr.Claim)
	cv, ci := claim.Value, claim.Interval
	if v.negative(fr.Claim) && cv.Sign() > 0 && fr.Kind == parse.KindFlow {
		cv, ci = cv.Neg(), ci.Neg()
	}
	if len(r.Parts) > 0 {
		mid, iv := v.sum(r.Parts, i, fr.Kind == parse.KindScore)
		want, wi := cv.Sub(mid), ci.Sub(iv)
		if r.Parts[i].Sign < 0 {
			want, wi = want.Neg(), wi.Neg()
		}
		return want, wi, true
	}
	if !ci.Bounded() || v.figure(r.Operands[i]).Value.IsZero() {
		return decimal.Zero, numeral.Interval{}, false
	}
	f := compile(r.Formula)
	var room [4]decimal.Decimal
	vals := room[:0]
	for _, id := range r.Operands {
		vals = append(vals, v.figure(id).Value)
	}
	var roots [3]decimal.Decimal
	for k, c := range [...]decimal.Decimal{cv, ci.Lo.At, ci.Hi.At} {
		x, err := f.solve(i, c, vals)
		if err != nil {
			return decimal.Zero, numeral.Interval{}, false
		}
		roots[k] = x
	}
	lo, hi := roots[1], roots[2]
	if lo.GreaterThan(hi) {
		lo, hi = hi, lo
	}
	return roots[0], numeral.Interval{Lo: numeral.End{At: lo}, Hi: numeral.End{At: hi}}, true
}

// slipTo tells whether figure f could be a misprint of a value in iv, near
// want.
func slipTo(f *parse.Figure, want decimal.Decimal, iv numeral.Interval) *slip {
	n := f.Numeral
	if n.Scale.IsZero() || want.IsZero() || want.Sign() != f.Value.Sign() {
		return nil
	}
	if f.Dimension == numeral.None && n.Integers+int(n.Decimals) < 2 {
		return nil
	}
	w := want.DivRound(n.Scale, 12)
	printed := n.Raw.Abs()
	have := printed.Digits(n.Decimals)
	fits := func(x decimal.Decimal) bool {
		v := x.Mul(n.Scale)
		half := n.Scale.Mul(decimal.New(5, -n.Decimals-1))
		if n.Exact() || set(f) {
			half = decimal.Zero
		}
		if f.Value.Sign() < 0 {
			v = v.Neg()
		}
		return numeral.Around(v, half).Meet(iv)
	}
	// The needed value at the printed places, and at one place more or fewer
	// where a digit may have been lost or added.
	for _, d := range [...]int32{n.Decimals, n.Decimals + 1, n.Decimals - 1} {
		if d < 0 {
			continue
		}
		x := w.Abs().Round(d)
		if d == n.Decimals && !fits(x) && !fits(x.Sub(decimal.New(1, -d))) && !fits(x.Add(decimal.New(1, -d))) {
			continue
		}
		need := x.Digits(d)
		kind := ""
		agree := 0
		switch {
		case d == n.Decimals && len(need) == len(have):
			diff := 0
			for i := range need {
				if need[i] != have[i] {
					diff++
				}
			}
			switch {
			case diff == 1:
				kind, agree = "digit", len(need)-1
			case diff == 2 && swapped(need, have):
				kind, agree = "swap", len(need)-1
			}
		}
		if kind == "" && len(need) == len(have)+1 && oneMore(need, have) && fitsAt(f, x, d, iv) {
			kind, agree = "digit", len(have)
		}
		if kind == "" && len(have) == len(need)+1 && oneMore(have, need) && fitsAt(f, x, d, iv) {
			kind, agree = "digit", len(need)
		}
		if kind != "" && agree >= 2 {
			return &slip{kind: kind, value: x.Mul(n.Scale), print: x.StringFixed(d), strength: agree}
		}
	}
	// The point or the unit shifted by a power of ten.
	whole, half := printed.Mul(n.Scale), n.Scale.Mul(decimal.New(5, -n.Decimals-1))
	if f.Value.Sign() < 0 {
		whole = whole.Neg()
	}
	least, most := orders(iv)
	for _, e := range [...]int32{1, -1, 2, -2, 3, -3, 4, -4, 8, -8} {
		if o := order(whole) + int(e); o < least-1 || o > most+1 {
			continue // half to one and a half of it, as it may be rounded, is too small or too large
		}
		x, v := printed.Shift(e), whole.Shift(e)
		if numeral.Around(v, half.Shift(e)).Meet(iv) {
			s := min(printed.Significant(), telling(v, iv))
			if e%4 == 0 {
				s++ // 元 for 万元 is the commonest of shifts
			}
			if s > 2 {
				d := n.Decimals - e
				if d < 0 {
					d = 0
				}
				return &slip{kind: "unit", value: v, print: x.StringFixed(d), strength: s}
			}
		}
	}
	return nil
}

// order is the number of digits that a number has before its point; below one,
// less than 0 by as many zeros as follow the point.
func order(x decimal.Decimal) int { return x.NumDigits() + int(x.Exponent()) }

// orders are the least and the greatest order of the values of an interval.
func orders(iv numeral.Interval) (least, most int) {
	least, most = math.MinInt32, math.MaxInt32
	if !iv.Bounded() {
		return least, most
	}
	a, b := order(iv.Lo.At), order(iv.Hi.At)
	if iv.Lo.At.Sign()*iv.Hi.At.Sign() > 0 {
		least = min(a, b)
	}
	return least, max(a, b)
}

// telling is how many digits of v an interval fixes.
func telling(v decimal.Decimal, iv numeral.Interval) int {
	if !iv.Bounded() {
		return 0
	}
	w := iv.Width()
	n := 0
	for x := v.Abs(); n < 12 && x.GreaterThan(w); n++ {
		x = x.Shift(-1)
	}
	return n
}

// fitsAt checks a value of d decimals against the interval it must meet.
func fitsAt(f *parse.Figure, x decimal.Decimal, d int32, iv numeral.Interval) bool {
	v := x.Mul(f.Numeral.Scale)
	if f.Value.Sign() < 0 {
		v = v.Neg()
	}
	if set(f) {
		return iv.Meet(numeral.Exactly(v))
	}
	return numeral.Around(v, f.Numeral.Scale.Mul(decimal.New(5, -d-1))).Meet(iv)
}

// set reports whether a figure is set as a rule, and not rounded: 每人 990 元.
func set(f *parse.Figure) bool { return f.Interval.Bounded() && f.Interval.Width().IsZero() }

// swapped reports whether two strings differ by two neighbours exchanged.
func swapped(a, b string) bool {
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

// oneMore reports whether long is short with one character put in.
func oneMore(long, short string) bool {
	i := 0
	for i < len(short) && long[i] == short[i] {
		i++
	}
	return long[i+1:] == short[i:]
}

// lessWords are words beside a surplus that make a want of it.
var lessWords = []string{"负", "赤字", "缺口", "亏", "▼", "▽", "△", "▲", "超支", "收不抵支", "支大于收"}

// toldLess reports whether the words beside a surplus that lacks its minus say that it is less than nothing: 当期结余（赤字）X,
// 当期结余为负数，即 X, 当期结余 X（负数）.
func (v *view) toldLess(fr *parse.Frame, o outcome) bool {
	f := v.figure(fr.Claim)
	if fr.Kind != parse.KindFlow || f.Key.Measure != parse.Surplus || f.Value.Sign() <= 0 || !f.Interval.Contains(o.mid.Neg()) {
		return false
	}
	before, _ := v.wordsBefore(f)
	if i := strings.LastIndex(before, "结余"); i >= 0 {
		before = before[i:]
	}
	return containsWord(before, lessWords...) || containsWord(v.wordsBehind(f, "，。；"), lessWords...)
}
