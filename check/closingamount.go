package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// restWords say of an amount that it is what one figure is more than another.
var restWords = []string{"余", "剩", "结转", "尾款", "质保金", "尚", "未", "差额", "相差", "缺", "欠", "节约", "节省", "核减", "扣", "减", "增", "多", "少", "超", "高", "低", "净", "清算", "预留", "留用", "自付", "个人负担", "个人承担", "自筹"}

// rest finds the two figures that an amount is the difference of.
func (s *closings) rest(f *parse.Figure) (parse.Frame, bool) {
	m := s.c.Mention(f.ID)
	if m == nil || m.Role == parse.RoleBase || m.Role == parse.RoleLimit {
		return parse.Frame{}, false
	}
	after := m.After
	for _, w := range []string{"增", "减", "提", "净", "上", "下", "的基础", "基础"} {
		if strings.HasPrefix(after, w) {
			after = "" // 由 A 增加 D: what was before
		}
	}
	if !containsWord(m.Label+after, restWords...) || strings.HasSuffix(m.Label, "支出") { // 结转资金支出
		return s.itemOfRest(f, m)
	}
	fr := parse.Frame{Kind: parse.KindFlow, Rule: "balance/residual", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen}
	if m.Role == parse.RoleDelta {
		fr.Kind, fr.Rule = parse.KindChange, "change/amount"
	}
	name := s.around(f).name
	fm := &recipe{
		text:    "a-b",
		belongs: func(g *parse.Figure) bool { return alike(g, f) },
		kinds:   func(a, b *parse.Figure) bool { return alike(a, f) && alike(a, b) && s.each(a) == s.each(b) },
		may: func(a, b *parse.Figure) bool {
			if m.Role == parse.RoleDelta && name.runes > 1 && !s.kin(name, s.around(a).name) && !s.kin(name, s.around(b).name) {
				return false // 教师增加 X 人: of no other things
			}
			return a.Value.GreaterThan(b.Value) && (m.Role != parse.RoleDelta || s.standing(a) && s.standing(b))
		},
		ofB:  func(b decimal.Decimal) numeral.Interval { return f.Interval.Add(numeral.Exactly(b)) },
		ofA:  func(a decimal.Decimal) numeral.Interval { return numeral.Exactly(a).Sub(f.Interval) },
		step: func(a, b *parse.Figure) decimal.Decimal { return stepOf(f, a, b) },
	}
	rd, ok := s.search(f, inSentence, inParagraph, fm)
	for _, find := range []func() (parse.Reading, bool){
		func() (parse.Reading, bool) { return s.search(f, nearest, nearest, fm) }, // 县级到位 B 万元，尚欠 X 万元
		func() (parse.Reading, bool) { return s.restCounted(f) },
		func() (parse.Reading, bool) { return s.ofHeld(f, fm) },
		func() (parse.Reading, bool) { return s.search(f, oneAway, everywhere, fm) },
		func() (parse.Reading, bool) { return s.restOfItem(f) },
		func() (parse.Reading, bool) { return s.restOfBudget(f) },
	} {
		if !ok || s.added[tieKey(f.ID, rd.Operands...)] {
			rd, ok = find()
		}
	}
	if !ok || s.added[tieKey(f.ID, rd.Operands...)] {
		return fr, false
	}
	fr.Readings = []parse.Reading{rd}
	return fr, true
}

// standing reports whether a figure is told as what there is, not as what it changed by.
func (s *closings) standing(f *parse.Figure) bool {
	m := s.c.Mention(f.ID)
	return m == nil || m.Role != parse.RoleDelta && m.Role != parse.RoleAdjust
}

// stepOf is how far apart the amounts lie that figures printed as these may come to: what
// they all are multiples of, or the last place that the claim is printed to.
func stepOf(claim *parse.Figure, others ...*parse.Figure) decimal.Decimal {
	return widest(commonMeasure(claim, others...), claim.Interval.Width())
}

// lastPlace is one in the last place that a figure makes use of, or what its rounding
// stands for.
func lastPlace(f *parse.Figure) decimal.Decimal {
	return widest(decimal.New(1, f.Value.Reduced().Exponent()), f.Interval.Width())
}

func widest(a, b decimal.Decimal) decimal.Decimal {
	if b.GreaterThan(a) {
		return b
	}
	return a
}

// product finds the number and the amount for each that an amount comes from.
func (s *closings) product(f *parse.Figure) (parse.Frame, bool) {
	m := s.c.Mention(f.ID)
	if s.standards == 0 || f.Dimension != numeral.Money || s.each(f) || m == nil || m.Role != parse.RoleLevel {
		return parse.Frame{}, false
	}
	fr := parse.Frame{Kind: parse.KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen}
	of := func(x decimal.Decimal) numeral.Interval { return scaled(f.Interval, decOne.Quo(x)) }
	rd, ok := s.search(f, inSentence, everywhere, &recipe{
		text:    "a*b",
		belongs: func(g *parse.Figure) bool { return g.Dimension != numeral.Money || s.each(g) },
		kinds: func(a, b *parse.Figure) bool {
			return a.Dimension != numeral.Money && !s.each(a) && (b.Dimension == numeral.Money || b.Dimension == numeral.PerHead) && s.each(b)
		},
		may: func(a, b *parse.Figure) bool {
			if s.averages[b.ID] || strings.Contains(b.Name, "均") {
				return false // no standard
			}
			_, of, ok := strings.Cut(b.Unit, "/")
			return !ok || strings.HasPrefix(of, a.Unit)
		},
		ofB: of, ofA: of,
		step: func(_, _ *parse.Figure) decimal.Decimal { return lastPlace(f) },
	})
	fr.Readings = []parse.Reading{rd}
	return fr, ok
}

// average finds the amount and the number that an amount for each comes from.
func (s *closings) average(f *parse.Figure) (parse.Frame, bool) {
	m := s.c.Mention(f.ID)
	words := f.Name
	if m != nil {
		words = m.Label
	}
	if m != nil && m.Role != parse.RoleLevel || !containsWord(words, "均", "每", "单") || strings.Contains(words, "标准") {
		return parse.Frame{}, false
	}
	fr := parse.Frame{Kind: parse.KindProduct, Rule: "derived/average", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen}
	half := f.Numeral.Scale.Mul(decimal.New(5, -f.Numeral.Decimals-1))
	printed := numeral.Around(f.Value, half)
	var rd parse.Reading
	ok := false
	if m != nil && (f.Dimension == numeral.Money || f.Dimension == numeral.PerHead) && containsWord(words, "均", "每") {
		rd, ok = s.search(f, inSentence, everywhere, soManyTimes(&recipe{
			text:    "a/b",
			belongs: func(g *parse.Figure) bool { return !s.each(g) },
			kinds: func(a, b *parse.Figure) bool {
				return a.Dimension == numeral.Money && b.Dimension != numeral.Money && !s.each(a) && !s.each(b)
			},
			may:  func(_, _ *parse.Figure) bool { return true },
			step: func(_, _ *parse.Figure) decimal.Decimal { return printed.Width() },
		}, printed))
	}
	if !ok {
		rd, ok = s.averageOfNamed(f, words, printed)
	}
	fr.Readings = []parse.Reading{rd}
	return fr, ok
}

// soManyTimes completes a formula in which a is so many times b.
func soManyTimes(fm *recipe, times numeral.Interval) *recipe {
	fm.ofB = func(b decimal.Decimal) numeral.Interval { return scaled(times, b) }
	fm.ofA = func(a decimal.Decimal) numeral.Interval {
		if times.Lo.At.Sign() <= 0 {
			return numeral.Exactly(decimal.Zero) // of nothing
		}
		return numeral.Interval{Lo: numeral.End{At: a.Quo(times.Hi.At)}, Hi: numeral.End{At: a.Quo(times.Lo.At)}}
	}
	return fm
}

// scaled is so many times an interval.
func scaled(i numeral.Interval, by decimal.Decimal) numeral.Interval {
	i.Lo.At, i.Hi.At = i.Lo.At.Mul(by), i.Hi.At.Mul(by)
	return i
}
