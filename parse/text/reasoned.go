package text

import "strings"

// Rows of a form whose cells are parted by spaces, with the reason of what is off the target
// behind the points: 时效指标 按期完工率 ≥95% 92% 10 9 雨季较长，工期顺延. A reason has the marks of
// a clause, but no row goes on with the next.

// rowHeads begin a row of such a form.
var rowHeads = []string{
	"数量指标", "质量指标", "时效指标", "成本指标", "经济成本", "社会成本", "生态环境成本", "经济效益", "社会效益", "生态效益", "可持续影响", "可持续影", "服务对象", "满意度",
	"产出指标", "效益指标", "产出", "效益", "指标", "总分", "合计", "总计", "……", "...",
}

// maxRowHead is the length up to which a line may be the name of a level alone.
const maxRowHead = 10

// reasoned reports whether a line is such a row: behind its name two values side by side, and words
// behind these.
func reasoned(rs []rune) bool {
	words := strings.Fields(string(rs))
	for k := 1; k+2 < len(words); k++ {
		if isValue(words[k]) && isValue(words[k+1]) {
			last := words[len(words)-1]
			return !isValue(last)
		}
	}
	return false
}

// formRow reports whether a line is a row of a form that tells its target and its result in words:
// an indicator by its number, or the name of a level, and words behind it.
func formRow(rs []rune) bool {
	words := strings.Fields(string(rs))
	if len(words) < minCells {
		return false
	}
	for _, w := range words[:len(words)-2] {
		if rest, ok := strings.CutPrefix(w, "指标"); ok && rest != "" && isDigit(rune(rest[0])) || strings.HasSuffix(w, "指标") && len(rs) > len([]rune(w)) {
			return true
		}
	}
	return false
}

// isValue reports whether a word is a value of a form: 38场, ≥95%. What goes on behind a mark is a clause:
// 97.5%，得.
func isValue(w string) bool {
	w = strings.TrimLeft(w, "≥≤><=")
	return w != "" && w[0] >= '0' && w[0] <= '9' && !strings.ContainsAny(w, "，。；、：")
}

// beginsRow reports whether a line is a row of a form, or the name of a level that one begins
// with.
func beginsRow(rs []rune) bool {
	s := string(rs)
	for _, w := range rowHeads {
		if strings.HasPrefix(s, w) {
			return len(rs) <= maxRowHead || len(strings.Fields(s)) > 1
		}
	}
	return rowCells(rs) || reasoned(rs)
}
