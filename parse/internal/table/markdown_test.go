package table_test

import (
	"testing"

	"gouji/parse/internal/parsetest"
)

// Tables in Markdown, also in a text that is not named so: emphasis and line
// breaks in cells belong to no value.
func TestMarkdownCells(t *testing.T) {
	parsetest.Tables(t, []parsetest.Case{
		{"a bold total", `
## 附表　各站支出（单位：万元）

| 站点 | 计划 | 支出 |
| :--- | ---: | ---: |
| 东站 | 40.00 | 38.00 |
| 西站 | 60.00 | 55.50 |
| **合计** | **100.00** | **93.50** |
`, `
40.00 + 60.00 = 100.00
38.00 + 55.50 = 93.50
`},
		{"a break inside a name", `
| 项目 | 金额（万元） |
|---|---|
| 维修<br>加固 | 12.00 |
| 监测<br/>预警 | 8.00 |
| __合计__ | __20.00__ |
`, `
12.00 + 8.00 = 20.00
`},
		{"a bold total of points", `
| 一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
| --- | --- | --- | --- | --- | --- |
| 产出指标 | 维修水库 | ≥6座 | 6座 | 60 | 60 |
| 效益指标 | 保护人口 | ≥2万人 | 2.1万人 | 40 | 39.5 |
| **总分** | | | | **100** | **99.5** |
`, `
60 + 40 = 100
60 + 39.5 = 99.5
`},
	})
}
