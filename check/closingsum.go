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
	fr := parse.Frame{Kind: parse.KindTotal, Rule: "sum/components", Claim: f.ID, Reach: parse.ReachParagraph, Closed: parse.HalfOpen}
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
		return fr, false
	}
	rd := parse.Reading{HoldOnly: true}
	ids := make([]parse.FigureID, len(found))
	for i, g := range found {
		ids[i] = g.ID
		rd.Parts = append(rd.Parts, parse.Part{Figure: g.ID, Sign: 1})
	}
	if s.added[tieKey(f.ID, ids...)] {
		return fr, false
	}
	fr.Readings = []parse.Reading{rd}
	return fr, true
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
