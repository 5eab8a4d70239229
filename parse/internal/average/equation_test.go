package average_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"
)

// Arithmetic that is written out, and = in it, which sets no target.
func TestEquations(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"a rate", "预算执行率=实际支出/预算数=318.6万元÷360万元×100%=88.5%。", "318.6万元 ÷ 360万元 = 88.5%"},
		{"a rate that does not hold", "预算执行率=318.6/360=85.5%。", "✗ 318.6 ÷ 360 = 85.5%"},
		{"points by a rate", "得分=10×88.5%=8.85分。", "10 × 88.5% = 8.85分"},
		{"the sum of points", "自评得分：46+28.5+9+8.85=92.35分。", "46 + 28.5 + 9 + 8.85 = 92.35分"},
		{"points with their unit", "总得分=46分+28.5分+9分+8.85分=93.35分。", "✗ 46 + 28.5 + 9 + 8.85 = 93.35分"},
	})
	for _, text := range []string{"补助金额：80人×300元×12个月=28.8万元。", "总得分=46分+28.5分=74.5分。"} {
		if got := parsetest.Bounds(t, "安澜县2023年专项资金绩效自评报告\n"+text+"\n"); len(got) > 0 {
			t.Errorf("%s: targets %s", text, strings.Join(got, " "))
		}
	}
}
