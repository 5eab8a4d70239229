package table_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
)

// sumsOfPage are the sums of a page's tables, those that fail behind ✗.
func sumsOfPage(t *testing.T, tables string) []string {
	t.Helper()
	doc, err := reader.Read("page.html", []byte("<h1>安澜县2023年部门决算</h1><p>单位：万元</p>"+tables), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range check.Check(parse.Parse(doc)).Relations {
		switch {
		case r.Rule != "sum/table" || r.Verdict == check.Unchecked || !strings.Contains(r.Formula, "+"):
		case r.Verdict == check.Inconsistent:
			out = append(out, "✗ "+r.Formula)
		default:
			out = append(out, r.Formula)
		}
	}
	return out
}

// Codes of 类, 款 and 项 in columns of their own below one head are no amounts, and
// tell which rows add up.
func TestCodesUnderOneHead(t *testing.T) {
	table := "<table><tr><td colspan=4>项目<td rowspan=3>合计<td rowspan=3>基本支出<td rowspan=3>项目支出</tr>" +
		"<tr><td colspan=3>科目编码<td rowspan=2>科目名称</tr><tr><td>类<td>款<td>项</tr>" +
		"<tr><td>204<td><td><td>公共安全支出<td>420.50<td>300.30<td>120.20</tr>" +
		"<tr><td>204<td>02<td><td>公安<td>420.50<td>300.30<td>120.20</tr>" +
		"<tr><td>204<td>02<td>01<td>行政运行<td>300.30<td>300.30<td></tr>" +
		"<tr><td>204<td>02<td>20<td>执法办案<td>ITEM<td><td>ITEM</tr></table>"
	for _, x := range []struct{ item, want string }{
		{"120.20", "300.30 + 120.20 = 420.50\n300.30 + 120.20 = 420.50\n300.30 + 120.20 = 420.50"},
		{"112.20", "✗ 300.30 + 112.20 = 412.50\n300.30 + 120.20 = 420.50\n300.30 + 120.20 = 420.50"},
	} {
		parsetest.Compare(t, sumsOfPage(t, strings.ReplaceAll(table, "ITEM", x.item)), x.want)
	}
}

// Below 项目编码 in the first block of a form stand the amounts and the points of the others.
func TestAmountsBelowCodes(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"one table over all blocks", `
一、基本情况 | |||||
负责人 | 林某 | 项目编码 | |||
地址 | 河东路 | ||||
二、支出明细 | |||||
支出内容 | 计划支出数（万元） | 实际支出数（万元） | |||
堤岸维护 | 42 | 42 | |||
闸门检修 | 28.5 | 20.1 | |||
巡查补助 | 16 | 17 | |||
支出合计 | 86.5 | 84.1 | |||
三、评价结论 | |||||
一级指标 | 权重 | 得分 | |||
决策 | 20 | 20 | |||
过程 | 20 | 18.5 | |||
产出 | 30 | 30 | |||
效益 | 30 | 27 | |||
合计 | 100 | 95.5 | |||
`, `
42 + 28.5 + 16 = 86.5
✗ 42 + 20.1 + 17 = 84.1
20 + 20 + 30 + 30 = 100
20 + 18.5 + 30 + 27 = 95.5
`},
	})
}

// The right side of a sheet of two sides has more columns than the left.
func TestUnevenSides(t *testing.T) {
	table := "<table><tr><td colspan=2>收入<td colspan=4>支出</tr>" +
		"<tr><td>项目<td>决算数<td>项目<td>合计<td>一般公共预算财政拨款<td>政府性基金预算财政拨款</tr>" +
		"<tr><td>一、一般公共预算财政拨款<td>820.60<td>一、公共安全支出<td>700.40<td>700.40<td></tr>" +
		"<tr><td>二、政府性基金预算财政拨款<td>90.00<td>二、城乡社区支出<td>210.20<td>120.20<td>90.00</tr>" +
		"<tr><td>本年收入合计<td>TOTAL<td>本年支出合计<td>910.60<td>820.60<td>90.00</tr></table>"
	for _, x := range []struct{ total, want string }{
		{"910.60", "820.60 + 90.00 = 910.60\n700.40 + 210.20 = 910.60\n700.40 + 120.20 = 820.60\n120.20 + 90.00 = 210.20\n820.60 + 90.00 = 910.60"},
		{"901.60", "✗ 820.60 + 90.00 = 910.60\n700.40 + 210.20 = 910.60\n700.40 + 120.20 = 820.60\n120.20 + 90.00 = 210.20\n820.60 + 90.00 = 910.60"},
	} {
		parsetest.Compare(t, sumsOfPage(t, strings.ReplaceAll(table, "TOTAL", x.total)), x.want)
	}
}
