package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// gather finds the parts of a total that differ in one field of their keys:
// the funds that a report speaks of, or the levels of government that pay.
// The parts must otherwise measure what the total measures.
func (v *view) gather(fr *parse.Frame) []parse.Reading {
	if fr.Across == parse.AcrossTiers {
		return v.gatherTiers(fr)
	}
	if fr.Across == parse.AcrossHeadings {
		return v.gatherHeadings(fr)
	}
	if fr.Across == parse.AcrossMembers {
		return v.gatherMembers(fr)
	}
	if fr.Across == parse.AcrossYears {
		return v.gatherYears(fr)
	}
	named := map[parse.Fund]bool{}
	for _, x := range fr.Funds {
		named[x] = true
	}
	out := v.gatherFunds(fr, named, false)
	if n := max(len(named), fr.Announced); out == nil && n >= 2 {
		if out = v.gatherFunds(fr, named, true); len(out) > 0 && len(out[0].Parts) != n {
			return nil
		}
	}
	return out
}

// gatherFunds finds, before a total in prose, the nearest figure of each fund:
// in prose too, or in tables.
func (v *view) gatherFunds(fr *parse.Frame, named map[parse.Fund]bool, tables bool) []parse.Reading {
	claim := v.figure(fr.Claim)
	if next := fr.Claim + 1; v.negative(fr.Claim) && v.c.Figure(next) != nil && v.c.WholeOf(next) == fr.Claim {
		return nil // 缺口合计 X，甲 a、乙 b: its own list tells
	}
	byFund := map[parse.Fund]parse.FigureID{}
	var order []parse.Fund
	for id := int(fr.Claim) - 1; id >= max(1, int(fr.Claim)-window); id-- { // the nearest of each
		f := &v.c.Figures[id-1]
		k := f.Key
		if h := v.c.HeadingFund(f.Place.Section); k.Fund == parse.BasicMedical && slices.Contains(members[k.Fund], h) {
			k.Fund = h // 医保基金支出 under the heading of one of its funds
		}
		if f.Report != claim.Report || f.Dimension != claim.Dimension || f.Place.Table > 0 && claim.Place.Table == 0 && !tables || tables && f.Place.Table == 0 || f.Place.Sentence == claim.Place.Sentence {
			continue
		}
		if k.Part && !k.Whole || k.Measure != claim.Key.Measure || k.Account != parse.NoAccount || k.Fund == parse.NoFund || k.Fund == parse.BasicMedical || k.Fund == parse.SeveralFunds || k.Mode != claim.Key.Mode && (k.Mode == parse.Planned || claim.Key.Mode == parse.Planned) {
			continue
		}
		if len(named) >= 2 && !named[k.Fund] {
			continue
		}
		if m := v.c.Mention(f.ID); m != nil && (m.Role != parse.RoleLevel || m.Depth > 0 || m.Each || m.After == "的") {
			continue // 是2010年收入 X 的 Y 倍: only compared with
		} else if m == nil && containsWord(f.Name, "合计", "总计") {
			continue // 当期结余 | 职工 | 居民 | 合计: of all of them
		}
		if held, ok := byFund[k.Fund]; !ok {
			byFund[k.Fund] = f.ID
			order = append(order, k.Fund)
		} else if x := v.figure(held); x.Place.Block == f.Place.Block && benefits(x) && !benefits(f) && !benefits(claim) {
			byFund[k.Fund] = f.ID // 支出 X … 待遇支出 Y: one of its items
		}
	}
	if len(order) < 2 || len(order) < fr.Announced {
		return nil
	}
	slices.Reverse(order)
	var parts []parse.Part
	for _, x := range order {
		sign := 1
		if v.negative(byFund[x]) && !v.negative(fr.Claim) && v.figure(byFund[x]).Value.Sign() > 0 {
			sign = -1 // one fund's deficit among the others' surpluses
		}
		if f := v.figure(byFund[x]); v.negative(fr.Claim) && claim.Value.Sign() > 0 && !v.negative(f.ID) {
			sign = -1 // 当期结余 | −a | −b … 缺口合计 X
		}
		parts = append(parts, parse.Part{Figure: byFund[x], Sign: sign})
	}
	out := []parse.Reading{{Parts: parts, Weak: len(parts) < len(named)}}
	if len(parts) > 2 {
		for i := range parts {
			rest := append(append([]parse.Part(nil), parts[:i]...), parts[i+1:]...)
			out = append(out, parse.Reading{Parts: rest, Weak: true})
		}
	}
	return out
}

// benefits reports whether a figure is named as what a fund paid in benefits.
func benefits(f *parse.Figure) bool { return strings.Contains(f.Name, "待遇") }

// gatherTiers finds, in one sentence before the total, amounts that differ by
// level of government.
func (v *view) gatherTiers(fr *parse.Frame) []parse.Reading {
	claim := v.figure(fr.Claim)
	var parts []parse.Part
	sentence, explained := -1, -1
	seen := map[parse.Tier]bool{}
	flush := func() []parse.Reading {
		if len(parts) >= 2 && !v.itemElsewhere(claim, parts) {
			// In another paragraph, another budget may be meant.
			far := v.figure(parts[0].Figure).Place.Block != claim.Place.Block
			// A total with a list of its own is of that list.
			return []parse.Reading{{Parts: parts, Weak: far, HoldOnly: far && claim.Key.Whole || fr.Closed == parse.OpenList || v.closeOther(claim, parts)}}
		}
		return nil
	}
	for id := int(fr.Claim) - 1; id >= 1 && id >= int(fr.Claim)-window; id-- {
		f := &v.c.Figures[id-1]
		if f.Report != claim.Report {
			break
		}
		if f.Place.Sentence != sentence {
			if r := flush(); r != nil {
				return r
			}
			parts, sentence, seen = nil, f.Place.Sentence, map[parse.Tier]bool{}
		}
		m := v.c.Mention(f.ID)
		if m == nil || m.Role != parse.RoleLevel || m.Depth > 0 || f.Dimension != claim.Dimension || f.Key.Each || f.Place.Sentence == explained {
			continue
		}
		if f.Key.Tier == parse.NoTier {
			// A total of its own already explains these parts.
			if m.Total > 0 && f.Place.Sentence != claim.Place.Sentence {
				explained = f.Place.Sentence
			}
			parts, sentence = nil, -2
			if f.Place.Sentence == claim.Place.Sentence {
				sentence = f.Place.Sentence
			}
			continue
		}
		if seen[f.Key.Tier] || f.Place.Sentence == claim.Place.Sentence {
			continue
		}
		seen[f.Key.Tier] = true
		// Of 中央和省级补助 X，其中中央 a、省级 b only the whole counts.
		parts = slices.DeleteFunc(parts, func(x parse.Part) bool { return v.c.WholeOf(x.Figure) == f.ID })
		parts = append([]parse.Part{{Figure: f.ID, Sign: 1}}, parts...)
	}
	if r := flush(); r != nil {
		return r
	}
	return v.tiersBehind(claim)
}

// closeOther reports whether the levels of government are the parts of another total, to
// which they come: 下达 A。其中：中央 a、省级 b. … 安排到村 B.
func (v *view) closeOther(claim *parse.Figure, parts []parse.Part) bool {
	whole := v.c.WholeOf(parts[0].Figure)
	if whole == 0 || whole == claim.ID {
		return false
	}
	for _, x := range parts {
		if v.c.WholeOf(x.Figure) != whole {
			return false
		}
	}
	return v.comeTo(parts, whole)
}

// behind is how many blocks of text further on the levels of a budget may be
// told one by one.
const behind = 3

// tiersBehind finds amounts that differ by level of government in one sentence
// behind a budget: 预算 3420 万元。… 中央资金 2400 万元、省级资金 600 万元 ….
func (v *view) tiersBehind(claim *parse.Figure) []parse.Reading {
	var parts []parse.Part
	sentence := -1
	seen := map[parse.Tier]bool{}
	for id := int(claim.ID) + 1; id <= len(v.c.Figures) && id <= int(claim.ID)+window; id++ {
		f := &v.c.Figures[id-1]
		if f.Report != claim.Report || f.Place.Block > claim.Place.Block+behind {
			break
		}
		if f.Place.Sentence != sentence {
			if len(parts) >= 2 {
				break
			}
			parts, sentence, seen = nil, f.Place.Sentence, map[parse.Tier]bool{}
		}
		m := v.c.Mention(f.ID)
		if m == nil || f.Dimension != claim.Dimension || f.Key.Each || f.Place.Sentence == claim.Place.Sentence {
			continue
		}
		if m.Role != parse.RoleLevel || m.Depth > 0 || f.Key.Tier == parse.NoTier || seen[f.Key.Tier] {
			return nil // another budget, or a total of these levels
		}
		seen[f.Key.Tier] = true
		parts = append(parts, parse.Part{Figure: f.ID, Sign: 1})
	}
	if len(parts) < 2 || v.itemElsewhere(claim, parts) {
		return nil
	}
	return []parse.Reading{{Parts: parts, Weak: true}}
}

// itemElsewhere reports whether a claim is an item of a list in another
// paragraph than the parts: no budget of all levels.
func (v *view) itemElsewhere(claim *parse.Figure, parts []parse.Part) bool {
	return claim.Key.Part && v.figure(parts[0].Figure).Place.Block != claim.Place.Block
}

// gatherHeadings finds, under the heading of each fund, the first figure that
// measures for the fund what the total measures for all.
func (v *view) gatherHeadings(fr *parse.Frame) []parse.Reading {
	claim := v.figure(fr.Claim)
	if v.headingFunds(claim.Report) < 3 {
		if claim.Key.Fund != parse.NoFund && claim.Key.FundFrom <= 1 || claim.Key.Part {
			return nil
		}
		return v.gatherNamed(claim)
	}
	out := v.underHeadings(claim)
	if len(out) > 0 && v.headingsTell(claim, len(out[0].Parts)) {
		out[0].Weak = false
	}
	return out
}

// underHeadings are the first figures under the heading of each fund that measure what a total does.
func (v *view) underHeadings(claim *parse.Figure) []parse.Reading {
	return v.firstOfEach(claim, max(1, int(claim.ID)-window), 3, func(f *parse.Figure) parse.Fund {
		if f.ID == claim.ID || claim.Key.Part && f.Name != claim.Name || f.Key.Measure != claim.Key.Measure || (f.Key.Mode == parse.Planned) != (claim.Key.Mode == parse.Planned) {
			return parse.NoFund
		}
		return v.c.HeadingFund(f.Place.Section)
	})
}

// headingsTell reports whether two other totals of a total's paragraph are what as many funds tell under their
// headings: then these are all of them, and what the third comes to is known, too.
func (v *view) headingsTell(claim *parse.Figure, funds int) bool {
	for g := v.c.Figure(claim.ID - 1); g != nil && g.Place.Block == claim.Place.Block; g = v.c.Figure(g.ID - 1) {
		if g.Key.Measure == claim.Key.Measure && g.Dimension == claim.Dimension && (g.Key.Mode == parse.Planned) == (claim.Key.Mode == parse.Planned) {
			return false // 收入 X … 其中保险费收入 Y
		}
	}
	seen := map[parse.Measure]bool{claim.Key.Measure: true}
	hold := 0
	for _, step := range []parse.FigureID{-1, 1} {
		for g := v.c.Figure(claim.ID + step); g != nil && g.Place.Block == claim.Place.Block && apartBy(g, claim) <= paragraphReach; g = v.c.Figure(g.ID + step) {
			m := v.c.Mention(g.ID)
			if k := g.Key; k.Measure == parse.NoMeasure || seen[k.Measure] || k.Part || k.Account != parse.NoAccount || (k.Mode == parse.Planned) != (claim.Key.Mode == parse.Planned) || g.Dimension != claim.Dimension || m == nil || m.Role != parse.RoleLevel || m.Each {
				continue
			}
			seen[g.Key.Measure] = true
			if r := v.underHeadings(g); len(r) > 0 && len(r[0].Parts) == funds && v.comeTo(r[0].Parts, g.ID) {
				hold++
			}
		}
	}
	return hold >= 2
}

// firstOfEach are the first figures of each fund, from the given one on up to the end of
// the window behind a total, at least so many of them: those of the total's dimension
// that fund says to be of a fund.
func (v *view) firstOfEach(claim *parse.Figure, from, least int, fund func(*parse.Figure) parse.Fund) []parse.Reading {
	var parts []parse.Part
	seen := map[parse.Fund]bool{}
	for id := from; id <= min(len(v.c.Figures), int(claim.ID)+window); id++ {
		f := v.figure(parse.FigureID(id))
		if f.Report != claim.Report || f.Dimension != claim.Dimension || f.Key.Account != parse.NoAccount {
			continue
		}
		x := fund(f)
		if m := v.c.Mention(f.ID); x == parse.NoFund || seen[x] || m == nil || m.Role != parse.RoleLevel || m.Depth > 0 || m.Each || m.After == "的" {
			continue
		}
		seen[x] = true
		parts = append(parts, parse.Part{Figure: f.ID, Sign: 1})
	}
	if len(parts) < least {
		return nil
	}
	return []parse.Reading{{Parts: parts, Weak: true}}
}

// gatherNamed finds behind a total, where no headings name the funds, the first figure
// of each fund that its words name, which measures for the fund what the total
// measures for all: 社会保险基金收入 X。¶ 养老保险基金收入 a …；失业保险基金收入 b ….
func (v *view) gatherNamed(claim *parse.Figure) []parse.Reading {
	return v.firstOfEach(claim, int(claim.ID)+1, 3, func(f *parse.Figure) parse.Fund {
		k := &f.Key
		if f.Place.Block > claim.Place.Block+behind || f.Place.Sentence == claim.Place.Sentence || k.Fund == parse.BasicMedical || k.Fund == parse.SeveralFunds || k.FundFrom > 1 || k.Measure != claim.Key.Measure || k.Part || (k.Mode == parse.Planned) != (claim.Key.Mode == parse.Planned) {
			return parse.NoFund
		}
		return k.Fund
	})
}

// members are the funds that make up another.
var members = map[parse.Fund][]parse.Fund{
	parse.BasicMedical: {parse.Employee, parse.Resident},
	parse.Pension:      {parse.EmployeePension, parse.ResidentPension, parse.InstitutionPension},
}

// gatherMembers finds behind a total the first figure of each fund that it is
// made up of, which measures for the fund what the total measures for all.
func (v *view) gatherMembers(fr *parse.Frame) []parse.Reading {
	claim := v.figure(fr.Claim)
	of := members[claim.Key.Fund]
	return v.firstOfEach(claim, int(claim.ID)+1, 2, func(f *parse.Figure) parse.Fund {
		k := &f.Key
		if f.Place.Block > claim.Place.Block+behind || k.Measure != claim.Key.Measure && !(f.Dimension == numeral.Persons && compatible(k.Measure, claim.Key.Measure)) || k.Mode == parse.Planned || k.Period.Rel == "上年" || !slices.Contains(of, k.Fund) {
			return parse.NoFund
		}
		return k.Fund
	})
}
