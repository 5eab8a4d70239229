package parse

import "slices"

// Where the items behind the word that opens a list end, though its sentence goes on.

// upToEach are the items of a list before the first amount for each of something: 其中自筹 A 万元，每 1 元
// 补贴带动自筹 B 元.
func (c *Content) upToEach(p *para, items []int) []int {
	for i, mi := range items {
		if at := p.lex[c.Mentions[mi].Pos].from; at > 0 && p.text.Runes[at-1] == '每' {
			return items[:i]
		}
	}
	return items
}

// upToAdjust are the items of a list before a change to the budget that the list is
// of: 下达 X，其中 A a、B b，调减 C，实际下达 Y, or before what is left: 负债 X，其中 A a、B b，净资产 Y,
// or before what can be used: 上年结转 A，下达 X，其中中央 a，可用资金 Y.
func (c *Content) upToAdjust(p *para, items []int) []int {
	n, owes := 0, false
	for i, mi := range items {
		m := &c.Mentions[mi]
		owes = owes || slices.Contains(owed, m.Label)
		switch {
		case m.Role == RoleAdjust && n >= 2, i > 0 && usable(m), i > 0 && !owes && m.afterOpener < 0 && allOf(m, worth), i > 0 && p.strongMark(c.Mentions[items[i-1]].Pos, m.Pos) && (allOf(m, worth) || allOf(m, owed)):
			return items[:i]
		case part(m):
			n++
		}
	}
	return items
}

// upToRest are the items of a list of what has been done of a plan before what is left of
// that plan, and what has been done: 任务 X 座，已完成 Y 座，其中新建 a 座、改造 b 座，剩余 Z 座.
func (c *Content) upToRest(p *para, wholes, items []int) (done, of []int) {
	if len(wholes) < 2 || !containsAny(p.words(c.Mentions[wholes[0]].labelFrom, c.Mentions[wholes[0]].Pos), finished) || !c.sameSort(wholes[0], wholes[1]) || !c.figure(c.Mentions[wholes[1]].Figure).Value.GreaterThan(c.figure(c.Mentions[wholes[0]].Figure).Value) {
		return wholes, items
	}
	for i, mi := range items {
		if i > 1 && c.sameSort(mi, wholes[0]) && hasAnyPrefix(c.Mentions[mi].Label, restWords) && p.markBetween(c.Mentions[items[i-1]].Pos, c.Mentions[mi].Pos) != '、' {
			return wholes[:1], items[:i]
		}
	}
	return wholes, items
}

// grand end the names of totals of all that came in or went out.
var grand = []string{"收入合计", "收入总计", "收入总量", "支出合计", "支出总计", "支出总量"}

// sums end the names of totals of whatever kind.
var sums = []string{"合计", "共计", "总计"}

// upToTotal are the items of a list before a total that takes in what the list is of, those
// alone that come to it where they do: 上级补助 X，其中 A a、B b，上年结余 C，收入合计 Y; 厂房 X
// 栋，其中在租 a 栋，住宅与厂房合计 Y 栋.
func (c *Content) upToTotal(wholes, items []int) []int {
	if len(wholes) == 0 {
		return items
	}
	whole := c.figure(c.Mentions[wholes[0]].Figure)
	at := slices.IndexFunc(items, func(mi int) bool {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		return m.Total == 2 && (hasAnySuffix(m.Label, grand) || hasAnySuffix(m.Label, sums) && addable(whole, f)) && f.Value.GreaterThan(whole.Value)
	})
	if at <= 0 {
		return items
	}
	left := whole.Value
	for i, mi := range items[:at] {
		if m := &c.Mentions[mi]; part(m) && c.sameSort(mi, wholes[0]) {
			left = left.Sub(c.figure(m.Figure).Value)
		}
		if left.IsZero() {
			return items[:i+1]
		}
	}
	return items[:at]
}
