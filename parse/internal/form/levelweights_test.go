package form_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

// Weights beside the names of every level.
func TestWeightsByLevel(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"two levels, blank below", `
一级指标	分值	二级指标	分值	得分
管理	40	制度建设	15	14
		资金监管	25	23.5
成效	60	任务完成	45	43
		群众反映	15	15
合计	100		100	95.5
`, `
15 + 25 = 40
45 + 15 = 60
40 + 60 = 100
15 + 25 + 45 + 15 = 100
14 + 23.5 + 43 + 15 = 95.5
`},
		{"three levels, repeated in each row, one wrong", `
| 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重 | 得分 |
| 投入 | 30 | 预算编制 | 35 | 编制完整性 | 20 | 20 |
| 投入 | 30 | 预算编制 | 35 | 编制准确性 | 10 | 9 |
| 产出 | 70 | 数量 | 40 | 巡检次数 | 40 | 38 |
| 产出 | 70 | 质量 | 30 | 合格率 | 30 | 30 |
| 合计 | 100 |  |  |  | 100 | 97 |
`, `
✗ 35 = 30
✗ 20 + 10 = 35
40 + 30 = 70
40 = 40
30 = 30
30 + 70 = 100
20 + 10 + 40 + 30 = 100
20 + 9 + 38 + 30 = 97
`},
		{"one column of weights", `
一级指标	二级指标	分值	得分
管理	制度建设	40	38
成效	任务完成	60	57
合计		100	95
`, `
40 + 60 = 100
38 + 57 = 95
`},
	})
}
