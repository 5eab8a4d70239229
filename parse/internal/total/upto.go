package total

import (
	"slices"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Where the items behind the word that opens a list end, though its sentence goes on.

// upToEach are the items of a list before the first amount for each of something: 其中自筹 A 万元，每 1 元
// 补贴带动自筹 B 元.
func upToEach(c *content.Draft, p *content.Para, items []int) []int {
	for i, mi := range items {
		if at := p.Lex[c.Mentions[mi].Pos].From; at > 0 && p.Text.Runes[at-1] == '每' {
			return items[:i]
		}
	}
	return items
}

// upToAdjust are the items of a list before a change to the budget that the list is
// of: 下达 X，其中 A a、B b，调减 C，实际下达 Y, or before what is left: 负债 X，其中 A a、B b，净资产 Y,
// or before what can be used: 上年结转 A，下达 X，其中中央 a，可用资金 Y.
func upToAdjust(c *content.Draft, p *content.Para, items []int) []int {
	n, owes := 0, false
	for i, mi := range items {
		m := &c.Mentions[mi]
		owes = owes || slices.Contains(owed, m.Label)
		switch {
		case m.Role == content.RoleAdjust && n >= 2, i > 0 && usable(m), i > 0 && !owes && m.AfterOpener < 0 && allOf(m, worth), i > 0 && clause.StrongMark(p, c.Mentions[items[i-1]].Pos, m.Pos) && (allOf(m, worth) || allOf(m, owed)):
			return items[:i]
		case content.IsPart(m):
			n++
		}
	}
	return items
}

// upToRest are the items of a list of what has been done of a plan before what is left of
// that plan, and what has been done: 任务 X 座，已完成 Y 座，其中新建 a 座、改造 b 座，剩余 Z 座.
func upToRest(c *content.Draft, p *content.Para, wholes, items []int) (done, of []int) {
	if len(wholes) < 2 || !lang.ContainsAny(p.Words(c.Mentions[wholes[0]].LabelFrom, c.Mentions[wholes[0]].Pos), Finished) || !clause.SameSort(c, wholes[0], wholes[1]) || !c.At(c.Mentions[wholes[1]].Figure).Value.GreaterThan(c.At(c.Mentions[wholes[0]].Figure).Value) {
		return wholes, items
	}
	for i, mi := range items {
		if i > 1 && clause.SameSort(c, mi, wholes[0]) && lang.HasAnyPrefix(c.Mentions[mi].Label, RestWords) && clause.MarkBetween(p, c.Mentions[items[i-1]].Pos, c.Mentions[mi].Pos) != '、' {
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
func upToTotal(c *content.Draft, wholes, items []int) []int {
	if len(wholes) == 0 {
		return items
	}
	whole := c.At(c.Mentions[wholes[0]].Figure)
	at := slices.IndexFunc(items, func(mi int) bool {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		return m.Total == 2 && (lang.HasAnySuffix(m.Label, grand) || lang.HasAnySuffix(m.Label, sums) && content.Addable(whole, f)) && f.Value.GreaterThan(whole.Value)
	})
	if at <= 0 {
		return items
	}
	left := whole.Value
	for i, mi := range items[:at] {
		if m := &c.Mentions[mi]; content.IsPart(m) && clause.SameSort(c, mi, wholes[0]) {
			left = left.Sub(c.At(m.Figure).Value)
		}
		if left.IsZero() {
			return items[:i+1]
		}
	}
	return items[:at]
}

// RestWords begin the name of what is left of a number of things.
var RestWords = []string{"剩余", "其余", "余下", "尚余", "还剩"}
