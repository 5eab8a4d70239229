package html

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/textproto"
	"regexp"
	"strings"
	"sync"

	"gouji/parse/charset"
	"gouji/parse/document"
)

var mhtHead = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?is)\A\s*(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,40}content-type:\s*(?:multipart/|text/html)`)
})

// IsMHT reports whether data starts like an MHTML archive: the headers of a
// mail and not a page.
func IsMHT(data []byte) bool {
	if len(data) > 8192 {
		data = data[:8192]
	}
	return mhtHead().Match(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")))
}

// readMHT is the text of the pages in an MHTML archive. The first is the page
// itself, the others are its frames.
func readMHT(data []byte, lim document.Limits) ([]string, error) {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), "\r\n\t ")
	m, err := mail.ReadMessage(bufio.NewReader(bytes.NewReader(data)))
	if err != nil {
		return nil, document.Damaged
	}
	pages, err := appendPages(nil, textproto.MIMEHeader(m.Header), m.Body, min(lim.Depth, 8))
	if err == nil && len(pages) == 0 {
		err = document.Damaged
	}
	return pages, err
}

// maxPages bounds the pages taken from one archive.
const maxPages = 100

// appendPages adds the pages in a part of an archive, and in its parts.
func appendPages(pages []string, h textproto.MIMEHeader, body io.Reader, depth int) ([]string, error) {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") {
		if depth == 0 {
			return nil, document.TooLarge
		}
		r := multipart.NewReader(body, params["boundary"])
		for len(pages) < maxPages {
			p, err := r.NextRawPart()
			if err == io.EOF {
				break
			}
			if err != nil {
				return nil, document.Damaged
			}
			if pages, err = appendPages(pages, p.Header, p, depth-1); err != nil {
				return nil, err
			}
		}
		return pages, nil
	}
	// Excel adds a page with the names of the sheets.
	if kind != "text/html" && kind != "application/xhtml+xml" || strings.HasSuffix(h.Get("Content-Location"), "tabstrip.htm") {
		return pages, nil
	}
	data, err := io.ReadAll(body)
	if err != nil {
		return nil, document.Damaged
	}
	switch strings.ToLower(strings.TrimSpace(h.Get("Content-Transfer-Encoding"))) {
	case "base64":
		data = fromBase64(data)
	case "quoted-printable":
		data = fromQuotedPrintable(data)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return pages, nil
	}
	text := ""
	if label := params["charset"]; label != "" {
		text, _, err = charset.DecodeLabelled(data, label)
	} else {
		text, _, err = charset.DecodeHTML(data)
	}
	return append(pages, text), err
}

// fromBase64 decodes what it can.
func fromBase64(data []byte) []byte {
	kept := make([]byte, 0, len(data))
	for _, c := range data {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' {
			kept = append(kept, c)
		}
	}
	if len(kept)%4 == 1 {
		kept = kept[:len(kept)-1]
	}
	out := make([]byte, base64.RawStdEncoding.DecodedLen(len(kept)))
	n, _ := base64.RawStdEncoding.Decode(out, kept)
	return out[:n]
}

// fromQuotedPrintable decodes what is encoded and leaves the rest. Browsers
// write lines that the reader of package mime/quotedprintable refuses.
func fromQuotedPrintable(data []byte) []byte {
	out := data[:0]
	for i := 0; i < len(data); i++ {
		c := data[i]
		if c != '=' {
			out = append(out, c)
			continue
		}
		j := i + 1
		for j < len(data) && (data[j] == ' ' || data[j] == '\t') {
			j++
		}
		switch {
		case j == len(data):
			i = j
		case data[j] == '\n':
			i = j
		case data[j] == '\r':
			i = j
			if j+1 < len(data) && data[j+1] == '\n' {
				i++
			}
		case i+2 < len(data) && hex(data[i+1]) >= 0 && hex(data[i+2]) >= 0:
			out = append(out, byte(hex(data[i+1])<<4|hex(data[i+2])))
			i += 2
		default:
			out = append(out, c)
		}
	}
	return out
}

func hex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
