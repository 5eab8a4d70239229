package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/count"
	"gouji/parse/internal/lang"
)

// A figure may be all of something of its own, and not of what stands before it: 农产品产值
// A，旅游收入 B，渔业经济总产值 X.

// allOfIts end a name by saying that it is all of what the words before them name.
var allOfIts = []string{"总产值", "总值", "总额", "总量", "总规模", "总里程", "总面积", "总投资", "总人口", "总数"}

// ofSeveral begin the words before such an end where they name no subject of their own.
var ofSeveral = []string{"以上", "上述", "两", "三", "四", "五", "各", "共", "合计", "项目", "资金", "全部"}

// ownsTotal reports whether a total is called so behind a subject of its own.
func ownsTotal(c *content.Draft, w *content.Mention) bool {
	name := w.Label
	name = content.TrimSuffixes(name, []string{"突破", "超过", "达到", "达"})
	for _, end := range allOfIts {
		if own, ok := strings.CutSuffix(name, end); ok {
			return len([]rune(own)) >= 4 && !lang.HasAnyPrefix(own, ofSeveral)
		}
	}
	return false
}

// sharesName reports whether parts bear words of their total's name.
func sharesName(c *content.Draft, w *content.Mention, parts []int) bool {
	own := []rune(w.Label)
	return slices.ContainsFunc(parts, func(mi int) bool {
		return len(own) > 1 && strings.Contains(c.Mentions[mi].Label, string(own[:2]))
	})
}

// beginsItem reports whether the sentence of lexeme k begins an item of a list in words:
// 五是.
func beginsItem(p *content.Para, k int) bool {
	i := content.SentenceStart(p, k)
	if i >= len(p.Lex) {
		return false
	}
	at := p.Lex[i].From
	marks, _ := count.ItemMarks(p)
	n, _ := slices.BinarySearchFunc(marks, at, func(m content.ItemMark, at int) int { return m.At - at })
	return n < len(marks) && marks[n].At <= at+1
}
