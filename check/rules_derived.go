package check

var derivedAverageRule = &Rule{
	ID: "derived/average", Severity: Warning,
	Title:    Message{"人均、次均", "amounts for each"},
	Verifies: Message{"人均、次均、户均等于金额除以人数、人次、户数", "an average is the amount over the heads, visits or households"},
	Formula:  Message{"人均 = 金额 ÷ 人数", "average = amount ÷ heads"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"人均、次均、户均、亩均、月均，附近有金额与人数；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "人均, 次均, 户均 with an amount and a number; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"找不到同口径的金额和人数时不判；人与人次、年与月可能混用，最多为警告", "silent without amount and number of one scope"},
	Example:  Message{"8460万元，12000人次，次均7500元：应为7050元", "84600000 ÷ 12000 = 7050, stated 7500"},
}

var derivedPayableMonthsRule = &Rule{
	ID: "derived/payable-months", Severity: Warning,
	Title:    Message{"可支付月数", "months of payments"},
	Verifies: Message{"可支付月数等于累计结余除以月均支出", "the months are the balance over the outlay of a month"},
	Formula:  Message{"可支付月数 = 累计结余 ÷ (年支出 ÷ 12)", "months = balance ÷ (outlay ÷ 12)"},
	Source:   Message{"通行算法；统筹或全口径、年度或期间支出各地不一", "the usual definition; pooled or total, of the year or the period, differs by place"},
	Evidence: Message{"可支付、可支配、可支撑X个月，附近有结余和支出", "X个月 that the balance can pay, with balance and outlay nearby"},
	Silent:   Message{"口径不一，从不判为错误；缺结余或支出时不判", "never an error, as definitions differ; silent without balance or outlay"},
	Example:  Message{"结余21072.5，支出49877.9，可支付6.2个月：应为5.1个月", "21072.5 ÷ (49877.9 ÷ 12) = 5.1, stated 6.2"},
}

var derivedMultipleRule = &Rule{
	ID: "derived/multiple", Severity: Warning,
	Title:    Message{"倍数", "multiples"},
	Verifies: Message{"是、达X倍等于两数之商", "“X times as much” is the quotient of two figures"},
	Formula:  Message{"倍数 = 甲 ÷ 乙", "multiple = a ÷ b"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"甲是乙的X倍，两数都写明", "a figure said to be X times another, both stated"},
	Silent:   Message{"增长X倍归 change/times", "growth belongs to change/times"},
	Example:  Message{"结余900，支出600，结余是支出的1.9倍：应为1.5倍", "900 ÷ 600 = 1.5, stated 1.9"},
}

var derivedDependencyRule = &Rule{
	ID: "derived/dependency", Severity: Warning,
	Title:    Message{"在职退休比", "those in work for each retired"},
	Verifies: Message{"在职退休比等于在职人数除以退休人数", "the ratio is those in work over those retired"},
	Formula:  Message{"在职退休比 = 在职 ÷ 退休", "ratio = in work ÷ retired"},
	Source:   Message{"率的定义：分子除以分母", "the definition of a rate: one figure over another"},
	Evidence: Message{"在职退休比、职退比，同段前文有在职和退休人数", "在职退休比 or 职退比 with both numbers before it"},
	Silent:   Message{"缺在职或退休人数时不判", "silent where a number is missing"},
	Example:  Message{"在职26.6万人，退休9.6万人，在职退休比2.67：应为2.77", "26.6 ÷ 9.6 = 2.77, stated 2.67"},
}

var derivedStandardRule = &Rule{
	ID: "derived/standard", Severity: Error,
	Title:    Message{"标准乘以数量", "a standard times a number"},
	Verifies: Message{"标准乘以人数、户数、面积等于金额", "a standard amount times heads, households or area is the amount"},
	Formula:  Message{"金额 = 标准 × 数量", "amount = standard × number"},
	Source:   Message{"乘法：报告自己写明标准和数量", "multiplication: the report states standard and number"},
	Evidence: Message{"每人、每户、元/人、元/亩与数量、金额在同一句或表的同一行；字样没有指明数字的，只在唯一一种取法恰好成立时确认", "a standard, a number and an amount in one sentence or row; where the words leave its figures open it is only verified, by the one choice that closes"},
	Silent:   Message{"分档、不满一年、限额等使标准不唯一时不判", "silent where standards have grades or part years"},
	Example:  Message{"85户，每户400元，共3.4元：应为3.4万元", "85 × 400 = 34000, stated 3.4元"},
}

var derivedPortionRule = &Rule{
	ID: "derived/portion", Severity: Error,
	Title:    Message{"按比例计算的金额", "amounts set by a percentage"},
	Verifies: Message{"按比例支付、计提、计息的金额等于基数乘以比例", "an amount paid, set aside or charged by a percentage is the base times the percentage"},
	Formula:  Message{"金额 = 基数 × 比例", "amount = base × percentage"},
	Source:   Message{"乘法：报告自己写明基数和比例", "multiplication: the report states base and percentage"},
	Evidence: Message{"按、预留、计提、利率等字样后的比例，后面跟着金额，前面写明基数", "a percentage behind 按, 预留, 计提 or 利率, with the amount behind it and the base before it"},
	Silent:   Message{"基数没有写明名称而算式不成立时不判", "silent where the base is not named and the product does not hold"},
	Example:  Message{"结算价220万元，按97%支付，已支付231.4万元：应为213.4万元", "2200000 × 97% = 2134000, stated 2314000"},
}

var derivedExtentRule = &Rule{
	ID: "derived/extent", Severity: Warning,
	Title:    Message{"长宽高与面积、体积", "areas and volumes by their sides"},
	Verifies: Message{"长乘以宽等于面积，长、宽、高（深、厚）相乘等于体积", "length times width is the area, length, width and height the volume"},
	Formula:  Message{"面积 = 长 × 宽；体积 = 长 × 宽 × 高", "area = length × width; volume = length × width × height"},
	Source:   Message{"乘法：报告自己写明长、宽、高", "multiplication: the report states the sides"},
	Evidence: Message{"长、宽、高（深、厚）各一个数字，紧接着是平方米或立方米数", "one figure for each side, and right behind them the square or cubic metres"},
	Silent:   Message{"缺一边，或其间有别的数字时不判", "silent where a side is missing or other figures stand between"},
	Example:  Message{"长30米，宽15米，面积405平方米：应为450平方米", "30 × 15 = 450, stated 405"},
}
