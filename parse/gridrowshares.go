package parse

import (
	"gouji/parse/decimal"
)

// Columns of shares that each row tells of its own amounts: 参保人数 | 领取人数 | 领取人数占比, place by place. They
// come to no hundred, as those do that are each a row's part of the total.

// rowShares makes rates of the shares of such columns: in the row of totals stands less than all, as the
// shares above it do not come to all of it either.
func (s *sheet) rowShares(c *Content) {
	for k := range s.h.cols {
		if s.h.cols[k].role != ColPart {
			continue
		}
		of, n := decimal.Zero, 0
		total := FigureID(0)
		for i := range s.lines {
			id := s.lines[i].nums[k]
			switch {
			case id == 0:
			case s.lines[i].sum:
				total = id
			case !s.lines[i].among:
				of = of.Add(c.figure(id).Value)
				n++
			}
		}
		if total == 0 || n < 2 {
			continue
		}
		if all := c.figure(total).Value; !isAll(all) && !isAll(of.Round(2)) && !c.figure(total).Interval.Contains(of) {
			s.h.cols[k].role = ColRate
		}
	}
}

// isAll reports whether a share is the whole, whether it is printed as 100 or read as per cent.
func isAll(v decimal.Decimal) bool { return v.Equal(decOne) || v.Equal(decHundred) }
