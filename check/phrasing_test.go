package check

import (
	"strings"
	"testing"
)

// phrasings are the everyday ways to say a tie: {a|b} stands for each of its words in
// turn, and what stands in [ ] is the figure that the others must give.
var phrasings = []string{
	"{全年预算|年初预算安排|预算资金|下达资金|到位资金|支出预算|安排资金}1384.6万元{，|。|；}{实际支出|支出|已支付|累计支出|实际使用|拨付}1351.2万元{，|。|；}{执行率|预算执行率|支付率|支出进度}[97.59%]。",
	"{计划投资|预算安排|应到位资金}1384.6万元{，|。|；}{实际到位|到位资金|已到位}1337.8万元{，|。}{到位率|资金到位率|到位率为}[96.62%]。",
	"{全年预算|下达资金|到位资金|支出预算}1384.6万元{，|。|；}{实际支出|已支付|支出}1351.2万元{，|。|；}{结余|剩余|年末结转|未使用资金|结转下年}[33.4万元]。",
	"{基金收入|全年基金收入|当年收入|本年收入}7354.2万元{，|；|。}{基金支出|当年支出|总支出}6418.7万元{，|；|。}{当年结余|当期结余|收支相抵结余|本年收支结余}[935.5万元]。",
	"{基金收入|全年收入|统筹基金收入}6418.7万元，{支出|基金支出}7354.2万元，{当期赤字|收支缺口|当年亏损|当期超支}[935.5万元]。",
	"{上年末累计结余|年初累计结余|期初结余|上年滚存结余}8216.3万元{，|；|。}{当年结余|当期结余|本年收支结余}935.5万元{，|；|。}{年末累计结余|累计结余|滚存结余|期末结余}[9151.8万元]。",
	"{基金收入|住院费用|统筹支出}7354.2万元，{比上年|较上年|同比|与上年相比}{增加|增长|多}512.7万元，{增长|增幅|上升}[7.49%]。",
	"{基金收入|住院费用}7354.2万元{，上年|，上年为|，去年同期}6841.5万元，{增长|同比增长|增幅}[7.49%]。",
	"{基金收入|住院费用}7354.2万元（{上年|上年为|去年同期}6841.5万元），{增长|同比增长|增幅}[7.49%]。",
	"{基金收入|住院费用}{由|从}{上年的|}6841.5万元{增加到|增至|提高到|上升到}{2023年的|}7354.2万元，{增加|净增|增长}[512.7万元]。",
	"{住院报销比例|参保率|基层就诊率}{达|为|}73.46%，{比上年的|较上年的|上年|上年为}71.92%{，|}{提高|上升}[1.54个百分点]。",
	"{基金支出|待遇支出|全年支出}[6418.7万元]{，其中：|，其中|，包括：|。其中：|，具体为：}{住院支出|异地就医支出}3926.4万元{、|，|；}{门诊统筹支出|普通门诊支出}1807.5万元{、|，|；}{大病保险支出|上解支出}684.8万元。",
	"住院支出3926.4万元{、|，|；}门诊支出1807.5万元{、|，|；}{大病保险支出|生育支出}684.8万元，{合计|共计|总计}[6418.7万元]。",
	"{项目总投资|资金总额|下达资金}[1860万元]{，其中：|，其中|，包括}{中央资金|中央财政|中央补助资金}1120万元{、|，|；}{省级资金|省级补助}460万元{、|，|；}{县级资金|自筹资金|地方配套资金}280万元。",
	"{年初预算|年初批复预算}1384.6万元，{追加|调增|年中追加}152.8万元，{调整后预算|全年预算|调整后预算数}[1537.4万元]。",
	"{送审金额|送审造价|报审金额}746.3万元，{审定金额|审定}702.9万元，{审减率|核减率}[5.82%]。",
	"{发放问卷|共发放调查问卷}300份，{收回|实际收回|回收有效问卷}288份，{回收率|回收率为}[96%]。",
	"{发放问卷|共发放调查问卷}300份，{回收有效问卷|收回有效问卷}288份，{有效回收率|回收率}[96%]。",
	"{住院|救助|补偿}14260人次{，|、|；}{支出|统筹支付|发放}4318.6万元，{次均|人次均|平均每人次}[3028.47元]。",
	"{计划|目标}培训1500人，{实际|实际完成|完成}1638人，{完成率|完成计划的|完成率为}[109.2%]。",
	"{发现问题|排查隐患}62个，{已整改|完成整改}57个，{剩余|未整改}[5个]。",
	"{自评得分|综合得分|自评总分}[94.5分]{，其中：|，其中|。其中}决策{得19分|19分}{、|，}产出{得46.5分|46.5分}{、|，}效益{得29分|29分}。",
}

// phrasingsEach is how many ways of saying each tie are tried: all, or as many spread
// over them.
const phrasingsEach = 120

// TestPhrasings says each tie in its everyday ways, once with the right figure, which
// must be borne out, and once with two of its digits exchanged, which must be found.
func TestPhrasings(t *testing.T) {
	said, tied, broken, found := 0, 0, 0, 0
	for _, p := range phrasings {
		all := ways(p)
		for i := 0; i < len(all); i += 1 + (len(all)-1)/phrasingsEach {
			text := all[i]
			open, end := strings.IndexByte(text, '['), strings.IndexByte(text, ']')
			figure := text[open+1 : end]
			said++
			switch r := phrased(t, text[:open]+figure+text[end+1:]); {
			case faults(r) > 0:
				t.Errorf("%s\nfinds %s", text, r.Findings[0].Message.ZH)
			case !states(r, figure):
				t.Errorf("%s\nis not tied", text)
			default:
				tied++
			}
			wrong := misprinted(figure)
			if wrong == figure {
				continue
			}
			broken++
			if r := phrased(t, text[:open]+wrong+text[end+1:]); faults(r) > 0 {
				found++
			} else {
				t.Errorf("%s\nwith %s says nothing", text, wrong)
			}
		}
	}
	t.Logf("%d of %d tied, %d of %d wrong figures found", tied, said, found, broken)
}

// ways are all that a text with {a|b} in it says.
func ways(s string) []string {
	open := strings.IndexByte(s, '{')
	if open < 0 {
		return []string{s}
	}
	end := open + strings.IndexByte(s[open:], '}')
	var out []string
	for _, rest := range ways(s[end+1:]) {
		for _, w := range strings.Split(s[open+1:end], "|") {
			out = append(out, s[:open]+w+rest)
		}
	}
	return out
}

// phrased checks a sentence in a report.
func phrased(t *testing.T, s string) *Result {
	t.Helper()
	return ruleResult(t, "# 某县2023年度城镇职工基本医疗保险基金绩效自评报告\n一、完成情况\n"+s)
}

// faults is how many errors and warnings a result has.
func faults(r *Result) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity != Note {
			n++
		}
	}
	return n
}

// states reports whether a relation that holds claims a figure.
func states(r *Result, figure string) bool {
	for _, rel := range r.Relations {
		if rel.Stated == figure && holds(rel.Verdict) {
			return true
		}
	}
	return false
}

// misprinted is a figure with the last two neighbouring digits exchanged that differ; the
// figure itself where none do.
func misprinted(s string) string {
	b := []byte(s)
	for i := len(b) - 1; i > 0; i-- {
		if isDigit(b[i]) && isDigit(b[i-1]) && b[i] != b[i-1] {
			b[i], b[i-1] = b[i-1], b[i]
			return string(b)
		}
	}
	if b[0] == '5' {
		b[0] = '8' // a single digit
	}
	return string(b)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
