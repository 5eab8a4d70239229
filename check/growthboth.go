package check

import (
	"gouji/parse"
)

// growthOfBoth puts growth that was read from the amount of change over the year before, 比上年的 B 增加 D，
// 增长 Z%, or over what this year's leaves without the change, in terms of the two years, where the amount itself was found to be what the year's figure,
// wherever it stands, is more or less than that of the year before.
func (v *view) growthOfBoth(r *Result, ties []tie) {
	type pair struct{ now, then parse.FigureID }
	var amounts map[parse.FigureID]pair
	for i := range r.Relations {
		rel := &r.Relations[i]
		if rel.Rule != "change/amount" || !holds(rel.Verdict) || len(rel.Operands) != 2 {
			continue
		}
		if amounts == nil {
			amounts = map[parse.FigureID]pair{}
		}
		amounts[rel.Claim] = pair{rel.Operands[0], rel.Operands[1]}
	}
	if amounts == nil {
		return
	}
	for i := range ties {
		rel := &r.Relations[ties[i].relation]
		if rel.Rule != "change/rate" || rel.Verdict == Unchecked || len(rel.Operands) != 2 {
			continue
		}
		p, ok := amounts[rel.Operands[0]]
		switch ties[i].outcome.reading.Formula {
		case "a/b":
			ok = ok && p.then == rel.Operands[1]
		case "a/(b-a)", "a/(b+a)": // over this year's less or more the change
			ok = ok && p.now == rel.Operands[1]
		default:
			ok = false
		}
		if !ok {
			continue
		}
		formula := "(a-b)/b"
		if v.figure(p.now).Value.LessThan(v.figure(p.then).Value) {
			formula = "(b-a)/b"
		}
		fr := *ties[i].frame
		fr.Queries, fr.Readings = nil, []parse.Reading{{Formula: formula, Operands: []parse.FigureID{p.now, p.then}}}
		both, o, ok := v.recompute(&fr)
		if !ok || both.Verdict != rel.Verdict {
			continue
		}
		both.ID = rel.ID
		*rel, ties[i] = both, tie{frame: &fr, outcome: o, relation: ties[i].relation}
	}
}
