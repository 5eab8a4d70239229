package total

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/score"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// Totals over numbered paragraphs, an amount to each.

// minList is the number of items from which numbered paragraphs are a list
// that may add up.
const minList = 3

// Lists reads items in numbered paragraphs of their own, one amount to
// each, and the total in the paragraph before or behind them: 累计支出 X：（1）A
// a 万元；（2）B b 万元 …, ① … ⑥ … 六项合计 X.
func Lists(c *content.Draft, i int) {
	p := c.Paras[i]
	if p.InTable || i > 0 && clause.ItemNumber(c, c.Paras[i-1], p) == clause.ItemNumber(c, p, p)-1 && clause.ItemNumber(c, p, p) > 1 {
		return
	}
	if clause.ItemNumber(c, p, p) != 1 {
		return
	}
	var items []*content.Para
	for j, last := i, 0; j < len(c.Paras); j++ {
		n := clause.ItemNumber(c, c.Paras[j], p)
		if n != last+1 && !(n == last+2 && last > 1) {
			break // a number may be left out: （四）…（六）
		}
		items, last = append(items, c.Paras[j]), n
	}
	if len(items) < minList && !(len(items) == 2 && i > 0 && c.Paras[i-1].Report == p.Report && endsOpen(c.Paras[i-1])) {
		return
	}
	c.Lists = append(c.Lists, content.ItemList{First: i, Items: items})
}

// endsOpen reports whether a paragraph ends in the word that opens a list: 总支出 X，其中：
func endsOpen(p *content.Para) bool {
	k := len(p.Lex) - 1
	for k >= 0 && (clause.Blank(p, k) || p.Lex[k].Kind == content.LexPunct) {
		k--
	}
	return k >= 0 && p.Lex[k].Kind == content.LexTerm && p.Lex[k].Term.Class == lang.Opener
}

// CloseLists relates the items of each list to the totals around it, once all
// mentions are known.
func CloseLists(c *content.Draft) {
	for _, l := range c.Lists {
		score.ScoreList(c, l)
		overview(c, l)
		readings := listReadings(c, l)
		if len(readings) == 0 {
			continue
		}
		last := l.First + len(l.Items)
		if last < len(c.Paras) {
			// N 项合计 X behind the list.
			for _, mi := range c.Paras[last].Mentions {
				m := &c.Mentions[mi]
				if m.Total == 2 && m.Role == content.RoleLevel && c.At(m.Figure).Dimension == numeral.Money && c.Paras[last].Lex[m.Pos].Sentence == 0 {
					rule := "sum/components"
					if r, ok := itemsOf(c, l, c.At(m.Figure).Key.Measure); ok {
						rule, readings = "sum/funds", []content.Reading{r}
					} else if r, ok := itemsNamed(c, l, m); ok {
						readings = append([]content.Reading{r}, weakened(readings)...)
					}
					c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: rule, Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed, Readings: readings})
					break
				}
			}
		}
		before := l.First - 1
		if before > 0 && len(c.Paras[before].Mentions) == 0 && strings.HasSuffix(strings.TrimSpace(c.Paras[before].Line), "：") {
			before-- // X。¶ 支出构成：¶ 1. A a
		}
		if before >= 0 {
			only := closedByList(c, c.Paras[before], readings)
			both := givenAndPaid(c, l, c.Paras[before])
			leads := endsOpen(c.Paras[before]) || strings.HasSuffix(strings.TrimRight(c.Paras[before].Line, " 　"), "：")
			for _, mi := range c.Paras[before].Mentions {
				m := &c.Mentions[mi]
				if content.IsPart(m) && m.Depth == 0 && !clause.InList(c, m.Figure) && c.At(m.Figure).Dimension == numeral.Money && c.Paras[before].Report == c.Paras[l.First].Report {
					if r, ok := toldByFund(c, l, before, mi); ok {
						c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: []content.Reading{r}})
						continue
					}
					if r, ok := both[mi]; ok {
						c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: []content.Reading{r}})
						continue
					}
					if r, ok := itemsOfYear(c, l, m); ok {
						c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed, Readings: []content.Reading{r}})
						continue
					}
					if only >= 0 && mi != only {
						continue // 支出 X，结转 Y，明细如下: the list is of one of them
					}
					told := readings
					if !introduces(c, before, mi) || len(readings) > 1 {
						told = weakened(readings)
					}
					if picked(c, before, mi) {
						told = clause.OnlyHolding(told)
					}
					if k := c.At(m.Figure).Key.Measure; !leads && (partsTold(c, m.Figure) || k == lang.Residual || k == lang.Surplus) {
						told = clause.OnlyHolding(told) // 支出 X，其中 A a，B b；结余 Y。¶ 1、A 中 …
					}
					c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: told})
				}
			}
		}
	}
}

// partsTold reports whether a paragraph has told the parts of a total, or made it of what came and went.
func partsTold(c *content.Draft, id content.FigureID) bool {
	return slices.ContainsFunc(clause.FramesOf(c, id), func(i int) bool {
		return c.Frames[i].Kind == content.KindTotal || c.Frames[i].Kind == content.KindFlow
	})
}

// closedByList is the only amount of a paragraph that a reading of the list behind it comes to, -1 if
// there is none or another.
func closedByList(c *content.Draft, p *content.Para, readings []content.Reading) int {
	only := -1
	sums := make([]decimal.Decimal, len(readings))
	for i, r := range readings {
		for _, x := range r.Parts {
			sums[i] = sums[i].Add(c.At(x.Figure).Value)
		}
	}
	for _, mi := range p.Mentions {
		f := c.At(c.Mentions[mi].Figure)
		if f.Dimension != numeral.Money || !content.IsPart(&c.Mentions[mi]) || c.Mentions[mi].Depth > 0 || !slices.ContainsFunc(sums, f.Interval.Contains) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = mi
	}
	return only
}

// introduces reports whether a paragraph ends in a colon, and the only amount that it tells is
// that of the list behind it: 安排资金 X，具体如下：¶ 1.A a ¶ 2.B b.
func introduces(c *content.Draft, i, mi int) bool {
	p := c.Paras[i]
	if !strings.HasSuffix(strings.TrimSpace(p.Line), "：") && !strings.HasSuffix(strings.TrimSpace(p.Line), ":") {
		return false
	}
	for _, x := range p.Mentions {
		if x != mi && c.At(c.Mentions[x].Figure).Dimension == numeral.Money {
			return false
		}
	}
	return !clause.OpensList(c, p, 0, len(p.Lex))
}

// picked reports whether the words between an amount and the colon that ends its paragraph say that the list behind is
// of some that were picked: 支出 X，较大的支出如下：, 拨付 X，已完工项目有：.
func picked(c *content.Draft, i, mi int) bool {
	p := c.Paras[i]
	words := p.Words(c.Mentions[mi].Pos+1, len(p.Lex))
	return lang.HasAnySuffix(strings.TrimSpace(words), []string{"：", ":"}) && lang.ContainsAny(words, pickWords)
}

// pickWords say of a list that it is of some of what its whole is.
var pickWords = []string{"较大", "重点", "主要", "部分", "典型", "代表性", "例如", "比如", "已完工", "已完成", "在建", "续建", "新建", "未完成", "超", "滞后", "抽查", "抽取", "进展", "前三", "前五"}

// listReadings are the ways to take one amount from each item of a list: the
// last, which a sum leads to, the first, which the item is named by, the
// first of each clause group of an item that names several, or all of them.
func listReadings(c *content.Draft, l content.ItemList) []content.Reading {
	var last, first, groups, all []content.Part
	several := false // an item tells more than its amount, and none of them as their sum
	for _, p := range l.Items {
		var amounts []int
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			if c.At(m.Figure).Dimension == numeral.Money && m.Role == content.RoleLevel && m.Depth == 0 && !m.Each && !clause.IsStandard(c, m) {
				amounts = append(amounts, mi)
			}
		}
		if len(amounts) == 0 {
			return nil
		}
		several = several || len(amounts) > 2 && c.Mentions[amounts[len(amounts)-1]].Total == 0
		last = append(last, content.Part{Figure: c.Mentions[amounts[len(amounts)-1]].Figure, Sign: 1})
		first = append(first, content.Part{Figure: c.Mentions[amounts[0]].Figure, Sign: 1})
		for i, mi := range amounts {
			all = append(all, content.Part{Figure: c.Mentions[mi].Figure, Sign: 1})
			if i == 0 || clause.StrongMark(p, c.Mentions[amounts[i-1]].Pos, c.Mentions[mi].Pos) {
				groups = append(groups, content.Part{Figure: c.Mentions[mi].Figure, Sign: 1})
			}
		}
	}
	out := []content.Reading{{Parts: last, Weak: several}}
	for _, parts := range [][]content.Part{first, groups, all} {
		known := false
		for _, r := range out {
			known = known || slices.Equal(r.Parts, parts)
		}
		if !known {
			out = append(out, content.Reading{Parts: parts, Weak: true})
		}
	}
	return out
}

// givenAndPaid are the readings of the two totals that lead to a list, what was given and what was paid of it,
// where each item tells of both: 项目资金 X，实际支付 Y，具体如下：¶ 1、甲费 a，已支付 b ¶ 2、乙费 c，已支付 d.
func givenAndPaid(c *content.Draft, l content.ItemList, p *content.Para) map[int]content.Reading {
	two := func(p *content.Para) []int {
		var out []int
		for _, mi := range p.Mentions {
			if m := &c.Mentions[mi]; c.At(m.Figure).Dimension == numeral.Money {
				if m.Role != content.RoleLevel || m.Depth > 0 || m.Each || m.Opened() {
					return nil
				}
				out = append(out, mi)
			}
		}
		if len(out) != 2 || !lang.HasAnySuffix(c.Mentions[out[1]].Label, paidWords) || lang.HasAnySuffix(c.Mentions[out[0]].Label, paidWords) || p.Lex[c.Mentions[out[0]].Pos].Sentence != p.Lex[c.Mentions[out[1]].Pos].Sentence {
			return nil
		}
		return out
	}
	totals := two(p)
	if totals == nil || len(l.Items) < 2 || !endsOpen(p) && !strings.HasSuffix(strings.TrimRight(p.Line, " 　"), "：") {
		return nil
	}
	var given, paid content.Reading
	for _, item := range l.Items {
		amounts := two(item)
		if amounts == nil {
			return nil
		}
		given.Parts = append(given.Parts, content.Part{Figure: c.Mentions[amounts[0]].Figure, Sign: 1})
		paid.Parts = append(paid.Parts, content.Part{Figure: c.Mentions[amounts[1]].Figure, Sign: 1})
	}
	return map[int]content.Reading{totals[0]: given, totals[1]: paid}
}

// paidWords end the names of what was paid.
var paidWords = []string{"支付", "支出", "拨付", "兑付", "发放", "使用", "执行"}

// itemsOf takes from each item of a list its one amount of a measure: 五项基金当年
// 共计结余 X behind what came in, went out and was left of each.
func itemsOf(c *content.Draft, l content.ItemList, measure lang.Measure) (content.Reading, bool) {
	var r content.Reading
	if clause.FlowClass(measure) == 0 {
		return r, false
	}
	for _, p := range l.Items {
		found := content.FigureID(0)
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			if f.Key.Measure != measure && !(measure == lang.Residual && f.Key.Measure == lang.Surplus) || f.Dimension != numeral.Money || m.Role != content.RoleLevel || m.Depth > 0 || m.Each || m.AfterOpener >= 0 || m.Peer >= 0 || f.Key.Account != lang.NoAccount {
				continue
			}
			if found != 0 {
				return r, false
			}
			found = f.ID
		}
		if found == 0 {
			return r, false
		}
		r.Parts = append(r.Parts, content.Part{Figure: found, Sign: 1})
	}
	return r, true
}

// byFund are words that lead to the funds one by one.
var byFund = []string{"分险种", "分基金", "分项看", "各险种", "各项基金", "分别"}

// toldByFund takes from each item of a list, that the paragraph before leads to as the funds one
// by one, its one amount of what mention mi of that paragraph measures: 收入 X，支出 Y。分险种看：
// 1.甲收入 a，支出 b …. It fails where the paragraph tells more than one such amount.
func toldByFund(c *content.Draft, l content.ItemList, before, mi int) (content.Reading, bool) {
	q := c.Paras[before]
	line := []rune(strings.TrimSpace(q.Line))
	if n := len(line); n == 0 || line[n-1] != '：' || !lang.ContainsAny(string(line[max(0, n-12):]), byFund) {
		return content.Reading{}, false
	}
	planned := func(id content.FigureID) bool { return c.At(id).Key.Mode == lang.Planned }
	f := c.At(c.Mentions[mi].Figure)
	r, ok := itemsOf(c, l, f.Key.Measure)
	if !ok || slices.ContainsFunc(r.Parts, func(t content.Part) bool {
		return planned(t.Figure) != planned(f.ID) || c.At(t.Figure).Key.Fund == f.Key.Fund
	}) {
		return r, false
	}
	for _, x := range q.Mentions {
		if y := &c.Mentions[x]; x != mi && content.IsPart(y) && c.At(y.Figure).Key.Measure == f.Key.Measure && planned(y.Figure) == planned(f.ID) {
			return r, false
		}
	}
	return r, true
}

// itemsNamed takes from each item of a list its first amount that bears the last word of a
// total's name: 以上三项统筹支付合计 X.
func itemsNamed(c *content.Draft, l content.ItemList, m *content.Mention) (content.Reading, bool) {
	var r content.Reading
	name := []rune(content.TrimSuffixes(m.Label, addedUp))
	if len(name) < 4 {
		return r, false
	}
	word := string(name[len(name)-2:])
	for _, p := range l.Items {
		found := content.FigureID(0)
		for _, mi := range p.Mentions {
			if y := &c.Mentions[mi]; content.IsPart(y) && y.Depth == 0 && c.At(y.Figure).Dimension == numeral.Money && strings.HasSuffix(y.Label, word) {
				found = y.Figure
				break
			}
		}
		if found == 0 {
			return r, false
		}
		r.Parts = append(r.Parts, content.Part{Figure: found, Sign: 1})
	}
	return r, true
}

// ofTheYear end the names of what came in or went out in the year itself, carriedItems are words of the items of a list
// that did not.
var (
	ofTheYear    = []string{"本年收入", "本年支出", "本年收入合计", "本年支出合计", "当年收入", "当年支出"}
	carriedItems = []string{"结转", "结余"}
)

// itemsOfYear takes from a list that goes through all there was the items of the year itself: 总收入 X，其中本年收入
// Y …：1.财政拨款收入 a；2.其他收入 b；3.上年结转 c.
func itemsOfYear(c *content.Draft, l content.ItemList, m *content.Mention) (content.Reading, bool) {
	var r content.Reading
	if !lang.HasAnySuffix(m.Label, ofTheYear) {
		return r, false
	}
	for _, p := range l.Items {
		first := slices.IndexFunc(p.Mentions, func(mi int) bool { return standard.IsAmount(c, &c.Mentions[mi]) && c.Mentions[mi].Depth == 0 })
		if first < 0 {
			return r, false
		}
		if y := &c.Mentions[p.Mentions[first]]; !lang.ContainsAny(y.Label, carriedItems) {
			r.Parts = append(r.Parts, content.Part{Figure: y.Figure, Sign: 1})
		}
	}
	return r, len(r.Parts) < len(l.Items) && len(r.Parts) > 1
}

// weakened are readings of which only one that holds is taken.
func weakened(list []content.Reading) []content.Reading {
	out := slices.Clone(list)
	for i := range out {
		out[i].Weak = true
	}
	return out
}
