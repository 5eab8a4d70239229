package doc

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"gouji/parse/document"
	"gouji/parse/internal/ole"
	"gouji/parse/internal/readertest"
)

// FuzzRead reads whole files where the data begins like one. Other data are
// the two main streams of a document, the length of the first in front, since
// changes to a compound file mostly break it before its text is reached.
func FuzzRead(f *testing.F) {
	streams := func(word, table []byte) {
		f.Add(append(append(binary.LittleEndian.AppendUint32(nil, uint32(len(word))), word...), table...))
	}
	files, err := filepath.Glob("testdata/*.doc")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		o, err := ole.Open(data)
		if err != nil {
			f.Fatal(err)
		}
		word, _ := o.Stream("WordDocument")
		table, _ := o.Stream("1Table")
		streams(word, table)
	}
	for _, d := range madeSeeds() {
		streams(d.streams())
	}
	lim := document.DefaultLimits
	lim.Cells, lim.Decompressed = 50_000, 8<<20
	f.Fuzz(func(t *testing.T, data []byte) {
		var d *document.Document
		var err error
		if n := buf(data).u32(0); !ole.Is(data) && n <= len(data)-4 {
			word := buf(data[4 : 4+n])
			var h *fib
			if h, err = readFIB(word); err == nil {
				d, err = readStreams(word, data[4+n:], data, h, lim)
			}
		} else {
			d, err = read(data, lim)
		}
		readertest.Check(t, d, err)
	})
}

// madeSeeds are small documents with lists, tables, fields and boxes.
func madeSeeds() []madeDoc {
	inTable := prl(pInTable, 1)
	nested := join(inTable, prl(pDepth, 2, 0, 0, 0))
	return []madeDoc{
		{parts: madeLists(), prcs: [][]byte{prl(cDeleted, 1)}, pieces: []made{
			{text: "一\r", wide: true, papx: prl(pList, 1, 0)}, {text: "a\x13x\x14b\x15\r", papx: join(prl(pList, 3, 0), prl(pListLevel, 1)), prm: 1},
			{text: "删", wide: true, chpx: prl(cDeleted, 1)}, {text: "\r", chpx: prl(cHidden, 1)}, {text: "(\r", chpx: prl(cSymbol, 1, 0, 0xA3, 0xF0)},
		}, stored: []int{4, 0, 2, 1, 3}},
		{pieces: []made{
			{text: "外\r", wide: true, papx: inTable}, {text: "内\r", wide: true, papx: join(nested, prl(pInnerCell, 1))},
			{text: "\r", wide: true, papx: join(nested, prl(pInnerCell, 1), prl(pInnerRow, 1))},
			{text: "尾\a", wide: true, papx: inTable}, {text: "旁\a", wide: true, papx: inTable},
			{text: "\a", wide: true, papx: join(madeRow([]int{0, 1000, 2000}, 0x60, 1), prl(tInsert, 1, 2, 0, 1), prl(tWidth, 0, 1, 9, 9), prl(tDelete, 0, 1), prl(tMerge, 0, 2))},
			{text: "\a", wide: true, papx: inTable}, {text: "\a", wide: true, papx: madeRow([]int{0, 1010}, 0x20)},
		}},
		{boxes: 7, pieces: []made{{text: "文\x08章\r末\r", wide: true}, {text: "框一\r框二\r\r", wide: true}}, parts: map[int][]byte{
			fcAnchors:  join(le32(1), le32(6), le32(77), make([]byte, 22)),
			fcBoxTexts: join(le32(0), le32(3), le32(6), le32(7), box(77), box(78), box(0)),
		}},
	}
}
