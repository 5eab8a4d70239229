package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// mainSources reports whether a list names but the two main sources of a fund's
// income, which are often all that a report cares to name: 其中，保险费收入 A，
// 财政补贴收入 B, without the interest.
func (v *view) mainSources(fr *parse.Frame) bool {
	parts := fr.Readings[0].Parts
	if claim := v.figure(fr.Claim); claim.Key.Measure != parse.Income || len(parts) != 2 {
		return claim.Key.Measure == parse.Income && strings.Contains(claim.Name, "基金") && v.allTiers(parts)
	}
	a, b := v.figure(parts[0].Figure).Name, v.figure(parts[1].Figure).Name
	premiums := func(s string) bool {
		return strings.Contains(s, "费收入") || strings.Contains(s, "缴费") || strings.Contains(s, "征缴")
	}
	subsidies := func(s string) bool {
		return strings.Contains(s, "补贴") || strings.Contains(s, "补助") || strings.Contains(s, "资助")
	}
	return premiums(a) && subsidies(b) || premiums(b) && subsidies(a)
}

// allTiers reports whether all parts of a list are what levels of government granted: 基金收入 X，其中中央 a，省级 b，
// 县级 c, without the interest.
func (v *view) allTiers(parts []parse.Part) bool {
	for _, x := range parts {
		if v.figure(x.Figure).Key.Tier == parse.NoTier {
			return false
		}
	}
	return true
}

// settleLists decides which of a report's 其中 lists are meant to be complete.
// A list that falls short of its total without a slip to explain it may just
// be open; it is held against the report only where the report's other lists
// of the kind do add up, or where it ends in what is left.
func (v *view) settleLists() {
	type tally struct{ closed, short int }
	reports := map[int]*tally{}
	var short, slips, far []*parse.Frame
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		if fr.Kind != parse.KindTotal && fr.Rule != "change/chain" || fr.Closed == parse.Closed || fr.InTable || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) < 2 || fr.Readings[0].Weak {
			continue
		}
		if v.sharesShort(fr) {
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true
			}
			continue
		}
		t := reports[v.figure(fr.Claim).Report]
		if t == nil {
			t = &tally{}
			reports[v.figure(fr.Claim).Report] = t
		}
		o, ok := v.decide(fr, fr.Readings)
		switch {
		case !ok:
		case holds(o.verdict):
			t.closed++
		case o.verdict == Inconsistent && o.mid.LessThan(v.figure(fr.Claim).Value) && slices.ContainsFunc(o.reading.Parts, v.looseTerm):
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true // 抽检超 1.5 万批次，其中药店超 9000 批次: no more is said than that these are among them
			}
		case o.verdict == Inconsistent && v.eachGrown(fr) && (o.slip == nil || v.lastPlace(fr, o) || v.shortened(o.slip)) && !v.divides(o.reading) && !v.closedBeside(fr, o.reading):
			t.short++
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true
			}
		case o.verdict == Inconsistent && o.slip == nil && o.mid.LessThan(v.figure(fr.Claim).Value):
			t.short++
			short = append(short, fr)
		case o.verdict == Inconsistent && o.mid.LessThan(v.figure(fr.Claim).Value):
			if o.slip.strength <= minSlip && farOff(v.figure(fr.Claim).Value, o.mid) && !v.namesItems(fr) {
				t.short++
				far = append(far, fr)
				break
			}
			if v.mainSources(fr) && o.slip.kind == "digit" {
				far = append(far, fr) // the interest is as likely as a slip
				break
			}
			if v.dividedInWords(fr, o.reading) || speaking(v.figure(o.slip.figure)) > plainSlip && o.slip.strength >= plainSlip && len(o.reading.Parts) > 2 {
				break // so many digits agree in no list that is left open, and names that divide the whole leave nothing out
			}
			slips = append(slips, fr)
		}
	}
	for _, fr := range far {
		// Among so few digits one will always seem to fit, however little is listed.
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = fr.Readings[i].HoldOnly || !v.rounds(fr, fr.Readings[i])
		}
	}
	for _, fr := range short {
		t := reports[v.figure(fr.Claim).Report]
		open := fr.Closed == parse.OpenList && !v.namesNothing(fr) || v.mainSources(fr) || v.namesOne(fr)
		if v.closedBeside(fr, fr.Readings[0]) || v.dividedInWords(fr, fr.Readings[0]) {
			continue
		}
		if t.closed < 2*t.short && fr.Closed != parse.OpenList && !v.rounds(fr, fr.Readings[0]) || open {
			for i := range fr.Readings {
				fr.Readings[i].Weak = true
			}
		}
	}
	shorts := map[string]int{}
	for _, fr := range short {
		if key := v.itemsKey(fr); key != "" {
			shorts[key]++
		}
	}
	for _, fr := range slips {
		// An open list, or where most lists are open, one whose gap looks like a
		// slip is open too.
		if t := reports[v.figure(fr.Claim).Report]; (fr.Closed == parse.OpenList || t.short >= 2 && t.short > t.closed || shorts[v.itemsKey(fr)] >= 2) && !v.namesNothing(fr) {
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true
			}
		}
	}
}

// looseTerm reports whether a term of a sum is told but roughly: 约 60 人, 超 9000 批次.
func (v *view) looseTerm(t parse.Part) bool {
	f := v.figure(t.Figure)
	if f.Approximate != "" {
		return true
	}
	s, _ := v.wordsBefore(f)
	return hasSuffixOf(strings.TrimSpace(s), []string{"超", "超过", "逾"})
}

// dividedInWords reports whether 其中 or a bracket right behind things or people names the kinds that divide them:
// 招聘会 W 场（线上 a 场、线下 b 场）. Money may go to neither.
func (v *view) dividedInWords(fr *parse.Frame, r parse.Reading) bool {
	whole := v.figure(fr.Claim)
	if len(r.Parts) == 0 || r.Parts[0].Figure != fr.Claim+1 || whole.Dimension == numeral.Money || whole.Dimension == numeral.Score || !v.divides(r) {
		return false
	}
	m, w := v.c.Mention(r.Parts[0].Figure), v.c.Mention(fr.Claim)
	return m != nil && w != nil && (m.Opened() || m.Depth > w.Depth)
}

// sharesShort reports whether each item of a list is told with its share of the total, all of
// them right, and these fall short of all of it: 其中 A a，占 60%；B b，占 20%.
func (v *view) sharesShort(fr *parse.Frame) bool {
	whole := v.figure(fr.Claim)
	if !whole.Interval.Bounded() || whole.Value.Sign() <= 0 {
		return false
	}
	all := numeral.Exactly(decimal.Zero)
	for _, part := range fr.Readings[0].Parts {
		a, r := v.figure(part.Figure), v.figure(part.Figure+1)
		if r == nil || r.Dimension != numeral.Percent || r.Place.Sentence != a.Place.Sentence || !r.Interval.Bounded() || !a.Interval.Bounded() ||
			a.Interval.Hi.At.LessThan(r.Interval.Lo.At.Mul(whole.Interval.Lo.At)) || a.Interval.Lo.At.GreaterThan(r.Interval.Hi.At.Mul(whole.Interval.Hi.At)) {
			return false
		}
		all = all.Add(r.Interval)
	}
	return all.Hi.At.LessThan(decOne)
}

// namesItems reports whether the name of a total holds that of each of its items: 中央和省级补助
// X，其中中央资金 a，省级资金 b. There are no others then.
func (v *view) namesItems(fr *parse.Frame) bool {
	name := v.figure(fr.Claim).Name
	for _, part := range fr.Readings[0].Parts {
		own := []rune(v.figure(part.Figure).Name)
		if len(own) < 2 || !strings.Contains(name, string(own[:2])) {
			return false
		}
	}
	return true
}

// itemsKey tells lists of the same items of one report from others, "" where an item has no name. Of
// such lists two or more that are short of their totals show that the report names no more of any.
func (v *view) itemsKey(fr *parse.Frame) string {
	var b strings.Builder
	b.WriteString(itoa(v.figure(fr.Claim).Report))
	for _, part := range fr.Readings[0].Parts {
		name := v.figure(part.Figure).Name
		if name == "" {
			return ""
		}
		b.WriteString("\n" + name)
	}
	return b.String()
}

// namesOne reports whether all items of a list but one are 0: 部门及所属单位项目支出 X，其中本级 a，对下转移
// 支付 0. What the one falls short by may be of anyone.
func (v *view) namesOne(fr *parse.Frame) bool {
	some := 0
	for _, part := range fr.Readings[0].Parts {
		if !v.figure(part.Figure).Value.IsZero() {
			some++
		}
	}
	return some == 1
}

// namesNothing reports whether a list names an item of 0: who names even what
// was not spent means to name all.
func (v *view) namesNothing(fr *parse.Frame) bool {
	for _, part := range fr.Readings[0].Parts {
		if v.figure(part.Figure).Value.IsZero() {
			return true
		}
	}
	return false
}
