package parse

import (
	"gouji/parse/numeral"
	"strings"
)

// What is not finished of what was begun or counted: 开工 A，完工 B，在建 C.

// underway are words of what is not done yet.
var underway = []string{"尚在", "正在", "在办", "在建", "待办", "未办结", "尚未", "未完工", "未开工", "未启动", "暂未"}

// countedOn reports whether the sentence goes on from the i-th mention to another number of
// the same things: 在建 6 个，4 个尚未启动.
func (c *Content) countedOn(p *para, i int) bool {
	if i+1 >= len(p.mentions) {
		return false
	}
	m, n := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i+1]]
	return part(n) && c.sameSort(p.mentions[i], p.mentions[i+1]) && p.lex[n.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(m.Pos, n.Pos)
}

// begun are words of works that have begun, whether they are done or not.
var begun = []string{"开工", "启动", "动工", "立项"}

// planning are words of works of which some may not have begun.
var planning = []string{"安排", "计划", "任务", "下达", "目标", "应"}

// unfinished reads N 项，完成 M 项 … 未完成 K 项: what is left of a count.
func (c *Content) unfinished(p *para) {
	for i := 2; i < len(p.mentions); i++ {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		rest := strings.HasPrefix(m.Label, "其余") || strings.HasPrefix(m.Label, "剩余")
		if f.Dimension != numeral.Count || m.Role != RoleLevel || c.inList(f.ID) || !strings.Contains(m.Label, "未完成") && !strings.Contains(m.Label, "未达标") && !containsAny(p.words(m.labelFrom, m.Pos), underway) && !strings.HasPrefix(m.After, "未") && !rest {
			continue
		}
		var two []FigureID
		for j := i - 1; j >= 0 && len(two) < 3; j-- {
			y := &c.Mentions[p.mentions[j]]
			g := c.figure(y.Figure)
			if p.lex[y.Pos].sentence < p.lex[m.Pos].sentence-1 {
				break
			}
			if g.Dimension == numeral.Count && g.Unit == f.Unit && c.whole(y) && !c.inList(y.Figure) {
				two = append(two, y.Figure)
			}
		}
		third := len(two) == 3 && c.mentionOf(two[2]).Para == m.Para && p.lex[c.mentionOf(two[2]).Pos].sentence == p.lex[m.Pos].sentence
		if two = two[:min(len(two), 2)]; len(two) == 0 {
			continue
		}
		if len(two) == 2 && rest {
			done := c.mentionOf(two[0])
			if done == nil || !containsAny(done.Label, []string{"已", "完"}) || done.afterOpener >= 0 {
				continue // one of several parts
			}
		}
		if done := c.mentionOf(two[0]); containsAny(done.Label, begun) && !strings.Contains(p.words(m.labelFrom, m.Pos), "未") {
			continue // 已开工 18 个、在建 12 个: of those begun
		}
		if len(two) == 2 {
			// 安排 20 个，已完工 12 个，在建 5 个; 已完成 12 个，正在实施 5 个: others may not be begun
			some := !rest && !strings.Contains(p.words(m.labelFrom, m.Pos)+m.After, "未") && (containsAny(c.figure(two[1]).Name, planning) || strings.Contains(p.words(m.labelFrom, m.Pos), "正在"))
			more := c.figure(two[0]).Value.GreaterThan(c.figure(two[1]).Value) // done of other things, too
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a-b", Operands: []FigureID{two[1], two[0]}, HoldOnly: third || some || more || c.countedOn(p, i)}}}) // 共 20 个，已开工 18 个，已竣工 12 个，未开工 2 个
		}
	}
}
