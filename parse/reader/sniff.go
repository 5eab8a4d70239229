package reader

import (
	"archive/zip"
	"bytes"
	"path"
	"regexp"
	"strings"
	"sync"

	"gouji/parse/charset"
	"gouji/parse/doc"
	"gouji/parse/document"
	"gouji/parse/html"
	"gouji/parse/internal/ole"
	"gouji/parse/xls"
)

// headLength is how much of a file Promising and the tests for text look at.
const headLength = 64 << 10

// sniff tells what a file is. The name decides only where content cannot: a
// table of comma-separated values and Markdown are both text.
func sniff(name string, data []byte) (kind, error) {
	for _, t := range foreign {
		if strings.HasPrefix(string(data[:min(len(data), 16)]), t.magic) {
			return "", &UnknownType{unsupported(t.name)}
		}
	}
	head := data[:min(len(data), headLength)]
	if err := ancient(head); err != nil {
		return "", err
	}
	switch {
	case ole.Is(data):
		return sniffOLE(data)
	case IsZip(data):
		return sniffZip(data)
	case isPDF(head):
		return pdfFile, nil
	case isPage(name, head):
		return page, nil
	case isOfficeXML(head):
		return "", &UnknownType{unsupported("Office 2003 XML")}
	}
	s, _, err := charset.Decode(head)
	if err != nil {
		return "", &UnknownType{charset.NotText}
	}
	switch extension(name) {
	case ".csv", ".tsv", ".tab":
		if isTable(s) {
			return csvFile, nil
		}
	case ".md", ".markdown":
		return md, nil
	}
	return txt, nil
}

// foreign are types that reports come in and that no reader knows. To name
// them helps more than to call them binary.
var foreign = []struct{ magic, name string }{
	{"Rar!\x1A\x07", "RAR"},
	{"7z\xBC\xAF\x27\x1C", "7z"},
	{"\x1F\x8B", "gzip"},
	{"{\\rtf", "RTF"},
	{"\x89PNG", "PNG"},
	{"\xFF\xD8\xFF", "JPEG"},
	{"GIF8", "GIF"},
	{"BM", "BMP"},
	{"II*\x00", "TIFF"},
	{"MM\x00*", "TIFF"},
	{"SQLite format 3\x00", "SQLite"},
	{"\x7FELF", "ELF"},
	{"MZ\x90\x00", "EXE"},
}

// ancient recognises Word 2 and Excel 2 to 4, whose files are no compound ones
// yet.
func ancient(head []byte) error {
	for magic, reason := range map[string]*document.Problem{
		"\xDB\xA5": doc.Old, "\x09\x00\x04\x00": xls.Old, "\x09\x02\x06\x00": xls.Old, "\x09\x04\x06\x00": xls.Old,
	} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return reason
		}
	}
	return nil
}

func unsupported(name string) *document.Problem {
	return &document.Problem{
		ZH: "不支持的文件类型（" + name + "）；请提供 docx、doc、xlsx、xls、pdf、ofd、html、txt、md、csv 或 zip",
		EN: "unsupported file type (" + name + "); supply docx, doc, xlsx, xls, pdf, ofd, html, txt, md, csv or zip",
	}
}

// sniffOLE tells Word from Excel by the streams of a compound file.
func sniffOLE(data []byte) (kind, error) {
	f, err := ole.Open(data)
	if err != nil {
		return "", document.Damaged
	}
	switch {
	case f.Has("EncryptedPackage"):
		return "", document.Encrypted
	case f.Has("WordDocument"):
		return docFile, nil
	case f.Has("Workbook"), f.Has("Book"):
		return xlsFile, nil
	case f.Has("PowerPoint Document"):
		return "", &UnknownType{unsupported("PowerPoint")}
	}
	return "", &UnknownType{unsupported("OLE")}
}

// IsZip reports whether data begins like a zip file.
func IsZip(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06"))
}

// sniffZip tells documents from archives by their entries.
func sniffZip(data []byte) (kind, error) {
	z, err := openZip(data)
	if err != nil {
		return "", err
	}
	return zipKind(z)
}

func zipKind(z *zip.Reader) (kind, error) {
	types := false
	found := map[string]bool{}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		dir, rest, inside := strings.Cut(name, "/")
		switch {
		case name == "[content_types].xml":
			types = true
		case name == "ofd.xml":
			return ofdZip, nil
		case name == "mimetype":
			found["mimetype"] = true
		case name == "content.xml":
			found["content"] = true
		case name == "xl/workbook.bin":
			found["xlsb"] = true
		case inside && rest != "":
			found[dir] = true
		}
	}
	switch {
	case types && found["word"]:
		return docxZip, nil
	case types && found["xlsb"]:
		return "", &UnknownType{unsupported("xlsb")}
	case types && found["xl"]:
		return xlsxZip, nil
	case types && found["ppt"]:
		return "", &UnknownType{unsupported("pptx")}
	case found["mimetype"] && found["content"]:
		return "", &UnknownType{unsupported("OpenDocument")}
	}
	return archive, nil
}

// isPDF looks for the mark that may stand behind some garbage.
func isPDF(head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-"))
}

var (
	pageStart = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?is)^\s*(<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|table|div|style|p|center|font)[\s>]`)
	})
	pageTag = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)</(p|div|td|table|span|body|html)\s*>|<br\s*/?>`)
	})
	office = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?s)^\s*<\?xml.{0,400}(progid="(Excel\.Sheet|Word\.Document)"|schemas-microsoft-com:office:spreadsheet|schemas\.microsoft\.com/office/word/2003/wordml|schemas\.microsoft\.com/office/2006/xmlPackage)`)
	})
)

// isPage recognises web pages and saved web archives, as files named .xls and
// .doc often are.
func isPage(name string, head []byte) bool {
	s := plain(head)
	if pageStart().Match(s) || html.IsMHT(head) {
		return true
	}
	switch extension(name) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return pageTag().Match(s)
	}
	return false
}

func isOfficeXML(head []byte) bool { return office().Match(plain(head)) }

// plain is head without a byte-order mark and without the zeros of UTF-16, so
// that marks of ASCII can be found in it.
func plain(head []byte) []byte {
	head = head[:min(len(head), 8192)]
	for _, mark := range []string{"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"} {
		head = bytes.TrimPrefix(head, []byte(mark))
	}
	if bytes.IndexByte(head, 0) >= 0 {
		head = bytes.ReplaceAll(head, []byte{0}, nil)
	}
	return head
}

// isTable asks of text that is named as a table that two lines, or all, hold
// a separator.
func isTable(s string) bool {
	lines, with := 0, 0
	for l := range strings.Lines(s) {
		if strings.TrimSpace(l) == "" {
			continue
		}
		lines++
		if strings.ContainsAny(l, ",;\t") {
			with++
		}
	}
	return with >= 2 || with > 0 && with == lines
}

func extension(name string) string {
	return strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/")))
}
