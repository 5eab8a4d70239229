package check

import (
	"gouji/parse"
)

// nearTops is how many figures before and behind a total are looked at for what makes it up.
const nearTops = 16

// grand finds the two or three figures, themselves no parts of another, that make up what
// is told as a total, in whatever paragraphs they stand: 下达 A …。配套 B …。资金总额 X.
func (s *closings) grand(f *parse.Figure) (parse.Frame, bool) {
	if s.summed[f.ID] || !s.level(f) || f.Place.Table > 0 || s.each(f) || !s.toldTogether(f) || remainder(f) {
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
