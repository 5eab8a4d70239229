package standard_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

func TestStandardsInProse(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"price for a length", "新修渠道2.5公里，每公里补助48000元，共补助12万元。", "2.5公里 × 48000元 = 12万元"},
		{"price with a unit of its own", "清淤河道1800米，综合单价35.5元/米，完成投资6.39万元。", "1800米 × 35.5元/米 = 6.39万元"},
		{"heads, days, a daily standard", "寄宿生420人，每生每天8元，全年供餐190天，共发放63.84万元。", "420人 × 8元 × 190天 = 63.84万元"},
		{"a monthly standard over the year", "护林员36人，每人每月900元，全年发放38.88万元。", "36人 × 900元 × 12 = 38.88万元"},
		{"a monthly wage for printed months", "聘用保洁员52人，人均月工资1850元，按9个月计算，共需86.58万元。", "52人 × 1850元 × 9个月 = 86.58万元"},
		{"person-months are multiplied once", "全年补贴老人5640人次，每人每月60元，共发放33.84万元。", "5640人次 × 60元 = 33.84万元"},
		{"a unit price is no part of a sum", "采购课桌260套，单价210元，计5.46万元；采购书架45个，单价640元，计2.88万元；两项合计8.34万元。", "260套 × 210元 = 5.46万元\n45个 × 640元 = 2.88万元\n5.46 + 2.88 = 8.34万元"},
		{"a unit slipped", "慰问困难户78户，每户补助800元，共计6.24元。", "✗ 78户 × 800元 = 6.24元"},
		{"a plan's name is no target", "西部计划志愿者：18人，每人补助2400元，共计4.32万元。", "18人 × 2400元 = 4.32万元"},
	})
}

func TestPortions(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"of a named base", "审定价143.6万元，按审定价的95%支付，已付136.42万元。", "143.6万元 × 95% = 136.42万元"},
		{"what is kept back", "结算价80.4万元，按结算价的97%支付，已支付77.99万元，预留3%的质保金2.41万元。", "80.4万元 × 97% = 77.99万元\n80.4万元 × 3% = 2.41万元\n77.99 + 2.41 = 80.4万元"},
		{"the base in the sentence before", "审定结算价96.5万元。按结算价的97%支付，已支付93.61万元，预留3%的质保金2.90万元。", "96.5万元 × 97% = 93.61万元\n96.5万元 × 3% = 2.90万元\n93.61 + 2.90 = 96.5万元"},
		{"interest", "2022年6月发行3500万元，期限10年，年利率2.96%，每年付息103.6万元。", "3500万元 × 2.96% = 103.6万元"},
		{"swapped digits", "结算价212.8万元，按结算价的90%支付，已支付119.52万元。", "✗ 212.8万元 × 90% = 119.52万元"},
		{"a share of gains", "大棚收益26.4万元，按55%用于分红，分配村民14.52万元。", "26.4万元 × 55% = 14.52万元"},
	})
}

func TestDifferences(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"an audit's cut and its rate", "送审金额318.4万元，审定金额309.7万元，审减8.7万元，审减率2.73%。", "318.4万元 − 309.7万元 = 8.7万元\n8.7万元 ÷ 318.4万元 = 2.73%"},
		{"saved against a limit", "合同金额合计452.6万元，较招标控制价468万元节约15.4万元，节约率3.29%。", "468万元 − 452.6万元 = 15.4万元\n15.4万元 ÷ 468万元 = 3.29%"},
		{"what is left of a count", "全镇共有村卫生室47所，已改造39所，其余8所明年实施。", "47所 − 39所 = 8所"},
		{"net of a cost", "水费收入218.5万元，扣除运行成本126.2万元，净收益92.3万元。", "218.5万元 − 126.2万元 = 92.3万元"},
	})
}

func TestScoresInProse(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"parts before the total", "项目决策得17分，项目过程得22.6分，项目产出得31.4分，项目效益得20分，合计得分91分。", "17 + 22.6 + 31.4 + 20 = 91分"},
		{"weights in brackets", "决策（15分）得分13分，管理（25分）得分21.5分，绩效（60分）得分55分，综合得分89.5分。", "13 + 21.5 + 55 = 89.5分"},
		{"deductions from a full mark", "满分100分，因进度滞后扣2.4分，资料不全扣1.1分，自评得分96.5分。", "100分 − 2.4分 − 1.1分 = 96.5分"},
		{"the rate of a score", "项目管理，权重分30分，得分24.3分，得分率81.00%。", "24.3分 ÷ 30分 = 81.00%"},
	})
}

func TestTiersInProse(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"whole first, shares between", "补助资金共260万元，中央财政182万元，占70%；省级财政52万元，占20%；县级财政26万元，占10%。", "182 + 52 + 26 = 260万元\n182万元 ÷ 260万元 = 70%\n52万元 ÷ 260万元 = 20%\n26万元 ÷ 260万元 = 10%"},
		{"whole behind", "中央财政340.5万元，省级财政96万元，旗级财政48.2万元，到位资金484.7万元。", "340.5 + 96 + 48.2 = 484.7万元"},
		{"one level alone is no list", "补助资金共260万元，中央财政182万元。", ""},
	})
}

func TestYearAndHalves(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"two terms", "春季学期供餐94天，支出31.6万元；秋季学期供餐101天，支出33.9万元。全年供餐195天，支出65.5万元。", "94 + 101 = 195天\n31.6 + 33.9 = 65.5万元"},
		{"persons of both terms are the same", "春季学期资助310人，秋季学期资助325人，全年资助340人。", ""},
	})
}

func TestComparisonsInProse(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"against the budget", "培训费预算18.5万元，实际支出14.8万元，比预算减少3.7万元，下降20%。", "18.5万元 − 14.8万元 = 3.7万元\n(18.5万元 − 14.8万元) ÷ 18.5万元 = 20%"},
		{"a sentence that begins with the comparison", "收入：632.4万元。同比增加45.6万元，增长7.77%。", "45.6万元 ÷ (632.4万元 − 45.6万元) = 7.77%"},
		{"parts behind the change of their whole", "支出：519.8万元。同比减少20.2万元，下降3.74%。其中：基本支出318.6万元，项目支出201.2万元。", "318.6 + 201.2 = 519.8万元\n20.2万元 ÷ (519.8万元 + 20.2万元) = 3.74%"},
		{"a rate that rose is not compared with the target before it", "知晓率目标≥90%，实测为92.4%；回收率由上年的71.2%提高到74.5%，提高3.3个百分点。", "74.5% − 71.2% = 3.3个百分点"},
		{"the change of a budget", "年初预算846.5万元，年中追加152.4万元，调整后预算998.9万元，预算调整率18.00%。", "846.5 + 152.4 = 998.9万元\n152.4万元 ÷ 846.5万元 = 18.00%"},
		{"assets at cost and written off", "固定资产原值1286.4万元，累计折旧392.7万元，净值893.7万元。", "1286.4万元 − 392.7万元 = 893.7万元"},
		{"so much for each in one clause", "公务接待费4.2万元，共接待560人次，人均75元。", "4.2万元 ÷ 560人次 = 75元"},
		{"so many in each", "举办培训48期，参训2640人次，平均每期55人次。", "2640人次 ÷ 48期 = 55人次"},
		{"not in each part", "举办培训48期，其中书法20期、舞蹈28期，参训2640人次，平均每期55人次。", "20 + 28 = 48期\n2640人次 ÷ 48期 = 55人次"},
	})
}

func TestScoreLists(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"an indicator to each paragraph", "评价满分100分，综合得分88.6分，各部分如下：\n1、项目决策，权重分20分，得分18分。\n2、项目过程，权重分20分，得分17.4分。\n3、项目产出，权重分35分，得分31.2分。\n4、项目效益，权重分25分，得分22分。", "18 + 17.4 + 31.2 + 22 = 88.6分\n20 + 20 + 35 + 25 = 100分"},
		{"what was deducted stands in the next sentence", "项目过程，权重分25分，得分20.5分。配套未到位扣2.5分，台账不全扣2分。", "25分 − 2.5分 − 2分 = 20.5分"},
	})
}

func TestCountsOfMarkers(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"markers in a line", "提供服务四项：（1）阅览；（2）外借；（3）培训；（4）展览。", "4 (阅览、外借、培训、展览) = 四项"},
		{"one missing", "提供服务五项：（1）阅览；（2）外借；（3）培训；（4）展览。", "✗ 4 (阅览、外借、培训、展览) = 五项"},
		{"names before the number", "评价从决策、过程、产出、效益四个方面展开。", "4 (决策、过程、产出、效益) = 四个方面"},
	})
}

func TestSeveralStandards(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"an amount for each", "改造支渠6.4公里、斗渠9.5公里，补助标准为支渠12万元/公里、斗渠7万元/公里，需资金分别为76.8万元、66.5万元。", "6.4公里 × 12万元/公里 = 76.8万元\n9.5公里 × 7万元/公里 = 66.5万元"},
		{"one amount for all", "管护支渠48公里、斗渠120公里，按支渠每公里1500元、斗渠800元的标准，需安排资金16.8万元。", "48公里 × 1500元 + 120公里 × 800元 = 16.8万元"},
		{"areas and standards in turn", "下达补贴资金64.6万元，其中：水稻面积3200亩，补贴标准145元/亩；玉米面积2600亩，补贴标准70元/亩。", "3200亩 × 145元/亩 + 2600亩 × 70元/亩 = 64.6万元"},
	})
}

func TestSurveys(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"satisfied of those visited", "随机走访农户180户，表示满意的171户，满意度95%。", "171户 ÷ 180户 = 95%"},
		{"two questions to the same", "抽查学生240人，知晓政策的222人，知晓率92.5%；满意的234人，满意度97.5%。", "222人 ÷ 240人 = 92.5%\n234人 ÷ 240人 = 97.5%"},
		{"a digit swapped", "发放问卷360份，收回342份，回收率59%。", "✗ 342份 ÷ 360份 = 59%"},
		{"valid ones and what they say", "收回问卷342份，其中有效问卷336份，表示满意的319份，满意率94.94%。", "319份 ÷ 336份 = 94.94%"},
	})
}
