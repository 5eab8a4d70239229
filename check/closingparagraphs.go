package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Where paragraphs side by side tell of one county or item each, and the one before them
// of all, the figures that each of them tells under the same name are the parts of the
// total of that name.

// mostColumns is how many figures of such a paragraph are looked at.
const mostColumns = 12

// paragraphs are the figures in words of paragraphs of one section that follow one another.
type paragraphs [][]*parse.Figure

// siblings lists the sections of two paragraphs or more with figures.
func (s *closings) siblings() []paragraphs {
	var out []paragraphs
	var now paragraphs
	for i := range s.c.Figures {
		f := &s.c.Figures[i]
		if f.Place.Table > 0 {
			continue
		}
		n := len(now)
		switch {
		case n > 0 && now[n-1][0].Place.Block == f.Place.Block:
			now[n-1] = append(now[n-1], f)
			continue
		case n > 0 && (now[0][0].Place.Section != f.Place.Section || now[0][0].Report != f.Report):
			if n > 1 {
				out = append(out, now)
			}
			now = nil
		}
		now = append(now, []*parse.Figure{f})
	}
	if len(now) > 1 {
		out = append(out, now)
	}
	return out
}

// acrossParagraphs finds the totals whose parts sibling paragraphs tell, one each.
func (s *closings) acrossParagraphs() []parse.Frame {
	var out []parse.Frame
	for _, ps := range s.siblings() {
		for from := 0; from < min(2, len(ps)-1); from++ { // the first may be of all of them
			out = append(out, s.partsOf(ps[from:])...)
		}
	}
	return out
}

func (s *closings) partsOf(ps paragraphs) []parse.Frame {
	var out, slips []parse.Frame
	added := 0 // figures of the first paragraph that are parts of a total as it is
	for k, first := range ps[0] {
		if k == mostColumns {
			break
		}
		if s.parts[first.ID] {
			added++
		}
		if !s.level(first) || !divides(first) || s.each(first) || first.Value.Sign() <= 0 {
			continue
		}
		ways := []func(first *parse.Figure, from, in []*parse.Figure) *parse.Figure{s.namesake, s.counterpart}
		if len(ps) == 2 {
			ways = ways[:1] // two paragraphs are alike by chance
		}
		for _, other := range ways {
			if fr, ok := s.partsLike(first, ps, other); ok {
				out = append(out, fr)
				break
			}
		}
		if fr, ok := s.partsSlipped(first, ps); ok {
			slips = append(slips, fr)
		}
	}
	if len(out)+added < leastBeside {
		return out // nothing says that the paragraphs are of all there is
	}
	return append(out, slips...)
}

// leastBeside is how many totals over some paragraphs have to close for another that is a slip of the pen away to be told.
const leastBeside = 2

// partsSlipped adds up what three paragraphs or more tell under the name of a figure before them, which their sum
// differs from by a slip of the pen.
func (s *closings) partsSlipped(first *parse.Figure, ps paragraphs) (parse.Frame, bool) {
	parts, sum, span := s.likeParts(first, ps, s.namesake)
	if len(parts) < 3 {
		return parse.Frame{}, false
	}
	name := s.around(first).name
	var found *parse.Figure
	for id := int(first.ID) - 1; id >= max(1, int(first.ID)-window); id-- {
		f := &s.c.Figures[id-1]
		if f.Report != first.Report {
			break
		}
		if f.Place.Block == first.Place.Block || !alike(f, first) || s.decided[f.ID] || s.summed[f.ID] || !s.level(f) || s.each(f) || f.Approximate != "" || max(similar(s.around(f).name, name), similar(name, s.around(f).name)) < 0.5 {
			continue
		}
		if x := slipTo(f, sum, span); f.Interval.Meet(span) || found != nil || x == nil || x.kind == "unit" || x.strength < 3 {
			return parse.Frame{}, false
		}
		found = f
	}
	if found == nil {
		return parse.Frame{}, false
	}
	return parse.Frame{Kind: parse.KindTotal, Rule: "sum/components", Claim: found.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen, Readings: []parse.Reading{{Parts: parts}}}, true
}

// likeParts are a figure of the first paragraph and what stands for it in the others, and what they come to; none where one of
// them has nothing of the kind.
func (s *closings) likeParts(first *parse.Figure, ps paragraphs, other func(first *parse.Figure, from, in []*parse.Figure) *parse.Figure) (parts []parse.Part, sum decimal.Decimal, span numeral.Interval) {
	parts, sum, span = []parse.Part{{Figure: first.ID, Sign: 1}}, first.Value, first.Interval
	for _, p := range ps[1:] {
		g := other(first, ps[0], p)
		if g == nil {
			return nil, sum, span
		}
		parts, sum, span = append(parts, parse.Part{Figure: g.ID, Sign: 1}), sum.Add(g.Value), span.Add(g.Interval)
	}
	return parts, sum, span
}

// partsLike adds up a figure of the first paragraph and what stands for it in the others.
func (s *closings) partsLike(first *parse.Figure, ps paragraphs, other func(first *parse.Figure, from, in []*parse.Figure) *parse.Figure) (parse.Frame, bool) {
	parts, sum, span := s.likeParts(first, ps, other)
	if parts == nil {
		return parse.Frame{}, false
	}
	list := make([]*parse.Figure, len(parts))
	for i, x := range parts {
		list[i] = s.figure(x.Figure)
	}
	f := s.totalBefore(first, sum, span, list)
	if f == nil {
		return parse.Frame{}, false
	}
	return parse.Frame{Kind: parse.KindTotal, Rule: "sum/components", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen,
		Readings: []parse.Reading{{Parts: parts, HoldOnly: true}}}, true
}

// counterpart is the figure of a paragraph that stands in it where another stands in its
// own, counted among those of its kind, where both tell as many.
func (s *closings) counterpart(f *parse.Figure, from, in []*parse.Figure) *parse.Figure {
	kind := func(p []*parse.Figure) (out []*parse.Figure) {
		for _, g := range p {
			if alike(f, g) {
				out = append(out, g)
			}
		}
		return out
	}
	a, b := kind(from), kind(in)
	if len(a) != len(b) {
		return nil
	}
	g := b[slices.Index(a, f)]
	if g.Value.Sign() <= 0 || s.each(g) {
		return nil
	}
	return g
}

// namesake is the figure of a paragraph that bears the name of another paragraph's.
func (s *closings) namesake(f *parse.Figure, _, p []*parse.Figure) *parse.Figure {
	name := s.around(f).name
	var best *parse.Figure
	most := 0.5
	for _, g := range p {
		if g.Value.Sign() <= 0 || !alike(f, g) || !s.level(g) || s.each(g) {
			continue
		}
		if x := alikeNames(name, s.around(g).name); x > most {
			best, most = g, x
		}
	}
	return best
}

// totalBefore is the one figure before a list of paragraphs that their parts add up to.
func (s *closings) totalBefore(first *parse.Figure, sum decimal.Decimal, span numeral.Interval, parts []*parse.Figure) *parse.Figure {
	var found *parse.Figure
	tries := 0
	for id := int(first.ID) - 1; id >= max(1, int(first.ID)-window); id-- {
		f := &s.c.Figures[id-1]
		if f.Report != first.Report {
			break
		}
		if f.Place.Block == first.Place.Block || !alike(f, first) || s.summed[f.ID] || !s.level(f) || s.each(f) || f.Approximate != "" || f.Value.IsZero() {
			continue
		}
		tries++
		if !f.Interval.Contains(sum) && !f.Interval.Meet(span) {
			continue
		}
		if found != nil && !found.Value.Equal(f.Value) {
			return nil
		}
		found = f
	}
	if found == nil {
		return nil
	}
	if byLuck(found.Value, widest(stepOf(found, parts...), span.Width()), tries) {
		return nil
	}
	return found
}

// mostSections is how many sections a total is told over.
const mostSections = 20

// overSections finds the total that sections behind it make up, each by what it tells first under the total's name, or
// as the same measure: 预算总额 X，支出 Y。¶（一）甲项目 … 项目预算 a，支出 b。¶（二）乙项目 … 项目预算 c，支出 d.
func (s *closings) overSections(f *parse.Figure) (parse.Frame, bool) {
	if s.summed[f.ID] || !s.toldAmount(f) || f.Place.Table > 0 {
		return parse.Frame{}, false
	}
	name := sumName(f.Name)
	// How much of the total's name a figure bears.
	named := func(g *parse.Figure) int {
		n := sumName(g.Name)
		if fewerRunes(n, 2) || fewerRunes(name, 2) || n != name && (fewerRunes(n, 3) || fewerRunes(name, 3) || !strings.HasSuffix(name, n) && !strings.HasSuffix(n, name)) {
			return 0
		}
		return min(len(n), len(name))
	}
	measured := func(g *parse.Figure) int {
		if f.Key.Measure != parse.NoMeasure && g.Key.Measure == f.Key.Measure && !f.Key.Part && !g.Key.Part && f.Key.Account == parse.NoAccount && g.Key.Account == parse.NoAccount {
			return 1
		}
		return 0
	}
	for _, like := range []func(g *parse.Figure) int{named, measured} {
		var parts []*parse.Figure
		most := 0
		for id := int(f.ID) + 1; id <= min(len(s.c.Figures), int(f.ID)+window) && len(parts) < mostSections; id++ {
			g := &s.c.Figures[id-1]
			if g.Report != f.Report {
				break
			}
			if g.Place.Section == f.Place.Section || g.Place.Table > 0 || !alike(f, g) || !s.toldAmount(g) || g.Value.IsZero() || g.Value.Sign() < 0 && !remainder(f) || (g.Key.Mode == parse.Planned) != (f.Key.Mode == parse.Planned) {
				continue
			}
			switch n, last := like(g), len(parts)-1; {
			case n == 0:
			case last < 0 || parts[last].Place.Section != g.Place.Section:
				parts, most = append(parts, g), n
			case n > most:
				parts[last], most = g, n
			}
		}
		if len(parts) > 1 && s.comesTo(f, parts) {
			return s.total(f, parts, parse.ReachReport)
		}
	}
	return parse.Frame{}, false
}

// comesTo reports whether figures come to a total by more than luck.
func (s *closings) comesTo(f *parse.Figure, parts []*parse.Figure) bool {
	sum, span := decimal.Zero, numeral.Exactly(decimal.Zero)
	for _, g := range parts {
		sum, span = sum.Add(g.Value), span.Add(g.Interval)
	}
	return (f.Interval.Contains(sum) || f.Interval.Meet(span)) && !byLuck(f.Value, widest(stepOf(f, parts...), span.Width()), 6)
}

// toldAmount reports whether a figure is told as a quantity, planned or not, and not for each.
func (s *closings) toldAmount(f *parse.Figure) bool {
	m := s.c.Mention(f.ID)
	return m != nil && m.Role == parse.RoleLevel && !s.each(f) && f.Approximate == "" && f.Bound == ""
}

// sumName is a name without words that say that it is a total, or of what time.
func sumName(name string) string {
	name = parse.TrimSuffixes(name, []string{"预算数", "决算数", "预算", "决算", "总额", "合计", "总计", "共计", "总数"})
	return parse.TrimPrefixes(name, []string{"全市", "全县", "全区", "全省", "全州", "本年", "全年", "年末", "项目", "总", "共"})
}
