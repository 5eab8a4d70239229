package html

import (
	"bytes"

	"golang.org/x/net/html/atom"
)

// ending tells whether a page was cut off. Many pages leave out end tags, so
// that one missing says nothing.
type ending struct {
	opened, closed bool // the page or its body
	open           int  // tables and divisions
	paragraphs     int  // that are open, on a page that closes its paragraphs
	closing        bool // it does
	cut            bool // in a comment
	last           bool // the end of the page stands in a script or comment
}

func (e *ending) opens(a atom.Atom) {
	e.cut = false
	switch a {
	case atom.Html, atom.Body:
		e.opened = true
	case atom.Table, atom.Div:
		e.open++
	case atom.P:
		e.paragraphs++
	}
}

func (e *ending) closes(a atom.Atom) {
	e.cut = false
	switch a {
	case atom.Html, atom.Body:
		e.closed = true
	case atom.Table, atom.Div:
		e.open--
	case atom.P:
		e.paragraphs--
		e.closing = true
	}
}

// comment sees a comment. One that is left open reaches to the end of the page.
func (e *ending) comment(raw []byte) {
	e.cut = bytes.HasPrefix(raw, []byte("<!--")) && !bytes.HasSuffix(raw, []byte("-->")) && !bytes.HasSuffix(raw, []byte("--!>")) &&
		!bytes.Equal(raw, []byte("<!-->")) && !bytes.Equal(raw, []byte("<!--->"))
	e.hidden(raw)
}

// hidden sees text that the page does not show.
func (e *ending) hidden(raw []byte) {
	e.last = e.last || bytes.Contains(bytes.ToLower(raw), []byte("</html"))
}

// within reports whether the page ends in a tag, of which rest is there, in a
// comment, or in a script.
func (e *ending) within(rest []byte, skip atom.Atom) bool {
	if e.closed || e.last {
		return false
	}
	return e.cut || skip == atom.Script || skip == atom.Style || len(rest) > 1 && rest[0] == '<'
}

// missing reports whether a page lacks its end: neither it nor its body is
// closed, and neither is what it holds, or the last of paragraphs that are
// closed otherwise.
func (e *ending) missing() bool {
	return e.opened && !e.closed && !e.last && (e.open > 0 || e.closing && e.paragraphs == 1)
}
