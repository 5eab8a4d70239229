package check

import "testing"

// A list told side by side with one that comes to its total is as complete as that.
func TestListsBeside(t *testing.T) {
	for _, x := range []struct {
		text string
		want Severity
		none bool
	}{
		{text: "9月实施急难救助31人，发放资金4.65万元。其中东江镇12人，发放1.8万元；西江镇7人，发放1.2万元；南桥乡9人，发放1.65万元。", want: Warning},
		{text: "9月实施急难救助28人，发放资金4.65万元。其中东江镇12人，发放1.8万元；西江镇7人，发放1.2万元；南桥乡9人，发放1.65万元。", none: true},
		{text: "9月实施急难救助31人，发放资金5.1万元。其中东江镇12人，发放1.8万元；西江镇7人，发放1.2万元；南桥乡9人，发放1.65万元。", none: true},
	} {
		r := checked(t, x.text)
		var got []Finding
		for _, f := range r.Findings {
			if f.Rule == "sum/components" && r.Content.Figure(f.Figures[0]).Unit == "人" {
				got = append(got, f)
			}
		}
		switch {
		case x.none && len(got) > 0:
			t.Errorf("%s\n reports %s", x.text, got[0].Message.ZH)
		case !x.none && (len(got) != 1 || got[0].Severity != x.want):
			t.Errorf("%s\n reports %v", x.text, got)
		}
	}
}

// Lists of the same items of which two are short are not meant to be complete: that a third
// looks like a slip is chance.
func TestShortLists(t *testing.T) {
	two := "甲县项目支出82.43亿元，其中：培训支出14.31亿元；设备购置支出65.18亿元。\n乙县项目支出106.75亿元，其中：培训支出18.46亿元；设备购置支出86.17亿元。\n"
	third := "丙县项目支出29.47亿元，其中：培训支出4.61亿元；设备购置支出24.60亿元。\n"
	errors := func(text string) int {
		n := 0
		for _, f := range checked(t, text).Findings {
			if f.Severity == Error {
				n++
			}
		}
		return n
	}
	if n := errors(two + third); n > 0 {
		t.Errorf("%d errors among lists that are all short", n)
	}
	if errors(third) != 1 {
		t.Error("the slip alone is not told")
	}
}

// Round figures that differ by one digit show no slip: a list behind 其中 may name the larger items alone.
func TestRoundShortLists(t *testing.T) {
	for text, want := range map[string]Severity{
		"全年支出4600万元，其中住院2900万元、门诊700万元。":           Warning,
		"到位财政资金350万元（中央200万元、省级50万元）。":             Warning,
		"全年支出4613.27万元，其中住院2902.15万元、门诊1701.12万元。": Error,
	} {
		if list := checked(t, text).Findings; len(list) != 1 || list[0].Severity != want {
			t.Errorf("%s: %v", text, list)
		}
	}
}

// Items told with right shares that fall short of all of it leave something out.
func TestSharesShort(t *testing.T) {
	for text, want := range map[string]bool{
		"全年支出820万元，其中教育支出492万元，占60%；卫生支出164万元，占20%。":                false,
		"全年支出820万元，其中教育支出492万元，占60%；卫生支出164万元，占20%；农业支出146万元，占20%。": true,
		"全年支出820万元，其中教育支出492万元；卫生支出382万元。":                          true,
	} {
		told := false
		for _, f := range checked(t, text).Findings {
			told = told || f.Severity == Error || f.Severity == Warning
		}
		if told != want {
			t.Errorf("%s: told %v", text, told)
		}
	}
}
