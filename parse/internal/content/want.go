package content

import (
	"strings"

	"gouji/parse/internal/lang"
)

// CleanLabel is the label of a change without the words of comparison.
func CleanLabel(p *Para, m *Mention) string {
	var b strings.Builder
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		switch {
		case x.Kind == LexPunct && x.Mate > i && x.Mate < m.LabelTo:
			i = x.Mate // 因公出国（境）费: as the name leaves it out
		case x.names():
			b.WriteString(p.Sub(x.From, x.To))
		}
	}
	return b.String()
}

// names reports whether a lexeme is a word of a name, and not of time, comparison or goals.
func (x *Lexeme) names() bool {
	return x.Kind == LexText || x.Kind == LexTerm && (x.Term.Class == lang.Noun || x.Term.Class == lang.Rate || x.Term.Class == lang.Plain && x.Term.Mode == lang.NoMode)
}

// NamesAverage reports whether it is one, or the word of an average.
func (x *Lexeme) NamesAverage() bool {
	return x.names() || x.Kind == LexTerm && x.Term.Class == lang.Average
}

// Measures are those that what is wanted of a measure may be told under.
func Measures(m lang.Measure) []lang.Measure {
	switch m {
	case lang.NoMeasure:
		return nil
	case lang.Residual: // 结余 alone: of the period or of all
		return []lang.Measure{lang.Residual, lang.CarryOver, lang.Surplus}
	case lang.Outlay:
		return []lang.Measure{lang.Outlay, lang.Reimbursed}
	case lang.Reimbursed:
		return []lang.Measure{lang.Reimbursed, lang.Outlay}
	case lang.Budget:
		return []lang.Measure{lang.Budget, lang.Received, lang.Outlay, lang.Reimbursed}
	}
	return []lang.Measure{m}
}

// Want describes a figure like mention mi.
func (c *Draft) Want(mi int) Want {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	return Want{Measures: Measures(f.Key.Measure), Label: f.Name, Key: f.Key}
}

// CarriedOut are words for what a quantity came to, which a plan is compared
// with: 收入预算 X，较上年预计执行数增加 Y.
var CarriedOut = []string{"执行数", "决算数", "完成数", "实际数", "实绩"}

// budgetedItem is the item that the name of a budget is of, "" if it says none.
func budgetedItem(name string) string {
	for _, w := range []string{"支出预算", "预算数", "预算"} {
		if item, ok := strings.CutSuffix(WithoutYear(name), w); ok && len([]rune(item)) >= 3 {
			return item
		}
	}
	return ""
}

// OutcomeBefore is the want for what came of the quantity of mention mi in the
// year before, where the label of a change compares it with that. ok is false
// where it does not.
func (c *Draft) OutcomeBefore(p *Para, change, mi int) (w Want, ok bool) {
	m := &c.Mentions[change]
	k := c.At(c.Mentions[mi].Figure).Key
	item := budgetedItem(c.Mentions[mi].Label)
	if k.Measure != lang.Income && k.Measure != lang.Outlay && (k.Measure != lang.Budget || item == "") || !lang.ContainsAny(m.Label, CarriedOut) {
		return w, false
	}
	year := c.Reports[p.Report-1].Year
	last := lang.Period{Rel: "上年"}
	if y := k.Period.Year; y > 0 && y != year {
		year, last = y, lang.Period{Year: y - 1}
	}
	earlier := false
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		switch x := &p.Lex[i]; {
		case x.Kind == LexTerm && x.Term.Class == lang.Compare:
			earlier = lang.ContainsAny(x.Term.Word, []string{"上年", "去年", "上一年"})
		case x.Kind == LexPeriod:
			earlier = x.Period.Rel == "上年" || x.Period.Year > 0 && x.Period.Year == year-1
			if earlier && x.Period.Year > 0 {
				last = lang.Period{Year: x.Period.Year}
			}
		}
	}
	if k.Measure == lang.Budget { // 接待费预算 X，比上年执行数增加 Y: what was spent on it
		k.Measure, k.Mode, k.Period = lang.Outlay, lang.NoMode, last
		return Want{Label: item, Named: true, Measures: Measures(lang.Outlay), Key: k, Earlier: true}, earlier
	}
	k.Mode, k.Period, k.Whole, k.Part, k.Words = lang.NoMode, last, false, false, ""
	return Want{Measures: Measures(k.Measure), Key: k, Earlier: true}, earlier
}

// WithoutYear is a label without the year that it begins with and the words
// behind it that say nothing.
func WithoutYear(s string) string {
	if _, rest, ok := strings.Cut(s, "年"); ok {
		s = rest
	}
	return strings.Trim(strings.TrimPrefix(s, "度"), "末底为达的 ")
}
