package form_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"
)

// Headers whose upper line heads the result and the points alone, in all the ways to copy them.
func TestTargetsApart(t *testing.T) {
	rows := []string{
		"绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施",
		"一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位",
		"产出指标 | 数量指标 | 发放种苗数量 | ≥ | 5200 | 株 | 5480 | 40 | 40 |",
		" | 质量指标 | 种苗成活率 | ≥ | 90 | % | 86.5% | 20 | 19.2 | 春旱",
		"效益指标 | 社会效益指标 | 受益农户 | = | 310 | 户 | 310 | 30 | 30 |",
		"满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥ | 90 | % | 94% | 10 | 10 |",
		"总分 | | | | | | | 100 | 99.2 | 优",
	}
	cells := func(keep bool, join func([]string) string) string {
		var out []string
		for _, r := range rows {
			var row []string
			for _, s := range strings.Split(r, "|") {
				if s = strings.TrimSpace(s); s != "" || keep {
					row = append(row, s)
				}
			}
			out = append(out, join(row))
		}
		return "\n" + strings.Join(out, "\n") + "\n"
	}
	with := func(sep string) func([]string) string {
		return func(row []string) string { return strings.Join(row, sep) }
	}
	want := "\n40 + 20 + 30 + 10 = 100\n40 + 19.2 + 30 + 10 = 99.2\n86.5% ÷ 90 × 20 = 19.2\n"
	signed := strings.Replace(want, "÷ 90", "÷ 90%", 1)
	parsetest.Tables(t, []parsetest.Case{
		{"bars", cells(true, with(" | ")), want},
		{"tabs", cells(true, with("\t")), want},
		{"spaces", cells(false, with(" ")), signed},
		{"a cell to a line", cells(false, with("\n")), want},
		{"a cell to a line with its bar", cells(true, func(row []string) string { return strings.Join(row, " |\n") + " |" }), want},
		{"a wrong total", strings.Replace(cells(false, with(" ")), "99.2", "98.2", 1), "\n40 + 20 + 30 + 10 = 100\n✗ 40 + 19.2 + 30 + 10 = 98.2\n86.5% ÷ 90% × 20 = 19.2\n"},
	})
	for text, want := range map[string]string{
		cells(true, with(" | ")): "5480≥5200 310=310 94%≥90",
		cells(false, with(" ")):  "5480≥5200株 310=310户 94%≥90%",
		cells(false, with("\n")): "5480≥5200 310=310 94%≥90",
	} {
		if got := strings.Join(parsetest.Bounds(t, "河西县2023年种苗补助项目绩效自评表"+text), " "); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
