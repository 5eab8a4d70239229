package parse

import "strings"

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
	if s = trimmed(s); s == "" || s[0] != '1' && s[0] != '2' {
		return 0
	}
	if s = strings.TrimRight(s, "：: "); len(s) < 4 || longer(s, longYearHeading) || strings.HasSuffix(s, "表") || strings.ContainsAny(s, "，。；：、,;|\t") || !containsAny(s, yearHeads) {
		return 0
	}
	rs := []rune(s)
	end, p, _ := dateAt(rs, 0)
	if end == 0 || p.Year == 0 || p.From > 0 {
		return 0
	}
	for _, r := range rs[end:] {
		if isDigit(r) {
			return 0 // 2023年预算 320 万元: a row
		}
	}
	return p.Year
}

// titled reports whether a line is of the report's title.
func (c *Content) titled(report int, line string) bool {
	return report == 0 || strings.Contains(c.Reports[report-1].Title, strings.TrimSpace(line))
}

// levelOf is the level of the heading that opens a section; a line without a
// number is below the heading around it, and above all others where there is
// none.
func (c *Content) levelOf(s int) int {
	h := c.sections[s].heading
	if h < 0 {
		return 0
	}
	return c.Headings[h].Level
}

// yearSection opens the section of a heading without a number in place of the
// one of another year.
func (c *Content) yearSection(stack []int, year int, line string) []int {
	for i := 1; i < len(stack); i++ {
		if c.sections[stack[i]].line != "" {
			stack = stack[:i]
			break
		}
	}
	top := stack[len(stack)-1]
	around := c.sections[top]
	c.sections = append(c.sections, section{heading: around.heading, parent: top, fund: around.fund, year: year, line: strings.TrimSpace(line)})
	return append(stack, len(c.sections)-1)
}

// yearOf is the year that the headings above a section begin with, where it is
// another than the report's own.
func (c *Content) yearOf(p *para) int {
	y := c.sections[p.section].year
	if p.report >= 1 && p.report <= len(c.Reports) && c.Reports[p.report-1].Year == y {
		return 0
	}
	return y
}
