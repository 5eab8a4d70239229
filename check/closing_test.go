package check

import (
	"slices"
	"testing"

	"gouji/parse"
	"gouji/parse/decimal"
)

// TestClosing reads claims whose words leave open of which figures they are: they are
// verified where one choice alone closes, and nothing is said where none does, where
// several do, or where amounts so even close by chance.
func TestClosing(t *testing.T) {
	for _, x := range []struct{ rule, text, tie string }{
		// Rates.
		{"ratio/share", "本次清算补拨18.64万元，其余列入下年。\n补拨最多的是城西小学，为7.28万元，占补拨总额的39.06%。", "7.28万元 ÷ 18.64万元 = 39.056%"},
		{"ratio/share", "本次清算补拨18.64万元，其余列入下年。\n补拨最多的是城西小学，为7.28万元，占补拨总额的36.09%。", ""},
		{"ratio/share", "当年基金收入4218.56万元。\n商品和服务费用1127.43万元，占门诊开支的26.73%。", ""}, // it closes on the income
		{"ratio/share", "本次清算补拨60万元，其余列入下年。\n补拨最多的是城西小学，为15万元，占补拨总额的25%。", ""},  // a quarter of what is so even
		{"ratio/rate", "全年共处理赔案2845件，支付赔款1846.9万元，简单赔付率64.37%。\n全年保费合计2869.41万元。", "1846.9万元 ÷ 2869.41万元 = 64.365%"},
		{"ratio/rate", "全年共处理赔案2845件，支付赔款1846.9万元，简单赔付率64.73%。\n全年保费合计2869.41万元。", ""},
		{"ratio/rate", "收回有效问卷347份。问卷中312人表示满意，满意度89.91%。", "312人 ÷ 347份 = 89.914%"},
		{"ratio/rate", "收回有效问卷347份。问卷中312人为退休职工，满意度89.91%。", ""},
		// Two figures of one sentence, anywhere.
		{"ratio/rate", "三级指标\t年度指标值\t实际完成值\t分值\t得分\n家庭医生签约率\t≥95%\t97.3%\t10\t10\n群众满意度\t≥90%\t96.7%\t10\t10\n三、说明\n全镇特殊家庭185户，已签约180户。\n抽查240户，满意232户。", "180户 ÷ 185户 = 97.297%"},
		{"ratio/rate", "三级指标\t年度指标值\t实际完成值\t分值\t得分\n家庭医生签约率\t≥95%\t97.3%\t10\t10\n群众满意度\t≥90%\t96.7%\t10\t10\n三、说明\n全镇特殊家庭185户，已走访178户。\n抽查240户，满意232户。", "232户 ÷ 240户 = 96.67%"},
		{"ratio/rate", "三级指标\t年度指标值\t实际完成值\t分值\t得分\n家庭医生签约率\t≥95%\t97.3%\t10\t10\n三、说明\n全镇特殊家庭185户，已签约175户。", ""},
		{"ratio/rate", "三级指标\t年度指标值\t实际完成值\t分值\t得分\n案件办结率\t≥95%\t97.3%\t10\t10\n三、说明\n全镇特殊家庭185户，已走访180户。", ""}, // it closes on what is not its own
		{"ratio/share", "县区\t补助人数\t支出数\n城东区\t1216\t618.4\n河口县\t935\t472.9\n合计\t2151\t1091.3\n城东区人数最多，占全市的56.53%。", "1216 ÷ 2151 = 56.532%"},
		// What is left.
		{"balance/residual", "因考核扣减16.37万元。\n年初安排养护费580.50万元，全年拨付564.13万元。", "580.50万元 − 564.13万元 = 16.37万元"},
		{"balance/residual", "年初安排养护费580.50万元，全年拨付564.13万元，因季度考核扣减16.37万元。", "580.50万元 − 564.13万元 = 16.37万元"},
		{"balance/residual", "年初安排养护费580万元，全年拨付560万元，因季度考核扣减20万元。", ""},
		{"change/amount", "小学生18,640人，中学生17,985人，全县教师增加655人。", ""},
		// Totals of what stands in other paragraphs.
		{"sum/components", "上级下达补助资金6235.40万元。\n市县两级配套917.85万元。\n全年资金总额7153.25万元。", "917.85 + 6235.40 = 7153.25"},
		{"sum/components", "上级下达补助资金6235.40万元。\n市县两级配套917.85万元。\n全年资金总额7513.25万元。", ""},
		{"sum/components", "上级下达补助资金6000万元。\n市县两级配套900万元。\n覆盖项目总投资6900万元。", ""}, // even amounts
		// Totals of what the sections behind tell first of it.
		{"sum/components", "我局共实施两个项目，预算总额318.50万元，支出301.26万元。\n（一）窗口改造项目\n项目预算142.00万元，支出138.75万元，执行率97.71%。\n（二）系统升级项目\n项目预算176.50万元，支出162.51万元，执行率92.07%。", "142.00 + 176.50 = 318.50"},
		{"sum/components", "全市保险费收入38.46亿元。分险种情况如下：\n一、职工基本医疗保险基金\n本年收入27.13亿元，其中保险费收入25.84亿元。\n二、失业保险基金\n本年收入13.77亿元，其中失业保险费收入12.62亿元。", "25.84 + 12.62 = 38.46"},
		{"sum/components", "全市保险费收入38.64亿元。分险种情况如下：\n一、职工基本医疗保险基金\n本年收入27.13亿元，其中保险费收入25.84亿元。\n二、失业保险基金\n本年收入13.77亿元，其中失业保险费收入12.62亿元。", ""},
		// What there was, what came and what went.
		{"balance/rolling", "上年结余215.68万元，按标准划转保费3184.55万元，本年利息2.47万元。\n二、使用情况\n全年赔付3062.91万元。\n三、结余情况\n年末结余339.79万元。", "215.68 + 2.47 + 3184.55 − 3062.91 = 339.79"},
		{"balance/rolling", "上年结余215.68万元，按标准划转保费3184.55万元，本年利息2.47万元。\n二、使用情况\n全年赔付3062.91万元，住院占九成。\n三、结余情况\n年末结余393.79万元。", ""},
		// So many of so much.
		{"derived/standard", "补助对象为60周岁以上独居老人，共3127人。\n补助标准每人每年240元，全年发放75.048万元。", "3127人 × 240元 = 75.048万元"},
		{"derived/average", "全年救助2614户次，支出燃气补贴35.289万元。\n户均补贴135元。", "35.289万元 ÷ 2614户次 = 135元"},
		{"derived/standard", "全年为2614户发放燃气补贴。\n补贴标准为每户135元。\n燃气补贴支出35.289万元，全部直达到户。", "2614户 × 135元 = 35.289万元"},
		{"derived/standard", "补助对象为60周岁以上独居老人，共3127人。\n补助标准每人每年240元，全年发放75.408万元。", ""},
		// Averages whose words name what they are over, in cells and of other things than money.
		{"derived/average", "三级指标\t年度指标值\t实际完成值\t分值\t得分\n改造泵站座数\t≥26座\t27座\t10\t10\n每座平均改造成本\t≤19万元\t18.36万元\t10\t10\n三、资金情况\n年度预算520万元，全年支出495.72万元，剩余资金收回。", "495.72万元 ÷ 27座 = 18.36万元"},
		{"derived/average", "三级指标\t年度指标值\t实际完成值\t分值\t得分\n改造泵站座数\t≥26座\t27座\t10\t10\n每座平均改造成本\t≤19万元\t18.63万元\t10\t10\n三、资金情况\n年度预算520万元，全年支出495.72万元，剩余资金收回。", ""},
		{"derived/average", "全年巡演86场，设备更新规范，观众共4.73万人次，场均观众550人次。", "4.73万人次 ÷ 86场 = 550人次"},
		{"derived/average", "改造渠道36.4公里，其中干渠11.2公里。\n全年拨付工程款2217.85万元，其中监理费61.2万元。\n实际平均每公里投资60.93万元。", "2217.85万元 × 1000 ÷ 36.4公里 = 60.9299万元"},
		{"derived/average", "补助对象3127人。\n全年支出75.048万元。\n补助标准为每人240元。", ""}, // set, not divided out
		// What is left of the figures of a rate, or of a target.
		{"balance/residual", "资金来源\t预算数（万元）\t到位数（万元）\t到位率\n省级资金\t2680.00\t2680.00\t100%\n县级资金\t1340.60\t1216.35\t90.73%\n三、说明\n县级配套尚有124.25万元未到位。", "1340.60 − 1216.35 = 124.25万元"},
		{"balance/residual", "资金来源\t预算数（万元）\t到位数（万元）\t到位率\n省级资金\t2680.00\t2680.00\t100%\n县级资金\t1340.60\t1216.35\t90.73%\n三、说明\n县级配套尚有142.25万元未到位。", ""},
		{"balance/residual", "任务完成情况：年度任务安排36项，完成35项，完成率97.22%。\n三、存在问题\n未完成的1项为培训，因场地原因顺延。", "36项 − 35项 = 1项"},
		// Lists and paragraphs side by side.
		{"sum/components", "全年巡查和值守共支出19.85万元。夜间值守费13.16万元，日常巡查费6.69万元。", "13.16 + 6.69 = 19.85"},
		{"sum/components", "门诊统筹支出310万元，住院支出690万元，上解大病保险保费1000万元。", ""},
		{"sum/components", "二、发放情况\n全市发放补贴553.13万元。\n三、各县区情况\n城东区实际领取6248人，发放补贴187.46万元。\n河口县领取待遇7105人，实际支出补贴213.15万元。\n山阳县享受5084人，全年支出152.52万元。", "187.46 + 213.15 + 152.52 = 553.13"},
		{"sum/components", "二、发放情况\n全市发放补贴535.13万元。\n三、各县区情况\n城东区实际领取6248人，发放补贴187.46万元。\n河口县领取待遇7105人，实际支出补贴213.15万元。\n山阳县享受5084人，全年支出152.52万元。", ""},
	} {
		r := ruleResult(t, x.text)
		good, bad := ties(r, x.rule)
		if len(bad) > 0 || x.tie == "" && len(good) > 0 || x.tie != "" && !slices.Contains(good, x.tie) {
			t.Errorf("%s: %s\nwant %q\n bears out %q\n finds fault with %q", x.rule, x.text, x.tie, good, bad)
		}
	}
}

// TestCommonMeasure measures amounts in whatever powers of ten they are kept, and of however many
// digits.
func TestCommonMeasure(t *testing.T) {
	for _, x := range []struct{ a, b, want decimal.Decimal }{
		{decimal.New(12, 4), decimal.New(9, 4), decimal.New(3, 4)},
		{decimal.New(12, 4), decimal.New(45, 0), decimal.New(15, 0)},
		{decimal.New(12, 4), decimal.RequireFromString("75.5"), decimal.RequireFromString("0.5")},
		{decimal.RequireFromString("73000000000000000000.5"), decimal.RequireFromString("146000000000000000001"), decimal.RequireFromString("73000000000000000000.5")},
	} {
		if got := commonMeasure(&parse.Figure{Value: x.a}, &parse.Figure{Value: x.b}); !got.Equal(x.want) {
			t.Errorf("%s and %s: measured by %s, want %s", x.a, x.b, got, x.want)
		}
	}
}
