package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"gouji/parse/charset"
	"gouji/parse/document"
)

// maxFiles bounds the files of an archive, each of which costs memory before
// it is read.
const maxFiles = 100_000

// maxToken bounds one tag or run of characters, which the XML decoder keeps in
// memory as a whole.
const maxToken = 16 << 20

// archive is the zip file that holds the parts of a workbook.
type archive struct {
	files map[string]*zip.File // by partName
	bytes int64                // that may still be unpacked
	lim   document.Limits
}

func openArchive(data []byte, lim document.Limits) (*archive, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxFiles {
		return nil, document.TooLarge
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, document.Damaged
	}
	a := &archive{files: make(map[string]*zip.File, len(z.File)), bytes: lim.Decompressed, lim: lim}
	for _, f := range z.File {
		if name := partName(f.Name); a.files[name] == nil {
			a.files[name] = f
		}
	}
	return a, nil
}

// partName is the form in which names of parts are compared: some programs
// write backslashes, a leading slash or other capitals.
func partName(name string) string {
	name = path.Clean("/" + strings.ReplaceAll(name, `\`, "/"))
	return strings.ToLower(strings.TrimPrefix(name, "/"))
}

// open starts reading a part. The scanner is nil if there is no such part.
func (a *archive) open(name string) (*scanner, error) {
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
	s := &scanner{file: file, left: &a.bytes, limit: a.lim.Depth}
	s.dec = xml.NewDecoder(s)
	s.dec.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		text, _, err := charset.DecodeLabelled(data, label)
		return strings.NewReader(text), err
	}
	return s, nil
}

// links are the parts that a part refers to.
type links struct {
	byID   map[string]link
	byKind map[string]string
}

type link struct{ kind, target string }

// first is the first part of the given kind of relationship, "" if none.
func (l links) first(kind string) string { return l.byKind[kind] }

// links reads what the part refers to; the archive itself has the name "".
func (a *archive) links(from string) (links, error) {
	l := links{map[string]link{}, map[string]string{}}
	dir, file := path.Split(from)
	s, err := a.open(dir + "_rels/" + file + ".rels")
	if s == nil || err != nil {
		return l, err
	}
	defer s.close()
	for s.next() {
		if !s.starts("Relationship") || s.attr("TargetMode") == "External" {
			continue
		}
		kind, target := path.Base(s.attr("Type")), resolve(from, s.attr("Target"))
		l.byID[s.attr("Id")] = link{kind, target}
		if l.byKind[kind] == "" {
			l.byKind[kind] = target
		}
	}
	return l, s.err
}

// scanner walks the tokens of one part. Its first error sticks and ends every
// loop over next.
type scanner struct {
	file  io.ReadCloser
	dec   *xml.Decoder
	left  *int64 // bytes that may still be unpacked
	since int    // bytes read for the current token
	depth int
	limit int // of depth
	token xml.Token
	err   error
}

// Read gives the decoder the part's bytes, within the limits.
func (s *scanner) Read(p []byte) (int, error) {
	if *s.left <= 0 || s.since > maxToken {
		return 0, document.TooLarge
	}
	if int64(len(p)) > *s.left {
		p = p[:*s.left]
	}
	n, err := s.file.Read(p)
	*s.left -= int64(n)
	s.since += n
	return n, err
}

// next moves to the next token.
func (s *scanner) next() bool {
	if s.err != nil {
		return false
	}
	s.since = 0
	t, err := s.dec.Token()
	if err == io.EOF {
		return false
	}
	if err != nil {
		s.err = document.Damaged
		if errors.Is(err, document.TooLarge) {
			s.err = document.TooLarge
		}
		return false
	}
	s.token = t
	switch t.(type) {
	case xml.StartElement:
		if s.depth++; s.depth > s.limit {
			s.err = document.TooLarge
			return false
		}
	case xml.EndElement:
		s.depth--
	}
	return true
}

func (s *scanner) close() { s.file.Close() }

// starts reports whether the token starts an element of that local name.
func (s *scanner) starts(local string) bool {
	e, ok := s.token.(xml.StartElement)
	return ok && e.Name.Local == local
}

// ends reports whether the token ends an element of that local name.
func (s *scanner) ends(local string) bool {
	e, ok := s.token.(xml.EndElement)
	return ok && e.Name.Local == local
}

// attr is the value of an attribute of the element that starts.
func (s *scanner) attr(local string) string {
	if e, ok := s.token.(xml.StartElement); ok {
		for i := range e.Attr {
			if e.Attr[i].Name.Local == local {
				return e.Attr[i].Value
			}
		}
	}
	return ""
}

// text is the character data up to the end of the element just started.
func (s *scanner) text() string {
	level := s.depth
	var out []byte
	for s.depth >= level && s.next() {
		if c, ok := s.token.(xml.CharData); ok {
			out = append(out, c...)
		}
	}
	return string(out)
}

// richText is the text of the element just started without its phonetic
// hints.
func (s *scanner) richText() string {
	level := s.depth
	var out strings.Builder
	for s.depth >= level && s.next() {
		switch {
		case s.starts("rPh"):
			s.skip()
		case s.starts("t"):
			out.WriteString(unescape(s.text()))
		}
	}
	return out.String()
}

// skip moves to the end of the element just started.
func (s *scanner) skip() {
	level := s.depth
	for s.depth >= level && s.next() {
	}
}

// unescape undoes the form _x000D_ in which OOXML writes control characters.
func unescape(t string) string {
	if !strings.Contains(t, "_x") {
		return t
	}
	var out strings.Builder
	for i := 0; i < len(t); i++ {
		if t[i] == '_' && i+7 <= len(t) && t[i+1] == 'x' && t[i+6] == '_' {
			if n, err := strconv.ParseUint(t[i+2:i+6], 16, 16); err == nil {
				if n >= 0x20 || n == '\n' || n == '\t' {
					out.WriteRune(rune(n))
				}
				i += 6
				continue
			}
		}
		out.WriteByte(t[i])
	}
	return out.String()
}
