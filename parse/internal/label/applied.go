package label

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What a report found is applied to the budget of the year behind the next, and what was granted in its year was not
// spent before: a sentence that says so bears the year before by mistake.

// appliedYear reads 2022年度自评结果将作为安排2024年预算的依据 in a report on 2023, in the sentence of lexemes k up to end. What is
// still to come is the report's own result; that of the year before has its place in the budget that was set before it.
func appliedYear(c *content.Draft, p *content.Para, k, end, own int) {
	var years []*content.Lexeme
	for j := k; j < end; j++ {
		if x := &p.Lex[j]; x.Kind == content.LexPeriod && x.Period.Year != 0 {
			years = append(years, x)
		}
	}
	if len(years) != 2 || *years[0].Period != (lang.Period{Year: own - 1}) || *years[1].Period != (lang.Period{Year: own + 1}) || onYear(c, p.Report, own-1) || labelledAt(c, p, years[0]) {
		return
	}
	rest := strings.TrimLeft(p.Sub(years[0].To, years[1].From), "度 ")
	if lang.HasAnyPrefix(rest, []string{"绩效自评结果", "自评结果", "绩效评价结果", "评价结果", "本次"}) && lang.ContainsAny(rest, []string{"作为", "用于", "应用"}) && lang.ContainsAny(rest, []string{"将", "拟", "本次"}) && !lang.ContainsAny(rest, []string{"、", "和", "及", "整改"}) && strings.Contains(p.Sub(years[1].To, p.Lex[end-1].To), "预算") {
		yearLabel(c, p, years[0], true)
	}
}

// spentByYear reads 截至2022年12月31日，资金支出 X 万元，执行率 Y% in a report that names 2022 nowhere else, where Y is what X is
// of an amount granted in 2023.
func spentByYear(c *content.Draft, p *content.Para, k, end, own int) {
	year := loneDated(p, k, end)
	if year == nil || *year.Period != (lang.Period{Year: own - 1, From: 12, To: 12}) || timesYear(c, p.Report, own-1) != 1 || onYear(c, p.Report, own-1) || labelledAt(c, p, year) {
		return
	}
	lead := leadOf(p.Sub(p.Lex[k].From, year.From))
	if lead != "截至" && lead != "截止" || lang.ContainsAny(p.Sub(year.To, p.Lex[end-1].To), notSpent) || lang.ContainsAny(p.Sub(year.To, p.Lex[end-1].To), []string{"累计", "提前"}) || lang.ContainsAny(c.SectionHeading(p.Section), ofOld) {
		return
	}
	var spent, rate *content.Figure
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Pos < k || m.Pos >= end {
			continue
		}
		f := c.At(m.Figure)
		switch {
		case spent == nil && f.Dimension == numeral.Money && f.Key.Measure == lang.Outlay:
			spent = f
		case rate == nil && f.Dimension == numeral.Percent && executes(c, f):
			rate = f
		}
	}
	if spent == nil || rate == nil {
		return
	}
	if moneyBefore(c, p.Report) {
		return // money of another year as well
	}
	for f := range c.FiguresOf(p.Report) {
		if f.Dimension == numeral.Money && f.Key.Period.Year == own && (f.Key.Measure == lang.Budget || f.Key.Measure == lang.Received) && f.Value.Sign() > 0 && rate.Interval.Contains(spent.Value.Div(f.Value)) {
			yearLabel(c, p, year, false)
			return
		}
	}
}
