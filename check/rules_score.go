package check

var scoreWeightsRule = &Rule{
	ID: "score/weights", Severity: Error,
	Title:    Message{"分值合计", "the sum of weights"},
	Verifies: Message{"各指标分值之和（含预算执行率分值）等于满分", "the weights, with that of the execution rate, add up to the full mark"},
	Formula:  Message{"Σ 分值 = 满分", "Σ weights = full mark"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"分值列和写明的合计", "a column of weights and a printed total"},
	Silent:   Message{"没有印出合计时不判；报告另定权重的按报告", "silent without a printed total; the report's own weights are followed"},
	Example:  Message{"产出50、效益30、满意度10，合计100：少执行率10分", "50 + 30 + 10 = 90, stated 100"},
}

var scoreLevelsRule = &Rule{
	ID: "score/levels", Severity: Error,
	Title:    Message{"各级分值", "weights by level"},
	Verifies: Message{"三级指标分值之和等于上级指标写明的分值", "the weights of the lower indicators add up to that printed for the upper"},
	Formula:  Message{"Σ 三级 = 二级 = 一级", "Σ lower = upper"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"产出指标（50分）这样的上级分值和其下各项分值", "an upper weight, as 产出指标（50分）, and the weights under it"},
	Silent:   Message{"表格残缺、归属不明时不判", "silent where the table is damaged"},
	Example:  Message{"产出（50分）下10、10、15、10：应为45", "10 + 10 + 15 + 10 = 45 under 50"},
}

var scoreTotalRule = &Rule{
	ID: "score/total", Severity: Error,
	Title:    Message{"总分", "the total score"},
	Verifies: Message{"各指标得分之和等于总分", "the scores add up to the total"},
	Formula:  Message{"总分 = Σ 得分", "total = Σ scores"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"得分列的合计，或正文中总分后列出各部分得分", "a total of the column of scores, or parts listed with it in the text"},
	Silent:   Message{"得分列有空缺时不判；0.5分以内的地方取整习惯不影响精确相加", "silent where scores are blank"},
	Example:  Message{"9.9+48+27+9，总分94.9：应为93.9", "9.9 + 48 + 27 + 9 = 93.9, stated 94.9"},
}

var scoreRateRule = &Rule{
	ID: "score/rate", Severity: Warning,
	Title:    Message{"按执行率算分", "scores from a rate"},
	Verifies: Message{"得分等于执行率（完成率）乘以分值，不超过分值", "a score is the rate times its weight, and at most the weight"},
	Formula:  Message{"得分 = min(率, 100%) × 分值", "score = min(rate, 1) × weight"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"执行率与其分值、得分在一行或一句", "a rate with its weight and score"},
	Silent:   Message{"各地另有分档办法，最多为警告；报告写明办法的按报告", "at most a warning: local scoring has bands; the report's own scoring is followed"},
	Example:  Message{"执行率81%，10分，得9.5分：应为8.1分", "81% × 10 = 8.1, stated 9.5"},
}

var scoreIndicatorRule = &Rule{
	ID: "score/indicator", Severity: Warning,
	Title:    Message{"按完成情况算分", "scores from results"},
	Verifies: Message{"未达标指标的百分制得分等于完成值除以目标值", "the score of a missed target, out of a hundred, is the result over the target"},
	Formula:  Message{"得分 = 完成值 ÷ 目标值 × 100", "score = result ÷ target × 100"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"得分栏写明百分制，同行有目标值和完成值，且没有达标", "a score out of a hundred, with a target missed in its row"},
	Silent:   Message{"达标的、反向的和定性的指标不判；各地办法不一，最多为警告", "silent on targets met, inverse and in words; at most a warning"},
	Example:  Message{"目标9000，完成8100，得95分：应为90分", "8100 ÷ 9000 = 90, stated 95"},
}

var scoreConvertedRule = &Rule{
	ID: "score/converted", Severity: Warning,
	Title:    Message{"折算得分", "converted scores"},
	Verifies: Message{"折算得分等于得分乘以权重", "a converted score is the score times its share"},
	Formula:  Message{"折算得分 = 得分 × 权重", "converted = score × weight"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"分值×权重、折算得分列", "a column of converted scores"},
	Silent:   Message{"没有权重列时不判", "silent without a column of shares"},
	Example:  Message{"得分90，权重20%，折算19：应为18", "90 × 20% = 18, stated 19"},
}

var scoreDeductionRule = &Rule{
	ID: "score/deduction", Severity: Warning,
	Title:    Message{"扣分", "deductions"},
	Verifies: Message{"满分减扣分等于得分", "the full mark less the deductions is the score"},
	Formula:  Message{"得分 = 满分 − Σ 扣分", "score = full − Σ deductions"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"扣X分、共扣X分与得分，可在得分表中同名的一行", "deductions and the score, also that of the row of that name in a score table"},
	Silent:   Message{"扣分没有列全时不判", "silent where deductions are not all listed"},
	Example:  Message{"满分100，扣3分、扣2分，得96分：应为95分", "100 − 3 − 2 = 95, stated 96"},
}
