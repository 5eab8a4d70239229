package lang

import (
	"strings"
	"unicode/utf8"
)

// ThingsNamed are such things, with the word that counts them.
var ThingsNamed = []string{"项制度", "项机制", "项办法", "项政策", "个标段", "个乡镇", "个镇", "个乡", "个村", "个社区", "个街道", "个县", "个区", "个旗", "个部门", "个单位", "个科室", "个站", "个中心", "个园区", "个病种"}

// ThingsDone are things that a list may name by several words each, so that it only shows the
// number to be right.
var ThingsDone = []string{"项工作", "项任务", "项工程", "项措施", "项活动", "项内容", "项服务", "项业务", "项指标", "个项目", "个指标", "个阶段", "类项目", "类人员", "类人群", "类对象", "类群体", "项经费", "项资金", "项费用", "项支出", "笔资金", "家单位", "家医院", "家企业", "家机构", "所学校", "个文件", "个问题"}

// JoinedBy lead on to those who do something with one named before: 由 A 牵头，会同 B、C 三个部门.
var JoinedBy = []string{"会同", "联合", "联同", "协同", "配合", "协调", "与", "和", "同"}

// belongedEnds end the names of those of whom others are counted, besides places.
const belongedEnds = PlaceEnds + "道局院校"

// OfOthers reports whether a name before a number is of what the things counted belong to, or of another
// sort: A 镇、B 镇 3 个村, A 局、B 局的 3 个科室, A、B 及下属 4 个单位.
func OfOthers(name, thing string) bool {
	if HasAnySuffix(name, []string{"的", "下属", "所属", "下辖", "所辖", "直属", "辖区", "其他", "其余", "另外"}) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(name)
	return strings.HasPrefix(thing, "个") && thing != "个部门" && thing != "个单位" && strings.ContainsRune(belongedEnds, last) && !strings.ContainsRune(thing, last)
}

// ThingsTitled are what has a title.
var ThingsTitled = []string{"制度", "机制", "办法", "政策", "文件", "方案", "规定", "细则", "规范", "意见", "通知", "预案", "标准", "指南", "手册", "规程", "规划", "协议", "合同", "报告", "法规", "条例", "论文", "材料", "部", "份", "篇", "本", "册", "首", "期"}

// PlaceEnds end the names of places.
const PlaceEnds = "市州县区乡镇村盟旗"
