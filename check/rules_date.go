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
