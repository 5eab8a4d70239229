package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Lists that tell those of the items of a total that are worth telling, and lists of kinds that overlap.

// eachGrown reports whether the items of a list are told with how much each has grown, but for one that has not: 收入 X，增长 r%，
// 其中甲 a，增长 s%；乙 b，下降 t%. Such a list tells how what matters has fared, and not what all is made of.
func (v *view) eachGrown(fr *parse.Frame) bool {
	if fr.Kind != parse.KindTotal || fr.InTable || len(fr.Readings) == 0 {
		return false
	}
	parts, still := fr.Readings[0].Parts, 0
	for i, part := range parts {
		f := v.figure(part.Figure)
		grown := false
		for id := f.ID + 1; id <= f.ID+2 && !grown; id++ {
			g := v.c.Figure(id)
			if g == nil || g.Place.Sentence != f.Place.Sentence || i+1 < len(parts) && id == parts[i+1].Figure {
				break
			}
			m := v.c.Mention(id)
			grown = m != nil && (m.Role == parse.RoleGrowth || m.Role == parse.RoleDelta)
		}
		if !grown {
			still++
		}
	}
	return len(parts) > 1 && still*3 <= len(parts)
}

// lastPlace reports whether an amount is but a digit in the last printed place of the figures of a sum: what was left out comes
// to that as often as a wrong digit does.
func (v *view) lastPlace(fr *parse.Frame, o outcome) bool {
	claim := v.figure(fr.Claim)
	unit := claim.Numeral.Scale.Mul(decimal.New(1, -claim.Numeral.Decimals))
	for _, part := range o.reading.Parts {
		f := v.figure(part.Figure)
		if u := f.Numeral.Scale.Mul(decimal.New(1, -f.Numeral.Decimals)); u.LessThan(unit) {
			unit = u
		}
	}
	return claim.Value.Sub(o.mid).Abs().LessThan(unit.Mul(decimal.NewFromInt(10)))
}

// shortened reports whether a slip is a digit lost or added, and none that is another than it should be.
func (v *view) shortened(s *slip) bool {
	f := v.figure(s.figure)
	_, decimals, _ := strings.Cut(s.print, ".")
	return s.kind == "digit" && len(decimals) != int(f.Numeral.Decimals)
}

// kindsOverlap reports whether things or people are told by kinds that one of them alone nearly makes up all, and that exceed it by far, so that they
// lie in one another: 汽车 X 辆，其中私人汽车 a、轿车 b.
func (v *view) kindsOverlap(fr *parse.Frame, o outcome) bool {
	claim := v.figure(fr.Claim)
	if fr.Kind != parse.KindTotal || fr.Closed == parse.Closed || fr.InTable || claim.Dimension == numeral.Money || claim.Dimension == numeral.Score || !o.mid.GreaterThan(claim.Value.Mul(decimal.New(11, -1))) || len(o.reading.Parts) > mostKinds || digits(claim) < minSlip || v.divides(o.reading) || containsWord(claim.Name, "合计", "共计", "总计") {
		return false
	}
	for _, part := range o.reading.Parts {
		if v.figure(part.Figure).Value.Mul(decimal.NewFromInt(4)).GreaterThan(claim.Value.Mul(decimal.NewFromInt(3))) {
			return true
		}
	}
	return false
}

// levelsOfMore reports whether one level of government alone gave more than a total, so that what the levels gave is not what it
// was made up of: 中央、省级应补助 A、B. 三级资金实际执行 X.
func (v *view) levelsOfMore(fr *parse.Frame, o outcome) bool {
	if fr.Rule != "sum/tiers" || fr.InTable {
		return false
	}
	for _, part := range o.reading.Parts {
		if v.figure(part.Figure).Value.GreaterThan(v.figure(fr.Claim).Value) {
			return true
		}
	}
	return false
}

// toldByOther reports whether another sum of the text that takes up some of the same amounts comes to the claim: A，加上级补助，
// 可用财力 B；新增债券等 C，合计 X is B and C.
func (v *view) toldByOther(fr *parse.Frame, r parse.Reading) bool {
	if fr.Kind != parse.KindTotal || fr.InTable || v.figure(fr.Claim).Place.Table > 0 {
		return false
	}
	for _, x := range v.totalsOf(fr.Claim) {
		if x == fr {
			continue
		}
		for i := range x.Readings {
			if y := &x.Readings[i]; len(y.Parts) > 1 && !y.Weak && shares(r.Parts, y.Parts) && v.comeTo(y.Parts, fr.Claim) {
				return true
			}
		}
	}
	return false
}

// shares reports whether two sums have a part in common and neither takes in the other.
func shares(a, b []parse.Part) bool {
	n := 0
	for _, x := range a {
		for _, y := range b {
			if x == y {
				n++
			}
		}
	}
	return n > 0 && n < len(a) && n < len(b)
}
