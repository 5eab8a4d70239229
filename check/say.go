package check

import (
	"strconv"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

func itoa(n int) string { return strconv.Itoa(n) }

// relation writes an outcome down.
func (v *view) relation(fr *parse.Frame, o outcome) Relation {
	claim := v.figure(fr.Claim)
	r := Relation{Rule: fr.Rule, Verdict: o.verdict, Claim: fr.Claim, Operands: operands(o.reading), Stated: claim.Text}
	if o.err != nil {
		r.Reason = Reason{"zero", Message{"除数为零或可能为零，无法计算", "the divisor is or may be zero"}}
		if o.err == errUnbounded {
			r.Reason = Reason{"open", Message{"有的数字只给出上限或下限，无法计算", "a figure is bounded to one side only"}}
		}
		return r
	}
	if o.verdict == Unchecked {
		r.Reason = Reason{"unsure", Message{"对应的数字不能确定，试过的读法都不相符，未作判断", "the figures meant cannot be told: no reading that was tried holds"}}
	}
	mid, shown := o.mid, o.reading
	turned := v.negative(fr.Claim) && claim.Value.Sign() > 0 && fr.Kind == parse.KindFlow
	if turned {
		mid = mid.Neg() // 赤字 X, printed without its sign
		switch shown.Formula {
		case "a-b":
			shown.Formula, turned = "b-a", false
		case "b-a":
			shown.Formula, turned = "a-b", false
		}
	}
	off := claim.Value.Sub(mid)
	r.Formula = v.formulaText(fr, shown)
	if turned {
		r.Formula = "−(" + r.Formula + ")"
	}
	switch {
	case fr.Kind == parse.KindSame:
		// Neither print is what the other should be.
		sign := " = "
		if o.verdict == Inconsistent {
			sign = " ≠ "
		}
		r.Formula += sign + flat(claim.Text)
		r.Difference = plus(off) + inPoints(sumText(claim, off)+unitText(claim), claim)
	case len(o.reading.Parts) > 0:
		s := sumText(claim, mid)
		r.Formula += " = " + s
		r.Computed = s + unitText(claim)
		r.Difference = plus(off) + inPoints(sumText(claim, off)+unitText(claim), claim)
	default:
		r.Computed = inUnit(claim, mid)
		r.Formula += " = " + r.Computed
		r.Difference = signed(claim, off)
	}
	if o.verdict == Unchecked {
		r.Computed, r.Difference = "", "" // of a reading that is not the report's
	}
	if o.verdict == Rounding && o.computed.Bounded() {
		r.Slack = "[" + inUnit(claim, o.computed.Lo.At) + ", " + inUnit(claim, o.computed.Hi.At) + "]"
	}
	return r
}

// formulaText is the formula with the printed numbers, brought to one unit
// where a sum mixes several.
func (v *view) formulaText(fr *parse.Frame, r parse.Reading) string {
	claim := v.figure(fr.Claim)
	if len(r.Parts) > 0 {
		var b strings.Builder
		for i, p := range r.Parts {
			f := v.figure(p.Figure)
			switch {
			case i > 0 && p.Sign < 0:
				b.WriteString(" − ")
			case i > 0:
				b.WriteString(" + ")
			case p.Sign < 0:
				b.WriteString("−")
			}
			b.WriteString(printed(f, claim))
		}
		return b.String()
	}
	text := make([]string, len(r.Operands))
	for i, id := range r.Operands {
		f := v.figure(id)
		text[i] = flat(f.Text)
		switch {
		case v.turned(fr, id) && f.Value.Sign() < 0:
			text[i] = "−(" + text[i] + ")"
		case v.turned(fr, id):
			text[i] = "(−" + text[i] + ")"
		}
	}
	// 12公里 × 8万元/公里: the figures bear their own units, so that nothing is
	// left to be brought to base units.
	return compile(strings.ReplaceAll(r.Formula, "/1000", "")).print(text, 0)
}

// printed is a figure's number in the unit of the claim.
func printed(f, claim *parse.Figure) string {
	if f.Dimension != claim.Dimension || f.Numeral.Scale.Equal(claim.Numeral.Scale) {
		return f.Numeral.Raw.StringFixed(f.Numeral.Decimals)
	}
	return f.Value.DivRound(claim.Numeral.Scale, 12).String()
}

// places is how many decimals a computed value is shown with: those of the
// claim, or as many more as it takes to tell the two apart.
func places(claim *parse.Figure, x decimal.Decimal) int32 {
	d := claim.Numeral.Decimals
	y := x.DivRound(claim.Numeral.Scale, 16)
	if y.Equal(y.Round(d)) {
		return d
	}
	if d < 2 && (claim.Dimension != numeral.Money || claim.Numeral.PowerTen.IsPositive()) && d == 0 {
		d = 2
	}
	for more := d; more <= d+4; more++ {
		if z := y.Round(more); !z.Equal(claim.Numeral.Raw) && !z.IsZero() {
			return more
		}
	}
	return d
}

// flat is a printed text without spaces, in half-width characters, its
// thousands not separated.
func flat(s string) string {
	s = bare(s)
	if strings.ContainsRune(s, ',') {
		s = strings.ReplaceAll(s, ",", "")
	}
	return s
}

// number writes a computed value in the unit of the claim, without the unit's
// name. One that the claim's places would leave a single digit of gets more.
func number(claim *parse.Figure, x decimal.Decimal) string {
	if claim.Numeral.Scale.IsZero() {
		return x.String()
	}
	y, d := x.DivRound(claim.Numeral.Scale, 16), places(claim, x)
	for more := d; more <= d+4; more++ {
		if z := y.Round(more); z.Equal(y) || z.Abs().GreaterThanOrEqual(decimal.New(1, 1-more)) {
			return y.StringFixed(more)
		}
	}
	return y.StringFixed(d)
}

// unitText is the claim's unit as printed.
func unitText(f *parse.Figure) string {
	s := ""
	switch p := f.Numeral.PowerTen; p.NumDigits() - 1 + int(p.Exponent()) {
	case 3:
		s = "千"
	case 4:
		s = "万"
	case 6:
		s = "百万"
	case 7:
		s = "千万"
	case 8:
		s = "亿"
	case 12:
		s = "万亿"
	}
	return s + f.Numeral.Unit.Name
}

// unitGiven is the claim's unit where it is printed at the figure.
func unitGiven(f *parse.Figure) string {
	if !f.UnitGiven {
		return ""
	}
	return unitText(f)
}

// inUnit writes x with the claim's unit.
func inUnit(claim *parse.Figure, x decimal.Decimal) string { return number(claim, x) + unitText(claim) }

// signed writes a difference with its sign and the claim's unit.
func signed(claim *parse.Figure, x decimal.Decimal) string {
	s := x.String()
	if scale := claim.Numeral.Scale; !scale.IsZero() {
		s = x.DivRound(scale, 16).StringFixed(places(claim, x))
	}
	return plus(x) + inPoints(s+unitText(claim), claim)
}

// inPoints is a difference of the claim's kind: percentages differ by points.
func inPoints(s string, claim *parse.Figure) string {
	if claim.Dimension == numeral.Percent {
		if t, ok := strings.CutSuffix(s, "‰"); ok {
			return t + "个千分点"
		}
		return strings.TrimSuffix(strings.TrimSuffix(s, "%"), "百分比") + "个百分点"
	}
	return s
}

// plus is the sign to write before a positive difference.
func plus(x decimal.Decimal) string {
	if x.IsPositive() {
		return "+"
	}
	return ""
}

// sumPlaces is how many decimals a sum is shown with at most.
const sumPlaces = 6

// sumText writes a sum in the unit of the claim, with the claim's decimals or
// as many more as the sum has.
func sumText(claim *parse.Figure, x decimal.Decimal) string {
	if claim.Numeral.Scale.IsZero() {
		return x.String()
	}
	y := x.DivRound(claim.Numeral.Scale, 16).Round(sumPlaces)
	d := claim.Numeral.Decimals
	for d < sumPlaces && !y.Equal(y.Round(d)) {
		d++
	}
	return y.StringFixed(d)
}
