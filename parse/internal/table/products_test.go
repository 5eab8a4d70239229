package table_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

// Amounts of several numbers, each with its standard.
func TestProductPairs(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"one cell to a line, bars alone below, blanks in the total", `
各校补助表
学校
|
走读生人数
|
标准(元/人)
|
住校生人数
|
标准(元/人)
|
金额(元)
|
一中
|
40
|
300
|
25
|
600
|
27000
|
二中
|
35
|
300
|
30
|
650
|
30000
|
三中
|
20
|
250
|
18
|
600
|
15800
|
合计
|
95
|
|
73
|
|
72800
|`, `
40 + 35 + 20 = 95
25 + 30 + 18 = 73
27000 + 30000 + 15800 = 72800
40 × 300 + 25 × 600 = 27000
35 × 300 + 30 × 650 = 30000
20 × 250 + 18 × 600 = 15800
`},
		{"standards first, an amount that is wrong", `
乡镇 | 标准(元/户) | 一类户数 | 标准(元/户) | 二类户数 | 补助金额(元) |
东乡 | 800 | 12 | 500 | 31 | 25100 |
西乡 | 800 | 9 | 500 | 20 | 17200 |
南乡 | 900 | 15 | 500 | 8 | 15700 |`, `
800 × 12 + 500 × 31 = 25100
800 × 9 + 500 × 20 = 17200
✗ 900 × 15 + 500 × 8 = 15700
`},
		{"one pair alone, other columns between", `
乡镇 | 户数 | 标准(元/户) | 金额(元) |
东乡 | 12 | 800 | 9600 |
西乡 | 9 | 800 | 7200 |
南乡 | 15 | 800 | 12000 |`, `
12 × 800 = 9600
9 × 800 = 7200
15 × 800 = 12000
`},
	})
}
