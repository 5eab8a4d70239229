package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// waysOf lists the ways in which the head at k may be computed, the likeliest
// first; nil if its words do not say that it is.
func waysOf(c *content.Draft, a *axis, k int) []way {
	h := &a.heads[k]
	var out []way
	add := func(formula string, s shape, sure bool, ops ...operand) {
		for i := range ops {
			if ops[i].head < 0 || ops[i].head == k && ops[i].at == sameLine {
				return
			}
			for j := range ops[:i] {
				if ops[i] == ops[j] {
					return
				}
			}
		}
		if len(out) < MaxWays {
			out = append(out, way{formula, ops, sure, s})
		}
	}
	same := func(i int) operand { return operand{i, sameLine} }
	role := h.role
	if role == lang.ColChange && mostlyPercent(c, a, k) {
		role = lang.ColGrowth
		h.role = lang.ColGrowth
	}
	if ways := a.letterWays(k); ways != nil {
		return ways
	}
	if ways := a.saidWays(k); ways != nil {
		return ways
	}
	if ways := byNotes(c, a, k); ways != nil {
		return ways
	}
	if ways := percentWays(c, a, k); ways != nil {
		return ways
	}
	if ways := productWays(c, a, k); ways != nil {
		return ways
	}
	amounts := a.amounts(k)
	if !h.computed() && !h.Each && (a.carriedWays(k, add) || a.closingWays(k, add)) {
		return out
	}
	switch role {
	case lang.ColRate, lang.ColArrival, lang.ColScoreRate:
		a.rateWays(k, amounts, add)
	case lang.ColPart:
		shareWays(c, a, k, amounts, add)
	case lang.ColGrowth:
		a.growthWays(k, amounts, add)
	case lang.ColChange:
		a.changeWays(k, amounts, add)
	case lang.ColDeduct:
		w, sc := a.nearestRole(k, lang.ColWeight), a.nearestRole(k, lang.ColScore)
		add("a-b", shapeDifference, true, same(w), same(sc))
	case lang.ColBudget:
		if i, j := a.deducted(k); i >= 0 {
			add("a-b", shapeDifference, true, same(i), same(j))
			break
		}
		a.adjustedWays(k, add)
	default:
		if i, j := a.deducted(k); i >= 0 {
			add("a-b", shapeDifference, true, same(i), same(j))
			break
		}
		switch {
		case isMonths(h.text):
			bal, out := a.measure(k, lang.CarryOver), a.measure(k, lang.Outlay)
			f := []string{"a/(b/12)", "a/(b/6)", "a/(b/3)", "a/(b/9)"}
			if t := a.heads[max(out, 0)].text; strings.Contains(t, "上半年") || strings.Contains(t, "1-6月") {
				f[0], f[1] = f[1], f[0]
			}
			for _, x := range f {
				add(x, shapeMonths, true, same(bal), same(out))
			}
		case isAverage(h.text):
			if !isFactor(c, a, k) {
				averageWays(c, a, k, add)
			}
		case isTimes(h.text):
			// 发放月数: nothing that is spent
		case h.key.Measure == lang.CarryOver:
			opening := a.measure(k, lang.Opening)
			if opening < 0 {
				opening = a.measure(k, lang.Prepaid)
			}
			if opening < 0 {
				opening = a.nearestRole(k, lang.ColInitial) // 年初数
			}
			left := func() { add("a+b", shapeDifference, true, same(opening), same(a.measure(k, lang.Surplus))) }
			if surplus := a.measure(k, lang.Surplus); opening < 0 && surplus >= 0 {
				add("a+b", shapeDifference, false, operand{k, lineBefore}, same(surplus)) // 2023年 | 2022年
			}
			left() // beside what came in and went out
			add("a+b-c", shapeDifference, true, same(opening), same(a.measure(k, lang.Income)), same(a.measure(k, lang.Outlay)))
		case isLeft(h):
			in, out := a.measure(k, lang.Income), a.measure(k, lang.Outlay)
			if h.key.Measure != lang.Residual || in >= 0 && out >= 0 {
				add("a-b", shapeDifference, true, same(in), same(out))
			}
			if i, j := a.quota(amounts); i >= 0 {
				if lang.HasAnySuffix(h.text, []string{"超支", "缺口"}) {
					i, j = j, i
				}
				add("a-b", shapeDifference, true, same(i), same(j))
			}
			ex := a.nearestRole(k, lang.ColExecuted)
			for _, r := range []lang.ColumnRole{lang.ColBudget, lang.ColArrived, lang.ColInitial} {
				if h.key.Measure != lang.Surplus {
					add("a-b", shapeDifference, false, same(a.nearestRole(k, r)), same(ex))
				}
			}
			for _, i := range amounts {
				for _, j := range amounts {
					if i < j {
						add("a-b", shapeDifference, false, same(i), same(j))
					}
				}
			}
			if lang.ContainsAny(h.text, balances) {
				for _, i := range amounts {
					for _, j := range amounts {
						if i > j {
							add("a-b", shapeDifference, false, same(i), same(j))
						}
					}
				}
			}
		case !a.across && (clause.IsMoney(h.key.Measure) || strings.HasSuffix(h.text, "金额") || lang.HasAnySuffix(h.text, []string{"合价", "总价", "价款", "小计"}) || strings.HasSuffix(h.text, "资金") || strings.HasSuffix(h.text, "补贴") || strings.HasSuffix(h.text, "补助")):
			if pairs := a.productPairs(k); pairs != nil {
				add(pairsFormula(len(pairs)/2), shapePairs, true, pairs...)
				break
			}
			near := a.near(k, 3)
			var each, count, times []int
			for _, i := range near {
				switch x := &a.heads[i]; {
				case isTimes(x.text):
					times = append(times, i)
				case x.isStandard():
					each = append(each, i)
				case x.isCount():
					count = append(count, i)
				}
			}
			if a.paidBesideDue(k, near) {
				break // 应拨 | 实拨: what is due comes from the standard
			}
			if len(each) == 1 && len(count) == 1 && len(times) == 1 {
				add("a*b*c", shapeTimes, true, same(count[0]), same(each[0]), same(times[0]))
			}
			if len(each) == 1 && len(count) == 0 && len(times) == 1 {
				add("a*b", shapeTimes, true, same(each[0]), same(times[0]))
			}
			if len(each) == 1 && len(count) == 1 {
				add("a*b", shapeProduct, true, same(count[0]), same(each[0]))
				break
			}
			for _, i := range near {
				for _, j := range near {
					if i < j {
						add("a*b", shapeProduct, false, same(i), same(j))
					}
				}
			}
		}
	}
	return out
}

// dueHeads and paidHeads begin the heads of what is due by a standard and of what was paid of it.
var (
	dueHeads  = []string{"应", "测算", "核定", "所需", "需", "计划"}
	paidHeads = []string{"实", "已", "到位", "拨付", "兑付", "发放"}
)

// paidBesideDue reports whether a head near that of what was paid names what is due.
func (a *axis) paidBesideDue(k int, near []int) bool {
	return lang.HasAnyPrefix(a.heads[k].text, paidHeads) && slices.ContainsFunc(near, func(j int) bool {
		x := &a.heads[j]
		return lang.HasAnyPrefix(x.text, dueHeads) && !x.isCount() && !x.isStandard()
	})
}

// balances are words of a difference that may be taken of two columns in either
// order: 记账 | 支付 | 差额.
var balances = []string{"差额", "差异", "差值", "盈亏"}

// quotas are words of a column for what may be spent, of which the column beside it is taken.
var quotas = []string{"额度", "定额", "限额", "控制数", "控制额", "控制指标", "总额指标", "预付", "预拨", "包干"}

// quota is the only head of amounts that names what may be spent and the one right beside it, on
// whichever side, of what was: 基金补偿 | 序时额度 | 结余; −1 where there is none.
func (a *axis) quota(amounts []int) (i, j int) {
	i = -1
	for _, k := range amounts {
		if lang.ContainsAny(a.heads[k].text, quotas) {
			if i >= 0 {
				return -1, -1
			}
			i = k
		}
	}
	for _, j := range []int{i - 1, i + 1} {
		if i >= 0 && slices.Contains(amounts, j) {
			if m := a.heads[j].key.Measure; m == lang.Outlay || m == lang.Reimbursed || m == lang.Cost {
				return i, j
			}
		}
	}
	return -1, -1
}

// MaxWays bounds the ways that a column is tried in.
const MaxWays = 14

// amounts are the heads near k that a rate or a change may be computed from,
// nearest first: those before it, then those right behind it.
func (a *axis) amounts(k int) []int {
	var out []int
	for j := k - 1; j >= 0 && len(out) < 5; j-- {
		if !a.heads[j].computed() && !a.heads[j].Each {
			out = append(out, j)
		}
	}
	return out
}

// near are the n heads before k and the two behind it, whatever they are but
// rates.
func (a *axis) near(k, n int) []int {
	var out []int
	for j := max(0, k-n); j < len(a.heads) && j <= k+2; j++ {
		if j != k && !a.heads[j].computed() {
			out = append(out, j)
		}
	}
	return out
}

// nearestRole is the nearest head of a role before k, else behind it, -1.
func (a *axis) nearestRole(k int, r lang.ColumnRole) int {
	for j := k - 1; j >= 0; j-- {
		if a.heads[j].role == r && !a.heads[j].Prior {
			return j
		}
	}
	for j := k + 1; j < len(a.heads); j++ {
		if a.heads[j].role == r && !a.heads[j].Prior {
			return j
		}
	}
	return -1
}

// measure is the nearest head of a measure, of those on the highest level that
// their numbers give, -1.
func (a *axis) measure(k int, m lang.Measure) int {
	best := -1
	for j := range a.heads {
		if j == k || a.heads[j].key.Measure != m || a.heads[j].computed() || a.heads[j].Each {
			continue
		}
		if best >= 0 && a.heads[j].level != a.heads[best].level && a.heads[j].level > 0 && a.heads[best].level > 0 && a.heads[j].sum == a.heads[best].sum {
			if a.heads[j].level < a.heads[best].level {
				best = j // 二、收入, not 3.其他收入
			}
			continue
		}
		if best >= 0 && a.across && a.heads[k].level > 0 && (a.heads[j].level > 0) != (a.heads[best].level > 0) && a.heads[j].sum == a.heads[best].sum {
			if a.heads[j].level > 0 {
				best = j // 二、本年收入, not 利息收入 of its parts
			}
			continue
		}
		if best < 0 || abs(j-k) < abs(best-k) && a.heads[j].sum == a.heads[best].sum || a.heads[j].sum && !a.heads[best].sum {
			best = j
		}
	}
	return best
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// named is the head whose own words a text holds, the longest match first.
func (a *axis) named(k int, text string, pool []int) int {
	best, n := -1, 0
	for _, j := range pool {
		t := a.heads[j].text
		if t == "" || j == k {
			continue
		}
		m := 0
		switch {
		case strings.Contains(text, t):
			m = 100 + len(t)
		default:
			m = CommonPairs(t, text)
		}
		if m > n {
			best, n = j, m
		}
	}
	if n < 2 {
		return -1
	}
	return best
}

// CommonPairs counts the pairs of neighbouring characters of s that t holds.
func CommonPairs(s, t string) int {
	rs := []rune(s)
	n := 0
	for i := 0; i+1 < len(rs); i++ {
		if strings.Contains(t, string(rs[i:i+2])) {
			n++
		}
	}
	return n
}

// deducted finds the columns of 扣除 X 后 Y: the one right before X, of which X is
// taken off, and X; −1 where the head says nothing of the sort.
func (a *axis) deducted(k int) (from, off int) {
	name, _, ok := strings.Cut(strings.TrimPrefix(a.heads[k].text, "扣除"), "后")
	if !ok || !strings.HasPrefix(a.heads[k].text, "扣除") || name == "" {
		return -1, -1
	}
	for j := 1; j < k; j++ {
		if strings.HasPrefix(a.heads[j].text, name) && !a.heads[j-1].computed() {
			return j - 1, j
		}
	}
	return -1, -1
}
