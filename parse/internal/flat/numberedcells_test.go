package flat_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"
)

// Tables of numbered rows, copied one cell to a line.
func TestNumberedCells(t *testing.T) {
	cells := func(sep, s string) string { return strings.Join(strings.Fields(s), sep) }
	head := "单位:万元\n序号\n村名\n项目名称\n建设性质\n补助资金\n"
	parsetest.Tables(t, []parsetest.Case{
		{"sub-totals and a total, a row without a village", head + cells("\n", `
1 上河村 茶园改造 新建 24 2 下河村 蜂箱购置 续建 31 产业小计 55
3 石桥村 渠道衬砌 维修 17(其中,水毁修复5万元) 4 柳溪村 机耕道 新建 28 设施小计 45
5 贷款贴息 9 合计 109`), `
24 + 31 = 55
17 + 28 = 45
55 + 45 + 9 = 109
`},
		{"blank lines between", cells("\n\n", `单位:万元 序号 乡镇 户数 补助资金
1 甲乡 12 6.6 2 乙乡 20 10.8 3 丙乡 15 8.1 合计 47 25.5`), `
12 + 20 + 15 = 47
6.6 + 10.8 + 8.1 = 25.5
`},
		{"an amount that is wrong", head + cells("\n", `
1 上河村 茶园改造 新建 24 2 下河村 蜂箱购置 续建 31 3 石桥村 渠道衬砌 维修 71 合计 72`), `
✗ 24 + 31 + 71 = 72
`},
		{"a total of one of its columns only", cells("\n", `单位:万元 序号 学校 面积 资金 1 一小 40 16 2 二小 55 22 3 三小 35 14 合计 52`), `
16 + 22 + 14 = 52
`},
		{"numbers that do not count the rows", head + cells("\n", `
1 上河村 茶园改造 新建 24 4 下河村 蜂箱购置 续建 31 合计 60`), ``},
	})
}
