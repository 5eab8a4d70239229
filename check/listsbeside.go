package check

import "gouji/parse"

// Lists told side by side: 救助 19 户 58 人，资金 X。其中甲镇 3 户 9 人，资金 a；乙镇 …. Where
// one of them comes to its total, none is left out of the others.

// besideMost is how many figures two such lists have between their items at most.
const besideMost = 3

// closedBeside reports whether a list told side by side with that of a total comes to its
// own total.
func (v *view) closedBeside(fr *parse.Frame, r parse.Reading) bool {
	claim := v.figure(fr.Claim)
	for id := fr.Claim - besideMost; id <= fr.Claim+besideMost; id++ {
		if id == fr.Claim || len(v.totalsOf(id)) == 0 || v.figure(id).Place.Block != claim.Place.Block {
			continue
		}
		for _, x := range v.totalsOf(id) {
			if parts := x.Readings[0].Parts; len(parts) == len(r.Parts) && len(parts) > 2 && sideBySide(parts, r.Parts) && v.comeTo(parts, id) {
				return true
			}
		}
	}
	return false
}

// sideBySide reports whether the items of two lists stand close to each other, one by one.
func sideBySide(a, b []parse.Part) bool {
	for k := range a {
		if n := a[k].Figure - b[k].Figure; n == 0 || max(n, -n) > besideMost {
			return false
		}
	}
	return true
}

// comeTo reports whether parts come to a total.
func (v *view) comeTo(parts []parse.Part, total parse.FigureID) bool {
	_, sum := v.sum(parts, -1, false)
	return sum.Meet(v.figure(total).Interval)
}

// totalsOf are the sums of the text that claim a figure.
func (v *view) totalsOf(id parse.FigureID) []*parse.Frame {
	if v.totals == nil {
		v.totals = map[parse.FigureID][]*parse.Frame{}
		for i := range v.c.Frames {
			if x := &v.c.Frames[i]; x.Kind == parse.KindTotal && !x.InTable && len(x.Readings) > 0 {
				v.totals[x.Claim] = append(v.totals[x.Claim], x)
			}
		}
	}
	return v.totals[id]
}
