package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// residentStandard is what a year's national notice on the basic medical
// insurance of residents sets at least, in 元 for each person and year. The
// contribution is collected at the end of that year for the next.
type residentStandard struct {
	year, subsidy, contribution int64
}

// residentStandards are the minima of the yearly notices of the ministries of
// finance and of human resources (to 2017), the healthcare security
// administration and the ministry of finance (from 2018). The subsidies of 2017
// and 2022 also stand in the work report of the government of 2023 (从450元提高到
// 610元).
var residentStandards = []residentStandard{
	{2015, 380, 120},
	{2016, 420, 150},
	{2017, 450, 180},
	{2018, 490, 220},
	{2019, 520, 250},
	{2020, 550, 280},
	{2021, 580, 320},
	{2022, 610, 350},
	{2023, 640, 380},
	{2024, 670, 400},
	{2025, 700, 400},
}

// standardOf is the standard of a year, nil if it is not known.
func standardOf(year int) *residentStandard {
	for i := range residentStandards {
		if residentStandards[i].year == int64(year) {
			return &residentStandards[i]
		}
	}
	return nil
}

// otherPersons are those of whom less is asked, or for whom others pay.
var otherPersons = []string{"学生", "儿童", "未成年", "新生儿", "困难", "低保", "特困", "脱贫", "监测", "孤儿", "资助", "残疾", "优抚", "军人", "大病", "意外", "长护", "长期护理"}

// standards reports per-capita subsidies and contributions of residents that
// lie below the national minimum. A subsidy at last year's minimum may be right
// where the notice of the year came late; a contribution is that of the notice
// of the year before. Higher local standards are lawful.
func (v *view) standards(r *Result) {
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		year := v.residentYear(f)
		if year == 0 {
			continue
		}
		now, last, before := standardOf(year), standardOf(year-1), standardOf(year-2)
		switch {
		case containsWord(f.Name, "个人缴费"):
			if last != nil {
				v.below(r, f, year, last.contribution, before != nil && f.Value.LessThan(decimal.NewFromInt(before.contribution)), Message{"个人缴费", "contribution"})
			}
		case containsWord(f.Name, "财政补助", "财政人均补助", "人均补助", "政府补助", "财政补贴"):
			if now != nil {
				v.below(r, f, year, now.subsidy, last != nil && f.Value.LessThan(decimal.NewFromInt(last.subsidy)), Message{"财政补助", "subsidy"})
			}
		}
	}
}

// below reports a figure under its minimum: a note, a warning where it is under
// that of the year before as well.
func (v *view) below(r *Result, f *parse.Figure, year int, least int64, far bool, what Message) {
	if f.Value.GreaterThanOrEqual(decimal.NewFromInt(least)) {
		return
	}
	severity := Note
	if far {
		severity = Warning
	}
	r.Findings = append(r.Findings, Finding{Rule: "bound/standard", Severity: severity, Place: f.Place, Figures: []parse.FigureID{f.ID}, Words: flat(f.Text),
		Message: Message{
			"居民医保人均" + what.ZH + " " + flat(f.Text) + " 低于" + itoa(year) + "年的国家最低标准 " + itoa(int(least)) + "元，请核对年度和口径",
			"the " + what.EN + " of " + flat(f.Text) + " is below the national minimum of " + itoa(int(least)) + "元 for " + itoa(year)}})
}

// residentYear is the year of which a figure states a per-capita amount of the
// residents' insurance, 0 if it states none.
func (v *view) residentYear(f *parse.Figure) int {
	if f.Dimension != numeral.Money && f.Dimension != numeral.PerHead || f.Report == 0 || f.Approximate != "" && f.Approximate != "以上" {
		return 0
	}
	rep := &v.c.Reports[f.Report-1]
	if fund := f.Key.Fund; fund != parse.Resident && !(rep.Fund == parse.Resident && (fund == parse.NoFund || fund == parse.BasicMedical)) {
		return 0
	}
	if rep.Fund != parse.Resident && !containsWord(v.lineOf(f), "医保", "医疗保险", "参保", "筹资", "缴费") {
		return 0 // 向城乡居民提供公共卫生服务，人均补助 74 元
	}
	m := v.c.Mention(f.ID)
	each := f.Dimension == numeral.PerHead && !strings.Contains(f.Unit, "月") || containsWord(f.Name, "标准", "人均", "每人")
	if m != nil {
		if m.Role != parse.RoleLevel && m.Role != parse.RoleLimit || m.Role == parse.RoleLimit && m.Op == "<=" {
			return 0
		}
		each = each || m.Each
		if containsWord(m.Topic, otherPersons...) {
			return 0
		}
	}
	if !each || f.Key.Tier != parse.NoTier || containsWord(f.Name, otherPersons...) || containsWord(region.Replace(f.Name), "每月", "中央", "省", "市", "县", "区级") || !f.Value.Equal(f.Value.Truncate(0)) || f.Value.LessThan(decimal.NewFromInt(50)) || f.Value.GreaterThan(decimal.NewFromInt(2000)) {
		return 0
	}
	switch p := f.Key.Period; {
	case p.Rel != "" && p.Rel != "本年" && p.Rel != "当年":
		return 0
	case p.Year != 0:
		return p.Year
	}
	return rep.Year
}

// region takes from a name the words that say where, and not who pays.
var region = strings.NewReplacer("全省", "", "全市", "", "全县", "", "全区", "", "全州", "", "我省", "", "我市", "", "我县", "", "我区", "", "本市", "", "本县", "", "本区", "")
