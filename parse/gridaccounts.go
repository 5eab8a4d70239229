package parse

import "strings"

// Accounts that print what came in and what went out in two tables with the same rows:
// 收入合计 in the one, 支出合计 and 结余 in the other.

// receipts are what came in, by the row of the table that prints it last.
type receipts struct {
	report int
	of     map[string]FigureID
}

// minAccounts is how many rows of the two tables must agree.
const minAccounts = 2

// accounts remembers what the rows of a sheet took in, and relates what is left in those
// of another to it.
func (c *Content) accounts(p *para, s *sheet) {
	in, out, left := -1, -1, -1
	for n, k := range s.cols {
		if k >= len(s.h.cols) {
			return
		}
		col := &s.h.cols[k]
		hd := headOf(col.text, col.role, col.key)
		switch {
		case hd.computed() || col.each() || hd.prior:
		case isLeft(&hd) && n > 0:
			if left >= 0 {
				return
			}
			left = k
		case col.key.Measure == Income && totalled(col.text):
			in = k
		case col.key.Measure == Outlay && totalled(col.text):
			out = k
		}
	}
	switch {
	case in >= 0 && left < 0 && out < 0:
		c.received = receipts{p.report, map[string]FigureID{}}
		for i := range s.lines {
			if l := &s.lines[i]; l.nums[in] != 0 && l.text != "" {
				c.received.of[l.text] = l.nums[in]
			}
		}
	case in < 0 && left >= 0 && out >= 0 && c.received.report == p.report:
		c.leftOfBoth(s, out, left)
	}
}

// totalled reports whether a head names all of what came in or went out.
func totalled(text string) bool {
	return hasAnySuffix(headerText(text), []string{"合计", "总计", "总额", "总收入", "总支出"}) || strings.HasPrefix(headerText(text), "总")
}

// leftOfBoth makes the frames of what is left of what the rows took in.
func (c *Content) leftOfBoth(s *sheet, out, left int) {
	var frames []Frame
	c.groups++
	for i := range s.lines {
		l := &s.lines[i]
		in, spent, rest := c.received.of[l.text], l.nums[out], l.nums[left]
		if rest == 0 {
			continue
		}
		if in == 0 || spent == 0 || !c.shapeFits(shapeDifference, rest, []FigureID{in, spent}) {
			return // not the same rows
		}
		frames = append(frames, Frame{Kind: KindFlow, Rule: "balance/table", Claim: rest, Closed: Closed, Reach: ReachCell, InTable: true, Group: c.groups,
			Readings: []Reading{{Formula: "a-b", Operands: []FigureID{in, spent}}}})
	}
	if len(frames) >= minAccounts {
		c.Frames = append(c.Frames, frames...)
	}
}
