// Package charset turns the bytes of a text file into text. Chinese reports
// arrive in UTF-8, GB18030 (with GBK and GB2312 inside it), Big5 and UTF-16,
// with and without marks, and rarely say which.
package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"gouji/parse/document"
)

// NotText is the reason given for bytes that are no text in any encoding.
var NotText = &document.Problem{
	ZH: "不是文本文件，或文字编码无法识别；请另存为 UTF-8 文本后重试",
	EN: "not a text file, or its text encoding is not recognised; save it as UTF-8 text and try again",
}

// The names of encodings that Decode returns.
const (
	UTF8    = "UTF-8"
	UTF16LE = "UTF-16LE"
	UTF16BE = "UTF-16BE"
	UTF32LE = "UTF-32LE"
	UTF32BE = "UTF-32BE"
	GB18030 = "GB18030"
	Big5    = "Big5"
	Latin1  = "windows-1252"
)

// Decode is the text of data, without a byte-order mark, and the name of the
// encoding found: by mark, else UTF-8 where data is valid, UTF-16 where zero
// bytes give it away, GB18030 where every character exists, Big5 likewise. A
// few broken characters in an otherwise clear file become U+FFFD, and one cut
// off at the end of the file is left out.
func Decode(data []byte) (text string, name string, err error) {
	return decode(data, "")
}

// DecodeHTML is Decode for a web page: where neither a mark nor valid UTF-8
// tells the encoding, the page's own declaration does.
func DecodeHTML(data []byte) (text string, name string, err error) {
	return decode(data, declared(data))
}

// DecodeLabelled is Decode where something outside data, such as a MIME
// header, declares the encoding.
func DecodeLabelled(data []byte, label string) (text string, name string, err error) {
	return decode(data, label)
}

func decode(data []byte, label string) (string, string, error) {
	if len(data) == 0 {
		return "", "", document.Empty
	}
	if name, mark := marked(data); name != "" {
		if len(data) == mark {
			return "", name, document.Empty
		}
		return checked(as(data[mark:], name), name)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		if name := utf16Name(data); name != "" {
			return checked(as(data, name), name)
		}
		return "", "", NotText
	}
	if s := whole(data); utf8.Valid(s) {
		return checked(string(s), UTF8)
	}
	if name := canonical(label); name != "" && name != UTF16LE && name != UTF16BE {
		s := as(data, name)
		if name == Latin1 {
			// A page may well declare Latin-1 without meaning it.
			if gb := as(data, GB18030); broken(gb) == 0 {
				return checked(gb, GB18030)
			}
		}
		if tolerable(s) {
			return checked(s, name)
		}
	}
	for _, name := range []string{GB18030, Big5} {
		if s := as(data, name); broken(s) == 0 {
			return checked(s, name)
		}
	}
	best, bestName := "", ""
	for _, name := range []string{UTF8, GB18030, Big5} {
		if s := as(data, name); tolerable(s) && (bestName == "" || broken(s) < broken(best)) {
			best, bestName = s, name
		}
	}
	if bestName == "" {
		return "", "", NotText
	}
	return checked(best, bestName)
}

// checked refuses text that holds more control characters than text does.
func checked(s, name string) (string, string, error) {
	controls := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c > 0x7F && c != 0xC2, c >= 0x20 && c < 0x7F:
		case c == '\t', c == '\n', c == '\r', c == '\f', c == '\v', c == 0x1A, c == 0x1B:
		case c <= 0x7F, i+1 < len(s) && s[i+1] < 0xA0 && s[i+1] != 0x85: // 0xC2 and such a byte are a control, too
			controls++
		}
	}
	if controls == 0 {
		return s, name, nil
	}
	if runes := utf8.RuneCountInString(s); controls*10 > runes || controls > 8 && controls*100 > runes || strings.ContainsRune(s, 0) {
		return "", "", NotText
	}
	return s, name, nil
}

// marked is the encoding that a byte-order mark names, and the mark's length.
func marked(data []byte) (name string, size int) {
	for _, m := range []struct{ mark, name string }{
		{"\xEF\xBB\xBF", UTF8},
		{"\xFF\xFE\x00\x00", UTF32LE},
		{"\x00\x00\xFE\xFF", UTF32BE},
		{"\xFF\xFE", UTF16LE},
		{"\xFE\xFF", UTF16BE},
		{"\x84\x31\x95\x33", GB18030},
	} {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return m.name, len(m.mark)
		}
	}
	return "", 0
}

// whole is data without a UTF-8 character that the end of data cuts off.
func whole(data []byte) []byte {
	for n := 1; n < utf8.UTFMax && n < len(data); n++ {
		if b := data[len(data)-n]; utf8.RuneStart(b) {
			// A lone byte after ASCII is no evidence of UTF-8.
			if b >= 0xC0 && !utf8.FullRune(data[len(data)-n:]) && hasHigh(data[:len(data)-n]) {
				return data[:len(data)-n]
			}
			break
		}
	}
	return data
}

func hasHigh(data []byte) bool {
	for _, b := range data {
		if b >= 0x80 {
			return true
		}
	}
	return false
}

// as is data in the named encoding, with U+FFFD where it is broken and without
// a character that the end of data cuts off.
func as(data []byte, name string) string {
	var e encoding.Encoding
	switch name {
	case UTF8:
		return strings.ToValidUTF8(string(whole(data)), "\uFFFD")
	case UTF16LE, UTF16BE:
		return fromUTF16(data, name == UTF16BE)
	case UTF32LE, UTF32BE:
		return fromUTF32(data, name == UTF32BE)
	case Big5:
		e = traditionalchinese.Big5
	case Latin1:
		e = charmap.Windows1252
	default:
		e = simplifiedchinese.GB18030
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "\uFFFD"
	}
	if data[len(data)-1] >= 0x80 && bytes.HasSuffix(out, []byte("\uFFFD")) {
		if cut := out[:len(out)-len("\uFFFD")]; hasHigh(cut) {
			out = cut
		}
	}
	return string(out)
}

// broken counts the characters of s that could not be decoded.
func broken(s string) int { return strings.Count(s, "\uFFFD") }

// tolerable reports whether at most one in fifty of the characters beyond
// ASCII is broken.
func tolerable(s string) bool {
	high := 0
	for _, r := range s {
		if r >= 0x80 {
			high++
		}
	}
	return broken(s)*50 <= high
}
