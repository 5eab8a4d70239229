package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// longSeries is how many quantities a series of changes can have.
const longSeries = 40

// Tell marks the changes of a series as read with the first of them.
func Tell(p *content.Para, series []int) {
	if p.Told == nil {
		p.Told = map[int]bool{}
	}
	for _, x := range series {
		p.Told[x] = true
	}
}

// seriesSteps reads amounts of change told one by one behind two series of as many
// quantities, all with the first of them: 2021年分别为 A、B，2020年分别为 C、D，分别增加 x、y.
func seriesSteps(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	k := m.Pos - 1
	for k >= 0 && p.Lex[k].Kind != content.LexFigure && !clause.OneByOne(p, k) {
		k--
	}
	if k < 0 || !clause.OneByOne(p, k) || p.Lex[k].Sentence != p.Lex[m.Pos].Sentence {
		return false
	}
	series := clause.Series(c, p, k)
	if n := len(series); n < 2 || n > longSeries || mi != series[0] {
		return false
	}
	runs := seriesBefore(c, p, mi, len(series))
	if len(runs) < 2 {
		return false
	}
	now, was := runs[1], runs[0]
	if !earlier(c, was[0], now[0]) {
		if now, was = was, now; !earlier(c, was[0], now[0]) {
			return false
		}
	}
	formula := "a-b"
	if m.Dir < 0 {
		formula = "b-a"
	}
	for at, x := range series {
		c.Mentions[x].Role, c.Mentions[x].Dir = content.RoleDelta, m.Dir
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: c.Mentions[x].Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{c.Mentions[now[at]].Figure, c.Mentions[was[at]].Figure}}}})
	}
	Tell(p, series)
	return true
}

// seriesBefore are the two nearest series of n quantities before mention mi in its
// sentence that are counted as it is, the nearest first.
func seriesBefore(c *content.Draft, p *content.Para, mi, n int) [][]int {
	m := &c.Mentions[mi]
	var out [][]int
	for y := mi - 1; y >= max(p.Mentions[0], mi-4*longSeries) && p.Lex[c.Mentions[y].Pos].Sentence == p.Lex[m.Pos].Sentence && len(out) < 2; y-- {
		if !clause.SameSort(c, y, mi) || c.Mentions[y].Depth != m.Depth {
			continue
		}
		run := []int{y}
		for c.Mentions[y].Peer == y-1 && y-1 >= p.Mentions[0] && len(run) <= n {
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
func levelsOfSteps(c *content.Draft, p *content.Para, first, n int) []int {
	k := c.Mentions[first].Pos - 1
	for k >= 0 && p.Lex[k].Kind != content.LexFigure && !clause.OneByOne(p, k) && !(p.Lex[k].Kind == content.LexText && strings.HasSuffix(p.Sub(p.Lex[k].From, p.Lex[k].To), "各")) {
		k--
	}
	if k < 0 || p.Lex[k].Kind == content.LexFigure || p.Lex[k].Sentence != p.Lex[c.Mentions[first].Pos].Sentence {
		return nil
	}
	w := pairedAt(c, p, k)
	if len(w.Series) != n || w.Series[0] != first || len(w.Levels) != n || len(w.Deltas) > 0 || len(w.Bases) > 0 {
		return nil
	}
	for _, y := range w.Levels {
		if !clause.SameSort(c, y, first) {
			return nil
		}
	}
	if b := w.Levels[0] - 1; b >= p.Mentions[0] && c.Mentions[b].Role == content.RoleLevel && clause.SameSort(c, b, first) && earlier(c, b, w.Levels[0]) {
		return nil // 上年分别为 C、D，本年分别为 A、B
	}
	return w.Levels
}

// growthSeries reads rates of growth told one by one right behind as many amounts of
// change: 分别增加 x、y，增长 a%、b%. What they are of is known where what the amounts are
// between is.
func growthSeries(c *content.Draft, p *content.Para, mi int) bool {
	end := p.Mentions[len(p.Mentions)-1]
	run := []int{mi}
	for x := mi + 1; x <= end && len(run) <= longSeries && c.Mentions[x].Peer == x-1 && clause.SameSort(c, x, mi); x++ {
		run = append(run, x)
	}
	n := len(run)
	if n < 2 || n > longSeries || mi-n < p.Mentions[0] || c.Mentions[mi-n].Role != content.RoleDelta {
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
	Tell(p, run)
	var levels []int
	if len(seriesBefore(c, p, mi-n, n)) < 2 {
		levels = levelsOfSteps(c, p, mi-n, n)
	}
	for i, x := range run {
		if levels != nil {
			rebuilt := "a/(b-a)"
			if c.Mentions[mi-n].Dir < 0 {
				rebuilt = "a/(b+a)"
			}
			c.Mentions[x].Role, c.Mentions[x].Dir = content.RoleGrowth, c.Mentions[mi].Dir
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: rebuilt, Operands: []content.FigureID{c.Mentions[mi-n+i].Figure, c.Mentions[levels[i]].Figure}}}})
			continue
		}
		claim := c.Mentions[mi-n+i].Figure
		for k := len(c.Frames) - 1; k >= 0 && k >= len(c.Frames)-3*longSeries; k-- {
			fr := &c.Frames[k]
			if fr.Rule != "change/amount" || fr.Claim != claim || len(fr.Readings) == 0 || len(fr.Readings[0].Operands) != 2 {
				continue
			}
			c.Mentions[x].Role, c.Mentions[x].Dir = content.RoleGrowth, c.Mentions[mi].Dir
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: formula, Operands: fr.Readings[0].Operands}}})
			break
		}
	}
	return true
}
