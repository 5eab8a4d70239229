package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// The ten points of a form's execution rate stand in its block of funds, above the
// indicators. Where that block is not read, the indicators come to 90.

// executionPoints are what a form gives for the execution of the budget.
var executionPoints = decimal.NewFromInt(10)

// lacksExecution reports whether the weights of a form's indicators come to its full mark
// less the points of execution that are printed above them, or whether scores are those of
// such indicators.
func (v *view) lacksExecution(fr *parse.Frame, r parse.Reading) bool {
	if fr.Kind != parse.KindScore || !fr.InTable || len(r.Parts) < 3 {
		return false
	}
	if fr.Rule == "score/weights" {
		return v.indicatorsOnly(fr.Claim, r.Parts)
	}
	if fr.Rule != "score/total" {
		return false
	}
	lost := v.figure(fr.Claim).Value.Sub(v.total(r.Parts, true))
	if lost.Sign() <= 0 || lost.GreaterThan(executionPoints) {
		return false
	}
	for i := range v.c.Frames {
		w := &v.c.Frames[i]
		if w.Rule == "score/weights" && w.InTable && (w.Claim == fr.Claim-1 || w.Claim == fr.Claim+1) && len(w.Readings) > 0 && len(w.Readings[0].Parts) == len(r.Parts) && v.indicatorsOnly(w.Claim, w.Readings[0].Parts) {
			return true
		}
	}
	return false
}

// indicatorsOnly reports whether weights come to a full mark of a hundred less the points
// of execution, and none is given for that.
func (v *view) indicatorsOnly(full parse.FigureID, weights []parse.Part) bool {
	for _, x := range weights {
		if strings.Contains(v.figure(x.Figure).Name, "执行") {
			return false
		}
	}
	return v.executionAbove(weights[0].Figure) && v.figure(full).Value.Equal(hundredPoints) && v.total(weights, true).Add(executionPoints).Equal(hundredPoints)
}

// aboveIndicators is how many figures before the first indicator a form's block of funds ends.
const aboveIndicators = 12

// executionAbove reports whether a rate and ten points behind it stand right above the first
// indicator.
func (v *view) executionAbove(first parse.FigureID) bool {
	for id := first - 1; id > 1 && id >= first-aboveIndicators; id-- {
		if f := v.figure(id); f.Report == v.figure(first).Report && f.Value.Equal(executionPoints) && v.figure(id-1).Dimension == numeral.Percent {
			return true
		}
	}
	return false
}
