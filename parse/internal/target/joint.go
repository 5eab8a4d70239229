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

// One limit that several results before it keep: 合格率 A%，满意率 B%，均高于 C%; 参评率 A%；…，满意率 B%，
// 两项均达到 C%以上. Their number, where it is told, says how many they are; else they are those
// told one behind the other in the clause group.

var (
	// jointLead begin the clause of such a limit.
	jointLead = []total.CountWord{{Word: "两项", N: 2}, {Word: "二者", N: 2}, {Word: "两者", N: 2}, {Word: "三项", N: 3}, {Word: "三者", N: 3}, {Word: "四项", N: 4}, {Word: "以上", N: 0}, {Word: "上述", N: 0}, {Word: "各项", N: 0}}
	// jointThing may stand behind them.
	jointThing = []string{"指标", "比率", "比例", "满意度", "满意率", "合格率", "完成率", "率"}
	// jointOps are the words that compare, and how.
	jointOps = map[string]string{"高于": ">=", "超过": ">=", "大于": ">=", "优于": ">=", "达到": ">=", "达": ">=", "不低于": ">=", "不少于": ">=", "超过了": ">=", "达到了": ">=", "在": ">=", "保持在": ">=",
		"低于": "<=", "小于": "<=", "不高于": "<=", "不超过": "<=", "未超过": "<=", "控制在": "<="}
)

// mostJoint is how many results one limit is set for at most.
const mostJoint = 6

// Joint relates such limits and gives the mentions that are.
func Joint(c *content.Draft, p *content.Para) map[int]bool {
	if !p.Has("均") {
		return nil
	}
	var done map[int]bool
	for _, mi := range p.Mentions {
		op, n := jointLimit(p, c, mi)
		if op == "" {
			continue
		}
		if next := mi + 1; next <= p.Mentions[len(p.Mentions)-1] && clause.MarkBetween(p, c.Mentions[mi].Pos, c.Mentions[next].Pos) == '、' && clause.SameSort(c, mi, next) {
			continue // 均高于 90%、85%的目标: one for each
		}
		results := jointResults(c, p, mi, n)
		if len(results) < 2 || n > 0 && len(results) != n {
			continue
		}
		m := &c.Mentions[mi]
		m.Role, m.Op = content.RoleLimit, op
		c.At(m.Figure).Bound = op
		for _, x := range results {
			targetFrame(c, p, mi, x)
		}
		if done == nil {
			done = map[int]bool{}
		}
		done[mi] = true
	}
	return done
}

// jointLimit is how results compare with a figure whose clause says that all of them do, and their
// number, 0 where it is not told. The first is "" where the clause says nothing of the sort.
func jointLimit(p *content.Para, c *content.Draft, mi int) (op string, n int) {
	m := &c.Mentions[mi]
	i := m.Pos
	for i > 0 && p.Lex[i-1].Kind != content.LexPunct && p.Lex[i-1].Kind != content.LexFigure {
		i--
	}
	words := strings.TrimSpace(p.Words(i, m.Pos))
	for _, w := range jointLead {
		if s, ok := strings.CutPrefix(words, w.Word); ok {
			words, n = s, w.N
			break
		}
	}
	words = content.TrimPrefixes(words, jointThing)
	words, ok := strings.CutPrefix(words, "均")
	if !ok {
		return "", 0
	}
	words = content.TrimSuffixes(words, []string{"目标值", "目标", "预期值", "预期"})
	op = jointOps[words]
	if op != "" && lang.HasAnyPrefix(m.After, []string{"以下", "以内"}) {
		op = "<="
	}
	return op, n
}

// jointResults are the results before such a limit, n of them or, where n is 0, those of its
// clause group.
func jointResults(c *content.Draft, p *content.Para, mi, n int) (out []int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if f.Dimension == numeral.Money || f.Dimension == numeral.None || f.Dimension == numeral.Score {
		return nil
	}
	for x := mi - 1; x >= p.Mentions[0] && len(out) < mostJoint; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || n == 0 && clause.StrongMark(p, y.Pos, m.Pos) || n > 0 && len(out) == n {
			break
		}
		if y.Depth != m.Depth || !form.AlikeTarget(f, c.At(y.Figure)) {
			continue
		}
		if y.Role != content.RoleRate && y.Role != content.RoleLevel || y.Share || y.Total > 0 {
			if y.Role == content.RoleLimit {
				break // of a limit of its own
			}
			return nil
		}
		out = append([]int{x}, out...)
	}
	return out
}
