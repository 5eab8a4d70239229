package parse

import "gouji/parse/numeral"

// smallTotals lets a number of things that is less than each of several parts found for it be borne out,
// and no more: 全县 10 个乡镇卫生院全部达标，218 个村卫生室中 211 个达标 is no list of 10.
func (c *Content) smallTotals() {
	for i := range c.Frames {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || fr.InTable {
			continue
		}
		whole := c.figure(fr.Claim)
		switch whole.Dimension {
		case numeral.Count, numeral.Persons, numeral.Households, numeral.Visits:
		default:
			continue
		}
		for r := range fr.Readings {
			parts := fr.Readings[r].Parts
			small := len(parts) > 1
			for _, x := range parts {
				small = small && x.Sign > 0 && c.figure(x.Figure).Value.GreaterThan(whole.Value)
			}
			fr.Readings[r].HoldOnly = fr.Readings[r].HoldOnly || small
		}
	}
}
