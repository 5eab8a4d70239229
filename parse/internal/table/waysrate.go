package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// rateWays are the ways of a rate: its words name both figures, or its kind
// does.
func (a *axis) rateWays(k int, amounts []int, add func(string, shape, bool, ...operand)) {
	h := &a.heads[k]
	pair := func(i, j int, sure bool) {
		if i >= 0 && j >= 0 && i != j {
			add("a/b", shapeRatio, sure, operand{i, sameLine}, operand{j, sameLine})
		}
	}
	t := h.text
	first := func(roles ...lang.ColumnRole) int {
		for _, r := range roles {
			if j := a.groupTotal(k, r); j >= 0 {
				return j
			}
			for _, j := range amounts {
				if a.heads[j].role == r && !a.heads[j].Prior {
					return j
				}
			}
		}
		for _, r := range roles {
			if j := a.nearestRole(k, r); j >= 0 {
				return j
			}
		}
		return -1
	}
	// 决算数为调整预算数的%, 支出占预算%.
	if x, y, ok := splitRate(t); ok {
		num, den := a.named(k, x, amounts), a.named(k, y, amounts)
		if num < 0 {
			num = first(lang.ColExecuted, lang.ColAmount)
		}
		pair(num, den, true)
	}
	switch {
	case h.role == lang.ColScoreRate:
		pair(first(lang.ColScore), first(lang.ColWeight), true)
	case h.role == lang.ColArrival:
		pair(first(lang.ColArrived), first(lang.ColBudget, lang.ColInitial), true)
	case strings.Contains(t, "结余率") || strings.Contains(t, "结转率"):
		for _, j := range amounts {
			if isLeft(&a.heads[j]) {
				pair(j, first(lang.ColBudget, lang.ColArrived, lang.ColInitial), true)
				break
			}
		}
	case strings.Contains(t, "执行") || strings.Contains(t, "支出") || strings.Contains(t, "支付") || strings.Contains(t, "预算完成") || strings.Contains(t, "进度") || strings.Contains(t, "拨付") || strings.Contains(t, "使用"):
		ex := first(lang.ColExecuted)
		if ex < 0 && first(lang.ColBudget, lang.ColArrived, lang.ColInitial) < 0 {
			// 计划投资 … 完成支付 | 支付率: by their words.
			pair(a.worded(k, spentWords), a.worded(k, planWords), true)
		}
		pair(ex, first(lang.ColBudget), true)
		pair(ex, first(lang.ColArrived), first(lang.ColBudget) < 0)
		pair(ex, first(lang.ColInitial), first(lang.ColBudget, lang.ColArrived) < 0)
	case strings.Contains(t, "完成"):
		num, den := -1, -1
		for _, j := range amounts {
			x := &a.heads[j]
			plan := lang.ContainsAny(x.text, planWords) || x.role == lang.ColBudget || x.role == lang.ColInitial || x.role == lang.ColTarget
			switch {
			case plan && den < 0:
				den = j
			case !plan && num < 0:
				num = j
			}
		}
		pair(num, den, true)
	}
	for x, i := range amounts {
		for _, j := range amounts[x+1:] {
			pair(i, j, false)
		}
	}
	for x, i := range amounts {
		for _, j := range amounts[x+1:] {
			pair(j, i, false)
		}
	}
}

// groupTotal is the nearest column before k that totals a group of a role,
// 总额 under 预算数, -1.
func (a *axis) groupTotal(k int, r lang.ColumnRole) int {
	for j := k - 1; j >= 0; j-- {
		if a.heads[j].sum && a.heads[j].of == r && !a.heads[j].Prior {
			return j
		}
	}
	return -1
}

// worded is the nearest column before k whose header holds one of some words,
// -1.
func (a *axis) worded(k int, words []string) int {
	for j := k - 1; j >= 0; j-- {
		if h := &a.heads[j]; !h.computed() && !h.Each && !h.Prior && lang.ContainsAny(h.text, words) {
			return j
		}
	}
	return -1
}

// spentWords are words of columns of what was spent.
var spentWords = []string{"支付", "支出", "拨付", "使用", "执行", "报账"}

// planWords are words of columns of what was planned.
var planWords = []string{"任务", "计划", "目标", "预算", "应", "下达", "批复", "年初"}

// splitRate parts a header that names both figures of a rate.
func splitRate(t string) (num, den string, ok bool) {
	s := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(t, "比例"), "比重"), "%"), "的")
	for _, w := range []string{"占", "完成", "为", "/", "与"} {
		if i := strings.Index(s, w); i >= 0 && i+len(w) < len(s) {
			return s[:i], s[i+len(w):], true
		}
	}
	return "", "", false
}

// shareWays are the ways of a share: the cell beside it over the column's
// total, or over the total of its own line.
func shareWays(c *content.Draft, a *axis, k int, amounts []int, add func(string, shape, bool, ...operand)) {
	t := a.heads[k].text
	if _, y, ok := splitRate(t); ok && strings.Contains(t, "占") && len(y) > 0 {
		if den := a.named(k, y, amounts); den >= 0 {
			for _, j := range amounts {
				add("a/b", shapeRatio, false, operand{j, sameLine}, operand{den, sameLine})
			}
		}
	}
	if a.total >= 0 {
		for n, j := range amounts {
			if n < 3 {
				add("a/b", shapeRatio, n == 0, operand{j, sameLine}, operand{j, totalLine})
			}
		}
	}
	for i := range a.heads {
		if a.heads[i].sum && i != k {
			for _, j := range amounts {
				add("a/b", shapeRatio, false, operand{j, sameLine}, operand{i, sameLine})
			}
		}
	}
}

// averageWays are the ways of an amount for each: an amount over what is counted or measured of the
// thing that the head names, both as near in words as can be. What a column holds its cells say.
func averageWays(c *content.Draft, a *axis, k int, add func(string, shape, bool, ...operand)) {
	h := &a.heads[k]
	claim := firstOf(c, a, k)
	if claim == nil {
		return
	}
	thing := averagedOver(h.text)
	var money, count, own []int
	for j := range a.heads {
		x := &a.heads[j]
		f := firstOf(c, a, j)
		if j == k || f == nil || x.Each || x.computed() && f.Dimension != numeral.Money {
			continue
		}
		switch {
		case f.Dimension == numeral.Money && !isAverage(x.text) && !x.isStandard():
			money = append(money, j)
		case Heads(f) || f.Dimension == numeral.Length || f.Dimension == numeral.Weight:
			count = append(count, j)
			if thing.Thing != "" && (f.Dimension == thing.Unit.Dimension && f.Dimension != numeral.Count || strings.Contains(x.text+f.Unit, thing.Thing)) {
				own = append(own, j)
			}
		}
	}
	if own != nil {
		count = own
	}
	closest := func(list []int, most int) []int {
		out := append([]int(nil), list...)
		score := func(j int) int {
			return CommonPairs(h.text, a.heads[j].text)*100 - abs(j-k)
		}
		for i := 1; i < len(out); i++ {
			for m := i; m > 0 && score(out[m]) > score(out[m-1]); m-- {
				out[m], out[m-1] = out[m-1], out[m]
			}
		}
		return out[:min(len(out), most)]
	}
	formulas := []string{"a" + strings.Replace(thing.PerUnit(), "/", "*", 1) + "/b"}
	if strings.Contains(h.text, "月") {
		formulas = []string{"a/b/12", "a/b"}
	}
	sure := len(money) == 1 && len(count) == 1 && len(formulas) == 1
	for _, i := range closest(money, maxAveraged) {
		for _, j := range closest(count, 3) {
			for _, f := range formulas {
				add(f, shapeEach, sure, operand{i, sameLine}, operand{j, sameLine})
			}
		}
	}
}

// maxAveraged is how many columns of amounts a column of averages is tried over.
const maxAveraged = 4

// firstOf is the first figure under a head, nil if there is none.
func firstOf(c *content.Draft, a *axis, k int) *content.Figure {
	for _, row := range a.lines {
		if row[k] != 0 {
			return c.At(row[k])
		}
	}
	return nil
}

// averagedOver is what a head of averages says they are over: 户均补贴, 每公里造价.
func averagedOver(t string) clause.Basis {
	b := clause.BasisOf(&content.Figure{}, t)
	if name, _, ok := strings.Cut(t, "均"); b.Thing == "" && ok && name != "" {
		rs := []rune(name)
		for i := max(0, len(rs)-3); i < len(rs) && b.Thing == ""; i++ {
			if _, n := numeral.UnitAt(rs[i:]); n == len(rs)-i {
				b.Add(rs[i:])
			}
		}
	}
	return b
}

// averageHeads are words of a header over amounts for each of something.
var averageHeads = []string{"人均", "次均", "户均", "亩均", "生均", "床均", "车均", "辆均", "件均", "例均", "均次", "月均"}

// isAverage reports whether a header names an amount for each of something.
func isAverage(t string) bool {
	for _, w := range averageHeads {
		if strings.Contains(t, w) {
			return true
		}
	}
	return unitMean(t) || strings.HasPrefix(t, "平均每") || strings.HasPrefix(t, "每") && (strings.Contains(t, "平均") || perThing(t))
}

// meanNames may follow the 均 of a head's average over a thing.
var meanNames = []string{"补贴", "补助", "投入", "投资", "资金", "成本", "支出", "费用", "金额", "造价", "经费", "价格", "补偿", "收入"}

// unitMean reports whether a head names the mean over a thing that things are counted in: 台均补贴, 村均投资.
func unitMean(t string) bool {
	name, rest, ok := strings.Cut(t, "均")
	if !ok || name == "" || content.Longer(name, 3) || rest != "" && !lang.HasAnyPrefix(rest, meanNames) {
		return false
	}
	rs := []rune(name)
	u, n := numeral.UnitAt(rs)
	if n == len(rs) {
		return u.Dimension != numeral.None
	}
	return slices.Contains(meanThings, name)
}

// meanThings are counted without a unit of their own: 村均, 校均.
var meanThings = []string{"村", "校", "县", "乡镇", "镇", "企", "单", "案", "师", "班", "站", "院"}

// perThing reports whether a header names an amount for each of something
// without saying that it is an average: 每人次补贴, 每公里造价.
func perThing(t string) bool {
	if strings.HasPrefix(t, "每年") || strings.HasPrefix(t, "每月") || strings.HasPrefix(t, "每季") || strings.HasPrefix(t, "每日") {
		return false
	}
	return strings.HasPrefix(t, "每") && (MoneyName(t) || strings.HasSuffix(t, "成本") || strings.HasSuffix(t, "造价") || strings.HasSuffix(t, "投资"))
}

// leftEnds end a header over what is left of others.
var leftEnds = []string{"差额", "差异", "差值", "结余", "节余", "剩余", "余额", "未执行数", "未支出", "结转", "盈亏", "盈余", "超支", "缺口"}

// isLeft reports whether a header names what is left of others.
func isLeft(h *Head) bool {
	if h.key.Measure == lang.Surplus || h.key.Measure == lang.Residual {
		return true
	}
	for _, w := range leftEnds {
		if strings.HasSuffix(h.text, w) && h.key.Measure != lang.CarryOver && h.key.Measure != lang.Opening && h.key.Measure != lang.Prepaid {
			return true
		}
	}
	return false
}

// mostlyPercent reports whether the cells under a head are per cent.
func mostlyPercent(c *content.Draft, a *axis, k int) bool {
	n, m := 0, 0
	for _, row := range a.lines {
		if row[k] != 0 {
			n++
			if c.At(row[k]).Dimension == numeral.Percent {
				m++
			}
		}
	}
	return m*2 > n
}
