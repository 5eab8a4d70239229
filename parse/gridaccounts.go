package parse

import "strings"

// Accounts that print what came in and what went out in two tables with the same rows:
// 收入合计 in the one, 支出合计 and 结余 in the other.

// receipts are what came in, by the row of the table that prints it last, and what of it was left
// over from the year before, where that is a column of it.
type receipts struct {
	report  int
	of      map[string]FigureID
	carried map[string]FigureID
}

// minAccounts is how many rows of the two tables must agree, unless their columns tell this year's
// balance from that of all years.
const minAccounts = 2

// accounts remembers what the rows of a sheet took in, and relates what is left in those
// of another to it.
func (c *Content) accounts(p *para, s *sheet) {
	in, out, left, all, carried, bare := -1, -1, -1, -1, -1, -1
	for n, k := range s.cols {
		if k >= len(s.h.cols) {
			return
		}
		col := &s.h.cols[k]
		hd := headOf(col.text, col.role, col.key)
		switch {
		case hd.computed() || col.each():
		case col.key.Measure == Prepaid && carried < 0:
			carried = k
		case hd.prior:
		case col.key.Measure == CarryOver && n > 0 && all < 0:
			all = k
		case hd.text == "结余" && n > 0 && bare < 0:
			bare = k // over that of the year and of all years, or alone
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
	if left < 0 && all < 0 {
		left = bare
	}
	if left < 0 && len(c.received.carried) > 0 && c.received.report == p.report {
		left, all = all, -1 // 收入合计 with 上年结转 in it, then 支出合计 | 累计结余
	}
	switch {
	case in >= 0 && left < 0 && all < 0 && out < 0:
		c.received = receipts{p.report, map[string]FigureID{}, map[string]FigureID{}}
		for i := range s.lines {
			if l := &s.lines[i]; l.nums[in] != 0 && l.text != "" {
				c.received.of[l.text] = l.nums[in]
				if carried >= 0 {
					c.received.carried[l.text] = l.nums[carried]
				}
			}
		}
	case in < 0 && out >= 0 && c.received.report == p.report && left >= 0 && all >= 0:
		c.leftOfYears(s, out, left, all)
	case in < 0 && left >= 0 && out >= 0 && c.received.report == p.report:
		c.leftOfBoth(s, out, left)
	}
}

// leftOfYears makes the frames of what is left of all years, of what came in with what was left over
// before, and of what is left of this year alone, without that.
func (c *Content) leftOfYears(s *sheet, out, left, all int) {
	for i := range s.lines {
		l := &s.lines[i]
		in, carried, spent := c.received.of[l.text], c.received.carried[l.text], l.nums[out]
		if in == 0 || carried == 0 || spent == 0 {
			continue
		}
		frame := func(claim FigureID, formula string, operands ...FigureID) {
			if claim != 0 && c.shapeFits(shapeDifference, claim, operands) {
				c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/table", Claim: claim, Closed: Closed, Reach: ReachCell, InTable: true,
					Readings: []Reading{{Formula: formula, Operands: operands, HoldOnly: c.figure(claim).Value.IsZero()}}})
			}
		}
		frame(l.nums[all], "a-b", in, spent)
		frame(l.nums[left], "a-b-c", in, carried, spent)
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
