package label

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
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
func headingYear(c *content.Draft, p *content.Para, k, end, own int) {
	if !p.Heading || k > 0 || end < len(p.Lex) || strings.HasPrefix(strings.TrimSpace(p.Line), "附") {
		return
	}
	title := c.Reports[p.Report-1].Title
	if !strings.Contains(title, lang.Itoa(own)+"年") || !lang.ContainsAny(title, []string{"自评", "评价"}) || onYear(c, p.Report, own-1) {
		return
	}
	year := loneYear(p, k, end)
	if year == nil || year.Period.Year != own-1 || slices.ContainsFunc(p.Lex[k:end], func(x content.Lexeme) bool { return x.Kind == content.LexFigure }) || !lang.ContainsAny(p.Line, evaluatedIn) || lang.ContainsAny(p.Line, notIn) {
		return
	}
	if timesYear(c, p.Report, own-1) == 1 && !headedByYears(c, p) {
		yearLabel(c, p, year, true)
	}
}

// headedByYears reports whether another heading of the report names a year, or its own as 本年度.
func headedByYears(c *content.Draft, p *content.Para) bool {
	for i := range c.Headings {
		if h := &c.Headings[i]; h.Report == p.Report && !strings.Contains(p.Line, h.Text) && !outline.Titled(c, p.Report, h.Text) && (content.YearNamed(h.Text) > 0 || lang.ContainsAny(h.Text, []string{"本年", "今年", "当年"})) {
			return true
		}
	}
	return false
}
