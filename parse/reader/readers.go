package reader

import (
	"gouji/parse/csv"
	"gouji/parse/doc"
	"gouji/parse/document"
	"gouji/parse/docx"
	"gouji/parse/html"
	"gouji/parse/ofd"
	"gouji/parse/pdf"
	"gouji/parse/text"
	"gouji/parse/xls"
	"gouji/parse/xlsx"
)

// kind is what a file was found to be.
type kind string

const (
	txt     kind = "txt"
	md      kind = "md"
	csvFile kind = "csv"
	page    kind = "html"
	docFile kind = "doc"
	xlsFile kind = "xls"
	docxZip kind = "docx"
	xlsxZip kind = "xlsx"
	ofdZip  kind = "ofd"
	pdfFile kind = "pdf"
	archive kind = "zip"
)

// readers are the readers of all formats.
var readers = map[kind]func([]byte, document.Limits) (*document.Document, error){
	txt:     text.Read,
	md:      text.ReadMarkdown,
	csvFile: csv.Read,
	docFile: doc.Read,
	docxZip: docx.Read,
	page:    html.Read,
	ofdZip:  ofd.Read,
	pdfFile: pdf.Read,
	xlsFile: xls.Read,
	xlsxZip: xlsx.Read,
}
