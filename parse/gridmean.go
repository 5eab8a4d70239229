package parse

import (
	"slices"

	"gouji/parse/numeral"
)

// maxMean is the number of values of which a mean is read: the operands that a
// formula can name.
const maxMean = 26

// meanRows head a row of means.
var meanRows = []string{"平均", "平均分", "平均得分", "平均值", "平均数", "均值", "平均自评得分"}

// sheetMeans reads the rows that give the means of the others. They may be
// weighted, so that the simple mean only bears them out.
func (c *Content) sheetMeans(s *sheet) {
	for i := range s.lines {
		if !slices.Contains(meanRows, headerText(s.lines[i].text)) {
			continue
		}
		for _, k := range s.cols {
			if id := s.lines[i].nums[k]; id != 0 {
				c.meanFrame(id, c.above(s, i, k))
			}
		}
	}
}

// above are the values of a column over a row, but for those of totals.
func (c *Content) above(s *sheet, i, k int) []FigureID {
	var out []FigureID
	for j := range i {
		if l := &s.lines[j]; !l.sum && !l.region && l.nums[k] != 0 {
			out = append(out, l.nums[k])
		}
	}
	return out
}

// meanFrame says that a figure is the mean of others of its kind.
func (c *Content) meanFrame(claim FigureID, of []FigureID) {
	if len(of) < 2 || len(of) > maxMean {
		return
	}
	formula := "("
	for i, id := range of {
		if c.figure(id).Dimension != c.figure(claim).Dimension {
			return
		}
		if i > 0 {
			formula += "+"
		}
		formula += string(rune('a' + i))
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: claim, Closed: HalfOpen, Reach: ReachCell, InTable: true,
		Readings: []Reading{{Formula: formula + ")/" + itoa(len(of)), Operands: of, HoldOnly: true}}})
}

// averages reports whether a total of scores is none: it is no larger than the
// largest of them.
func (c *Content) averages(whole FigureID, parts []Part) bool {
	w := c.figure(whole)
	if len(parts) < 2 || w.Dimension != numeral.Score {
		return false
	}
	for _, x := range parts {
		if !c.figure(x.Figure).Value.LessThan(w.Value) {
			return true
		}
	}
	return false
}
