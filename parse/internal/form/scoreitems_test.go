package form_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

// Weights and scores of items side by side, and their total behind them.
func TestScoreItems(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"each weight before its score, and what one item lost",
			"预算编制20分得20分，基金征缴30分得27分，待遇审核30分得28分，基金管理20分得15分（稽核面不足扣5分），自评总分90分。\n", `
20 + 27 + 28 + 15 = 90分
20分 − 15分 = 5分
`},
		{"weights behind a mark", "项目决策15分，得14分；项目过程25分，得24分；项目产出35分，得33.5分；项目效益25分，得23分，综合得分94.5分。\n", `
14 + 24 + 33.5 + 23 = 94.5分
`},
		{"bare scores", "预算执行9.2分、产出47分、效益28分、满意度10分，合计94.2分。\n", `
9.2 + 47 + 28 + 10 = 94.2分
`},
		{"bare scores that do not add up", "预算执行9.2分、产出47分、效益28分、满意度10分，总分95.2分。\n", `
✗ 9.2 + 47 + 28 + 10 = 95.2分
`},
		{"weights are no scores", "产出50分、效益30分、满意度10分，自评得分96分。\n", ``},
	})
}

// What is compared with a target is the whole of the parts behind it.
func TestComparedWithTargets(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"heads", "全县参保86420人，比年度目标任务8.5万人多1420人；其中职工21300人，居民65120人。\n", `
86420人 − 8.5万人 = 1420人
21300 + 65120 = 86420人
`},
		{"households", "改造农村危房412户，比计划任务400户多12户，其中低保户260户、脱贫户152户。\n", `
412户 − 400户 = 12户
260 + 152 = 412户
`},
		{"below the target", "培训农民1860人，比目标任务1900人少40人。\n", `
1900人 − 1860人 = 40人
`},
	})
}

// Money that is granted for the costs of raising money is granted.
func TestGrantedForRaising(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"征缴", "2023年县财政安排征缴工作经费40万元。实际支出38万元，执行率95%，结余2万元。\n", `
38万元 ÷ 40万元 = 95%
40万元 − 38万元 = 2万元
`},
		{"筹资", "2023年区财政下达居民医保筹资工作经费25万元，全年支出24万元，执行率96%。\n", `
24万元 ÷ 25万元 = 96%
`},
		{"扩面征收", "2023年市财政安排扩面征收工作经费60万元，实际支出57.6万元，预算执行率96%。\n", `
57.6万元 ÷ 60万元 = 96%
`},
	})
}

// What is left comes from the paragraph that says so, not from far tables; one
// part of what is left is not all of it; shares go to those that they name.
func TestLeftInParagraph(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"the carry-over of the same paragraph", `
2023年收入预算640万元，全年支出612万元，其中基本支出300万元、项目支出312万元。年末结转28万元。
“三公”经费（单位：万元）
项目	2022年决算	2023年预算	2023年决算
公务用车费	4.10	4.00	3.60
公务接待费	1.10	1.00	0.90
合计	5.20	5.00	4.50
全年培训2000人次，支付补助56.3万元。
`, `
300 + 312 = 612万元
640万元 − 612万元 = 28万元
4.10 + 1.10 = 5.20
4.00 + 1.00 = 5.00
3.60 + 0.90 = 4.50
`},
		{"a part of what is unpaid", "2023年下达资金900万元，实际支付840万元，尚有60万元未支付，其中桥梁加固项目45万元，占75%。\n", `
900万元 − 840万元 = 60万元
45万元 ÷ 60万元 = 75%
`},
		{"shares of others than the parts before", "职工基金当期结余500万元，其中统筹基金结余300万元、个人账户结余200万元。\n全年待遇支出8000万元，其中住院、门诊支出分别占82.5%和17.5%。\n", `
300 + 200 = 500万元
`},
	})
}

// A limit that all figures of a series are above.
func TestLimitOfSeries(t *testing.T) {
	for s, want := range map[string]int{
		"职工、居民参保率分别为98.7%、97.4%，均高于95%的目标值。\n": 2,
		"门诊、住院满意度分别为92%、94%，均达到不低于90%的目标。\n":   2,
		"合格率96%、优良率91%、及时率99%，均高于90%的目标值。\n":   3,
		"职工参保率为98.7%。居民参保率为97.4%，高于95%的目标值。\n": 1,
	} {
		if got := parsetest.Bounds(t, "安澜县2023年医疗保险经费绩效自评报告\n"+s); len(got) != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

// What the text says of a level is borne out by the rows of the form.
func TestScoresOfLevels(t *testing.T) {
	const form = `
一级指标	三级指标	指标值	完成值	分值	得分
产出指标	清扫道路	≥60公里	62公里	40	40
产出指标	清运及时率	≥95%	96%	20	18
效益指标	居民知晓率	≥85%	88%	30	29
满意度指标	居民满意度	≥90%	92%	10	10
总分				100	97
`
	const rows = `
40 + 20 + 30 + 10 = 100
40 + 18 + 29 + 10 = 97
`
	parsetest.Tables(t, []parsetest.Case{
		{"weights", form + "产出指标60分、效益指标30分、满意度指标10分。\n", rows + `
40 + 20 = 60分
30 = 30分
10 = 10分
`},
		{"scores", form + "产出指标得58分，主要是清运不够及时。\n", rows + `
40 + 18 = 58分
`},
		{"of another form", form + "产出指标得47分，主要是资料不全。\n", rows},
	})
}

// Shares go to the parts that they name, printed elsewhere.
func TestSharesByName(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"one whole", "全年住院支出6600万元，门诊支出1400万元。\n居民待遇支出8000万元，其中住院、门诊支出分别占82.5%和17.5%。\n", `
6600万元 ÷ 8000万元 = 82.5%
1400万元 ÷ 8000万元 = 17.5%
`},
		{"no part of that name", "全年完成投资900万元。\n居民待遇支出8000万元，其中住院、门诊支出分别占82.5%和17.5%。\n", ``},
	})
}

// What was spent is no budget with its changes.
func TestSpentIsNoAdjustedBudget(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"the main reason", "支出年初预算为500.00万元，支出决算为560.50万元，完成年初预算的112.10%。决算数大于年初预算数的主要原因是年中追加农林水支出68.00万元。\n", `
560.50万元 ÷ 500.00万元 = 112.10%
`},
		{"a reason in the same sentence", "人员经费年初预算300万元，决算数318万元，增加原因是年中追加绩效奖金20万元。\n", ``},
		{"a budget and what it became", "年初预算300万元，年中追加20万元，调整后预算320万元，决算数318万元。\n", `
300 + 20 = 320万元
`},
	})
}

// Averages behind the parts of two wholes; shares of a list that is not the
// last; captions that give units of counts.
func TestWholesAndUnits(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"the wholes' average", "全年赔付2.00万人次、5600.00万元，其中甲公司赔付1.20万人次、3300.00万元，乙公司赔付0.80万人次、2300.00万元；人次均赔付2800元。\n", `
1.20 + 0.80 = 2.00万人次
3300.00 + 2300.00 = 5600.00万元
5600.00万元 ÷ 2.00万人次 = 2800元
`},
		{"shares of three among five", "收入900万元（中央400万元，省级200万元，市级150万元，县级100万元，利息50万元）。\n支出按项目统计，三项分别占50%、30%、20%。\n", `
400 + 200 + 150 + 100 + 50 = 900万元
`},
		{"万人次、万元、元", `
（单位：万人次、万元、元）
年份	就诊人次	医疗费用	次均费用
2022	1.50	4200.00	2800
2023	1.60	4640.00	2900
2023年就诊人次1.60万人次，医疗费用4640.00万元。
`, `
4200.00 ÷ 1.50 = 2800
4640.00 ÷ 1.60 = 2900
`},
		{"元 before 万元", `
单位：户、元、万元
乡镇	户数	户均补助	补助金额
东镇	120	1500	18.00
西镇	80	1500	12.00
合计	200	1500	30.00
`, `
120 + 80 = 200
18.00 + 12.00 = 30.00
18.00 ÷ 120 = 1500
12.00 ÷ 80 = 1500
30.00 ÷ 200 = 1500
`},
	})
}
