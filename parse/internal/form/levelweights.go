package form

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Tables of scores that print a weight beside the name of every level: 一级指标 | 分值 | 二级指标 | 分值 |
// 三级指标 | 分值 | 得分. What an indicator of a level weighs is the sum of those below it, and the
// weights of every level come to the full mark.

// weightColumns are the columns of weights that each stand right behind one of names, from the
// highest level on; nil where there are not two.
func weightColumns(h *table.Header) []int {
	var out []int
	for k := 1; k < len(h.Cols); k++ {
		if h.Cols[k].Role != lang.ColWeight {
			continue
		}
		if h.Cols[k-1].Role != lang.ColName {
			return nil
		}
		out = append(out, k)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// weighedLevel is an indicator of such a level and those below it.
type weighedLevel struct {
	name  string
	own   content.FigureID
	below []content.FigureID
}

// weightsByLevel relates the weights of the rows of such a table.
func weightsByLevel(c *content.Draft, h *table.Header, rows []table.Row, f *table.Form) {
	cols := weightColumns(h)
	if cols == nil {
		return
	}
	open := make([]*weighedLevel, len(cols))
	all := make([][]*weighedLevel, len(cols))
	doubt := f.Damaged
	for i := range rows {
		r := &rows[i]
		shift := h.Align(r)
		if table.IsTotalRow(r) {
			fullByLevel(c, cols, shift, r, all, doubt)
			break
		}
		for n, k := range cols {
			id, name := numberAt(r, k-shift), textAt(r, k-1-shift)
			if id == 0 {
				continue
			}
			if x := open[n]; x != nil && name != "" && x.name == name && c.At(x.own).Value.Equal(c.At(id).Value) && n < len(cols)-1 {
				continue // printed again in each row of its own
			}
			if n > 0 && open[n-1] == nil {
				doubt = true
				continue
			}
			x := &weighedLevel{name: name, own: id}
			table.GiveNamed(c, id, "分")
			c.At(id).Key = content.Key{Measure: lang.Weight, Dimension: numeral.Score}
			if n > 0 {
				open[n-1].below = append(open[n-1].below, id)
			}
			all[n] = append(all[n], x)
			open[n] = x
			clear(open[n+1:])
		}
	}
	for _, list := range all[:len(cols)-1] {
		for _, x := range list {
			if len(x.below) == 0 {
				continue
			}
			var parts []content.Part
			for _, id := range x.below {
				parts = append(parts, content.Part{Figure: id, Sign: 1})
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/levels", Claim: x.own, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts, HoldOnly: doubt}}})
		}
	}
}

// fullByLevel relates the weights of each level but the lowest to what the row of the total prints
// below them.
func fullByLevel(c *content.Draft, cols []int, shift int, r *table.Row, all [][]*weighedLevel, doubt bool) {
	for n, k := range cols[:len(cols)-1] {
		full := numberAt(r, k-shift)
		if full == 0 || len(all[n]) < 2 {
			continue
		}
		var parts []content.Part
		for _, x := range all[n] {
			parts = append(parts, content.Part{Figure: x.own, Sign: 1})
		}
		table.GiveNamed(c, full, "分")
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/weights", Claim: full, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts, HoldOnly: doubt}}})
	}
}

// textAt is the text of a row in its column k.
func textAt(r *table.Row, k int) string {
	for i := range r.Cells {
		if g := &r.Cells[i]; g.Col == k && table.Words(g) {
			return lang.HeaderText(g.Text)
		}
	}
	return ""
}
