package docxnote

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gouji/parse"
)

// anchors gathers where comments begin and end in the main part.
type anchors struct {
	in     *part
	notes  map[string]*node // the first reference to each note
	cuts   []cut
	prefix string // of elements and attributes that are put in
	space  string // the declaration of the prefix, where the part has none
}

// cut is text that is put into the part: before a byte, or between two
// characters, where a run has to be parted.
type cut struct {
	at   int      // the byte
	text *letters // that is parted, nil if none
	char int      // before which
	run  *node    // that is closed before and opened again behind, nil if none
	put  string
	rank int // at one place, comments end before others begin
	seq  int
}

func newAnchors(in *part) *anchors {
	a := &anchors{in: in, notes: map[string]*node{}}
	for _, n := range in.references {
		if key := n.name + n.id; a.notes[key] == nil && !deleted(n) {
			a.notes[key] = n
		}
	}
	a.prefix, a.space = naming(in.root, in.data)
	return a
}

// naming is the prefix for what is put into a part, and its declaration unless
// the root has one. Attributes need a prefix even where elements have none.
func naming(root *node, data []byte) (prefix, space string) {
	if p := root.prefix(data); p != "" {
		return p, ""
	}
	return "w:", ` xmlns:w="` + root.space + `"`
}

// comment puts a comment at a place of the reader's lines.
func (a *anchors) comment(s *places, p parse.Place, id string) {
	first, last := s.span(p)
	start := fmt.Sprintf(`<%scommentRangeStart%s %[1]sid="%[3]s"/>`, a.prefix, a.space, id)
	end := fmt.Sprintf(`<%scommentRangeEnd%s %[1]sid="%[3]s"/><%[1]sr%[2]s><%[1]scommentReference %[1]sid="%[3]s"/></%[1]sr>`, a.prefix, a.space, id)
	from, until := a.start(first), a.end(last)
	if !from.before(until) {
		until = a.end(first)
	}
	if !from.before(until) {
		// Nothing is known of the place: the first paragraph takes the comment.
		if p := a.first(); p != nil {
			a.add(cut{at: p.close, put: start + end})
		}
		return
	}
	from.put, until.put = start, end
	from.rank = 1
	a.add(from)
	a.add(until)
}

func (a *anchors) add(c cut) {
	c.seq = len(a.cuts)
	a.cuts = append(a.cuts, c)
}

// before reports whether there is something between two cuts.
func (c cut) before(d cut) bool { return c.at < d.at || c.at == d.at && c.char < d.char }

// first is the first paragraph that can take something in.
func (a *anchors) first() *node {
	for _, p := range a.in.paragraphs {
		if p.open < p.end { // not <w:p/>
			return p
		}
	}
	return nil
}

// start is where a comment begins that holds a character.
func (a *anchors) start(s source) cut {
	u, _, run := a.units(s)
	switch {
	case u == nil:
		return cut{}
	case run == nil:
		return cut{at: u.start}
	case s.at > 0:
		return cut{at: s.text.node.start, text: s.text, char: s.at, run: run}
	case blank(a.in.data[contentStart(run):s.text.node.start]):
		return cut{at: run.start}
	}
	return cut{at: s.text.node.start, run: run}
}

// end is where it ends.
func (a *anchors) end(s source) cut {
	_, u, run := a.units(s)
	switch {
	case u == nil:
		return cut{}
	case run == nil:
		return cut{at: u.end}
	case s.at+1 < len(s.text.runes):
		return cut{at: s.text.node.start, text: s.text, char: s.at + 1, run: run}
	case blank(a.in.data[s.text.node.end:run.close]):
		return cut{at: run.end}
	}
	return cut{at: s.text.node.end, run: run}
}

// units are the first and the last unit that a comment at a character must
// enclose, and the run if it can be parted at the character instead.
func (a *anchors) units(s source) (first, last, run *node) {
	if s.text == nil {
		return nil, nil, nil
	}
	leaf := s.text.node
	if s.in != a.in {
		u, _ := unit(a.reference(leaf))
		return u, u, nil
	}
	u, p := unit(leaf)
	if f := s.text.field; f != nil && f.last != nil {
		// A comment within a field of one paragraph would become part of it.
		from, p1 := unit(f.first)
		until, p2 := unit(f.last)
		if p1 == p && p2 == p {
			return from, until, nil
		}
	}
	if u != nil && u.name == "r" && leaf.parent == u && !a.revised(u) {
		return u, u, u
	}
	return u, u, nil
}

// passable are the elements in a paragraph within which a comment may begin or
// end.
var passable = map[string]bool{"hyperlink": true, "ins": true, "moveTo": true, "smartTag": true, "customXml": true, "dir": true, "bdo": true}

// unit is the element of a paragraph of the body that holds a node, and the
// paragraph: a run, or what cannot be parted. A text box is held by the run
// that it is anchored in, since Word ignores comments inside. Nothing is
// returned for a node that no paragraph holds.
func unit(leaf *node) (u, paragraph *node) {
	var path []*node // from the root down to the node, or to a text box
	for n := leaf; n != nil; n = n.parent {
		path = append(path, n)
	}
	slices.Reverse(path)
	if i := slices.IndexFunc(path, func(n *node) bool { return n.name == "txbxContent" }); i >= 0 {
		path = path[:i]
	}
	for _, n := range path {
		if n.name == "p" {
			u, paragraph = nil, n
			continue
		}
		if paragraph != nil && (u == nil || passable[u.name]) {
			u = n
		}
	}
	if u == nil {
		return nil, nil
	}
	return u, paragraph
}

// reference is where the main part refers to the note that holds a node.
func (a *anchors) reference(n *node) *node {
	for ; n != nil; n = n.parent {
		if n.name == "footnote" || n.name == "endnote" {
			return a.notes[n.name+"Reference"+n.id]
		}
	}
	return nil
}

// revised reports whether the properties of a run are a tracked change, which
// has an id and cannot be doubled.
func (a *anchors) revised(run *node) bool {
	return run.rPr != nil && bytes.Contains(a.in.data[run.rPr.start:run.rPr.end], []byte("rPrChange"))
}

func deleted(n *node) bool {
	for ; n != nil; n = n.parent {
		if n.name == "del" || n.name == "moveFrom" {
			return true
		}
	}
	return false
}

// contentStart is where the content of a run starts, behind its properties.
func contentStart(run *node) int {
	if run.rPr != nil {
		return run.rPr.end
	}
	return run.open
}

func blank(b []byte) bool { return len(bytes.TrimSpace(b)) == 0 }

// apply is the part with everything put in.
func (a *anchors) apply() []byte {
	slices.SortStableFunc(a.cuts, func(x, y cut) int {
		return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.char, y.char), cmp.Compare(x.rank, y.rank), cmp.Compare(x.seq, y.seq))
	})
	data := a.in.data
	var out bytes.Buffer
	done := 0
	for i := 0; i < len(a.cuts); {
		c := a.cuts[i]
		out.Write(data[done:c.at])
		done = c.at
		if c.text == nil {
			// All that is put in at this byte, the run parted once.
			j := i
			for j < len(a.cuts) && a.cuts[j].at == c.at && a.cuts[j].text == nil {
				j++
			}
			a.put(&out, c.run, a.cuts[i:j])
			i = j
			continue
		}
		j := i
		for j < len(a.cuts) && a.cuts[j].text == c.text {
			j++
		}
		a.split(&out, c.text, c.run, a.cuts[i:j])
		done = c.text.node.end
		i = j
	}
	out.Write(data[done:])
	return out.Bytes()
}

// put writes what is put in at one place, between the two parts of a run if
// there is one.
func (a *anchors) put(out *bytes.Buffer, run *node, cuts []cut) {
	if run != nil {
		fmt.Fprintf(out, "</%s>", run.tag(a.in.data))
	}
	for _, c := range cuts {
		out.WriteString(c.put)
	}
	if run != nil {
		out.Write(a.in.data[run.start:contentStart(run)])
	}
}

// split writes a w:t in pieces. The pieces keep their white space, so that of
// the whole which does not count is dropped.
func (a *anchors) split(out *bytes.Buffer, l *letters, run *node, cuts []cut) {
	tag := l.node.tag(a.in.data)
	from, to := 0, len(l.runes)
	if !l.node.keep {
		for from < to && strings.ContainsRune(" \t\r\n", l.runes[from]) {
			from++
		}
		for to > from && strings.ContainsRune(" \t\r\n", l.runes[to-1]) {
			to--
		}
	}
	piece := func(until int) {
		until = min(max(until, from), to)
		if until > from {
			fmt.Fprintf(out, `<%s xml:space="preserve">%s</%[1]s>`, tag, escape(string(l.runes[from:until])))
		}
		from = until
	}
	for i := 0; i < len(cuts); {
		j := i
		for j < len(cuts) && cuts[j].char == cuts[i].char {
			j++
		}
		piece(cuts[i].char)
		a.put(out, run, cuts[i:j])
		i = j
	}
	piece(to)
}
