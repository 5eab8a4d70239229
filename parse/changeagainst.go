package parse

import "strings"

// growthsAgainst reads rates of growth told one by one behind what as many quantities were
// at another time: 收入 X，支出 Y，上年分别为 A、B，分别增长 x%、y%.
func (c *Content) growthsAgainst(p *para, mi int) bool {
	end := p.mentions[len(p.mentions)-1]
	run := []int{mi}
	for x := mi + 1; x <= end && len(run) <= longSeries && c.Mentions[x].Peer == x-1 && c.sameSort(x, mi); x++ {
		run = append(run, x)
	}
	n := len(run)
	was, now := mi-n, mi-2*n
	compared := false
	if n >= 2 && n <= longSeries && was >= p.mentions[0] && strings.Contains(p.words(c.Mentions[mi-1].Pos, c.Mentions[mi].Pos), "相比") && strings.Contains(c.Mentions[was].Label, "与") {
		if now = c.seriesNamed(p, was, n); now < 0 {
			p.tell(run)
			return true // of nothing told before
		}
		compared = true
	} else if n < 2 || n > longSeries || now < p.mentions[0] || p.lex[c.Mentions[now].Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
		return false
	}
	k := c.Mentions[was].Pos - 1
	for k >= 0 && p.lex[k].kind != lexFigure && !p.atAnotherTime(k) {
		k--
	}
	if !compared && (k < 0 || !p.atAnotherTime(k)) {
		return false
	}
	for i := range n {
		a, b := &c.Mentions[now+i], &c.Mentions[was+i]
		if a.Role != RoleLevel || a.Depth != b.Depth || !c.sameSort(now+i, was+i) || i > 0 && b.Peer != was+i-1 && (!compared || b.Label != "") {
			return false
		}
	}
	reach := ReachSentence
	if compared {
		reach = ReachSection
	}
	formula := "(a-b)/b"
	if c.Mentions[mi].Dir < 0 {
		formula = "(b-a)/b"
	}
	p.tell(run)
	for i, x := range run {
		c.Mentions[x].Role, c.Mentions[x].Dir = RoleGrowth, c.Mentions[mi].Dir
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: reach, Closed: Closed,
			Readings: []Reading{{Formula: formula, Operands: []FigureID{c.Mentions[now+i].Figure, c.Mentions[was+i].Figure}}}})
	}
	return true
}

// seriesNamed is the first of the nearest n quantities told one by one before mention was that bear the name which
// stands before it: 两项基金累计结余分别为 X、Y。累计结余与上年末的 A、B 相比. It is -1 if there are none.
func (c *Content) seriesNamed(p *para, was, n int) int {
	name, _, _ := strings.Cut(c.Mentions[was].Label, "与")
	if !longer(name, 1) {
		return -1
	}
	for x := was - n; x >= max(0, was-farBack*2); x-- {
		y := &c.Mentions[x]
		if y.Para < 0 || c.figure(y.Figure).Report != c.figure(c.Mentions[was].Figure).Report {
			return -1
		}
		ok := y.Role == RoleLevel && y.Peer < 0 && strings.Contains(y.Label, name)
		for i := 1; ok && i < n; i++ {
			z := &c.Mentions[x+i]
			ok = z.Para == y.Para && (z.Peer == x+i-1 || z.Label == "") && c.sameSort(x+i, x)
		}
		if ok && c.sameSort(x, was) {
			return x
		}
	}
	return -1
}
