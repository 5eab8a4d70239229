package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// A rate that the text tells as the result of the year, and the only indicator of its very name prints otherwise: 群众满意度为
// 93.4% beside 群众满意度 | ≥90% | 94.5%.

var (
	// rateLeads may stand before the name of such a rate, and rateTails behind it.
	rateLeads = []string{"全年", "全县", "全区", "全旗", "全镇", "全乡", "年度", "本年度", "年末", "我县", "我市", "我区", "总体", "实际", "，", "达到", "实现", "其中", "指标1", "：", "和", "年"}
	rateTails = []string{"达到", "达", "为", "实际", "完成", "实现", "均", "已", "是", "：", "(%)", "（%）", "值"}
	// anyRate are the names of rates that stand for whatever is spoken of.
	anyRate = []string{"完成率", "执行率", "到位率", "支付率", "增长率", "完成比例", "支出率", "使用率", "拨付率", "发放率", "资金到位率", "资金支付率", "预算执行率", "资金使用率", "资金拨付率", "资金执行率", "占比", "比例", "比重", "支出进度", "及时率", "合格率", "达标率", "覆盖率", "满意度", "满意率", "知晓率"}
	// ofSample are words of a clause whose rate is of some, or of a part of the year.
	ofSample = []string{"季度", "上半年", "下半年", "抽查", "抽取", "抽样", "抽检", "样本", "试点", "部分", "个别", "其中", "上年", "去年", "同期"}
	// notOfAll are words of a clause whose rate is not that of the whole and the year.
	notOfAll = []string{
		"上年", "去年", "上一年", "同期", "季度", "上半年", "下半年", "月", "初", "原", "以来", "实施前", "改造前", "旺季", "期间", // of another time
		"其中", "试点", "部分", "个别", "最高", "最低", "平均", // of some only, or of their mean
		"目标", "计划", "指标值", "预计", "力争", "要求", "预期", "不低于", "确保", "标准", "规定", "约定", "合同", // asked for or foretold
		"比", "较", "下降", "提高", "上升", "增长", // compared
		"抽查", "考核办法", "考核", "测评", "核实", "核定", "上报", // found by others, or counted anew
	}
)

// restateIndicators pairs such rates, but for those that frames pair already.
func (v *view) restateIndicators(frames []parse.Frame) []parse.Frame {
	type named struct {
		report int
		name   string
	}
	type indicator struct{ target, result *parse.Figure }
	results := map[named][]indicator{}
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		if fr.Rule != "bound/target" || !fr.InTable || len(fr.Readings) == 0 || len(fr.Readings[0].Operands) != 1 {
			continue
		}
		if a := v.figure(fr.Claim); a.Dimension == numeral.Percent && v.c.Mention(a.ID) == nil {
			if k := (named{a.Report, bareRate(a.Name)}); k.name != "" {
				results[k] = append(results[k], indicator{v.figure(fr.Readings[0].Operands[0]), a})
			}
		}
	}
	if len(results) == 0 {
		return nil
	}
	paired := pairedIn(frames)
	told := map[named][]*parse.Figure{}
	var order []named
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || f.Dimension != numeral.Percent || f.Place.Table > 0 || v.c.Mention(f.ID) == nil {
			continue
		}
		k := named{f.Report, bareRate(f.Name)}
		if k.name == "" || len(results[k]) != 1 {
			continue
		}
		if len(told[k]) == 0 {
			order = append(order, k)
		}
		told[k] = append(told[k], f)
	}
	var out []parse.Frame
	for _, k := range order {
		x, f := results[k][0], told[k][0]
		if len(told[k]) > 1 || paired[f.ID] || paired[x.result.ID] || !v.rateOfYear(f) || f.Interval.Meet(x.result.Interval) || f.Interval.Meet(x.target.Interval) || x.result.Value.GreaterThan(decOne) || f.Value.GreaterThan(decOne) {
			continue
		}
		if v.otherFund(x.result, f) || v.otherOwner(x.result, f) || v.otherSubject(x.result, f) || v.goalAndResult(x.result, f) || v.twoForms(x.result, f) {
			continue
		}
		out = append(out, v.same("restatement/figure", x.result, f))
	}
	return out
}

// rateOfYear reports whether a rate of the text is that of all and of the report's year.
func (v *view) rateOfYear(f *parse.Figure) bool {
	m := v.c.Mention(f.ID)
	if m.Role != parse.RoleRate && m.Role != parse.RoleLevel || f.Bound != "" || f.Approximate != "" || f.Key.Part || f.Key.Mode == parse.Planned || v.ahead(f) || m.Depth > 0 {
		return false
	}
	if y := v.c.Reports[f.Report-1].Year; f.Key.Period.Year != 0 && f.Key.Period.Year != y || earlier(f.Key.Period) != "" || f.Key.Period.To != 0 && f.Key.Period.To != 12 {
		return false
	}
	sentence, _ := v.wordsBefore(f)
	return m.After == "" && !v.ledByPart(f) && !containsWord(sentence, notOfAll...) && !ledElsewhere(sentence)
}

// ledElsewhere reports whether a clause before the one of a rate tells of no rate of its own, and so may say of whom, when or
// by whom the next is told: 项目区，清运率 96.8%, 据住建部门统计，清运率 95.2%.
func ledElsewhere(sentence string) bool {
	clauses := strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune("，；：", r) })
	for i, s := range clauses {
		if i+1 < len(clauses) && !strings.Contains(s, "%") && !containsWord(s, anyLead...) {
			return true
		}
	}
	return false
}

// bareRate is the name of a rate without time, place and verbs, "" if it is none of its own.
func bareRate(s string) string {
	for _, open := range []string{"（", "("} {
		s, _, _ = strings.Cut(s, open)
	}
	s = parse.TrimSuffixes(parse.TrimPrefixes(s, rateLeads), rateTails)
	s = strings.TrimLeft(s, "0123456789.")
	if fewerRunes(s, 3) || !strings.HasSuffix(s, "率") && !strings.HasSuffix(s, "满意度") && !strings.HasSuffix(s, "比例") {
		return ""
	}
	for _, w := range anyRate {
		if s == w {
			return ""
		}
	}
	return s
}
