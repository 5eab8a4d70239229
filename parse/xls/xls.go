// Package xls reads workbooks of Excel 97 to 2003 and of WPS (.xls and .et, in
// the BIFF8 format).
//
// A workbook is a stream of records: globals first, with the strings, number
// formats and names of sheets, then a substream for each sheet. What a cell
// shows is its text; where the file keeps more than the cell shows, the stored
// value goes along as Raw. Numbers are shown, and sheets are laid out, as
// package xlsx does it.
package xls

import (
	"encoding/binary"
	"slices"

	"gouji/parse/document"
	"gouji/parse/internal/ole"
)

// Reasons of this reader alone.
var (
	Old      = &document.Problem{ZH: "这是 Excel 5.0/95 或更早版本的工作簿，不支持；请用 Excel 或 WPS 打开后另存为 .xlsx", EN: "workbooks of Excel 5.0/95 and earlier are not supported; open it in Excel or WPS and save it as .xlsx"}
	NotExcel = &document.Problem{ZH: "文件中没有 Excel 工作簿，可能不是 .xls 或 .et 文件；请用 Excel 或 WPS 打开后另存为 .xlsx", EN: "the file holds no workbook and may not be an .xls or .et file; open it in Excel or WPS and save it as .xlsx"}
)

// Read reads a workbook from the bytes of its file. An error is always a
// *document.Problem.
func Read(data []byte, lim document.Limits) (d *document.Document, err error) {
	defer func() {
		if recover() != nil {
			d, err = nil, document.Damaged
		}
	}()
	return read(data, lim)
}

// read is Read without its net.
func read(data []byte, lim document.Limits) (*document.Document, error) {
	if len(data) == 0 {
		return nil, document.Empty
	}
	if int64(len(data)) > lim.Bytes {
		return nil, document.TooLarge
	}
	stream, err := open(data)
	if err != nil {
		return nil, err
	}
	w := &workbook{
		stream: stream,
		cells:  lim.Cells,
		merges: lim.Cells,
		left:   lim.Cells,
		// A character takes 12 bytes in the Document, and some more in its line.
		chars: int(min(lim.Decompressed/8, 1<<30)),
	}
	if err := w.readGlobals(); err != nil {
		return nil, err
	}
	b := document.NewBuilder("xls")
	for _, s := range w.sheets {
		g, err := w.readGrid(s.at)
		if err != nil {
			return nil, err
		}
		if err := g.HandOver(b, s.name, s.hidden, &w.left); err != nil {
			return nil, err
		}
	}
	if d := b.Document(); len(d.Blocks) > 0 {
		return d, nil
	}
	return nil, document.Empty
}

// open finds the stream of records in a file, which some programs write
// without a compound file around it.
func open(data []byte) ([]byte, error) {
	if !ole.Is(data) {
		if isBOF(data) {
			return slices.Clone(data), version(data)
		}
		return nil, document.Damaged
	}
	f, err := ole.Open(data)
	if err != nil {
		return nil, document.Damaged
	}
	if f.Has("EncryptedPackage") {
		return nil, document.Encrypted
	}
	// A file for both Excel 95 and 97 has two streams.
	for _, name := range []string{"Workbook", "Book"} {
		if !f.Has(name) {
			continue
		}
		stream, err := f.Stream(name)
		if err != nil || !isBOF(stream) {
			return nil, document.Damaged
		}
		return stream, version(stream)
	}
	return nil, NotExcel
}

// isBOF tells whether a stream begins with the record that begins a workbook
// of any version.
func isBOF(b []byte) bool {
	if len(b) < 8 {
		return false
	}
	switch kind, size := binary.LittleEndian.Uint16(b), binary.LittleEndian.Uint16(b[2:]); kind {
	case 0x0009, 0x0209, 0x0409, recBOF:
		return size >= 4 && size <= 16
	}
	return false
}

// version refuses streams older than BIFF8.
func version(b []byte) error {
	if binary.LittleEndian.Uint16(b) != recBOF || binary.LittleEndian.Uint16(b[4:]) != 0x0600 {
		return Old
	}
	return nil
}
