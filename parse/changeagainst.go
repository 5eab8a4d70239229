package parse

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
	if n < 2 || n > longSeries || now < p.mentions[0] || p.lex[c.Mentions[now].Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
		return false
	}
	k := c.Mentions[was].Pos - 1
	for k >= 0 && p.lex[k].kind != lexFigure && !p.atAnotherTime(k) {
		k--
	}
	if k < 0 || !p.atAnotherTime(k) {
		return false
	}
	for i := range n {
		a, b := &c.Mentions[now+i], &c.Mentions[was+i]
		if a.Role != RoleLevel || a.Depth != b.Depth || !c.sameSort(now+i, was+i) || i > 0 && b.Peer != was+i-1 {
			return false
		}
	}
	formula := "(a-b)/b"
	if c.Mentions[mi].Dir < 0 {
		formula = "(b-a)/b"
	}
	p.tell(run)
	for i, x := range run {
		c.Mentions[x].Role, c.Mentions[x].Dir = RoleGrowth, c.Mentions[mi].Dir
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: formula, Operands: []FigureID{c.Mentions[now+i].Figure, c.Mentions[was+i].Figure}}}})
	}
	return true
}
