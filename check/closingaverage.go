package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Averages whose words name what they are over, 户均补助, 每公里投资, 场均观众, in words or in the cell of a form. Only
// numbers of that are meant, and of the amounts first those that bear the name of the average, then what was spent.

// averageChance is the share of such averages that what was spent may meet by accident.
var averageChance = decimal.New(1, -1)

// averageOfNamed finds the amount and the number that such an average comes from.
func (s *closings) averageOfNamed(f *parse.Figure, words string, printed numeral.Interval) (parse.Reading, bool) {
	of, ok := parse.AveragedOver(f, words)
	if !ok || s.toldAverage(f) {
		return parse.Reading{}, false
	}
	text, times, months := of.Formula()
	lies := scaled(printed, decimal.NewFromInt(months).Quo(decimal.NewFromInt(times)))
	name := s.word(words)
	var amounts, numbers [3][]*parse.Figure // akin to the average, spent, any
	near := func(list []*parse.Figure, g *parse.Figure) []*parse.Figure {
		for i, h := range list {
			if h.Value.Equal(g.Value) {
				if s.distance(f, g) < s.distance(f, h) {
					list[i] = g
				}
				return list
			}
		}
		return append(list, g)
	}
	for id := max(1, int(f.ID)-window); id <= min(len(s.c.Figures), int(f.ID)+window); id++ {
		g := &s.c.Figures[id-1]
		m := s.c.Mention(g.ID)
		if g.Report != f.Report || g.ID == f.ID || g.Value.Sign() <= 0 || !divides(g) || s.each(g) || g.Approximate != "" || g.Bound != "" || m != nil && m.Role != parse.RoleLevel || s.averages[g.ID] {
			continue
		}
		akin := s.kin(name, s.around(g).name)
		switch {
		case s.averagedAmount(f, g):
			if akin {
				amounts[0] = near(amounts[0], g)
			}
			if g.Key.Measure == parse.Outlay || containsWord(g.Name, spentWords...) {
				amounts[1] = near(amounts[1], g)
			}
			amounts[2] = near(amounts[2], g)
		case g.Value.GreaterThan(decOne) && g.Key.Mode != parse.Planned && of.Counts(g, s.told(g)):
			if akin {
				numbers[0] = near(numbers[0], g)
			}
			numbers[2] = near(numbers[2], g)
		}
	}
	for _, way := range []struct {
		a, b int
		luck decimal.Decimal
	}{{0, 0, itemChance}, {1, 0, itemChance}, {0, 2, itemChance}, {1, 2, averageChance}, {2, 0, averageChance}, {2, 2, closingChance}} {
		var found []parse.FigureID
		tries, several := 0, false
		for _, b := range numbers[way.b] {
			span := scaled(lies, b.Value)
			for _, a := range amounts[way.a] {
				tries++
				if span.Contains(a.Value) {
					several = several || found != nil
					found = []parse.FigureID{a.ID, b.ID}
				}
			}
		}
		if several {
			return parse.Reading{}, false
		}
		if found != nil && printed.Width().Mul(decimal.NewFromInt(int64(tries))).LessThan(f.Value.Mul(way.luck)) {
			return parse.Reading{Formula: text, Operands: found, HoldOnly: true}, true
		}
	}
	return parse.Reading{}, false
}

// averagedAmount reports whether an average may be of a figure: money of money, and else what is counted in the
// same, or visits of persons.
func (s *closings) averagedAmount(f, g *parse.Figure) bool {
	switch {
	case f.Dimension == numeral.Money || f.Dimension == numeral.PerHead:
		return g.Dimension == numeral.Money
	case f.Dimension == numeral.Persons && g.Dimension == numeral.Visits:
		return true
	}
	return g.Dimension == f.Dimension && strings.HasPrefix(g.Unit, f.Unit)
}

// toldAverage reports whether the report tells an average of this amount elsewhere that was divided out there.
func (s *closings) toldAverage(f *parse.Figure) bool {
	for id := max(1, int(f.ID)-window); id <= min(len(s.c.Figures), int(f.ID)+window); id++ {
		if g := &s.c.Figures[id-1]; s.averages[g.ID] && g.Report == f.Report && g.Value.Equal(f.Value) {
			return true
		}
	}
	return false
}
