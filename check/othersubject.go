package check

import (
	"slices"
	"strings"

	"gouji/parse"
)

// Balances whose operands the words give to others, where the report tells of several
// subjects of one fund or project.

// openingOfOther reports whether a rolling balance begins with what another paragraph tells,
// where further paragraphs close the same fund at other amounts: of which of its schemes the
// opening is nothing says.
func (v *view) openingOfOther(fr *parse.Frame, o outcome) bool {
	claim := v.figure(fr.Claim)
	if fr.Rule != "balance/rolling" || len(o.reading.Operands) == 0 || claim.Place.Table > 0 || claim.Key.Measure != parse.CarryOver {
		return false
	}
	opening := v.figure(o.reading.Operands[0])
	if opening.Place.Block == claim.Place.Block || opening.Place.Table > 0 {
		return false
	}
	if opening.Key.Fund == parse.NoFund && claim.Key.Fund != parse.NoFund && v.tellsFlow(opening) {
		return true // the paragraph of another fund, which the lexicon does not know
	}
	others := 0
	for id := max(1, int(fr.Claim)-window); id <= min(len(v.c.Figures), int(fr.Claim)+window); id++ {
		f := &v.c.Figures[id-1]
		if f.Report == claim.Report && f.Place.Table == 0 && f.Key.Measure == parse.CarryOver && f.Key.Fund == claim.Key.Fund && f.Key.Account == claim.Key.Account && !f.Key.Part && f.Place.Block != claim.Place.Block && f.ID != opening.ID && !f.Value.Equal(claim.Value) && !f.Value.Equal(opening.Value) {
			others++
		}
	}
	return others >= 2
}

// tellsFlow reports whether the paragraph of a closing balance tells what came in and what
// went out.
func (v *view) tellsFlow(closing *parse.Figure) bool {
	in, out := false, false
	for f := v.c.Figure(closing.ID - 1); f != nil && f.ID >= closing.ID-window && f.Place.Block == closing.Place.Block; f = v.c.Figure(f.ID - 1) {
		in, out = in || f.Key.Measure == parse.Income, out || f.Key.Measure == parse.Outlay
	}
	return in && out
}

// leftOfNamesake reports whether what is left bears a name that an outlay of its sentence
// bears, and the reading takes another: 甲项目支出 a，乙项目支出 b，甲项目结余 X.
func (v *view) leftOfNamesake(fr *parse.Frame, o outcome) bool {
	claim := v.figure(fr.Claim)
	if fr.Kind != parse.KindFlow || claim.Key.Measure != parse.Residual || claim.Place.Table > 0 {
		return false
	}
	name := claim.Name
	for _, w := range []string{"结余", "结转", "剩余", "余额"} {
		name, _, _ = strings.Cut(name, w)
	}
	if fewerRunes(name, 4) || name == claim.Name {
		return false
	}
	for _, id := range o.reading.Operands {
		if strings.HasPrefix(v.figure(id).Name, name) {
			return false
		}
	}
	for f := v.c.Figure(fr.Claim - 1); f != nil && f.ID >= fr.Claim-window && f.Place.Block == claim.Place.Block; f = v.c.Figure(f.ID - 1) {
		if f.Key.Measure == parse.Outlay && strings.HasPrefix(f.Name, name) {
			return true
		}
	}
	return false
}

// partOfLeft reports whether what is left, as a reading has it, is told right before the claim, which
// is then but a part of it: 未支出 4.4 万元，收回 1.2 万元、结转下年 3.2 万元.
func (v *view) partOfLeft(fr *parse.Frame, o outcome) bool {
	claim := v.figure(fr.Claim)
	if fr.Kind != parse.KindFlow || claim.Key.Measure != parse.Residual || claim.Place.Table > 0 || claim.Value.GreaterThan(o.mid) {
		return false
	}
	for f := v.c.Figure(fr.Claim - 1); f != nil && f.ID >= fr.Claim-farLeft && f.Place.Sentence == claim.Place.Sentence; f = v.c.Figure(f.ID - 1) {
		if f.Value.Equal(o.mid) && (f.Key.Measure == parse.Residual || containsWord(f.Name, "未", "剩", "余")) && !slices.Contains(o.reading.Operands, f.ID) {
			return true
		}
	}
	return false
}

// farLeft is how many figures before a part of what is left the whole of it is looked for.
const farLeft = 4
