package check

import (
	"slices"
	"strings"

	"gouji/parse"
)

// misreadings are what may be wrong with a reading that does not hold: each reports whether its figures are not those
// that the words mean. Such a reading is not told.
var misreadings = []func(*view, *parse.Frame, outcome) bool{
	// another quantity of the name
	(*view).openingOfOther,
	(*view).leftOfNamesake,
	(*view).partOfLeft,
	(*view).restTold,
	(*view).wholeOfItself,
	(*view).toldLess,
	// another base
	(*view).baseBehind,
	(*view).doneBase,
	(*view).growsOverPlan,
	(*view).comparableGrowth,
	(*view).grownFromItself,
	(*view).grownFromWant,
	(*view).basesJoined,
	(*view).lacksExecution,
	(*view).paidOften,
	// an amount for a rate
	(*view).amountForRate,
	// amounts that balance otherwise
	(*view).balancedOut,
	(*view).leftOfNothing,
	(*view).savedElsewhere,
	(*view).plannedFlow,
	(*view).drawnOn,
	// rows and cells that a copy has lost
	(*view).rowsLost,
	(*view).grownInRow,
	(*view).unevenRows,
}

// misread reports whether a reading that does not hold is not what was meant.
func (v *view) misread(fr *parse.Frame, o outcome) bool {
	for _, is := range misreadings {
		if is(v, fr, o) {
			return true
		}
	}
	return false
}

// otherReadings read a claim that does not hold another way, where that is right: with other parts, or over another whole.
var otherReadings = []func(*view, *parse.Frame, outcome) (parse.Reading, bool){
	(*view).withinFull,
	(*view).withoutTakenIn,
	(*view).withoutUnnumbered,
	(*view).shareNamed,
	(*view).ofTheWhole,
	(*view).withLeftOut,
}

// grownFromItself reports whether the base that a growth is held against is found far off, and is what has grown, told once
// more: 接待游客 60.7 万人次，同比增长 14.8% in two sections.
func (v *view) grownFromItself(fr *parse.Frame, o outcome) bool {
	ops := o.reading.Operands
	if fr.Rule != "change/rate" || fr.InTable || len(ops) != 2 || v.figure(fr.Claim).Value.IsZero() {
		return false
	}
	a, b := v.figure(ops[0]), v.figure(ops[1])
	return a.Place.Sentence != b.Place.Sentence && a.Unit == b.Unit && a.Value.Equal(b.Value)
}

// grownFromWant reports whether a growth is told from a want, of which no rate says whether it has become more or less:
// 当年缺口 -261 and -145, 增长 44.5%.
func (v *view) grownFromWant(fr *parse.Frame, o outcome) bool {
	ops := o.reading.Operands
	return fr.Rule == "change/rate" && fr.InTable && len(ops) == 2 && o.reading.Formula == "(a-b)/b" && v.figure(ops[1]).Value.Sign() < 0
}

// leftOfNothing reports whether what is left over would be less than nothing, so that it is not of these two amounts.
func (v *view) leftOfNothing(fr *parse.Frame, o outcome) bool {
	return fr.Rule == "balance/residual" && fr.InTable && o.mid.Sign() < 0 && v.figure(fr.Claim).Value.Sign() > 0
}

// plannedFlow reports whether what remains of a year is held against what was budgeted, where the clause right behind that
// tells what came or was spent: 预算收入合计 A，实际完成 B.
func (v *view) plannedFlow(fr *parse.Frame, o outcome) bool {
	if fr.Rule != "balance/current" || fr.InTable || containsWord(v.figure(fr.Claim).Name, "预算", "计划") {
		return false
	}
	return slices.ContainsFunc(o.reading.Operands, func(id parse.FigureID) bool {
		f, next := v.figure(id), v.figure(id+1)
		m := v.c.Mention(id + 1)
		return m != nil && next.Place.Sentence == f.Place.Sentence && next.Dimension == f.Dimension && (strings.HasPrefix(m.Label, "实际完成") || strings.HasSuffix(m.Label, "实际完成") || strings.HasSuffix(next.Name, "实际完成")) && containsWord(f.Name, "预算")
	})
}

// savedElsewhere reports whether what a measure of its own has saved is held against amounts of other paragraphs: 停建项目 21
// 个，节约资金 X.
func (v *view) savedElsewhere(fr *parse.Frame, o outcome) bool {
	c := v.figure(fr.Claim)
	return fr.Rule == "balance/residual" && !fr.InTable && len(o.reading.Operands) == 2 && strings.HasPrefix(c.Name, "节约") && !slices.ContainsFunc(o.reading.Operands, func(id parse.FigureID) bool { return v.figure(id).Place.Block == c.Place.Block })
}
