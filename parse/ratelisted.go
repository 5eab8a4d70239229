package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Rates of the items of a list: the rate behind it is that of the items which
// bear its name, over the whole that the list divides. 走访 200 户，非常满意 150 户，
// 满意 40 户，不满意 10 户，满意率 95%.

// ofListed reads such a rate.
func (c *Content) ofListed(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	kind := strings.TrimSuffix(m.Label, "比例")
	if kind == m.Label {
		kind = strings.TrimSuffix(strings.TrimSuffix(m.Label, "率"), "度")
	}
	name := []rune(kind)
	if len(name) < 2 || kind == m.Label {
		return false
	}
	list := c.quantitiesBefore(p, mi)
	if len(list) == 0 {
		list = c.lastList(p, mi)
	}
	if len(list) > 0 && containsAny(m.Label, enrolled) && c.figure(c.Mentions[list[0]].Figure).Dimension == numeral.Money {
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
		case len(run) > 0 && hasAnySuffix(l, grades):
			run = append(run, x)
		case len(run) > 0 && len(named) > 1:
			return false
		}
	}
	if len(named) == 0 {
		return false
	}
	if whole := c.partOf[c.Mentions[named[0]].Figure]; whole != 0 && len(list) > 1 && len(named) < len(list) {
		fr.Readings = append(fr.Readings, c.quotientOf(named, whole))
		c.orOutright(fr, named, whole)
		return true
	}
	if len(run) == 1 {
		run = c.kinds(p, list, named[0])
	}
	if len(run) < 2 {
		return false
	}
	if x := run[0] - 1; len(named) > 1 && slices.Contains(list, x) && c.figure(c.Mentions[x].Figure).Value.GreaterThan(c.figure(c.Mentions[run[0]].Figure).Value) {
		fr.Readings = append(fr.Readings, c.quotientOf(named, c.Mentions[x].Figure))
		c.orOutright(fr, named, c.Mentions[x].Figure)
		return true
	}
	if len(named) == len(run) {
		return false
	}
	if w := c.sumBefore(p, run); w != 0 {
		fr.Readings = append(fr.Readings, c.quotientOf(named, w)) // 办园 W 所，公办 a 所、民办 b 所，公办率 X%
		return true
	}
	fr.Readings = append(fr.Readings, c.ofAll(named, run))
	return true
}

// sumBefore is the figure of their sentence right before the items of a list that they add up to, 0.
func (c *Content) sumBefore(p *para, list []int) FigureID {
	x := list[0] - 1
	if x < p.mentions[0] || !c.sameSort(x, list[0]) || p.lex[c.Mentions[x].Pos].sentence != p.lex[c.Mentions[list[0]].Pos].sentence {
		return 0
	}
	sum := decimal.Zero
	for _, y := range list {
		sum = sum.Add(c.figure(c.Mentions[y].Figure).Value)
	}
	if f := c.figure(c.Mentions[x].Figure); f.Value.Equal(sum) {
		return f.ID
	}
	return 0
}

// partly lead the names of grades that some count as reached, and some do not.
var partly = []string{"基本", "部分", "较", "比较"}

// orOutright adds to a rate of several grades that it may be that of the first ones alone, where
// those behind them are reached in part: 达标 a 个，基本达标 b 个，未达标 c 个，达标率 X%.
func (c *Content) orOutright(fr *Frame, named []int, whole FigureID) {
	for n := 1; n < len(named); n++ {
		if containsAny(c.Mentions[named[n]].Label, partly) && !containsAny(c.Mentions[named[0]].Label, partly) {
			r := c.quotientOf(named[:n], whole)
			r.HoldOnly = true
			fr.Readings = append(fr.Readings, r)
		}
	}
}

// says reports whether a label holds the name of a kind, and not of its rate:
// 满意度调查 300 人 sorts nobody.
func says(label, name string) bool {
	return strings.Contains(label, name) && !containsAny(label, []string{name + "度", name + "率", name + "比例", "不予" + name, "未予" + name, "未能" + name})
}

// quantitiesBefore are the quantities of one sort right before a rate, up to a
// stronger mark.
func (c *Content) quantitiesBefore(p *para, mi int) []int {
	var out []int
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if !part(y) || y.Depth != c.Mentions[mi].Depth || c.figure(y.Figure).Dimension == numeral.Percent || len(out) > 0 && !c.sameSort(x, out[0]) || p.strongMark(y.Pos, c.Mentions[mi].Pos) || len(out) == maxTerms {
			break
		}
		out = append([]int{x}, out...)
	}
	return out
}

// lastList are the parts of the last total of a paragraph, told in the sentence
// before a rate that has no quantity in its own: 其中满意 190 份，占 95%；不满意 10 份，
// 占 5%。满意度 95%.
func (c *Content) lastList(p *para, mi int) []int {
	m := &c.Mentions[mi]
	if c.nearestMate(p, mi) >= 0 {
		return nil
	}
	for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.mentions[0]].Figure; i-- {
		t := &c.Frames[i]
		if t.Kind != KindTotal || len(t.Readings) == 0 || t.Readings[0].Weak || len(t.Readings[0].Parts) > maxTerms {
			continue
		}
		var out []int
		for _, x := range t.Readings[0].Parts {
			if k := c.mentionIndex(x.Figure); k >= 0 && c.Mentions[k].Para == m.Para && c.figure(x.Figure).Dimension != numeral.Money && p.lex[c.Mentions[k].Pos].sentence == p.lex[m.Pos].sentence-1 {
				out = append(out, k)
			}
		}
		return out
	}
	return nil
}

// kinds are the items that 、 joins to one of a list and that are named as kinds
// of one thing, or as grades.
func (c *Content) kinds(p *para, list []int, named int) []int {
	var out []int
	for i, x := range list {
		a, b := c.Mentions[x].Label, c.Mentions[named].Label
		if i > 0 && p.markBetween(c.Mentions[list[i-1]].Pos, c.Mentions[x].Pos) != '、' {
			if slices.Contains(out, named) {
				return out
			}
			out = nil
		}
		if x == named || sameEnding(a, b) || hasAnySuffix(a, grades) && hasAnySuffix(b, grades) {
			out = append(out, x)
		}
	}
	return out
}

// maxTerms is how many figures a formula can name by one letter and still be
// read.
const maxTerms = 8

// quotientOf is the sum of some figures over a whole.
func (c *Content) quotientOf(list []int, whole FigureID) Reading {
	r := Reading{}
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

// ofAll is the sum of some items of a list over that of all of them. It only
// verifies: the list need not be all that the rate is taken of.
func (c *Content) ofAll(named, list []int) Reading {
	r := Reading{Weak: true, HoldOnly: true}
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

// sameSort reports whether two mentions are of one dimension and unit.
func (c *Content) sameSort(x, y int) bool {
	f, g := c.figure(c.Mentions[x].Figure), c.figure(c.Mentions[y].Figure)
	return f.Dimension == g.Dimension && f.Unit == g.Unit
}

// sameEnding reports whether two names end alike, as those of the kinds of one
// thing do: 甲级病案 and 乙级病案.
func sameEnding(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return len(x) > 1 && len(y) > 1 && a != b && x[len(x)-1] == y[len(y)-1]
}

// negates reports whether a label has a name with 不, 未 or 非 before it.
func negates(label, name string) bool {
	return strings.Contains(label, "不"+name) || strings.Contains(label, "未"+name) || strings.Contains(label, "非"+name) || strings.Contains(label, "不太"+name)
}

// siblings reports whether two figures are parts of one whole, so that neither
// is a share of the other: 职工 20 万人、居民 45 万人，参保率 98%.
func (c *Content) siblings(pair []FigureID) bool {
	return c.figure(pair[0]).Key.Part && c.figure(pair[1]).Key.Part
}

// detections end the names of rates of cases among those who were examined.
var detections = []string{"检出率", "阳性率", "患病率", "感染率", "发病率", "发现率", "筛出率", "确诊率"}

// caseWords name the persons who are cases.
var caseWords = []string{"患者", "病例", "病人", "检出", "查出", "发现", "确诊", "阳性", "感染", "筛出", "发病", "异常"}

// casesAmong are the cases right before such a rate and the persons among whom
// they were found: 筛查 1200 人，查出患者 6 例，检出率 0.5%.
func (c *Content) casesAmong(p *para, mi int) []FigureID {
	var cases *Figure
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if !part(y) || p.strongMark(y.Pos, c.Mentions[mi].Pos) {
			return nil
		}
		switch {
		case cases == nil && (f.Unit == "例" || f.Dimension == numeral.Persons && containsAny(y.Label+y.After, caseWords)):
			cases = f // 男性 800 人 are no cases
		case cases != nil && f.Key.Part:
			continue // nor all that were examined
		case cases != nil && (f.Dimension == numeral.Persons || f.Dimension == numeral.Visits || f.Unit == "例") && f.Value.GreaterThanOrEqual(cases.Value):
			return []FigureID{cases.ID, f.ID}
		default:
			return nil
		}
	}
	return nil
}

// goodDays are the days of good air right before their rate, 0: 优良天数 298 天，优良天数比例.
func (c *Content) goodDays(p *para, mi int) FigureID {
	m := &c.Mentions[mi]
	n := c.nearestMate(p, mi)
	if n < 0 || !strings.Contains(m.Label, "优良") || !hasAnySuffix(m.Label, []string{"率", "比例"}) {
		return 0
	}
	y := &c.Mentions[n]
	if f := c.figure(y.Figure); !part(y) || f.Unit != "天" || !strings.Contains(y.Label, "优良") {
		return 0
	}
	return y.Figure
}

// inpatients reads 住院率: the stays in hospital of those insured. Who is counted
// differs, so that it only verifies.
func (c *Content) inpatients(p *para, mi int, fr *Frame) {
	c.timesInsured(p, mi, fr, "住院人次", []string{"住院"}, true)
}

// benefited reads 受益率: how often those insured had benefits: 参合 A 人，B 人次受益，受益率 X%.
// Both must be told in so many words.
func (c *Content) benefited(p *para, mi int, fr *Frame) {
	c.timesInsured(p, mi, fr, "", []string{"受益", "补偿", "报销", "享受"}, false)
}

// timesInsured reads how often something happened, which is counted in the rate's sentence
// under one of so many words, or else under a label, for each of those insured.
func (c *Content) timesInsured(p *para, mi int, fr *Frame, label string, words []string, holdOnly bool) {
	k := c.figure(c.Mentions[mi].Figure).Key
	key := func(d numeral.Dimension) Key {
		return Key{Fund: k.Fund, FundFrom: k.FundFrom, Period: k.Period, Dimension: d}
	}
	times := Want{Label: label, Key: key(numeral.Visits), Earlier: true}
	for x := range c.clauseMates(p, mi) {
		if y := &c.Mentions[x]; part(y) && c.figure(y.Figure).Dimension == numeral.Visits && containsAny(y.Label+y.After, words) {
			if times.Given != 0 {
				holdOnly = true // 住院补偿 A 人次，门诊补偿 B 人次: of which the rate does not tell
				break
			}
			times = Want{Given: y.Figure}
		}
	}
	if times.Given == 0 && label == "" {
		return
	}
	insured := Want{Measures: measures(Enrolled), Label: "参保人数", Key: key(numeral.Persons)}
	insured.Key.Period.From, insured.Key.Period.To = 0, 0 // 1-9月受益, of those insured that year
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{times, insured}, HoldOnly: holdOnly})
}
