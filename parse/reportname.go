package parse

import (
	"strings"

	"gouji/parse/document"
)

// A form names what it evaluates in a line of its own, and its title may only
// say that it is a form: 项目名称 城镇职工基本医疗保险基金.

// nameLabels head the name of what is evaluated; besideName are the labels that
// stand behind it on its line.
var (
	nameLabels = []string{"项目名称", "(专项)项目名称", "项目(专项)名称", "专项名称", "专项资金名称", "转移支付名称", "转移支付(项目)名称", "基金名称", "资金名称", "政策名称", "政策和项目名称", "项目(政策)名称"}
	besideName = []string{"主管", "项目单位", "实施单位", "预算单位", "项目负责人", "项目编码", "项目代码", "项目类型", "项目类别", "资金使用单位", "单位名称", "填报", "评价", "|", "\t", "  "}
)

// nameRows is the number of a report's first rows and lines that can hold it.
const nameRows = 16

// complementName takes fund and subject from the line that names what is
// evaluated, where the title names neither.
func (r *reportStart) complementName(doc *outline, from, to int) {
	if r.Fund != NoFund || strings.Contains(r.Title, "整体") || len(fundsOf(withoutIncluded(r.Title))) > 0 {
		return
	}
	name := ""
	for _, n := range subjectNames(doc, from, to) {
		if name != "" && n != name {
			return // forms of several projects
		}
		name = n
	}
	if name == "" {
		return
	}
	if n := withoutIncluded(name); len(fundsOf(n)) == 1 {
		r.Fund = titleFund(n)
	}
	if !ofItsOwn(r.Subject) {
		r.Subject = name
	}
}

// subjectNames are the names of what is evaluated that a report's first lines
// give.
func subjectNames(doc *outline, from, to int) []string {
	var out []string
	add := func(s string) {
		if s = nameOnly(s); s != "" {
			out = append(out, s)
		}
	}
	seen := 0
	for i := from; i < to && seen < nameRows; i++ {
		if doc.Blocks[i].Kind == document.Grid {
			for _, row := range doc.Blocks[i].Table.Rows {
				if seen++; seen > nameRows {
					break
				}
				if s, ok := nameInRow(row); ok {
					add(s)
				}
			}
			continue
		}
		seen++
		s := trimmed(doc.paras[i].string())
		rest, ok := afterNameLabel(s)
		switch {
		case !ok:
		case rest != "":
			add(rest)
		case i+1 < to && doc.Blocks[i+1].Kind != document.Grid: // a cell to a line
			add(doc.paras[i+1].string())
		}
	}
	return out
}

// nameInRow is what stands behind the label in a row.
func nameInRow(row document.Row) (string, bool) {
	labelled := false
	for _, c := range row.Cells {
		s := trimmed(normalized(c.Text.String()))
		if labelled && s != "" {
			return s, true
		}
		rest, ok := afterNameLabel(s)
		if ok && rest != "" {
			return rest, true
		}
		labelled = labelled || ok
	}
	return "", false
}

// afterNameLabel is the text behind a label of names, up to the next label.
func afterNameLabel(s string) (string, bool) {
	s = strings.TrimLeft(s, "| \t")
	for _, w := range nameLabels {
		rest, ok := strings.CutPrefix(s, w)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, "：:| \t")
		for _, b := range besideName {
			rest, _, _ = strings.Cut(rest, b)
		}
		return trimmed(rest), true
	}
	return "", false
}

// nameOnly is s if it can be a name.
func nameOnly(s string) string {
	s = trimmed(s)
	if n := len([]rune(s)); n < 4 || n > 50 || strings.ContainsAny(s, "：:，。；") || containsAny(s, besideName) {
		return ""
	}
	return s
}

// ofItsOwn reports whether words say more of a project than any project's would.
func ofItsOwn(s string) bool {
	s = Without(s, anyProject)
	return len([]rune(s)) > 1
}

// withoutIncluded drops what a name says it includes: 职工基本医疗保险基金(含生育保险).
func withoutIncluded(s string) string {
	for _, w := range []string{"(含", "(包括"} {
		if own, rest, ok := strings.Cut(s, w); ok {
			_, rest, _ = strings.Cut(rest, ")")
			return own + rest
		}
	}
	return s
}
