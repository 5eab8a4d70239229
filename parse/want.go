package parse

import "strings"

// cleanLabel is the label of a change without the words of comparison.
func cleanLabel(p *para, m *Mention) string {
	var b strings.Builder
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		switch {
		case x.kind == lexPunct && x.mate > i && x.mate < m.labelTo:
			i = x.mate // 因公出国（境）费: as the name leaves it out
		case x.names():
			b.WriteString(p.sub(x.from, x.to))
		}
	}
	return b.String()
}

// names reports whether a lexeme is a word of a name, and not of time, comparison or goals.
func (x *lexeme) names() bool {
	return x.kind == lexText || x.kind == lexTerm && (x.term.Class == Noun || x.term.Class == Rate || x.term.Class == Plain && x.term.Mode == NoMode)
}

// namesAverage reports whether it is one, or the word of an average.
func (x *lexeme) namesAverage() bool {
	return x.names() || x.kind == lexTerm && x.term.Class == Average
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

// carriedOut are words for what a quantity came to, which a plan is compared
// with: 收入预算 X，较上年预计执行数增加 Y.
var carriedOut = []string{"执行数", "决算数", "完成数", "实际数", "实绩"}

// budgetedItem is the item that the name of a budget is of, "" if it says none.
func budgetedItem(name string) string {
	for _, w := range []string{"支出预算", "预算数", "预算"} {
		if item, ok := strings.CutSuffix(withoutYear(name), w); ok && len([]rune(item)) >= 3 {
			return item
		}
	}
	return ""
}

// outcomeBefore is the want for what came of the quantity of mention mi in the
// year before, where the label of a change compares it with that. ok is false
// where it does not.
func (c *Content) outcomeBefore(p *para, change, mi int) (w Want, ok bool) {
	m := &c.Mentions[change]
	k := c.figure(c.Mentions[mi].Figure).Key
	item := budgetedItem(c.Mentions[mi].Label)
	if k.Measure != Income && k.Measure != Outlay && (k.Measure != Budget || item == "") || !containsAny(m.Label, carriedOut) {
		return w, false
	}
	year := c.Reports[p.report-1].Year
	last := Period{Rel: "上年"}
	if y := k.Period.Year; y > 0 && y != year {
		year, last = y, Period{Year: y - 1}
	}
	earlier := false
	for i := m.labelFrom; i < m.labelTo; i++ {
		switch x := &p.lex[i]; {
		case x.kind == lexTerm && x.term.Class == Compare:
			earlier = containsAny(x.term.Word, []string{"上年", "去年", "上一年"})
		case x.kind == lexPeriod:
			earlier = x.period.Rel == "上年" || x.period.Year > 0 && x.period.Year == year-1
			if earlier && x.period.Year > 0 {
				last = Period{Year: x.period.Year}
			}
		}
	}
	if k.Measure == Budget { // 接待费预算 X，比上年执行数增加 Y: what was spent on it
		k.Measure, k.Mode, k.Period = Outlay, NoMode, last
		return Want{Label: item, Named: true, Measures: measures(Outlay), Key: k, Earlier: true}, earlier
	}
	k.Mode, k.Period, k.Whole, k.Part, k.Words = NoMode, last, false, false, ""
	return Want{Measures: measures(k.Measure), Key: k, Earlier: true}, earlier
}
