package charset

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"gouji/parse/document"
)

const (
	simplified  = "2020年度城乡居民基本医疗保险基金绩效自评报告\r\n一、基金收入1,234.56万元，完成预算的98.5%。"
	traditional = "臺北市政府109年度決算書：歲入1,234.56萬元，佔預算的百分之九十八，較上年度增加。"
)

func encode(t testing.TB, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func encode16(s string, big bool) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return b
}

func TestDecode(t *testing.T) {
	rare := simplified + "（𠮷林）"
	for _, c := range []struct {
		about string
		data  []byte
		text  string
		name  string
	}{
		{"ASCII", []byte("a,b\n1,2\n"), "a,b\n1,2\n", UTF8},
		{"UTF-8", []byte(rare), rare, UTF8},
		{"UTF-8 with mark", []byte("\xEF\xBB\xBF" + rare), rare, UTF8},
		{"UTF-8 cut off", []byte(simplified[:len(simplified)-1]), strings.TrimSuffix(simplified, "。"), UTF8},
		{"UTF-8 with one broken byte", []byte(strings.Repeat(simplified, 3) + "\xFFab"), strings.Repeat(simplified, 3) + "\uFFFDab", UTF8},
		{"GB18030", encode(t, simplifiedchinese.GB18030, rare), rare, GB18030},
		{"GBK, short", encode(t, simplifiedchinese.GBK, "合计"), "合计", GB18030},
		{"GBK cut off", encode(t, simplifiedchinese.GBK, simplified)[:len(encode(t, simplifiedchinese.GBK, simplified))-1], strings.TrimSuffix(simplified, "。"), GB18030},
		{"GB18030 with mark", encode(t, simplifiedchinese.GB18030, "\uFEFF"+rare), rare, GB18030},
		{"Big5", encode(t, traditionalchinese.Big5, traditional), traditional, Big5},
		{"UTF-16LE", encode16(rare, false), rare, UTF16LE},
		{"UTF-16BE", encode16(rare, true), rare, UTF16BE},
		{"UTF-16LE with mark", encode16("\uFEFF"+rare, false), rare, UTF16LE},
		{"UTF-16BE with mark", encode16("\uFEFF"+rare, true), rare, UTF16BE},
		{"UTF-16LE, only ASCII", encode16("total,1,2\n", false), "total,1,2\n", UTF16LE},
		{"UTF-16LE full of 一", encode16("一、一、一一\n", false), "一、一、一一\n", UTF16LE},
		{"UTF-16LE with half a pair", append([]byte("\xFF\xFE"), encode16("合计", false)[:3]...), "合", UTF16LE},
		{"UTF-32LE with mark", []byte("\xFF\xFE\x00\x00\x08\x54\x00\x00"), "合", UTF32LE},
	} {
		text, name, err := Decode(c.data)
		if err != nil || text != c.text || name != c.name {
			t.Errorf("%s: got %q, %s, %v", c.about, text, name, err)
		}
	}
}

func TestDecodeHTML(t *testing.T) {
	page := func(meta string) string { return "<html><head>" + meta + "</head><body>合计𠮷</body></html>" }
	gb := `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`
	big := `<META charset='big5'>`
	other := `<!-- <meta charset="big5"> --><meta charset=gbk>`
	for _, c := range []struct {
		about string
		data  []byte
		text  string
		name  string
	}{
		{"gb2312 with a four-byte character", encode(t, simplifiedchinese.GB18030, page(gb)), page(gb), GB18030},
		{"a declaration that lies", []byte(page(gb)), page(gb), UTF8},
		{"big5, too short to be told", encode(t, traditionalchinese.Big5, big+"中文"), big + "中文", Big5},
		{"a comment declares nothing", encode(t, simplifiedchinese.GB18030, page(other)), page(other), GB18030},
		{"XML", encode(t, traditionalchinese.Big5, `<?xml version="1.0" encoding="Big5"?>中文`), `<?xml version="1.0" encoding="Big5"?>中文`, Big5},
		{"Latin-1", []byte("<meta charset=iso-8859-1>caf\xE9 "), "<meta charset=iso-8859-1>café ", Latin1},
		{"Latin-1 that is GBK", encode(t, simplifiedchinese.GBK, "<meta charset=iso-8859-1>合计"), "<meta charset=iso-8859-1>合计", GB18030},
	} {
		text, name, err := DecodeHTML(c.data)
		if err != nil || text != c.text || name != c.name {
			t.Errorf("%s: got %q, %s, %v", c.about, text, name, err)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	random := make([]byte, 4096)
	x := uint32(1)
	for i := range random {
		x = x*1664525 + 1013904223
		random[i] = byte(x>>24) | 1 // never NUL
	}
	for _, c := range []struct {
		about string
		data  []byte
		want  error
	}{
		{"nothing", nil, document.Empty},
		{"only a mark", []byte("\xEF\xBB\xBF"), document.Empty},
		{"a picture", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x02"), NotText},
		{"NUL in text", []byte("合计\x00\x00100"), NotText},
		{"control characters", []byte("\x01\x02\x03\x04\x05ab"), NotText},
		{"noise", random, NotText},
		{"zeros", make([]byte, 100), NotText},
	} {
		_, _, err := Decode(c.data)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v", c.about, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(simplified))
	f.Add(encode(f, simplifiedchinese.GB18030, simplified))
	f.Add(encode(f, traditionalchinese.Big5, traditional))
	f.Add(encode16("\uFEFF"+simplified, false))
	f.Add(encode16(simplified, true))
	f.Add([]byte("<meta charset=gbk>\xBA\xCF\xBC\xC6"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, decode := range []func([]byte) (string, string, error){Decode, DecodeHTML} {
			text, name, err := decode(data)
			var p *document.Problem
			if err != nil && !errors.As(err, &p) {
				t.Fatalf("not a Problem: %v", err)
			}
			if err == nil && (!utf8.ValidString(text) || name == "") {
				t.Fatalf("%q as %q", text, name)
			}
			if err == nil && name == UTF8 && utf8.Valid(data) && !bytes.HasSuffix(data, []byte(text)) {
				t.Fatalf("valid UTF-8 changed: %q", text)
			}
		}
	})
}
