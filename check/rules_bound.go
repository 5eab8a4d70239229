package check

var boundTargetRule = &Rule{
	ID: "bound/target", Severity: Error,
	Title:    Message{"实际值与目标", "a result and its target"},
	Verifies: Message{"实际完成值达到写明的目标或限额", "the result meets the stated target or limit"},
	Formula:  Message{"实际 ≥ 目标，或 实际 ≤ 限额；目标按写明的数，金额目标没有符号时按其舍入范围", "actual ≥ target, actual ≤ limit; the target is exactly what is printed, but for amounts of money without a sign, which are taken as rounded"},
	Source:   Message{"报告自己设定的绩效目标", "the report's own targets"},
	Evidence: Message{"≥、≤、不低于、不超过、以内等目标，同行或同名处有实际值；写明高于、低于的序时进度、平均水平、安全线、省定标准", "a target with ≥, ≤, 不低于, 不超过 and a result in its row or under its name; a figure told to be above or below 序时进度, 平均水平, 安全线 or 省定标准"},
	Silent:   Message{"报告自己说明未完成、写明完成率不足或已扣分的不判；目标可能依规调整，表外最多为警告", "silent where the report itself admits it, states the rate of completion or has lost the points; at most a warning outside a table row, as targets may have been adjusted"},
	Example:  Message{"目标≤9个月，实际14.2个月", "a target of ≤9 months, an actual of 14.2"},
}

var boundPartRule = &Rule{
	ID: "bound/part", Severity: Error,
	Title:    Message{"部分与整体", "a part and its whole"},
	Verifies: Message{"部分不大于整体，支出不大于可用资金", "a part does not exceed its whole, nor outlay what was there to spend"},
	Formula:  Message{"部分 ≤ 整体", "part ≤ whole"},
	Source:   Message{"部分与整体的定义", "the definition of a part"},
	Evidence: Message{"其中、含、仅、重点后的单个部分；同一口径的支出与收到的资金；名称指某一人群、前几位数字与整体相同的数", "a single part behind 其中 or 含; outlay and receipts of one scope; a figure of a group whose leading digits are the whole's"},
	Silent:   Message{"成立时不提；跨句时最多为警告，名称唯一的除外", "not shown where it holds; at most a warning across sentences, unless the names are the only ones of their kind"},
	Example:  Message{"住院救助862.4万元，其中重点对象865.1万元", "862.4 in all, 865.1 of it for some"},
}

var boundScoreRule = &Rule{
	ID: "bound/score", Severity: Error,
	Title:    Message{"得分与分值", "a score and its weight"},
	Verifies: Message{"得分不超过分值", "a score does not exceed its weight"},
	Formula:  Message{"得分 ≤ 分值", "score ≤ weight"},
	Source:   Message{"自评表的算分办法；《项目支出绩效评价管理办法》财预〔2020〕10号", "the form's own scoring, after 财预〔2020〕10号"},
	Evidence: Message{"一行中的分值和得分", "weight and score of one row"},
	Silent:   Message{"加分项除外", "bonus items are exempt"},
	Example:  Message{"分值8，得分9", "a score of 9 out of 8"},
}

var boundLogicRule = &Rule{
	ID: "bound/logic", Severity: Error,
	Title:    Message{"目标或结果不合逻辑", "illogical targets and results"},
	Verifies: Message{"目标的上下限能同时成立，也不是任何数都成立；合格率、满意度、及时率等部分占全部的比率不超过100%", "a target can be met, and missed; rates of a part of all, as 合格率, 满意度 or 及时率, do not exceed 100%"},
	Formula:  Message{"下限 ≤ 实际 ≤ 上限；部分 ÷ 全部 ≤ 100%", "lower ≤ actual ≤ upper; part ÷ all ≤ 100%"},
	Source:   Message{"区间的逻辑；部分不多于全部", "the logic of ranges; a part is no more than all"},
	Evidence: Message{"“≥-5%或≤5%”“≥8且≤3”这样的两个界限；名称以合格率、满意度、及时率等结尾的实际值", "two limits joined by 或 or 且; a result whose name ends with such a rate"},
	Silent:   Message{"单个界限不判；完成率、到位率、执行率、增长率可以超过100%", "silent on single limits; rates of completion, arrival, execution and growth may exceed 100%"},
	Example:  Message{"≥-5%或≤5%：任何数都满足，“或”应为“且”", "≥-5%或≤5%: any number meets it"},
}

var boundConflictRule = &Rule{
	ID: "bound/conflict", Severity: Warning,
	Title:    Message{"目标前后矛盾", "targets that contradict"},
	Verifies: Message{"同一指标的两处目标不互相矛盾", "two targets of one indicator do not contradict"},
	Formula:  Message{"下限 < 上限", "lower < upper"},
	Source:   Message{"区间的逻辑", "the logic of ranges"},
	Evidence: Message{"两处同名指标，一处上限、一处下限，没有余地", "two targets of one name, one upper and one lower, that leave no room"},
	Silent:   Message{"名称不同或口径不同时不判", "silent where names differ"},
	Example:  Message{"≥3且≤8个月，另一处不少于8个月", "≥3且≤8 months, elsewhere 不少于8"},
}

var boundGradeRule = &Rule{
	ID: "bound/grade", Severity: Warning,
	Title:    Message{"等级与分数段", "a grade and its band"},
	Verifies: Message{"评定等级的分数在报告写明的分数段内", "the score of a grade lies in the band that the report states for it"},
	Formula:  Message{"下限 ≤ 得分 ≤ 上限", "lower ≤ score ≤ upper"},
	Source:   Message{"报告自己写明的分数段；没有写明时不用国家通行的分数段代替", "the report's own bands; none are assumed where it states none"},
	Evidence: Message{"得分、等级和该等级的分数段写在一起", "a score, its grade and the band of the grade stated together"},
	Silent:   Message{"报告没有写分数段时不判", "silent where the report states no bands"},
	Example:  Message{"90分（含）以上为优，86.4分评为优", "优 from 90 points, given for 86.4"},
}

var boundArrivalRule = &Rule{
	ID: "bound/arrival", Severity: Warning,
	Title:    Message{"到位不足预算", "money that did not arrive"},
	Verifies: Message{"同一句里写明的到位数不少于预算数，或有说明", "what arrived is not less than the budget stated beside it, or the report explains it"},
	Formula:  Message{"到位 ≥ 预算", "received ≥ budget"},
	Source:   Message{"资金应足额到位；不足应说明原因", "the budget should arrive in full, or the report say why"},
	Evidence: Message{"一句里有预算数和到位数，全文没有到位率或执行率", "a budget and what arrived in one sentence, and no rate of arrival or execution anywhere"},
	Silent:   Message{"成立时不提；报告写有到位率、执行率，或写明尚欠、缺口数的不判", "not shown where it holds; silent where the report states a rate of arrival or execution, or the gap itself"},
	Example:  Message{"年初预算80万元，实到位605000元", "80万元 budgeted, 605000元 arrived"},
}

var boundOutlayRule = &Rule{
	ID: "bound/outlay", Severity: Warning,
	Title:    Message{"支出超过可用资金", "spending beyond the means"},
	Verifies: Message{"支出不超过预算或收到的资金", "outlay does not exceed the budget or what was received"},
	Formula:  Message{"支出 ≤ 资金", "outlay ≤ means"},
	Source:   Message{"收支的常理；结转资金等可能说明超出部分", "common sense; carry-over may explain it"},
	Evidence: Message{"执行率不成立，而其支出数大于预算或到位数", "an execution rate that fails, with an outlay above the budget or receipts"},
	Silent:   Message{"成立时不提；报告写明执行率超过100%的不判", "not shown where it holds; silent where the report states a rate above 100%"},
	Example:  Message{"收到240万元，支出290万元", "240 received, 290 spent"},
}

var boundStandardRule = &Rule{
	ID: "bound/standard", Severity: Warning,
	Title:    Message{"居民医保筹资标准", "the residents' standards of the year"},
	Verifies: Message{"城乡居民医保的人均财政补助和个人缴费不低于国家当年规定的最低标准", "the per-capita subsidy and contribution of the residents' insurance are not below the national minimum of the year"},
	Formula:  Message{"财政补助 ≥ 当年标准，个人缴费 ≥ 上年通知的标准", "subsidy ≥ minimum of the year, contribution ≥ minimum set the year before"},
	Source:   Message{"国家医保局、财政部（2017年以前为人社部、财政部）历年关于做好城乡居民基本医疗保障工作的通知，2015—2025年", "the yearly national notices on the basic medical insurance of residents, 2015 to 2025"},
	Evidence: Message{"居民医保报告中写有人均或每人的财政补助标准、个人缴费标准，年度明确", "a per-capita subsidy or contribution in a report on residents, of a known year"},
	Silent:   Message{"高于国家标准的地方标准不判；分级负担、学生和困难群众的标准不判；低于当年而不低于上年标准的补助为提示", "silent on higher local standards, on shares of levels of government, on students and the poor; a note where the subsidy is still at last year's minimum"},
	Example:  Message{"2022年度报告写人均财政补助标准550元：当年最低610元，上年580元", "550元 in a report on 2022: the minimum is 610, that of 2021 580"},
}
