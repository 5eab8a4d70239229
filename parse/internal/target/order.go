package target

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// Goals told one behind the other, and what was reached of each in the same order: 目标为甲 5200 人、乙 1100
// 人，实际分别完成 5460 人、1187 人; 目标：参保率≥95%、报销比例≥70%；完成：96.1%、71.2%.

// plainResult reports whether words are a head over results in general.
func plainResult(words string) bool {
	switch strings.Trim(words, " ：:为") {
	case "完成", "实际", "实际完成", "实际值", "完成值", "实际完成值", "完成情况", "实际完成情况", "结果", "实际达到":
		return true
	}
	return false
}

// GoalsInOrder relates such goals with their results and adds the goals to those that are done.
func GoalsInOrder(c *content.Draft, p *content.Para, done map[int]bool) map[int]bool {
	if !p.May("标") && !p.May("务") && !p.May("划") {
		return done
	}
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if i < 2 {
			continue
		}
		switch between := p.Sub(p.Lex[c.Mentions[mi-1].Pos].To, p.Lex[m.Pos].From); clause.MarkBetween(p, c.Mentions[mi-1].Pos, m.Pos) {
		case '，':
			if !lang.ContainsAny(between, total.OrderVerbs) {
				continue
			}
		case '；':
			if _, head, _ := strings.Cut(between, "；"); !plainResult(head) {
				continue
			}
		default:
			continue
		}
		n := total.RunFrom(c, p, mi)
		first := mi - n
		if n < 2 || first < p.Mentions[0] || done[first] || total.RunFrom(c, p, first) < n || p.Lex[c.Mentions[first].Pos].Sentence != p.Lex[m.Pos].Sentence {
			continue
		}
		from := p.Lex[content.SentenceStart(p, m.Pos)].From
		if first > p.Mentions[0] {
			from = max(from, p.Lex[c.Mentions[first-1].Pos].To)
		}
		lead := p.Sub(from, p.Lex[c.Mentions[first].Pos].From)
		if j := strings.LastIndexAny(lead, "；"); j >= 0 {
			lead = lead[j:]
		}
		if first > p.Mentions[0] && clause.MarkBetween(p, c.Mentions[first-1].Pos, c.Mentions[first].Pos) == '、' || !lang.ContainsAny(lead, []string{"目标", "任务", "计划"}) || lang.ContainsAny(lead, []string{"上年", "去年"}) {
			continue // more goals than results
		}
		if total.RunFrom(c, p, mi) != n || !alikeRuns(c, first, mi, n) {
			continue
		}
		short := false // 分别为计划的 106%、95%
		for x := mi + n; x <= p.Mentions[len(p.Mentions)-1]; x++ {
			y := &c.Mentions[x]
			short = short || p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && c.At(y.Figure).Dimension == numeral.Percent && c.At(y.Figure).Value.LessThan(lang.DecOne)
		}
		for j := range n {
			l := &c.Mentions[first+j]
			f := c.At(l.Figure)
			l.Role = content.RoleLimit
			if l.Op == "" {
				l.Op = f.Bound
			}
			made := len(c.Frames)
			targetFrame(c, p, first+j, mi+j)
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

// alikeRuns reports whether n goals from first on are of the sorts of n results from mi on, one by one, and each a
// plain quantity.
func alikeRuns(c *content.Draft, first, mi, n int) bool {
	for j := range n {
		a, b := &c.Mentions[first+j], &c.Mentions[mi+j]
		if !form.AlikeTarget(c.At(a.Figure), c.At(b.Figure)) || a.Role != content.RoleLevel && a.Role != content.RoleRate && a.Role != content.RoleLimit || b.Role != content.RoleLevel && b.Role != content.RoleRate {
			return false
		}
	}
	return true
}
