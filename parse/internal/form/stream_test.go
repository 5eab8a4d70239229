package form_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

// TestTableAsStream reads tables whose rows do not come to their total, and whose cells do: with heads of merged cells
// above those below them, without heads, or with rows that only tell what the row above is made of.
func TestTableAsStream(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"the heads of merged cells first", `
绩效指标 |
年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
产出指标 | 数量指标 | 清淤渠道长度 | ≥ | 46 | 公里 | 47.5 | 30 | 30 |
| 质量指标 | 验收合格率 | ═ | 100 | % | 100% | 20 | 20 |
效益指标 | 社会效益指标 | 受益农户 | ≥ | 1300 | 户 | 1342 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥ | 90 | % | 86% | 20 | 17 | 分水不匀 |
总分 |
100 |
97 |
`, `
30 + 20 + 30 + 20 = 100
30 + 20 + 30 + 17 = 97
`},
		{"no heads, and rows of what the row above is made of", `
产出指标（60分） |
数量指标 | 栽植果树 | 20 | | | 20 |
苹果 | 310亩 | 312亩 |
核桃 | 150亩 | 150亩 |
购置农机 | 20 | | | 20 |
旋耕机 | 12台 | 12台 |
质量指标 | 苗木成活率 | 20 | ≥85% | 88% | 20 |
效益指标（30分） |
经济效益指标 | 户均增收 | 30 | ≥1200元 | 1260元 | 30 |
满意度指标（10分） | 服务对象满意度指标 | 果农满意度 | 10 | ≥90% | 93% | 9 | 个别农户未答 |
总分 | 100 | 99 |
`, `
20 + 20 + 20 = 60分
30 = 30分
10 = 10分
20 + 20 + 20 + 30 + 10 = 100
20 + 20 + 20 + 30 + 9 = 99
`},
	})
}

// TestGluedStream reads forms whose cells are glued together, with the score at their head, and those whose heads follow the
// name and the points of all the indicators.
func TestGluedStream(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"cells glued together, goals in words among them", `
自评得分95.5财政审定评分
一级指标二级指标三级指标分值指标值(A)全年实际值(B)得分未完成原因分析及改进措施
项目决策（20分）立项依据充分性12依据充分、程序规范12
目标合理性8目标清晰，与职责相符8
项目产出（50分）数量指标（30分）新建公厕18 ≥9座9座18
清运垃圾12 3200吨3150吨11.5封路12天，已补运
时效指标（20分）完工时间20 2022年11月底前2022年11月完成20
项目效益（30分）社会效益指标居民生活环境20明显改善明显改善18
服务对象满意度指标（10分）居民满意度10 ≥92%90.5%8
合计100
`, `
12 + 8 = 20分
30 + 20 = 50分
18 + 12 = 30分
20 = 20分
20 + 10 = 30分
10 = 10分
12 + 8 + 18 + 12 + 20 + 20 + 10 = 100
12 + 8 + 18 + 11.5 + 20 + 18 + 8 = 95.5
`},
		{"cells glued together, the score right behind a month", `
一级指标二级指标三级指标分值指标值实际值得分
产出指标（60分）数量指标新建水窖20 ≥36口36口20
质量指标验收合格率20 100%100%20
时效指标完成时间20 2022年10月底前2022年10月20
效益指标（30分）社会效益指标解决饮水困难户30 ≥210户215户27.8
满意度指标（10分）服务对象满意度指标农户满意度10 ≥90%91%9
合计100
`, `
20 + 20 + 20 = 60分
30 = 30分
10 = 10分
20 + 20 + 20 + 30 + 10 = 100
`},
		{"the name and the points of all the indicators before their heads", `
预算执行情况 （万元） （20分） 预算数（A） 执行数（B） 执行率（B/A） 得分（20分*执行率）
年度财政 资金总额 640 592 92.50% 18.50
年度绩效目标1 （80分） 一级指标 二级指标 三级指标 年初目标值（A） 实际完成值（B） 得分
产出指标（40分） 数量指标 接种疫苗人数 5200人 5316人 20
质量指标 接种不良反应处置率 100% 100% 20
效益指标（30分） 社会效益 疫苗知晓率 ≥85% 88.2% 30
满意度（10分） 受种者满意度 ≥90% 94% 10
总分 98.50
`, `
592 ÷ 640 = 92.50%
92.50% × 20分 = 18.50
40 + 30 + 10 = 80分
18.50 + 20 + 20 + 30 + 10 = 98.50
`},
	})
}
