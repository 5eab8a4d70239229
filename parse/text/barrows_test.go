package text

import (
	"strings"
	"testing"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

func TestBarRows(t *testing.T) {
	for _, c := range []struct {
		about string
		lines string // in which a slash ends a line
		want  string
	}{
		{"bars end the rows", "自评表|/|||||/（上半年）|/|||||/项目|/绿化养护|/||||/类别|/预算|/支出|/分值|/|/得分|/树木|/8|/7|/|||/花木|/|/5|/||| ", "T1.1|自评表|||||\nT1.2|(上半年)|||||\nT1.3|项目|绿化养护||||\nT1.4|类别|预算|支出|分值||得分\nT1.5|树木|8|7|||\nT1.6|花木||5|||"},
		{"several cells on a line, rows that fill all columns", "类别|预算|/支出|得分|/树木|8|7|/9|/花木|/|||/草坪|/2|/||/水面|/3|/||/合计|10|/||/完", "T1.1|类别|预算|支出|得分\nT1.2|树木|8|7|9\nT1.3|花木|||\nT1.4|草坪|2||\nT1.5|水面|3||\nT1.6|合计|10||\nP 完"},
		{"a row above the table, a cell on two lines", "来源：|/本站|/自评表|/||||/树木|/修剪及/补种|/|||/花木|/8|/|||/草坪|/2|/|||", "T1.1|来源：\nT1.2|本站\nT1.3|自评表||||\nT1.4|树木|修剪及补种|||\nT1.5|花木|8|||\nT1.6|草坪|2|||"},
		{"a row that lost a bar", "自评表|/||||/树木|/8|/|||/花木|/8|/||/草坪|/2|/|||/合计|/18|/|||", "T1.1|自评表||||\nT1.2|树木|8|||\nT1.3|花木|8||\nT1.4|草坪|2|||\nT1.5|合计|18|||"},
		{"widths that do not agree", "自评表|/||||/树木|/8|/||||/花木|/8|/|||||/草坪|/2|/||", "T1.1|自评表\nT1.2||||\nT1.3|树木\nT1.4|8\nT1.5||||\nT1.6|花木\nT1.7|8\nT1.8|||||\nT1.9|草坪\nT1.10|2\nT1.11||"},
		{"a table that goes on without", "自评表|/||||/树木|/8|/|||/花木|/8|/|||/草坪|/2|/|/|/|/合计|/18|/|/|/|", "T1.1|自评表\nT1.2||||\nT1.3|树木\nT1.4|8\nT1.5|||\nT1.6|花木\nT1.7|8\nT1.8|||\nT1.9|草坪\nT1.10|2\nT1.11|\nT1.12|\nT1.13|\nT1.14|合计\nT1.15|18\nT1.16|\nT1.17|\nT1.18|"},
		{"bars that rows begin with", "| 自评表 |/| 指标 |/指标值 |/完成值 |/| 树木 |/8 |/7 |/附件/| 花木 |/|/5 |/| 草坪 |/修剪及/补种 |/2 |", "T1.1|自评表\nT1.2|指标|指标值|完成值\nT1.3|树木|8|7\nP 附件\nT2.1|花木||5\nT2.2|草坪|修剪及补种|2"},
		{"rows on lines of their own", "| 指标 | 指标值 |/| 树木 | 8 |/| 花木 | 5 |", "T1.1|指标|指标值\nT1.2|树木|8\nT1.3|花木|5"},
	} {
		t.Run(c.about, func(t *testing.T) {
			d, err := Read([]byte(strings.ReplaceAll(c.lines, "/", "\n")), document.DefaultLimits)
			if err != nil {
				t.Fatal(err)
			}
			if got := outline(d); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			readertest.Check(t, d, nil)
		})
	}
}
