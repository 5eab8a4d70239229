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

// withCaps joins the names of levels in the pieces of a row that gives each indicator a weight with
// the points behind them: 项目绩效 80 分 产出指标 45 分 数量指标 … 8 8.
func (c *Content) withCaps(ps []piece) []piece {
	var out []piece
	for i := 0; i < len(ps); i++ {
		g := ps[i]
		if i+1 < len(ps) && g.words() && ps[i+1].numeric() && len(out) < 4 && (len(out) == 0 || out[len(out)-1].points != 0) {
			name := headerText(g.text)
			if f := c.figure(ps[i+1].fig); f.Dimension == numeral.Score && f.Numeral.HasUnit && f.Bound == "" && (isLevelName(name) || hasAnyPrefix(name, []string{"项目"}) && !longer(name, 4) || slices.Contains(wholeCaps, name)) {
				g.text, g.points = name, f.ID
				i++
			}
		}
		out = append(out, g)
	}
	return out
}

// rowOfRemark reports whether a line of running text is a row of a form: its values, the points last,
// and what is said of them behind: 水费收缴率≥85%81.3%7 6 部分散户未收齐，酌情扣 1 分。
func (c *Content) rowOfRemark(h *header, ps []piece) bool {
	if !h.scored() {
		return false
	}
	tail := 0
	for i := range h.cols {
		if r := h.cols[i].role; r == ColWeight || r == ColScore {
			tail++
		}
	}
	from := slices.IndexFunc(ps, func(g piece) bool { return g.numeric() })
	if from < 1 {
		return false
	}
	to := from
	for to < len(ps) && ps[to].numeric() {
		to++
	}
	if to-from < tail+1 || to-from > tail+2 {
		return false
	}
	for i := to - tail; i < to; i++ {
		if f := c.figure(ps[i].fig); f.Numeral.HasUnit || f.Bound != "" {
			return false
		}
	}
	for i := range ps[:from] {
		if longer(ps[i].text, 2*cellLine) || parted(ps[i].text) {
			return false
		}
	}
	return true
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
