package container

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"gouji/parse/charset"
	"gouji/parse/document"
)

// MaxToken bounds the bytes of one tag or one run of characters, which are
// kept in memory as a whole.
const MaxToken = 16 << 20

// Kind is what Part.Next came upon.
type Kind int

const (
	End   Kind = iota // of the part
	Start             // of an element
	Stop              // the end of an element
	Text
)

// Part is a part that is being read. It is taken apart here and not by
// encoding/xml, which takes several times as long, most of it for copies.
type Part struct {
	// Depth is that of the element being read; the root has 1.
	Depth int
	// Element is what the last Start began or the last Stop ended; the
	// latter has no attributes.
	Element Element
	// Text holds the characters of the last Text, until Next is called again.
	Text []byte

	in      source
	raw     *meter
	file    io.Closer
	limit   int // of Depth
	closing bool
	open    []name
	names   names
	spaces  spaces
	attrs   []Attr // of all elements, in pieces that are not written twice
	scratch []byte
}

// Element is the start of an element.
type Element struct {
	Space string // the namespace, or the prefix where that stands for none
	Local string
	Attrs []Attr
}

// Attr is an attribute; its prefix is left out. What declares namespaces is
// none.
type Attr struct{ Local, Value string }

// Attr is the value of the attribute of that local name, "" if there is none.
func (e Element) Attr(local string) string {
	for i := range e.Attrs {
		if e.Attrs[i].Local == local {
			return e.Attrs[i].Value
		}
	}
	return ""
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
	p.in.r = p.raw
	if err := p.decode(); err != nil {
		file.Close()
		return nil, err
	}
	return p, nil
}

// decode turns a part in another encoding than UTF-8 into text. The standards
// of these formats allow UTF-16 besides.
func (p *Part) decode() error {
	p.in.more(512)
	head := p.in.rest()
	label := ""
	switch {
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		p.in.pos += 3
		return nil
	case len(head) >= 2 && (head[0] == 0 || head[1] == 0 || head[0] >= 0xFE && head[1] >= 0xFE):
		label = charset.UTF16LE
	case bytes.HasPrefix(head, []byte("<?xml")) && len(head) > 5 && isSpace(head[5]):
		end := bytes.Index(head, []byte("?>"))
		at := bytes.Index(head, []byte("encoding"))
		if at < 0 || end < at {
			return nil
		}
		value := bytes.TrimLeft(head[at+len("encoding"):end], " \t\r\n=")
		if len(value) == 0 {
			return nil
		}
		if end := bytes.IndexByte(value[1:], value[0]); end >= 0 {
			label = string(value[1 : 1+end])
		}
	}
	switch strings.ToLower(label) {
	case "", "utf-8", "utf8", "us-ascii", "ascii":
		return nil
	}
	for p.in.more(len(p.in.rest()) + 1) {
	}
	if err := p.problem(); err != nil {
		return err
	}
	text, _, err := charset.DecodeLabelled(p.in.rest(), label)
	if err != nil {
		return document.Damaged
	}
	p.in = source{buf: []byte(text), end: len(text), eof: true}
	return nil
}

// Next moves to the next piece of the part.
func (p *Part) Next() (Kind, error) {
	if p.closing {
		p.closing = false
		return p.stop()
	}
	for {
		if !p.in.more(1) {
			if err := p.problem(); err != nil || len(p.open) == 0 {
				return End, err
			}
			return End, document.Damaged
		}
		if p.in.buf[p.in.pos] != '<' {
			n := p.in.find(0, "<")
			if n < 0 {
				n = len(p.in.rest())
			}
			if p.in.err != nil {
				return End, p.problem()
			}
			text, ok := p.plain(p.in.take(n), true)
			if !ok {
				return End, document.Damaged
			}
			if p.Text = text; len(text) > 0 {
				return Text, nil
			}
			continue
		}
		p.in.more(len("<![CDATA["))
		head := p.in.rest()
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			if !p.skip(4, "-->") {
				return End, p.broken()
			}
		case bytes.HasPrefix(head, []byte("<![CDATA[")):
			n := p.in.find(9, "]]>")
			if n < 0 {
				return End, p.broken()
			}
			text, ok := p.plain(p.in.take(n + 3)[9:n], false)
			if !ok {
				return End, document.Damaged
			}
			if p.Text = text; len(text) > 0 {
				return Text, nil
			}
		case bytes.HasPrefix(head, []byte("<?")):
			if !p.skip(2, "?>") {
				return End, p.broken()
			}
		case bytes.HasPrefix(head, []byte("<!")):
			if n := p.in.directive(); n < 0 {
				return End, p.broken()
			} else {
				p.in.take(n)
			}
		default:
			n := p.in.tag()
			if n < 0 {
				return End, p.broken()
			}
			tag := p.in.take(n)
			if tag[1] == '/' {
				raw := bytes.TrimRight(tag[2:n-1], " \t\r\n")
				if len(p.open) == 0 || string(raw) != p.open[len(p.open)-1].raw {
					return End, document.Damaged
				}
				return p.stop()
			}
			return p.start(tag)
		}
	}
}

// skip passes over what ends with the mark.
func (p *Part) skip(from int, mark string) bool {
	n := p.in.find(from, mark)
	if n >= 0 {
		p.in.take(n + len(mark))
	}
	return n >= 0
}

// start begins the element of a tag.
func (p *Part) start(tag []byte) (Kind, error) {
	if !utf8.Valid(tag) {
		return End, document.Damaged
	}
	body := tag[1 : len(tag)-1]
	if n := len(body); n > 0 && body[n-1] == '/' {
		body, p.closing = body[:n-1], true
	}
	n := 0
	for n < len(body) && !isSpace(body[n]) && body[n] != '/' {
		n++
	}
	if n == 0 {
		return End, document.Damaged
	}
	nm := p.names.of(body[:n])
	if !clean(nm.raw) {
		return End, document.Damaged
	}
	if p.Depth++; p.Depth > p.limit {
		return End, document.TooLarge
	}
	p.open = append(p.open, nm)
	e := Element{Local: nm.local}
	if rest := trimSpace(body[n:]); len(rest) > 0 {
		if !p.attributes(string(rest), &e) {
			return End, document.Damaged
		}
		if len(p.spaces.all) > maxSpaces {
			return End, document.TooLarge
		}
	}
	e.Space = p.spaces.of(nm.prefix)
	p.Element = e
	return Start, nil
}

// attributes reads the attributes of an element and what namespaces it
// declares.
func (p *Part) attributes(s string, e *Element) bool {
	first := len(p.attrs)
	for len(s) > 0 {
		n := 0
		for n < len(s) && s[n] != '=' && !isSpace(s[n]) {
			n++
		}
		raw := s[:n]
		s = trimStart(s[n:])
		if raw == "" || !clean(raw) || len(s) < 2 || s[0] != '=' {
			return false
		}
		s = trimStart(s[1:])
		if s == "" || s[0] != '"' && s[0] != '\'' {
			return false
		}
		end := strings.IndexByte(s[1:], s[0])
		if end < 0 {
			return false
		}
		value := s[1 : 1+end]
		s = trimStart(s[end+2:])
		if !clean(value) {
			b, ok := p.plain([]byte(value), true)
			if !ok {
				return false
			}
			value = string(b)
		}
		prefix, local, ok := strings.Cut(raw, ":")
		switch {
		case !ok || prefix == "" || local == "":
			prefix, local = "", raw
		}
		switch {
		case prefix == "xmlns":
			p.spaces.declare(local, value, p.Depth)
			continue
		case raw == "xmlns":
			p.spaces.declare("", value, p.Depth)
			continue
		}
		if len(p.attrs) == cap(p.attrs) {
			// The attributes of this element so far move on together.
			own := p.attrs[first:]
			p.attrs = append(make([]Attr, 0, max(256, 4*len(own))), own...)
			first = 0
		}
		p.attrs = append(p.attrs, Attr{local, value})
	}
	e.Attrs = p.attrs[first:len(p.attrs):len(p.attrs)]
	return true
}

// stop ends the innermost element.
func (p *Part) stop() (Kind, error) {
	nm := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	p.Element = Element{Space: p.spaces.of(nm.prefix), Local: nm.local}
	p.spaces.leave(p.Depth)
	p.Depth--
	return Stop, nil
}

// Drain reads to the end of the part, where a wrong checksum shows.
func (p *Part) Drain() error {
	for p.in.more(1) {
		p.in.pos = p.in.end
	}
	return p.problem()
}

// Close ends the reading of the part, wherever it is.
func (p *Part) Close() { p.file.Close() }

// broken is the problem of a piece that does not end.
func (p *Part) broken() error {
	if err := p.problem(); err != nil {
		return err
	}
	return document.Damaged
}

// problem is the reason why the part could not be read on, if any.
func (p *Part) problem() error {
	switch {
	case p.in.err == nil:
		return nil
	case errors.Is(p.in.err, document.TooLarge):
		return document.TooLarge
	}
	return document.Damaged
}

// meter counts what is unpacked against the limit of the whole archive.
type meter struct {
	in   io.Reader
	left *int64
}

func (m *meter) Read(b []byte) (int, error) {
	n, err := m.in.Read(b)
	if *m.left -= int64(n); *m.left < 0 {
		return 0, document.TooLarge
	}
	return n, err
}
