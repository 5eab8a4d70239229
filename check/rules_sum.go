package check

var sumComponentsRule = &Rule{
	ID: "sum/components", Severity: Error,
	Title:    Message{"合计与分项之和", "a total and its parts"},
	Verifies: Message{"正文中的总数等于写明的各项之和", "a total in the text is the sum of the parts named for it"},
	Formula:  Message{"总数 = 各项之和", "whole = Σ parts"},
	Source:   Message{"加法：报告自己写明总数和各项", "addition: the report itself states whole and parts"},
	Evidence: Message{"其中、包括、含、分别为、由…组成、括号内列举，或各项在前而以合计、共计收尾；各项占比合计100%的清单，点名各项的合计；没有这些字样的，只在紧挨着的几个数或并列各段的同名数恰好合上时确认", "其中, 包括, 含, 分别为, a list in brackets, or parts that end in 合计 or 共计; lists whose shares make up 100%, totals that name their parts; without such words a total is only verified, where figures side by side or those of like paragraphs come to it"},
	Silent:   Message{"等、主要、重点等未列全的清单只在各项超过总数时判；单位、期间或口径不同的数不相加", "lists left open by 等 or 主要 are judged only where the parts exceed the whole; figures of other units, periods or scope are not added"},
	Example:  Message{"筹集2864.5万元，其中中央1920万元、省级610万元、市级180万元、县级136.5万元：应为2846.5万元", "筹集2864.5万元，其中中央1920万元、省级610万元、市级180万元、县级136.5万元: should be 2846.5"},
}

var sumTableRule = &Rule{
	ID: "sum/table", Severity: Error,
	Title:    Message{"表内合计", "totals in tables"},
	Verifies: Message{"表中合计、小计、总额所在的行或列等于各行或各列之和", "a row or column headed 合计, 小计 or 总额 is the sum of its rows or columns"},
	Formula:  Message{"合计 = 各行、各列之和", "total = Σ rows, Σ columns"},
	Source:   Message{"加法：报告自己写明总数和各项", "addition: the report itself states whole and parts"},
	Evidence: Message{"表头或行名为合计、总计、小计、总额", "a header or row name 合计, 总计, 小计, 总额"},
	Silent:   Message{"—、/、空格不算数；合并单元格使归属不明时不判；多数行不成立的列不判", "—, / and blanks are no numbers; silent where merged cells leave the parts unsure, and for columns that hold in few rows"},
	Example:  Message{"402、388、424，合计1204：应为1214", "402, 388, 424, 合计1204: should be 1214"},
}

var sumSourcesRule = &Rule{
	ID: "sum/sources", Severity: Error,
	Title:    Message{"资金总额与来源", "a budget and its sources"},
	Verifies: Message{"年度资金总额等于财政拨款、上年结转和其他资金之和，预算、执行各列分别成立", "the year's money is appropriation, carry-over and other money, in every column"},
	Formula:  Message{"总额 = 财政拨款 + 上年结转 + 其他", "total = appropriation + carried over + other"},
	Source:   Message{"项目支出绩效自评表的栏目（财预〔2020〕10号所附格式及各地沿用的表）", "the fields of the self-evaluation form in use since 财预〔2020〕10号"},
	Evidence: Message{"自评表中资金总额行下列有来源行", "a form with rows of sources under the row of the total"},
	Silent:   Message{"来源行全部为空时不判", "silent where all rows of sources are blank"},
	Example:  Message{"当年350、结转58、其他0，总额410：应为408", "350, 58 and 0, total 410: should be 408"},
}

var sumTiersRule = &Rule{
	ID: "sum/tiers", Severity: Error,
	Title:    Message{"各级资金之和", "money by level of government"},
	Verifies: Message{"中央、省、市、县各级资金之和等于预算或到位总额，各级可写在另一句", "the money of all levels of government is the budget, also where it stands in another sentence"},
	Formula:  Message{"总额 = 中央 + 省 + 市 + 县", "total = Σ levels"},
	Source:   Message{"加法：报告自己写明总数和各项", "addition: the report itself states whole and parts"},
	Evidence: Message{"同一节中按级次写明的金额，和一个不分级次的预算或到位数", "amounts by level in one section, and a budget or receipt without level"},
	Silent:   Message{"只有一级金额、或各级已有自己的合计时不判", "silent with one level only, or where the levels have a total of their own"},
	Example:  Message{"中央2680、省726、市210、县370万元，预算3960万元：应为3986万元", "中央2680, 省726, 市210, 县370, budget 3960: should be 3986"},
}

var sumFundsRule = &Rule{
	ID: "sum/funds", Severity: Error,
	Title:    Message{"两项以上基金之和", "several funds together"},
	Verifies: Message{"几项基金合在一起的数等于各基金分别写明的数之和", "a figure for several funds together is the sum of those stated for each"},
	Formula:  Message{"两项基金合计 = 职工 + 居民", "total = Σ funds"},
	Source:   Message{"加法：报告自己写明总数和各项", "addition: the report itself states whole and parts"},
	Evidence: Message{"两项基金、三项基金、职工居民合计等字样，且各基金的同名数字前文已写", "two or more funds named together, and the figures of each stated before"},
	Silent:   Message{"缺任何一项基金的数时不判", "silent where the figure of one fund is missing"},
	Example:  Message{"职工赤字120万元，居民赤字80万元，两项共计赤字210万元：应为200万元", "120 and 80, together 210: should be 200"},
}

var sumNamedRule = &Rule{
	ID: "sum/named", Severity: Error,
	Title:    Message{"括号里点名的各项", "parts named in brackets"},
	Verifies: Message{"总数后括号点名的各项，在别处写有数字，其和等于总数", "a whole whose parts are named in brackets is the sum of the figures stated elsewhere under these names"},
	Formula:  Message{"总数 = 点名各项之和", "whole = Σ named parts"},
	Source:   Message{"加法：报告自己写明总数和各项", "addition: the report itself states whole and parts"},
	Evidence: Message{"（含资助参保、住院、门诊）这样点名而不写数的括号", "a bracket that names parts without figures"},
	Silent:   Message{"有一项在全文找不到同名数字时不判", "silent where one name has no figure"},
	Example:  Message{"救助人次（含资助参保、住院、门诊）12600人次", "救助人次（含资助参保、住院、门诊）12600人次"},
}

var sumAdjustmentRule = &Rule{
	ID: "sum/adjustment", Severity: Error,
	Title:    Message{"预算调整", "the adjustment of a budget"},
	Verifies: Message{"年初预算加追加减调减等于调整后预算", "the first budget, more what was added, less what was cut, is the final budget"},
	Formula:  Message{"调整后 = 年初 + 追加 − 调减", "final = initial + added − cut"},
	Source:   Message{"预算调整的定义", "the definition of a budget adjustment"},
	Evidence: Message{"追加、调增、调减、核减、收回等字样，前后各有一个预算数", "追加, 调增, 调减, 核减, 收回 between two budgets"},
	Silent:   Message{"只有一个预算数时不判；政策性预留等未列出时最多为警告", "silent with one budget only"},
	Example:  Message{"年初320万元，追加46.8万元，调减21.3万元，实际345.1万元：应为345.5万元", "320 + 46.8 − 21.3 = 345.5, stated 345.1"},
}
