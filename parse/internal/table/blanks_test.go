package table_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"
)

// Headers of two lines of which the upper has lost blanks below its groups, with scores that are
// converted by their share.
func TestGroupsByBlanks(t *testing.T) {
	rows := []string{
		" | | 符号 | 值 | 单位 | | | 单项得分 | 权重占比(%) | 折算得分",
		"数量指标 | 疏浚渠道长度 | >= | 18 | 公里 | 16.2 | 未完成 | 90.00 | 30.00 | 27.00",
		"质量指标 | 渠道验收合格率 | = | 100 | %(百分比) | 100% | 完成 | 100.00 | 20.00 | 20.00",
		"社会效益 | 受益灌溉面积 | >= | 2.6 | 万亩 | 2.75 | 完成 | 100.00 | 40.00 | 40.00",
		"满意度 | 农户满意度 | >= | 90 | % | 88.2% | 未完成 | 98.00 | 10.00 | 9.80",
		"合计 | | | | | | | — | 100.00 | 96.80",
	}
	form := func(head, sep string, keep bool) string {
		var out []string
		for i, r := range append([]string{head}, rows...) {
			var row []string
			for _, s := range strings.Split(r, "|") {
				if s = strings.TrimSpace(s); s != "" || keep && (i != 1 || head != shortHead || sep == " | ") {
					row = append(row, s)
				}
			}
			out = append(out, strings.Join(row, sep))
		}
		return "\n" + strings.Join(out, "\n") + "\n"
	}
	const sums = `
		90.00 × 30.00 = 27.00
		100.00 × 20.00 = 20.00
		100.00 × 40.00 = 40.00
		98.00 × 10.00 = 9.80
		30.00 + 20.00 + 40.00 + 10.00 = 100.00
		27.00 + 20.00 + 40.00 + 9.80 = 96.80`
	some := "二级指标 | 三级指标 | 预期指标值 | | 实际完成值 | 完成情况 | 自评得分"
	all := "二级指标 | 三级指标 | 预期指标值 | | | 实际完成值 | 完成情况 | 自评得分 | |"
	for name, text := range map[string]string{
		"some blanks": form(some, "\t", true), "all blanks": form(all, "\t", true), "no blanks above": form(strings.Replace(some, "| |", "|", 1), "\t", true),
		"no blanks": form(shortHead, "\t", true), "bars": form(some, " | ", true), "spaces": form(some, " ", false),
	} {
		t.Run(name, func(t *testing.T) {
			var scores []string
			for _, r := range parsetest.Relations(t, "安澜县2023年专项资金绩效自评报告\n"+text) {
				if strings.ContainsAny(r, "+×") {
					scores = append(scores, r)
				}
			}
			parsetest.Compare(t, scores, sums)
			if got := strings.Join(parsetest.Bounds(t, "安澜县2023年专项资金绩效自评报告\n"+text), " "); !strings.Contains(got, "2.75≥2.6") {
				t.Errorf("targets: %s", got)
			}
		})
	}
	parsetest.Tables(t, []parsetest.Case{{"a wrong total", strings.Replace(form(some, "\t", true), "96.80", "98.60", 1), sums[:strings.LastIndex(sums, "27.00")] + "✗ 27.00 + 20.00 + 40.00 + 9.80 = 98.60"}})
}

// shortHead is such a header where the lower line has lost its blanks as well.
const shortHead = "二级指标 | 三级指标 | 预期指标值 | 实际完成值 | 完成情况 | 自评得分"
