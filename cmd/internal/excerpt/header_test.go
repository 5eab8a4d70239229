package excerpt

import (
	"testing"

	"gouji/parse/document"
)

// A caption or a web page's remnant above the names of the columns is no
// header.
func TestHeaderOf(t *testing.T) {
	cell := func(col int, s string) document.Cell {
		return document.Cell{Text: document.Text{Runes: []rune(s), At: make([]document.Pos, len([]rune(s)))}, Column: col, ColSpan: 1, RowSpan: 1}
	}
	row := func(cells ...string) document.Row {
		var r document.Row
		for i, s := range cells {
			r.Cells = append(r.Cells, cell(i, s))
		}
		return r
	}
	table := &document.Table{Rows: []document.Row{
		row("编制单位：某局", "单位：万元"),
		row("自评表", "", ""),
		row("项目", "2022年", "2023年"),
		row("收入", "12.5", "13.5"),
		row("合计", "12.5", "14"),
	}}
	if h := headerOf(table, &table.Rows[4]); h != &table.Rows[2] {
		t.Errorf("the header is %v", h)
	}
	plain := &document.Table{Rows: []document.Row{row("收入", "12.5"), row("合计", "12.5")}}
	if h := headerOf(plain, &plain.Rows[1]); h != &plain.Rows[0] {
		t.Errorf("without a header the first row: %v", h)
	}
	if h := headerOf(plain, &plain.Rows[0]); h != nil {
		t.Errorf("the first row has no header: %v", h)
	}
}
