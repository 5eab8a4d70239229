package label

import (
	"sort"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Where a report holds a form for each of several projects, the text of one can begin with the name of
// another's: 公园绿化项目设备老旧 in the form on street lamps.

// betweenForms are words of a sentence that rightly names a project of another form.
var betweenForms = []string{"与", "和", "及", "、", "统筹", "调剂", "调入", "调出", "合并", "两个", "各项目", "汇总", "合计", "比", "较", "另", "结余", "转入"}

// Siblings finds such sentences.
func Siblings(c *content.Draft) {
	names := formNames(c)
	several := false
	for _, forms := range names {
		sort.SliceStable(forms, func(i, j int) bool { return forms[i].place.Line < forms[j].place.Line })
		several = several || len(forms) > 1
	}
	if !several {
		return
	}
	for i := range c.Document.Blocks {
		b := &c.Document.Blocks[i]
		if b.Kind != document.Grid {
			continue
		}
		for _, row := range b.Table.Rows {
			for k := 1; k < len(row.Cells); k++ { // behind the label of the row
				t := row.Cells[k].Text
				if t.Len() < siblingText {
					continue
				}
				if r := reportAt(c, content.PlaceOf(t, 0, 1).Line); r > 0 && len(names[r]) > 1 && len(names[r]) <= mostForms {
					siblingLabel(c, r, t, names[r])
				}
			}
		}
	}
}

// mostForms is how many projects the text of a form is compared with at most.
const mostForms = 6

// siblingText is how many characters a text has at least that can tell of a project.
const siblingText = 10

// siblingLabel reads a cell of a report whose forms stand in order.
func siblingLabel(c *content.Draft, report int, t document.Text, forms []formName) {
	line, own := content.PlaceOf(t, 0, 1).Line, -1
	for i := range forms {
		if forms[i].place.Line <= line {
			own = i
		}
	}
	if own < 0 {
		return
	}
	s := content.Normalized(t.String())
	for i, f := range forms {
		bare := trimmedProject(f.name)
		if i == own || len([]rune(bare)) < 4 || !strings.Contains(s, bare) || strings.Contains(forms[own].name, bare) || max(content.Similar(bare, forms[own].name), content.Similar(forms[own].name, bare)) >= sharedName {
			continue
		}
		j := strings.Index(s, bare)
		lead, rest := s[:j], s[j+len(bare):]
		if k := strings.LastIndexAny(lead, "。；"); k >= 0 {
			lead = lead[k+len("。"):]
		}
		if k := strings.IndexAny(rest, "。；"); k >= 0 {
			rest = rest[:k]
		}
		if leadOf(lead) != "" || !lang.HasAnyPrefix(rest, []string{"项目", "经费", "资金"}) || lang.ContainsAny(rest, betweenForms) || strings.Contains(s, trimmedProject(forms[own].name)) {
			continue
		}
		at := len([]rune(s[:j]))
		c.Labels = append(c.Labels, content.Label{Kind: LabelProject, Place: content.PlaceOf(t, at, at+len([]rune(bare))), Words: bare, Report: report})
		return
	}
}

// trimmedProject is a project's name without what any may end in.
func trimmedProject(s string) string {
	return content.TrimSuffixes(s, []string{"项目", "经费", "专项", "资金", "补助"})
}
