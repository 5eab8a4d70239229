package check

import (
	"slices"

	"gouji/parse"
)

// nearTops is how many figures before and behind a total are looked at for what makes it up.
const nearTops = 16

// grand finds the two or three figures, themselves no parts of another, that make up what
// is told as a total, in whatever paragraphs they stand: 下达 A …。配套 B …。资金总额 X.
func (s *closings) grand(f *parse.Figure) (parse.Frame, bool) {
	if s.summed[f.ID] || !s.level(f) || f.Place.Table > 0 || s.each(f) || remainder(f) {
		return parse.Frame{}, false
	}
	var tops []*parse.Figure
	for _, step := range []parse.FigureID{-1, 1} {
		n := 0
		for g := s.c.Figure(f.ID + step); g != nil && g.Report == f.Report && apartBy(f, g) < window && n < nearTops; g = s.c.Figure(g.ID + step) {
			if !alike(f, g) || g.Place.Table > 0 || !s.level(g) || s.each(g) || remainder(g) || g.Value.Sign() <= 0 || g.Approximate != "" || s.c.WholeOf(g.ID) != 0 || !g.Value.LessThan(f.Value) {
				continue
			}
			n++
			tops = distinct(tops, g, 2*nearTops)
		}
	}
	if fr, ok := s.sumOfItem(f, tops); ok {
		return fr, true
	}
	if !s.toldTogether(f) {
		return s.ofKinds(f, tops)
	}
	var found []*parse.Figure
	tries := 0
	for i, a := range tops {
		for j := i + 1; j < len(tops); j++ {
			b := tops[j]
			two := a.Value.Add(b.Value)
			tries++
			if f.Interval.Contains(two) {
				if found != nil {
					return parse.Frame{}, false
				}
				found = []*parse.Figure{a, b}
				continue
			}
			for _, c := range tops[j+1:] {
				tries++
				if f.Interval.Contains(two.Add(c.Value)) {
					if found != nil {
						return parse.Frame{}, false
					}
					found = []*parse.Figure{a, b, c}
				}
			}
		}
	}
	if found == nil || byLuck(f.Value, stepOf(f, found...), 3*tries) {
		return parse.Frame{}, false
	}
	return s.total(f, found, parse.ReachReport)
}

// ofKinds finds the two of some figures whose names divide what a figure is called between them: 支出 X …
// 基本支出 A …。项目支出 B.
func (s *closings) ofKinds(f *parse.Figure, tops []*parse.Figure) (parse.Frame, bool) {
	var found []*parse.Figure
	tries := 0
	tops = slices.DeleteFunc(tops, func(g *parse.Figure) bool { return g.Place.Block == f.Place.Block })
	for i, a := range tops {
		for _, b := range tops[i+1:] {
			if !parse.Complementary(a.Name, b.Name) && !ofFunds(f, a, b) || parse.Complementary(f.Name, a.Name) || parse.Complementary(f.Name, b.Name) {
				continue
			}
			tries++
			if f.Interval.Contains(a.Value.Add(b.Value)) {
				if found != nil {
					return parse.Frame{}, false
				}
				found = []*parse.Figure{a, b}
			}
		}
	}
	if found == nil || byLuck(f.Value, stepOf(f, found...), 3*tries) {
		return parse.Frame{}, false
	}
	return s.total(f, found, parse.ReachReport)
}

// ofFunds reports whether two figures of one name are those of the two funds that all who are insured, or all
// that is spent on them, is told of: 参保 X …职工医保。参保 a …居民医保。参保 b.
func ofFunds(f, a, b *parse.Figure) bool {
	two := a.Key.Fund == parse.Employee && b.Key.Fund == parse.Resident || a.Key.Fund == parse.Resident && b.Key.Fund == parse.Employee
	return two && (f.Key.Fund == parse.NoFund || f.Key.Fund == parse.BasicMedical) && a.Key.Measure == b.Key.Measure
}
