package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// restWords say of an amount that it is what one figure is more than another.
var restWords = []string{"余", "剩", "结转", "尚", "未", "差额", "相差", "缺", "欠", "节约", "节省", "核减", "扣", "减", "增", "多", "少", "超", "高", "低", "净", "清算", "预留", "留用", "自付", "个人负担", "个人承担", "自筹"}

// rest finds the two figures that an amount is the difference of.
func (s *closings) rest(f *parse.Figure) (parse.Frame, bool) {
	m := s.c.Mention(f.ID)
	if m == nil || m.Role == parse.RoleBase || m.Role == parse.RoleLimit || !containsWord(m.Label+m.After, restWords...) {
		return parse.Frame{}, false
	}
	fr := parse.Frame{Kind: parse.KindFlow, Rule: "balance/residual", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen}
	if m.Role == parse.RoleDelta {
		fr.Kind, fr.Rule = parse.KindChange, "change/amount"
	}
	name := s.around(f).name
	may := func(a, b *parse.Figure) bool {
		if m.Role == parse.RoleDelta && name.runes > 1 && !s.kin(name, s.around(a).name) && !s.kin(name, s.around(b).name) {
			return false // 教师增加 X 人: of no other things
		}
		return alike(a, f) && alike(a, b) && s.each(a) == s.each(b) && a.Value.GreaterThan(b.Value)
	}
	closes := func(a, b *parse.Figure) bool { return f.Interval.Contains(a.Value.Sub(b.Value)) }
	a, b := s.search(f, oneAway, may, closes, func(a, b *parse.Figure) decimal.Decimal { return stepOf(f, a, b) })
	if a == nil || s.added[tieKey(f.ID, a.ID, b.ID)] {
		return fr, false
	}
	fr.Readings = []parse.Reading{{Formula: "a-b", Operands: []parse.FigureID{a.ID, b.ID}, HoldOnly: true}}
	return fr, true
}

// stepOf is how far apart the amounts lie that figures printed as these may come to: what
// they all are multiples of, or the last place that the claim is printed to.
func stepOf(claim *parse.Figure, others ...*parse.Figure) decimal.Decimal {
	step := commonMeasure(claim, others...)
	if w := claim.Interval.Width(); w.GreaterThan(step) {
		return w
	}
	return step
}

// lastPlace is one in the last place that a figure makes use of, or what its rounding
// stands for.
func lastPlace(f *parse.Figure) decimal.Decimal {
	place := decimal.New(1, f.Value.Reduced().Exponent())
	if w := f.Interval.Width(); w.GreaterThan(place) {
		return w
	}
	return place
}

// product finds the number and the amount for each that an amount comes from.
func (s *closings) product(f *parse.Figure) (parse.Frame, bool) {
	m := s.c.Mention(f.ID)
	if f.Dimension != numeral.Money || s.each(f) || m == nil || m.Role != parse.RoleLevel {
		return parse.Frame{}, false
	}
	fr := parse.Frame{Kind: parse.KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen}
	may := func(a, b *parse.Figure) bool {
		if a.Dimension == numeral.Money || b.Dimension != numeral.Money && b.Dimension != numeral.PerHead || !s.each(b) || s.each(a) || s.averages[b.ID] || strings.Contains(b.Name, "均") {
			return false
		}
		_, of, ok := strings.Cut(b.Unit, "/")
		return !ok || strings.HasPrefix(of, a.Unit)
	}
	closes := func(a, b *parse.Figure) bool { return f.Interval.Contains(a.Value.Mul(b.Value)) }
	a, b := s.search(f, oneAkin, may, closes, func(a, b *parse.Figure) decimal.Decimal { return lastPlace(f) })
	if a == nil {
		return fr, false
	}
	fr.Readings = []parse.Reading{{Formula: "a*b", Operands: []parse.FigureID{a.ID, b.ID}, HoldOnly: true}}
	return fr, true
}

// average finds the amount and the number that an amount for each comes from.
func (s *closings) average(f *parse.Figure) (parse.Frame, bool) {
	m := s.c.Mention(f.ID)
	if f.Dimension != numeral.Money && f.Dimension != numeral.PerHead || m == nil || m.Role != parse.RoleLevel || !containsWord(m.Label, "均", "每") || strings.Contains(m.Label, "标准") {
		return parse.Frame{}, false
	}
	fr := parse.Frame{Kind: parse.KindProduct, Rule: "derived/average", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen}
	may := func(a, b *parse.Figure) bool {
		return a.Dimension == numeral.Money && b.Dimension != numeral.Money && !s.each(a) && !s.each(b)
	}
	half := f.Numeral.Scale.Mul(decimal.New(5, -f.Numeral.Decimals-1))
	printed := numeral.Around(f.Value, half)
	closes := func(a, b *parse.Figure) bool { return printed.Contains(a.Value.Quo(b.Value)) }
	a, b := s.search(f, oneAkin, may, closes, func(a, b *parse.Figure) decimal.Decimal { return printed.Width() })
	if a == nil {
		return fr, false
	}
	fr.Readings = []parse.Reading{{Formula: "a/b", Operands: []parse.FigureID{a.ID, b.ID}, HoldOnly: true}}
	return fr, true
}
