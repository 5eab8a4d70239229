package docx

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf16"

	"gouji/parse/document"
)

// maxToken bounds the bytes that make up one tag or one run of characters,
// which encoding/xml keeps in memory as a whole.
const maxToken = 16 << 20

// scanner walks the elements of one part. Its first error sticks: from then on
// every walk ends at once, so that only close needs to be asked for it.
type scanner struct {
	dec   *xml.Decoder
	in    *bufio.Reader // what dec reads, so that the rest can be drained
	raw   *meter
	file  io.Closer
	depth int // of the element being read; the root has 1
	limit int // of depth
	buf   []byte
	err   error
}

// element is the start of an element. Its name is the local name if it is an
// element of WordprocessingML, else it has a prefix ("mc:Choice").
type element struct {
	name  string
	attrs []xml.Attr
}

// attr is the value of the attribute with that local name, or "".
func (e element) attr(local string) string {
	for i := range e.attrs {
		if e.attrs[i].Name.Local == local {
			return e.attrs[i].Value
		}
	}
	return ""
}

// on is the value of a property that is either on or off, such as w:vanish.
func (e element) on() bool {
	switch e.attr("val") {
	case "0", "false", "off":
		return false
	}
	return true
}

// prefixes are the namespaces whose elements the reader knows, in their
// transitional and strict form.
var prefixes = map[string]string{
	"http://purl.oclc.org/ooxml/wordprocessingml/main":            "",
	"http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":  "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":              "m:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":       "a:",
	"http://purl.oclc.org/ooxml/drawingml/main":                   "a:",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":      "c:",
	"http://purl.oclc.org/ooxml/drawingml/chart":                  "c:",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":    "dgm:",
	"http://purl.oclc.org/ooxml/drawingml/diagram":                "dgm:",
	"urn:schemas-microsoft-com:vml":                               "v:",
	"urn:schemas-microsoft-com:office:office":                     "o:",
}

const wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

func elementName(n xml.Name) string {
	if n.Space == wordprocessing {
		return n.Local
	}
	if p, ok := prefixes[n.Space]; ok {
		return p + n.Local
	}
	return "?:" + n.Local
}

func newScanner(a *archive, file io.ReadCloser) (*scanner, error) {
	raw := &meter{in: file, left: &a.left}
	in := bufio.NewReaderSize(raw, 32<<10)
	if wide(in) {
		text, err := readUTF16(in)
		if err != nil {
			return nil, problem(raw, err)
		}
		in = bufio.NewReader(strings.NewReader(text))
	}
	s := &scanner{in: in, raw: raw, file: file, limit: a.depth}
	s.dec = xml.NewDecoder(in)
	s.dec.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		switch strings.ToLower(label) {
		case "utf8", "utf-16", "utf16", "us-ascii", "ascii":
			return r, nil
		}
		return nil, document.Damaged
	}
	return s, nil
}

// root is the root element of the part.
func (s *scanner) root() element {
	for {
		switch t := s.token().(type) {
		case xml.StartElement:
			return element{elementName(t.Name), t.Attr}
		case nil:
			return element{}
		}
	}
}

// children calls visit with every child of the element being read, up to the
// end of that element. Whatever visit does not read of a child is skipped.
func (s *scanner) children(visit func(element)) {
	level := s.depth
	for {
		switch t := s.token().(type) {
		case xml.StartElement:
			visit(element{elementName(t.Name), t.Attr})
			for s.depth > level && s.err == nil {
				s.token()
			}
		case xml.EndElement, nil:
			return
		}
	}
}

// chars is the text of the element being read, up to its end.
func (s *scanner) chars() string {
	level := s.depth
	s.buf = s.buf[:0]
	for s.depth >= level {
		switch t := s.token().(type) {
		case xml.CharData:
			s.buf = append(s.buf, t...)
			if len(s.buf) > maxToken {
				s.err = document.TooLarge
			}
		case nil:
			return ""
		}
	}
	return string(s.buf)
}

// token is the next token of the part, nil at its end or after an error.
func (s *scanner) token() xml.Token {
	if s.err != nil {
		return nil
	}
	t, err := s.dec.Token()
	if err != nil {
		s.err = problem(s.raw, err)
		return nil
	}
	s.raw.token = 0
	switch t.(type) {
	case xml.StartElement:
		if s.depth++; s.depth > s.limit {
			s.err = document.TooLarge
			return nil
		}
	case xml.EndElement:
		s.depth--
	}
	return t
}

// close reads to the end of the part, where a wrong checksum shows, and
// returns the error that ended the walk, if any.
func (s *scanner) close() error {
	defer s.file.Close()
	if s.err == nil {
		s.raw.token = -1 << 62 // What follows is read in pieces.
		if _, err := io.Copy(io.Discard, s.in); err != nil {
			s.err = problem(s.raw, err)
		}
	}
	return s.err
}

// problem is the reason for an error while reading in.
func problem(in *meter, err error) error {
	var p *document.Problem
	if errors.As(err, &p) {
		return p
	}
	if errors.As(in.err, &p) {
		return p
	}
	return document.Damaged
}

// meter counts what is unpacked, against the limit of the whole archive and
// against that of one token.
type meter struct {
	in    io.Reader
	left  *int64
	token int // bytes since the last token
	err   error
}

func (m *meter) Read(p []byte) (int, error) {
	if m.err != nil {
		return 0, m.err
	}
	n, err := m.in.Read(p)
	m.token += n
	if *m.left -= int64(n); *m.left < 0 || m.token > maxToken {
		m.err = document.TooLarge
		return 0, m.err
	}
	if err != nil && err != io.EOF {
		m.err = err
	}
	return n, err
}

// wide reports whether a part is in UTF-16, the one encoding besides UTF-8
// that the standard allows.
func wide(in *bufio.Reader) bool {
	b, _ := in.Peek(2)
	switch string(b) {
	case "\xFF\xFE", "\xFE\xFF", "<\x00", "\x00<":
		return true
	}
	return false
}

func readUTF16(in io.Reader) (string, error) {
	b, err := io.ReadAll(in)
	if err != nil {
		return "", err
	}
	big := 0
	if b[0] == 0xFE || b[0] == 0 {
		big = 1
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i+big]) | uint16(b[2*i+1-big])<<8
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), "\uFEFF"), nil
}
