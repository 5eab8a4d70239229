package table

import (
	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Columns of shares that each row tells of its own amounts: 参保人数 | 领取人数 | 领取人数占比, place by place. They
// come to no hundred, as those do that are each a row's part of the total.

// RowShares makes rates of the shares of such columns: in the row of totals stands less than all, as the
// shares above it do not come to all of it either.
func (s *Sheet) RowShares(c *content.Draft) {
	for k := range s.H.Cols {
		if s.H.Cols[k].Role != lang.ColPart {
			continue
		}
		of, n := decimal.Zero, 0
		total := content.FigureID(0)
		for i := range s.Lines {
			id := s.Lines[i].Nums[k]
			switch {
			case id == 0:
			case s.Lines[i].Sum:
				total = id
			case !s.Lines[i].Among:
				of = of.Add(c.At(id).Value)
				n++
			}
		}
		if total == 0 || n < 2 {
			continue
		}
		if all := c.At(total).Value; !isAll(all) && !isAll(of.Round(2)) && !c.At(total).Interval.Contains(of) {
			s.H.Cols[k].Role = lang.ColRate
		}
	}
}

// isAll reports whether a share is the whole, whether it is printed as 100 or read as per cent.
func isAll(v decimal.Decimal) bool { return v.Equal(lang.DecOne) || v.Equal(lang.DecHundred) }
