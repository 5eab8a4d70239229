package check

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
)

// True reports are made of everyday sentences with figures drawn at random,
// every tie of which holds: whatever is found in one is a false alarm. Amounts
// are drawn in hundredths and printed in 万元.

// hand draws figures.
type hand struct{ *rand.Rand }

func (h hand) between(lo, hi int64) int64 { return lo + h.Int63n(hi-lo+1) }

// print writes hundredths with two decimals, now and then with commas.
func (h hand) print(x int64) string {
	s := fmt.Sprintf("%d.%02d", x/100, x%100)
	if i := len(s) - 6; i > 0 && h.Intn(3) == 0 {
		return s[:i] + "," + s[i:]
	}
	return s
}

// split divides a sum into n parts.
func (h hand) split(sum int64, n int) []int64 {
	out := make([]int64, n)
	for i := range out[1:] {
		out[i] = h.between(sum/int64(2*n), sum/int64(n))
		sum -= out[i]
	}
	out[n-1] = sum // what is left
	return out
}

// percent is a over b in per cent with two decimals, rounded half up.
func percent(a, b int64) string {
	x := (a*20000 + b) / (2 * b)
	return fmt.Sprintf("%d.%02d%%", x/100, x%100)
}

// average is hundredths of 万元 over heads, in 元.
func average(sum, heads int64) string {
	x := (sum*10000*2 + heads) / (2 * heads)
	return fmt.Sprintf("%d.%02d元", x/100, x%100)
}

// sentences are what the reports are made of.
var sentences = []func(h hand) string{
	func(h hand) string {
		b := h.between(80000, 500000)
		p := h.split(b, 3)
		r := b - h.between(500, 6000)
		o := r - h.between(500, 6000)
		return fmt.Sprintf("预算安排资金%s万元，其中中央资金%s万元、省级资金%s万元、县级配套%s万元；实际到位%s万元，到位率%s；实际支出%s万元，预算执行率%s，结余%s万元。", h.print(b), h.print(p[0]), h.print(p[1]), h.print(p[2]), h.print(r), percent(r, b), h.print(o), percent(o, b), h.print(r-o))
	},
	func(h hand) string {
		b, up, down := h.between(50000, 300000), h.between(5000, 30000), h.between(1000, 4000)
		e := b + up - down
		o := e - h.between(300, 4000)
		return fmt.Sprintf("年初预算数%s万元，年中追加%s万元，调减%s万元，调整后预算数%s万元，全年执行数%s万元，执行率%s。", h.print(b), h.print(up), h.print(down), h.print(e), h.print(o), percent(o, e))
	},
	func(h hand) string {
		in, open := h.between(2000000, 9000000), h.between(1000000, 6000000)
		p := h.split(in, 4)
		out := in - h.between(50000, 300000)
		return fmt.Sprintf("全年基金收入%s万元，其中：个人缴费收入%s万元，财政补贴收入%s万元，利息收入%s万元，其他收入%s万元。基金支出%s万元，当年收支结余%s万元，上年结余%s万元，年末累计结余%s万元。", h.print(in), h.print(p[0]), h.print(p[1]), h.print(p[2]), h.print(p[3]), h.print(out), h.print(in-out), h.print(open), h.print(open+in-out))
	},
	func(h hand) string {
		n, up := h.between(200000, 600000), h.between(1000, 9000)
		k := h.between(20000, 90000)
		return fmt.Sprintf("截至年末，全县参保%d人，比上年增加%d人，增长%s。其中职工%d人，占%s；居民%d人，占%s。", n, up, percent(up, n-up), k, percent(k, n), n-k, percent(n-k, n))
	},
	func(h hand) string {
		n, cost := h.between(20000, 90000), h.between(800000, 4000000)
		paid := cost * 66 / 100
		return fmt.Sprintf("全年住院%d人次，医疗总费用%s万元，次均费用%s，基金支付%s万元，实际报销比例%s。", n, h.print(cost), average(cost, n), h.print(paid), percent(paid, cost))
	},
	func(h hand) string {
		got := h.between(120, 300)
		not, some := h.between(1, 5), h.between(5, 20)
		return fmt.Sprintf("发放问卷%d份，收回有效问卷%d份，有效回收率%s。其中满意%d份、基本满意%d份、不满意%d份，满意度%s。", got+12, got, percent(got, got+12), got-not-some, some, not, percent(got-not, got))
	},
	func(h hand) string {
		a := h.between(30000, 90000)
		b := a - h.between(1000, 6000)
		return fmt.Sprintf("政府采购预算%s万元，实际采购金额%s万元，节约%s万元，节约率%s。", h.print(a), h.print(b), h.print(a-b), percent(a-b, a))
	},
	func(h hand) string {
		got := []int64{200 - h.Int63n(20), 200 - h.Int63n(20), 300 - h.Int63n(20), 300 - h.Int63n(20)}
		var b strings.Builder
		sum := int64(0)
		for i, name := range []string{"项目决策", "项目过程", "项目产出", "项目效益"} {
			sum += got[i]
			fmt.Fprintf(&b, "%s（%d分）得%d.%d分；", name, []int{20, 20, 30, 30}[i], got[i]/10, got[i]%10)
		}
		return fmt.Sprintf("%s合计得分%d.%d分。", b.String(), sum/10, sum%10)
	},
	func(h hand) string {
		a := h.between(500, 2000)
		b := a + h.between(10, 99)
		return fmt.Sprintf("计划培训%d人次，实际培训%d人次，超额完成%d人次，完成率%s。", a, b, b-a, percent(b, a))
	},
	func(h hand) string {
		a, up := h.between(6000, 6600), h.between(50, 390)
		return fmt.Sprintf("政策范围内住院报销比例%d.%02d%%，比上年的%d.%02d%%提高%d.%02d个百分点。", (a+up)/100, (a+up)%100, a/100, a%100, up/100, up%100)
	},
	func(h hand) string {
		n := h.between(60, 200)
		a, b := n/3, n/5
		return fmt.Sprintf("全年查处违规机构%d家，其中约谈%d家、暂停协议%d家、通报批评%d家。", n, a, b, n-a-b)
	},
	func(h hand) string {
		y := []int64{h.between(50000, 60000), h.between(60000, 70000), h.between(70000, 80000)}
		return fmt.Sprintf("2021年至2023年，救助支出分别为%s万元、%s万元、%s万元，三年累计支出%s万元，2023年比2022年增长%s。", h.print(y[0]), h.print(y[1]), h.print(y[2]), h.print(y[0]+y[1]+y[2]), percent(y[2]-y[1], y[1]))
	},
	func(h hand) string {
		n := h.between(40, 90)
		return fmt.Sprintf("全年受理信访件%d件，按期办结%d件，按期办结率%s，其余3件正在办理。", n, n-3, percent(n-3, n))
	},
	func(h hand) string {
		in, up := h.between(2000000, 4000000), h.between(50000, 200000)
		out, down := h.between(1800000, 3800000), h.between(30000, 150000)
		return fmt.Sprintf("基金收入%s万元，同比增加%s万元，增长%s；基金支出%s万元，同比减少%s万元，下降%s。", h.print(in), h.print(up), percent(up, in-up), h.print(out), h.print(down), percent(down, out+down))
	},
	func(h hand) string {
		b, p := h.between(30000, 80000), h.between(10000, 30000)
		return fmt.Sprintf("本年支出合计%s万元，其中基本支出%s万元，占%s；项目支出%s万元，占%s。基本支出中，人员经费%s万元，公用经费%s万元。", h.print(b+p), h.print(b), percent(b, b+p), h.print(p), percent(p, b+p), h.print(b-b/9), h.print(b/9))
	},
	func(h hand) string {
		open, in := h.between(5000, 20000), h.between(80000, 200000)
		out := in - h.between(2000, 10000)
		return fmt.Sprintf("年初结转和结余%s万元，本年收入%s万元，本年支出%s万元，年末结转和结余%s万元。", h.print(open), h.print(in), h.print(out), h.print(open+in-out))
	},
	func(h hand) string {
		a, n, m := h.between(100000, 300000), h.between(3000, 9000), h.between(9000, 30000)
		p := h.split(a, 2)
		return fmt.Sprintf("全年救助%d人次%s万元，其中住院救助%d人次%s万元，门诊救助%d人次%s万元。", n+m, h.print(a), n, h.print(p[0]), m, h.print(p[1]))
	},
	func(h hand) string {
		var rows strings.Builder
		var due, got int64
		for _, town := range []string{"东乡", "西镇", "南乡", "北镇"} {
			a := h.between(3000, 20000)
			b := a - h.between(10, 200)
			due, got = due+a, got+b
			fmt.Fprintf(&rows, "%s\t%d\t%d\t%s\n", town, a, b, percent(b, a))
		}
		return fmt.Sprintf("各乡镇参保情况表\n乡镇\t应参保人数（人）\t实际参保人数（人）\t参保率\n%s合计\t%d\t%d\t%s", rows.String(), due, got, percent(got, due))
	},
	func(h hand) string {
		var rows strings.Builder
		var was, is int64
		for _, name := range []string{"个人缴费", "财政补贴", "利息收入"} {
			a := h.between(300000, 900000)
			b := a + h.between(5000, 50000)
			was, is = was+a, is+b
			fmt.Fprintf(&rows, "%s | %d.%02d | %d.%02d | %d.%02d | %s\n", name, a/100, a%100, b/100, b%100, (b-a)/100, (b-a)%100, percent(b-a, a))
		}
		return fmt.Sprintf("项目 | 2022年（万元） | 2023年（万元） | 增减额（万元） | 增长率\n--- | --- | --- | --- | ---\n%s合计 | %d.%02d | %d.%02d | %d.%02d | %s\n", rows.String(), was/100, was%100, is/100, is%100, (is-was)/100, (is-was)%100, percent(is-was, was))
	},
}

// drawnReport makes a report of sentences drawn without repetition, so many under each
// heading, and of what follows them there.
func drawnReport(h hand, title string, heads []string, of []func(h hand) string, each int, then string) string {
	order := h.Perm(len(of))
	var b strings.Builder
	b.WriteString("# " + title + "\n")
	for i, head := range heads {
		b.WriteString(head + "\n")
		for _, k := range order[each*i : each*(i+1)] {
			b.WriteString(of[k](h) + "\n")
		}
		b.WriteString(then)
	}
	return b.String()
}

// trueReport makes a report of ten sentences.
func trueReport(seed int64) string {
	h := hand{rand.New(rand.NewSource(seed))}
	return drawnReport(h, "某县2023年度医疗保障项目支出绩效自评报告", []string{"一、基本情况", "二、资金使用情况", "三、绩效目标完成情况", "四、主要做法", "五、存在问题"}, sentences, 2, "")
}

// treacherousReport makes a report of treacherous sentences, and of what is to be done next.
func treacherousReport(seed int64) string {
	h := hand{rand.New(rand.NewSource(seed))}
	told := drawnReport(h, "某县2023年度综合工作绩效自评报告", []string{"一、基本情况", "二、一般公共预算收支情况", "三、2023年完成情况", "四、主要做法", "五、存在问题"}, treacherous, 3, "新建改建道路126公里。\n")
	return told + fmt.Sprintf("六、2024年工作打算\n新建改建道路%d公里，路面优良率不低于%d%%。\n", h.between(40, 90), 96)
}

// TestTreacherousReports wants nothing found in true reports of sentences that only seem to
// claim ties.
func TestTreacherousReports(t *testing.T) {
	for seed := int64(1); seed <= 60; seed++ {
		text := treacherousReport(seed)
		lines := strings.Split(text, "\n")
		for _, f := range ruleResult(t, text).Findings {
			t.Errorf("report %d: %s: %s\n%s", seed, f.Rule, f.Message.ZH, lines[f.Place.Line-1])
		}
	}
}

// TestTrueReports wants nothing found in reports all of whose ties hold, and
// nearly all of their figures tied.
func TestTrueReports(t *testing.T) {
	figures, tied := 0, 0
	for seed := int64(1); seed <= 60; seed++ {
		text := trueReport(seed)
		r := ruleResult(t, text)
		lines := strings.Split(text, "\n")
		for _, f := range r.Findings {
			t.Errorf("report %d: %s: %s\n%s", seed, f.Rule, f.Message.ZH, lines[f.Place.Line-1])
		}
		in := map[int]bool{}
		for _, rel := range r.Relations {
			if !holds(rel.Verdict) {
				continue
			}
			in[int(rel.Claim)] = true
			for _, id := range rel.Operands {
				in[int(id)] = true
			}
		}
		figures += len(r.Content.Figures)
		tied += len(in)
	}
	t.Logf("%d of %d figures tied", tied, figures)
	if tied*100 < figures*leastTied {
		t.Errorf("%d of %d figures tied, want %d in a hundred", tied, figures, leastTied)
	}
}

// leastTied is how many figures in a hundred of true reports are tied.
const leastTied = 95
