package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Totals over numbered paragraphs, an amount to each.

// minList is the number of items from which numbered paragraphs are a list
// that may add up.
const minList = 3

// listTotals reads items in numbered paragraphs of their own, one amount to
// each, and the total in the paragraph before or behind them: 累计支出 X：（1）A
// a 万元；（2）B b 万元 …, ① … ⑥ … 六项合计 X.
func (c *Content) listTotals(i int) {
	p := c.paras[i]
	if p.inTable || i > 0 && c.itemNumber(c.paras[i-1], p) == c.itemNumber(p, p)-1 && c.itemNumber(p, p) > 1 {
		return
	}
	if c.itemNumber(p, p) != 1 {
		return
	}
	var items []*para
	for j, last := i, 0; j < len(c.paras); j++ {
		n := c.itemNumber(c.paras[j], p)
		if n != last+1 && !(n == last+2 && last > 1) {
			break // a number may be left out: （四）…（六）
		}
		items, last = append(items, c.paras[j]), n
	}
	if len(items) < minList && !(len(items) == 2 && i > 0 && c.paras[i-1].report == p.report && c.paras[i-1].endsOpen()) {
		return
	}
	c.lists = append(c.lists, itemList{first: i, items: items})
}

// endsOpen reports whether a paragraph ends in the word that opens a list: 总支出 X，其中：
func (p *para) endsOpen() bool {
	k := len(p.lex) - 1
	for k >= 0 && (p.blank(k) || p.lex[k].kind == lexPunct) {
		k--
	}
	return k >= 0 && p.lex[k].kind == lexTerm && p.lex[k].term.Class == Opener
}

// itemList is a run of numbered paragraphs.
type itemList struct {
	first int
	items []*para
}

// itemNumber is the number of a list item in the style of another, 0 if it is
// none.
func (c *Content) itemNumber(p, like *para) int {
	if p.report != like.report || p.inTable {
		return 0
	}
	a, b := p.item(), like.item()
	if a.style != b.style {
		return 0
	}
	return a.number
}

// item is how a numbered paragraph below the headings is numbered.
type item struct {
	read   bool
	number int    // 0 if it is not
	style  string // as headings have it
}

// item reads the number of a paragraph once.
func (p *para) item() *item {
	if !p.numbered.read {
		p.numbered.read = true
		if h, end := headingAt(p.text.Runes); end > 0 && (h.Level >= 3 || h.Level == 2 && slices.ContainsFunc(p.lex, func(x lexeme) bool { return x.kind == lexFigure })) {
			p.numbered.number, p.numbered.style = h.Number, h.Style
		}
	}
	return &p.numbered
}

// closeLists relates the items of each list to the totals around it, once all
// mentions are known.
func (c *Content) closeLists() {
	for _, l := range c.lists {
		c.scoreList(l)
		c.overview(l)
		readings := c.listReadings(l)
		if len(readings) == 0 {
			continue
		}
		last := l.first + len(l.items)
		if last < len(c.paras) {
			// N 项合计 X behind the list.
			for _, mi := range c.paras[last].mentions {
				m := &c.Mentions[mi]
				if m.Total == 2 && m.Role == RoleLevel && c.figure(m.Figure).Dimension == numeral.Money && c.paras[last].lex[m.Pos].sentence == 0 {
					rule := "sum/components"
					if r, ok := c.itemsOf(l, c.figure(m.Figure).Key.Measure); ok {
						rule, readings = "sum/funds", []Reading{r}
					} else if r, ok := c.itemsNamed(l, m); ok {
						readings = append([]Reading{r}, weakened(readings)...)
					}
					c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: rule, Claim: m.Figure, Reach: ReachSection, Closed: Closed, Readings: readings})
					break
				}
			}
		}
		before := l.first - 1
		if before > 0 && len(c.paras[before].mentions) == 0 && strings.HasSuffix(strings.TrimSpace(c.paras[before].line), "：") {
			before-- // X。¶ 支出构成：¶ 1. A a
		}
		if before >= 0 {
			only := c.closedByList(c.paras[before], readings)
			both := c.givenAndPaid(l, c.paras[before])
			leads := c.paras[before].endsOpen() || strings.HasSuffix(strings.TrimRight(c.paras[before].line, " 　"), "：")
			for _, mi := range c.paras[before].mentions {
				m := &c.Mentions[mi]
				if part(m) && m.Depth == 0 && !c.inList(m.Figure) && c.figure(m.Figure).Dimension == numeral.Money && c.paras[before].report == c.paras[l.first].report {
					if r, ok := c.toldByFund(l, before, mi); ok {
						c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{r}})
						continue
					}
					if r, ok := both[mi]; ok {
						c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{r}})
						continue
					}
					if r, ok := c.itemsOfYear(l, m); ok {
						c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Reach: ReachSection, Closed: Closed, Readings: []Reading{r}})
						continue
					}
					if only >= 0 && mi != only {
						continue // 支出 X，结转 Y，明细如下: the list is of one of them
					}
					told := readings
					if !c.introduces(before, mi) || len(readings) > 1 {
						told = weakened(readings)
					}
					if c.picked(before, mi) {
						told = onlyHolding(told)
					}
					if k := c.figure(m.Figure).Key.Measure; !leads && (c.partsTold(m.Figure) || k == Residual || k == Surplus) {
						told = onlyHolding(told) // 支出 X，其中 A a，B b；结余 Y。¶ 1、A 中 …
					}
					c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Readings: told})
				}
			}
		}
	}
}

// partsTold reports whether a paragraph has told the parts of a total, or made it of what came and went.
func (c *Content) partsTold(id FigureID) bool {
	return slices.ContainsFunc(c.framesOf(id), func(i int) bool {
		return c.Frames[i].Kind == KindTotal || c.Frames[i].Kind == KindFlow
	})
}

// onlyHolding are readings that verify where they hold and say nothing else.
func onlyHolding(list []Reading) []Reading {
	out := slices.Clone(list)
	for i := range out {
		out[i].HoldOnly = true
	}
	return out
}

// closedByList is the only amount of a paragraph that a reading of the list behind it comes to, -1 if
// there is none or another.
func (c *Content) closedByList(p *para, readings []Reading) int {
	only := -1
	sums := make([]decimal.Decimal, len(readings))
	for i, r := range readings {
		for _, x := range r.Parts {
			sums[i] = sums[i].Add(c.figure(x.Figure).Value)
		}
	}
	for _, mi := range p.mentions {
		f := c.figure(c.Mentions[mi].Figure)
		if f.Dimension != numeral.Money || !part(&c.Mentions[mi]) || c.Mentions[mi].Depth > 0 || !slices.ContainsFunc(sums, f.Interval.Contains) {
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
func (c *Content) introduces(i, mi int) bool {
	p := c.paras[i]
	if !strings.HasSuffix(strings.TrimSpace(p.line), "：") && !strings.HasSuffix(strings.TrimSpace(p.line), ":") {
		return false
	}
	for _, x := range p.mentions {
		if x != mi && c.figure(c.Mentions[x].Figure).Dimension == numeral.Money {
			return false
		}
	}
	return !c.opensList(p, 0, len(p.lex))
}

// picked reports whether the words between an amount and the colon that ends its paragraph say that the list behind is
// of some that were picked: 支出 X，较大的支出如下：, 拨付 X，已完工项目有：.
func (c *Content) picked(i, mi int) bool {
	p := c.paras[i]
	words := p.words(c.Mentions[mi].Pos+1, len(p.lex))
	return hasAnySuffix(strings.TrimSpace(words), []string{"：", ":"}) && containsAny(words, pickWords)
}

// pickWords say of a list that it is of some of what its whole is.
var pickWords = []string{"较大", "重点", "主要", "部分", "典型", "代表性", "例如", "比如", "已完工", "已完成", "在建", "续建", "新建", "未完成", "超", "滞后", "抽查", "抽取", "进展", "前三", "前五"}

// listReadings are the ways to take one amount from each item of a list: the
// last, which a sum leads to, the first, which the item is named by, the
// first of each clause group of an item that names several, or all of them.
func (c *Content) listReadings(l itemList) []Reading {
	var last, first, groups, all []Part
	several := false // an item tells more than its amount, and none of them as their sum
	for _, p := range l.items {
		var amounts []int
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			if c.figure(m.Figure).Dimension == numeral.Money && m.Role == RoleLevel && m.Depth == 0 && !m.Each && !c.isStandard(m) {
				amounts = append(amounts, mi)
			}
		}
		if len(amounts) == 0 {
			return nil
		}
		several = several || len(amounts) > 2 && c.Mentions[amounts[len(amounts)-1]].Total == 0
		last = append(last, Part{c.Mentions[amounts[len(amounts)-1]].Figure, 1})
		first = append(first, Part{c.Mentions[amounts[0]].Figure, 1})
		for i, mi := range amounts {
			all = append(all, Part{c.Mentions[mi].Figure, 1})
			if i == 0 || p.strongMark(c.Mentions[amounts[i-1]].Pos, c.Mentions[mi].Pos) {
				groups = append(groups, Part{c.Mentions[mi].Figure, 1})
			}
		}
	}
	out := []Reading{{Parts: last, Weak: several}}
	for _, parts := range [][]Part{first, groups, all} {
		known := false
		for _, r := range out {
			known = known || slices.Equal(r.Parts, parts)
		}
		if !known {
			out = append(out, Reading{Parts: parts, Weak: true})
		}
	}
	return out
}

// givenAndPaid are the readings of the two totals that lead to a list, what was given and what was paid of it,
// where each item tells of both: 项目资金 X，实际支付 Y，具体如下：¶ 1、甲费 a，已支付 b ¶ 2、乙费 c，已支付 d.
func (c *Content) givenAndPaid(l itemList, p *para) map[int]Reading {
	two := func(p *para) []int {
		var out []int
		for _, mi := range p.mentions {
			if m := &c.Mentions[mi]; c.figure(m.Figure).Dimension == numeral.Money {
				if m.Role != RoleLevel || m.Depth > 0 || m.Each || m.Opened() {
					return nil
				}
				out = append(out, mi)
			}
		}
		if len(out) != 2 || !hasAnySuffix(c.Mentions[out[1]].Label, paidWords) || hasAnySuffix(c.Mentions[out[0]].Label, paidWords) || p.lex[c.Mentions[out[0]].Pos].sentence != p.lex[c.Mentions[out[1]].Pos].sentence {
			return nil
		}
		return out
	}
	totals := two(p)
	if totals == nil || len(l.items) < 2 || !p.endsOpen() && !strings.HasSuffix(strings.TrimRight(p.line, " 　"), "：") {
		return nil
	}
	var given, paid Reading
	for _, item := range l.items {
		amounts := two(item)
		if amounts == nil {
			return nil
		}
		given.Parts = append(given.Parts, Part{c.Mentions[amounts[0]].Figure, 1})
		paid.Parts = append(paid.Parts, Part{c.Mentions[amounts[1]].Figure, 1})
	}
	return map[int]Reading{totals[0]: given, totals[1]: paid}
}

// paidWords end the names of what was paid.
var paidWords = []string{"支付", "支出", "拨付", "兑付", "发放", "使用", "执行"}

// itemsOf takes from each item of a list its one amount of a measure: 五项基金当年
// 共计结余 X behind what came in, went out and was left of each.
func (c *Content) itemsOf(l itemList, measure Measure) (Reading, bool) {
	var r Reading
	if flowClass(measure) == 0 {
		return r, false
	}
	for _, p := range l.items {
		found := FigureID(0)
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if f.Key.Measure != measure && !(measure == Residual && f.Key.Measure == Surplus) || f.Dimension != numeral.Money || m.Role != RoleLevel || m.Depth > 0 || m.Each || m.afterOpener >= 0 || m.Peer >= 0 || f.Key.Account != NoAccount {
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
		r.Parts = append(r.Parts, Part{found, 1})
	}
	return r, true
}

// byFund are words that lead to the funds one by one.
var byFund = []string{"分险种", "分基金", "分项看", "各险种", "各项基金", "分别"}

// toldByFund takes from each item of a list, that the paragraph before leads to as the funds one
// by one, its one amount of what mention mi of that paragraph measures: 收入 X，支出 Y。分险种看：
// 1.甲收入 a，支出 b …. It fails where the paragraph tells more than one such amount.
func (c *Content) toldByFund(l itemList, before, mi int) (Reading, bool) {
	q := c.paras[before]
	line := []rune(strings.TrimSpace(q.line))
	if n := len(line); n == 0 || line[n-1] != '：' || !containsAny(string(line[max(0, n-12):]), byFund) {
		return Reading{}, false
	}
	planned := func(id FigureID) bool { return c.figure(id).Key.Mode == Planned }
	f := c.figure(c.Mentions[mi].Figure)
	r, ok := c.itemsOf(l, f.Key.Measure)
	if !ok || slices.ContainsFunc(r.Parts, func(t Part) bool {
		return planned(t.Figure) != planned(f.ID) || c.figure(t.Figure).Key.Fund == f.Key.Fund
	}) {
		return r, false
	}
	for _, x := range q.mentions {
		if y := &c.Mentions[x]; x != mi && part(y) && c.figure(y.Figure).Key.Measure == f.Key.Measure && planned(y.Figure) == planned(f.ID) {
			return r, false
		}
	}
	return r, true
}

// itemsNamed takes from each item of a list its first amount that bears the last word of a
// total's name: 以上三项统筹支付合计 X.
func (c *Content) itemsNamed(l itemList, m *Mention) (Reading, bool) {
	var r Reading
	name := []rune(TrimSuffixes(m.Label, addedUp))
	if len(name) < 4 {
		return r, false
	}
	word := string(name[len(name)-2:])
	for _, p := range l.items {
		found := FigureID(0)
		for _, mi := range p.mentions {
			if y := &c.Mentions[mi]; part(y) && y.Depth == 0 && c.figure(y.Figure).Dimension == numeral.Money && strings.HasSuffix(y.Label, word) {
				found = y.Figure
				break
			}
		}
		if found == 0 {
			return r, false
		}
		r.Parts = append(r.Parts, Part{found, 1})
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
func (c *Content) itemsOfYear(l itemList, m *Mention) (Reading, bool) {
	var r Reading
	if !hasAnySuffix(m.Label, ofTheYear) {
		return r, false
	}
	for _, p := range l.items {
		first := slices.IndexFunc(p.mentions, func(mi int) bool { return c.isAmount(&c.Mentions[mi]) && c.Mentions[mi].Depth == 0 })
		if first < 0 {
			return r, false
		}
		if y := &c.Mentions[p.mentions[first]]; !containsAny(y.Label, carriedItems) {
			r.Parts = append(r.Parts, Part{y.Figure, 1})
		}
	}
	return r, len(r.Parts) < len(l.items) && len(r.Parts) > 1
}

// weakened are readings of which only one that holds is taken.
func weakened(list []Reading) []Reading {
	out := slices.Clone(list)
	for i := range out {
		out[i].Weak = true
	}
	return out
}
