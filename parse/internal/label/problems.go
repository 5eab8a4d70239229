package label

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
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

// NoProblems notes the reports whose sections on problems all say 无, and that
// neither print a form nor speak of points taken off.
func NoProblems(c *content.Draft, ps []*content.Para) {
	type state struct {
		denied    content.Place
		none      int
		explained bool
	}
	reports := make([]state, len(c.Reports)+1)
	heading := false // the paragraph before is a heading on problems
	for _, p := range ps {
		if p.Report < 1 {
			continue
		}
		r := &reports[p.Report]
		if c.Document.Blocks[p.Block].Kind == document.Grid || len(p.Fields) >= 3 {
			r.explained = true
			continue
		}
		if p.Has("扣分") || p.Has("扣除") || p.Has("失分") {
			r.explained = true
		}
		if !heading && !p.Heading && p.Marks&content.Colons == 0 {
			continue
		}
		s := content.Trimmed(p.Line)
		body := s
		switch name, rest, ok := strings.Cut(strings.Replace(s, ":", "：", 1), "："); {
		case p.Heading && !(ok && content.Trimmed(rest) != ""):
			heading = aboutProblems(s)
			continue
		case ok && aboutProblems(name) && len([]rune(name)) <= 20:
			body = rest
		case !heading || s == "":
			continue
		}
		if !denies(body) {
			r.explained = true
			continue
		}
		if r.none++; r.none == 1 {
			r.denied = content.PlaceOf(p.Text, content.LeadingSpace(p.Text.Runes), p.Text.Len())
		}
	}
	for i, r := range reports {
		if r.none > 0 && !r.explained {
			c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkNoProblems, Place: r.denied, Words: "无", Report: i})
		}
	}
}

// aboutProblems reports whether a heading announces what went wrong; 其他需要
// 说明的问题 are matters, not faults.
func aboutProblems(s string) bool {
	return strings.Contains(s, "问题") && !strings.Contains(s, "说明")
}
