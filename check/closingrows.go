package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// rowShare finds the cell of a row that the words of a share name, and that of the row of totals of
// its column, which close on it: 支出最多的是河东镇，占全市的 R% behind the table of the towns.
func (s *closings) rowShare(f *parse.Figure, fm *recipe) (parse.Reading, bool) {
	if f.Place.Table > 0 {
		return parse.Reading{}, false
	}
	words := f.Topic + f.Name
	t := &attempt{recipe: fm}
	longest := ""
	for id := max(1, int(f.ID)-window); id <= min(len(s.c.Figures), int(f.ID)+window); id++ {
		a := &s.c.Figures[id-1]
		name := a.Key.Words
		if a.Report != f.Report || !s.cell(a) || a.Key.Whole || !divides(a) && a.Dimension != numeral.None || a.Value.Sign() <= 0 || fewerRunes(name, 2) || !strings.Contains(words, name) || len(name) < len(longest) {
			continue
		}
		if len(name) > len(longest) {
			longest, t = name, &attempt{recipe: fm}
		}
		for by := -window; by <= window; by++ {
			b := s.c.Figure(a.ID + parse.FigureID(by))
			if b == nil || b.Place.Table != a.Place.Table || !sameColumn(a, b) || !b.Key.Whole || !fm.kinds(a, b) || b.Value.IsZero() {
				continue
			}
			t.tries++
			if fm.ofB(b.Value).Contains(a.Value) {
				t.found(a, b)
			}
		}
	}
	if t.a == nil || t.several || byLuck(f.Value, fm.step(t.a, t.b), t.tries) {
		return parse.Reading{}, false
	}
	return parse.Reading{Formula: fm.text, Operands: []parse.FigureID{t.a.ID, t.b.ID}, HoldOnly: true}, true
}
