package rate

import (
	"slices"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// Rates of several things at once, over two series printed before them: A、B 到位
// 100 万元、50 万元，支出分别为 90 万元、50 万元，支出率分别为 90%、100%.

// overSeries reads such rates behind lexeme k, which says that they come one by
// one, and reports whether the series was one.
func overSeries(c *content.Draft, p *content.Para, k int, series []int) bool {
	n := len(series)
	rate := rateAhead(p, k)
	if rate == nil || rate == lang.ShareRate {
		return false
	}
	list := lastQuantities(c, p, series[0], 2*n)
	if list == nil {
		return false
	}
	whole, counts := list[:n], list[n:]
	if twoKinds(c, p, total.EveryOther(list, 0), total.EveryOther(list, 1)) && n > 1 {
		whole, counts = total.EveryOther(list, 0), total.EveryOther(list, 1)
	} else if !twoKinds(c, p, whole, counts) {
		return false
	}
	// A third series before them may be what the rates are over.
	third := lastQuantities(c, p, list[0], n) != nil
	if len(rate.Num) > 0 {
		x, y := stageOf(c, p, counts[0]).measure, stageOf(c, p, whole[0]).measure
		third = third || x != lang.NoMeasure && y != lang.NoMeasure && !(slices.Contains(rate.Num, x) && slices.Contains(rate.Den, y)) && !(slices.Contains(rate.Num, y) && slices.Contains(rate.Den, x))
	}
	if stageOf(c, p, counts[0]).measuredBy() && !stageOf(c, p, whole[0]).measuredBy() {
		whole, counts = counts, whole
	}
	for i := range series {
		if !clause.SameSort(c, whole[i], counts[i]) {
			return false
		}
	}
	for i, mi := range series {
		fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/rate", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[counts[i]].Figure, c.Mentions[whole[i]].Figure}, HoldOnly: third}}}
		switch rate {
		case lang.ExecutionRate:
			fr.Rule = "ratio/execution"
		case lang.CompletionRate, lang.ArrivalRate:
			fr.Rule = "ratio/completion"
		}
		c.Frames = append(c.Frames, fr)
	}
	return true
}

// lastQuantities are the n quantities before a mention in its sentence, in
// order, nil where there are fewer or where rates stand between them.
func lastQuantities(c *content.Draft, p *content.Para, mi, n int) []int {
	var out []int
	for x := range clause.Mates(c, p, mi) {
		m := &c.Mentions[x]
		if m.Depth != c.Mentions[mi].Depth || m.Role != content.RoleLevel && m.Role != content.RoleLimit || c.At(m.Figure).Dimension == numeral.Percent {
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
	measure lang.Measure
	planned bool
}

// stageOf tells the stage of a quantity by its own words, by those of the item
// that 、 joins it to, or by the phrase that its series stands behind: 支出分别为.
func stageOf(c *content.Draft, p *content.Para, mi int) stage {
	for {
		m := &c.Mentions[mi]
		k := c.At(m.Figure).Key
		if m.LabelFrom == m.LabelTo && m.AfterOpener >= 0 {
			k = clause.PhraseKey(c, p, m.AfterOpener)
		}
		s := stage{k.Measure, k.Mode == lang.Planned || m.Role == content.RoleLimit}
		if m.Peer < 0 && (s != stage{} || mi == p.Mentions[0] || clause.MarkBetween(p, c.Mentions[mi-1].Pos, m.Pos) != '、') {
			return s
		}
		mi--
	}
}

// measuredBy reports whether other quantities are measured by one of that stage.
func (s stage) measuredBy() bool {
	return s.planned || s.measure == lang.Budget || s.measure == lang.Cost || s.measure == lang.Goal
}

// twoKinds reports whether the quantities of each list are of one stage, and
// those of the other of another.
func twoKinds(c *content.Draft, p *content.Para, a, b []int) bool {
	x, y := stageOf(c, p, a[0]), stageOf(c, p, b[0])
	for i := range a {
		if stageOf(c, p, a[i]) != x || stageOf(c, p, b[i]) != y {
			return false
		}
	}
	return x != y
}

// rateAhead is the kind of rate that the phrase before lexeme k names, nil.
func rateAhead(p *content.Para, k int) *lang.RateKind {
	for k--; k >= 0; k-- {
		switch x := &p.Lex[k]; {
		case x.Kind == content.LexFigure, x.Kind == content.LexPunct:
			return nil
		case x.Kind == content.LexTerm && x.Term.Class == lang.Rate:
			return x.Term.Rate
		}
	}
	return nil
}
