package form_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

func TestProseOfForms(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"a rate and its two counts in the bracket behind it", `
抽检合格率96%（抽检50批次，合格48批次）。清洁能源车占比62.50%（现有车辆80辆，其中清洁能源车50辆）。
`, `
48批次 ÷ 50批次 = 96%
50辆 ÷ 80辆 = 62.50%
`},
		{"an amount, its heads and its standard in the bracket behind it", `
发放护林补助36万元（40人，每人每年9000元），支付保洁补贴5.4万元（30户，每户1800元）。
`, `
40人 × 9000元 = 36万元
30户 × 1800元 = 5.4万元
`},
		{"growth from last year's figure and the increase", `
救助支出比上年的400.00万元增加50.00万元，增长12.50%。
`, `
50.00万元 ÷ 400.00万元 = 12.50%
`},
		{"averages over months and days only where they hold", `
全年发放待遇240.00万元，享受待遇400人，月人均待遇500元。全年接待73.0万人次，日均0.20万人次。
`, `
240.00万元 ÷ 400人 ÷ 12 = 500元
73.0万人次 ÷ 365 = 0.20万人次
`},
		{"what is left of a count", `
共实施项目120个，已完工90个，完工率75.00%，其余30个跨年实施。
`, `
120个 − 90个 = 30个
90个 ÷ 120个 = 75.00%
`},
		{"the rest of a list is a part", `
共检查商户60户，其中餐饮30户，超市18户，其余12户。
`, `
30 + 18 + 12 = 60户
`},
		{"scores of groups that name the self-evaluation, then their sum", `
产出指标自评48.50分，效益指标自评29分，满意度指标自评10分，合计87.50分。
`, `
48.50 + 29 + 10 = 87.50分
`},
		{"what all was spent on, behind the outlay of two levels", `
已支出450.00万元，其中：市级支出190.00万元；县（区）支出260.00万元。
已支出资金中，用于产业发展150.00万元、基础设施建设280.00万元、其他20.00万元，分别占支出总额的33.33%、62.22%、4.44%。
`, `
190.00 + 260.00 = 450.00万元
150.00 + 280.00 + 20.00 = 450.00万元
150.00万元 ÷ 450.00万元 = 33.33%
280.00万元 ÷ 450.00万元 = 62.22%
20.00万元 ÷ 450.00万元 = 4.44%
`},
		{"one against the average of all", `
全县支出进度88.50%。从乡镇看，河东镇支出进度95.20%，其中河东镇高出全县平均6.70个百分点；最慢的柳沟镇为80.10%，低于全县平均8.40个百分点。
`, `
95.20% − 88.50% = 6.70个百分点
88.50% − 80.10% = 8.40个百分点
`},
		{"per cent where percentage points are meant", `
参保率97.5%，比上年的96.0%提高1.5%。
`, `
97.5% − 96.0% = 1.5%
`},
	})
}

func TestFormsOfOtherMakes(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"completion rates and a second score, the header doubled", `
评价指标		绩效目标			得分情况		
二级指标	三级指标	预期指标值	实际完成值	完成率	分值	自评得分	复核得分
数量	培训人次	≥2000人次	1905人次	95.25%	40	38.10	37
质量	结业率	≥90%	94.5%	105%	30	30	30
满意度	学员满意度	≥85%	93.5%	110%	30	30	29
小计					100	98.10	96
`, `
1905人次 ÷ 2000人次 = 95.25%
94.5% ÷ 90% = 105%
93.5% ÷ 85% = 110%
95.25% × 40 = 38.10
40 + 30 + 30 = 100
38.10 + 30 + 30 = 98.10
37 + 30 + 29 = 96
`},
		{"sub-totals of the groups of a form", `
一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
产出指标	数量指标	修缮校舍	≥10栋	10栋	30	30
	质量指标	验收合格率	100%	100%	20	20
小计					50	50
效益指标	社会效益指标	受益学生	≥900人	960人	50	48
小计					50	48
合计					100	98
`, `
30 + 20 = 50
30 + 20 = 50
50 = 50
48 = 48
30 + 20 + 50 = 100
30 + 20 + 48 = 98
`},
		{"columns of changes between two budgets", `
单位：万元
资金来源	年初预算	追加	核减	调整后预算	支出	结余	结余率
中央资金	100.00	20.00	5.00	115.00	110.00	5.00	4.35%
县级资金	60.00	0.00	10.00	50.00	50.00	0.00	0.00%
合计	160.00	20.00	15.00	165.00	160.00	5.00	3.03%
`, `
100.00 + 20.00 − 5.00 = 115.00
60.00 + 0.00 − 10.00 = 50.00
160.00 + 20.00 − 15.00 = 165.00
115.00 − 110.00 = 5.00
50.00 − 50.00 = 0.00
165.00 − 160.00 = 5.00
5.00 ÷ 115.00 = 4.35%
0.00 ÷ 50.00 = 0.00%
5.00 ÷ 165.00 = 3.03%
100.00 + 60.00 = 160.00
20.00 + 0.00 = 20.00
5.00 + 10.00 = 15.00
115.00 + 50.00 = 165.00
110.00 + 50.00 = 160.00
5.00 + 0.00 = 5.00
`},
		{"an amount for each of something", `
线路	客运量（万人次）	补贴（万元）	每人次补贴（元）
1路	40.0	60.00	1.50
2路	25.0	45.00	1.80
合计	65.0	105.00	1.62
`, `
60.00 ÷ 40.0 = 1.50
45.00 ÷ 25.0 = 1.80
105.00 ÷ 65.0 = 1.62
40.0 + 25.0 = 65.0
60.00 + 45.00 = 105.00
`},
	})
}

// A report that says how much of a target was reached has admitted the miss.
func TestTargetsReachedInPart(t *testing.T) {
	for _, s := range []string{
		"新建气象站18处，完成年初目标20处的90%。",
		"培训护林员190人，完成年度计划200人的95%。",
		"整治河道9.5公里，完成目标任务10公里的95%。",
	} {
		doc, err := text.Read([]byte("安澜县2023年专项资金绩效自评报告\n"+s), document.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range check.Check(parse.Parse(doc)).Findings {
			if strings.HasPrefix(f.Rule, "bound/") {
				t.Errorf("%s: %s", s, f.Message)
			}
		}
	}
}
