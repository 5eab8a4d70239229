package parse

// A column of shares in a table that has several wholes and no total of all: each whole's
// row prints 100%, and the rows that add up to it their shares of it.

// groupShares relates the shares of such columns to their rows' amounts and those of their
// wholes. The sums of the table have been found from frame from on.
func (c *Content) groupShares(s *sheet, from int) {
	k, j := s.shareColumn()
	if k < 0 {
		return
	}
	share := map[FigureID]FigureID{} // by the row's amount
	for i := range s.lines {
		if l := &s.lines[i]; l.sum || l.region {
			return // of a total of all
		} else if l.nums[j] != 0 {
			share[l.nums[j]] = l.nums[k]
		}
	}
	for _, fr := range c.Frames[from:] {
		if w := c.Figure(share[fr.Claim]); fr.Kind != KindTotal || len(fr.Readings) == 0 || w == nil || !w.Value.Equal(decOne) {
			continue
		}
		for _, part := range fr.Readings[0].Parts {
			if claim := share[part.Figure]; claim != 0 {
				c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/table", Claim: claim, Closed: Closed, Reach: ReachCell, InTable: true,
					Readings: []Reading{{Formula: "a/b", Operands: []FigureID{part.Figure, fr.Claim}}}})
			}
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
	if amount < 0 {
		share = -1
	}
	return share, amount
}
