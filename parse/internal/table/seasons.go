package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Columns that tell the parts of a year and the whole of it, once for each quantity: 春季人次 | 春季金额 |
// 秋季人次 | 秋季金额 | 全年人次 | 全年金额.

// yearParts are the sets of parts that make up a year.
var yearParts = [][]string{
	{"春季学期", "秋季学期"}, {"春季", "秋季"}, {"上半年", "下半年"}, {"上学期", "下学期"}, {"第一学期", "第二学期"},
	{"一季度", "二季度", "三季度", "四季度"}, {"第一季度", "第二季度", "第三季度", "第四季度"},
}

// wholeYears begin the names of columns of the whole year.
var wholeYears = []string{"全年合计", "全年", "全学年", "学年", "两学期", "两季", "年度", "合计", "总计", "共计"}

// seasonTotals adds up such columns. That people are added up the rows must bear out: they may be the
// same in both halves of the year.
func seasonTotals(c *content.Draft, s *Sheet, plain func(int) bool) {
	at := map[string]int{} // columns by name
	for _, k := range s.Cols {
		if k < len(s.H.Cols) && plain(k) {
			at[lang.HeaderText(s.H.Cols[k].Text)] = k
		}
	}
	for _, t := range s.Cols {
		if t >= len(s.H.Cols) || Percent(&s.H.Cols[t]) || each(&s.H.Cols[t]) {
			continue
		}
		name := lang.HeaderText(s.H.Cols[t].Text)
		w := slices.IndexFunc(wholeYears, func(w string) bool { return strings.HasPrefix(name, w) })
		if w < 0 {
			continue
		}
		stem := name[len(wholeYears[w]):]
		for _, set := range yearParts {
			var list []int
			for _, part := range set {
				if k, ok := at[part+stem]; ok && k != t {
					list = append(list, k)
				}
			}
			if len(list) == len(set) {
				people := slices.ContainsFunc(s.Lines, func(l Line) bool {
					f := c.Figure(l.Nums[t])
					return f != nil && (f.Dimension == numeral.Persons || f.Dimension == numeral.Households || f.Dimension == numeral.None)
				})
				acrossFrames(c, s, t, [][]int{list}, !people)
				break
			}
		}
	}
}
