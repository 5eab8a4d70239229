package check

var restatementFigureRule = &Rule{
	ID: "restatement/figure", Severity: Error,
	Title:    Message{"同一数字前后不一", "a figure stated twice"},
	Verifies: Message{"同名、同口径、同期间的数在正文和表中前后一致", "figures of one name, scope and period agree wherever they stand"},
	Formula:  Message{"前后两处相等", "first = second"},
	Source:   Message{"同一数据只能有一个值", "one quantity has one value"},
	Evidence: Message{"两处名称相同或相近；或一数只是另一数两位数字互换、词语有共同之处（六位以上数字不要求）。基金、期间、级次、账户、计划或实际都不冲突", "two places under one name or like names; or one figure is the other with two digits exchanged, under words that have something in common (from six digits on, any words). No conflict of fund, period, level, account, plan or result"},
	Silent:   Message{"更粗的四舍五入不算不一；名称相近时，只在两数仅差一处笔误时报告；名称不同时，只在两位数字互换、且至少一处未被其他关系证实时报告", "a coarser rounding agrees; names that are only alike are reported only where one figure is a slip of the other; names that differ, only where two digits are exchanged and at least one of the figures is not confirmed by other relations"},
	Example:  Message{"前文参保6.52万人，后文65842人", "6.52万人 first, 65842人 later"},
}

var restatementRateRule = &Rule{
	ID: "restatement/rate", Severity: Warning,
	Title:    Message{"执行率前后不一", "an execution rate stated twice"},
	Verifies: Message{"同一资金的执行率前后一致", "the execution rate of one fund agrees wherever it stands"},
	Formula:  Message{"前后两处相等", "first = second"},
	Source:   Message{"同一数据只能有一个值", "one quantity has one value"},
	Evidence: Message{"两处执行率或完成预算的百分比，说的是同一资金", "two execution rates of the same money"},
	Silent:   Message{"综合（含结转）与当年、总体与项目、收入与支出、分级的率可以不同，不比", "rates of other scope (with carry-over, of one project, of income) may differ and are not compared"},
	Example:  Message{"前文完成预算112%，后文执行率100%", "112% first, 100% later"},
}

var restatementScoreRule = &Rule{
	ID: "restatement/score", Severity: Error,
	Title:    Message{"自评得分前后不一", "the report's score stated twice"},
	Verifies: Message{"报告的自评总分在正文和表中一致", "the report's own score agrees in text and table"},
	Formula:  Message{"正文得分 = 表中得分", "text = table"},
	Source:   Message{"同一数据只能有一个值", "one quantity has one value"},
	Evidence: Message{"自评得分、总分、评价结果的分数出现两次以上；正文在某项分值后又写其得分，得分表有同名同分值的一行", "the report's score stated more than once; the score of an item told behind its weight, and a row of that name and weight in the score table"},
	Silent:   Message{"几个项目各有得分时最多为警告", "at most a warning where several projects are scored"},
	Example:  Message{"正文96分，表中95分", "96 in the text, 95 in the table"},
}

var restatementWeightRule = &Rule{
	ID: "restatement/weight", Severity: Warning,
	Title:    Message{"分值与表注不一", "weights against the form's notes"},
	Verifies: Message{"表中一级指标的分值与表注规定的分值一致", "the weights of the form are those that its notes prescribe"},
	Formula:  Message{"表中分值 = 表注分值", "form = note"},
	Source:   Message{"表格自己的填写说明", "the form's own notes"},
	Evidence: Message{"表注写有产出指标40分之类的统一分值，表中同名指标另有分值", "notes that set weights, as 产出指标40分, and a weight under that name in the form"},
	Silent:   Message{"表注写明可以调整时应自行说明，最多为警告", "at most a warning, as weights may be adjusted"},
	Example:  Message{"注：产出指标40分；表中产出指标（60分）", "40 by the note, 60 in the form"},
}
