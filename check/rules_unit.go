package check

var unitMissingRule = &Rule{
	ID: "unit/missing", Severity: Warning,
	Title:    Message{"漏写单位", "a unit missing"},
	Verifies: Message{"金额和百分比写有单位", "amounts and percentages have their unit"},
	Source:   Message{"同一句的其他数字带单位", "the other figures of the sentence have one"},
	Evidence: Message{"满意度达95以上、支出332之类，同句或语义要求单位", "a bare number where a rate or an amount is meant"},
	Silent:   Message{"表头已写单位的表格不判", "silent in tables whose header gives the unit"},
	Example:  Message{"群众满意度达95以上：应为95%", "满意度达95以上: 95%"},
}

var unitMixedRule = &Rule{
	ID: "unit/mixed", Severity: Note,
	Title:    Message{"单位混用", "mixed units"},
	Verifies: Message{"同一句的金额用同一单位", "amounts of one sentence are in one unit"},
	Source:   Message{"便于核对；混用本身不是错误", "for the reader's sake; it is no mistake in itself"},
	Evidence: Message{"同一句里同一资金既用元又用万元", "元 and 万元 for the same money in one sentence"},
	Silent:   Message{"每人、每次的金额用元不判", "silent on amounts for each"},
	Example:  Message{"预算350万元，到位2603030.56元", "350万元 against 2603030.56元"},
}
