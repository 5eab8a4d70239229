package xls

import (
	"os"
	"path/filepath"
	"testing"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

// FuzzRead reads streams with and without a compound file around them.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.xls")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		stream, err := open(data)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(stream)
	}
	f.Add(madeBook(rec(recSST, le32(2), le32(2), str("甲"), le16(3), []byte{13}, le16(1), le32(2), wide("乙丙丁"), make([]byte, 6)),
		madeSheet{name: "表", records: join(
			rec(recLabelSST, at(0, 0, 0), le32(0)), rec(recLabelSST, at(1, 3, 0), le32(1)), rec(recNumber, at(2, 1, 2), le64(45322)),
			rec(recMulRK, le16(3), le16(0), le16(0), le32(7<<2|2), le16(1), le32(50<<2|3), le16(1)),
			rec(recFormula, at(4, 0, 0), []byte{0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, make([]byte, 8)), rec(recString, str("文")),
			rec(recMergeCells, le16(2), le16(0), le16(1), le16(0), le16(2), le16(1), le16(3), le16(3), le16(4)),
			rec(recObj, le16(0x15), le16(0x12), le16(6)), rec(recTxO, make([]byte, 10), le16(4), make([]byte, 6)), rec(recContinue, []byte{1}, wide("一\n二三")),
		)}))
	lim := document.DefaultLimits
	lim.Cells, lim.Decompressed = 50_000, 8<<20
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := read(data, lim)
		readertest.Check(t, d, err)
	})
}
