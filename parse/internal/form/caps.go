package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// OpenCap notes the cap that an indicator of higher level prints with its
// name: 产出指标（50分）.
func OpenCap(c *content.Draft, g *content.Cell, f *table.Form, level int) {
	if g.P == nil {
		return
	}
	// 成本指标 is a level of its own, or the last of those below 产出指标.
	first := stream.IsFirstLevel(g.Text) && !(level > 0 && (stream.CapName(g.Text) == "成本指标" || f.Cap >= 0 && level > f.CapLevel))
	id := bracketPoints(c, g)
	if id == 0 {
		if first && level == 0 && f.Cap >= 0 && lang.HeaderText(g.Text) != lang.HeaderText(c.Printed(g.Place)) {
			f.Cap = -1
		}
		return
	}
	table.GiveNamed(c, id, "分")
	c.At(id).Key = content.Key{Measure: lang.Weight, Dimension: numeral.Score, Words: "cap"}
	c.At(id).Name = stream.CapName(g.Text)
	// The same cap repeated in each row of its group is one cap.
	slot := &f.SecondCap
	if (first || level == 0) && !f.Nested {
		slot = &f.Cap
	}
	if *slot >= 0 && sameCap(c, f.Caps[*slot].Figure, id, g.Text) {
		return
	}
	f.Caps = append(f.Caps, table.CapGroup{Figure: id})
	*slot = len(f.Caps) - 1
	switch {
	case slot == &f.Cap:
		f.SecondCap, f.CapLevel, f.Caps[*slot].First = -1, level, true
	case f.Cap >= 0:
		f.Caps[f.Cap].Subs = append(f.Caps[f.Cap].Subs, id)
	}
}

// flatLevel is the level of a cap in a row whose cells have lost their columns: 1
// for that of an indicator of the second level which the open cap of the first
// has room for.
func flatLevel(c *content.Draft, g *content.Cell, f *table.Form) int {
	second := func(name string) bool {
		return slices.Contains(table.SecondLevels, strings.TrimSuffix(lang.HeaderText(name), "指标"))
	}
	if g.P == nil || f.Cap < 0 || !second(stream.CapName(g.Text)) || second(c.At(f.Caps[f.Cap].Figure).Name) {
		return 0
	}
	id := bracketPoints(c, g)
	if id == 0 {
		return 0
	}
	open := &f.Caps[f.Cap]
	sum := c.At(id).Value
	if f.SecondCap >= 0 && sameCap(c, f.Caps[f.SecondCap].Figure, id, g.Text) {
		sum = lang.DecZero
	}
	for _, w := range open.Weights {
		sum = sum.Add(c.At(w).Value)
	}
	if sum.GreaterThan(c.At(open.Figure).Value) {
		return 0
	}
	return 1
}

// bracketPoints is the last number of points in brackets of a cell, 0 if there
// is none.
func bracketPoints(c *content.Draft, g *content.Cell) content.FigureID {
	if g.Points != 0 {
		return g.Points
	}
	id := content.FigureID(0)
	for _, x := range g.P.Lex {
		if x.Kind == content.LexFigure && x.Depth > 0 {
			fig := c.At(x.Fig)
			if fig.Dimension == numeral.Score || !fig.Numeral.HasUnit {
				id = x.Fig
			}
		}
	}
	return id
}

func sameCap(c *content.Draft, a, b content.FigureID, text string) bool {
	return c.At(a).Value.Equal(c.At(b).Value) && c.At(a).Name == stream.CapName(text)
}

// OpenCaps notes the caps that the row of an indicator prints before its values: that of
// all indicators, which it takes out of the row, and that of an indicator of the first
// level. Their words may be torn: 年度 绩效 目标 (80 分) 产出指标 (50 分), 满意度 指标 (10 分).
// Where the weights of the indicators have no column, their names bear them.
func OpenCaps(c *content.Draft, row *table.Row, f *table.Form, weights bool) {
	name := ""
	for i := 0; i < len(row.Cells) && i < 4 && table.Words(&row.Cells[i]); i++ {
		g := &row.Cells[i]
		name += lang.HeaderText(g.Text)
		id := content.FigureID(0)
		if g.P != nil && (strings.ContainsRune(g.Text, '(') || g.Points != 0) {
			id = bracketPoints(c, g)
		}
		switch {
		case id == 0 && slices.ContainsFunc(stream.WholeCaps, func(w string) bool { return strings.HasPrefix(w, name) }):
			continue
		case id != 0 && slices.Contains(stream.WholeCaps, name):
			table.GiveNamed(c, id, "分")
			c.At(id).Key, c.At(id).Name = content.Key{Measure: lang.Weight, Dimension: numeral.Score, Words: "cap"}, name
			f.Caps = append(f.Caps, table.CapGroup{Figure: id, All: true})
			row.Cells = row.Cells[i+1:]
			i, name = -1, ""
			continue
		case id == 0 && i+1 < len(row.Cells) && stream.IsFirstLevel(name) && strings.HasPrefix(row.Cells[i+1].Text, "指标"):
			continue
		case id != 0 && i > 0 && stream.IsFirstLevel(name):
			if at := strings.IndexByte(g.Text, '('); at >= 0 {
				g.Text = name + g.Text[at:]
			} else {
				g.Text = name
			}
			row.Cells = row.Cells[i:]
			g = &row.Cells[0]
		}
		if i > 0 || len(row.Cells) > 1 && table.Words(&row.Cells[1]) || stream.IsLevelName(stream.CapName(g.Text)) || f.Cap < 0 {
			OpenCap(c, g, f, flatLevel(c, g, f))
		}
		return // else an indicator that prints its weight with its name
	}
}

// firstCaps are the caps of the indicators of the first level; sure says that the form has
// those of all three.
func firstCaps(c *content.Draft, f *table.Form) (list []content.FigureID, sure bool) {
	n := 0
	for _, g := range f.Caps {
		if g.First && !g.All {
			list = append(list, g.Figure)
			if slices.Contains([]string{"产出", "效益", "满意度"}, strings.TrimSuffix(c.At(g.Figure).Name, "指标")) {
				n++
			}
		}
	}
	return list, n == 3
}

// capsBelow are the caps of the first level behind the n-th, which is one over all; whole says that all
// weights stand below them.
func capsBelow(f *table.Form, n int) (list []content.FigureID, whole bool) {
	weights := 0
	for i := n + 1; i < len(f.Caps); i++ {
		if g := &f.Caps[i]; g.First && !g.All {
			list = append(list, g.Figure)
			weights += len(g.Weights)
		}
	}
	return list, len(list) > 1 && weights == len(f.Caps[n].Weights)
}

// blocksLost reports whether the weights read of a form are those of one block of it, which a cap is
// over: 项目绩效（80 分） beside blocks that have not been read.
func blocksLost(c *content.Draft, f *table.Form, total content.FigureID) bool {
	if total == 0 {
		return false
	}
	sum := WeightsOf(c, f)
	return sum.LessThan(c.At(total).Value) && slices.ContainsFunc(f.Caps, func(g table.CapGroup) bool { return g.All && c.At(g.Figure).Value.Equal(sum) })
}

// pointsBehind takes the points that stand behind the name of a level without brackets, 产出指标 45 分,
// out of its text.
func pointsBehind(c *content.Draft, g *content.Cell) {
	if g.P == nil || g.Points != 0 || !strings.HasSuffix(g.Text, "分") || len(g.P.Lex) == 0 {
		return
	}
	last := &g.P.Lex[len(g.P.Lex)-1]
	if last.Kind != content.LexFigure || last.Depth > 0 {
		return
	}
	f := c.At(last.Fig)
	name := content.Trimmed(g.P.Sub(0, last.From))
	if f.Dimension != numeral.Score || f.Bound != "" || len([]rune(name)) < 2 || content.Longer(name, 10) || strings.ContainsAny(name, "0123456789，。；、得扣计每加减") || strings.Contains(name, "满分") {
		return
	}
	g.Text, g.Points = name, last.Fig
}

// closeCaps adds up the weights below each cap, or the caps below that of all indicators; total says that the form ends in one.
func closeCaps(c *content.Draft, f *table.Form, total bool) {
	for n, g := range f.Caps {
		sure := true
		if g.All && len(g.Weights) == 0 {
			g.Weights, sure = firstCaps(c, f)
			sure = sure && len(g.Weights) == 3
			if len(g.Weights) < 2 {
				continue
			}
		} else if g.All {
			if below, whole := capsBelow(f, n); whole {
				g.Weights = below // a total at each printed level
			}
		}
		if len(g.Weights) == 0 {
			continue
		}
		list := g.Weights
		if len(g.Subs) > 1 && !g.Loose {
			list = g.Subs // a total at each printed level
		}
		if n == len(f.Caps)-1 && !total && cutOff(c, f, list) {
			sure = false
		}
		var parts []content.Part
		for _, id := range upToCap(c, g.Figure, list) {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/levels", Claim: g.Figure, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts, HoldOnly: f.Damaged || !sure}}})
	}
	f.Caps = nil
}

// cutOff reports whether a form ends within its last level, as a page does that shows the beginning of it: further levels are due, and indicators of this one, too.
func cutOff(c *content.Draft, f *table.Form, last []content.FigureID) bool {
	due := lang.DecHundred
	for i := range f.Caps {
		if !f.Caps[i].First || f.Caps[i].All {
			return false
		}
		due = due.Sub(c.At(f.Caps[i].Figure).Value)
	}
	if f.RateWeight != 0 {
		due = due.Sub(c.At(f.RateWeight).Value)
	}
	return due.IsPositive() && SumOf(c, last).LessThan(c.At(f.Caps[len(f.Caps)-1].Figure).Value)
}

// upToCap are the weights below a cap: those alone that come to it where more follow, which
// then stand below a head that has not been read.
func upToCap(c *content.Draft, limit content.FigureID, list []content.FigureID) []content.FigureID {
	left := c.At(limit).Value
	for i, id := range list {
		if left = left.Sub(c.At(id).Value); left.IsZero() && i > 0 {
			return list[:i+1]
		}
	}
	return list
}
