package check

import (
	"slices"

	"gouji/parse"
)

// Several quantities may stand before one list: 年初预算 A，追加 B，其中 a、b. Where
// the list adds up to one of them, nobody need hear of the others; nor of other
// standards where an amount is the heads times one, nor of a balance over figures
// far off where its own sentence explains it.

// withoutTaken leaves out the totals that were not decided and whose parts are
// all parts of one that holds, and what else another relation explains.
func (v *view) withoutTaken(r *Result, ties []tie) []tie {
	open := func(i int) bool {
		rel := &r.Relations[i]
		switch f := ties[i].frame; {
		case f.Kind == parse.KindTotal:
			return !f.InTable && rel.Verdict == Unchecked
		case f.Kind == parse.KindFlow:
			return !holds(rel.Verdict) && !v.oneParagraph(f, ties[i].outcome.reading)
		default:
			return rel.Rule == "derived/standard" && !holds(rel.Verdict)
		}
	}
	first := 0
	for first < len(ties) && !open(first) {
		first++
	}
	if first == len(ties) {
		return ties
	}
	whole := map[parse.FigureID][]int{}  // relations that hold, by part
	product := map[parse.FigureID]bool{} // amounts that a product explains
	for i := range ties {
		rel := &r.Relations[i]
		if !holds(rel.Verdict) {
			continue
		}
		if rel.Rule == "derived/standard" {
			product[rel.Claim] = true
		}
		if ties[i].frame.Kind == parse.KindTotal {
			for _, id := range rel.Operands {
				whole[id] = append(whole[id], i)
			}
		}
	}
	taken := func(i int) bool {
		if !open(i) {
			return false
		}
		rel := &r.Relations[i]
		switch ties[i].frame.Kind {
		case parse.KindTotal:
			return slices.ContainsFunc(whole[rel.Operands[0]], func(j int) bool {
				return !slices.ContainsFunc(rel.Operands, func(id parse.FigureID) bool { return !slices.Contains(r.Relations[j].Operands, id) })
			})
		case parse.KindFlow:
			// 资金 A，支出 B，未支出 C: what is left is told right there.
			here := v.figure(rel.Claim).Place.Sentence
			return slices.ContainsFunc(whole[rel.Claim], func(j int) bool { return v.figure(r.Relations[j].Claim).Place.Sentence == here })
		}
		return product[rel.Claim]
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
