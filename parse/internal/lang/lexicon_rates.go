package lang

// RateKind tells what a rate is a quotient of.
type RateKind struct {
	Name string
	// Num and Den are the measures of numerator and denominator, the likeliest
	// first; empty where the words around the rate name them.
	Num, Den []Measure
	// Fixed is a rate that reports state from other sources: without figures
	// named beside it there is nothing to verify.
	Fixed bool
}

var (
	ExecutionRate  = &RateKind{Name: "执行率", Num: []Measure{Outlay, Investment}, Den: []Measure{Budget, Received, Investment}}
	ArrivalRate    = &RateKind{Name: "到位率", Num: []Measure{Received, Budget}, Den: []Measure{Budget, Investment}}
	CompletionRate = &RateKind{Name: "完成率"}
	ShareRate      = &RateKind{Name: "占比"}
	BenefitRate    = &RateKind{Name: "报销比例", Num: []Measure{Reimbursed, Outlay}, Den: []Measure{Cost, SelfPaid}}
	EnrolmentRate  = &RateKind{Name: "参保率", Num: []Measure{Enrolled}, Den: []Measure{Entitled}, Fixed: true}
	ScoreRate      = &RateKind{Name: "得分率", Num: []Measure{ScoreOf}, Den: []Measure{Weight}}
	ResidualRate   = &RateKind{Name: "结余率", Num: []Measure{Residual, Surplus, CarryOver}, Den: []Measure{Budget, Income, Received}}
	InpatientRate  = &RateKind{Name: "住院率", Num: []Measure{Headcount}, Den: []Measure{Enrolled}, Fixed: true}
	BenefitedRate  = &RateKind{Name: "受益率", Num: []Measure{Headcount}, Den: []Measure{Enrolled}, Fixed: true}
	OtherRate      = &RateKind{Name: "率", Fixed: true}
)

// rateTerms are the nouns that name quotients.
func rateTerms(add func(Term, ...string)) {
	r := func(k *RateKind, words ...string) { add(Term{Class: Rate, Rate: k}, words...) }
	r(ExecutionRate, "执行率", "预算执行率", "资金执行率", "资金预算执行率", "综合执行率", "支出率", "支付率", "拨付率", "支付进度", "支出进度", "执行进度", "预算执行进度", "项目预算执行进度", "资金使用率", "资金支付率", "资金拨付率", "预算完成率", "支出预算完成率", "支出预算执行率", "资金支出率", "资金支出进度", "拨付进度", "资金拨付进度", "资金支付进度", "拨款进度", "预算支出率", "投资完成率", "支出完成率", "资金执行进度", "资金兑付率", "资金发放率", "资金到位使用率", "实际执行率", "实际支付率", "实际支出率", "实际拨付率", "累计支付率", "累计支出率")
	r(ArrivalRate, "到位率", "资金到位率", "预算到位率", "下达率", "分解下达率", "到账率", "实际到位率")
	r(CompletionRate, "完成率", "完成比例", "完成进度", "目标完成率", "任务完成率", "完工率", "开工率", "指标完成率", "计划完成率", "实现率", "竣工率", "收入完成率", "实际完成率", "累计完成率", "达成率", "目标达成率")
	r(ShareRate, "占比", "比重", "所占比重", "所占比例", "占比为", "占比达", "构成比", "比重为")
	r(BenefitRate, "报销比例", "报销率", "支付比例", "补偿比例", "救助比例", "赔付比例", "实际报销比例", "实际报销比", "报销比", "补偿比", "实际补偿比", "基金支付比例", "住院报销比例", "住院救助比例", "门诊报销比例", "补助比例", "减负率", "承担比例", "资助比例", "政策范围内报销比例", "保障比例", "医保报销比例", "医保支付比例", "医保基金支付比例", "基金报销比例", "统筹支付比例", "统筹基金支付比例", "基本医保支付比例", "大病保险支付比例")
	r(EnrolmentRate, "参保率", "参合率", "综合参保率", "参保覆盖率", "覆盖率", "参续保率", "参保缴费率")
	r(InpatientRate, "住院率", "人口住院率", "参保人员住院率")
	r(BenefitedRate, "受益率", "受益面")
	r(ScoreRate, "得分率")
	r(ResidualRate, "节约率", "结余率", "结转率", "结转结余率")
	r(OtherRate, "政策执行率", "价格执行率", "收购价执行率", "标准执行率", "制度执行率", "规范执行率", "决议执行率", "合同执行率", "使用率", "兑付率", "发放率", "满意度", "满意率", "知晓率", "合格率", "及时率", "准确率", "激活率", "结算率", "上传率", "好评率", "达标率", "就业率", "合规率", "建档率", "响应率", "正常率", "运行率", "普及率", "通过率", "使用度", "比例", "比率", "增长率", "回收率", "验收合格率", "自付比例", "保障率", "核查率", "落实率", "管理率", "有效率", "抽查率", "签约率", "评审率", "处置率", "办结率", "偏离率", "上访率", "投诉率", "直达率", "公开率", "支出占比")
}
