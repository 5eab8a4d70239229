package check

var labelFundRule = &Rule{
	ID: "label/fund", Severity: Error,
	Title:    Message{"基金名称错用", "the name of another fund"},
	Verifies: Message{"评价、打分、管理的对象写的是本报告的基金，各节收支写的是本节的基金", "what is evaluated, scored or kept is the report's own fund, and a section tells the flows of its own"},
	Source:   Message{"报告自己的对象和年度", "the report's own subject and year"},
	Evidence: Message{"对…进行评价、得分、资金管理等句中出现另一基金的全名；标题为甲基金的一节把某项收支写成乙基金，而乙基金另有专节写有该项；加强、做好等字样后写着另一基金的宣传、监管、经办", "the full name of another fund where the report speaks of what it evaluates; a section of one fund that tells a flow of another, which has a section of its own for it; another fund whose 宣传, 监管 or 经办 the office sets out to better"},
	Silent:   Message{"三重保障、衔接、政策背景等正当提到其他基金的句子不判", "silent where other funds are rightly mentioned"},
	Example:  Message{"职工报告写“对城乡居民基本医疗保险项目进行评价”", "a report on employees that evaluates 城乡居民基本医疗保险"},
}

var labelYearRule = &Rule{
	ID: "label/year", Severity: Error,
	Title:    Message{"年份错用", "another year"},
	Verifies: Message{"执行、支出、得分说的是本报告的年度", "what was spent and scored is of the report's year"},
	Source:   Message{"报告自己的对象和年度", "the report's own subject and year"},
	Evidence: Message{"表题或执行语句中写有另一年度；并列各项写本年度，其中一项写上年；结论、标题，或本年度已写明的支出、人数，又写成上年", "another year in a caption or where execution is told; the year before in one of several like items that bear the report's, in a conclusion, in a heading, or with an outlay or a number that the report tells of its own year"},
	Silent:   Message{"文号、上年比较、提前下达、下年计划不判", "silent on document numbers, comparisons, advance allocations and plans"},
	Example:  Message{"2023年度报告写“2022年下达547万元，实际支出547万元”", "a report on 2023 that tells of 2022下达547万元"},
}

var labelIndicatorRule = &Rule{
	ID: "label/indicator", Severity: Error,
	Title:    Message{"指标名称不在体系内", "an unknown indicator"},
	Verifies: Message{"得分表中的指标都在本报告的指标体系内", "the indicators scored are those of the report's own system"},
	Source:   Message{"报告自己的对象和年度", "the report's own subject and year"},
	Evidence: Message{"报告列有指标体系，得分表另有一个不在其中的一级指标", "a system of indicators, and a score table with a name that it lacks"},
	Silent:   Message{"没有指标体系表时不判", "silent without a system"},
	Example:  Message{"指标体系为产出、效益、满意度，得分表写“管理指标”", "“管理指标” scored, where the system has 效益指标"},
}

var labelProjectRule = &Rule{
	ID: "label/project", Severity: Warning,
	Title:    Message{"项目名称错用", "the name of another project"},
	Verifies: Message{"“对某项目进行绩效评价”中的项目、“某资金专款专用”中的资金应是本报告的", "what a sentence says is evaluated, or kept for its purpose, is the report's own project or grant"},
	Source:   Message{"报告自己的题目和项目名称", "the report's own title and project name"},
	Evidence: Message{"对…项目进行绩效评价、自评，或专款专用、专账核算、挪用等句中的补助资金、专项资金，名称与题目、项目名称几乎没有相同的字；本资金的结余、支出、执行率又写在另一资金名下", "对…项目进行绩效评价, or a grant beside 专款专用, 专账核算 or 挪用, with a name that shares hardly a word with title and project name; the report's own balance, outlay or rate told again under another grant"},
	Silent:   Message{"名称与题目相近、泛指或列举多个项目时不判", "silent where the name is like the title, general, or one of several"},
	Example:  Message{"某县校舍维修项目的报告写“对城东污水管网工程项目进行绩效评价”", "a report on school repairs that evaluates a sewer project"},
}

var labelOwnerRule = &Rule{
	ID: "label/owner", Severity: Warning,
	Title:    Message{"单位、地名错用", "the name of another office or county"},
	Verifies: Message{"结论、公开去向等处写的是本报告的单位和县区", "where a report concludes, or says where it is published, it names its own office and county"},
	Source:   Message{"报告自己的题目和单位", "the report's own title and office"},
	Evidence: Message{"结论给某单位的整体支出打分，或在某县政府网站公开、某县得分，而题目是另一单位、另一县，且此名全文只出现一次", "a conclusion that scores another office's outlay, or the site or the score of a county that is not the title's, each named but once in the report"},
	Silent:   Message{"下属单位、对口帮扶、学习借鉴、上级单位不判", "silent on offices that belong to the own one, on partners and on superiors"},
	Example:  Message{"文化馆的报告写“经自评，区档案馆2022年度整体支出绩效得95分”", "the report of a 文化馆 that concludes 区档案馆2022年度整体支出绩效得95分"},
}
