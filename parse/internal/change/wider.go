package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Percentage points between a rate and that of a wider area or of the average, which a
// bracket prints: 满意率 A%，高于全市平均水平（B%）X 个百分点, 增长 A%，增幅比全省高 X 个百分点
// （全省增长 B%）.

// wider are words of an area, or of all, that something is held against.
var wider = []string{"全国", "全省", "全市", "全州", "全县", "全区", "全旗", "平均"}

// limitLines are words of what a rate is held to: 药占比 A%，高出控制线（B%）X 个百分点.
var limitLines = []string{"控制线", "控制目标", "控制标准", "控制指标", "警戒线", "红线", "上限", "下限", "基准"}

// againstWider reads such points.
func againstWider(c *content.Draft, p *content.Para, mi int, rates []int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	label := p.Words(m.LabelFrom, m.LabelTo)
	formula := side(label)
	if strings.Contains(label, "比") || strings.Contains(label, "较") {
		formula = side(strings.TrimSpace(p.Words(max(m.LabelFrom, clause.Before(p, m.Pos)), m.Pos)))
	}
	if formula == "" || !lang.ContainsAny(label, wider) && !lang.ContainsAny(label, limitLines) {
		return false
	}
	other := bracketPercent(c, p, m)
	if other >= 0 && (c.Mentions[other].After != "" || !lang.ContainsAny(p.Words(c.Mentions[other].LabelFrom, c.Mentions[other].Pos), wider)) {
		return false // （全市有 B%的小区参加）
	}
	if x := mi - 1; other < 0 && x >= p.Mentions[0] && c.Mentions[x].Depth == m.Depth+1 && c.Mentions[x].Pos > m.LabelFrom && c.At(c.Mentions[x].Figure).Dimension == numeral.Percent {
		other = x
	}
	if other < 0 {
		return false
	}
	for _, x := range rates {
		y := &c.Mentions[x]
		if x == other || y.Depth != m.Depth || y.Role != content.RoleRate && y.Role != content.RoleGrowth {
			continue
		}
		if clause.StrongMark(p, y.Pos, m.Pos) {
			return false
		}
		// A%，其中甲 B%、乙 C%，高于全市 X 个百分点: of the first, or of the last.
		several := strings.Contains(p.Words(max(content.SentenceStart(p, m.Pos), m.Pos-clause.FarWords), m.Pos), "其中")
		fr.Readings = []content.Reading{{Formula: formula, Operands: []content.FigureID{y.Figure, c.Mentions[other].Figure}, HoldOnly: several}}
		return true
	}
	return false
}

// ofWider reports whether a rate of growth stands in a bracket behind percentage points
// and is that of a wider area: （全省增幅 B%）.
func ofWider(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	return m.Depth > 0 && mi > p.Mentions[0] && c.At(c.Mentions[mi-1].Figure).Dimension == numeral.Points && clause.BracketBehind(p, c.Mentions[mi-1].Pos, m.Pos) &&
		lang.HasAnyPrefix(strings.TrimLeft(p.Words(m.LabelFrom, m.Pos), "为 "), wider)
}
