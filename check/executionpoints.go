package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// The points of a form's execution rate stand in its block of funds, above the indicators.
// Where that block is not read, the indicators come to the full mark less those points: to
// 90 where they are 10.

// lacksExecution reports whether the weights of a form's indicators come to its full mark
// less the points of execution that are printed above them, or whether scores are those of
// such indicators and want no more than those points.
func (v *view) lacksExecution(fr *parse.Frame, o outcome) bool {
	if fr.Kind != parse.KindScore || !fr.InTable || len(o.reading.Parts) < 3 {
		return false
	}
	if fr.Rule == "score/weights" {
		_, only := v.executionPoints(fr.Claim, o.reading.Parts)
		return only
	}
	if fr.Rule != "score/total" {
		return false
	}
	lost := v.figure(fr.Claim).Value.Sub(v.total(o.reading.Parts, true))
	if lost.Sign() <= 0 {
		return false
	}
	for _, full := range []parse.FigureID{fr.Claim - 1, fr.Claim + 1} {
		for _, weights := range v.weightsOf(full) {
			if len(weights) != len(o.reading.Parts) {
				continue
			}
			if points, only := v.executionPoints(full, weights); only && !lost.GreaterThan(points) {
				return true
			}
		}
	}
	return false
}

// weightsOf are the weights of indicators that a full mark of a table adds up.
func (v *view) weightsOf(full parse.FigureID) [][]parse.Part {
	if v.weights == nil {
		v.weights = map[parse.FigureID][][]parse.Part{}
		for i := range v.c.Frames {
			if w := &v.c.Frames[i]; w.Rule == "score/weights" && w.InTable && len(w.Readings) > 0 {
				v.weights[w.Claim] = append(v.weights[w.Claim], w.Readings[0].Parts)
			}
		}
	}
	return v.weights[full]
}

// executionPoints are what weights want of their full mark, and whether that is what the
// form prints for the execution of the budget, which none of the weights is given for.
func (v *view) executionPoints(full parse.FigureID, weights []parse.Part) (decimal.Decimal, bool) {
	for _, x := range weights {
		if strings.Contains(v.figure(x.Figure).Name, "执行") {
			return decimal.Zero, false
		}
	}
	points := v.figure(full).Value.Sub(v.total(weights, true))
	return points, points.Sign() > 0 && v.executionAbove(weights[0].Figure, points)
}

// aboveIndicators is how many figures before the first indicator a form's block of funds ends.
const aboveIndicators = 12

// executionAbove reports whether such points stand beside a rate right above the first
// indicator: 分值 10 | 执行率 96% | 得分 9.6, 执行率 96% | 分值 10.
func (v *view) executionAbove(first parse.FigureID, points decimal.Decimal) bool {
	isRate := func(id parse.FigureID) bool { return v.figure(id).Dimension == numeral.Percent }
	for id := first - 1; id > 1 && id >= first-aboveIndicators; id-- {
		f := v.figure(id)
		if f.Report != v.figure(first).Report {
			return false
		}
		if f.Value.Equal(points) && f.Dimension != numeral.Money && !isRate(id) && (isRate(id-1) || id+1 < first && isRate(id+1)) {
			return true
		}
	}
	return false
}
