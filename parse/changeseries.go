package parse

import (
	"slices"
	"strings"
)

// longSeries is how many quantities a series of changes can have.
const longSeries = 40

// tell marks the changes of a series as read with the first of them.
func (p *para) tell(series []int) {
	if p.told == nil {
		p.told = map[int]bool{}
	}
	for _, x := range series {
		p.told[x] = true
	}
}

// seriesSteps reads amounts of change told one by one behind two series of as many
// quantities, all with the first of them: 2021年分别为 A、B，2020年分别为 C、D，分别增加 x、y.
func (c *Content) seriesSteps(p *para, mi int) bool {
	m := &c.Mentions[mi]
	k := m.Pos - 1
	for k >= 0 && p.lex[k].kind != lexFigure && !p.oneByOne(k) {
		k--
	}
	if k < 0 || !p.oneByOne(k) || p.lex[k].sentence != p.lex[m.Pos].sentence {
		return false
	}
	series := c.series(p, k)
	if n := len(series); n < 2 || n > longSeries || mi != series[0] {
		return false
	}
	runs := c.seriesBefore(p, mi, len(series))
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
	if m.Dir < 0 {
		formula = "b-a"
	}
	for at, x := range series {
		c.Mentions[x].Role, c.Mentions[x].Dir = RoleDelta, m.Dir
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: c.Mentions[x].Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: formula, Operands: []FigureID{c.Mentions[now[at]].Figure, c.Mentions[was[at]].Figure}}}})
	}
	p.tell(series)
	return true
}

// seriesBefore are the two nearest series of n quantities before mention mi in its
// sentence that are counted as it is, the nearest first.
func (c *Content) seriesBefore(p *para, mi, n int) [][]int {
	m := &c.Mentions[mi]
	var out [][]int
	for y := mi - 1; y >= max(p.mentions[0], mi-4*longSeries) && p.lex[c.Mentions[y].Pos].sentence == p.lex[m.Pos].sentence && len(out) < 2; y-- {
		if !c.sameSort(y, mi) || c.Mentions[y].Depth != m.Depth {
			continue
		}
		run := []int{y}
		for c.Mentions[y].Peer == y-1 && y-1 >= p.mentions[0] && len(run) <= n {
			y--
			run = append(run, y)
		}
		if len(run) != n {
			return out
		}
		slices.Reverse(run)
		out = append(out, run)
	}
	return out
}

// levelsOfSteps are the n quantities that as many amounts of change from mention first on are told of one by one: 收入 A，支出 B，
// 与上年相比，各减少 a 和 b; nil where there are none, or the quantities of the year before stand beside them.
func (c *Content) levelsOfSteps(p *para, first, n int) []int {
	k := c.Mentions[first].Pos - 1
	for k >= 0 && p.lex[k].kind != lexFigure && !p.oneByOne(k) && !(p.lex[k].kind == lexText && strings.HasSuffix(p.sub(p.lex[k].from, p.lex[k].to), "各")) {
		k--
	}
	if k < 0 || p.lex[k].kind == lexFigure || p.lex[k].sentence != p.lex[c.Mentions[first].Pos].sentence {
		return nil
	}
	w := c.pairedAt(p, k)
	if len(w.series) != n || w.series[0] != first || len(w.levels) != n || len(w.deltas) > 0 || len(w.bases) > 0 {
		return nil
	}
	for _, y := range w.levels {
		if !c.sameSort(y, first) {
			return nil
		}
	}
	if b := w.levels[0] - 1; b >= p.mentions[0] && c.Mentions[b].Role == RoleLevel && c.sameSort(b, first) && c.earlier(b, w.levels[0]) {
		return nil // 上年分别为 C、D，本年分别为 A、B
	}
	return w.levels
}

// growthSeries reads rates of growth told one by one right behind as many amounts of
// change: 分别增加 x、y，增长 a%、b%. What they are of is known where what the amounts are
// between is.
func (c *Content) growthSeries(p *para, mi int) bool {
	end := p.mentions[len(p.mentions)-1]
	run := []int{mi}
	for x := mi + 1; x <= end && len(run) <= longSeries && c.Mentions[x].Peer == x-1 && c.sameSort(x, mi); x++ {
		run = append(run, x)
	}
	n := len(run)
	if n < 2 || n > longSeries || mi-n < p.mentions[0] || c.Mentions[mi-n].Role != RoleDelta {
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
	p.tell(run)
	var levels []int
	if len(c.seriesBefore(p, mi-n, n)) < 2 {
		levels = c.levelsOfSteps(p, mi-n, n)
	}
	for i, x := range run {
		if levels != nil {
			rebuilt := "a/(b-a)"
			if c.Mentions[mi-n].Dir < 0 {
				rebuilt = "a/(b+a)"
			}
			c.Mentions[x].Role, c.Mentions[x].Dir = RoleGrowth, c.Mentions[mi].Dir
			c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: rebuilt, Operands: []FigureID{c.Mentions[mi-n+i].Figure, c.Mentions[levels[i]].Figure}}}})
			continue
		}
		claim := c.Mentions[mi-n+i].Figure
		for k := len(c.Frames) - 1; k >= 0 && k >= len(c.Frames)-3*longSeries; k-- {
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
