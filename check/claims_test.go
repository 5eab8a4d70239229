package check

import (
	"strings"
	"testing"
)

// What words claim, and what they only seem to claim: each text is checked as
// a report of its own.
func TestClaims(t *testing.T) {
	for _, x := range []struct {
		text string
		want []string // "verdict rule formula" of relations that must be there
		not  []string // parts of formulas that must not
	}{
		// The base that the words behind 比 name.
		{text: "2022年年初预算820万元，年中调整为1150.4万元，比年初预算增加330.4万元，当年支出1098万元。",
			want: []string{"consistent change/amount 1150.4万元 − 820万元"}},
		{text: "部门年初预算为640.2万元，调整预算为598.7万元，较年初预算减少41.5万元。",
			want: []string{"consistent change/amount 640.2万元 − 598.7万元"}},
		{text: "年初预算640.2万元，调整预算598.7万元，较年初预算减少51.5万元。",
			want: []string{"inconsistent change/amount 640.2万元 − 598.7万元"}},
		{text: "全年执行数为1767万元，比上年增加120万元。其中中央补助335万元为2022年公务员医疗补助。",
			not: []string{"− 335"}},
		// A part that is counted over a whole that is counted.
		{text: "部门实施项目16个，项目支出总额720.5万元。其中4个项目评为优，涉及资金252万元，占项目总数的25%，占项目支出总额的34.98%。",
			want: []string{"consistent ratio/share 252万元 ÷ 720.5万元"}, not: []string{"252万元 ÷ 16"}},
		// The subject of 含 or 包括 is its whole.
		{text: "本年收入含上级下拨资金3120万元，本年支出含上解资金4980万元。", not: []string{"4980万元"}},
		{text: "当年收入5200万元，支出含药品费用3100万元、耗材费用2400万元。", not: []string{"5200"}},
		{text: "当年支出5200万元，支出包括药品费用3100万元、耗材费用2100万元。",
			want: []string{"consistent sum/components 3100 + 2100"}},
		{text: "项目总投资900万元，资金来源包括中央资金600万元、地方资金300万元。",
			want: []string{"consistent sum/components 600 + 300"}},
		// Income and outlay are no parts of what is left.
		{text: "基金收入5200万元，支出4100万元。当期结余1100万元，累计结余8300万元。其中，保险费收入4600万元，增长13%；待遇支出3900万元，增长20%。",
			want: []string{"consistent balance/current 5200万元 − 4100万元"}, not: []string{"4600 + 3900"}},
		// As many parts as are announced: the list is whole.
		{text: "资金由基本支出、项目支出两部分构成，总预算为2455万元，其中基本支出187万元，项目支出2205万元。",
			want: []string{"inconsistent sum/components 187 + 2205"}},
		{text: "项目分为三类，总预算为960万元，其中设备类410万元、维修类300万元、培训类250万元。",
			want: []string{"consistent sum/components 410 + 300 + 250"}},
		// Weights behind 规定 and 目标 are no limits.
		{text: "单项成本 符合相关规定 达成预期指标 8 8 公众知晓 达成预期指标 10 10", not: []string{"≥"}},
	} {
		r := checked(t, x.text)
		var all []string
		for _, rel := range r.Relations {
			all = append(all, string(rel.Verdict)+" "+rel.Rule+" "+rel.Formula)
		}
		list := strings.Join(all, "\n")
		for _, w := range x.want {
			if !strings.Contains(list, w) {
				t.Errorf("%s\n  lacks %s in\n%s", x.text, w, list)
			}
		}
		for _, n := range x.not {
			for i, rel := range r.Relations {
				if rel.Verdict != Unchecked && strings.Contains(rel.Formula, n) {
					t.Errorf("%s\n  claims %s", x.text, all[i])
				}
			}
		}
	}
}

// Items of running text count on with 是; lists may stand within items.
func TestSpokenNumbers(t *testing.T) {
	for s, want := range map[string]int{
		"存在问题：一是预算编制不细；二是拨付不及时；四是台账不全。":                 1,
		"一是加强宣传。\n二是规范流程。\n二是强化监管。":                     1,
		"主要做法：一是摸底；三是公示；四是发放。":                          1,
		"存在问题：一是预算编制不细；二是拨付不及时；三是台账不全。":                 0,
		"一是完善制度，包括：一是出台办法；二是明确分工；三是定期通报。二是强化培训。三是落实责任。": 0,
		"这三是关键，其中四是补充说明。":                               0,
	} {
		n := 0
		for _, f := range checked(t, s).Findings {
			if f.Rule == "numbering/headings" {
				n++
				if f.Severity != Note {
					t.Errorf("%s: %s", s, f.Severity)
				}
			}
		}
		if n != want {
			t.Errorf("%s: %d findings, want %d", s, n, want)
		}
	}
}

// Of equal amounts the one printed last before the claim is an operand.
func TestNearestOperands(t *testing.T) {
	r := checked(t, "项目预算80.50万元，实际到位80.50万元，支出72.45万元，预算执行率90%。")
	for _, rel := range r.Relations {
		if rel.Rule == "ratio/execution" {
			if f := r.Content.Figure(rel.Operands[1]); f.Name != "实际到位" {
				t.Errorf("over %s", f.Name)
			}
			return
		}
	}
	t.Error("no rate of execution")
}
