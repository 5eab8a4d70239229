// Package xlsx reads workbooks of Excel and WPS (OOXML), in one pass and within
// the limits. It does not use excelize, which takes two passes for shown and
// stored values, quadratic time for merges, and rounds in binary: to it 1.005
// in the format 0.00 is 1.00, to Excel 1.01.
//
// What a cell shows is its text; where the file keeps more than the cell
// shows, the stored value goes along as Raw.
package xlsx

import (
	"bytes"
	"fmt"
	"strings"

	"gouji/parse/document"
)

// Binary is the reason given for a workbook in the binary form of OOXML.
var Binary = &document.Problem{
	ZH: "这是二进制工作簿（xlsb），无法读取；请另存为 xlsx 后重试",
	EN: "this is a binary workbook (xlsb); save it as xlsx and try again",
}

// Read makes a Document of a workbook: its sheets in order, of each its tables
// and, as paragraphs, the lines with a single text above and below them.
func Read(data []byte, lim document.Limits) (*document.Document, error) {
	if len(data) == 0 {
		return nil, document.Empty
	}
	if int64(len(data)) > lim.Bytes {
		return nil, document.TooLarge
	}
	if bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
		// An encrypted workbook is a compound file with a stream of this name.
		if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
			return nil, document.Encrypted
		}
		return nil, document.Damaged
	}
	a, err := openArchive(data, lim)
	if err != nil {
		return nil, err
	}
	w, err := openWorkbook(a)
	if err != nil {
		return nil, err
	}
	b := document.NewBuilder("xlsx")
	for _, s := range w.sheets {
		g, err := w.readGrid(s.part, lim)
		if err != nil {
			return nil, err
		}
		if g.uncomputed > 0 && !g.Empty() {
			b.Note(fmt.Sprintf("工作表“%s”有 %d 个公式没有保存计算结果，无法检查；请在 Excel 或 WPS 中打开并保存后重试", s.name, g.uncomputed),
				fmt.Sprintf("sheet %s has formulas without a saved result that cannot be checked: %d; open and save it in Excel or WPS and try again", s.name, g.uncomputed))
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

// workbook is what the sheets have in common.
type workbook struct {
	*archive
	sheets   []sheetEntry
	strings  []string
	styles   []*format // by index of a cell's style
	date1904 bool
	left     int // cells that may still be laid out
	chars    int // bytes of text that cells may still show
}

type sheetEntry struct {
	name, part string
	hidden     bool
}

func openWorkbook(a *archive) (*workbook, error) {
	main, err := a.links("")
	if err != nil {
		return nil, err
	}
	name := main.first("officeDocument")
	if name == "" {
		name = "xl/workbook.xml"
	}
	if strings.HasSuffix(name, ".bin") {
		return nil, Binary
	}
	links, err := a.links(name)
	if err != nil {
		return nil, err
	}
	w := &workbook{archive: a, left: a.lim.Cells}
	// A character takes 12 bytes in the Document, and some more in its line.
	w.chars = int(min(a.lim.Decompressed/8, 1<<30))
	if err := w.readSheets(name, links); err != nil {
		return nil, err
	}
	if part := links.first("sharedStrings"); part != "" {
		if w.strings, err = a.readStrings(part); err != nil {
			return nil, err
		}
	}
	if part := links.first("styles"); part != "" {
		if err := w.readStyles(part); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// readSheets reads the list of sheets, which gives their order.
func (w *workbook) readSheets(name string, links links) error {
	s, err := w.open(name)
	if err != nil {
		return err
	}
	if s == nil {
		return document.Damaged
	}
	defer s.Close()
	for s.next() {
		switch {
		case s.starts("workbookPr"):
			w.date1904 = isTrue(s.attr("date1904"))
		case s.starts("sheet"):
			if len(w.sheets) >= maxSheets {
				return document.TooLarge
			}
			l := links.byID[s.attr("id")]
			if l.kind != "worksheet" {
				continue // a chart or a dialog
			}
			state := s.attr("state")
			w.sheets = append(w.sheets, sheetEntry{s.attr("name"), l.target, state == "hidden" || state == "veryHidden"})
		}
	}
	return s.err
}

// maxSheets bounds the sheets, each of which may name the same large part.
const maxSheets = 1000

// readStrings reads the table of strings that cells refer to.
func (a *archive) readStrings(part string) ([]string, error) {
	s, err := a.open(part)
	if s == nil || err != nil {
		return nil, err
	}
	defer s.Close()
	var all []string
	for s.next() {
		if s.starts("si") {
			if len(all) >= 4*a.lim.Cells {
				return nil, document.TooLarge
			}
			all = append(all, s.richText())
		}
	}
	return all, s.err
}

func isTrue(s string) bool { return s == "1" || s == "true" || s == "on" }
