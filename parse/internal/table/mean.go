package table

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// maxMean is the number of values of which a mean is read: the operands that a
// formula can name.
const maxMean = 26

// meanRows head a row of means.
var meanRows = []string{"平均", "平均分", "平均得分", "平均值", "平均数", "均值", "平均自评得分"}

// sheetMeans reads the rows that give the means of the others. They may be
// weighted, so that the simple mean only bears them out.
func sheetMeans(c *content.Draft, s *Sheet) {
	for i := range s.Lines {
		if !slices.Contains(meanRows, lang.HeaderText(s.Lines[i].Text)) {
			continue
		}
		for _, k := range s.Cols {
			if id := s.Lines[i].Nums[k]; id != 0 {
				meanFrame(c, id, above(c, s, i, k))
			}
		}
	}
}

// above are the values of a column over a row, but for those of totals.
func above(c *content.Draft, s *Sheet, i, k int) []content.FigureID {
	var out []content.FigureID
	for j := range i {
		if l := &s.Lines[j]; !l.Sum && !l.region && l.Nums[k] != 0 {
			out = append(out, l.Nums[k])
		}
	}
	return out
}

// meanFrame says that a figure is the mean of others of its kind.
func meanFrame(c *content.Draft, claim content.FigureID, of []content.FigureID) {
	if len(of) < 2 || len(of) > maxMean {
		return
	}
	formula := "("
	for i, id := range of {
		if c.At(id).Dimension != c.At(claim).Dimension {
			return
		}
		if i > 0 {
			formula += "+"
		}
		formula += string(rune('a' + i))
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: claim, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Formula: formula + ")/" + lang.Itoa(len(of)), Operands: of, HoldOnly: true}}})
}

// averages reports whether a total of scores is none: it is no larger than the
// largest of them.
func averages(c *content.Draft, whole content.FigureID, parts []content.Part) bool {
	w := c.At(whole)
	if len(parts) < 2 || w.Dimension != numeral.Score {
		return false
	}
	for _, x := range parts {
		if !c.At(x.Figure).Value.LessThan(w.Value) {
			return true
		}
	}
	return false
}
