package check

var changeAmountRule = &Rule{
	ID: "change/amount", Severity: Error,
	Title:    Message{"增减额", "the amount of change"},
	Verifies: Message{"本期减基期等于写明的增减额，方向词一致", "current less previous is the stated change, in the stated direction"},
	Formula:  Message{"增减额 = 本期 − 基期", "change = current − previous"},
	Source:   Message{"增减的定义：本期减基期，再除以基期", "the definition of change: current less base, over the base"},
	Evidence: Message{"比上年增加、较去年同期减少，两期数字都写明，或是表中点名的一行的两格；比目标低、少，前文有该指标的目标与结果；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "增加 or 减少 against a period whose figure is printed, perhaps as a cell of the row that is named; less or more than the goal of an indicator told before; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"基期数没有写时不判；可比口径的增减不判", "silent without the previous figure"},
	Example:  Message{"34.53万人增到36.20万人，增加1.85万人：应为1.67万人", "36.20 − 34.53 = 1.67, stated 1.85"},
}

var changeRateRule = &Rule{
	ID: "change/rate", Severity: Error,
	Title:    Message{"增减率", "the rate of change"},
	Verifies: Message{"增减率等于增减额除以基期数；基期没写时由本期和增减额还原", "the rate is the change over the previous figure, which is rebuilt from the current one and the change where it is not printed"},
	Formula:  Message{"增长率 = (本期 − 基期) ÷ 基期 = 增减额 ÷ (本期 − 增减额)", "growth = change ÷ base"},
	Source:   Message{"增减的定义：本期减基期，再除以基期", "the definition of change: current less base, over the base"},
	Evidence: Message{"增长、下降、增幅后的百分比，同句有本期数与基期数或增减额，或是表中点名的一行的两格；预算偏差率以预算为基数；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "a percentage behind 增长, 下降 or 增幅 with the current figure and the base or the change, perhaps as cells of the row that is named; deviation from a budget is over the budget; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"误用本期作基数、比值当增长等能说明的，指出原因并为警告；缺基期时不判", "a warning where this year's figure was the base; silent without a base"},
	Example:  Message{"13460万元，增加205万元，增长1.52%：应为1.55%", "205 ÷ (13460 − 205) = 1.55%, stated 1.52%"},
}

var changePointsRule = &Rule{
	ID: "change/points", Severity: Error,
	Title:    Message{"百分点", "percentage points"},
	Verifies: Message{"两个百分比之差等于写明的百分点", "the difference of two percentages is the stated points"},
	Formula:  Message{"百分点 = 本期% − 基期%", "points = current % − previous %"},
	Source:   Message{"增减的定义：本期减基期，再除以基期", "the definition of change: current less base, over the base"},
	Evidence: Message{"提高、下降X个百分点，两个百分比都写明；比目标低、高X个百分点，前文有该指标的目标与结果", "X个百分点 with both percentages stated, or against the goal of an indicator told before"},
	Silent:   Message{"只有一个百分比时不判", "silent with one percentage only"},
	Example:  Message{"70.2%提高到72.5%，提高3.2个百分点：应为2.3个百分点", "72.5% − 70.2% = 2.3 points, stated 3.2"},
}

var changeTimesRule = &Rule{
	ID: "change/times", Severity: Warning,
	Title:    Message{"增长倍数", "growth in multiples"},
	Verifies: Message{"增长X倍等于本期比基期减一", "growth of X times is the ratio less one"},
	Formula:  Message{"增长倍数 = 本期 ÷ 基期 − 1", "growth = current ÷ previous − 1"},
	Source:   Message{"增减的定义：本期减基期，再除以基期", "the definition of change: current less base, over the base"},
	Evidence: Message{"增长、提高X倍，两期数字都写明", "增长X倍 with both figures stated"},
	Silent:   Message{"是、达X倍归 derived/multiple", "“X times as much” belongs to derived/multiple"},
	Example:  Message{"120增到960，增长8倍：应为7倍", "from 120 to 960: growth of 7 times, stated 8"},
}

var changeChainRule = &Rule{
	ID: "change/chain", Severity: Error,
	Title:    Message{"分项增减之和", "the changes of parts"},
	Verifies: Message{"各项增减之和等于总的增减", "the changes of the parts add up to the change of the whole"},
	Formula:  Message{"总增减 = Σ 各项增减", "change = Σ changes"},
	Source:   Message{"加法：报告自己写明总数和各项", "addition: the report itself states whole and parts"},
	Evidence: Message{"总的增减后以其中列出各项增减", "a change of the whole, then 其中 and those of the parts"},
	Silent:   Message{"各项没有列全时不判", "silent where not all parts are listed"},
	Example:  Message{"人员减少30.8，公用增加19.0，共减少12.8：应为11.8", "−30.8 + 19.0 = −11.8, stated −12.8"},
}
