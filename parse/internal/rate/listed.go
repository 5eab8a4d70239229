package rate

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates of the items of a list: the rate behind it is that of the items which
// bear its name, over the whole that the list divides. 走访 200 户，非常满意 150 户，
// 满意 40 户，不满意 10 户，满意率 95%.

// ofListed reads such a rate.
func ofListed(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	kind := strings.TrimSuffix(m.Label, "比例")
	if kind == m.Label {
		kind = strings.TrimSuffix(strings.TrimSuffix(m.Label, "率"), "度")
	}
	name := []rune(kind)
	if len(name) < 2 || kind == m.Label {
		return false
	}
	list := quantitiesBefore(c, p, mi)
	if len(list) == 0 {
		list = lastList(c, p, mi)
	}
	if len(list) > 0 && lang.ContainsAny(m.Label, enrolled) && c.At(c.Mentions[list[0]].Figure).Dimension == numeral.Money {
		return false // 个人缴费 a、政府补贴 b，参保缴费率: of heads
	}
	stem := ""
	for n := 0; n <= len(name)-2 && stem == ""; n++ {
		for _, x := range list {
			if w := string(name[n:]); says(c.Mentions[x].Label, w) {
				stem = w
			}
		}
	}
	if stem == "" {
		return false
	}
	var run, named []int // the items sorted by the name, and those it is true of
	for _, x := range list {
		switch l := c.Mentions[x].Label; {
		case says(l, stem):
			run = append(run, x)
			if !negates(l, stem) {
				named = append(named, x)
			}
		case len(run) > 0 && lang.HasAnySuffix(l, clause.Grades):
			run = append(run, x)
		case len(run) > 0 && len(named) > 1:
			return false
		}
	}
	if len(named) == 0 {
		return false
	}
	if whole := c.PartOf[c.Mentions[named[0]].Figure]; whole != 0 && len(list) > 1 && len(named) < len(list) {
		fr.Readings = append(fr.Readings, quotientOf(c, named, whole))
		orOutright(c, fr, named, whole)
		return true
	}
	if len(run) == 1 {
		run = kinds(c, p, list, named[0])
	}
	if len(run) < 2 {
		return false
	}
	if x := run[0] - 1; len(named) > 1 && slices.Contains(list, x) && c.At(c.Mentions[x].Figure).Value.GreaterThan(c.At(c.Mentions[run[0]].Figure).Value) {
		fr.Readings = append(fr.Readings, quotientOf(c, named, c.Mentions[x].Figure))
		orOutright(c, fr, named, c.Mentions[x].Figure)
		return true
	}
	if len(named) == len(run) {
		return false
	}
	if w := sumBefore(c, p, run); w != 0 {
		fr.Readings = append(fr.Readings, quotientOf(c, named, w)) // 办园 W 所，公办 a 所、民办 b 所，公办率 X%
		return true
	}
	fr.Readings = append(fr.Readings, overAll(c, named, run))
	return true
}

// sumBefore is the figure of their sentence right before the items of a list that they add up to, 0.
func sumBefore(c *content.Draft, p *content.Para, list []int) content.FigureID {
	x := list[0] - 1
	if x < p.Mentions[0] || !clause.SameSort(c, x, list[0]) || p.Lex[c.Mentions[x].Pos].Sentence != p.Lex[c.Mentions[list[0]].Pos].Sentence {
		return 0
	}
	sum := decimal.Zero
	for _, y := range list {
		sum = sum.Add(c.At(c.Mentions[y].Figure).Value)
	}
	if f := c.At(c.Mentions[x].Figure); f.Value.Equal(sum) {
		return f.ID
	}
	return 0
}

// partly lead the names of grades that some count as reached, and some do not.
var partly = []string{"基本", "部分", "较", "比较"}

// orOutright adds to a rate of several grades that it may be that of the first ones alone, where
// those behind them are reached in part: 达标 a 个，基本达标 b 个，未达标 c 个，达标率 X%.
func orOutright(c *content.Draft, fr *content.Frame, named []int, whole content.FigureID) {
	for n := 1; n < len(named); n++ {
		if lang.ContainsAny(c.Mentions[named[n]].Label, partly) && !lang.ContainsAny(c.Mentions[named[0]].Label, partly) {
			r := quotientOf(c, named[:n], whole)
			r.HoldOnly = true
			fr.Readings = append(fr.Readings, r)
		}
	}
}

// says reports whether a label holds the name of a kind, and not of its rate:
// 满意度调查 300 人 sorts nobody.
func says(label, name string) bool {
	return strings.Contains(label, name) && !lang.ContainsAny(label, []string{name + "度", name + "率", name + "比例", "不予" + name, "未予" + name, "未能" + name})
}

// quantitiesBefore are the quantities of one sort right before a rate, up to a
// stronger mark.
func quantitiesBefore(c *content.Draft, p *content.Para, mi int) []int {
	var out []int
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if !content.IsPart(y) || y.Depth != c.Mentions[mi].Depth || c.At(y.Figure).Dimension == numeral.Percent || len(out) > 0 && !clause.SameSort(c, x, out[0]) || clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) || len(out) == clause.MaxTerms {
			break
		}
		out = append([]int{x}, out...)
	}
	return out
}

// lastList are the parts of the last total of a paragraph, told in the sentence
// before a rate that has no quantity in its own: 其中满意 190 份，占 95%；不满意 10 份，
// 占 5%。满意度 95%.
func lastList(c *content.Draft, p *content.Para, mi int) []int {
	m := &c.Mentions[mi]
	if clause.NearestMate(c, p, mi) >= 0 {
		return nil
	}
	for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.Mentions[0]].Figure; i-- {
		t := &c.Frames[i]
		if t.Kind != content.KindTotal || len(t.Readings) == 0 || t.Readings[0].Weak || len(t.Readings[0].Parts) > clause.MaxTerms {
			continue
		}
		var out []int
		for _, x := range t.Readings[0].Parts {
			if k := c.MentionIndex(x.Figure); k >= 0 && c.Mentions[k].Para == m.Para && c.At(x.Figure).Dimension != numeral.Money && p.Lex[c.Mentions[k].Pos].Sentence == p.Lex[m.Pos].Sentence-1 {
				out = append(out, k)
			}
		}
		return out
	}
	return nil
}

// kinds are the items that 、 joins to one of a list and that are named as kinds
// of one thing, or as grades.
func kinds(c *content.Draft, p *content.Para, list []int, named int) []int {
	var out []int
	for i, x := range list {
		a, b := c.Mentions[x].Label, c.Mentions[named].Label
		if i > 0 && clause.MarkBetween(p, c.Mentions[list[i-1]].Pos, c.Mentions[x].Pos) != '、' {
			if slices.Contains(out, named) {
				return out
			}
			out = nil
		}
		if x == named || clause.SameEnding(a, b) || lang.HasAnySuffix(a, clause.Grades) && lang.HasAnySuffix(b, clause.Grades) {
			out = append(out, x)
		}
	}
	return out
}

// quotientOf is the sum of some figures over a whole.
func quotientOf(c *content.Draft, list []int, whole content.FigureID) content.Reading {
	r := content.Reading{}
	for i, x := range list {
		if i > 0 {
			r.Formula += "+"
		}
		r.Formula += string(rune('a' + i))
		r.Operands = append(r.Operands, c.Mentions[x].Figure)
	}
	if len(list) > 1 {
		r.Formula = "(" + r.Formula + ")"
	}
	r.Formula += "/" + string(rune('a'+len(list)))
	r.Operands = append(r.Operands, whole)
	return r
}

// overAll is the sum of some items of a list over that of all of them. It only
// verifies: the list need not be all that the rate is taken of.
func overAll(c *content.Draft, named, list []int) content.Reading {
	r := content.Reading{Weak: true, HoldOnly: true}
	var some, all string
	for i, x := range list {
		letter := string(rune('a' + i))
		r.Operands = append(r.Operands, c.Mentions[x].Figure)
		all += "+" + letter
		if slices.Contains(named, x) {
			some += "+" + letter
		}
	}
	r.Formula = "(" + some[1:] + ")/(" + all[1:] + ")"
	return r
}

// negates reports whether a label has a name with 不, 未 or 非 before it.
func negates(label, name string) bool {
	return strings.Contains(label, "不"+name) || strings.Contains(label, "未"+name) || strings.Contains(label, "非"+name) || strings.Contains(label, "不太"+name)
}

// siblings reports whether two figures are parts of one whole, so that neither
// is a share of the other: 职工 20 万人、居民 45 万人，参保率 98%.
func siblings(c *content.Draft, pair []content.FigureID) bool {
	return c.At(pair[0]).Key.Part && c.At(pair[1]).Key.Part
}

// detections end the names of rates of cases among those who were examined.
var detections = []string{"检出率", "阳性率", "患病率", "感染率", "发病率", "发现率", "筛出率", "确诊率"}

// caseWords name the persons who are cases.
var caseWords = []string{"患者", "病例", "病人", "检出", "查出", "发现", "确诊", "阳性", "感染", "筛出", "发病", "异常"}

// casesAmong are the cases right before such a rate and the persons among whom
// they were found: 筛查 1200 人，查出患者 6 例，检出率 0.5%.
func casesAmong(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	var cases *content.Figure
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if !content.IsPart(y) || clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) {
			return nil
		}
		switch {
		case cases == nil && (f.Unit == "例" || f.Dimension == numeral.Persons && lang.ContainsAny(y.Label+y.After, caseWords)):
			cases = f // 男性 800 人 are no cases
		case cases != nil && f.Key.Part:
			continue // nor all that were examined
		case cases != nil && (f.Dimension == numeral.Persons || f.Dimension == numeral.Visits || f.Unit == "例") && f.Value.GreaterThanOrEqual(cases.Value):
			return []content.FigureID{cases.ID, f.ID}
		default:
			return nil
		}
	}
	return nil
}

// goodDays are the days of good air right before their rate, 0: 优良天数 298 天，优良天数比例.
func goodDays(c *content.Draft, p *content.Para, mi int) content.FigureID {
	m := &c.Mentions[mi]
	n := clause.NearestMate(c, p, mi)
	if n < 0 || !strings.Contains(m.Label, "优良") || !lang.HasAnySuffix(m.Label, []string{"率", "比例"}) {
		return 0
	}
	y := &c.Mentions[n]
	if f := c.At(y.Figure); !content.IsPart(y) || f.Unit != "天" || !strings.Contains(y.Label, "优良") {
		return 0
	}
	return y.Figure
}

// inpatients reads 住院率: the stays in hospital of those insured. Who is counted
// differs, so that it only verifies.
func inpatients(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	timesInsured(c, p, mi, fr, "住院人次", []string{"住院"}, true)
}

// benefited reads 受益率: how often those insured had benefits: 参合 A 人，B 人次受益，受益率 X%.
// Both must be told in so many words.
func benefited(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	timesInsured(c, p, mi, fr, "", []string{"受益", "补偿", "报销", "享受"}, false)
}

// timesInsured reads how often something happened, which is counted in the rate's sentence
// under one of so many words, or else under a label, for each of those insured.
func timesInsured(c *content.Draft, p *content.Para, mi int, fr *content.Frame, label string, words []string, holdOnly bool) {
	k := c.At(c.Mentions[mi].Figure).Key
	key := func(d numeral.Dimension) content.Key {
		return content.Key{Fund: k.Fund, FundFrom: k.FundFrom, Period: k.Period, Dimension: d}
	}
	times := content.Want{Label: label, Key: key(numeral.Visits), Earlier: true}
	for x := range clause.Mates(c, p, mi) {
		if y := &c.Mentions[x]; content.IsPart(y) && c.At(y.Figure).Dimension == numeral.Visits && lang.ContainsAny(y.Label+y.After, words) {
			if times.Given != 0 {
				holdOnly = true // 住院补偿 A 人次，门诊补偿 B 人次: of which the rate does not tell
				break
			}
			times = content.Want{Given: y.Figure}
		}
	}
	if times.Given == 0 && label == "" {
		return
	}
	insured := content.Want{Measures: content.Measures(lang.Enrolled), Label: "参保人数", Key: key(numeral.Persons)}
	insured.Key.Period.From, insured.Key.Period.To = 0, 0 // 1-9月受益, of those insured that year
	fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{times, insured}, HoldOnly: holdOnly})
}
