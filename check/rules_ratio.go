package check

var ratioExecutionRule = &Rule{
	ID: "ratio/execution", Severity: Error,
	Title:    Message{"预算执行率", "the execution rate"},
	Verifies: Message{"执行率等于执行数除以全年预算数", "the rate is what was spent over the budget of the year"},
	Formula:  Message{"执行率 = 执行数 ÷ 预算数", "rate = outlay ÷ budget"},
	Source:   Message{"自评表栏目“执行率（B/A）”：分母为含结转的全年预算数", "the form's own column “执行率（B/A）”, over the year's budget with carry-over"},
	Evidence: Message{"执行率、支出率、支付进度、预算完成率，附近有支出与预算；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "执行率, 支出率, 支付进度 or 预算完成率 with an outlay and a budget; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"找不到唯一的分子分母时不判；换用年初、到位等口径成立的为警告", "silent without one numerator and denominator; a warning where another base fits"},
	Example:  Message{"支出332万元，预算410万元，执行率80.1%：应为81.0%", "332 ÷ 410 = 81.0%, stated 80.1%"},
}

var ratioCompletionRule = &Rule{
	ID: "ratio/completion", Severity: Error,
	Title:    Message{"完成率、到位率", "completion and arrival rates"},
	Verifies: Message{"完成率、到位率、完成预算的百分比等于实际数除以目标或计划数", "a completion is the actual figure over its target or plan"},
	Formula:  Message{"完成率 = 实际 ÷ 目标", "rate = actual ÷ target"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"完成预算的X%、完成率、到位率，同句或同段有实际与目标；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "完成预算的X%, 完成率, 到位率 with an actual figure and its target; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"分级、分期目标不明时不判", "silent where targets of levels or stages are unsure"},
	Example:  Message{"参保65950人，目标67000人，完成99.4%：应为98.4%", "65950 ÷ 67000 = 98.4%, stated 99.4%"},
}

var ratioArrivalRule = &Rule{
	ID: "ratio/arrival", Severity: Error,
	Title:    Message{"表内到位率", "arrival rates in forms"},
	Verifies: Message{"自评表的到位率等于到位数除以预算数", "the form's arrival rate is what arrived over the budget"},
	Formula:  Message{"到位率 = 到位数 ÷ 预算数", "rate = received ÷ budget"},
	Source:   Message{"自评表的栏目", "the form's own columns"},
	Evidence: Message{"自评表有预算、到位和到位率三栏", "a form with budget, receipts and a rate of arrival"},
	Silent:   Message{"预算为零或缺到位数时不判", "silent where the budget is nothing or the receipts are missing"},
	Example:  Message{"预算200，到位180，到位率95%：应为90%", "180 ÷ 200 = 90%, stated 95%"},
}

var ratioShareRule = &Rule{
	ID: "ratio/share", Severity: Error,
	Title:    Message{"占比", "shares"},
	Verifies: Message{"占比、比重等于部分除以总体", "a share is the part over the whole"},
	Formula:  Message{"占比 = 部分 ÷ 总体", "share = part ÷ whole"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"占…的X%、占比、比重，总体在附近，或两者各是表中点名的一行；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "占…的X%, 占比, 比重 with the whole nearby, or both named rows of a table; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"总体不明或不止一个时不判", "silent where the whole is unsure"},
	Example:  Message{"个人账户38710，总额96940，占41.9%：应为39.9%", "38710 ÷ 96940 = 39.9%, stated 41.9%"},
}

var ratioBenefitRule = &Rule{
	ID: "ratio/benefit", Severity: Error,
	Title:    Message{"报销比例、救助比例", "reimbursement rates"},
	Verifies: Message{"报销、救助比例等于基金支付除以费用", "the rate is what the fund paid over the cost"},
	Formula:  Message{"报销比例 = 支付 ÷ 费用", "rate = paid ÷ cost"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"报销比例、救助比例，同句或同段有支付额与费用；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "报销比例 or 救助比例 with payment and cost; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"总费用、合规费用、起付线后费用都可作分母：没有一个成立且口径不明时不判", "several denominators are lawful: silent where the scope is unsure"},
	Example:  Message{"支付3010，费用4120，报销比例75.06%：应为73.06%", "3010 ÷ 4120 = 73.06%, stated 75.06%"},
}

var ratioRateRule = &Rule{
	ID: "ratio/rate", Severity: Error,
	Title:    Message{"其他比率", "other rates"},
	Verifies: Message{"报告写明分子分母的其他比率", "any other rate whose numerator and denominator are stated"},
	Formula:  Message{"率 = 分子 ÷ 分母", "rate = numerator ÷ denominator"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"率、比例，同句写有分子与分母，或“甲为乙的X%”而同段前文各有其数；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "a rate with both figures in its sentence, or that names both, which stand before it in its paragraph; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"满意度、合格率等没有分子分母的比率不判", "rates without figures, such as 满意度, are not judged"},
	Example:  Message{"应查200家，实查180家，核查率95%：应为90%", "180 ÷ 200 = 90%, stated 95%"},
}

var ratioTableRule = &Rule{
	ID: "ratio/table", Severity: Error,
	Title:    Message{"表内比率列", "rates in tables"},
	Verifies: Message{"表中的率、占比、进度列等于同行两列之商", "a column of rates is the quotient of two columns of its row"},
	Formula:  Message{"率 = 一列 ÷ 另一列", "rate = column ÷ column"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"表头为执行率、占比、进度，或一列都是百分数，且某两列之商（或增幅）使多数行成立", "a header of a rate, or a column of per cents, and two columns whose quotient or growth holds in most rows"},
	Silent:   Message{"没有两列使多数行成立时不判", "silent where no two columns hold for most rows"},
	Example:  Message{"预算200、执行150、进度70%：应为75%", "150 ÷ 200 = 75%, stated 70%"},
}

var ratioScoreRule = &Rule{
	ID: "ratio/score", Severity: Error,
	Title:    Message{"得分率", "score rates"},
	Verifies: Message{"得分率等于得分除以分值", "a score rate is the score over its weight"},
	Formula:  Message{"得分率 = 得分 ÷ 分值", "rate = score ÷ weight"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"得分率列或得分率字样，附近有得分与分值", "得分率 with a score and a weight"},
	Silent:   Message{"缺得分或分值时不判", "silent where score or weight is missing"},
	Example:  Message{"分值20，得分17，得分率88%：应为85%", "17 ÷ 20 = 85%, stated 88%"},
}
