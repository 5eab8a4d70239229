package outline

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// A form names what it evaluates in a line of its own, and its title may only
// say that it is a form: 项目名称 城镇职工基本医疗保险基金.

// NameLabels head the name of what is evaluated; besideName are the labels that
// stand behind it on its line.
var (
	NameLabels = []string{"项目名称", "(专项)项目名称", "项目(专项)名称", "专项名称", "专项资金名称", "转移支付名称", "转移支付(项目)名称", "基金名称", "资金名称", "政策名称", "政策和项目名称", "项目(政策)名称"}
	besideName = []string{"主管", "项目单位", "实施单位", "预算单位", "项目负责人", "项目编码", "项目代码", "项目类型", "项目类别", "资金使用单位", "单位名称", "填报", "评价", "|", "\t", "  "}
)

// nameRows is the number of a report's first rows and lines that can hold it.
const nameRows = 16

// complementName takes fund and subject from the line that names what is
// evaluated, where the title names neither.
func (r *reportStart) complementName(doc *outline, from, to int) {
	if r.Fund != lang.NoFund || strings.Contains(r.Title, "整体") || len(FundsOf(withoutIncluded(r.Title))) > 0 {
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
	if n := withoutIncluded(name); len(FundsOf(n)) == 1 {
		r.Fund = titleFund(n)
	}
	if !OfItsOwn(r.Subject) {
		r.Subject = name
	}
}

// subjectNames are the names of what is evaluated that a report's first lines
// give.
func subjectNames(doc *outline, from, to int) []string {
	var out []string
	add := func(s string) {
		if s = NameOnly(s); s != "" {
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
		s := content.Trimmed(doc.paras[i].String())
		rest, ok := AfterNameLabel(s)
		switch {
		case !ok:
		case rest != "":
			add(rest)
		case i+1 < to && doc.Blocks[i+1].Kind != document.Grid: // a cell to a line
			add(doc.paras[i+1].String())
		}
	}
	return out
}

// nameInRow is what stands behind the label in a row.
func nameInRow(row document.Row) (string, bool) {
	labelled := false
	for _, c := range row.Cells {
		s := content.Trimmed(content.Normalized(c.Text.String()))
		if labelled && s != "" {
			return s, true
		}
		rest, ok := AfterNameLabel(s)
		if ok && rest != "" {
			return rest, true
		}
		labelled = labelled || ok
	}
	return "", false
}

// AfterNameLabel is the text behind a label of names, up to the next label.
func AfterNameLabel(s string) (string, bool) {
	s = strings.TrimLeft(s, "| \t")
	for _, w := range NameLabels {
		rest, ok := strings.CutPrefix(s, w)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, "：:| \t")
		for _, b := range besideName {
			rest, _, _ = strings.Cut(rest, b)
		}
		return content.Trimmed(rest), true
	}
	return "", false
}

// NameOnly is s if it can be a name.
func NameOnly(s string) string {
	s = content.Trimmed(s)
	if n := len([]rune(s)); n < 4 || n > 50 || strings.ContainsAny(s, "：:，。；") || lang.ContainsAny(s, besideName) {
		return ""
	}
	return s
}

// OfItsOwn reports whether words say more of a project than any project's would.
func OfItsOwn(s string) bool {
	s = lang.Without(s, anyProject)
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

// anyProject are words that name no project of their own.
var anyProject = []string{"项目", "专项", "资金", "经费", "补助", "补贴", "支出", "预算", "财政", "部门", "单位", "整体", "转移支付", "中央", "省级", "市级", "县级", "区级", "年度", "重点"}
