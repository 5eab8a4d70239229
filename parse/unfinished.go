package parse

import (
	"gouji/parse/numeral"
	"slices"
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

var (
	// leftBegins begin the names of what is left of what was to be done, undoneWords say that it is, fewerBegins begin
	// those of what is wanting.
	leftBegins  = []string{"其余", "余下", "剩余", "其他", "尚有", "还有", "仍有", "尚余", "另有"}
	undoneWords = []string{"未", "尽快", "推迟", "延期", "延后", "继续", "正在", "在建", "结转", "编入", "列入", "下年", "次年", "整改", "开工", "完工", "竣工", "实施", "完成"}
	fewerBegins = []string{"少招", "少完成", "少培训", "少建", "少做", "少安排", "少发放", "少举办", "少开展", "少派", "少种", "少改造", "缺招"}
)

// leftToDo reports whether the words of a number say that it is left of what was to be done.
func leftToDo(m *Mention) bool {
	if m.Role == RoleDelta {
		return containsAny(m.Label, []string{"任务", "目标", "计划"}) && hasAnySuffix(m.Label, []string{"少", "低", "减少"}) && !containsAny(m.Label, []string{"上年", "去年", "同期"})
	}
	return m.Role == RoleLevel && (hasAnyPrefix(m.Label, fewerBegins) || hasAnyPrefix(m.Label, leftBegins) && containsAny(m.Label+m.After, undoneWords))
}

// farPairs is how many figures before what is left of a pair the pair may stand.
const farPairs = 40

// leftOfPairs reads what is left of what was to be done and what was, told before in a sentence or paragraph of their
// own: 计划 A 万亩，完成 B 万亩。……余下 C 万亩已编入下年计划. That only verifies, but where the pair stands right before.
func (c *Content) leftOfPairs(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if !leftToDo(m) || f.Value.Sign() <= 0 || f.Dimension == numeral.Percent || f.Approximate != "" || f.Numeral.Raw.NumDigits() == 0 || c.claimed(f.ID) {
			continue
		}
		near := false
		a, b := c.pairOf(mi)
		if x := mi - 2; x >= p.mentions[0] && hasAnyPrefix(m.Label, fewerBegins) && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence && c.sameSort(x, mi) && c.sameSort(mi-1, mi) {
			u, v := &c.Mentions[x], &c.Mentions[mi-1]
			if c.toBeDone(v) {
				u, v = v, u
			}
			if near = c.toBeDone(u) && !c.toBeDone(v) && part(v); near {
				a, b = u.Figure, v.Figure
			}
		}
		if a == 0 {
			continue
		}
		for _, i := range c.framesOf(b) {
			if fr := &c.Frames[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && slices.Equal(fr.Readings[0].Operands, []FigureID{a}) {
				fr.Admitted = true // the text tells of it
			}
		}
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: f.ID, Reach: ReachReport, Closed: Closed,
			Readings: []Reading{{Formula: "a-b", Operands: []FigureID{a, b}, HoldOnly: !near}}})
	}
}

// pairOf are the nearest plan and what was done of it before mention mi that it is the difference of, 0 if there are none.
func (c *Content) pairOf(mi int) (plan, done FigureID) {
	f := c.figure(c.Mentions[mi].Figure)
	own := c.Mentions[mi].Para
	small := f.Numeral.Raw.Significant() < 2
	for x := mi - 1; x >= max(0, mi-farPairs); x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if y.Para < 0 || g.Report != f.Report || small && own-y.Para > 1 {
			return 0, 0
		}
		if !c.sameSort(x, mi) || y.Each {
			continue
		}
		for z := x - 1; z >= max(0, x-farPairs/2); z-- {
			w := &c.Mentions[z]
			h := c.figure(w.Figure)
			if w.Para < 0 || h.Report != f.Report || !c.sameSort(z, x) || w.Each {
				continue
			}
			if w.Para != y.Para && f.Numeral.Raw.Significant() < 3 {
				break
			}
			a, b := w, y
			if c.toBeDone(y) && !c.toBeDone(w) {
				a, b = y, w // 招聘 8 名，年初目标 10 名，少招 2 名
			}
			if c.toBeDone(a) && !c.toBeDone(b) && part(b) && c.figure(a.Figure).Interval.Sub(c.figure(b.Figure).Interval).Meet(f.Interval) {
				return a.Figure, b.Figure
			}
		}
	}
	return 0, 0
}

// toBeDone reports whether a mention is what was to be done.
func (c *Content) toBeDone(m *Mention) bool {
	return m.Role == RoleLimit || c.isPlan(m.Figure) || m.Role == RoleLevel && containsAny(m.Label, planning) && !containsAny(m.Label, dealtWith)
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
		if m := c.mentionOf(fr.Claim); m != nil && (fr.Rule == "balance/step" && heldUp(m.After) || fr.Rule == "balance/residual" && leftToDo(m)) && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 2 && c.figure(fr.Readings[0].Operands[0]).Value.Sub(c.figure(fr.Readings[0].Operands[1]).Value).Equal(c.figure(fr.Claim).Value) {
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
