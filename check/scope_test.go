package check

import "testing"

// Rates of different amounts, and the figures of different funds, bear the
// same words and state nothing again.
func TestOwnScopeIsSilent(t *testing.T) {
	for _, s := range []string{
		"（一）收入情况\n1、保险费收入7.35亿元，完成预算的105.00%。\n2、利息收入0.48亿元，完成预算的120.00%。\n（二）支出情况\n全年支出6.11亿元，预算执行率94.02%；其中待遇支出5.60亿元，预算执行率94.20%。",
		"全省财政补贴收入决算数18.96亿元。\n二、企业职工基本养老保险基金\n财政补贴收入决算数9.82亿元。\n三、失业保险基金\n财政补贴收入决算数1.20亿元。",
		"当年收入8.20亿元，支出7.10亿元，当期结余1.10亿元。剔除一次性补助后，当期结余0.60亿元。",
		"基金收入5.20亿元，支出4.10亿元，当期结余1.10亿元，其中统筹基金结余0.80亿元，个人账户结余0.30亿元。",
	} {
		for _, f := range checked(t, s).Findings {
			if f.Rule != "numbering/headings" {
				t.Errorf("%s: %s", s, f.Message.ZH)
			}
		}
	}
}

// A result takes its name from the target before it, and is held against what
// the report says of it elsewhere.
func TestNamedByTarget(t *testing.T) {
	r := checked(t, "截至2023年12月31日，应参保53100人，实际参保51200人，参保率96.42%。\n二、完成情况\n参保率目标95%以上，实际96.24%；结算率目标90%，实际93.5%。")
	if f := about(r, "restatement/figure"); f == nil || r.Figure(f.Figures[0]).Text != "96.24%" {
		t.Errorf("%+v", r.Findings)
	}
}
