package reflow

import (
	"unicode"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// What a cell says by itself, whatever has become of its table.

// moneyStages are the words that tell the stage of the budget a cell names.
var moneyStages = []struct {
	role  lang.ColumnRole
	words []string
}{
	{lang.ColArrived, []string{"到位"}},
	{lang.ColExecuted, []string{"支出", "执行", "使用"}},
	{lang.ColBudget, []string{"预算", "计划", "安排"}},
}

// StageOf is the stage of the budget that a cell names, ColUnknown for none: 结余.
func StageOf(s string) lang.ColumnRole {
	if t := lang.HeaderText(s); !content.Longer(t, 10) && !lang.ContainsAny(t, EachWords) {
		for _, x := range moneyStages {
			if lang.ContainsAny(t, x.words) {
				return x.role
			}
		}
	}
	return lang.ColUnknown
}

// MinCells is the number of single cells from which they may be a table.
const MinCells = 6

// TrimRunes is a text without the white space around it.
func TrimRunes(rs []rune) []rune {
	for len(rs) > 0 && unicode.IsSpace(rs[0]) {
		rs = rs[1:]
	}
	for len(rs) > 0 && unicode.IsSpace(rs[len(rs)-1]) {
		rs = rs[:len(rs)-1]
	}
	return rs
}

// EachWords are words of amounts that belong to one thing of many and cannot
// be added up.
var EachWords = []string{"人均", "次均", "户均", "亩均", "生均", "月均", "日均", "床均", "车均", "辆均", "件均", "例均", "均次", "平均", "单价", "标准", "率", "比例", "占比", "比重", "同比", "增幅", "增速", "月数", "每人", "每户", "每亩", "均价", "倍数", "进度", "费率"}

// CodeNameAt is CodeName of characters and perhaps spaces.
func CodeNameAt(rs []rune) bool {
	rs = TrimRunes(rs)
	return lang.CodeName(string(rs[max(0, len(rs)-lang.LongestCodeWord):]))
}
