package target

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Deadlines that no word calls a target, with what it took right behind them: 验收后 30 日内
// 拨付，实际用时 21 天.

// tookTime end the label of what it took.
var tookTime = []string{"实际", "用时", "历时", "耗时"}

// deadline makes such a span of time the limit that it is.
func deadline(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if m.Role != content.RoleLevel || f.Dimension != numeral.Time || f.Approximate != "" && f.Approximate != "以下" || !lang.HasAnyPrefix(m.After, []string{"内", "之内", "以内"}) || mi+1 > p.Mentions[len(p.Mentions)-1] {
		return
	}
	y := &c.Mentions[mi+1]
	if y.Role != content.RoleLevel || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) || !form.AlikeTarget(f, c.At(y.Figure)) || !strings.HasPrefix(y.Label, "实际") && !lang.HasAnySuffix(y.Label, tookTime) || lang.ContainsAny(y.Label, []string{"剩余", "尚", "延", "逾期", "超期", "提前"}) {
		return
	}
	m.Role, m.Op = content.RoleLimit, "<="
}
