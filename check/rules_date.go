package check

var dateDamagedRule = &Rule{
	ID: "date/damaged", Severity: Warning,
	Title:    Message{"日期残缺", "damaged dates"},
	Verifies: Message{"日期写全，月日可能存在", "dates are complete and can be"},
	Source:   Message{"历法", "the calendar"},
	Evidence: Message{"2024年0630 这样缺少月、日字样的日期，6月31日这样不存在的日期", "a date that has lost its words, or that the calendar lacks"},
	Silent:   Message{"文号和编号不判", "silent on document numbers"},
	Example:  Message{"截至2024年0630", "截至2024年0630"},
}

var dateOrderRule = &Rule{
	ID: "date/order", Severity: Error,
	Title:    Message{"起止时间颠倒", "a time that ends before it begins"},
	Verifies: Message{"结束时间不早于开始时间", "times end after they begin"},
	Source:   Message{"历法", "the calendar"},
	Evidence: Message{"起止时间中间只有“起至”“至”“—”等词；前后两个分句分别写开工和完工（警告）；表格里开工时间、竣工时间两栏；自评表一行里“…前”的时限与其后的完成日期（警告）", "two dates with nothing but 至, — or the like between them; clauses that say 开工 and 完工 (a warning); cells headed 开工时间 and 竣工时间; in a row of a form the time until which something is due and the date on which it was done (a warning)"},
	Silent:   Message{"没有月份的年份、计划时间对实际时间不判", "silent on years without months, and on planned against actual times"},
	Example:  Message{"项目起止时间：2021年3月起至2020年12月止", "项目起止时间：2021年3月起至2020年12月止"},
}
