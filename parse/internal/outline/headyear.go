package outline

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Headings that begin with a year date what stands under them: 2023年预计执行情况
// above the figures of one year, 2024年预算安排 above those of the next. Often
// they bear no number.

// longYearHeading is the length up to which a line is taken for such a heading.
const longYearHeading = 32

// yearHeads are the words that a line with a year has as a heading.
var yearHeads = []string{"情况", "安排", "预算", "决算", "执行", "计划", "编制"}

// yearHeading is the year that a heading or a line by itself begins with, 0 if
// it begins with none.
func yearHeading(s string) int {
	if s = content.Trimmed(s); s == "" || s[0] != '1' && s[0] != '2' {
		return 0
	}
	if s = strings.TrimRight(s, "：: "); len(s) < 4 || content.Longer(s, longYearHeading) || strings.HasSuffix(s, "表") || strings.ContainsAny(s, "，。；：、,;|\t") || !lang.ContainsAny(s, yearHeads) {
		return 0
	}
	rs := []rune(s)
	end, p, _ := lang.DateAt(rs, 0)
	if end == 0 || p.Year == 0 || p.From > 0 {
		return 0
	}
	for _, r := range rs[end:] {
		if lang.IsDigit(r) {
			return 0 // 2023年预算 320 万元: a row
		}
	}
	return p.Year
}

// Titled reports whether a line is of the report's title.
func Titled(c *content.Draft, report int, line string) bool {
	return report == 0 || strings.Contains(c.Reports[report-1].Title, strings.TrimSpace(line))
}

// levelOf is the level of the heading that opens a section; a line without a
// number is below the heading around it, and above all others where there is
// none.
func levelOf(c *content.Draft, s int) int {
	h := c.Sections[s].Heading
	if h < 0 {
		return 0
	}
	return c.Headings[h].Level
}

// yearSection opens the section of a heading without a number in place of the
// one of another year.
func yearSection(c *content.Draft, stack []int, year int, line string) []int {
	for i := 1; i < len(stack); i++ {
		if c.Sections[stack[i]].Line != "" {
			stack = stack[:i]
			break
		}
	}
	top := stack[len(stack)-1]
	around := c.Sections[top]
	c.Sections = append(c.Sections, content.Section{Heading: around.Heading, Parent: top, Fund: around.Fund, Year: year, Line: strings.TrimSpace(line)})
	return append(stack, len(c.Sections)-1)
}

// YearOf is the year that the headings above a section begin with, where it is
// another than the report's own.
func YearOf(c *content.Draft, p *content.Para) int {
	y := c.Sections[p.Section].Year
	if p.Report >= 1 && p.Report <= len(c.Reports) && c.Reports[p.Report-1].Year == y {
		return 0
	}
	return y
}
