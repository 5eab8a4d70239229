package parse

import (
	"slices"

	"gouji/parse/numeral"
)

// Rates of several things at once, over two series printed before them: A、B 到位
// 100 万元、50 万元，支出分别为 90 万元、50 万元，支出率分别为 90%、100%.

// overSeries reads such rates behind lexeme k, which says that they come one by
// one, and reports whether the series was one.
func (c *Content) overSeries(p *para, k int, series []int) bool {
	n := len(series)
	rate := p.rateAhead(k)
	if rate == nil || rate == shareRate {
		return false
	}
	list := c.lastQuantities(p, series[0], 2*n)
	if list == nil {
		return false
	}
	whole, counts := list[:n], list[n:]
	if c.twoKinds(p, everyOther(list, 0), everyOther(list, 1)) && n > 1 {
		whole, counts = everyOther(list, 0), everyOther(list, 1)
	} else if !c.twoKinds(p, whole, counts) {
		return false
	}
	// A third series before them may be what the rates are over.
	third := c.lastQuantities(p, list[0], n) != nil
	if len(rate.Num) > 0 {
		x, y := c.stageOf(p, counts[0]).measure, c.stageOf(p, whole[0]).measure
		third = third || x != NoMeasure && y != NoMeasure && !(slices.Contains(rate.Num, x) && slices.Contains(rate.Den, y)) && !(slices.Contains(rate.Num, y) && slices.Contains(rate.Den, x))
	}
	if c.stageOf(p, counts[0]).measuredBy() && !c.stageOf(p, whole[0]).measuredBy() {
		whole, counts = counts, whole
	}
	for i := range series {
		if !c.sameSort(whole[i], counts[i]) {
			return false
		}
	}
	for i, mi := range series {
		fr := Frame{Kind: KindQuotient, Rule: "ratio/rate", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[counts[i]].Figure, c.Mentions[whole[i]].Figure}, HoldOnly: third}}}
		switch rate {
		case executionRate:
			fr.Rule = "ratio/execution"
		case completionRate, arrivalRate:
			fr.Rule = "ratio/completion"
		}
		c.Frames = append(c.Frames, fr)
	}
	return true
}

// lastQuantities are the n quantities before a mention in its sentence, in
// order, nil where there are fewer or where rates stand between them.
func (c *Content) lastQuantities(p *para, mi, n int) []int {
	var out []int
	for x := range c.clauseMates(p, mi) {
		m := &c.Mentions[x]
		if m.Depth != c.Mentions[mi].Depth || m.Role != RoleLevel && m.Role != RoleLimit || c.figure(m.Figure).Dimension == numeral.Percent {
			return nil
		}
		if out = append(out, x); len(out) == n {
			for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
				out[i], out[j] = out[j], out[i]
			}
			return out
		}
	}
	return nil
}

// stage is what a quantity of a series is: planned, handed down, spent, done.
type stage struct {
	measure Measure
	planned bool
}

// stageOf tells the stage of a quantity by its own words, by those of the item
// that 、 joins it to, or by the phrase that its series stands behind: 支出分别为.
func (c *Content) stageOf(p *para, mi int) stage {
	for {
		m := &c.Mentions[mi]
		k := c.figure(m.Figure).Key
		if m.labelFrom == m.labelTo && m.afterOpener >= 0 {
			k = c.phraseKey(p, m.afterOpener)
		}
		s := stage{k.Measure, k.Mode == Planned || m.Role == RoleLimit}
		if m.Peer < 0 && (s != stage{} || mi == p.mentions[0] || p.markBetween(c.Mentions[mi-1].Pos, m.Pos) != '、') {
			return s
		}
		mi--
	}
}

// measuredBy reports whether other quantities are measured by one of that stage.
func (s stage) measuredBy() bool {
	return s.planned || s.measure == Budget || s.measure == Cost || s.measure == Goal
}

// twoKinds reports whether the quantities of each list are of one stage, and
// those of the other of another.
func (c *Content) twoKinds(p *para, a, b []int) bool {
	x, y := c.stageOf(p, a[0]), c.stageOf(p, b[0])
	for i := range a {
		if c.stageOf(p, a[i]) != x || c.stageOf(p, b[i]) != y {
			return false
		}
	}
	return x != y
}

// rateAhead is the kind of rate that the phrase before lexeme k names, nil.
func (p *para) rateAhead(k int) *RateKind {
	for k--; k >= 0; k-- {
		switch x := &p.lex[k]; {
		case x.kind == lexFigure, x.kind == lexPunct:
			return nil
		case x.kind == lexTerm && x.term.Class == Rate:
			return x.term.Rate
		}
	}
	return nil
}

// everyOther are the items of a list that stand at even places, or at odd ones.
func everyOther(list []int, from int) []int {
	var out []int
	for i := from; i < len(list); i += 2 {
		out = append(out, list[i])
	}
	return out
}
