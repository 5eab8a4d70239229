package parse

import (
	"sort"
	"strings"

	"gouji/parse/document"
)

// Where a report holds a form for each of several projects, the text of one can begin with the name of
// another's: 公园绿化项目设备老旧 in the form on street lamps.

// betweenForms are words of a sentence that rightly names a project of another form.
var betweenForms = []string{"与", "和", "及", "、", "统筹", "调剂", "调入", "调出", "合并", "两个", "各项目", "汇总", "合计", "比", "较", "另", "结余", "转入"}

// siblingLabels finds such sentences.
func (c *Content) siblingLabels() {
	names := c.formNames()
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
				if r := c.reportAt(placeOf(t, 0, 1).Line); r > 0 && len(names[r]) > 1 && len(names[r]) <= mostForms {
					c.siblingLabel(r, t, names[r])
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
func (c *Content) siblingLabel(report int, t document.Text, forms []formName) {
	line, own := placeOf(t, 0, 1).Line, -1
	for i := range forms {
		if forms[i].place.Line <= line {
			own = i
		}
	}
	if own < 0 {
		return
	}
	s := normalized(t.String())
	for i, f := range forms {
		bare := trimmedProject(f.name)
		if i == own || len([]rune(bare)) < 4 || !strings.Contains(s, bare) || strings.Contains(forms[own].name, bare) || max(similar(bare, forms[own].name), similar(forms[own].name, bare)) >= sharedName {
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
		if leadOf(lead) != "" || !hasAnyPrefix(rest, []string{"项目", "经费", "资金"}) || containsAny(rest, betweenForms) || strings.Contains(s, trimmedProject(forms[own].name)) {
			continue
		}
		at := len([]rune(s[:j]))
		c.Labels = append(c.Labels, Label{Kind: LabelProject, Place: placeOf(t, at, at+len([]rune(bare))), Words: bare, Report: report})
		return
	}
}

// trimmedProject is a project's name without what any may end in.
func trimmedProject(s string) string {
	return TrimSuffixes(s, []string{"项目", "经费", "专项", "资金", "补助"})
}
