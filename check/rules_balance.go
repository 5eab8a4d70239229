package check

var balanceCurrentRule = &Rule{
	ID: "balance/current", Severity: Error,
	Title:    Message{"当期结余", "the surplus of the period"},
	Verifies: Message{"当期收入减当期支出等于当期结余", "income less outlay is the surplus of the period"},
	Formula:  Message{"当期结余 = 收入 − 支出", "surplus = income − outlay"},
	Source:   Message{"《社会保险基金财务制度》（财社〔2017〕144号）的收支结余关系", "the identities of the social insurance funds (财社〔2017〕144号)"},
	Evidence: Message{"同一基金、同一期间写有收入、支出和当期结余；赤字、缺口、收不抵支按负数", "income, outlay and surplus of one fund and period; 赤字, 缺口 and 收不抵支 are negative"},
	Silent:   Message{"上解、下拨、转移等使口径不明时最多为警告；缺一数时不判", "at most a warning where transfers leave the scope unsure; silent where a figure is missing"},
	Example:  Message{"收入52310.4，支出49877.9，当期结余2423.5：应为2432.5", "52310.4 − 49877.9 = 2432.5, stated 2423.5"},
}

var balanceRollingRule = &Rule{
	ID: "balance/rolling", Severity: Error,
	Title:    Message{"累计结余", "the accumulated surplus"},
	Verifies: Message{"上年累计结余加当期结余等于累计结余", "what was left before and the surplus of the period is what is left now"},
	Formula:  Message{"累计结余 = 上年结余 + 当期结余", "closing = opening + surplus"},
	Source:   Message{"《社会保险基金财务制度》（财社〔2017〕144号）的收支结余关系", "the identities of the social insurance funds (财社〔2017〕144号)"},
	Evidence: Message{"上年结余、当期结余（或收支）与累计结余；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "opening, surplus (or income and outlay) and closing balance; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"缺上年结余或当期结余时不判；以前年度调整可能说明差额", "silent where one is missing; corrections of earlier years may explain a difference"},
	Example:  Message{"上年18640，当期2432.5，累计21027.5：应为21072.5", "18640 + 2432.5 = 21072.5, stated 21027.5"},
}

var balanceResidualRule = &Rule{
	ID: "balance/residual", Severity: Error,
	Title:    Message{"结余与未支出", "what is left of an amount"},
	Verifies: Message{"预算数或到位数减支出等于结余、余款、未支付数，二者有一个成立即可", "a budget or what arrived of it, less what was spent, is what is left; either will do"},
	Formula:  Message{"结余 = 预算（到位）− 支出", "rest = budget − outlay"},
	Source:   Message{"收入减支出的定义", "the definition of what is left"},
	Evidence: Message{"结余、剩余、尚余、未执行、结转下年，附近有预算或到位数（连同上年结转）和支出数；缺口、不足，写有所需与所得；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "结余, 剩余, 尚余, 未执行, 结转下年 with a budget or receipts, what was brought on, and an outlay nearby; 缺口 or 不足 with what was needed and what was granted; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"财政收回、应付未付可能说明差额：金额不在同一句时最多为警告，名称唯一的除外", "at most a warning where the amounts stand apart, unless their names are the only ones of their kind"},
	Example:  Message{"预算410，支出332，结转87：应为78", "410 − 332 = 78, stated 87"},
}

var balanceSelfPaidRule = &Rule{
	ID: "balance/self-paid", Severity: Error,
	Title:    Message{"自付费用", "what patients pay"},
	Verifies: Message{"医疗费用减报销等于个人自付", "the cost of treatment less what the fund paid is what patients paid"},
	Formula:  Message{"自付 = 费用 − 报销", "self-paid = cost − reimbursed"},
	Source:   Message{"收入减支出的定义", "the definition of what is left"},
	Evidence: Message{"费用、报销（基金支付）与自付", "cost, reimbursement and self-paid amount"},
	Silent:   Message{"有大病、救助等另外支付而未写明时不判", "silent where another payer is not stated"},
	Example:  Message{"费用4120，报销3010，自付1010：应为1110", "4120 − 3010 = 1110, stated 1010"},
}

var balanceStepRule = &Rule{
	ID: "balance/step", Severity: Error,
	Title:    Message{"增减前后", "before and after a change"},
	Verifies: Message{"原数加增加、减减少等于现数", "a figure, more what was added, less what went, is the figure after"},
	Formula:  Message{"现数 = 原数 ± 增减", "after = before ± change"},
	Source:   Message{"收入减支出的定义", "the definition of what is left"},
	Evidence: Message{"同一句里原数、增减数和现数", "a figure, its change and the outcome in one sentence"},
	Silent:   Message{"与上年相比的增减归 change/amount", "comparisons with last year belong to change/amount"},
	Example:  Message{"应补贴8200户，减少6户，实际补贴8149户：应为8194户", "8200 − 6 = 8194, stated 8149"},
}

var balanceTableRule = &Rule{
	ID: "balance/table", Severity: Error,
	Title:    Message{"表内结余", "balances in tables"},
	Verifies: Message{"表中结余列或结余行等于收入减支出、预算减执行", "a column or row of what is left is income less outlay, or budget less execution"},
	Formula:  Message{"结余 = 收入 − 支出", "rest = in − out"},
	Source:   Message{"收入减支出的定义", "the definition of what is left"},
	Evidence: Message{"表头为结余、未执行、差额，且大多数行成立", "a header 结余, 未执行 or 差额, where most rows hold"},
	Silent:   Message{"没有一种算法使多数行成立时不判", "silent where no choice of columns holds for most rows"},
	Example:  Message{"预算420、执行400、结余30：应为20", "420 − 400 = 20, stated 30"},
}
