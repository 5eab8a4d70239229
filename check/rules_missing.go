package check

var missingResultRule = &Rule{
	ID: "missing/result", Severity: Error,
	Title:    Message{"目标没有结果", "a target without a result"},
	Verifies: Message{"每个量化目标都写有实际完成值", "every quantified target has a result"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"指标有数字目标，全文或同行没有完成值", "a target in figures, and no result in its row or anywhere"},
	Silent:   Message{"定性目标不判；正文写有同名结果的不判", "silent on targets in words and where the text states the result"},
	Example:  Message{"政策知晓率目标85%，全文没有实际知晓率", "a target of 85%, and no result"},
}

var missingTemplateRule = &Rule{
	ID: "missing/template", Severity: Error,
	Title:    Message{"模板提示语", "the form's instructions"},
	Verifies: Message{"表内提示语已换成内容", "the form's instructions have been replaced"},
	Source:   Message{"自评表的填表说明", "the form's own instructions"},
	Evidence: Message{"（请填写…）、简要说明…等提示原样留在表中", "instructions left standing in the form"},
	Silent:   Message{"表后的填表说明不判", "silent on notes under the form"},
	Example:  Message{"“（简要描述完成情况）”", "“（简要描述完成情况）”"},
}

var missingReasonRule = &Rule{
	ID: "missing/reason", Severity: Warning,
	Title:    Message{"扣分没有原因", "points lost without a reason"},
	Verifies: Message{"自评未得满分的，报告写有问题或扣分原因", "a report that gives itself less than full marks names a problem or why points were lost"},
	Source:   Message{"《项目支出绩效评价管理办法》财预〔2020〕10号：未完成和偏离的应说明原因", "财预〔2020〕10号: what was not reached is to be explained"},
	Evidence: Message{"自评得分低于100分，问题各节都只写“无”", "a score below 100 and sections on problems that all say 无"},
	Silent:   Message{"有自评表、写有扣分原因或任何一项问题的不判", "silent where a form, a deduction or any problem is stated"},
	Example:  Message{"自评94分，存在的问题：无", "94 points, problems: none"},
}
