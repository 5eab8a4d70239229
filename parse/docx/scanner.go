package docx

import (
	"encoding/xml"

	"gouji/parse/document"
	"gouji/parse/internal/container"
)

// scanner walks the elements of one part. Its first error sticks: from then on
// every walk ends at once, so that only close needs to be asked for it.
type scanner struct {
	*container.Part
	buf []byte
	err error
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
	level := s.Depth
	for {
		switch t := s.token().(type) {
		case xml.StartElement:
			visit(element{elementName(t.Name), t.Attr})
			for s.Depth > level && s.err == nil {
				s.token()
			}
		case xml.EndElement, nil:
			return
		}
	}
}

// chars is the text of the element being read, up to its end.
func (s *scanner) chars() string {
	level := s.Depth
	s.buf = s.buf[:0]
	for s.Depth >= level {
		switch t := s.token().(type) {
		case xml.CharData:
			s.buf = append(s.buf, t...)
			if len(s.buf) > container.MaxToken {
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
	t, err := s.Token()
	s.err = err
	return t
}

// close reads to the end of the part and returns the error that ended the
// walk, if any.
func (s *scanner) close() error {
	defer s.Close()
	if s.err == nil {
		s.err = s.Drain()
	}
	return s.err
}
