package table

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Accounts that print what came in and what went out in two tables with the same rows:
// 收入合计 in the one, 支出合计 and 结余 in the other.

// minAccounts is how many rows of the two tables must agree, unless their columns tell this year's
// balance from that of all years.
const minAccounts = 2

// Accounts remembers what the rows of a sheet took in, and relates what is left in those
// of another to it.
func Accounts(c *content.Draft, p *content.Para, s *Sheet) {
	in, out, left, all, carried, bare := -1, -1, -1, -1, -1, -1
	for n, k := range s.Cols {
		if k >= len(s.H.Cols) {
			return
		}
		col := &s.H.Cols[k]
		hd := HeadOf(col.Text, col.Role, col.Key)
		switch {
		case hd.computed() || each(col):
		case col.Key.Measure == lang.Prepaid && carried < 0:
			carried = k
		case hd.Prior:
		case col.Key.Measure == lang.CarryOver && n > 0 && all < 0:
			all = k
		case hd.text == "结余" && n > 0 && bare < 0:
			bare = k // over that of the year and of all years, or alone
		case isLeft(&hd) && n > 0:
			if left >= 0 {
				return
			}
			left = k
		case col.Key.Measure == lang.Income && totalled(col.Text):
			in = k
		case col.Key.Measure == lang.Outlay && totalled(col.Text):
			out = k
		}
	}
	if left < 0 && all < 0 {
		left = bare
	}
	if left < 0 && len(c.Received.Carried) > 0 && c.Received.Report == p.Report {
		left, all = all, -1 // 收入合计 with 上年结转 in it, then 支出合计 | 累计结余
	}
	switch {
	case in >= 0 && left < 0 && all < 0 && out < 0:
		c.Received = content.Receipts{Report: p.Report, Of: map[string]content.FigureID{}, Carried: map[string]content.FigureID{}}
		for i := range s.Lines {
			if l := &s.Lines[i]; l.Nums[in] != 0 && l.Text != "" {
				c.Received.Of[l.Text] = l.Nums[in]
				if carried >= 0 {
					c.Received.Carried[l.Text] = l.Nums[carried]
				}
			}
		}
	case in < 0 && out >= 0 && c.Received.Report == p.Report && left >= 0 && all >= 0:
		leftOfYears(c, s, out, left, all)
	case in < 0 && left >= 0 && out >= 0 && c.Received.Report == p.Report:
		leftOfBoth(c, s, out, left)
	}
}

// leftOfYears makes the frames of what is left of all years, of what came in with what was left over
// before, and of what is left of this year alone, without that.
func leftOfYears(c *content.Draft, s *Sheet, out, left, all int) {
	for i := range s.Lines {
		l := &s.Lines[i]
		in, carried, spent := c.Received.Of[l.Text], c.Received.Carried[l.Text], l.Nums[out]
		if in == 0 || carried == 0 || spent == 0 {
			continue
		}
		frame := func(claim content.FigureID, formula string, operands ...content.FigureID) {
			if claim != 0 && shapeFits(c, shapeDifference, claim, operands) {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/table", Claim: claim, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
					Readings: []content.Reading{{Formula: formula, Operands: operands, HoldOnly: c.At(claim).Value.IsZero()}}})
			}
		}
		frame(l.Nums[all], "a-b", in, spent)
		frame(l.Nums[left], "a-b-c", in, carried, spent)
	}
}

// totalled reports whether a head names all of what came in or went out.
func totalled(text string) bool {
	return lang.HasAnySuffix(lang.HeaderText(text), []string{"合计", "总计", "总额", "总收入", "总支出"}) || strings.HasPrefix(lang.HeaderText(text), "总")
}

// leftOfBoth makes the frames of what is left of what the rows took in.
func leftOfBoth(c *content.Draft, s *Sheet, out, left int) {
	var frames []content.Frame
	c.Groups++
	for i := range s.Lines {
		l := &s.Lines[i]
		in, spent, rest := c.Received.Of[l.Text], l.Nums[out], l.Nums[left]
		if rest == 0 {
			continue
		}
		if in == 0 || spent == 0 || !shapeFits(c, shapeDifference, rest, []content.FigureID{in, spent}) {
			return // not the same rows
		}
		frames = append(frames, content.Frame{Kind: content.KindFlow, Rule: "balance/table", Claim: rest, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Group: c.Groups,
			Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{in, spent}}}})
	}
	if len(frames) >= minAccounts {
		c.Frames = append(c.Frames, frames...)
	}
}
