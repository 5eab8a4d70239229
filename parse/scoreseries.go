package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
)

// Points that 、 joins right before their total.

// scoreSeries reads the points that 、 joins right before their total: 得分依次为
// a 分、b 分、c 分，总得分 X 分, 投入 a 分、过程 b 分、产出 c 分，自评得分 X 分. Averages are
// no totals, and whole numbers that nothing calls scores may be weights.
func (c *Content) scoreSeries(p *para, mi int) bool {
	m := &c.Mentions[mi]
	var parts []int
	sum, largest, fraction := decimal.Zero, decimal.Zero, false
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if !c.scoreIn(x) || y.Role != RoleLevel || f.Key.Measure == Weight || y.Depth != m.Depth || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence {
			break
		}
		if len(parts) > 0 && p.markBetween(y.Pos, c.Mentions[parts[0]].Pos) != '、' {
			break
		}
		parts = append([]int{x}, parts...)
		sum = sum.Add(f.Value)
		fraction = fraction || f.Numeral.Decimals > 0
		if f.Value.GreaterThan(largest) {
			largest = f.Value
		}
	}
	if len(parts) < 3 {
		return false
	}
	first := &c.Mentions[parts[0]]
	lead := p.words(first.labelFrom, first.Pos)
	between := p.words(c.Mentions[parts[len(parts)-1]].Pos+1, m.Pos)
	total := c.figure(m.Figure).Value
	if containsAny(lead+between, []string{"权重", "分值", "满分", "加权", "平均", "折算", "扣"}) || total.LessThan(largest) || sum.GreaterThan(decHundred) && !total.GreaterThan(decHundred) {
		return false
	}
	named := strings.Contains(lead, "得") || fraction || containsAny(lead, []string{"指标", "方面", "部分"}) || slices.Contains([]string{"合计", "共计", "总计"}, m.Label)
	if full := sum.Equal(decHundred) || sum.Equal(decHundred.Sub(decimal.New(1, 1))); full && !fraction && !strings.Contains(lead, "得") && selfScore(m.Label) {
		named = false // 产出指标 50 分、效益指标 30 分、满意度指标 10 分，自评得分 X 分: what they could get
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen,
		Readings: []Reading{{Parts: c.terms(parts), HoldOnly: !named}}})
	return true
}

// weightSeries reads the weights that 、 joins right before their total: 权重分别为 a
// 分、b 分、c 分，合计 100 分.
func (c *Content) weightSeries(p *para, mi int) bool {
	m := &c.Mentions[mi]
	if m.Total == 0 && c.figure(m.Figure).Key.Measure != Weight {
		return false
	}
	var parts []int
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		if !c.scoreIn(x) || y.Depth != m.Depth || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(y.Pos, m.Pos) {
			break
		}
		if len(parts) > 0 && p.markBetween(y.Pos, c.Mentions[parts[0]].Pos) != '、' {
			break
		}
		parts = append([]int{x}, parts...)
	}
	if len(parts) < 2 {
		return false
	}
	lead := p.words(c.Mentions[parts[0]].labelFrom, c.Mentions[parts[0]].Pos)
	if strings.Contains(lead, "得") || !containsAny(lead, []string{"权重", "分值", "满分", "标准分", "赋分"}) {
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/weights", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Parts: c.terms(parts)}}})
	return true
}
