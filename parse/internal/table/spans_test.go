package table_test

import (
	"testing"

	"gouji/parse/internal/parsetest"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
)

// Headers of three lines whose merged cells stand side by side.
func TestMergedHeadsSideBySide(t *testing.T) {
	heads := `
单位：万元
一般公共预算安排的经费 | 机关运行经费 | ||||||||||
合计 | 会议费 | 公务用车购置及运行费 | 培训费 | |||||||||
小计 | 公务用车购置费 | 公务用车运行费 | ||||||||||
预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | |
`
	parsetest.Tables(t, []parsetest.Case{
		{"sums of a group and of all", heads + "63.00 | 54.10 | 8.00 | 7.20 | 41.00 | 36.50 | 20.00 | 18.90 | 21.00 | 17.60 | 14.00 | 10.40 | 288.15 |\n", `
8.00 + 41.00 + 14.00 = 63.00
7.20 + 36.50 + 10.40 = 54.10
20.00 + 21.00 = 41.00
18.90 + 17.60 = 36.50
`},
		{"a sum of a group that is wrong", heads + "63.00 | 54.10 | 8.00 | 7.20 | 41.00 | 36.50 | 20.00 | 19.80 | 21.00 | 17.60 | 14.00 | 10.40 | 288.15 |\n", `
8.00 + 41.00 + 14.00 = 63.00
7.20 + 36.50 + 10.40 = 54.10
20.00 + 21.00 = 41.00
✗ 19.80 + 17.60 = 36.50
`},
		{"no group is named by what stands below", `
单位：万元
合计 | 一季度 | 二季度 | ||||||
小计 | 设备 | 耗材 | ||||||
预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
9.00 | 8.50 | 4.00 | 3.50 | 5.00 | 5.00 | 2.00 | 1.90 | 3.00 | 3.10 |
`, ``},
	})
}

// The same with spans: a group's own sum is one of the parts of all, the others are its.
func TestSpansOfThreeLines(t *testing.T) {
	page := "<h1>安澜县2023年三项费用绩效自评</h1><p>单位：万元</p><table>" +
		"<tr><td colspan=2>合计</td><td colspan=2>会议费</td><td colspan=6>车辆费</td><td colspan=2>培训费</td></tr>" +
		"<tr><td colspan=2></td><td colspan=2></td><td colspan=2>小计</td><td colspan=2>车辆购置费</td><td colspan=2>车辆运行费</td><td colspan=2></td></tr>" +
		"<tr><td>预算数<td>决算数<td>预算数<td>决算数<td>预算数<td>决算数<td>预算数<td>决算数<td>预算数<td>决算数<td>预算数<td>决算数</tr>" +
		"<tr><td>63.00<td>54.10<td>8.00<td>7.20<td>41.00<td>36.50<td>20.00<td>19.80<td>21.00<td>17.60<td>14.00<td>10.40</tr></table>"
	doc, err := reader.Read("page.html", []byte(page), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range check.Check(parse.Parse(doc)).Relations {
		mark := ""
		if r.Verdict == check.Inconsistent {
			mark = "✗ "
		}
		got = append(got, mark+r.Formula)
	}
	parsetest.Compare(t, got, `
8.00 + 41.00 + 14.00 = 63.00
7.20 + 36.50 + 10.40 = 54.10
20.00 + 21.00 = 41.00
✗ 19.80 + 17.60 = 37.40
`)
}
