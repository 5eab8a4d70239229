package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
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
	out, found := v.withoutOneNested(fr, parts)
	for r, ok := out, found; ok; r, ok = v.withoutOneNested(fr, r.Parts) {
		if out = r; holds(v.evaluate(fr, r).verdict) || v.figure(fr.Claim).Place.Block != v.figure(parts[0].Figure).Place.Block {
			break
		}
	}
	return out, found
}

// withoutOneNested leaves out the parts of the first part of a sum that has any: 新增债券 A，市级留用 a、转贷县级 b；再融资债券 B，….
// To the last place they need only round to it where what is left gives the total.
func (v *view) withoutOneNested(fr *parse.Frame, parts []parse.Part) (parse.Reading, bool) {
	for i := 0; i+2 < len(parts); i++ {
		whole := v.figure(parts[i].Figure)
		sum, span := decimal.Zero, numeral.Exactly(decimal.Zero)
		for k := i + 1; k < len(parts); k++ {
			f := v.figure(parts[k].Figure)
			sum, span = sum.Add(f.Value), span.Add(f.Interval)
			if k == i+1 || !span.Meet(whole.Interval) {
				if sum.GreaterThan(whole.Value) {
					break
				}
				continue
			}
			r := parse.Reading{Parts: slices.Concat(parts[:i+1], parts[k+1:])}
			if len(r.Parts) < 2 {
				continue
			}
			if left := v.evaluate(fr, r); holds(left.verdict) || sum.Equal(whole.Value) && (digits(whole) >= plainSlip || digits(whole) == plainSlip-1 && left.mid.LessThan(v.figure(fr.Claim).Value)) {
				return r, true
			}
		}
	}
	return parse.Reading{}, false
}

// mostLeftOut is how many figures of its own list a sum may have been read without, and before how far in front of its first part
// the amount may stand that 加 adds to.
const mostLeftOut = 6

// withLeftOut reads a sum that comes out too small with the figures that stand in its own list and were not read as parts, where
// they give the total: 支出总计 T，其中支出 a，调出 b，调入一般公共预算 c; or with the amount that its first word adds to: 收入 a，
// 增长 3%。加上级补助 b，收入总计 T.
func (v *view) withLeftOut(fr *parse.Frame, o outcome) (parse.Reading, bool) {
	parts := o.reading.Parts
	claim := v.figure(fr.Claim)
	if fr.Rule != "sum/components" || fr.InTable || claim.Place.Table > 0 || len(parts) < 2 || len(parts) > maxScored || !allAdded(parts) || !o.mid.LessThan(claim.Value) {
		return parse.Reading{}, false
	}
	first, last := parts[0].Figure, parts[0].Figure
	own := map[parse.FigureID]bool{fr.Claim: true}
	for _, p := range parts {
		first, last = min(first, p.Figure), max(last, p.Figure)
		own[p.Figure] = true
	}
	like := func(g *parse.Figure) bool {
		if g.Place.Block != claim.Place.Block || g.Dimension != claim.Dimension || own[g.ID] || g.Bound != "" || !g.Interval.Bounded() || g.Value.Sign() <= 0 { // 100 亩以上 would close any gap
			return false
		}
		m := v.c.Mention(g.ID)
		return m != nil && !m.Each && m.Depth <= v.depthOf(first) && (m.Role == parse.RoleLevel || m.Role == parse.RoleAdjust)
	}
	with := func(more []parse.Part) (parse.Reading, bool) {
		r := parse.Reading{Parts: slices.Concat(parts, more)}
		return r, len(more) > 0 && holds(v.evaluate(fr, r).verdict)
	}
	end := last // the list goes on to the total behind it, or to the end of the sentence
	if claim.ID > last {
		end = claim.ID - 1
	}
	var left []parse.Part
	for id := first + 1; id <= last+nearNames; id++ {
		g := v.c.Figure(id)
		if g == nil || id > end && (claim.ID > last || g.Place.Sentence != v.figure(last).Place.Sentence) {
			break
		}
		if !like(g) {
			continue
		}
		one := []parse.Part{{Figure: id, Sign: 1}}
		if r, ok := with(one); ok {
			return r, true
		}
		if left = append(left, one[0]); len(left) > mostLeftOut {
			return parse.Reading{}, false
		}
	}
	if r, ok := with(left); ok {
		return r, true
	}
	if m := v.c.Mention(first); m == nil || claim.ID < last || !strings.HasPrefix(m.Label, "加") {
		return parse.Reading{}, false
	}
	for id := first - 1; id >= 1 && id+mostLeftOut >= first; id-- {
		if g := v.figure(id); like(g) {
			if r, ok := with(append([]parse.Part{{Figure: id, Sign: 1}}, left...)); ok {
				return r, true
			}
			if r, ok := with([]parse.Part{{Figure: id, Sign: 1}}); ok {
				return r, true
			}
		}
	}
	return parse.Reading{}, false
}

// depthOf is how many brackets a figure of the text stands in.
func (v *view) depthOf(id parse.FigureID) int {
	if m := v.c.Mention(id); m != nil {
		return m.Depth
	}
	return 0
}

// takenIn are the parts of an outlay by its economic nature that a wider one of its row takes in where both are told.
var takenIn = []struct{ wide, narrow []string }{
	{[]string{"人员经费", "人员支出"}, []string{"对个人和家庭", "家庭补助", "家庭的补助"}},
}

// withoutTakenIn reads a sum that comes out too large without a part that another takes in by its nature, where what is left gives
// the total: 基本支出 T，其中人员经费 A，对个人和家庭补助 a，公用经费 B.
func (v *view) withoutTakenIn(fr *parse.Frame, o outcome) (parse.Reading, bool) {
	parts := o.reading.Parts
	if fr.Kind != parse.KindTotal || fr.InTable || len(parts) < 3 || len(parts) > maxScored || !allAdded(parts) || !o.mid.GreaterThan(v.figure(fr.Claim).Value) {
		return parse.Reading{}, false
	}
	for _, x := range takenIn {
		named := func(words []string) int {
			return slices.IndexFunc(parts, func(y parse.Part) bool { return containsWord(v.figure(y.Figure).Name, words...) })
		}
		if i := named(x.narrow); i >= 0 && named(x.wide) >= 0 {
			r := parse.Reading{Parts: slices.Concat(parts[:i], parts[i+1:])}
			if holds(v.evaluate(fr, r).verdict) {
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

// leftWords are of what is not in the parts of a total, because it was not used, or was borne by those who had it.
var leftWords = []string{"余", "剩", "结转", "收回", "未", "尚", "预留", "列入", "纳入", "自付", "自费", "自理", "自筹", "个人负担", "个人承担", "自行", "另", "节约"}

// restTold reports whether the paragraph of a total tells what its parts lack, as what is left of it: 下达 W
// 用于两类：甲 a；乙 b。… 结余 W-a-b 收回. What was paid of so much for each may have left some as well: 500 户，每户 1200 元，
// 补助 48 万元，剩余 12 万元待验收后拨付.
func (v *view) restTold(fr *parse.Frame, o outcome) bool {
	product := fr.Rule == "derived/standard"
	if fr.InTable || !product && (fr.Kind != parse.KindTotal || !allAdded(o.reading.Parts)) {
		return false
	}
	total := v.figure(fr.Claim)
	rest := total.Value.Sub(o.mid)
	if product {
		rest = rest.Neg()
	}
	if rest.Sign() <= 0 {
		return false
	}
	for id := total.ID + 1; id < total.ID+window; id++ {
		g := v.figure(id)
		if g == nil || g.Place.Block != total.Place.Block {
			return false
		}
		if m := v.c.Mention(id); m != nil && g.Dimension == total.Dimension && g.Value.Equal(rest) && containsWord(v.clauseBefore(g)+m.Label+m.After, leftWords...) {
			return true
		}
	}
	return false
}
