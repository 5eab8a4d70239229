package check

import "testing"

// What a broken claim should be is printed in another section: both are told at once.
func TestPrintedElsewhere(t *testing.T) {
	for _, x := range []struct {
		body string
		want string // the formula of the restatement, "" for none
	}{
		{"根据《关于下达2023年乡村振兴衔接资金的通知》，下达我县2023年资金635万元。\n二、分解情况\n乡村振兴衔接资金653万元。其中：护岸工程415万元，沟道治理220万元。", "635万元"},
		{"全年补贴各类农机具3417台（套），受益2826户。\n机具类别\t补贴数量（台、套）\t受益户数（户）\n耕整机械\t1746\t1422\n收获机械\t1671\t1404\n合计\t3031\t2826", "3417台（套）"},
		{"（一）收入情况。基金收入预算316400万元，实际完成323867.04万元，完成预算的102.36%。\n二、项目过程\n基金收入预算完成率102.63%。", "102.36%"},
		// Parts that come to nothing that is printed, or to what another fund or year has.
		{"下达我县2023年资金640万元。\n二、分解情况\n乡村振兴衔接资金653万元。其中：护岸工程415万元，沟道治理220万元。", ""},
		{"2022年下达衔接资金635万元。\n二、分解情况\n2023年乡村振兴衔接资金653万元。其中：护岸工程415万元，沟道治理220万元。", ""},
		{"完工率635%，涉及635个村。\n二、分解情况\n乡村振兴衔接资金653万元。其中：护岸工程415万元，沟道治理220万元。", ""},
	} {
		r := checked(t, x.body)
		got := ""
		for i := range r.Relations {
			if rel := &r.Relations[i]; rel.Rule == "restatement/figure" && rel.Verdict == Inconsistent {
				got = r.Figure(rel.Operands[0]).Text
				if r.Figure(rel.Claim).Place.Line < r.Figure(rel.Operands[0]).Place.Line {
					t.Errorf("%s: the earlier figure is the claim", x.body)
				}
			}
		}
		if got != x.want {
			t.Errorf("%s: %q, want %q", x.body, got, x.want)
		}
	}
}
