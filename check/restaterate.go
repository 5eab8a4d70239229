package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Rates and growths told again.

// executionLike reports whether a figure is an execution rate of the whole
// report, also where it is put as 支出完成预算的 X%.
func (v *view) executionLike(f *parse.Figure) bool {
	if f.Dimension != numeral.Percent || f.Bound != "" || f.Key.Part || f.Approximate == "以上" || f.Approximate == "以下" {
		return false // 执行率 95% 以上得满分: a limit
	}
	m := v.c.Mention(f.ID)
	if m == nil {
		return f.Key.Rate != nil && f.Key.Rate.Name == "执行率" && f.Key.Tier == parse.NoTier
	}
	if m.Role != parse.RoleRate {
		return false
	}
	if m.Rate != nil && m.Rate.Name == "执行率" {
		return !strings.Contains(m.Label, "收入") && f.Key.Tier == parse.NoTier
	}
	return false
}

// otherYear reports whether a figure's own words date it to another year than
// the report's.
func (v *view) otherYear(f *parse.Figure) bool {
	own := parse.Period{Year: v.c.Reports[f.Report-1].Year}
	return !v.periodsAgree(f, own, f.Key.Period) || !v.periodsAgree(f, parse.Period{}, f.Key.Period)
}

// restateRates compares the execution rates of one report. Rates of other
// scope (综合, with carry-over; income; one project of several) differ by right.
func (v *view) restateRates() []parse.Frame {
	type scope struct {
		report  int
		overall bool
		outlay  bool
	}
	first := map[scope]*parse.Figure{}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || !(v.executionLike(f) || v.completesBudget(f)) || v.otherYear(f) {
			continue
		}
		if of := v.subjectOf(f); of != nil && of.Key.Measure == parse.Income {
			continue // 收入预算 X，实际收入 Y，预算执行率 Z: not that of the outlay
		}
		s := scope{f.Report, strings.Contains(f.Name, "综合"), false}
		g := first[s]
		if g == nil {
			first[s] = f
			continue
		}
		if f.Name == "" || strings.Contains(v.c.Reports[f.Report-1].Subject, "补助") && (strings.Contains(f.Name, "基金") || strings.Contains(g.Name, "基金")) {
			continue // the fund's own execution is not that of the grant
		}
		if v.otherFund(g, f) || v.otherSubject(g, f) || v.otherScope(g, f) || v.otherRate(g, f) || v.partsOfOne(g, f) || v.otherLevel(g, f) {
			continue
		}
		out = append(out, v.same("restatement/rate", g, f))
	}
	return out
}

// otherRate reports whether two rates bear other names, 支付率 and 执行率, and one is no
// slip of the other.
func (v *view) otherRate(a, b *parse.Figure) bool {
	x, y := v.around(a).name.rate, v.around(b).name.rate
	return x != y && x != "" && y != "" && slipTo(b, a.Value, a.Interval) == nil
}

// completesBudget reports whether a figure is 支出完成预算的 X%.
func (v *view) completesBudget(f *parse.Figure) bool {
	m := v.c.Mention(f.ID)
	return m != nil && f.Dimension == numeral.Percent && m.Role == parse.RoleRate && strings.Contains(m.Label, "完成预算") && m.Subject != 0 && v.figure(m.Subject).Key.Measure == parse.Outlay && !v.figure(m.Subject).Key.Part && !strings.Contains(v.c.Reports[f.Report-1].Subject, "资金")
}

// rateScopes are words for what a rate is of; two rates of which one bears such a word are not of the same.
var rateScopes = []string{"综合", "财政", "中央", "省级", "市级", "县级", "基本支出", "项目支出", "政府性基金", "一般公共", "三公", "公用经费", "人员", "收入", "上年", "结转", "采购", "季度", "半年"}

// otherScope reports whether the words of two rates name different things.
func (v *view) otherScope(a, b *parse.Figure) bool {
	for _, w := range rateScopes {
		if strings.Contains(a.Name, w) != strings.Contains(b.Name, w) {
			return true
		}
	}
	if v.namesOther(a, b) || v.namesOther(b, a) {
		return true
	}
	if yearEnd(a.Key.Period).To != yearEnd(b.Key.Period).To {
		return true // up to the end of October, and of the year
	}
	// 支出进度 X%，其中甲支出进度 Y%: one sentence, the whole and its parts.
	if a.Place.Sentence == b.Place.Sentence && !v.cell(b) && a.Name != "" && a.Name != b.Name && strings.HasSuffix(b.Name, a.Name) {
		return true
	}
	if v.amongParts(a, b) {
		return true
	}
	// Two different named projects or funds, each with its own rate.
	if a.Key.Fund != b.Key.Fund && a.Key.FundFrom == 0 && b.Key.FundFrom == 0 {
		return true
	}
	// In a table, the rows of several projects have rates of their own.
	if v.cell(a) && v.cell(b) && a.Place.Table == b.Place.Table && (a.Place.Table > 0 || a.Name == b.Name && b.Place.Line-a.Place.Line < flatTable) {
		return true
	}
	return !v.c.Reports[a.Report-1].Alone()
}

// amongParts reports whether 其中 stands between two figures of one sentence: 执行率 95%，其中：县级
// 30 万元，执行率 94%.
func (v *view) amongParts(a, b *parse.Figure) bool {
	x, y := a.Place, b.Place
	if x.Sentence != y.Sentence || x.Line != y.Line || x.Line < 1 || x.Line > len(v.c.Document.Lines) {
		return false
	}
	if apartBy(a, b) > paragraphReach {
		return true // no sentence tells of the whole again so far behind
	}
	line := []rune(v.c.Document.Lines[x.Line-1])
	return x.Column < y.Column && y.Column <= len(line) && strings.Contains(string(line[x.Column:y.Column]), "其中")
}

// flatTable is how many lines of a flattened table, which has no number of its
// own, are taken together.
const flatTable = 12

// restateGrowth compares the rates of growth of one quantity: the same growth
// stated again with digits changed.
func (v *view) restateGrowth(confirmed []bool) []parse.Frame {
	type quantity struct {
		report  int
		measure parse.Measure
		fund    parse.Fund
	}
	first := map[quantity]*parse.Figure{}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		m := v.c.Mention(f.ID)
		if m == nil && !growthOfTotal(f) || m != nil && m.Role != parse.RoleGrowth || f.Key.Measure == parse.NoMeasure || f.Key.Part || f.Key.Account != parse.NoAccount || f.Report == 0 {
			continue
		}
		q := quantity{f.Report, f.Key.Measure, f.Key.Fund}
		if v.c.Reports[f.Report-1].Fund != parse.NoFund && v.headingFunds(f.Report) < 2 {
			q.fund = parse.NoFund // its label may be wrong as well
		}
		g := first[q]
		if g == nil {
			first[q] = f
			continue
		}
		if g.Interval.Meet(f.Interval) || confirmed[g.ID] && confirmed[f.ID] || m != nil && f.Key.Words != g.Key.Words && f.Key.Words != "" || strings.Contains(f.Name, "预算") != strings.Contains(g.Name, "预算") {
			continue // 工资支出增长 6.4% is not the growth of all, 比预算增长 not that over the year before
		}
		if sl := slipTo(f, g.Value, g.Interval); sl != nil && sl.kind == "swap" {
			out = append(out, v.same("restatement/rate", g, f))
		}
	}
	return out
}

// growthOfTotal reports whether a cell tells how the total of its table has grown: 支出合计 | 同比增长 6.04%.
func growthOfTotal(f *parse.Figure) bool {
	return f.Place.Table > 0 && f.Dimension == numeral.Percent && f.Key.Rate == nil && containsWord(f.Name, "合计", "总计", "总额") && containsWord(f.Name, "增长", "增减", "增幅")
}

// sameRate reports whether two rates of one kind, with names that have much in
// common, are a slip apart.
func (v *view) sameRate(a, b *parse.Figure) bool {
	ma, mb := v.c.Mention(a.ID), v.c.Mention(b.ID)
	if ma == nil && mb != nil && mb.Role == parse.RoleRate {
		return v.sameRow(a, b, mb)
	}
	if ma == nil || mb == nil || a.Dimension != numeral.Percent || ma.Rate == nil || ma.Rate != mb.Rate || ma.Rate.Name == "得分率" || a.Interval.Meet(b.Interval) {
		return false
	}
	if exclude(a.Name, b.Name) || alikeGoal(v.around(a).name, v.around(b).name) < 0.4 || !v.periodsAgree(b, yearEnd(a.Key.Period), yearEnd(b.Key.Period)) {
		return false
	}
	sl := slipTo(b, a.Value, a.Interval)
	return sl != nil && sl.kind != "unit" && sl.strength >= 3
}

// sameRow reports whether rate b of the text bears the whole name of rate a of
// a table, 县级资金执行率, and is a slip of it.
func (v *view) sameRow(a, b *parse.Figure, mb *parse.Mention) bool {
	if a.Dimension != numeral.Percent || b.Dimension != numeral.Percent || a.Key.Rate == nil || a.Key.Rate != mb.Rate || a.Key.Tier != b.Key.Tier || a.Interval.Meet(b.Interval) {
		return false
	}
	na, nb := v.around(a).name, v.around(b).name
	if na.runes < 5 || similar(na, nb) < 0.95 || similar(nb, na) < 0.95 || !v.periodsAgree(b, yearEnd(a.Key.Period), yearEnd(b.Key.Period)) {
		return false
	}
	sl := slipTo(b, a.Value, a.Interval)
	return sl != nil && sl.kind == "swap" && sl.strength >= 3
}

// restatedRate reports whether a rate only repeats one that has been verified
// where its operands stand; rates remembers those.
func (v *view) restatedRate(fr *parse.Frame, rel Relation, rates map[string]bool) bool {
	if fr.Kind != parse.KindQuotient || fr.InTable {
		return false
	}
	f := v.figure(fr.Claim)
	key := itoa(f.Report) + " " + f.Value.String()
	if holds(rel.Verdict) {
		rates[key] = true
		return false
	}
	return len(fr.Queries) > 0 && rates[key]
}
