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
		if f.Dimension != numeral.Count || m.Role != RoleLevel || c.inList(f.ID) || !strings.Contains(m.Label, "未完成") && !strings.Contains(m.Label, "未达标") && !containsAny(p.words(m.labelFrom, m.Pos), underway) && !strings.HasPrefix(m.After, "未") && !heldUp(m.After) && !rest {
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
		if len(two) == 2 && heldUp(m.After) && c.isPlan(two[0]) && !c.isPlan(two[1]) {
			two[0], two[1] = two[1], two[0] // 完成 4 处，计划 5 处，1 处因 … 跨年
		}
		if done := c.mentionOf(two[0]); containsAny(done.Label, begun) && !strings.Contains(p.words(m.labelFrom, m.Pos), "未") {
			continue // 已开工 18 个、在建 12 个: of those begun
		}
		if len(two) == 2 {
			// 安排 20 个，已完工 12 个，在建 5 个; 已完成 12 个，正在实施 5 个: others may not be begun
			some := !rest && !strings.Contains(p.words(m.labelFrom, m.Pos)+m.After, "未") && !heldUp(m.After) && (containsAny(c.figure(two[1]).Name, planning) || strings.Contains(p.words(m.labelFrom, m.Pos), "正在"))
			more := c.figure(two[0]).Value.GreaterThan(c.figure(two[1]).Value) // done of other things, too
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a-b", Operands: []FigureID{two[1], two[0]}, HoldOnly: third || some || more || c.countedOn(p, i)}}}) // 共 20 个，已开工 18 个，已竣工 12 个，未开工 2 个
		}
	}
}

// holdups are words of what becomes of works that cannot be done in time.
var holdups = []string{"跨年", "停工", "暂缓", "暂停", "推迟", "延期", "延后", "延迟", "取消", "顺延", "未", "变更", "缓建"}

// heldUp reports whether the words behind a number tell why so many are not done: 1 处因设计变更跨年实施.
func heldUp(after string) bool {
	return hasAnyPrefix(after, []string{"因", "由于"}) && containsAny(after, holdups)
}

// admitHeldUp takes note that the text itself tells why what was planned has not all been done.
func (c *Content) admitHeldUp(p *para) {
	if !p.may("因") && !p.may("由") {
		return
	}
	short := map[[2]FigureID]bool{} // what was done of what was planned
	for i := len(c.Frames) - 1; i >= 0 && c.figure(c.Frames[i].Claim).Place.Block == p.block; i-- {
		fr := &c.Frames[i]
		if m := c.mentionOf(fr.Claim); fr.Rule == "balance/step" && m != nil && heldUp(m.After) && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 2 && c.figure(fr.Readings[0].Operands[0]).Value.Sub(c.figure(fr.Readings[0].Operands[1]).Value).Equal(c.figure(fr.Claim).Value) {
			short[[2]FigureID{fr.Readings[0].Operands[1], fr.Readings[0].Operands[0]}] = true
		}
	}
	if len(short) == 0 {
		return
	}
	for i := len(c.Frames) - 1; i >= 0 && c.figure(c.Frames[i].Claim).Place.Block == p.block; i-- {
		if fr := &c.Frames[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 && short[[2]FigureID{fr.Claim, fr.Readings[0].Operands[0]}] {
			fr.Admitted = true
		}
	}
}
