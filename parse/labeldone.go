package parse

import (
	"slices"
	"strings"
)

// What a report tells to be done is done in its own year: 完成2021年度任务的 102%, 2021年12月底前完成养护
// 126 公里 in a report on 2022 that names 2021 nowhere else.

var (
	// tasks are what is completed, and doneVerbs how what was done is begun.
	tasks     = []string{"任务", "目标", "计划", "绩效目标", "年度目标", "预算"}
	doneVerbs = []string{"完成", "已完成", "共完成", "累计完成", "全部完成", "建成", "实施", "共实施", "组织", "开展", "共开展", "累计开展", "发放", "共发放", "培训", "救助", "推广", "共", "累计", "全年"}
	// notDone are words by which a sentence rightly dates something to an earlier year.
	notDone = []string{"上年", "去年", "结转", "遗留", "剩余", "未完成", "设计", "招标", "中标", "立项", "开工", "启动", "批复", "获批", "验收", "竣工", "决算", "尾款", "质保", "移交", "以来", "起", "至", "比", "较", "印发", "下达", "签订", "采购", "成立", "试点", "规划", "三年", "两年", "同期", "清算", "提前", "续建", "跨年", "征缴", "缴费", "参保", "集中宣传", "今年", "本年", "累计结", "抚育", "管护", "补植", "补造", "《"}
	// ofOld are words of a heading under which a report rightly tells of earlier years.
	ofOld = []string{"背景", "概况", "概述", "简介", "立项", "依据", "由来", "历年", "历史", "以前", "上年", "往年", "结转", "整改", "建设内容", "基本情况", "进度"}
)

// farYears is how many years before its own a report's template may be.
const farYears = 2

// doneYear reads the sentence of lexemes k up to end of paragraph i.
func (c *Content) doneYear(i, k, end, own int) {
	p := c.paras[i]
	if p.heading && end == len(p.lex) && k == 0 {
		return
	}
	year := p.loneDated(k, end)
	if year == nil || year.period.Rel != "" || year.period.Year >= own || year.period.Year < own-farYears || !slices.ContainsFunc(p.lex[k:end], func(x lexeme) bool { return x.kind == lexFigure }) {
		return
	}
	if c.timesYear(p.report, year.period.Year) != 1 || c.onYear(p.report, year.period.Year) || c.labelledAt(p, year) || c.yearTold(i, k, end, own) {
		return
	}
	from, to := p.lex[k].from, p.lex[end-1].to
	if containsAny(p.sub(from, to), notDone) || containsAny(c.headingText(p.section), ofOld) {
		return
	}
	lead, rest := leadOf(p.sub(from, year.from)), strings.TrimLeft(p.sub(year.to, to), "度 ")
	if hasAnySuffix(lead, []string{"完成", "完成了"}) && hasAnyPrefix(rest, tasks) {
		c.yearLabel(p, year, false)
		return
	}
	if lead != "" || !strings.Contains(title(c, p), itoa(own)) && year.period.Year != own-1 {
		return
	}
	if ofThen(rest) {
		return
	}
	rest = TrimPrefixes(rest, []string{"，", "底", "末", "前", "，"})
	if hasAnyPrefix(rest, doneVerbs) {
		c.yearLabel(p, year, false)
		c.dateAnew(p, p.lex[k].sentence, own)
	}
}

// ranWell are what a sentence says of how the report's own project was carried out.
var ranWell = []string{"实施符合", "使用符合", "管理符合", "达到预期", "达到了预期", "实现了预期", "取得了预期", "总体良好", "总体较好", "进展顺利", "支出符合", "拨付及时", "无截留", "未发现截留", "使用规范", "管理规范"}

// carriedOutYear reads 我市2022年度危房改造项目的实施符合政策要求 in a report on 2023 that names 2022 nowhere else, in the sentence
// of lexemes k up to end of paragraph i.
func (c *Content) carriedOutYear(i, k, end, own int) {
	p := c.paras[i]
	year := p.loneYear(k, end)
	if year == nil || year.period.Year != own-1 || c.timesYear(p.report, own-1) != 1 || c.onYear(p.report, own-1) || c.labelledAt(p, year) || c.yearTold(i, k, end, own) {
		return
	}
	lead, rest := leadOf(p.sub(p.lex[k].from, year.from)), p.sub(year.to, p.lex[end-1].to)
	said := rest
	for _, w := range ranWell {
		if before, behind, ok := strings.Cut(said, w); ok && !hasAnyPrefix(behind, []string{"的", "规定的"}) { // not 符合规定的证明材料
			said = before
		}
	}
	if longer(lead, 3) || said == rest || strings.ContainsAny(said, "0123456789，") || !containsAny(rest, []string{"项目", "资金"}) || containsAny(lead+rest, notDone) || containsAny(c.headingText(p.section), ofOld) || containsAny(c.headingText(p.section), []string{"上一", "上轮", "审计", "巡察"}) {
		return
	}
	c.yearLabel(p, year, false)
}

// title is the title of a paragraph's report.
func title(c *Content, p *para) string { return c.Reports[p.report-1].Title }

// leadOf are the words at the head of a sentence without the number of its item and the words
// of form that open it: 一是, 1., 落实情况：.
func leadOf(s string) string {
	rs := []rune(s)
	if _, end := headingAt(rs); end > 0 {
		s = string(rs[end:])
	}
	if i := strings.LastIndexAny(s, "：:"); i >= 0 {
		s = strings.TrimLeft(s[i:], "：:")
	}
	s = TrimPrefixes(s, listed)
	return strings.Trim(s, " 　\t|")
}
