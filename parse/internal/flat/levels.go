package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// levelPoints are the points of a level of indicators that stand behind its name
// without brackets: 产出指标 40 分 数量指标 15 分.
type levelPoints struct {
	figure content.FigureID
	first  bool // of the first level
}

// withoutLevels takes the names of levels with their points out of the pieces of a
// row and gives these behind those read before.
func withoutLevels(c *content.Draft, ps []content.Piece, levels []levelPoints) ([]content.Piece, []levelPoints) {
	var out []content.Piece
	for i := 0; i < len(ps); i++ {
		g := &ps[i]
		if i+1 < len(ps) && table.Words(&g.Cell) && stream.IsLevelName(g.Text) && table.Numeric(&ps[i+1].Cell) {
			if f := c.At(ps[i+1].Fig); f.Dimension == numeral.Score && f.Numeral.HasUnit && f.Bound == "" {
				second := slices.Contains(table.SecondLevels, strings.TrimSuffix(lang.HeaderText(g.Text), "指标"))
				levels = append(levels, levelPoints{f.ID, !second && stream.IsFirstLevel(g.Text)})
				f.Key = content.Key{Measure: lang.Weight, Dimension: numeral.Score}
				f.Name = lang.HeaderText(g.Text) + "分值"
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
func withCaps(c *content.Draft, ps []content.Piece) []content.Piece {
	var out []content.Piece
	for i := 0; i < len(ps); i++ {
		g := ps[i]
		if i+1 < len(ps) && table.Words(&g.Cell) && table.Numeric(&ps[i+1].Cell) && len(out) < 4 && (len(out) == 0 || out[len(out)-1].Points != 0) {
			name := lang.HeaderText(g.Text)
			if f := c.At(ps[i+1].Fig); f.Dimension == numeral.Score && f.Numeral.HasUnit && f.Bound == "" && (stream.IsLevelName(name) || lang.HasAnyPrefix(name, []string{"项目"}) && !content.Longer(name, 4) || slices.Contains(stream.WholeCaps, name)) {
				g.Text, g.Points = name, f.ID
				i++
			}
		}
		out = append(out, g)
	}
	return out
}

// rowOfRemark reports whether a line of running text is a row of a form: its values, the points last,
// and what is said of them behind: 水费收缴率≥85%81.3%7 6 部分散户未收齐，酌情扣 1 分。
func rowOfRemark(c *content.Draft, h *table.Header, ps []content.Piece) bool {
	if !scored(h) {
		return false
	}
	tail := 0
	for i := range h.Cols {
		if r := h.Cols[i].Role; r == lang.ColWeight || r == lang.ColScore {
			tail++
		}
	}
	from := slices.IndexFunc(ps, func(g content.Piece) bool { return table.Numeric(&g.Cell) })
	if from < 1 {
		return false
	}
	to := from
	for to < len(ps) && table.Numeric(&ps[to].Cell) {
		to++
	}
	if to-from < tail+1 || to-from > tail+2 {
		return false
	}
	for i := to - tail; i < to; i++ {
		if f := c.At(ps[i].Fig); f.Numeral.HasUnit || f.Bound != "" {
			return false
		}
	}
	for i := range ps[:from] {
		if content.Longer(ps[i].Text, 2*content.CellLine) || content.Parted(ps[i].Text) {
			return false
		}
	}
	return true
}

// closeLevels adds up the points of the levels below each of the first.
func closeLevels(c *content.Draft, levels []levelPoints) {
	for i := 0; i < len(levels); {
		n := i + 1
		for n < len(levels) && !levels[n].first {
			n++
		}
		if levels[i].first && n-i > 2 {
			var parts []content.Part
			for _, x := range levels[i+1 : n] {
				parts = append(parts, content.Part{Figure: x.figure, Sign: 1})
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/levels", Claim: levels[i].figure, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
		}
		i = n
	}
}
