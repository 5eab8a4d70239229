package check

import (
	"gouji/parse"
	"gouji/parse/decimal"
)

// longestList is how many items a list without words of its own has at most.
const longestList = 12

// list finds the items, told one after another beside a total in its paragraph, that add
// up to it.
func (s *closings) list(f *parse.Figure) (parse.Frame, bool) {
	if s.summed[f.ID] || !s.level(f) || f.Place.Table > 0 {
		return parse.Frame{}, false
	}
	tries := 0
	var found []*parse.Figure
	several := false
	for _, step := range []parse.FigureID{1, -1} {
		var run []*parse.Figure
		for g := s.c.Figure(f.ID + step); g != nil && g.Report == f.Report && g.Place.Block == f.Place.Block && len(run) < longestList+2; g = s.c.Figure(g.ID + step) {
			if alike(f, g) && s.each(f) == s.each(g) {
				if !s.level(g) || g.Value.Sign() <= 0 || s.parts[g.ID] || remainder(g) != remainder(f) {
					break
				}
				run = append(run, g)
			}
		}
		if step < 0 && !s.toldTogether(f) {
			continue
		}
		for from := 0; from < min(2, len(run)); from++ {
			sum := decimal.Zero
			for n, g := range run[from:] {
				sum = sum.Add(g.Value)
				if n == 0 {
					continue
				}
				tries++
				if f.Interval.Contains(sum) && !byLuck(f.Value, stepOf(f, run[from:from+n+1]...), 3*tries) {
					several = several || found != nil
					found = run[from : from+n+1]
				}
				if sum.GreaterThan(f.Interval.Hi.At) {
					break
				}
			}
		}
	}
	if found == nil || several {
		return parse.Frame{}, false
	}
	return s.total(f, found, parse.ReachParagraph)
}

// total is the claim that a figure is what others come to, unless they were added up or
// taken off each other before.
func (s *closings) total(f *parse.Figure, of []*parse.Figure, reach parse.Reach) (parse.Frame, bool) {
	parts := make([]parse.Part, len(of))
	ids := make([]parse.FigureID, len(of))
	for i, g := range of {
		ids[i], parts[i] = g.ID, parse.Part{Figure: g.ID, Sign: 1}
	}
	if s.added[tieKey(f.ID, ids...)] {
		return parse.Frame{}, false
	}
	return parse.Frame{Kind: parse.KindTotal, Rule: "sum/components", Claim: f.ID, Reach: reach, Closed: parse.HalfOpen,
		Readings: []parse.Reading{{Parts: parts, HoldOnly: true}}}, true
}

// toldTogether reports whether a figure is told as what others come to: 共, 合计, 总.
func (s *closings) toldTogether(f *parse.Figure) bool {
	m := s.c.Mention(f.ID)
	return m != nil && (m.Total > 0 || containsWord(m.Label, "共", "计", "总"))
}

// remainder reports whether a figure is what is left of others.
func remainder(f *parse.Figure) bool {
	switch f.Key.Measure {
	case parse.Surplus, parse.CarryOver, parse.Residual, parse.Opening:
		return true
	}
	return false
}

// level reports whether a figure is told as a quantity, no change and no limit.
func (s *closings) level(f *parse.Figure) bool {
	m := s.c.Mention(f.ID)
	return m == nil || m.Role == parse.RoleLevel && f.Key.Mode != parse.Planned
}
