package total

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Small lets a number of things that is less than each of several parts found for it, or less than
// one of them that the others come to, be borne out, and no more: 全县 10 个乡镇卫生院全部达标，218 个村卫生室中 211 个达标，
// 7 个未达标 is no list of 10.
func Small(c *content.Draft) {
	for i := range c.Frames {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || fr.InTable {
			continue
		}
		whole := c.At(fr.Claim)
		switch whole.Dimension {
		case numeral.Count, numeral.Persons, numeral.Households, numeral.Visits:
		default:
			continue
		}
		for r := range fr.Readings {
			parts := fr.Readings[r].Parts
			small, sum, most := len(parts) > 1, decimal.Zero, decimal.Zero
			for _, x := range parts {
				v := c.At(x.Figure).Value
				small = small && x.Sign > 0 && v.GreaterThan(whole.Value)
				if sum = sum.Add(v); v.GreaterThan(most) {
					most = v
				}
			}
			own := len(parts) > 2 && most.GreaterThan(whole.Value) && sum.Sub(most).Equal(most)
			small = small && !ledBehind(c, fr.Claim, parts[0].Figure)
			fr.Readings[r].HoldOnly = fr.Readings[r].HoldOnly || small || own || onceEach(c, whole, parts) || overTime(c, whole, parts) || len(parts) == 2 && someOfThem(c, parts[0].Figure, parts[1].Figure)
		}
	}
}

// overTime reports whether people are told by the terms or halves of a year, most of whom are the same: 惠及学生 W 人，
// 其中春季 a 人、秋季 b 人.
func overTime(c *content.Draft, whole *content.Figure, parts []content.Part) bool {
	if whole.Dimension != numeral.Persons && whole.Dimension != numeral.Households || len(parts) == 0 {
		return false
	}
	return !slices.ContainsFunc(parts, func(x content.Part) bool {
		m := c.MentionOf(x.Figure)
		return m == nil || !slices.ContainsFunc(stretches, func(of []string) bool { return lang.ContainsAny(m.Label, of) })
	})
}

// ledBehind reports whether 其中 stands between a total and its first part, and no other figure: what is
// among so many is no more than these.
func ledBehind(c *content.Draft, whole, first content.FigureID) bool {
	m := c.MentionOf(first)
	return m != nil && first == whole+1 && m.AfterOpener >= 0
}

// onceEach reports whether what was done so many times is told of things that it was done to, each of
// which may count more than once: 检查 200 家次，其中医院 40 家、药店 60 家.
func onceEach(c *content.Draft, whole *content.Figure, parts []content.Part) bool {
	times := func(f *content.Figure) bool { return f.Dimension == numeral.Visits || strings.HasSuffix(f.Unit, "次") }
	return times(whole) && len(parts) > 0 && !slices.ContainsFunc(parts, func(x content.Part) bool { return times(c.At(x.Figure)) })
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
func someOfThem(c *content.Draft, first, second content.FigureID) bool {
	a, b := c.MentionOf(first), c.MentionOf(second)
	if a == nil || b == nil {
		return false
	}
	return lang.ContainsAny(a.Label, tookPart) && lang.HasAnyPrefix(b.Label, cameThrough) && !c.At(second).Value.GreaterThan(c.At(first).Value) || lang.HasAnyPrefix(a.Label, sideBySide) && lang.HasAnyPrefix(b.Label, sideBySide)
}
