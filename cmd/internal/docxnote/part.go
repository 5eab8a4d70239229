package docxnote

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"gouji/parse/document"
)

// The namespaces of WordprocessingML and of formulas, in their transitional and
// strict form.
const (
	wordNS   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictNS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	mathNS   = "http://schemas.openxmlformats.org/officeDocument/2006/math"
	mathNS2  = "http://purl.oclc.org/ooxml/officeDocument/math"
)

// node is an element by its place in the bytes of its part.
type node struct {
	parent *node
	name   string // the local name in WordprocessingML, "m:name" in formulas, else "?:name"
	space  string
	start  int  // of its start tag
	open   int  // the end of its start tag
	close  int  // the start of its end tag
	end    int  // the end of its end tag
	keep   bool // white space counts
	id     string
	kind   string // of w:fldChar
	rPr    *node  // the properties of a run
}

// tag is the name of an element as it is written, with its prefix.
func (n *node) tag(data []byte) string {
	s := string(data[n.start+1 : n.open])
	if i := strings.IndexAny(s, " \t\r\n/>"); i >= 0 {
		s = s[:i]
	}
	return s
}

// prefix is what precedes the names of elements of the same namespace.
func (n *node) prefix(data []byte) string {
	if before, _, ok := strings.Cut(n.tag(data), ":"); ok {
		return before + ":"
	}
	return ""
}

// letters are the characters of one w:t or m:t.
type letters struct {
	node  *node
	runes []rune
	field *field // that they are the result of, the outermost one
}

// field is a field of several runs, from that with its beginning to that with
// its end.
type field struct {
	first, last *node // the runs; last is nil while it is open
}

// part is an XML part of the document.
type part struct {
	name       string
	data       []byte
	root       *node
	letters    []*letters
	references []*node         // of footnotes and endnotes
	paragraphs []*node         // outside text boxes
	used       map[string]bool // ids of comments
}

func (p *pack) part(name string) (*part, error) {
	data, err := p.read(name)
	if data == nil || err != nil {
		return nil, err
	}
	x, err := parsePart(data)
	if err == nil {
		x.name = name
	}
	return x, err
}

// parsePart walks a part once and keeps what carries text.
func parsePart(data []byte) (*part, error) {
	p := &part{data: data, used: map[string]bool{}}
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	var top *node
	var now *letters
	var fields []*field // that are open
	boxes := 0          // text boxes that are open
	for {
		from := int(dec.InputOffset())
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, document.Damaged
		}
		to := int(dec.InputOffset())
		switch t := token.(type) {
		case xml.StartElement:
			n := &node{parent: top, name: elementName(t.Name), space: t.Name.Space, start: from, open: to}
			for _, a := range t.Attr {
				switch a.Name.Local {
				case "space":
					n.keep = a.Value == "preserve"
				case "id":
					n.id = a.Value
				case "fldCharType":
					n.kind = a.Value
				}
			}
			switch n.name {
			case "t", "m:t":
				now = &letters{node: n}
				if len(fields) > 0 {
					now.field = fields[0]
				}
				p.letters = append(p.letters, now)
			case "fldChar":
				switch last := len(fields) - 1; {
				case n.kind == "begin":
					fields = append(fields, &field{first: top})
				case n.kind == "end" && last >= 0:
					fields[last].last = top
					fields = fields[:last]
				}
			case "rPr":
				if top != nil && top.name == "r" {
					top.rPr = n
				}
			case "footnoteReference", "endnoteReference":
				p.references = append(p.references, n)
			case "comment", "commentRangeStart", "commentReference":
				p.used[n.id] = true
			case "txbxContent":
				boxes++
			case "p":
				if boxes == 0 {
					p.paragraphs = append(p.paragraphs, n)
				}
			}
			if p.root == nil {
				p.root = n
			}
			top = n
		case xml.EndElement:
			top.close, top.end = from, to
			if top.name == "txbxContent" {
				boxes--
			}
			if now != nil && now.node == top {
				now = nil
			}
			top = top.parent
		case xml.CharData:
			if now != nil && now.node == top {
				now.runes = append(now.runes, []rune(string(t))...)
			}
		}
	}
	if p.root == nil {
		return nil, document.Damaged
	}
	return p, nil
}

func elementName(n xml.Name) string {
	switch n.Space {
	case wordNS, strictNS:
		return n.Local
	case mathNS, mathNS2:
		return "m:" + n.Local
	}
	return "?:" + n.Local
}

// top is the highest number among the ids of comments.
func (p *part) top() int {
	top := -1
	for id := range p.used {
		if n, err := strconv.Atoi(id); err == nil {
			top = max(top, n)
		}
	}
	return top
}

// escape is text as it is written in XML.
func escape(s string) string {
	var b bytes.Buffer
	// A Buffer takes everything.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
