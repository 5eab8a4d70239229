package parse

import "strings"

// A round number that a quantity has left behind is none of its own: 收入 312 亿元，首次突破
// 300 亿元，比上年增长 8%.

// firstTime are words before 突破 that name nothing.
var firstTime = []string{"首次", "首度", "首", "一举", "成功", "历史性", "再次", "再度", "已", "均", "并", "顺利", "年内"}

// milestone reports whether a figure is what the quantity right before it in its sentence has
// passed.
func (c *Content) milestone(p *para, m *Mention) bool {
	if !passed(m) || len(p.mentions) == 0 {
		return false
	}
	words := strings.TrimSuffix(m.Label, "突破")
	words = TrimPrefixes(words, firstTime)
	last := &c.Mentions[p.mentions[len(p.mentions)-1]]
	return words == "" && last.Role == RoleLevel && last.Depth == m.Depth && p.lex[last.Pos].sentence == p.lex[m.Pos].sentence && addable(c.figure(last.Figure), c.figure(m.Figure))
}

// passed reports whether a figure is said to have been passed.
func passed(m *Mention) bool { return strings.HasSuffix(m.Label, "突破") }
