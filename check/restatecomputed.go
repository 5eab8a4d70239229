package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// A claim that does not hold, where the report prints elsewhere what it should be: 衔接资金 653 万元 over parts that
// come to the 635 万元 of another section.

// maxBroken is how many claims that do not hold are looked at.
const maxBroken = 50

// restateComputed pairs such claims with those prints, but for those that frames pair already.
func (v *view) restateComputed(r *Result, ties []tie, frames []parse.Frame) []parse.Frame {
	paired := pairedIn(frames)
	var out []parse.Frame
	tried := 0
	for i := range ties {
		rel := &r.Relations[ties[i].relation]
		family, _, _ := strings.Cut(rel.Rule, "/")
		if rel.Verdict != Inconsistent || paired[rel.Claim] || family != "sum" && family != "balance" && family != "ratio" && family != "change" {
			continue
		}
		if tried++; tried > maxBroken {
			break
		}
		if g := v.printedElsewhere(rel, &ties[i].outcome); g != nil {
			paired[rel.Claim] = true
			out = append(out, v.same("restatement/figure", v.figure(rel.Claim), g))
		}
	}
	return out
}

// printedElsewhere is the figure that prints the value which the claim of a relation should have, and tells the same.
func (v *view) printedElsewhere(rel *Relation, o *outcome) *parse.Figure {
	f := v.figure(rel.Claim)
	if f.Report == 0 || f.Approximate != "" || f.Bound != "" || f.Numeral.Raw.Significant() < minTwin {
		return nil
	}
	taken := map[parse.FigureID]bool{f.ID: true}
	for _, id := range rel.Operands {
		taken[id] = true
	}
	for i := range v.c.Figures {
		g := &v.c.Figures[i]
		if g.Report != f.Report || g.Dimension != f.Dimension || taken[g.ID] || g.Approximate != "" || g.Bound != "" || g.Interval.Meet(f.Interval) || !g.Interval.Meet(o.computed) {
			continue
		}
		if g.Place.Sentence == f.Place.Sentence && g.Place.Block == f.Place.Block || g.Place.Table > 0 && g.Place.Table == f.Place.Table || g.Numeral.Raw.Significant() < minTwin {
			continue
		}
		if v.contradict(f, g) || v.otherOwner(f, g) || v.goalAndResult(f, g) {
			continue
		}
		alike := alikeNames(v.around(f).name, v.around(g).name)
		same := alike >= sameIndicator // by its name alone
		named := f.Key.Measure != parse.NoMeasure && f.Key.Measure == g.Key.Measure
		n := min(f.Numeral.Raw.Significant(), g.Numeral.Raw.Significant())
		swap := o.slip != nil && o.slip.kind == "swap"
		switch {
		case swap && (n > plainSlip || n == plainSlip && alike > 0 || same || named):
			return g
		case n >= plainSlip && (same || alike > 0 && (f.Dimension == numeral.Count || f.Dimension != numeral.Percent && named)): // to the last of so many digits
			return g
		}
	}
	return nil
}
