package clause

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// FundOf finds the first fund that a text names, a full name before a short
// one, and whether it was the full name.
func FundOf(s string) (lang.Fund, bool) {
	var room [64]rune
	rs := lang.AppendNormal(room[:0], s)
	lx := lang.Lexicon()
	short := lang.NoFund
	for i := 0; i < len(rs); {
		if !lx.Begins(rs[i]) {
			i++
			continue
		}
		t, j := lx.At(rs, i, len(rs))
		if t == nil {
			i++
			continue
		}
		if t.Fund != lang.NoFund {
			if t.Full {
				return t.Fund, true
			}
			if short == lang.NoFund {
				short = t.Fund
			}
		}
		i = j
	}
	return short, false
}

// GoalTails name behind a percentage what it is a goal of.
var GoalTails = []string{"目标", "要求", "任务", "指标值", "预期"}

// Denying are the words that deny what follows them.
var Denying = []string{"未", "没有", "没", "并未", "不", "未曾", "从未"}

// Deviations end the names of rates by which what came about is off what was planned.
var Deviations = []string{"偏差率", "偏离率", "偏离度", "差异率", "偏差度"}

// MetaWords mark the lines of a web page's frame.
var MetaWords = []string{"索引号", "发布机构", "发文日期", "文号", "公开范围", "主题分类", "发布日期", "发布时间", "来源", "浏览次数", "首页", "字体", "时效性", "当前位置", "报表编号"}

// SelfScore reports whether a label names the report's own score.
func SelfScore(label string) bool {
	return !ItemScored(label) && lang.ContainsAny(label, []string{"自评", "总分", "总得分", "综合得分", "综合评分", "最终", "评分结果", "评价结果"})
}

// wholeScored are words between 自评 and 得 that name no item: 自评综合得 X 分.
var wholeScored = strings.NewReplacer("综合", "", "最终", "", "实际", "", "合计", "", "共计", "", "结果", "", "平均", "", "项目", "", "整体", "", "总", "", "共", "", "实", "", "应", "", "分", "", "为", "", "的", "", "得", "")

// ItemScored reports whether a label says that the evaluation gave points to an item of its
// own name: 自评预算编制得 14 分.
func ItemScored(label string) bool {
	_, rest, ok := strings.Cut(label, "自评")
	return ok && strings.HasSuffix(rest, "得") && len([]rune(wholeScored.Replace(rest))) >= 2
}

// Counts reports whether a figure counts things or people, exactly.
func Counts(f *content.Figure) bool {
	switch f.Dimension {
	case numeral.Count, numeral.Persons, numeral.Households, numeral.Visits:
		return f.Approximate == "" && f.Bound == ""
	}
	return false
}

// Underway are words of what is not done yet.
var Underway = []string{"尚在", "正在", "在办", "在建", "待办", "未办结", "尚未", "未完工", "未开工", "未启动", "暂未"}
