package clause

import (
	"slices"
	"strings"

	"gouji/parse/internal/lang"
)

// Announces reports whether the words behind a number say that as many things
// follow.
func Announces(rs []rune, i int, chinese bool) bool {
	j := i
	for j < len(rs) && j-i < 8 && !strings.ContainsRune("。；，：:(", rs[j]) {
		j++
	}
	w := string(rs[i:j])
	for _, a := range []string{"类", "方面", "部分", "项", "个", "种", "条", "点", "大", "步"} {
		if strings.HasPrefix(w, a) || chinese && strings.Contains(w, a) {
			return true
		}
	}
	if i > 0 && rs[i-1] == '个' && slices.Contains(ThingsSaid, w) && j+1 < len(rs) && rs[j] != '，' && rs[j+1] == '一' {
		return true // 3 个问题：一是
	}
	if i > 2 && j < len(rs) && (rs[j] == '：' || rs[j] == ':') && followsBelow(rs, i) {
		return true // 安排在以下 6 个项目上：
	}
	// 分三类兑付, 三方面问题, 4项任务：the counting word belongs to the number itself.
	return i > 0 && strings.ContainsRune("类项种点面条", rs[i-1])
}

// followsBelow reports whether 以下 or 下列 stands right before a number that ends at i with its unit.
func followsBelow(rs []rune, i int) bool {
	for from := i; i > 0 && i > from-5 && !lang.IsDigit(rs[i-1]) && !lang.IsChineseDigit(rs[i-1]); i-- {
	}
	for ; i > 0 && (lang.IsDigit(rs[i-1]) || lang.IsChineseDigit(rs[i-1])); i-- {
	}
	return lang.HasSuffixAt(rs, i, "以下") || lang.HasSuffixAt(rs, i, "下列")
}

// ThingsSaid are what is told in items, and never counted on its own.
var ThingsSaid = []string{"问题", "原因", "措施", "举措", "环节", "短板", "不足", "难点", "困难", "做法", "亮点", "特点"}
