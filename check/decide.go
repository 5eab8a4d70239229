package check

import (
	"slices"

	"gouji/parse"
	"gouji/parse/numeral"
)

// decide chooses among the readings of a claim. A reading that holds is the
// one meant: words come first, and of the weaker readings only one that
// could hardly hold by chance. Where none holds, the words decide, and among
// weak readings only one whose failure a slip of the pen explains.
func (v *view) decide(fr *parse.Frame, readings []parse.Reading) (outcome, bool) {
	if o, ok := v.holding(fr, readings); ok {
		return o, true
	}
	outs := v.outcomes
	best := -1
	for i := range outs {
		o := &outs[i]
		if o.verdict != Inconsistent || o.reading.HoldOnly || v.misread(fr, *o) {
			continue
		}
		o.slip = v.slipOf(fr, *o)
		if v.costOrOverdrawn(fr, *o) {
			o.slip = nil
			continue
		}
		if told, ok := v.readAnew(fr, *o); ok {
			return told, true
		}
		if o.slip == nil && (v.levelsOfMore(fr, *o) || v.otherWay(fr, *o) || v.kindsOverlap(fr, *o)) || v.toldByOther(fr, o.reading) {
			o.slip = nil
			continue
		}
		if best < 0 && !o.reading.Weak && (o.slip != nil || !fr.Severally && (v.plausible(fr, *o) || v.mendable(fr, *o))) {
			best = i
		}
	}
	if best = v.explained(fr, outs, best); best >= 0 {
		if v.overOther(fr, outs, best) {
			outs[best].verdict = Unchecked
		}
		return outs[best], true
	}
	if len(outs) == 0 {
		return outcome{}, false
	}
	for i := range outs {
		if outs[i].verdict == Unchecked {
			return outs[i], true
		}
	}
	outs[0].verdict = Unchecked
	return outs[0], true
}

// holding is the likeliest reading that holds. It leaves the outcomes of all that are sound in v.outcomes.
func (v *view) holding(fr *parse.Frame, readings []parse.Reading) (outcome, bool) {
	outs := v.outcomes[:0]
	for i := range readings {
		r := &readings[i]
		if !v.sound(fr, r) || v.atCap(fr, r) {
			continue
		}
		if r.Weak || r.Fallback {
			outs = append(outs, outcome{reading: *r}) // may not be asked
			continue
		}
		o := v.evaluate(fr, *r)
		if holds(o.verdict) {
			return v.orTwin(fr, readings, o), true
		}
		outs = append(outs, o)
	}
	v.outcomes = outs
	tries := 0
	for i := range outs {
		o := &outs[i]
		if !o.reading.Weak || o.reading.Fallback {
			continue
		}
		*o = v.evaluate(fr, o.reading)
		tries++
		if holds(o.verdict) && (v.significant(fr, *o, tries) || fr.Kind == parse.KindFlow && len(fr.Queries) > 0 && v.oneParagraph(fr, o.reading)) {
			return v.orTwin(fr, readings, *o), true
		}
	}
	for i := range outs {
		o := &outs[i]
		if !o.reading.Fallback {
			continue
		}
		if o.reading.Weak {
			tries++
		}
		if *o = v.evaluate(fr, o.reading); holds(o.verdict) && (!o.reading.Weak || v.significant(fr, *o, tries)) {
			return *o, true
		}
	}
	return outcome{}, false
}

// explained is the outcome that a slip of the pen explains best, or else best, the first that the words
// tell. A slip that explains a reading tells which one was meant, but where a likelier one as weak holds as it is.
// Of a total any other that holds may be the one meant: 项目资金 X，已支付 Y，具体如下, over items that tell of both.
func (v *view) explained(fr *parse.Frame, outs []outcome, best int) int {
	borne := fr.Kind == parse.KindTotal && slices.ContainsFunc(outs, func(o outcome) bool { return o.reading.Weak && holds(o.verdict) })
	weak := 0
	for i := range outs {
		o := &outs[i]
		if o.reading.Weak {
			weak++
		}
		borne = borne || o.reading.Weak && holds(o.verdict)
		if o.slip == nil || o.reading.Weak && (borne || v.slipByChance(fr, *o, weak)) {
			continue
		}
		if best < 0 || outs[best].slip == nil {
			best = i
			continue
		}
		lead := outs[best].slip.strength
		if !outs[best].reading.Weak || o.reading.Weak {
			lead++ // a likelier one stays, unless the slip explains this one far better
		}
		if o.slip.strength > lead {
			best = i
		}
	}
	return best
}

// slipByChance reports whether what looks like a slip of the pen in a weak reading, one of so many, may well be none.
func (v *view) slipByChance(fr *parse.Frame, o outcome, weak int) bool {
	need := minSlip
	if weak > 1 {
		need++ // of many readings some will look like a slip
	}
	if o.slip.strength < need || o.slip.kind == "unit" && o.slip.strength < unitSlip {
		return true
	}
	if f := v.figure(o.slip.figure); fr.Kind == parse.KindTotal && speaking(f) <= minSlip && speaking(f) < digits(f) {
		return true // 12600 亩 and 12000 亩: round figures differ by a digit as often as not
	}
	// An even amount is an average of many things, but for a digit.
	return fr.Rule == "derived/average" && o.slip.kind != "unit" && v.figure(fr.Claim).Numeral.Raw.Significant() <= evenDigits && !v.oneSentence(fr, o.reading)
}

// unitSlip is how strong another unit has to be to explain a weak reading.
const unitSlip = 4

// costOrOverdrawn reports whether a reading that does not hold, and that no plain slip of the pen explains, takes what
// a thing costs for what was granted, or leaves less than nothing.
func (v *view) costOrOverdrawn(fr *parse.Frame, o outcome) bool {
	s := o.slip
	if (s == nil || s.kind != "unit") && v.grantOfCost(fr, o.reading) {
		return true
	}
	return v.overdrawn(fr, o) && (fr.Rule == "ratio/share" || !v.spelledOut(fr, o.reading)) && (s == nil || s.strength < plainSlip || !v.oneSentence(fr, o.reading))
}

// readAnew reads a claim that does not hold another way of which the words speak as well.
func (v *view) readAnew(fr *parse.Frame, o outcome) (outcome, bool) {
	for _, other := range otherReadings {
		if r, ok := other(v, fr, o); ok {
			return v.evaluate(fr, r), true
		}
	}
	r, ok := v.withoutNested(fr, o)
	if !ok {
		return outcome{}, false
	}
	told := v.evaluate(fr, r)
	if told.verdict == Inconsistent {
		told.slip = v.slipOf(fr, told)
		if c := v.figure(fr.Claim); fr.Closed != parse.Closed && c.Dimension != numeral.Money && told.mid.LessThan(c.Value) {
			told.verdict = Unchecked // 机构 X 个，其中医院 a 个，含公立 b 个、民营 c 个；基层 d 个: others may be left out
		}
	}
	return told, true
}
