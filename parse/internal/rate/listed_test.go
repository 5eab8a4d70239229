package rate_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

func TestRatesOfListedItems(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"grades of a survey", "走访农户320户，非常满意205户，比较满意88户，一般17户，不满意10户，满意度91.56%。", "205 + 88 + 17 + 10 = 320户\n(205户 + 88户) ÷ 320户 = 91.56%"},
		{"grades that 其中 opens", "收回有效问卷480份，其中非常满意300份、满意150份、不满意30份，满意率93.75%。", "300 + 150 + 30 = 480份\n(300份 + 150份) ÷ 480份 = 93.75%"},
		{"grades of a review", "评审项目40个，优秀12个、良好20个、合格7个、不合格1个。", "12 + 20 + 7 + 1 = 40个"},
		{"one kind of two", "抽查病案，甲级病案860份、乙级病案140份，甲级病案率86%。", "860份 ÷ (860份 + 140份) = 86%"},
		{"the last kind of two", "本季接生，自然产318例、助产206例，助产率39.31%。", "206例 ÷ (318例 + 206例) = 39.31%"},
		{"parts are no shares of each other", "全县参保42.6万人，其中职工8.3万人、居民34.3万人，参保率97.2%。", "8.3 + 34.3 = 42.6万人"},
		{"nor with a whole further away", "年末参保1.84万户，其中城镇0.67万户、农村1.17万户，覆盖率96.5%。", "0.67 + 1.17 = 1.84万户"},
		{"what should be and what is", "应到50人、实到48人，到会率96%。", "48人 ÷ 50人 = 96%"},
		{"a rate ends the list", "登记患者163例，其中重症71例，治疗率98.2%；随访152例。", ""},
		{"rates between the parts", "筛查1500人，其中男性800人，检出率5%；女性700人，检出率4%。", "800 + 700 = 1500人"},
	})
}

func TestMoneyThatComesBack(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"sent back by the payer", "全年追缴资金86.5万元，其中行政处理收回52.3万元、机构主动退回34.2万元。", "52.3 + 34.2 = 86.5万元"},
		{"refused and recovered", "共挽回损失420万元，其中拒付180万元，扣回150万元，收回90万元。", "180 + 150 + 90 = 420万元"},
		{"three ways", "清退违规资金73.1万元，其中初审扣回21.4万元、复查扣回30.2万元、单位退回21.5万元。", "21.4 + 30.2 + 21.5 = 73.1万元"},
		{"a budget all the same", "年初预算500万元，追加120万元，收回20万元，调整后预算600万元。", "500 + 120 − 20 = 600万元"},
	})
}

func TestMoreDone(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"more of a verb", "追回资金6.3亿元，比2021年多追回0.9亿元，增长16.67%。", "0.9亿元 ÷ (6.3亿元 − 0.9亿元) = 16.67%"},
		{"less of it", "结算病例1260例，较上年少结算140例，下降10%。", "140例 ÷ (1260例 + 140例) = 10%"},
		{"多收 within 多收缴", "全年筹资820万元，较去年同期多收缴20万元，增长2.5%。", "20万元 ÷ (820万元 − 20万元) = 2.5%"},
		{"of what bears the verb", "全年收缴保费900万元、罚没15万元，合计915万元，较上年多收缴100万元，增长12.5%。", "900 + 15 = 915万元\n100万元 ÷ (900万元 − 100万元) = 12.5%"},
	})
}

func TestListsOfAPart(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"the parts of the part behind a colon", "全年支出940万元。其中待遇支出810万元，比上年多支60万元，增长8%，系标准上调所致：医疗费310万元、津贴500万元。", "310 + 500 = 810万元\n60万元 ÷ (810万元 − 60万元) = 8%"},
		{"growth between whole and colon", "救助支出640万元，同比下降4%，主要是人数减少：住院救助400万元、门诊救助240万元。", "400 + 240 = 640万元"},
		{"a colon behind each name", "全年收入900万元，其中：中央资金：500万元，省级资金：300万元，县级资金：100万元。", "500 + 300 + 100 = 900万元"},
		{"deposits have no flows of their own", "年末累计结余812万元（支出户存款12万元、财政专户存款800万元）。上年结余700万元，本年结余112万元。", "12 + 800 = 812万元\n700万元 + 112万元 = 812万元"},
		{"a price is granted by no level", "省级资金60万元、县级资金30万元用于设备更新。发电机组中标价84万元，比预算88万元节约4万元。", "88万元 − 84万元 = 4万元"},
	})
}

func TestRatioOfHeadsThatMoved(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"from and to", "全年在职职工18.4万人、退休人员7.36万人，职退比由2.62∶1下降到2.5∶1。", "18.4万人 ÷ 7.36万人 = 2.5"},
		{"last year's first", "在职31.5万人，退休12.6万人，在职退休比由上年的2.56∶1降至2.5∶1。", "31.5万人 ÷ 12.6万人 = 2.5"},
		{"one alone", "在职9.3万人，退休3.1万人，在职退休比为3.0∶1。", "9.3万人 ÷ 3.1万人 = 3.0"},
	})
}

func TestPointsBelow(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"a limit", "目录外费用占比4.6%，比控制线5%低0.4个百分点。", "5% − 4.6% = 0.4个百分点"},
		{"an average", "住院率14.2%，比全省平均16.5%低2.3个百分点。", "16.5% − 14.2% = 2.3个百分点"},
		{"last year", "自付比例31%，比上年32.5%低1.5个百分点。", "32.5% − 31% = 1.5个百分点"},
	})
}

func TestWeightsAndScoresInTurn(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"the weights of a full mark", "考核满分100分：决策20分，得19分；过程30分，得28分；产出50分，得47分。", "20 + 30 + 50 = 100分"},
	})
}
