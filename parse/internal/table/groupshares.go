package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// A column of shares in a table that has several wholes and no total of all: each whole's
// row prints 100%, and the rows that add up to it their shares of it.

// GroupShares relates the shares of such columns to their rows' amounts and those of their
// wholes. The sums of the table have been found from frame from on.
func GroupShares(c *content.Draft, s *Sheet, from int) {
	k, j := s.shareColumn()
	if k < 0 {
		return
	}
	if s.totals(j) == 1 {
		return // of a total of all
	}
	share := map[content.FigureID]content.FigureID{} // by the row's amount
	group := map[content.FigureID]int{}              // the total that a row's amount stands above, by how many stand before it
	n := 0
	for i := range s.Lines {
		l := &s.Lines[i]
		if l.Nums[j] == 0 {
			continue
		}
		share[l.Nums[j]], group[l.Nums[j]] = l.Nums[k], n
		if l.Sum || l.region {
			n++
			group[l.Nums[j]] = -n // a total itself
		}
	}
	for _, fr := range c.Frames[from:] {
		at := slices.IndexFunc(fr.Readings, func(r content.Reading) bool {
			return len(r.Parts) > 0 && !slices.ContainsFunc(r.Parts, func(x content.Part) bool { return n > 0 && group[x.Figure] != -group[fr.Claim]-1 })
		})
		if w := c.Figure(share[fr.Claim]); fr.Kind != content.KindTotal || at < 0 || w == nil || !w.Value.Equal(lang.DecOne) {
			continue
		}
		var parts []content.Part
		for _, part := range fr.Readings[at].Parts {
			if claim := share[part.Figure]; claim != 0 {
				parts = append(parts, content.Part{Figure: claim, Sign: 1})
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/table", Claim: claim, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
					Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{part.Figure, fr.Claim}}}})
			}
		}
		if unheaded := k >= len(s.H.Cols) || s.H.Cols[k].Role != lang.ColPart; unheaded && len(parts) > 1 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/table", Claim: share[fr.Claim], Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
		}
	}
}

// shareColumn is the only column of shares of a table and the one of amounts before it, -1
// if there are none.
func (s *Sheet) shareColumn() (share, amount int) {
	share, amount = -1, -1
	for _, k := range s.Cols {
		if k >= len(s.H.Cols) {
			break
		}
		switch col := &s.H.Cols[k]; {
		case col.Role == lang.ColPart && share >= 0:
			return -1, -1
		case col.Role == lang.ColPart:
			share = k
		case share < 0 && !Percent(col) && !each(col):
			amount = k
		}
	}
	if share < 0 {
		return s.unheadedShares()
	}
	if amount < 0 {
		share = -1
	}
	return share, amount
}

// unheadedShares is the column of per cents right behind the first column of amounts where each of several totals has
// 100%, whatever is left of the header.
func (s *Sheet) unheadedShares() (share, amount int) {
	if len(s.Cols) < 2 || s.totals(s.Cols[0]) < 2 {
		return -1, -1
	}
	amount, share = s.Cols[0], s.Cols[1]
	for i := range s.Lines {
		l := &s.Lines[i]
		if len(l.Nums) == 0 {
			continue
		}
		percent, whole := false, false
		for k := range l.R.Cells {
			if g := &l.R.Cells[k]; g.Fig != 0 && g.Fig == l.Nums[share] {
				percent, whole = g.Percent, strings.TrimSuffix(strings.TrimSuffix(g.Text, "%"), ".00") == "100"
			}
		}
		if !percent || l.Sum && !whole {
			return -1, -1
		}
	}
	return share, amount
}

// totals is how many rows with a number in column k are totals, a region's own rows among them.
func (s *Sheet) totals(k int) int {
	n := 0
	for i := range s.Lines {
		if l := &s.Lines[i]; (l.Sum || l.region) && l.Nums[k] != 0 {
			n++
		}
	}
	return n
}
