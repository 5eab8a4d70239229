package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
)

// count decides a number of things announced against the things listed. It
// reports a difference only where neither the raw list nor the list without
// repetitions fits.
func (v *view) count(fr *parse.Frame) (Relation, outcome, bool) {
	n := len(fr.Listed)
	unique := map[string]bool{}
	for _, s := range fr.Listed {
		unique[s] = true
	}
	claim := v.figure(fr.Claim)
	o := outcome{verdict: Consistent, mid: decimal.NewFromInt(int64(n))}
	if n != fr.Announced && len(unique) != fr.Announced {
		o.verdict = Inconsistent
	}
	rel := Relation{Rule: fr.Rule, Verdict: o.verdict, Claim: fr.Claim, Stated: claim.Text,
		Formula: itoa(n) + " (" + strings.Join(fr.Listed, "、") + ")", Computed: itoa(n)}
	if o.verdict == Inconsistent {
		rel.Difference = itoa(fr.Announced - n)
	}
	return rel, o, true
}
