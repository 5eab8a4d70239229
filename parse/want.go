package parse

import "strings"

// cleanLabel is the label of a change without the words of comparison.
func cleanLabel(p *para, m *Mention) string {
	var b strings.Builder
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		switch {
		case x.kind == lexTerm && (x.term.Class == Noun || x.term.Class == Rate), x.kind == lexText:
			b.WriteString(p.sub(x.from, x.to))
		}
	}
	return b.String()
}

func measures(m Measure) []Measure {
	switch m {
	case NoMeasure:
		return nil
	case Residual: // 结余 alone: of the period or of all
		return []Measure{Residual, CarryOver, Surplus}
	case Outlay:
		return []Measure{Outlay, Reimbursed}
	case Reimbursed:
		return []Measure{Reimbursed, Outlay}
	case Budget:
		return []Measure{Budget, Received, Outlay, Reimbursed}
	}
	return []Measure{m}
}

// want describes a figure like mention mi.
func (c *Content) want(mi int) Want {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	return Want{Measures: measures(f.Key.Measure), Label: f.Name, Key: f.Key}
}
