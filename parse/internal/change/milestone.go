package change

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// A round number that a quantity has left behind is none of its own: 收入 312 亿元，首次突破
// 300 亿元，比上年增长 8%.

// firstTime are words before 突破 that name nothing.
var firstTime = []string{"首次", "首度", "首", "一举", "成功", "历史性", "再次", "再度", "已", "均", "并", "顺利", "年内"}

// grownBy end the words before what came new, which is not what there is in all.
var grownBy = []string{"新增", "净增", "新增加", "又新增"}

// Milestone reports whether a figure is what the quantity right before it in its sentence has
// passed.
func Milestone(c *content.Draft, p *content.Para, m *content.Mention) bool {
	if !passed(m) || len(p.Mentions) == 0 {
		return false
	}
	words := strings.TrimSuffix(m.Label, "突破")
	words = content.TrimPrefixes(words, firstTime)
	last := &c.Mentions[p.Mentions[len(p.Mentions)-1]]
	if lang.HasAnySuffix(last.Label, grownBy) {
		return false // 通车里程新增 300 公里、突破 1.1 万公里: what there is in all has passed it
	}
	return words == "" && last.Role == content.RoleLevel && last.Depth == m.Depth && p.Lex[last.Pos].Sentence == p.Lex[m.Pos].Sentence && content.Addable(c.At(last.Figure), c.At(m.Figure))
}

// passed reports whether a figure is said to have been passed.
func passed(m *content.Mention) bool { return strings.HasSuffix(m.Label, "突破") }
