package ofd

import (
	"gouji/parse/document"
	"gouji/parse/internal/container"
)

// archive is the zip file that holds the parts.
type archive struct {
	*container.Archive
	elements int // that may still be read
	work     int // objects and characters that may still be drawn
	lim      document.Limits
}

func openArchive(data []byte, lim document.Limits) (*archive, error) {
	a, err := container.Open(data, lim.Decompressed, lim.Depth)
	return &archive{
		Archive: a, lim: lim,
		// A table takes about ten elements for each cell.
		elements: 10 * lim.Cells,
		// Templates and graphic units are drawn many times, and a character
		// takes about a hundred bytes.
		work: int(min(lim.Decompressed/100, 1<<30)),
	}, err
}

// node is an element of a part.
type node struct {
	name  string // without its namespace, which some programs get wrong
	attrs []container.Attr
	kids  []*node
	data  []byte // its own text
}

func (n *node) text() string { return string(n.data) }

func (n *node) attr(name string) string {
	for i := range n.attrs {
		if n.attrs[i].Local == name {
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
	p, err := a.Part(name)
	if p == nil || err != nil {
		return nil, err
	}
	defer p.Close()
	var root *node
	var open []*node
	for {
		kind, err := p.Next()
		if err != nil {
			return nil, err
		}
		switch kind {
		case container.End:
			if root == nil {
				return nil, document.Damaged
			}
			return root, nil
		case container.Start:
			if a.elements--; a.elements < 0 {
				return nil, document.TooLarge
			}
			n := &node{name: p.Element.Local, attrs: p.Element.Attrs}
			if len(open) > 0 {
				up := open[len(open)-1]
				up.kids = append(up.kids, n)
			} else if root == nil {
				root = n
			}
			open = append(open, n)
		case container.Stop:
			open = open[:len(open)-1]
		case container.Text:
			if len(open) > 0 {
				n := open[len(open)-1]
				n.data = append(n.data, p.Text...)
			}
		}
	}
}
