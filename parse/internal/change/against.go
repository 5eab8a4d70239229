package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// growthsAgainst reads rates of growth told one by one behind what as many quantities were
// at another time: 收入 X，支出 Y，上年分别为 A、B，分别增长 x%、y%.
func growthsAgainst(c *content.Draft, p *content.Para, mi int) bool {
	end := p.Mentions[len(p.Mentions)-1]
	run, dirs := []int{mi}, []int{c.Mentions[mi].Dir}
	for x := mi + 1; x <= end && len(run) <= longSeries && clause.SameSort(c, x, mi); x++ {
		y, dir := &c.Mentions[x], dirs[len(dirs)-1]
		if y.Peer != x-1 {
			if dir = y.Dir; y.Role != content.RoleGrowth || dir == 0 || y.Depth != c.Mentions[mi].Depth || clause.MarkBetween(p, c.Mentions[x-1].Pos, y.Pos) != '、' {
				break
			}
		}
		run, dirs = append(run, x), append(dirs, dir) // 分别增长 x%、下降 y%
	}
	n := len(run)
	was, now := mi-n, mi-2*n
	if n < 2 || n > longSeries || was < p.Mentions[0] {
		return false
	}
	name, _, with := strings.Cut(c.Mentions[was].Label, "与")
	if !with {
		name = "" // 与 is left out of 与上年的 A、B 相比
	}
	compared := (with || c.Mentions[was].Role == content.RoleBase) && strings.Contains(p.Words(c.Mentions[mi-1].Pos, c.Mentions[mi].Pos), "相比")
	if compared && name != "" {
		if now = seriesNamed(c, was, n, name); now < 0 {
			Tell(p, run)
			return true // of nothing told before
		}
	} else if now < p.Mentions[0] || p.Lex[c.Mentions[now].Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence {
		return false
	}
	k := c.Mentions[was].Pos - 1
	for k >= 0 && p.Lex[k].Kind != content.LexFigure && !clause.AtAnotherTime(p, k) {
		k--
	}
	if !compared && (k < 0 || !clause.AtAnotherTime(p, k)) {
		return false
	}
	for i := range n {
		a, b := &c.Mentions[now+i], &c.Mentions[was+i]
		if a.Role != content.RoleLevel || a.Depth != b.Depth || !clause.SameSort(c, now+i, was+i) || i > 0 && b.Peer != was+i-1 && (!compared || b.Label != "") {
			return false
		}
	}
	reach := content.ReachSentence
	if compared {
		reach = content.ReachSection
	}
	Tell(p, run)
	for i, x := range run {
		formula := "(a-b)/b"
		if dirs[i] < 0 {
			formula = "(b-a)/b"
		}
		c.Mentions[x].Role, c.Mentions[x].Dir = content.RoleGrowth, dirs[i]
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: reach, Closed: content.Closed,
			Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{c.Mentions[now+i].Figure, c.Mentions[was+i].Figure}}}})
	}
	return true
}

// seriesNamed is the first of the nearest n quantities told one by one before mention was that bear the name which
// stands before it: 两项基金累计结余分别为 X、Y。累计结余与上年末的 A、B 相比. It is -1 if there are none.
func seriesNamed(c *content.Draft, was, n int, name string) int {
	if !content.Longer(name, 1) {
		return -1
	}
	for x := was - n; x >= max(0, was-clause.FarBack*2); x-- {
		y := &c.Mentions[x]
		if y.Para < 0 || c.At(y.Figure).Report != c.At(c.Mentions[was].Figure).Report {
			return -1
		}
		ok := y.Role == content.RoleLevel && y.Peer < 0 && (strings.Contains(y.Label, name) || strings.Contains(y.Topic, name) && strings.Contains(y.Topic, "分别"))
		for i := 1; ok && i < n; i++ {
			z := &c.Mentions[x+i]
			ok = z.Para == y.Para && (z.Peer == x+i-1 || z.Label == "") && clause.SameSort(c, x+i, x)
		}
		if ok && clause.SameSort(c, x, was) {
			return x
		}
	}
	return -1
}
