package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// goalSeries reads rates in a series that 分别 at lexeme k leads to, over what is
// printed with them or planned before them: A、B，分别完成目标 x、y 的 p%、q%; A、B，分别占
// 总数 w 的 p%、q%; 计划 x、y，实际 A、B，分别完成任务的 p%和q%. It gives the rates.
func goalSeries(c *content.Draft, p *content.Para, k int) []int {
	var bases, rates []int
	for j := k + 1; j < len(p.Lex) && p.Lex[j].Sentence == p.Lex[k].Sentence; j++ {
		mi, ok := clause.MentionAt(p, j)
		if !ok || p.Lex[j].Depth != p.Lex[k].Depth {
			continue
		}
		m := &c.Mentions[mi]
		if c.At(m.Figure).Dimension != numeral.Percent {
			if len(rates) > 0 {
				break
			}
			bases = append(bases, mi)
			continue
		}
		if n := len(rates); n > 0 && !clause.OnlyJoins(p, c.Mentions[rates[n-1]].Pos+1, j) {
			break
		}
		rates = append(rates, mi)
	}
	n := len(rates)
	if n < 2 || len(bases) > n {
		return nil
	}
	from := k
	if len(bases) > 0 {
		from = c.Mentions[bases[len(bases)-1]].Pos + 1
	}
	lead := p.Words(k, c.Mentions[append(bases, rates...)[0]].Pos)
	done := strings.Contains(lead, "完成") && lang.ContainsAny(lead, []string{"任务", "计划", "目标", "指标"})
	ofPlan := !done && len(bases) == 0 && lang.ContainsAny(lead, []string{"计划", "任务", "目标"})
	reached := ofPlan && lang.HasAnyPrefix(lead, []string{"分别为", "分别是", "分别达到", "分别相当于"})
	if !strings.HasSuffix(strings.TrimSpace(p.Words(from, c.Mentions[rates[0]].Pos)), "的") || !done && !reached && !strings.Contains(lead, "占") {
		return nil
	}
	var values []int
	for mi := rates[0] - len(bases) - 1; mi >= p.Mentions[0] && len(values) < n; mi-- {
		m := &c.Mentions[mi]
		if !content.IsPart(m) || p.Lex[m.Pos].Sentence != p.Lex[k].Sentence || m.Depth != p.Lex[k].Depth || c.At(m.Figure).Dimension == numeral.Percent {
			return nil
		}
		values = append([]int{mi}, values...)
	}
	if len(values) < n {
		return nil
	}
	rule := "ratio/completion"
	switch {
	case len(bases) == n:
	case len(bases) == 1 && !done:
		rule = "ratio/share"
		for len(bases) < n {
			bases = append(bases, bases[0])
		}
	case len(bases) == 0 && (done || ofPlan):
		for i, v := range values {
			b := plannedBefore(c, p, values[0], v)
			if ofPlan {
				b = planOfSeries(c, p, values, i, reached)
			}
			if b < 0 {
				return nil
			}
			bases = append(bases, b)
		}
	default:
		return nil
	}
	for i := range rates {
		if !clause.SameSort(c, values[i], bases[i]) {
			return nil
		}
	}
	for i, mi := range rates {
		if c.Mentions[bases[i]].Pos > k {
			c.Mentions[bases[i]].Role = content.RoleBase // the goal of one of them alone
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: rule, Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[values[i]].Figure, c.Mentions[bases[i]].Figure}}}})
	}
	return rates
}

// plannedBefore is the plan of the quantity v that stands before mention first in its
// sentence, -1 if there is none.
func plannedBefore(c *content.Draft, p *content.Para, first, v int) int {
	for x := range clause.Mates(c, p, first) {
		if m := &c.Mentions[x]; clause.SameSort(c, x, v) && (m.Role == content.RoleLimit || clause.IsPlan(c, m.Figure) || m.Role == content.RoleLevel) {
			return x
		}
	}
	return -1
}

// planOfSeries is the plan of item i of a series, which a series of as many plans told
// before it in the sentence holds: 计划建设 A 个、B 户，已启动 C 个村、D 户，分别占计划的; -1 if there
// is none. What was reached may be more than was planned.
func planOfSeries(c *content.Draft, p *content.Para, values []int, i int, reached bool) int {
	for x := range clause.Mates(c, p, values[0]) {
		first := x - i
		if first < p.Mentions[0] || !strings.Contains(c.Mentions[first].Label, "计划") {
			continue
		}
		a, b := c.At(c.Mentions[x].Figure), c.At(c.Mentions[values[i]].Figure)
		if clause.Whole(c, &c.Mentions[x]) && a.Dimension == b.Dimension && (a.Unit == b.Unit || strings.HasPrefix(b.Unit, a.Unit) || strings.HasPrefix(a.Unit, b.Unit)) && (reached || !a.Value.LessThan(b.Value)) {
			return x
		}
	}
	return -1
}
