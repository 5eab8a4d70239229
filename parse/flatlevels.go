package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// levelPoints are the points of a level of indicators that stand behind its name
// without brackets: 产出指标 40 分 数量指标 15 分.
type levelPoints struct {
	figure FigureID
	first  bool // of the first level
}

// withoutLevels takes the names of levels with their points out of the pieces of a
// row and gives these behind those read before.
func (c *Content) withoutLevels(ps []piece, levels []levelPoints) ([]piece, []levelPoints) {
	var out []piece
	for i := 0; i < len(ps); i++ {
		g := &ps[i]
		if i+1 < len(ps) && g.words() && isLevelName(g.text) && ps[i+1].numeric() {
			if f := c.figure(ps[i+1].fig); f.Dimension == numeral.Score && f.Numeral.HasUnit && f.Bound == "" {
				second := slices.Contains(secondLevels, strings.TrimSuffix(headerText(g.text), "指标"))
				levels = append(levels, levelPoints{f.ID, !second && isFirstLevel(g.text)})
				f.Key = Key{Measure: Weight, Dimension: numeral.Score}
				f.Name = headerText(g.text) + "分值"
				i++
				continue
			}
		}
		out = append(out, *g)
	}
	return out, levels
}

// closeLevels adds up the points of the levels below each of the first.
func (c *Content) closeLevels(levels []levelPoints) {
	for i := 0; i < len(levels); {
		n := i + 1
		for n < len(levels) && !levels[n].first {
			n++
		}
		if levels[i].first && n-i > 2 {
			var parts []Part
			for _, x := range levels[i+1 : n] {
				parts = append(parts, Part{x.figure, 1})
			}
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/levels", Claim: levels[i].figure, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
		}
		i = n
	}
}
