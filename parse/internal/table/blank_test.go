package table_test

import (
	"strings"
	"testing"

	"gouji/parse/internal/parsetest"
)

// Totals of which all parts but one are blank.
func TestBlankParts(t *testing.T) {
	account := `
单位：万元
项目 | 2022年执行数 | 2023年预算数 |
一、保险费收入 | 2186.00 | 2240.00 |
二、财政补贴收入 | 4375.00 | 4426.00 |
　　其中：标准补助收入 | 4312.00 | 4426.00 |
　　　　　疫苗费用的补助 | 63.00 | |
三、本年收入小计 | 6561.00 | 6666.00 |
四、上级补助收入 | | |
五、本年收入合计 | 6561.00 | 6666.00 |`
	want := `
4312.00 + 63.00 = 4375.00
4426.00 = 4426.00
2186.00 + 4375.00 = 6561.00
2240.00 + 4426.00 = 6666.00
6561.00 = 6561.00
6666.00 = 6666.00`
	parsetest.Tables(t, []parsetest.Case{
		{"a total of its sub-total and of what is blank", account, want},
		{"the total is another", strings.Replace(account, "合计 | 6561.00 | 6666.00", "合计 | 6561.00 | 6966.00", 1), strings.Replace(want, "6666.00 = 6666.00", "✗ 6666.00 = 6966.00", 1)},
		{"the sub-total is another", strings.Replace(account, "小计 | 6561.00 | 6666.00", "小计 | 6561.00 | 6696.00", 1), `
4312.00 + 63.00 = 4375.00
4426.00 = 4426.00
2186.00 + 4375.00 = 6561.00
✗ 2240.00 + 4426.00 = 6696.00
2186.00 + 4375.00 = 6561.00
2240.00 + 4426.00 = 6666.00`},
		{"one of several, that of another kind", `
单位：万元
项目 | 2022年执行数 | 2023年预算数 |
一、财政补贴收入 | 4375.00 | 4426.00 |
　　其中：标准补助收入 | 3172.00 | 3186.00 |
　　　　　疫苗费用的补助 | 63.00 | |`, ``},
	})
}
