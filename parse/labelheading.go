package parse

import (
	"slices"
	"strings"
)

// A heading over what a report evaluates names the report's own year: 二、2022年度绩效目标完成情况 in a
// report on 2023 was left over.

var (
	// evaluatedIn are words of a heading over what is evaluated, notIn those of one that rightly
	// names another year.
	evaluatedIn = []string{"绩效目标", "绩效指标", "绩效自评", "自评结", "自评得", "绩效评价结", "绩效情况"}
	notIn       = []string{"整改", "应用", "运用", "遗留", "上年", "上一年", "以前", "往年", "回顾", "计划", "结转", "结余", "对比", "比较", "公开", "延续", "参考", "对照", "台账"}
)

// headingYear reads the sentence of lexemes k up to end where it is a heading.
func (c *Content) headingYear(p *para, k, end, own int) {
	if !p.heading || k > 0 || end < len(p.lex) || strings.HasPrefix(strings.TrimSpace(p.line), "附") {
		return
	}
	title := c.Reports[p.report-1].Title
	if !strings.Contains(title, itoa(own)+"年") || !containsAny(title, []string{"自评", "评价"}) || c.onYear(p.report, own-1) {
		return
	}
	year := p.loneYear(k, end)
	if year == nil || year.period.Year != own-1 || slices.ContainsFunc(p.lex[k:end], func(x lexeme) bool { return x.kind == lexFigure }) || !containsAny(p.line, evaluatedIn) || containsAny(p.line, notIn) {
		return
	}
	if c.timesYear(p.report, own-1) == 1 && !c.headedByYears(p) {
		c.yearLabel(p, year, true)
	}
}

// headedByYears reports whether another heading of the report names a year, or its own as 本年度.
func (c *Content) headedByYears(p *para) bool {
	for i := range c.Headings {
		if h := &c.Headings[i]; h.Report == p.report && !strings.Contains(p.line, h.Text) && !c.titled(p.report, h.Text) && (yearNamed(h.Text) > 0 || containsAny(h.Text, []string{"本年", "今年", "当年"})) {
			return true
		}
	}
	return false
}
