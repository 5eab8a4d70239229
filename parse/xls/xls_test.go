package xls

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
	"gouji/parse/xlsx"
)

// The workbooks in testdata were written by LibreOffice; what they hold is
// described in testdata/README.md.
func TestReadFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.xls")
	if err != nil || len(files) == 0 {
		t.Fatal("no workbooks in testdata", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(name, ".xls") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(data, document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := readertest.Outline(d); got != string(want) {
			t.Errorf("%s: got\n%swant\n%s", name, got, want)
		}
	}
}

// The workbook that LibreOffice made it from says the same.
func TestSameAsXlsx(t *testing.T) {
	source, err := os.ReadFile("testdata/book.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	want, err := xlsx.Read(source, document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("testdata/book.xls")
	if err != nil {
		t.Fatal(err)
	}
	got, err := Read(data, document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if readertest.Outline(got) != readertest.Outline(want) {
		t.Errorf("got\n%swant\n%s", readertest.Outline(got), readertest.Outline(want))
	}
}

func TestReadMade(t *testing.T) {
	number := func(row, col, xf int, v float64) []byte { return rec(recNumber, at(row, col, xf), le64(v)) }
	label := func(row, col int, s string) []byte { return rec(recLabel, at(row, col, 0), str(s)) }
	formula := func(row, col int, result ...byte) []byte {
		return rec(recFormula, at(row, col, 0), result, make([]byte, 8))
	}
	for _, c := range []struct {
		about   string
		globals []byte
		sheets  []madeSheet
		want    string
	}{
		{"strings that run over records", join(
			rec(recSST, le32(6), le32(6),
				str("甲"),
				le16(4), []byte{0}, narrow("ab")), // goes on in two bytes each
			rec(recContinue, []byte{1}, wide("中文"),
				le16(2), []byte{9}, le16(1), wide("富")), // with formatting
			rec(recContinue, []byte{0}, narrow("x"), []byte{0, 0}),
			rec(recContinue, []byte{0, 0}, // the rest of the formatting
				le16(3), []byte{5}, le32(6), wide("拼音字"), []byte{1, 2, 3}),
			rec(recContinue, []byte{4, 5, 6},
				le16(1), []byte{1}), // ends with the head of a string
			rec(recContinue, []byte{1}, wide("头"), le16(1)[:1]),
			rec(recContinue, le16(1)[1:], []byte{1}, wide("末"))),
			[]madeSheet{{name: "表", records: join(
				rec(recLabelSST, at(0, 0, 0), le32(0)), rec(recLabelSST, at(0, 1, 0), le32(1)), rec(recLabelSST, at(0, 2, 0), le32(2)),
				rec(recLabelSST, at(1, 0, 0), le32(3)), rec(recLabelSST, at(1, 1, 0), le32(4)), rec(recLabelSST, at(1, 2, 0), le32(5)), rec(recLabelSST, at(1, 3, 0), le32(6)),
			)}}, "[表]\nT1\n甲/ab中文/富x\n拼音字/头/末\n"},
		{"numbers", nil, []madeSheet{{name: "数", records: join(
			number(0, 0, 1, 0.78125), number(0, 1, 2, 45322), number(0, 2, 99, 0.1+0.2),
			rec(recRK, at(1, 0, 0), le32(12345<<2|3)), rec(recRK, at(1, 1, 0), le32(0x3FF00000)), rec(recRK, at(1, 2, 0), le32(-5<<2|2)),
			rec(recMulRK, le16(2), le16(0), le16(0), le32(7<<2|2), le16(1), le32(50<<2|3), le16(1)),
		)}}, "[数]\nT1\n78.13%{0.78125}/2024年1月31日/0.3\n123.45/1/-5\n7/50.00%/\n"},
		{"results of formulas", nil, []madeSheet{{name: "式", records: join(
			formula(0, 0, le64(2.5)...), formula(0, 1, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF), rec(0x04BC), rec(recString, str("文")),
			formula(0, 2, 1, 0, 1, 0, 0, 0, 0xFF, 0xFF), formula(0, 3, 2, 0, 7, 0, 0, 0, 0xFF, 0xFF), formula(0, 4, 3, 0, 0, 0, 0, 0, 0xFF, 0xFF),
			rec(recString, str("无主")), rec(recBoolErr, at(0, 5, 0), []byte{0, 0}), rec(recBoolErr, at(0, 6, 0), []byte{0x2A, 1}),
		)}}, "[式]\nT1\n2.5/文/TRUE/#DIV/0!//FALSE/#N/A\n"},
		{"merged cells, titles and gaps", nil, []madeSheet{{name: "并", records: join(
			label(1, 1, "自评表"), label(2, 3, "单位：万元"),
			label(3, 1, "指标"), label(3, 2, "藏"), label(3, 3, "值"),
			label(4, 1, "产出"), label(4, 2, "数量"), number(4, 3, 0, 1),
			label(5, 2, "质量"), number(5, 3, 0, 2),
			label(7, 1, "合计"), number(7, 3, 0, 3), label(8, 1, "注：略"),
			rec(recMergeCells, le16(4), le16(1), le16(1), le16(1), le16(5), le16(3), le16(3), le16(1), le16(2), le16(4), le16(5), le16(1), le16(1),
				le16(9), le16(2), le16(0), le16(0)),
		)}}, "[并]\nP 自评表\nP 单位：万元\nT1\n指标[2x1]/值\n产出[1x2]/数量/1\n质量/2\n-\n合计//3\nP 注：略\n"},
		{"merges that overlap", nil, []madeSheet{{name: "叠", records: join(
			label(0, 0, "甲"), label(0, 1, "乙"), label(1, 0, "丙"), label(1, 1, "丁"), label(1, 2, "戊"), label(2, 2, "己"),
			rec(recMergeCells, le16(2), le16(0), le16(1), le16(1), le16(1), le16(1), le16(1), le16(0), le16(2)),
		)}}, "[叠]\nT1\n甲/乙[1x2]/\n丙/戊\nP 己\n"},
		{"hidden and other sheets, rows and columns", nil, []madeSheet{
			{name: "二", records: join(number(0, 0, 0, 2), bof(0x20), number(0, 0, 0, 9), rec(recEOF), rec(recRow, make([]byte, 12), le16(0x20), le16(0)))},
			{name: "图", kind: 2, records: number(0, 0, 0, 9)},
			{name: "底稿", state: 1, records: number(0, 0, 0, 1)},
			{name: "空", state: 2},
		}, "[二]\nT1\n2\n[底稿]\nT2\n1\nN 工作表“二”有隐藏的行或列，已一并检查\nN 工作表“底稿”是隐藏的，已一并检查\n"},
		{"text boxes, not comments", nil, []madeSheet{{name: "框", records: join(number(0, 0, 0, 1),
			rec(recObj, le16(0x15), le16(0x12), le16(6)), rec(recTxO, make([]byte, 10), le16(4), make([]byte, 6)), rec(recContinue, []byte{1}, wide("一\n二")), rec(recContinue, []byte{0}, narrow("3")),
			rec(recObj, le16(0x15), le16(0x12), le16(0x19)), rec(recTxO, make([]byte, 10), le16(1), make([]byte, 6)), rec(recContinue, []byte{1}, wide("批")),
		)}}, "[框]\nT1\n1\nP 一\nP 二3\n"},
	} {
		d, err := Read(madeBook(c.globals, c.sheets...), document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
			continue
		}
		if got := readertest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.about, got, c.want)
		}
		readertest.Check(t, d, nil)
	}
}

func TestReadRefuses(t *testing.T) {
	one := madeSheet{name: "表", records: rec(recNumber, at(0, 0, 0), le64(1))}
	two := madeSheet{name: "表", records: join(one.records, rec(recNumber, at(1, 0, 0), le64(2)))}
	whole, err := os.ReadFile("testdata/book.xls")
	if err != nil {
		t.Fatal(err)
	}
	made := madeBook(nil, one)
	few, small := document.DefaultLimits, document.DefaultLimits
	few.Cells = 1
	small.Bytes = 100
	far := madeBook(nil, one)
	copy(far[len(bof(5))+4:], le32(1<<30))
	for _, c := range []struct {
		about string
		data  []byte
		lim   document.Limits
		want  error
	}{
		{"nothing", nil, document.DefaultLimits, document.Empty},
		{"text", []byte("收入,支出"), document.DefaultLimits, document.Damaged},
		{"BIFF5", join(le16(0x0809), le16(8), le16(0x0500), make([]byte, 6)), document.DefaultLimits, Old},
		{"BIFF3", join(le16(0x0209), le16(6), make([]byte, 6)), document.DefaultLimits, Old},
		{"encrypted", madeBook(rec(recFilePass, le16(1), make([]byte, 52)), one), document.DefaultLimits, document.Encrypted},
		{"half a file", whole[:len(whole)/2], document.DefaultLimits, document.Damaged},
		{"half a stream", made[:len(made)-6], document.DefaultLimits, document.Damaged},
		{"a sheet that is not there", far, document.DefaultLimits, document.Damaged},
		{"no cells", madeBook(nil, madeSheet{name: "空"}), document.DefaultLimits, document.Empty},
		{"too many bytes", made, small, document.TooLarge},
		{"too many cells", madeBook(nil, two), few, document.TooLarge},
		{"too many sheets", madeBook(nil, make([]madeSheet, maxSheets+1)...), document.DefaultLimits, document.TooLarge},
	} {
		if _, err := Read(c.data, c.lim); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.about, err, c.want)
		}
	}
}

// Files that ask for far more than they hold end soon, with or without a
// document.
func TestReadBounded(t *testing.T) {
	var merges, refs, corners []byte
	for range 50 {
		body := le16(1000)
		for i := range 1000 {
			body = append(body, join(le16(i), le16(65535), le16(0), le16(255))...)
		}
		merges = append(merges, rec(recMergeCells, body)...)
	}
	for i := range 20_000 {
		refs = append(refs, rec(recLabelSST, at(i, 0, 0), le32(0))...)
		corners = append(corners, rec(recRK, at(i, 255*(i%2), 0), le32(0))...)
	}
	long := join(rec(recSST, le32(1), le32(1), le16(32000), []byte{0}, make([]byte, 8000)))
	for range 3 {
		long = join(long, rec(recContinue, []byte{0}, make([]byte, 8000)))
	}
	long = []byte(strings.ReplaceAll(string(long), strings.Repeat("\x00", 100), strings.Repeat("a", 100)))
	many := make([]madeSheet, 900)
	for _, c := range []struct {
		about string
		data  []byte
	}{
		{"50 000 merges of everything", madeBook(nil, madeSheet{name: "表", records: join(corners, merges)})},
		{"one long string in many cells", madeBook(long, madeSheet{name: "表", records: refs})},
		{"rows that are wide and empty", madeBook(nil, madeSheet{name: "表", records: corners})},
		{"many sheets that are one", oneSheet(madeBook(nil, append([]madeSheet{{name: "表", records: corners}}, many...)...))},
	} {
		start := time.Now()
		if d, err := Read(c.data, document.DefaultLimits); err == nil && len(d.Blocks) == 0 {
			t.Errorf("%s: nothing read", c.about)
		} else if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: %v, %v", c.about, took, err)
		} else {
			t.Logf("%s: %v, %v", c.about, took, err)
		}
	}
}

// A sheet with as many merged cells as a long form has is read at once.
func TestReadManyMerges(t *testing.T) {
	var records []byte
	for i := range 50_000 {
		records = append(records, rec(recRK, at(i, 0, 0), le32(i<<2|2))...)
		records = append(records, rec(recRK, at(i, 2, 0), le32(i<<2|2))...)
	}
	for i := range 50 {
		body := le16(1000)
		for k := range 1000 {
			body = append(body, join(le16(1000*i+k), le16(1000*i+k), le16(0), le16(1))...)
		}
		records = append(records, rec(recMergeCells, body)...)
	}
	data := madeBook(nil, madeSheet{name: "表", records: records})
	start := time.Now()
	d, err := Read(data, document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
	if c := d.Blocks[0].Table.Rows[49_999].Cells[0]; c.ColSpan != 2 {
		t.Errorf("the last row begins with %+v", c)
	}
}

// oneSheet lets all sheets of a workbook name the place of the first.
func oneSheet(data []byte) []byte {
	r := &records{stream: data}
	var first []byte
	for r.next() && r.kind != recEOF {
		if r.kind == recBoundSheet {
			if first == nil {
				first = r.body[:4]
			}
			copy(r.body, first)
		}
	}
	return data
}
