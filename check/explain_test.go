package check

import (
	"strings"
	"testing"

	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

const title = "某县医疗保障局2023年度城乡医疗救助补助资金绩效自评报告\n一、基本情况\n"

// checked checks a report made of a title and the given lines.
func checked(t *testing.T, body string) *Result {
	t.Helper()
	doc, err := text.Read([]byte(title+body+"\n"), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return Check(parse.Parse(doc))
}

// about is the finding of a rule, nil if there is none.
func about(r *Result, rule string) *Finding {
	for i := range r.Findings {
		if r.Findings[i].Rule == rule {
			return &r.Findings[i]
		}
	}
	return nil
}

func TestCauses(t *testing.T) {
	tests := []struct {
		name, body, rule string
		severity         Severity
		kind             string
		figure, suggest  string
	}{
		{"a digit", "全年筹集资金2816.50万元，分别为中央资金1920万元、省级资金610万元、县级资金316.50万元。", "sum/components", Error, "digit", "2816.50万元", "2846.50万元"},
		{"digits exchanged", "全年筹集资金2864.5万元，分别为中央资金1920万元、省级资金610万元、县级资金316.5万元。", "sum/components", Error, "swap", "2864.5万元", "2846.5万元"},
		{"a part left out", "全年筹集资金2236.5万元，分别为中央资金1920万元、省级资金610万元、县级资金316.5万元。", "sum/components", Error, "missing_part", "2236.5万元", "2846.5万元"},
		{"cut off", "2023年度公用经费支出75.50万元，比上年增加21.10万元，增长38%。", "change/rate", Warning, "truncated", "38%", "39%"},
		{"this year as the base", "2023年度基金支出88600万元，比上年增加2600万元，增长2.93%。", "change/rate", Warning, "base", "2.93%", "3.02%"},
		{"a digit of what it is computed from", "年底完成投资3164.8万元。\n2023年下达预算4100.00万元，截至自评时已执行3164.3万元，预算执行率77.19%。", "ratio/execution", Warning, "base", "3164.3万元", "3164.8万元"},
		{"a ratio as growth", "2023年度救助13690人次，比上年1000人次增长1369%。", "change/rate", Warning, "growth", "1369%", "1269%"},
		{"万元 for 元", "2022年向38450户农户兑付补贴8074.5万元，户均补贴2100.00万元。", "derived/average", Warning, "unit", "2100.00万元", "2100.00元"},
		{"the point", "2023年全年预算410万元，实际支出332万元，预算执行率8.098%。", "ratio/execution", Error, "unit", "8.098%", "80.98%"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			r := checked(t, x.body)
			f := about(r, x.rule)
			if f == nil {
				t.Fatalf("no finding of %s: %+v", x.rule, r.Relations)
			}
			if f.Severity != x.severity {
				t.Errorf("severity %s, want %s", f.Severity, x.severity)
			}
			if len(f.Causes) == 0 {
				t.Fatal("no cause")
			}
			c := f.Causes[0]
			if c.Kind != x.kind || c.Suggest != x.suggest || c.Figure == 0 || r.Figure(c.Figure).Text != x.figure {
				t.Errorf("cause %+v, want %s: %s for %s", c, x.kind, x.suggest, x.figure)
			}
			if f.Message.ZH == "" || f.Message.EN == "" || c.Message.ZH == "" || c.Message.EN == "" {
				t.Error("a message is missing")
			}
		})
	}
}

func TestHoldingIsSilent(t *testing.T) {
	for _, s := range []string{
		"全年筹集资金2846.5万元，分别为中央资金1920万元、省级资金610万元、县级资金316.5万元。",
		"2023年度基金支出88600万元，比上年增加2600万元，增长3.02%。",
		"2023年全年预算410万元，实际支出332万元，预算执行率80.98%。",
	} {
		if r := checked(t, s); len(r.Findings) > 0 || r.Coverage.Consistent == 0 {
			t.Errorf("%s: %+v", s, r.Findings)
		}
	}
}

// A list left open may fall short: at most a note.
func TestOpenListIsNoError(t *testing.T) {
	r := checked(t, "全年支出5120.40万元，主要用于住院救助3000万元、门诊救助1600万元、资助参保455.25万元等。")
	for _, f := range r.Findings {
		if f.Severity != Note {
			t.Errorf("%s: %s", f.Severity, f.Message.ZH)
		}
	}
}

// A list of the main items tells nothing by falling short, unless it names
// even an item of nothing.
func TestMainItems(t *testing.T) {
	for s, want := range map[string]int{
		"项目支出完成5120.40万元，主要设备购置3000万元、房屋修缮0万元、信息化运维2065.25万元。":          1,
		"全年基金支出88200万元，主要住院统筹61500万元、门诊统筹0万元、生育医疗12300.5万元、异地结算9800万元。": 1,
		"2021年项目经费支出640万元，主要宣传费260万元、筹资工作经费0万元、培训费310万元。":               1,
		"项目支出完成5120.40万元，主要设备购置3000万元、房屋修缮210万元、信息化运维1065.25万元。":        0,
		"全年下达补助资金960万元，主要甲镇320万元、乙镇280万元。":                              0,
		"全年下达补助资金960万元，主要甲镇320万元、乙镇280万元、丙镇360万元、丁镇0万元。":                0,
	} {
		r := checked(t, s)
		if len(r.Findings) != want || want > 0 && r.Findings[0].Severity != Note {
			t.Errorf("%s: %+v", s, r.Findings)
		}
	}
}

// One wrong figure in several relations is one finding about that figure.
func TestGrouping(t *testing.T) {
	r := checked(t, "2023年全年预算520.75万元，实际支出398.90万元，预算执行率76.60%。\n"+
		"其中：实际支出418.90万元，分别为培训支出220.90万元、设备支出178万元，支出占预算520.75万元的76.60%。")
	seen := map[int]bool{}
	for _, f := range r.Findings {
		for _, id := range f.Relations {
			if seen[id] {
				t.Errorf("relation %d is told twice", id)
			}
			seen[id] = true
		}
	}
	for _, rel := range r.Relations {
		if rel.Verdict == Inconsistent && !seen[rel.ID] {
			t.Errorf("%s %s is in no finding", rel.Rule, rel.Formula)
		}
	}
	r = checked(t, "2023年全年预算520.75万元，分别为中央资金440.50万元、县级资金80.25万元，实际支出398.90万元，预算执行率76.60%。")
	if len(r.Findings) != 0 {
		t.Fatalf("should hold: %+v", r.Findings)
	}
	// The budget misprinted: the sum and the rate both fail, for one reason.
	r = checked(t, "2023年全年预算580.75万元，分别为中央资金440.50万元、县级资金80.25万元，实际支出398.90万元，预算执行率76.60%。")
	if len(r.Findings) != 1 {
		t.Fatalf("%d findings, want one: %+v", len(r.Findings), r.Findings)
	}
	f := r.Findings[0]
	if len(f.Relations) != 2 || f.Rule != "sum/components" || f.Severity != Error {
		t.Errorf("%+v", f)
	}
	if c := f.Causes[0]; r.Figure(c.Figure).Text != "580.75万元" || c.Suggest != "520.75万元" || c.Kind != "digit" {
		t.Errorf("%+v", c)
	}
	if f.Place != r.Figure(f.Causes[0].Figure).Place {
		t.Error("the finding does not stand at the figure at fault")
	}
}

// A figure that other relations support is not at fault.
func TestSupportedFigureIsNotBlamed(t *testing.T) {
	r := checked(t, "2023年基金支出87240万元，比上年有所增加。\n"+
		"2023年基金支出85130万元，分别为门诊支出40210万元、慢病支出9320万元、住院支出35600万元。")
	f := about(r, "restatement/figure")
	if f == nil {
		t.Skip("the two are not taken for one quantity")
	}
	c := f.Causes[0]
	if r.Figure(c.Figure).Text != "87240万元" || c.Suggest != "85130万元" || !strings.Contains(c.Message.ZH, "40210 + 9320 + 35600") {
		t.Errorf("%+v", c)
	}
	if !strings.Contains(f.Message.ZH, "第3行") || !strings.Contains(f.Message.ZH, "第4行") {
		t.Errorf("both places should be named: %s", f.Message.ZH)
	}
	for _, rel := range r.Relations {
		if rel.Rule == "restatement/figure" && rel.Computed != "" {
			t.Errorf("a restatement computes nothing: %s", rel.Computed)
		}
	}
}

func TestFingerprints(t *testing.T) {
	of := func(body string) string {
		r := checked(t, body)
		f := about(r, "sum/components")
		if f == nil {
			t.Fatalf("no finding in %s", body)
		}
		if len(f.Fingerprint) < 16 {
			t.Fatalf("fingerprint %q", f.Fingerprint)
		}
		return f.Fingerprint
	}
	wrong := "全年筹集资金2864.5万元，分别为中央资金1920万元、省级资金610万元、县级资金316.5万元。"
	a := of(wrong)
	if b := of("本单位职能如下。\n\n" + wrong); a != b {
		t.Error("moved lines change the fingerprint")
	}
	if b := of("情况良好，运行平稳。" + wrong + "群众满意。"); a != b {
		t.Error("reworded neighbours change the fingerprint")
	}
	if b := of(strings.Replace(wrong, "2864.5", "2874.5", 1)); a == b {
		t.Error("another figure leaves the fingerprint")
	}
	// Values are compared, not prints.
	if b := of(strings.Replace(wrong, "1920万元", "1920.0万元", 1)); a != b {
		t.Error("another print of one value changes the fingerprint")
	}
	r := checked(t, wrong+"\n"+wrong)
	seen := map[string]bool{}
	for _, f := range r.Findings {
		if seen[f.Fingerprint] {
			t.Error("equal findings share a fingerprint")
		}
		seen[f.Fingerprint] = true
	}
}

func TestOrder(t *testing.T) {
	r := checked(t, "2023年度基金支出88600万元，比上年增加2600万元，增长2.93%。\n"+
		"全年筹集资金2864.5万元，分别为中央资金1920万元、省级资金610万元、县级资金316.5万元。")
	for i := 1; i < len(r.Findings); i++ {
		a, b := r.Findings[i-1], r.Findings[i]
		if gravity[a.Severity] < gravity[b.Severity] {
			t.Errorf("%s before %s", a.Severity, b.Severity)
		}
	}
	for i, f := range r.Findings {
		if f.ID != i+1 {
			t.Errorf("finding %d has the number %d", i+1, f.ID)
		}
	}
	again := checked(t, "2023年度基金支出88600万元，比上年增加2600万元，增长2.93%。\n"+
		"全年筹集资金2864.5万元，分别为中央资金1920万元、省级资金610万元、县级资金316.5万元。")
	for i := range again.Findings {
		if again.Findings[i].Message != r.Findings[i].Message {
			t.Error("the order differs from run to run")
		}
	}
}
