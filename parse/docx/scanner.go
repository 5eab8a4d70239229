package docx

import (
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
	name string
	container.Element
}

// attr is the value of the attribute with that local name, or "".
func (e element) attr(local string) string { return e.Attr(local) }

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

// element is the element that the last token began.
func (s *scanner) element() element {
	e := element{Element: s.Element}
	switch p, ok := prefixes[e.Space]; {
	case e.Space == wordprocessing:
		e.name = e.Local
	case ok:
		e.name = p + e.Local
	default:
		e.name = "?:" + e.Local
	}
	return e
}

// root is the root element of the part.
func (s *scanner) root() element {
	for {
		switch s.token() {
		case container.Start:
			return s.element()
		case container.End:
			return element{}
		}
	}
}

// children calls visit with every child of the element being read, up to the
// end of that element. Whatever visit does not read of a child is skipped.
func (s *scanner) children(visit func(element)) {
	level := s.Depth
	for {
		switch s.token() {
		case container.Start:
			visit(s.element())
			for s.Depth > level && s.err == nil {
				s.token()
			}
		case container.Stop, container.End:
			return
		}
	}
}

// chars is the text of the element being read, up to its end.
func (s *scanner) chars() string {
	level := s.Depth
	s.buf = s.buf[:0]
	for s.Depth >= level {
		switch s.token() {
		case container.Text:
			s.buf = append(s.buf, s.Text...)
			if len(s.buf) > container.MaxToken {
				s.err = document.TooLarge
			}
		case container.End:
			return ""
		}
	}
	return string(s.buf)
}

// token moves to the next token of the part: End at its end or after an error.
func (s *scanner) token() container.Kind {
	if s.err != nil {
		return container.End
	}
	var k container.Kind
	k, s.err = s.Next()
	return k
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
