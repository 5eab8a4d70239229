package label

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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
func doneYear(c *content.Draft, i, k, end, own int) {
	p := c.Paras[i]
	if p.Heading && end == len(p.Lex) && k == 0 {
		return
	}
	year := loneDated(p, k, end)
	if year == nil || year.Period.Rel != "" || year.Period.Year >= own || year.Period.Year < own-farYears || !slices.ContainsFunc(p.Lex[k:end], func(x content.Lexeme) bool { return x.Kind == content.LexFigure }) {
		return
	}
	if timesYear(c, p.Report, year.Period.Year) != 1 || onYear(c, p.Report, year.Period.Year) || labelledAt(c, p, year) || yearTold(c, i, k, end, own) {
		return
	}
	from, to := p.Lex[k].From, p.Lex[end-1].To
	if lang.ContainsAny(p.Sub(from, to), notDone) || lang.ContainsAny(c.SectionHeading(p.Section), ofOld) {
		return
	}
	lead, rest := leadOf(p.Sub(from, year.From)), strings.TrimLeft(p.Sub(year.To, to), "度 ")
	if lang.HasAnySuffix(lead, []string{"完成", "完成了"}) && lang.HasAnyPrefix(rest, tasks) {
		yearLabel(c, p, year, false)
		return
	}
	if lead != "" || !strings.Contains(title(c, p), lang.Itoa(own)) && year.Period.Year != own-1 {
		return
	}
	if ofThen(rest) {
		return
	}
	rest = content.TrimPrefixes(rest, []string{"，", "底", "末", "前", "，"})
	if lang.HasAnyPrefix(rest, doneVerbs) {
		yearLabel(c, p, year, false)
		dateAnew(c, p, p.Lex[k].Sentence, own)
	}
}

// ranWell are what a sentence says of how the report's own project was carried out.
var ranWell = []string{"实施符合", "使用符合", "管理符合", "达到预期", "达到了预期", "实现了预期", "取得了预期", "总体良好", "总体较好", "进展顺利", "支出符合", "拨付及时", "无截留", "未发现截留", "使用规范", "管理规范"}

// carriedOutYear reads 我市2022年度危房改造项目的实施符合政策要求 in a report on 2023 that names 2022 nowhere else, in the sentence
// of lexemes k up to end of paragraph i.
func carriedOutYear(c *content.Draft, i, k, end, own int) {
	p := c.Paras[i]
	year := loneYear(p, k, end)
	if year == nil || year.Period.Year != own-1 || timesYear(c, p.Report, own-1) != 1 || onYear(c, p.Report, own-1) || labelledAt(c, p, year) || yearTold(c, i, k, end, own) {
		return
	}
	lead, rest := leadOf(p.Sub(p.Lex[k].From, year.From)), p.Sub(year.To, p.Lex[end-1].To)
	said := rest
	for _, w := range ranWell {
		if before, behind, ok := strings.Cut(said, w); ok && !lang.HasAnyPrefix(behind, []string{"的", "规定的"}) { // not 符合规定的证明材料
			said = before
		}
	}
	if content.Longer(lead, 3) || said == rest || strings.ContainsAny(said, "0123456789，") || !lang.ContainsAny(rest, []string{"项目", "资金"}) || lang.ContainsAny(unjudged.Replace(lead+rest), notDone) || lang.ContainsAny(c.SectionHeading(p.Section), ofOld) || lang.ContainsAny(c.SectionHeading(p.Section), []string{"上一", "上轮", "审计", "巡察"}) {
		return
	}
	yearLabel(c, p, year, false)
}

// title is the title of a paragraph's report.
func title(c *content.Draft, p *content.Para) string { return c.Reports[p.Report-1].Title }

// leadOf are the words at the head of a sentence without the number of its item and the words
// of form that open it: 一是, 1., 落实情况：.
func leadOf(s string) string {
	rs := []rune(s)
	if _, end := content.HeadingAt(rs); end > 0 {
		s = string(rs[end:])
	}
	if i := strings.LastIndexAny(s, "：:"); i >= 0 {
		s = strings.TrimLeft(s[i:], "：:")
	}
	s = content.TrimPrefixes(s, listed)
	return strings.Trim(s, " 　\t|")
}
