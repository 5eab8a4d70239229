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
		for _, p := range r.Parts {
			if x := v.figure(p.Figure).Value; p.Sign < 0 {
				o.mid = o.mid.Sub(x)
			} else {
				o.mid = o.mid.Add(x)
			}
		}
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
		_, iv := sumOf(v.figure, o.reading.Parts, -1, exactScores(fr, claim))
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
		if fr.Kind == parse.KindFlow && f.Key.Measure == parse.Surplus && v.negative(id) && f.Value.Sign() > 0 && !(v.negative(fr.Claim) && v.figure(fr.Claim).Key.Measure == parse.Surplus) {
			g = given{f.Value.Neg(), f.Interval.Neg()} // 赤字 X
		}
		if (fr.Kind == parse.KindScore || fr.Rule == "ratio/score") && f.Dimension == numeral.Score && f.Approximate == "" {
			g.span = numeral.Exactly(f.Value) // weights and points are exact
		}
		if fr.Rule == "derived/standard" && f.Dimension == numeral.Months && f.Numeral.Decimals == 0 && f.Approximate == "" {
			g.span = numeral.Exactly(f.Value) // 补贴 6 个月: so many, not about
		}
		out = append(out, g)
	}
	return out
}

// holds reports whether a verdict says that the claim holds.
func holds(v Verdict) bool { return v == Consistent || v == Rounding }

// decide chooses among the readings of a claim. A reading that holds is the
// one meant: words come first, and of the weaker readings only one that
// could hardly hold by chance. Where none holds, the words decide, and among
// weak readings only one whose failure a slip of the pen explains.
func (v *view) decide(fr *parse.Frame, readings []parse.Reading) (outcome, bool) {
	outs := v.outcomes[:0]
	for i := range readings {
		r := &readings[i]
		if !v.sound(fr, r) || v.atCap(fr, r) {
			continue
		}
		if r.Weak {
			outs = append(outs, outcome{reading: *r}) // may not be asked
			continue
		}
		o := v.evaluate(fr, *r)
		if holds(o.verdict) {
			return o, true
		}
		outs = append(outs, o)
	}
	v.outcomes = outs
	tries := 0
	for i := range outs {
		o := &outs[i]
		if !o.reading.Weak {
			continue
		}
		*o = v.evaluate(fr, o.reading)
		tries++
		if holds(o.verdict) && (v.significant(fr, *o, tries) || fr.Kind == parse.KindFlow && len(fr.Queries) > 0 && v.oneParagraph(fr, o.reading)) {
			return *o, true
		}
	}
	best := -1
	for i := range outs {
		o := &outs[i]
		if o.verdict != Inconsistent || o.reading.HoldOnly {
			continue
		}
		o.slip = v.slipOf(fr, *o)
		if s := o.slip; v.overdrawn(fr, *o) && (s == nil || s.strength < plainSlip || !v.oneSentence(fr, o.reading)) {
			o.slip = nil
			continue
		}
		if best < 0 && !o.reading.Weak && (o.slip != nil || v.plausible(fr, *o) || v.mendable(fr, *o)) {
			best = i
		}
	}
	// A slip that explains a reading tells which one was meant.
	weak := 0
	for i := range outs {
		o := &outs[i]
		if o.reading.Weak {
			weak++
		}
		need := minSlip
		if weak > 1 {
			need++ // of many readings some will look like a slip
		}
		if o.slip == nil || o.reading.Weak && o.slip.strength < need || o.reading.Weak && o.slip.kind == "unit" && o.slip.strength < 4 {
			continue
		}
		if o.reading.Weak && (best >= 0 && outs[best].slip != nil && outs[best].slip.strength >= o.slip.strength-1) {
			continue
		}
		if best < 0 || outs[best].slip == nil || outs[best].reading.Weak && o.slip.strength > outs[best].slip.strength || !outs[best].reading.Weak && o.slip.strength > outs[best].slip.strength+1 {
			best = i
		}
	}
	if best >= 0 {
		return outs[best], true
	}
	for i := range outs {
		if outs[i].verdict == Unchecked {
			return outs[i], true
		}
	}
	if len(outs) > 0 {
		o := outs[0]
		o.verdict = Unchecked
		return o, true
	}
	return outcome{}, false
}

// overdrawn reports whether a reading leaves less than nothing where the claim
// says that something is left: its figures are not those that were meant.
func (v *view) overdrawn(fr *parse.Frame, o outcome) bool {
	if o.reading.Formula == "(a-b)/a" && fr.Kind == parse.KindQuotient && o.mid.Sign() < 0 {
		return true // more was spent than there was: no rate of what is left
	}
	return fr.Kind == parse.KindFlow && o.mid.Sign() < 0 && v.figure(fr.Claim).Value.Sign() > 0 && !v.negative(fr.Claim) && len(fr.Queries) > 0
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

// chance is the share of weak readings that may be allowed to hold by
// accident, over all the readings tried.
var chance = decimal.New(2, -2)

// significant reports whether a weak reading that holds could hardly hold by
// chance: the stated interval must be narrow for the number of readings
// tried, and the figures must have enough digits.
func (v *view) significant(fr *parse.Frame, o outcome, tries int) bool {
	claim := v.figure(fr.Claim)
	if claim.Value.IsZero() {
		return false
	}
	w := decimal.Zero
	if claim.Interval.Bounded() {
		w = claim.Interval.Width()
	}
	if span := v.span(fr, o); span.Bounded() {
		w = w.Add(span.Width())
	}
	// For exact counts the width is zero; one step of a whole still is a step.
	if w.IsZero() {
		w = claim.Numeral.PowerTen.Mul(claim.Numeral.Unit.Scale).Abs()
		if w.IsZero() {
			w = decimal.NewFromInt(1)
		}
		if d := claim.Numeral.Decimals; d > 0 {
			w = w.Shift(-d)
		}
	}
	if o.reading.Formula == "a/b" && len(o.reading.Operands) == 2 {
		// Two equal amounts of many digits are no accident.
		a, b := v.figure(o.reading.Operands[0]), v.figure(o.reading.Operands[1])
		if a.Value.Equal(b.Value) && a.Numeral.Raw.Significant() >= 4 {
			return true
		}
	}
	enough := claim.Value.Abs().Mul(chance)
	if fr.Rule == "derived/standard" && !fr.InTable {
		// Heads and a standard in one sentence with the amount speak for it.
		enough = enough.Mul(decimal.NewFromInt(6))
	}
	return w.Mul(decimal.NewFromInt(int64(tries))).LessThan(enough)
}

// inRow reports whether a growth stands right behind its change and the change
// behind its level.
func inRow(claim parse.FigureID, r parse.Reading) bool {
	return r.Formula == "a/(b-a)" && !r.Weak && len(r.Operands) == 2 && r.Operands[0] == claim-1 && r.Operands[1] == claim-2
}

// plausible reports whether a reading that fails without a slip of the pen can
// still be the one meant: where the computed value is not half and not double
// the stated one, the words have been misread, and silence is better.
func (v *view) plausible(fr *parse.Frame, o outcome) bool {
	if fr.Confirmed || fr.Kind == parse.KindSame {
		return true
	}
	if fr.Kind == parse.KindChange && inRow(fr.Claim, o.reading) {
		return true // X 万元，比上年多 Y 万元，增幅 Z%: nothing else can be meant
	}
	if v.spelledOut(fr, o.reading) || v.exceeded(fr, o.reading) || v.rounds(fr, o.reading) {
		return true
	}
	a, b := v.figure(fr.Claim).Value.Abs(), o.mid.Abs()
	if a.IsZero() || b.IsZero() {
		return fr.InTable
	}
	two := decimal.NewFromInt(2)
	return a.Mul(two).GreaterThan(b) && b.Mul(two).GreaterThan(a)
}

// spelledOut reports whether the words of one sentence say which figures a
// quotient or a change is of.
func (v *view) spelledOut(fr *parse.Frame, r parse.Reading) bool {
	switch fr.Kind {
	case parse.KindQuotient, parse.KindProduct, parse.KindChange:
	default:
		return false
	}
	if r.Weak || fr.InTable || fr.Rule == "ratio/rate" || !v.oneSentence(fr, r) {
		return false
	}
	for _, id := range r.Operands {
		if m := v.c.Mention(id); fr.Kind == parse.KindChange && (changes(v.figure(id).Name) || m != nil && m.Role == parse.RoleAdjust) {
			return false // 增加预算 80 万元，比年初预算 300 万元增长: the change itself
		}
		if fr.Kind == parse.KindQuotient && containsWord(v.figure(id).Name, furthers...) {
			return false // 计划 30 台，追加 5 台，完成率: not what was done of it
		}
		if fr.Kind == parse.KindProduct && !v.noOthers(fr.Claim, id, r.Operands) {
			return false // two standards, or two numbers of heads
		}
	}
	for i := range fr.Readings {
		if q := &fr.Readings[i]; !q.Weak && len(r.Operands) > 0 && slices.Equal(q.Operands, r.Operands) {
			return true
		}
	}
	return fr.Rule == "ratio/execution" && len(r.Operands) == 2 && v.spentOf(r.Operands) && v.noOthers(fr.Claim, r.Operands[0], r.Operands)
}

// furthers are words of what comes on top of a plan, or is a sort of its own.
var furthers = []string{"新增", "追加", "补充", "专项", "临时", "其中", "另"}

// spentOf reports whether the words make of two amounts an outlay and what it
// was made of, over one stretch of time.
func (v *view) spentOf(operands []parse.FigureID) bool {
	a, b := &v.figure(operands[0]).Key, &v.figure(operands[1]).Key
	return compatible(a.Measure, parse.Outlay) && (b.Measure == parse.Budget || b.Measure == parse.Received) && a.Period == b.Period && a.Tier == b.Tier
}

// noOthers reports whether the sentence of a claim prints no other figure of an
// operand's kind than the operands and the claim.
func (v *view) noOthers(claim, like parse.FigureID, operands []parse.FigureID) bool {
	at, dim := v.figure(claim).Place, v.figure(like).Dimension
	for _, step := range []parse.FigureID{-1, 1} {
		for f := v.c.Figure(claim + step); f != nil && f.Place.Sentence == at.Sentence && f.Place.Block == at.Block; f = v.c.Figure(f.ID + step) {
			if f.Dimension == dim && !slices.Contains(operands, f.ID) {
				return false
			}
		}
	}
	return true
}

// differences name what is left of two amounts.
var differences = []string{"结余", "结存", "盈余", "利润", "节约", "节省", "核减", "审减", "净", "差额", "收益", "赤字", "缺口"}

// exceeded reports whether a list behind its whole names a part that is more
// than it.
func (v *view) exceeded(fr *parse.Frame, r parse.Reading) bool {
	whole := v.figure(fr.Claim)
	if containsWord(whole.Name, differences...) {
		return false // 结余 X，其中收入 A，支出 B
	}
	return fr.Kind == parse.KindTotal && !r.Weak && !fr.InTable && !whole.Key.Each && len(r.Parts) > 1 && v.oneSentence(fr, r) && slices.ContainsFunc(r.Parts, func(t parse.Part) bool {
		return t.Sign > 0 && t.Figure > fr.Claim && v.figure(t.Figure).Value.GreaterThan(whole.Value)
	})
}

// rounds reports whether a list that 其中 opens ends in what is left: …、其他 2 辆.
func (v *view) rounds(fr *parse.Frame, r parse.Reading) bool {
	if fr.Kind != parse.KindTotal || fr.Closed != parse.HalfOpen || r.Weak || fr.InTable || len(r.Parts) < 2 || !v.oneSentence(fr, r) {
		return false
	}
	last := v.figure(r.Parts[len(r.Parts)-1].Figure)
	return last.ID > fr.Claim && (strings.HasPrefix(last.Name, "其他") || strings.HasPrefix(last.Name, "其它") || strings.HasPrefix(last.Name, "其余"))
}
