package check

import (
	"testing"

	"gouji/parse"
)

// What is computed is shown with the decimals that it takes to repeat it.
func TestComputedText(t *testing.T) {
	for _, x := range []struct{ body, rule, computed, difference, formula string }{
		// A sum is shown in full, though the total is printed without decimals.
		{"全年筹集资金2836万元，分别为中央资金1920.125万元、省级资金610万元、县级资金316.5万元。", "sum/components", "2846.625万元", "-10.625万元", "1920.125 + 610 + 316.5 = 2846.625"},
		// So small a quotient that its printed places would say nothing.
		{"资助参保15206人，资助参保支出277.5万元，人均资助182.49万元。", "derived/average", "0.018万元", "+182.47万元", "277.5万元 ÷ 15206人 = 0.018万元"},
	} {
		r := checked(t, x.body)
		f := about(r, x.rule)
		if f == nil {
			t.Errorf("%s: no finding of %s", x.body, x.rule)
			continue
		}
		rel := r.Relations[f.Relations[0]-1]
		if rel.Computed != x.computed || rel.Difference != x.difference || rel.Formula != x.formula {
			t.Errorf("%s: %q, %q, %q", x.body, rel.Computed, rel.Difference, rel.Formula)
		}
	}
}

// A bound that is missed, and two values of one quantity, are told by a
// formula that is true.
func TestFormulaIsTrue(t *testing.T) {
	for _, x := range []struct{ body, rule, formula string }{
		{"参保人数目标任务为67万人，实际参保人数为66.10万人。", "bound/target", "66.10万人 < 67万人"},
		{"2023年基金支出87240万元，比上年有所增加。\n2023年基金支出85130万元，分别为门诊支出40210万元、慢病支出9320万元、住院支出35600万元。", "restatement/figure", "87240万元 ≠ 85130万元"},
	} {
		r := checked(t, x.body)
		f := about(r, x.rule)
		if f == nil {
			t.Errorf("%s: no finding of %s", x.body, x.rule)
			continue
		}
		if rel := r.Relations[f.Relations[0]-1]; rel.Formula != x.formula {
			t.Errorf("%s: %s, want %s", x.body, rel.Formula, x.formula)
		}
	}
}

// The two ends of a range are one target, and are told with their signs.
func TestMissingRange(t *testing.T) {
	r := checked(t, "一级指标\t二级指标\t三级指标\t预期指标值\n产出指标\t数量指标\t参保率\t≥95%\n\t\t支出预算执行率与序时进程偏离率\t≥-10%且≤10%\n效益指标\t社会效益\t政策知晓率\t≥80%")
	n := 0
	for _, f := range r.Findings {
		if f.Rule == "missing/result" && f.Words == "支出预算执行率与序时进程偏离率" {
			n++
			if want := "指标“支出预算执行率与序时进程偏离率”的目标是 ≥-10%、≤10%，全文未见对应的实际完成值"; f.Message.ZH != want || len(f.Figures) != 2 {
				t.Errorf("%s, figures %v", f.Message.ZH, f.Figures)
			}
		}
	}
	if n != 1 {
		t.Errorf("told %d times", n)
	}
}

// A target that heads its own result must be answered by a figure.
func TestHeadedTargetWithoutResult(t *testing.T) {
	const targets = "（三）年度目标\n1. 群众知晓率达到85%。\n二、完成情况\n2. 群众知晓率达到85%。\n"
	if f := about(checked(t, targets+"全年下乡宣传12场，发放手册。"), "missing/result"); f == nil {
		t.Error("not told")
	}
	if f := about(checked(t, targets+"经抽样调查，群众知晓率为91.2%。"), "missing/result"); f != nil {
		t.Error("told, though a result is printed:", f.Message.ZH)
	}
	if f := about(checked(t, "二、完成情况\n1. 群众知晓率达到85%。\n"), "missing/result"); f != nil {
		t.Error("told of a result:", f.Message.ZH)
	}
}

// What is suggested can be written where the figure stands: in a column that
// gives the unit, without it.
func TestSuggestionAsPrinted(t *testing.T) {
	r := checked(t, "一级指标\t分值\t得分\n产出指标\t50\t43\n效益指标\t40\t38\n满意度指标\t10\t10\n合计\t100\t93\n")
	f := about(r, "score/total")
	if f == nil {
		t.Fatal("no finding")
	}
	for _, c := range f.Causes {
		if c.Suggest != "" && c.Suggest != "91" {
			t.Errorf("%s: %s", c.Message.ZH, c.Suggest)
		}
	}
}

// A target that the report repeats lacks its result but once.
func TestMissingOnce(t *testing.T) {
	r := checked(t, "2.效益指标：群众对办理流程的知晓率≥85%。\n四、偏离目标的原因\n群众对办理流程的知晓率≥85%，主要原因是宣传方式单一。\n")
	var told []Finding
	for _, f := range r.Findings {
		if f.Rule == "missing/result" {
			told = append(told, f)
		}
	}
	if len(told) != 1 || told[0].Words != "群众对办理流程的知晓率" || len(told[0].Figures) != 2 {
		t.Errorf("told %d times: %+v", len(told), told)
	}
}

// A hundred is what weights make: where they do not, one of them is wrong.
func TestFullMarks(t *testing.T) {
	r := checked(t, "一级指标\t二级指标\t三级指标\t分值\t得分\n产出指标\t数量指标\t培训人数\t40\t40\n\t质量指标\t合格率\t30\t30\n效益指标\t社会效益\t知晓率\t30\t30\n满意度指标\t满意度\t群众满意度\t15\t15\n总分\t\t\t100\t100\n")
	f := about(r, "score/weights")
	if f == nil {
		t.Fatal("no finding")
	}
	for _, c := range f.Causes {
		if c.Figure == r.Relations[f.Relations[0]-1].Claim {
			t.Errorf("the hundred should be %s: %s", c.Suggest, c.Message.ZH)
		}
	}
}

// A limit that is missed by nothing, or by a rate of a thousand.
func TestLimitMissed(t *testing.T) {
	for text, want := range map[string]Message{
		"三季度支出进度75%，高于序时进度75%。":  {"“三季度支出进度”75% 并不高于 75%", "“三季度支出进度”75% is not >75% as told"},
		"树木病害率5.3‰，低于省定5‰的控制指标。": {"“树木病害率”5.3‰ 超出 ≤5‰ 的要求，多 0.3个千分点", "“树木病害率”5.3‰ exceeds what is required, ≤5‰, by 0.3 points per thousand"},
	} {
		if f := about(checked(t, text), "bound/target"); f == nil || f.Message != want {
			t.Errorf("%s: %+v", text, f)
		}
	}
}

// Words before a number that are no name are not quoted with it.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{"参保人数": "“参保人数”12人", "三是参保人数": "“参保人数”12人", "执行率仅": "“执行率”12人", "总是人数": "“总是人数”12人", "约": "12人"} {
		if got := nameOf(&parse.Figure{Name: name, Text: "12人"}); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
