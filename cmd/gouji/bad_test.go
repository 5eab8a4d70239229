package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Whatever cannot be read gives exit status 3 and one line with its name and
// the reason, and what stands beside it is checked all the same.
func TestBadInputs(t *testing.T) {
	docx, doc, xls, pdf := fixture(t, "docx"), fixture(t, "doc"), fixture(t, "xls"), fixture(t, "pdf")
	const damaged, large, encrypted, scan = "文件已损坏或不完整", "文件超过处理上限", "文件已加密或受密码保护", "这是没有文字层的扫描件"
	bad := []struct {
		name, reason string
		data         []byte
	}{
		{"空.docx", "文件是空的", nil},
		{"截断.docx", damaged, docx[:len(docx)/2]},
		{"截断.doc", damaged, doc[:len(doc)/2]},
		{"截断.xls", damaged, xls[:len(xls)/2]},
		{"截断.pdf", damaged, pdf[:len(pdf)/2]},
		{"截断.ofd", damaged, fixture(t, "ofd")[:9000]},
		{"加密.xlsx", encrypted, withPassword(t)},
		{"加密.docx", encrypted, withPassword(t)},
		{"加密.doc", encrypted, patched(doc, "\xEC\xA5", 0x0B, 0x01)},
		{"加密.zip", encrypted, patched(patched(zipOf(t, "报告.txt", "收入100万元"), "PK\x03\x04", 6, 1), "PK\x01\x02", 8, 1)},
		{"旧版.doc", "这是 Word 6.0/95 或更早版本的文档", old(doc)},
		{"扫描.pdf", scan, picture()},
		{"扫描.docx", scan, word(t, `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r></w:p>`)},
		{"膨胀.docx", large, word(t, "<w:p><w:r><w:t>"+strings.Repeat("1", 20<<20)+"</w:t></w:r></w:p>")},
		{"实体.docx", damaged, zipOf(t, "[Content_Types].xml", "", "word/document.xml", `<!DOCTYPE a [<!ENTITY a "1"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>`)},
		{"深表.docx", large, word(t, strings.Repeat("<w:tbl><w:tr><w:tc>", 300)+strings.Repeat("</w:tc></w:tr></w:tbl>", 300))},
		{"深表.html", large, []byte("<html><body>" + strings.Repeat("<table><tr><td>1<td>2", 300))},
		{"合并.xlsx", large, merged(t)},
		{"炸弹.zip", large, lying(t)},
		{"越界.zip", "压缩包内的路径不安全", zipOf(t, "../../报告.txt", "收入100万元")},
		{"旧格式.xls", "这是 Excel 5.0/95 或更早版本的工作簿", []byte("\x09\x04\x06\x00\x00\x00\x10\x00")},
	}
	dir := t.TempDir()
	good := filepath.Join(dir, "好.txt")
	if err := os.WriteFile(good, []byte("2023年度基金绩效自评报告\n2023年，基金收入合计100万元，其中：财政补助60万元，个人缴费40万元。\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	args := []string{"check"}
	for _, b := range bad {
		path := filepath.Join(dir, b.name)
		if err := os.WriteFile(path, b.data, 0o666); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	var out, problems bytes.Buffer
	if status := run(append(args, good), nil, &out, &problems); status != exitUnread {
		t.Errorf("exit status %d", status)
	}
	if !strings.Contains(out.String(), "核对了 1 处勾稽关系，没有发现不符") {
		t.Error("the good report was not checked")
	}
	lines := strings.Split(strings.TrimSuffix(problems.String(), "\n"), "\n")
	if len(lines) != len(bad) {
		t.Errorf("%d lines for %d files", len(lines), len(bad))
	}
	for i, b := range bad {
		if i < len(lines) && (!strings.Contains(lines[i], b.name) || !strings.Contains(lines[i], "："+b.reason)) {
			t.Errorf("%s: %s", b.name, lines[i])
		}
	}
}

func fixture(t *testing.T, format string) []byte {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/formats/bazhou-2020." + format)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// patched sets bits of the byte that stands at so many bytes behind the mark.
func patched(data []byte, mark string, at int, bits byte) []byte {
	data = bytes.Clone(data)
	data[bytes.Index(data, []byte(mark))+at] |= bits
	return data
}

// old makes a document one of Word 95.
func old(doc []byte) []byte {
	doc = bytes.Clone(doc)
	copy(doc[bytes.Index(doc, []byte("\xEC\xA5")):], "\xEC\xA5\x68\x00")
	return doc
}

func zipOf(t *testing.T, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// word is a document with that body.
func word(t *testing.T, body string) []byte {
	return zipOf(t, "[Content_Types].xml", "", "word/document.xml",
		`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+body+`</w:body></w:document>`)
}

func withPassword(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	f := excelize.NewFile()
	defer f.Close()
	if err := f.Write(&b, excelize.Options{Password: "x"}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// merged is a workbook that is one cell.
func merged(t *testing.T) []byte {
	const relationships = `<Relationships><Relationship Id="r" Type="t/%s" Target="%s"/></Relationships>`
	return zipOf(t, "[Content_Types].xml", "",
		"_rels/.rels", fmt.Sprintf(relationships, "officeDocument", "xl/workbook.xml"),
		"xl/workbook.xml", `<workbook xmlns:r="r"><sheets><sheet name="表" r:id="r"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", fmt.Sprintf(relationships, "worksheet", "sheet.xml"),
		"xl/sheet.xml", `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`+
			`<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`)
}

// lying is an archive with a member that claims to unpack to a terabyte.
func lying(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "报告.txt", Method: zip.Store, CompressedSize64: 70_000, UncompressedSize64: 1 << 40})
	if err == nil {
		_, err = w.Write(bytes.Repeat([]byte("1"), 70_000))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// picture is a PDF with a page that shows nothing but a picture.
func picture() []byte {
	const draw = "q 500 0 0 700 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(draw), draw),
	} {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return []byte(b.String())
}
