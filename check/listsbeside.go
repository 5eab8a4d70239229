package check

import (
	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Lists told side by side: 救助 19 户 58 人，资金 X。其中甲镇 3 户 9 人，资金 a；乙镇 …. Where
// one of them comes to its total, none is left out of the others.

// besideMost is how many figures two such lists have between their items at most.
const besideMost = 3

// closedBeside reports whether a list told side by side with that of a total comes to its
// own total.
func (v *view) closedBeside(fr *parse.Frame, r parse.Reading) bool {
	claim := v.figure(fr.Claim)
	if v.totals == nil {
		v.totals = map[int][]*parse.Frame{}
		for i := range v.c.Frames {
			if x := &v.c.Frames[i]; x.Kind == parse.KindTotal && !x.InTable && len(x.Readings) > 0 {
				b := v.figure(x.Claim).Place.Block
				v.totals[b] = append(v.totals[b], x)
			}
		}
	}
	for _, x := range v.totals[claim.Place.Block] {
		if x.Claim == fr.Claim || apartBy(x.Claim, fr.Claim) > besideMost {
			continue
		}
		if parts := x.Readings[0].Parts; len(parts) == len(r.Parts) && len(parts) > 2 && sideBySide(parts, r.Parts) && v.comesTo(x) {
			return true
		}
	}
	return false
}

// sideBySide reports whether the items of two lists stand close to each other, one by one.
func sideBySide(a, b []parse.Part) bool {
	for k := range a {
		if n := apartBy(a[k].Figure, b[k].Figure); n == 0 || n > besideMost {
			return false
		}
	}
	return true
}

func apartBy(a, b parse.FigureID) parse.FigureID { return max(a-b, b-a) }

// comesTo reports whether the parts of a total come to it.
func (v *view) comesTo(fr *parse.Frame) bool {
	sum := numeral.Exactly(decimal.Zero)
	for _, t := range fr.Readings[0].Parts {
		if t.Sign < 0 {
			return false
		}
		sum = sum.Add(v.figure(t.Figure).Interval)
	}
	return sum.Meet(v.figure(fr.Claim).Interval)
}
