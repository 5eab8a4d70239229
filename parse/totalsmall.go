package parse

import (
	"slices"
	"strings"

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
			small = small && !c.ledBehind(fr.Claim, parts[0].Figure)
			fr.Readings[r].HoldOnly = fr.Readings[r].HoldOnly || small || own || c.onceEach(whole, parts) || c.overTime(whole, parts) || len(parts) == 2 && c.someOfThem(parts[0].Figure, parts[1].Figure)
		}
	}
}

// overTime reports whether people are told by the terms or halves of a year, most of whom are the same: 惠及学生 W 人，
// 其中春季 a 人、秋季 b 人.
func (c *Content) overTime(whole *Figure, parts []Part) bool {
	if whole.Dimension != numeral.Persons && whole.Dimension != numeral.Households || len(parts) == 0 {
		return false
	}
	return !slices.ContainsFunc(parts, func(x Part) bool {
		m := c.mentionOf(x.Figure)
		return m == nil || !slices.ContainsFunc(stretches, func(of []string) bool { return containsAny(m.Label, of) })
	})
}

// ledBehind reports whether 其中 stands between a total and its first part, and no other figure: what is
// among so many is no more than these.
func (c *Content) ledBehind(whole, first FigureID) bool {
	m := c.mentionOf(first)
	return m != nil && first == whole+1 && m.afterOpener >= 0
}

// onceEach reports whether what was done so many times is told of things that it was done to, each of
// which may count more than once: 检查 200 家次，其中医院 40 家、药店 60 家.
func (c *Content) onceEach(whole *Figure, parts []Part) bool {
	times := func(f *Figure) bool { return f.Dimension == numeral.Visits || strings.HasSuffix(f.Unit, "次") }
	return times(whole) && len(parts) > 0 && !slices.ContainsFunc(parts, func(x Part) bool { return times(c.figure(x.Figure)) })
}

// tookPart are words of those who took part, cameThrough of some of them, sideBySide of what those who came
// through may have had side by side.
var (
	tookPart    = []string{"参加", "参考", "应考", "参训", "报名", "考试", "考核"}
	cameThrough = []string{"合格", "通过", "及格", "优秀", "就业", "取得", "获得", "录取", "结业", "毕业"}
	sideBySide  = []string{"取得", "获得", "就业", "实现就业", "录取", "持证", "上岗"}
)

// someOfThem reports whether the second of two parts counts some of the first, or may count the same, not
// others: 培训 W 人，其中参加考试 a 人，合格 b 人; 取得证书 a 人，实现就业 b 人.
func (c *Content) someOfThem(first, second FigureID) bool {
	a, b := c.mentionOf(first), c.mentionOf(second)
	if a == nil || b == nil {
		return false
	}
	return containsAny(a.Label, tookPart) && hasAnyPrefix(b.Label, cameThrough) && !c.figure(second).Value.GreaterThan(c.figure(first).Value) || hasAnyPrefix(a.Label, sideBySide) && hasAnyPrefix(b.Label, sideBySide)
}
