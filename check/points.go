package check

import (
	"gouji/parse"
	"gouji/parse/numeral"
)

// settlePoints reads a percentage between two rates as the growth of the one
// over the other where it is that and not their difference: 由 40% 提高到 50%，
// 提高 25%. There % is right.
func (v *view) settlePoints() {
	v.growth = map[parse.FigureID]bool{}
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		if fr.Rule != "change/points" || len(fr.Readings) == 0 || v.figure(fr.Claim).Dimension != numeral.Percent {
			continue
		}
		r := fr.Readings[0]
		grow := parse.Reading{Formula: "(" + r.Formula + ")/b", Operands: r.Operands}
		if holds(v.evaluate(fr, r).verdict) || !holds(v.evaluate(fr, grow).verdict) {
			continue
		}
		fr.Rule, fr.Readings = "change/rate", []parse.Reading{grow}
		v.growth[fr.Claim] = true
	}
}
