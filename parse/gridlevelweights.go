package parse

import "gouji/parse/numeral"

// Tables of scores that print a weight beside the name of every level: 一级指标 | 分值 | 二级指标 | 分值 |
// 三级指标 | 分值 | 得分. What an indicator of a level weighs is the sum of those below it, and the
// weights of every level come to the full mark.

// weightColumns are the columns of weights that each stand right behind one of names, from the
// highest level on; nil where there are not two.
func (h *header) weightColumns() []int {
	var out []int
	for k := 1; k < len(h.cols); k++ {
		if h.cols[k].role != ColWeight {
			continue
		}
		if h.cols[k-1].role != ColName {
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
	own   FigureID
	below []FigureID
}

// weightsByLevel relates the weights of the rows of such a table.
func (c *Content) weightsByLevel(h *header, rows []grow, f *form) {
	cols := h.weightColumns()
	if cols == nil {
		return
	}
	open := make([]*weighedLevel, len(cols))
	all := make([][]*weighedLevel, len(cols))
	doubt := f.damaged
	for i := range rows {
		r := &rows[i]
		shift := h.align(r)
		if isTotalRow(r) {
			c.fullByLevel(cols, shift, r, all, doubt)
			break
		}
		for n, k := range cols {
			id, name := r.numberAt(k-shift), r.textAt(k-1-shift)
			if id == 0 {
				continue
			}
			if x := open[n]; x != nil && name != "" && x.name == name && c.figure(x.own).Value.Equal(c.figure(id).Value) && n < len(cols)-1 {
				continue // printed again in each row of its own
			}
			if n > 0 && open[n-1] == nil {
				doubt = true
				continue
			}
			x := &weighedLevel{name: name, own: id}
			c.giveNamed(id, "分")
			c.figure(id).Key = Key{Measure: Weight, Dimension: numeral.Score}
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
			var parts []Part
			for _, id := range x.below {
				parts = append(parts, Part{id, 1})
			}
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/levels", Claim: x.own, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts, HoldOnly: doubt}}})
		}
	}
}

// fullByLevel relates the weights of each level but the lowest to what the row of the total prints
// below them.
func (c *Content) fullByLevel(cols []int, shift int, r *grow, all [][]*weighedLevel, doubt bool) {
	for n, k := range cols[:len(cols)-1] {
		full := r.numberAt(k - shift)
		if full == 0 || len(all[n]) < 2 {
			continue
		}
		var parts []Part
		for _, x := range all[n] {
			parts = append(parts, Part{x.own, 1})
		}
		c.giveNamed(full, "分")
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/weights", Claim: full, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts, HoldOnly: doubt}}})
	}
}

// textAt is the text of a row in its column k.
func (r *grow) textAt(k int) string {
	for i := range r.cells {
		if g := &r.cells[i]; g.col == k && g.words() {
			return headerText(g.text)
		}
	}
	return ""
}
