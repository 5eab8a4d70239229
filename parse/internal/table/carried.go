package table

import (
	"strings"

	"gouji/parse/internal/lang"
)

// Columns that go on from what was left over the year before: 上年结转 | 本年下达 | 可用资金 | 支出 |
// 结余. What may be spent is the sum of the columns before it, what is left that sum less what was
// spent.

var (
	// carriedHeads are words of the head of what was left over.
	carriedHeads = []string{"上年结转", "上年结余", "年初结转", "年初结余", "期初结余", "期初余额", "年初余额", "上年余额", "上年末结余", "结转资金", "以前年度结转"}
	// cameHeads are words of the head of what came in.
	cameHeads = []string{"下达", "拨入", "到位", "收入", "安排", "筹集", "本年预算", "当年预算", "年初预算", "拨款", "新增", "追加", "补助", "拨付"}
	// usableHeads are words of the head of what may be spent, all that came in and was left over.
	usableHeads = []string{"可用", "可使用", "可支配", "资金总额", "资金合计", "预算总额", "总预算", "资金总量", "预算合计", "总资金"}
	// spentHeads are words of the head of what was spent.
	spentHeads = []string{"支出", "使用", "兑付", "发放", "执行数", "结算", "减少"}
)

// carriedAt is the column of what was left over that stands before column k, and behind which one
// column of what came in or more stand up to it; −1 if there is none.
func (a *axis) carriedAt(k int) int {
	for j := k - 1; j >= max(0, k-4); j-- {
		x := &a.heads[j]
		switch {
		case x.computed() || x.Each:
			return -1
		case lang.ContainsAny(x.text, carriedHeads) && !lang.ContainsAny(x.text, []string{"支出", "使用"}):
			if j == k-1 {
				return -1
			}
			return j
		case !lang.ContainsAny(x.text, cameHeads) || lang.ContainsAny(x.text, usableHeads):
			return -1
		}
	}
	return -1
}

// carriedWays adds how what may be spent comes from what was left over and what came in.
func (a *axis) carriedWays(k int, add func(string, shape, bool, ...operand)) bool {
	if a.across || !lang.ContainsAny(a.heads[k].text, usableHeads) && a.heads[k].role != lang.ColTotal && a.heads[k].role != lang.ColBudget {
		return false
	}
	from := a.carriedAt(k)
	if from < 0 {
		return false
	}
	formula, ops := "a", []operand{{from, sameLine}}
	for j := from + 1; j < k; j++ {
		formula += "+" + string(rune('a'+len(ops)))
		ops = append(ops, operand{j, sameLine})
	}
	add(formula, shapeSum, true, ops...)
	return true
}

// closingWays adds how what is left in the end comes from what was left over, what came in and what
// was spent, which stand one behind the other before it.
func (a *axis) closingWays(k int, add func(string, shape, bool, ...operand)) bool {
	if t := a.heads[k].text; lang.HasAnyPrefix(t, []string{"本年", "当年", "当期", "本期", "收支", "其中"}) && !strings.Contains(t, "末") {
		return false // of the year alone
	}
	if a.across || k < 3 || !lang.ContainsAny(a.heads[k].text, LeftHeads) && !strings.HasSuffix(a.heads[k].text, "结存") {
		return false
	}
	out := k - 1
	for out > 0 && a.heads[out].computed() {
		out--
	}
	x := &a.heads[out]
	if x.computed() || x.Each || !lang.ContainsAny(x.text, spentHeads) || lang.ContainsAny(x.text, []string{"未", "结余"}) {
		return false
	}
	from := a.carriedAt(out)
	if from < 0 || out-from > 3 {
		return false
	}
	formula, ops := "a", []operand{{from, sameLine}}
	for j := from + 1; j < out; j++ {
		formula += "+" + string(rune('a'+len(ops)))
		ops = append(ops, operand{j, sameLine})
	}
	formula += "-" + string(rune('a'+len(ops)))
	add(formula, shapeDifference, true, append(ops, operand{out, sameLine})...)
	return true
}

// LeftHeads are words of the head of such a column.
var LeftHeads = []string{"结余", "结转", "剩余", "未支出", "未执行", "未使用", "节余", "余额"}
