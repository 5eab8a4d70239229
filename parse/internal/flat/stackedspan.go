package flat

import (
	"slices"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// A stacked table may have a head more than its rows have cells: one that stood over others,
// 县区 / 下达金额 / 合计 / 中央 / 省级, or that of remarks which are all blank. Which it is its
// words tell, and that the rows add up bears it out.

// withoutOuter are the heads of a stacked table without the one under which no row has a
// number: remarks at the end, or else the first that names no sum.
func withoutOuter(heads []*content.Para) []*content.Para {
	last := len(heads) - 1
	if role, _ := lang.RoleOf(heads[last].Line); role == lang.ColReason {
		return heads[:last]
	}
	for k, p := range heads[1:] {
		if sum, _ := table.IsSumLabel(content.Trimmed(p.Line)); !sum {
			return slices.Delete(slices.Clone(heads), k+1, k+2)
		}
	}
	return heads
}

// stackCloses reports whether at least two rows or columns of a stacked table add up to the one
// that bears the name of a sum, and no fewer than do not; across, whether its rows do.
func stackCloses(c *content.Draft, rows []table.Row) (closes, across bool) {
	yes, no := 0, 0
	tally := func(whole content.FigureID, parts []content.FigureID) {
		w, sum := c.Figure(whole), decimal.Zero
		if w == nil {
			return
		}
		for _, id := range parts {
			if f := c.Figure(id); f != nil {
				sum = sum.Add(f.Value)
			}
		}
		if sum.Equal(w.Value) {
			yes++
		} else {
			no++
		}
	}
	for _, r := range rows {
		var parts []content.FigureID
		for _, x := range r.Cells[2:] {
			parts = append(parts, x.Fig)
		}
		tally(r.Cells[1].Fig, parts)
	}
	across = yes >= minBorneOut && yes >= no
	if first, _ := table.IsSumLabel(rows[0].Name()); first {
		yes, no = 0, 0
		for m := 1; m < len(rows[0].Cells); m++ {
			var parts []content.FigureID
			for _, r := range rows[1:] {
				parts = append(parts, r.Cells[m].Fig)
			}
			tally(rows[0].Cells[m].Fig, parts)
		}
	}
	return across || yes >= minBorneOut && yes >= no, across
}
