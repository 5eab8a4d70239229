package parse_test

import "testing"

// TestTableAsStream reads tables whose rows do not come to their total, and whose cells do: with heads of merged cells
// above those below them, without heads, or with rows that only tell what the row above is made of.
func TestTableAsStream(t *testing.T) {
	testTables(t, []tableCase{
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
