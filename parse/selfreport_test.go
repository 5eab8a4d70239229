package parse_test

import "testing"

func TestSelfReports(t *testing.T) {
	testTables(t, []tableCase{
		{"weights in a series, their sum, then the scores and theirs", `
评价体系包括决策、过程、产出和效益，权重分别为15分、25分、40分、20分，合计100分；得分分别为14分、23.5分、38分、19分，总得分94.5分。
`, `
15 + 25 + 40 + 20 = 100分
14 + 23.5 + 38 + 19 = 94.5分
`},
		{"an item of what was not spent, told of by its grant", `
当年补助资金500万元，资金支出300万元，资金执行率60%；未支出200万元，其中第二批下达150万元，项目没有实施。
`, `
300万元 ÷ 500万元 = 60%
500万元 − 300万元 = 200万元
`},
		{"what was paid out of an amount", `
项目批复总投资90万元。截至年底，共支付90万元中的81万元，资金执行率90%。
`, `
81万元 ÷ 90万元 = 90%
`},
		{"the sum behind a list that opens with the same amount", `
项目批复总投资90.2万元。其中：依据上级通知，下达省级资金60.1万元，县级资金30.1万元，共计下达90.2万元。
`, `
60.1 + 30.1 = 90.2万元
60.1 + 30.1 = 90.2万元
`},
		{"the outlay stated again is no budget", `
本单位全年支出2080.40万元。
支出决算数为2080.40万元，完成预算100%。
`, ``},
		{"by how much a goal was exceeded", `
下达改造任务80户，实际完成100户，超任务数20户，超出25%。
计划培训200人，实际培训230人，超计划30人。
`, `
100户 − 80户 = 20户
(100户 − 80户) ÷ 80户 = 25%
230人 − 200人 = 30人
`},
	})
}
