package check

import "testing"

// What a sentence says is evaluated is the report's own project and year.
func TestWhatIsEvaluated(t *testing.T) {
	for _, c := range []struct{ text, rule string }{
		{"项目名称：南塘水库除险加固工程\n我们对北川镇中心小学校舍改造工程进行绩效评价，结果如下。", "label/project"},
		{"项目名称：南塘水库除险加固工程\n我们对南塘水库除险加固工程进行绩效评价，结果如下。", ""},
		{"项目名称：南塘水库除险加固工程\n根据通知要求，对列入预算的重点项目进行绩效评价。", ""},
		{"项目名称：南塘水库除险加固工程\n我局于2024年3月对2022年度资金的分配和使用开展了自评。", "label/year"},
		{"项目名称：南塘水库除险加固工程\n我局于2024年3月对2023年度资金的分配和使用开展了自评。", ""},
		{"评分为百分制，90分（含）-100分为优、80分（含）-90分为良、60分（含）-80分为中、60分以下为差。\n综合得分86.4分，评价等级为“优”。", "bound/grade"},
		{"评分为百分制，90分（含）-100分为优、80分（含）-90分为良、60分（含）-80分为中、60分以下为差。\n综合得分86.4分，评价等级为“良”。", ""},
	} {
		got := ""
		for _, f := range checked(t, c.text).Findings {
			got = f.Rule
		}
		if got != c.rule {
			t.Errorf("%s: %q, want %q", c.text, got, c.rule)
		}
	}
}
