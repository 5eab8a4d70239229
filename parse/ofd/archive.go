package ofd

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
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

// archive is the zip file that holds the parts.
type archive struct {
	files    map[string]*zip.File // by partName
	bytes    int64                // that may still be unpacked
	elements int                  // that may still be read
	work     int                  // objects and characters that may still be drawn
	lim      document.Limits
}

func openArchive(data []byte, lim document.Limits) (*archive, error) {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxFiles {
		return nil, document.TooLarge
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, document.Damaged
	}
	a := &archive{
		files: make(map[string]*zip.File, len(z.File)), bytes: lim.Decompressed, lim: lim,
		// A table takes about ten elements for each cell.
		elements: 10 * lim.Cells,
		// Templates and graphic units are drawn many times, and a character
		// takes some fifty bytes while its page is read.
		work: int(min(lim.Decompressed/32, 1<<30)),
	}
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

// node is an element of a part.
type node struct {
	name  string // without its namespace, which some programs get wrong
	attrs []xml.Attr
	kids  []*node
	data  []byte // its own text
}

func (n *node) text() string { return string(n.data) }

func (n *node) attr(name string) string {
	for i := range n.attrs {
		if n.attrs[i].Name.Local == name {
			return n.attrs[i].Value
		}
	}
	return ""
}

// first is the first child of that name, nil if there is none.
func (n *node) first(name string) *node {
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// all are the children of that name.
func (n *node) all(name string) []*node {
	var out []*node
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
	}
	return out
}

// tree is the root element of a part, nil if there is no such part.
func (a *archive) tree(name string) (*node, error) {
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
	defer file.Close()
	in := &meter{file: file, left: &a.bytes}
	dec := xml.NewDecoder(in)
	dec.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		text, _, err := charset.DecodeLabelled(data, label)
		return strings.NewReader(text), err
	}
	var root *node
	var open []*node
	for {
		in.since = 0
		t, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			if errors.Is(err, document.TooLarge) {
				return nil, document.TooLarge
			}
			return nil, document.Damaged
		}
		switch t := t.(type) {
		case xml.StartElement:
			if a.elements--; a.elements < 0 || len(open) >= a.lim.Depth {
				return nil, document.TooLarge
			}
			n := &node{name: t.Name.Local, attrs: t.Attr}
			if len(open) > 0 {
				up := open[len(open)-1]
				up.kids = append(up.kids, n)
			} else if root == nil {
				root = n
			}
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				n := open[len(open)-1]
				n.data = append(n.data, t...)
			}
		}
	}
	if root == nil {
		return nil, document.Damaged
	}
	return root, nil
}

// meter gives the decoder the bytes of a part, within the limits.
type meter struct {
	file  io.Reader
	left  *int64
	since int // bytes read for the current token
}

func (m *meter) Read(p []byte) (int, error) {
	if *m.left <= 0 || m.since > maxToken {
		return 0, document.TooLarge
	}
	if int64(len(p)) > *m.left {
		p = p[:*m.left]
	}
	n, err := m.file.Read(p)
	*m.left -= int64(n)
	m.since += n
	return n, err
}
