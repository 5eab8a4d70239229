package container

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"gouji/parse/charset"
	"gouji/parse/document"
)

// MaxToken bounds the bytes that make up one tag or one run of characters,
// which encoding/xml keeps in memory as a whole.
const MaxToken = 16 << 20

// Part is a part that is being read.
type Part struct {
	Depth int // of the element being read; the root has 1

	dec   *xml.Decoder
	in    *bufio.Reader // what dec reads, so that the rest can be drained
	raw   *meter
	file  io.Closer
	limit int // of Depth
}

// Part starts reading a part. It is nil if there is no such part.
func (a *Archive) Part(name string) (*Part, error) {
	f := a.files[partName(name)]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, document.Encrypted
	}
	file, err := f.Open()
	if err != nil {
		return nil, document.Damaged
	}
	p := &Part{raw: &meter{in: file, left: &a.left}, file: file, limit: a.depth}
	p.in = bufio.NewReaderSize(p.raw, 32<<10)
	wide := isUTF16(p.in)
	if wide {
		text, err := decoded(p.in, charset.UTF16LE)
		if err != nil {
			file.Close()
			return nil, p.problem(err)
		}
		p.in = bufio.NewReader(text)
	}
	p.dec = xml.NewDecoder(p.in)
	p.dec.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if wide {
			return in, nil
		}
		return decoded(in, label)
	}
	return p, nil
}

// isUTF16 reports whether a part is in UTF-16, the one encoding besides UTF-8
// that the standards of these formats allow.
func isUTF16(in *bufio.Reader) bool {
	mark, _ := in.Peek(2)
	switch string(mark) {
	case "\xFF\xFE", "\xFE\xFF", "<\x00", "\x00<":
		return true
	}
	return false
}

// decoded is the text of a part in an encoding other than UTF-8.
func decoded(in io.Reader, label string) (io.Reader, error) {
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	text, _, err := charset.DecodeLabelled(data, label)
	return strings.NewReader(text), err
}

// Token is the next token of the part, nil at its end. The bytes of a token
// last until the next one is read.
func (p *Part) Token() (xml.Token, error) {
	t, err := p.dec.Token()
	if err == io.EOF {
		return nil, nil
	}
	if err != nil {
		return nil, p.problem(err)
	}
	p.raw.token = 0
	switch t.(type) {
	case xml.StartElement:
		if p.Depth++; p.Depth > p.limit {
			return nil, document.TooLarge
		}
	case xml.EndElement:
		p.Depth--
	}
	return t, nil
}

// Drain reads to the end of the part, where a wrong checksum shows.
func (p *Part) Drain() error {
	p.raw.token = -1 << 62 // What follows is read in pieces.
	if _, err := io.Copy(io.Discard, p.in); err != nil {
		return p.problem(err)
	}
	return nil
}

// Close ends the reading of the part, wherever it is.
func (p *Part) Close() { p.file.Close() }

// problem is the reason for an error while reading.
func (p *Part) problem(err error) error {
	var reason *document.Problem
	if p.raw.err != nil {
		err = p.raw.err
	}
	if errors.As(err, &reason) && reason == document.TooLarge {
		return reason
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

func (m *meter) Read(b []byte) (int, error) {
	if m.err != nil {
		return 0, m.err
	}
	n, err := m.in.Read(b)
	m.token += n
	if *m.left -= int64(n); *m.left < 0 || m.token > MaxToken {
		m.err = document.TooLarge
		return 0, m.err
	}
	if err != nil && err != io.EOF {
		m.err = err
	}
	return n, err
}
