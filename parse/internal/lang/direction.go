package lang

import (
	"slices"
	"strings"
)

// Whether more of what an indicator counts is better, or less.

// inverse are words of indicators of which less is better.
var inverse = []string{"成本", "投诉率", "投诉件", "投诉数", "投诉量", "投诉次数", "投诉事件", "信访件", "上访率", "自付", "差错率", "响应时间", "时间", "时长", "用时", "工期", "历时", "超支", "违规", "偏离率", "费用增长", "事故", "天数", "时限", "死亡率", "发生率", "办理时", "结余率", "误差", "药占比", "耗占比", "耗材占比", "感染率", "发病率", "发病人数", "死亡人数", "伤亡", "发案", "患病率", "病死率", "复发率", "流失率", "辍学率", "空置率", "闲置率", "能耗", "损耗", "不良率", "逾期率", "漏损率", "负债率", "排放", "返贫", "返工", "返修", "成灾率", "受害率", "次品率", "废品率", "残次率", "损失率", "货损率", "破损率", "损坏率", "损毁率", "退货率", "退件率", "不合格率", "不达标率", "超标率", "违约率", "拖欠率", "欠费率", "缺陷率", "故障率", "弃管率", "撂荒率", "漏报率", "漏检率", "漏评率", "漏管率", "漏保率", "错保率", "错评率", "错发率", "失访率", "失业率", "脱管率", "断保率", "脱保率", "停保率", "缺勤率", "误工率", "误诊率", "差评率", "重复率", "重访率", "积压率", "滞销率", "流拍率", "拒付率", "不良贷款率", "畸形率", "早产率", "超支率", "信访量", "上访量", "农药使用量", "化肥使用量", "虫口密度"}

// undirected are words of inverse indicators that stand in others as well:
// 开放天数.
var undirected = []string{"时间", "时长", "天数"}

// served are words of names that tell of time given, of which more is better:
// 周开放时间.
var served = []string{"开放", "志愿服务", "培训", "正常运行", "优良"}

// SetRight end the names of rates of how much of what is bad was dealt with, or was as it should be: 排放达标率.
var SetRight = []string{"达标率", "合格率", "处理率", "处置率", "办结率", "整改率", "及时率", "完成率", "化解率", "调处率", "上报率", "回复率", "满意率"}

// lessened are words of names that may count what was taken off.
var lessened = []string{"节约", "节省", "缩短", "压缩", "压减", "减少", "降低", "下降"}

// outlayNames are words of the name of an amount that was spent.
var outlayNames = []string{"支出", "发放", "拨付", "支付", "投入", "使用", "付款", "经费", "费用", "补助", "补贴"}

// incomeNames are words of the name of an amount that came in.
var incomeNames = []string{"收入", "增收", "到位", "筹", "融资", "撬动", "带动", "引进", "追回", "征收", "销售", "产值"}

// PaidOut reports whether an indicator of money counts what was spent, of which less than planned may have been saved:
// 支出金额 320 万元, 311.6 万元.
func PaidOut(name string) bool {
	return ContainsAny(name, outlayNames) && !ContainsAny(name, incomeNames)
}

// EitherWay reports whether a name does not tell if more is better or less.
func EitherWay(name string) bool {
	if WantsLess(name) && ContainsAny(name, lessened) {
		return true // 节约工期 20 天, 缩短办理时间: how much less, or how much is left
	}
	if !ContainsAny(name, undirected) || ContainsAny(name, served) || strings.HasSuffix(name, "率") {
		return false // 规定时间内拨付率: a rate of what was in time
	}
	name = Without(name, undirected)
	return !WantsLess(name) && !ContainsAny(name, []string{"响应", "办理", "办结", "处置", "等待", "处理", "平均", "审核", "拨付", "结算"})
}

// WantsLess reports whether a name is that of an inverse indicator.
func WantsLess(name string) bool {
	if strings.HasSuffix(name, "率") {
		if HasAnySuffix(name, SetRight) && !HasAnySuffix(name, []string{"不合格率", "不达标率", "未完成率", "未整改率"}) {
			return false
		}
		name = strings.ReplaceAll(strings.ReplaceAll(name, "时间内", ""), "时限内", "") // 规定时间内拨付率
	}
	return ContainsAny(name, inverse) && !(ContainsAny(name, undirected) && ContainsAny(name, served))
}

// LessIsBetter reports whether a name is that of an inverse indicator.
func LessIsBetter(name string) bool { return WantsLess(name) }

// ContainsAny reports whether a text holds one of the words. Of a text that is
// not long it is noted which two bytes stand together in it, and only words
// made of such are looked for.
func ContainsAny(s string, words []string) bool {
	if len(words) < fewWords || len(s) > longLine {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
	}
	var pairs [16]uint64
	for i := 1; i < len(s); i++ {
		h := bytePair(s[i-1], s[i])
		pairs[h>>6] |= 1 << (h & 63)
	}
next:
	for _, w := range words {
		for i := 1; i < len(w); i++ {
			if h := bytePair(w[i-1], w[i]); pairs[h>>6]>>(h&63)&1 == 0 {
				continue next
			}
		}
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// bytePair is one of 1024 classes of two bytes.
func bytePair(a, b byte) uint { return uint(a&63)<<4 ^ uint(b&63) }

// fewWords is the number of words below which it takes less to look for each,
// and longLine the length of a text from which nearly all pairs stand in it.
const (
	fewWords = 5
	longLine = 600
)

// Without is a text without any of the words in it.
func Without(s string, words []string) string {
	for _, w := range words {
		s = strings.ReplaceAll(s, w, "")
	}
	return s
}
