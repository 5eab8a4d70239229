package reader

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gouji/parse/document"
)

// zipped makes an archive of name and content pairs.
func zipped(t *testing.T, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(pairs[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSniff(t *testing.T) {
	for _, tt := range []struct {
		name, data string
		want       kind
		err        string // in the English reason
	}{
		{"a.txt", "收入100万元", txt, ""},
		{"a", "收入100万元", txt, ""},
		{"a.md", "# 收入", md, ""},
		{"a.docx", "收入100万元", txt, ""},
		{"a.txt", "\xca\xd5\xc8\xeb100", txt, ""},
		{"a.csv", "指标,得分\n产出,43\n", csvFile, ""},
		{"a.csv", "没有分隔的一行\n又一行\n", txt, ""},
		{"a.tsv", "指标\t得分\n", csvFile, ""},
		{"a.txt", "指标,得分\n产出,43\n", txt, ""},
		{"a.xls", "<html><body><table><tr><td>1</td></tr></table></body></html>", page, ""},
		{"a.txt", "\xef\xbb\xbf<!DOCTYPE html>\n<html>", page, ""},
		{"a.txt", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", page, ""},
		{"a.html", "正文<br>换行</p>", page, ""},
		{"a.txt", "正文<br>换行</p>", txt, ""},
		{"a.mht", "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n", page, ""},
		{"a.txt", "%PDF-1.4\n", pdfFile, ""},
		{"a.pdf", "垃圾%PDF-1.4\n", pdfFile, ""},
		{"a.xml", `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>`, "", "Office 2003 XML"},
		{"a.docx", string(zipped(t, "[Content_Types].xml", "", "word/document.xml", "")), docxZip, ""},
		{"a.zip", string(zipped(t, "[Content_Types].xml", "", "xl/workbook.xml", "")), xlsxZip, ""},
		{"a.ofd", string(zipped(t, "OFD.xml", "", "Doc_0/Document.xml", "")), ofdZip, ""},
		{"a.zip", string(zipped(t, "报告.txt", "")), archive, ""},
		{"a.xlsb", string(zipped(t, "[Content_Types].xml", "", "xl/workbook.bin", "")), "", "xlsb"},
		{"a.pptx", string(zipped(t, "[Content_Types].xml", "", "ppt/presentation.xml", "")), "", "pptx"},
		{"a.odt", string(zipped(t, "mimetype", "", "content.xml", "")), "", "OpenDocument"},
		{"a.docx", "PK\x03\x04 cut", "", "damaged"},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut", "", "damaged"},
		{"a.rar", "Rar!\x1a\x07\x00", "", "RAR"},
		{"a.rtf", "{\\rtf1", "", "RTF"},
		{"a.txt", "\x00\x01\x02\x03\x00\x00", "", "not a text file"},
	} {
		got, err := sniff(tt.name, []byte(tt.data))
		if got != tt.want {
			t.Errorf("%s %.20q: got %q (%v), want %q", tt.name, tt.data, got, err, tt.want)
		}
		if tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)) {
			t.Errorf("%s %.20q: error %v, want %q", tt.name, tt.data, err, tt.err)
		}
	}
}

func TestRead(t *testing.T) {
	d, err := Read("a/报告.txt", []byte("收入100万元\n"), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if d.Path != "a/报告.txt" || d.Format != "txt" || len(d.SHA256) != 64 || len(d.Lines) != 1 {
		t.Errorf("%+v", d)
	}
	for _, tt := range []struct {
		data string
		lim  document.Limits
		want error
	}{
		{"", document.DefaultLimits, document.Empty},
		{"收入", document.Limits{Bytes: 3}, document.TooLarge},
	} {
		if _, err := Read("a.txt", []byte(tt.data), tt.lim); !errors.Is(err, tt.want) {
			t.Errorf("%q: %v, want %v", tt.data, err, tt.want)
		}
	}
	var unknown *UnknownType
	if _, err := Read("a.png", []byte("\x89PNG"), document.DefaultLimits); !errors.As(err, &unknown) {
		t.Errorf("%v", err)
	}
}

// expand lists the sources of a file, with their errors or sizes.
func expand(t *testing.T, data []byte, lim document.Limits) []string {
	t.Helper()
	var out []string
	for s := range Expand("a.zip", data, lim) {
		line := s.Path
		if s.Unknown {
			line += " unknown"
		} else if b, err := s.Data(); err != nil {
			line += " " + err.Error()[:12]
		} else {
			line += " " + strings.Repeat("x", len(b)/100)
		}
		out = append(out, line)
	}
	return out
}

func TestExpand(t *testing.T) {
	big := strings.Repeat("收", 100) // 300 bytes
	inner := zipped(t, "b.txt", big, "c.txt", big)
	data := zipped(t, "a.txt", big, "p.png", "x", "sub/", "", "i.zip", string(inner), "/abs.txt", big, `w\in.txt`, big, "__MACOSX/._a.txt", "x")
	lim := document.DefaultLimits
	want := []string{
		"a.zip!/a.txt xxx",
		"a.zip!/p.png unknown",
		"a.zip!/i.zip!/b.txt xxx",
		"a.zip!/i.zip!/c.txt xxx",
		"a.zip!//abs.txt unsafe path ",
		"a.zip!/w/in.txt xxx",
	}
	if diff := cmp.Diff(want, expand(t, data, lim)); diff != "" {
		t.Error(diff)
	}

	// What would unpack to more than allowed is not unpacked.
	lim.Decompressed = 300 + int64(len(inner)) + 300
	want[3] = "a.zip!/i.zip!/c.txt the file exc"
	want[5] = "a.zip!/w/in.txt the file exc"
	if diff := cmp.Diff(want, expand(t, data, lim)); diff != "" {
		t.Error(diff)
	}

	// A document is no archive, and neither is text.
	for _, data := range [][]byte{zipped(t, "OFD.xml", ""), []byte(big)} {
		if n := len(expand(t, data, lim)); n != 1 {
			t.Errorf("%d sources", n)
		}
	}
}

// An archive that declares less than a member unpacks to gives an error and
// not the member.
func TestLyingArchive(t *testing.T) {
	data := zipped(t, "a.txt", strings.Repeat("a", 1_000_000))
	// The size stands in the central directory and behind the member.
	i := bytes.LastIndex(data, []byte("PK\x01\x02"))
	copy(data[i+24:], "\x10\x00\x00\x00")
	if got := expand(t, data, document.DefaultLimits); len(got) != 1 || !strings.Contains(got[0], "damaged") && !strings.Contains(got[0], "the file is ") {
		t.Errorf("%v", got)
	}
}

func FuzzExpand(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, data []byte) {
		lim := document.Limits{Bytes: 1 << 20, Decompressed: 1 << 20, Cells: 1000, Depth: 8, Pages: 10}
		n := 0
		for s := range Expand("a.zip", data, lim) {
			if n++; n > 100 {
				break
			}
			if s.Unknown {
				continue
			}
			if b, err := s.Data(); err == nil {
				sniff(s.Path, b)
			}
		}
	})
}
