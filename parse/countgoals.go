package parse

import (
	"slices"
	"strings"

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
func (c *Content) countsGoals(m *Mention) bool {
	f := c.figure(m.Figure)
	return f.Dimension == numeral.Count && slices.Contains([]string{"个", "项", "条"}, f.Unit) && hasAnySuffix(strings.TrimRight(m.Label, "共有计为数量"), goalNouns)
}

// goalCounts counts the goals behind the i-th paragraph, and those told as done, and takes note
// where the text tells which of them are not.
func (c *Content) goalCounts(i int) {
	p := c.paras[i]
	if p.inTable || !p.may("完成") && !p.may("达") && !p.may("实现") {
		return
	}
	for x := 1; x < len(p.mentions); x++ {
		all, done := &c.Mentions[p.mentions[x-1]], &c.Mentions[p.mentions[x]]
		f, g := c.figure(all.Figure), c.figure(done.Figure)
		if !c.countsGoals(all) || f.Unit != g.Unit || p.lex[all.Pos].sentence != p.lex[done.Pos].sentence || !containsAny(done.Label, []string{"完成", "达标", "达成", "实现"}) || containsAny(done.Label, goalMissed) || containsAny(p.words(done.Pos, len(p.lex)), []string{"主要", "重点", "部分"}) {
			continue // 主要情况如下: not of all
		}
		items, states := c.goalsBehind(i)
		if !slices.Contains(states, false) && !containsAny(p.words(done.Pos, len(p.lex)), goalMissed) {
			items = nil // nothing tells which one is missed
		} else {
			c.admitMissed(done.Figure, all.Figure)
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
			f    *Figure
			list []string
		}{{f, items}, {g, reached}} {
			c.Frames = append(c.Frames, Frame{Kind: KindCount, Rule: "count/list", Claim: t.f.ID, Announced: int(t.f.Value.IntPart()), Listed: t.list, Reach: ReachSection, Closed: HalfOpen})
		}
		return
	}
}

// goalsBehind are the names of the goals in the numbered paragraphs right behind the i-th, each
// of which tells of one goal whether it was reached, and what they tell.
func (c *Content) goalsBehind(i int) (names []string, reached []bool) {
	if i+1 >= len(c.paras) {
		return nil, nil
	}
	like := c.paras[i+1]
	for _, q := range c.paras[i+1:] {
		if len(names) == maxGoals || c.itemNumber(q, like) != len(names)+1 {
			break
		}
		done, missed := timesAny(q.line, goalDone), timesAny(q.line, goalMissed)
		if done+missed != 1 {
			return nil, nil
		}
		_, end := headingAt(q.text.Runes)
		to := end
		for to < len(q.text.Runes) && to-end < longGoal && !strings.ContainsRune("，；。：,;:≥≤><=", q.text.Runes[to]) {
			to++
		}
		names, reached = append(names, strings.Trim(q.sub(end, to), "-—－ ")), append(reached, missed == 0)
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

// admitMissed takes note that the text itself tells that fewer were done than were set.
func (c *Content) admitMissed(done, all FigureID) {
	for _, i := range c.framesOf(done) {
		if fr := &c.Frames[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 && fr.Readings[0].Operands[0] == all {
			fr.Admitted = true
		}
	}
}
