package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Goals told one behind the other, and what was reached of each in the same order: 目标为甲 5200 人、乙 1100
// 人，实际分别完成 5460 人、1187 人; 目标：参保率≥95%、报销比例≥70%；完成：96.1%、71.2%.

// orderVerbs are the words between goals and results that say that the latter were reached.
var orderVerbs = []string{"实际", "分别完成", "分别达到", "完成情况分别为", "完成数分别为"}

// plainResult reports whether words are a head over results in general.
func plainResult(words string) bool {
	switch strings.Trim(words, " ：:为") {
	case "完成", "实际", "实际完成", "实际值", "完成值", "实际完成值", "完成情况", "实际完成情况", "结果", "实际达到":
		return true
	}
	return false
}

// goalsInOrder relates such goals with their results and adds the goals to those that are done.
func (c *Content) goalsInOrder(p *para, done map[int]bool) map[int]bool {
	if !p.may("标") && !p.may("务") && !p.may("划") {
		return done
	}
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		if i < 2 {
			continue
		}
		switch between := p.sub(p.lex[c.Mentions[mi-1].Pos].to, p.lex[m.Pos].from); p.markBetween(c.Mentions[mi-1].Pos, m.Pos) {
		case '，':
			if !containsAny(between, orderVerbs) {
				continue
			}
		case '；':
			if _, head, _ := strings.Cut(between, "；"); !plainResult(head) {
				continue
			}
		default:
			continue
		}
		n := c.runFrom(p, mi)
		first := mi - n
		if n < 2 || first < p.mentions[0] || done[first] || c.runFrom(p, first) < n || p.lex[c.Mentions[first].Pos].sentence != p.lex[m.Pos].sentence {
			continue
		}
		from := p.lex[sentenceStart(p, m.Pos)].from
		if first > p.mentions[0] {
			from = max(from, p.lex[c.Mentions[first-1].Pos].to)
		}
		lead := p.sub(from, p.lex[c.Mentions[first].Pos].from)
		if j := strings.LastIndexAny(lead, "；"); j >= 0 {
			lead = lead[j:]
		}
		if first > p.mentions[0] && p.markBetween(c.Mentions[first-1].Pos, c.Mentions[first].Pos) == '、' || !containsAny(lead, []string{"目标", "任务", "计划"}) || containsAny(lead, []string{"上年", "去年"}) {
			continue // more goals than results
		}
		if c.runFrom(p, mi) != n || !c.alikeRuns(first, mi, n) {
			continue
		}
		short := false // 分别为计划的 106%、95%
		for x := mi + n; x <= p.mentions[len(p.mentions)-1]; x++ {
			y := &c.Mentions[x]
			short = short || p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && c.figure(y.Figure).Dimension == numeral.Percent && c.figure(y.Figure).Value.LessThan(decOne)
		}
		for j := range n {
			l := &c.Mentions[first+j]
			f := c.figure(l.Figure)
			l.Role = RoleLimit
			if l.Op == "" {
				l.Op = f.Bound
			}
			made := len(c.Frames)
			c.targetFrame(p, first+j, mi+j)
			if short && len(c.Frames) > made {
				c.Frames[len(c.Frames)-1].Admitted = true
			}
			if done == nil {
				done = map[int]bool{}
			}
			done[first+j] = true
		}
	}
	return done
}

// runFrom is how many figures stand one behind the other from mention mi on, with no mark but 、 and no verb of
// its own between them.
func (c *Content) runFrom(p *para, mi int) int {
	n := 1
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1]; x++ {
		a, b := &c.Mentions[x-1], &c.Mentions[x]
		between := p.sub(p.lex[a.Pos].to, p.lex[b.Pos].from)
		if b.Depth != a.Depth || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence || p.markBetween(a.Pos, b.Pos) != '、' && !hasAnyPrefix(between, []string{"和", "以及", "及"}) || containsAny(between, orderVerbs) {
			break
		}
		n++
	}
	return n
}

// alikeRuns reports whether n goals from first on are of the sorts of n results from mi on, one by one, and each a
// plain quantity.
func (c *Content) alikeRuns(first, mi, n int) bool {
	for j := range n {
		a, b := &c.Mentions[first+j], &c.Mentions[mi+j]
		if !alikeTarget(c.figure(a.Figure), c.figure(b.Figure)) || a.Role != RoleLevel && a.Role != RoleRate && a.Role != RoleLimit || b.Role != RoleLevel && b.Role != RoleRate {
			return false
		}
	}
	return true
}
