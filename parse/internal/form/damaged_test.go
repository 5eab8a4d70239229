package form_test

import (
	"testing"

	"gouji/parse/internal/parsetest"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

// Forms and tables that a copy has damaged are no mistakes of the report.
func TestDamagedFormsMakeNoFindings(t *testing.T) {
	for name, s := range map[string]string{
		"the execution's points stand where they are not read": `
预算执行情况见附表，执行率98.6%。
一级指标	三级指标	指标值	完成值	分值	得分
产出指标	疏浚沟渠	≥12公里	12.5公里	50	50
效益指标	灌溉面积	≥3万亩	3.1万亩	30	30
满意度指标	农户满意度	≥90%	93%	10	10
合计				100	99.9
`,
		"scores by level without the execution's": `
资金执行情况：执行率100%。
一级指标 分值 自评得分
产出指标 50 49
效益指标 30 30
满意度指标 10 9.5
合计 100 98.5
`,
		"results where points are due": `
一级指标	三级指标	年度指标值	分值	得分
产出指标	培训人次	≥1200人次	1260人次	20
产出指标	资料归档	齐全	30	30
效益指标	就业人数	≥400人	430人	40
合计			100	98
`,
		"two forms with a total each, a cell to a line": parsetest.Lines(`
项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 20.00 25.00 24.00 10 96.0% 9.6 其中：财政拨款 20.00 25.00 24.00 - 96.0% -
项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 310.00 260.00 234.00 10 90.0% 9.0 其中：财政拨款 310.00 260.00 234.00 - 90.0% -`),
		"an account under a form's words": `
项目 2023年预算数 累计执行数 上年同期执行数 执行进度
一、期初余额 900.00 900.00 860.00 100.00%
二、收入合计 400.00 310.00 290.00 77.50%
三、支出合计 300.00 246.00 240.00 82.00%
`,
		"rates in a column without a header": `
甲县 320 8.1
乙县 210 7.4
丙县 150 3.3
合计 680 6.9
`,
		"an unfilled form of lines": parsetest.Lines(`
一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分
产出指标 数量指标 发放覆盖率 = 100 % 60
效益指标 社会效益指标 足额保障率 = 100 % 30`),
	} {
		doc, err := text.Read([]byte("安澜县2023年专项资金绩效自评表\n"+s), document.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range check.Check(parse.Parse(doc)).Findings {
			if f.Severity != check.Note {
				t.Errorf("%s: %s %s", name, f.Rule, f.Message.ZH)
			}
		}
	}
}

// Rows of a form go on behind a line that parts its table.
func TestPartedForms(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"a page number", `
一级指标	三级指标	指标值	完成值	分值	得分
产出指标	安装路灯	≥80盏	82盏	40	40

— 3 —

产出指标	亮灯率	≥98%	99%	30	30
效益指标	受益户数	≥500户	530户	30	30
合计				100	100
`, `
40 + 30 + 30 = 100
40 + 30 + 30 = 100
`},
		{"an indicator on two lines", `
三级指标	年度目标值	实际完成值	分值	得分
检查覆盖率	100%	100%	40	40
预算
执行率	≥95%	98.5%	30	30
满意度	≥90%	92%	30	29
合计			100	99
`, `
40 + 30 + 30 = 100
40 + 30 + 29 = 99
`},
		{"one word of the header on two lines", `
指标	目标值	完
成值	分值	得分
办结率	100%	100%	60	60
满意度	≥90%	91%	40	38
合计			100	98
`, `
60 + 40 = 100
60 + 38 = 98
`},
	})
}

// Sub-totals among the cells of a score card are no indicators, and a standard
// for each month needs the months.
func TestSubtotalsAndMonths(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"小计 in a card of lines", parsetest.Lines(`
一级指标 二级指标 指标值 完成值 分值 得分
投入 资金到位率 100% 100% 20 20
制度健全率 100% 100% 20 18
小计 40 38
产出 完成率 ≥95% 96% 30 30
及时率 ≥90% 91% 30 29
小计 60 59
合计 100 97`), `
20 + 20 + 30 + 30 = 100
20 + 18 + 30 + 29 = 97
`},
		{"元/人·月", `
项目 | 人数（人） | 标准 | 金额（万元） |
岗位补贴 | 800 | 1200元/人·月 | 1094.40 |
创业补贴 | 100 | 10000元/人 | 100.00 |
合计 | 900 | | 1194.40 |
`, `
100 × 10000元/人 = 100.00
800 + 100 = 900
1094.40 + 100.00 = 1194.40
`},
	})
}

// A rate of execution of one part of the money that a report has named.
func TestPartSpent(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"奖补", "总投资200万元，其中财政奖补150万元，村民筹资50万元。\n奖补资金拨付141万元，拨付率94%。\n", `
150 + 50 = 200万元
141万元 ÷ 150万元 = 94%
`},
		{"公用经费", "全年预算800万元，其中人员经费600万元，公用经费200万元。\n公用经费支出190万元，执行率95%。\n", `
600 + 200 = 800万元
190万元 ÷ 200万元 = 95%
`},
		{"no part of that name", "全年预算800万元，其中人员经费600万元，公用经费200万元。\n全年支出760万元，执行率95%。\n", `
600 + 200 = 800万元
760万元 ÷ 800万元 = 95%
`},
	})
}
