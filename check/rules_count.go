package check

var countListRule = &Rule{
	ID: "count/list", Severity: Warning,
	Title:    Message{"数目与列举", "a number and its list"},
	Verifies: Message{"写明的个数等于列出的名称数", "the number announced is the number of names listed"},
	Formula:  Message{"N = 列出的项数", "N = items listed"},
	Source:   Message{"点数", "counting"},
	Evidence: Message{"N个，分别是A、B、C；几类：一是、二是、三是；A、B、C三项等名称在前的；分N批：第一批、第二批", "N个，分别是 and names, or 一是, 二是, 三是; names before their number; 分N批 and 第一批, 第二批"},
	Silent:   Message{"以等结尾、名称含数字或括号不齐的清单不判", "silent on lists that end in 等 or read unsurely"},
	Example:  Message{"下设6个科室，分别是甲、乙、丙、丁、戊：列出5个", "6 announced, 5 listed"},
}
