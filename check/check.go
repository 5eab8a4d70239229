// Package check resolves the claims of a report, recomputes them, judges them
// and explains what does not hold. It reads and prints nothing.
package check

import (
	"slices"
	"strconv"
	"strings"

	"gouji/parse"
)

// Check resolves and recomputes every claim of a document.
func Check(c *parse.Content) *Result {
	v := newView(c)
	v.settleColumns()
	v.settleLists()
	v.settlePoints()
	v.admitGaps()
	r := &Result{Content: c}
	seen := map[string]int{}   // relations and 1
	rates := map[string]bool{} // rates verified so far, by value
	r.Relations = make([]Relation, 0, len(c.Frames))
	ties := v.ties[:0]
	first := true // of the frames as they were read
	add := func(fr *parse.Frame) {
		rel, o, ok := v.recompute(fr)
		if !ok {
			return
		}
		if v.restatedRate(fr, rel, rates) {
			return
		}
		k := relationKey(&rel)
		if n := seen[k]; n > 0 {
			if !first {
				return
			}
			if at := &r.Relations[n-1]; at.Verdict == Unchecked && (holds(rel.Verdict) || rel.Verdict == Inconsistent && at.Rule != rel.Rule) {
				rel.ID = at.ID
				*at, ties[n-1] = rel, tie{frame: fr, outcome: o, relation: n - 1} // other words leave no doubt
			}
			return
		}
		rel.ID = len(r.Relations) + 1
		seen[k] = rel.ID
		r.Relations = append(r.Relations, rel)
		ties = append(ties, tie{frame: fr, outcome: o, relation: len(r.Relations) - 1})
	}
	for i := range c.Frames {
		add(&c.Frames[i])
	}
	first = false
	ties = v.withoutTaken(r, ties)
	v.subjects(r)
	later := v.restate(r)
	later = append(later, v.restateComputed(r, ties, later)...)
	goals, missing := v.goals(r)
	told, unsaid := v.toldGoals(r, goals)
	goals, missing = append(goals, told...), append(missing, unsaid...)
	later = v.withoutParts(r, v.withoutGoals(later, goals))
	later = append(later, goals...)
	for i := range later {
		add(&later[i])
	}
	closing := append(v.closing(r), v.gaps(r, goals)...)
	if len(closing) > 0 {
		open := openTies(r, ties)
		for i := range closing {
			if fr := &closing[i]; !v.settleOpen(r, ties, open[fr.Claim], fr) {
				add(fr)
			}
		}
	}
	odd := v.likeSiblings(r)
	for i := range odd {
		add(&odd[i])
	}
	implied := v.implied(r)
	for i := range implied {
		add(&implied[i])
	}
	v.growthOfBoth(r, ties)
	v.ties = ties
	v.explain(r, ties)
	v.missing(r, append(missing, v.unanswered(r)...))
	v.conflicts(r)
	v.remarks(r)
	v.impossible(r)
	v.labels(r)
	v.standards(r)
	v.numbering(r)
	v.spoken(r)
	r.finish()
	r.count()
	v.giveBack()
	return r
}

// recompute decides one frame.
func (v *view) recompute(fr *parse.Frame) (Relation, outcome, bool) {
	switch fr.Kind {
	case parse.KindTarget:
		return v.bound(fr)
	case parse.KindCount:
		return v.count(fr)
	}
	o, ok := v.decide(fr, v.fromTables(fr, v.resolve(fr)))
	if !ok || !holds(o.verdict) && v.glued(fr, o.reading) {
		return Relation{}, o, false
	}
	if fr.Kind == parse.KindTotal && !holds(o.verdict) && (v.differ(fr, o) || v.workedOut(fr)) {
		return Relation{}, o, false
	}
	v.remember(fr, o)
	return v.relation(fr, o), o, true
}

// glued reports whether a figure of a reading stands in cells that run together, which can verify a claim and break none.
func (v *view) glued(fr *parse.Frame, r parse.Reading) bool {
	return v.figure(fr.Claim).Glued || slices.ContainsFunc(operands(r), func(id parse.FigureID) bool { return v.figure(id).Glued })
}

// relationKey is equal for relations of one family over the same figures.
func relationKey(r *Relation) string {
	family, _, _ := strings.Cut(r.Rule, "/")
	return family + tieKey(r.Claim, r.Operands...)
}

// tieKey is equal for the same figures, whichever of them is the claim.
func tieKey(claim parse.FigureID, operands ...parse.FigureID) string {
	var room [8]parse.FigureID
	ids := append(append(room[:0], claim), operands...)
	slices.Sort(ids)
	var space [64]byte
	b := space[:0]
	for _, id := range ids {
		b = strconv.AppendInt(append(b, ' '), int64(id), 10)
	}
	return string(b)
}

// count fills in the coverage.
func (r *Result) count() {
	r.Coverage = Coverage{Figures: len(r.Content.Figures), Relations: len(r.Relations)}
	for i := range r.Relations {
		switch r.Relations[i].Verdict {
		case Consistent:
			r.Coverage.Consistent++
		case Rounding:
			r.Coverage.Rounding++
		case Inconsistent:
			r.Coverage.Inconsistent++
		case Unchecked:
			r.Coverage.Unchecked++
		}
	}
	r.Coverage.Tied = r.Coverage.Figures - len(r.Untied())
}
