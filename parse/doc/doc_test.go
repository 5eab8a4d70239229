package doc

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gouji/parse/document"
	"gouji/parse/docx"
	"gouji/parse/internal/readertest"
)

// The documents in testdata were written by LibreOffice; what they hold is
// described in testdata/README.md.
func TestReadFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.doc")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents in testdata", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(name, ".doc") + ".txt")
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

// The documents that LibreOffice made them from say the same.
func TestSameAsDocx(t *testing.T) {
	files, err := filepath.Glob("testdata/*.docx")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents in testdata", err)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := docx.Read(source, document.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(strings.TrimSuffix(name, "x"))
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read(data, document.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		if readertest.Outline(got) != readertest.Outline(want) {
			t.Errorf("%s: got\n%swant\n%s", name, readertest.Outline(got), readertest.Outline(want))
		}
	}
}

// readMade reads a made document.
func readMade(d *madeDoc, lim document.Limits) (*document.Document, error) {
	word, table := d.streams()
	h, err := readFIB(word)
	if err != nil {
		return nil, err
	}
	return readStreams(word, table, nil, h, lim)
}

func TestReadMade(t *testing.T) {
	inTable := prl(pInTable, 1)
	nested := join(inTable, prl(pDepth, 2, 0, 0, 0))
	cell := func(text string) made { return made{text: text + "\a", wide: true, papx: inTable} }
	for _, c := range []struct {
		about string
		doc   madeDoc
		want  string
	}{
		{"pieces of both widths, stored in another order", madeDoc{pieces: []made{
			{text: "总计", wide: true}, {text: " 12\xB15% \x93a\x94 "}, {text: "万元𠮷\r", wide: true}, {text: "end\r"},
		}, stored: []int{3, 1, 2, 0}}, "P 总计 12±5% “a” 万元𠮷\nP end\n"},
		{"GBK in a narrow piece of a Chinese document", madeDoc{lid: 0x804, pieces: []made{
			{text: "\xD7\xDC\xBC\xC6 100 \xCD\xF2\xD4\xAA\xA3\xAC\r"},
		}}, "P 总计 100 万元，\n"},
		{"dots and crosses in a narrow piece of a Chinese document", madeDoc{lid: 0x804, pieces: []made{
			{text: "\xD7\xD7 \xB7\xB7\xB7\xB7 5\r"},
		}}, "P ×× ···· 5\n"},
		{"the same bytes in a document of another language", madeDoc{lid: 0x409, pieces: []made{
			{text: "\xD7\xDC 5\r"},
		}}, "P ×Ü 5\n"},
		{"headings by style and by outline level", madeDoc{pieces: []made{
			{text: "章\r", wide: true, style: 1}, {text: "节\r", wide: true, style: 9},
			{text: "条\r", wide: true, papx: prl(pOutline, 2)}, {text: "文\r", wide: true, papx: prl(pOutline, 9)},
		}}, "H1 章\nH9 节\nH3 条\nP 文\n"},
		{"deleted and hidden text", madeDoc{pieces: []made{
			{text: "留", wide: true}, {text: "删", wide: true, chpx: prl(cDeleted, 1)}, {text: "藏", wide: true, chpx: prl(cHidden, 1)},
			{text: "明", wide: true, chpx: prl(cHidden, 0)}, {text: "\r", wide: true, chpx: prl(cDeleted, 1)}, {text: "接\r", wide: true},
		}}, "P 留明接\n"},
		{"properties of pieces", madeDoc{prcs: [][]byte{prl(cDeleted, 1)}, pieces: []made{
			{text: "甲", wide: true}, {text: "乙", wide: true, prm: 1}, {text: "丙", wide: true, prm: 0x41<<1 | 1<<8}, {text: "丁\r", wide: true},
		}}, "P 甲丁\n"},
		{"results of fields", madeDoc{pieces: []made{
			{text: "共\x13 = 1+\x13 REF a \x142\x15 \x143\x15项，\x13eq \\o\\ac(○,2)\x15完\x13未了\x14\r余\x15\r", wide: true},
		}}, "P 共3项，②完\nP 余\n"},
		{"fields that do not pair up", madeDoc{pieces: []made{
			{text: "一\x15二\x14三\x13四\r五\r", wide: true},
		}}, "P 一二三四\nP 五\n"},
		{"breaks, hyphens and controls", madeDoc{pieces: []made{
			{text: "一\v二\x1E三\x1F四\x02五\f六\r", wide: true},
		}}, "P 一\nP 二-三四五\nP 六\n"},
		{"a table with merged cells", madeDoc{pieces: []made{
			cell("名"), cell("甲"), cell("乙"), {text: "\a", wide: true, papx: madeRow([]int{0, 1000, 2000, 3000}, 0x60)},
			cell(""), cell("1"), cell(""), {text: "\a", wide: true, papx: madeRow([]int{0, 1015, 2000, 3000}, 0x20, 1, 2)},
			cell("计"), cell("2"), {text: "\a", wide: true, papx: madeRow([]int{-80, 1990, 3100})},
			cell("旁"), {text: "\a", wide: true, papx: madeRow([]int{1000, 2000})},
			{text: "后\r", wide: true},
		}}, "T1\n名[1x2]/甲/乙\n1[2x1]\n计[2x1]/2\n旁\nP 后\n"},
		{"a table in a table", madeDoc{pieces: []made{
			{text: "外\r", wide: true, papx: inTable}, {text: "内\r", wide: true, papx: join(nested, prl(pInnerCell, 1))},
			{text: "\r", wide: true, papx: join(nested, prl(pInnerCell, 1), prl(pInnerRow, 1))},
			cell("尾"), cell("旁"), {text: "\a", wide: true, papx: madeRow([]int{0, 1000, 2000})},
		}}, "T1\n外尾/旁\nT2\n内\n"},
		{"a deleted row, and cells that form no table", madeDoc{pieces: []made{
			cell("甲"), {text: "\a", wide: true, papx: madeRow([]int{0, 1000}), chpx: prl(cDeleted, 1)},
			cell("乙"), {text: "\a", wide: true, papx: madeRow([]int{0, 1000})},
			{text: "文\r", wide: true}, cell("散"), cell("乱"),
		}}, "T1\n乙\nP 文\nP 散\nP 乱\n"},
		{"notes in order, without that of a deleted reference", madeDoc{notes: 9, pieces: []made{
			{text: "文\x02", wide: true}, {text: "\x02", wide: true, chpx: prl(cDeleted, 1)}, {text: "\r", wide: true},
			{text: "\x02注一\r\x02注二\r\r", wide: true},
		}, parts: map[int][]byte{
			fcFootRefs:  join(le32(1), le32(2), le32(4), le16(1), le16(1)),
			fcFootTexts: join(le32(0), le32(4), le32(8), le32(9)),
		}}, "P 文\nP 注一\n"},
		{"a text box after its paragraph, another one at the end", madeDoc{boxes: 7, pieces: []made{
			{text: "文\x08章\r末\r", wide: true}, {text: "框一\r框二\r\r", wide: true},
		}, parts: map[int][]byte{
			fcAnchors:  join(le32(1), le32(6), le32(77), make([]byte, 22)),
			fcBoxTexts: join(le32(0), le32(3), le32(6), le32(7), box(77), box(78), box(0)),
		}}, "P 文章\nP 框一\nP 末\nP 框二\n"},
	} {
		d, err := readMade(&c.doc, document.DefaultLimits)
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

// box is how the table of text boxes names one of that shape.
func box(shape int) []byte { return join(make([]byte, 14), le32(shape), le32(0)) }

func TestReadRefuses(t *testing.T) {
	whole, err := os.ReadFile("testdata/report.doc")
	if err != nil {
		t.Fatal(err)
	}
	few, small := document.DefaultLimits, document.DefaultLimits
	few.Cells = 5
	small.Bytes = 100
	for _, c := range []struct {
		about string
		data  []byte
		lim   document.Limits
		want  error
	}{
		{"nothing", nil, document.DefaultLimits, document.Empty},
		{"text", []byte("文"), document.DefaultLimits, document.Damaged},
		{"Word 2", []byte("\xDB\xA5\x2D\x00\x00"), document.DefaultLimits, Old},
		{"half a file", whole[:len(whole)/2], document.DefaultLimits, document.Damaged},
		{"too many bytes", whole, small, document.TooLarge},
		{"too many cells", whole, few, document.TooLarge},
	} {
		if _, err := Read(c.data, c.lim); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.about, err, c.want)
		}
	}
	for _, c := range []struct {
		about string
		at, v int
		want  error
	}{
		{"Word 6", 2, 0x65, Old},
		{"Word 95", 2, 0x68, Old},
		{"encrypted", 10, 0x1300, document.Encrypted},
		{"not Word", 0, 0x1234, document.Damaged},
	} {
		word, _ := (&madeDoc{pieces: []made{{text: "a\r"}}}).streams()
		copy(word[c.at:], le16(c.v))
		if _, err := readFIB(word); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.about, err, c.want)
		}
	}
	for _, c := range []struct {
		about string
		doc   madeDoc
		want  error
	}{
		{"no text", madeDoc{pieces: []made{{text: "\r\r"}}}, document.Empty},
		{"only a picture", madeDoc{pieces: []made{{text: "\x01\r"}}}, document.Scan},
		{"tables too deep", madeDoc{pieces: []made{{text: "a\r", papx: join(prl(pInTable, 1), prl(pDepth, 200, 0, 0, 0))}}}, document.TooLarge},
	} {
		if _, err := readMade(&c.doc, document.DefaultLimits); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.about, err, c.want)
		}
	}
}

// Pieces that share one text multiply it without end.
func TestReadPieceBomb(t *testing.T) {
	word, table := (&madeDoc{pieces: []made{{text: strings.Repeat("a", 1000)}, {text: strings.Repeat("b", 1000)}, {text: strings.Repeat("c", 2000)}}}).streams()
	h, err := readFIB(word)
	if err != nil {
		t.Fatal(err)
	}
	at := h.u32(154 + 8*fcClx)
	n := 1000
	clx := join([]byte{2}, le32(4*(n+1)+8*n))
	for i := range n + 1 {
		clx = append(clx, le32(i*1000)...)
	}
	for range n {
		clx = append(clx, join(le16(0), le32(1024*2|1<<30), le16(0))...)
	}
	table = append(table[:at], clx...)
	copy(word[158+8*fcClx:], le32(len(clx)))
	if _, err := readStreams(word, table, nil, h, document.DefaultLimits); !errors.Is(err, document.Damaged) {
		t.Errorf("readStreams = %v, want Damaged", err)
	}
}
