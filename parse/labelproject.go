package parse

import "strings"

// projectEnds end the name of what a report can be about.
var projectEnds = []string{"项目", "工程", "资金", "补贴", "补助", "经费"}

// notNames are words of a phrase that only stands for the report's own project,
// or speaks of several.
var notNames = []string{"本项目", "该项目", "此项目", "上述", "所有", "全部", "各", "以下", "等", "部门整体", "整体支出", "相关", "有关", "列入", "纳入", "重点", "下达", "安排", "个项目", "、"}

// projectLabels finds 对…项目进行绩效评价 with a name that has nothing in common
// with the report's title or its line 项目名称.
func (c *Content) projectLabels() {
	of := make([][]*para, len(c.Reports)+1) // by report
	for _, p := range c.paras {
		of[p.report] = append(of[p.report], p)
	}
	for r := range c.Reports {
		rep := &c.Reports[r]
		own := rep.Title + rep.Subject
		named := false
		for _, p := range of[r+1] {
			if strings.HasPrefix(p.string(), "项目名称") {
				own += p.string()
				named = true
			}
		}
		if !named && (rep.Subject == "" || strings.Contains(own, "整体")) {
			continue // a department may evaluate any of its projects
		}
		for _, p := range of[r+1] {
			if !p.inTable {
				c.projectLabel(p, own)
			}
		}
	}
}

// projectLabel reads one paragraph.
func (c *Content) projectLabel(p *para, own string) {
	if !p.may("对") {
		return
	}
	rs := p.text.Runes
	quoted := false // in the name of a document
	for i := 0; i+1 < len(rs); i++ {
		switch rs[i] {
		case '《':
			quoted = true
		case '》':
			quoted = false
		}
		if rs[i] != '对' || quoted {
			continue
		}
		end := i + 1
		for end < len(rs) && end-i < 60 && !strings.ContainsRune("，。；：“”《》()", rs[end]) {
			end++
		}
		clause := p.sub(i+1, end)
		name, act, ok := strings.Cut(clause, "进行")
		if !ok {
			name, act, ok = strings.Cut(clause, "开展")
		}
		if !ok || !containsAny(act, []string{"绩效评价", "绩效自评", "自评"}) || !hasSuffixOf(name, projectEnds) || len([]rune(name)) < 8 || containsAny(name, notNames) {
			continue
		}
		if strings.IndexByte("0123456789", name[0]) >= 0 || max(similar(name, own), similar(own, name)) >= sharedName {
			continue
		}
		c.Labels = append(c.Labels, Label{Kind: LabelProject, Place: placeOf(p.text, i+1, i+1+len([]rune(name))), Words: name, Report: p.report})
	}
}

// sharedName is the share of its pairs of characters from which a name has
// something in common with the report's own.
const sharedName = 0.4
