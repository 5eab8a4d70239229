package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What a report found is applied to the budget of the year behind the next, and what was granted in its year was not
// spent before: a sentence that says so bears the year before by mistake.

// appliedYear reads 2022年度自评结果将作为安排2024年预算的依据 in a report on 2023, in the sentence of lexemes k up to end. What is
// still to come is the report's own result; that of the year before has its place in the budget that was set before it.
func (c *Content) appliedYear(p *para, k, end, own int) {
	var years []*lexeme
	for j := k; j < end; j++ {
		if x := &p.lex[j]; x.kind == lexPeriod && x.period.Year != 0 {
			years = append(years, x)
		}
	}
	if len(years) != 2 || *years[0].period != (Period{Year: own - 1}) || *years[1].period != (Period{Year: own + 1}) || c.onYear(p.report, own-1) || c.labelledAt(p, years[0]) {
		return
	}
	rest := strings.TrimLeft(p.sub(years[0].to, years[1].from), "度 ")
	if hasAnyPrefix(rest, []string{"绩效自评结果", "自评结果", "绩效评价结果", "评价结果", "本次"}) && containsAny(rest, []string{"作为", "用于", "应用"}) && containsAny(rest, []string{"将", "拟", "本次"}) && !containsAny(rest, []string{"、", "和", "及", "整改"}) && strings.Contains(p.sub(years[1].to, p.lex[end-1].to), "预算") {
		c.yearLabel(p, years[0], true)
	}
}

// spentByYear reads 截至2022年12月31日，资金支出 X 万元，执行率 Y% in a report that names 2022 nowhere else, where Y is what X is
// of an amount granted in 2023.
func (c *Content) spentByYear(p *para, k, end, own int) {
	year := p.loneDated(k, end)
	if year == nil || *year.period != (Period{Year: own - 1, From: 12, To: 12}) || c.timesYear(p.report, own-1) != 1 || c.onYear(p.report, own-1) || c.labelledAt(p, year) {
		return
	}
	lead := leadOf(p.sub(p.lex[k].from, year.from))
	if lead != "截至" && lead != "截止" || containsAny(p.sub(year.to, p.lex[end-1].to), notSpent) || containsAny(p.sub(year.to, p.lex[end-1].to), []string{"累计", "提前"}) || containsAny(c.headingText(p.section), ofOld) {
		return
	}
	var spent, rate *Figure
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Pos < k || m.Pos >= end {
			continue
		}
		f := c.figure(m.Figure)
		switch {
		case spent == nil && f.Dimension == numeral.Money && f.Key.Measure == Outlay:
			spent = f
		case rate == nil && f.Dimension == numeral.Percent && c.executes(f):
			rate = f
		}
	}
	if spent == nil || rate == nil {
		return
	}
	for _, w := range []string{"上年结转", "年初结转", "结转资金", "以前年度", "提前下达"} {
		if c.timesSaid(p.report, w) > 0 {
			return // money of another year as well
		}
	}
	for f := range c.figuresOf(p.report) {
		if f.Dimension == numeral.Money && f.Key.Period.Year == own && (f.Key.Measure == Budget || f.Key.Measure == Received) && f.Value.Sign() > 0 && rate.Interval.Contains(spent.Value.Div(f.Value)) {
			c.yearLabel(p, year, false)
			return
		}
	}
}
