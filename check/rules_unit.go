package check

var unitMissingRule = &Rule{
	ID: "unit/missing", Severity: Warning,
	Title:    Message{"漏写单位", "a unit missing"},
	Verifies: Message{"金额和百分比写有单位", "amounts and percentages have their unit"},
	Source:   Message{"同一句的其他数字带单位", "the other figures of the sentence have one"},
	Evidence: Message{"满意度达96以上、支出332之类，同句或语义要求单位", "a bare number where a rate or an amount is meant"},
	Silent:   Message{"表头已写单位的表格不判", "silent in tables whose header gives the unit"},
	Example:  Message{"群众满意度达96以上：应为96%", "满意度达96以上: 96%"},
}

var unitMixedRule = &Rule{
	ID: "unit/mixed", Severity: Note,
	Title:    Message{"单位混用", "mixed units"},
	Verifies: Message{"同一句的金额用同一单位", "amounts of one sentence are in one unit"},
	Source:   Message{"便于核对；混用本身不是错误", "for the reader's sake; it is no mistake in itself"},
	Evidence: Message{"同一句里同一资金既用元又用万元", "元 and 万元 for the same money in one sentence"},
	Silent:   Message{"每人、每次的金额用元不判", "silent on amounts for each"},
	Example:  Message{"预算80万元，到位605000元", "80万元 against 605000元"},
}

var unitPointsRule = &Rule{
	ID: "unit/points", Severity: Warning,
	Title:    Message{"百分点写成百分比", "percent for points"},
	Verifies: Message{"两个百分比之差写作百分点", "the difference of two percentages is given in points"},
	Formula:  Message{"X% − Y% = Z 个百分点", "points"},
	Source:   Message{"百分点与百分比不同：70.2%到72.5%是提高2.3个百分点，即3.3%", "points are not percent: from 70.2% to 72.5% are 2.3 points, or 3.3%"},
	Evidence: Message{"比率后写提高、下降X%，而数额正是两个比率之差", "a rate that rises by X%, where X is the difference of two rates"},
	Silent:   Message{"金额、人数的增长不判", "silent on money and heads"},
	Example:  Message{"由70.2%提高到72.5%，提高2.3%：应为2.3个百分点", "from 70.2% to 72.5%, up 2.3%: 2.3 points"},
}
