package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// outcome is what recomputing one reading of a claim gives.
type outcome struct {
	reading  parse.Reading
	verdict  Verdict
	mid      decimal.Decimal  // computed from the printed values
	computed numeral.Interval // of one that is not consistent: computed from what they stand for
	slip     *slip            // the printing mistake that would explain an inconsistency
	err      error
}

// operands are the figures a reading is computed from.
func operands(r parse.Reading) []parse.FigureID {
	if len(r.Parts) > 0 {
		out := make([]parse.FigureID, len(r.Parts))
		for i, p := range r.Parts {
			out[i] = p.Figure
		}
		return out
	}
	return r.Operands
}

// evaluate recomputes one reading and judges it.
func (v *view) evaluate(fr *parse.Frame, r parse.Reading) outcome {
	o := outcome{reading: r}
	claim := v.figure(fr.Claim)
	stated := claim.Interval
	if len(r.Parts) > 0 {
		o.mid = v.total(r.Parts, exactScores(fr, claim))
		if exactScores(fr, claim) && claim.Approximate == "" {
			stated = numeral.Exactly(claim.Value)
		}
	} else {
		if fr.Kind == parse.KindScore && claim.Approximate == "" && !strings.ContainsAny(r.Formula, "*/") {
			stated = numeral.Exactly(claim.Value) // points are added and deducted exactly
		}
		var room [4]given
		if o.mid, o.err = compile(r.Formula).middle(v.given(fr, &r, room[:0])); o.err != nil {
			o.verdict = Unchecked
			return o
		}
		if claim.Approximate == "" && claim.Numeral.Exact() && strings.Contains(r.Formula, "/") {
			// 12.35元 for each: a quotient is rounded, also where sums are exact.
			stated = numeral.Around(claim.Value, claim.Numeral.Scale.Mul(decimal.New(5, -claim.Numeral.Decimals-1)))
		}
	}
	if v.negative(fr.Claim) && claim.Value.Sign() > 0 && fr.Kind == parse.KindFlow {
		stated = stated.Neg()
	}
	if len(r.Parts) == 0 && strings.ContainsAny(r.Formula, "*/") && fr.Kind != parse.KindScore && claim.Interval.Exact() && claim.Approximate == "" && (claim.Dimension == numeral.Money || claim.Dimension == numeral.PerHead) {
		// A quotient is printed rounded, also where its last place is a cent.
		half := claim.Numeral.Scale.Mul(decimal.New(5, -claim.Numeral.Decimals-1))
		stated = numeral.Around(claim.Value, half)
	}
	if fr.Kind == parse.KindSame && claim.Dimension == numeral.Score {
		stated = numeral.Exactly(claim.Value)
	}
	if claim.Approximate != "" && v.overdrawn(fr, o) {
		o.verdict = Unchecked // 占 X 的 90%以上: any share of what is too small would do
		return o
	}
	if stated.Contains(o.mid) {
		// The value computed from the printed figures, rounded to the claim's
		// printed places, is what is printed.
		o.verdict = Consistent
		return o
	}
	o.computed = v.span(fr, o)
	if stated.Meet(o.computed) {
		o.verdict = Rounding
	} else {
		o.verdict = Inconsistent
	}
	return o
}

// span is what the operands of a reading give over all that they stand for.
func (v *view) span(fr *parse.Frame, o outcome) numeral.Interval {
	claim := v.figure(fr.Claim)
	if fr.Kind == parse.KindSame && claim.Dimension == numeral.Score {
		return numeral.Exactly(o.mid)
	}
	if len(o.reading.Parts) > 0 {
		_, iv := v.sum(o.reading.Parts, -1, exactScores(fr, claim))
		return iv
	}
	var room [4]given
	iv, _ := compile(o.reading.Formula).span(o.mid, v.given(fr, &o.reading, room[:0]))
	return iv
}

// exactScores reports whether the points that a claim is computed from are
// exact.
func exactScores(fr *parse.Frame, claim *parse.Figure) bool {
	return fr.Kind == parse.KindScore || claim.Dimension == numeral.Score
}

// given is an operand of a formula: its value, and what that stands for.
type given struct {
	value decimal.Decimal
	span  numeral.Interval
}

// given lists the operands of a reading behind out.
func (v *view) given(fr *parse.Frame, r *parse.Reading, out []given) []given {
	for _, id := range r.Operands {
		f := v.figure(id)
		g := given{f.Value, f.Interval}
		if v.turned(fr, id) {
			g = given{f.Value.Neg(), f.Interval.Neg()}
		}
		if (fr.Kind == parse.KindScore || fr.Rule == "ratio/score") && f.Dimension == numeral.Score && f.Approximate == "" {
			g.span = numeral.Exactly(f.Value) // weights and points are exact
		}
		if fr.Rule == "derived/standard" && f.Dimension == numeral.Months && f.Numeral.Decimals == 0 && f.Approximate == "" {
			g.span = numeral.Exactly(f.Value) // 补贴 6 个月: so many, not about
		}
		if fr.Kind == parse.KindChange && v.threshold(f) {
			g.span = numeral.Exactly(f.Value) // 高于 90% 的目标 3 个百分点: no measurement
		}
		out = append(out, g)
	}
	return out
}

// turned reports whether an operand counts with the other sign than it is printed with: 赤字 X
// in what is left over, 结余 -X where 当期缺口占… names it a want.
func (v *view) turned(fr *parse.Frame, id parse.FigureID) bool {
	f, claim := v.figure(id), v.figure(fr.Claim)
	switch fr.Kind {
	case parse.KindFlow:
		return f.Key.Measure == parse.Surplus && v.negative(id) && f.Value.Sign() > 0 && !(v.negative(fr.Claim) && claim.Key.Measure == parse.Surplus)
	case parse.KindQuotient:
		return f.Value.Sign() < 0 && !v.negative(id) && v.negative(fr.Claim) && claim.Value.Sign() > 0
	}
	return false
}

// holds reports whether a verdict says that the claim holds.
func holds(v Verdict) bool { return v == Consistent || v == Rounding }

// overOther reports whether a rate of execution does not hold over a base that its
// paragraph does not print, and does over another that was granted or arrived: nobody
// says which of them is meant.
func (v *view) overOther(fr *parse.Frame, outs []outcome, best int) bool {
	if fr.Rule != "ratio/execution" || len(fr.Queries) == 0 || v.oneParagraph(fr, outs[best].reading) {
		return false
	}
	if v.severalGrants(fr, outs[best].reading) {
		return true
	}
	for i := range outs {
		o := &outs[i]
		if i == best || !holds(o.verdict) || o.reading.Formula != "a/b" || o.reading.Operands[0] != outs[best].reading.Operands[0] {
			continue
		}
		if m := v.figure(o.reading.Operands[1]).Key.Measure; m == parse.Budget || m == parse.Received {
			return true
		}
	}
	return false
}

// evenDigits is how many digits an amount has at most that anything may come to.
const evenDigits = 2

// overdrawn reports whether a reading leaves less than nothing where the claim
// says that something is left: its figures are not those that were meant.
func (v *view) overdrawn(fr *parse.Frame, o outcome) bool {
	if o.reading.Formula == "(a-b)/a" && fr.Kind == parse.KindQuotient && o.mid.Sign() < 0 {
		return true // more was spent than there was: no rate of what is left
	}
	if fr.Rule == "ratio/share" && o.mid.GreaterThan(decOne) && v.figure(fr.Claim).Value.LessThanOrEqual(decOne) && !strings.Contains(v.figure(fr.Claim).Name, "相当于") && !v.ofPrinted(fr.Claim, o.reading.Operands) {
		return true // the whole is not what was found
	}
	if fr.Rule == "ratio/rate" && o.reading.Formula == "a/b" && o.mid.GreaterThan(decOne) && v.figure(fr.Claim).Value.LessThanOrEqual(decOne) && (!v.namedAfter(fr.Claim, o.reading.Operands[0]) || v.goal(o.reading.Operands[1])) {
		return true // more than all of it, or than was aimed at: a rate of something else
	}
	return fr.Kind == parse.KindFlow && o.mid.Sign() < 0 && v.figure(fr.Claim).Value.Sign() > 0 && !v.negative(fr.Claim) && len(fr.Queries) > 0
}

// ofPrinted reports whether the words print the whole of a share within it, and its part right before: 53 家，占应纳入
// 57 家的 92.98%.
func (v *view) ofPrinted(share parse.FigureID, operands []parse.FigureID) bool {
	if len(operands) != 2 || operands[1] != share-1 || operands[0] != share-2 {
		return false
	}
	part, whole := v.figure(operands[0]), v.figure(operands[1])
	return strings.HasPrefix(whole.Name, "占") && part.Dimension == whole.Dimension && part.Unit == whole.Unit && part.Place.Sentence == whole.Place.Sentence && whole.Place.Table == 0
}

// goal reports whether a figure is what was aimed at by its name: 管理目标 X 人.
func (v *view) goal(id parse.FigureID) bool { return strings.Contains(v.figure(id).Name, "目标") }

// namedAfter reports whether a rate is named after what its numerator counts, before the
// number or behind it: 64 名合格，合格率.
func (v *view) namedAfter(rate, numerator parse.FigureID) bool {
	name := v.figure(numerator).Name
	if m := v.c.Mention(numerator); m != nil {
		name += m.After
	}
	return rateOf(v.figure(rate).Name, name)
}

// oneSentence reports whether a reading's figures stand in the claim's sentence,
// or in its table.
func (v *view) oneSentence(fr *parse.Frame, r parse.Reading) bool {
	at := v.figure(fr.Claim).Place
	for _, id := range operands(r) {
		if p := v.figure(id).Place; p.Sentence != at.Sentence && (at.Table == 0 || p.Table != at.Table) {
			return false
		}
	}
	return true
}

// oneBlock reports whether a reading's figures stand in the claim's paragraph.
func (v *view) oneBlock(fr *parse.Frame, r parse.Reading) bool {
	at := v.figure(fr.Claim).Place
	return !slices.ContainsFunc(operands(r), func(id parse.FigureID) bool { return v.figure(id).Place.Block != at.Block })
}

// atCap reports whether a score is all of its weight because the rate that it was
// computed from is above 100%.
func (v *view) atCap(fr *parse.Frame, r *parse.Reading) bool {
	if fr.Capped == 0 || !v.figure(fr.Claim).Value.Equal(v.figure(fr.Capped).Value) {
		return false
	}
	o := v.evaluate(fr, *r)
	return o.err == nil && o.mid.GreaterThan(v.figure(fr.Capped).Value)
}

// sound rejects readings that use the claim itself or one figure twice.
func (v *view) sound(fr *parse.Frame, r *parse.Reading) bool {
	var room [tops]parse.FigureID
	ops := r.Operands
	if len(r.Parts) > 0 {
		ops = room[:0]
		for i := range r.Parts {
			ops = append(ops, r.Parts[i].Figure)
		}
	}
	if len(ops) <= tops {
		for i, id := range ops {
			if id == 0 || id == fr.Claim || slices.Contains(ops[:i], id) {
				return false
			}
		}
		return len(ops) > 0
	}
	seen := map[parse.FigureID]bool{fr.Claim: true}
	for _, id := range ops {
		if id == 0 || seen[id] {
			return false
		}
		seen[id] = true
	}
	return true
}

// threshold reports whether a figure is a target or limit, which is set and not measured.
func (v *view) threshold(f *parse.Figure) bool {
	if f.Approximate == "约" || f.Approximate == "左右" {
		return false
	}
	m := v.c.Mention(f.ID)
	return f.Bound != "" || m != nil && m.Role == parse.RoleLimit
}
