// Package pdf reads PDF files. PDFium, compiled to WebAssembly and run without
// access to anything, tells which character stands where on a page and which
// lines are drawn (source.go, engine.go); all the rest is plain Go and sees
// only characters and lines: tables from ruling lines (lattice.go, table.go)
// or from alignment (stream.go), page headers and numbers (furniture.go),
// paragraphs (paragraph.go), and what goes on from page to page (layout.go,
// continue.go).
package pdf

import (
	"bytes"
	"fmt"
	"strings"

	"gouji/parse/document"
)

// stuck is the reason for a file on which PDFium does not come to an end.
var stuck = &document.Problem{
	ZH: "此 PDF 在限定时间内未能读完，未作检查；请重新导出后重试",
	EN: "the PDF could not be read within the time limit; export it again",
}

// Read reads a PDF. Its errors are *document.Problem.
func Read(data []byte, lim document.Limits) (doc *document.Document, err error) {
	switch {
	case len(data) == 0:
		return nil, document.Empty
	case int64(len(data)) > lim.Bytes:
		return nil, document.TooLarge
	case cut(data):
		return nil, document.Damaged
	}
	pages, err := extract(data, lim)
	if err != nil {
		return nil, err
	}
	defer func() {
		if recover() != nil {
			doc, err = nil, document.Damaged
		}
	}()
	return build(pages, lim)
}

// cut reports whether data is no PDF or the end of it is missing: PDFium would
// read the pages that are there and say nothing.
func cut(data []byte) bool {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return true
	}
	end := bytes.LastIndex(data, []byte("%%EOF"))
	return end < 0 || len(data)-end > 2048 && bytes.Contains(data[end:], []byte(" obj"))
}

// build lays pages out and tells what could not be read.
func build(pages []*page, lim document.Limits) (*document.Document, error) {
	var scans, failed, unreadable []int
	text := false
	for _, p := range pages {
		switch {
		case p.failed:
			failed = append(failed, p.number)
		case p.unreadable:
			unreadable = append(unreadable, p.number)
			text = true
		case !p.blank():
			text = true
		case p.pictures:
			scans = append(scans, p.number)
		}
	}
	switch {
	case text:
	case len(scans) > 0:
		return nil, document.Scan
	case len(failed) > 0:
		return nil, document.Damaged
	default:
		return nil, document.Empty
	}
	if len(unreadable) > 0 && len(unreadable)+len(scans)+len(failed) == len(pages) {
		return nil, garbled
	}
	b := document.NewBuilder("pdf")
	note := func(pages []int, zh, en string) {
		if len(pages) > 0 {
			list := numbers(pages)
			b.Note("第"+list+"页"+zh, "pages "+strings.ReplaceAll(list, "、", ", ")+" "+en)
		}
	}
	note(scans, "没有文字层（扫描件），其中的数字无法核对", "have no text layer (scans): their figures cannot be checked")
	note(failed, "已损坏，无法读取", "are damaged and cannot be read")
	note(unreadable, "的文字没有可用的编码，读出的内容不可靠", "have text without a usable encoding: what was read of them is unreliable")
	cells := 0
	for _, bl := range layout(pages) {
		b.Page(bl.page)
		if bl.table == nil {
			b.Paragraph(bl.text)
			continue
		}
		for _, r := range bl.table.rows {
			if cells += len(r); cells > lim.Cells {
				return nil, document.TooLarge
			}
		}
		b.Table("", bl.table.cells())
	}
	return b.Document(), nil
}

// garbled is the reason for a file that shows text but does not tell which.
var garbled = &document.Problem{
	ZH: "此 PDF 的文字没有可用的编码（复制出来是乱码），无法核对数字；请提供可复制文字的版本",
	EN: "the text of this PDF has no usable encoding and cannot be checked; supply a version whose text can be copied",
}

// numbers lists pages: 1、3—5.
func numbers(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		switch {
		case j == i:
			parts = append(parts, fmt.Sprint(pages[i]))
		default:
			parts = append(parts, fmt.Sprintf("%d—%d", pages[i], pages[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, "、")
}
