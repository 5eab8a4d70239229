package balance

import (
	"slices"
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// What is not finished of what was begun or counted: 开工 A，完工 B，在建 C.

// countedOn reports whether the sentence goes on from the i-th mention to another number of
// the same things: 在建 6 个，4 个尚未启动.
func countedOn(c *content.Draft, p *content.Para, i int) bool {
	if i+1 >= len(p.Mentions) {
		return false
	}
	m, n := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i+1]]
	return content.IsPart(n) && clause.SameSort(c, p.Mentions[i], p.Mentions[i+1]) && p.Lex[n.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, m.Pos, n.Pos)
}

// begun are words of works that have begun, whether they are done or not.
var begun = []string{"开工", "启动", "动工", "立项"}

// planning are words of works of which some may not have begun.
var planning = []string{"安排", "计划", "任务", "下达", "目标", "应"}

// Unfinished reads N 项，完成 M 项 … 未完成 K 项: what is left of a count.
func Unfinished(c *content.Draft, p *content.Para) {
	for i := 2; i < len(p.Mentions); i++ {
		m := &c.Mentions[p.Mentions[i]]
		f := c.At(m.Figure)
		rest := strings.HasPrefix(m.Label, "其余") || strings.HasPrefix(m.Label, "剩余")
		if f.Dimension != numeral.Count || m.Role != content.RoleLevel || clause.InList(c, f.ID) || !strings.Contains(m.Label, "未完成") && !strings.Contains(m.Label, "未达标") && !lang.ContainsAny(p.Words(m.LabelFrom, m.Pos), clause.Underway) && !strings.HasPrefix(m.After, "未") && !total.HeldUp(m.After) && !rest {
			continue
		}
		var two []content.FigureID
		for j := i - 1; j >= 0 && len(two) < 3; j-- {
			y := &c.Mentions[p.Mentions[j]]
			g := c.At(y.Figure)
			if p.Lex[y.Pos].Sentence < p.Lex[m.Pos].Sentence-1 {
				break
			}
			if g.Dimension == numeral.Count && g.Unit == f.Unit && clause.Whole(c, y) && !clause.InList(c, y.Figure) {
				two = append(two, y.Figure)
			}
		}
		third := len(two) == 3 && c.MentionOf(two[2]).Para == m.Para && p.Lex[c.MentionOf(two[2]).Pos].Sentence == p.Lex[m.Pos].Sentence
		if two = two[:min(len(two), 2)]; len(two) == 0 {
			continue
		}
		if len(two) == 2 && rest {
			done := c.MentionOf(two[0])
			if done == nil || !lang.ContainsAny(done.Label, []string{"已", "完"}) || done.AfterOpener >= 0 {
				continue // one of several parts
			}
		}
		if len(two) == 2 && total.HeldUp(m.After) && clause.IsPlan(c, two[0]) && !clause.IsPlan(c, two[1]) {
			two[0], two[1] = two[1], two[0] // 完成 4 处，计划 5 处，1 处因 … 跨年
		}
		if done := c.MentionOf(two[0]); lang.ContainsAny(done.Label, begun) && !strings.Contains(p.Words(m.LabelFrom, m.Pos), "未") {
			continue // 已开工 18 个、在建 12 个: of those begun
		}
		if len(two) == 2 {
			// 安排 20 个，已完工 12 个，在建 5 个; 已完成 12 个，正在实施 5 个: others may not be begun
			some := !rest && !strings.Contains(p.Words(m.LabelFrom, m.Pos)+m.After, "未") && !total.HeldUp(m.After) && (lang.ContainsAny(c.At(two[1]).Name, planning) || strings.Contains(p.Words(m.LabelFrom, m.Pos), "正在"))
			more := c.At(two[0]).Value.GreaterThan(c.At(two[1]).Value) // done of other things, too
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{two[1], two[0]}, HoldOnly: third || some || more || countedOn(c, p, i)}}}) // 共 20 个，已开工 18 个，已竣工 12 个，未开工 2 个
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
func leftToDo(m *content.Mention) bool {
	if m.Role == content.RoleDelta {
		return lang.ContainsAny(m.Label, []string{"任务", "目标", "计划"}) && lang.HasAnySuffix(m.Label, []string{"少", "低", "减少"}) && !lang.ContainsAny(m.Label, []string{"上年", "去年", "同期"})
	}
	return m.Role == content.RoleLevel && (lang.HasAnyPrefix(m.Label, fewerBegins) || lang.HasAnyPrefix(m.Label, leftBegins) && lang.ContainsAny(m.Label+m.After, undoneWords))
}

// farPairs is how many figures before what is left of a pair the pair may stand.
const farPairs = 40

// LeftOfPairs reads what is left of what was to be done and what was, told before in a sentence or paragraph of their
// own: 计划 A 万亩，完成 B 万亩。……余下 C 万亩已编入下年计划. That only verifies, but where the pair stands right before.
func LeftOfPairs(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if !leftToDo(m) || f.Value.Sign() <= 0 || f.Dimension == numeral.Percent || f.Approximate != "" || f.Numeral.Raw.NumDigits() == 0 || clause.Claimed(c, f.ID) {
			continue
		}
		near := false
		a, b := pairOf(c, mi)
		if x := mi - 2; x >= p.Mentions[0] && lang.HasAnyPrefix(m.Label, fewerBegins) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence && clause.SameSort(c, x, mi) && clause.SameSort(c, mi-1, mi) {
			u, v := &c.Mentions[x], &c.Mentions[mi-1]
			if toBeDone(c, v) {
				u, v = v, u
			}
			if near = toBeDone(c, u) && !toBeDone(c, v) && content.IsPart(v); near {
				a, b = u.Figure, v.Figure
			}
		}
		if a == 0 {
			continue
		}
		for _, i := range clause.FramesOf(c, b) {
			if fr := &c.Frames[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && slices.Equal(fr.Readings[0].Operands, []content.FigureID{a}) {
				fr.Admitted = true // the text tells of it
			}
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: f.ID, Reach: content.ReachReport, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{a, b}, HoldOnly: !near}}})
	}
}

// pairOf are the nearest plan and what was done of it before mention mi that it is the difference of, 0 if there are none.
func pairOf(c *content.Draft, mi int) (plan, done content.FigureID) {
	f := c.At(c.Mentions[mi].Figure)
	own := c.Mentions[mi].Para
	small := f.Numeral.Raw.Significant() < 2
	for x := mi - 1; x >= max(0, mi-farPairs); x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Para < 0 || g.Report != f.Report || small && own-y.Para > 1 {
			return 0, 0
		}
		if !clause.SameSort(c, x, mi) || y.Each {
			continue
		}
		for z := x - 1; z >= max(0, x-farPairs/2); z-- {
			w := &c.Mentions[z]
			h := c.At(w.Figure)
			if w.Para < 0 || h.Report != f.Report || !clause.SameSort(c, z, x) || w.Each {
				continue
			}
			if w.Para != y.Para && f.Numeral.Raw.Significant() < 3 {
				break
			}
			a, b := w, y
			if toBeDone(c, y) && !toBeDone(c, w) {
				a, b = y, w // 招聘 8 名，年初目标 10 名，少招 2 名
			}
			if toBeDone(c, a) && !toBeDone(c, b) && content.IsPart(b) && c.At(a.Figure).Interval.Sub(c.At(b.Figure).Interval).Meet(f.Interval) {
				return a.Figure, b.Figure
			}
		}
	}
	return 0, 0
}

// toBeDone reports whether a mention is what was to be done.
func toBeDone(c *content.Draft, m *content.Mention) bool {
	return m.Role == content.RoleLimit || clause.IsPlan(c, m.Figure) || m.Role == content.RoleLevel && lang.ContainsAny(m.Label, planning) && !lang.ContainsAny(m.Label, change.DealtWith)
}

// AdmitHeldUp takes note that the text itself tells why what was planned has not all been done.
func AdmitHeldUp(c *content.Draft, p *content.Para) {
	if !p.May("因") && !p.May("由") {
		return
	}
	short := map[[2]content.FigureID]bool{} // what was done of what was planned
	for i := len(c.Frames) - 1; i >= 0 && c.At(c.Frames[i].Claim).Place.Block == p.Block; i-- {
		fr := &c.Frames[i]
		if m := c.MentionOf(fr.Claim); m != nil && (fr.Rule == "balance/step" && total.HeldUp(m.After) || fr.Rule == "balance/residual" && leftToDo(m)) && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 2 && c.At(fr.Readings[0].Operands[0]).Value.Sub(c.At(fr.Readings[0].Operands[1]).Value).Equal(c.At(fr.Claim).Value) {
			short[[2]content.FigureID{fr.Readings[0].Operands[1], fr.Readings[0].Operands[0]}] = true
		}
	}
	if len(short) == 0 {
		return
	}
	for i := len(c.Frames) - 1; i >= 0 && c.At(c.Frames[i].Claim).Place.Block == p.Block; i-- {
		if fr := &c.Frames[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 && short[[2]content.FigureID{fr.Claim, fr.Readings[0].Operands[0]}] {
			fr.Admitted = true
		}
	}
}
