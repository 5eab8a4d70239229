package parse

// seriesSteps reads amounts of change told one by one behind two series of as many
// quantities: 2021年分别为 A、B，2020年分别为 C、D，分别增加 x、y.
func (c *Content) seriesSteps(p *para, mi int) bool {
	m := &c.Mentions[mi]
	for k := m.Pos - 1; k >= 0 && p.lex[k].sentence == p.lex[m.Pos].sentence; k-- {
		if !p.oneByOne(k) {
			continue
		}
		series := c.series(p, k)
		if len(series) < 2 || mi < series[0] || mi > series[len(series)-1] || c.Mentions[series[0]].Role != RoleDelta {
			return false
		}
		runs := c.seriesBefore(p, series[0], len(series))
		if len(runs) < 2 {
			return false
		}
		now, was := runs[1], runs[0]
		if !c.earlier(was[0], now[0]) {
			if now, was = was, now; !c.earlier(was[0], now[0]) {
				return false
			}
		}
		formula := "a-b"
		if c.Mentions[series[0]].Dir < 0 {
			formula = "b-a"
		}
		at := mi - series[0]
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: formula, Operands: []FigureID{c.Mentions[now[at]].Figure, c.Mentions[was[at]].Figure}}}})
		return true
	}
	return false
}

// seriesBefore are the series of n quantities before mention mi in its sentence that are
// counted as it is, the nearest first.
func (c *Content) seriesBefore(p *para, mi, n int) [][]int {
	m := &c.Mentions[mi]
	var out [][]int
	for y := mi - 1; y >= p.mentions[0] && p.lex[c.Mentions[y].Pos].sentence == p.lex[m.Pos].sentence; y-- {
		if !c.sameSort(y, mi) || c.Mentions[y].Depth != m.Depth {
			continue
		}
		run := []int{y}
		for c.Mentions[y].Peer == y-1 && y-1 >= p.mentions[0] {
			y--
			run = append([]int{y}, run...)
		}
		if len(run) != n {
			return out
		}
		out = append(out, run)
	}
	return out
}

// growthSeries reads rates of growth told one by one right behind as many amounts of
// change: 分别增加 x、y，增长 a%、b%. What they are of is known where what the amounts are
// between is.
func (c *Content) growthSeries(p *para, mi int) bool {
	end := p.mentions[len(p.mentions)-1]
	run := []int{mi}
	for x := mi + 1; x <= end && c.Mentions[x].Peer == x-1 && c.sameSort(x, mi); x++ {
		run = append(run, x)
	}
	n := len(run)
	if n < 2 || mi-n < p.mentions[0] || c.Mentions[mi-n].Role != RoleDelta {
		return false
	}
	for i := 1; i < n; i++ {
		if c.Mentions[mi-n+i].Peer != mi-n+i-1 {
			return false
		}
	}
	formula := "(a-b)/b"
	if c.Mentions[mi].Dir < 0 || c.Mentions[mi-n].Dir < 0 {
		formula = "(b-a)/b"
	}
	for i, x := range run {
		claim := c.Mentions[mi-n+i].Figure
		for k := len(c.Frames) - 1; k >= 0 && k >= len(c.Frames)-farBack; k-- {
			fr := &c.Frames[k]
			if fr.Rule != "change/amount" || fr.Claim != claim || len(fr.Readings) == 0 || len(fr.Readings[0].Operands) != 2 {
				continue
			}
			c.Mentions[x].Role, c.Mentions[x].Dir = RoleGrowth, c.Mentions[mi].Dir
			c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: formula, Operands: fr.Readings[0].Operands}}})
			break
		}
	}
	return true
}
