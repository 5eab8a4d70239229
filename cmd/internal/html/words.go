package html

import (
	"fmt"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/parse"
)

// family is the name of a family of rules, its id where it is unknown here.
func family(l output.Language, rule string) string {
	id, _, _ := strings.Cut(rule, "/")
	for _, f := range [...]struct{ id, zh, en string }{
		{"sum", "合计", "Totals"},
		{"balance", "收支结余", "Balances"},
		{"ratio", "比率", "Rates"},
		{"change", "增减变动", "Changes"},
		{"derived", "推算", "Derived"},
		{"restatement", "前后重述", "Restatements"},
		{"score", "评分", "Scores"},
		{"bound", "目标与限额", "Bounds"},
		{"count", "数目", "Counts"},
		{"label", "名称", "Labels"},
		{"numbering", "编号", "Numbering"},
		{"unit", "单位", "Units"},
		{"missing", "缺失", "Missing"},
		{"date", "日期", "Dates"},
	} {
		if f.id == id {
			return l.Say(f.zh, f.en)
		}
	}
	return id
}

func verdict(l output.Language, v check.Verdict) string {
	switch v {
	case check.Consistent:
		return l.Say("成立", "holds")
	case check.Rounding:
		return l.Say("舍入内成立", "within rounding")
	case check.Inconsistent:
		return l.Say("不成立", "does not hold")
	}
	return l.Say("未核对", "not checked")
}

// label is what a state of a figure is called.
func (s state) label(l output.Language) string {
	switch s {
	case bad:
		return l.Say("不成立或错误", "broken or wrong")
	case noted:
		return l.Say("警告或提示", "warning or note")
	case accepted:
		return l.Say("已认可", "accepted")
	case good:
		return l.Say("成立", "holds")
	case near:
		return l.Say("舍入内成立", "within rounding")
	case involved:
		return l.Say("仅见于不成立的算式", "only in formulas that do not hold")
	case open:
		return l.Say("未能核对", "could not be checked")
	}
	return l.Say("无勾稽关系", "not tied")
}

// at tells a place in words: line, page, table.
func at(l output.Language, p parse.Place) string {
	if p.Line == 0 {
		return ""
	}
	s := fmt.Sprintf(l.Say("第%d行", "line %d"), p.Line)
	if w := l.Where(parse.Place{Sheet: p.Sheet, Page: p.Page, Table: p.Table}); w != "" {
		s += " · " + w
	}
	return s
}

// standing says in one sentence how a report or document stands. One in which
// nothing was verified must not look clean.
func standing(l output.Language, c check.Coverage, n output.Counts) (class, text string) {
	switch {
	case output.Decided(c) == 0 && n == (output.Counts{}):
		return "alarm", fmt.Sprintf(l.Say("读到 %d 个数字，但没有一处勾稽关系可以核对，请人工核对", "%d figures were read, but no relation between them could be checked; check by hand"), c.Figures)
	case n.Errors+n.Warnings+n.Notes == 0:
		s := fmt.Sprintf(l.Say("核对了 %d 处勾稽关系，没有待处理的问题", "%d relations were checked; nothing is left to mend"), output.Decided(c))
		if n.Accepted > 0 {
			s += fmt.Sprintf(l.Say("（已认可 %d 处）", " (%d accepted)"), n.Accepted)
		}
		if left := c.Figures - c.Tied; left > 0 {
			s += fmt.Sprintf(l.Say("；另有 %d 个数字未能核对", "; %d figures could not be checked"), left)
		}
		return "fine", s
	}
	var parts []string
	put := func(n int, zh, en string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(l.Say(zh+" %d 处", "%[1]d "+en), n))
		}
	}
	put(n.Errors, "错误", plural(n.Errors, "error"))
	put(n.Warnings, "警告", plural(n.Warnings, "warning"))
	put(n.Notes, "提示", plural(n.Notes, "note"))
	put(n.Accepted, "已认可", "accepted")
	class = "warned"
	if n.Errors > 0 {
		class = "found"
	}
	return class, fmt.Sprintf(l.Say("核对了 %d 处勾稽关系：%s", "%d relations were checked: %s"), output.Decided(c), strings.Join(parts, l.Say("，", ", ")))
}

func plural(n int, s string) string {
	if n == 1 {
		return s
	}
	return s + "s"
}
