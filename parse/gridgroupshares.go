package parse

import (
	"slices"
	"strings"
)

// A column of shares in a table that has several wholes and no total of all: each whole's
// row prints 100%, and the rows that add up to it their shares of it.

// groupShares relates the shares of such columns to their rows' amounts and those of their
// wholes. The sums of the table have been found from frame from on.
func (c *Content) groupShares(s *sheet, from int) {
	k, j := s.shareColumn()
	if k < 0 {
		return
	}
	if s.totals(j) == 1 {
		return // of a total of all
	}
	share := map[FigureID]FigureID{} // by the row's amount
	group := map[FigureID]int{}      // the total that a row's amount stands above, by how many stand before it
	n := 0
	for i := range s.lines {
		l := &s.lines[i]
		if l.nums[j] == 0 {
			continue
		}
		share[l.nums[j]], group[l.nums[j]] = l.nums[k], n
		if l.sum || l.region {
			n++
			group[l.nums[j]] = -n // a total itself
		}
	}
	for _, fr := range c.Frames[from:] {
		at := slices.IndexFunc(fr.Readings, func(r Reading) bool {
			return len(r.Parts) > 0 && !slices.ContainsFunc(r.Parts, func(x Part) bool { return n > 0 && group[x.Figure] != -group[fr.Claim]-1 })
		})
		if w := c.Figure(share[fr.Claim]); fr.Kind != KindTotal || at < 0 || w == nil || !w.Value.Equal(decOne) {
			continue
		}
		var parts []Part
		for _, part := range fr.Readings[at].Parts {
			if claim := share[part.Figure]; claim != 0 {
				parts = append(parts, Part{claim, 1})
				c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/table", Claim: claim, Closed: Closed, Reach: ReachCell, InTable: true,
					Readings: []Reading{{Formula: "a/b", Operands: []FigureID{part.Figure, fr.Claim}}}})
			}
		}
		if unheaded := k >= len(s.h.cols) || s.h.cols[k].role != ColPart; unheaded && len(parts) > 1 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/table", Claim: share[fr.Claim], Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
		}
	}
}

// shareColumn is the only column of shares of a table and the one of amounts before it, -1
// if there are none.
func (s *sheet) shareColumn() (share, amount int) {
	share, amount = -1, -1
	for _, k := range s.cols {
		if k >= len(s.h.cols) {
			break
		}
		switch col := &s.h.cols[k]; {
		case col.role == ColPart && share >= 0:
			return -1, -1
		case col.role == ColPart:
			share = k
		case share < 0 && !col.percent() && !col.each():
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
func (s *sheet) unheadedShares() (share, amount int) {
	if len(s.cols) < 2 || s.totals(s.cols[0]) < 2 {
		return -1, -1
	}
	amount, share = s.cols[0], s.cols[1]
	for i := range s.lines {
		l := &s.lines[i]
		if len(l.nums) == 0 {
			continue
		}
		percent, whole := false, false
		for k := range l.r.cells {
			if g := &l.r.cells[k]; g.fig != 0 && g.fig == l.nums[share] {
				percent, whole = g.percent, strings.TrimSuffix(strings.TrimSuffix(g.text, "%"), ".00") == "100"
			}
		}
		if !percent || l.sum && !whole {
			return -1, -1
		}
	}
	return share, amount
}

// totals is how many rows with a number in column k are totals, a region's own rows among them.
func (s *sheet) totals(k int) int {
	n := 0
	for i := range s.lines {
		if l := &s.lines[i]; (l.sum || l.region) && l.nums[k] != 0 {
			n++
		}
	}
	return n
}
