package parse

import (
	"strings"

	"gouji/parse/document"
)

// denials say that a report has no problem to tell of.
var denials = []string{"无", "暂无", "没有", "不存在", "无问题", "暂无问题", "未发现问题", "不存在问题"}

func denies(s string) bool {
	s = strings.Trim(s, " 。．.；;，　")
	for _, w := range denials {
		if s == w {
			return true
		}
	}
	return false
}

// noProblems notes the reports whose sections on problems all say 无, and that
// neither print a form nor speak of points taken off.
func (c *Content) noProblems(ps []*para) {
	type state struct {
		denied    Place
		none      int
		explained bool
	}
	reports := make([]state, len(c.Reports)+1)
	heading := false // the paragraph before is a heading on problems
	for _, p := range ps {
		if p.report < 1 {
			continue
		}
		r := &reports[p.report]
		if c.Document.Blocks[p.block].Kind == document.Grid || len(p.fields) >= 3 {
			r.explained = true
			continue
		}
		if p.has("扣分") || p.has("扣除") || p.has("失分") {
			r.explained = true
		}
		if !heading && !p.heading && p.marks&colons == 0 {
			continue
		}
		s := trimmed(p.line)
		content := s
		switch name, rest, ok := strings.Cut(strings.Replace(s, ":", "：", 1), "："); {
		case p.heading && !(ok && trimmed(rest) != ""):
			heading = aboutProblems(s)
			continue
		case ok && aboutProblems(name) && len([]rune(name)) <= 20:
			content = rest
		case !heading || s == "":
			continue
		}
		if !denies(content) {
			r.explained = true
			continue
		}
		if r.none++; r.none == 1 {
			r.denied = placeOf(p.text, leadingSpace(p.text.Runes), p.text.Len())
		}
	}
	for i, r := range reports {
		if r.none > 0 && !r.explained {
			c.Remarks = append(c.Remarks, Remark{Kind: RemarkNoProblems, Place: r.denied, Words: "无", Report: i})
		}
	}
}

// aboutProblems reports whether a heading announces what went wrong; 其他需要
// 说明的问题 are matters, not faults.
func aboutProblems(s string) bool {
	return strings.Contains(s, "问题") && !strings.Contains(s, "说明")
}
