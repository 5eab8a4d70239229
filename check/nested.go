package check

import (
	"slices"

	"gouji/parse"
	"gouji/parse/decimal"
)

// Lists that took in more than the parts of their total: full marks beside the points, and items
// beside what they are made of.

// withinFull reads a total of points that add up to more than full marks, where it does not, as that
// of the run of them that gives it: the rest are full marks themselves, or parts of the others.
func (v *view) withinFull(fr *parse.Frame, o outcome) (parse.Reading, bool) {
	total := v.figure(fr.Claim).Value
	if fr.Rule != "score/total" || o.mid.LessThanOrEqual(decHundred) || total.GreaterThanOrEqual(decHundred) {
		return parse.Reading{}, false
	}
	parts := o.reading.Parts
	if !allAdded(parts) {
		return parse.Reading{}, false
	}
	for i := range parts {
		sum := decimal.Zero
		for j := i; j < len(parts) && j < i+maxScored; j++ {
			if sum = sum.Add(v.figure(parts[j].Figure).Value); sum.Equal(total) && j > i {
				return parse.Reading{Parts: parts[i : j+1]}, true
			}
		}
	}
	return parse.Reading{}, false
}

// withoutNested reads a sum that comes out too large without the parts of a part, where they add up to
// it, to the last of many digits, or what is left gives the total: 支出 T，基本支出 A，用于人员 a、公用 b；项目支出 B.
func (v *view) withoutNested(fr *parse.Frame, o outcome) (parse.Reading, bool) {
	parts := o.reading.Parts
	if fr.Kind != parse.KindTotal || fr.InTable || len(parts) < 4 || len(parts) > maxScored || !o.mid.GreaterThan(v.figure(fr.Claim).Value) {
		return parse.Reading{}, false
	}
	if !allAdded(parts) {
		return parse.Reading{}, false
	}
	for i := 0; i+2 < len(parts); i++ {
		whole := v.figure(parts[i].Figure)
		sum := decimal.Zero
		for k := i + 1; k < len(parts); k++ {
			if sum = sum.Add(v.figure(parts[k].Figure).Value); sum.GreaterThan(whole.Value) {
				break
			}
			if k == i+1 || !sum.Equal(whole.Value) {
				continue
			}
			r := parse.Reading{Parts: slices.Concat(parts[:i+1], parts[k+1:])}
			if len(r.Parts) > 1 && (digits(whole) >= plainSlip || holds(v.evaluate(fr, r).verdict)) {
				return r, true
			}
		}
	}
	return parse.Reading{}, false
}

// maxScored is how many points in a row are tried to give their total.
const maxScored = 30

// allAdded reports whether no part of a list is taken off.
func allAdded(parts []parse.Part) bool {
	return !slices.ContainsFunc(parts, func(x parse.Part) bool { return x.Sign < 0 })
}

// leftWords are of what is not in the parts of a total, because it was not used.
var leftWords = []string{"余", "剩", "结转", "收回", "未", "尚", "预留", "列入", "纳入"}

// restTold reports whether the paragraph of a total tells what its parts lack, as what is left of it: 下达 W
// 用于两类：甲 a；乙 b。… 结余 W-a-b 收回.
func (v *view) restTold(fr *parse.Frame, o outcome) bool {
	if fr.Kind != parse.KindTotal || fr.InTable || !allAdded(o.reading.Parts) {
		return false
	}
	total := v.figure(fr.Claim)
	rest := total.Value.Sub(o.mid)
	if rest.Sign() <= 0 {
		return false
	}
	for id := total.ID + 1; id < total.ID+window; id++ {
		g := v.figure(id)
		if g == nil || g.Place.Block != total.Place.Block {
			return false
		}
		if m := v.c.Mention(id); m != nil && g.Dimension == total.Dimension && g.Value.Equal(rest) && containsWord(m.Label+m.After, leftWords...) {
			return true
		}
	}
	return false
}
