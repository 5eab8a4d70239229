package form_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

// Rows of words and numbers, a cell to a line, that merged cells have left of
// different lengths.
func TestRecordsWithACellToALine(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"an upper line with a merged cell, rows of its width", `
单位：人、万元
|
|
职工医疗保险 |
居民医疗保险 |
|
|
统筹基金 |
个人账户 |
||
|
本年收入 |
5200 |
3100 |
2640 |
|
本年支出 |
4900 |
2870 |
2510 |
|
参保人数 |
61200 |
40350 |
|
|
本年收支结余 |
300 |
230 |
130 |
|
`, `
5200 − 4900 = 300
3100 − 2870 = 230
2640 − 2510 = 130
`},
		{"narrow rows stand under the first of a merged cell", `
单位：万元
|
|
职工 |
居民 |
|
|
基本医疗保险 |
生育保险 |
||
|
参保人数（人） |
61200 |
38400 |
40350 |
|
基金累计收入 |
8300 |
2640 |
|
|
基金累计支出 |
7770 |
2510 |
|
|
基金收支结余 |
530 |
130 |
|
`, `
8300 − 7770 = 530
2640 − 2510 = 130
`},
		{"one line, blank cells lost and kept", `
单位：万元
|
项目 |
工伤保险 |
失业保险 |
|
上年结余 |
410 |
960 |
|
本年收入 |
220 |
315 |
|
本年支出 |
185 |
340 |
|
|
年末结余 |
445 |
935 |
`, `
410 + 220 − 185 = 445
960 + 315 − 340 = 935
`},
	})
}
