package document

import (
	"strings"
	"testing"
)

func TestStackedRows(t *testing.T) {
	cell := func(column int, text string) NewCell { return NewCell{Text: text, Column: column} }
	for _, c := range []struct {
		about string
		rows  [][]NewCell
		want  string
	}{
		{"indicators with their targets and results",
			[][]NewCell{
				{{Text: "产出", RowSpan: 2}, cell(1, "数量"), cell(2, "印发手册\n举办讲座\n走访住户"), cell(3, "≥500册\n≥6场\n≥80户"), cell(4, "520\n6\n83"), cell(5, "10")},
				{cell(1, "质量"), cell(2, "合格率"), cell(3, "100%"), cell(4, "100%"), cell(5, "5")}},
			"| 产出 | 数量 | 印发手册 | ≥500册 | 520 | 10 |\n| | | 举办讲座 | ≥6场 | 6 |\n| | | 走访住户 | ≥80户 | 83 |\n| | 质量 | 合格率 | 100% | 100% | 5 |"},
		{"a text over lines beside single figures",
			[][]NewCell{{cell(0, "购置设备\n一批"), cell(1, "36.5"), cell(2, "36.5")}}, "| 购置设备一批 | 36.5 | 36.5 |"},
		{"figures beside one name",
			[][]NewCell{{cell(0, "收入"), cell(1, "12\n3%"), cell(2, "14\n5%")}}, "| 收入 | 12 3% | 14 5% |"},
		{"a value that is missing",
			[][]NewCell{{cell(0, "甲\n乙\n丙"), cell(1, "1\n2\n3"), cell(2, "4\n5")}}, "| 甲乙丙 | 1 2 3 | 4 5 |"},
		{"a blank line among the values",
			[][]NewCell{{cell(0, "甲\n乙\n丙"), cell(1, "1\n2\n3"), cell(2, "4\n\n5")}}, "| 甲乙丙 | 1 2 3 | 4 5 |"},
	} {
		b := NewBuilder("docx")
		b.Table("", c.rows)
		if got := strings.Join(b.Document().Lines, "\n"); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.about, got, c.want)
		}
	}
	b := NewBuilder("docx")
	b.Table("", [][]NewCell{{{Text: "产出", RowSpan: 2}, cell(1, "甲\n乙"), cell(2, "1\n2"), cell(3, "3\n4"), cell(4, "略")}, {cell(1, "丙"), cell(2, "5"), cell(3, "6")}})
	rows := b.Document().Blocks[0].Table.Rows
	if len(rows) != 3 || rows[0].Cells[0].RowSpan != 3 || rows[0].Cells[4].RowSpan != 2 || rows[1].Cells[0].Column != 1 {
		t.Errorf("merged cells: %+v", rows)
	}
}
