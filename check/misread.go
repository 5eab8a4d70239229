package check

import "gouji/parse"

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
	(*view).basesJoined,
	(*view).lacksExecution,
	(*view).paidOften,
	// an amount for a rate
	(*view).amountForRate,
	// amounts that balance otherwise
	(*view).balancedOut,
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
