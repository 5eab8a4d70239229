package table

import (
	"strings"

	"gouji/parse/internal/lang"
)

// growthWays are the ways of a growth rate.
func (a *axis) growthWays(k int, amounts []int, add func(string, shape, bool, ...operand)) {
	cur, prev, sure := a.periods(k, amounts)
	if cur >= 0 && prev >= 0 {
		add("(a-b)/b", shapeRatio, sure, operand{cur, sameLine}, operand{prev, sameLine})
	}
	if a.consecutive && len(amounts) > 0 {
		for n, j := range amounts {
			if n < 3 {
				add("(a-b)/b", shapeRatio, n == 0 && prev < 0, operand{j, sameLine}, operand{j, lineBefore})
			}
		}
	}
	for x, i := range amounts {
		for _, j := range amounts[x+1:] {
			add("(a-b)/b", shapeRatio, false, operand{i, sameLine}, operand{j, sameLine})
			add("(a-b)/b", shapeRatio, false, operand{j, sameLine}, operand{i, sameLine})
		}
	}
	// The current amount and the change alone.
	if ch := a.nearestRole(k, lang.ColChange); ch >= 0 && prev < 0 {
		for _, j := range amounts {
			if j != ch {
				add("a/(b-a)", shapeRatio, false, operand{ch, sameLine}, operand{j, sameLine})
			}
		}
	}
}

// adjustedWays are the ways of a budget after its changes: the initial one and
// the columns of changes between the two.
func (a *axis) adjustedWays(k int, add func(string, shape, bool, ...operand)) {
	if !lang.ContainsAny(a.heads[k].text, []string{"调整后", "全年预算", "调整预算"}) || a.across {
		return
	}
	initial := -1
	for j := k - 1; j >= 0; j-- {
		if a.heads[j].role == lang.ColInitial {
			initial = j
			break
		}
	}
	if initial < 0 || initial == k-1 || k-initial > 4 {
		return
	}
	formula, ops := "a", []operand{{initial, sameLine}}
	for j := initial + 1; j < k; j++ {
		sign := ""
		switch t := a.heads[j].text; {
		case lang.ContainsAny(t, []string{"调减", "核减", "压减", "收回", "追减"}):
			sign = "-"
		case lang.ContainsAny(t, []string{"调整", "追加", "调增", "增加", "结转", "增减"}):
			sign = "+"
		default:
			return
		}
		formula += sign + string(rune('a'+len(ops)))
		ops = append(ops, operand{j, sameLine})
	}
	add(formula, shapeSum, true, ops...)
}

// changeWays are the ways of an amount of change.
func (a *axis) changeWays(k int, amounts []int, add func(string, shape, bool, ...operand)) {
	t := a.heads[k].text
	if strings.Contains(t, "预算") && !strings.Contains(t, "上年") {
		add("a-b", shapeDifference, true, operand{a.nearestRole(k, lang.ColExecuted), sameLine}, operand{a.nearestRole(k, lang.ColBudget), sameLine})
	}
	cur, prev, sure := a.periods(k, amounts)
	if cur >= 0 && prev >= 0 {
		add("a-b", shapeDifference, sure, operand{cur, sameLine}, operand{prev, sameLine})
	}
	if a.consecutive {
		for n, j := range amounts {
			if n < 3 {
				add("a-b", shapeDifference, n == 0 && prev < 0, operand{j, sameLine}, operand{j, lineBefore})
			}
		}
	}
	for x, i := range amounts {
		for _, j := range amounts[x+1:] {
			add("a-b", shapeDifference, false, operand{i, sameLine}, operand{j, sameLine})
			add("a-b", shapeDifference, false, operand{j, sameLine}, operand{i, sameLine})
		}
	}
}

// periods are the heads of the current and of the previous period that a
// change at k compares; sure tells whether their words say so.
func (a *axis) periods(k int, amounts []int) (cur, prev int, sure bool) {
	cur, prev = -1, -1
	// A time series: the year that the head names, or the last before it.
	year := 0
	if y := lang.PeriodIn(a.heads[k].text).Year; y > 0 {
		year = y
	} else {
		for _, j := range amounts {
			if a.heads[j].year > 0 && !a.heads[j].Prior {
				year = max(year, a.heads[j].year)
			}
		}
	}
	if year > 0 {
		for j := range a.heads {
			if j == k || a.heads[j].computed() || a.heads[j].role == lang.ColChange || a.heads[k].group > 0 && a.heads[j].group != a.heads[k].group && a.heads[j].group > 0 && a.heads[j].year == 0 {
				continue
			}
			switch a.heads[j].year {
			case year:
				if cur < 0 || abs(j-k) < abs(cur-k) {
					cur = j
				}
			case year - 1:
				if prev < 0 || abs(j-k) < abs(prev-k) {
					prev = j
				}
			}
		}
		if cur >= 0 && prev >= 0 {
			return cur, prev, true
		}
	}
	for j := k - 1; j >= 0; j-- {
		if a.heads[j].Prior && !a.heads[j].computed() {
			prev = j
			break
		}
	}
	if prev < 0 {
		for j := k + 1; j < len(a.heads) && j <= k+2; j++ {
			if a.heads[j].Prior && !a.heads[j].computed() {
				prev = j
				break
			}
		}
	}
	if prev < 0 {
		return -1, -1, false
	}
	// The current one: the same words without 上年, else the nearest amount.
	cur = -1
	want := a.heads[prev].text
	want = lang.Without(want, []string{"上年度", "上年", "去年", "上期", "同期"})
	for _, j := range amounts {
		if j != prev && want != "" && strings.TrimPrefix(strings.TrimPrefix(a.heads[j].text, "本年"), "当年") == want {
			return j, prev, true
		}
	}
	for j := prev - 1; j >= 0 && j >= prev-2; j-- {
		if !a.heads[j].computed() && a.heads[j].role != lang.ColChange {
			return j, prev, true
		}
	}
	for j := prev + 1; j < k; j++ {
		if !a.heads[j].computed() && a.heads[j].role != lang.ColChange {
			return j, prev, true
		}
	}
	return cur, prev, false
}
