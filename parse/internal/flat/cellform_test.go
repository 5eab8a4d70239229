package flat_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

// Forms that were copied one cell to a line, with the points before the
// target, a column that says how they were given, and points for each level.
func TestFormOfLinesWithMethod(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"weights below the names of two levels", parsetest.Lines(`
项目资金 （万元） 年初预算数(A) 全年执行数(B) 分值(10分) 执行率(B/A) 得分 得分计算方法
年度资金总额： 50.00 48.00 10 96.00% 9.60 执行率*该指标分值，最高不得超过分值的上限
其中：本年财政拨款 45.00 43.00 - 95.56% - -
上年结转资金 5.00 5.00 - 100.00% - -
一级指标 二级指标 三级指标 分值 年度指标值 全年实际值 得分 得分计算方法 未完成原因分析
产出指标 (50分) 数量指标 (30分) 维修场馆 20 ≥6处 6处 20 达到指标值，记满分 -
更换座椅 10 ≥800把 820把 10 达到指标值，记满分 -
成本指标 (20分) 每处维修成本 20 ≤5万元 4.8万元 20 达到指标值，记满分 -
效益指标 (30分) 社会效益指标 (30分) 接待人次 30 ≥2万人次 1.9万人次 28 按完成比例计分 雨天闭馆
满意度指标 (10分) 服务对象满意度指标 (10分) 观众满意度 10 ≥90% 92% 10 达到指标值，记满分 -
总分 100 97.60`), `
45.00 + 5.00 = 50.00
43.00 + 5.00 = 48.00
48.00 ÷ 50.00 = 96.00%
43.00 ÷ 45.00 = 95.56%
5.00 ÷ 5.00 = 100.00%
96.00% × 10 = 9.60
30 + 20 = 50分
20 + 10 = 30分
20 = 20分
30 = 30分
10 = 10分
30 = 30分
10 = 10分
10 + 20 + 10 + 20 + 30 + 10 = 100
9.60 + 20 + 10 + 20 + 28 + 10 = 97.60
`},
		{"the target before the points", parsetest.Lines(`
项目资金（元） 全年预算数(A) 全年执行数(B) 分值(10分) 执行率(B/A) 得分 得分计算方法
年度资金总额 60000 57000 10 95.0% 9.5 按执行率计算得分，最高不得超过分值的上限
其中：财政拨款 60000 57000 - 95.0% - -
一级指标 二级指标 三级指标 年度指标值 全年实际值 分值 得分 得分计算方法
产出指标 (60分) 数量指标 印发手册 ≥3000册 3100册 30 30 记满分
质量指标 差错率 ≤1% 0.4% 30 30 记满分
效益指标 (30分) 社会效益 知晓率 ≥85% 88% 30 30 记满分
总分 100 99.5`), `
60000 = 60000
57000 = 57000
57000 ÷ 60000 = 95.0%
57000 ÷ 60000 = 95.0%
95.0% × 10 = 9.5
30 + 30 = 60分
30 = 30分
10 + 30 + 30 + 30 = 100
9.5 + 30 + 30 + 30 = 99.5
`},
	})
}

// A cell whose bar ends its line stands above one that is blank.
func TestFormOfBarredLinesWithBlanks(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"sources without points", "资金情况(万元) |\n全年预算数(A) |\n全年执行数(B) |\n分值 |\n执行率(B/A) |\n得分 |\n||\n|\n年度资金总额: |\n80 |\n72 |\n10 |\n90% |\n9 |\n||\n|\n其中:本年财政拨款 |\n65 |\n62 |\n|\n95.38% |\n|\n||\n|\n上年结转资金 |\n15 |\n10 |\n|\n66.67% |\n|\n||\n年度总体目标 |\n", `
72 ÷ 80 = 90%
90% × 10 = 9
62 ÷ 65 = 95.38%
10 ÷ 15 = 66.67%
65 + 15 = 80
62 + 10 = 72
`},
	})
}

// A reason told at length does not end the cells, also where no total follows.
func TestFormOfLinesWithReasons(t *testing.T) {
	rows := []string{"一级指标", "二级指标", "三级指标", "年度", "指标值", "实际", "完成值", "分值", "得分", "偏差原因分析及改进措施",
		"产出指标", "（40分）", "数量指标", "指标1更换水表", "260", "248", "20", "19", "已更换，余下的水表因住户外出未能入户，已约定在来年春季更换。今后提前告知住户。", "指标2", "……",
		"质量指标", "指标1安装合格率", "100", "100", "20", "20", "……",
		"效益指标", "（30分）", "社会效益", "指标", "指标1供水保证率", "95", "96", "30", "30",
		"满意度", "指标", "服务对象满意度指标", "指标1用户满意度", "90", "92", "20", "20"}
	parsetest.Tables(t, []parsetest.Case{{"no total", "自评表\n\n" + strings.Join(rows, "\n\n") + "\n", "20 + 20 = 40分\n30 = 30分"}})
}

// The text of a goal beside the text of what was reached is no restatement.
func TestGoalsAndResults(t *testing.T) {
	for _, s := range []string{
		"年度总体目标\n年初设定目标\n全年实际完成情况\n完成基层干部轮训4600人，编印基层干部轮训教材两套。\n完成基层干部轮训4813人，编印基层干部轮训教材两套。\n",
		"年度总体目标	预期目标	实际完成情况\n	完成基层干部轮训4600人，编印基层干部轮训教材两套。	完成基层干部轮训4813人，编印基层干部轮训教材两套。\n",
		"| 年度目标 | 预期目标 | 实际完成情况 |\n| | 完成基层干部轮训4600人，编印基层干部轮训教材两套。 | 完成基层干部轮训4813人，编印基层干部轮训教材两套。 |\n",
	} {
		doc, err := text.Read([]byte("安澜县2023年干部教育经费绩效自评表\n"+s), document.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range check.Check(parse.Parse(doc)).Findings {
			t.Errorf("%s: %s\n%s", f.Rule, f.Message.ZH, s)
		}
	}
}

// A form whose cells stand one to a line with blank lines between: caps on lines of
// their own, sources without some of their cells, reasons where there are any.
func TestFormOfLinesApart(t *testing.T) {
	apart := func(cells string) string { return strings.Join(strings.Fields(cells), "\n\n") + "\n" }
	parsetest.Tables(t, []parsetest.Case{
		{"caps below the names of levels", apart(`
项目资金（万元） 全年预算数（A） 全年执行数（B） 分值 执行率（B/A） 得分
年度资金总额 52.4 49.78 10 95.00% 9.5
其中：本年财政拨款 45 43 — 95.56% —
上年结转 7.4 6.78 — 91.62% —
其他资金
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
产出指标 （60分） 数量指标 巡回放映场次 ≥310场 316场 20 20 质量指标 设备完好率 100% 100% 20 20
时效指标 按期完成率 ≥95% 91% 20 17 汛期道路中断
效益指标 （30分） 社会效益指标 观影人次 ≥15000人次 15820人次 30 30
总分 100 96.5`), `
45 + 7.4 = 52.4
43 + 6.78 = 49.78
49.78 ÷ 52.4 = 95.00%
43 ÷ 45 = 95.56%
6.78 ÷ 7.4 = 91.62%
95.00% × 10 = 9.5
20 + 20 + 20 = 60分
30 = 30分
10 + 20 + 20 + 20 + 30 = 100
9.5 + 20 + 20 + 17 + 30 = 96.5
`},
		{"stages by turns over their sources, a list with remarks, marks by blocks", apart(`
计划安排资金 (万元) 96 实际到位资金 (万元) 90 实际支出 (万元) 88.4 结余(万元) 1.6
其中：中央财政 60 其中：中央财政 60 其中：中央财政 60 其中：中央财政
市财政 36 市财政 30 市财政 28.4 市财政 1.6
其它 其它 其它 其它
二、支出明细情况
支出内容 实际支出数 凭证号 备注
场地租金 31.2 3月12号、4月7号和9号凭证（含押金）
2022年度器材 42.7
宣传印刷 14.5 9月21号 含税
支出合计 88.4
三、评价得分
评价内容 分值 得分
项目决策 15 15
项目管理 25 22.5
项目绩效 60 57
总分 100 94.5`), `
60 + 36 = 96
60 + 30 = 90
90 − 88.4 = 1.6
30 − 28.4 = 1.6
60 + 28.4 = 88.4
31.2 + 42.7 + 14.5 = 88.4
15 + 25 + 60 = 100
15 + 22.5 + 57 = 94.5
`},
	})
}

// Rows that have lost the cells of the levels above, with results in words: which cell
// is the name only the points at their end tell.
func TestFormOfRowsWithLostLevels(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"a name of the third level first", `
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
产出指标 | 数量指标 | 整修塘坝 | ≥18处 | 19处 | 30 | 30 |
管护台账 | 建立 | 部分建立 | 20 | 16 |
质量指标 | 验收合格率 | ≥95% | 98% | 20 | 20 |
满意度指标 | 满意度指标 | 村民满意度 | ≥90% | 93% | 30 | 30 |
总分 | 100 | 96 |`, `
30 + 20 + 20 + 30 = 100
30 + 16 + 20 + 30 = 96
`},
		{"a name of the second level first, under a column for the whole block", `
绩 效 指 标 |
一级指标 | 二级指标 | 三级指标 | 年度 指标值 |
实际 完成值 |
分值 | 得分 | 偏差原因 | ||||
产出指标 | 数量指标 | 指标1：整修塘坝 | ≥18处 | 19处 | 30 | 30 | |||||
质量指标 | 指标1：验收合格率 | ≥95% | 98% | 20 | 20 | ||||||
时效指标 | 指标1：完工时间 | 10月底前 | 9月 | 10 | 10 | ||||||
可持续影响指标 | 指标1：管护机制 | 健全 | 基本健全 | 20 | 18 | ||||||
满意度指标 | 服务对象满意度指标 | 指标1：村民满意度 | ≥90% | 93% | 20 | 20 | |||||
总分 | 100 | 99 | |||||||||`, `
30 + 20 + 10 + 20 + 20 = 100
✗ 30 + 20 + 10 + 18 + 20 = 99
`},
	})
}

// Indicators of three columns, copied one cell to a line, with a remark in prose.
func TestIndicatorCellsWithRemark(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"indicators of three columns", "某县2023年水土保持资金绩效自评表\n" + parsetest.Lines("绩效指标 三级指标 指标值 全年完成值 未完成原因和改进措施 产出指标 数量指标 整修梯田面积（亩） ≥2400 2465 封禁治理面积（万亩） ≥5.2 4.75 秋雨偏多误了工期，剩余0.45万亩改在来年汛前补上 聘用管护员（名） =136 136 质量指标 苗木保存率 ≥90% 91.4%"), "5.2 − 4.75 = 0.45万亩"},
	})
}

// An amount whose cell says in brackets what it is made up of.
func TestAmountPartedInCell(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"with its parts", "某县2023年专项资金绩效自评表\n项目资金（万元）\t年度资金总额\t746（农田建设382万元，示范点215万元，道路149万元）", "382 + 215 + 149 = 746"},
		{"that are more", "某县2023年专项资金绩效自评表\n项目资金（万元）\t年度资金总额\t746（农田建设382万元，示范点251万元，道路149万元）", "✗ 382 + 251 + 149 = 746"},
		{"a standard in brackets", "某县2023年专项资金绩效自评表\n项目资金（万元）\t年度资金总额\t746（每亩1500元的标准，建设4973亩）", ""},
	})
}
