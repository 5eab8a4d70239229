package table_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"
)

// Tables whose header stands again on their second page.
func TestHeadsAgain(t *testing.T) {
	table := "地区 | 上级资金 | 本级资金 | 合计 |\n甲乡 | 210 | 40 | 250 |\n乙乡 | 160 | 35 | 195 |\n—4—\n地区 | 上级资金 | 本级资金 | 合计 |\n丙乡 | 85 | 20 | 105 |\n合计 | 455 | 95 | 550 |\n"
	want := `
210 + 160 + 85 = 455
40 + 35 + 20 = 95
250 + 195 + 105 = 550
210 + 40 = 250
160 + 35 = 195
85 + 20 = 105
455 + 95 = 550
`
	var cells []string
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if line == "—4—" {
			continue
		}
		for _, x := range strings.Split(strings.Trim(line, "| "), "|") {
			cells = append(cells, strings.TrimSpace(x))
		}
	}
	parsetest.Tables(t, []parsetest.Case{
		{"cells between bars", "单位：万元\n" + table, want},
		{"cells between tabs, each page a table", "单位：万元\n" + strings.NewReplacer(" |\n", "\n", " | ", "\t").Replace(table), want},
		{"one cell to a line", "单位：万元\n" + strings.Join(cells, "\n"), want},
		{"one cell to a line, blank lines between", "单位：万元\n" + strings.Join(cells, "\n\n"), want},
		{"a row of the page before is wrong", `
单位：万元
月份 | 门诊收入 | 住院收入 |
1月 | 31.2 | 88.6 |
2月 | 28.4 | 79.0 |
月份 | 门诊收入 | 住院收入 |
3月 | 33.7 | 91.5 |
合计 | 94.3 | 259.1 |`, `
✗ 31.2 + 28.4 + 33.7 = 94.3
88.6 + 79.0 + 91.5 = 259.1
`},
		{"two tables, each with its total", `
单位：万元
月份 | 门诊收入 | 住院收入 |
1月 | 31.2 | 88.6 |
2月 | 28.4 | 79.0 |
合计 | 59.6 | 167.6 |
月份 | 门诊收入 | 住院收入 |
1月 | 12.2 | 18.5 |
2月 | 13.5 | 19.1 |
合计 | 25.7 | 37.6 |`, `
31.2 + 28.4 = 59.6
88.6 + 79.0 = 167.6
12.2 + 13.5 = 25.7
18.5 + 19.1 = 37.6
`},
		{"two tables of the same months, the second with a total", `
单位：万元
月份 | 门诊收入 | 住院收入 |
1月 | 31.2 | 88.6 |
2月 | 28.4 | 79.0 |

月份 | 门诊收入 | 住院收入 |
1月 | 12.2 | 18.5 |
2月 | 13.5 | 19.1 |
合计 | 25.7 | 37.6 |`, `
12.2 + 13.5 = 25.7
18.5 + 19.1 = 37.6
`},
	})
}
