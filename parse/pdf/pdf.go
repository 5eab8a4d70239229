// Package pdf reads PDF files. PDFium, compiled to WebAssembly and run without
// access to anything, tells which character stands where on a page and which
// lines are drawn (source.go, engine.go); package layout does the rest.
package pdf

import (
	"bytes"

	"gouji/parse/document"
	"gouji/parse/internal/layout"
)

// stuck is the reason for a file on which PDFium does not come to an end.
var stuck = &document.Problem{
	ZH: "此 PDF 在限定时间内未能读完，未作检查；请重新导出后重试",
	EN: "the PDF could not be read within the time limit; export it again",
}

// Read reads a PDF. Its errors are *document.Problem.
func Read(data []byte, lim document.Limits) (*document.Document, error) {
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
	return layout.Build("pdf", pages, lim)
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
