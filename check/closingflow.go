package check

import (
	"slices"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// What is left at the end is what there was, and what came in, less what went out, however
// many of each a report tells of and wherever.

// Words of amounts of money that come in and that go out, where no measure tells it.
var (
	inWords  = []string{"收入", "利息", "划转", "划入", "筹集", "征缴", "补助", "到位", "下达", "拨入", "转入"}
	outWords = []string{"支出", "赔付", "支付", "发放", "拨付", "使用", "上解", "转出", "兑付", "费用"}
)

// How many amounts of each kind are tried, and how many of them together.
const (
	flowsTried   = 6
	inTogether   = 3
	outTogether  = 2
	openingTried = 3
)

// term is a choice of amounts and what they come to.
type term struct {
	sum decimal.Decimal
	ids []parse.FigureID
}

// flow finds what was there, what came and what went, of which a claim is left.
func (s *closings) flow(f *parse.Figure) (parse.Frame, bool) {
	if f.Dimension != numeral.Money || s.each(f) || f.Key.Part || !remainder(f) || f.Key.Measure == parse.Opening {
		return parse.Frame{}, false
	}
	fr := parse.Frame{Kind: parse.KindFlow, Rule: "balance/rolling", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen}
	var opening, in, out []*parse.Figure
	for id := int(f.ID) - 1; id >= max(1, int(f.ID)-window); id-- {
		g := &s.c.Figures[id-1]
		if g.Report != f.Report {
			break
		}
		m := s.c.Mention(g.ID)
		if m == nil || g.Dimension != numeral.Money || s.each(g) || g.Key.Part || s.c.WholeOf(g.ID) != 0 || m.Role != parse.RoleLevel && m.Role != parse.RoleBase || g.Value.Sign() <= 0 || g.Approximate != "" || g.Value.Equal(f.Value) {
			continue
		}
		switch k := g.Key.Measure; {
		case k == parse.Opening || k == parse.Prepaid || k == parse.CarryOver:
			opening = distinct(opening, g, openingTried)
		case m.Role == parse.RoleBase || remainder(g):
		case k == parse.Income || k == parse.Received || k != parse.Outlay && containsWord(g.Name, inWords...):
			in = distinct(in, g, flowsTried)
		case k == parse.Outlay || k == parse.Reimbursed || containsWord(g.Name, outWords...):
			out = distinct(out, g, flowsTried)
		}
	}
	if len(opening) == 0 || len(in) == 0 || len(out) == 0 {
		return fr, false
	}
	tries := 0
	var found []parse.Part
	for _, o := range opening {
		for _, came := range choices(in, inTogether) {
			for _, went := range choices(out, outTogether) {
				tries++
				if !f.Interval.Contains(o.Value.Add(came.sum).Sub(went.sum)) {
					continue
				}
				if found != nil {
					return fr, false
				}
				found = []parse.Part{{Figure: o.ID, Sign: 1}}
				for _, id := range came.ids {
					found = append(found, parse.Part{Figure: id, Sign: 1})
				}
				for _, id := range went.ids {
					found = append(found, parse.Part{Figure: id, Sign: -1})
				}
			}
		}
	}
	if found == nil || byLuck(f.Value, lastPlace(f), tries) {
		return fr, false
	}
	fr.Readings = []parse.Reading{{Parts: found, HoldOnly: true}}
	return fr, true
}

// distinct adds a figure to a list of no more than so many amounts, each once.
func distinct(list []*parse.Figure, f *parse.Figure, most int) []*parse.Figure {
	if len(list) == most || slices.ContainsFunc(list, func(g *parse.Figure) bool { return g.Value.Equal(f.Value) }) {
		return list
	}
	return append(list, f)
}

// choices are the ways to take one figure of a list or more, up to so many.
func choices(list []*parse.Figure, most int) []term {
	var out []term
	var take func(from int, t term)
	take = func(from int, t term) {
		for i := from; i < len(list); i++ {
			next := term{t.sum.Add(list[i].Value), append(slices.Clone(t.ids), list[i].ID)}
			out = append(out, next)
			if len(next.ids) < most {
				take(i+1, next)
			}
		}
	}
	take(0, term{})
	return out
}
