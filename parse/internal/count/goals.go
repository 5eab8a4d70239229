package count

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// The goals that a report has set itself, counted with those done, and told one by one in
// numbered paragraphs behind: 设置绩效目标 N 个，实际完成 M 个，情况如下：¶ 1.…已完成… ¶ 2.…未完成….

var (
	// goalNouns end the name of what is counted so.
	goalNouns = []string{"目标", "指标", "绩效目标值", "目标任务"}
	// goalDone and goalMissed tell of a goal whether it was reached.
	goalDone   = []string{"已完成", "已达标", "已达成", "已实现", "全部完成", "完成目标"}
	goalMissed = []string{"未完成", "未达标", "未达成", "未实现", "未达到", "部分完成", "没有完成", "尚未", "低于目标"}
)

// maxGoals is how many numbered paragraphs such a list has at most.
const maxGoals = 60

// countsGoals reports whether a mention is how many goals there are.
func countsGoals(c *content.Draft, m *content.Mention) bool {
	f := c.At(m.Figure)
	return f.Dimension == numeral.Count && slices.Contains([]string{"个", "项", "条"}, f.Unit) && lang.HasAnySuffix(strings.TrimRight(m.Label, "共有计为数量"), goalNouns)
}

// Goals counts the goals behind the i-th paragraph, and those told as done, and takes note
// where the text tells which of them are not.
func Goals(c *content.Draft, i int) {
	p := c.Paras[i]
	if p.InTable || !p.May("完成") && !p.May("达") && !p.May("实现") {
		return
	}
	for x := 1; x < len(p.Mentions); x++ {
		all, done := &c.Mentions[p.Mentions[x-1]], &c.Mentions[p.Mentions[x]]
		f, g := c.At(all.Figure), c.At(done.Figure)
		if !countsGoals(c, all) || f.Unit != g.Unit || p.Lex[all.Pos].Sentence != p.Lex[done.Pos].Sentence || !lang.ContainsAny(done.Label, []string{"完成", "达标", "达成", "实现"}) || lang.ContainsAny(done.Label, goalMissed) || lang.ContainsAny(p.Words(done.Pos, len(p.Lex)), []string{"主要", "重点", "部分"}) {
			continue // 主要情况如下: not of all
		}
		items, states := goalsBehind(c, i)
		if !slices.Contains(states, false) && !lang.ContainsAny(p.Words(done.Pos, len(p.Lex)), goalMissed) {
			items = nil // nothing tells which one is missed
		} else {
			AdmitMissed(c, done.Figure, all.Figure)
		}
		if len(items) == 0 || !f.Numeral.Exact() || !g.Numeral.Exact() {
			return
		}
		var reached []string
		for n, name := range items {
			if states[n] {
				reached = append(reached, name)
			}
		}
		for _, t := range []struct {
			f    *content.Figure
			list []string
		}{{f, items}, {g, reached}} {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindCount, Rule: "count/list", Claim: t.f.ID, Announced: int(t.f.Value.IntPart()), Listed: t.list, Reach: content.ReachSection, Closed: content.HalfOpen})
		}
		return
	}
}

// goalsBehind are the names of the goals in the numbered paragraphs right behind the i-th, each
// of which tells of one goal whether it was reached, and what they tell.
func goalsBehind(c *content.Draft, i int) (names []string, reached []bool) {
	if i+1 >= len(c.Paras) {
		return nil, nil
	}
	like := c.Paras[i+1]
	for _, q := range c.Paras[i+1:] {
		if len(names) == maxGoals || clause.ItemNumber(c, q, like) != len(names)+1 {
			break
		}
		done, missed := timesAny(q.Line, goalDone), timesAny(q.Line, goalMissed)
		if done+missed != 1 {
			return nil, nil
		}
		_, end := content.HeadingAt(q.Text.Runes)
		to := end
		for to < len(q.Text.Runes) && to-end < longGoal && !strings.ContainsRune("，；。：,;:≥≤><=", q.Text.Runes[to]) {
			to++
		}
		names, reached = append(names, strings.Trim(q.Sub(end, to), "-—－ ")), append(reached, missed == 0)
	}
	if len(names) < 2 {
		return nil, nil
	}
	return names, reached
}

// longGoal is how many characters of a goal are its name.
const longGoal = 24

// timesAny is how often the words of a list stand in a text.
func timesAny(s string, list []string) int {
	n := 0
	for _, w := range list {
		n += strings.Count(s, w)
	}
	return n
}

// AdmitMissed takes note that the text itself tells that fewer were done than were set.
func AdmitMissed(c *content.Draft, done, all content.FigureID) {
	for _, i := range clause.FramesOf(c, done) {
		if fr := &c.Frames[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 && fr.Readings[0].Operands[0] == all {
			fr.Admitted = true
		}
	}
}
