package content

import (
	"strings"

	"gouji/parse/internal/lang"
)

// What is to be done next stands in sections of its own: 下一步工作, 2025年工作打算. It is
// neither a result of the report's time nor its target.

// nextSteps are words of headings over what is to be done next.
var nextSteps = []string{"下一步", "下步", "下一阶段", "下阶段", "今后", "明年", "来年", "下年", "打算", "展望"}

// Ahead reports whether a section tells of what is to be done next, by the innermost of its
// headings that dates it.
func (c *Content) Ahead(section, report int) bool {
	own := 0
	if report > 0 && report <= len(c.Reports) {
		own = c.Reports[report-1].Year
	}
	for s := section; s > 0 && s < len(c.draft().Sections); s = c.draft().Sections[s].Parent {
		text := c.draft().Sections[s].Line
		if h := c.draft().Sections[s].Heading; text == "" && h >= 0 && c.Headings[h].Alone {
			text = c.Headings[h].Text
		}
		if lang.ContainsAny(text, nextSteps) {
			return true
		}
		if first := YearNamed(text); first > 0 && own > 0 {
			return first > own || first == own && (lang.ContainsAny(text, yearPlans) || strings.HasSuffix(text, "年工作")) && c.draft().looksBack(report)
		}
		if lang.ContainsAny(text, []string{"时期", "五”"}) && strings.Contains(text, "目标") {
			return true // 五年规划时期的目标任务
		}
	}
	return false
}

// yearPlans are words of headings over what a year is to bring, where another part of the report
// looks back.
var yearPlans = []string{"工作安排", "重点工作", "工作重点", "主要工作", "工作任务", "主要任务", "目标任务", "主要目标", "工作部署", "总体要求"}

// looksBack reports whether a part of a report that is told from another one looks back at what
// was: 一、2025年工作回顾 … 三、2026年重点工作.
func (c *Draft) looksBack(report int) bool {
	if c.backAt == nil {
		c.backAt = map[int]bool{}
		for i := range c.Headings {
			h := &c.Headings[i]
			if y := YearNamed(h.Text); h.Alone && (strings.Contains(h.Text, "回顾") || h.Level == 1 && h.Report > 0 && y > 0 && y < c.Reports[h.Report-1].Year) {
				c.backAt[h.Report] = true
			}
		}
	}
	return c.backAt[report]
}

// YearNamed is the first year that a heading names, 0 if it names none.
func YearNamed(text string) int {
	rs := []rune(text)
	for i, r := range rs {
		if r != '2' && r != '1' || i > 0 && lang.IsDigit(rs[i-1]) {
			continue
		}
		if end, p, _ := lang.DateAt(rs, i); end > i && p.Year > 0 {
			return p.Year
		}
	}
	return 0
}
