package parse

import "strings"

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
	for s := section; s > 0 && s < len(c.sections); s = c.sections[s].parent {
		text := c.sections[s].line
		if h := c.sections[s].heading; text == "" && h >= 0 && c.Headings[h].Alone {
			text = c.Headings[h].Text
		}
		if containsAny(text, nextSteps) {
			return true
		}
		if first := yearNamed(text); first > 0 && own > 0 {
			return first > own
		}
		if strings.Contains(text, "时期") && strings.Contains(text, "目标") {
			return true // 五年规划时期的目标任务
		}
	}
	return false
}

// yearNamed is the first year that a heading names, 0 if it names none.
func yearNamed(text string) int {
	rs := []rune(text)
	for i, r := range rs {
		if r != '2' && r != '1' || i > 0 && isDigit(rs[i-1]) {
			continue
		}
		if end, p, _ := dateAt(rs, i); end > i && p.Year > 0 {
			return p.Year
		}
	}
	return 0
}
