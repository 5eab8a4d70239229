package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// One limit that several results before it keep: 合格率 A%，满意率 B%，均高于 C%; 参评率 A%；…，满意率 B%，
// 两项均达到 C%以上. Their number, where it is told, says how many they are; else they are those
// told one behind the other in the clause group.

var (
	// jointLead begin the clause of such a limit.
	jointLead = []countWord{{"两项", 2}, {"二者", 2}, {"两者", 2}, {"三项", 3}, {"三者", 3}, {"四项", 4}, {"以上", 0}, {"上述", 0}, {"各项", 0}}
	// jointThing may stand behind them.
	jointThing = []string{"指标", "比率", "比例", "满意度", "满意率", "合格率", "完成率", "率"}
	// jointOps are the words that compare, and how.
	jointOps = map[string]string{"高于": ">=", "超过": ">=", "大于": ">=", "优于": ">=", "达到": ">=", "达": ">=", "不低于": ">=", "不少于": ">=", "超过了": ">=", "达到了": ">=", "在": ">=", "保持在": ">=",
		"低于": "<=", "小于": "<=", "不高于": "<=", "不超过": "<=", "未超过": "<=", "控制在": "<="}
)

// mostJoint is how many results one limit is set for at most.
const mostJoint = 6

// jointTargets relates such limits and gives the mentions that are.
func (c *Content) jointTargets(p *para) map[int]bool {
	if !p.has("均") {
		return nil
	}
	var done map[int]bool
	for _, mi := range p.mentions {
		op, n := p.jointLimit(c, mi)
		if op == "" {
			continue
		}
		if next := mi + 1; next <= p.mentions[len(p.mentions)-1] && p.markBetween(c.Mentions[mi].Pos, c.Mentions[next].Pos) == '、' && c.sameSort(mi, next) {
			continue // 均高于 90%、85%的目标: one for each
		}
		results := c.jointResults(p, mi, n)
		if len(results) < 2 || n > 0 && len(results) != n {
			continue
		}
		m := &c.Mentions[mi]
		m.Role, m.Op = RoleLimit, op
		c.figure(m.Figure).Bound = op
		for _, x := range results {
			c.targetFrame(p, mi, x)
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
func (p *para) jointLimit(c *Content, mi int) (op string, n int) {
	m := &c.Mentions[mi]
	i := m.Pos
	for i > 0 && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure {
		i--
	}
	words := strings.TrimSpace(p.words(i, m.Pos))
	for _, w := range jointLead {
		if s, ok := strings.CutPrefix(words, w.word); ok {
			words, n = s, w.n
			break
		}
	}
	words = TrimPrefixes(words, jointThing)
	words, ok := strings.CutPrefix(words, "均")
	if !ok {
		return "", 0
	}
	words = TrimSuffixes(words, []string{"目标值", "目标", "预期值", "预期"})
	op = jointOps[words]
	if op != "" && hasAnyPrefix(m.After, []string{"以下", "以内"}) {
		op = "<="
	}
	return op, n
}

// jointResults are the results before such a limit, n of them or, where n is 0, those of its
// clause group.
func (c *Content) jointResults(p *para, mi, n int) (out []int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if f.Dimension == numeral.Money || f.Dimension == numeral.None || f.Dimension == numeral.Score {
		return nil
	}
	for x := mi - 1; x >= p.mentions[0] && len(out) < mostJoint; x-- {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || n == 0 && p.strongMark(y.Pos, m.Pos) || n > 0 && len(out) == n {
			break
		}
		if y.Depth != m.Depth || !alikeTarget(f, c.figure(y.Figure)) {
			continue
		}
		if y.Role != RoleRate && y.Role != RoleLevel || y.Share || y.Total > 0 {
			if y.Role == RoleLimit {
				break // of a limit of its own
			}
			return nil
		}
		out = append([]int{x}, out...)
	}
	return out
}
