package reflow

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
)

// titleEnds are the words that a report's title ends in, titleSays those that
// it holds.
var (
	titleEnds = []string{"报告", "自评表", "评价表", "情况", "公示", "公开", "说明", "披露", "自评", "自评价", "指标", "评价", "(节选)", "监控", "表", "通报", "公报", "快报", "分析", "部分)", "公告"}
	titleSays = []string{"自评", "绩效", "运行情况", "收支情况", "基金", "决算", "评价", "执行情况", "使用情况", "工作报告", "指标"}
	FormTitle = []string{"自评表", "评价表", "申报表", "目标表"}
)

// TitleLike reports whether a line reads like a report's title.
func TitleLike(s string) bool {
	s = strings.TrimRight(content.Trimmed(s), "》\"”")
	if i := strings.LastIndex(s, "("); i > 0 && strings.HasSuffix(s, ")") && content.Trimmed(s[:i]) != "" {
		s = content.Trimmed(s[:i])
	}
	return lang.HasAnySuffix(s, titleEnds) && lang.ContainsAny(s, titleSays) && !strings.HasPrefix(s, "正在阅读") && !strings.ContainsAny(s, "|>:") && !strings.Contains(s, "：")
}

// IsTotalLine reports whether a flattened line is a form's total row.
func IsTotalLine(s string) bool {
	s = content.Trimmed(s)
	for _, w := range []string{"总分", "合计", "总计"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			rest = strings.TrimLeft(content.Trimmed(rest), " —-/|") // 合计 — 100 96.8
			for {
				head, behind, ok := strings.Cut(rest, " ")
				if !ok || !HeadsPoints(head) {
					break
				}
				rest = strings.TrimSpace(behind) // 总分 总分值 总得分 自评等级 100 96.8 优
			}
			return rest != "" && lang.IsDigit([]rune(rest)[0])
		}
	}
	// 绩效自评综合得分 100 96.3: the full mark and the score
	fields := strings.Fields(s)
	return len(fields) == 3 && stream.IsTotalLabel(fields[0]) && fields[1] == "100" && isNumber(fields[2])
}

// isNumber reports whether a word is nothing but digits, with a point among them at most.
func isNumber(s string) bool {
	return s != "" && lang.IsDigit([]rune(s)[0]) && strings.Trim(s, "0123456789.") == "" && strings.Count(s, ".") <= 1
}
