package parse

import (
	"strings"

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
func (c *Content) againstWider(p *para, mi int, rates []int, fr *Frame) bool {
	m := &c.Mentions[mi]
	label := p.words(m.labelFrom, m.labelTo)
	formula := side(label)
	if strings.Contains(label, "比") || strings.Contains(label, "较") {
		formula = side(strings.TrimSpace(p.words(max(m.labelFrom, p.before(m.Pos)), m.Pos)))
	}
	if formula == "" || !containsAny(label, wider) && !containsAny(label, limitLines) {
		return false
	}
	other := c.bracketPercent(p, m)
	if other >= 0 && (c.Mentions[other].After != "" || !containsAny(p.words(c.Mentions[other].labelFrom, c.Mentions[other].Pos), wider)) {
		return false // （全市有 B%的小区参加）
	}
	if x := mi - 1; other < 0 && x >= p.mentions[0] && c.Mentions[x].Depth == m.Depth+1 && c.Mentions[x].Pos > m.labelFrom && c.figure(c.Mentions[x].Figure).Dimension == numeral.Percent {
		other = x
	}
	if other < 0 {
		return false
	}
	for _, x := range rates {
		y := &c.Mentions[x]
		if x == other || y.Depth != m.Depth || y.Role != RoleRate && y.Role != RoleGrowth {
			continue
		}
		if p.strongMark(y.Pos, m.Pos) {
			return false
		}
		// A%，其中甲 B%、乙 C%，高于全市 X 个百分点: of the first, or of the last.
		several := strings.Contains(p.words(max(sentenceStart(p, m.Pos), m.Pos-farWords), m.Pos), "其中")
		fr.Readings = []Reading{{Formula: formula, Operands: []FigureID{y.Figure, c.Mentions[other].Figure}, HoldOnly: several}}
		return true
	}
	return false
}

// ofWider reports whether a rate of growth stands in a bracket behind percentage points
// and is that of a wider area: （全省增幅 B%）.
func (c *Content) ofWider(p *para, mi int) bool {
	m := &c.Mentions[mi]
	return m.Depth > 0 && mi > p.mentions[0] && c.figure(c.Mentions[mi-1].Figure).Dimension == numeral.Points && p.bracketBehind(c.Mentions[mi-1].Pos, m.Pos) &&
		hasAnyPrefix(strings.TrimLeft(p.words(m.labelFrom, m.Pos), "为 "), wider)
}
