package parse

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Things named right before their number, or by their titles: 建立了 A、B、C 三项制度; 出台《A》《B》两个文件.

// thingsNamed are such things, with the word that counts them.
var thingsNamed = []string{"项制度", "项机制", "项办法", "项政策", "个标段", "个乡镇", "个镇", "个乡", "个村", "个社区", "个街道", "个县", "个区", "个旗", "个部门", "个单位", "个科室", "个站", "个中心", "个园区", "个病种"}

// thingsDone are things that a list may name by several words each, so that it only shows the
// number to be right.
var thingsDone = []string{"项工作", "项任务", "项工程", "项措施", "项活动", "项内容", "项服务", "项业务", "项指标", "个项目", "个指标", "个阶段", "类项目", "类人员", "类人群", "类对象", "类群体", "项经费", "项资金", "项费用", "项支出", "笔资金", "家单位", "家医院", "家企业", "家机构", "所学校", "个文件", "个问题"}

// nounsBefore are the names joined by 、 or 和 right before the number at lexeme k and what it counts.
func (p *para) nounsBefore(k, n int) []string {
	rs := p.text.Runes
	from := p.lex[k].from
	thing := p.countedThing(k, thingsNamed)
	sure := thing != ""
	if !sure && p.countedThing(k, thingsDone) == "" {
		return nil
	}
	i := from
	for i > 0 && from-i < 80 && !strings.ContainsRune("。；，：:,;()“”《》", rs[i-1]) {
		i--
	}
	if i > 0 && strings.ContainsRune(")”》", rs[i-1]) {
		return nil // A（a）、B、C 三个单位: the list begins before
	}
	list := p.sub(i, from)
	if strings.ContainsAny(list, "0123456789") || strings.Contains(list, "等") || strings.HasSuffix(list, "、") || !containsAny(list, []string{"、", "和", "及", "与"}) {
		return nil
	}
	names := splitNames(list)
	if slices.ContainsFunc(names, func(w string) bool { return ofOthers(w, thing) }) {
		return nil
	}
	if len(names) < 2 || !strings.Contains(list, "、") || hasAnyPrefix(names[0], joinedBy) {
		sure = false
	}
	for j, w := range names {
		if j > 0 && longer(w, 8) || j == 0 && longer(w, 24) {
			sure = false // a clause, no name
		}
	}
	if off := n - len(names); off != 0 && (!sure || off > 1 || off < -1) {
		return nil
	}
	return names
}

// countedThing is which of some things the number at lexeme k counts, "" if none.
func (p *para) countedThing(k int, things []string) string {
	x := &p.lex[k]
	s := p.sub(x.from, min(len(p.text.Runes), x.to+4))
	for _, w := range things {
		if i := strings.Index(s, w); i >= 0 && utf8.RuneCountInString(s[:i]) <= x.to-x.from {
			return w
		}
	}
	return ""
}

// joinedBy lead on to those who do something with one named before: 由 A 牵头，会同 B、C 三个部门.
var joinedBy = []string{"会同", "联合", "联同", "协同", "配合", "协调", "与", "和", "同"}

// belongedEnds end the names of those of whom others are counted, besides places.
const belongedEnds = placeEnds + "道局院校"

// ofOthers reports whether a name before a number is of what the things counted belong to, or of another
// sort: A 镇、B 镇 3 个村, A 局、B 局的 3 个科室, A、B 及下属 4 个单位.
func ofOthers(name, thing string) bool {
	if hasAnySuffix(name, []string{"的", "下属", "所属", "下辖", "所辖", "直属", "辖区", "其他", "其余", "另外"}) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(name)
	return strings.HasPrefix(thing, "个") && thing != "个部门" && thing != "个单位" && strings.ContainsRune(belongedEnds, last) && !strings.ContainsRune(thing, last)
}

// thingsTitled are what has a title.
var thingsTitled = []string{"制度", "机制", "办法", "政策", "文件", "方案", "规定", "细则", "规范", "意见", "通知", "预案", "标准", "指南", "手册", "规程", "规划", "协议", "合同", "报告", "法规", "条例", "论文", "材料", "部", "份", "篇", "本", "册", "首", "期"}

// titles are those in 《》 right before the number at lexeme k of what has a title, or right behind it and
// a colon.
func (p *para) titles(k int) []string {
	rs := p.text.Runes
	if said := p.sub(p.lex[k].from, min(len(rs), p.lex[k].to+4)); strings.Contains(said, "部门") || !containsAny(said, thingsTitled) {
		return nil // 根据《A》《B》，3 个单位 …
	}
	var out []string
	for i := p.lex[k].from; i > 0; {
		if s := string(rs[max(0, i-2):i]); len(out) > 0 && (strings.HasSuffix(s, "、") || strings.HasSuffix(s, "和") || strings.HasSuffix(s, "及")) {
			i--
		}
		if i == 0 || rs[i-1] != '》' {
			break
		}
		j := i - 2
		for j >= 0 && rs[j] != '《' && rs[j] != '》' {
			j--
		}
		if j < 0 || rs[j] != '《' {
			return nil
		}
		out = append([]string{string(rs[j+1 : i-1])}, out...)
		i = j
	}
	if len(out) > 1 {
		return out
	}
	i := p.lex[k].to
	for i < len(rs) && i < p.lex[k].to+8 && !strings.ContainsRune("：:。；，,;《(", rs[i]) {
		i++
	}
	if i >= len(rs) || rs[i] != '：' && rs[i] != ':' {
		return nil
	}
	out = nil
	for i++; i < len(rs) && rs[i] == '《'; {
		j := i + 1
		for j < len(rs) && rs[j] != '》' && rs[j] != '《' {
			j++
		}
		if j == len(rs) || rs[j] != '》' {
			return nil
		}
		out = append(out, string(rs[i+1:j]))
		for i = j + 1; i < len(rs) && strings.ContainsRune("、和及", rs[i]); i++ {
		}
	}
	if len(out) < 2 || i < len(rs) && !strings.ContainsRune("。；，", rs[i]) {
		return nil // 等
	}
	return out
}
