package lang

import (
	"strings"
	"sync"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/numeral"
)

// ColumnRole says what the cells of a column, or of a field of a form, are.
type ColumnRole uint8

const (
	ColUnknown   ColumnRole = iota
	ColName                 // names of items and indicators
	ColInitial              // 年初预算数
	ColBudget               // 全年预算数, 调整后预算数
	ColArrived              // 到位数
	ColExecuted             // 全年执行数
	ColRate                 // 执行率 and other rates
	ColWeight               // 分值, 权重
	ColScore                // 得分
	ColScoreRate            // 得分率
	ColShare                // 权重占比, in per cent
	ColConverted            // 折算得分
	ColTarget               // 指标值
	ColActual               // 完成值
	ColSign                 // 指标性质: ≥, ≤, =, 定性
	ColUnit                 // 度量单位
	ColReason               // 偏差原因, 备注
	ColAmount               // any other column of amounts
	ColTotal                // 合计 of a row
	ColGrowth               // 同比, 增长率
	ColChange               // 增减额
	ColOrdinal              // 序号
	ColGrade                // 等级
	ColArrival              // 到位率
	ColPart                 // 占比, 比重: a cell's share of the whole
	ColDeduct               // 扣分
)

// columnWords map headers to roles: the header, without spaces and brackets,
// equal to a word; then ending in one; then holding one.
var columnWords = []struct {
	role  ColumnRole
	exact []string
	ends  []string
}{
	{ColOrdinal, []string{"序号", "编号", "行次"}, nil},
	{ColSign, []string{"指标性质", "性质", "符号", "指标符号", "比较符号", "计算符号", "指标方向", "比较符", "运算符号", "运算符"}, nil},
	{ColUnit, []string{"度量单位", "计量单位", "单位", "指标单位", "计量单位名称"}, []string{"度量单位", "计量单位"}},
	{ColReason, []string{"原因", "备注", "说明", "偏差原因", "未完成原因", "存在问题", "改进措施", "偏差原因分析及改进措施", "未完成原因和改进措施", "得分计算方法", "扣分原因", "原因分析", "评分标准", "评分说明", "扣分说明", "情况说明", "偏差说明", "未完成原因及拟采取的改进措施", "偏离原因", "指标解释", "指标说明", "评价标准", "评分细则", "评分依据", "扣分依据", "评分办法", "评价要点", "考核标准", "得分依据"}, []string{"改进措施", "原因分析", "原因", "备注", "措施", "评分标准", "计算方法", "说明"}},
	{ColScoreRate, []string{"得分率", "得分比例"}, []string{"得分率"}},
	{ColConverted, []string{"折算得分", "权重得分", "加权得分", "折算后得分"}, []string{"折算得分", "加权得分"}},
	{ColShare, []string{"权重占比", "占比权重", "权重比例", "权重%"}, []string{"权重占比"}},
	{ColArrival, []string{"到位率", "资金到位率", "预算到位率"}, []string{"到位率"}},
	{ColPart, []string{"占比", "比重", "占总额比重", "构成", "构成比", "所占比例", "所占比重", "占比%", "比重%", "占合计比重", "占总计比重"}, []string{"占比", "比重", "占比%", "比重%"}},
	{ColDeduct, []string{"扣分", "扣分值", "失分"}, nil},
	{ColRate, []string{"执行率", "预算执行率", "执行进度", "进度", "支出进度", "支付进度", "资金执行率", "支付率", "完成比例", "完成率", "支出率", "执行比例", "预算完成率", "执行率%", "完成率%", "得分系数", "完成系数"}, []string{"执行率", "比例", "完成率", "报销率", "支付率", "参保率", "覆盖率", "进度", "执行率%", "完成率%", "比例%", "合格率", "率%", "使用率", "拨付率", "兑付率", "结余率", "结转率", "发放率", "下达率", "分配率", "办结率", "完工率", "开工率", "回收率", "达标率", "覆盖率", "及时率", "满意率", "占比", "比重", "构成比"}},
	{ColGrowth, []string{"同比", "增长率", "增幅", "同比增长", "增减率", "增长", "增减幅度", "比上年增长", "较上年增长", "较上年增减率", "比上年增减率", "同比增减", "增减比例", "增长比例", "增减%", "同比%", "增长%", "增幅%", "增速%", "增减幅%", "同比增幅", "变动率", "变动比例", "增速", "比上年±", "同比±"}, []string{"增长率", "增幅", "同比", "比上年增长", "较上年增长", "同比增长", "比去年增长", "增减率", "增减%", "增速", "增长比例", "变动率", "增减幅度", "变化率"}},
	{ColChange, []string{"增减额", "增涨", "增长额", "增加额", "增减", "变动额", "增减数", "变动", "增加", "增减变动", "增减金额", "增减值", "比上年增减额", "较上年增减", "较上年增减额", "比上年增加", "比预算增减", "较预算增减"}, []string{"增减额", "增加额", "变动额", "增减数", "增减金额", "增减值", "比上年增减", "增减变化"}},
	{ColWeight, []string{"赋分", "赋分值", "分值分", "标准分数", "指标满分", "分值", "权重", "指标分值", "分值权重", "标准分", "标准分值", "满分", "权重分", "分值(权重)", "权重分值", "基准分", "设定分值", "分数", "指标权重", "总分值", "权数", "执行率权重"}, []string{"分值", "权重", "满分", "权重分"}},
	{ColScore, []string{"得分", "自评得分", "评价得分", "单项得分", "实际得分", "评分", "自评分", "自评分值", "考核得分", "评定得分", "最终得分", "打分", "复核分", "复评分", "核定分", "自评", "自评打分", "实得分", "自评分数", "执行率得分", "指标得分"}, []string{"得分", "评分", "自评分"}},
	{ColInitial, []string{"年初预算数", "年初预算", "年初数", "初始预算", "年初批复数", "年初批复", "年初安排", "年初安排数", "年初批复预算", "年初预算安排", "年初预算批复数", "年初预算金额"}, []string{"年初预算数", "年初预算"}},
	{ColBudget, []string{"全年预算数", "调整后预算数", "调整预算数", "预算数", "预算金额", "全年预算", "调整后预算", "预算安排数", "预算", "全年预算数A", "调整预算", "计划数", "全年安排", "全年安排数", "全年预算安排", "全年预算安排数", "全年预算批复数", "调整后"}, []string{"全年预算数", "调整后预算数", "预算数", "预算金额", "调整预算数"}},
	{ColArrived, []string{"到位数", "资金到位数", "到位资金", "实际到位", "到位金额", "实际到位数"}, []string{"到位数", "到位资金"}},
	{ColExecuted, []string{"全年执行数", "预算执行数", "执行数", "实际支出", "支出数", "决算数", "实际执行数", "执行金额", "实际支出数", "全年支出数", "实际使用", "支出决算数", "支出金额", "实际支出金额", "全年执行", "全年支出", "全年执行金额", "实际执行"}, []string{"全年执行数", "执行数", "决算数", "支出数", "实际支出"}},
	{ColTarget, []string{"年度指标值", "指标值", "预期指标值", "目标值", "预期值", "年初目标值", "计划值", "绩效目标值", "年度目标值", "预期目标值", "计划完成值", "指标目标值", "年初设定目标", "绩效指标值", "年初指标值", "调整指标值", "预期目标", "目标", "年度工作目标", "工作目标", "绩效目标", "计划完成数", "预期完成值", "预期完成数", "目标完成值", "计划目标值"}, []string{"指标值", "目标值", "预期值", "计划值"}},
	{ColActual, []string{"实际完成值", "全年实际完成值", "完成值", "实际值", "全年实际值", "全年完成值", "实际完成", "实际完成情况", "完成情况", "实现值", "实际完成指标值", "全年实际完成情况", "自评完成值", "实际完成数", "全年完成情况", "全年实际完成数", "目标完成情况"}, []string{"完成值", "实际值", "实际完成情况"}},
	{ColName, []string{"一级指标", "二级指标", "三级指标", "四级指标", "指标名称", "项目", "名称", "类别", "指标", "内容", "绩效指标", "单位名称", "市县名", "地区", "区县", "科目", "县(市、区)", "县区", "市州", "险种", "项目名称", "科目名称", "评价指标", "指标内容", "绩效指标名称", "准则", "乡镇", "街道", "县", "区域", "市", "县市区", "单位名称", "科室", "学校", "区划", "功能分类", "支出功能分类", "功能分类科目", "支出项目", "收入项目", "科目编码", "用途", "资金来源", "月份", "年度", "年份", "地市", "年度预算数", "考核内容", "考核指标", "考核项目", "评价内容", "一级", "二级", "三级", "指标一级", "指标二级", "指标三级", "指标类别", "指标类型", "具体指标"}, []string{"级指标", "名称", "指标名称", "科目"}},
	{ColTotal, []string{"合计", "小计", "总计", "共计", "总额", "合计数"}, nil},
	{ColGrade, []string{"等级", "评价等级", "档次", "评级", "等次", "是否核心指标", "核心指标", "是否完成", "是否达标"}, nil},
}

// HeaderText is a header without spaces, brackets' contents and marks.
func HeaderText(s string) string {
	if plainHeader(s) {
		return s
	}
	var room [96]byte
	b := room[:0]
	depth := 0
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		r, size = document.RuneAt(s, i)
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			if depth > 0 {
				depth--
			}
		case depth > 0 || r == ' ' || r == '：' || r == ':' || r == '*' || r == '#':
		default:
			b = append(b, s[i:i+size]...)
		}
	}
	return string(b)
}

// plainHeader reports whether HeaderText leaves nothing out.
func plainHeader(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '(', ')', '[', ']', ' ', ':', '*', '#':
			return false
		case "："[0]:
			if strings.HasPrefix(s[i:], "：") {
				return false
			}
		}
	}
	return true
}

// RoleOf is the role that a header's words give a column; exact tells whether
// they are a header's words and nothing else.
func RoleOf(s string) (role ColumnRole, exact bool) {
	h := HeaderText(s)
	if h == "" {
		return ColUnknown, false
	}
	if role, ok := ColumnsByWord()[h]; ok {
		if role == ColChange && strings.HasSuffix(strings.TrimRight(s, " "), "(%)") {
			return ColGrowth, true // 增减(%)
		}
		if role == ColBudget && strings.Contains(s, "(年初") {
			return ColInitial, true // 预算数（年初）
		}
		return role, true
	}
	if strings.Contains(h, "预计") && strings.Contains(h, "完成") {
		return ColUnknown, false // 全年预计完成情况: no result yet
	}
	if HasAnySuffix(h, soFar) && PartOfYear(h) {
		return ColActual, true // 1-6月执行情况
	}
	if strings.HasSuffix(h, "%") || strings.HasSuffix(strings.TrimRight(s, " "), "(%)") {
		// 决算数为调整预算数的%, 比上年增减%, 完成预算(%).
		switch {
		case ContainsAny(h, []string{"比上年", "比去年", "同比", "增减", "增长", "增加"}):
			return ColGrowth, true
		case strings.Contains(h, "占"):
			return ColPart, true
		case strings.HasSuffix(h, "的%"), strings.Contains(h, "完成"):
			return ColRate, true
		}
	}
	if ContainsAny(h, []string{"比上年", "较上年", "比去年", "较去年", "比同期", "较同期", "同比"}) {
		// 比上年同期增长, 较去年同期增减.
		switch {
		case HasAnySuffix(h, []string{"增长", "下降", "增幅", "升降", "增降"}):
			return ColGrowth, false
		case HasAnySuffix(h, []string{"增减", "增加", "减少", "变动"}):
			return ColChange, false
		}
	}
	if strings.HasSuffix(h, "合计") || strings.HasSuffix(h, "小计") || strings.HasSuffix(h, "总计") {
		return ColTotal, false
	}
	if strings.HasPrefix(h, "占") && strings.ContainsAny(h, "比重%例") {
		return ColPart, false
	}
	if strings.Contains(h, "预计") && HasAnySuffix(h, []string{"完成值", "完成情况", "完成数"}) {
		return ColUnknown, false // 全年预计完成情况
	}
	if HasAnySuffix(h, []string{"月完成情况", "月底完成情况", "月末完成情况", "上半年完成情况", "季度完成情况", "月完成数"}) {
		return ColActual, true // 1-6月完成情况
	}
	last, _ := utf8.DecodeLastRuneInString(h)
	for _, e := range columnEnds()[last] {
		if strings.HasSuffix(h, e.word) {
			return e.role, false
		}
	}
	if HasAnyPrefix(h, []string{"比", "较", "同比"}) {
		switch { // 比上年同期增长
		case strings.HasSuffix(h, "增长"):
			return ColGrowth, false
		case strings.HasSuffix(h, "增减"), strings.HasSuffix(h, "增加"):
			return ColChange, false
		}
	}
	if strings.HasSuffix(h, "率") {
		return ColRate, false
	}
	return ColUnknown, false
}

// soFar end the headers of what was reached in a part of the year, in the forms that follow goals up.
var soFar = []string{"执行情况", "完成情况", "实际完成", "完成数", "完成量"}

// PartOfYear reports whether a header speaks of a part of the year: 1-9月完成值, 上半年完成情况.
func PartOfYear(h string) bool {
	q := PeriodIn(h)
	return q.From > 0 && q.To < 12 || ContainsAny(h, []string{"上半年", "前三季度", "一季度", "二季度", "三季度", "季度末", "截至目前"})
}

// columnEnd is a word that headers of a role end with.
type columnEnd struct {
	word string
	role ColumnRole
}

// columnEnds are the words that headers end with, by their last character.
var columnEnds = sync.OnceValue(func() map[rune][]columnEnd {
	m := map[rune][]columnEnd{}
	for _, c := range columnWords {
		for _, w := range c.ends {
			last, _ := utf8.DecodeLastRuneInString(w)
			m[last] = append(m[last], columnEnd{w, c.role})
		}
	}
	return m
})

// ColumnsByWord are the roles by the exact words of headers.
var ColumnsByWord = sync.OnceValue(func() map[string]ColumnRole {
	m := map[string]ColumnRole{}
	for _, c := range columnWords {
		for _, w := range c.exact {
			if _, ok := m[w]; !ok {
				m[w] = c.role
			}
		}
	}
	return m
})

// FormFields are the header words that flattened forms are recognised by, the
// longest first where one begins another.
var FormFields = []string{"年度预算数", "年初预算数", "年初预算", "全年预算数", "调整后预算数", "调整预算数", "调整后预算", "调整预算", "全年执行数", "实际支出数", "实际支出", "预算执行数", "预算执行率", "预算数", "到位数", "资金到位率", "到位率", "执行数", "执行率", "预算执行进度", "分值", "权重", "得分", "自评分", "得分计算方法", "一级指标", "二级指标", "三级指标", "年度指标值", "预期指标值", "指标性质", "度量单位", "指标值", "年初目标值", "年度目标值", "绩效目标值", "预期目标值", "指标目标值", "年初指标值", "计划完成值", "计划值", "目标值", "全年实际完成值", "实际完成值", "全年实际值", "完成值", "实际值"}

// UnitIn reads a unit that a header or caption prints in brackets or behind
// 单位：, with its power of ten.
func UnitIn(s string) (u numeral.Unit, n decimal.Decimal, ok bool) {
	for i := range len(s) {
		mark := 1 // its length
		switch {
		case s[i] == '(' || s[i] == ':':
		case s[i] == "："[0] && strings.HasPrefix(s[i:], "："):
			mark = len("：")
		default:
			continue
		}
		if s[i] != '(' && !strings.HasSuffix(strings.TrimRight(s[:i], " "), "单位") {
			continue
		}
		rest := strings.TrimLeft(s[i+mark:], " ")
		if t, ok := strings.CutPrefix(rest, "单位"); ok {
			rest = strings.TrimLeft(t, "：: ")
		}
		if k := strings.IndexAny(rest, ")、，, ;；。"); k >= 0 {
			rest = rest[:k]
		}
		if u, sc, ok := numeral.ParseUnit(rest); ok && u.Name != "" {
			return u, sc, true
		}
	}
	return u, n, false
}

// HasAnyPrefix reports whether s begins with one of the words.
func HasAnyPrefix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
