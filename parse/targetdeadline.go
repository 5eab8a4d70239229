package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Deadlines that no word calls a target, with what it took right behind them: 验收后 30 日内
// 拨付，实际用时 21 天.

// tookTime end the label of what it took.
var tookTime = []string{"实际", "用时", "历时", "耗时"}

// deadline makes such a span of time the limit that it is.
func (c *Content) deadline(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if m.Role != RoleLevel || f.Dimension != numeral.Time || f.Approximate != "" && f.Approximate != "以下" || !hasAnyPrefix(m.After, []string{"内", "之内", "以内"}) || mi+1 > p.mentions[len(p.mentions)-1] {
		return
	}
	y := &c.Mentions[mi+1]
	if y.Role != RoleLevel || y.Depth != m.Depth || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) || !alikeTarget(f, c.figure(y.Figure)) || !strings.HasPrefix(y.Label, "实际") && !hasAnySuffix(y.Label, tookTime) || containsAny(y.Label, []string{"剩余", "尚", "延", "逾期", "超期", "提前"}) {
		return
	}
	m.Role, m.Op = RoleLimit, "<="
}
