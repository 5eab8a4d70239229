package check

import (
	"slices"

	"gouji/parse"
)

// Several quantities may stand before one list: 年初预算 A，追加 B，其中 a、b. Where
// the list adds up to one of them, nobody need hear of the others.

// withoutTaken leaves out the totals that were not decided and whose parts are
// all parts of one that holds.
func (v *view) withoutTaken(r *Result, ties []tie) []tie {
	undecided := func(i int) bool {
		return ties[i].frame.Kind == parse.KindTotal && !ties[i].frame.InTable && r.Relations[i].Verdict == Unchecked
	}
	first := 0
	for first < len(ties) && !undecided(first) {
		first++
	}
	if first == len(ties) {
		return ties
	}
	whole := map[parse.FigureID][]int{} // relations that hold, by part
	for i := range ties {
		t, rel := &ties[i], &r.Relations[i]
		if t.frame.Kind == parse.KindTotal && holds(rel.Verdict) {
			for _, id := range rel.Operands {
				whole[id] = append(whole[id], i)
			}
		}
	}
	taken := func(i int) bool {
		if !undecided(i) {
			return false
		}
		rel := &r.Relations[i]
		return slices.ContainsFunc(whole[rel.Operands[0]], func(j int) bool {
			return !slices.ContainsFunc(rel.Operands, func(id parse.FigureID) bool { return !slices.Contains(r.Relations[j].Operands, id) })
		})
	}
	kept := first
	for i := first; i < len(ties); i++ {
		if taken(i) {
			continue
		}
		r.Relations[kept], ties[kept] = r.Relations[i], ties[i]
		r.Relations[kept].ID, ties[kept].relation = kept+1, kept
		kept++
	}
	r.Relations = r.Relations[:kept]
	return ties[:kept]
}
