package parse

import (
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// smallTotals lets a number of things that is less than each of several parts found for it, or less than
// one of them that the others come to, be borne out, and no more: 全县 10 个乡镇卫生院全部达标，218 个村卫生室中 211 个达标，
// 7 个未达标 is no list of 10.
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
			small, sum, most := len(parts) > 1, decimal.Zero, decimal.Zero
			for _, x := range parts {
				v := c.figure(x.Figure).Value
				small = small && x.Sign > 0 && v.GreaterThan(whole.Value)
				if sum = sum.Add(v); v.GreaterThan(most) {
					most = v
				}
			}
			own := len(parts) > 2 && most.GreaterThan(whole.Value) && sum.Sub(most).Equal(most)
			fr.Readings[r].HoldOnly = fr.Readings[r].HoldOnly || small || own || len(parts) == 2 && c.someOfThem(parts[0].Figure, parts[1].Figure)
		}
	}
}

// tookPart are words of those who took part, cameThrough of some of them.
var (
	tookPart    = []string{"参加", "参考", "应考", "参训", "报名", "考试", "考核"}
	cameThrough = []string{"合格", "通过", "及格", "优秀", "就业", "取得", "获得", "录取", "结业", "毕业"}
)

// someOfThem reports whether the second of two parts counts some of the first, not others: 培训 W 人，其中参加
// 考试 a 人，合格 b 人.
func (c *Content) someOfThem(first, second FigureID) bool {
	a, b := c.mentionOf(first), c.mentionOf(second)
	return a != nil && b != nil && containsAny(a.Label, tookPart) && hasAnyPrefix(b.Label, cameThrough) && !c.figure(second).Value.GreaterThan(c.figure(first).Value)
}
