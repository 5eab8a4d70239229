package docx

import (
	"strings"
	"testing"
	"time"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

// tbl, tr and tc are a table, a row and a cell with the properties given.
func tbl(rows ...string) string { return "<w:tbl>" + strings.Join(rows, "") + "</w:tbl>" }

func tr(properties string, cells ...string) string {
	return "<w:tr><w:trPr>" + properties + "</w:trPr>" + strings.Join(cells, "") + "</w:tr>"
}

func tc(properties, text string) string {
	return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>"
}

const (
	wide2   = `<w:gridSpan w:val="2"/>`
	restart = `<w:vMerge w:val="restart"/>`
	goesOn  = `<w:vMerge/>`
)

func TestTables(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"plain", tbl(tr("", tc("", "项目"), tc("", "金额")), tr("", tc("", "收入"), tc("", "100"))),
			"table 1 \n|项目|金额|\n|收入|100|"},
		{"a caption", "<w:tbl><w:tblPr><w:tblCaption w:val=\"表一\"/></w:tblPr>" + tr("", tc("", "甲")) + "</w:tbl>", "table 1 表一\n|甲|"},
		{"several paragraphs in a cell", tbl(tr("", "<w:tc>"+p("其中：")+p("100")+p("200")+"</w:tc>")), "table 1 \n|其中：100 200|"},
		{"columns merged", tbl(tr("", tc(wide2, "合计"), tc("", "3")), tr("", tc("", "1"), tc("", "2"), tc("", "3"))),
			"table 1 \n|2x1 合计|3|\n|1|2|3|"},
		{"rows merged", tbl(tr("", tc(restart, "甲"), tc("", "1")), tr("", tc(goesOn, ""), tc("", "2")), tr("", tc(goesOn, "看不见"), tc("", "3")), tr("", tc("", "乙"), tc("", "4"))),
			"table 1 \n|1x3 甲|1|\n|@1 2|\n|@1 3|\n|乙|4|"},
		{"both", tbl(tr("", tc(wide2+restart, "甲"), tc("", "1")), tr("", tc(wide2+goesOn, ""), tc("", "2"))),
			"table 1 \n|2x2 甲|1|\n|@2 2|"},
		{"one merge after another", tbl(tr("", tc(restart, "甲")), tr("", tc(goesOn, "")), tr("", tc(restart, "乙")), tr("", tc(goesOn, ""))),
			"table 1 \n|1x2 甲|\n|\n|1x2 乙|\n|"},
		{"a merge without a start", tbl(tr("", tc(goesOn, "甲")), tr("", tc(goesOn, ""))), "table 1 \n|1x2 甲|\n|"},
		{"a merge of another width", tbl(tr("", tc(wide2+restart, "甲")), tr("", tc(goesOn, "乙"), tc("", "丙"))), "table 1 \n|2x1 甲|\n|乙|丙|"},
		{"columns merged in the old way",
			tbl(tr("", tc(`<w:hMerge w:val="restart"/>`+restart, "甲"), tc(`<w:hMerge/>`+restart, ""), tc("", "1")),
				tr("", tc(`<w:hMerge w:val="restart"/>`+goesOn, ""), tc(`<w:hMerge/>`+goesOn, ""), tc("", "2"))),
			"table 1 \n|2x2 甲|1|\n|@2 2|"},
		{"a row that starts further right", tbl(tr("", tc("", "1"), tc("", "2")), tr(`<w:gridBefore w:val="1"/>`, tc("", "3"))),
			"table 1 \n|1|2|\n|@1 3|"},
		{"deleted rows go", tbl(tr("", tc(restart, "甲")), tr("<w:del/>", tc("", "删")), tr("", tc(goesOn, ""))), "table 1 \n|1x2 甲|\n|"},
		{"a deleted table goes", p("甲") + tbl(tr("<w:del/>", tc("", "删"))), "甲"},
		{"content controls", tbl("<w:sdt><w:sdtContent>" + tr("", "<w:sdt><w:sdtContent>"+tc("", "甲")+"</w:sdtContent></w:sdt>", "<w:tc><w:sdt><w:sdtContent>"+p("乙")+"</w:sdtContent></w:sdt></w:tc>") + "</w:sdtContent></w:sdt>"),
			"table 1 \n|甲|乙|"},
		{"nested", tbl(tr("", "<w:tc>"+p("外")+tbl(tr("", "<w:tc>"+tbl(tr("", tc("", "里")))+p("中")+"</w:tc>"))+p("层")+"</w:tc>", tc("", "右"))) + p("后"),
			"table 1 \n|外层|右|\ntable 2 \n|中|\ntable 3 \n|里|\n后"},
		{"nested in an empty cell", tbl(tr("", "<w:tc>"+tbl(tr("", tc("", "里")))+"<w:p/></w:tc>")), "table 1 \n|里|"},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, c.want, parts(c.body)) })
	}
}

// TestManyMerges reads tens of thousands of merged cells in linear time.
func TestManyMerges(t *testing.T) {
	const rows = 20_000
	table := tbl(tr("", tc(restart, "甲"), tc(restart, "乙"), tc(wide2, "1")),
		strings.Repeat(tr("", tc(goesOn, ""), tc(goesOn, ""), tc(wide2, "1")), rows-1))
	data := readertest.Zip(t, parts(table))
	start := time.Now()
	d, err := Read(data, document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("took %v", took)
	}
	if c := d.Blocks[0].Table.Rows[0].Cells[0]; c.RowSpan != rows {
		t.Errorf("row span %d", c.RowSpan)
	}
}
