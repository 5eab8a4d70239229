package check

var numberingHeadingsRule = &Rule{
	ID: "numbering/headings", Severity: Warning,
	Title:    Message{"序号", "heading numbers"},
	Verifies: Message{"标题和条目的序号连续，不跳不重", "headings and items count on without gap or repetition"},
	Formula:  Message{"n, n+1, n+2 …", "n, n+1, n+2 …"},
	Source:   Message{"编号的次序", "counting"},
	Evidence: Message{"一、（一）1. 等同级序号", "numbers of one level"},
	Silent:   Message{"重新从一开始的编号不判；除一级标题缺号外均为提示", "silent where a count begins anew; a note but for gaps in top headings"},
	Example:  Message{"二、之后是四、", "四、 behind 二、"},
}
